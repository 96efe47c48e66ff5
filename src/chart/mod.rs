//! Draws a report on any plotters backend: canvas in the page, SVG from the command line, the same drawing.
//!
//! [`ChartName::draw`] lays a chart out as a [`Drawing`]: shapes, and the [`Mark`]s among them (what, where, and its
//! spoken sentence) for hover, focus and reading aloud. A chart paints no background and no title: page and export
//! do, with its [`Caption`]. Its [`ChartTable`] holds the same figures as text.
//!
//! Everything is laid out in CSS pixels. [`surface`](self) alone knows that backends count in whole device
//! pixels and place text each in its own way, and nothing here ever asks plotters to measure a text: in the
//! browser plotters does so by adding an element to the page. Widths come from a [`TextMeasure`].

mod advance;
mod answers;
mod drawing;
mod figures;
mod first;
mod flow;
mod forms;
mod gaps;
mod groups;
mod kinds;
mod ladder;
mod lists;
mod mark;
mod measure;
mod pairs;
mod places;
mod rows;
mod share;
mod sure;
mod surface;
mod text;
mod theme;
mod unlike;
mod view;
mod waves;

pub use drawing::Drawing;
pub use kinds::{CHARTS, Caption, ChartName, ChartTable, Heading};
pub use mark::{Mark, MarkKind};
pub use measure::{AdvanceTable, TextMeasure};
pub use surface::{CANVAS_FONTS, ChartError, TextMode};
pub use theme::{Heat, Theme, ThemeName, Tone};
pub use view::{Frame, View};

pub(crate) use surface::{Align, Surface};
pub(crate) use text::{clean, wrap};
