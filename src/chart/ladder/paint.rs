//! Puts a layout on a surface, back to front.

use super::layout::{BEFORE, BRACKET, Layout, NAMES};
use super::rows::{Row, Step};
use crate::chart::drawing::Drawing;
use crate::chart::flow;
use crate::chart::forms::{color, form, point, text_color};
use crate::chart::rows::{NUMBER, Place, SMALL, VALUE, percent_axis, text, words};
use crate::chart::surface::Align;
use crate::chart::text::clean;
use crate::report::format::whole;

/// Height of the interval bars.
const BAR: f64 = 8.0;
const FILL: f64 = 0.25;

pub(super) fn paint(s: &mut Drawing, layout: &Layout) {
    percent_axis(s, &layout.columns, &layout.laid, true);
    let soft = s.theme.soft;
    for entry in &layout.names {
        let Some(level) = layout.ladder.levels.get(entry.index) else { continue };
        let (mark, words) = (color(&s.theme, level.hue), text_color(&s.theme, level.hue));
        point(s, form(level.place), (entry.x + NAMES.sample / 2.0, entry.y), mark);
        flow::words(s, entry, NAMES, words);
    }
    if let Some(head) = &layout.head {
        text(s, head, SMALL, false, soft);
    }
    for (row, place) in layout.shown() {
        words(s, place, layout.columns.width);
        if place.figures.is_some() {
            ladder(s, layout, row, place);
            step(s, layout, row, place);
        }
    }
}

fn ladder(s: &mut Drawing, layout: &Layout, row: &Row, place: &Place) {
    let theme = s.theme;
    let at = |index: usize, value: f64| (layout.columns.x(value), Layout::rung(row, place, index));
    for (index, rung) in row.rungs.iter().enumerate() {
        if let Some((low, high)) = rung.share.and_then(|share| share.interval) {
            let color = color(&theme, rung.hue).mix(FILL);
            let (from, y) = at(index, low);
            s.bar((from, at(index, high).0), y, BAR, color, None);
        }
    }
    for (index, pair) in row.rungs.windows(2).enumerate() {
        let [upper, lower] = pair else { continue };
        let (Some(one), Some(other)) = (upper.share, lower.share) else { continue };
        let largest = row.step.as_ref().is_some_and(|step| step.from == index);
        // As its number: thick where it is shown to lie beyond the acceptable gap.
        let shown = row.step.as_ref().is_some_and(Step::beyond);
        let (width, color) = match largest {
            true => (if shown { 3.0 } else { 1.5 }, theme.ink),
            false => (1.5, theme.calm),
        };
        s.line(at(index, one.value), at(index + 1, other.value), width, color);
    }
    for (index, rung) in row.rungs.iter().enumerate() {
        let y = Layout::rung(row, place, index);
        let color = text_color(&theme, rung.hue);
        let words = match rung.share {
            Some(share) => {
                point(s, form(rung.place), at(index, share.value), self::color(&theme, rung.hue));
                whole(share.value)
            }
            None => "–".to_owned(),
        };
        s.text(&words, (layout.values, y + 4.5), VALUE, false, Align::Right, color);
        if let Some(x) = layout.names_at {
            s.text(&clean(&rung.cell.group), (x, y + 4.5), SMALL, false, Align::Left, color);
        }
    }
}

/// The bracket of the largest step and its number.
fn step(s: &mut Drawing, layout: &Layout, row: &Row, place: &Place) {
    let Some(step) = &row.step else { return };
    let ink = s.theme.ink;
    let (top, bottom) = (Layout::rung(row, place, step.from), Layout::rung(row, place, step.from + 1));
    let (left, right) = (layout.bracket, layout.bracket + BRACKET);
    s.line((left, top), (right, top), 1.5, ink);
    s.line((right, top), (right, bottom), 1.5, ink);
    s.line((right, bottom), (left, bottom), 1.5, ink);
    let at = (right + BEFORE, (top + bottom) / 2.0 + 6.0);
    s.text(&whole(step.size.abs()), at, NUMBER, step.beyond(), Align::Left, ink);
}
