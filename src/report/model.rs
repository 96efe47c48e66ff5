//! The report file, `gap-report/report/1`: the contract, as types.
//!
//! Shares and gaps are fractions (0.35 is 35 points), absent figures are `null`, never NaN.

pub use super::answers::{Answer, AnswerSide, Answers};
pub use super::importance::{Importance, ImportanceKind};
pub use super::moved::{Change, Course, ShareChange};
use crate::notice::Notice;
use crate::study::{Interval, MeasureKind, Study};
use serde::{Deserialize, Serialize};

/// The `schema` of a report file.
pub const SCHEMA: &str = "gap-report/report/1";

/// A whole report.
///
/// In the page it is read by what draws the charts and by nothing else: what they do not show is passed over there,
/// and what reads it does not stand in the module.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Report {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The resolved study: nothing left to infer.
    pub study: Study,
    /// What computed it.
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))]
    pub engine: EngineInfo,
    /// The files it was computed from.
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))]
    pub sources: Vec<SourceInfo>,
    /// One figure a question, group, wave and segment cell.
    pub cells: Vec<Cell>,
    /// One gap a question, comparison, wave and segment cell.
    pub gaps: Vec<Gap>,
    /// How gaps moved: each wave against the one before, and the last against the first.
    pub changes: Vec<Change>,
    /// How each group's own figure moved, in the same steps.
    pub share_changes: Vec<ShareChange>,
    /// Whether the groups differ at all: one test a question that three groups or more were asked.
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))]
    pub overall: Vec<Overall>,
    /// Whether gaps differ between the values of a segment: one test a question, comparison and segment.
    pub heterogeneity: Vec<Heterogeneity>,
    /// All answers of whole groups: a list a question, group and wave.
    #[serde(default)]
    pub answers: Vec<Answers>,
    /// How much questions matter to whole groups outside; empty where nothing tells.
    #[serde(default)]
    pub importance: Vec<Importance>,
    /// What it says, in sentences.
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))]
    pub narrative: Vec<Narrative>,
    /// What was odd in the input.
    #[cfg_attr(target_arch = "wasm32", serde(skip_deserializing))]
    pub notices: Vec<Notice>,
}

/// The program that made a report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EngineInfo {
    pub name: String,
    pub version: String,
}

/// A file behind the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SourceInfo {
    pub file: String,
    /// Of the file's bytes, lower-case hexadecimal.
    pub sha256: String,
    pub format: String,
    pub layout: String,
    pub encoding: String,
    /// Respondents; null where a hidden base could be worked out from their number.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub rows: Option<u64>,
    /// Columns in the file.
    #[cfg_attr(test, ts(type = "number"))]
    pub columns: u64,
}

/// One group's answer to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Cell {
    /// Named by [`Narrative::evidence`]: `c1`, `c2` … in the order of the list.
    pub id: String,
    /// The question's id.
    pub question: String,
    pub group: String,
    /// Empty where there are no waves.
    pub wave: String,
    /// Empty for the whole group.
    pub segment: String,
    /// Empty for the whole group.
    pub segment_value: String,
    /// Valid answers; null where it was not published, or is suppressed.
    pub base: Option<f64>,
    /// Sum of weights of the valid answers; `base` where there are no weights.
    pub weighted_base: Option<f64>,
    /// Kish: (Σw)²/Σw²; `base` where there are no weights.
    pub effective_base: Option<f64>,
    /// What `value` is.
    pub measure: MeasureKind,
    /// The measure: a share as a fraction, a mean in the unit of its scale, an NPS from −1 to 1.
    pub value: Option<f64>,
    /// Lower limit of its interval.
    pub low: Option<f64>,
    /// Upper limit of its interval.
    pub high: Option<f64>,
    pub flags: Vec<Flag>,
}

/// What to know about a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Flag {
    /// The base is below `low_base`.
    LowBase,
    /// The figures are not shown: the base is below `suppress_below`, or one that is could be worked out from
    /// it. Which of the two is not told, nor is any other flag.
    Suppressed,
    /// No base was published, so that there is no interval; or nobody gave a valid answer.
    NoBase,
}

/// The distance between two groups on one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Gap {
    /// Named by [`Narrative::evidence`]: `g1`, `g2` … in the order of the list.
    pub id: String,
    /// The question's id.
    pub question: String,
    pub a: String,
    pub b: String,
    /// Empty where there are no waves.
    pub wave: String,
    /// Empty for the whole groups.
    pub segment: String,
    /// Empty for the whole groups.
    pub segment_value: String,
    /// What is compared.
    pub measure: MeasureKind,
    /// Of a mean, the largest of the values that answers can have minus the smallest: the acceptable gap is a
    /// fraction of it. Null for the other measures, whose gaps are fractions themselves.
    pub range: Option<f64>,
    /// Measure of `a` minus measure of `b`.
    pub gap: Option<f64>,
    /// Lower limit of its interval.
    pub low: Option<f64>,
    /// Upper limit of its interval.
    pub high: Option<f64>,
    /// Which interval it is.
    pub interval: IntervalName,
    pub p_value: Option<f64>,
    /// Over the questions of the same comparison, wave and segment cell.
    pub p_adjusted: Option<f64>,
    /// Which test ran; null where none could.
    pub test: Option<TestName>,
    /// Cohen's h of shares, Cohen's d (pooled) of means; null for NPS.
    pub effect_size: Option<f64>,
    pub verdict: Verdict,
    pub kind: Kind,
    /// What would settle it; null where it is settled, suppressed, without a base, or beyond reach.
    pub needed: Option<Needed>,
    /// From 1, by size of gap within the comparison, wave and segment cell, a gap of means taken as a fraction of
    /// its range; suppressed ones last.
    #[cfg_attr(test, ts(type = "number"))]
    pub rank: u64,
}

