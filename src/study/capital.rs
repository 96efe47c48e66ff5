//! Letters in upper case, in the alphabets that have it.

/// The letter in upper case; itself where there is none, or none that is one letter ("ß").
///
/// Found by way of the lower case, which is needed anyway: the standard library's table of capitals is a large one,
/// and it would stand in the page's module for the first letters of sentences.
pub(super) fn upper(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_uppercase();
    }
    // Latin, Greek, Cyrillic and Armenian; Latin with two signs on a letter, as in Vietnamese.
    let capitals = ('\u{C0}'..'\u{587}').chain('\u{1E00}'..'\u{1E96}').chain('\u{1EA0}'..'\u{1F00}');
    let of_letter = |capital: &char| *capital != letter && capital.to_lowercase().eq([letter]);
    capitals.into_iter().find(of_letter).unwrap_or(letter)
}

/// The text with its first letter in upper case.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| std::iter::once(upper(first)).chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard_library() {
        let mut found = 0;
        for letter in ('a'..='\u{586}').chain('\u{1E00}'..'\u{1F00}') {
            let theirs: Vec<char> = letter.to_uppercase().collect();
            let back = theirs.iter().flat_map(|big| big.to_lowercase()).eq([letter]);
            match theirs.as_slice() {
                // Some signs of phonetics have capitals in other alphabets' rooms: no sentence begins with one.
                [one] if back && (*one < '\u{587}' || ('\u{1E00}'..'\u{1F00}').contains(one)) => {
                    assert_eq!(upper(letter), *one, "{letter}");
                    found += usize::from(letter != *one);
                }
                // What has no capital of its own: ß, ŉ, and other shapes of the same letter, as ς.
                _ => {
                    assert!(upper(letter) == letter || upper(letter).to_lowercase().eq([letter]), "{letter}")
                }
            }
        }
        assert!(found > 400, "{found}");
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        for (text, capitalised) in
            [("leaders", "Leaders"), ("émigrés", "Émigrés"), ("ñandú", "Ñandú"), ("42 %", "42 %"), ("", "")]
        {
            assert_eq!(capital(text), capitalised);
        }
    }
}
