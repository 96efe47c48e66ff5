//! How much a question matters to those outside: as they were asked, or by how closely their answers go with the
//! outcome. Whole groups only; `docs/privacy.md` says which figures are left out.

use super::answers::places;
use super::asked::opposite_in;
use super::assemble::agreeing;
use super::format::{correlation, percent, whole};
use super::model::{Cell, Flag, Gap, Report};
use super::scored;
use super::suppress::Suppression;
use super::verbs::is_importance;
use crate::counts::{CellKey, Counts, Tally};
use crate::order::{self, Map};
use crate::stats::association::{fisher_z, pearson};
use crate::stats::distribution::critical;
use crate::stats::weights::kish;
use crate::study::{MeasureKind, Question, Study};
use serde::{Deserialize, Serialize};

/// With fewer questions than this there is nothing to choose what comes first from.
pub const FEWEST: usize = 3;

/// How much one question matters to one group outside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Importance {
    /// Named by [`Narrative::evidence`](super::Narrative::evidence): `i1`, `i2` … in the order of the list.
    pub id: String,
    /// The id of the question that matters.
    pub question: String,
    pub group: String,
    /// Empty where there are no waves.
    pub wave: String,
    pub kind: ImportanceKind,
    /// The id of the question it is told by: the one that asks for it, or the outcome.
    pub by: String,
    /// Asked: the share that calls it important, or the mean as a part of its scale, from 0 to 1. Derived: Pearson's
    /// correlation with the outcome, from −1 to 1; how much it matters is its size.
    pub value: f64,
    /// Lower limit of its interval; null where there is none.
    pub low: Option<f64>,
    /// Upper limit of its interval.
    pub high: Option<f64>,
    /// Respondents behind it; derived: those who answered both questions.
    pub base: Option<f64>,
    /// Whether its size is above the median of the same group, wave and kind: it matters more than most.
    pub upper_half: bool,
}

/// Where an importance comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ImportanceKind {
    /// A question of the survey asks for it.
    Asked,
    /// The correlation of the answers with those to the outcome.
    Derived,
}

impl Importance {
    /// Its figure with its interval: `0.52, 0.44 to 0.59`; asked `82 %, 79 to 85`.
    pub fn in_words(&self) -> String {
        let limits = self.low.zip(self.high);
        let (value, limits) = match self.kind {
            ImportanceKind::Asked => {
                (percent(self.value), limits.map(|(low, high)| (whole(low), whole(high))))
            }
            ImportanceKind::Derived => {
                (correlation(self.value), limits.map(|(low, high)| (correlation(low), correlation(high))))
            }
        };
        limits.map_or(value.clone(), |(low, high)| format!("{value}, {low} to {high}"))
    }

    /// Whether it is shown to matter at all: a correlation whose interval leaves nought out when its level allows for
    /// the `number` of correlations looked at (Bonferroni), `confidence` being that of the interval at hand.
    pub fn is_shown_among(&self, number: usize, confidence: f64) -> bool {
        if self.kind == ImportanceKind::Asked {
            return true;
        }
        // On Fisher's scale half the interval is critical / √(n − 3).
        let beside = |(low, high): (f64, f64)| {
            let half = (libm::atanh(high) - libm::atanh(low)) / 2.0;
            let wider = critical(1.0 - (1.0 - confidence) / number.max(1) as f64)? / critical(confidence)?;
            Some(libm::atanh(self.size()) > half * wider)
        };
        self.low.zip(self.high).and_then(beside).unwrap_or(false)
    }

    /// How much it matters, whichever way the answers point: from 0 to 1.
    pub fn size(&self) -> f64 {
        self.value.abs()
    }
}

impl Report {
    /// What tells how much the questions matter whose gaps between two groups are shown in a wave: to the second group,
    /// else to the first; as asked where enough questions were asked for, else as derived.
    pub fn importance_of(&self, a: &str, b: &str, wave: &str) -> Vec<&Importance> {
        let here = |gap: &&Gap| {
            [gap.a.as_str(), &gap.b, &gap.wave, &gap.segment] == [a, b, wave, ""] && gap.gap.is_some()
        };
        let compared = order::set(self.gaps.iter().filter(here).map(|gap| gap.question.as_str()));
        for group in [b, a] {
            for kind in [ImportanceKind::Asked, ImportanceKind::Derived] {
                let of = |each: &&Importance| {
                    (each.group == group && each.wave == wave && each.kind == kind)
                        && compared.contains(each.question.as_str())
                };
                let found: Vec<&Importance> = self.importance.iter().filter(of).collect();
                if found.len() >= FEWEST {
                    return found;
                }
            }
        }
        Vec::new()
    }
}

