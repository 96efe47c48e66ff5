//! Puts a layout on a surface, back to front.

use super::layout::{Layout, NAMES, PlacedBar};
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::forms::{color, text_color};
use crate::chart::rows::{VALUE, percent_axis, words};
use crate::chart::share::Share;
use crate::chart::surface::Align;

/// Half the height of the ends of an interval.
const CAP: f64 = 3.0;

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    percent_axis(s, &layout.columns, &layout.laid, false);
    for entry in &layout.names {
        let Some(level) = layout.list.groups.get(entry.index) else { continue };
        bar(s, level.place, (entry.x, entry.x + NAMES.sample), entry.y, 11.0);
        let color = text_color(&s.theme, level.place);
        flow::words(s, entry, NAMES, color);
    }
    for (item, place, bars) in layout.shown() {
        words(s, place, layout.columns.width);
        for (figure, placed) in item.bars.iter().zip(bars) {
            if let Ok(share) = &figure.share {
                let ends = (layout.columns.x(0.0), layout.columns.x(share.value));
                bar(s, figure.place, ends, placed.y, placed.height);
                whisker(s, layout, share, placed.y);
            }
            value(s, placed, figure.place, figure.share.is_ok());
        }
    }
}

fn value(s: &mut Drawing, placed: &PlacedBar, place: usize, shown: bool) {
    let y = placed.y + 4.5;
    let color = if shown { text_color(&s.theme, place) } else { s.theme.calm };
    s.text(&placed.value, (placed.value_x, y), VALUE, false, Align::Left, color);
    if let Some((name, x)) = &placed.name {
        s.text(name, (*x, y), VALUE, true, Align::Left, color);
    }
}

/// A bar in the fill of its group.
fn bar(s: &mut Drawing, place: usize, (from, to): (f64, f64), y: f64, height: f64) {
    let color = color(&s.theme, place);
    let (top, width) = (y - height / 2.0, (to - from).max(1.0));
    if place == 0 {
        s.rect((from, top), (width, height), color.mix(0.50));
        return;
    }
    s.rect((from, top), (width, height), color.mix(0.12));
    match place {
        1 => {}
        2 => s.hatch((from, top), (width, height), color),
        3 => s.rect((from, y), (width, height / 2.0), color.mix(0.50)),
        _ => {
            let mut x = from + 6.0;
            while x < to {
                s.line((x, top), (x, top + height), 1.0, color);
                x += 6.0;
            }
        }
    }
    let bottom = top + height;
    for (one, other) in [
        ((from, top), (to, top)),
        ((to, top), (to, bottom)),
        ((to, bottom), (from, bottom)),
        ((from, bottom), (from, top)),
    ] {
        s.line(one, other, 1.5, color);
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
