//! Charts on a canvas. Lives on the main thread: text is measured by a canvas of its own.

use super::convert::{self, from_js, throw, to_js};
use crate::chart::{CANVAS_FONTS, Frame, TextMeasure, TextMode, ThemeName, View, draw_gaps, gaps_height};
use crate::error::{Error, ErrorKind};
use crate::report::Report;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Draws one report.
#[wasm_bindgen]
pub struct Charts {
    report: Report,
    measure: CanvasMeasure,
}

#[wasm_bindgen]
impl Charts {
    /// `report`: the plain object that the worker sent.
    #[wasm_bindgen(constructor)]
    pub fn new(report: JsValue) -> Result<Charts, JsValue> {
        Ok(Charts { report: convert::report(report)?, measure: CanvasMeasure::new()? })
    }

    /// The height of the chart of gaps at `width`, both in CSS pixels.
    pub fn gaps_height(&self, view: JsValue, width: u32) -> Result<u32, JsValue> {
        let view: View = from_js(view)?;
        Ok(gaps_height(&self.report, &view, &self.frame(width, 1.0, ThemeName::Light)))
    }

    /// Sizes the canvas, `ratio` device pixels a CSS pixel, draws the gaps and returns the marks.
    pub fn draw_gaps(
        &self,
        canvas: HtmlCanvasElement,
        view: JsValue,
        width: u32,
        ratio: f64,
        theme: JsValue,
    ) -> Result<JsValue, JsValue> {
        let view: View = from_js(view)?;
        let frame = self.frame(width, ratio, from_js(theme)?);
        let height = gaps_height(&self.report, &view, &frame);
        let device = |css: u32| libm::round(f64::from(css) * ratio) as u32;
        // Setting the size also clears the canvas.
        canvas.set_width(device(width));
        canvas.set_height(device(height));
        let backend = CanvasBackend::with_canvas_object(canvas).ok_or_else(no_canvas)?;
        let marks = draw_gaps(backend, TextMode::Canvas, &self.report, &view, &frame)
            .map_err(|error| throw(&Error::new(ErrorKind::Output, error.to_string())))?;
        to_js(&marks)
    }

    /// The chart of gaps as an SVG file.
    pub fn svg(&self, view: JsValue, width: u32, theme: JsValue) -> Result<String, JsValue> {
        crate::export::svg::gaps(&self.report, &from_js(view)?, width, from_js(theme)?)
            .map_err(|error| throw(&error))
    }

    fn frame(&self, width: u32, scale: f64, theme: ThemeName) -> Frame<'_> {
        Frame { width, scale, theme, first_row: 0, rows: usize::MAX, measure: &self.measure }
    }
}

/// Measures as the page draws, on a canvas that nobody sees.
struct CanvasMeasure(CanvasRenderingContext2d);

impl CanvasMeasure {
    fn new() -> Result<Self, JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or_else(no_canvas)?;
        let canvas: HtmlCanvasElement =
            document.create_element("canvas")?.dyn_into().map_err(|_| no_canvas())?;
        let context = canvas.get_context("2d")?.ok_or_else(no_canvas)?;
        Ok(CanvasMeasure(context.dyn_into().map_err(|_| no_canvas())?))
    }
}

impl TextMeasure for CanvasMeasure {
    fn width(&self, text: &str, size_px: f64, bold: bool) -> f64 {
        let weight = if bold { "bold " } else { "" };
        self.0.set_font(&format!("{weight}{size_px}px {CANVAS_FONTS}"));
        self.0.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }
}

fn no_canvas() -> JsValue {
    throw(&Error::new(
        ErrorKind::Output,
        "This browser gave no canvas to draw on: close other tabs and reload the page, or use the command line.",
    ))
}
