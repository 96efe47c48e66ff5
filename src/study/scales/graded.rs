//! Degrees of one word that no table names: "Not at all helpful" to "Extremely helpful", "Very unclear" to
//! "Very clear".

use super::{Family, Level, Scale, is_missing};
use crate::study::words::normal;

/// What stands before the word, and how much of it it says. Longer phrases first.
const DEGREES: &[(&str, i32)] = &[
    ("not at all", 0),
    ("not in the least", 0),
    ("not particularly", 10),
    ("not especially", 10),
    ("not very", 10),
    ("not so", 10),
    ("not too", 10),
    ("not that", 10),
    ("not really", 10),
    ("hardly", 10),
    ("a little bit", 20),
    ("a little", 20),
    ("a bit", 20),
    ("slightly", 20),
    ("mildly", 20),
    ("marginally", 20),
    ("to some extent", 30),
    ("somewhat", 30),
    ("partly", 30),
    ("moderately", 35),
    ("reasonably", 35),
    ("fairly", 35),
    ("rather", 35),
    ("pretty", 40),
    ("quite", 40),
    ("mostly", 50),
    ("generally", 50),
    ("very much", 70),
    ("very", 70),
    ("highly", 70),
    ("really", 70),
    ("strongly", 70),
    ("extremely", 80),
    ("exceptionally", 80),
    ("completely", 80),
    ("totally", 80),
    ("absolutely", 80),
    ("entirely", 80),
    ("fully", 80),
];

/// A word without a degree before it.
const PLAIN: i32 = 45;

/// Opposites that are not made by "un", "dis", "in", "im" or "ir".
const OPPOSITES: &[(&str, &str)] = &[
    ("easy", "difficult"),
    ("easy", "hard"),
    ("good", "bad"),
    ("good", "poor"),
    ("fast", "slow"),
    ("quick", "slow"),
    ("useful", "useless"),
    ("positive", "negative"),
    ("better", "worse"),
    ("safe", "dangerous"),
    ("simple", "complicated"),
    ("simple", "complex"),
    ("strong", "weak"),
    ("high", "low"),
    ("often", "rarely"),
    ("cheap", "expensive"),
    ("careful", "careless"),
    ("clear", "confusing"),
    ("friendly", "rude"),
    ("polite", "rude"),
    ("happy", "sad"),
    ("interesting", "boring"),
    ("optimistic", "pessimistic"),
    ("early", "late"),
    ("modern", "outdated"),
    ("warm", "cold"),
    ("smooth", "rough"),
    ("calm", "stressful"),
];

/// The degree with which `phrase` (normalised) begins.
pub(super) fn degree_of(phrase: &str) -> i32 {
    split(phrase).0
}

fn split(phrase: &str) -> (i32, &str) {
    for (words, degree) in DEGREES {
        if let Some(rest) = phrase.strip_prefix(words)
            && (rest.is_empty() || rest.starts_with(' '))
        {
            return (*degree, rest.trim_start());
        }
    }
    (PLAIN, phrase)
}

/// The scale, where all answers but those that are none are different degrees of one word or of two opposites.
pub(super) fn recognise(answers: &[&str]) -> Option<Scale> {
    let mut missing = Vec::new();
    let mut graded: Vec<(i32, String, String)> = Vec::new();
    let mut middle: Option<String> = None;
    for &answer in answers {
        let plain = normal(answer);
        if plain.starts_with("neither ") || plain == "neutral" || plain == "neither" {
            if middle.replace(answer.to_owned()).is_some() {
                return None;
            }
        } else if is_missing(answer) {
            missing.push(answer.to_owned());
        } else {
            let (degree, stem) = split(&plain);
            graded.push((degree, stem.to_owned(), answer.to_owned()));
        }
    }
    let (up, down) = ends(&graded)?;
    let bipolar = down.is_some();
    let mut ranked: Vec<(i32, String)> = Vec::new();
    for (degree, stem, answer) in graded {
        let rank = if stem == up { degree } else { -degree };
        // Of two opposites, one that is not there at all has no place between them.
        if (bipolar && degree == 0) || ranked.iter().any(|(other, _)| *other == rank) {
            return None;
        }
        ranked.push((rank, answer));
    }
    if let Some(answer) = middle {
        ranked.push((if bipolar { 0 } else { 32 }, answer));
    }
    ranked.sort();
    let count = ranked.len();
    if count < 3 {
        return None;
    }
    let top = if count >= 5 { 2 } else { count / 2 };
    let levels = ranked.into_iter().enumerate().map(|(place, (rank, answer))| Level {
        spellings: vec![answer],
        observed: true,
        agree: place >= count - top && (!bipolar || rank > 0),
    });
    let levels: Vec<Level> = levels.collect();
    levels.iter().any(|level| level.agree).then_some(Scale {
        family: Family::Graded,
        levels,
        missing,
        template: None,
    })
}

/// The word of the upper end, and that of the lower end where there are two.
fn ends(graded: &[(i32, String, String)]) -> Option<(String, Option<String>)> {
    let first = &graded.first()?.1;
    let mut other: Option<&String> = None;
    for (_, stem, _) in graded {
        if stem.is_empty() || stem.split(' ').count() > 4 {
            return None;
        }
        if stem != first && *other.get_or_insert(stem) != stem {
            return None;
        }
    }
    // One degree must be said in words: else these are just words.
    if graded.iter().all(|(degree, ..)| *degree == PLAIN) {
        return None;
    }
    match other {
        None => Some((first.clone(), None)),
        Some(other) if opposite(first, other) => Some((first.clone(), Some(other.clone()))),
        Some(other) if opposite(other, first) => Some((other.clone(), Some(first.clone()))),
        Some(_) => None,
    }
}

fn opposite(up: &str, down: &str) -> bool {
    let prefixed = ["un", "dis", "in", "im", "ir"].iter().any(|prefix| down.strip_prefix(prefix) == Some(up));
    prefixed || OPPOSITES.contains(&(up, down))
}
