//! What of a report is drawn, and into what.

use super::measure::TextMeasure;
use super::theme::ThemeName;
use crate::report::{Gap, Report, WaveOrder};
use serde::{Deserialize, Serialize};

/// What to look at: one comparison in one wave and one segment cell, or one question of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct View {
    pub a: String,
    pub b: String,
    /// Empty where there are no waves.
    pub wave: String,
    /// Empty for the whole groups.
    pub segment: String,
    /// Empty for the whole groups.
    pub segment_value: String,
    /// The id of the one question to show; empty for all.
    #[serde(default)]
    pub question: String,
}

impl View {
    /// What to show first: the comparison of the report's leading gap, in the last wave: what the headline speaks of.
    /// Nothing where the report holds no gap.
    pub fn first(report: &Report) -> Option<View> {
        let lead = report.leading()?;
        let same = |gap: &&Gap| {
            gap.a == lead.a
                && gap.b == lead.b
                && (&gap.segment, &gap.segment_value) == (&lead.segment, &lead.segment_value)
        };
        let waves = WaveOrder::of(report.gaps.iter().map(|gap| gap.wave.as_str()));
        report.gaps.iter().filter(same).max_by_key(|gap| waves.place(&gap.wave)).map(View::of)
    }

    /// The comparison, wave and segment cell of a gap.
    pub fn of(gap: &Gap) -> View {
        View {
            a: gap.a.clone(),
            b: gap.b.clone(),
            wave: gap.wave.clone(),
            segment: gap.segment.clone(),
            segment_value: gap.segment_value.clone(),
            question: String::new(),
        }
    }

    /// The same; where there is no gap of shares, the last wave of whole groups.
    pub fn first_or_last_wave(report: &Report) -> View {
        let last = || report.cells.iter().rfind(|cell| cell.segment.is_empty());
        let alone =
            || View { wave: last().map(|cell| cell.wave.clone()).unwrap_or_default(), ..View::default() };
        View::first(report).unwrap_or_else(alone)
    }

    /// Whether a figure of this wave and segment cell belongs here.
    pub(crate) fn is_at(&self, wave: &str, segment: &str, value: &str) -> bool {
        wave == self.wave && segment == self.segment && value == self.segment_value
    }

    /// Whether this question, or option of a multi-select question, is to be shown.
    pub(crate) fn asks(&self, question: &str) -> bool {
        self.question.is_empty()
            || question
                .strip_prefix(self.question.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// What a chart is laid out for.
pub struct Frame<'a> {
    /// CSS pixels, from 320; below 560 the labels stand above their rows.
    pub width: u32,
    pub theme: ThemeName,
    /// The first row drawn, from 0.
    pub first_row: usize,
    /// How many rows; `usize::MAX` for all.
    pub rows: usize,
    /// Widths of text in the font that the backend sets.
    pub measure: &'a dyn TextMeasure,
}
