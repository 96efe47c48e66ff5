//! Chart 4, *Where*: questions against the values of segments, each cell a gap with its ground coloured by size
//! and by who sees it better. Where questions carry touchpoints and channels, and no segment is looked at, it is
//! the map of the customer's journey: touchpoints against channels.
//!
//! Told by form as well as by colour: the corner of a cell is folded at the left where group A sees it better
//! and at the right where group B does; a gap shown to lie beyond the acceptable one is bold, small
//! bases are hatched, what is not shown has a cross. In grey the grounds differ by lightness.

mod blocks;
mod grid;
mod journey;
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

/// What stands above it; none where no gap has a segment, nor a place on the journey.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    let grid = grid::grid(report, view);
    match grid.apart {
        Some(apart) => Some(journey::caption(report, view, &grid, apart)),
        None => say::caption(report, view, &grid),
    }
}

/// One row a cell; on the map of the journey one a question.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    let grid = grid::grid(report, view);
    if grid.apart.is_some() { journey::table(view, &grid) } else { say::table(view, &grid) }
}
