//! Chart 7, *Ladder*: a hierarchy of groups, from far inside to outside. One row a question, one rung a group, each
//! group's share with its interval on its rung, a line down the rungs, and the largest step as a number.
//!
//! The groups' points differ in form as well as in colour; the largest step is a thick line.

mod layout;
mod paint;
mod rows;
mod say;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;
use layout::Layout;
use rows::ladder;

/// The ladders of `view`, ranked by their largest step.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    let layout = Layout::new(ladder(report, view), frame);
    let mut drawing = Drawing::new(layout.columns.width, layout.height, frame.theme);
    paint::paint(&mut drawing, &layout);
    drawing.marks = say::marks(&layout);
    drawing
}

/// What stands above it; none where no question was asked of three groups.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &ladder(report, view))
}

/// The rungs as text.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(&ladder(report, view))
}
