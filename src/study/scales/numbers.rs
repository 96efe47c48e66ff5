//! Scales in numbers: 1 to 5, 1 to 7, 0 to 10, -3 to 3, with the words of the ends or of all levels beside
//! them, or in the question's text, or nowhere.

use super::catalogue::wordings;
use super::declared::{DeclaredLevel, spelled_as};
use super::graded::lowest_of;
use super::legend::{self, Legend};
use super::lookup::key;
use super::missing::is_none;
use super::numbered::{number, stars};
use super::phrases::{begins, is_one};
use super::points::{self, Point, says_none};
use super::{Hint, Scale, is_missing, worded};
use crate::order;
use crate::study::names::split_code;
use crate::study::pairing::asks_agreement;
use crate::study::recommendation;
use crate::study::words::{has_phrase, normal};

mod beside;
mod codes;
mod lettered;

/// With fewer answers than this a top level that nobody chose may well exist.
const ENOUGH_ANSWERS: usize = 30;

/// Words of a question that asks for the grades of German schools: 1 is the best of them.
const GRADES: &[&str] = &["schulnote", "schulnoten", "schulnotensystem", "schulnotenskala"];

/// A number among the answers.
#[derive(Clone, Copy)]
struct Found<'a> {
    value: i32,
    label: Option<&'a str>,
    text: &'a str,
}

/// The scale of numbers, where all answers but those that are none are whole numbers on a common scale.
pub(super) fn recognise(answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    let mut missing = Vec::new();
    let mut found: Vec<Found<'_>> = Vec::new();
    let labels: Vec<String> = answers
        .iter()
        .filter_map(|answer| number(answer)?.1.map(key))
        .filter(|label| !is_none(label))
        .collect();
    let others = || labels.iter().map(String::as_str);
    for &answer in answers {
        match number(answer) {
            Some((_, Some(label))) if is_none(&key(label)) && !lowest_of(&key(label), others()) => {
                missing.push(answer.to_owned())
            }
            Some((value, label)) => found.push(Found { value, label, text: answer }),
            None if is_missing(answer) => missing.push(answer.to_owned()),
            None => return lettered::recognise(answers, hint),
        }
    }
    if let Some((low, high)) = hint.ends {
        return between(low, high, found, missing, hint);
    }
    let mut question = Question::of(hint);
    question.stars = !found.is_empty() && found.iter().all(|answer| stars(answer.text).is_some());
    let legend = legend::read(hint.text);
    let mut codes = codes::below(&found);
    // From 0 to 10 is how one recommends.
    let ends = legend.stated().or(question.recommends.then_some((0, 10)));
    let none = match ends {
        Some(ends) => codes::beyond(&found, ends),
        None => codes::above(&found, hint.answered),
    };
    let none: Vec<i32> = none.into_iter().filter(|code| !codes.contains(code)).collect();
    codes.extend_from_slice(&none);
    found.retain(|answer| !codes.contains(&answer.value) || answer.label.is_some());
    missing.extend(
        codes
            .iter()
            .filter_map(|code| {
                answers.iter().find(|answer| {
                    number(answer).is_some_and(|(value, label)| value == *code && label.is_none())
                })
            })
            .map(|answer| (*answer).to_owned()),
    );
    let worded = found.iter().any(|answer| answer.label.is_some());
    if worded && !beside::consistent(&found) {
        return None;
    }
    if !worded && fits(&legend, &found) {
        let kept: Vec<&str> =
            answers.iter().copied().filter(|answer| !missing.iter().any(|none| none == answer)).collect();
        let mut scale = by_legend(&legend, &found, &kept, hint)?;
        if question.best.is_some() {
            scale = with_assumptions(scale, &question, true);
        }
        scale.missing.append(&mut missing);
        return Some(without(scale, &none));
    }
    if !worded && (question.counts || (question.names && legend.ends.is_none())) {
        return None;
    }
    let ends = drawn(&found)
        .or(legend.ends)
        .filter(|(low, high)| found.iter().all(|answer| (low..=high).contains(&&answer.value)));
    let mut names: Vec<(i32, &'static str)> = Vec::new();
    let ruler = along(&found, &mut names);
    let scale = if found.iter().all(|answer| answer.label.is_some()) {
        let own = found.iter().map(|answer| (answer.value, answer.value));
        let here: Vec<Point<'_>> = own.flat_map(|(low, high)| points(&found, &names, low, high)).collect();
        points::complete(here)
    } else {
        None
    };
    if let Some(scale) = scale {
        return Some(Scale { missing, ..scale });
    }
    let (low, high, told) = match ruler {
        Some((low, high)) => (low, high, true),
        None => range(&found, ends, &question, hint.answered)?,
    };
    let scale = points::scale(points(&found, &names, low, high))?;
    let scale = Scale { missing, ..with_assumptions(scale, &question, told) };
    Some(without(scale, &none))
}

/// `scale`, with a word on the codes that are taken for no answer.
fn without(mut scale: Scale, none: &[i32]) -> Scale {
    if !none.is_empty() {
        let codes: Vec<String> = none.iter().map(i32::to_string).collect();
        let before = scale.assumed.map_or_else(String::new, |assumed| format!("{assumed}; "));
        scale.assumed = Some(format!("{before}{} taken for no answer", codes.join(", ")));
    }
    scale
}

/// The scale from `low` to `high`, as a person says; numbers beyond it are no answers.
fn between<'a>(
    low: i32,
    high: i32,
    mut found: Vec<Found<'a>>,
    mut missing: Vec<String>,
    hint: Hint<'_>,
) -> Option<Scale> {
    let on = |answer: &Found<'_>| (low..=high).contains(&answer.value);
    missing.extend(found.iter().filter(|answer| !on(answer)).map(|answer| answer.text.to_owned()));
    found.retain(on);
    let mut names = Vec::new();
    along(&found, &mut names);
    let scale = points::scale(points(&found, &names, low, high))?;
    Some(Scale { missing, ..with_assumptions(scale, &Question::of(hint), true) })
}

