//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::key::{self, Entry};
use super::names::{FIRST_BASELINE, Name, apart, names};
use super::rows::{Figures, Row, rows};
use crate::chart::measure::TextMeasure;
use crate::chart::surface::Align;
use crate::chart::text::wrap;
use crate::chart::view::{Frame, View};
use crate::report::Report;
use crate::report::format::{interval_points, points, whole};

/// Below this width labels stand above their rows.
const NARROW: u32 = 560;
/// Question texts.
pub(super) const LABEL: f64 = 14.0;
pub(super) const LABEL_LEADING: f64 = 17.0;
/// Notes under question texts, intervals, axis, column head.
pub(super) const SMALL: f64 = 12.0;
pub(super) const SMALL_LEADING: f64 = 15.0;
/// Values at the points.
pub(super) const VALUE: f64 = 12.5;
/// The gap.
pub(super) const NUMBER: f64 = 17.0;
/// From the end of the axis to the column of gaps.
pub(super) const RIGHT_GAP: f64 = 20.0;
/// How far texts at the points may reach beyond the axis.
const OVERHANG: f64 = 10.0;
/// Baseline of the values above the centre of a row.
pub(super) const VALUE_RISE: f64 = 13.0;
/// What a row needs above its centre (values) and below it (the gap's interval).
const ABOVE: f64 = 24.0;
const BELOW: f64 = 20.0;
/// The figures of the axis and the space around them.
const AXIS: f64 = 24.0;
/// Half of a row's stretch of grid in the narrow layout: what the points take.
const STRIP: f64 = 11.0;
pub(super) const GAP_HEAD: &str = "Gap, points";

/// A rectangle.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A text, placed: x at `align`, y the baseline.
pub(super) struct Placed {
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub align: Align,
}

/// Where a row stands.
pub(super) struct Place {
    pub top: f64,
    pub height: f64,
    /// Of points, line and gap.
    pub centre: f64,
    pub label: Vec<Placed>,
    pub note: Vec<Placed>,
    pub label_box: Area,
    /// The values at the points, A then B, and their widths.
    pub values: Option<([Placed; 2], [f64; 2])>,
    /// The words of a row without figures.
    pub message: Vec<Placed>,
}

/// The whole chart.
pub(super) struct Layout<'a> {
    pub width: f64,
    pub height: f64,
    pub rows: Vec<Row<'a>>,
    pub places: Vec<Place>,
    /// The axis: 0 and 100 %.
    pub x0: f64,
    pub x1: f64,
    /// Left edge of the column of gaps.
    pub right: f64,
    pub names: Vec<Name>,
    pub head: Placed,
    /// The stretches of the grid, upper and lower end: behind points, never behind words.
    pub grid: Vec<(f64, f64)>,
    /// Baseline of the figures of the axis, under the last row that has points; none where no row has.
    pub axis: Option<f64>,
    pub key: Vec<Entry>,
    /// As a fraction; the half-width of the band.
    pub acceptable: f64,
}

