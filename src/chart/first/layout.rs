//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::list::{self, HEADING};
use super::numbers;
use super::points::{Field, Part, Sure};
use super::say;
use crate::chart::flow::{Entry, Style, flow};
use crate::chart::rows::{Area, Placed, SMALL, SMALL_LEADING, under};
use crate::chart::sure::Ticks;
use crate::chart::surface::Align;
use crate::chart::text::wrap;
use crate::chart::view::Frame;
use crate::report::ImportanceKind;
use crate::report::format::{correlation, points, whole};

/// From this width on the list stands beside the field.
const BESIDE: u32 = 760;
/// The field's part of the width then.
const PART: f64 = 0.56;
const BETWEEN: f64 = 28.0;
/// The words under a field beside a list, about, and the strips in it.
const OTHERS: f64 = 130.0;
const TALLEST: f64 = 560.0;
/// Where the names of the parts stand, above and below the points.
const STRIP: f64 = 27.0;
/// As far as the names themselves reach.
pub(super) const NAMES: f64 = 19.0;
/// The least width of a field whose corners have room for long names.
const LONG_NAMES: f64 = 440.0;
/// From the edge of the field to the outermost points.
const INSET: f64 = 14.0;
/// The figures of the lower axis.
const FIGURES: f64 = 18.0;

pub(super) const KEY: Style = Style { size: SMALL, bold: false, sample: 22.0 };

/// What an entry of the key shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sample {
    /// A form, and whether the second group is the higher one.
    Form(Sure, bool),
    Interval,
    Median,
    Band,
}

/// A point, placed.
pub(super) struct Spot {
    pub at: (f64, f64),
    /// Upper and lower end of its interval.
    pub limits: Option<(f64, f64)>,
    /// The middle of its number.
    pub number: Option<(f64, f64)>,
}

/// The whole chart.
pub(super) struct Layout<'f, 'a> {
    pub field: &'f Field<'a>,
    pub width: f64,
    pub height: f64,
    /// The field with the strips for the names.
    pub plot: Area,
    pub spots: Vec<Spot>,
    /// Upper and lower edge of the acceptable gap.
    pub band: (f64, f64),
    /// Where the two halves of importance meet; none where there is one half only.
    pub middle: Option<f64>,
    /// Those of the corners, and whether what comes first is there.
    pub names: Vec<(bool, Placed)>,
    /// Heights of the lines of the grid, and whether one is nought.
    pub grid: Vec<(f64, bool)>,
    /// The figures of both axes.
    pub ticks: Vec<Placed>,
    /// Above the field and below it.
    pub words: Vec<Placed>,
    pub key: Vec<(Entry, Sample)>,
    pub entries: Vec<list::Entry>,
}

