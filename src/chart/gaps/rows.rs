//! What the rows show: the gaps of a view by rank, with their questions' texts and their groups' cells.

use crate::chart::figures::{Texts, small_bases, why_not_shown};
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::{Cell, Flag, Gap, Report};
use crate::study::MeasureKind;

/// One row.
pub(super) struct Row<'a> {
    pub gap: &'a Gap,
    /// The question's text; its id where it has none.
    pub text: String,
    pub figures: Figures<'a>,
    /// What to know about the bases, if anything.
    pub note: Option<String>,
}

/// A row's figures, or why there are none.
pub(super) enum Figures<'a> {
    Shown { a: Point<'a>, b: Point<'a>, gap: f64 },
    NotShown(String),
}

/// One group's figure.
#[derive(Clone, Copy)]
pub(super) struct Point<'a> {
    pub cell: &'a Cell,
    /// A fraction between 0 and 1.
    pub value: f64,
    pub interval: Option<(f64, f64)>,
}

/// The rows of `view`, by rank: those of shares, for which alone the axis is made.
pub(super) fn rows<'a>(report: &'a Report, view: &View) -> Vec<Row<'a>> {
    let mut cells = Map::new();
    for cell in &report.cells {
        if view.is_at(&cell.wave, &cell.segment, &cell.segment_value)
            && (cell.group == view.a || cell.group == view.b)
        {
            cells.insert((cell.question.as_str(), cell.group.as_str()), cell);
        }
    }
    let texts = Texts::of(report);
    let wanted = |gap: &&Gap| {
        gap.measure == MeasureKind::Share
            && gap.a == view.a
            && gap.b == view.b
            && view.is_at(&gap.wave, &gap.segment, &gap.segment_value)
            && view.asks(&gap.question)
    };
    let mut gaps: Vec<&Gap> = report.gaps.iter().filter(wanted).collect();
    order::sort_by_key(&mut gaps, |gap| gap.rank);
    let row = |gap: &'a Gap| {
        let a = cells.get(&(gap.question.as_str(), gap.a.as_str())).copied();
        let b = cells.get(&(gap.question.as_str(), gap.b.as_str())).copied();
        let figures = match (a.and_then(point), b.and_then(point), gap.gap) {
            (Some(a), Some(b), Some(gap)) => Figures::Shown { a, b, gap },
            _ => Figures::NotShown(why_not_shown(&[a, b])),
        };
        let note = match figures {
            Figures::Shown { .. } => small_bases(&[a, b]),
            Figures::NotShown(_) => None,
        };
        Row { gap, text: texts.of_question(&gap.question), figures, note }
    };
    gaps.into_iter().map(row).collect()
}

fn point(cell: &Cell) -> Option<Point<'_>> {
    if cell.flags.contains(&Flag::Suppressed) {
        return None;
    }
    let value = cell.value.filter(|v| v.is_finite())?.clamp(0.0, 1.0);
    let limits = cell.low.zip(cell.high).filter(|(low, high)| low.is_finite() && high.is_finite());
    let interval = limits.map(|(low, high)| (low.clamp(0.0, value), high.clamp(value, 1.0)));
    Some(Point { cell, value, interval })
}
