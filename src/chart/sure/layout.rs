//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::rows::{Part, Row, rows};
use crate::chart::figures::{acceptable, level};
use crate::chart::flow::{Entry, Style, flow};
use crate::chart::rows::{Columns, Laid, NUMBER, Placed, RowWords, SMALL, under};
use crate::chart::surface::Align;
use crate::chart::text::{clean, wrap};
use crate::chart::view::{Frame, View};
use crate::report::Report;
use crate::study::MeasureKind;

/// What a row needs above its centre and below it, where the gap's interval stands.
const ABOVE: f64 = 15.0;
const BELOW: f64 = 19.0;
/// Width of a heading's sample and the space after it.
pub(super) const INDENT: f64 = 40.0;
/// The words at the ends of the axis.
pub(super) const END: f64 = 13.0;
const END_LEADING: f64 = 16.0;
pub(super) const KEY: Style = Style { size: SMALL, bold: false, sample: 26.0 };

/// What a sample of the key shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Band,
    Interval,
}

/// The whole chart.
pub(super) struct Layout<'a> {
    pub columns: Columns,
    pub height: f64,
    pub rows: Vec<Row<'a>>,
    pub laid: Laid,
    /// The words at the ends of the axis: where B is higher, where A is.
    pub ends: [Vec<Placed>; 2],
    pub head: Placed,
    pub key: Vec<(Entry, Sample)>,
    /// In hundredths: the ends of the axis and its step.
    pub ticks: Ticks,
    /// As a fraction; the half-width of the band.
    pub acceptable: f64,
}

/// The figures of the axis, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::chart) struct Ticks {
    pub low: i32,
    pub high: i32,
    pub step: i32,
}

impl<'a> Layout<'a> {
    pub fn new(report: &'a Report, view: &View, frame: &Frame) -> Self {
        let measure = frame.measure;
        let all = rows(report, view);
        let band = report.study.options.acceptable_gap;
        let band = if band.is_finite() { band.clamp(0.0, 1.0) } else { 0.0 };
        let span = span(&all, band);
        let rows: Vec<Row> = all.into_iter().skip(frame.first_row).take(frame.rows).collect();
        let words = row_words(report, &rows);
        let head = head(&rows);
        let mut numbers = measure.width(head, SMALL, false);
        for row in rows.iter().filter(|row| row.figures.is_ok()) {
            numbers = numbers.max(measure.width(&row.number(), NUMBER, true));
            numbers = numbers.max(measure.width(&row.interval(), SMALL, false));
        }
        let columns = Columns::new(frame, &words, numbers);
        let ticks = Ticks::over(span, columns.x1 - columns.x0);
        let (ends, top) = ends(view, &columns, frame);
        let head = Placed { text: head.to_owned(), x: columns.right, y: 13.0, align: Align::Left };
        let laid = columns.lay(&words, measure, top + 12.0);
        let (key, height) = key(report, &rows, &columns, frame, laid.bottom + 6.0);
        Layout { columns, height: height + 2.0, rows, laid, ends, head, key, ticks, acceptable: band }
    }

    /// Where a gap stands on the axis.
    pub fn x(&self, gap: f64) -> f64 {
        let (low, high) = (f64::from(self.ticks.low), f64::from(self.ticks.high));
        self.columns.x((gap * 100.0 - low) / (high - low))
    }
}

/// The head of the column of gaps.
pub(super) fn head(rows: &[Row]) -> &'static str {
    if rows.iter().any(|row| row.gap.measure == MeasureKind::Mean) { "Gap" } else { "Gap, points" }
}

/// The least and the greatest value to be shown, as fractions: zero and the band are always among them.
fn span(rows: &[Row], band: f64) -> (f64, f64) {
    let shown = rows.iter().filter_map(|row| row.figures.as_ref().ok());
    shown.fold((-band, band), |(low, high), figures| (low.min(figures.low), high.max(figures.high)))
}

impl Ticks {
    /// The steps of which no figure is nearer than 44 pixels to the next.
    pub fn over((low, high): (f64, f64), width: f64) -> Ticks {
        let at = |step: i32| {
            let size = f64::from(step) / 100.0;
            // At least a step either way, so that the axis has two sides.
            let low = (libm::floor(low / size + 1e-9) as i32).min(-1) * step;
            let high = (libm::ceil(high / size - 1e-9) as i32).max(1) * step;
            Ticks { low, high, step }
        };
        let wide = |ticks: &Ticks| f64::from((ticks.high - ticks.low) / ticks.step) * 44.0 <= width;
        [5, 10, 20, 25, 50, 100].into_iter().map(at).find(wide).unwrap_or(at(200))
    }

