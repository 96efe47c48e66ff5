//! The study file, `gap-report/study/1`: the contract, as types. Fields that we do not know are kept.

use super::kinds::QuestionKind;
use super::options::Options;
use super::pairing::Pairing;
use crate::ingest::ReadOptions;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The `schema` of a study file.
pub const SCHEMA: &str = "gap-report/study/1";

/// Everything a person decided. What is left out is inferred; a *resolved* study leaves nothing out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Study {
    /// Always [`SCHEMA`].
    #[serde(default = "schema")]
    pub schema: String,
    /// A name for the report; absent where the user gave none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub title: Option<String>,
    /// The files, and who answered them.
    #[serde(default)]
    pub sources: Vec<SourceSpec>,
    /// The populations asked.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// The crosswalk: which column of which file asks which question.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Which groups are set against each other.
    #[serde(default)]
    pub comparisons: Vec<Comparison>,
    /// How figures are computed and shown.
    #[serde(default)]
    pub options: Options,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// One file of a study.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SourceSpec {
    /// The file's name, without folders.
    pub file: String,
    /// Who answered it. Absent: inferred. Published figures and counts name their groups themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub group: Option<GroupOf>,
    /// When it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub wave: Option<WaveOf>,
    /// The column that holds each respondent's weight. Never inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub weight: Option<String>,
    /// The columns by which respondents are broken down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub segments: Vec<String>,
    /// Respondents that are not meant, by column and answer: previews, responses never finished. Absent: those
    /// that the file's layout knows. An empty object: nobody is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub leave_out: Option<BTreeMap<String, Vec<String>>>,
    /// What columns are, where that is not recognised or wrongly: `{ "Q7": "text" }`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, QuestionKind>>"))]
    pub kinds: BTreeMap<String, QuestionKind>,
    /// How the file is read: sheet, encoding, delimiter, layout, decimal sign.
    #[serde(flatten)]
    pub reading: ReadOptions,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// The group of a file's respondents: one for all, or by the answers of a column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum GroupOf {
    /// All respondents of the file are of this group.
    Name(String),
    /// Each respondent is of the group that `column` names.
    Column {
        column: String,
        /// Group by answer. An answer that is not listed is its own group's name; one mapped to null is left out.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, Option<String>>>"))]
        values: BTreeMap<String, Option<String>>,
    },
}

/// The wave of a file's respondents: one for all, or by the answers of a column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum WaveOf {
    /// All respondents of the file were asked in this wave.
    Name(String),
    /// Each respondent was asked in the wave that `column` names.
    Column {
        column: String,
        /// Wave by answer. An answer that is not listed is its own wave's name; one mapped to null is left out.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, Option<String>>>"))]
        values: BTreeMap<String, Option<String>>,
    },
}

/// A population asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Group {
    /// As it stands in the report.
    pub name: String,
    /// Absent where neither the user nor the name tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub side: Option<Side>,
}

/// Who a group is to the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Side {
    /// Those who provide it.
    Inside,
    /// Those who receive it.
    Outside,
}

/// One question, however the files word it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Question {
    /// Unique in the study; made of lower-case letters, digits and `_` where it was inferred.
    pub id: String,
    /// As it stands in the report. Absent: the text of its first column.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub text: String,
    /// By file, the column or columns that ask it. In published figures and counts: the question's own name.
    #[serde(default)]
    pub columns: BTreeMap<String, Columns>,
    /// What is compared. Absent: a share, its agreeing answers inferred from the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub measure: Option<Measure>,
    /// Whether agreeing is good for the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub polarity: Option<Polarity>,
    /// The answers in their order, as declared or recognised; empty where there is no order to tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub scale: Vec<String>,
    /// The scale that is recognised points the other way: its order and what counts as agreeing are turned round.
    /// What `scale` and `agree` say themselves stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub reversed: bool,
    /// Answers that are none: `["N/A"]`. Joined by those in [`Options::missing`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub missing: Vec<String>,
    /// Of a multi-select question: its options. Of a file with a column an option, in the order of the columns;
    /// of one whose cells hold several, the options that cells are split into. What is none of them counts
    /// for the option that reads "Other", if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub options: Option<Agree>,
    /// What stands between the options where a cell holds several: `;`, `, `, a space; `json` for a list in JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub separator: Option<Separator>,
    /// Of a column an option: only who ticked one is known to have been asked, because the tool writes "not
    /// ticked" for the others too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub asked_if_ticked: bool,
    /// Free label of what it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub theme: Option<String>,
    /// Free label of where in the service it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub touchpoint: Option<String>,
    /// How sure it is that its columns ask the same, and why. Absent: they were named by a person, or there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub pairing: Option<Pairing>,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// The column or columns of one file that ask a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Columns {
    /// One column holds the answer.
    One(String),
    /// A multi-select set: one column an option.
    Many(Vec<String>),
}

