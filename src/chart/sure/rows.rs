//! What the rows show: the gaps of a view, the most certain first.

use crate::chart::figures::{Small, Texts, notes, why_not_shown};
use crate::chart::pairs;
use crate::chart::text::clean;
use crate::chart::unlike::Unlike;
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::format::{self, answers};
use crate::report::{self, Cell, Flag, Gap, Report, Verdict};

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

    /// Its note as one text.
    pub fn said(&self) -> Option<String> {
        self.note.as_ref().map(|note| note.replace('\n', ". "))
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
    /// Scales of unlike lengths, small bases; in a line below what would settle an open gap.
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
    let (texts, small) = (Texts::of(report), Small::of(report, view));
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
        let bases = figures.as_ref().ok().and_then(|_| small.note(&[a, b]));
        let unlike = figures.as_ref().ok().and_then(|_| unlike.note(gap));
        // What would settle it begins a line of its own.
        let known = notes(&mut unlike.into_iter().chain(bases));
        let all: Vec<String> = known.into_iter().chain(settle).collect();
        let note = (!all.is_empty()).then(|| all.join("\n"));
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

/// The smallest part of a base that would settle an open gap; beyond all others where none would.
fn missing(row: &Row) -> f64 {
    let base = |cell: Option<&Cell>| cell.and_then(|cell| cell.base);
    let needed = report::Row { gap: row.gap, a: row.a, b: row.b }.needed();
    let Some((needed, (a, b))) = needed.zip(base(row.a).zip(base(row.b))) else { return f64::INFINITY };
    let ways = [needed.of_a.map(|of_a| of_a / a), needed.of_b.map(|of_b| of_b / b)];
    let both = needed.of_both.map(|(of_a, _)| of_a / a);
    ways.into_iter().chain([both]).flatten().fold(f64::INFINITY, f64::min)
}

/// `To settle it: 41 more from Leaders, or 240 more from Customers`; nothing where that would be another survey.
fn needed(gap: &Gap, a: Option<&Cell>, b: Option<&Cell>) -> Option<String> {
    let needed = report::Row { gap, a, b }.needed()?;
    let from = |more: f64, name: &str| format!("{} more from {}", answers(more), clean(name));
    let ways = match (needed.of_a, needed.of_b) {
        (Some(of_a), Some(of_b)) => format!("{}, or {}", from(of_a, &gap.a), from(of_b, &gap.b)),
        (Some(of_a), None) => from(of_a, &gap.a),
        (None, Some(of_b)) => from(of_b, &gap.b),
        (None, None) => {
            let (of_a, of_b) = needed.of_both?;
            format!("{} and {} from {}", from(of_a, &gap.a), answers(of_b), clean(&gap.b))
        }
    };
    Some(format!("To settle it: {ways}"))
}
