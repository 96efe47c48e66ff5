//! Rows with their words: where labels, notes and headings stand, beside the figures in a wide chart, above them in
//! a narrow one. Charts say how much room a row's figures take, and draw them around its centre.

use super::drawing::Drawing;
use super::measure::TextMeasure;
use super::surface::Align;
use super::text::wrap;
use super::view::Frame;
use crate::report::format::{percent, whole};
use plotters_backend::BackendColor;

/// Below this width labels stand above their rows.
const NARROW: u32 = 560;
/// Question texts, CSS pixels.
pub(super) const LABEL: f64 = 14.0;
pub(super) const LABEL_LEADING: f64 = 17.0;
/// Notes, intervals, figures of the axis, heads of columns.
pub(super) const SMALL: f64 = 12.0;
pub(super) const SMALL_LEADING: f64 = 15.0;
/// Values at their points, and words in their place.
pub(super) const VALUE: f64 = 12.5;
/// The number at the right.
pub(super) const NUMBER: f64 = 17.0;
const HEADING: f64 = 13.0;
const HEADING_LEADING: f64 = 17.0;
/// Above and below a heading.
const HEADING_BEFORE: f64 = 14.0;
const HEADING_AFTER: f64 = 8.0;
/// From the end of the axis to the column of numbers.
const RIGHT_GAP: f64 = 20.0;
/// How far texts at the ends of the axis may reach beyond it.
const OVERHANG: f64 = 16.0;
/// The figures of the axis and the space around them.
const AXIS: f64 = 24.0;
/// The same between a heading and its rows.
const AXIS_ABOVE: f64 = 18.0;

/// A rectangle, CSS pixels.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// A text, placed: x at `align`, y the baseline.
pub(super) struct Placed {
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub align: Align,
}

/// What a row says, and the room that its figures take.
#[derive(Default)]
pub(super) struct RowWords {
    /// Stands above this row, for it and those after it.
    pub heading: Option<String>,
    /// Room before the heading's text for a sample of what it names.
    pub indent: f64,
    pub label: String,
    pub note: Option<String>,
    /// Stands where the figures would.
    pub message: Option<String>,
    /// The axis on which its figures stand, from 0: rows of one axis follow each other.
    pub axis: usize,
    /// From the row's centre to the upper edge of its figures.
    pub above: f64,
    /// From the row's centre to the lower edge of its figures.
    pub below: f64,
}

/// Where a row stands.
pub(super) struct Place {
    /// Upper edge, below the heading.
    pub top: f64,
    pub height: f64,
    /// The middle of the figures.
    pub centre: f64,
    pub label_box: Area,
    /// The stretch that the figures take; none where words stand for them.
    pub figures: Option<(f64, f64)>,
    axis: usize,
    /// The rule above the heading.
    rule: Option<f64>,
    pub heading: Vec<Placed>,
    label: Vec<Placed>,
    note: Vec<Placed>,
    message: Vec<Placed>,
}

/// The columns in which rows stand.
pub(super) struct Columns {
    pub narrow: bool,
    label_room: f64,
    /// The ends of the axis.
    pub x0: f64,
    pub x1: f64,
    /// Left edge of the column of numbers.
    pub right: f64,
    pub width: f64,
}

/// Rows, placed.
pub(super) struct Laid {
    pub places: Vec<Place>,
    /// The axes with the baselines of their figures: one under the last row that has any; of several each under the
    /// heading above its rows, so that a page that ends between them holds none without its rows.
    pub axes: Vec<(usize, f64)>,
    pub bottom: f64,
}

impl Columns {
    /// Columns for `rows`, with `numbers` CSS pixels at the right.
    pub fn new(frame: &Frame, rows: &[RowWords], numbers: f64) -> Self {
        let width = f64::from(frame.width.max(240));
        let narrow = frame.width < NARROW;
        let right = if numbers > 0.0 { width - numbers.ceil() - 2.0 } else { width };
        let x1 = right - RIGHT_GAP;
        let label_room = if narrow { width } else { label_room(rows, frame.measure, width) };
        let x0 = if narrow { OVERHANG } else { label_room + 20.0 };
        Columns { narrow, label_room, x0, x1, right, width }
    }

