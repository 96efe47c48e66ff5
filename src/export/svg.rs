//! A chart as an SVG file: the finding above, the drawing below, a name and a description for screen readers.

use crate::chart::{
    AdvanceTable, Align, Drawing, Frame, Surface, TextMeasure, TextMode, ThemeName, View, clean, wrap,
};
use crate::chart::{ChartError, ChartName, Mark, MarkKind};
use crate::error::{Error, ErrorKind};
use crate::report::{Report, Role};
use plotters::backend::SVGBackend;

/// plotters draws on whole pixels: the drawing is made this many times larger and scaled back by its viewBox.
const SCALE: u32 = 4;
const MARGIN: f64 = 16.0;
const TITLE: f64 = 20.0;
const TITLE_LEADING: f64 = 25.0;
/// The longest line of headline and deck.
const MEASURE: f64 = 760.0;
const DECK: f64 = 14.0;
const DECK_LEADING: f64 = 19.0;

/// The chart of gaps under the report's headline, `width` CSS pixels wide: the picture of the report. The same
/// report gives the same bytes on every machine.
///
/// # Errors
/// None that an input can cause: a backend that would not draw.
pub fn gaps(report: &Report, view: &View, width: u32, theme: ThemeName) -> Result<String, Error> {
    let above = [sentence(report, Role::Headline), sentence(report, Role::Deck)];
    let above = above.map(Option::unwrap_or_default);
    Picture { chart: ChartName::Gaps, report, view, width, theme }.whole(above)
}

/// Any chart under its own caption.
///
/// # Errors
/// As [`gaps`].
pub fn chart(
    chart: ChartName,
    report: &Report,
    view: &View,
    width: u32,
    theme: ThemeName,
) -> Result<String, Error> {
    let caption = chart.caption(report, view);
    let above = caption.as_ref().map(|caption| [caption.title.as_str(), caption.subtitle.as_str()]);
    Picture { chart, report, view, width, theme }.whole(above.unwrap_or_default())
}

/// Any chart without words above it, for a page that says them itself: drawn once, so that heads, axis and key stand
/// there once, and cut between its rows into pieces that fill half a printed page.
///
/// # Errors
/// As [`gaps`].
pub fn without_title(
    chart: ChartName,
    report: &Report,
    view: &View,
    width: u32,
    theme: ThemeName,
) -> Result<Vec<String>, Error> {
    let picture = Picture { chart, report, view, width, theme };
    let drawing = picture.drawing();
    let rows = || drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row && is_cut(chart));
    let end = rows().map(|row| row.y + row.height).fold(0.0, f64::max);
    let (mut cuts, mut top, mut before, mut bottom) = (vec![0.0], 0.0, 0.0, 0.0_f64);
    for row in rows() {
        // Rows that stand beside each other stay together, a few at the end with those before, and a heading with the
        // row below it.
        if row.y > before && row.y + row.height - top > HALF_PAGE && end - row.y > 0.4 * HALF_PAGE {
            top = bottom.min(row.y);
            cuts.push(top);
        }
        (before, bottom) = (row.y, bottom.max(row.y + row.height));
    }
    cuts.push(f64::from(drawing.rows_of_pixels()));
    let piece = |ends: &[f64]| match ends {
        [from, to] => {
            let (part, last) = (drawing.part((*from, *to)), *to >= drawing.height);
            let margins = [if *from > 0.0 { 0.0 } else { MARGIN }, if last { MARGIN } else { 0.0 }];
            picture.paint([""; 2], &part, *from, margins).map_err(failed)
        }
        _ => Ok(String::new()),
    };
    cuts.windows(2).map(piece).collect()
}

/// The same in one piece, for a narrow screen.
///
/// # Errors
/// As [`gaps`].
pub fn narrow(chart: ChartName, report: &Report, view: &View, theme: ThemeName) -> Result<String, Error> {
    Picture { chart, report, view, width: NARROW, theme }.whole([""; 2])
}

/// The narrowest picture, CSS pixels.
const NARROW: u32 = 320;

/// What rows of a chart fit half a printed page beside its axis and key, CSS pixels at the width of files.
const HALF_PAGE: f64 = 560.0;
/// Charts that may be cut between their rows: not the field of points.
fn is_cut(chart: ChartName) -> bool {
    chart != ChartName::First
}

fn clamped(width: u32) -> u32 {
    width.clamp(NARROW, 8192)
}

/// What a picture of this width has for its chart, CSS pixels.
fn inner(width: u32) -> f64 {
    f64::from(clamped(width)) - 2.0 * MARGIN
}

