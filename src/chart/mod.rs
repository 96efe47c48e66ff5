//! Draws a report on any plotters backend: canvas in the page, SVG from the command line, the same drawing.
//!
//! [`draw_gaps`] draws the gaps, ranked, and returns the [`Mark`]s it drew: what, where, and its spoken sentence,
//! for hover, focus and reading aloud. A chart paints no background and no title: page and export do.
//!
//! Everything is laid out in CSS pixels. [`surface`](self) alone knows that backends count in whole device
//! pixels and place text each in its own way, and nothing here ever asks plotters to measure a text: in the
//! browser plotters does so by adding an element to the page. Widths come from a [`TextMeasure`].

mod advance;
mod gaps;
mod mark;
mod measure;
mod surface;
mod text;
mod theme;

pub use gaps::{Frame, View, draw_gaps, gaps_height};
pub use mark::{Mark, MarkKind};
pub use measure::{AdvanceTable, TextMeasure};
pub use surface::{CANVAS_FONTS, ChartError, TextMode};
pub use theme::{Theme, ThemeName};

pub(crate) use gaps::paint_gaps;
pub(crate) use surface::{Align, Surface};
pub(crate) use text::{clean, wrap};
