//! What the panels show: the questions of a comparison by rank, each with its figures wave by wave.

use crate::chart::figures::Texts;
use crate::chart::pairs::{self, Shown};
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::{Change, Course, Gap, Report, Row, WaveOrder};
use crate::study::MeasureKind;

/// A wave of a question.
pub(super) struct Moment<'a> {
    /// Its place among the waves.
    pub wave: usize,
    pub row: Row<'a>,
    /// None where it may not be shown.
    pub shown: Option<Shown<'a>>,
}

/// One question.
pub(super) struct Panel<'a> {
    pub question: &'a str,
    pub text: String,
    pub measure: MeasureKind,
    /// In the order of the waves.
    pub moments: Vec<Moment<'a>>,
    /// From its first wave to its last, then those from wave to wave.
    pub changes: Vec<&'a Change>,
}

/// All of them.
pub(super) struct Series<'a> {
    /// In their order.
    pub waves: Vec<&'a str>,
    pub panels: Vec<Panel<'a>>,
}

impl<'a> Panel<'a> {
    /// The waves whose figures are shown.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Gap, Shown<'a>)> {
        self.moments.iter().filter_map(|moment| Some((moment.wave, moment.row.gap, moment.shown?)))
    }

    /// The change from its first wave to its last.
    pub fn whole_change(&self) -> Option<&'a Change> {
        self.changes.first().copied()
    }

    /// The gap in a wave of this name, with its figures.
    pub fn at(&self, wave: &str) -> Option<(&Gap, Shown<'a>)> {
        let moment = self.moments.iter().find(|moment| moment.row.gap.wave == wave)?;
        Some((moment.row.gap, moment.shown?))
    }

    /// How the gap moved, if it is shown to have moved: from its size and its verdict then and now.
    pub fn moved(&self, change: &Change) -> Option<&'static str> {
        let gap = |wave: &str| self.at(wave).map(|(gap, _)| gap);
        let turned = gap(&change.from).zip(gap(&change.to)).is_some_and(|(then, now)| now.is_across(then));
        match change.course {
            Course::Closed => Some("closed"),
            Course::Reversed => Some("turned round"),
            Course::Closing | Course::Widening if turned => Some("turned round"),
            Course::Closing => Some("narrowed"),
            Course::Widening => Some("widened"),
            Course::Still | Course::Unclear => None,
        }
    }
}

/// The questions of `view`, ranked as they are in the last wave; those not asked then after the others.
/// Nothing where there is one wave.
pub(super) fn series<'a>(report: &'a Report, view: &View) -> Series<'a> {
    let here = |segment: &str, value: &str| segment == view.segment && value == view.segment_value;
    let wanted = |gap: &Gap| pairs::is_of(view, gap) && here(&gap.segment, &gap.segment_value);
    let order = WaveOrder::of(report.gaps.iter().map(|gap| gap.wave.as_str()));
    let mut waves: Vec<&str> = Vec::new();
    let mut by_question: Map<&str, Vec<Row>> = Map::new();
    for row in report.rows() {
        if wanted(row.gap) {
            if !waves.contains(&row.gap.wave.as_str()) {
                waves.push(&row.gap.wave);
            }
            by_question.entry(&row.gap.question).or_default().push(row);
        }
    }
    if waves.len() < 2 {
        by_question.clear();
    }
    order::sort_by_key(&mut waves, |wave| order.place(wave));
    let mut changes: Map<&str, Vec<&Change>> = Map::new();
    for change in &report.changes {
        if change.a == view.a && change.b == view.b && here(&change.segment, &change.segment_value) {
            changes.entry(&change.question).or_default().push(change);
        }
    }
    let texts = Texts::of(report);
    let place = |wave: &str| waves.iter().position(|other| *other == wave).unwrap_or(usize::MAX);
    let mut panels = Vec::new();
    for (question, mut rows) in by_question {
        order::sort_by_key(&mut rows, |row| place(&row.gap.wave));
        let Some(measure) = rows.first().map(|row| row.gap.measure) else { continue };
        let mut changes = changes.remove(question).unwrap_or_default();
        // The longest first: from the first wave to the last.
        let length = |change: &&Change| place(&change.to).saturating_sub(place(&change.from));
        order::sort_by_key(&mut changes, |change| std::cmp::Reverse(length(change)));
        let moment = |row: Row<'a>| Moment { wave: place(&row.gap.wave), shown: pairs::shown(&row), row };
        let moments = rows.into_iter().map(moment).collect();
        panels.push(Panel { question, text: texts.of_question(question), measure, moments, changes });
    }
    let rank = |panel: &Panel| {
        let last = panel.moments.last();
        last.map(|moment| (std::cmp::Reverse(moment.wave), moment.row.gap.rank))
    };
    order::sort_by_key(&mut panels, rank);
    Series { waves, panels }
}
