//! The table of what was asked: in which words of whom, and which answers count.

use super::tables::Table;
use crate::order::Map;
use crate::report::{Cell, Report, asked, words};
use crate::study::{MeasureKind, Polarity, Question};

const OPPOSITE: &str = "The opposite: ";

/// A row a question; one a wording where groups were asked in other words, or answered on other scales.
pub fn table(report: &Report) -> Table {
    let mut cells: Map<(&str, &str), &Cell> = Map::new();
    for cell in report.cells.iter().filter(|cell| cell.segment.is_empty()) {
        // Of the last wave, which is listed last.
        cells.insert((&cell.question, &cell.group), cell);
    }
    let mut rows = Vec::new();
    for question in report.study.shown_questions() {
        let mut ways: Vec<([String; 2], Vec<&str>)> = Vec::new();
        for group in &report.study.groups {
            let Some(cell) = cell_of(&cells, question, &group.name) else { continue };
            let way = way(report, question, cell);
            match ways.iter_mut().find(|(known, _)| *known == way) {
                Some((_, groups)) => groups.push(&group.name),
                None => ways.push((way, vec![&group.name])),
            }
        }
        // A share that somebody published is as they counted it.
        ways.retain(|([wording, counts], _)| !wording.is_empty() || !counts.is_empty());
        rows.extend(ways.into_iter().map(|([wording, counts], groups)| {
            vec![question.text.clone(), groups.join(", "), wording, counts, agreeing(question).to_owned()]
        }));
    }
    let opposite = rows.iter().flatten().any(|text: &String| text.starts_with(OPPOSITE));
    Table {
        heading: "What was asked, and what counts",
        note: match opposite {
            true => {
                "The words of a group stand here where they are not those of the question. Where they are the opposite, disagreeing counts as agreeing."
            }
            false => "The words of a group stand here where they are not those of the question.",
        },
        columns: ["Question", "Groups", "In their words", "Counted", "To agree is"]
            .map(|name| (name, false))
            .to_vec(),
        rows,
    }
}

/// What it says of the service to agree.
fn agreeing(question: &Question) -> &'static str {
    match question.polarity {
        Some(Polarity::Favourable) => "good",
        Some(Polarity::Unfavourable) => "bad",
        _ => "neither",
    }
}

/// The group's cell of the question, or of one of its options.
fn cell_of<'a>(cells: &Map<(&str, &str), &'a Cell>, question: &Question, group: &str) -> Option<&'a Cell> {
    if !question.is_multiple() {
        return cells.get(&(question.id.as_str(), group)).copied();
    }
    let of = |id: &str| id.strip_prefix(&question.id).is_some_and(|rest| rest.starts_with('/'));
    cells.iter().find(|((id, of_group), _)| *of_group == group && of(id)).map(|(_, cell)| *cell)
}

fn way(report: &Report, question: &Question, cell: &Cell) -> [String; 2] {
    let asked = asked(report, cell);
    let opposite = if asked.opposite { OPPOSITE } else { "" };
    let wording = asked.wording.map(|wording| format!("{opposite}{wording}")).unwrap_or_default();
    let answers: Vec<String> = asked.agree.iter().map(|answer| words::quoted(answer)).collect();
    let counts = match cell.measure {
        _ if question.is_multiple() => "a tick".to_owned(),
        MeasureKind::Share if answers.is_empty() => String::new(),
        MeasureKind::Share => words::either(&answers),
        MeasureKind::Mean => "the mean".to_owned(),
        MeasureKind::Nps => "9 and 10 less 0 to 6".to_owned(),
    };
    [wording, counts]
}
