//! The charts by name: which there are for a view, what each says above itself, and its table.

use super::drawing::Drawing;
use super::sure;
use super::view::{Frame, View};
use super::{answers, first, gaps, ladder, lists, places, waves};
use crate::report::Report;
use serde::{Deserialize, Serialize};

/// The charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ChartName {
    /// Both groups' points and the gap between them, ranked.
    Gaps,
    /// Each gap with its interval against the acceptable one, the most certain first.
    Sure,
    /// All answers of each group, to the left and the right of a common line.
    Answers,
    /// Gaps by question and segment: where it is worst.
    Where,
    /// The map of the customer's journey: touchpoints by channel.
    Journey,
    /// Both groups wave by wave, a panel a question.
    When,
    /// Gaps against how much their questions matter, four parts named in words.
    First,
    /// A hierarchy of groups: each one's share on its rung.
    Ladder,
    /// Options of a question, or questions of one group, as ranked bars.
    Lists,
}

/// All of them, in the order in which they are offered.
pub const CHARTS: [ChartName; 9] = [
    ChartName::Gaps,
    ChartName::Sure,
    ChartName::Answers,
    ChartName::Where,
    ChartName::Journey,
    ChartName::When,
    ChartName::First,
    ChartName::Ladder,
    ChartName::Lists,
];

/// What stands above a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Caption {
    /// The finding.
    pub title: String,
    /// What is measured, of whom.
    pub subtitle: String,
}

/// A chart's figures as text, for those who do not see it, and to be copied as cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ChartTable {
    pub columns: Vec<Heading>,
    /// A row as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Heading {
    pub text: String,
    /// Its cells are figures, which stand under each other by their ends.
    pub figures: bool,
}

impl ChartTable {
    pub(crate) fn new(columns: Vec<(String, bool)>, rows: Vec<Vec<String>>) -> Self {
        let columns = columns.into_iter().map(|(text, figures)| Heading { text, figures }).collect();
        ChartTable { columns, rows }
    }
}

impl ChartName {
    /// The name by which it is asked for: `gaps`.
    pub fn name(self) -> &'static str {
        match self {
            ChartName::Gaps => "gaps",
            ChartName::Sure => "sure",
            ChartName::Answers => "answers",
            ChartName::Where => "where",
            ChartName::Journey => "journey",
            ChartName::When => "when",
            ChartName::First => "first",
            ChartName::Ladder => "ladder",
            ChartName::Lists => "lists",
        }
    }

    /// The charts that have something to show of `view`.
    pub fn available(report: &Report, view: &View) -> Vec<ChartName> {
        CHARTS.into_iter().filter(|chart| chart.caption(report, view).is_some()).collect()
    }

    /// What stands above it; none where it has nothing to show.
    pub fn caption(self, report: &Report, view: &View) -> Option<Caption> {
        match self {
            ChartName::Gaps => gaps::caption(report, view),
            ChartName::Sure => sure::caption(report, view),
            ChartName::First => first::caption(report, view),
            ChartName::Ladder => ladder::caption(report, view),
            ChartName::Lists => lists::caption(report, view),
            ChartName::Where => places::caption(report, view),
            ChartName::Journey => places::caption_of_journey(report, view),
            ChartName::When => waves::caption(report, view),
            ChartName::Answers => answers::caption(report, view),
        }
    }

    /// Lays it out.
    pub fn draw(self, report: &Report, view: &View, frame: &Frame) -> Drawing {
        match self {
            ChartName::Gaps => gaps::draw(report, view, frame),
            ChartName::Sure => sure::draw(report, view, frame),
            ChartName::First => first::draw(report, view, frame),
            ChartName::Ladder => ladder::draw(report, view, frame),
            ChartName::Lists => lists::draw(report, view, frame),
            ChartName::Where => places::draw(report, view, frame),
            ChartName::Journey => places::draw_journey(report, view, frame),
            ChartName::When => waves::draw(report, view, frame),
            ChartName::Answers => answers::draw(report, view, frame),
        }
    }

    /// Its figures as text.
    pub fn table(self, report: &Report, view: &View) -> ChartTable {
        match self {
            ChartName::Gaps => gaps::table(report, view),
            ChartName::Sure => sure::table(report, view),
            ChartName::First => first::table(report, view),
            ChartName::Ladder => ladder::table(report, view),
            ChartName::Lists => lists::table(report, view),
            ChartName::Where => places::table(report, view),
            ChartName::Journey => places::table_of_journey(report, view),
            ChartName::When => waves::table(report, view),
            ChartName::Answers => answers::table(report, view),
        }
    }
}
