//! How each group's own figure moved from wave to wave: it says who moved a gap.

use super::changes::{adjusted_within, steps};
use super::gaps::Outcome;
use super::model::{Cell, ShareChange};
use crate::study::{Adjust, WaveOrder};

/// The changes of all cells that stand in more than one wave, in the order in which their series first occur.
/// `outcome`: the later cell against the earlier one.
pub fn share_changes(
    cells: &[Cell],
    waves: &WaveOrder,
    adjust: Adjust,
    outcome: impl Fn(&Cell, &Cell) -> Option<Outcome>,
) -> Vec<ShareChange> {
    let series = |cell: &Cell| {
        let series = [&cell.question, &cell.group, &cell.segment, &cell.segment_value];
        (series.map(String::clone), waves.place(&cell.wave))
    };
    let steps = steps(cells, series).into_iter();
    let mut changes: Vec<ShareChange> = steps
        .filter_map(|(then, now)| {
            let outcome = outcome(now, then)?;
            Some(ShareChange {
                id: String::new(),
                question: now.question.clone(),
                group: now.group.clone(),
                segment: now.segment.clone(),
                segment_value: now.segment_value.clone(),
                from: then.wave.clone(),
                to: now.wave.clone(),
                measure: now.measure,
                change: outcome.gap,
                low: outcome.interval.map(|limits| limits.0),
                high: outcome.interval.map(|limits| limits.1),
                interval: outcome.interval_name,
                p_value: outcome.p_value,
                p_adjusted: None,
                test: outcome.test,
                effect_size: outcome.effect_size,
            })
        })
        .collect();
    let family = |each: &ShareChange| {
        let place =
            [&each.group, &each.segment, &each.segment_value, &each.from, &each.to].map(String::clone);
        let [group, segment, value, from, to] = place;
        ([group, String::new(), segment, value, from, to], each.p_value)
    };
    let adjusted = adjusted_within(changes.iter().map(family).collect(), adjust);
    for (index, (change, p)) in changes.iter_mut().zip(adjusted).enumerate() {
        change.id = format!("s{}", index + 1);
        change.p_adjusted = p;
    }
    changes
}
