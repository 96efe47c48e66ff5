//! The panels as text.

use super::panels::{Panel, Series};
use super::say::meaning_of;
use crate::chart::kinds::ChartTable;
use crate::chart::pairs::{self, in_words, meaning};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{figure, gap_interval};
use crate::report::{Change, Report};

/// A row a question and wave, then a row a change.
pub(super) fn table(report: &Report, view: &View, series: &Series) -> ChartTable {
    let columns = [
        ("Question".to_owned(), false),
        ("Wave".to_owned(), false),
        (clean(&view.a), true),
        (clean(&view.b), true),
        ("Gap".to_owned(), true),
        ("Interval".to_owned(), true),
        ("Verdict".to_owned(), false),
    ];
    let mut rows = Vec::new();
    for panel in &series.panels {
        rows.extend(panel.moments.iter().map(|moment| wave(panel, moment)));
        rows.extend(panel.changes.iter().filter_map(|change| moved(report, panel, change)));
    }
    ChartTable::new(columns, rows)
}

fn wave(panel: &Panel, moment: &super::panels::Moment) -> Vec<String> {
    let gap = moment.row.gap;
    let mut out = vec![panel.text.clone(), clean(&gap.wave)];
    match &moment.shown {
        Some(shown) => {
            let limits = gap.low.zip(gap.high);
            let note = pairs::small(&moment.row).map(|note| format!("; {note}")).unwrap_or_default();
            out.extend(shown.values.map(|value| figure(gap.measure, value)));
            out.push(in_words(gap.measure, shown.gap));
            out.push(limits.map(|limits| gap_interval(gap.measure, limits)).unwrap_or_default());
            out.push(format!("{}{note}", meaning(gap)));
        }
        None => {
            out.extend([const { String::new() }; 4]);
            out.push(pairs::why(&moment.row));
        }
    }
    out
}

/// A change stands where gaps do, between the names of its waves.
fn moved(report: &Report, panel: &Panel, change: &Change) -> Option<Vec<String>> {
    let (size, meaning) = (change.change?, meaning_of(report, panel, change)?);
    let limits = change.low.zip(change.high).map(|limits| gap_interval(panel.measure, limits));
    Some(vec![
        panel.text.clone(),
        format!("Change from {} to {}", clean(&change.from), clean(&change.to)),
        String::new(),
        String::new(),
        in_words(panel.measure, size),
        limits.unwrap_or_default(),
        meaning,
    ])
}
