//! Degrees of one word that no table names: "Not at all helpful" to "Extremely helpful", "Very unclear" to
//! "Very clear". The degrees and opposites stand with the other [`phrases`](super::phrases).

use super::answers::Answer;
use super::phrases::PHRASES;
use super::points::top;
use super::{Family, Level, Scale};
use crate::order;
use crate::wordlist::WordList;

/// A word without a degree before it.
pub(super) const PLAIN: i32 = 45;

/// The degree with which `phrase` (normalised) begins.
pub(super) fn degree_of(phrase: &str) -> i32 {
    split(phrase).0
}

/// The longest degree at the beginning of a phrase, and the rest.
fn split(phrase: &str) -> (i32, &str) {
    let mut longest: Option<(usize, i32)> = None;
    for (words, degree) in PHRASES.iter().flat_map(|phrases| phrases.degrees) {
        let longer = longest.is_none_or(|(length, _)| words.len() > length);
        if longer && phrase.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')) {
            longest = Some((words.len(), *degree));
        }
    }
    if let Some((length, degree)) = longest {
        return (degree, phrase.get(length..).unwrap_or("").trim_start());
    }
    // "Decreased a lot", "agree slightly".
    let behind = |(words, degree): &(&'static str, i32)| {
        let stem = phrase.strip_suffix(words)?.strip_suffix(' ')?;
        // "Definitely not" is no degree of "definitely".
        (*degree >= 20).then_some((words.len(), *degree, stem))
    };
    let all = PHRASES.iter().flat_map(|phrases| phrases.degrees);
    match all.filter_map(behind).max_by_key(|(length, ..)| *length) {
        Some((_, degree, stem)) => (degree, stem),
        None => (PLAIN, phrase),
    }
}

/// The scale, where all answers but those that are none are different degrees of one word or of two opposites.
pub(super) fn recognise(answers: &[Answer<'_>]) -> Option<Scale> {
    let mut missing = Vec::new();
    let mut graded: Vec<(i32, &str, &str)> = Vec::new();
    let mut middle: Option<&str> = None;
    for answer in answers {
        let plain = answer.plain.as_str();
        if is_middle(plain) {
            if middle.replace(answer.text).is_some() {
                return None;
            }
        } else if answer.missing && !in_company(answer, answers) {
            missing.push(answer.text.to_owned());
        } else {
            let (degree, stem) = split(plain);
            graded.push((degree, stem, answer.text));
        }
    }
    let (up, down) = ends(&graded)?;
    let bipolar = down.is_some();
    let mut ranked: Vec<(i32, &str)> = Vec::new();
    for (degree, stem, answer) in graded {
        let rank = if stem == up { degree } else { -degree };
        // Of two opposites, one that is not there at all has no place between them.
        if (bipolar && degree < 10) || ranked.iter().any(|(other, _)| *other == rank) {
            return None;
        }
        ranked.push((rank, answer));
    }
    if let Some(answer) = middle {
        ranked.push((if bipolar { 0 } else { 32 }, answer));
    }
    order::sort(&mut ranked);
    let count = ranked.len();
    if count < 3 {
        return None;
    }
    let top = top(count);
    let levels = ranked.into_iter().enumerate().map(|(place, (rank, answer))| Level {
        spellings: vec![answer.to_owned()],
        observed: true,
        agree: if bipolar { rank > 0 } else { place >= count - top },
    });
    let levels: Vec<Level> = levels.collect();
    let agrees = levels.iter().any(|level| level.agree);
    agrees.then(|| Scale { missing, ..Scale::new(Family::Graded, levels) })
}

/// True for an answer that is none by itself ("Not familiar") and a degree of the same word as others here.
fn in_company(answer: &Answer<'_>, answers: &[Answer<'_>]) -> bool {
    let others = answers.iter().filter(|other| !other.missing).map(|other| other.plain.as_str());
    lowest_of(&answer.plain, others)
}

/// True where `plain` denies a word of which the others say more, and none as little.
pub(super) fn lowest_of<'a>(plain: &str, others: impl Iterator<Item = &'a str>) -> bool {
    let (degree, stem) = split(plain);
    let least = others.map(split).filter(|(_, other)| *other == stem).map(|(degree, _)| degree).min();
    degree < PLAIN && !stem.is_empty() && least.is_some_and(|least| least > 10)
}

/// What stands between two opposites: "Neutral", "Neither clear nor unclear".
fn is_middle(plain: &str) -> bool {
    const MIDDLE: WordList = WordList(
        "neutral|neither|weder noch|teils teils|neutre|neutro|neutrale|neutraal|about the same|the same|\
     same|stayed the same|no change|unchanged|about right|gleich|unverandert|etwa gleich|\
     gleich geblieben|pareil|inchange|stable|autant|igual|sin cambios|uguale|invariato|sem alteracao|\
     gelijk|hetzelfde|ongewijzigd|gelijk gebleven",
    );
    MIDDLE.has(plain) || is_neither(plain)
}

/// "Neither clear nor unclear", in any of the languages.
pub(super) fn is_neither(plain: &str) -> bool {
    const BEGIN: WordList = WordList("neither |weder |ni |ne |nem |noch ");
    BEGIN.iter().any(|words| plain.starts_with(words))
}

/// True where the first of two phrases says less than the second by their degrees alone: "not at all helpful",
/// "extremely helpful"; `None` where these do not tell.
pub(super) fn below(one: &str, other: &str) -> Option<bool> {
    let ((low, low_stem), (high, high_stem)) = (split(one), split(other));
    if low_stem == high_stem || low == 0 || high == 0 {
        return (low != high).then_some(low < high);
    }
    // Of two opposites the word decides: "very unfriendly", "very friendly".
    if opposite(high_stem, low_stem) {
        return Some(true);
    }
    opposite(low_stem, high_stem).then_some(false)
}

/// The word of the upper end, and that of the lower end where there are two.
fn ends<'a>(graded: &[(i32, &'a str, &str)]) -> Option<(&'a str, Option<&'a str>)> {
    let first = graded.first()?.1;
    let mut other: Option<&str> = None;
    for &(_, stem, _) in graded {
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
        None => Some((first, None)),
        Some(other) if opposite(first, other) => Some((first, Some(other))),
        Some(other) if opposite(other, first) => Some((other, Some(first))),
        Some(_) => None,
    }
}

/// Syllables that make a word its opposite, in any of the languages.
const PREFIXES: WordList = WordList("un|dis|in|im|ir|on|des|s|non ");

fn opposite(up: &str, down: &str) -> bool {
    let prefixed = up.len() > 3 && PREFIXES.iter().any(|prefix| down.strip_prefix(prefix) == Some(up));
    prefixed || PHRASES.iter().any(|phrases| phrases.opposites.contains(&(up, down)))
}
