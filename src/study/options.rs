//! The options of a study: how figures are computed and shown.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How figures are computed and shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Options {
    /// Confidence of the intervals, between 0.5 and 0.9999.
    #[cfg_attr(test, schemars(extend("exclusiveMinimum" = 0.5, "maximum" = 0.9999)))]
    pub confidence: f64,
    /// Interval of a gap of shares.
    pub interval: Interval,
    /// Test of a gap.
    pub test: Test,
    /// Adjustment of p-values over the questions of one comparison, wave and segment cell.
    pub adjust: Adjust,
    /// The range of gap that the user decides to live with, as a fraction: 0.05 is 5 points either way.
    #[cfg_attr(test, schemars(extend("minimum" = 0.0, "exclusiveMaximum" = 1.0)))]
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
    /// The id of the question that all others are set against, to tell what matters most: overall satisfaction,
    /// or the likelihood to recommend, as those outside answer it. Absent: inferred, where one reads like that.
    /// Empty: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub outcome: Option<String>,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// Intervals of a difference of two shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
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
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
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
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
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
            outcome: None,
            extra: Map::new(),
        }
    }
}