/// The ends of a scale whose answers are drawn as stars, filled or not, all as many.
fn drawn(found: &[Found<'_>]) -> Option<(i32, i32)> {
    let width = found.first()?.text.chars().count();
    let all = found.iter().all(|answer| {
        stars(answer.text).is_some()
            && answer.text.chars().count() == width
            && !answer.text.contains('\u{fe0f}')
    });
    i32::try_from(width).ok().filter(|width| all && (3..=10).contains(width)).map(|width| (1, width))
}

/// The scale that the question's text declares: its words stand for the levels, and for answers that are none.
fn by_legend(legend: &Legend<'_>, found: &[Found<'_>], answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    let dotted = found.iter().all(|answer| answer.text.ends_with(".0"));
    let spelled = |value: i32| if dotted { format!("{value}.0") } else { value.to_string() };
    let codes: Vec<(String, &str)> =
        legend.points.iter().map(|(value, label)| (spelled(*value), *label)).collect();
    let levels: Vec<DeclaredLevel<'_>> =
        codes.iter().map(|(code, label)| DeclaredLevel { code, label, missing: false }).collect();
    spelled_as(&levels, answers, hint, false)
}

/// Where words stand beside all numbers and both run along a scale of the catalogue, its ends; the words of its
/// levels go into `names`.
fn along(found: &[Found<'_>], names: &mut Vec<(i32, &'static str)>) -> Option<(i32, i32)> {
    let labels: Option<Vec<(i32, String)>> =
        found.iter().map(|answer| Some((answer.value, key(answer.label?)))).collect();
    let (template, lowest, highest) = worded::ruler(&labels?)?;
    let step = if lowest <= highest { 1 } else { -1 };
    let mut value = lowest;
    for level in template.levels {
        names.push((value, wordings(level).next().unwrap_or("")));
        value += step;
    }
    Some((lowest.min(highest), lowest.max(highest)))
}

/// What a question's text says beside its legend.
struct Question {
    counts: bool,
    names: bool,
    recommends: bool,
    grades: bool,
    /// The number that it calls the best, and whether "worst" is what it says of it.
    best: Option<(i32, bool)>,
    /// The answers are drawn as stars.
    stars: bool,
    /// Nothing but the word "score": so tools head the column of a recommendation, and not only that one.
    score: bool,
}

