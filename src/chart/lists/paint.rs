//! Puts a layout on a surface, back to front.

use super::layout::{Layout, NAMES, PlacedBar};
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::forms::{Hue, color, text_color};
use crate::chart::rows::{VALUE, percent_axis, words};
use crate::chart::share::Share;
use crate::chart::surface::Align;

/// Half the height of the ends of an interval.
const CAP: f64 = 3.0;

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    percent_axis(s, &layout.columns, &layout.laid, false);
    for entry in &layout.names {
        let Some(level) = layout.list.groups.get(entry.index) else { continue };
        bar(s, layout, entry.index, (entry.x, entry.x + NAMES.sample), entry.y, 11.0);
        let color = text_color(&s.theme, level.hue);
        flow::words(s, entry, NAMES, color);
    }
    for (item, place, bars) in layout.shown() {
        words(s, place, layout.columns.width);
        for (figure, placed) in item.bars.iter().zip(bars) {
            if let Ok(share) = &figure.share {
                let ends = (layout.columns.x(0.0), layout.columns.x(share.value));
                bar(s, layout, figure.level, ends, placed.y, placed.height);
                whisker(s, layout, share, placed.y);
            }
            let hue =
                layout.list.groups.get(figure.level).map(|level| level.hue).filter(|_| figure.share.is_ok());
            value(s, placed, hue.unwrap_or(Hue::Neither));
        }
    }
}

fn value(s: &mut Drawing, placed: &PlacedBar, hue: Hue) {
    let y = placed.y + 4.5;
    let color = text_color(&s.theme, hue);
    s.text(&placed.value, (placed.value_x, y), VALUE, false, Align::Left, color);
    if let Some((name, x)) = &placed.name {
        s.text(name, (*x, y), VALUE, true, Align::Left, color);
    }
}

/// How much of its colour the bar of the first, second, third group of a side has.
const FILLS: [f64; 5] = [0.6, 0.4, 0.22, 0.1, 0.1];

/// A bar in the hue of its group's side: those inside are full, those outside but an outline, so that grey tells them
/// apart; of several on a side each is lighter than the one before, in the order of the rows. A fine line around each
/// keeps the lightest visible on any ground.
fn bar(s: &mut Drawing, layout: &Layout, level: usize, (from, to): (f64, f64), y: f64, height: f64) {
    let groups = &layout.list.groups;
    let Some(own) = groups.get(level) else { return };
    let before = groups.iter().take(level).filter(|other| other.hue == own.hue).count();
    // Alone in its chart a group needs no form to be told by.
    let outlined = own.hue == Hue::B && layout.beside;
    let color = color(&s.theme, own.hue);
    let (top, bottom, width) = (y - height / 2.0, y + height / 2.0, (to - from).max(1.0));
    let place = if layout.beside { before + 3 * usize::from(outlined) } else { 0 };
    let fill = FILLS.get(place).copied().unwrap_or(0.08);
    s.rect((from, top), (width, height), color.mix(fill));
    if layout.beside {
        let line = if outlined { 1.5 } else { 1.0 };
        let to = from + width;
        for (one, other) in [
            ((from, top), (to, top)),
            ((to, top), (to, bottom)),
            ((to, bottom), (from, bottom)),
            ((from, bottom), (from, top)),
        ] {
            s.line(one, other, line, color);
        }
    }
}

/// The interval, across the end of its bar.
fn whisker(s: &mut Drawing, layout: &Layout, share: &Share, y: f64) {
    let Some((low, high)) = share.interval else { return };
    let (low, high, ink) = (layout.columns.x(low), layout.columns.x(high), s.theme.ink);
    s.line((low, y), (high, y), 1.5, ink);
    for x in [low, high] {
        s.line((x, y - CAP), (x, y + CAP), 1.5, ink);
    }
}
