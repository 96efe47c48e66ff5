//! The study file, `gap-report/study/1`: the contract, as types. Fields that we do not know are kept.

use super::kinds::QuestionKind;
use super::options::Options;
pub use super::question::{Agree, Columns, Measure, MeasureKind, Polarity, Question, Separator};
use super::rematch::same_but_for_the_wave;
use crate::ingest::ReadOptions;
use crate::order;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The `schema` of a study file.
pub const SCHEMA: &str = "gap-report/study/1";

/// Everything a person decided. What is left out is inferred; a *resolved* study leaves nothing out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Study {
    /// The form of this file: always `gap-report/study/1`.
    #[serde(default = "this_version")]
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
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
    /// What becomes of columns that no question names, where questions are listed. Absent: they are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub other_questions: Option<OtherQuestions>,
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
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct SourceSpec {
    /// The file's name, without folders.
    pub file: String,
    /// The SHA-256 of its bytes when the study was made. Where the file is another by now, its columns are matched
    /// again instead of being asked for by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub sha256: Option<String>,
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
    #[cfg_attr(test, schemars(extend("uniqueItems" = true)))]
    pub segments: Vec<String>,
    /// Respondents that are not meant, by column and answer: previews, responses never finished. Absent: those
    /// that the file's layout knows. An empty object: nobody is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub leave_out: Option<order::Map<String, Vec<String>>>,
    /// What columns are, where that is not recognised or wrongly: `{ "Q7": "text" }`.
    #[serde(default, skip_serializing_if = "order::Map::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, QuestionKind>>"))]
    pub kinds: order::Map<String, QuestionKind>,
    /// By column, the lowest and the highest number of its scale, where the file does not tell: `{ "Q7": "1 to 7" }`.
    /// Numbers beyond them are no answers.
    #[serde(default, skip_serializing_if = "order::Map::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, String>>"))]
    #[cfg_attr(test, schemars(extend("additionalProperties" = { "type": "string", "pattern": "^ *[+-]?[0-9]+ +to +[+-]?[0-9]+ *$" })))]
    pub ends: order::Map<String, String>,
    /// Columns that ask one question together, where that is not recognised or wrongly.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<SetSpec>>"))]
    pub sets: Vec<SetSpec>,
    /// How the file is read: sheet, encoding, delimiter, layout, decimal sign.
    #[serde(flatten)]
    pub reading: ReadOptions,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// Columns of a file that ask one question together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct SetSpec {
    /// Two or more, each in one set at most.
    #[cfg_attr(test, schemars(extend("minItems" = 2, "uniqueItems" = true)))]
    pub columns: Vec<String>,
    /// What each of them is.
    pub kind: SetName,
    /// The question that they ask. Absent: told from their headers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub text: String,
    /// Of options: the answers that are a tick. Absent: recognised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub ticked: Vec<String>,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// What columns that belong together are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum SetName {
    /// Each is an option of a question with several answers.
    Ticks,
    /// Each is a question of its own; all are answered on one scale.
    Grid,
    /// Each holds the place of a thing in an order.
    Rank,
}

/// The group of a file's respondents: one for all, or by the answers of a column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum GroupOf {
    /// All respondents of the file are of this group.
    Name(String),
    /// Each respondent is of the group that `column` names.
    Column {
        column: String,
        /// Group by answer. An answer that is not listed is its own group's name; one mapped to null is left out.
        #[serde(default, skip_serializing_if = "order::Map::is_empty")]
        #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, Option<String>>>"))]
        values: order::Map<String, Option<String>>,
    },
}

/// The wave of a file's respondents: one for all, or by the answers of a column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum WaveOf {
    /// All respondents of the file were asked in this wave.
    Name(String),
    /// Each respondent was asked in the wave that `column` names.
    Column {
        column: String,
        /// Wave by answer. An answer that is not listed is its own wave's name; one mapped to null is left out.
        #[serde(default, skip_serializing_if = "order::Map::is_empty")]
        #[cfg_attr(test, ts(optional, as = "Option<order::Map<String, Option<String>>>"))]
        values: order::Map<String, Option<String>>,
    },
}

