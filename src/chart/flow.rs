//! Words with a sample before each, set beside each other as far as they go: names of groups, meanings of forms.

use super::drawing::Drawing;
use super::measure::TextMeasure;
use super::surface::Align;
use super::text::wrap;
use plotters_backend::BackendColor;

const LEADING: f64 = 16.0;
/// From a sample to its words, and from one entry to the next.
const AFTER_SAMPLE: f64 = 7.0;
const BETWEEN: f64 = 20.0;

/// One entry, placed; `index` is its place in the list of words.
pub(super) struct Entry {
    pub index: usize,
    lines: Vec<String>,
    /// Left edge of the sample.
    pub x: f64,
    /// The sample's middle.
    pub y: f64,
    /// The sample's width and the space after it.
    indent: f64,
}

/// How the entries are set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    /// CSS pixels.
    pub size: f64,
    pub bold: bool,
    /// Width of a sample, CSS pixels.
    pub sample: f64,
}

/// `words` between `left` and `right` from `top` on, and the lower edge of the last.
pub(super) fn flow(
    words: &[String],
    style: Style,
    measure: &dyn TextMeasure,
    (left, right): (f64, f64),
    top: f64,
) -> (Vec<Entry>, f64) {
    let indent = style.sample + AFTER_SAMPLE;
    let room = (right - left - indent).max(40.0);
    let (mut x, mut y, mut lower) = (left, top + 12.0, top);
    let mut deepest: usize = 1;
    let mut out = Vec::new();
    for (index, words) in words.iter().enumerate() {
        let lines = wrap(measure, words, style.size, style.bold, room);
        let text = lines.iter().map(|line| measure.width(line, style.size, style.bold)).fold(0.0, f64::max);
        let wide = indent + text;
        if x > left && x + wide > right {
            x = left;
            y += LEADING * deepest as f64 + 4.0;
            deepest = 1;
        }
        deepest = deepest.max(lines.len());
        lower = y + LEADING * (deepest - 1) as f64 + 5.0;
        out.push(Entry { index, lines, x, y: y - 4.0, indent });
        x += wide + BETWEEN;
    }
    (out, lower)
}

/// Draws an entry's words; the sample is the chart's.
pub(super) fn words(s: &mut Drawing, entry: &Entry, style: Style, color: BackendColor) {
    for (i, line) in entry.lines.iter().enumerate() {
        let at = (entry.x + entry.indent, entry.y + 4.0 + LEADING * i as f64);
        s.text(line, at, style.size, style.bold, Align::Left, color);
    }
}
