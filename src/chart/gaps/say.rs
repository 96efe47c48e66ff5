//! The marks of a drawn chart, with their spoken sentences.

use super::layout::{GAP_HEAD, Layout, RIGHT_GAP};
use super::rows::{Figures, Point, Row};
use crate::chart::figures::{acceptable, level, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{interval_points, percent, points, whole};
use crate::report::words::quoted;
use crate::report::{Kind, Report, Verdict};

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
    let meaning = meaning(row);
    match interval {
        Some((low, high)) => {
            format!("gap {} {unit}, {}, {meaning}", points(gap), interval_points(low, high))
        }
        None => format!("gap {} {unit}, {meaning}", points(gap)),
    }
}

/// What a gap means.
fn meaning(row: &Row) -> &'static str {
    match row.gap.kind {
        Kind::BlindSpot => "blind spot",
        Kind::HiddenStrength => "hidden strength",
        Kind::Gap => "beyond the acceptable gap",
        Kind::Aligned => "within the acceptable gap",
        Kind::Unclear if row.gap.low.is_none() || row.gap.high.is_none() => "no interval",
        Kind::Unclear => "not enough data to say",
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

/// The widest gap that is shown to be one, and what the points are.
pub(super) fn caption(report: &Report, view: &View, rows: &[Row]) -> Option<Caption> {
    let shown: Vec<_> = rows.iter().filter(|row| matches!(row.figures, Figures::Shown { .. })).collect();
    let first = rows.first()?;
    let beyond = shown.iter().find(|row| row.gap.verdict == Verdict::Outside);
    let unsure = shown.iter().all(|row| row.gap.low.is_none());
    let title = match (beyond, shown.first()) {
        (Some(row), _) => apart(row, view),
        (None, Some(widest)) if unsure => apart(widest, view),
        (None, Some(_)) => format!("No gap is shown to lie beyond the acceptable {}", acceptable(report)),
        (None, None) => "No gap may be shown".to_owned(),
    };
    let points = |group: &str| {
        let cells = shown.iter().filter_map(|row| match &row.figures {
            Figures::Shown { a, b, .. } => Some([a.cell, b.cell]),
            Figures::NotShown(_) => None,
        });
        with_bases(group, cells.flatten().filter(|cell| cell.group == group))
    };
    let (a, b) = (points(&first.gap.a), points(&first.gap.b));
    let intervals = if unsure { String::new() } else { format!(", with {} intervals", level(report)) };
    let order = if rows.len() > 1 { "; ranked by gap" } else { "" };
    let subtitle = format!("Share who agree, in percent{intervals}; {a} against {b}{}{order}", place(view));
    Some(Caption { title, subtitle })
}

/// `35 points apart on “Response times are fast”`; the question by itself is named above its charts.
fn apart(row: &Row, view: &View) -> String {
    let size = whole(row.gap.gap.unwrap_or_default().abs());
    let unit = if size == "1" { "point" } else { "points" };
    if view.question == row.gap.question {
        return format!("{size} {unit} apart");
    }
    format!("{size} {unit} apart on {}", quoted(&row.text))
}

/// The rows as text.
pub(super) fn table(view: &View, rows: &[Row]) -> ChartTable {
    let columns = [
        ("Question".to_owned(), false),
        (format!("{}, %", clean(&view.a)), true),
        (format!("{}, %", clean(&view.b)), true),
        (GAP_HEAD.to_owned(), true),
        ("Interval".to_owned(), true),
        ("Verdict".to_owned(), false),
    ];
    let cells = rows.iter().map(|row| match &row.figures {
        Figures::Shown { a, b, gap } => {
            let interval = row.gap.low.zip(row.gap.high);
            let limits = interval.map(|(low, high)| interval_points(low, high)).unwrap_or_default();
            let verdict = meaning(row).to_owned();
            vec![row.text.clone(), whole(a.value), whole(b.value), points(*gap), limits, verdict]
        }
        Figures::NotShown(why) => {
            let none = String::new;
            vec![row.text.clone(), none(), none(), none(), none(), why.clone()]
        }
    });
    ChartTable::new(columns, cells.collect())
}
