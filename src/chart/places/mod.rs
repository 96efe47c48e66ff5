//! Chart 4, *Where*: questions against the values of segments, each cell a gap with its ground coloured by size
//! and by who sees it better. Beside it *Journey*, where questions carry touchpoints and channels: the same cells on the
//! map of the one against the other.
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
use grid::Grid;
use layout::Layout;

/// The gaps of a comparison and wave, question by segment.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    drawn(report, view, &grid::by_segment(report, view), frame)
}

/// The map of the journey; empty where there is none.
pub(super) fn draw_journey(report: &Report, view: &View, frame: &Frame) -> Drawing {
    match journey::journey(report, view) {
        Some(grid) => drawn(report, view, &grid, frame),
        None => Drawing::new(f64::from(frame.width), 0.0, frame.theme),
    }
}

fn drawn(report: &Report, view: &View, grid: &Grid, frame: &Frame) -> Drawing {
    let layout = Layout::new(report, view, grid, frame);
    let mut drawing = Drawing::new(layout.width, layout.height, frame.theme);
    paint::paint(&mut drawing, &layout);
    drawing.marks = say::marks(&layout);
    drawing
}

/// What stands above it; none where no gap has a segment.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    say::caption(report, view, &grid::by_segment(report, view))
}

/// What stands above the map; none where no question has a place on the journey.
pub(super) fn caption_of_journey(report: &Report, view: &View) -> Option<Caption> {
    let grid = journey::journey(report, view)?;
    Some(journey::caption(report, view, &grid))
}

/// One row a cell.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(view, &grid::by_segment(report, view))
}

/// One row a question, and one for each empty cell of the map.
pub(super) fn table_of_journey(report: &Report, view: &View) -> ChartTable {
    let grid = journey::journey(report, view);
    grid.map_or_else(|| ChartTable::new(Vec::new(), Vec::new()), |grid| journey::table(view, &grid))
}
