//! A plotters backend that is drawn on in CSS pixels.
//!
//! Backends count in whole device pixels, and each places text in its own way: both differences end here. Only
//! the drawing methods of the backend are called, none of plotters' elements, which measure text.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
    FontTransform,
};
use std::f64::consts::FRAC_1_SQRT_2;
use std::fmt;

/// How a backend places text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextMode {
    /// `SVGBackend`: writes the size divided by 1.24, and hangs text 0.76 em below a top anchor.
    Svg,
    /// `CanvasBackend`: takes the size as it is, and centres text on the middle of its em box.
    Canvas,
}

/// A backend that would not draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartError(String);

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The chart could not be drawn: {}", self.0)
    }
}

impl std::error::Error for ChartError {}

impl<E: std::error::Error + Send + Sync> From<DrawingErrorKind<E>> for ChartError {
    fn from(error: DrawingErrorKind<E>) -> Self {
        ChartError(error.to_string())
    }
}

/// Which end of a text stands at its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Center,
    Right,
}

/// In files: fonts of the same widths, whichever the reader has.
const SVG_FONTS: &str = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";
/// In the page: the reader's own.
pub const CANVAS_FONTS: &str =
    "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";
/// `SVGBackend` divides the font size by this.
const SVG_SIZE_DIVISOR: f64 = 1.24;
/// `SVGBackend` sets the baseline of top-anchored text this far below its y, in em.
const SVG_TOP_TO_BASELINE: f64 = 0.76;
/// Browsers centre text on the middle of its em box, this far above the baseline, in em: measured in Chromium
/// and Firefox, 0.26 (DejaVu Sans) to 0.28 (Arial).
const CANVAS_BASELINE_TO_MIDDLE: f64 = 0.27;

/// The backend, with its scale and the place of the drawing on it.
pub(crate) struct Surface<DB: DrawingBackend> {
    backend: DB,
    mode: TextMode,
    scale: f64,
    /// Added to every x and y, CSS pixels.
    pub left: f64,
    pub top: f64,
}

struct Stroke(BackendColor, u32);

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.0
    }
    fn stroke_width(&self) -> u32 {
        self.1
    }
}

struct TextStyle {
    color: BackendColor,
    size: f64,
    bold: bool,
    family: &'static str,
    pos: Pos,
}

impl BackendTextStyle for TextStyle {
    type FontError = std::convert::Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn transform(&self) -> FontTransform {
        FontTransform::None
    }
    fn style(&self) -> FontStyle {
        if self.bold { FontStyle::Bold } else { FontStyle::Normal }
    }
    fn anchor(&self) -> Pos {
        Pos::new(self.pos.h_pos, self.pos.v_pos)
    }
    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }
    /// Nobody asks: backends lay text out by its anchor.
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        Ok(((0, 0), (0, 0)))
    }
    /// Backends of pixels that cannot set text leave it out.
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: (i32, i32),
        _: F,
    ) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}

impl<DB: DrawingBackend> Surface<DB> {
    pub fn new(backend: DB, mode: TextMode, scale: f64) -> Result<Self, ChartError> {
        let mut backend = backend;
        backend.ensure_prepared()?;
        // A canvas may ask for any ratio; the limits keep coordinates within what a backend can count.
        let scale = if scale.is_finite() { scale.clamp(0.25, 16.0) } else { 1.0 };
        Ok(Surface { backend, mode, scale, left: 0.0, top: 0.0 })
    }

    /// Hands the finished drawing to the backend.
    pub fn finish(mut self) -> Result<(), ChartError> {
        Ok(self.backend.present()?)
    }

    fn px(&self, v: f64) -> i32 {
        (v * self.scale).round() as i32
    }

    fn at(&self, x: f64, y: f64) -> (i32, i32) {
        (self.px(x + self.left), self.px(y + self.top))
    }

    fn stroke(&self, color: BackendColor, width: f64) -> Stroke {
        Stroke(color, (width * self.scale).round().max(1.0) as u32)
    }

    pub fn line(
        &mut self,
        (x1, y1): (f64, f64),
        (x2, y2): (f64, f64),
        width: f64,
        color: BackendColor,
    ) -> Result<(), ChartError> {
        let (from, to, style) = (self.at(x1, y1), self.at(x2, y2), self.stroke(color, width));
        Ok(self.backend.draw_line(from, to, &style)?)
    }

