//! Chart 2, *How sure*: the gap itself with its interval against the band of the acceptable gap around zero, one row
//! a question, the most certain first.
//!
//! Told by form as well as by colour: a gap shown to lie beyond the band is a filled point on a solid bar, in the
//! colour of the group that is higher; one shown to lie within it an open ring on a thin line; an open one a small
//! open diamond on a dotted line. Gaps of means stand where their part of the scale
//! does, beside their own numbers.

mod layout;
mod paint;
mod rows;
mod say;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;
use layout::Layout;
pub(super) use layout::Ticks;

/// The gaps of `view` with their intervals.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    let layout = Layout::new(report, view, frame);
    let mut drawing = Drawing::new(layout.columns.width, layout.height, frame.theme);
    paint::paint(&mut drawing, &layout);
    drawing.marks = say::marks(&layout);
    drawing
}

/// What stands above it; none where no gap has an interval.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &rows::rows(report, view))
}

/// The rows as text.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(&rows::rows(report, view))
}
