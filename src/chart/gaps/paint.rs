//! Puts a layout on a surface, back to front.

use super::key::{self, Sample};
use super::layout::{LABEL, Layout, NUMBER, Place, Placed, SMALL, VALUE};
use super::names::NAME;
use super::rows::{Figures, Point};
use crate::chart::drawing::Drawing;
use crate::chart::surface::Align;
use crate::report::format::{interval_points, points};
use crate::report::{Gap, Kind};
use plotters_backend::BackendColor;

/// Radius of the filled point of group A.
const DOT: f64 = 6.0;
/// The same where the other point stands at nearly the same place: it then lies inside the ring.
const DOT_INSIDE: f64 = 3.5;
/// Circle and line width of the open point of group B.
const RING: f64 = 6.5;
const RING_LINE: f64 = 2.75;
/// Height of the interval bars and of the acceptable band.
const BAR: f64 = 9.0;
const BAND: f64 = 22.0;
const FILL_A: f64 = 0.30;
const FILL_B: f64 = 0.12;
const OUTLINE_B: f64 = 0.55;

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    for (row, place) in layout.shown() {
        if let Figures::Shown { b, .. } = &row.figures {
            band(s, layout, b.value, place.centre);
        }
    }
    grid(s, layout);
    for name in &layout.names {
        let color = if name.is_a { s.theme.a } else { s.theme.b_text };
        if name.sample {
            let at = (name.placed.x - 12.0, name.placed.y - 4.5);
            if name.is_a { dot(s, at, DOT) } else { ring(s, at) }
        }
        text(s, &name.placed, NAME, true, color);
    }
    let soft = s.theme.soft;
    text(s, &layout.head, SMALL, false, soft);
    for (row, place) in layout.shown() {
        words(s, place);
        if let Figures::Shown { a, b, gap } = &row.figures {
            figures(s, layout, place, a, b, row.gap);
            number(s, layout, place, row.gap, *gap);
        }
    }
    samples(s, layout)
}

fn text(s: &mut Drawing, placed: &Placed, size: f64, bold: bool, color: BackendColor) {
    s.text(&placed.text, (placed.x, placed.y), size, bold, placed.align, color)
}

fn band(s: &mut Drawing, layout: &Layout, value: f64, centre: f64) {
    if layout.acceptable <= 0.0 {
        return;
    }
    let from = layout.x((value - layout.acceptable).max(0.0));
    let to = layout.x((value + layout.acceptable).min(1.0));
    s.rect((from, centre - BAND / 2.0), (to - from, BAND), s.theme.band)
}

fn grid(s: &mut Drawing, layout: &Layout) {
    let Some(axis) = layout.axis else { return };
    for percent in [0, 25, 50, 75, 100] {
        let x = layout.x(f64::from(percent) / 100.0);
        for (top, bottom) in layout.grid_at(x) {
            s.line((x, top), (x, bottom), 1.0, s.theme.line);
        }
        let words = if percent == 100 { "100\u{a0}%".to_owned() } else { percent.to_string() };
        s.text(&words, (x, axis), SMALL, false, Align::Center, s.theme.soft);
    }
}

fn words(s: &mut Drawing, place: &Place) {
    for line in &place.label {
        text(s, line, LABEL, false, s.theme.ink);
    }
    for line in &place.note {
        text(s, line, SMALL, false, s.theme.soft);
    }
    for line in &place.message {
        text(s, line, VALUE, false, s.theme.calm);
    }
}

