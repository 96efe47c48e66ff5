//! Chart 4, *Where*: questions against the values of segments, each cell a gap with its ground coloured by size
//! and by who sees it better.
//!
//! Told by form as well as by colour: the corner of a cell is folded at the left where group A sees it better
//! and at the right where group B does; a gap shown to lie beyond the acceptable one is bold, small
//! bases are hatched, what is not shown has a cross. In grey the grounds differ by lightness.

mod blocks;
mod grid;
mod key;
mod layout;
mod paint;
mod say;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;
use layout::Layout;

/// The gaps of a comparison and wave, question by segment.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    let grid = grid::grid(report, view);
    let layout = Layout::new(report, view, &grid, frame);
    let mut drawing = Drawing::new(layout.width, layout.height, frame.theme);
    paint::paint(&mut drawing, &layout);
    drawing.marks = say::marks(&layout);
    drawing
}

/// What stands above it; none where no gap has a segment.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &grid::grid(report, view))
}

/// One row a cell.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(view, &grid::grid(report, view))
}
