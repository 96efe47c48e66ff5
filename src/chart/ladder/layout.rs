//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::rows::{Ladder, Row};
use crate::chart::flow::{Entry, Style, flow};
use crate::chart::rows::{Columns, Laid, NUMBER, Place, Placed, RowWords, SMALL, VALUE};
use crate::chart::surface::Align;
use crate::chart::text::clean;
use crate::chart::view::Frame;
use crate::report::format::{percent, whole};

/// From rung to rung.
pub(super) const PITCH: f64 = 17.0;
/// Above the first rung and below the last.
const EDGE: f64 = 10.0;
/// The bracket of the largest step, and the space before its number.
pub(super) const BRACKET: f64 = 6.0;
pub(super) const BEFORE: f64 = 8.0;
/// The widest name that stands at every rung.
const WIDEST_NAME: f64 = 140.0;
pub(super) const STEP_HEAD: &str = "Largest step";
pub(super) const NAMES: Style = Style { size: 14.0, bold: true, sample: 16.0 };

/// The whole chart.
pub(super) struct Layout<'a> {
    pub columns: Columns,
    pub height: f64,
    pub ladder: Ladder<'a>,
    pub laid: Laid,
    /// The groups' names above the rows, where they do not stand at the rungs.
    pub names: Vec<Entry>,
    /// Right edge of the values at the rungs.
    pub values: f64,
    /// Left edge of the names at the rungs.
    pub names_at: Option<f64>,
    /// Left edge of the brackets.
    pub bracket: f64,
    pub head: Option<Placed>,
}

impl<'a> Layout<'a> {
    pub fn new(mut ladder: Ladder<'a>, frame: &Frame) -> Self {
        let measure = frame.measure;
        let rows = std::mem::take(&mut ladder.rows);
        ladder.rows = rows.into_iter().skip(frame.first_row).take(frame.rows).collect();
        let words: Vec<RowWords> = ladder.rows.iter().map(words).collect();

        let value = measure.width(&percent(1.0), VALUE, false);
        let name = |text: &str| measure.width(&clean(text), SMALL, false);
        let widest = ladder.levels.iter().map(|level| name(&level.name)).fold(0.0, f64::max);
        let steps = ladder.rows.iter().filter_map(|row| row.step.as_ref());
        let number =
            steps.map(|step| measure.width(&whole(step.size.abs()), NUMBER, true)).fold(0.0, f64::max);
        let head = measure.width(STEP_HEAD, SMALL, false);
        let wide = frame.width >= 700 && widest <= WIDEST_NAME;
        let before_bracket = value + if wide { 8.0 + widest } else { 0.0 } + BEFORE;
        let numbers = (before_bracket + BRACKET + BEFORE + number).max(head);
        let columns = Columns::new(frame, &words, numbers);

        let right_of_all = columns.width;
        let bracket = right_of_all - number - BEFORE - BRACKET;
        let values = columns.right + value;
        let (mut names, mut top) = (Vec::new(), 0.0);
        let shown = ladder.rows.iter().any(|row| row.hidden().is_none());
        if shown && !wide {
            let texts: Vec<String> = ladder.levels.iter().map(|level| clean(&level.name)).collect();
            (names, top) = flow(&texts, NAMES, measure, (columns.left(), right_of_all), 2.0);
            top += 4.0;
        }
        let head = ladder.rows.iter().any(|row| row.step.is_some()).then(|| {
            top += 16.0;
            Placed { text: STEP_HEAD.to_owned(), x: right_of_all, y: top - 3.0, align: Align::Right }
        });
        let laid = columns.lay(&words, measure, top);
        let height = laid.bottom + 4.0;
        let names_at = wide.then_some(values + 8.0);
        Layout { columns, height, ladder, laid, names, values, names_at, bracket, head }
    }

    /// The rows with their places.
    pub fn shown(&self) -> impl Iterator<Item = (&Row<'a>, &Place)> {
        self.ladder.rows.iter().zip(&self.laid.places)
    }

    /// The middle of a row's rung, from 0.
    pub fn rung(row: &Row, place: &Place, index: usize) -> f64 {
        let first = place.centre - PITCH * (row.rungs.len() as f64 - 1.0) / 2.0;
        first + PITCH * index as f64
    }
}

fn words(row: &Row) -> RowWords {
    let half = PITCH * (row.rungs.len() as f64 - 1.0) / 2.0 + EDGE;
    RowWords {
        label: row.text.clone(),
        note: row.note.clone(),
        message: row.hidden(),
        above: half,
        below: half,
        ..RowWords::default()
    }
}