impl<'a> Layout<'a> {
    pub fn new(report: &'a Report, view: &View, frame: &Frame) -> Self {
        let measure = frame.measure;
        let width = f64::from(frame.width.max(240));
        let narrow = frame.width < NARROW;
        let rows: Vec<Row> = rows(report, view).into_iter().skip(frame.first_row).take(frame.rows).collect();

        let right = width - right_column(&rows, measure);
        let x1 = right - RIGHT_GAP;
        let label_room = if narrow { width } else { label_column(&rows, measure, width) };
        let x0 = if narrow { OVERHANG } else { label_room + 20.0 };
        let scale = |share: f64| x0 + (x1 - x0) * share;

        let anchors = rows.iter().find_map(|row| match &row.figures {
            Figures::Shown { a, b, .. } => Some((scale(a.value), scale(b.value))),
            Figures::NotShown(_) => None,
        });
        let limits = (if narrow { 0.0 } else { x0.min(label_room) }, x1 + OVERHANG);
        let (mut names, names_height) = names(view, measure, anchors, limits, if narrow { 0.0 } else { x0 });

        let mut y = 0.0;
        // In the narrow layout the names stand between the first row's label and its points.
        let mut names_top = 0.0;
        if !narrow {
            y = names_height;
        }
        let mut places: Vec<Place> = Vec::with_capacity(rows.len());
        let columns = Columns { narrow, label_room, x0, x1, right, width };
        let last_shown = rows.iter().rposition(|row| matches!(row.figures, Figures::Shown { .. }));
        let mut axis = None;
        for (i, row) in rows.iter().enumerate() {
            let extra = if narrow && i == 0 { names_height + 5.0 } else { 0.0 };
            let place = columns.place(row, measure, y, extra, &scale);
            if narrow && i == 0 {
                names_top = place.label_box.y + place.label_box.height + 5.0;
            }
            y += place.height;
            places.push(place);
            if last_shown == Some(i) {
                axis = Some(y + 16.0);
                y += AXIS;
            }
        }
        for name in &mut names {
            name.placed.y += names_top;
        }
        let head_y = names.iter().map(|name| name.placed.y).fold(names_top + FIRST_BASELINE, f64::max);
        let head = Placed { text: GAP_HEAD.to_owned(), x: right, y: head_y, align: Align::Left };
        let grid = grid(&rows, &places, narrow);
        let lower = if rows.is_empty() { names_height } else { y };
        let key_left = if narrow { 0.0 } else { x0 };
        let (key, lower) = key::key(report, &view.b, &rows, measure, (key_left, width), lower + 6.0);
        let acceptable = report.study.options.acceptable_gap;
        let acceptable = if acceptable.is_finite() { acceptable.clamp(0.0, 1.0) } else { 0.0 };
        Layout {
            width,
            height: lower + 2.0,
            rows,
            places,
            x0,
            x1,
            right,
            names,
            head,
            grid,
            axis,
            key,
            acceptable,
        }
    }

    /// Where a share stands on the axis.
    pub fn x(&self, share: f64) -> f64 {
        self.x0 + (self.x1 - self.x0) * share
    }

    /// The stretches of the grid line at `x`: it makes way for the values that would stand on it.
    pub fn grid_at(&self, x: f64) -> Vec<(f64, f64)> {
        let mut out = Vec::with_capacity(self.grid.len());
        // Rows and stretches both go downwards: one pass over both.
        let mut places = self.places.iter().peekable();
        for &(top, bottom) in &self.grid {
            let mut from = top;
            while let Some(place) = places.next_if(|place| place.centre < bottom) {
                let Some((values, widths)) = &place.values else { continue };
                let under = values.iter().zip(widths).any(|(v, width)| (v.x - x).abs() < width / 2.0 + 3.0);
                let hole = (place.centre - VALUE_RISE - 11.0, place.centre - VALUE_RISE + 2.0);
                if under && hole.1 > from {
                    if hole.0 > from {
                        out.push((from, hole.0));
                    }
                    from = hole.1;
                }
            }
            out.push((from, bottom));
        }
        out
    }

    /// The rows with their places.
    pub fn shown(&self) -> impl Iterator<Item = (&Row<'a>, &Place)> {
        self.rows.iter().zip(&self.places)
    }
}

/// Stretches of the grid: in the narrow layout one a row, since labels stand between; else whole runs of rows.
fn grid(rows: &[Row], places: &[Place], narrow: bool) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::new();
    for (row, place) in rows.iter().zip(places) {
        if matches!(row.figures, Figures::NotShown(_)) {
            continue;
        }
        let lower = place.top + place.height;
        match out.last_mut() {
            _ if narrow => out.push((place.centre - STRIP, place.centre + STRIP)),
            Some(last) if last.1 >= place.top => last.1 = lower,
            _ => out.push((place.top, lower)),
        }
    }
    out
}

/// The width of the column of gaps: what its widest figure needs.
fn right_column(rows: &[Row], measure: &dyn TextMeasure) -> f64 {
    let mut widest = measure.width(GAP_HEAD, SMALL, false);
    for row in rows {
        if let Figures::Shown { gap, .. } = row.figures {
            widest = widest.max(measure.width(&points(gap), NUMBER, true));
        }
        if let Some((low, high)) = row.gap.low.zip(row.gap.high) {
            widest = widest.max(measure.width(&interval_points(low, high), SMALL, false));
        }
    }
    widest.ceil() + 2.0
}

