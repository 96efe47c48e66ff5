//! Words for verdicts, kinds and figures that the written formats share.

use crate::report::{Cell, Flag, Gap, Kind, Report, SourceInfo, format};
use crate::study::MeasureKind;

/// What a gap means, in words.
pub fn kind(gap: &Gap) -> &'static str {
    if gap.gap.is_none() {
        return "not shown";
    }
    match gap.kind {
        Kind::BlindSpot => "blind spot",
        Kind::HiddenStrength => "hidden strength",
        Kind::Gap => "beyond the acceptable gap",
        Kind::Aligned => "aligned",
        Kind::Unclear if gap.low.is_none() && gap.measure == MeasureKind::Share => "no base published",
        Kind::Unclear if gap.low.is_none() => "no spread",
        Kind::Unclear => "not enough data to say",
    }
}

/// A figure with its interval: `45 % (39 to 51)`, `3.4 (3.2 to 3.6)`; a dash where it is not shown.
pub fn figure(cell: Option<&Cell>) -> String {
    let Some((cell, value)) = cell.and_then(|cell| Some((cell, cell.value?))) else {
        return "–".to_owned();
    };
    let figure = format::figure(cell.measure, value);
    match cell.low.zip(cell.high) {
        Some(limits) => format!("{figure} ({})", format::figure_interval(cell.measure, limits)),
        None => figure,
    }
}

/// The same, a mean and a score by their names, for they may stand among shares.
pub fn scored(cell: &Cell) -> String {
    let name = match cell.measure {
        MeasureKind::Share => "",
        MeasureKind::Mean => "mean ",
        MeasureKind::Nps => "NPS ",
    };
    format!("{}{}", if cell.value.is_some() { name } else { "" }, figure(Some(cell)))
}

/// A number of answers: `1,234`.
pub fn answered(base: f64) -> String {
    format::thousands(libm::round(base) as u64)
}

/// A base as a whole number; a dash where it was not published or is not shown.
pub fn base(cell: Option<&Cell>) -> String {
    let Some(cell) = cell else { return "–".to_owned() };
    match cell.base {
        Some(base) => answered(base),
        None if cell.flags.contains(&Flag::Suppressed) => "not shown".to_owned(),
        None => "–".to_owned(),
    }
}

/// The respondents of a file; a dash where their number is not shown.
pub fn rows(source: &SourceInfo) -> String {
    source.rows.map_or_else(|| "–".to_owned(), format::thousands)
}

/// A gap with its sign: `+35`, of means `+0.6`; a dash where it is not shown.
pub fn gap(gap: &Gap) -> String {
    gap.gap.map_or_else(|| "–".to_owned(), |size| format::gap(gap.measure, size))
}

/// The interval of a gap: `+27 to +43`; a dash where there is none.
pub fn gap_interval(gap: &Gap) -> String {
    let limits = gap.low.zip(gap.high);
    limits.map_or_else(|| "–".to_owned(), |limits| format::gap_interval(gap.measure, limits))
}

/// The heading over gaps: in points, unless some are of means.
pub fn gap_heading(report: &Report) -> &'static str {
    let means = report.gaps.iter().any(|gap| gap.measure == MeasureKind::Mean);
    if means { "Gap" } else { "Gap, points" }
}

/// The heading over figures of single groups.
pub fn figure_heading(cells: &[&Cell]) -> &'static str {
    if cells.iter().all(|cell| cell.measure == MeasureKind::Share) { "Share" } else { "Figure" }
}

/// A p-value as it is read: `0.012`, `< 0.001`; a dash where no test ran.
pub fn p_value(p: Option<f64>) -> String {
    match p {
        None => "–".to_owned(),
        Some(p) if p < 0.001 => "< 0.001".to_owned(),
        Some(p) => format!("{p:.3}"),
    }
}
