//! A chart laid out: shapes in CSS pixels from back to front, and the marks among them.
//!
//! Charts only make drawings; [`Drawing::paint`] puts any of them on any backend. So a law over shapes (no text
//! on another, none beyond the edge) holds for every chart, and the compiler makes one painter a backend.

use super::mark::Mark;
use super::surface::{Align, ChartError, Surface, TextMode};
use super::theme::{Theme, ThemeName};
use plotters_backend::{BackendColor, DrawingBackend};

/// One shape; all lengths in CSS pixels, y downwards.
pub(crate) enum Shape {
    Line {
        from: (f64, f64),
        to: (f64, f64),
        width: f64,
        color: BackendColor,
    },
    Rect {
        at: (f64, f64),
        size: (f64, f64),
        color: BackendColor,
    },
    Disc {
        centre: (f64, f64),
        radius: f64,
        color: BackendColor,
    },
    /// Its line lies around the circle of `radius`.
    Ring {
        centre: (f64, f64),
        radius: f64,
        width: f64,
        color: BackendColor,
    },
    /// With round ends, from x to x, centred on `y`.
    Bar {
        ends: (f64, f64),
        y: f64,
        height: f64,
        fill: BackendColor,
        outline: Option<BackendColor>,
    },
    Area {
        corners: Vec<(f64, f64)>,
        color: BackendColor,
    },
    /// `y` is the baseline.
    Text {
        text: String,
        x: f64,
        y: f64,
        size: f64,
        bold: bool,
        align: Align,
        color: BackendColor,
    },
}

/// A chart, laid out and not yet painted.
pub struct Drawing {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// What was drawn, in reading order.
    pub marks: Vec<Mark>,
    pub(crate) theme: Theme,
    pub(crate) shapes: Vec<Shape>,
}

impl Drawing {
    pub(crate) fn new(width: f64, height: f64, theme: ThemeName) -> Self {
        Drawing { width, height, marks: Vec::new(), theme: theme.theme(), shapes: Vec::new() }
    }

    /// The height in whole CSS pixels.
    pub fn rows_of_pixels(&self) -> u32 {
        self.height.ceil() as u32
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, color: BackendColor) {
        self.shapes.push(Shape::Line { from, to, width, color });
    }

    /// A broken line from left to right; on and off in CSS pixels.
    pub(crate) fn dashes(
        &mut self,
        (from, to): (f64, f64),
        y: f64,
        (on, off): (f64, f64),
        width: f64,
        color: BackendColor,
    ) {
        let mut x = from;
        while x < to {
            self.line((x, y), ((x + on).min(to), y), width, color);
            x += on + off;
        }
    }

    /// A broken line in any direction; on and off in CSS pixels.
    pub(crate) fn broken_line(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        (on, off): (f64, f64),
        width: f64,
        color: BackendColor,
    ) {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = (across * across + down * down).sqrt();
        let at = |way: f64| {
            let part = (way / length).min(1.0);
            (from.0 + across * part, from.1 + down * part)
        };
        let mut way = 0.0;
        while way < length {
            self.line(at(way), at(way + on), width, color);
            way += on + off;
        }
    }

    /// A filled rectangle.
    pub(crate) fn rect(&mut self, at: (f64, f64), size: (f64, f64), color: BackendColor) {
        self.shapes.push(Shape::Rect { at, size, color });
    }

    /// Slanted lines within a rectangle: what stands there is not to be relied on.
    pub(crate) fn hatch(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), color: BackendColor) {
        const STEP: f64 = 6.0;
        let mut start = STEP;
        while start < width + height {
            // From the upper edge down to the left, each end cut at the rectangle's edges.
            let from = (x + start.min(width), y + (start - width).max(0.0));
            let to = (x + (start - height).max(0.0), y + start.min(height));
            self.line(from, to, 1.0, color);
            start += STEP;
        }
    }

    /// A disc.
    pub(crate) fn disc(&mut self, centre: (f64, f64), radius: f64, color: BackendColor) {
        self.shapes.push(Shape::Disc { centre, radius, color });
    }

    /// A ring of line width `width` around the circle of `radius`.
    pub(crate) fn ring(&mut self, centre: (f64, f64), radius: f64, width: f64, color: BackendColor) {
        self.shapes.push(Shape::Ring { centre, radius, width, color });
    }

    /// A bar with round ends, centred on `y`: filled, and outlined where `outline` says so.
    pub(crate) fn bar(
        &mut self,
        ends: (f64, f64),
        y: f64,
        height: f64,
        fill: BackendColor,
        outline: Option<BackendColor>,
    ) {
        self.shapes.push(Shape::Bar { ends, y, height, fill, outline });
    }

    /// A filled polygon.
    pub(crate) fn area(&mut self, corners: Vec<(f64, f64)>, color: BackendColor) {
        self.shapes.push(Shape::Area { corners, color });
    }

    /// `text` on one line, its baseline at `y`.
    pub(crate) fn text(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        size: f64,
        bold: bool,
        align: Align,
        color: BackendColor,
    ) {
        self.shapes.push(Shape::Text { text: text.to_owned(), x, y, size, bold, align, color });
    }

    /// Paints on a backend of `scale` device pixels a CSS pixel. No ground: page and export have their own.
    ///
    /// # Errors
    /// The backend would not draw.
    pub fn draw<DB: DrawingBackend>(
        &self,
        backend: DB,
        text: TextMode,
        scale: f64,
    ) -> Result<(), ChartError> {
        let mut surface = Surface::new(backend, text, scale)?;
        self.paint(&mut surface)?;
        surface.finish()
    }

    /// Paints on a surface that holds more.
    pub(crate) fn paint<DB: DrawingBackend>(&self, s: &mut Surface<DB>) -> Result<(), ChartError> {
        for shape in &self.shapes {
            match shape {
                Shape::Line { from, to, width, color } => s.line(*from, *to, *width, *color)?,
                Shape::Rect { at, size, color } => s.rect(*at, *size, *color)?,
                Shape::Disc { centre, radius, color } => s.disc(*centre, *radius, *color)?,
                Shape::Ring { centre, radius, width, color } => s.ring(*centre, *radius, *width, *color)?,
                Shape::Bar { ends, y, height, fill, outline } => {
                    s.bar(*ends, *y, *height, *fill, *outline)?
                }
                Shape::Area { corners, color } => s.area(corners, *color)?,
                Shape::Text { text, x, y, size, bold, align, color } => {
                    s.text(text, (*x, *y), *size, *bold, *align, *color)?;
                }
            }
        }
        Ok(())
    }
}
