//! The marks of a drawn chart, with their spoken sentences.

use super::layout::{Layout, RIGHT_GAP};
use super::rows::{Figures, Point, Row};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::text::clean;
use crate::report::Kind;
use crate::report::format::{interval_points, percent, points, whole};

/// Half of the square that takes the pointer for a point, CSS pixels: 24 in all, the least that WCAG 2.2 asks.
const REACH: f64 = 12.0;

/// For each row: the row, its label, its points and its gap.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(layout.rows.len() * 5);
    for (row, place) in layout.shown() {
        let mark = |id: &str, kind, (x, y), (width, height), label| Mark {
            id: id.to_owned(),
            question: row.gap.question.clone(),
            kind,
            x,
            y,
            width,
            height,
            label,
        };
        let id = &row.gap.id;
        let whole_row = (0.0, place.top);
        marks.push(mark(id, MarkKind::Row, whole_row, (layout.width, place.height), sentence(row)));
        let label = place.label_box;
        let (at, size) = ((label.x, label.y), (label.width, label.height));
        marks.push(mark(id, MarkKind::RowLabel, at, size, row.text.clone()));
        match &row.figures {
            Figures::Shown { a, b, .. } => {
                for (kind, point) in [(MarkKind::PointA, a), (MarkKind::PointB, b)] {
                    let at = (layout.x(point.value) - REACH, place.centre - REACH);
                    let label = format!("{}: {}", row.text, point_words(point));
                    marks.push(mark(&point.cell.id, kind, at, (2.0 * REACH, 2.0 * REACH), label));
                }
                let at = (layout.right, place.centre - 16.0);
                let size = (layout.width - layout.right, 34.0);
                marks.push(mark(id, MarkKind::Gap, at, size, format!("{}: {}", row.text, gap_words(row))));
            }
            Figures::NotShown(why) => {
                let at = (layout.x0, place.centre - 16.0);
                let size = (layout.right - RIGHT_GAP - layout.x0, 34.0);
                marks.push(mark(id, MarkKind::Gap, at, size, format!("{}: {why}", row.text)));
            }
        }
    }
    marks
}

/// `Managers 79 %, 73 to 84`.
fn point_words(point: &Point) -> String {
    let group = clean(&point.cell.group);
    match point.interval {
        Some((low, high)) => {
            format!("{group} {}, {} to {}", percent(point.value), whole(low), whole(high))
        }
        None => format!("{group} {}", percent(point.value)),
    }
}

/// `gap +34 points, +26 to +42, blind spot`.
fn gap_words(row: &Row) -> String {
    let gap = row.gap.gap.unwrap_or_default();
    let unit = if matches!(points(gap).as_str(), "+1" | "\u{2212}1") { "point" } else { "points" };
    let interval = row.gap.low.zip(row.gap.high);
    let meaning = match row.gap.kind {
        Kind::BlindSpot => "blind spot",
        Kind::HiddenStrength => "hidden strength",
        Kind::Gap => "beyond the acceptable gap",
        Kind::Aligned => "within the acceptable gap",
        Kind::Unclear if interval.is_none() => "no interval",
        Kind::Unclear => "not enough data to say",
    };
    match interval {
        Some((low, high)) => {
            format!("gap {} {unit}, {}, {meaning}", points(gap), interval_points(low, high))
        }
        None => format!("gap {} {unit}, {meaning}", points(gap)),
    }
}

/// The whole row.
fn sentence(row: &Row) -> String {
    match &row.figures {
        Figures::Shown { a, b, .. } => {
            let note = row.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
            format!("{}: {}; {}; {}{note}", row.text, point_words(a), point_words(b), gap_words(row))
        }
        Figures::NotShown(why) => format!("{}: {why}", row.text),
    }
}
