//! The study file, `gap-report/study/1`: the contract, as types. Fields that we do not know are kept.

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
    /// How the file is read: sheet, encoding, delimiter, layout.
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
    /// Answers that are none: `["N/A"]`. Joined by those in [`Options::missing`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub missing: Vec<String>,
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

/// What speaks for it that the columns of a question ask the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Pairing {
    /// The chance that they do, from 0 to 1; 1 where their texts are equal.
    pub confidence: f64,
    /// Why they are thought to, in words.
    pub reason: String,
    /// Files whose wording is the opposite of the first one's: disagreeing there counts as agreeing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub reversed: Vec<String>,
    /// True where a person said so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub confirmed: bool,
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

/// How figures are computed and shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Options {
    /// Confidence of the intervals, between 0.5 and 0.9999.
    pub confidence: f64,
    /// Interval of a gap of shares.
    pub interval: Interval,
    /// Test of a gap.
    pub test: Test,
    /// Adjustment of p-values over the questions of one comparison, wave and segment cell.
    pub adjust: Adjust,
    /// The range of gap that the user decides to live with, as a fraction: 0.05 is 5 points either way.
    pub acceptable_gap: f64,
    /// A base below this is flagged.
    #[cfg_attr(test, ts(type = "number"))]
    pub low_base: u64,
    /// A base below this is not shown.
    #[cfg_attr(test, ts(type = "number"))]
    pub suppress_below: u64,
    /// Answers that are none, in every question.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub missing: Vec<String>,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// Intervals of a difference of two shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Interval {
    /// Newcombe's method 10, from two Wilson intervals.
    Newcombe,
    /// Miettinen and Nurminen's score interval.
    MiettinenNurminen,
    /// Agresti and Caffo's, one success and one failure added to each group.
    AgrestiCaffo,
    /// Unpooled normal approximation.
    Wald,
}

/// Tests of a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Test {
    /// Fisher's exact test where an expected count is below 5, else the pooled z-test; with weights Rao and
    /// Scott's F.
    Auto,
    /// Fisher's exact test, two-sided. It needs whole counts: with weights Rao and Scott's F runs instead.
    Fisher,
    /// The same with the mid-p correction, which is less cautious: the observed table counts half.
    FisherMidP,
    /// Pooled z-test without continuity correction; with weights on the effective bases.
    Z,
    /// Rao and Scott's F, which allows for weights and for the design.
    RaoScott,
    /// Of means: Welch's t-test, or with weights Wald's z on the linearised error; what `auto` is for them.
    /// For shares it is `auto`.
    Welch,
    /// Of means without weights: the rank test, for scales whose steps are not known to be equal. Else `auto`.
    MannWhitney,
}

/// Adjustments for testing many questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Adjust {
    /// Holm's step-down procedure: no false alarm among all, at the level.
    Holm,
    /// Benjamini and Hochberg: the expected share of false alarms, at the level.
    Bh,
    None,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            confidence: 0.95,
            interval: Interval::Newcombe,
            test: Test::Auto,
            adjust: Adjust::Holm,
            acceptable_gap: 0.05,
            low_base: 30,
            suppress_below: 5,
            missing: Vec::new(),
            extra: Map::new(),
        }
    }
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
