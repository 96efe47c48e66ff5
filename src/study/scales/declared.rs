//! Scales that a file declares itself: value labels of SPSS and Triple-S, key files. All declared levels stand,
//! also those that nobody chose; which of them agree is found by their words.

use super::lookup::key;
use super::numbered::number;
use super::phrases::says_unmet;
use super::points::{self, Point, says_none};
use super::{Hint, MAX_ANSWERS, Scale, is_missing, recognise};

/// A level as a file declares it.
#[derive(Debug, Clone, Copy)]
pub(in crate::study) struct DeclaredLevel<'a> {
    /// As it stands in the data.
    pub code: &'a str,
    /// What it means; empty where it has no words.
    pub label: &'a str,
    /// True where the file itself says that it is no answer.
    pub missing: bool,
}

/// The scale that `levels` declare, in the order that their words give, else in that of their codes; `None`
/// where the words are those of no scale (regions, products), or where answers occur that are neither declared
/// nor missing. `answers` are the column's different answers: labels where a level has one, else codes.
///
/// Where only the ends have words ("1 Not at all", "7 Extremely"), the numbers between are levels too.
pub(in crate::study) fn declared(
    levels: &[DeclaredLevel<'_>],
    answers: &[&str],
    hint: Hint<'_>,
) -> Option<Scale> {
    // Where an answer is the code of a level that has words, answers are codes.
    let coded = |level: &DeclaredLevel<'_>| {
        let (code, label) = (level.code.trim(), level.label.trim());
        let is = |answer: &str| match (code_of(answer), code_of(code)) {
            (Some(one), Some(other)) => one == other,
            _ => answer.trim() == code,
        };
        !words(level).is_empty() && code != label && answers.iter().any(|answer| is(answer))
    };
    spelled_as(levels, answers, hint, !levels.iter().any(coded))
}

/// [`declared`], where it is known whether answers are labels or codes: levels that nobody chose are spelled so.
pub(super) fn spelled_as(
    levels: &[DeclaredLevel<'_>],
    answers: &[&str],
    hint: Hint<'_>,
    by_label: bool,
) -> Option<Scale> {
    let mut missing: Vec<String> = Vec::new();
    let mut none: Vec<&DeclaredLevel<'_>> = levels.iter().filter(|level| level.missing).collect();
    let real: Vec<&DeclaredLevel<'_>> = levels.iter().filter(|level| !level.missing).collect();
    if real.is_empty() {
        return recognise(answers, hint);
    }
    if real.len() > MAX_ANSWERS {
        return None;
    }
    // "Not sure" may be the middle of a scale; only where it is not does it go.
    let says = |level: &&DeclaredLevel<'_>| says_none(words(level)) || says_unmet(&key(words(level)));
    let with_all = build(&real, &none, answers, by_label, &mut missing);
    let mut scale = match with_all {
        Some(scale) if scale.template.is_some() || !real.iter().any(says) => scale,
        _ => {
            missing.clear();
            none.extend(real.iter().copied().filter(says));
            let rest: Vec<&DeclaredLevel<'_>> = real.iter().copied().filter(|level| !says(level)).collect();
            build(&rest, &none, answers, by_label, &mut missing)?
        }
    };
    if let Some(range) = scale.range.as_ref().filter(|range| !range.ordered) {
        scale.assumed = Some(format!("{} is taken as the best; nothing in the file says so", range.high));
    }
    Some(Scale { missing, ..scale }.in_order(answers))
}

/// The words of a level: its label without the code that some files repeat in it.
fn words<'a>(level: &DeclaredLevel<'a>) -> &'a str {
    let label = level.label.trim();
    if label == level.code.trim() {
        return "";
    }
    match number(label) {
        Some((value, words)) if code_of(level.code) == Some(value) => words.unwrap_or(""),
        _ => label,
    }
}

/// The number of a code: `4`, `4.0`, `-1`, `01`.
fn code_of(code: &str) -> Option<i32> {
    let code = code.trim();
    let whole = code
        .split_once('.')
        .filter(|(_, tail)| tail.chars().all(|c| c == '0'))
        .map_or(code, |(head, _)| head);
    whole.parse().ok()
}

/// The scale of the levels `real`; answers that are none go to `missing`.
fn build(
    real: &[&DeclaredLevel<'_>],
    none: &[&DeclaredLevel<'_>],
    answers: &[&str],
    by_label: bool,
    missing: &mut Vec<String>,
) -> Option<Scale> {
    let is = |level: &DeclaredLevel<'_>, answer: &str| {
        let answer = answer.trim();
        (!level.label.is_empty() && answer == level.label.trim())
            || answer == level.code.trim()
            || (code_of(answer).is_some() && code_of(answer) == code_of(level.code))
    };
    let mut points: Vec<Point<'_>> = Vec::new();
    for &level in real {
        let here: Vec<String> =
            answers.iter().filter(|answer| is(level, answer)).map(|&a| a.to_owned()).collect();
        let own = if by_label && !level.label.is_empty() { level.label } else { level.code };
        let observed = !here.is_empty();
        points.push(Point {
            value: code_of(level.code),
            label: words(level),
            spellings: if observed { here } else { vec![own.to_owned()] },
            observed,
        });
    }
    let strays = answers.iter().copied().filter(|answer| !real.iter().any(|level| is(level, answer)));
    let mut between: Vec<&str> = Vec::new();
    for stray in strays {
        let declared_none = none.iter().any(|level| is(level, stray));
        if declared_none || (is_missing(stray) && code_of(stray).is_none()) {
            missing.push(stray.to_owned());
        } else {
            between.push(stray);
        }
    }
    let dotted = between.iter().all(|stray| stray.ends_with(".0")) && !between.is_empty();
    fill(&mut points, &between, dotted)?;
    points::scale(points)
}

/// Adds the numbers between levels of which only the ends have words. `None` where an answer is none of them.
fn fill(points: &mut Vec<Point<'_>>, strays: &[&str], dotted: bool) -> Option<()> {
    let values: Option<Vec<i32>> = points.iter().map(|point| point.value).collect();
    let values = values.unwrap_or_default();
    let (Some(low), Some(high)) = (values.iter().min().copied(), values.iter().max().copied()) else {
        return strays.is_empty().then_some(());
    };
    let gaps = i64::from(high) - i64::from(low) + 1 > values.len() as i64;
    let few = points.iter().filter(|point| !point.label.is_empty()).count() <= 3;
    let short = (3..=11).contains(&(i64::from(high) - i64::from(low) + 1));
    let inside = strays.iter().all(|stray| code_of(stray).is_some_and(|value| (low..=high).contains(&value)));
    if !inside {
        return None;
    }
    // Two words and nothing between, such as 1 Yes and 5 No, are the two levels that they are.
    let known = || {
        let labels: Vec<Point<'_>> = points.clone();
        points::complete(labels).is_some()
    };
    if gaps && short && few && (!strays.is_empty() || !known()) {
        for value in (low..=high).filter(|value| !values.contains(value)) {
            let here: Vec<String> =
                strays.iter().filter(|s| code_of(s) == Some(value)).map(|s| (*s).to_owned()).collect();
            let observed = !here.is_empty();
            let spellings = if observed {
                here
            } else {
                vec![if dotted { format!("{value}.0") } else { value.to_string() }]
            };
            points.push(Point { value: Some(value), label: "", spellings, observed });
        }
        return Some(());
    }
    strays.is_empty().then_some(())
}
