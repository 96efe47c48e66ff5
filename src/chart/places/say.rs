//! The marks, the caption and the table.

use super::grid::{Column, Field, Grid};
use super::journey;
use super::layout::Layout;
use crate::chart::figures::{acceptable, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::pairs::{self, cell_words, gap_words, in_words, meaning, size_in_words};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::order;
use crate::report::format::{figure, gap, gap_interval};
use crate::report::words::{counted, list, quoted};
use crate::report::{Heterogeneity, Report, Row};
use crate::study::MeasureKind;

/// For each row of each block: the row, its label and its cells; then the notes.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::new();
    for row in &layout.rows {
        let first = row.cells.iter().find_map(|spot| spot.field).map(|field| field.row.gap);
        let question = first.map_or(row.line.question, |gap| &gap.question);
        let id = first.map_or(question, |gap| &gap.id);
        let mut mark = |(id, question): (&str, &str), kind, area: &super::layout::Area, label: String| {
            marks.push(Mark {
                id: id.to_owned(),
                question: question.to_owned(),
                kind,
                x: area.x,
                y: area.y,
                width: area.width,
                height: area.height,
                label,
            });
        };
        let told = row.cells.iter().filter_map(|spot| {
            let words = match spot.field {
                Some(field) => short(field),
                // Of a place where nothing is asked nothing is said.
                None if !spot.words.is_empty() => journey::empty(row.line, spot.column).words().to_owned(),
                None => return None,
            };
            let chosen = if layout.grid.chosen == Some(spot.column) { " (chosen)" } else { "" };
            Some(format!("{}{chosen} {words}", place(layout.grid.columns.get(spot.column)?)))
        });
        let sentence = format!("{}: {}", row.line.text, told.collect::<Vec<_>>().join("; "));
        mark((id, question), MarkKind::Row, &row.area, sentence);
        mark((id, question), MarkKind::RowLabel, &row.label_box, row.line.text.clone());
        for spot in &row.cells {
            let Some(field) = spot.field else { continue };
            let place = layout.grid.columns.get(spot.column).map(place).unwrap_or_default();
            let label = format!("{}, {place}: {}", row.line.text, long(field));
            mark((&field.row.gap.id, &field.row.gap.question), MarkKind::Value, &spot.area, label);
        }
    }
    for note in &layout.notes {
        marks.push(Mark {
            id: note.gap.clone(),
            question: note.question.clone(),
            kind: MarkKind::Value,
            x: note.area.x,
            y: note.area.y,
            width: note.area.width,
            height: note.area.height,
            label: note.text.clone(),
        });
    }
    marks
}

/// `all`, `Region North`; a channel by its name.
fn place(column: &Column) -> String {
    match (column.segment.is_empty(), column.value.is_empty()) {
        (true, true) => "all".to_owned(),
        (true, false) => column.value.clone(),
        (false, _) => format!("{} {}", clean(&column.segment), clean(&column.value)),
    }
}

/// `+41`, `not shown`; of the journey `+41 on “Response times are fast”`.
fn short(field: &Field) -> String {
    if field.text.is_empty() {
        return of_row(&field.row);
    }
    format!("{} on {}", of_row(&field.row), quoted(&field.text))
}

fn of_row(row: &Row) -> String {
    match pairs::shown(row) {
        Some(shown) => gap(row.gap.measure, shown.gap),
        None if pairs::is_hidden(row) => "not shown".to_owned(),
        None => "no figures".to_owned(),
    }
}

/// `gap +41 points, +30 to +52, blind spot; Managers 79 %, 73 to 84; Consumers …. Small base: Managers (12)`.
fn long(field: &Field) -> String {
    let mut words = own(field);
    if !field.text.is_empty() {
        words = format!("{}: {words}", quoted(&field.text));
    }
    for (i, (text, row)) in field.all().skip(1).enumerate() {
        let link = if i == 0 { ". Also" } else { ";" };
        words.push_str(&format!("{link} {} {}", quoted(text), of_row(row)));
    }
    words
}

fn own(field: &Field) -> String {
    let Some((shown, _)) = &field.figures else { return pairs::why(&field.row) };
    let groups = [(shown.a, shown.values[0]), (shown.b, shown.values[1])];
    let [a, b] = groups.map(|(cell, value)| cell_words(cell, value));
    let note = pairs::small(&field.row).map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}; {a}; {b}{note}", gap_words(field.row.gap, shown.gap))
}