    /// Where a part of the axis stands, from 0 to 1.
    pub fn x(&self, part: f64) -> f64 {
        self.x0 + (self.x1 - self.x0) * part
    }

    /// Where words beside the labels begin: at the frame's edge in a narrow chart.
    pub fn left(&self) -> f64 {
        if self.narrow { 0.0 } else { self.x0 }
    }

    /// Places `rows` under each other from `top` on.
    pub fn lay(&self, rows: &[RowWords], measure: &dyn TextMeasure, top: f64) -> Laid {
        let mut places: Vec<Place> = Vec::with_capacity(rows.len());
        let (mut y, mut axes) = (top, Vec::new());
        let several = rows.first().is_some_and(|first| rows.iter().any(|row| row.axis != first.axis));
        for (i, row) in rows.iter().enumerate() {
            let of_it = |other: &RowWords| other.axis == row.axis;
            let figures = |other: &RowWords| of_it(other) && other.message.is_none();
            let above = several && rows.iter().position(of_it) == Some(i) && rows.iter().any(figures);
            let place = self.place(row, measure, y, (i == 0, if above { AXIS_ABOVE } else { 0.0 }));
            y = place.top + place.height;
            if above {
                axes.push((row.axis, place.top - 6.0));
            }
            places.push(place);
            if !several && rows.iter().rposition(figures) == Some(i) {
                axes.push((row.axis, y + 16.0));
                y += AXIS;
            }
        }
        Laid { places, axes, bottom: if several { y + 8.0 } else { y } }
    }

    /// `axis`: what an axis between the heading and the row takes.
    fn place(
        &self,
        row: &RowWords,
        measure: &dyn TextMeasure,
        top: f64,
        (first, axis): (bool, f64),
    ) -> Place {
        let mut top = top;
        let mut heading = Vec::new();
        let mut rule = None;
        if let Some(text) = &row.heading {
            let before = if first { 2.0 } else { HEADING_BEFORE };
            rule = (!first).then_some(top + before / 2.0 - 1.0);
            let lines = wrap(measure, text, HEADING, true, self.width - row.indent);
            let height = HEADING_LEADING * lines.len() as f64;
            heading = under(lines, (row.indent, top + before + 12.5), HEADING_LEADING, Align::Left);
            top += before + height + HEADING_AFTER;
        }
        top += axis;
        let label = wrap(measure, &row.label, LABEL, false, self.label_room);
        let note = row
            .note
            .iter()
            .flat_map(|note| note.split('\n'))
            .flat_map(|note| wrap(measure, note, SMALL, false, self.label_room));
        let note: Vec<String> = note.collect();
        let words =
            row.message.iter().flat_map(|why| wrap(measure, why, VALUE, false, self.width - self.left()));
        let message: Vec<String> = words.collect();
        let label_height = LABEL_LEADING * label.len() as f64;
        let text_height = label_height + SMALL_LEADING * note.len() as f64;
        let message_height = SMALL_LEADING * message.len() as f64;
        let half = message_height / 2.0 + 2.0;
        let (above, below) = if row.message.is_some() { (half, half) } else { (row.above, row.below) };

        let (height, centre, text_top);
        if self.narrow {
            text_top = top + 8.0;
            centre = text_top + text_height + 3.0 + above;
            height = centre + below + 4.0 - top;
        } else {
            let need = above + below;
            height = text_height.max(need).ceil() + 8.0;
            centre = top + (height - need) / 2.0 + above;
            // Words of one or two lines stand at the points, longer ones in the middle of the row.
            let middle = if text_height <= need - 8.0 { centre } else { top + height / 2.0 };
            text_top = (middle - text_height / 2.0).max(top).min(top + height - text_height);
        }
        let (x, align) = if self.narrow { (0.0, Align::Left) } else { (self.label_room, Align::Right) };
        Place {
            top,
            height,
            centre,
            label_box: Area { x: 0.0, y: text_top, width: self.label_room, height: text_height.max(24.0) },
            figures: row.message.is_none().then_some((centre - above, centre + below)),
            axis: row.axis,
            rule,
            heading,
            label: under(label, (x, text_top + 13.0), LABEL_LEADING, align),
            note: under(note, (x, text_top + label_height + 11.5), SMALL_LEADING, align),
            message: under(
                message,
                (self.left(), centre - message_height / 2.0 + 11.5),
                SMALL_LEADING,
                Align::Left,
            ),
        }
    }
}