impl Question {
    fn of(hint: Hint<'_>) -> Question {
        let plain = normal(split_code(hint.text).1);
        Question {
            // "How far do you agree?" asks for no distance.
            counts: begins(&plain, |phrases| phrases.counts) && !asks_agreement(hint.text),
            names: begins(&plain, |phrases| phrases.names) || is_one(&plain, |phrases| phrases.nouns),
            recommends: recommendation::recommends(&plain),
            grades: GRADES.iter().any(|word| has_phrase(&plain, word)),
            best: legend::best(&plain),
            stars: false,
            score: matches!(plain.as_str(), "score" | "rating"),
        }
    }
}

/// True where the text gives words to numbers of a scale, and all answers lie on it or are none by its words.
fn fits(legend: &Legend<'_>, found: &[Found<'_>]) -> bool {
    let (none, real): (Vec<_>, Vec<_>) = legend.points.iter().partition(|(_, label)| says_none(label));
    let (Some((low, _)), Some((high, _))) = (real.first(), real.last()) else { return false };
    let no_answer = |value: i32| none.iter().any(|(other, _)| *other == value);
    (1..=10).contains(&(high - low))
        && legend.ends.is_none_or(|ends| ends == (*low, *high))
        && found.iter().all(|answer| (low..=high).contains(&&answer.value) || no_answer(answer.value))
}

