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

/// Any chart without words above it, for a page that says them itself: one longer than a printed page as several, each with
/// heads, axis and key of its own.
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
    let (mut pieces, mut first, mut end) = (Vec::new(), 0, usize::MAX);
    while first < end {
        let mut drawing = picture.drawing(first, usize::MAX);
        let tops: Vec<f64> =
            drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).map(|mark| mark.y).collect();
        if first > 0 && tops.is_empty() {
            break;
        }
        end = end.min(first + tops.len());
        // A wider one is printed smaller.
        let page = if first > 0 { PAGE } else { PAGE - HEADING } * f64::from(width) / PAPER;
        // Rows that stand beside each other stay together.
        let beside = tops.iter().filter(|top| tops.first() == Some(top)).count().max(1);
        let pages = libm::ceil(drawing.height / page).max(1.0) as usize;
        let (mut rows, mut fewer) = (tops.len(), tops.len().div_ceil(beside * pages) * beside);
        while drawing.height > page && fewer > 0 {
            drawing = picture.drawing(first, fewer);
            (rows, fewer) = (fewer, fewer.saturating_sub(beside));
        }
        pieces.push(picture.paint([""; 2], &drawing).map_err(failed)?);
        first += rows.max(1);
    }
    Ok(pieces)
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

/// What a printed page has for a piece of a chart, CSS pixels across and down.
const PAPER: f64 = 680.0;
const PAGE: f64 = 950.0;
/// What the heading above the first piece takes of it.
const HEADING: f64 = 115.0;

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
    /// `rows` of its rows from `first_row` on.
    fn drawing(&self, first_row: usize, rows: usize) -> Drawing {
        let width = inner(self.width) as u32;
        let frame = Frame { width, theme: self.theme, first_row, rows, measure: &AdvanceTable };
        self.chart.draw(self.report, self.view, &frame)
    }

    /// In one piece. `above`: title and the line under it; empty for none.
    fn whole(&self, above: [&str; 2]) -> Result<String, Error> {
        self.paint(above, &self.drawing(0, usize::MAX)).map_err(failed)
    }

    /// `drawing` under the words `above`.
    fn paint(&self, above: [&str; 2], drawing: &Drawing) -> Result<String, ChartError> {
        let (measure, inner, width) = (AdvanceTable, inner(self.width), clamped(self.width));
        let title_lines = lines(&measure, above[0], TITLE, true, inner.min(MEASURE));
        let deck_lines = lines(&measure, above[1], DECK, false, inner.min(MEASURE));
        let title_height = TITLE_LEADING * title_lines.len() as f64;
        let text_height = title_height + DECK_LEADING * deck_lines.len() as f64;
        let chart_top = MARGIN + text_height + if text_height > 0.0 { 18.0 } else { 0.0 };
        let height = (chart_top + MARGIN).ceil() as u32 + drawing.rows_of_pixels();

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
        surface.top = chart_top;
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
