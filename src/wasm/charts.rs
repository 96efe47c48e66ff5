//! Charts on a canvas. Lives on the main thread: text is measured by a canvas of its own.

use super::convert::{self, from_js, throw, to_js};
use gap_report::chart::{CANVAS_FONTS, ChartName, Drawing, Frame, TextMeasure, TextMode, ThemeName};
use gap_report::error::{Error, ErrorKind};
use gap_report::report::Report;
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
    /// `report`: the bytes of its JSON, as the worker sent them.
    #[wasm_bindgen(constructor)]
    pub fn new(report: &[u8]) -> Result<Charts, JsValue> {
        Ok(Charts { report: convert::report(report)?, measure: CanvasMeasure::new()? })
    }

    /// The charts that have something to show of a view.
    pub fn available(&self, view: JsValue) -> Result<JsValue, JsValue> {
        to_js(&ChartName::available(&self.report, &from_js(view)?))
    }

    /// What stands above a chart; `undefined` where it has nothing to show.
    pub fn caption(&self, chart: JsValue, view: JsValue) -> Result<JsValue, JsValue> {
        to_js(&from_js::<ChartName>(chart)?.caption(&self.report, &from_js(view)?))
    }

    /// The figures of a chart as text.
    pub fn table(&self, chart: JsValue, view: JsValue) -> Result<JsValue, JsValue> {
        to_js(&from_js::<ChartName>(chart)?.table(&self.report, &from_js(view)?))
    }

    /// Lays a chart out, `width` CSS pixels wide, to be measured and drawn: `rows` of its rows from `first_row` on.
    pub fn lay_out(
        &self,
        chart: JsValue,
        view: JsValue,
        width: u32,
        theme: JsValue,
        first_row: usize,
        rows: usize,
    ) -> Result<LaidOut, JsValue> {
        let theme: ThemeName = from_js(theme)?;
        let frame = Frame { width, theme, first_row, rows, measure: &self.measure };
        let chart: ChartName = from_js(chart)?;
        Ok(LaidOut { drawing: chart.draw(&self.report, &from_js(view)?, &frame) })
    }

    /// A chart under its own caption as an SVG file.
    pub fn svg(&self, chart: JsValue, view: JsValue, width: u32, theme: JsValue) -> Result<String, JsValue> {
        let (chart, view, theme) = (from_js(chart)?, from_js(view)?, from_js(theme)?);
        gap_report::export::svg::chart(chart, &self.report, &view, width, theme)
            .map_err(|error| throw(&error))
    }
}

/// A chart that is laid out.
#[wasm_bindgen]
pub struct LaidOut {
    drawing: Drawing,
}

#[wasm_bindgen]
impl LaidOut {
    /// CSS pixels.
    #[wasm_bindgen(getter)]
    pub fn height(&self) -> u32 {
        self.drawing.rows_of_pixels()
    }

    /// Sizes the canvas, `ratio` device pixels a CSS pixel, draws and returns the marks.
    pub fn draw(&self, canvas: HtmlCanvasElement, ratio: f64) -> Result<JsValue, JsValue> {
        let device = |css: f64| libm::round(css * ratio) as u32;
        // Setting the size also clears the canvas.
        canvas.set_width(device(self.drawing.width));
        canvas.set_height(device(f64::from(self.drawing.rows_of_pixels())));
        let backend = CanvasBackend::with_canvas_object(canvas).ok_or_else(no_canvas)?;
        self.drawing
            .draw(backend, TextMode::Canvas, ratio)
            .map_err(|error| throw(&Error::new(ErrorKind::Output, error.to_string())))?;
        to_js(&self.drawing.marks)
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
