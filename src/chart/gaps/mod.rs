//! Chart 1, *Gaps, ranked*: one row a question, both groups' points with their intervals, the line between them,
//! and the gap as a number. Means stand on the axis of their own scale, scores on theirs.
//! Other groups that were asked the same stand in a lane below, up to five in all.
//!
//! Told by form as well as by colour: group A is a filled point on a solid bar, group B an open ring on an
//! outlined one; a blind spot is a thick line, a hidden strength a thick dashed one, a gap on a neutral question
//! a double one, a gap shown to be acceptable a thin line, an unclear one a thin dotted line.

mod beside;
mod key;
mod layout;
mod names;
mod paint;
mod rows;
mod say;
mod scale;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;
use layout::Layout;

/// The gaps of `view`, ranked.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    let layout = Layout::new(report, view, frame);
    let mut drawing = Drawing::new(layout.columns.width, layout.height, frame.theme);
    paint::paint(&mut drawing, &layout);
    drawing.marks = say::marks(&layout);
    drawing
}

/// What stands above it; none where there is no gap.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &rows::rows(report, view))
}

/// The rows as text.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(view, &rows::rows(report, view))
}