fn figures(s: &mut Drawing, layout: &Layout, place: &Place, a: &Point, b: &Point, gap: &Gap) {
    let y = place.centre;
    if let Some((low, high)) = b.interval {
        bar_b(s, (layout.x(low), layout.x(high)), y);
    }
    if let Some((low, high)) = a.interval {
        bar_a(s, (layout.x(low), layout.x(high)), y);
    }
    let (x_a, x_b) = (layout.x(a.value), layout.x(b.value));
    let distance = (x_a - x_b).abs();
    if distance > DOT + RING {
        connect(s, (x_a.min(x_b), x_a.max(x_b)), y, gap.kind);
    }
    ring(s, (x_b, y));
    if distance < RING {
        s.disc((x_a, y), DOT_INSIDE + 1.25, s.theme.paper);
        dot(s, (x_a, y), DOT_INSIDE);
    } else {
        if distance < DOT + RING + RING_LINE {
            s.disc((x_a, y), DOT + 1.25, s.theme.paper);
        }
        dot(s, (x_a, y), DOT);
    }
    if let Some(([value_a, value_b], _)) = &place.values {
        let (color_a, color_b) = (s.theme.a, s.theme.b_text);
        text(s, value_a, VALUE, false, color_a);
        text(s, value_b, VALUE, false, color_b);
    }
}

/// The line of a gap, by what the gap means.
fn connect(s: &mut Drawing, (from, to): (f64, f64), y: f64, kind: Kind) {
    let (ink, calm) = (s.theme.ink, s.theme.calm);
    match kind {
        Kind::BlindSpot => s.line((from, y), (to, y), 4.0, ink),
        Kind::HiddenStrength => s.dashes((from, to), y, (7.0, 4.0), 4.0, ink),
        Kind::Gap => {
            s.line((from, y - 2.0), (to, y - 2.0), 1.5, ink);
            s.line((from, y + 2.0), (to, y + 2.0), 1.5, ink)
        }
        Kind::Aligned => s.line((from, y), (to, y), 1.5, calm),
        Kind::Unclear => s.dashes((from, to), y, (2.0, 3.0), 1.5, calm),
    }
}

fn bar_a(s: &mut Drawing, ends: (f64, f64), y: f64) {
    s.bar(ends, y, BAR, s.theme.a.mix(FILL_A), None)
}

fn bar_b(s: &mut Drawing, ends: (f64, f64), y: f64) {
    let color = s.theme.b;
    s.bar(ends, y, BAR, color.mix(FILL_B), Some(color.mix(OUTLINE_B)))
}

fn dot(s: &mut Drawing, at: (f64, f64), radius: f64) {
    s.disc(at, radius, s.theme.a)
}

fn ring(s: &mut Drawing, at: (f64, f64)) {
    s.disc(at, RING, s.theme.paper);
    s.ring(at, RING, RING_LINE, s.theme.b)
}

/// The gap and its interval.
fn number(s: &mut Drawing, layout: &Layout, place: &Place, gap: &Gap, value: f64) {
    let (bold, color) = match gap.kind {
        Kind::BlindSpot | Kind::HiddenStrength | Kind::Gap => (true, s.theme.ink),
        Kind::Aligned => (false, s.theme.ink),
        Kind::Unclear => (false, s.theme.calm),
    };
    let x = layout.right;
    let interval = gap.low.zip(gap.high);
    let y = place.centre + if interval.is_some() { 0.0 } else { 6.0 };
    s.text(&points(value), (x, y), NUMBER, bold, Align::Left, color);
    if let Some((low, high)) = interval {
        let words = interval_points(low, high);
        s.text(&words, (x, place.centre + 15.0), SMALL, false, Align::Left, s.theme.soft);
    }
}

/// The key.
fn samples(s: &mut Drawing, layout: &Layout) {
    for entry in &layout.key {
        let (x, y) = (entry.x, entry.y - 4.0);
        match entry.sample {
            Sample::Band => s.rect((x, y - 7.0), (key::SAMPLE, 14.0), s.theme.band),
            Sample::Intervals => {
                bar_a(s, (x, x + 12.0), y);
                bar_b(s, (x + 14.0, x + key::SAMPLE), y);
            }
            Sample::Line(kind) => connect(s, (x, x + key::SAMPLE), y, kind),
        }
        for (i, line) in entry.lines.iter().enumerate() {
            let at = (entry.x + key::INDENT, entry.y + key::LEADING * i as f64);
            s.text(line, at, key::SIZE, false, Align::Left, s.theme.soft);
        }
    }
}
