//! Puts a layout on a drawing, back to front.

use super::layout::{Area, Forms, KEY, Layout, NAMES, NOTE, Place, SMALL, Sample, Spot, TITLE, VALUE};
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::rows::texts;

/// Width of A's line, and of B's with its hollow.
const LINE: f64 = 2.5;
const HOLLOW: (f64, f64) = (4.0, 2.0);
const FILL_A: f64 = 0.30;
const FILL_B: f64 = 0.12;
const OUTLINE_B: f64 = 0.55;
/// Of the area between the lines.
const SHADE: f64 = 0.13;
const DASH: (f64, f64) = (3.0, 3.0);

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    let theme = s.theme;
    let samples = Forms { radius: 4.5, bar: 9.0, dodge: 5.0 };
    for entry in &layout.names {
        let (from, to) = ((entry.x, entry.y), (entry.x + NAMES.sample, entry.y));
        let middle = (entry.x + NAMES.sample / 2.0, entry.y);
        if entry.index == 0 {
            line_a(s, from, to);
            point_a(s, middle, samples);
            flow::words(s, entry, NAMES, theme.a);
        } else {
            line_b(s, from, to);
            point_b(s, middle, samples);
            flow::words(s, entry, NAMES, theme.b_text);
        }
    }
    for place in &layout.places {
        panel(s, place, layout.forms);
    }
    for (sample, entry) in &layout.key {
        key(s, *sample, (entry.x, entry.y));
        flow::words(s, entry, KEY, theme.soft);
    }
}

fn panel(s: &mut Drawing, place: &Place, forms: Forms) {
    let theme = s.theme;
    texts(s, &place.title, TITLE, true, theme.ink);
    let plot = place.plot;
    for (y, words) in &place.ticks {
        s.line((plot.x, *y), (plot.right(), *y), 1.0, theme.line);
        texts(s, std::slice::from_ref(words), SMALL, false, theme.soft);
    }
    let steps = || place.spots.windows(2).filter(|pair| pair[1].moment == pair[0].moment + 1);
    for pair in steps() {
        gap_between(s, &pair[0], &pair[1]);
    }
    for pair in steps() {
        acceptable(s, &pair[0], &pair[1], plot);
    }
    // B first: A stands before it.
    for spot in &place.spots {
        for group in [1, 0] {
            if let Some((at, Some(ends))) = spot.points.get(group) {
                [bar_a, bar_b][group](s, at.0, *ends, forms.bar);
            }
        }
    }
    for group in [1, 0] {
        for pair in steps() {
            if let (Some((from, _)), Some((to, _))) = (pair[0].points.get(group), pair[1].points.get(group)) {
                [line_a, line_b][group](s, *from, *to);
            }
        }
    }
    for spot in &place.spots {
        for group in [1, 0] {
            if let Some((at, _)) = spot.points.get(group) {
                [point_a, point_b][group](s, *at, forms);
            }
        }
    }
    for values in &place.values {
        for (value, (bold, color)) in values.iter().zip([(true, theme.a), (false, theme.b_text)]) {
            s.text(&value.text, (value.x, value.y), VALUE, bold, value.align, color);
        }
    }
    texts(s, &place.waves, SMALL, false, theme.soft);
    texts(s, &place.note, NOTE, place.moved, theme.ink);
    texts(s, &place.rest, NOTE, false, theme.soft);
}

/// The area between both lines from one wave to the next; in two where they cross.
fn gap_between(s: &mut Drawing, then: &Spot, now: &Spot) {
    let color = s.theme.ink.mix(SHADE);
    let ([(a, _), (b, _)], [(c, _), (d, _)]) = (then.points.as_slice(), now.points.as_slice()) else {
        return;
    };
    let point = |group: usize, part: f64| {
        let (from, to) = [(a, c), (b, d)][group];
        (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
    };
    let (before, after) = (a.1 - b.1, c.1 - d.1);
    let crossing = if before * after < 0.0 { Some(before / (before - after)) } else { None };
    let mut from = 0.0;
    for to in crossing.into_iter().chain([1.0]) {
        s.area(vec![point(0, from), point(0, to), point(1, to), point(1, from)], color);
        from = to;
    }
}

/// Broken hairlines beside B's line, where they stand within the grid.
fn acceptable(s: &mut Drawing, then: &Spot, now: &Spot, plot: Area) {
    let half = (then.acceptable + now.acceptable) / 2.0;
    let (Some((b, _)), Some((d, _))) = (then.points.get(1), now.points.get(1)) else { return };
    if then.acceptable <= 0.0 || now.acceptable <= 0.0 {
        return;
    }
    let color = s.theme.b_text.mix(0.8);
    for side in [-half, half] {
        let within = |y: f64| y.clamp(plot.y, plot.bottom());
        let (from, to) = (b.1 + side, d.1 + side);
        if within(from) == from || within(to) == to {
            let (from, to) = ((b.0, within(from)), (d.0, within(to)));
            s.broken_line(from, to, DASH, 1.0, color);
        }
    }
}

fn line_a(s: &mut Drawing, from: (f64, f64), to: (f64, f64)) {
    s.line(from, to, LINE, s.theme.a);
}

fn line_b(s: &mut Drawing, from: (f64, f64), to: (f64, f64)) {
    s.line(from, to, HOLLOW.0, s.theme.b);
    s.line(from, to, HOLLOW.1, s.theme.paper);
}

fn point_a(s: &mut Drawing, at: (f64, f64), forms: Forms) {
    s.disc(at, forms.radius + 1.25, s.theme.paper);
    s.disc(at, forms.radius, s.theme.a);
}

fn point_b(s: &mut Drawing, at: (f64, f64), forms: Forms) {
    s.disc(at, forms.radius, s.theme.paper);
    s.ring(at, forms.radius, (forms.radius / 2.0).min(2.5), s.theme.b);
}

fn bar_a(s: &mut Drawing, x: f64, (top, bottom): (f64, f64), width: f64) {
    s.rect((x - width / 2.0, top), (width, bottom - top), s.theme.a.mix(FILL_A));
}

fn bar_b(s: &mut Drawing, x: f64, (top, bottom): (f64, f64), width: f64) {
    let (left, right) = (x - width / 2.0, x + width / 2.0);
    s.rect((left, top), (width, bottom - top), s.theme.b.mix(FILL_B));
    let outline = s.theme.b.mix(OUTLINE_B);
    for (from, to) in [
        ((left, top), (right, top)),
        ((left, bottom), (right, bottom)),
        ((left, top), (left, bottom)),
        ((right, top), (right, bottom)),
    ] {
        s.line(from, to, 1.0, outline);
    }
}

/// What an entry of the key shows, its left middle at `x`, `y`.
fn key(s: &mut Drawing, sample: Sample, (x, y): (f64, f64)) {
    let theme = s.theme;
    match sample {
        Sample::Gap => s.rect((x, y - 7.0), (KEY.sample, 14.0), theme.ink.mix(SHADE)),
        Sample::Intervals => {
            bar_a(s, x + 10.0, (y - 8.0, y + 8.0), 9.0);
            bar_b(s, x + 24.0, (y - 8.0, y + 8.0), 9.0);
        }
        Sample::Interval => bar_a(s, x + KEY.sample / 2.0, (y - 8.0, y + 8.0), 9.0),
        Sample::Acceptable => {
            for side in [-6.0, 6.0] {
                let (from, to) = ((x, y + side), (x + KEY.sample, y + side));
                s.broken_line(from, to, DASH, 1.0, theme.b_text.mix(0.8));
            }
            line_b(s, (x, y), (x + KEY.sample, y));
        }
    }
}
