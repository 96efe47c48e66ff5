//! Caption, words around the field, marks with their spoken sentences, and table.

use super::layout::{Layout, Sample};
use super::points::{Field, Part, Point, Sure, better_to};
use crate::chart::figures::{acceptable, level, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::pairs;
use crate::chart::text::clean;
use crate::report::format::{gap_interval, thousands};
use crate::report::words::{count, counted, in_a_sentence, list, quoted};
use crate::report::{ImportanceKind, Kind, format};

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
    let (gap, meaning) = (gap(point), pairs::meaning(point.gap));
    let note = point.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
    let (name, text) = (field.name(point.part), &point.text);
    format!("{name}: {text}: gap {gap}, {meaning}; {}{note}", importance(field, point))
}

/// `+34 points, +26 to +42`: as it is drawn, so that list and field agree.
pub(super) fn gap(point: &Point) -> String {
    let size = pairs::in_words(point.gap.measure, point.up);
    match point.limits {
        Some(limits) => format!("{size}, {}", gap_interval(point.gap.measure, limits)),
        None => format!("{size}, no interval"),
    }
}

/// `correlation 0.52, 0.44 to 0.59`, and whether it is shown; asked `important 82 %, 79 to 85`.
pub(super) fn importance(field: &Field, point: &Point) -> String {
    let word = if field.is_derived() { "correlation" } else { "important" };
    let shown = if point.is_shown { "" } else { ", not shown to differ from 0" };
    format!("{word} {}{shown}", point.importance.in_words())
}

/// What a part holds, in words.
pub(super) fn heading(field: &Field, part: Part) -> String {
    let size = acceptable(field.report);
    let derived = field.is_derived();
    let (more, less) = match derived {
        true => ("with a larger correlation", "with a smaller correlation"),
        false => ("on what matters more", "on what matters less"),
    };
    // Hidden strengths lie below the line, however wide they are.
    let strong = |point: &Point| point.part == part && point.up < -field.acceptable;
    let wide = match field.points.iter().any(strong) {
        true => "not shown to need mending: no wide gap, or one where it looks worse from inside",
        false if field.directed => "not shown to need mending: no wide gap",
        false => "no wide gap",
    };
    let beyond = "a gap shown to lie beyond ";
    let (what, rest) = match part {
        Part::First if derived => (beyond, ", the largest shown correlation among these and the next"),
        Part::First => (beyond, ", on what matters most of these and the next"),
        Part::Next if derived => (beyond, "; the larger correlation first"),
        Part::Next => (beyond, "; what matters more first"),
        Part::Closer => ("a gap over ", ", but not enough data to say that it lies beyond"),
        Part::Keep => return [field.name(part), ": ", wide, ", ", more].concat(),
        Part::Watch => return [field.name(part), ": ", wide, ", ", less].concat(),
    };
    [field.name(part), ": ", what, &size, rest].concat()
}

/// What stands above the field: which way is up.
pub(super) fn upward(field: &Field) -> String {
    match field.directed {
        true => format!(
            "↑\u{a0}Gap in points: what looks better to {}",
            clean(better_to(field.report, &field.view))
        ),
        false => "↑\u{a0}Gap in points, whichever group is higher".to_owned(),
    }
}

/// What stands below the field: what is further to the right.
pub(super) fn across(field: &Field) -> String {
    let group = field.told_by().map(|told| in_a_sentence(&clean(&told.group))).unwrap_or_default();
    match field.told_by().map(|told| told.kind) {
        Some(ImportanceKind::Derived) => {
            format!("Size of the correlation with {} among {group}\u{a0}→", quoted(&field.by()))
        }
        _ => format!("Importance to {group}, as asked, in percent\u{a0}→"),
    }
}

/// What the forms and lines are; only what occurs.
pub(super) fn key(field: &Field) -> Vec<(Sample, String)> {
    let size = acceptable(field.report);
    let mut out = Vec::new();
    let neutral = field.points.iter().any(|point| point.gap.kind == Kind::Gap);
    let beyond = |group: &str| match field.directed {
        true if neutral => format!("shown to lie beyond {size}, better to {0} or {0} higher", clean(group)),
        true => format!("shown to lie beyond {size}, better to {}", clean(group)),
        false => format!("shown to lie beyond {size}, {} higher", clean(group)),
    };
    for (sure, of_b, words) in [
        (Sure::Beyond, false, beyond(&field.view.a)),
        (Sure::Beyond, true, beyond(&field.view.b)),
        (Sure::Within, false, format!("shown to lie within {size}")),
        (Sure::Open, false, "not enough data to say".to_owned()),
    ] {
        let is_so = |point: &Point| point.sure == sure && (sure != Sure::Beyond || point.of_b == of_b);
        if field.points.iter().any(is_so) {
            out.push((Sample::Form(sure, of_b), words));
        }
    }
    if field.points.iter().any(|point| point.limits.is_some()) {
        out.push((Sample::Interval, format!("{} intervals", level(field.report))));
    }
    let half = |upper: bool| field.points.iter().any(|point| point.importance.upper_half == upper);
    if half(true) && half(false) {
        out.push((Sample::Median, "median of importance".to_owned()));
    }
    if field.acceptable > 0.0 {
        out.push((Sample::Band, "acceptable gap".to_owned()));
    }
    out
}

