//! Words as they are compared: one spelling, one form of irregular verbs, and Snowball's English stem.

use super::forms::{IRREGULAR, SPELLINGS};
use super::tables::{POINTERS, holds};
use crate::study::words::normal;
use frostem::{Algorithm, Stemmer};

/// The words of a text in lower case, without addresses of web pages, articles and pronouns: what stands
/// between the words of a phrase ("understand my situation") does not part them.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let kept: Vec<&str> = text.split_whitespace().filter(|word| !word.contains("://")).collect();
    let plain = normal(&kept.join(" "));
    plain.split(' ').filter(|word| !word.is_empty() && !holds(POINTERS, word)).map(str::to_owned).collect()
}

/// The stem of a word in lower case.
pub(super) fn stem(word: &str) -> String {
    let word = base_of(word, IRREGULAR).unwrap_or(word);
    let word = one_spelling(word);
    let mut stem = Stemmer::new(Algorithm::English).stem(&word).into_owned();
    // "cancelled" and "cancel", "enroll" and "enrol".
    if stem.ends_with("ll") {
        stem.pop();
    }
    stem
}

/// The first word of the line of a table in which `word` stands behind it.
fn base_of<'a>(word: &str, table: &'a str) -> Option<&'a str> {
    table.lines().find_map(|line| {
        let mut words = line.split(' ');
        let base = words.next()?;
        words.any(|form| form == word).then_some(base)
    })
}

/// British spellings as American ones. Where the rule reaches further ("promise", "hour"), it does so in all
/// texts alike, which does no harm: stems are compared, never shown.
fn one_spelling(word: &str) -> String {
    if let Some(other) = base_of(word, SPELLINGS) {
        return other.to_owned();
    }
    for ending in ["isation", "isations", "ise", "ised", "ises", "ising", "iser", "isers"] {
        if let Some(head) = word.strip_suffix(ending)
            && head.len() >= 3
        {
            return format!("{head}{}", ending.replacen('s', "z", 1));
        }
    }
    for ending in ["our", "ours", "oured", "ouring", "ourable", "ourite"] {
        if let Some(head) = word.strip_suffix(ending)
            && head.len() >= 3
        {
            return format!("{head}{}", ending.replacen("ou", "o", 1));
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let same = |words: &[&str]| {
            let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?}: {stems:?}");
        };
        same(&["resolve", "resolved", "resolving", "resolves"]);
        same(&["apologise", "apologize", "apologised", "apologizing"]);
        same(&["organisation", "organizations"]);
        same(&["behaviour", "behavior"]);
        same(&["told", "tell", "tells"]);
        same(&["cancelled", "cancel", "canceled"]);
        same(&["centre", "center", "centers"]);
        same(&["companies", "company", "companys"]);
        assert_ne!(stem("policy"), stem("police"));
        assert_eq!(stem(""), "");
    }

    #[test]
    fn pointers_and_addresses_are_dropped() {
        assert_eq!(
            plain_words("Do you know who I am? (see https://example.org/x)"),
            ["do", "know", "who", "see"]
        );
        assert!(plain_words("  ").is_empty());
    }
}
