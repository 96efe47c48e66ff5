//! What the rows show: the gaps of a view by rank, with their questions' texts and their groups' cells.

use super::View;
use crate::chart::text::clean;
use crate::order;
use crate::report::{Cell, Flag, Gap, Report};
use crate::study::MeasureKind;
use std::collections::BTreeMap;

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
    let here = |wave: &str, segment: &str, value: &str| {
        wave == view.wave && segment == view.segment && value == view.segment_value
    };
    let mut cells = BTreeMap::new();
    for cell in &report.cells {
        if here(&cell.wave, &cell.segment, &cell.segment_value)
            && (cell.group == view.a || cell.group == view.b)
        {
            cells.insert((cell.question.as_str(), cell.group.as_str()), cell);
        }
    }
    let questions = &report.study.questions;
    let texts: BTreeMap<_, _> = order::map(questions.iter().map(|q| (q.id.as_str(), q.text.as_str())));
    let wanted = |gap: &&Gap| {
        gap.measure == MeasureKind::Share
            && gap.a == view.a
            && gap.b == view.b
            && here(&gap.wave, &gap.segment, &gap.segment_value)
    };
    let mut gaps: Vec<&Gap> = report.gaps.iter().filter(wanted).collect();
    order::sort_by_key(&mut gaps, |gap| gap.rank);
    let row = |gap: &'a Gap| {
        let a = cells.get(&(gap.question.as_str(), gap.a.as_str())).copied();
        let b = cells.get(&(gap.question.as_str(), gap.b.as_str())).copied();
        let figures = match (a.and_then(point), b.and_then(point), gap.gap) {
            (Some(a), Some(b), Some(gap)) => Figures::Shown { a, b, gap },
            _ => Figures::NotShown(why(a, b)),
        };
        let note = match figures {
            Figures::Shown { .. } => small_bases([a, b]),
            Figures::NotShown(_) => None,
        };
        Row { gap, text: question_text(&texts, &gap.question), figures, note }
    };
    gaps.into_iter().map(row).collect()
}

/// A text for `id`: its own, or that of its multi-select question and the option; never nothing.
fn question_text(texts: &BTreeMap<&str, &str>, id: &str) -> String {
    let text = |id: &str| texts.get(id).map(|text| clean(text)).filter(|text| !text.is_empty());
    // Ids may hold a slash of their own: the longest question that fits is meant.
    let option = || {
        let cuts = id.rmatch_indices('/').map(|(at, slash)| (&id[..at], &id[at + slash.len()..]));
        let mut named = cuts.filter_map(|(question, option)| Some((text(question)?, clean(option))));
        named.next().map(|(text, option)| format!("{text}: {option}"))
    };
    text(id).or_else(option).unwrap_or_else(|| clean(id))
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

fn why(a: Option<&Cell>, b: Option<&Cell>) -> String {
    let groups = |wanted: &dyn Fn(&Cell) -> bool| {
        let names = [a, b].into_iter().flatten().filter(|cell| wanted(cell)).map(|cell| clean(&cell.group));
        names.collect::<Vec<_>>().join(" and ")
    };
    let suppressed = groups(&|cell| cell.flags.contains(&Flag::Suppressed));
    if !suppressed.is_empty() {
        return format!("Not shown, to protect the respondents: {suppressed}");
    }
    let silent = groups(&|cell| cell.value.is_none());
    if silent.is_empty() { "No figures to compare".to_owned() } else { format!("No answers from {silent}") }
}

fn small_bases(cells: [Option<&Cell>; 2]) -> Option<String> {
    let small = cells.into_iter().flatten().filter(|cell| cell.flags.contains(&Flag::LowBase));
    let bases = small.map(|cell| match cell.base {
        Some(base) => format!("{}\u{a0}({base:.0})", clean(&cell.group)),
        None => clean(&cell.group),
    });
    let list = bases.collect::<Vec<_>>().join(", ");
    if list.is_empty() { None } else { Some(format!("Small base: {list}")) }
}
