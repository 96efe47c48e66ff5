//! Puts a layout on a surface, back to front.

use super::beside::{LANE, NAMES, Other};
use super::key::{STYLE, Sample};
use super::layout::Layout;
use super::names::NAME;
use super::rows::Row;
use super::scale::Scale;
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::forms::{Hue, color, form, point, text_color};
use crate::chart::pairs::Shown;
use crate::chart::rows::{NUMBER, SMALL, VALUE, text, words};
use crate::chart::surface::Align;
use crate::report::format;
use crate::report::{Gap, Kind};

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
const BAR_OF_OTHERS: f64 = 5.0;
const FILL_A: f64 = 0.30;
const FILL_B: f64 = 0.12;
const OUTLINE_B: f64 = 0.55;

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    for (row, place) in layout.shown() {
        if let Some(shown) = row.shown.filter(|_| layout.acceptable > 0.0) {
            let (value, half) = (shown.values[1], row.row.gap.acceptable(layout.acceptable));
            let (from, to) = (layout.x(row, value - half), layout.x(row, value + half));
            let band = s.theme.band;
            let lane = if row.beside.is_empty() { 0.0 } else { LANE };
            s.rect((from, place.centre - BAND / 2.0), (to - from, BAND + lane), band);
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
    for (at, entry) in &layout.others {
        let Some(level) = layout.rows.beside.get(*at) else { continue };
        let (mark, words) = (color(&s.theme, level.hue), text_color(&s.theme, level.hue));
        point(s, form(level.place), (entry.x + NAMES.sample / 2.0, entry.y), mark);
        flow::words(s, entry, NAMES, words);
    }
    let soft = s.theme.soft;
    text(s, &layout.head, SMALL, false, soft);
    for ((row, place), values) in layout.shown().zip(&layout.values) {
        words(s, place, layout.columns.width);
        if let Some(shown) = &row.shown {
            figures(s, layout, row, shown, place.centre);
            number(s, layout.columns.right, row.row.gap, shown.gap, place.centre);
        }
        for ((value, _), color) in values.iter().zip([s.theme.a, s.theme.b_text]) {
            text(s, value, VALUE, false, color);
        }
        lane(s, layout, row, place.centre + LANE);
        for (other, (value, _)) in row.beside.iter().zip(values.iter().skip(2)) {
            let hue = layout.rows.beside.get(other.level).map_or(Hue::Neither, |level| level.hue);
            let color = text_color(&s.theme, hue);
            text(s, value, SMALL, false, color);
        }
    }
    samples(s, layout)
}

fn grid(s: &mut Drawing, layout: &Layout) {
    let (line, soft) = (s.theme.line, s.theme.soft);
    for &(axis, y) in &layout.laid.axes {
        let ticks = layout.rows.scales.get(axis).map(Scale::ticks).unwrap_or_default();
        for (part, words) in ticks {
            let x = layout.columns.x(part);
            for (top, bottom) in layout.grid_at(x, axis) {
                s.line((x, top), (x, bottom), 1.0, line);
            }
            s.text(&words, (x, y), SMALL, false, Align::Center, soft);
        }
    }
}

fn figures(s: &mut Drawing, layout: &Layout, row: &Row, shown: &Shown, y: f64) {
    let ends = |cell| {
        let (low, high) = layout.rows.scales.get(row.scale)?.limits(cell)?;
        Some((layout.columns.x(low), layout.columns.x(high)))
    };
    if let Some(ends) = ends(shown.b) {
        bar_b(s, ends, y);
    }
    if let Some(ends) = ends(shown.a) {
        bar_a(s, ends, y);
    }
    let [x_a, x_b] = shown.values.map(|value| layout.x(row, value));
    let distance = (x_a - x_b).abs();
    if distance > DOT + RING {
        connect(s, (x_a.min(x_b), x_a.max(x_b)), y, row.row.gap.kind);
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
}

/// The points of the other groups with their intervals.
fn lane(s: &mut Drawing, layout: &Layout, row: &Row, y: f64) {
    let level = |other: &Other| layout.rows.beside.get(other.level);
    for other in &row.beside {
        let limits = layout.rows.scales.get(row.scale).and_then(|scale| scale.limits(other.cell));
        if let Some(((low, high), level)) = limits.zip(level(other)) {
            let color = color(&s.theme, level.hue).mix(FILL_A);
            s.bar((layout.columns.x(low), layout.columns.x(high)), y, BAR_OF_OTHERS, color, None);
        }
    }
    for other in &row.beside {
        if let Some(level) = level(other) {
            let color = color(&s.theme, level.hue);
            point(s, form(level.place), (layout.x(row, other.value), y), color);
        }
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
fn number(s: &mut Drawing, x: f64, gap: &Gap, value: f64, centre: f64) {
    let (bold, color) = match gap.kind {
        Kind::BlindSpot | Kind::HiddenStrength | Kind::Gap => (true, s.theme.ink),
        Kind::Aligned => (false, s.theme.ink),
        Kind::Unclear => (false, s.theme.calm),
    };
    let interval = gap.low.zip(gap.high);
    let y = centre + if interval.is_some() { 0.0 } else { 6.0 };
    s.text(&format::gap(gap.measure, value), (x, y), NUMBER, bold, Align::Left, color);
    if let Some(limits) = interval {
        let words = format::gap_interval(gap.measure, limits);
        s.text(&words, (x, centre + 15.0), SMALL, false, Align::Left, s.theme.soft);
    }
}

/// The key.
fn samples(s: &mut Drawing, layout: &Layout) {
    let (soft, band) = (s.theme.soft, s.theme.band);
    for (sample, entry) in &layout.key {
        let (x, y, wide) = (entry.x, entry.y, STYLE.sample);
        match sample {
            Sample::Band => s.rect((x, y - 7.0), (wide, 14.0), band),
            Sample::Intervals => {
                bar_a(s, (x, x + 12.0), y);
                bar_b(s, (x + 14.0, x + wide), y);
            }
            Sample::Line(kind) => connect(s, (x, x + wide), y, *kind),
        }
        flow::words(s, entry, STYLE, soft);
    }
}
