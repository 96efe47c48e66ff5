//! The line that names the levels: a swatch and the words, in the order of the parts.

use crate::chart::measure::TextMeasure;
use crate::chart::text::wrap;

/// Size of the words, CSS pixels.
pub(super) const SIZE: f64 = 12.0;
pub(super) const LEADING: f64 = 15.0;
/// Side of a swatch.
pub(super) const SWATCH: f64 = 11.0;
/// From the left edge of a swatch to the words.
pub(super) const INDENT: f64 = SWATCH + 5.0;
const BETWEEN: f64 = 14.0;

/// One entry, placed.
pub(super) struct Entry {
    pub lines: Vec<String>,
    /// Left edge of the swatch.
    pub x: f64,
    /// Baseline of the first line.
    pub y: f64,
}

/// The entries for `names`, set between `left` and `right` from `top` on, and the lower edge of the last.
pub(super) fn key(
    names: &[String],
    measure: &dyn TextMeasure,
    (left, right): (f64, f64),
    top: f64,
) -> (Vec<Entry>, f64) {
    let room = (right - left - INDENT).max(40.0);
    let (mut x, mut y) = (left, top + 12.0);
    let (mut lower, mut deepest) = (top, 0.0);
    let mut out = Vec::with_capacity(names.len());
    for name in names {
        let lines = wrap(measure, name, SIZE, false, room);
        let wide = INDENT + lines.iter().map(|line| measure.width(line, SIZE, false)).fold(0.0, f64::max);
        if x > left && x + wide > right {
            x = left;
            y += deepest + 2.0;
            deepest = 0.0;
        }
        let deep = LEADING * lines.len().max(1) as f64;
        deepest = deep.max(deepest);
        lower = lower.max(y + deep - LEADING + 4.0);
        out.push(Entry { lines, x, y });
        x += wide + BETWEEN;
    }
    (out, lower)
}