/// Where a gap is widest, if gaps are shown to differ at all.
pub(super) fn caption(report: &Report, view: &View, grid: &Grid) -> Option<Caption> {
    let segments = segments(grid);
    if segments.is_empty() {
        return None;
    }
    let has_figures = grid.lines.iter().flat_map(|line| line.fields.iter());
    let any = has_figures.clone().any(|(column, field)| *column != 0 && field.figures.is_some());
    let names = |link: &str| match segments.as_slice() {
        [most @ .., last] if !most.is_empty() => format!("{} {link} {last}", most.join(", ")),
        all => all.concat(),
    };
    let tests = tests(report, view, grid);
    let level = 1.0 - report.study.options.confidence;
    let mut differ: Vec<&&Heterogeneity> =
        tests.iter().filter(|test| test.p_adjusted.is_some_and(|p| p < level)).collect();
    let p = |test: &Heterogeneity| test.p_adjusted.unwrap_or(1.0);
    // The sort is stable: equal ones keep the report's order.
    order::sort_by(&mut differ, |x, y| p(x).total_cmp(&p(y)));
    let title = if !any {
        format!("Withheld: too few answers by {}", names("or"))
    } else if let Some(title) = differ.iter().find_map(|test| worst(test, grid)) {
        title
    } else if tests.iter().any(|test| test.p_value.is_some()) {
        let only = tested_on(grid, &tests, segments.len() == 1);
        format!("No gap is shown to differ by {}{only}: what looks different may be chance", names("or"))
    } else {
        format!("Gaps by {}: no test says whether they differ", names("and"))
    };
    Some(Caption { title, subtitle: subtitle(report, view, grid) })
}

/// ` (Region tested on East and North only)`: the values in the tests, where others have too few answers for any; without
/// its name where there is `one` segment.
fn tested_on(grid: &Grid, tests: &[&Heterogeneity], one: bool) -> String {
    let tested = || tests.iter().filter(|test| test.p_value.is_some());
    let only = order::set(tested().map(|test| test.segment.as_str())).into_iter().filter_map(|segment| {
        let values = tested().filter(|test| test.segment == segment).flat_map(|test| &test.values);
        let values = order::set(values.map(|value| clean(value)));
        let all = grid.columns.iter().filter(|column| column.segment == segment).count();
        let named: Vec<String> = values.into_iter().collect();
        let on = format!("tested on {} only", list(&named));
        (named.len() < all).then(|| if one { on } else { format!("{} {on}", clean(segment)) })
    });
    let words: Vec<String> = only.collect();
    if words.is_empty() { String::new() } else { format!(" ({})", words.join("; ")) }
}

/// What is measured, of whom.
pub(super) fn subtitle(report: &Report, view: &View, grid: &Grid) -> String {
    let fields = || grid.lines.iter().flat_map(|line| line.fields.iter());
    let whole = fields().filter(|(column, _)| grid.apart.is_some() || **column == 0);
    let shown: Vec<_> =
        whole.flat_map(|(_, field)| field.all()).filter_map(|(_, row)| pairs::shown(row)).collect();
    let cells = || shown.iter().flat_map(|shown| [shown.a, shown.b]);
    let bases = |group: &str| with_bases(group, &mut cells().filter(|cell| cell.group == group));
    let has = |kind| fields().any(|(_, field)| field.figures.is_some() && field.row.gap.measure == kind);
    let wave = if view.wave.is_empty() { String::new() } else { format!(", {}", clean(&view.wave)) };
    let means = if has(MeasureKind::Mean) { "; means are coloured by percent of their scale" } else { "" };
    let what = match (has(MeasureKind::Share), has(MeasureKind::Nps), has(MeasureKind::Mean)) {
        (true, true, _) => "Gaps of shares and net promoter scores, in points",
        (false, true, _) => "Gaps of net promoter scores, in points",
        (false, false, true) => "Gaps of means",
        _ => "Gaps in points",
    };
    let all = fields().flat_map(|(_, field)| field.all());
    let looked_at = all.filter(|(_, row)| pairs::shown(row).is_some()).count();
    format!(
        "{what}: {} minus {}{wave}; bold: shown to lie beyond the acceptable {}, each of {} judged on its own{means}",
        bases(&view.a),
        bases(&view.b),
        acceptable(report),
        counted(looked_at, "gap", "gaps")
    )
}

