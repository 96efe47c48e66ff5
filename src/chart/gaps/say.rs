//! The marks of a drawn chart, with their spoken sentences.

use super::beside::LANE;
use super::layout::{Layout, head};
use super::rows::{Row, Rows};
use crate::chart::figures::{acceptable, level, place, with_bases};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::pairs::{self, cell_words, gap_words, meaning, measured, size_in_words};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::report::format::{figure, gap, gap_interval, whole};
use crate::report::words::{in_a_sentence, quoted};
use crate::report::{Cell, Kind, Report, Verdict};
use crate::study::MeasureKind;

/// Half of the square that takes the pointer for a point, CSS pixels: 24 in all, the least that WCAG 2.2 asks.
const REACH: f64 = 12.0;

/// For each row: the row, its label, its points and its gap.
pub(super) fn marks(layout: &Layout) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(layout.rows.rows.len() * 5);
    let columns = &layout.columns;
    for (row, place) in layout.shown() {
        let id = &row.row.gap.id;
        let mut mark = |id: &str, kind, (x, y), (width, height), label| {
            let (id, question) = (id.to_owned(), row.row.gap.question.clone());
            marks.push(Mark { id, question, kind, x, y, width, height, label });
        };
        mark(id, MarkKind::Row, (0.0, place.top), (columns.width, place.height), sentence(row));
        let label = place.label_box;
        mark(id, MarkKind::RowLabel, (label.x, label.y), (label.width, label.height), row.text.clone());
        let y = place.centre - 16.0;
        match &row.shown {
            Some(shown) => {
                let points = [(MarkKind::PointA, shown.a), (MarkKind::PointB, shown.b)];
                for ((kind, cell), value) in points.into_iter().zip(shown.values) {
                    let at = (layout.x(row, value) - REACH, place.centre - REACH);
                    let label = format!("{}: {}", row.text, cell_words(cell, value));
                    mark(&cell.id, kind, at, (2.0 * REACH, 2.0 * REACH), label);
                }
                for other in &row.beside {
                    let at = (layout.x(row, other.value) - REACH, place.centre + LANE - REACH);
                    let label = format!("{}: {}", row.text, cell_words(other.cell, other.value));
                    mark(&other.cell.id, MarkKind::Value, at, (2.0 * REACH, 2.0 * REACH), label);
                }
                let size = (columns.width - columns.right, 34.0);
                let label = format!("{}: {}", row.text, gap_words(row.row.gap, shown.gap));
                mark(id, MarkKind::Gap, (columns.right, y), size, label);
            }
            None => {
                let size = (columns.x1 - columns.left(), 34.0);
                mark(id, MarkKind::Gap, (columns.left(), y), size, sentence(row));
            }
        }
    }
    marks
}

/// The whole row.
fn sentence(row: &Row) -> String {
    let Some(shown) = &row.shown else { return format!("{}: {}", row.text, pairs::why(&row.row)) };
    let [a, b] = [(shown.a, shown.values[0]), (shown.b, shown.values[1])].map(|(c, v)| cell_words(c, v));
    let note = row.note().map(|note| format!(". {note}")).unwrap_or_default();
    let others = row.beside.iter().map(|other| format!("; {}", cell_words(other.cell, other.value)));
    let others: String = others.collect();
    format!("{}: {a}; {b}; {}{others}{note}", row.text, gap_words(row.row.gap, shown.gap))
}

