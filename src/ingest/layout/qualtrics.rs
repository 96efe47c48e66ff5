//! Qualtrics: three header rows (codes; texts, in the language of the account; import ids as JSON), the legacy
//! export's two (codes from `V1`; names and texts), or the codes alone.

use super::first::{First, without_tags};
use super::siblings::{by_key, shared_question, split_first};
use super::{Group, Layout, headers::name_columns, one_of};
use crate::table::{Role, SetKind};
use crate::wordlist::WordList;
use serde::Deserialize;

/// What Qualtrics itself notes of a response, by import id.
const METADATA_IDS: WordList = WordList(
    "startDate|endDate|status|ipAddress|progress|duration|finished|recordedDate|_recordId|\
     recipientLastName|recipientFirstName|recipientEmail|externalDataReference|locationLatitude|\
     locationLongitude|locationAccuracy|distributionChannel|userLanguage",
);

/// The same, by the codes of row 1, and the names that the legacy export has in row 2.
const METADATA_CODES: WordList = WordList(
    "StartDate|EndDate|Status|IPAddress|Progress|Duration (in seconds)|Finished|RecordedDate|\
     ResponseId|ResponseID|ResponseSet|Name|RecipientLastName|RecipientFirstName|RecipientEmail|\
     EmailAddress|ExternalReference|ExternalDataReference|LocationLatitude|LocationLongitude|\
     LocationAccuracy|DistributionChannel|UserLanguage",
);

/// Ends of codes of columns that Qualtrics adds to a question: timing, the browser, groups of the
/// recommendation scale, what it read out of texts, uploaded files.
const ADDED: WordList = WordList(
    "_First Click|_Last Click|_Page Submit|_Click Count|_Browser|_Version|_Operating System|\
     _Resolution|_NPS_GROUP| - Topics| - Parent Topics| - Topic Hierarchy Level 1| - Sentiment|\
      - Sentiment Score| - Sentiment Polarity| - Actionability| - Effort| - Effort Numeric|\
      - Emotion| - Emotion Intensity",
);

/// A status that is no respondent's, by number and by name.
const PREVIEWS: WordList = WordList(
    "1|2|9|17|Survey Preview|Survey Test|Spam Survey Preview|Offline Survey Preview|Umfragevorschau|\
     Umfragetest|Aperçu de l'enquête|Aperçu du sondage|Vista previa de la encuesta|\
     Anteprima sondaggio|Pré-visualização da pesquisa|Enquêtevoorbeeld",
);

/// Not finished, by number and by name.
const UNFINISHED: WordList = WordList("0|False|Falsch|Faux|Falso|Onwaar");

/// The cell below a text.
#[derive(Deserialize)]
struct ImportId {
    #[serde(rename = "ImportId")]
    id: String,
    #[serde(rename = "choiceId", default)]
    choice: Option<serde_json::Value>,
}

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let ids = import_ids(first);
    if !ids.is_empty() {
        return Some(with_ids(first, &ids));
    }
    let legacy = one_of(WordList("V1|V2"), first.cell(0, 0))
        && one_of(WordList("ResponseID|ResponseId|ResponseSet"), first.cell(1, 0));
    if legacy {
        let reason = "row 1 holds codes from V1 on, and row 2 ResponseID, as in Qualtrics' legacy export";
        return Some(with_texts(first, 2, reason));
    }
    let known = first.row(0).iter().filter(|code| one_of(METADATA_CODES, code)).count();
    let id = first.row(0).iter().position(|code| code == "ResponseId")?;
    let finished = first.row(0).iter().any(|code| one_of(WordList("Finished|RecordedDate"), code));
    if known < 4 || !finished {
        return None;
    }
    let is_response = |row| first.cell(row, id).starts_with("R_");
    let reason = "row 1 names ResponseId and other columns as Qualtrics does";
    if is_response(1) || !is_response(2) {
        return Some(with_texts(first, 1, reason));
    }
    Some(with_texts(first, 2, reason))
}

/// The import ids of row 3; empty where it holds something else.
fn import_ids(first: &First<'_>) -> Vec<Option<ImportId>> {
    let parse =
        |cell: &str| cell.starts_with('{').then(|| serde_json::from_str::<ImportId>(cell).ok()).flatten();
    let ids: Vec<Option<ImportId>> = first.row(2).iter().map(|cell| parse(cell)).collect();
    let filled = first.row(2).iter().filter(|cell| !cell.is_empty()).count();
    let parsed = ids.iter().flatten().count();
    if parsed > 0 && parsed * 2 > filled { ids } else { Vec::new() }
}

/// The layout of three header rows.
fn with_ids(first: &First<'_>, ids: &[Option<ImportId>]) -> Layout {
    let mut layout = coded(first, 3, "row 3 holds Qualtrics' import ids");
    for (column, id) in ids.iter().enumerate() {
        let Some(ImportId { id, .. }) = id else { continue };
        if one_of(METADATA_IDS, id) {
            layout.role(column, Role::Metadata);
        }
        match id.as_str() {
            "status" => layout.leave_out(column, PREVIEWS, "previews"),
            "finished" => layout.leave_out(column, UNFINISHED, "unfinished responses"),
            _ => {}
        }
    }
    let asked = ids.iter().enumerate().filter_map(|(column, id)| {
        let ImportId { id, choice } = id.as_ref()?;
        if !is_question(&layout, column) || !id.contains("QID") {
            return None;
        }
        let key = match choice {
            Some(_) => (id.clone(), true),
            None => (before_number(id)?.to_owned(), false),
        };
        Some((key, column))
    });
    let groups = by_key(asked);
    for ((_, options), columns) in groups {
        group(first, &mut layout, &columns, options.then_some(SetKind::Ticks), &[" - "]);
    }
    layout
}

