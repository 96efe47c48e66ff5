//! A backend that keeps what it is asked to draw, in CSS pixels.

use gap_report::chart::{AdvanceTable, ChartName, Frame, Mark, TextMeasure, TextMode, ThemeName, View};
use gap_report::report::Report;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;

/// A rectangle around something drawn.
#[derive(Debug, Clone)]
pub struct Bounds {
    pub what: String,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Bounds {
    pub fn overlaps(&self, other: &Bounds) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// What was drawn.
#[derive(Debug, Default)]
pub struct Drawing {
    pub texts: Vec<Bounds>,
    pub points: Vec<Bounds>,
    /// Named by the width of the stroke in CSS pixels.
    pub lines: Vec<Bounds>,
    /// Calls of the backend.
    pub calls: usize,
    pub marks: Vec<Mark>,
    pub width: f64,
    pub height: f64,
}

struct Recorder<'a> {
    scale: f64,
    size: (u32, u32),
    drawing: &'a mut Drawing,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }
    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }
    fn present(&mut self) -> Done {
        Ok(())
    }
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        Ok(())
    }
    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.drawing.calls += 1;
        let css = |at: i32| f64::from(at) / self.scale;
        let what = format!("{:.1}", f64::from(style.stroke_width()) / self.scale);
        let (left, right) = (css(from.0.min(to.0)), css(from.0.max(to.0)));
        let (top, bottom) = (css(from.1.min(to.1)), css(from.1.max(to.1)));
        self.drawing.lines.push(Bounds { what, left, top, right, bottom });
        Ok(())
    }
    fn draw_rect<S: BackendStyle>(&mut self, _: BackendCoord, _: BackendCoord, _: &S, _: bool) -> Done {
        self.drawing.calls += 1;
        Ok(())
    }
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, _: I, _: &S) -> Done {
        self.drawing.calls += 1;
        Ok(())
    }
    /// Squares, diamonds and triangles are points; what is larger or rounder is a bar or an area.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        _: &S,
    ) -> Done {
        self.drawing.calls += 1;
        let corners: Vec<BackendCoord> = corners.into_iter().collect();
        let ends = |of: &dyn Fn(&BackendCoord) -> i32| {
            let all = corners.iter().map(of);
            let (low, high) = (all.clone().min().unwrap_or(0), all.max().unwrap_or(0));
            (f64::from(low) / self.scale, f64::from(high) / self.scale)
        };
        let ((left, right), (top, bottom)) = (ends(&|corner| corner.0), ends(&|corner| corner.1));
        if corners.len() <= 4 && right - left <= 20.0 && bottom - top <= 20.0 {
            self.drawing.points.push(Bounds { what: "point".to_owned(), left, top, right, bottom });
        }
        Ok(())
    }
    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, _: &S, _: bool) -> Done {
        self.drawing.calls += 1;
        let (x, y, r) =
            (f64::from(at.0) / self.scale, f64::from(at.1) / self.scale, f64::from(radius) / self.scale);
        let what = "point".to_owned();
        self.drawing.points.push(Bounds { what, left: x - r, top: y - r, right: x + r, bottom: y + r });
        Ok(())
    }
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        self.drawing.calls += 1;
        let size = style.size() / self.scale;
        let bold = matches!(style.style(), FontStyle::Bold);
        let width = AdvanceTable.width(text, size, bold);
        let x = f64::from(at.0) / self.scale;
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2.0,
            HPos::Right => x - width,
        };
        // The canvas places the middle of the em box; letters reach 0.74 em above the baseline, 0.21 below.
        let baseline = f64::from(at.1) / self.scale + 0.27 * size;
        self.drawing.texts.push(Bounds {
            what: text.to_owned(),
            left,
            right: left + width,
            top: baseline - 0.74 * size,
            bottom: baseline + 0.21 * size,
        });
        Ok(())
    }
}

/// Draws the gaps of `view` as the page does and keeps them.
pub fn record(report: &Report, view: &View, width: u32, scale: f64, rows: (usize, usize)) -> Drawing {
    record_chart(ChartName::Gaps, report, view, width, scale, rows)
}

/// Draws a chart as the page does and keeps it.
pub fn record_chart(
    chart: ChartName,
    report: &Report,
    view: &View,
    width: u32,
    scale: f64,
    rows: (usize, usize),
) -> Drawing {
    let frame =
        Frame { width, theme: ThemeName::Light, first_row: rows.0, rows: rows.1, measure: &AdvanceTable };
    let laid_out = chart.draw(report, view, &frame);
    let height = laid_out.rows_of_pixels();
    let mut drawing = Drawing { width: f64::from(width), height: f64::from(height), ..Drawing::default() };
    let recorder = Recorder { scale, size: (width, height), drawing: &mut drawing };
    laid_out.draw(recorder, TextMode::Canvas, scale).expect("nothing refuses to draw");
    drawing.marks = laid_out.marks;
    drawing
}

/// What is wrong with the texts of a drawing: those that overlap, lie on a point or leave the frame.
pub fn faults(drawing: &Drawing) -> Vec<String> {
    let mut out = Vec::new();
    for (i, text) in drawing.texts.iter().enumerate() {
        for other in &drawing.texts[i + 1..] {
            if text.overlaps(other) {
                out.push(format!("{text:?} overlaps {other:?}"));
            }
        }
        for point in &drawing.points {
            if text.overlaps(point) {
                out.push(format!("{text:?} lies on {point:?}"));
            }
        }
        // A pixel of grace: coordinates are whole device pixels.
        let inside = text.left >= -1.0
            && text.top >= -1.0
            && text.right <= drawing.width + 1.0
            && text.bottom <= drawing.height + 1.0;
        if !inside {
            out.push(format!("{text:?} leaves the frame {} by {}", drawing.width, drawing.height));
        }
    }
    out
}
