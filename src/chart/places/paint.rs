//! Puts a layout on a drawing, back to front.

use super::blocks::{HEAD, INTERVAL, NUMBER};
use super::grid::{Field, Lean, Shade};
use super::key::{HIDDEN, MISSING, STYLE, Sample};
use super::layout::{Area, HEADING, LABEL, Layout, NOTE, SEGMENT};
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::pairs;
use crate::chart::rows::texts;
use crate::chart::surface::Align;
use crate::chart::theme::{Theme, Tone};
use crate::report::format::{gap, gap_interval};
use plotters_backend::BackendColor;

/// Legs of the folded corner.
const CORNER: f64 = 8.0;

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    let theme = s.theme;
    for head in &layout.heads {
        texts(s, &head.segment, SEGMENT, true, theme.ink);
        if let Some((from, to, y)) = head.rule {
            s.line((from, y), (to, y), 1.0, theme.line);
        }
        texts(s, &head.values, HEAD, false, theme.soft);
        texts(s, &head.chosen, HEAD, true, theme.ink);
    }
    for (heading, rule) in &layout.headings {
        s.line((0.0, *rule), (layout.width, *rule), 1.0, theme.line);
        s.text(&heading.text, (heading.x, heading.y), HEADING, true, heading.align, theme.soft);
    }
    for row in &layout.rows {
        texts(s, &row.label, LABEL, false, theme.ink);
        for spot in &row.cells {
            let ink = match spot.field {
                Some(field) => cell(s, spot.area, field, layout),
                None => theme.soft,
            };
            // Nothing is asked at most places of a map: a dot there, so that the eye finds row and column.
            if spot.field.is_none() && layout.grid.apart.is_some() {
                match spot.words.is_empty() {
                    true => {
                        let middle =
                            (spot.area.x + spot.area.width / 2.0, spot.area.y + spot.area.height / 2.0);
                        s.disc(middle, 1.5, theme.line);
                    }
                    false => outline(s, spot.area),
                }
            }
            texts(s, &spot.words, INTERVAL, false, ink);
        }
    }
    for area in &layout.frames {
        frame(s, *area);
    }
    for (sample, entry) in &layout.key.entries {
        self::sample(s, *sample, (entry.x, entry.y));
        flow::words(s, entry, STYLE, theme.soft);
    }
    for note in &layout.notes {
        texts(s, &note.lines, NOTE, false, theme.soft);
    }
}

/// The ground of a shade, and where its corner is folded: at the left, at the right, or nowhere.
fn tone(theme: &Theme, shade: Shade) -> (Tone, Option<bool>) {
    let heat = &theme.heat;
    let at = |tones: &[Tone; 3], step: usize| tones.get(step).copied().unwrap_or(heat.within);
    match shade {
        Shade::Within => (heat.within, None),
        Shade::Beyond(Lean::A, step) => (at(&heat.a, step), Some(true)),
        Shade::Beyond(Lean::B, step) => (at(&heat.b, step), Some(false)),
        Shade::Beyond(Lean::Neither, step) => (at(&heat.neither, step), None),
    }
}

fn ground(s: &mut Drawing, area: Area, (tone, corner): (Tone, Option<bool>)) {
    s.rect((area.x, area.y), (area.width, area.height), tone.ground);
    if tone.ground.rgb == s.theme.background.rgb {
        outline(s, area);
    }
    let (left, top, right) = (area.x, area.y, area.x + area.width);
    match corner {
        Some(true) => s.area(vec![(left, top), (left + CORNER, top), (left, top + CORNER)], tone.corner),
        Some(false) => s.area(vec![(right, top), (right - CORNER, top), (right, top + CORNER)], tone.corner),
        None => {}
    }
}

/// The frame of what is chosen.
fn frame(s: &mut Drawing, area: Area) {
    let (left, top, right, bottom) = (area.x, area.y, area.x + area.width, area.y + area.height);
    let ink = s.theme.ink;
    for (from, to) in [
        ((left - 1.0, top), (right + 1.0, top)),
        ((left - 1.0, bottom), (right + 1.0, bottom)),
        ((left, top), (left, bottom)),
        ((right, top), (right, bottom)),
    ] {
        s.line(from, to, 2.0, ink);
    }
}

