//! Levels that have numbers, or labels of their own, or both: which end is the most, and which of them agree.

use super::answers;
use super::lookup::key;
use super::{Family, Level, Scale, graded, worded, yes_no};
use super::{Hint, is_missing};
use crate::order;

/// A level before its scale is known.
#[derive(Debug, Clone)]
pub(super) struct Point<'a> {
    /// Its number, if it has one.
    pub value: Option<i32>,
    /// Its words; empty where it has none.
    pub label: &'a str,
    /// As the answers spell it; as it would be spelled where nobody chose it.
    pub spellings: Vec<String>,
    pub observed: bool,
}

/// The ends of a scale in numbers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Range {
    pub low: i32,
    pub high: i32,
    /// True where the lowest number is the most.
    pub falling: bool,
    /// True where the file says where the scale ends; false where it is assumed.
    pub told: bool,
    /// True where the file says which end is the most.
    pub ordered: bool,
}

/// The scale of these levels, in the order of their numbers or as the file declares them; `None` where their
/// words are those of no scale. Where all but the ends are without words, or no words tell, larger numbers are
/// taken as more, and [`Range::ordered`] is false.
pub(super) fn scale(points: Vec<Point<'_>>) -> Option<Scale> {
    if points.len() < 2 {
        return None;
    }
    if points.iter().all(|point| !point.label.is_empty())
        && let Some(scale) = by_words(&points)
    {
        return Some(scale);
    }
    by_ends(points)
}

/// The scale of these levels, each with words, where it is yes and no or, their numbers side by side, a scale
/// of the catalogue as a whole.
pub(super) fn complete(points: Vec<Point<'_>>) -> Option<Scale> {
    if points.len() < 2 {
        return None;
    }
    let mut values: Vec<i32> = points.iter().filter_map(|point| point.value).collect();
    order::sort(&mut values);
    let side_by_side = values.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
    by_words(&points)
        .filter(|scale| scale.family == Family::YesNo || (side_by_side && scale.template.is_some()))
}

/// Where each level has words, these tell the order.
fn by_words(points: &[Point<'_>]) -> Option<Scale> {
    let labels: Vec<&str> = points.iter().map(|point| point.label).collect();
    let read = answers::read(&labels)?;
    let known = yes_no::recognise(&read, Hint::default())
        .or_else(|| worded::recognise(&read))
        .or_else(|| graded::recognise(&read))?;
    // A label that is none in other company ("not sure") may not get lost.
    if !known.missing.is_empty() {
        return None;
    }
    let mut ranked: Vec<(usize, &Point<'_>, bool)> = Vec::new();
    for point in points {
        let place = known.levels.iter().position(|level| level.spellings.iter().any(|s| s == point.label))?;
        ranked.push((place, point, known.levels.get(place)?.agree));
    }
    order::sort_by_key(&mut ranked, |(place, ..)| *place);
    let count = ranked.len();
    let agreeing = ranked.iter().filter(|(.., agree)| *agree).count();
    let all_or_none = agreeing == 0 || agreeing == count;
    let from = count - top(count);
    let levels = ranked.iter().enumerate().map(|(place, (_, point, agree))| Level {
        spellings: point.spellings.clone(),
        observed: point.observed,
        agree: if all_or_none { place >= from } else { *agree },
    });
    let values: Option<Vec<i32>> = ranked.iter().map(|(_, point, _)| point.value).collect();
    let range = values.and_then(|values| {
        let (low, high) = (*values.iter().min()?, *values.iter().max()?);
        let falling = values.first() > values.last();
        Some(Range { low, high, falling, told: true, ordered: true })
    });
    let template = known.template.filter(|template| template.levels.len() == count);
    Some(Scale { template, range, ..Scale::new(known.family, levels.collect()) })
}

/// Where only the ends have words, or none has.
fn by_ends(mut points: Vec<Point<'_>>) -> Option<Scale> {
    order::sort_by_key(&mut points, |point| point.value);
    let values: Vec<i32> = points.iter().map(|point| point.value).collect::<Option<_>>()?;
    let (low, high) = (*values.first()?, *values.last()?);
    let labelled: Vec<&Point<'_>> = points.iter().filter(|point| !point.label.is_empty()).collect();
    let all = labelled.len() == points.len();
    let told = direction(&labelled, low, high, all);
    // Words that no table knows are names of things, unless they stand at the ends of bare numbers.
    let at_ends = labelled.iter().all(|point| point.value == Some(low) || point.value == Some(high));
    if told.is_none() && !labelled.is_empty() && (!at_ends || all) {
        return None;
    }
    let (falling, family) = told.unwrap_or((false, None));
    if falling {
        points.reverse();
    }
    let from = points.len() - top(points.len());
    let levels = points.into_iter().enumerate().map(|(place, point)| Level {
        spellings: point.spellings,
        observed: point.observed,
        agree: place >= from,
    });
    let range = Range { low, high, falling, told: true, ordered: told.is_some() };
    Some(Scale { range: Some(range), ..Scale::new(family.unwrap_or(Family::Numbers), levels.collect()) })
}

/// How many of `count` levels agree, from the top: those that stand as far up as the fourth of five, or nearer to it
/// than to the third. So do 3 and 4 of 4, 4 and 5 of 5, 5 to 7 of 7, 6 to 9 of 9, 7 to 10 of 10 and of 0 to 10: shares
/// on scales of different lengths mean the same.
pub(super) fn top(count: usize) -> usize {
    count - (5 * count.saturating_sub(1)).div_ceil(8)
}

/// Whether the words say that the lowest number is the most, and what they ask for; `None` where they do not
/// tell. Where all levels have words, both ends must be known: one known word among many may mean anything.
fn direction(labelled: &[&Point<'_>], low: i32, high: i32, all: bool) -> Option<(bool, Option<Family>)> {
    let plain: Vec<(i32, String)> =
        labelled.iter().filter_map(|point| Some((point.value?, key(point.label)))).collect();
    let ((least, one), (_, other)) = (plain.first()?, plain.last()?);
    if plain.len() > 1 {
        if let Some((rising, family)) = worded::below(one, other) {
            return Some((!rising, Some(family)));
        }
        if let Some(rising) = graded::below(one, other) {
            return Some((!rising, None));
        }
    }
    let up = |plain: &str| worded::lean(plain).filter(|side| *side != 0).map(|side| side > 0);
    if all {
        return None;
    }
    // A lone label tells only where it stands at an end.
    if plain.len() == 1 {
        let up = up(one)?;
        return (*least == low || *least == high).then_some((up == (*least == low), None));
    }
    match (up(one), up(other).map(|up| !up)) {
        (Some(a), Some(b)) if a != b => None,
        (Some(falling), _) | (None, Some(falling)) => Some((falling, None)),
        (None, None) => None,
    }
}

/// True where a level's words are no answer.
pub(super) fn says_none(label: &str) -> bool {
    !label.is_empty() && is_missing(label)
}
