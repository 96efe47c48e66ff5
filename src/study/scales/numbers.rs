//! Scales in numbers: 1 to 5, 1 to 7, 0 to 10, with the words of the ends or of all levels beside them or not.

use super::{Family, Hint, Level, Scale, is_missing, worded};
use crate::study::names::split_code;
use crate::study::words::{has_phrase, normal};

/// Beginnings of questions that count something: their numbers are amounts, not levels.
const COUNTING: &[&str] = &[
    "how many",
    "how old",
    "how long",
    "how far",
    "how much time",
    "how much money",
    "number of",
    "count of",
    "what year",
    "which year",
    "in what year",
    "in which year",
    "what percentage",
    "what proportion",
    "year of",
    "years of",
    "years",
    "year",
    "age",
    "percent",
    "percentage",
    "quantity",
    "amount",
    "household size",
];

/// With fewer answers than this a top level that nobody chose may well exist.
const ENOUGH_ANSWERS: usize = 30;

/// The scale of numbers, where all answers but those that are none are whole numbers on a common scale.
pub(super) fn recognise(answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    let mut missing = Vec::new();
    let mut found: Vec<(i32, Option<&str>, &str)> = Vec::new();
    for &answer in answers {
        match number(answer) {
            Some((value, label)) => found.push((value, label, answer)),
            None if is_missing(answer) => missing.push(answer.to_owned()),
            None => return None,
        }
    }
    let labels: Vec<(i32, &str)> =
        found.iter().filter_map(|(value, label, _)| Some((*value, (*label)?))).collect();
    let plain = normal(split_code(hint.text).1);
    let counts = COUNTING
        .iter()
        .any(|words| plain.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    if labels.is_empty() && counts {
        return None;
    }
    let mut values: Vec<i32> = found.iter().map(|(value, ..)| *value).collect();
    values.sort_unstable();
    values.dedup();
    let (low, high) = range(&values, hint.answered, has_phrase(&plain, "recommend"), !labels.is_empty())?;
    let dotted = found.iter().all(|(.., answer)| answer.ends_with(".0"));
    let mut levels: Vec<Level> = (low..=high)
        .map(|value| {
            let here = found.iter().filter(|(v, ..)| *v == value);
            let spellings: Vec<String> = here.map(|(.., answer)| (*answer).to_owned()).collect();
            let observed = !spellings.is_empty();
            let own = if dotted { format!("{value}.0") } else { value.to_string() };
            Level { spellings: if observed { spellings } else { vec![own] }, observed, agree: false }
        })
        .collect();
    if falling(&labels) {
        levels.reverse();
    }
    let count = levels.len();
    let top = if count >= 5 { 2 } else { count / 2 };
    for level in levels.iter_mut().skip(count - top) {
        level.agree = true;
    }
    Some(Scale { family: Family::Numbers, levels, missing, template: None })
}

/// The ends of the scale on which `values` (sorted) lie. A level that nobody chose still exists, so that 2, 3
/// and 4 are of 1 to 5; only where many answered and none went beyond is the scale taken to end there.
fn range(values: &[i32], answered: usize, recommends: bool, labelled: bool) -> Option<(i32, i32)> {
    let (least, most) = (*values.first()?, *values.last()?);
    let needed = if labelled { 2 } else { 3 };
    if values.len() < needed || least < 0 || most > 10 {
        return None;
    }
    let ends_here = answered >= ENOUGH_ANSWERS && least == 1 && values.len() as i32 == most;
    Some(match (least, most) {
        (0, 0..=5) if !labelled && !recommends => return None,
        (0, 0..=5) if labelled && !recommends => (0, most),
        (0, _) => (0, 10),
        _ if recommends && most > 5 => (0, 10),
        (_, 0..=4) if ends_here => (1, most),
        (_, 0..=5) => (1, 5),
        (_, 6) if ends_here => (1, 6),
        (_, 6 | 7) => (1, 7),
        _ => (1, 10),
    })
}

/// `"4"`, `"4.0"`, `"5 (very good)"`, `"1 - Very poor"`, `"3 stars"`: the number and the words beside it.
fn number(answer: &str) -> Option<(i32, Option<&str>)> {
    let answer = answer.trim();
    let end = answer.find(|c: char| !c.is_ascii_digit()).unwrap_or(answer.len());
    let (digits, rest) = answer.split_at(end);
    let value: i32 = digits.parse().ok().filter(|value| (0..=10).contains(value))?;
    let rest = rest.strip_prefix(".0").filter(|tail| tail.is_empty()).unwrap_or(rest).trim_start();
    if rest.is_empty() || rest.eq_ignore_ascii_case("star") || rest.eq_ignore_ascii_case("stars") {
        return Some((value, None));
    }
    let label = rest.strip_prefix(['-', '–', '—', ':', '=', '.', ')', '(', '/', ',']);
    let label = label?.trim_matches([' ', '(', ')', '-', '–', '.', ':']);
    // "1 - 2 times" and "18-29" are ranges.
    label.starts_with(char::is_alphabetic).then_some((value, Some(label)))
}

/// True where the words say that the lowest number is the most: "1 - Strongly agree".
fn falling(labels: &[(i32, &str)]) -> bool {
    let words: Vec<&str> = labels.iter().map(|(_, label)| *label).collect();
    let Some(scale) = worded::recognise(&words) else { return false };
    let place =
        |label: &str| scale.levels.iter().position(|level| level.spellings.iter().any(|s| s == label));
    let lowest = labels.iter().min_by_key(|(value, _)| *value).and_then(|(_, label)| place(label));
    let highest = labels.iter().max_by_key(|(value, _)| *value).and_then(|(_, label)| place(label));
    match (lowest, highest) {
        (Some(low), Some(high)) if low != high => low > high,
        // Only one end is worded.
        (Some(low), _) if labels.len() == 1 => {
            let (value, top) = (labels.first().map_or(0, |(value, _)| *value), scale.levels.len() - 1);
            (value <= 1 && low == top) || (value >= 5 && low == 0)
        }
        _ => false,
    }
}
