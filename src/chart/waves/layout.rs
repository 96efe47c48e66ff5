//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::panels::{Panel, Series};
use super::sheet::Sheet;
use crate::chart::flow::{Entry, Style, flow};
pub(super) use crate::chart::rows::{Area, Placed};
use crate::chart::text::{clean, wrap};
use crate::chart::view::{Frame, View};
use crate::report::Report;
use crate::report::format::size_points;

/// Question texts.
pub(super) const TITLE: f64 = 14.0;
pub(super) const TITLE_LEADING: f64 = 17.0;
/// Waves and figures of the axis.
pub(super) const SMALL: f64 = 11.5;
/// Values at the points.
pub(super) const VALUE: f64 = 12.5;
/// How the gap moved.
pub(super) const NOTE: f64 = 12.5;
/// Names of the groups.
pub(super) const NAMES: Style = Style { size: 14.0, bold: true, sample: 34.0 };
pub(super) const KEY: Style = Style { size: 12.0, bold: false, sample: 34.0 };
/// The least width of a panel, and the most of one among several and of one alone.
const LEAST: f64 = 216.0;
const MOST: f64 = 440.0;
const MOST_ALONE: f64 = 640.0;
const PLOT: f64 = 148.0;
const PLOT_ALONE: f64 = 240.0;
const BETWEEN_COLUMNS: f64 = 28.0;
const BETWEEN_ROWS: f64 = 26.0;

/// A point, x and y, with the ends of its interval where it has one.
pub(super) type Point = ((f64, f64), Option<(f64, f64)>);

/// A point of each group in one wave.
pub(super) struct Spot {
    /// Place in [`Panel::moments`].
    pub moment: usize,
    /// A's and B's, a little apart; of one group its own.
    pub points: Vec<Point>,
    /// Half of the acceptable range beside B's point.
    pub acceptable: f64,
}

/// A panel, placed.
pub(super) struct Place<'a> {
    pub panel: &'a Panel<'a>,
    pub area: Area,
    pub title: Vec<Placed>,
    pub title_box: Area,
    /// Empty where nothing may be shown.
    pub spots: Vec<Spot>,
    /// The stretch of the grid.
    pub plot: Area,
    /// Its lines: y and words.
    pub ticks: Vec<(f64, Placed)>,
    /// The values of the first and last wave, A's and B's.
    pub values: Vec<Vec<Placed>>,
    pub waves: Vec<Placed>,
    /// The first line says how the gap moved; whether it is shown to have moved.
    pub note: Vec<Placed>,
    pub moved: bool,
    pub rest: Vec<Placed>,
    /// The same, unbroken.
    pub said: Vec<String>,
    pub note_box: Area,
}

/// Sizes of the forms, which shrink where waves stand close.
#[derive(Clone, Copy)]
pub(super) struct Forms {
    pub radius: f64,
    pub bar: f64,
    /// How far each group stands beside its wave.
    pub dodge: f64,
}

/// What an entry of the key shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    Gap,
    Intervals,
    /// Of one group.
    Interval,
    Acceptable,
}

/// The whole chart.
pub(super) struct Layout<'a> {
    pub width: f64,
    pub height: f64,
    pub forms: Forms,
    pub names: Vec<Entry>,
    pub places: Vec<Place<'a>>,
    pub key: Vec<(Sample, Entry)>,
}

impl<'a> Layout<'a> {
    pub fn new(report: &Report, view: &View, series: &'a Series<'a>, frame: &Frame) -> Self {
        let measure = frame.measure;
        let width = f64::from(frame.width.max(240));
        let panels: Vec<&Panel> = series.panels.iter().skip(frame.first_row).take(frame.rows).collect();
        let groups: Vec<String> = series.groups.iter().map(|group| clean(group)).collect();
        let (names, lower) = flow(&groups, NAMES, measure, (0.0, width), 0.0);
        let room = ((width + BETWEEN_COLUMNS) / (LEAST + BETWEEN_COLUMNS)).floor().clamp(1.0, 4.0) as usize;
        let columns = room.min(panels.len()).max(1);
        let alone = series.panels.len() == 1;
        let across = (width - BETWEEN_COLUMNS * (columns - 1) as f64) / columns as f64;
        let across = across.min(if alone { MOST_ALONE } else { MOST }).floor();
        let sheet = Sheet::new(report, series, measure, across, if alone { PLOT_ALONE } else { PLOT });

        let mut y = lower + 14.0;
        let mut places: Vec<Place> = Vec::with_capacity(panels.len());
        for row in panels.chunks(columns) {
            let titles: Vec<Vec<String>> =
                row.iter().map(|panel| wrap(measure, &panel.text, TITLE, true, across)).collect();
            let title = titles.iter().map(Vec::len).max().unwrap_or(0) as f64 * TITLE_LEADING;
            let first = places.len();
            for (i, (panel, lines)) in row.iter().zip(titles).enumerate() {
                let x = i as f64 * (across + BETWEEN_COLUMNS);
                places.push(sheet.place(panel, lines, (x, y), title));
            }
            // All panels of a row are as high as the highest.
            let height = places.iter().skip(first).map(|place| place.area.height).fold(0.0, f64::max);
            for place in places.iter_mut().skip(first) {
                place.area.height = height;
            }
            y += height + BETWEEN_ROWS;
        }
        let lower = if places.is_empty() { y } else { y - BETWEEN_ROWS + 14.0 };
        let words = key(report, view, &places);
        let texts: Vec<String> = words.iter().map(|(_, text)| text.clone()).collect();
        let (entries, lower) = flow(&texts, KEY, measure, (0.0, width), lower);
        let sample = |entry: Entry| words.get(entry.index).map(|(sample, _)| (*sample, entry));
        let key = entries.into_iter().filter_map(sample).collect();
        Layout { width, height: lower + 4.0, forms: sheet.forms, names, places, key }
    }
}

/// The entries of the key: only what occurs.
fn key(report: &Report, view: &View, places: &[Place]) -> Vec<(Sample, String)> {
    let spots = || places.iter().flat_map(|place| &place.spots);
    let mut out = Vec::new();
    let pairs = spots().any(|spot| spot.points.len() > 1);
    if pairs && places.iter().any(|place| place.spots.len() > 1) {
        out.push((Sample::Gap, "gap between the two".to_owned()));
    }
    if spots().flat_map(|spot| &spot.points).any(|(_, interval)| interval.is_some()) {
        let level = size_points(report.study.options.confidence);
        let sample = if pairs { Sample::Intervals } else { Sample::Interval };
        out.push((sample, format!("{level}\u{a0}% intervals")));
    }
    if spots().any(|spot| spot.acceptable > 0.0) {
        let words = crate::chart::figures::acceptable(report);
        out.push((Sample::Acceptable, format!("acceptable: within {words} of {}", clean(&view.b))));
    }
    out
}