impl WaveOf {
    /// By the answers of a column, as they are.
    pub fn by(column: String) -> WaveOf {
        WaveOf::Column { column, values: order::Map::new() }
    }
}

/// A population asked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Group {
    /// As it stands in the report.
    #[cfg_attr(test, schemars(extend("pattern" = "\\S")))]
    pub name: String,
    /// Absent where neither the user nor the name tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub side: Option<Side>,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// Who a group is to the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum Side {
    /// Those who provide it.
    Inside,
    /// Those who receive it.
    Outside,
}

/// What becomes of columns that no question of a study names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum OtherQuestions {
    /// They join the questions that ask the same, or become questions of their own.
    Infer,
    /// They are not in the report.
    Leave,
}

/// Two groups set against each other; every gap is `a` minus `b`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Comparison {
    /// The name of a group, by default one of those inside.
    pub a: String,
    /// The name of the group that it is set against, by default one of those outside.
    pub b: String,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

impl Default for Study {
    fn default() -> Self {
        Study {
            schema: this_version(),
            title: None,
            sources: Vec::new(),
            groups: Vec::new(),
            questions: Vec::new(),
            other_questions: None,
            comparisons: Vec::new(),
            options: Options::default(),
            extra: Map::new(),
        }
    }
}

impl Study {
    /// The questions that the report shows: all but the hidden ones.
    pub fn shown_questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| !question.hidden)
    }

    /// The groups that are served: those outside; where none is known to be, the second ones compared.
    pub fn outside_groups(&self) -> Vec<&str> {
        let outside = self.groups.iter().filter(|group| group.side == Some(Side::Outside));
        let mut names: Vec<&str> = outside.map(|group| group.name.as_str()).collect();
        if names.is_empty() {
            names.extend(self.comparisons.iter().map(|comparison| comparison.b.as_str()));
            order::sort_and_dedup(&mut names);
        }
        names
    }

    /// The question that all others are set against; none where none is, or where several answers were possible.
    pub fn outcome(&self) -> Option<&Question> {
        let id = self.options.outcome.as_deref()?;
        self.questions.iter().find(|question| question.id == id && !question.is_multiple())
    }

    /// True where `question` tells how much another one matters.
    pub fn is_importance(&self, question: &Question) -> bool {
        let told = |other: &Question| other.importance.as_ref() == Some(&question.id);
        question.importance.as_ref().is_none_or(String::is_empty) && self.questions.iter().any(told)
    }

    /// How the file of this name is to be read.
    pub fn reading_of(&self, file: &str) -> ReadOptions {
        let spec = self.sources.iter().find(|source| source.file == file);
        spec.map(|spec| spec.reading.clone()).unwrap_or_default()
    }

    /// How `file` is to be read where the files `given` are: as the study says of it, or of the one file that it
    /// will take the place of, its name being the same but for the year or a number.
    pub fn reading_among(&self, file: &str, given: &[String]) -> ReadOptions {
        if self.sources.iter().any(|source| source.file == file) {
            return self.reading_of(file);
        }
        let lost = self.sources.iter().filter(|source| !given.contains(&source.file));
        let mut like = lost.filter(|source| same_but_for_the_wave(&source.file, file));
        match (like.next(), like.next()) {
            // Another file has its own last row.
            (Some(only), None) => ReadOptions { last_row: None, ..only.reading.clone() },
            _ => ReadOptions::default(),
        }
    }
}

impl SourceSpec {
    /// A file of which nothing is decided yet.
    pub fn of(file: impl Into<String>) -> Self {
        SourceSpec { file: file.into(), ..SourceSpec::default() }
    }
}

fn this_version() -> String {
    SCHEMA.to_owned()
}