/// The names of the segments, in their order.
fn segments(grid: &Grid) -> Vec<String> {
    let mut names = Vec::new();
    for column in grid.drawn.iter().chain(&grid.left_out).filter_map(|&column| grid.columns.get(column)) {
        let name = clean(&column.segment);
        // A question as a name would end the sentence.
        let name = if name.ends_with(['?', '!', '.', ':']) { quoted(&name) } else { name };
        if !column.segment.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The tests whether these gaps differ between the values of a segment.
fn tests<'a>(report: &'a Report, view: &View, grid: &Grid) -> Vec<&'a Heterogeneity> {
    let drawn = |test: &Heterogeneity| {
        let mut columns = grid.drawn.iter().filter_map(|&column| grid.columns.get(column));
        columns.any(|column| column.segment == test.segment)
    };
    let is_of = |test: &&Heterogeneity| {
        test.a == view.a
            && test.b == view.b
            && test.wave == view.wave
            && view.asks(&test.question)
            && drawn(test)
    };
    report.heterogeneity.iter().filter(is_of).collect()
}

/// `“Response times are fast”: widest gap in North (41 points), narrowest in South (12)`; with their signs where
/// they differ.
fn worst(test: &Heterogeneity, grid: &Grid) -> Option<String> {
    let line = grid.lines.iter().find(|line| line.question == test.question)?;
    let mut gaps: Vec<(&str, MeasureKind, f64)> = Vec::new();
    for (column, field) in &line.fields {
        let column = grid.columns.get(*column)?;
        if let Some((shown, _)) = &field.figures
            && column.segment == test.segment
            && test.values.contains(&column.value)
        {
            gaps.push((&column.value, field.row.gap.measure, shown.gap));
        }
    }
    let signed = gaps.iter().any(|(.., gap)| *gap < 0.0) && gaps.iter().any(|(.., gap)| *gap > 0.0);
    let by = |gap: f64| if signed { gap } else { gap.abs() };
    order::sort_by(&mut gaps, |x, y| by(y.2).total_cmp(&by(x.2)));
    let (most, least) = (gaps.first()?, gaps.last()?);
    let question = quoted(&line.text);
    let (here, there) = (clean(most.0), clean(least.0));
    Some(if signed {
        let (high, low) = (in_words(most.1, most.2), in_words(least.1, least.2));
        format!(
            "{question}: the gap differs by {}, from {high} in {here} to {low} in {there}",
            clean(&test.segment)
        )
    } else {
        let (high, low) = (size_in_words(most.1, most.2), size_in_words(least.1, least.2));
        format!("{question}: widest gap in {here}, {high}; narrowest in {there}, {low}")
    })
}

/// A row a cell.
pub(super) fn table(view: &View, grid: &Grid) -> ChartTable {
    let mut rows = Vec::new();
    for line in &grid.lines {
        for &column in grid.drawn.iter().chain(&grid.left_out) {
            let (Some(column), Some(field)) = (grid.columns.get(column), line.fields.get(&column)) else {
                continue;
            };
            let value = if column.segment.is_empty() { "All".to_owned() } else { clean(&column.value) };
            rows.push(figures(vec![line.text.clone(), clean(&column.segment), value], &field.row));
        }
    }
    with_heads(["Question", "Segment", "Value"], view, rows)
}

/// The table of `rows`, its first columns named by `places`.
pub(super) fn with_heads(places: [&str; 3], view: &View, rows: Vec<Vec<String>>) -> ChartTable {
    let places = places.into_iter().map(|name| (name.to_owned(), false));
    let figures = [
        (clean(&view.a), true),
        (clean(&view.b), true),
        ("Gap".to_owned(), true),
        ("Interval".to_owned(), true),
        ("Verdict".to_owned(), false),
    ];
    ChartTable::new(places.chain(figures).collect(), rows)
}

/// The figures of `row` in words, after those in `out`.
pub(super) fn figures(mut out: Vec<String>, row: &Row) -> Vec<String> {
    let measure = row.gap.measure;
    match pairs::shown(row) {
        Some(shown) => {
            let limits = row.gap.low.zip(row.gap.high);
            let note = pairs::small(row).map(|note| format!("; {note}")).unwrap_or_default();
            out.extend(shown.values.map(|value| figure(measure, value)));
            out.push(in_words(measure, shown.gap));
            out.push(limits.map(|limits| gap_interval(measure, limits)).unwrap_or_default());
            out.push(format!("{}{note}", meaning(row.gap)));
        }
        None => {
            out.extend([const { String::new() }; 4]);
            out.push(pairs::why(row));
        }
    }
    out
}
