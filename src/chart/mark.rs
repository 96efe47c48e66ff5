//! What a chart drew, for hover, focus and reading aloud.

use serde::Serialize;

/// One thing drawn: what it is, where it stands, and its spoken sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Mark {
    /// The id of what it shows in the report: a cell (points), a gap, a change; the question's where it has none.
    pub id: String,
    /// The question's id.
    pub question: String,
    pub kind: MarkKind,
    /// Left edge, CSS pixels from the chart's left edge.
    pub x: f64,
    /// Upper edge, CSS pixels from the chart's upper edge.
    pub y: f64,
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// The spoken sentence: `Response times are fast: Managers 79 %, 73 to 84`.
    pub label: String,
}

/// What a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum MarkKind {
    /// A whole row, edge to edge; its label is the row in one sentence. Rows do not overlap.
    Row,
    /// The question's text.
    RowLabel,
    /// The point of group A.
    PointA,
    /// The point of group B.
    PointB,
    /// The gap as a number with its interval, or the words that stand for figures not shown.
    Gap,
    /// Any other figure: a bar, a part of one, a cell of a table, a point on a line.
    Value,
}
