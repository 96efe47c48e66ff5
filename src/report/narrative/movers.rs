//! Who moved where a gap moved: one group, both, or neither by itself.

use super::super::format::{figure, gap_in_words, gap_interval};
use super::super::model::{Cell, Change, Narrative, Role, ShareChange};
use super::super::rows::label;
use super::words::{capital, quoted};
use super::{Family, sentence};
use crate::study::MeasureKind;

/// Most gaps of which it is told.
const TOLD: usize = 2;

/// One finding on the first of `changes`, gaps that are shown to have moved.
pub fn movers(family: &Family<'_>, changes: &[&Change]) -> Option<Narrative> {
    let told: Vec<(String, [&str; 2])> =
        changes.iter().take(TOLD).filter_map(|change| told(family, change)).collect();
    let text: Vec<&str> = told.iter().map(|(text, _)| text.as_str()).collect();
    let evidence = told.iter().flat_map(|(_, ids)| ids.map(str::to_owned)).collect();
    (!told.is_empty()).then(|| sentence(Role::Finding, text.join(" "), evidence))
}

/// One finding on where those outside moved most since the wave `from`, whether or not a gap moved with them; none
/// where `changes` tell it already, or where no move is shown after allowance for all of theirs (Bonferroni).
pub fn outside(family: &Family<'_>, changes: &[&Change], from: &str) -> Option<Narrative> {
    let (group, name) = match family.inside_second {
        true => (family.names[0], &family.a),
        false => (family.names[1], &family.b),
    };
    let here = |moved: &&ShareChange| {
        (moved.group == group && moved.from == from && moved.to == family.wave)
            && [moved.segment.as_str(), &moved.segment_value] == family.segment
            && moved.p_value.is_some()
    };
    let all = || family.report.share_changes.iter().filter(here);
    let least = (1.0 - family.report.study.options.confidence) / all().count().max(1) as f64;
    let size = |moved: &ShareChange| moved.change.unwrap_or_default().abs();
    // Means have units of their own.
    let shown = all().filter(|each| each.measure != MeasureKind::Mean && each.p_value <= Some(least));
    let most = shown.max_by(|x, y| size(x).total_cmp(&size(y)))?;
    if changes.iter().take(TOLD).any(|change| change.question == most.question) {
        return None;
    }
    let (_, (places, size)) = way(family, most)?;
    let question = quoted(&label(family.report, &most.question));
    let text = format!("Since {from} {name} moved most on {question}: {places}, {size}.");
    Some(sentence(Role::Finding, text, vec![most.id.clone()]))
}

/// `Since 2024 leaders moved from 70 % to 51 % on “We are fast”, −20 points (−22 to −17), while customers did not
/// measurably move.` With the ids that it rests on.
fn told<'a>(family: &Family<'a>, change: &Change) -> Option<(String, [&'a str; 2])> {
    let of = |group: &str| {
        family.report.share_changes.iter().find(|moved| {
            moved.question == change.question
                && moved.group == group
                && [moved.segment.as_str(), &moved.segment_value] == family.segment
                && (&moved.from, &moved.to) == (&change.from, &change.to)
        })
    };
    let (a, b) = (of(family.names[0])?, of(family.names[1])?);
    let question = quoted(&label(family.report, &change.question));
    let since = &change.from;
    let text = match (way(family, a)?, way(family, b)?) {
        ((true, of_a), (true, of_b)) => format!(
            "Since {since} {} moved {} on {question}, {}, and {} {}, {}.",
            family.a, of_a.0, of_a.1, family.b, of_b.0, of_b.1
        ),
        ((true, (places, size)), _) => one(since, &question, &family.a, &places, &size, &family.b),
        (_, (true, (places, size))) => one(since, &question, &family.b, &places, &size, &family.a),
        _ => format!(
            "Since {since} neither {} nor {} measurably moved on {question} by themselves: only both together \
             moved the gap.",
            family.a, family.b
        ),
    };
    Some((capital(&text), [&a.id, &b.id]))
}

fn one(since: &str, question: &str, mover: &str, places: &str, size: &str, other: &str) -> String {
    format!(
        "Since {since} {mover} moved {places} on {question}, {size}, while {other} did not measurably move."
    )
}

/// Whether a group is shown to have moved; from where to where; and by how much.
fn way(family: &Family<'_>, moved: &ShareChange) -> Option<(bool, (String, String))> {
    let (low, high) = (moved.low?, moved.high?);
    let at = |wave: &str| {
        let here = |cell: &&Cell| {
            (&cell.question, &cell.group) == (&moved.question, &moved.group)
                && cell.wave == wave
                && [cell.segment.as_str(), &cell.segment_value] == family.segment
        };
        family.report.cells.iter().find(here).and_then(|cell| Some(figure(cell.measure, cell.value?)))
    };
    let size = format!(
        "{} ({})",
        gap_in_words(moved.measure, moved.change?),
        gap_interval(moved.measure, (low, high))
    );
    Some((low > 0.0 || high < 0.0, (format!("from {} to {}", at(&moved.from)?, at(&moved.to)?), size)))
}