    /// A filled rectangle.
    pub fn rect(
        &mut self,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        color: BackendColor,
    ) -> Result<(), ChartError> {
        let (from, to) = (self.at(x, y), self.at(x + width, y + height));
        Ok(self.backend.draw_rect(from, to, &color, true)?)
    }

    /// A disc.
    pub fn disc(&mut self, (x, y): (f64, f64), radius: f64, color: BackendColor) -> Result<(), ChartError> {
        let (centre, radius) = (self.at(x, y), self.px(radius).max(1) as u32);
        Ok(self.backend.draw_circle(centre, radius, &color, true)?)
    }

    /// A ring of line width `width` around the circle of `radius`.
    pub fn ring(
        &mut self,
        (x, y): (f64, f64),
        radius: f64,
        width: f64,
        color: BackendColor,
    ) -> Result<(), ChartError> {
        let (centre, radius, style) =
            (self.at(x, y), self.px(radius).max(1) as u32, self.stroke(color, width));
        Ok(self.backend.draw_circle(centre, radius, &style, false)?)
    }

    /// A bar with round ends from `x1` to `x2`, centred on `y`: filled, and outlined where `outline` says so.
    pub fn bar(
        &mut self,
        (x1, x2): (f64, f64),
        y: f64,
        height: f64,
        fill: BackendColor,
        outline: Option<BackendColor>,
    ) -> Result<(), ChartError> {
        let radius = (height / 2.0).min((x2 - x1) / 2.0).max(0.0);
        let mut path = Vec::with_capacity(2 * ARC.len() + 1);
        for (across, down) in ARC {
            path.push(self.at(x2 - radius + radius * across, y + height / 2.0 * down));
        }
        for (across, down) in ARC {
            path.push(self.at(x1 + radius - radius * across, y - height / 2.0 * down));
        }
        path.extend(path.first().copied());
        self.backend.fill_polygon(path.iter().copied(), &fill)?;
        if let Some(color) = outline {
            let style = self.stroke(color, 1.0);
            self.backend.draw_path(path, &style)?;
        }
        Ok(())
    }

    /// A filled polygon.
    pub fn area(&mut self, corners: &[(f64, f64)], color: BackendColor) -> Result<(), ChartError> {
        let corners: Vec<(i32, i32)> = corners.iter().map(|&(x, y)| self.at(x, y)).collect();
        Ok(self.backend.fill_polygon(corners, &color)?)
    }

    /// `text` on one line, its baseline at `y`.
    pub fn text(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        size: f64,
        bold: bool,
        align: Align,
        color: BackendColor,
    ) -> Result<(), ChartError> {
        let h_pos = match align {
            Align::Left => HPos::Left,
            Align::Center => HPos::Center,
            Align::Right => HPos::Right,
        };
        let device = size * self.scale;
        let (anchor_y, size, v_pos, family) = match self.mode {
            TextMode::Svg => {
                let written = device * SVG_SIZE_DIVISOR;
                (y - SVG_TOP_TO_BASELINE * size, written, VPos::Top, SVG_FONTS)
            }
            TextMode::Canvas => (y - CANVAS_BASELINE_TO_MIDDLE * size, device, VPos::Center, CANVAS_FONTS),
        };
        let style = TextStyle { color, size, bold, family, pos: Pos::new(h_pos, v_pos) };
        let at = self.at(x, anchor_y);
        Ok(self.backend.draw_text(text, &style, at)?)
    }
}

/// The right half of the unit circle from bottom to top (y grows downwards) in steps of 22.5 degrees: sines and
/// cosines written out, since they differ between machines.
const ARC: [(f64, f64); 9] = [
    (0.0, 1.0),
    (0.382683, 0.923880),
    (FRAC_1_SQRT_2, FRAC_1_SQRT_2),
    (0.923880, 0.382683),
    (1.0, 0.0),
    (0.923880, -0.382683),
    (FRAC_1_SQRT_2, -FRAC_1_SQRT_2),
    (0.382683, -0.923880),
    (0.0, -1.0),
];
