//! The questions of a study: which columns ask each, what is compared, what counts as agreeing.

use super::pairing::{Pairing, Suggestion};
use crate::order;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One question, however the files word it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
#[cfg_attr(test, schemars(extend("required" = ["id", "columns"])))]
pub struct Question {
    /// Unique in the study; made of lower-case letters, digits and `_` where it was inferred.
    #[cfg_attr(test, schemars(extend("pattern" = "\\S")))]
    pub id: String,
    /// As it stands in the report. Absent: the text of its first column.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub text: String,
    /// By file, the column or columns that ask it. In published figures and counts: the question's own name.
    #[serde(default)]
    #[cfg_attr(test, schemars(extend("minProperties" = 1)))]
    pub columns: order::Map<String, Columns>,
    /// By file, how it words the question, where that is not `text`. Read off the files; of a set of columns it is what
    /// was found when the set was.
    #[serde(default, skip_serializing_if = "order::Map::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, String>>"))]
    pub wordings: order::Map<String, String>,
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
    /// Answers that are none: `["N/A"]`. Joined by those in `options.missing`.
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
    /// Of a question with several answers: everybody in the files was asked; who left all blank chose none.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub asked_all: bool,
    /// Of a column an option: the answers that are a tick. Absent, or empty for a file: recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub ticked: Option<Agree>,
    /// Free label of what it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub theme: Option<String>,
    /// Free label of where in the service it belongs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub touchpoint: Option<String>,
    /// Free label of the way on which it is reached there: the phone, the shop. With `touchpoint`, its place on the map
    /// of the customer's journey.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub channel: Option<String>,
    /// The id of the question that asks how important this is. Absent: inferred from the two texts, where they are
    /// plain: "How important is the price?" beside "How satisfied are you with the price?". Empty: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub importance: Option<String>,
    /// True where it is kept in the study and left out of the report.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub hidden: bool,
    /// How sure it is that its columns ask the same, and why. Absent: they were named by a person, or there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub pairing: Option<Pairing>,
    /// By file, columns of which a person said that they do not ask this: they are not paired with it again.
    #[serde(default, skip_serializing_if = "order::Map::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, Vec<String>>>"))]
    pub not_columns: order::Map<String, Vec<String>>,
    /// By file, the column in which respondents wrote about it; empty where there is none. Absent: inferred. Comments are
    /// shown on the page and stand in no report.
    #[serde(default, skip_serializing_if = "order::Map::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, String>>"))]
    pub comments: order::Map<String, String>,
    /// Other questions that may ask the same, but not surely enough to pair them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Suggestion>>"))]
    pub perhaps: Vec<Suggestion>,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// The column or columns of one file that ask a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum Columns {
    /// One column holds the answer.
    One(String),
    /// A multi-select set: one column an option.
    #[cfg_attr(test, schemars(extend("minItems" = 1, "uniqueItems" = true)))]
    Many(Vec<String>),
}

/// What is compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Measure {
    /// A share, a mean or a net promoter score.
    pub kind: MeasureKind,
    /// The answers that count as agreeing. Absent: inferred from the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub agree: Option<Agree>,
    /// Of a mean or an NPS: the number that each answer stands for. Absent: the number that the answer is or
    /// begins with; of a mean, where not all do, its place on the scale from 1.
    #[serde(default, skip_serializing_if = "order::Map::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, f64>>"))]
    pub values: order::Map<String, f64>,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// The kinds of measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
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
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum Agree {
    All(Vec<String>),
    ByFile(order::Map<String, Vec<String>>),
}

/// What stands between the options of a cell: the same in all files, or by file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum Separator {
    All(String),
    ByFile(order::Map<String, String>),
}

/// Whether agreeing is good for the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum Polarity {
    Favourable,
    Unfavourable,
    Neutral,
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
        Measure { kind: MeasureKind::Share, agree, values: order::Map::new(), extra: Map::new() }
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
