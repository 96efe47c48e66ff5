//! The line under the chart that names what its forms mean: only those that occur.

use super::rows::Rows;
use crate::chart::figures::{acceptable, level};
use crate::chart::flow::Style;
use crate::chart::text::clean;
use crate::report::format::size_points;
use crate::report::{Kind, Report};
use crate::study::MeasureKind;

/// What an entry shows beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Band,
    Intervals,
    Line(Kind),
}

pub(super) const STYLE: Style = Style { size: 12.0, bold: false, sample: 26.0 };

/// The entries for `rows`; `other` is the group around whose points the band lies.
pub(super) fn words(report: &Report, other: &str, rows: &Rows) -> Vec<(Sample, String)> {
    let shown = rows.rows.iter().filter_map(|row| Some((row.row.gap, row.shown.as_ref()?)));
    let shown: Vec<_> = shown.collect();
    let mut out = Vec::new();
    if shown.is_empty() {
        return out;
    }
    let points = acceptable(report);
    let percent_of = |report: &Report| format!("{}\u{a0}%", size_points(report.study.options.acceptable_gap));
    let means = shown.iter().any(|(gap, _)| gap.measure == MeasureKind::Mean);
    let of_means =
        if means { format!(", of means {} of the scale", percent_of(report)) } else { String::new() };
    let size = if means { "the acceptable gap" } else { points.as_str() };
    if report.study.options.acceptable_gap > 0.0 {
        out.push((Sample::Band, format!("acceptable: within {points} of {}{of_means}", clean(other))));
    }
    if shown.iter().any(|(_, shown)| shown.a.low.or(shown.b.low).is_some()) {
        out.push((Sample::Intervals, format!("{} intervals", level(report))));
    }
    let no_interval = shown.iter().all(|(gap, _)| gap.low.is_none());
    for kind in [Kind::BlindSpot, Kind::HiddenStrength, Kind::Gap, Kind::Aligned, Kind::Unclear] {
        if !shown.iter().any(|(gap, _)| gap.kind == kind) {
            continue;
        }
        let text = match kind {
            Kind::BlindSpot => format!("blind spot: beyond {size}"),
            Kind::HiddenStrength => format!("hidden strength: beyond {size}"),
            Kind::Gap => format!("gap beyond {size}"),
            Kind::Aligned => format!("shown to be within {size}"),
            Kind::Unclear if no_interval => "no interval: bases not published".to_owned(),
            Kind::Unclear => "not enough data to say".to_owned(),
        };
        out.push((Sample::Line(kind), text));
    }
    out
}