/// Lines under each other, the first baseline at `y`.
pub(super) fn under(lines: Vec<String>, (x, y): (f64, f64), leading: f64, align: Align) -> Vec<Placed> {
    let place = |(i, text)| Placed { text, x, y: y + leading * i as f64, align };
    lines.into_iter().enumerate().map(place).collect()
}

/// The width of the column of labels: a third, or what the longest needs on one line where that is less.
fn label_room(rows: &[RowWords], measure: &dyn TextMeasure, width: f64) -> f64 {
    let most = (width * 0.33).clamp(170.0, 380.0);
    let mut widest: f64 = 60.0;
    for row in rows {
        widest = widest.max(measure.width(&row.label, LABEL, false));
        for note in row.note.iter().flat_map(|note| note.split('\n')) {
            widest = widest.max(measure.width(note, SMALL, false));
        }
        if widest >= most {
            return most;
        }
    }
    widest.ceil()
}

impl Laid {
    /// The stretches behind figures of an axis, upper and lower end: one a row in a narrow chart, where words stand
    /// between, else whole runs of rows.
    pub fn stretches(&self, narrow: bool, axis: usize) -> Vec<(f64, f64)> {
        let mut out: Vec<(f64, f64)> = Vec::new();
        for place in self.places.iter().filter(|place| place.axis == axis) {
            let Some(figures) = place.figures else { continue };
            let lower = place.top + place.height;
            match out.last_mut() {
                _ if narrow => out.push(figures),
                Some(last) if last.1 >= place.top => last.1 = lower,
                _ => out.push((place.top, lower)),
            }
        }
        out
    }
}

/// Draws a placed text.
pub(super) fn text(s: &mut Drawing, placed: &Placed, size: f64, bold: bool, color: BackendColor) {
    s.text(&placed.text, (placed.x, placed.y), size, bold, placed.align, color);
}

/// Draws placed texts.
pub(super) fn texts(s: &mut Drawing, lines: &[Placed], size: f64, bold: bool, color: BackendColor) {
    for line in lines {
        text(s, line, size, bold, color);
    }
}

/// Draws a row's heading, label, note and message.
pub(super) fn words(s: &mut Drawing, place: &Place, width: f64) {
    let theme = s.theme;
    if let Some(y) = place.rule {
        s.line((0.0, y), (width, y), 1.0, theme.line);
    }
    let parts = [
        (&place.heading, HEADING, true, theme.ink),
        (&place.label, LABEL, false, theme.ink),
        (&place.note, SMALL, false, theme.soft),
        (&place.message, VALUE, false, theme.calm),
    ];
    for (lines, size, bold, color) in parts {
        texts(s, lines, size, bold, color);
    }
}

/// The figures of an axis at `count` even steps, with their places from 0 to 1.
pub(super) fn ticks(count: u32, figure: &dyn Fn(f64) -> String) -> Vec<(f64, String)> {
    let tick = |i| {
        let part = f64::from(i) / f64::from(count);
        (part, figure(part))
    };
    (0..=count).map(tick).collect()
}

/// Those of percent.
pub(super) fn percents() -> Vec<(f64, String)> {
    ticks(4, &|part| if part < 1.0 { whole(part) } else { percent(part) })
}

/// Draws an axis of percent: its figures, and its grid where `full`, else the line at 0 alone.
pub(super) fn percent_axis(s: &mut Drawing, columns: &Columns, laid: &Laid, full: bool) {
    let (line, soft) = (s.theme.line, s.theme.soft);
    for &(axis, y) in &laid.axes {
        let stretches = laid.stretches(columns.narrow, axis);
        for (part, words) in percents() {
            let x = columns.x(part);
            if full || part == 0.0 {
                for &(top, bottom) in &stretches {
                    s.line((x, top), (x, bottom), 1.0, line);
                }
            } else {
                s.line((x, y - 16.0), (x, y - 12.0), 1.0, soft);
            }
            s.text(&words, (x, y), SMALL, false, Align::Center, soft);
        }
    }
}
