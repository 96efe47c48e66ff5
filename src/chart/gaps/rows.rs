//! What the rows show: the gaps of a view by rank, those of one scale together.

use super::beside::{Beside, Other};
use super::scale::Scale;
use crate::chart::figures::{Small, Texts, notes};
use crate::chart::groups::Level;
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
    /// The figures of other groups; none where those of the two are missing.
    pub beside: Vec<Other<'a>>,
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
    /// The groups beside the two.
    pub beside: Vec<Level>,
    pub rows: Vec<Row<'a>>,
}

/// The rows of `view`: shares first, then means scale by scale, then scores; each by rank.
pub(super) fn rows<'a>(report: &'a Report, view: &View) -> Rows<'a> {
    let (texts, small) = (Texts::of(report), Small::of(report, view));
    let (unlike, beside) = (Unlike::of(report, &view.wave), Beside::of(report, view));
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
        let others = shown.map(|shown| beside.at(shown.a)).unwrap_or_default();
        let cells = [row.a, row.b].into_iter().chain(others.iter().map(|other| Some(other.cell)));
        let small = shown.and_then(|_| small.note(&cells.collect::<Vec<_>>()));
        Row { text: texts.of_question(&row.gap.question), shown, beside: others, row, scale, unlike, small }
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
    Rows { scales, share, beside: beside.levels, rows }
}

impl Rows<'_> {
    /// The other groups that stand at a row, with their places.
    pub fn others(&self) -> impl Iterator<Item = (usize, &Level)> {
        let stands = |at: usize| self.rows.iter().flat_map(|row| &row.beside).any(|other| other.level == at);
        self.beside.iter().enumerate().filter(move |(at, _)| stands(*at))
    }
}

impl Row<'_> {
    /// What to know about the scales and bases of figures that are shown, if anything.
    pub fn note(&self) -> Option<String> {
        notes(&mut self.unlike.iter().cloned().chain(self.small.clone()))
    }
}