    /// The figures from left to right, as fractions.
    pub fn values(self) -> impl Iterator<Item = f64> {
        (0..=(self.high - self.low) / self.step).map(move |i| f64::from(self.low + i * self.step) / 100.0)
    }
}

fn row_words(report: &Report, rows: &[Row]) -> Vec<RowWords> {
    let mut before = None;
    let words = rows.iter().map(|row| {
        let heading = (before != Some(row.part)).then(|| heading(report, row.part));
        before = Some(row.part);
        RowWords {
            heading,
            indent: if row.part == Part::Without { 0.0 } else { INDENT },
            label: row.text.clone(),
            note: row.note.clone(),
            message: row.figures.as_ref().err().cloned(),
            above: ABOVE,
            below: BELOW,
            ..RowWords::default()
        }
    });
    words.collect()
}

/// What a part holds, in words.
pub(super) fn heading(report: &Report, part: Part) -> String {
    match part {
        Part::Beyond => format!("Shown to lie beyond {}", acceptable(report)),
        Part::Within => format!("Shown to lie within {}", acceptable(report)),
        Part::Open => "Open: not enough data to say".to_owned(),
        Part::Without => "Not judged".to_owned(),
    }
}

/// `← Customers higher` at the left end of the axis, `Leaders higher →` at the right, and the lower edge of both: beside
/// each other, or where a word would have to be broken for that, under each other.
fn ends(view: &View, columns: &Columns, frame: &Frame) -> ([Vec<Placed>; 2], f64) {
    let (left, right) = (columns.left(), columns.x1);
    let texts = [format!("←\u{a0}{} higher", clean(&view.b)), format!("{} higher\u{a0}→", clean(&view.a))];
    let widths = texts.each_ref().map(|text| frame.measure.width(text, END, true));
    let room = right - left - 16.0;
    let rooms = if widths[0] + widths[1] <= room { widths.map(|width| width + 1.0) } else { [room / 2.0; 2] };
    let is_whole =
        |i: usize| texts[i].split(' ').all(|word| frame.measure.width(word, END, true) <= rooms[i]);
    let beside = is_whole(0) && is_whole(1);
    let rooms = if beside { rooms } else { [right - left; 2] };
    let [of_b, of_a] = [0, 1].map(|i| wrap(frame.measure, &texts[i], END, true, rooms[i]));
    let above = if beside { 0 } else { of_b.len() };
    let deepest = (above + of_a.len()).max(of_b.len()).max(1);
    let of_b = under(of_b, (left, 13.0), END_LEADING, Align::Left);
    let of_a = under(of_a, (right, 13.0 + END_LEADING * above as f64), END_LEADING, Align::Right);
    ([of_b, of_a], END_LEADING * deepest as f64)
}

/// What band and intervals are; only what occurs.
fn key(
    report: &Report,
    rows: &[Row],
    columns: &Columns,
    frame: &Frame,
    top: f64,
) -> (Vec<(Entry, Sample)>, f64) {
    let shown = rows.iter().any(|row| row.figures.is_ok());
    let mut samples = Vec::new();
    let mut words = Vec::new();
    if shown && report.study.options.acceptable_gap > 0.0 {
        samples.push(Sample::Band);
        words.push(format!("acceptable: within {} of zero", acceptable(report)));
    }
    if shown {
        samples.push(Sample::Interval);
        let within = rows.iter().any(|row| row.part == Part::Within);
        let by = if within { "; “within” is judged by the 90\u{a0}% intervals" } else { "" };
        words.push(format!("{} intervals{by}", level(report)));
    }
    let (entries, lower) = flow(&words, KEY, frame.measure, (columns.left(), columns.width), top);
    (entries.into_iter().zip(samples).collect(), lower)
}

#[cfg(test)]
mod tests {
    use super::Ticks;

    #[test]
    fn the_axis_holds_what_is_shown_in_round_steps() {
        let over = |span, width| {
            let Ticks { low, high, step } = Ticks::over(span, width);
            (low, high, step)
        };
        assert_eq!(over((-0.05, 0.42), 500.0), (-5, 45, 5));
        assert_eq!(over((-0.12, 0.42), 310.0), (-20, 50, 10));
        assert_eq!(over((-0.05, 0.05), 200.0), (-5, 5, 5));
        assert_eq!(over((0.0, 0.0), 200.0), (-5, 5, 5));
        assert_eq!(over((-1.0, 1.0), 500.0), (-100, 100, 20));
        assert_eq!(over((-2.0, 2.0), 190.0), (-200, 200, 100));
        assert_eq!(over((-2.0, 2.0), 100.0), (-200, 200, 200));
    }
}
