//! What the rows show: the gaps of a view, the most certain first.

use crate::chart::figures::{Texts, notes, small_bases, why_not_shown};
use crate::chart::pairs;
use crate::chart::text::clean;
use crate::chart::unlike::Unlike;
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::format::{self, answers};
use crate::report::{Cell, Flag, Gap, Report, Verdict};

/// The parts of the chart, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Shown to lie beyond the acceptable gap.
    Beyond,
    /// Shown to lie within it.
    Within,
    /// Not enough data to say.
    Open,
    /// No interval, or not to be shown.
    Without,
}

impl Row<'_> {
    /// `+34`, of means `+0.6`.
    pub fn number(&self) -> String {
        format::gap(self.gap.measure, self.gap.gap.unwrap_or_default())
    }

    /// `+26 to +42`.
    pub fn interval(&self) -> String {
        self.gap
            .low
            .zip(self.gap.high)
            .map(|limits| format::gap_interval(self.gap.measure, limits))
            .unwrap_or_default()
    }
}

/// One row.
pub(super) struct Row<'a> {
    pub gap: &'a Gap,
    pub a: Option<&'a Cell>,
    pub b: Option<&'a Cell>,
    pub part: Part,
    /// The question's text; its id where it has none.
    pub text: String,
    pub figures: Result<Figures, String>,
    /// Scales of unlike lengths, small bases, and what would settle an open gap.
    pub note: Option<String>,
}

/// A gap and its interval as fractions: 0.05 is 5 points; of means, of their scale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figures {
    pub gap: f64,
    pub low: f64,
    pub high: f64,
}

/// The rows of `view`: beyond the acceptable gap by size, within it by size, the open ones by how little is missing.
pub(super) fn rows<'a>(report: &'a Report, view: &View) -> Vec<Row<'a>> {
    let mut cells = Map::new();
    for cell in &report.cells {
        if view.is_at(&cell.wave, &cell.segment, &cell.segment_value) {
            cells.insert((cell.question.as_str(), cell.group.as_str()), cell);
        }
    }
    let texts = Texts::of(report);
    let unlike = Unlike::of(report, &view.wave);
    let row = |gap: &'a Gap| {
        let a = cells.get(&(gap.question.as_str(), gap.a.as_str())).copied();
        let b = cells.get(&(gap.question.as_str(), gap.b.as_str())).copied();
        let figures = figures(gap, [a, b]);
        let part = match (&figures, gap.verdict) {
            (Err(_), _) => Part::Without,
            (Ok(_), Verdict::Outside) => Part::Beyond,
            (Ok(_), Verdict::Inside) => Part::Within,
            (Ok(_), Verdict::Inconclusive) => Part::Open,
        };
        let settle = if part == Part::Open { needed(gap, a, b) } else { None };
        let small = figures.as_ref().ok().and_then(|_| small_bases(&[a, b]));
        let unlike = figures.as_ref().ok().and_then(|_| unlike.note(gap));
        let note = notes(unlike.into_iter().chain(small).chain(settle));
        Row { gap, a, b, part, text: texts.of_question(&gap.question), figures, note }
    };
    let here =
        |gap: &&Gap| pairs::is_of(view, gap) && view.is_at(&gap.wave, &gap.segment, &gap.segment_value);
    let mut rows: Vec<Row> = report.gaps.iter().filter(here).map(row).collect();
    order::sort_by(&mut rows, |x, y| {
        let missing = |row: &Row| if row.part == Part::Open { missing(row) } else { 0.0 };
        let by_missing = missing(x).total_cmp(&missing(y));
        x.part.cmp(&y.part).then(by_missing).then(x.gap.rank.cmp(&y.gap.rank))
    });
    rows
}

fn figures(gap: &Gap, cells: [Option<&Cell>; 2]) -> Result<Figures, String> {
    // Two scores, each from -100 to +100, lie at most 200 points apart.
    let range = gap.acceptable(1.0);
    let finite =
        |value: Option<f64>| value.map(|v| v / range).filter(|v| v.is_finite()).map(|v| v.clamp(-2.0, 2.0));
    let hidden = cells.iter().flatten().any(|cell| cell.flags.contains(&Flag::Suppressed));
    match (finite(gap.gap), finite(gap.low), finite(gap.high)) {
        (Some(gap), Some(low), Some(high)) if !hidden => {
            Ok(Figures { gap, low: low.min(gap), high: high.max(gap) })
        }
        (Some(_), _, _) if !hidden => Err("No interval: bases not given".to_owned()),
        _ => Err(why_not_shown(&cells)),
    }
}

/// More answers than this many times the base are another survey, and nothing that one could still do.
const LARGEST: f64 = 10.0;

/// The part of a base that `more` answers are, if that is within reach.
fn part_of_base(more: Option<f64>, cell: Option<&Cell>) -> Option<f64> {
    let base = cell?.base.filter(|&base| base > 0.0)?;
    more.map(|more| more / base).filter(|&part| (0.0..LARGEST).contains(&part))
}

/// The smallest part of a base that would settle an open gap; beyond all others where none would.
fn missing(row: &Row) -> f64 {
    let Some(needed) = row.gap.needed else { return LARGEST };
    let both = needed.of_both.map(|(a, _)| a);
    let ways = [(needed.of_a, row.a), (needed.of_b, row.b), (both, row.a)];
    ways.iter().filter_map(|(more, cell)| part_of_base(*more, *cell)).fold(LARGEST, f64::min)
}

/// `To settle it: 41 more from Leaders, or 240 from Customers`; nothing where that would be another survey.
fn needed(gap: &Gap, a: Option<&Cell>, b: Option<&Cell>) -> Option<String> {
    let needed = gap.needed?;
    let from = |more: f64, name: &str, word: &str| format!("{}{word} from {}", answers(more), clean(name));
    let near = |more: Option<f64>, cell| more.filter(|_| part_of_base(more, cell).is_some());
    let ways = match (near(needed.of_a, a), near(needed.of_b, b)) {
        (Some(of_a), Some(of_b)) => {
            format!("{}, or {}", from(of_a, &gap.a, " more"), from(of_b, &gap.b, ""))
        }
        (Some(of_a), None) => from(of_a, &gap.a, " more"),
        (None, Some(of_b)) => from(of_b, &gap.b, " more"),
        (None, None) => {
            let (of_a, of_b) = needed.of_both?;
            let (of_a, of_b) = (near(Some(of_a), a)?, near(Some(of_b), b)?);
            format!("{} and {}", from(of_a, &gap.a, " more"), from(of_b, &gap.b, ""))
        }
    };
    Some(format!("To settle it: {ways}"))
}
