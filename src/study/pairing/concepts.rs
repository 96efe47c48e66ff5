//! The lexicon of service concepts: `concepts.txt`, read into phrases of stems.

use super::stems::{plain_words, stem};
use crate::order::Map;
use crate::table::parse_number;
use std::sync::OnceLock;

/// The lexicon as people edit it.
const LEXICON: &str = include_str!("concepts.txt");

/// One concept of the lexicon.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Concept {
    pub name: String,
    /// How much it tells of what a question is about, from 0 to 1.
    pub weight: f64,
}

/// That a phrase means a concept, and at which of its two poles it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meaning {
    /// The concept's place in [`Lexicon::concepts`].
    pub concept: usize,
    /// 1 or −1 at a pole; 0 where the concept has none.
    pub pole: i8,
}

/// A phrase of the lexicon: its stems, and what they mean.
type Phrase = (Vec<String>, Meaning);

/// All concepts, and their phrases by first stem.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub concepts: Vec<Concept>,
    phrases: Map<String, Vec<Phrase>>,
}

impl Lexicon {
    /// The lexicon that we ship; read once, for it is asked for at every edit of a study.
    pub fn ours() -> &'static Self {
        static OURS: OnceLock<Lexicon> = OnceLock::new();
        OURS.get_or_init(|| Self::read(LEXICON))
    }

    /// Reads the form that the head of `concepts.txt` describes; a line that is not of it is passed over.
    fn read(text: &str) -> Self {
        let mut lexicon = Lexicon::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let Some((head, body)) = line.split_once(':') else { continue };
            let mut head = head.split_whitespace();
            let name = head.next().unwrap_or_default().to_owned();
            let weight = head.next().and_then(parse_number).unwrap_or(1.0);
            let concept = lexicon.concepts.len();
            lexicon.concepts.push(Concept { name, weight });
            let (plain, opposite) = body.split_once('|').unwrap_or((body, ""));
            lexicon.add(plain, Meaning { concept, pole: i8::from(body.contains('|')) });
            lexicon.add(opposite, Meaning { concept, pole: -1 });
        }
        lexicon
    }

    fn add(&mut self, list: &str, meaning: Meaning) {
        for phrase in list.split(',') {
            let stems: Vec<String> = plain_words(phrase).iter().map(|word| stem(word)).collect();
            let Some(first) = stems.first().cloned() else { continue };
            let same = self.phrases.entry(first).or_default();
            if !same.contains(&(stems.clone(), meaning)) {
                same.push((stems, meaning));
            }
        }
    }

    /// The longest phrase with which `stems` begins: how many stems it takes, and all it may mean.
    pub fn meaning(&self, stems: &[String]) -> Option<(usize, Vec<Meaning>)> {
        let known = self.phrases.get(stems.first()?)?;
        let fits = known.iter().filter(|(phrase, _)| stems.starts_with(phrase));
        let longest = fits.clone().map(|(phrase, _)| phrase.len()).max()?;
        let of = fits.filter(|(phrase, _)| phrase.len() == longest);
        Some((longest, of.map(|(_, meaning)| *meaning).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::Set;

    #[test]
    fn every_line_is_a_concept_and_no_name_stands_twice() {
        let mut names = Set::new();
        for line in LEXICON.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            let (head, body) = line.split_once(':').unwrap_or_else(|| panic!("no colon: {line}"));
            let head: Vec<&str> = head.split_whitespace().collect();
            assert!(head.len() <= 2, "{line}");
            assert!(names.insert(head[0]), "{} stands twice", head[0]);
            if let Some(weight) = head.get(1) {
                let weight: f64 = weight.parse().expect("a weight");
                assert!(weight > 0.0 && weight <= 1.0, "{line}");
            }
            assert!(body.split([',', '|']).any(|phrase| !phrase.trim().is_empty()), "{line}");
            assert!(body.matches('|').count() <= 1, "{line}");
        }
        assert!(names.len() > 100, "{}", names.len());
    }

    #[test]
    fn the_longest_phrase_wins_and_poles_are_told() {
        let lexicon = Lexicon::read("a: sort out | leave\nb 0.5: sort, sort");
        let stems = |text: &str| plain_words(text).iter().map(|word| stem(word)).collect::<Vec<_>>();
        let meaning = |concept, pole| Meaning { concept, pole };
        assert_eq!(lexicon.meaning(&stems("sorted out")), Some((2, vec![meaning(0, 1)])));
        assert_eq!(lexicon.meaning(&stems("sorting it")), Some((1, vec![meaning(1, 0)])));
        assert_eq!(lexicon.meaning(&stems("leaves")), Some((1, vec![meaning(0, -1)])));
        assert_eq!(lexicon.meaning(&stems("tea")), None);
        assert_eq!(lexicon.meaning(&[]), None);
        assert_eq!(lexicon.concepts[1], Concept { name: "b".into(), weight: 0.5 });
    }
}
