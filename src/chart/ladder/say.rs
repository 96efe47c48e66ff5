//! Caption, marks with their spoken sentences, and table.

use super::layout::{Layout, STEP_HEAD};
use super::rows::{Ladder, Row, Rung, Step};
use crate::chart::figures::{acceptable, level, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{percent, whole};
use crate::report::words::{capital, counted, in_a_sentence, quoted};
use crate::report::{Report, Verdict, share_who};

/// Half of the square that takes the pointer for a point.
const REACH: f64 = 12.0;

/// For each row: the row, its label, its points and its largest step.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(layout.ladder.rows.len() * 7);
    let columns = &layout.columns;
    for (row, place) in layout.shown() {
        let mut mark = |id: &str, kind, (x, y), (width, height), label| {
            let (id, question) = (id.to_owned(), row.question.to_owned());
            marks.push(Mark { id, question, kind, x, y, width, height, label });
        };
        let whole_row = (columns.width, place.height);
        mark(row.question, MarkKind::Row, (0.0, place.top), whole_row, sentence(row));
        let label = place.label_box;
        let size = (label.width, label.height);
        mark(row.question, MarkKind::RowLabel, (label.x, label.y), size, row.text.clone());
        if place.figures.is_none() {
            continue;
        }
        for (index, rung) in row.rungs.iter().enumerate() {
            let x = rung.share.map_or(layout.values - REACH, |share| columns.x(share.value));
            let at = (x - REACH, Layout::rung(row, place, index) - REACH);
            let label = format!("{}: {}", row.text, rung_words(rung));
            mark(&rung.cell.id, MarkKind::Value, at, (2.0 * REACH, 2.0 * REACH), label);
        }
        if let (Some(words), Some(step)) = (step_words(row), &row.step) {
            let y = Layout::rung(row, place, step.from) - 4.0;
            let id = step.gap.map_or(row.question, |gap| gap.id.as_str());
            let size = (columns.width - layout.bracket, 25.0);
            mark(id, MarkKind::Gap, (layout.bracket, y), size, format!("{}: {words}", row.text));
        }
    }
    marks
}

/// `Managers 79 %, 73 to 84`.
fn rung_words(rung: &Rung) -> String {
    let group = clean(&rung.cell.group);
    match rung.share {
        Some(share) => match share.interval {
            Some((low, high)) => {
                format!("{group} {}, {} to {}", percent(share.value), whole(low), whole(high))
            }
            None => format!("{group} {}", percent(share.value)),
        },
        None => format!("{group} not shown"),
    }
}

/// `largest step 35 points, from Agents to Customers, shown to lie beyond the acceptable gap`.
fn step_words(row: &Row) -> Option<String> {
    let (from, to, step) = row.ends()?;
    let verdict = match step.gap.map(|gap| (gap.verdict, gap.low.is_some())) {
        None => ", not tested: the study does not compare the two",
        Some((Verdict::Outside, _)) => ", shown to lie beyond the acceptable gap",
        Some((Verdict::Inside, _)) => ", shown to lie within the acceptable gap",
        Some((Verdict::Inconclusive, true)) => ", not enough data to say whether beyond the acceptable gap",
        Some((Verdict::Inconclusive, false)) => ", without an interval",
    };
    let (from, to) = (clean(&from.cell.group), clean(&to.cell.group));
    Some(format!("largest step {}, from {from} to {to}{verdict}", size(step.size)))
}

/// `35 points`.
fn size(step: f64) -> String {
    let size = whole(step.abs());
    let unit = if size == "1" { "point" } else { "points" };
    format!("{size} {unit}")
}

/// The whole row.
fn sentence(row: &Row) -> String {
    if let Some(why) = row.hidden() {
        return format!("{}: {why}", row.text);
    }
    let mut parts: Vec<String> = row.rungs.iter().map(rung_words).collect();
    parts.extend(step_words(row));
    let note = row.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}: {}{note}", row.text, parts.join("; "))
}

