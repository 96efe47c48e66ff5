//! Chart 8, *Lists*: shares as ranked bars with their intervals. Of a multi-select question its options, a bar a
//! group; else the questions that only one group was asked, group by group, and after them the options of all others.
//!
//! One quiet ink a side. Where groups stand beside each other, those inside are full and those outside outlined, each
//! lighter than the one before it.

mod items;
mod layout;
mod paint;
mod say;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;
use items::list;
use layout::Layout;

/// The list of `view`.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    let layout = Layout::new(list(report, view), frame);
    let mut drawing = Drawing::new(layout.columns.width, layout.height, frame.theme);
    paint::paint(&mut drawing, &layout);
    drawing.marks = say::marks(&layout);
    drawing
}

/// What stands above it; none where there is no share to list.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &list(report, view))
}

/// The bars as text.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(&list(report, view))
}
