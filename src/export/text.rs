//! Words for verdicts, kinds and figures that the written formats share.

use crate::report::format::{interval_points, percent, points};
use crate::report::{Cell, Flag, Gap, Kind, SourceInfo};

/// What a gap means, in words.
pub fn kind(gap: &Gap) -> &'static str {
    if gap.gap.is_none() {
        return "not shown";
    }
    match gap.kind {
        Kind::BlindSpot => "blind spot",
        Kind::HiddenStrength => "hidden strength",
        Kind::Gap => "gap",
        Kind::Aligned => "aligned",
        Kind::Unclear if gap.low.is_none() => "no base published",
        Kind::Unclear => "unclear",
    }
}

/// A share with its interval: `45 % (39 to 51)`; a dash where it is not shown.
pub fn share(cell: Option<&Cell>) -> String {
    let Some(value) = cell.and_then(|cell| cell.value) else { return "–".to_owned() };
    match cell.and_then(|cell| cell.low.zip(cell.high)) {
        Some((low, high)) => format!(
            "{} ({} to {})",
            percent(value),
            crate::report::format::whole(low),
            crate::report::format::whole(high)
        ),
        None => percent(value),
    }
}

/// A base as a whole number; a dash where it was not published or is not shown.
pub fn base(cell: Option<&Cell>) -> String {
    let Some(cell) = cell else { return "–".to_owned() };
    match cell.base {
        Some(base) => format!("{}", libm::round(base) as u64),
        None if cell.flags.contains(&Flag::Suppressed) => "not shown".to_owned(),
        None => "–".to_owned(),
    }
}

/// The respondents of a file; a dash where their number is not shown.
pub fn rows(source: &SourceInfo) -> String {
    source.rows.map_or_else(|| "–".to_owned(), |rows| rows.to_string())
}

/// A gap in points with its sign: `+35`; a dash where it is not shown.
pub fn gap(gap: &Gap) -> String {
    gap.gap.map_or_else(|| "–".to_owned(), points)
}

/// The interval of a gap: `+27 to +43`; a dash where there is none.
pub fn gap_interval(gap: &Gap) -> String {
    gap.low.zip(gap.high).map_or_else(|| "–".to_owned(), |(low, high)| interval_points(low, high))
}

/// A p-value as it is read: `0.012`, `< 0.001`; a dash where no test ran.
pub fn p_value(p: Option<f64>) -> String {
    match p {
        None => "–".to_owned(),
        Some(p) if p < 0.001 => "< 0.001".to_owned(),
        Some(p) => format!("{p:.3}"),
    }
}
