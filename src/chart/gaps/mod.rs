//! Chart 1, *Gaps, ranked*: one row a question, both groups' points with their intervals, the line between them,
//! and the gap as a number.
//!
//! Told by form as well as by colour: group A is a filled point on a solid bar, group B an open ring on an
//! outlined one; a blind spot is a thick line, a hidden strength a thick dashed one, a gap on a neutral question
//! a double one, a gap shown to be acceptable a thin line, an unclear one a thin dotted line.

mod key;
mod layout;
mod names;
mod paint;
mod rows;
mod say;

use super::mark::Mark;
use super::measure::TextMeasure;
use super::surface::{ChartError, Surface, TextMode};
use super::theme::ThemeName;
use crate::report::{Gap, Report};
use crate::study::MeasureKind;
use layout::Layout;
use plotters_backend::DrawingBackend;
use serde::{Deserialize, Serialize};

/// Which gaps: those of one comparison in one wave and one segment cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct View {
    pub a: String,
    pub b: String,
    /// Empty where there are no waves.
    pub wave: String,
    /// Empty for the whole groups.
    pub segment: String,
    /// Empty for the whole groups.
    pub segment_value: String,
}

impl View {
    /// What to show first: the comparison of the report's first gap over whole groups, in the last wave:
    /// what the headline speaks of. Nothing where the report holds no gap of shares: others are not drawn.
    pub fn first(report: &Report) -> Option<View> {
        let drawn = || report.gaps.iter().filter(|gap| gap.measure == MeasureKind::Share);
        let lead = drawn().find(|gap| gap.segment.is_empty()).or_else(|| drawn().next())?;
        let same = |gap: &&Gap| {
            gap.a == lead.a
                && gap.b == lead.b
                && (&gap.segment, &gap.segment_value) == (&lead.segment, &lead.segment_value)
        };
        // Of one comparison the report lists the gaps wave by wave, in the order of time.
        let gap = drawn().filter(same).next_back()?;
        Some(View {
            a: gap.a.clone(),
            b: gap.b.clone(),
            wave: gap.wave.clone(),
            segment: gap.segment.clone(),
            segment_value: gap.segment_value.clone(),
        })
    }
}

/// What a chart is drawn into.
pub struct Frame<'a> {
    /// CSS pixels, from 320; below 560 the labels stand above their rows.
    pub width: u32,
    /// Device pixels a CSS pixel: the backend is `width` × `scale` wide.
    pub scale: f64,
    pub theme: ThemeName,
    /// The first row drawn, from 0.
    pub first_row: usize,
    /// How many rows; `usize::MAX` for all.
    pub rows: usize,
    /// Widths of text in the font that the backend sets.
    pub measure: &'a dyn TextMeasure,
}

/// The height of the chart in CSS pixels.
pub fn gaps_height(report: &Report, view: &View, frame: &Frame) -> u32 {
    Layout::new(report, view, frame).height.ceil() as u32
}

/// Draws the gaps of `view`, ranked, on `backend`, which is `frame.width` by [`gaps_height`] CSS pixels, each
/// times `frame.scale`. Paints no background.
///
/// Returns what was drawn, in reading order: for each row the row itself, its label, its points and its gap.
pub fn draw_gaps<DB: DrawingBackend>(
    backend: DB,
    text: TextMode,
    report: &Report,
    view: &View,
    frame: &Frame,
) -> Result<Vec<Mark>, ChartError> {
    let mut surface = Surface::new(backend, text, frame.scale, frame.theme.theme())?;
    let marks = paint_gaps(&mut surface, report, view, frame)?;
    surface.finish()?;
    Ok(marks)
}

/// Draws the gaps on a surface that holds more than them.
pub(crate) fn paint_gaps<DB: DrawingBackend>(
    surface: &mut Surface<DB>,
    report: &Report,
    view: &View,
    frame: &Frame,
) -> Result<Vec<Mark>, ChartError> {
    let layout = Layout::new(report, view, frame);
    paint::paint(surface, &layout)?;
    Ok(say::marks(&layout))
}