/// All that is known of the shown `cells` of whole groups outside, in their order: asked before derived.
pub fn importance(
    study: &Study,
    questions: &[(String, &Question)],
    counts: &Counts,
    suppression: &Suppression,
    cells: &[Cell],
) -> Vec<Importance> {
    let by_id: Map<&str, &Question> = order::map(questions.iter().map(|(id, q)| (id.as_str(), *q)));
    let outside = study.outside_groups();
    let shown = |cell: &&Cell| {
        let hidden = cell.value.is_none() || cell.flags.contains(&Flag::Suppressed);
        cell.segment.is_empty() && !hidden && outside.contains(&cell.group.as_str())
    };
    let mut all = Vec::new();
    for cell in cells.iter().filter(shown) {
        let Some(question) = by_id.get(cell.question.as_str()).filter(|q| q.id == cell.question) else {
            continue;
        };
        if let Some(asks) = question.importance.as_deref().and_then(|by| by_id.get(by)) {
            let asking = cells.iter().filter(shown).find(|other| {
                other.question == asks.id && other.group == cell.group && other.wave == cell.wave
            });
            all.extend(asking.and_then(|asking| asked(cell, asks, asking)));
        }
        // How important something is called is no candidate itself.
        let asks = is_importance(agreeing(study, question, &cell.group, false))
            || study.questions.iter().any(|other| other.importance.as_deref() == Some(&question.id));
        let outcome = study.outcome().filter(|outcome| outcome.id != question.id && !asks);
        all.extend(
            outcome.and_then(|outcome| derived(study, (question, outcome), counts, suppression, cell)),
        );
    }
    let place = |each: &Importance| (each.group.clone(), each.wave.clone(), each.kind);
    let mut sizes: Map<_, Vec<f64>> = Map::new();
    for each in &all {
        sizes.entry(place(each)).or_default().push(each.size());
    }
    for sizes in sizes.values_mut() {
        order::sort_by(sizes, f64::total_cmp);
    }
    for (index, each) in all.iter_mut().enumerate() {
        let sizes = sizes.get(&place(each)).map_or(&[][..], Vec::as_slice);
        let middle = sizes.get(sizes.len().saturating_sub(1) / 2).zip(sizes.get(sizes.len() / 2));
        each.upper_half = middle.is_some_and(|(low, high)| each.size() > (low + high) / 2.0);
        each.id = format!("i{}", index + 1);
    }
    all
}

/// As the question `asks` was answered: `asking` is its figure.
fn asked(cell: &Cell, asks: &Question, asking: &Cell) -> Option<Importance> {
    // A mean as a part of the way from the smallest to the largest number.
    let (start, range) = match asking.measure {
        MeasureKind::Share => (0.0, 1.0),
        MeasureKind::Mean => {
            let values = asks.measure.iter().flat_map(|measure| measure.values.values().copied());
            (values.fold(f64::INFINITY, f64::min), scored::range(&asks.id, asks)?)
        }
        MeasureKind::Nps => return None,
    };
    let part = |value: f64| if range > 0.0 { ((value - start) / range).clamp(0.0, 1.0) } else { 0.0 };
    Some(Importance {
        id: String::new(),
        question: cell.question.clone(),
        group: cell.group.clone(),
        wave: cell.wave.clone(),
        kind: ImportanceKind::Asked,
        by: asks.id.clone(),
        value: part(asking.value?),
        low: asking.low.map(part),
        high: asking.high.map(part),
        base: asking.base,
        upper_half: false,
    })
}