/// The widest gap that is shown to be one, and what the points are.
pub(super) fn caption(report: &Report, view: &View, rows: &Rows) -> Option<Caption> {
    let first = rows.rows.first()?.row.gap;
    let shown: Vec<&Row> = rows.rows.iter().filter(|row| row.shown.is_some()).collect();
    let widest = |outside: bool| {
        let wanted = |row: &&&Row| !outside || row.row.gap.verdict == Verdict::Outside;
        shown.iter().filter(wanted).min_by_key(|row| row.row.gap.rank)
    };
    let unsure = shown.iter().all(|row| row.row.gap.low.is_none());
    let title = match (widest(true), widest(false)) {
        (Some(row), _) => apart(rows, row, view),
        (None, Some(row)) if unsure => apart(rows, row, view),
        (None, Some(_)) => format!("No gap is shown to lie beyond the acceptable {}", acceptable(report)),
        (None, None) => "No gap is shown: too few answers".to_owned(),
    };
    let cells = || shown.iter().filter_map(|row| row.shown).flat_map(|shown| [shown.a, shown.b]);
    let bases = |group: &str| with_bases(group, &mut cells().filter(|cell: &&Cell| cell.group == group));
    let (a, b) = (bases(&first.a), bases(&first.b));
    let intervals = if unsure { String::new() } else { format!(", with {} intervals", level(report)) };
    let order = match (rows.rows.len(), rows.scales.len()) {
        (0 | 1, _) => "",
        (_, 1) => "; the widest gap first",
        _ => "; in each part the widest gap first",
    };
    let all: Vec<&Cell> = rows.rows.iter().flat_map(|row| [row.row.a, row.row.b]).flatten().collect();
    let what = measured(report, &all);
    let others = rows.others().map(|(at, level)| {
        let here = || rows.rows.iter().flat_map(|row| &row.beside).filter(|other| other.level == at);
        with_bases(&level.name, &mut here().map(|other| other.cell))
    });
    let others: Vec<String> = others.collect();
    let below = if others.is_empty() { String::new() } else { format!("; below: {}", others.join(", ")) };
    let subtitle = format!("{what}{intervals}; {a} against {b}{}{below}{order}", place(view));
    Some(Caption { title, subtitle })
}

/// `Blind spot: 35 points higher among managers than customers on “Response times are fast”`; of what is not shown to be a gap
/// `35 points apart on …`; the question by itself is named above its charts.
fn apart(rows: &Rows, row: &Row, view: &View) -> String {
    let own = row.row.gap;
    let mut size = size_in_words(own.measure, own.gap.unwrap_or_default());
    if own.measure == MeasureKind::Nps {
        size = size.replace(" point", " NPS point");
    }
    let range = rows.scales.get(row.scale).map(|scale| scale.range()).unwrap_or_default();
    let sides = [&own.a, &own.b].map(|group| in_a_sentence(&clean(group)));
    let way = if own.gap.unwrap_or_default() < 0.0 { "lower" } else { "higher" };
    let link = match (view.question == own.question, range.is_empty()) {
        (true, _) => range,
        (false, true) => format!(" on {}", quoted(&row.text)),
        (false, false) => format!("{range}: {}", quoted(&row.text)),
    };
    let kind = match own.kind {
        Kind::BlindSpot => "Blind spot: ",
        Kind::HiddenStrength => "Hidden strength: ",
        Kind::Gap => "",
        Kind::Aligned | Kind::Unclear => return format!("{size} apart{link}"),
    };
    format!("{kind}{size} {way} among {} than {}{link}", sides[0], sides[1])
}

/// The rows as text.
pub(super) fn table(view: &View, rows: &Rows) -> ChartTable {
    let shares = rows.scales.iter().all(|scale| scale.measure == MeasureKind::Share);
    let unit = if shares { ", %" } else { "" };
    let groups = [&view.a, &view.b].into_iter().chain(rows.others().map(|(_, level)| &level.name));
    let mut columns = vec![("Question".to_owned(), false)];
    columns.extend(groups.map(|group| (format!("{}{unit}", clean(group)), true)));
    columns.extend([
        (head(rows).to_owned(), true),
        ("Interval".to_owned(), true),
        ("Verdict".to_owned(), false),
    ]);
    let cells = rows.rows.iter().map(|row| {
        let own = row.row.gap;
        let mut out = vec![row.text.clone()];
        match &row.shown {
            Some(shown) => {
                let value = |value| if shares { whole(value) } else { figure(own.measure, value) };
                out.extend(shown.values.map(value));
                out.extend(rows.others().map(|(at, _)| {
                    let other = row.beside.iter().find(|other| other.level == at);
                    other.map(|other| value(other.value)).unwrap_or_default()
                }));
                out.push(gap(own.measure, shown.gap));
                let limits = own.low.zip(own.high);
                out.push(limits.map(|limits| gap_interval(own.measure, limits)).unwrap_or_default());
                let note = row.note().map(|note| format!("; {note}")).unwrap_or_default();
                out.push(format!("{}{note}", meaning(own)));
            }
            None => {
                out.resize(rows.others().count() + 5, String::new());
                out.push(pairs::why(&row.row));
            }
        }
        out
    });
    ChartTable::new(columns, cells.collect())
}
