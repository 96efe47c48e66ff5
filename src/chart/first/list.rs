//! The questions by number under the names of the parts, beside the field or below it.

use super::points::{Field, Part, Point};
use super::say;
use crate::chart::rows::{LABEL, LABEL_LEADING, Placed, SMALL, SMALL_LEADING, under};
use crate::chart::surface::Align;
use crate::chart::text::wrap;
use crate::chart::view::Frame;

/// Names of parts, CSS pixels.
pub(super) const HEADING: f64 = 13.0;
const HEADING_LEADING: f64 = 17.0;
/// Above a name, and below it.
const BEFORE: f64 = 12.0;
const AFTER: f64 = 4.0;
/// From the left edge to a point's form, to its number's right end, to its text.
pub(super) const FORM: f64 = 9.0;
const NUMBER: f64 = 40.0;
const TEXT: f64 = 48.0;
/// Above and below the words of an entry.
const AIR: f64 = 5.0;

/// One question of the list, placed.
pub(super) struct Entry {
    /// The place of its point in the field.
    pub index: usize,
    pub top: f64,
    pub height: f64,
    pub heading: Vec<Placed>,
    /// The rule above the heading.
    pub rule: Option<f64>,
    pub number: Placed,
    pub text: Vec<Placed>,
    pub figures: Vec<Placed>,
}

/// The entries of the frame's rows from `top` on, between `left` and `right`, and their lower edge.
pub(super) fn list(field: &Field, frame: &Frame, (left, right): (f64, f64), top: f64) -> (Vec<Entry>, f64) {
    let mut y = top;
    let mut before: Option<Part> = None;
    let mut out = Vec::new();
    let shown = field.points.iter().enumerate().skip(frame.first_row).take(frame.rows);
    for (index, point) in shown {
        let (mut heading, mut rule) = (Vec::new(), None);
        if before != Some(point.part) {
            let gap = if before.is_some() { BEFORE } else { 0.0 };
            rule = before.is_some().then_some(y + gap / 2.0);
            let lines = wrap(frame.measure, &say::heading(field, point.part), HEADING, true, right - left);
            let height = HEADING_LEADING * lines.len() as f64;
            heading = under(lines, (left, y + gap + 12.5), HEADING_LEADING, Align::Left);
            y += gap + height + AFTER;
            before = Some(point.part);
        }
        let room = right - left - TEXT;
        let text = wrap(frame.measure, &point.text, LABEL, false, room);
        let figures = wrap(frame.measure, &details(field, point), SMALL, false, room);
        let label = LABEL_LEADING * text.len() as f64;
        let height = 2.0 * AIR + label + SMALL_LEADING * figures.len() as f64;
        let number = (index + 1).to_string();
        let at = (left + NUMBER, y + AIR + 13.0);
        out.push(Entry {
            index,
            top: y,
            height,
            heading,
            rule,
            number: Placed { text: number, x: at.0, y: at.1, align: Align::Right },
            text: under(text, (left + TEXT, at.1), LABEL_LEADING, Align::Left),
            figures: under(figures, (left + TEXT, at.1 + label - 1.0), SMALL_LEADING, Align::Left),
        });
        y += height;
    }
    (out, y)
}

/// `+34 points, +26 to +42; correlation 0.52, 0.44 to 0.59. Small base: Leaders (12)`.
fn details(field: &Field, point: &Point) -> String {
    let note = point.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}; {}{note}", say::gap(point), say::importance(field, point))
}
