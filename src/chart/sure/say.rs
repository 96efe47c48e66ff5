//! Caption, marks with their spoken sentences, and table.

use super::layout::{Layout, head};
use super::rows::{Part, Row};
use crate::chart::figures::{acceptable, level, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::pairs::in_words;
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::Report;
use crate::report::format::unit;
use crate::report::words::{capital, count};
use crate::study::MeasureKind;

/// For each row: the row, its label, its interval and its number.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(layout.rows.len() * 4);
    let columns = &layout.columns;
    for (row, place) in layout.rows.iter().zip(&layout.laid.places) {
        let mut mark = |kind, (x, y), (width, height), label| {
            let (id, question) = (row.gap.id.clone(), row.gap.question.clone());
            marks.push(Mark { id, question, kind, x, y, width, height, label });
        };
        mark(MarkKind::Row, (0.0, place.top), (columns.width, place.height), sentence(row));
        let label = place.label_box;
        mark(MarkKind::RowLabel, (label.x, label.y), (label.width, label.height), row.text.clone());
        let y = place.centre - 16.0;
        match &row.figures {
            Ok(figures) => {
                let (from, to) = (layout.x(figures.low), layout.x(figures.high));
                let wide = (to - from).max(24.0);
                let at = ((from + to - wide) / 2.0, place.centre - 12.0);
                mark(MarkKind::Value, at, (wide, 24.0), format!("{}: {}", row.text, words(row)));
                let width = columns.width - columns.right;
                mark(
                    MarkKind::Gap,
                    (columns.right, y),
                    (width, 34.0),
                    format!("{}: {}", row.text, words(row)),
                );
            }
            Err(why) => {
                let width = columns.width - columns.left();
                mark(MarkKind::Gap, (columns.left(), y), (width, 34.0), format!("{}: {why}", row.text));
            }
        }
    }
    marks
}

/// `gap +34 points, +26 to +42, shown to lie beyond the acceptable gap`.
fn words(row: &Row) -> String {
    if row.figures.is_err() {
        return meaning(row);
    }
    let size = in_words(row.gap.measure, row.gap.gap.unwrap_or_default());
    format!("gap {size}, {}, {}", row.interval(), meaning(row))
}

fn meaning(row: &Row) -> String {
    match (row.part, &row.figures) {
        (Part::Beyond, _) => "shown to lie beyond the acceptable gap".to_owned(),
        (Part::Within, _) => "shown to lie within the acceptable gap".to_owned(),
        (Part::Without, Err(why)) => why.clone(),
        (Part::Open | Part::Without, _) => "not enough data to say".to_owned(),
    }
}

/// The whole row.
fn sentence(row: &Row) -> String {
    let note = row.said().map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}: {}{note}", row.text, words(row))
}

/// How many gaps are settled, and which way.
pub(super) fn caption(report: &Report, view: &View, rows: &[Row]) -> Option<Caption> {
    let judged: Vec<&Row> = rows.iter().filter(|row| row.part != Part::Without).collect();
    let all = judged.len();
    if all == 0 {
        return None;
    }
    let of = |part| judged.iter().filter(|row| row.part == part).count();
    let (beyond, within, open) = (of(Part::Beyond), of(Part::Within), of(Part::Open));
    let size = acceptable(report);
    let title = match (judged.as_slice(), beyond, within) {
        ([one], ..) => {
            let range = format!("{}{}", one.interval(), unit(one.gap.measure));
            let size = if one.gap.measure == MeasureKind::Mean { "gap" } else { &size };
            match one.part {
                Part::Beyond => format!("Shown to lie beyond the acceptable {size}: {range}"),
                Part::Within => format!("Shown to lie within the acceptable {size}: {range}"),
                Part::Open | Part::Without => format!("The gap may be anything from {range}"),
            }
        }
        (_, 0, 0) => format!("The data settle none of the {} gaps", count(all)),
        (_, 0, _) => format!("{} shown to lie within {size}{}", part_of(within, all), rest(&[], open)),
        _ => {
            let within = (within > 0).then(|| format!("{} within", count(within)));
            let others: Vec<String> = within.into_iter().collect();
            format!("{} shown to lie beyond {size}{}", part_of(beyond, all), rest(&others, open))
        }
    };
    let a = with_bases(&view.a, &mut judged.iter().filter_map(|row| row.a));
    let b = with_bases(&view.b, &mut judged.iter().filter_map(|row| row.b));
    let (unit, means) = match judged.iter().any(|row| row.gap.measure == MeasureKind::Mean) {
        true => ("", "; means in percent of their scale"),
        false => (" in points", ""),
    };
    let order = if rows.len() > 1 { "; the most certain first" } else { "" };
    let subtitle =
        format!("Gap{unit} with its {} interval: {a} minus {b}{}{order}{means}", level(report), place(view));
    Some(Caption { title, subtitle })
}

/// `Five of ten gaps are`, `All four gaps are`, `The one gap is`.
fn part_of(n: usize, all: usize) -> String {
    match (n, all) {
        (1, 1) => "The one gap is".to_owned(),
        (2, 2) => "Both gaps are".to_owned(),
        (n, all) if n == all => format!("All {} gaps are", count(all)),
        (1, all) => format!("One of {} gaps is", count(all)),
        (n, all) => format!("{} of {} gaps are", capital(&count(n)), count(all)),
    }
}

/// `, two within; three are open`.
fn rest(others: &[String], open: usize) -> String {
    let others: String = others.iter().map(|other| format!(", {other}")).collect();
    match open {
        0 => others,
        1 => format!("{others}; one is open"),
        n => format!("{others}; {} are open", count(n)),
    }
}

/// The rows as text.
pub(super) fn table(rows: &[Row]) -> ChartTable {
    let columns = [
        ("Question".to_owned(), false),
        (head(rows).to_owned(), true),
        ("Interval".to_owned(), true),
        ("Verdict".to_owned(), false),
        ("Note".to_owned(), false),
    ];
    let cells = rows.iter().map(|row| {
        let (gap, limits) = match &row.figures {
            Ok(_) => (row.number(), row.interval()),
            Err(_) => Default::default(),
        };
        vec![clean(&row.text), gap, limits, meaning(row), row.said().unwrap_or_default()]
    });
    ChartTable::new(columns.into(), cells.collect())
}
