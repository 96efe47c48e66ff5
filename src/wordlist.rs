//! Tables of words as one text each: as an array, every word would bring a pointer and a length, which hardly deflate.

/// Words or phrases with a `|` between them; none holds one itself.
#[derive(Debug, Clone, Copy)]
pub struct WordList(pub &'static str);

impl WordList {
    /// The words, in their order.
    pub fn iter(self) -> std::str::Split<'static, char> {
        self.0.split('|')
    }

    /// True where `word` is one of them.
    pub fn has(self, word: &str) -> bool {
        self.iter().any(|known| known == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_known() {
        const LIST: WordList = WordList("start date|end");
        assert!(LIST.has("start date") && LIST.has("end"));
        assert!(!LIST.has("start") && !LIST.has("") && !LIST.has("start date|end"));
        assert_eq!(LIST.iter().count(), 2);
    }
}
