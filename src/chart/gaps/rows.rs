//! What the rows show: the gaps of a view by rank, those of one scale together.

use super::scale::Scale;
use crate::chart::figures::{Small, Texts, notes};
use crate::chart::pairs::{self, Shown};
use crate::chart::unlike::Unlike;
use crate::chart::view::View;
use crate::order;
use crate::report::words::capital;
use crate::report::{self, Report, share_who};

/// One row.
pub(super) struct Row<'a> {
    pub row: report::Row<'a>,
    /// The question's text; its id where it has none.
    pub text: String,
    /// None where a figure is missing or must not be shown.
    pub shown: Option<Shown<'a>>,
    /// Which of the scales its figures stand on.
    pub scale: usize,
    /// That its groups answered on scales of unlike lengths.
    unlike: Option<String>,
    /// Which of its bases are small.
    small: Option<String>,
}

/// The rows of `view` and their scales.
pub(super) struct Rows<'a> {
    pub scales: Vec<Scale>,
    /// What the shares among them are, where there are several scales.
    pub share: String,
    pub rows: Vec<Row<'a>>,
}

/// The rows of `view`: shares first, then means scale by scale, then scores; each by rank.
pub(super) fn rows<'a>(report: &'a Report, view: &View) -> Rows<'a> {
    let (texts, small) = (Texts::of(report), Small::of(report, view));
    let unlike = Unlike::of(report, &view.wave);
    let mut all = report.rows();
    all.retain(|row| {
        let gap = row.gap;
        pairs::is_of(view, gap) && view.is_at(&gap.wave, &gap.segment, &gap.segment_value)
    });
    order::sort_by_key(&mut all, |row| row.gap.rank);
    let mut scales: Vec<Scale> = Vec::new();
    let row = |row: report::Row<'a>| {
        let own = Scale::of(report, row.gap);
        let scale = scales.iter().position(|scale| *scale == own).unwrap_or(scales.len());
        if scale == scales.len() {
            scales.push(own);
        }
        let shown = pairs::shown(&row);
        let unlike = shown.and_then(|_| unlike.note(row.gap));
        let small = shown.and_then(|_| small.note(&[row.a, row.b]));
        Row { text: texts.of_question(&row.gap.question), shown, row, scale, unlike, small }
    };
    let mut rows: Vec<Row> = all.into_iter().map(row).collect();
    // The sorts are stable: within a scale the rows stay ranked.
    order::sort_by_key(&mut rows, |row| (row.row.gap.measure as u8, row.scale));
    let share = if scales.len() > 1 {
        let cells = || rows.iter().filter_map(|row| row.shown).flat_map(|shown| [shown.a, shown.b]);
        capital(&share_who(report, &mut cells()))
    } else {
        String::new()
    };
    Rows { scales, share, rows }
}

impl Row<'_> {
    /// What to know about the scales and bases of figures that are shown, if anything.
    pub fn note(&self) -> Option<String> {
        notes(&mut self.unlike.iter().cloned().chain(self.small.clone()))
    }
}
