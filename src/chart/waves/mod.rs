//! Chart 5, *When*: a panel a question, both groups' figures wave by wave, the gap between them as a shaded area,
//! and how it moved; where no groups are compared, each group's own figures and how they moved.
//!
//! Told by form as well as by colour: group A has filled points, solid bars and a solid line, group B open points,
//! outlined bars and a hollow line; broken hairlines beside B's line are the acceptable gap.

mod layout;
mod paint;
mod panels;
mod say;
mod scale;
mod sheet;
mod table;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;
use layout::Layout;
use panels::series;

/// The waves of a comparison and segment cell.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    let series = series(report, view);
    let layout = Layout::new(report, view, &series, frame);
    let mut drawing = Drawing::new(layout.width, layout.height, frame.theme);
    paint::paint(&mut drawing, &layout);
    drawing.marks = say::marks(&layout);
    drawing
}

/// What stands above it; none where there are not two waves.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &series(report, view))
}

/// A row a question and wave, then its changes.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    table::table(report, &series(report, view))
}