/// What is drawn where it is not the figure of the list, and how many correlations are allowed for.
pub(super) fn drawn(field: &Field) -> String {
    let mut parts = Vec::new();
    if is_turned(field) {
        parts.push(match field.directed {
            true => "Gaps are turned so that plus is what looks better from inside.".to_owned(),
            false => "Gaps are shown by their size, whichever group is higher.".to_owned(),
        });
    }
    if field.is_derived() {
        if field.points.iter().any(|point| point.importance.value < 0.0) {
            parts.push("A correlation below zero is drawn by its size.".to_owned());
        }
        if field.looked_at > 1 {
            let all = count(field.looked_at);
            parts.push(format!("A correlation counts as shown with allowance for all {all} (Bonferroni)."));
        }
    }
    parts.join(" ")
}

/// Whether the sign of some gap is another than in other charts.
fn is_turned(field: &Field) -> bool {
    field.points.iter().any(|point| point.up * point.gap.gap.unwrap_or_default() < 0.0)
}

/// What comes first, in words.
pub(super) fn caption(field: &Field) -> Caption {
    let size = acceptable(field.report);
    let group = field.told_by().map(|told| in_a_sentence(&clean(&told.group))).unwrap_or_default();
    let (matters, most) = match field.is_derived() {
        true => (
            "goes with the outcome more closely than most".to_owned(),
            "the closest shown link with the outcome".to_owned(),
        ),
        false => {
            (format!("is more important to {group} than most"), format!("the most important to {group}"))
        }
    };
    let title = match field.points.first().filter(|point| point.part == Part::First) {
        // Only a correlation can fail to be shown.
        None if field.points.iter().any(|point| point.part == Part::Next && point.importance.upper_half) => {
            format!(
                "No question is shown to come first: where gaps lie beyond {size}, no link with the outcome is shown"
            )
        }
        None => format!("No gap is shown to lie beyond {size} on what {matters}"),
        Some(one) => {
            let short = one.text.chars().count() <= QUOTE;
            let what = if short { quoted(&one.text) } else { "One question".to_owned() };
            let which = if field.directed { "to mend".to_owned() } else { format!("beyond {size}") };
            let alone = field.points.get(1).is_none_or(|point| point.part > Part::Next);
            match alone {
                true => format!("{what} comes first: a gap beyond {size}, on what {matters}"),
                false => format!("{what} comes first: of the gaps {which}, {most}"),
            }
        }
    };
    let view = &field.view;
    let a = with_bases(&view.a, &mut field.points.iter().map(|point| point.cells[0]));
    let b = with_bases(&view.b, &mut field.points.iter().map(|point| point.cells[1]));
    let against = match field.is_derived() {
        true => format!(
            "the correlation of the answers with {} among {group}{}, which is no proof of a cause",
            quoted(&field.by()),
            bases(field)
        ),
        false => format!("how important it is to {group}"),
    };
    let [by, hidden, means, unknown] = field.left_out;
    let mut left: Vec<String> = [
        (hidden, "without figures to show"),
        (means, "of means, not in points"),
        (unknown, "of unknown importance"),
    ]
    .iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, why)| format!("{} {why}", counted(*n, "gap", "gaps")))
    .collect();
    if by > 0 {
        left.insert(0, "the outcome itself".to_owned());
    }
    let left = if left.is_empty() { String::new() } else { format!(". Not drawn: {}", list(&left)) };
    let subtitle = format!("Gap in points between {a} and {b}{}, against {against}{left}", place(view));
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
        (
            if is_turned(field) && field.directed { "Gap, plus: better from inside" } else { "Gap" }
                .to_owned(),
            true,
        ),
        ("Interval".to_owned(), true),
        ("Verdict".to_owned(), false),
        (importance.to_owned(), true),
        ("Answers behind it".to_owned(), true),
        ("Note".to_owned(), false),
    ];
    let rows = field.points.iter().enumerate().map(|(index, point)| {
        let gap = point.gap;
        let limits = point.limits.map(|limits| gap_interval(gap.measure, limits));
        vec![
            (index + 1).to_string(),
            field.name(point.part).to_owned(),
            clean(&point.text),
            format::gap(gap.measure, point.up),
            limits.unwrap_or_default(),
            pairs::meaning(gap).to_owned(),
            point.importance.in_words(),
            point.importance.base.map(|base| thousands(base.max(0.0).round() as u64)).unwrap_or_default(),
            point.note.clone().unwrap_or_default(),
        ]
    });
    ChartTable::new(columns.into(), rows.collect())
}