/// By the correlation of the answers to both questions, over those who answered both.
fn derived(
    study: &Study,
    (question, outcome): (&Question, &Question),
    counts: &Counts,
    suppression: &Suppression,
    cell: &Cell,
) -> Option<Importance> {
    let key = |id: &str| CellKey {
        question: id.to_owned(),
        group: cell.group.clone(),
        wave: cell.wave.clone(),
        ..CellKey::default()
    };
    let both = [key(&question.id), key(&outcome.id)];
    // Who answered both is a base that the segments' hidden ones could be bounded by.
    if both.iter().any(|key| suppression.hides(key) || suppression.hides_part_of(key)) {
        return None;
    }
    let [own, of_outcome] = &both;
    let across = places(study, question, &cell.group, counts.cell(own)?);
    let up = places(study, outcome, &cell.group, counts.cell(of_outcome)?);
    let mut levels = Vec::new();
    let mut all = Tally::default();
    for (answer, y) in up.iter() {
        let segment = (outcome.id.clone(), (*answer).to_owned());
        let here = CellKey { segment: segment.0, segment_value: segment.1, ..own.clone() };
        let given = counts.joint().and_then(|joint| joint.cell(&here));
        for (answer, tally) in given.iter().flat_map(|cell| &cell.answers) {
            if let Some(x) = across.get(answer.as_str()) {
                levels.push((*x, *y, tally.w()));
                all.merge(tally);
            }
        }
    }
    // Two respondents are on one line always, and what few gave points at them.
    if all.n() < study.options.suppress_below.max(FEWEST as u64) {
        return None;
    }
    let raw = pearson(&levels)?;
    // Who was asked the opposite answers for what the question says by disagreeing.
    let is_opposite = |question: &Question| opposite_in(study, question, cell).is_some();
    let value = if is_opposite(question) == is_opposite(outcome) { raw } else { -raw };
    let limits = fisher_z(value, kish(all.w(), all.w2())?, study.options.confidence);
    Some(Importance {
        id: String::new(),
        question: question.id.clone(),
        group: cell.group.clone(),
        wave: cell.wave.clone(),
        kind: ImportanceKind::Derived,
        by: outcome.id.clone(),
        value,
        low: limits.map(|limits| limits.0),
        high: limits.map(|limits| limits.1),
        base: Some(all.n() as f64),
        upper_half: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn derived(value: f64, low: Option<f64>, high: Option<f64>) -> Importance {
        let name = String::new;
        let kind = ImportanceKind::Derived;
        let (id, question, group, wave, by) = (name(), name(), name(), name(), name());
        Importance { id, question, group, wave, kind, by, value, low, high, base: None, upper_half: true }
    }

    /// The limits at 95 % and, for each number of correlations, whether the interval at 1 − 0.05 / number leaves nought
    /// out; of R 4.2:
    /// `f <- function(r, n, m) tanh(atanh(r) + c(-1, 1) * qnorm(1 - 0.05 / m / 2) / sqrt(n - 3))`;
    /// `f(0.3, 50, 1)`, `f(0.3, 50, 2)`, and so on, with 50, 100, 120 and 1000 respondents.
    #[test]
    fn a_correlation_is_shown_with_allowance_for_all_that_were_looked_at() {
        type Case<'a> = (f64, (f64, f64), &'a [(usize, bool)]);
        let cases: [Case<'_>; 4] = [
            (0.3, (0.0236250773888, 0.533775186886), &[(1, true), (2, false), (10, false)]),
            (0.3, (0.110067667541, 0.468794214523), &[(0, true), (10, true), (20, true), (40, false)]),
            (-0.25, (-0.410831827364, -0.0740781265683), &[(1, true), (8, true), (9, false), (100, false)]),
            (0.12, (0.0584416750668, 0.180649202375), &[(300, true), (400, false)]),
        ];
        for (value, (low, high), expected) in cases {
            let each = derived(value, Some(low), Some(high));
            for &(number, shown) in expected {
                assert_eq!(each.is_shown_among(number, 0.95), shown, "{value} among {number}");
            }
        }
    }

    #[test]
    fn what_was_asked_is_shown_and_what_has_no_interval_is_not() {
        assert!(!derived(0.9, None, None).is_shown_among(1, 0.95));
        assert!(!derived(0.9, Some(0.8), None).is_shown_among(1, 0.95));
        let asked = Importance { kind: ImportanceKind::Asked, ..derived(0.1, None, None) };
        assert!(asked.is_shown_among(100, 0.95));
    }
}