fn failed(error: ChartError) -> Error {
    Error::new(ErrorKind::Output, error.to_string())
}

/// What a picture is made of; `width` in CSS pixels.
struct Picture<'a> {
    chart: ChartName,
    report: &'a Report,
    view: &'a View,
    width: u32,
    theme: ThemeName,
}

impl Picture<'_> {
    fn drawing(&self) -> Drawing {
        let width = inner(self.width) as u32;
        let frame =
            Frame { width, theme: self.theme, first_row: 0, rows: usize::MAX, measure: &AdvanceTable };
        self.chart.draw(self.report, self.view, &frame)
    }

    /// In one piece. `above`: title and the line under it; empty for none.
    fn whole(&self, above: [&str; 2]) -> Result<String, Error> {
        self.paint(above, &self.drawing(), 0.0, [MARGIN; 2]).map_err(failed)
    }

    /// `drawing`, which begins at the height `from`, under the words `above`; `margins`: above and below all.
    fn paint(
        &self,
        above: [&str; 2],
        drawing: &Drawing,
        from: f64,
        margins: [f64; 2],
    ) -> Result<String, ChartError> {
        let (measure, inner, width) = (AdvanceTable, inner(self.width), clamped(self.width));
        let title_lines = lines(&measure, above[0], TITLE, true, inner.min(MEASURE));
        let deck_lines = lines(&measure, above[1], DECK, false, inner.min(MEASURE));
        let title_height = TITLE_LEADING * title_lines.len() as f64;
        let text_height = title_height + DECK_LEADING * deck_lines.len() as f64;
        let chart_top = margins[0] + text_height + if text_height > 0.0 { 18.0 } else { 0.0 };
        let height = (chart_top + margins[1]).ceil() as u32 + drawing.rows_of_pixels();

        let mut svg = String::new();
        let backend = SVGBackend::with_string(&mut svg, (width * SCALE, height * SCALE));
        let colors = self.theme.theme();
        let mut surface = Surface::new(backend, TextMode::Svg, f64::from(SCALE))?;
        surface.rect((0.0, 0.0), (f64::from(width), f64::from(height)), colors.background)?;
        surface.left = MARGIN;
        for (i, line) in title_lines.iter().enumerate() {
            let y = MARGIN + TITLE_LEADING * i as f64 + 18.0;
            surface.text(line, (0.0, y), TITLE, true, Align::Left, colors.ink)?;
        }
        for (i, line) in deck_lines.iter().enumerate() {
            let y = MARGIN + title_height + 3.0 + DECK_LEADING * i as f64 + 14.0;
            surface.text(line, (0.0, y), DECK, false, Align::Left, colors.soft)?;
        }
        surface.top = chart_top - from;
        drawing.paint(&mut surface)?;
        surface.finish()?;
        let leads = self.chart == ChartName::Gaps && View::first(self.report).as_ref() == Some(self.view);
        let headline = sentence(self.report, Role::Headline).filter(|_| leads);
        let name = match headline {
            Some(text) => clean(text),
            None => {
                self.chart.caption(self.report, self.view).map(|caption| caption.title).unwrap_or_default()
            }
        };
        Ok(tidy(&svg, (width, height), &name, &description(&drawing.marks)))
    }
}

fn sentence(report: &Report, role: Role) -> Option<&str> {
    report.narrative.iter().find(|part| part.role == role).map(|part| part.text.as_str())
}

fn lines(measure: &dyn TextMeasure, text: &str, size: f64, bold: bool, width: f64) -> Vec<String> {
    if text.is_empty() { Vec::new() } else { wrap(measure, text, size, bold, width) }
}

fn description(marks: &[Mark]) -> String {
    let rows = marks.iter().filter(|mark| mark.kind == MarkKind::Row);
    rows.map(|mark| mark.label.as_str()).collect::<Vec<_>>().join(". ")
}

/// What `SVGBackend` wrote, with its size in CSS pixels, its name and description, and each text on one line.
fn tidy(svg: &str, (width, height): (u32, u32), name: &str, description: &str) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n",
        width * SCALE,
        height * SCALE,
        escape(name),
        escape(description)
    );
    // The first line is the backend's own opening tag. Then one element a line, but for texts: the tag, the
    // words and the closing tag on a line each.
    for line in svg.lines().skip(1) {
        out.push_str(line);
        let inside_text = line.starts_with("<text ") || !line.starts_with('<');
        if !inside_text {
            out.push('\n');
        }
    }
    out
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
