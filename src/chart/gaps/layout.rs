//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::beside;
use super::key::{self, Sample};
use super::names::{FIRST_BASELINE, Name, apart, names};
use super::rows::{Row, Rows, rows};
use super::scale::Scale;
use crate::chart::flow::{Entry, flow};
use crate::chart::measure::TextMeasure;
use crate::chart::rows::{Columns, Laid, NUMBER, Place, Placed, RowWords, SMALL, VALUE};
use crate::chart::surface::Align;
use crate::chart::text::clean;
use crate::chart::view::{Frame, View};
use crate::report::Report;
use crate::report::format::{figure, gap, gap_interval, whole};
use crate::study::MeasureKind;

/// How far texts at the points may reach beyond the axis.
const OVERHANG: f64 = 10.0;
/// Baseline of the values above the centre of a row.
const VALUE_RISE: f64 = 13.0;
/// What a row needs above its centre (values) and below it (the gap's interval).
const ABOVE: f64 = 24.0;
const BELOW: f64 = 20.0;

/// The values at the points of a row, A then B and those of other groups below, and their widths.
pub(super) type Values = Vec<(Placed, f64)>;

/// The whole chart.
pub(super) struct Layout<'a> {
    pub height: f64,
    pub rows: Rows<'a>,
    pub columns: Columns,
    pub laid: Laid,
    /// Those of each row; none where there are no figures.
    pub values: Vec<Values>,
    pub names: Vec<Name>,
    /// Those of the other groups, with their places among them.
    pub others: Vec<(usize, Entry)>,
    pub head: Placed,
    pub key: Vec<(Sample, Entry)>,
    /// As a fraction; the half-width of the band.
    pub acceptable: f64,
}

impl<'a> Layout<'a> {
    pub fn new(report: &'a Report, view: &View, frame: &Frame) -> Self {
        let measure = frame.measure;
        let mut rows = rows(report, view);
        let head = head(&rows);
        rows.rows = rows.rows.into_iter().skip(frame.first_row).take(frame.rows).collect();
        let labels = row_words(&rows);
        let columns = Columns::new(frame, &labels, numbers(&rows, head, measure));
        let x =
            |row: &Row, value: f64| scale(&rows, row).map_or(columns.x0, |own| columns.x(own.part(value)));
        let points = |row: &Row| row.shown.map(|shown| shown.values.map(|value| x(row, value)));
        let limits = (if columns.narrow { 0.0 } else { columns.x0 - 20.0 }, columns.x1 + OVERHANG);
        // On paper the heads stand on each page: there they name the forms, not the points of the first row.
        let anchors = rows.rows.iter().find_map(points).filter(|_| !frame.theme.is_on_paper());
        let (mut names, mut top) = names(view, measure, anchors, limits, columns.left());
        let (at, texts): (Vec<usize>, Vec<String>) =
            rows.others().map(|(at, level)| (at, clean(&level.name))).unzip();
        let mut others = Vec::new();
        if !at.is_empty() {
            let (entries, lower) = flow(&texts, beside::NAMES, measure, (columns.left(), columns.width), 0.0);
            names.iter_mut().for_each(|name| name.placed.y += lower + 4.0);
            top += lower + 4.0;
            others = at.into_iter().zip(entries).collect();
        }
        let head_y = names.iter().map(|name| name.placed.y).fold(FIRST_BASELINE, f64::max);
        let head = Placed { text: head.to_owned(), x: columns.right, y: head_y, align: Align::Left };
        let laid = columns.lay(&labels, measure, top);
        let of_row = |(row, place): (&Row, &Place)| {
            let limits = (columns.x0 - OVERHANG, (columns.x1 + OVERHANG).min(columns.right));
            let Some(at) = points(row) else { return Vec::new() };
            let mut all = values(row, at, measure, place.centre, limits);
            let below = row.beside.iter().map(|other| (words(row, other.value), x(row, other.value)));
            all.extend(beside::values(below.collect(), measure, place.centre, limits));
            all
        };
        let values = rows.rows.iter().zip(&laid.places).map(of_row).collect();
        let key = key::words(report, &view.b, &rows);
        let texts: Vec<String> = key.iter().map(|(_, text)| text.clone()).collect();
        let ends = (columns.left(), columns.width);
        let (entries, lower) = flow(&texts, key::STYLE, measure, ends, laid.bottom + 6.0);
        let key = key.into_iter().map(|(sample, _)| sample).zip(entries).collect();
        let acceptable = report.study.options.acceptable_gap;
        let acceptable = if acceptable.is_finite() { acceptable.clamp(0.0, 1.0) } else { 0.0 };
        Layout { height: lower + 2.0, rows, columns, laid, values, names, others, head, key, acceptable }
    }

