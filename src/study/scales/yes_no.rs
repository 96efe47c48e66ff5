//! Yes and no: plain, as y/n or true/false, with a comment behind ("Yes, somewhat rude"), as 1 and 0.

use super::graded::degree_of;
use super::{Family, Hint, Level, Scale, is_missing};
use crate::study::words::normal;

/// Words with which a question begins that is answered by yes or no: only then are 1 and 0 yes and no.
const OPENINGS: &[&str] = &[
    "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will", "would",
    "should", "may", "might", "am",
];

/// Answers between yes and no.
const BETWEEN: &[&str] = &[
    "maybe",
    "sometimes",
    "partly",
    "partially",
    "somewhat",
    "perhaps",
    "it depends",
    "depends",
    "in part",
    "possibly",
];

/// The scale from no to yes, where all answers but those that are none say yes, no or something between.
pub(super) fn recognise(answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    let numbers_may_say_it = hint.yes_no || asks_yes_or_no(hint.text);
    let mut levels: Vec<(i32, Level)> = Vec::new();
    let mut missing = Vec::new();
    let mut said = false;
    for &answer in answers {
        let plain = normal(answer);
        let (rank, agree) = match word(answer, &plain, numbers_may_say_it) {
            Some(Word::Yes) => (100 + tail_degree(&plain), true),
            Some(Word::No) => (-100 - tail_degree(&plain), false),
            Some(Word::Between) => (0, false),
            None if is_missing(answer) => {
                missing.push(answer.to_owned());
                continue;
            }
            None => return None,
        };
        said |= rank != 0;
        let same = |level: &Level| level.spellings.iter().any(|s| normal(s) == plain);
        match levels.iter_mut().find(|(_, level)| same(level)) {
            Some((_, level)) => level.spellings.push(answer.to_owned()),
            None => levels.push((rank, Level { spellings: vec![answer.to_owned()], observed: true, agree })),
        }
    }
    // Numbers alone need both: a column of nothing but 1 is a tick.
    let numbers_only =
        levels.iter().all(|(_, level)| level.spellings.iter().all(|s| s.parse::<f64>().is_ok()));
    if !said || (numbers_only && levels.len() < 2) {
        return None;
    }
    add_the_other(&mut levels);
    levels.sort_by_key(|(rank, _)| *rank);
    let levels = levels.into_iter().map(|(_, level)| level).collect();
    Some(Scale { family: Family::YesNo, levels, missing, template: None })
}

enum Word {
    Yes,
    No,
    Between,
}

fn word(answer: &str, plain: &str, numbers_may_say_it: bool) -> Option<Word> {
    match plain {
        "yes" | "y" | "true" | "t" => return Some(Word::Yes),
        "no" | "n" | "false" | "f" => return Some(Word::No),
        "1" | "1 0" if numbers_may_say_it => return Some(Word::Yes),
        "0" | "0 0" if numbers_may_say_it => return Some(Word::No),
        _ if BETWEEN.contains(&plain) => return Some(Word::Between),
        _ => {}
    }
    // Behind the word a mark must stand, so that "No preference" is not taken for a no.
    let rest = |word: &str| {
        let head = answer.get(..word.len())?;
        head.eq_ignore_ascii_case(word).then(|| answer.get(word.len()..).unwrap_or("").trim_start())
    };
    let marked = |rest: &str| rest.starts_with([',', ';', ':', '-', '–', '—', '.', '(', '!']);
    if rest("yes").is_some_and(marked) {
        Some(Word::Yes)
    } else if rest("no").is_some_and(marked) {
        Some(Word::No)
    } else {
        None
    }
}

/// How strong the comment behind a yes or no is: "very rude" is more than "somewhat rude". A bare word is as
/// strong as one with a comment without a degree.
fn tail_degree(plain: &str) -> i32 {
    let tail = plain.split_once(' ').map_or("", |(_, tail)| tail);
    // "No, not at all rude" is the stronger no.
    if tail.contains("at all") { 90 } else { degree_of(tail) }
}

/// Where nobody said yes, or nobody said no, that answer still exists.
fn add_the_other(levels: &mut Vec<(i32, Level)>) {
    let (any_yes, any_no) =
        (levels.iter().any(|(rank, _)| *rank > 0), levels.iter().any(|(rank, _)| *rank < 0));
    let spelled =
        levels.iter().flat_map(|(_, level)| level.spellings.first()).next().cloned().unwrap_or_default();
    let (yes, no) = match spelled.as_str() {
        "y" | "n" => ("y", "n"),
        "Y" | "N" => ("Y", "N"),
        "TRUE" | "FALSE" => ("TRUE", "FALSE"),
        "true" | "false" => ("true", "false"),
        "True" | "False" => ("True", "False"),
        "yes" | "no" => ("yes", "no"),
        "YES" | "NO" => ("YES", "NO"),
        _ => ("Yes", "No"),
    };
    let level = |text: &str, agree| Level { spellings: vec![text.to_owned()], observed: false, agree };
    if !any_yes {
        levels.push((100, level(yes, true)));
    }
    if !any_no {
        levels.push((-100, level(no, false)));
    }
}

fn asks_yes_or_no(text: &str) -> bool {
    let plain = normal(crate::study::names::split_code(text).1);
    let first = plain.split(' ').next().unwrap_or("");
    OPENINGS.contains(&first)
}
