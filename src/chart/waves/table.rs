//! The panels as text.

use super::panels::{Moment, Move, Panel, Series};
use super::say::meaning_of;
use crate::chart::kinds::ChartTable;
use crate::chart::pairs::{in_words, meaning};
use crate::chart::text::clean;
use crate::report::Report;
use crate::report::format::{figure, figure_interval, gap_interval};

/// A row a question and wave, then a row a change.
pub(super) fn table(report: &Report, series: &Series) -> ChartTable {
    let mut columns = vec![("Question".to_owned(), false), ("Wave".to_owned(), false)];
    let last = if series.compared {
        columns.extend(series.groups.iter().map(|group| (clean(group), true)));
        columns.push(("Gap".to_owned(), true));
        "Verdict"
    } else {
        columns.push((series.groups.first().map_or("Figure".to_owned(), |group| clean(group)), true));
        "Note"
    };
    columns.extend([("Interval".to_owned(), true), (last.to_owned(), false)]);
    let width = columns.len();
    let mut rows = Vec::new();
    for panel in &series.panels {
        rows.extend(panel.moments.iter().map(|moment| wave(panel, moment, width)));
        rows.extend(panel.moves.iter().filter_map(|step| moved(report, panel, step, width)));
    }
    ChartTable::new(columns, rows)
}

fn wave(panel: &Panel, moment: &Moment, width: usize) -> Vec<String> {
    let mut out = vec![panel.text.clone(), clean(moment.name)];
    let measure = panel.measure;
    match &moment.shown {
        Some(shown) => {
            out.extend(shown.points.iter().map(|(_, value)| figure(measure, *value)));
            if let Some((gap, size)) = shown.gap {
                out.push(in_words(measure, size));
                out.push(
                    gap.low.zip(gap.high).map(|limits| gap_interval(measure, limits)).unwrap_or_default(),
                );
                out.push(format!("{}{}", meaning(gap), moment.small("; ")));
            } else {
                let limits = shown.points.first().and_then(|(cell, _)| cell.low.zip(cell.high));
                out.push(limits.map(|limits| figure_interval(measure, limits)).unwrap_or_default());
                out.push(moment.small(""));
            }
        }
        None => {
            out.resize(width - 1, String::new());
            out.push(moment.why());
        }
    }
    out
}

/// A change stands where gaps do, between the names of its waves.
fn moved(report: &Report, panel: &Panel, step: &Move, width: usize) -> Option<Vec<String>> {
    let (size, meaning) = (step.size?, meaning_of(report, panel, step)?);
    let limits = step.limits.map(|limits| gap_interval(panel.measure, limits));
    let mut out = vec![panel.text.clone(), format!("Change from {} to {}", clean(step.from), clean(step.to))];
    out.resize(width - 3, String::new());
    out.extend([in_words(panel.measure, size), limits.unwrap_or_default(), meaning]);
    Some(out)
}
