//! Scales of the catalogue: which one the answers of a column are on.

use super::answers::Answer;
use super::catalogue::{Template, shown};
use super::graded::is_neither;
use super::lookup::{Place, key, places, template};
use super::numbered::number;
use super::{Level, Scale};
use crate::order;

/// The scale of the catalogue that holds all `answers` but those that are none.
pub(super) fn recognise(answers: &[Answer<'_>]) -> Option<Scale> {
    by(answers, |answer| places(&answer.plain)).or_else(|| with_comments(answers))
}

/// Answers with a comment behind the level: "Never, I have no use for it". They are on a scale only where they
/// are at three levels at least, since any list may hold an "Often, " or a "Good (".
fn with_comments(answers: &[Answer<'_>]) -> Option<Scale> {
    // A number behind the words is more than a comment.
    if answers.iter().any(|answer| number(answer.text).is_some()) {
        return None;
    }
    let head = |answer: &Answer<'_>| {
        let whole = places(&answer.plain);
        let end = answer.text.find([',', ';', ':', '(', '–', '—']).or_else(|| answer.text.find(" - "));
        match end.and_then(|end| answer.text.get(..end)) {
            Some(head) if whole.is_empty() => places(&key(head)),
            _ => whole,
        }
    };
    let scale = by(answers, head)?;
    let observed = scale.levels.iter().filter(|level| level.observed);
    (observed.count() >= 3 && scale.levels.iter().all(|level| level.spellings.len() == 1)).then_some(scale)
}

/// The first scale on which `find` places all answers, one whose every level was chosen before all others.
fn by(answers: &[Answer<'_>], find: impl Fn(&Answer<'_>) -> &'static [Place]) -> Option<Scale> {
    // Where an answer stands on no scale and is not missing either, there is nothing to look at.
    let mut found: Vec<(&Answer<'_>, &'static [Place])> = Vec::with_capacity(answers.len());
    for answer in answers {
        let at = find(answer);
        if at.is_empty() && !answer.missing {
            return None;
        }
        found.push((answer, at));
    }
    let sure = found.iter().filter(|(answer, _)| !answer.missing).min_by_key(|(_, at)| at.len());
    let mut candidates: Vec<usize> = match sure {
        Some((_, at)) => at.iter().map(|(template, _)| *template).collect(),
        // All are none elsewhere: "Not sure" is a level where nothing else is.
        None => found.iter().flat_map(|(_, at)| at.iter().map(|(template, _)| *template)).collect(),
    };
    order::sort_and_dedup(&mut candidates);
    let mut first: Option<Scale> = None;
    let mut halves: Vec<Scale> = Vec::new();
    for place in candidates {
        let Some(template) = template(place) else { continue };
        let Some(scale) = fit(place, template, &found) else { continue };
        if scale.complete() {
            return Some(scale);
        }
        // Without the word itself ("Important") it may as well have two sides.
        if template.one_sided && !scale.levels.get(2).is_some_and(|level| level.observed) {
            halves.push(scale);
        } else {
            first = first.or_else(|| {
                if template.one_sided && !scale.levels.first().is_some_and(|level| level.observed) {
                    halves.push(scale.clone());
                }
                Some(scale)
            });
        }
    }
    first.map(|scale| guessed(scale, &halves))
}

/// `scale`, with a word on where it is taken to begin, where the answers may be on one of `halves` as well: "Somewhat
/// satisfied" agrees above "Somewhat dissatisfied", and does not above "Not satisfied".
fn guessed(mut scale: Scale, halves: &[Scale]) -> Scale {
    let some = |half: &Scale| half.levels.get(1).filter(|level| level.observed).is_some();
    if halves.iter().any(some)
        && let (Some(low), Some(high)) = (scale.levels.first(), scale.levels.last())
        && let (Some(low), Some(high)) = (low.spellings.first(), high.spellings.first())
    {
        scale.assumed =
            Some(format!("{low} to {high} is taken as the scale; nothing in the file says where it ends"));
    }
    scale
}

/// The answers on one scale; `None` where one is neither a level of it nor missing, or none is a level.
fn fit(
    place: usize,
    template: &'static Template,
    found: &[(&Answer<'_>, &'static [Place])],
) -> Option<Scale> {
    let mut levels: Vec<Vec<&Answer<'_>>> = vec![Vec::new(); template.levels.len()];
    let mut missing = Vec::new();
    for (answer, at) in found {
        match at.iter().find(|(template, _)| *template == place) {
            Some((_, level)) => levels.get_mut(*level)?.push(answer),
            None if answer.missing => missing.push(answer.text.to_owned()),
            None => return None,
        }
    }
    // Two levels of the file in one of ours: its scale is finer than this one.
    let one = |of: &Vec<&Answer<'_>>| {
        // "Neither agree or disagree" beside "Neither agree nor disagree" is the one middle.
        of.iter().all(|answer| is_neither(&answer.plain))
            || of.iter().all(|answer| of.first().is_some_and(|f| f.plain == answer.plain))
    };
    if levels.iter().all(Vec::is_empty) || !levels.iter().all(one) {
        return None;
    }
    let from = template.levels.len() - template.agree;
    let levels = levels.into_iter().zip(template.levels).enumerate().map(|(place, (answers, level))| {
        let observed = !answers.is_empty();
        let spellings = answers.iter().map(|answer| answer.text.to_owned()).collect();
        Level {
            spellings: if observed { spellings } else { vec![shown(level)] },
            observed,
            agree: place >= from,
        }
    });
    Some(Scale { missing, template: Some(template), ..Scale::new(template.family, levels.collect()) })
}

/// Where a wording stands on the scales of the catalogue: -1 below their middle on all of them, 1 above it,
/// 0 in their middle; `None` where it is on none, or not always on the same side.
pub(super) fn lean(plain: &str) -> Option<i32> {
    let mut side = None;
    for (place, level) in places(plain) {
        let count = template(*place)?.levels.len();
        let here = (2 * level + 1).cmp(&count) as i32;
        if *side.get_or_insert(here) != here {
            return None;
        }
    }
    side
}

/// True where the first wording is below the second on a scale of the catalogue, false where it is above it,
/// and what that scale asks for; `None` where no scale has both.
pub(super) fn below(one: &str, other: &str) -> Option<(bool, super::Family)> {
    let others = places(other);
    places(one).iter().find_map(|(place, level)| {
        let (_, high) = others.iter().find(|(template, high)| template == place && high != level)?;
        Some((level < high, template(*place)?.family))
    })
}

/// The scale of the catalogue along which the numbers of these wordings run, up or down, and the number of its
/// lowest level and of its highest; numbers and [`key`]s.
pub(super) fn ruler(labels: &[(i32, String)]) -> Option<(&'static Template, i32, i32)> {
    let ((value, first), rest) = labels.split_first()?;
    let run = |place: usize, level: usize, sign: i32| {
        let lowest = value - sign * i32::try_from(level).ok()?;
        let along = rest.iter().all(|(value, label)| {
            let here = places(label).iter().find(|(template, _)| *template == place);
            here.is_some_and(|(_, level)| {
                i32::try_from(*level).is_ok_and(|level| lowest + sign * level == *value)
            })
        });
        let template = template(place)?;
        let span = i32::try_from(template.levels.len()).ok()? - 1;
        along.then_some((template, lowest, lowest + sign * span))
    };
    let at = places(first);
    let found = |sign: i32| at.iter().find_map(|(place, level)| run(*place, *level, sign));
    // Scales in numbers begin at 0 or 1.
    [found(1), found(-1)].into_iter().flatten().find(|(_, one, other)| matches!(one.min(other), 0 | 1))
}