/// The layout of one or two header rows without import ids.
fn with_texts(first: &First<'_>, header_records: usize, reason: &str) -> Layout {
    let mut layout = coded(first, header_records, reason);
    for column in 0..first.width() {
        // The legacy export has codes without a meaning, and the names below them.
        let code = first.cell(0, column);
        let name = if is_v(code) { first.cell(1, column) } else { code };
        if one_of(METADATA_CODES, name) && (is_v(code) || code != "Name") {
            layout.role(column, Role::Metadata);
        }
        match name {
            "Status" => layout.leave_out(column, PREVIEWS, "previews"),
            "Finished" => layout.leave_out(column, UNFINISHED, "unfinished responses"),
            _ => {}
        }
    }
    if header_records < 2 {
        return layout;
    }
    let asked = (0..first.width()).filter(|&column| is_question(&layout, column));
    let keyed = asked.filter_map(|column| Some((before_number(first.cell(0, column))?.to_owned(), column)));
    let groups = by_key(keyed.collect::<Vec<_>>().into_iter());
    for (_, columns) in groups {
        group(first, &mut layout, &columns, None, &[" - ", "-"]);
    }
    layout
}

/// Columns named by the codes of row 1, with the texts of row 2, and what the codes tell.
fn coded(first: &First<'_>, header_records: usize, reason: &str) -> Layout {
    let width = first.width_of(header_records);
    let codes = (0..width).map(|column| first.cell(0, column).to_owned());
    let mut layout = Layout::new("qualtrics", reason, header_records, name_columns(first.file, codes));
    for column in 0..width {
        if header_records > 1 {
            layout.text(column, without_tags(first.cell(1, column)));
        }
        let code = first.cell(0, column);
        let order = code.contains("_DO_") || code.ends_with("_DO");
        if order || code.starts_with("Q_") || ADDED.iter().any(|end| code.ends_with(end)) {
            layout.role(column, Role::Metadata);
        } else if code.ends_with("_TEXT") {
            layout.role(column, Role::Text);
            // `Question - Selected Choice` stands above the choice whose other text this is.
            shorten_choice(first, &mut layout, column);
        }
    }
    layout
}

/// Takes what Qualtrics adds to the text of a question that has a text of its own for another option, such as
/// ` - Selected Choice`, away again.
fn shorten_choice(first: &First<'_>, layout: &mut Layout, text_column: usize) {
    let code = first.cell(0, text_column).trim_end_matches("_TEXT");
    let Some(stem) = before_number(code) else { return };
    let Some(choice) = (0..text_column).rev().take(3).find(|&column| first.cell(0, column) == stem) else {
        return;
    };
    let texts = [first.cell(1, choice), first.cell(1, text_column)].map(without_tags);
    if let Some((question, _)) = shared_question(&[&texts[0], &texts[1]], &[" - "]) {
        layout.text(choice, question);
    }
}

/// Adds the group of `columns`, whose texts are `question - option`.
fn group(
    first: &First<'_>,
    layout: &mut Layout,
    columns: &[usize],
    kind: Option<SetKind>,
    separators: &[&str],
) {
    let texts: Vec<String> = columns.iter().map(|&column| without_tags(first.cell(1, column))).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let Some((question, labels)) = shared_question(&texts, separators).or_else(|| split_all(&texts)) else {
        return;
    };
    let Some(code) = columns.first().map(|&column| first.cell(0, column)) else { return };
    let question = without_choice(first, code, &texts, question);
    layout.groups.push(Group {
        name: before_number(code).unwrap_or(code).to_owned(),
        text: question,
        kind,
        yes_ticks: false,
        members: columns.iter().copied().zip(labels).collect(),
    });
}

/// `question` without what Qualtrics writes behind it, in the language of the account, where one of its options
/// has a text of its own: the text above that one does not have it.
fn without_choice(first: &First<'_>, code: &str, texts: &[&str], question: String) -> String {
    let stem = before_number(code).unwrap_or(code);
    let is_text = |code: &str| {
        let option = code.strip_prefix(stem).and_then(|rest| rest.strip_prefix('_'));
        option.and_then(|option| option.strip_suffix("_TEXT")).is_some()
    };
    let Some(text) = first.row(0).iter().position(|code| is_text(code)) else { return question };
    let other = without_tags(first.cell(1, text));
    let option = texts.first().copied().unwrap_or_default();
    match shared_question(&[option, &other], &[" - "]) {
        Some((shorter, _)) if question.starts_with(&shorter) => shorter,
        _ => question,
    }
}

/// The question of the first text and what stands behind ` - ` in each.
fn split_all(texts: &[&str]) -> Option<(String, Vec<String>)> {
    let parts: Option<Vec<(&str, &str)>> = texts.iter().map(|text| split_first(text, " - ")).collect();
    let parts = parts?;
    let question = parts.first()?.0;
    let shared = parts.iter().all(|(other, _)| *other == question);
    shared.then(|| (question.to_owned(), parts.iter().map(|(_, label)| (*label).to_owned()).collect()))
}

/// True where nothing is known of a column that would make it no question from a list.
fn is_question(layout: &Layout, column: usize) -> bool {
    layout.headers.get(column).is_some_and(|header| header.role.is_none())
}

/// `QID7` of `QID7_12`.
fn before_number(code: &str) -> Option<&str> {
    let (stem, number) = code.rsplit_once('_')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && !stem.is_empty()).then_some(stem)
}

/// True for `V1`.
fn is_v(code: &str) -> bool {
    code.strip_prefix('V')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}