/// The width of the column of labels: a third, or what the longest needs on one line where that is less.
fn label_column(rows: &[Row], measure: &dyn TextMeasure, width: f64) -> f64 {
    let most = (width * 0.33).clamp(170.0, 380.0);
    let mut widest: f64 = 60.0;
    for row in rows {
        widest = widest.max(measure.width(&row.text, LABEL, false));
        if let Some(note) = &row.note {
            widest = widest.max(measure.width(note, SMALL, false));
        }
        if widest >= most {
            return most;
        }
    }
    widest.ceil()
}

/// The columns in which rows are placed.
struct Columns {
    narrow: bool,
    label_room: f64,
    x0: f64,
    x1: f64,
    right: f64,
    width: f64,
}

impl Columns {
    fn place(
        &self,
        row: &Row,
        measure: &dyn TextMeasure,
        top: f64,
        extra: f64,
        scale: &dyn Fn(f64) -> f64,
    ) -> Place {
        let label = wrap(measure, &row.text, LABEL, false, self.label_room);
        let note = row.note.iter().flat_map(|note| wrap(measure, note, SMALL, false, self.label_room));
        let note: Vec<String> = note.collect();
        let message = match &row.figures {
            Figures::NotShown(why) => wrap(measure, why, VALUE, false, self.width - self.x0),
            Figures::Shown { .. } => Vec::new(),
        };
        let label_height = LABEL_LEADING * label.len() as f64;
        let text_height = label_height + SMALL_LEADING * note.len() as f64;
        let message_height = SMALL_LEADING * message.len() as f64;
        let shown = message.is_empty();

        let (height, centre, text_top);
        if self.narrow {
            text_top = top + 12.0;
            let under = text_top + text_height + extra;
            let (above, below) = if shown {
                (ABOVE + 1.0, BELOW)
            } else {
                (message_height / 2.0 + 3.0, message_height / 2.0 + 3.0)
            };
            centre = under + above;
            height = centre + below - top;
        } else {
            let need = if shown { ABOVE + BELOW } else { message_height };
            height = text_height.max(need).ceil() + 10.0;
            let middle = top + height / 2.0;
            // Values stand above the points: the points a little below the middle, one-line labels with them.
            centre = if shown { middle + (ABOVE - BELOW) / 2.0 } else { middle };
            let text_middle = if text_height <= need - 8.0 { centre } else { middle };
            text_top = text_middle - text_height / 2.0;
        }

        let (x, align) = if self.narrow { (0.0, Align::Left) } else { (self.label_room, Align::Right) };
        let lines = |texts: Vec<String>, first: f64, leading: f64| {
            let mut y = first - leading;
            let place = |text| {
                y += leading;
                Placed { text, x, y, align }
            };
            texts.into_iter().map(place).collect::<Vec<_>>()
        };
        let label = lines(label, text_top + 13.0, LABEL_LEADING);
        let note = lines(note, text_top + label_height + 11.5, SMALL_LEADING);
        let message_x = if self.narrow { 0.0 } else { self.x0 };
        let mut y = centre - message_height / 2.0 + 11.5 - SMALL_LEADING;
        let message = message.into_iter().map(|text| {
            y += SMALL_LEADING;
            Placed { text, x: message_x, y, align: Align::Left }
        });
        Place {
            top,
            height,
            centre,
            label_box: Area { x: 0.0, y: text_top, width: self.label_room, height: text_height },
            values: self.values(row, measure, centre, scale),
            label,
            note,
            message: message.collect(),
        }
    }

    /// The values above their points, apart from each other and within the axis.
    fn values(
        &self,
        row: &Row,
        measure: &dyn TextMeasure,
        centre: f64,
        scale: &dyn Fn(f64) -> f64,
    ) -> Option<([Placed; 2], [f64; 2])> {
        let Figures::Shown { a, b, .. } = &row.figures else { return None };
        let texts = [whole(a.value), whole(b.value)];
        let widths = [measure.width(&texts[0], VALUE, false), measure.width(&texts[1], VALUE, false)];
        let limits = (self.x0 - OVERHANG, (self.x1 + OVERHANG).min(self.right));
        let [x_a, x_b] = apart([scale(a.value), scale(b.value)], widths, 7.0, limits);
        let [text_a, text_b] = texts;
        let place = |text, x| Placed { text, x, y: centre - VALUE_RISE, align: Align::Center };
        Some(([place(text_a, x_a), place(text_b, x_b)], widths))
    }
}
