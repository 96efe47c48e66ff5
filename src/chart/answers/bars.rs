//! A group's answers as one bar on both sides of the common line.

use super::rows::{Bar, Block, Part};
use super::say;
use super::sheet::{NAME, NAME_LEADING, SMALL, SMALL_LEADING, Sheet, TOTAL, VALUE};
use crate::chart::mark::MarkKind;
use crate::chart::surface::Align;
use crate::chart::text::wrap;
use crate::chart::theme::{Theme, step};
use crate::report::AnswerSide;
use crate::report::format::whole;
use plotters_backend::BackendColor;

/// Height of a bar, also the least that takes the pointer.
const BAR: f64 = 24.0;
/// How far the common line shows above and below a bar.
const LINE: f64 = 4.0;

/// The bar of one group, with its name, its figure and what stands beside the scale.
pub(super) fn bar(sheet: &mut Sheet, block: &Block, bar: &Bar) {
    let (top, before) = (sheet.y, sheet.drawing.marks.len());
    let (theme, measure) = (sheet.drawing.theme, sheet.measure);
    let (total, interval) = (bar.total(), bar.interval());
    let room = sheet.plot.1 - sheet.plot.0;
    let why = bar.why.as_ref().map_or_else(Vec::new, |why| wrap(measure, why, VALUE, false, room));
    let tall = SMALL_LEADING * why.len() as f64;
    let centre = if sheet.narrow {
        let total = match (total, interval) {
            (Some(total), Some(interval)) => Some(format!("{total} ({interval})")),
            (total, _) => total,
        };
        let room = total.as_ref().map_or(0.0, |total| measure.width(total, NAME, true) + 12.0);
        // A long name and a long figure stand under each other.
        let beside = sheet.width - room >= measure.width(&bar.name, NAME, false).min(sheet.width * 0.45);
        if let Some(total) = total.as_ref().filter(|_| beside) {
            let at = (sheet.width, sheet.y + 12.0);
            sheet.drawing.text(total, at, NAME, true, Align::Right, theme.ink);
        }
        let room = if beside { sheet.width - room } else { sheet.width };
        for line in wrap(measure, &bar.name, NAME, false, room) {
            sheet.line_of_text(&line, 0.0, NAME, NAME_LEADING, false, theme.ink);
        }
        if let Some(total) = total.as_ref().filter(|_| !beside) {
            for line in wrap(measure, total, NAME, true, sheet.width) {
                sheet.line_of_text(&line, 0.0, NAME, NAME_LEADING, true, theme.ink);
            }
        }
        sheet.y += 2.0 + LINE;
        let centre = sheet.y + BAR / 2.0;
        sheet.y += BAR + LINE + 6.0;
        centre
    } else {
        let name = wrap(measure, &bar.name, NAME, false, sheet.names);
        let height = (NAME_LEADING * name.len() as f64 + 4.0).max(BAR + 2.0 * LINE + 4.0).max(tall + 6.0);
        let centre = sheet.y + height / 2.0;
        let first = centre - NAME_LEADING * name.len() as f64 / 2.0 + 12.0;
        for (i, line) in name.iter().enumerate() {
            let at = (sheet.names, first + NAME_LEADING * i as f64);
            sheet.drawing.text(line, at, NAME, false, Align::Right, theme.ink);
        }
        let right = sheet.plot.1 + 14.0;
        if let Some(total) = &total {
            let y = if interval.is_some() { centre - 1.0 } else { centre + 5.0 };
            sheet.drawing.text(total, (right, y), TOTAL, true, Align::Left, theme.ink);
        }
        if let Some(interval) = &interval {
            sheet.drawing.text(interval, (right, centre + 14.0), SMALL, false, Align::Left, theme.soft);
        }
        sheet.y += height;
        centre
    };
    let first = if sheet.narrow { centre - 4.0 } else { centre - tall / 2.0 + 11.0 };
    for (i, line) in why.iter().enumerate() {
        let at = (sheet.plot.0, first + SMALL_LEADING * i as f64);
        sheet.drawing.text(line, at, VALUE, false, Align::Left, theme.calm);
    }
    if why.is_empty() {
        parts(sheet, block, bar, centre);
    } else {
        sheet.y = sheet.y.max(first - 11.0 + tall + 2.0);
    }
    let id = bar.cell.map_or(block.id, |cell| cell.id.as_str());
    let label = format!("{}: {}", block.text, say::bar(bar));
    sheet.mark(block, id, MarkKind::Value, (0.0, top, sheet.width, sheet.y - top), &label);
    // The whole bar is read before its parts.
    if let Some(own) = sheet.drawing.marks.get_mut(before..) {
        own.rotate_right(1);
    }
}

fn parts(sheet: &mut Sheet, block: &Block, bar: &Bar, centre: f64) {
    let theme = sheet.drawing.theme;
    let top = centre - BAR / 2.0;
    let mut x = sheet.zero - bar.reach().0 * sheet.unit;
    for part in bar.parts.iter().filter(|part| part.share > 0.0) {
        let width = part.share * sheet.unit;
        // A hair of ground between two parts.
        let inset = if width > 3.0 { 0.5 } else { 0.0 };
        let (at, size) = ((x + inset, top), (width - 2.0 * inset, BAR));
        fill(sheet, part, at, size);
        let words = whole(part.share);
        let wide = sheet.measure.width(&words, VALUE, false);
        if wide + 6.0 <= size.0 {
            let middle = x + width / 2.0;
            let ground = color(&theme, part);
            if sheet.print {
                sheet.drawing.rect((middle - wide / 2.0 - 2.0, centre - 8.0), (wide + 4.0, 16.0), ground);
            }
            let ink = Theme::ink_on(ground);
            sheet.drawing.text(&words, (middle, centre + 4.5), VALUE, false, Align::Center, ink);
        } else {
            sheet.unnumbered = sheet.unnumbered.max(part.share);
        }
        if size.0 >= BAR {
            let id = bar.cell.map_or(block.id, |cell| cell.id.as_str());
            let label = format!("{}: {}: {}", block.text, bar.name, say::part(part));
            sheet.mark(block, id, MarkKind::Value, (at.0, at.1, size.0, size.1), &label);
        }
        x += width;
    }
    let (zero, ink) = (sheet.zero, theme.ink);
    sheet.drawing.line((zero, top - LINE), (zero, top), 1.0, ink);
    sheet.drawing.line((zero, top + BAR), (zero, top + BAR + LINE), 1.0, ink);
}

fn color(theme: &Theme, part: &Part) -> BackendColor {
    let (place, of) = part.step;
    match part.answer.side {
        AnswerSide::Agree => step(theme.agree, place, of),
        AnswerSide::Disagree => step(theme.disagree, place, of),
        AnswerSide::Neutral | AnswerSide::Aside => theme.middle,
    }
}

/// A rectangle in the colour of `part`; on paper with an outline, and hatched where it disagrees.
pub(super) fn fill(sheet: &mut Sheet, part: &Part, at: (f64, f64), size: (f64, f64)) {
    let theme = sheet.drawing.theme;
    let ground = color(&theme, part);
    if !sheet.print {
        sheet.drawing.rect(at, size, ground);
        return;
    }
    sheet.drawing.rect(at, size, theme.ink);
    let line = 1.0_f64.min(size.0 / 4.0);
    let (at, size) = ((at.0 + line, at.1 + line), (size.0 - 2.0 * line, size.1 - 2.0 * line));
    sheet.drawing.rect(at, size, ground);
    if part.answer.side == AnswerSide::Disagree {
        sheet.drawing.hatch(at, size, theme.calm);
    }
}