impl<'f, 'a> Layout<'f, 'a> {
    pub fn new(field: &'f Field<'a>, frame: &Frame) -> Self {
        let measure = frame.measure;
        let width = f64::from(frame.width.max(240));
        let beside = frame.width >= BESIDE;
        let right = if beside { libm::floor(width * PART) } else { width - 2.0 };
        let mut words = Vec::new();
        let mut say = |text: &str, y: f64, left: f64, align: Align| {
            let lines = wrap(measure, text, SMALL, false, right - left);
            let x = if matches!(align, Align::Right) { right } else { left };
            let lower = y + SMALL_LEADING * lines.len() as f64;
            words.extend(under(lines, (x, y + 11.5), SMALL_LEADING, align));
            lower
        };
        let top = say(&say::upward(field), 0.0, 0.0, Align::Left) + 4.0;

        let start = |lower: f64| if beside { (right + BETWEEN, 2.0) } else { (0.0, lower + 16.0) };
        let listed = |lower: f64| list::list(field, frame, (start(lower).0, width - 1.0), start(lower).1);
        let height = if beside {
            // As high as the list, as far as that looks well.
            let wanted = listed(0.0).1 - top - OTHERS;
            wanted.clamp(0.72 * (right - 40.0), 1.05 * (right - 40.0)).min(TALLEST)
        } else {
            (0.9 * (right - 40.0)).clamp(230.0, 400.0)
        };
        let ups = field.points.iter().flat_map(|point| {
            let (low, high) = point.limits.unwrap_or((point.up, point.up));
            [low, high]
        });
        let span =
            ups.fold((-field.acceptable, field.acceptable), |(low, high), up| (low.min(up), high.max(up)));
        let upward = Ticks::over(span, height * 0.8);
        let figures: Vec<(f64, String)> = upward.values().map(|value| (value, points(value))).collect();
        let wide = figures.iter().map(|(_, text)| measure.width(text, SMALL, false)).fold(0.0, f64::max);
        let left = libm::ceil(wide) + 8.0;
        let plot = Area { x: left, y: top, width: right - left, height: height + 2.0 * STRIP };
        let y = |up: f64| {
            let (low, high) = (f64::from(upward.low), f64::from(upward.high));
            top + STRIP + height * (high - up * 100.0) / (high - low)
        };
        let mut ticks: Vec<Placed> = Vec::new();
        let mut grid = Vec::new();
        for (value, text) in figures {
            grid.push((y(value), value == 0.0));
            ticks.push(Placed { text, x: left - 6.0, y: y(value) + 4.0, align: Align::Right });
        }
        let bottom = plot.y + plot.height;

        let across = Across::over(field, plot.width - 2.0 * INSET);
        let x = |size: f64| left + INSET + (plot.width - 2.0 * INSET) * across.part(size);
        for value in across.values() {
            let derived = field.told_by().is_some_and(|told| told.kind == ImportanceKind::Derived);
            let text = if derived { correlation(value) } else { whole(value) };
            ticks.push(Placed { text, x: x(value), y: bottom + 14.0, align: Align::Center });
        }
        let lower = say(&say::across(field), bottom + FIGURES, left, Align::Right);
        let (samples, keys): (Vec<Sample>, Vec<String>) = say::key(field).into_iter().unzip();
        let (entries, lower) = flow(&keys, KEY, measure, (0.0, right), lower + 4.0);
        let key = entries.into_iter().zip(samples).collect();
        let mut lower = say(&say::drawn(field), lower + 4.0, 0.0, Align::Left);

        let mut spots: Vec<Spot> = Vec::with_capacity(field.points.len());
        for point in &field.points {
            let limits = point.limits.map(|(low, high)| (y(high), y(low)));
            spots.push(Spot { at: (x(point.importance.size()), y(point.up)), limits, number: None });
        }
        let inner = Area { y: plot.y + NAMES, height: plot.height - 2.0 * NAMES, ..plot };
        let middle = middle(field).map(x);
        numbers::place(&mut spots, inner, middle, measure);

        let narrow = plot.width < LONG_NAMES;
        let calm = |part| (false, field.name(part).to_owned());
        let corners = [
            (field.corner(true, narrow), true, true),
            (field.corner(false, narrow), false, true),
            (calm(Part::Keep), true, false),
            (calm(Part::Watch), false, false),
        ];
        let names = corners.map(|((first, text), at_right, upper)| {
            let x = if at_right { right - 5.0 } else { left + 5.0 };
            let y = if upper { top + 15.0 } else { bottom - 7.0 };
            let align = if at_right { Align::Right } else { Align::Left };
            (first, Placed { text, x, y, align })
        });

        let (entries, under) = listed(lower);
        if !entries.is_empty() {
            lower = lower.max(under);
        }
        let band = (y(field.acceptable), y(-field.acceptable));
        Layout {
            field,
            width,
            height: lower + 4.0,
            plot,
            spots,
            band,
            middle,
            names: names.into_iter().collect(),
            grid,
            ticks,
            words,
            key,
            entries,
        }
    }
}

/// Half-way between the last question of the lower half and the first of the upper one.
fn middle(field: &Field) -> Option<f64> {
    let of = |upper: bool| {
        let sizes = field.points.iter().map(|point| point.importance);
        sizes.filter(move |each| each.upper_half == upper).map(|each| each.size())
    };
    let (low, high) = (of(false).fold(f64::NEG_INFINITY, f64::max), of(true).fold(f64::INFINITY, f64::min));
    Some((low + high) / 2.0).filter(|middle| middle.is_finite())
}

/// The figures of the lower axis, in hundredths.
#[derive(Clone, Copy)]
struct Across {
    low: i32,
    high: i32,
    step: i32,
}

impl Across {
    /// Round steps around what is shown, of which no figure is nearer than 56 pixels to the next.
    fn over(field: &Field, width: f64) -> Across {
        let sizes = || field.points.iter().map(|point| (point.importance.size() * 100.0).clamp(0.0, 100.0));
        let (least, most) = (sizes().fold(100.0, f64::min), sizes().fold(0.0, f64::max));
        let at = |step: i32| {
            let size = f64::from(step);
            let low = libm::floor(least / size + 1e-9) as i32 * step;
            let high = (libm::ceil(most / size - 1e-9) as i32 * step).max(low + step);
            Across { low, high, step }
        };
        let fits = |across: &Across| f64::from((across.high - across.low) / across.step) * 56.0 <= width;
        [5, 10, 20, 25, 50].into_iter().map(at).find(fits).unwrap_or(at(100))
    }

    /// Where a size stands, from 0 to 1.
    fn part(self, size: f64) -> f64 {
        (size * 100.0 - f64::from(self.low)) / f64::from(self.high - self.low)
    }

    fn values(self) -> impl Iterator<Item = f64> {
        (0..=(self.high - self.low) / self.step).map(move |i| f64::from(self.low + i * self.step) / 100.0)
    }
}

/// The size of the names.
pub(super) const NAME: f64 = HEADING;
