//! How gaps and figures moved between waves, as the report file has it.

use super::model::{IntervalName, TestName};
use crate::study::MeasureKind;
use serde::{Deserialize, Serialize};

/// How the gap between two groups on one question moved between two waves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Change {
    /// Named by [`Narrative::evidence`](super::Narrative::evidence): `d1`, `d2` … in the order of the list.
    pub id: String,
    /// The question's id.
    pub question: String,
    pub a: String,
    pub b: String,
    /// The earlier wave.
    pub from: String,
    /// The later wave.
    pub to: String,
    /// Empty for the whole groups.
    pub segment: String,
    /// Empty for the whole groups.
    pub segment_value: String,
    /// The gap in `to` minus the gap in `from`.
    pub change: Option<f64>,
    /// Lower limit of its interval, by MOVER from the intervals of the two gaps.
    pub low: Option<f64>,
    /// Upper limit of its interval.
    pub high: Option<f64>,
    /// By Wald's z, from the standard errors of the two gaps.
    pub p_value: Option<f64>,
    /// Over the questions of the same comparison, segment cell and pair of waves.
    pub p_adjusted: Option<f64>,
    /// Where the gap is going.
    pub course: Course,
}

/// How one group's figure on one question moved between two waves: whoever moved, moved the gap.
///
/// The waves are taken as different people, so that this is the gap between the group now and the group then,
/// with the interval and the test that a gap has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ShareChange {
    /// Named by [`Narrative::evidence`](super::Narrative::evidence): `s1`, `s2` … in the order of the list.
    pub id: String,
    /// The question's id.
    pub question: String,
    pub group: String,
    /// Empty for the whole group.
    pub segment: String,
    /// Empty for the whole group.
    pub segment_value: String,
    /// The earlier wave.
    pub from: String,
    /// The later wave.
    pub to: String,
    /// What moved.
    pub measure: MeasureKind,
    /// The figure in `to` minus the figure in `from`.
    pub change: Option<f64>,
    /// Lower limit of its interval.
    pub low: Option<f64>,
    /// Upper limit of its interval.
    pub high: Option<f64>,
    /// Which interval it is.
    pub interval: IntervalName,
    pub p_value: Option<f64>,
    /// Over the questions of the same group, segment cell and pair of waves.
    pub p_adjusted: Option<f64>,
    /// Which test ran; null where none could.
    pub test: Option<TestName>,
    /// Cohen's h of shares, Cohen's d (pooled) of means; null for NPS.
    pub effect_size: Option<f64>,
}

impl Change {
    /// Whether the gap is shown to have moved.
    pub fn has_moved(&self) -> bool {
        !matches!(self.course, Course::Still | Course::Unclear)
    }
}

impl ShareChange {
    /// Whether it is shown to be one at all: by its interval, and by its p-value after adjustment for all that were
    /// looked at.
    pub fn is_shown(&self, confidence: f64) -> bool {
        let off_zero = self.low.is_some_and(|low| low > 0.0) || self.high.is_some_and(|high| high < 0.0);
        off_zero && self.p_adjusted.is_none_or(|p| p < 1.0 - confidence)
    }
}

/// Where a gap is going, with the same caution as the verdict: no shown change is not "no change". A change that does
/// not stay after adjustment for their number is [`Unclear`](Course::Unclear).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Course {
    /// It was beyond the acceptable gap, and now is shown to lie within it.
    Closed,
    /// Shown to have become smaller.
    Closing,
    /// Shown to have become larger.
    Widening,
    /// Shown to have lain on one side of zero, and to lie on the other now.
    Reversed,
    /// Shown to have moved to the other side of zero, without being shown to differ from it then and now.
    Moved,
    /// Shown not to have moved by more than the acceptable gap.
    Still,
    /// Not enough data to say.
    Unclear,
}
