//! The map of the customer's journey: touchpoints against channels, each cell the widest gap of its questions.

use super::grid::{Column, Field, Grid, Line, shade_all};
use super::say;
use crate::chart::figures::{Texts, acceptable};
use crate::chart::kinds::{Caption, ChartTable};
use crate::chart::pairs::{self, size_in_words};
use crate::chart::text::clean;
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::words::{counted, quoted};
use crate::report::{Report, Row, Verdict};
use crate::study::Question;

/// What an empty cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Empty {
    /// No question of the study belongs here.
    NotAsked,
    /// One does, but these groups did not both answer it.
    NotCompared,
}

impl Empty {
    pub fn words(self) -> &'static str {
        match self {
            Empty::NotAsked => "no question here",
            Empty::NotCompared => "not compared",
        }
    }
}

/// The touchpoint and the channel of a question that has both.
fn place(question: &Question) -> Option<(String, String)> {
    let label = |label: &Option<String>| label.as_deref().map(clean).filter(|label| !label.is_empty());
    Some((label(&question.touchpoint)?, label(&question.channel)?))
}

/// The map of whole groups: touchpoints and channels in the order in which the study names them. Nothing where the
/// view is of a segment or of one question, or fewer than two places have a question.
pub(super) fn journey<'a>(report: &'a Report, view: &View) -> Option<Grid<'a>> {
    if !(view.segment.is_empty() && view.question.is_empty()) {
        return None;
    }
    // The first column is that of the whole groups in all grids; here it is not drawn.
    let column = |value: String| Column { segment: String::new(), value };
    let mut columns = vec![column(String::new())];
    let mut lines: Vec<Line> = Vec::new();
    let mut places: Map<&str, (usize, usize)> = Map::new();
    let mut asked: Vec<(usize, usize)> = Vec::new();
    for question in report.study.questions.iter().filter(|question| !question.hidden) {
        let Some((touchpoint, channel)) = place(question) else { continue };
        let at = lines.iter().position(|line| line.text == touchpoint).unwrap_or(lines.len());
        if at == lines.len() {
            lines.push(Line::new(&question.id, touchpoint));
        }
        let in_column = |column: &Column| column.value == channel;
        let across = columns.iter().skip(1).position(in_column).map_or(columns.len(), |place| place + 1);
        if across == columns.len() {
            columns.push(column(channel));
        }
        places.insert(&question.id, (at, across));
        asked.push((at, across));
    }
    if asked.iter().all(|place| Some(place) == asked.first()) {
        return None;
    }
    let is_here = |row: &Row| view.is_at(&row.gap.wave, &row.gap.segment, &row.gap.segment_value);
    let mut rows = report.rows();
    rows.retain(|row| is_here(row) && pairs::is_of(view, row.gap));
    // By size, those that must not be shown last.
    order::sort_by_key(&mut rows, |row| row.gap.rank);
    let texts = Texts::of(report);
    let mut apart = 0;
    for row in rows {
        let question = pairs::question(report, &row.gap.question).map(|question| question.id.as_str());
        let Some(&(line, column)) = question.and_then(|question| places.get(question)) else {
            apart += 1;
            continue;
        };
        let Some(line) = lines.get_mut(line) else { continue };
        let text = texts.of_question(&row.gap.question);
        match line.fields.get_mut(&column) {
            Some(first) => first.others.push((text, row)),
            None => {
                line.fields.insert(column, Field::new(row, text));
            }
        }
    }
    if lines.iter().all(|line| line.fields.is_empty()) {
        return None;
    }
    for (line, column) in asked {
        if let Some(line) = lines.get_mut(line).filter(|line| !line.fields.contains_key(&column)) {
            line.not_compared.push(column);
        }
    }
    let is_neutral = shade_all(report, &mut lines);
    let drawn = (1..columns.len()).collect();
    Some(Grid {
        columns,
        lines,
        drawn,
        left_out: Vec::new(),
        chosen: None,
        one_sided: Vec::new(),
        is_neutral,
        apart: Some(apart),
    })
}

/// What a cell without a field says.
pub(super) fn empty(line: &Line, column: usize) -> Empty {
    if line.not_compared.contains(&column) { Empty::NotCompared } else { Empty::NotAsked }
}

/// The words under the figures of a cell: `Response times are fast, and 2 more, 1 of them in the other direction`.
pub(super) fn under_figures(field: &Field) -> String {
    let more = field.others.len();
    if more == 0 {
        return field.text.clone();
    }
    let words = format!("{}, and {more} more", field.text.trim_end_matches('.'));
    match field.turned {
        0 => words,
        _ if more == 1 => words + " in the other direction",
        turned => format!("{words}, {turned} of them in the other direction"),
    }
}

/// Where the widest gap is that is shown to lie beyond the acceptable one.
pub(super) fn caption(report: &Report, view: &View, grid: &Grid) -> Caption {
    let apart = grid.apart.unwrap_or_default();
    let mut beyond: Option<(String, &str, &Row)> = None;
    let (mut any, mut intervals, mut several) = (false, false, false);
    for line in &grid.lines {
        for (column, field) in &line.fields {
            let channel = grid.columns.get(*column).map(|column| column.value.as_str()).unwrap_or_default();
            several |= !field.others.is_empty();
            for (text, row) in field.all().filter(|(_, row)| pairs::shown(row).is_some()) {
                any = true;
                intervals |= row.gap.low.is_some();
                let is_wider = |other: &Row| row.gap.rank < other.gap.rank;
                if row.gap.verdict == Verdict::Outside && beyond.as_ref().is_none_or(|best| is_wider(best.2))
                {
                    beyond = Some((format!("{}, {channel}", line.text), text, row));
                }
            }
        }
    }
    let title = match beyond {
        Some((place, text, row)) => {
            let size = size_in_words(row.gap.measure, row.gap.gap.unwrap_or_default());
            format!("{place}: a gap of {size} on {}", quoted(text))
        }
        None if !any => "No gap along the journey is shown: too few answers".to_owned(),
        None if !intervals => "Gaps along the journey: no interval says how sure they are".to_owned(),
        None => format!("No gap along the journey is shown to lie beyond {}", acceptable(report)),
    };
    let mut subtitle = say::subtitle(report, view, grid);
    if several {
        subtitle.push_str("; at each place the widest gap");
    }
    if apart > 0 {
        let gaps = counted(apart, "gap has", "gaps have");
        subtitle.push_str(&format!("; {gaps} no touchpoint or channel and no place here"));
    }
    Caption { title, subtitle }
}

/// A row a question, and one for each empty cell.
pub(super) fn table(view: &View, grid: &Grid) -> ChartTable {
    let mut rows = Vec::new();
    for line in &grid.lines {
        for &column in &grid.drawn {
            let channel = grid.columns.get(column).map(|column| column.value.clone()).unwrap_or_default();
            let start = |question: &str| vec![line.text.clone(), channel.clone(), question.to_owned()];
            let Some(field) = line.fields.get(&column) else {
                let mut row = start("");
                row.extend([const { String::new() }; 4]);
                row.push(empty(line, column).words().to_owned());
                rows.push(row);
                continue;
            };
            rows.extend(field.all().map(|(text, row)| say::figures(start(text), row)));
        }
    }
    say::with_heads(["Touchpoint", "Channel", "Question"], view, rows)
}
