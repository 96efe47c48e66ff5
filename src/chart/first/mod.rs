//! Chart 6, *What first*: the gap of each question against how much it matters to those outside, four parts of a
//! field that are named in words, and the questions by number under the names of the parts.
//!
//! Told by form as well as by colour, as in [`sure`](super::sure): a gap shown to lie beyond the acceptable one is a
//! filled point on a solid bar, one shown to lie within it a ring on a thin line, an open one an open diamond on a
//! broken line. Only gaps in points are drawn, of shares and of net promoter scores.

mod layout;
mod list;
mod numbers;
mod paint;
mod points;
mod say;

use super::drawing::Drawing;
use super::kinds::{Caption, ChartTable};
use super::view::{Frame, View};
use crate::report::Report;
use layout::Layout;
use points::Field;

/// The gaps of `view` by what comes first.
pub(super) fn draw(report: &Report, view: &View, frame: &Frame) -> Drawing {
    let field = Field::of(report, view);
    let layout = Layout::new(&field, frame);
    let mut drawing = Drawing::new(layout.width, layout.height, frame.theme);
    if field.is_drawn() {
        paint::paint(&mut drawing, &layout);
        drawing.marks = say::marks(&layout);
    }
    drawing
}

/// What stands above it; none where too few gaps have an importance, and for parts of groups.
pub(super) fn caption(report: &Report, view: &View) -> Option<Caption> {
    let field = Field::of(report, view);
    if field.is_drawn() { Some(say::caption(&field)) } else { None }
}

/// The points as text, in their order.
pub(super) fn table(report: &Report, view: &View) -> ChartTable {
    say::table(&Field::of(report, view))
}
