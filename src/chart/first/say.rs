//! Caption, words around the field, marks with their spoken sentences, and table.

use super::layout::Layout;
use super::points::{Field, Part, Point, Sure};
use crate::chart::figures::{acceptable, level, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::pairs;
use crate::chart::text::clean;
use crate::report::format::{gap_interval, thousands};
use crate::report::words::{capital, count, counted, quoted};
use crate::report::{ImportanceKind, format};

/// Half of the square that takes the pointer for a point, CSS pixels: 24 in all, the least that WCAG 2.2 asks.
const REACH: f64 = 12.0;

/// Longest question, in characters, that a title quotes.
const QUOTE: usize = 60;

/// For each question of the list: its entry, then its point.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(layout.entries.len() * 3);
    for entry in &layout.entries {
        let (point, spot) = (layout.field.points.get(entry.index), layout.spots.get(entry.index));
        let (Some(point), Some(spot), Some(text)) = (point, spot, entry.text.first()) else { continue };
        let sentence = sentence(layout.field, point);
        let left = entry.heading.first().map_or(entry.number.x - 40.0, |line| line.x);
        let mut mark = |kind, (x, y), (width, height), label: &str| {
            let (id, question) = (point.gap.id.clone(), point.gap.question.clone());
            marks.push(Mark { id, question, kind, x, y, width, height, label: label.to_owned() });
        };
        mark(MarkKind::Row, (left, entry.top), (layout.width - left, entry.height), &sentence);
        let size = (layout.width - text.x, (entry.height - 4.0).max(24.0));
        mark(MarkKind::RowLabel, (text.x, entry.top), size, &point.text);
        let at = (spot.at.0 - REACH, spot.at.1 - REACH);
        mark(MarkKind::Value, at, (2.0 * REACH, 2.0 * REACH), &sentence);
    }
    marks
}

/// `Mend first: Response times are fast: gap +34 points, +26 to +42, blind spot; correlation 0.52, 0.44 to 0.59`.
fn sentence(field: &Field, point: &Point) -> String {
    let gap = pairs::gap_words(point.gap, point.gap.gap.unwrap_or_default());
    let note = point.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}: {}: {gap}; {}{note}", field.name(point.part), point.text, importance(field, point))
}

/// `+34 points, +26 to +42`.
pub(super) fn gap(point: &Point) -> String {
    let gap = point.gap;
    let size = pairs::in_words(gap.measure, gap.gap.unwrap_or_default());
    match gap.low.zip(gap.high) {
        Some(limits) => format!("{size}, {}", gap_interval(gap.measure, limits)),
        None => format!("{size}, no interval"),
    }
}

/// What the data do not carry of a gap that looks wide: `, not enough data to say`.
pub(super) fn open(point: &Point) -> &'static str {
    let wide = matches!(point.part, Part::First | Part::Next);
    if wide && point.sure == Sure::Open && point.limits.is_some() { ", not enough data to say" } else { "" }
}

/// `correlation 0.52, 0.44 to 0.59`; asked `important 82 %, 79 to 85`.
pub(super) fn importance(field: &Field, point: &Point) -> String {
    let word = if field.is_derived() { "correlation" } else { "important" };
    format!("{word} {}", point.importance.in_words())
}

/// What a part holds, in words.
pub(super) fn heading(field: &Field, part: Part) -> String {
    let more = matches!(part, Part::First | Part::Keep);
    let matters = match (field.is_derived(), more) {
        (true, true) => "closer to the outcome",
        (true, false) => "farther from the outcome",
        (false, true) => "on what matters more",
        (false, false) => "on what matters less",
    };
    let wide = if matches!(part, Part::First | Part::Next) { "a wide gap" } else { "no wide gap" };
    format!("{}: {wide}, {matters}", field.name(part))
}

/// What stands above the field: which way is up.
pub(super) fn upward(field: &Field) -> String {
    let inside = |name: &str| {
        let side =
            field.report.study.groups.iter().find(|group| group.name == name).and_then(|group| group.side);
        side == Some(crate::study::Side::Inside)
    };
    let view = &field.view;
    let better = if inside(&view.b) && !inside(&view.a) { &view.b } else { &view.a };
    match field.directed {
        true => format!("↑\u{a0}Gap in points: {} see it better", clean(better)),
        false => "↑\u{a0}Gap in points, whichever group is higher".to_owned(),
    }
}

/// What stands below the field: what is further to the right.
pub(super) fn across(field: &Field) -> String {
    let group = field.told_by().map(|told| clean(&told.group)).unwrap_or_default();
    match field.told_by().map(|told| told.kind) {
        Some(ImportanceKind::Derived) => {
            format!("Size of the correlation with {} among {group}\u{a0}→", quoted(&field.by()))
        }
        _ => format!("Importance to {group}, as asked, in percent\u{a0}→"),
    }
}

