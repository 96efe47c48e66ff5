//! Yes and no: plain, as y/n or true/false, with a comment behind ("Yes, somewhat rude"), as 1 and 0.

use super::answers::Answer;
use super::graded::degree_of;
use super::phrases::{PHRASES, begins, entries};
use super::{Family, Hint, Level, Scale};
use crate::order;
use crate::study::capital::{capital, upper};
use crate::study::words::{has_phrase, normal};
use crate::table::{parse_number, says_none};
use crate::wordlist::WordList;

/// The scale from no to yes, where all answers but those that are none say yes, no or something between.
pub(super) fn recognise(answers: &[Answer<'_>], hint: Hint<'_>) -> Option<Scale> {
    let mut levels: Vec<(i32, &str, Level)> = Vec::new();
    let mut missing = Vec::new();
    let mut said = false;
    let numbers = Numbers::of(answers, hint);
    for answer in answers {
        let (rank, agree) = match word(answer, numbers) {
            Some(Word::Yes) => (100 + tail_degree(&answer.plain), true),
            Some(Word::No) => (-100 - tail_degree(&answer.plain), false),
            Some(Word::Between) => (0, false),
            None if numbers != Numbers::No && says_none(answer.text) => {
                missing.push(answer.text.to_owned());
                continue;
            }
            None if answer.missing || NEITHER.contains(&answer.plain.as_str()) => {
                missing.push(answer.text.to_owned());
                continue;
            }
            None => return None,
        };
        said |= rank != 0;
        match levels.iter_mut().find(|(_, plain, _)| *plain == answer.plain) {
            Some((.., level)) => level.spellings.push(answer.text.to_owned()),
            None => {
                let level = Level { spellings: vec![answer.text.to_owned()], observed: true, agree };
                levels.push((rank, &answer.plain, level));
            }
        }
    }
    let letters = answers.iter().any(|answer| LETTERS.contains(&answer.plain.as_str()));
    if letters && !answers.iter().any(|answer| answer.plain == "n") {
        return None;
    }
    // Numbers alone need both: a column of nothing but 1 is a tick.
    let bare = |level: &Level| level.spellings.iter().all(|s| parse_number(s).is_some());
    if !said || (levels.len() < 2 && levels.iter().all(|(.., level)| bare(level))) {
        return None;
    }
    let first = answers.iter().map(|answer| answer.text).find(|text| parse_number(text).is_some());
    let assumed = first.and(match numbers {
        Numbers::Asked => {
            Some("1 is taken as yes and 0 as no, by the question's wording; nothing in the file says so")
        }
        Numbers::Stated => Some("1 is taken as yes and 0 as no; nothing in the file says so"),
        Numbers::No | Numbers::Known => None,
    });
    let assumed = assumed.map(str::to_owned);
    let mut levels: Vec<(i32, Level)> = levels.into_iter().map(|(rank, _, level)| (rank, level)).collect();
    add_the_other(&mut levels);
    // Levels of one rank ("Yes" and "true") stand in an order that does not depend on the file's, nor do spellings.
    let first = |level: &Level| level.spellings.iter().min().cloned();
    order::sort_by(&mut levels, |(a, one), (b, other)| a.cmp(b).then_with(|| first(one).cmp(&first(other))));
    let levels = levels.into_iter().map(|(_, level)| level).collect();
    Some(Scale { missing, assumed, ..Scale::new(Family::YesNo, levels) })
}

/// Beside a yes and a no these are no answers; on a scale of their own they are ("Trifft nicht zu").
const NEITHER: &[&str] = &["trifft nicht zu", "nicht zutreffend"];

/// Letters that say yes only where another says no: `S` may be south, or a size.
const LETTERS: &[&str] = &["j", "o", "s", "u"];

/// Whether 1 and 0 say yes and no.
#[derive(Clone, Copy, PartialEq)]
enum Numbers {
    No,
    /// Another file says so, or this one has words beside them.
    Known,
    /// The question's first words ask for yes or no.
    Asked,
    /// Below a statement, or beside codes for no answer, 1 and 0 can hardly say anything else.
    Stated,
}

impl Numbers {
    fn of(answers: &[Answer<'_>], hint: Hint<'_>) -> Numbers {
        // Looking at the question is only worth it where there are such numbers.
        if !answers.iter().any(|answer| matches!(answer.plain.as_str(), "0" | "1" | "0 0" | "1 0")) {
            Numbers::No
        } else if hint.yes_no {
            Numbers::Known
        } else if asks_yes_or_no(hint.text) || names_both(hint.text) {
            Numbers::Asked
        } else if states(hint.text) || answers.iter().any(|answer| says_none(answer.text)) {
            Numbers::Stated
        } else {
            Numbers::No
        }
    }
}

enum Word {
    Yes,
    No,
    Between,
}

fn word(answer: &Answer<'_>, numbers: Numbers) -> Option<Word> {
    let plain = answer.plain.as_str();
    match plain {
        "1" | "1 0" if numbers != Numbers::No => return Some(Word::Yes),
        "0" | "0 0" if numbers != Numbers::No => return Some(Word::No),
        _ => {}
    }
    let says = |table: &'static str| entries(table).any(|entry| entry == plain);
    // No level of any language is longer; comments stand behind a mark, see below.
    if plain.len() <= 20 {
        if PHRASES.iter().any(|phrases| says(phrases.yes)) {
            return Some(Word::Yes);
        }
        if PHRASES.iter().any(|phrases| says(phrases.no)) {
            return Some(Word::No);
        }
        if PHRASES.iter().any(|phrases| says(phrases.between)) {
            return Some(Word::Between);
        }
    }
    // Behind the word a mark must stand, so that "No preference" is not taken for a no.
    let end = answer.text.find(|c: char| !c.is_alphabetic())?;
    let (head, rest) = answer.text.split_at(end);
    let head = normal(head);
    if head.len() < 2 || !rest.trim_start().starts_with([',', ';', ':', '-', '–', '—', '.', '(', '!']) {
        return None;
    }
    let says = |table: &'static str| entries(table).next().is_some_and(|entry| entry == head);
    if PHRASES.iter().any(|phrases| says(phrases.yes)) {
        Some(Word::Yes)
    } else if PHRASES.iter().any(|phrases| says(phrases.no)) {
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
    let degree = degree_of(tail);
    if degree == 0 || tail.contains("at all") { 90 } else { degree }
}

/// Where nobody said yes, or nobody said no, that answer still exists.
fn add_the_other(levels: &mut Vec<(i32, Level)>) {
    let (any_yes, any_no) =
        (levels.iter().any(|(rank, _)| *rank > 0), levels.iter().any(|(rank, _)| *rank < 0));
    if any_yes && any_no {
        return;
    }
    let said = levels.iter().filter(|(rank, _)| *rank != 0).flat_map(|(_, level)| &level.spellings).min();
    let other = said.map_or_else(String::new, |said| opposite(said));
    let level = |agree| Level { spellings: vec![other], observed: false, agree };
    levels.push(if any_yes { (-100, level(false)) } else { (100, level(true)) });
}

/// The word for the opposite of a yes or a no, in its language and its case.
fn opposite(said: &str) -> String {
    let end = said.find(|c: char| !c.is_alphanumeric()).unwrap_or(said.len());
    let word = said.get(..end).unwrap_or(said);
    let plain = normal(word);
    let pair = |(yes, no): (&'static str, &'static str)| {
        if yes == plain {
            Some(no)
        } else if no == plain {
            Some(yes)
        } else {
            None
        }
    };
    let found = PHRASES.iter().find_map(|words| entries(words.yes).zip(entries(words.no)).find_map(pair));
    let lower = match found {
        Some("si") => "sí",
        Some("nao") => "não",
        Some(other) => other,
        None if plain == "1" => return "0".to_owned(),
        None if plain == "0" => return "1".to_owned(),
        None => "no",
    };
    if word.chars().all(|c| !c.is_lowercase()) && (word.chars().count() > 1 || lower.chars().count() == 1) {
        lower.chars().map(upper).collect()
    } else if word.starts_with(char::is_lowercase) {
        lower.to_owned()
    } else {
        capital(lower)
    }
}

/// True for a header that reads as a statement or a question, and asks neither for an amount nor for a name.
fn states(text: &str) -> bool {
    let text = crate::study::names::split_code(text).1;
    let plain = normal(text);
    let words = plain.split(' ').count();
    (words >= 3 || (text.contains('?') && words > 1))
        && !text.contains('_')
        && !begins(&plain, |phrases| phrases.counts)
        && !begins(&plain, |phrases| phrases.names)
}

/// True for a name such as `resolved_yn` or `yesno_resolved`.
fn names_both(text: &str) -> bool {
    const BOTH: WordList = WordList(
        "yn|y n|yesno|yes no|jn|j n|janein|ja nein|ouinon|oui non|sino|si no|simnao|sim nao|janee|ja nee",
    );
    let plain = normal(&text.replace('_', " "));
    BOTH.iter().any(|both| has_phrase(&plain, both))
}

fn asks_yes_or_no(text: &str) -> bool {
    let plain = normal(crate::study::names::split_code(text).1);
    begins(&plain, |phrases| phrases.asks_yes_no)
}