/// A hairline inside the edges.
fn outline(s: &mut Drawing, area: Area) {
    let (left, top) = (area.x + 0.5, area.y + 0.5);
    let (right, bottom) = (area.x + area.width - 0.5, area.y + area.height - 0.5);
    let line = s.theme.line;
    s.line((left, top), (right, top), 1.0, line);
    s.line((left, bottom), (right, bottom), 1.0, line);
    s.line((left, top), (left, bottom), 1.0, line);
    s.line((right, top), (right, bottom), 1.0, line);
}

/// Draws a cell; gives the colour of words in it.
fn cell(s: &mut Drawing, whole: Area, field: &Field, layout: &Layout) -> BackendColor {
    let theme = s.theme;
    let area = Area { height: whole.height.min(layout.figures), ..whole };
    let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let Some((shown, shade)) = &field.figures else {
        outline(s, whole);
        let sign = if pairs::is_hidden(&field.row) { HIDDEN } else { MISSING };
        s.text(sign, (x, y + 5.0), NUMBER, false, Align::Center, theme.soft);
        return theme.soft;
    };
    let is = tone(&theme, *shade);
    ground(s, whole, is);
    let ink = is.0.ink;
    let limits = field.row.gap.low.zip(field.row.gap.high).filter(|_| layout.intervals);
    if field.is_small() {
        hatch(s, area, is.0);
        // The figures stand free of the lines.
        let mut free = |half: f64, top: f64, bottom: f64| {
            let half = half.min(area.width / 2.0);
            s.rect((x - half, top), (2.0 * half, bottom - top), is.0.ground);
        };
        match limits {
            Some(limits) => {
                let letters = gap_interval(field.row.gap.measure, limits).chars().count();
                free(20.0, y - 14.0, y + 3.0);
                free(letters as f64 * INTERVAL * 0.27 + 4.0, y + 3.0, y + 16.0);
            }
            None => free(20.0, y - 9.0, y + 9.0),
        }
    }
    let words = gap(field.row.gap.measure, shown.gap);
    let base = if limits.is_some() { y - 1.0 } else { y + 5.0 };
    s.text(&words, (x, base), NUMBER, field.is_sure(), Align::Center, ink);
    if let Some(limits) = limits {
        let words = gap_interval(field.row.gap.measure, limits);
        s.text(&words, (x, y + 13.0), INTERVAL, false, Align::Center, ink);
    }
    ink
}

fn hatch(s: &mut Drawing, area: Area, tone: Tone) {
    let color = BackendColor { alpha: 0.45, ..tone.ink };
    s.hatch((area.x, area.y), (area.width, area.height), color);
}

/// What an entry of the key shows, its left middle at `x`, `y`.
fn sample(s: &mut Drawing, sample: Sample, (x, y): (f64, f64)) {
    const HIGH: f64 = 14.0;
    let theme = s.theme;
    let whole = Area { x, y: y - HIGH / 2.0, width: STYLE.sample, height: HIGH };
    let small = Area { x: x + 28.0, width: 14.0, ..whole };
    let sign = |s: &mut Drawing, text: &str, bold: bool| {
        s.text(text, (x + 28.0, y + 4.5), NUMBER - 1.0, bold, Align::Center, theme.soft);
    };
    match sample {
        Sample::Within => ground(s, small, tone(&theme, Shade::Within)),
        Sample::Beyond(lean) => {
            for step in 0..3 {
                let area = Area { x: x + 14.0 * step as f64, width: 13.5, ..whole };
                ground(s, area, tone(&theme, Shade::Beyond(lean, step)));
            }
        }
        Sample::Bold => sign(s, "bold", true),
        Sample::Small => {
            let within = tone(&theme, Shade::Within);
            ground(s, small, within);
            hatch(s, small, within.0);
        }
        Sample::Chosen => frame(s, Area { x: x + 28.0, width: 13.0, ..whole }),
        Sample::Hidden => sign(s, HIDDEN, false),
        Sample::Missing => sign(s, MISSING, false),
    }
}
