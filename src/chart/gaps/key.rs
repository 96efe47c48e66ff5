//! The line under the chart that names what its forms mean: only those that occur.

use super::rows::{Figures, Row};
use crate::chart::measure::TextMeasure;
use crate::chart::text::{clean, wrap};
use crate::report::format::size_points;
use crate::report::{Kind, Report};

/// What an entry shows beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Band,
    Intervals,
    Line(Kind),
}

/// One entry, placed.
pub(super) struct Entry {
    pub sample: Sample,
    pub lines: Vec<String>,
    /// Left edge of the sample.
    pub x: f64,
    /// Baseline of the first line.
    pub y: f64,
}

pub(super) const SIZE: f64 = 12.0;
pub(super) const LEADING: f64 = 16.0;
/// Width of a sample and the space after it.
pub(super) const SAMPLE: f64 = 26.0;
pub(super) const INDENT: f64 = SAMPLE + 7.0;
const BETWEEN: f64 = 20.0;

/// The entries for `rows`, set between `left` and `right` from `top` on, and the lower edge of the last.
pub(super) fn key(
    report: &Report,
    other: &str,
    rows: &[Row],
    measure: &dyn TextMeasure,
    (left, right): (f64, f64),
    top: f64,
) -> (Vec<Entry>, f64) {
    let room = (right - left - INDENT).max(40.0);
    let (mut x, mut y) = (left, top + 12.0);
    let mut lower = top;
    let mut deepest = 0;
    let mut out = Vec::new();
    for (sample, words) in words(report, other, rows) {
        let lines = wrap(measure, &words, SIZE, false, room);
        let text = lines.iter().map(|line| measure.width(line, SIZE, false)).fold(0.0, f64::max);
        let wide = INDENT + text;
        if x > left && x + wide > right {
            x = left;
            y += LEADING * f64::from(deepest) + 4.0;
            deepest = 0;
        }
        let count = lines.len() as u32;
        deepest = deepest.max(count);
        lower = y + LEADING * f64::from(deepest.max(1) - 1) + 5.0;
        out.push(Entry { sample, lines, x, y });
        x += wide + BETWEEN;
    }
    (out, lower)
}

fn words(report: &Report, other: &str, rows: &[Row]) -> Vec<(Sample, String)> {
    let shown = rows.iter().filter_map(|row| match &row.figures {
        Figures::Shown { a, b, .. } => Some((row.gap, a.interval.is_some() || b.interval.is_some())),
        Figures::NotShown(_) => None,
    });
    let shown: Vec<_> = shown.collect();
    let options = &report.study.options;
    let acceptable = size_points(options.acceptable_gap);
    let unit = if acceptable == "1" { "point" } else { "points" };
    let mut out = Vec::new();
    if shown.is_empty() {
        return out;
    }
    if options.acceptable_gap > 0.0 {
        let text = format!("acceptable: within {acceptable} {unit} of {}", clean(other));
        out.push((Sample::Band, text));
    }
    if shown.iter().any(|(_, interval)| *interval) {
        out.push((Sample::Intervals, format!("{}\u{a0}% intervals", size_points(options.confidence))));
    }
    let no_interval = shown.iter().all(|(gap, _)| gap.low.is_none());
    for kind in [Kind::BlindSpot, Kind::HiddenStrength, Kind::Gap, Kind::Aligned, Kind::Unclear] {
        if !shown.iter().any(|(gap, _)| gap.kind == kind) {
            continue;
        }
        let text = match kind {
            Kind::BlindSpot => format!("blind spot: beyond {acceptable} {unit}"),
            Kind::HiddenStrength => format!("hidden strength: beyond {acceptable} {unit}"),
            Kind::Gap => format!("gap beyond {acceptable} {unit}"),
            Kind::Aligned => format!("shown to be within {acceptable} {unit}"),
            Kind::Unclear if no_interval => "no interval: bases not published".to_owned(),
            Kind::Unclear => "not enough data to say".to_owned(),
        };
        out.push((Sample::Line(kind), text));
    }
    out
}
