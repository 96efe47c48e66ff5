//! What charts of many gaps say of each: whether it may be shown, what it means, the words of its mark.

use super::figures::{small_bases, why_not_shown};
use super::text::clean;
use super::view::View;
use crate::report::format::{self, figure, figure_interval, gap_interval};
use crate::report::words::capital;
use crate::report::{Cell, Flag, Gap, Kind, Report, Row, share_who};
use crate::study::{MeasureKind, Question};

/// The figures of a gap that may be shown.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub a: &'a Cell,
    pub b: &'a Cell,
    /// In the unit of the measure.
    pub values: [f64; 2],
    pub gap: f64,
}

/// Whether a gap belongs to the comparison of `view` and to a question that it asks.
pub(super) fn is_of(view: &View, gap: &Gap) -> bool {
    gap.a == view.a && gap.b == view.b && view.asks(&gap.question)
}

/// The figures of `row`; none where one is missing or must not be shown.
pub(super) fn shown<'a>(row: &Row<'a>) -> Option<Shown<'a>> {
    let (a, b) = (row.a?, row.b?);
    let value = |cell: &Cell| {
        let hidden = cell.flags.contains(&Flag::Suppressed);
        cell.value.filter(|value| value.is_finite() && !hidden)
    };
    let gap = row.gap.gap.filter(|gap| gap.is_finite())?;
    Some(Shown { a, b, values: [value(a)?, value(b)?], gap })
}

/// Why there are none, in words.
pub(super) fn why(row: &Row) -> String {
    why_not_shown(&[row.a, row.b])
}

/// Whether they are kept back, and not merely missing.
pub(super) fn is_hidden(row: &Row) -> bool {
    [row.a, row.b].iter().flatten().any(|cell| cell.flags.contains(&Flag::Suppressed))
}

/// `Small base: Leaders (12)`; nothing where no base is small.
pub(super) fn small(row: &Row) -> Option<String> {
    small_bases(&[row.a, row.b])
}

/// What a gap means, in words.
pub(super) fn meaning(gap: &Gap) -> &'static str {
    match gap.kind {
        Kind::BlindSpot => "blind spot",
        Kind::HiddenStrength => "hidden strength",
        Kind::Gap => "beyond the acceptable gap",
        Kind::Aligned => "within the acceptable gap",
        Kind::Unclear if gap.low.is_none() || gap.high.is_none() => "no interval",
        Kind::Unclear => "not enough data to say",
    }
}

/// `+34 points`, `−1 point`, of means `+0.6`.
pub(super) fn in_words(measure: MeasureKind, gap: f64) -> String {
    let words = format::gap_in_words(measure, gap);
    match words.strip_suffix("1 points") {
        Some(sign) if matches!(sign, "+" | "\u{2212}") => format!("{sign}1 point"),
        _ => words,
    }
}

/// `34 points`, `1 point`, of means `0.6`: the size of a gap.
pub(super) fn size_in_words(measure: MeasureKind, gap: f64) -> String {
    let size = format::size(measure, gap.abs());
    let unit = if measure != MeasureKind::Mean && size == "1" { " point" } else { format::unit(measure) };
    format!("{size}{unit}")
}

/// `gap +34 points, +26 to +42, blind spot`.
pub(super) fn gap_words(gap: &Gap, value: f64) -> String {
    let size = in_words(gap.measure, value);
    match gap.low.zip(gap.high) {
        Some(limits) => format!("gap {size}, {}, {}", gap_interval(gap.measure, limits), meaning(gap)),
        None => format!("gap {size}, {}", meaning(gap)),
    }
}

/// `Managers 79 %, 73 to 84`.
pub(super) fn cell_words(cell: &Cell, value: f64) -> String {
    let words = format!("{} {}", clean(&cell.group), figure(cell.measure, value));
    match cell.low.zip(cell.high) {
        Some(limits) => format!("{words}, {}", figure_interval(cell.measure, limits)),
        None => words,
    }
}

/// The question with this id, or that of which it is an option.
pub(super) fn question<'a>(report: &'a Report, id: &str) -> Option<&'a Question> {
    let named = |id: &str| report.study.questions.iter().find(|question| question.id == id);
    // Ids may hold a slash of their own: the longest question that fits is meant.
    named(id).or_else(|| id.rmatch_indices('/').find_map(|(at, _)| named(id.get(..at)?)))
}

/// What is measured, in a few words: `Share who agree, in percent; net promoter scores`.
pub(super) fn measured(report: &Report, cells: &[&Cell]) -> String {
    let has = |kind| cells.iter().any(|cell| cell.measure == kind);
    let share = has(MeasureKind::Share).then(|| share_who(report, &mut cells.iter().copied()));
    let means = has(MeasureKind::Mean).then(|| "means on their scales".to_owned());
    let scores = has(MeasureKind::Nps).then(|| "net promoter scores".to_owned());
    let parts: Vec<String> = [share, means, scores].into_iter().flatten().collect();
    if parts.is_empty() { "Nothing to show".to_owned() } else { capital(&parts.join("; ")) }
}