/// The ends of the scale, and whether the file names them. A level that nobody chose still exists, so that 2,
/// 3 and 4 are of 1 to 5; only where many answered and none went beyond is the scale taken to end there.
fn range(
    found: &[Found<'_>],
    ends: Option<(i32, i32)>,
    question: &Question,
    answered: usize,
) -> Option<(i32, i32, bool)> {
    let mut values: Vec<i32> = found.iter().map(|answer| answer.value).collect();
    order::sort_and_dedup(&mut values);
    let (least, most) = (*values.first()?, *values.last()?);
    if let Some((low, high)) = ends {
        return Some((low, high, true));
    }
    let labelled: Vec<i32> = found.iter().filter(|a| a.label.is_some()).map(|a| a.value).collect();
    let contiguous = values.len() as i32 == most - least + 1;
    // Words at both ends and bare numbers or nothing between, or words at all: the scale ends there.
    let both = labelled.len() == 2 && labelled.contains(&least) && labelled.contains(&most);
    let all = labelled.len() == values.len() && contiguous && values.len() > 2;
    if least <= 1 && (2..=10).contains(&(most - least)) && (both || all) {
        return Some((least, most, true));
    }
    let needed = if labelled.is_empty() { 3 } else { 2 };
    if values.len() < needed {
        return None;
    }
    if least < 0 {
        let reach = most.max(-least);
        return (reach <= 5 && most <= 5).then_some((-reach, reach, false));
    }
    if most > 10 {
        return None;
    }
    let all_chosen = answered >= ENOUGH_ANSWERS && contiguous;
    let ends_here = all_chosen && least == 1;
    let (low, high) = match (least, most) {
        (0, 0..=5) if labelled.is_empty() && !question.recommends => return None,
        (0, 0..=5) if !question.recommends => (0, most),
        (0, 6) if all_chosen && !question.recommends => (0, 6),
        (0, _) => (0, 10),
        _ if question.recommends && most > 5 => (0, 10),
        _ if question.grades && most <= 6 => (1, 6),
        (_, 0..=4) if ends_here => (1, most),
        (_, 0..=5) => (1, 5),
        (_, 6) if ends_here => (1, 6),
        (_, 6 | 7) => (1, 7),
        _ => (1, 10),
    };
    Some((low, high, false))
}

/// All levels from `low` to `high`, each with its words.
fn points<'a>(found: &[Found<'a>], names: &[(i32, &'a str)], low: i32, high: i32) -> Vec<Point<'a>> {
    let dotted = !found.is_empty() && found.iter().all(|answer| answer.text.ends_with(".0"));
    let drawing = found.first().map(|answer| answer.text).filter(|text| stars(text).is_some()).unwrap_or("");
    let level = |value: i32| {
        let here: Vec<&Found<'a>> = found.iter().filter(|answer| answer.value == value).collect();
        let own = here.iter().find_map(|answer| answer.label);
        let told = || names.iter().find(|(v, _)| *v == value).map(|(_, label)| *label);
        let spellings: Vec<String> = here.iter().map(|answer| answer.text.to_owned()).collect();
        let observed = !spellings.is_empty();
        let bare = if dotted { format!("{value}.0") } else { lettered::spelled(value, drawing) };
        Point {
            value: Some(value),
            label: own.or_else(told).unwrap_or(""),
            spellings: if observed { spellings } else { vec![bare] },
            observed,
        }
    };
    (low..=high).map(level).collect()
}

/// Turns grades, and says what was assumed.
fn with_assumptions(mut scale: Scale, question: &Question, told: bool) -> Scale {
    let Some(range) = scale.range.as_mut() else { return scale };
    range.told = told;
    range.ordered |= question.stars;
    let mut turned = false;
    if let Some((value, worst)) =
        question.best.filter(|(value, _)| !range.ordered && (*value == range.low || *value == range.high))
    {
        turned = !range.falling && (value == range.low) != worst;
        range.ordered = true;
    }
    if turned || question.grades && !range.ordered && range.low == 1 && range.high <= 6 {
        range.falling = true;
        let count = scale.levels.len();
        scale.levels.reverse();
        for (place, level) in scale.levels.iter_mut().enumerate() {
            level.agree = place >= count - points::top(count);
        }
    }
    scale.assumed = assumed(&scale, question);
    scale
}

/// What is taken for granted of a scale in numbers; `None` where the file says it all.
fn assumed(scale: &Scale, question: &Question) -> Option<String> {
    let range = scale.range.as_ref()?;
    let (low, high) = (range.low, range.high);
    let at = |value: i32| {
        let place = if range.falling { high - value } else { value - low };
        usize::try_from(place)
            .ok()
            .and_then(|place| scale.levels.get(place))
            .is_some_and(|level| level.observed)
    };
    let ends_seen = range.told || (at(low) && at(high));
    // From 0 to 10 is how one recommends; nobody asks it otherwise.
    if question.recommends && (low, high) == (0, 10) {
        return None;
    }
    if question.grades && range.falling && !range.ordered {
        return Some(format!("1 is taken as the best of {low} to {high}, as in German schools"));
    }
    match (range.ordered, ends_seen) {
        (true, true) => None,
        (true, false) => {
            Some(format!("{low} to {high} is taken as the scale; nothing in the file says where it ends"))
        }
        (false, _) if question.score && (low, high) == (0, 10) => Some(
            "10 is taken as the best; nothing in the file says so, nor that it is a recommendation, whose net promoter \
             score would be compared"
                .to_owned(),
        ),
        (false, true) => Some(format!("{high} is taken as the best; nothing in the file says so")),
        (false, false) => Some(format!(
            "{low} to {high} is taken as the scale and {high} as the best; nothing in the file says so"
        )),
    }
}

/// The scale from `low` to `high` instead of the assumed one, as other columns of its grid show it.
pub(super) fn widened(scale: &Scale, low: i32, high: i32) -> Option<Scale> {
    let range = scale.range.as_ref().filter(|range| !range.told && low <= range.low && high >= range.high)?;
    // As all levels are spelled: with ".0" where all are, with a letter where they are codes.
    let like = scale.levels.iter().flat_map(|level| &level.spellings).min_by_key(|s| s.ends_with(".0"))?;
    let bare = |value: i32| super::Level {
        spellings: vec![lettered::spelled(value, like)],
        observed: false,
        agree: false,
    };
    let mut levels: Vec<super::Level> = scale.levels.clone();
    if range.falling {
        levels.reverse();
    }
    let mut all: Vec<super::Level> = (low..range.low).map(bare).collect();
    all.append(&mut levels);
    all.extend((range.high + 1..=high).map(bare));
    if range.falling {
        all.reverse();
    }
    let count = all.len();
    for (place, level) in all.iter_mut().enumerate() {
        level.agree = place >= count - points::top(count);
    }
    let range = super::Range { low, high, ..range.clone() };
    let wide = Scale { levels: all, range: Some(range), template: None, ..scale.clone() };
    let assumed = (!wide.range.as_ref()?.ordered).then(|| {
        let best = if wide.range.as_ref().is_some_and(|range| range.falling) { low } else { high };
        let numbered = || format!("{best} is taken as the best; nothing in the file says so");
        lettered::assumed(low, high, like).unwrap_or_else(numbered)
    });
    Some(Scale { assumed, ..wide })
}
