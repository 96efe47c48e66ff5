//! What one file is, as `gap-report inspect --json` prints it and the page shows behind the file's name.

mod questions;

use super::candidates::{GroupCandidate, candidates};
use super::crosswalk::counted_scale;
use super::kinds::{Known, QuestionKind, answers, look, tally};
use super::model::MeasureKind;
pub use super::model::SetName;
use super::names::question_id;
use super::scales::Scale;
use super::weights::{self, WeightCandidate};
use crate::ingest::{Content, Decimal, LeaveOut, Source};
use crate::notice::Notice;
use crate::order::Set;
use serde::{Deserialize, Serialize};

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
    /// The sign before the decimals of its numbers; null where none of them has a sign that could be one.
    pub decimal: Option<Decimal>,
    /// The row in which the header begins, 0 where there is none; null where the file is not made of rows.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub header_row: Option<u64>,
    /// The row of the last respondent; null where the file is not made of rows.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub last_row: Option<u64>,
    /// Respondents, header rows not counted.
    #[cfg_attr(test, ts(type = "number"))]
    pub rows: u64,
    /// Columns in the file.
    #[cfg_attr(test, ts(type = "number"))]
    pub columns: u64,
    /// Every column, as what it was taken for.
    pub questions: Vec<InspectedQuestion>,
    /// Respondents that are left out unless the study says otherwise.
    pub leave_out: Vec<LeftOut>,
    /// Columns that may hold each respondent's weight; none is applied unless the study says so.
    pub weight_candidates: Vec<WeightCandidate>,
    /// Columns that may say who belongs to which group, the likeliest first.
    pub group_candidates: Vec<GroupCandidate>,
    pub notices: Vec<Notice>,
}

/// A question: a column, the columns of a multi-select, or one of published figures or counts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct InspectedQuestion {
    /// The id it gets in a study that is inferred from this file alone, or nearly.
    pub id: String,
    /// As respondents read it, without a code before it.
    pub text: String,
    /// The names of its columns in the file.
    pub columns: Vec<String>,
    pub kind: QuestionKind,
    /// The answers in their order, those included that nobody gave: from the least to the most where `agree` is
    /// known, else as the file declares them; null where it declares none and they are on no scale that we know.
    pub scale: Option<Vec<String>>,
    /// The answers assumed to count as agreeing; null where that is not known.
    pub agree: Option<Vec<String>>,
    /// Answers that occur and are none.
    pub missing: Vec<String>,
    /// How many answered, those included whose answer is none. Of a multi-select: its base.
    #[cfg_attr(test, ts(type = "number"))]
    pub answered: u64,
    /// The different answers in order of first occurrence, the first 60; none for text and metadata. Of a
    /// multi-select: its options.
    pub answers: Vec<AnswerCount>,
    /// Of a multi-select: its options. Null for other questions.
    pub options: Option<Vec<String>>,
    /// What stands between options where several share a cell.
    pub separator: Option<String>,
    /// What its column belongs to, where it is one of several.
    pub set: Option<InspectedSet>,
    /// What is compared where it is not a share.
    pub measure: Option<MeasureKind>,
    /// What was assumed about it, each as a clause; its scale and agreeing answers stand beside.
    pub assumed: Vec<String>,
}

/// Columns that ask one question together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct InspectedSet {
    /// `ticks`: each column an option; `grid`: each a row on one scale; `rank`: each the place of a thing.
    pub kind: SetName,
    /// The question that they ask together.
    pub text: String,
}

/// Respondents that are left out unless the study says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LeftOut {
    /// The column that tells, and its answers that mean "leave out"; `""` is a blank cell.
    pub column: String,
    pub answers: Vec<String>,
    /// What they are, in the plural: `previews`.
    pub what: String,
    /// How many respondents have one of these answers.
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
}

impl LeftOut {
    /// `12 previews`, `1 preview`.
    pub fn in_words(&self) -> String {
        let one = self.what.strip_suffix('s').filter(|_| self.n == 1);
        format!("{} {}", self.n, one.unwrap_or(&self.what))
    }
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
            let looked = look(table, Known::default());
            let questions = questions::of_table(table, &looked);
            let mut groups = candidates(&looked.asked, table.rows());
            // Who ticked an option is no group.
            let ticked = |column: &String| {
                questions
                    .iter()
                    .any(|each| each.kind == QuestionKind::Multiple && each.columns.contains(column))
            };
            groups.retain(|candidate| !ticked(&candidate.column));
            (questions, groups)
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
    let mut notices = source.notices.clone();
    notices.extend(questions.iter().filter_map(|question| questions::doubt(&source.file, question)));
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
        decimal: source.form.decimal,
        header_row: source.form.extent.map(|extent| extent.header_row),
        last_row: source.form.extent.map(|extent| extent.last_row),
        rows: source.rows as u64,
        columns: source.columns as u64,
        questions,
        leave_out: left_out(source),
        weight_candidates: source.table().map(weights::candidates).unwrap_or_default(),
        group_candidates,
        notices,
    }
}

/// The respondents that the layout leaves out, each kind with its number.
fn left_out(source: &Source) -> Vec<LeftOut> {
    let Some(table) = source.table() else { return Vec::new() };
    let count = |column: &str, answer: &String| {
        let Some(column) = table.find(column).and_then(|place| table.columns().get(place)) else { return 0 };
        if answer.trim().is_empty() {
            return (column.len() - column.answered()) as u64;
        }
        let given = answers(column).into_iter().zip(tally(column));
        given.filter(|(label, _)| *label == answer.trim()).map(|(_, n)| n).sum()
    };
    let of = |known: &LeaveOut| LeftOut {
        column: known.column.clone(),
        answers: known.answers.clone(),
        what: known.what.clone(),
        n: known.answers.iter().map(|answer| count(&known.column, answer)).sum(),
    };
    source.leave_out.iter().map(of).filter(|found| found.n > 0).collect()
}

/// Questions of a file that names them itself, each once; `of` gives answered, scale and answers of one.
fn named<'a>(
    names: impl Iterator<Item = &'a str>,
    of: impl Fn(&str) -> (u64, Option<Scale>, Vec<AnswerCount>),
) -> Vec<InspectedQuestion> {
    let (mut ids, mut met) = (Set::new(), Set::new());
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
                assumed: scale.iter().filter_map(|scale| scale.assumed.clone()).collect(),
                missing: scale.map(|scale| scale.missing).unwrap_or_default(),
                answered,
                answers,
                ..InspectedQuestion::default()
            }
        })
        .collect()
}
