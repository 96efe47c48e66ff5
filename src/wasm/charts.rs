//! Charts on a canvas. Lives on the main thread: text is measured by a canvas of its own.

use super::convert::{self, from_js, throw, to_js};
use gap_report::chart::{CANVAS_FONTS, ChartName, Drawing, Frame, TextMeasure, TextMode, ThemeName};
use gap_report::error::{Error, ErrorKind};
use gap_report::report::Report;
use plotters_canvas::CanvasBackend;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Draws one report.
#[wasm_bindgen]
pub struct Charts {
    report: Report,
    measure: Rc<CanvasMeasure>,
}

#[wasm_bindgen]
impl Charts {
    /// `report`: the bytes of its JSON, as the worker sent them.
    #[wasm_bindgen(constructor)]
    pub fn new(report: &[u8]) -> Result<Charts, JsValue> {
        Ok(Charts { report: convert::report(report)?, measure: CanvasMeasure::shared()? })
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

    /// The sentences on the gaps that stand where the gap of this id does: of its comparison, wave and segment cell. As
    /// JSON, because what writes reports writes them so, and stands in the module once.
    pub fn narrative(&self, gap: &str) -> String {
        serde_json::to_string(&self.report.narrative_with(gap)).unwrap_or_default()
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
        let frame = Frame { width, theme, first_row, rows, measure: &*self.measure };
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

/// Measures as the page draws, on a canvas that nobody sees: one for all reports, since a browser takes its time over
/// a canvas. A line is as wide as its letters: each is asked for once a font, a line in another script every time.
struct CanvasMeasure {
    context: CanvasRenderingContext2d,
    fonts: RefCell<Vec<Font>>,
}

/// The advances of one font by [`slot`], in CSS pixels; not a number where nobody asked.
struct Font {
    size: f64,
    bold: bool,
    advances: Vec<f64>,
}

thread_local! {
    static MEASURE: RefCell<Option<Rc<CanvasMeasure>>> = const { RefCell::new(None) };
}

impl CanvasMeasure {
    fn shared() -> Result<Rc<Self>, JsValue> {
        if let Some(known) = MEASURE.with_borrow(|known| known.clone()) {
            return Ok(known);
        }
        let document = web_sys::window().and_then(|window| window.document()).ok_or_else(no_canvas)?;
        let canvas: HtmlCanvasElement =
            document.create_element("canvas")?.dyn_into().map_err(|_| no_canvas())?;
        let context = canvas.get_context("2d")?.ok_or_else(no_canvas)?;
        let context = context.dyn_into().map_err(|_| no_canvas())?;
        let new = Rc::new(CanvasMeasure { context, fonts: RefCell::new(Vec::new()) });
        MEASURE.set(Some(new.clone()));
        Ok(new)
    }

    fn ask(&self, text: &str, size_px: f64, bold: bool) -> f64 {
        let weight = if bold { "bold " } else { "" };
        self.context.set_font(&format!("{weight}{size_px}px {CANVAS_FONTS}"));
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }
}

/// The letters of Latin alphabets, then dashes, quotes, arrows and signs.
const LETTERS: usize = 0x250;
const SIGNS: std::ops::Range<usize> = 0x2010..0x2270;

/// Where the advance of a letter stands that is as wide alone as between others.
fn slot(letter: char) -> Option<usize> {
    let code = letter as usize;
    if code < LETTERS {
        return Some(code);
    }
    SIGNS.contains(&code).then(|| LETTERS + code - SIGNS.start)
}

impl TextMeasure for CanvasMeasure {
    fn width(&self, text: &str, size_px: f64, bold: bool) -> f64 {
        let mut fonts = self.fonts.borrow_mut();
        let known = fonts.iter().position(|font| font.size == size_px && font.bold == bold);
        let place = known.unwrap_or(fonts.len());
        if known.is_none() {
            let advances = vec![f64::NAN; LETTERS + SIGNS.len()];
            fonts.push(Font { size: size_px, bold, advances });
        }
        let Some(font) = fonts.get_mut(place) else { return 0.0 };
        let mut width = 0.0;
        for letter in text.chars() {
            let Some(advance) = slot(letter).and_then(|slot| font.advances.get_mut(slot)) else {
                return self.ask(text, size_px, bold);
            };
            if advance.is_nan() {
                *advance = self.ask(letter.encode_utf8(&mut [0; 4]), size_px, bold);
            }
            width += *advance;
        }
        width
    }
}

fn no_canvas() -> JsValue {
    throw(&Error::new(
        ErrorKind::Output,
        "This browser gave no canvas to draw on: close other tabs and reload the page, or use the command line.",
    ))
}