    /// Where a value of this row stands.
    pub fn x(&self, row: &Row, value: f64) -> f64 {
        scale(&self.rows, row).map_or(self.columns.x0, |own| self.columns.x(own.part(value)))
    }

    /// The stretches of the grid line at `x`: it makes way for the values that would stand on it.
    pub fn grid_at(&self, x: f64, axis: usize) -> Vec<(f64, f64)> {
        let mut out = Vec::new();
        // Rows and stretches both go downwards: one pass over both.
        let mut rows = self.laid.places.iter().zip(&self.values).peekable();
        for (top, bottom) in self.laid.stretches(self.columns.narrow, axis) {
            let mut from = top;
            while let Some((_, values)) = rows.next_if(|(place, _)| place.centre < bottom) {
                // Those above stand before those below.
                for (value, width) in values {
                    let hole = (value.y - 11.0, value.y + 2.0);
                    if (value.x - x).abs() < width / 2.0 + 3.0 && hole.1 > from {
                        if hole.0 > from {
                            out.push((from, hole.0));
                        }
                        from = hole.1;
                    }
                }
            }
            out.push((from, bottom));
        }
        out
    }

    /// The rows with their places.
    pub fn shown(&self) -> impl Iterator<Item = (&Row<'a>, &Place)> {
        self.rows.rows.iter().zip(&self.laid.places)
    }
}

fn scale<'r>(rows: &'r Rows, row: &Row) -> Option<&'r Scale> {
    rows.scales.get(row.scale)
}

/// The head of the column of gaps.
pub(super) fn head(rows: &Rows) -> &'static str {
    let means = rows.scales.iter().any(|scale| scale.measure == MeasureKind::Mean);
    if means { "Gap" } else { "Gap, points" }
}

fn row_words(rows: &Rows) -> Vec<RowWords> {
    let mut before = None;
    let words = rows.rows.iter().map(|row| {
        let begins = rows.scales.len() > 1 && before.replace(row.scale) != Some(row.scale);
        RowWords {
            heading: scale(rows, row).filter(|_| begins).map(|scale| scale.heading(&rows.share)),
            label: row.text.clone(),
            note: row.note(),
            message: row.shown.is_none().then(|| crate::chart::pairs::why(&row.row)),
            axis: row.scale,
            above: ABOVE,
            below: if row.beside.is_empty() { BELOW } else { beside::BELOW },
            ..RowWords::default()
        }
    });
    words.collect()
}

/// The width of the column of gaps: what its widest figure needs.
fn numbers(rows: &Rows, head: &str, measure: &dyn TextMeasure) -> f64 {
    let mut widest = measure.width(head, SMALL, false);
    for row in &rows.rows {
        let own = row.row.gap;
        let Some(shown) = row.shown else { continue };
        widest = widest.max(measure.width(&gap(own.measure, shown.gap), NUMBER, true));
        if let Some(limits) = own.low.zip(own.high) {
            widest = widest.max(measure.width(&gap_interval(own.measure, limits), SMALL, false));
        }
    }
    widest
}

/// A value of a row as it stands at its point.
pub(super) fn words(row: &Row, value: f64) -> String {
    let kind = row.row.gap.measure;
    if kind == MeasureKind::Share { whole(value) } else { figure(kind, value) }
}

/// The values of the two above their points, apart from each other and within the axis.
fn values(row: &Row, at: [f64; 2], measure: &dyn TextMeasure, centre: f64, limits: (f64, f64)) -> Values {
    let texts = row.shown.map(|shown| shown.values.map(|value| words(row, value))).unwrap_or_default();
    let widths = texts.each_ref().map(|text| measure.width(text, VALUE, false));
    let placed = texts.into_iter().zip(apart(at, widths, 7.0, limits)).zip(widths);
    let place =
        |((text, x), width)| (Placed { text, x, y: centre - VALUE_RISE, align: Align::Center }, width);
    placed.map(place).collect()
}