/// The largest step that is shown to be one, and what the points are.
pub(super) fn caption(report: &Report, view: &View, ladder: &Ladder) -> Option<Caption> {
    ladder.rows.first()?;
    let ends = || ladder.rows.iter().filter_map(|row| Some((row, row.ends()?)));
    let hidden = ladder.rows.iter().all(|row| row.hidden().is_some());
    // What is shown leads, however large a step that nobody tested is.
    let size_of = |step: &Step| step.size.abs();
    let shown = ladder.rows.iter().filter_map(|row| Some((row, row.ends_of(row.shown.as_ref()?)?)));
    let shown = shown.reduce(|x, y| if size_of(y.1.2) > size_of(x.1.2) { y } else { x });
    let title = match shown.or_else(|| ends().next()) {
        Some((row, (from, to, step))) => {
            let [from, to] = [from, to].map(|rung| in_a_sentence(&clean(&rung.cell.group)));
            // The question by itself is named above its charts.
            let on = if view.question == row.question {
                String::new()
            } else {
                format!(" on {}", quoted(&row.text))
            };
            let size = size(step.size);
            let way = if step.size < 0.0 { "lower" } else { "higher" };
            match step.gap {
                Some(_) if step.beyond() => format!("{size} {way} among {to} than {from}{on}"),
                Some(_) => {
                    format!("No step is shown to lie beyond {}; the largest: {size}{on}", acceptable(report))
                }
                None => format!("The largest step, not tested: {size} from {from} to {to}{on}"),
            }
        }
        None if hidden => "Withheld: too few answers".to_owned(),
        None => "No step between the groups is to be seen".to_owned(),
    };
    let rungs = || ladder.rows.iter().flat_map(|row| &row.rungs);
    let groups = ladder.levels.iter().map(|level| {
        with_bases(&level.name, &mut rungs().map(|rung| rung.cell).filter(|cell| cell.group == level.name))
    });
    let groups: Vec<String> = groups.collect();
    let intervals = match rungs().any(|rung| rung.share.is_some_and(|share| share.interval.is_some())) {
        true => format!(", with {} intervals", level(report)),
        false => String::new(),
    };
    let mut cells = rungs().filter(|rung| rung.share.is_some()).map(|rung| rung.cell);
    let what = capital(&share_who(report, &mut cells));
    let order =
        if ladder.rows.len() > 1 { "; at the right the largest step of each, the widest first" } else { "" };
    let mut subtitle = format!("{what}{intervals}; {}{}{order}", groups.join(", "), place(view));
    if ends().any(|(_, (_, _, step))| step.beyond()) {
        subtitle.push_str("; bold: shown to lie beyond the acceptable gap");
    }
    if ends().any(|(_, (_, _, step))| step.gap.is_none()) {
        subtitle.push_str("; some steps are not tested: the study does not compare those two groups");
    }
    if ladder.left_out > 0 {
        subtitle.push_str(&format!("; {} not drawn", counted(ladder.left_out, "more group", "more groups")));
    }
    Some(Caption { title, subtitle })
}

/// The rungs as text.
pub(super) fn table(ladder: &Ladder) -> ChartTable {
    let mut columns = vec![("Question".to_owned(), false)];
    for level in &ladder.levels {
        columns.push((format!("{}, %", clean(&level.name)), true));
        columns.push(("Interval".to_owned(), true));
    }
    columns.extend([(format!("{STEP_HEAD}, points"), true), ("Note".to_owned(), false)]);
    let cells = ladder.rows.iter().map(|row| {
        let mut cells = vec![row.text.clone()];
        for level in &ladder.levels {
            let rung = row.rungs.iter().find(|rung| rung.cell.group == level.name);
            let share = rung.and_then(|rung| rung.share);
            let interval = share.and_then(|share| share.interval);
            cells.push(share.map(|share| whole(share.value)).unwrap_or_default());
            cells.push(interval.map(|(l, h)| format!("{} to {}", whole(l), whole(h))).unwrap_or_default());
        }
        let step = row.step.as_ref().map(|step| whole(step.size.abs()));
        cells.push(step.unwrap_or_default());
        cells.push(row.hidden().or_else(|| row.note.clone()).unwrap_or_default());
        cells
    });
    ChartTable::new(columns, cells.collect())
}
