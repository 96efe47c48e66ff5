//! Puts a layout on a surface, back to front.

use super::layout::{END, KEY, Layout, Sample};
use super::rows::{Part, Row};
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::forms::{self, Form};
use crate::chart::rows::{NUMBER, SMALL, text, words};
use crate::chart::surface::Align;
use crate::report::format::points;

/// Height of the interval's bar.
const BAR: f64 = 9.0;
const FILL: f64 = 0.30;

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    ground(s, layout);
    let (soft, ends) = (s.theme.soft, [s.theme.b_text, s.theme.a]);
    for (lines, color) in layout.ends.iter().zip(ends) {
        for line in lines {
            text(s, line, END, true, color);
        }
    }
    text(s, &layout.head, SMALL, false, soft);
    for (row, place) in layout.rows.iter().zip(&layout.laid.places) {
        words(s, place, layout.columns.width);
        // A heading's sample points where the gap of its first row does.
        let sign = row.figures.as_ref().map_or(1.0, |figures| figures.gap);
        if let Some(line) = place.heading.first() {
            interval(s, row.part, sign, (1.0, 16.0, 31.0), line.y - 4.5);
        }
        if let Ok(figures) = &row.figures {
            let at = (layout.x(figures.low), layout.x(figures.gap), layout.x(figures.high));
            interval(s, row.part, figures.gap, at, place.centre);
            number(s, layout.columns.right, row, place.centre);
        }
    }
    for (entry, sample) in &layout.key {
        match sample {
            Sample::Band => {
                let band = s.theme.band;
                s.rect((entry.x, entry.y - 7.0), (KEY.sample, 14.0), band);
            }
            Sample::Interval => {
                let color = s.theme.ink.mix(FILL);
                s.bar((entry.x, entry.x + KEY.sample), entry.y, BAR, color, None);
            }
        }
        flow::words(s, entry, KEY, soft);
    }
}

/// The band of the acceptable gap, the grid and the figures of the axis.
fn ground(s: &mut Drawing, layout: &Layout) {
    let theme = s.theme;
    let stretches = layout.laid.stretches(layout.columns.narrow, 0);
    let (from, to) = (layout.x(-layout.acceptable), layout.x(layout.acceptable));
    for &(top, bottom) in &stretches {
        s.rect((from, top), (to - from, bottom - top), theme.band);
    }
    let Some(&(_, axis)) = layout.laid.axes.first() else { return };
    for value in layout.ticks.values() {
        let x = layout.x(value);
        let color = if value == 0.0 { theme.calm } else { theme.line };
        for &(top, bottom) in &stretches {
            s.line((x, top), (x, bottom), 1.0, color);
        }
        s.text(&points(value), (x, axis), SMALL, false, Align::Center, theme.soft);
    }
}

/// A gap with its interval: low end, gap, high end.
fn interval(s: &mut Drawing, part: Part, gap: f64, (low, at, high): (f64, f64, f64), y: f64) {
    let theme = s.theme;
    match part {
        Part::Beyond => {
            let color = if gap < 0.0 { theme.b } else { theme.a };
            s.bar((low, high), y, BAR, color.mix(FILL), None);
            forms::point(s, Form::Disc, (at, y), color);
        }
        Part::Within => {
            s.line((low, y), (high, y), 1.5, theme.calm);
            for x in [low, high] {
                s.line((x, y - 4.0), (x, y + 4.0), 1.5, theme.calm);
            }
            forms::point(s, Form::Ring, (at, y), theme.calm);
        }
        Part::Open => {
            s.dashes((low, high), y, (2.0, 3.0), 1.5, theme.calm);
            forms::open_diamond(s, (at, y), theme.calm);
        }
        Part::Without => {}
    }
}

/// The gap as a number, its interval below.
fn number(s: &mut Drawing, x: f64, row: &Row, y: f64) {
    let theme = s.theme;
    let color = if row.part == Part::Open { theme.calm } else { theme.ink };
    s.text(&row.number(), (x, y), NUMBER, row.part == Part::Beyond, Align::Left, color);
    s.text(&row.interval(), (x, y + 15.0), SMALL, false, Align::Left, theme.soft);
}
