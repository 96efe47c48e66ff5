//! What one file is, as `gap-report inspect --json` prints it and the page shows behind the file's name.

use super::candidates::{GroupCandidate, candidates};
use super::crosswalk::counted_scale;
use super::kinds::{Asked, Known, QuestionKind, answers, look, tally};
use super::names::{question_id, split_code};
use super::scales::{Scale, is_missing};
use crate::ingest::{Content, Source};
use crate::notice::Notice;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Different answers that are listed for a question.
const MAX_LISTED: usize = 60;

/// One file, looked at by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Inspection {
    pub file: String,
    /// Of the file's bytes, lower-case hexadecimal.
    pub sha256: String,
    /// `csv`, `tsv`, `published`, `counts`.
    pub format: String,
    /// The survey tool's layout; `plain` where none is recognised.
    pub layout: String,
    /// Why that layout, as a clause; empty where there is nothing to tell.
    pub layout_reason: String,
    pub encoding: String,
    /// Of a delimited file.
    pub delimiter: Option<char>,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// All sheets of the workbook that could be read instead.
    pub sheets: Vec<String>,
    /// Respondents, header rows not counted.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows: u64,
    /// Columns in the file.
    #[cfg_attr(test, ts(type = "number"))]
    pub columns: u64,
    /// Every column, as what it was taken for.
    pub questions: Vec<InspectedQuestion>,
    /// Columns that may say who belongs to which group, the likeliest first.
    pub group_candidates: Vec<GroupCandidate>,
    pub notices: Vec<Notice>,
}

/// One column, or one question of published figures or counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct InspectedQuestion {
    /// The id it gets in a study that is inferred from this file alone, or nearly.
    pub id: String,
    /// As respondents read it, without a code before it.
    pub text: String,
    /// The names of its columns in the file.
    pub columns: Vec<String>,
    pub kind: QuestionKind,
    /// The answers from the least to the most; null where they are on no scale that we know.
    pub scale: Option<Vec<String>>,
    /// The answers assumed to count as agreeing; null where that is not known.
    pub agree: Option<Vec<String>>,
    /// What was assumed of the scale because the file does not tell ("5 is taken as the best; nothing in the
    /// file says so"); null where nothing was.
    #[serde(default)]
    pub assumed: Option<String>,
    /// Answers that occur and are none.
    pub missing: Vec<String>,
    /// How many answered, those included whose answer is none.
    #[cfg_attr(test, ts(type = "number"))]
    pub answered: u64,
    /// The different answers in order of first occurrence, the first 60; none for text and metadata.
    pub answers: Vec<AnswerCount>,
}

/// An answer and how many gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct AnswerCount {
    pub label: String,
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
}

/// Looks at one file by itself. Never fails: what is not understood is said to be so.
pub fn inspect(source: &Source) -> Inspection {
    let (questions, group_candidates) = match &source.content {
        Content::Table(table) => {
            let asked = look(table, Known::default());
            (columns_of(&asked), candidates(&asked, table.rows()))
        }
        Content::Key(_) => (Vec::new(), Vec::new()),
        Content::Published(rows) => {
            let base = |name: &str| {
                let bases = rows.iter().filter(|row| row.question == name).filter_map(|row| row.base);
                bases.sum::<f64>() as u64
            };
            let names = rows.iter().map(|row| row.question.as_str());
            (named(names, |name| (base(name), None, Vec::new())), Vec::new())
        }
        Content::Counts(rows) => {
            let names = rows.iter().map(|row| row.question.as_str()).filter(|name| *name != "*");
            let of = |name: &str| {
                let mut counts: Vec<AnswerCount> = Vec::new();
                for row in rows.iter().filter(|row| row.question == name && row.segment.is_empty()) {
                    match counts.iter_mut().find(|count| count.label == row.answer) {
                        Some(count) => count.n += row.n,
                        None => counts.push(AnswerCount { label: row.answer.clone(), n: row.n }),
                    }
                }
                (counts.iter().map(|count| count.n).sum(), counted_scale(rows, name), counts)
            };
            (named(names, of), Vec::new())
        }
    };
    Inspection {
        file: source.file.clone(),
        sha256: source.sha256.clone(),
        format: source.form.format.to_string(),
        layout: source.form.layout.to_string(),
        layout_reason: source.form.reason.clone(),
        encoding: source.form.encoding.to_string(),
        delimiter: source.form.delimiter,
        sheet: source.form.sheet.clone(),
        sheets: source.form.sheets.clone(),
        rows: source.rows as u64,
        columns: source.columns as u64,
        questions,
        group_candidates,
        notices: source.notices.clone(),
    }
}

fn columns_of(asked: &[Asked<'_>]) -> Vec<InspectedQuestion> {
    let mut ids = BTreeSet::new();
    asked
        .iter()
        .map(|asked| {
            let column = asked.column;
            let header = if column.text.is_empty() { &column.name } else { &column.text };
            let shown = !matches!(asked.kind, QuestionKind::Text | QuestionKind::Metadata);
            let labels = if shown { answers(column) } else { Vec::new() };
            let counts = if shown { tally(column) } else { Vec::new() };
            let missing =
                labels.iter().filter(|label| is_missing(label)).map(|label| (*label).to_owned()).collect();
            let listed = labels.iter().zip(counts).take(MAX_LISTED);
            InspectedQuestion {
                id: question_id(header, &mut ids),
                text: split_code(header).1.to_owned(),
                columns: vec![column.name.clone()],
                kind: asked.kind,
                scale: asked.scale.as_ref().map(Scale::labels),
                agree: asked.scale.as_ref().map(Scale::agree),
                assumed: asked.scale.as_ref().and_then(|scale| scale.assumed.clone()),
                missing: asked.scale.as_ref().map_or(missing, |scale| scale.missing.clone()),
                answered: column.answered() as u64,
                answers: listed.map(|(label, n)| AnswerCount { label: (*label).to_owned(), n }).collect(),
            }
        })
        .collect()
}

/// Questions of a file that names them itself, each once; `of` gives answered, scale and answers of one.
fn named<'a>(
    names: impl Iterator<Item = &'a str>,
    of: impl Fn(&str) -> (u64, Option<Scale>, Vec<AnswerCount>),
) -> Vec<InspectedQuestion> {
    let (mut ids, mut met) = (BTreeSet::new(), BTreeSet::new());
    names
        .filter(|name| met.insert(*name))
        .map(|name| {
            let (answered, scale, answers) = of(name);
            InspectedQuestion {
                id: question_id(name, &mut ids),
                text: name.to_owned(),
                columns: vec![name.to_owned()],
                kind: QuestionKind::Single,
                scale: scale.as_ref().map(Scale::labels),
                agree: scale.as_ref().map(Scale::agree),
                assumed: scale.as_ref().and_then(|scale| scale.assumed.clone()),
                missing: scale.map(|scale| scale.missing).unwrap_or_default(),
                answered,
                answers,
            }
        })
        .collect()
}
