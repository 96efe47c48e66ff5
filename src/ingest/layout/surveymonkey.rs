//! SurveyMonkey: the question stands over the first of its columns, blanks over the others; row 2 has the
//! option, the row, or "Response". Its research export has a third such row.

use super::first::{First, normal, without_tags};
use super::siblings::{is_other, undecided};
use super::{Layout, headers::name_columns, one_of};
use crate::table::Role;
use crate::wordlist::WordList;

/// The first column of every export.
const RESPONDENT: WordList = WordList(
    "respondent id|respondentid|respondent_id|befragten-id|id des befragten|id du répondant|\
     id. du répondant|id de encuestado|id del encuestado|id rispondente|id do respondente|\
     respondent-id",
);

/// Columns that the tool fills itself.
const METADATA: WordList = WordList(
    "collector id|collectorid|collector_id|start date|startdate|end date|enddate|date created|\
     date_created|date modified|date_modified|ip address|ip_address|email address|email_address|\
     first name|firstname|first_name|last name|lastname|last_name",
);

/// What stands below a question that is answered in one's own words; the same is in [`RESPONSES`].
const OPEN: WordList = WordList(
    "open-ended response|offene antwort|antwort mit offenem ende|réponse ouverte|respuesta abierta|\
     risposta aperta|resposta aberta|open antwoord",
);

/// What stands below a question that has one column.
const RESPONSES: WordList = WordList(
    "response|open-ended response|antwort|offene antwort|antwort mit offenem ende|réponse|\
     réponse ouverte|respuesta|respuesta abierta|risposta|risposta aperta|resposta|resposta aberta|\
     antwoord|open antwoord",
);

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let width = first.width_of(2);
    let below = |column: usize| first.cell(1, column);
    let is_response = |column: usize| one_of(RESPONSES, &normal(below(column)));
    let responses =
        (0..width).filter(|&column| !first.cell(0, column).is_empty() && is_response(column)).count();
    let continued =
        (0..width).filter(|&column| first.cell(0, column).is_empty() && !below(column).is_empty()).count();
    let respondent = one_of(RESPONDENT, &normal(first.cell(0, 0))) && below(0).is_empty();
    // A respondent's answers fill row 2 of other files: there it has nothing below a blank, and no blank first.
    let below_first = respondent && responses + continued > 0;
    if !below_first && (responses < 2 || continued < 2 || !below(0).is_empty()) {
        return None;
    }
    let reason = match (responses, continued) {
        (0, _) => "row 2 continues row 1: options stand below questions with blanks beside them".to_owned(),
        (_, 0) => "row 2 says \"Response\" below each question, as SurveyMonkey does".to_owned(),
        _ => "row 2 says \"Response\" below questions and options below blanks, as SurveyMonkey does"
            .to_owned(),
    };
    let third = respondent && is_third_header(first, width);
    Some(layout(first, width, reason, if third { 3 } else { 2 }))
}

/// True where row 3 is a header too: no respondent, and nothing that the columns below it hold again.
fn is_third_header(first: &First<'_>, width: usize) -> bool {
    let filled = |column: &usize| !first.cell(2, *column).is_empty();
    let ids = (0..width).take_while(|&column| first.cell(1, column).is_empty()).count();
    first.len() > 3
        && (0..ids).all(|column| !filled(&column))
        && (ids..width).any(|column| filled(&column))
        && first.below(3, 0).next().is_some()
}

fn layout(first: &First<'_>, width: usize, reason: String, header_records: usize) -> Layout {
    // The question of each column, by the place over which it stands, and what is below it.
    let (mut question, mut item) = (0, 0);
    let mut heads: Vec<(usize, String)> = Vec::with_capacity(width);
    for column in 0..width {
        let blank = (1..header_records).all(|row| first.cell(row, column).is_empty());
        if !first.cell(0, column).is_empty() || blank {
            question = column;
            item = column;
        } else if !first.cell(1, column).is_empty() {
            item = column;
        }
        // Row 2 stands over the first of its columns too, where there is a row 3.
        let rows = (1..header_records).map(|row| (row, if row == 1 { item } else { column }));
        let parts = rows.map(|(row, place)| without_tags(first.cell(row, place)));
        let mut parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.dedup();
        if parts.len() > 1 {
            parts.retain(|part| !one_of(RESPONSES, &normal(part)));
        }
        let sub = parts.join(" - ");
        heads.push((question, sub));
    }
    let is_alone = |column: usize, sub: &str| {
        sub.is_empty()
            || (one_of(RESPONSES, &normal(sub)) && heads.get(column).is_some_and(|head| head.0 == column))
    };
    let names = heads.iter().enumerate().map(|(column, (question, sub))| {
        let text = first.cell(0, *question);
        if is_alone(column, sub) { text.to_owned() } else { format!("{text} [{sub}]") }
    });
    let names: Vec<String> = names.collect();
    let named = name_columns(first.file, names.into_iter());
    let mut layout = Layout::new("surveymonkey", reason, header_records, named);
    for (column, (question, sub)) in heads.iter().enumerate() {
        let text = without_tags(first.cell(0, *question));
        let known = normal(&text);
        if sub.is_empty() && (one_of(RESPONDENT, &known) || one_of(METADATA, &known)) {
            layout.role(column, Role::Metadata);
        } else if is_other(sub) {
            layout.role(column, Role::Text);
        }
        if one_of(OPEN, &normal(sub)) {
            layout.open.push(column);
        }
        let text = if is_alone(column, sub) { text } else { format!("{text} [{sub}]") };
        layout.text(column, text);
    }
    let mut start = 0;
    while let Some((question, _)) = heads.get(start) {
        let length = heads.iter().skip(start).take_while(|(other, _)| other == question).count();
        let members: Vec<(usize, String)> = heads
            .iter()
            .enumerate()
            .skip(start)
            .take(length)
            .filter(|(_, (_, sub))| !sub.is_empty() && !one_of(RESPONSES, &normal(sub)))
            .map(|(column, (_, sub))| (column, sub.clone()))
            .collect();
        if members.len() > 1 {
            let text = without_tags(first.cell(0, *question));
            layout.groups.push(undecided(&text, &text, members));
        }
        start += length.max(1);
    }
    layout
}