/// What the forms and lines are; only what occurs.
pub(super) fn key(field: &Field) -> String {
    let has = |sure: Sure| field.points.iter().any(|point| point.sure == sure);
    let size = acceptable(field.report);
    let mut parts = Vec::new();
    if has(Sure::Beyond) {
        parts.push(format!("Filled: shown to lie beyond {size}."));
    }
    if has(Sure::Within) {
        parts.push(format!("Ring: shown to lie within {size}."));
    }
    if has(Sure::Open) {
        parts.push("Diamond: not enough data to say.".to_owned());
    }
    if field.points.iter().any(|point| point.limits.is_some()) {
        parts.push(format!("Upright: {} intervals.", level(field.report)));
    }
    let half = |upper: bool| field.points.iter().any(|point| point.importance.upper_half == upper);
    if half(true) && half(false) {
        parts.push("Broken line: the median of importance.".to_owned());
    }
    if field.is_derived() && field.looked_at > 1 {
        let all = count(field.looked_at);
        parts.push(format!("A correlation counts as shown with allowance for all {all} (Bonferroni)."));
    }
    if field.acceptable > 0.0 {
        parts.push("Grey band: the acceptable gap.".to_owned());
    }
    parts.join(" ")
}

/// What comes first, in words.
pub(super) fn caption(field: &Field) -> Caption {
    let first: Vec<&Point> = field.points.iter().filter(|point| field.comes_first(point)).collect();
    let size = acceptable(field.report);
    let group = field.told_by().map(|told| clean(&told.group)).unwrap_or_default();
    let matters = match field.is_derived() {
        true => "goes with the outcome more closely than most".to_owned(),
        false => format!("is more important to {group} than most"),
    };
    let title = match first.as_slice() {
        // Only a correlation can fail to be shown.
        [] if field.points.iter().any(|point| field.is_wide(point)) => {
            format!(
                "No question is shown to come first: where gaps lie beyond {size}, no link with the outcome is shown"
            )
        }
        [] => format!("No gap is shown to lie beyond {size} on what {matters}"),
        [one] if one.text.chars().count() <= QUOTE => {
            format!("{} comes first: a gap beyond {size}, on what {matters}", quoted(&one.text))
        }
        [_] => format!("One question comes first: a gap beyond {size}, on what {matters}"),
        all => {
            let n = capital(&count(all.len()));
            format!("{n} questions come first: gaps beyond {size}, on what {matters}")
        }
    };
    let view = &field.view;
    let a = with_bases(&view.a, field.points.iter().map(|point| point.cells[0]));
    let b = with_bases(&view.b, field.points.iter().map(|point| point.cells[1]));
    let against = match field.is_derived() {
        true => format!(
            "the correlation of the answers with {} among {group}{}, which is no proof of a cause",
            quoted(&field.by()),
            bases(field)
        ),
        false => format!("how important {group} call it"),
    };
    let left = match field.left_out {
        0 => String::new(),
        n => format!(
            ". {} without importance, or not in points, not drawn",
            capital(&counted(n, "gap", "gaps"))
        ),
    };
    let subtitle = format!("Gap in points, {a} minus {b}{}, against {against}{left}", place(view));
    Caption { title, subtitle }
}

/// ` (231 to 250 answered both)`: the bases of correlations.
fn bases(field: &Field) -> String {
    let all = || field.points.iter().filter_map(|point| point.importance.base);
    let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(0.0, f64::max));
    let whole = |n: f64| thousands(n.max(0.0).round() as u64);
    if !low.is_finite() {
        String::new()
    } else if low == high {
        format!(" ({} answered both)", whole(low))
    } else {
        format!(" ({} to {} answered both)", whole(low), whole(high))
    }
}

/// The points as text.
pub(super) fn table(field: &Field) -> ChartTable {
    let importance = if field.is_derived() { "Correlation" } else { "Important" };
    let columns = [
        ("Number".to_owned(), true),
        ("What first".to_owned(), false),
        ("Question".to_owned(), false),
        ("Gap".to_owned(), true),
        ("Interval".to_owned(), true),
        ("Verdict".to_owned(), false),
        (importance.to_owned(), true),
        ("Answers behind it".to_owned(), true),
        ("Note".to_owned(), false),
    ];
    let rows = field.points.iter().enumerate().map(|(index, point)| {
        let gap = point.gap;
        let limits = gap.low.zip(gap.high).map(|limits| gap_interval(gap.measure, limits));
        vec![
            (index + 1).to_string(),
            field.name(point.part).to_owned(),
            clean(&point.text),
            format::gap(gap.measure, gap.gap.unwrap_or_default()),
            limits.unwrap_or_default(),
            pairs::meaning(gap).to_owned(),
            point.importance.in_words(),
            point.importance.base.map(|base| thousands(base.max(0.0).round() as u64)).unwrap_or_default(),
            point.note.clone().unwrap_or_default(),
        ]
    });
    ChartTable::new(columns, rows.collect())
}
