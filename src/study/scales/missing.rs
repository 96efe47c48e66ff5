//! Answers that are none: shown as such, counted in no base.

use super::lookup::{MAX_WORDING, key};
use super::numbered::number;
use super::phrases::{PHRASES, begins, entries};
use crate::order::Set;
use std::sync::OnceLock;

/// True where `answer` is none: "Don't know", "Keine Angabe", "N/A", "Unfamiliar (N/A)", or a mark such as "-".
pub(in crate::study) fn is_missing(answer: &str) -> bool {
    if answer.len() > MAX_WORDING {
        return false;
    }
    // Numbers are the commonest answers; they are none only with words that say so: "9 - Don't know".
    if answer.starts_with(|c: char| c.is_ascii_digit()) {
        let wordless = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
        if answer.bytes().all(wordless) {
            return false;
        }
        let label = if answer.len() > 2 { number(answer).and_then(|(_, label)| label) } else { None };
        return label.is_some_and(|label| is_none(&key(label)));
    }
    says_none(answer, &key(answer))
}

/// True where `answer`, of which `plain` is the [`key`], is none: by its words, or as Stata codes it, `.a` to `.z`.
pub(super) fn says_none(answer: &str, plain: &str) -> bool {
    matches!(answer.as_bytes(), [b'.', b'a'..=b'z']) || (is_none(plain) && !is_picture(answer))
}

/// True for a face, a thumb or stars: no word, and yet an answer.
pub(super) fn is_picture(answer: &str) -> bool {
    answer.chars().any(|c| c >= '\u{2190}') && !answer.contains(char::is_alphanumeric)
}

/// The same of an answer as [`key`] gives it.
pub(super) fn is_none(plain: &str) -> bool {
    plain.is_empty()
        || table().contains(plain)
        || plain.ends_with(" n a")
        || begins(plain, |phrases| phrases.none_begin)
}

fn table() -> &'static Set<String> {
    static TABLE: OnceLock<Set<String>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut all: Set<String> = Set::new();
        for phrases in PHRASES {
            for entry in entries(phrases.none) {
                all.insert(key(entry));
                all.insert(key(&entry.replace('ö', "oe").replace('ü', "ue").replace('ä', "ae")));
            }
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_are_none() {
        for answer in [
            "Don't know",
            "Don't know / Not sure",
            "N/A",
            "Unfamiliar (N/A)",
            "Prefer not to say",
            "9 - Don't know",
            "99 = Keine Angabe",
            "-",
            "Keine Angabe",
            "k. A.",
            "Weiß nicht",
            "Weiss nicht",
            "Möchte ich nicht sagen",
            "MOECHTE ICH NICHT SAGEN",
            "Kann ich nicht beurteilen",
            "Ne sait pas",
            "Je préfère ne pas répondre",
            "Non concerné(e)",
            "Sans objet",
            "No sabe/No contesta",
            "NS/NC",
            "Prefiero no responder",
            "No sé qué es Shiny",
            "No aplica",
            "Non so",
            "Preferisco non rispondere",
            "Non applicabile",
            "Não sei",
            "Não se aplica",
            "Prefiro não responder",
            "Weet niet",
            "N.v.t.",
            "Geen mening",
            "Zeg ik liever niet",
            ".a",
            ".z",
            "Don't use it",
            "Habe ich nicht genutzt",
            "Je ne l'utilise pas",
            "No la he usado",
            "Non lo uso",
            "Não o utilizo",
            "Gebruik ik niet",
        ] {
            assert!(is_missing(answer), "{answer}");
        }
        for answer in [
            "😡",
            "★★",
            "No",
            "None",
            "Never",
            "Not at all",
            "0",
            "Other",
            "Neutral",
            "Nein",
            "Keine",
            "Nie",
            "Non",
            "Jamais",
            "Ninguno",
            "Nunca",
            "Nada",
            "Mai",
            "Niente",
            "Não",
            "Nee",
            "Geen",
            "NS",
            "Trifft nicht zu",
            "a",
            ".5",
        ] {
            assert!(!is_missing(answer), "{answer}");
        }
    }
}
