//! Answers without an order: bars from one line, the most frequent first, the groups compared side by side.

use super::rows::{Bar, Block};
use super::say;
use super::sheet::{NAME, NAME_LEADING, SWATCH, Sheet, VALUE};
use crate::chart::mark::MarkKind;
use crate::chart::surface::Align;
use crate::chart::text::wrap;
use crate::order;
use crate::report::format::percent;

/// Height of one group's bar, and from one to the next.
const BAR: f64 = 13.0;
const PITCH: f64 = 17.0;
/// More groups than this are not told apart by their bars.
const MAX_GROUPS: usize = 2;

pub(super) fn ranked(sheet: &mut Sheet, block: &Block) {
    let shown: Vec<&Bar> = block.bars.iter().filter(|bar| !bar.parts.is_empty()).take(MAX_GROUPS).collect();
    groups(sheet, &shown);
    for bar in &block.bars {
        if let Some(why) = &bar.why {
            sheet.note(&format!("{}: {why}", bar.name), 0.0);
        }
    }
    sheet.y += 4.0;
    let mut answers: order::Map<&str, Vec<f64>> = order::Map::new();
    for (place, bar) in shown.iter().enumerate() {
        for part in &bar.parts {
            let shares = answers.entry(part.name.as_str()).or_insert_with(|| vec![0.0; shown.len()]);
            if let Some(share) = shares.get_mut(place) {
                *share = part.share;
            }
        }
    }
    let mut answers: Vec<(&str, Vec<f64>)> = answers.into_iter().collect();
    let sum = |shares: &[f64]| shares.iter().sum::<f64>();
    order::sort_by(&mut answers, |a, b| sum(&b.1).total_cmp(&sum(&a.1)));
    let ends = sheet.measure.width(&percent(1.0), VALUE, false) + 8.0;
    let unit = (sheet.width - sheet.plot.0 - ends).max(40.0);
    for (answer, shares) in answers {
        let top = sheet.y;
        one(sheet, answer, &shares, unit);
        let figures =
            shown.iter().zip(&shares).map(|(bar, share)| format!("{} {}", bar.name, percent(*share)));
        let label = format!("{}: {answer}: {}", block.text, figures.collect::<Vec<_>>().join(", "));
        sheet.mark(block, block.id, MarkKind::Value, (0.0, top, sheet.width, sheet.y - top), &label);
    }
}

/// The groups with the samples of their bars and their figures.
fn groups(sheet: &mut Sheet, shown: &[&Bar]) {
    let names: Vec<String> = shown.iter().map(|bar| say::figure(bar)).collect();
    sheet.key(&names, 0.0, &|sheet, place, at| fill(sheet, place, at, SWATCH));
}

/// One answer: its name, and a bar a group.
fn one(sheet: &mut Sheet, answer: &str, shares: &[f64], unit: f64) {
    let theme = sheet.drawing.theme;
    let room = if sheet.narrow { sheet.width } else { sheet.names };
    let lines = wrap(sheet.measure, answer, NAME, false, room);
    let tall = PITCH * shares.len() as f64;
    let words = NAME_LEADING * lines.len() as f64;
    let first;
    if sheet.narrow {
        for line in &lines {
            sheet.line_of_text(line, 0.0, NAME, NAME_LEADING, false, theme.ink);
        }
        first = sheet.y + PITCH / 2.0 + 1.0;
        sheet.y += tall + 5.0;
    } else {
        let height = (words.max(tall) + 6.0).max(24.0);
        let middle = sheet.y + height / 2.0;
        for (i, line) in lines.iter().enumerate() {
            let y = middle - words / 2.0 + 12.0 + NAME_LEADING * i as f64;
            sheet.drawing.text(line, (sheet.names, y), NAME, false, Align::Right, theme.ink);
        }
        first = middle - tall / 2.0 + PITCH / 2.0;
        sheet.y += height;
    }
    let centres: Vec<f64> = (0..shares.len()).map(|place| first + PITCH * place as f64).collect();
    for (place, (share, y)) in shares.iter().zip(&centres).enumerate() {
        let width = share * unit;
        if width > 0.0 {
            fill(sheet, place, (sheet.plot.0, y - BAR / 2.0), (width, BAR));
        }
        let at = (sheet.plot.0 + width + 5.0, y + 4.5);
        sheet.drawing.text(&percent(*share), at, VALUE, false, Align::Left, theme.ink);
    }
    if let (Some(top), Some(bottom)) = (centres.first(), centres.last()) {
        let x = sheet.plot.0;
        sheet.drawing.line((x, top - PITCH / 2.0), (x, bottom + PITCH / 2.0), 1.0, theme.ink);
    }
}

/// The first group filled, the second in outline.
fn fill(sheet: &mut Sheet, place: usize, at: (f64, f64), size: (f64, f64)) {
    let theme = sheet.drawing.theme;
    if place == 0 {
        sheet.drawing.rect(at, size, theme.a);
        return;
    }
    sheet.drawing.rect(at, size, theme.b);
    let line = 2.0_f64.min(size.0 / 3.0);
    let inner = (size.0 - 2.0 * line, size.1 - 2.0 * line);
    sheet.drawing.rect((at.0 + line, at.1 + line), inner, theme.paper);
}
