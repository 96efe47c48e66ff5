//! Chart 3, *Full answers*: what each group answered, level by level, in bars on both sides of a common line:
//! what disagrees to the left, what agrees to the right, the middle half on either side.
//!
//! Told by place as well as by colour: the levels stand in the order of the scale, named above, their shares within
//! them. On paper the disagreeing side is hatched. Answers without an order are ranked bars from one line instead.

mod bars;
mod ranked;
mod rows;
mod say;
mod sheet;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;

/// The questions of `view` with all their answers, ranked as their gaps are.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    sheet::draw(&rows::blocks(report, view), frame)
}

/// What stands above it; none where no whole group's answers are listed.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &rows::blocks(report, view))
}

/// Every answer as text.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(&rows::blocks(report, view))
}