/// More answers that would settle an inconclusive gap, if the figures stay as they are: each of the three is
/// enough. By Newcombe's interval, of means and scores the normal one; a plan and no promise.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Needed {
    /// From group `a` alone; null where no number would do.
    pub of_a: Option<f64>,
    /// From group `b` alone; null where no number would do.
    pub of_b: Option<f64>,
    /// From both, in proportion to what they have: of `a`, of `b`.
    pub of_both: Option<(f64, f64)>,
}

/// Whether three groups or more differ at all on one question: to be asked before the pairs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Overall {
    /// `o1`, `o2` … in the order of the list.
    pub id: String,
    /// The question's id.
    pub question: String,
    /// Empty where there are no waves.
    pub wave: String,
    /// Empty for the whole groups.
    pub segment: String,
    /// Empty for the whole groups.
    pub segment_value: String,
    /// The groups compared: all that have a base and may be shown.
    pub groups: Vec<String>,
    pub test: OverallTest,
    /// Chi-square or F, as the test has it; null where all agree or none does, or a group's numbers do not differ.
    pub statistic: Option<f64>,
    /// Degrees of freedom; those of the numerator.
    pub df: Option<f64>,
    /// Degrees of freedom of an F's denominator; null for a chi-square.
    pub df2: Option<f64>,
    /// Null also where expected counts are too small for chi-square.
    pub p_value: Option<f64>,
    /// Over the questions of the same wave and segment cell.
    pub p_adjusted: Option<f64>,
}

/// The tests of [`Overall`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum OverallTest {
    ChiSquare,
    RaoScott,
    /// Welch's F of means.
    Welch,
    /// Wald's chi-square of net promoter scores, and of weighted means.
    Wald,
}

/// Whether the gap between two groups on one question differs between the values of a segment: Cochran's Q.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Heterogeneity {
    /// Named by [`Narrative::evidence`]: `h1`, `h2` … in the order of the list.
    pub id: String,
    /// The question's id.
    pub question: String,
    pub a: String,
    pub b: String,
    /// Empty where there are no waves.
    pub wave: String,
    pub segment: String,
    /// The values whose gaps are compared: all that may be shown.
    pub values: Vec<String>,
    /// Q.
    pub statistic: Option<f64>,
    /// Degrees of freedom: the number of values less one.
    pub df: Option<f64>,
    /// Of "the same gap at all values".
    pub p_value: Option<f64>,
    /// Over the questions of the same comparison, wave and segment.
    pub p_adjusted: Option<f64>,
}

/// The tests that can have run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum TestName {
    Fisher,
    FisherMidP,
    Z,
    RaoScott,
    /// Welch's t-test of two means.
    Welch,
    /// The gap over its standard error, normal: of NPS, and of weighted means by linearisation.
    Wald,
    MannWhitney,
}

/// The intervals that a gap can have: those of the options for shares, and those of the other measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum IntervalName {
    Newcombe,
    MiettinenNurminen,
    AgrestiCaffo,
    /// Of shares as asked for; of means and NPS with weights.
    Wald,
    /// Welch's t interval of two means.
    Welch,
    /// The normal interval of two net promoter scores.
    Nps,
}

impl From<Interval> for IntervalName {
    fn from(interval: Interval) -> Self {
        match interval {
            Interval::Newcombe => IntervalName::Newcombe,
            Interval::MiettinenNurminen => IntervalName::MiettinenNurminen,
            Interval::AgrestiCaffo => IntervalName::AgrestiCaffo,
            Interval::Wald => IntervalName::Wald,
        }
    }
}

/// A gap against the acceptable one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Verdict {
    /// The interval lies wholly beyond the acceptable gap.
    Outside,
    /// The 90 % interval lies within it (two one-sided tests at 5 %).
    Inside,
    /// Neither.
    Inconclusive,
}

/// What a gap means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Kind {
    /// Insiders see it better than outsiders do.
    BlindSpot,
    /// Outsiders see it better than insiders do.
    HiddenStrength,
    /// Beyond the acceptable gap, on a question that is neither good nor bad news.
    Gap,
    /// Shown to lie within the acceptable gap.
    Aligned,
    /// Not enough data to say.
    Unclear,
}

/// One sentence or paragraph, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Narrative {
    /// Where it stands.
    pub role: Role,
    pub text: String,
    /// Ids of the cells, gaps, changes and tests that carry it.
    pub evidence: Vec<String>,
}

/// Where a sentence stands in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Role {
    /// The finding, first of all.
    Headline,
    /// What was measured, on whom.
    Deck,
    /// One finding.
    Finding,
    /// How it was computed.
    Method,
    /// What to keep in mind.
    Caveat,
}
