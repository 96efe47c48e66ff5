//! What else is said in words, a file a language: answers that are none, yes and no, degrees of a word, and
//! beginnings of questions that ask for no opinion. Entries are separated by `|`. Answers that are none stand
//! as one writes them; all others as [`normal`](crate::study::words::normal) gives them.

mod dutch;
mod english;
mod french;
mod german;
mod italian;
mod portuguese;
mod spanish;

use crate::study::words::has_phrase;

/// The words of one language.
pub(super) struct Phrases {
    /// Answers that are none.
    pub none: &'static str,
    /// Answers that begin so are none, whatever follows: "I don't know what that is".
    pub none_begin: &'static str,
    /// Words that deny.
    pub not: &'static str,
    /// What one has done with a thing of which one can judge: who denies it gives no answer, beside a scale.
    pub met: &'static str,
    /// Yes, the word shown first.
    pub yes: &'static str,
    /// No, in the same order: each is the opposite of its neighbour in `yes`.
    pub no: &'static str,
    /// Answers between yes and no.
    pub between: &'static str,
    /// Words with which a question begins that is answered by yes or no.
    pub asks_yes_no: &'static str,
    /// Beginnings of questions that count something: their numbers are amounts, not levels.
    pub counts: &'static str,
    /// Beginnings of questions that ask which one of several: their numbers are codes, not levels.
    pub names: &'static str,
    /// Whole headers of columns that hold one of several: `Region`, `Gender`.
    pub nouns: &'static str,
    /// What stands before a word, and how much of it it says: 0 nothing, 80 all.
    pub degrees: &'static [(&'static str, i32)],
    /// Opposites that no prefix makes: the better, the worse.
    pub opposites: &'static [(&'static str, &'static str)],
}

/// By language, in the catalogue's order.
pub(super) const PHRASES: [&Phrases; 7] = [
    &english::PHRASES,
    &german::PHRASES,
    &french::PHRASES,
    &spanish::PHRASES,
    &italian::PHRASES,
    &portuguese::PHRASES,
    &dutch::PHRASES,
];

/// The entries of a table.
pub(super) fn entries(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.split('|').filter(|entry| !entry.is_empty())
}

/// True where `plain` is one of the entries that `of` picks.
pub(super) fn is_one(plain: &str, of: impl Fn(&Phrases) -> &'static str) -> bool {
    PHRASES.iter().any(|phrases| entries(of(phrases)).any(|entry| entry == plain))
}

/// True where `plain` begins with one of the entries that `of` picks, as whole words.
pub(super) fn begins(plain: &str, of: impl Fn(&Phrases) -> &'static str) -> bool {
    PHRASES.iter().any(|phrases| {
        entries(of(phrases)).any(|words| {
            plain.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    })
}

/// True where `plain` denies that one has met with the thing: "I have not used it", "Did not receive". Beside a scale
/// that is no answer; elsewhere it may well be one.
pub(super) fn says_unmet(plain: &str) -> bool {
    let says = |table: &'static str| entries(table).any(|words| has_phrase(plain, words));
    PHRASES.iter().any(|phrases| says(phrases.not) && says(phrases.met))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::words::normal;

    #[test]
    fn the_tables_are_in_their_normal_form() {
        for words in PHRASES {
            for table in [
                words.none_begin,
                words.not,
                words.met,
                words.yes,
                words.no,
                words.between,
                words.asks_yes_no,
                words.counts,
                words.names,
                words.nouns,
            ] {
                for entry in entries(table) {
                    assert_eq!(normal(entry), entry);
                }
            }
            for (entry, degree) in words.degrees {
                assert_eq!(normal(entry), *entry);
                assert!((0..=80).contains(degree));
            }
            for (up, down) in words.opposites {
                assert_eq!((normal(up).as_str(), normal(down).as_str()), (*up, *down));
            }
            assert_eq!(entries(words.yes).count(), entries(words.no).count());
        }
    }
}
