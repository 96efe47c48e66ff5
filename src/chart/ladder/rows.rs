//! What the rows show: the questions that three groups or more were asked, with a share a group.

use crate::chart::figures::{Small, Texts, why_not_shown};
use crate::chart::forms::Hue;
use crate::chart::groups::{Level, levels};
use crate::chart::share::Share;
use crate::chart::view::View;
use crate::order::{self, Map, Set};
use crate::report::{Cell, Gap, Report, Verdict};
use crate::study::MeasureKind;

/// The fewest groups that make a ladder.
const FEWEST: usize = 3;

/// All rows, by their largest step.
pub(super) struct Ladder<'a> {
    /// From far inside to outside.
    pub levels: Vec<Level>,
    /// How many groups there is no form for.
    pub left_out: usize,
    pub rows: Vec<Row<'a>>,
}

/// One question.
pub(super) struct Row<'a> {
    pub question: &'a str,
    /// Its text; its id where it has none.
    pub text: String,
    /// By level, those that were asked.
    pub rungs: Vec<Rung<'a>>,
    pub step: Option<Step<'a>>,
    /// The largest of those that are shown to lie beyond the acceptable gap.
    pub shown: Option<Step<'a>>,
    pub note: Option<String>,
}

/// One group's share.
pub(super) struct Rung<'a> {
    pub cell: &'a Cell,
    /// Its place among the forms.
    pub place: usize,
    pub hue: Hue,
    /// None where it is not to be shown, or nobody answered.
    pub share: Option<Share>,
}

/// A step from one rung to the next.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    /// The upper rung, from 0.
    pub from: usize,
    /// The share of the lower rung minus that of the upper one.
    pub size: f64,
    /// The gap between the two, where the report compares them.
    pub gap: Option<&'a Gap>,
}

impl Step<'_> {
    /// Whether it is shown to lie beyond the acceptable gap.
    pub fn beyond(&self) -> bool {
        self.gap.is_some_and(|gap| gap.verdict == Verdict::Outside)
    }
}

impl Row<'_> {
    /// Why nothing of it is shown, if so.
    pub fn hidden(&self) -> Option<String> {
        let cells: Vec<_> = self.rungs.iter().map(|rung| Some(rung.cell)).collect();
        self.rungs.iter().all(|rung| rung.share.is_none()).then(|| why_not_shown(&cells))
    }

    /// The rungs of its largest step.
    pub fn ends(&self) -> Option<(&Rung<'_>, &Rung<'_>, &Step<'_>)> {
        self.ends_of(self.step.as_ref()?)
    }

    /// The rungs of a step.
    pub fn ends_of<'s>(&'s self, step: &'s Step<'s>) -> Option<(&'s Rung<'s>, &'s Rung<'s>, &'s Step<'s>)> {
        Some((self.rungs.get(step.from)?, self.rungs.get(step.from + 1)?, step))
    }
}

/// The ladders of `view`; without rows where there is none.
pub(super) fn ladder<'a>(report: &'a Report, view: &View) -> Ladder<'a> {
    let mut by_question: Map<&str, Vec<&Cell>> = Map::new();
    let mut questions: Vec<&str> = Vec::new();
    for cell in &report.cells {
        let here = view.is_at(&cell.wave, &cell.segment, &cell.segment_value) && view.asks(&cell.question);
        if here && cell.measure == MeasureKind::Share {
            let own = by_question.entry(&cell.question).or_default();
            if own.is_empty() {
                questions.push(&cell.question);
            }
            own.push(cell);
        }
    }
    by_question.retain(|_, cells| {
        let groups: Set<&str> = cells.iter().map(|cell| cell.group.as_str()).collect();
        groups.len() >= FEWEST
    });
    let (levels, left_out) = levels(report, view, &mut by_question.values().flatten().copied());
    let mut gaps = Map::new();
    for gap in &report.gaps {
        if view.is_at(&gap.wave, &gap.segment, &gap.segment_value) {
            gaps.insert((gap.question.as_str(), gap.a.as_str(), gap.b.as_str()), gap);
        }
    }
    let (texts, small) = (Texts::of(report), Small::of(report, view));
    let row = |question: &'a str| {
        let cells = by_question.get(question)?;
        let rung = |level: &Level| {
            let cell = cells.iter().find(|cell| cell.group == level.name)?;
            Some(Rung { cell, place: level.place, hue: level.hue, share: Share::of(cell) })
        };
        let rungs: Vec<Rung> = levels.iter().filter_map(rung).collect();
        let gap_of = |a: &Rung, b: &Rung| {
            let (a, b) = (a.cell.group.as_str(), b.cell.group.as_str());
            gaps.get(&(question, a, b)).or(gaps.get(&(question, b, a))).copied()
        };
        let (mut step, mut shown): (Option<Step>, Option<Step>) = (None, None);
        for (from, pair) in rungs.windows(2).enumerate() {
            let [upper, lower] = pair else { continue };
            let (Some(one), Some(other)) = (upper.share, lower.share) else { continue };
            let size = other.value - one.value;
            let this = Step { from, size, gap: gap_of(upper, lower) };
            let larger = |than: &Option<Step>| than.as_ref().is_none_or(|than| size.abs() > than.size.abs());
            if this.beyond() && larger(&shown) {
                shown = Some(this);
            }
            if size != 0.0 && larger(&step) {
                step = Some(this);
            }
        }
        let known = rungs.iter().filter(|rung| rung.share.is_some()).map(|rung| Some(rung.cell));
        let small = small.note(&known.collect::<Vec<_>>());
        let hidden: Vec<_> =
            rungs.iter().filter(|rung| rung.share.is_none()).map(|rung| Some(rung.cell)).collect();
        let why = (!hidden.is_empty() && hidden.len() < rungs.len()).then(|| why_not_shown(&hidden));
        let notes: Vec<String> = why.into_iter().chain(small).collect();
        let note = (!notes.is_empty()).then(|| notes.join(". "));
        let few = rungs.len() < FEWEST;
        (!few).then(|| Row { question, text: texts.of_question(question), rungs, step, shown, note })
    };
    let mut rows: Vec<Row> = questions.into_iter().filter_map(row).collect();
    order::sort_by(&mut rows, |x, y| {
        let size = |row: &Row| row.step.as_ref().map_or(0.0, |step| step.size.abs());
        let hidden = x.hidden().is_some().cmp(&y.hidden().is_some());
        hidden.then(size(y).total_cmp(&size(x)))
    });
    Ladder { levels, left_out, rows }
}