/// What is compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Measure {
    pub kind: MeasureKind,
    /// The answers that count as agreeing. Absent: inferred from the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub agree: Option<Agree>,
    /// Of a mean or an NPS: the number that each answer stands for. Absent: the number that the answer is or
    /// begins with; of a mean, where not all do, its place on the scale from 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<BTreeMap<String, f64>>"))]
    pub values: BTreeMap<String, f64>,
}

/// The kinds of measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum MeasureKind {
    /// The part that gave one of the agreeing answers.
    Share,
    /// The mean of the numbers that the answers stand for.
    Mean,
    /// The net promoter score: the part that answers 9 or 10 minus the part that answers 0 to 6.
    Nps,
}

/// The agreeing answers: the same in all files, or by file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Agree {
    All(Vec<String>),
    ByFile(BTreeMap<String, Vec<String>>),
}

/// What stands between the options of a cell: the same in all files, or by file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Separator {
    All(String),
    ByFile(BTreeMap<String, String>),
}

/// Whether agreeing is good for the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Polarity {
    Favourable,
    Unfavourable,
    Neutral,
}

/// Two groups set against each other; every gap is `a` minus `b`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Comparison {
    pub a: String,
    pub b: String,
}

impl Default for Study {
    fn default() -> Self {
        Study {
            schema: schema(),
            title: None,
            sources: Vec::new(),
            groups: Vec::new(),
            questions: Vec::new(),
            comparisons: Vec::new(),
            options: Options::default(),
            extra: Map::new(),
        }
    }
}

impl Study {
    /// How the file of this name is to be read.
    pub fn reading_of(&self, file: &str) -> ReadOptions {
        let spec = self.sources.iter().find(|source| source.file == file);
        spec.map(|spec| spec.reading.clone()).unwrap_or_default()
    }
}

impl SourceSpec {
    /// A file of which nothing is decided yet.
    pub fn of(file: impl Into<String>) -> Self {
        SourceSpec { file: file.into(), ..SourceSpec::default() }
    }
}

impl Columns {
    /// The names, one or more.
    pub fn names(&self) -> &[String] {
        match self {
            Columns::One(name) => std::slice::from_ref(name),
            Columns::Many(names) => names,
        }
    }
}

impl Separator {
    /// What stands between the options in the cells of `file`.
    pub fn in_file(&self, file: &str) -> Option<&str> {
        match self {
            Separator::All(separator) => Some(separator),
            Separator::ByFile(by_file) => by_file.get(file).map(String::as_str),
        }
    }
}

impl Question {
    /// True where any number of options could be chosen: it is counted option by option.
    pub fn is_multiple(&self) -> bool {
        self.options.is_some()
            || self.separator.is_some()
            || self.columns.values().any(|columns| matches!(columns, Columns::Many(_)))
    }
}

impl Measure {
    /// A share of the answers in `agree`; inferred where there are none.
    pub fn share(agree: Option<Agree>) -> Self {
        Measure { kind: MeasureKind::Share, agree, values: BTreeMap::new() }
    }
}

impl Agree {
    /// The agreeing answers in `file`.
    pub fn in_file(&self, file: &str) -> &[String] {
        match self {
            Agree::All(answers) => answers,
            Agree::ByFile(by_file) => by_file.get(file).map_or(&[], Vec::as_slice),
        }
    }
}

fn schema() -> String {
    SCHEMA.to_owned()
}
