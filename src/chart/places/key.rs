//! What stands under the cells: what grounds and signs mean, only those that occur; and what is left out.

use super::grid::{Column, Field, Grid, Lean, STEPS, Shade};
use crate::chart::flow::{Entry, Style, flow};
use crate::chart::measure::TextMeasure;
use crate::chart::pairs;
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::Report;
use crate::report::format::size_points;
use crate::report::words::counted;

/// What an entry shows beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Within,
    /// The steps from small to large.
    Beyond(Lean),
    Bold,
    Small,
    Hidden,
    Missing,
    /// The column of the value that the view names.
    Chosen,
}

/// More values than this are counted, not named.
const NAMED: usize = 12;

pub(super) const STYLE: Style = Style { size: 12.0, bold: false, sample: 42.0 };
/// A cross for what must not be shown, a dash for what there is not.
pub(super) const HIDDEN: &str = "\u{d7}";
pub(super) const MISSING: &str = "\u{2013}";

/// The entries, placed.
#[derive(Default)]
pub(super) struct Key {
    pub entries: Vec<(Sample, Entry)>,
}

/// The key of `grid` between `left` and `right` from `top` on, and its lower edge.
pub(super) fn key(
    report: &Report,
    view: &View,
    grid: &Grid,
    measure: &dyn TextMeasure,
    ends: (f64, f64),
    top: f64,
) -> (Key, f64) {
    let words = words(report, view, grid);
    let texts: Vec<String> = words.iter().map(|(_, text)| text.clone()).collect();
    let (entries, lower) = flow(&texts, STYLE, measure, ends, top);
    let sample = |entry: Entry| words.get(entry.index).map(|(sample, _)| (*sample, entry));
    (Key { entries: entries.into_iter().filter_map(sample).collect() }, lower)
}

fn fields<'g>(grid: &'g Grid<'g>) -> impl Iterator<Item = &'g Field<'g>> {
    let drawn = |column: &usize| grid.drawn.contains(column);
    let lines = grid.lines.iter().flat_map(|line| line.fields.iter());
    lines.filter(move |(column, _)| drawn(column)).map(|(_, field)| field)
}

fn words(report: &Report, view: &View, grid: &Grid) -> Vec<(Sample, String)> {
    let acceptable = report.study.options.acceptable_gap;
    let size = |more: f64| size_points(acceptable + more);
    let any = |wanted: &dyn Fn(&Field) -> bool| fields(grid).any(wanted);
    let has = |shade: Shade| any(&|field| field.figures.is_some_and(|(_, is)| is == shade));
    let unit = if size(0.0) == "1" { "point" } else { "points" };
    let mut out = Vec::new();
    if has(Shade::Within) {
        out.push((Sample::Within, format!("within {} {unit}", size(0.0))));
    }
    for lean in [Lean::A, Lean::B, Lean::Neither] {
        if !(0..3).any(|step| has(Shade::Beyond(lean, step))) {
            continue;
        }
        let what = if grid.is_neutral { "more agreement from" } else { "looks better to" };
        let who = match lean {
            Lean::A => format!("{what} {}", clean(&view.a)),
            Lean::B => format!("{what} {}", clean(&view.b)),
            Lean::Neither => "no answer is the better one".to_owned(),
        };
        let steps =
            format!("{0} to {1}, {1} to {2}, {2} points or more", size(0.0), size(STEPS[0]), size(STEPS[1]));
        let explained = out.iter().any(|(sample, _)| matches!(sample, Sample::Beyond(_)));
        out.push((Sample::Beyond(lean), if explained { who } else { format!("{who}: by {steps}") }));
    }
    if any(&|field| field.is_sure()) {
        out.push((Sample::Bold, format!("shown to be beyond {} {unit}", size(0.0))));
    }
    if any(&|field| field.is_small()) {
        out.push((Sample::Small, format!("small base, under {}", report.study.options.low_base)));
    }
    let not_shown =
        |field: &Field, hidden: bool| field.figures.is_none() && pairs::is_hidden(&field.row) == hidden;
    if any(&|field| not_shown(field, true)) {
        out.push((Sample::Hidden, "not shown, to protect the respondents".to_owned()));
    }
    if any(&|field| not_shown(field, false)) {
        out.push((Sample::Missing, "no figures to compare".to_owned()));
    }
    if let Some(column) = grid.chosen.and_then(|column| grid.columns.get(column)) {
        out.push((Sample::Chosen, format!("chosen: {}", named(column, None))));
    }
    out
}

/// What is said of the columns without figures, by the reason, with a gap and its question that stand for them.
pub(super) fn left_out(grid: &Grid) -> Vec<(String, String, String)> {
    let mut out = Vec::new();
    one_sided(grid, &mut out);
    for hidden in [true, false] {
        let mut names = String::new();
        let mut segment: Option<&str> = None;
        let mut stands: Option<(String, String)> = None;
        for &column in &grid.left_out {
            let fields = || grid.lines.iter().filter_map(|line| line.fields.get(&column));
            let (Some(name), Some(first)) = (grid.columns.get(column), fields().next()) else { continue };
            if fields().any(|field| pairs::is_hidden(&field.row)) != hidden {
                continue;
            }
            names.push_str(&named(name, segment));
            segment = Some(&name.segment);
            stands.get_or_insert_with(|| (first.row.gap.id.clone(), first.row.gap.question.clone()));
        }
        let Some((gap, question)) = stands else { continue };
        let why = if hidden { "Not shown, to protect the respondents" } else { "No figures to compare" };
        out.push((format!("{why}: {names}"), gap, question));
    }
    out
}

/// What is said of the values that one of the two groups alone has, group by group.
fn one_sided(grid: &Grid, out: &mut Vec<(String, String, String)>) {
    let mut groups: Vec<Option<&str>> = Vec::new();
    for each in &grid.one_sided {
        if !groups.contains(&each.without.as_deref()) {
            groups.push(each.without.as_deref());
        }
    }
    for group in groups {
        let of_group = || grid.one_sided.iter().filter(|each| each.without.as_deref() == group);
        let Some(first) = of_group().next() else { continue };
        let mut names = String::new();
        let mut before: Option<&str> = None;
        for each in of_group().take(NAMED) {
            names.push_str(&named(&each.column, before));
            before = Some(&each.column.segment);
        }
        let more = of_group().count().saturating_sub(NAMED);
        if more > 0 {
            names.push_str(&format!(" and {}", counted(more, "other", "others")));
        }
        let why = match group {
            Some(group) => format!("Not compared, no figures of {}", clean(group)),
            None => "Not compared, no figures of both on one question".to_owned(),
        };
        out.push((format!("{why}: {names}"), first.cell.id.clone(), first.cell.question.clone()));
    }
}

/// `Region: North`, and after another value of the same segment `, South`.
fn named(column: &Column, before: Option<&str>) -> String {
    let value = clean(&column.value);
    match before {
        Some(segment) if segment == column.segment => format!(", {value}"),
        Some(_) => format!("; {}", with_value(&column.segment, &value)),
        None => with_value(&column.segment, &value),
    }
}

/// `Region: North`; after a question mark the value follows as it is.
fn with_value(segment: &str, value: &str) -> String {
    let segment = clean(segment);
    let link = if segment.ends_with(['?', ':', '.', '!']) { "" } else { ":" };
    format!("{segment}{link} {value}")
}
