//! Puts a layout on a surface, back to front.

use super::layout::{KEY, Layout, NAME, NAMES, Sample};
use super::list::{FORM, HEADING};
use super::points::{Point, Sure};
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::forms::{self, Form};
use crate::chart::rows::{LABEL, SMALL, text};
use crate::chart::surface::Align;

/// Width of an interval's bar.
const BAR: f64 = 8.0;
const FILL: f64 = 0.22;
/// Of the line between the halves.
const DASH: (f64, f64) = (3.0, 4.0);

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    let theme = s.theme;
    ground(s, layout);
    for (point, spot) in layout.field.points.iter().zip(&layout.spots) {
        if let Some(limits) = spot.limits {
            interval(s, point, spot.at.0, limits);
        }
    }
    for (index, (point, spot)) in layout.field.points.iter().zip(&layout.spots).enumerate() {
        if let Some((x, y)) = spot.number {
            lead(s, spot.at, (x, y));
            s.text(&(index + 1).to_string(), (x, y + 4.3), SMALL, true, Align::Center, theme.ink);
        }
        form(s, point.sure, point.of_b, spot.at);
    }
    for (entry, sample) in &layout.key {
        key(s, *sample, (entry.x, entry.y));
        flow::words(s, entry, KEY, theme.soft);
    }
    for placed in layout.ticks.iter().chain(&layout.words) {
        text(s, placed, SMALL, false, theme.soft);
    }
    for (first, placed) in &layout.names {
        let color = if *first { theme.ink } else { theme.soft };
        text(s, placed, NAME, true, color);
    }
    for entry in &layout.entries {
        if let (Some(y), Some(line)) = (entry.rule, entry.heading.first()) {
            s.line((line.x, y), (layout.width, y), 1.0, theme.line);
        }
        for line in &entry.heading {
            text(s, line, HEADING, true, theme.ink);
        }
        if let Some(point) = layout.field.points.get(entry.index) {
            let at = (entry.number.x - 40.0 + FORM, entry.number.y - 4.8);
            form(s, point.sure, point.of_b, at);
        }
        text(s, &entry.number, SMALL, true, theme.ink);
        for line in &entry.text {
            text(s, line, LABEL, false, theme.ink);
        }
        for line in &entry.figures {
            text(s, line, SMALL, false, theme.soft);
        }
    }
}

/// The band of the acceptable gap, the grid, the line between the halves, the frame.
fn ground(s: &mut Drawing, layout: &Layout) {
    let theme = s.theme;
    let plot = layout.plot;
    let (right, bottom) = (plot.x + plot.width, plot.y + plot.height);
    s.rect((plot.x, layout.band.0), (plot.width, layout.band.1 - layout.band.0), theme.band);
    for &(y, is_nought) in &layout.grid {
        let color = if is_nought { theme.calm } else { theme.line };
        s.line((plot.x, y), (right, y), 1.0, color);
    }
    if let Some(x) = layout.middle {
        // Between the names, which it would strike through.
        s.broken_line((x, plot.y + NAMES), (x, bottom - NAMES), DASH, 1.0, theme.calm);
    }
    for (from, to) in [
        ((plot.x, plot.y), (right, plot.y)),
        ((plot.x, bottom), (right, bottom)),
        ((plot.x, plot.y), (plot.x, bottom)),
        ((right, plot.y), (right, bottom)),
    ] {
        s.line(from, to, 1.0, theme.line);
    }
}

/// A gap's interval, from its upper end to its lower one.
fn interval(s: &mut Drawing, point: &Point, x: f64, (top, bottom): (f64, f64)) {
    let theme = s.theme;
    match point.sure {
        Sure::Beyond => {
            let color = color(s, point.of_b).mix(FILL);
            s.rect((x - BAR / 2.0, top), (BAR, bottom - top), color);
        }
        Sure::Within => {
            s.line((x, top), (x, bottom), 1.5, theme.calm);
            for y in [top, bottom] {
                s.line((x - 4.0, y), (x + 4.0, y), 1.5, theme.calm);
            }
        }
        Sure::Open => s.broken_line((x, top), (x, bottom), (2.0, 3.0), 1.5, theme.calm),
    }
}

fn color(s: &Drawing, of_b: bool) -> plotters_backend::BackendColor {
    if of_b { s.theme.b } else { s.theme.a }
}

fn form(s: &mut Drawing, sure: Sure, of_b: bool, at: (f64, f64)) {
    let theme = s.theme;
    // Where both groups are black, an open point is that of the second.
    let alike = theme.a.rgb == theme.b.rgb;
    match sure {
        Sure::Beyond => {
            let color = color(s, of_b);
            let form = if alike && of_b { Form::Ring } else { Form::Disc };
            forms::point(s, form, at, color);
        }
        Sure::Within if alike => s.disc(at, 3.5, theme.calm),
        Sure::Within => forms::point(s, Form::Ring, at, theme.calm),
        Sure::Open => forms::open_diamond(s, at, theme.calm),
    }
}

/// What an entry of the key shows, its left middle at `x`, `y`.
fn key(s: &mut Drawing, sample: Sample, (x, y): (f64, f64)) {
    let theme = s.theme;
    let middle = x + KEY.sample / 2.0;
    match sample {
        Sample::Form(sure, of_b) => form(s, sure, of_b, (middle, y)),
        Sample::Interval => s.rect((middle - BAR / 2.0, y - 8.0), (BAR, 16.0), theme.calm.mix(2.0 * FILL)),
        Sample::Median => s.broken_line((middle, y - 8.0), (middle, y + 8.0), DASH, 1.0, theme.calm),
        Sample::Band => s.rect((x, y - 6.0), (KEY.sample, 12.0), theme.band),
    }
}

/// A thin line from a number to its point, where they stand apart.
fn lead(s: &mut Drawing, (x, y): (f64, f64), (to_x, to_y): (f64, f64)) {
    let (across, down) = (to_x - x, to_y - y);
    let length = (across * across + down * down).sqrt();
    if length > 24.0 {
        let at = |way: f64| (x + across * way / length, y + down * way / length);
        let color = s.theme.calm;
        s.line(at(6.0), at(length - 9.0), 1.0, color);
    }
}
