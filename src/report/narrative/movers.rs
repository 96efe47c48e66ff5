//! Who moved where a gap moved: one group, or both.

use super::super::format::{figure, gap_in_words, gap_interval};
use super::super::model::{Cell, Change, Narrative, Role, ShareChange};
use super::{Family, sentence};
use crate::study::MeasureKind;

/// One finding on where those outside moved most since the wave `from`, whether or not a gap moved with them; none
/// where `changes` tell it already, or where no move is shown.
pub fn outside(family: &Family<'_>, changes: &[&Change], from: &str) -> Option<Narrative> {
    let (group, name) = match family.inside_second {
        true => (family.names[0], &family.a),
        false => (family.names[1], &family.b),
    };
    let here = |moved: &&ShareChange| {
        (moved.group == group && moved.from == from && moved.to == family.wave)
            && [moved.segment.as_str(), &moved.segment_value] == family.segment
            && moved.is_shown(family.report.study.options.confidence)
    };
    let size = |moved: &ShareChange| moved.change.unwrap_or_default().abs();
    // Means have units of their own.
    let all = family.report.share_changes.iter().filter(here);
    let shown = all.filter(|each| each.measure != MeasureKind::Mean);
    let most = shown.max_by(|x, y| size(x).total_cmp(&size(y)))?;
    // Who moved a gap is told with the gap.
    let told = |change: &&Change| change.question == most.question && change.has_moved();
    if changes.iter().any(told) {
        return None;
    }
    let (_, (places, size)) = way(family, most)?;
    let question = family.quoted_of(&most.question);
    let text = format!("Since {from} {name} moved most on {question}: {places}, {size}.");
    Some(sentence(Role::Finding, text, vec![most.id.clone()]))
}

/// ` On “We are fast” leaders moved from 70 % to 51 %, −20 points (−22 to −17), while customers did not measurably
/// move.` With the ids that it rests on; none where neither is shown to have moved by itself.
pub fn mover<'a>(family: &Family<'a>, change: &Change) -> Option<(String, [&'a str; 2])> {
    let of = |group: &str| {
        family.report.share_changes.iter().find(|moved| {
            moved.question == change.question
                && moved.group == group
                && [moved.segment.as_str(), &moved.segment_value] == family.segment
                && (&moved.from, &moved.to) == (&change.from, &change.to)
        })
    };
    let (a, b) = (of(family.names[0])?, of(family.names[1])?);
    let one = |mover: &str, (places, size): &(String, String), other: &str| {
        format!("{mover} moved {places}, {size}, while {other} did not measurably move")
    };
    let text = match (way(family, a)?, way(family, b)?) {
        ((true, of_a), (true, of_b)) => {
            format!("{} moved {}, {}, and {} {}, {}", family.a, of_a.0, of_a.1, family.b, of_b.0, of_b.1)
        }
        ((true, of_a), _) => one(&family.a, &of_a, &family.b),
        (_, (true, of_b)) => one(&family.b, &of_b, &family.a),
        _ => return None,
    };
    Some((format!(" On {} {text}.", family.quoted_of(&change.question)), [&a.id, &b.id]))
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
    let is_shown = moved.is_shown(family.report.study.options.confidence);
    Some((is_shown, (format!("from {} to {}", at(&moved.from)?, at(&moved.to)?), size)))
}
