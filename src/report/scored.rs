//! Means and net promoter scores: one group's figure from its counts by answer, and the gap between two.

use super::figure::Figure;
use super::gaps::{Behind, Outcome, verdict, within_reach};
use super::model::{IntervalName, Needed, TestName};
use crate::counts::CellCounts;
use crate::order;
use crate::stats::design::{Stratum, Sums, contrast_error, degrees_of_freedom};
use crate::stats::mean::{self, Moments};
use crate::stats::nps::{self, Nps};
use crate::stats::rank::mann_whitney;
use crate::stats::sample_size::more_answers_by_error;
use crate::stats::{distribution, equivalence, weights};
use crate::study::{MeasureKind, Options, Question, Test};

/// The answers worth one value.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Level {
    value: f64,
    n: u64,
    w: f64,
    w2: f64,
}

/// One group's figure on one question, whatever its measure.
#[derive(Debug, Clone, PartialEq)]
pub enum Counted {
    Share(Figure),
    Scored(Scored),
}

/// A mean or an NPS and what stands behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    kind: MeasureKind,
    /// By value, ascending.
    levels: Vec<Level>,
    /// Sums of weights, and of what is averaged: the values, or for NPS +1, 0 and −1.
    pub sums: Sums,
    /// Kish: (Σw)²/Σw². Equal to the base without weights.
    pub effective: f64,
    weighted: bool,
}

/// The figure of one cell, the answers being worth `values`. `None` where nobody gave an answer that has one.
pub fn scored(
    cell: &CellCounts,
    kind: MeasureKind,
    values: &order::Map<String, f64>,
    missing: &[&str],
) -> Option<Scored> {
    let mut levels: Vec<Level> = Vec::new();
    for (answer, tally) in &cell.answers {
        let Some(&value) = values.get(answer).filter(|_| !missing.contains(&answer.as_str())) else {
            continue;
        };
        match levels.iter_mut().find(|level| level.value == value) {
            Some(level) => {
                level.n += tally.n();
                level.w += tally.w();
                level.w2 += tally.w2();
            }
            None => levels.push(Level { value, n: tally.n(), w: tally.w(), w2: tally.w2() }),
        }
    }
    order::sort_by(&mut levels, |x, y| x.value.total_cmp(&y.value));
    let worth = |value: f64| if kind == MeasureKind::Nps { nps::part(value) } else { Some(value) };
    let parts = levels.iter().filter_map(|l| Some((worth(l.value)?, l.n as f64, l.w, l.w2)));
    let sums = Sums::of_levels(parts);
    let effective = weights::kish(sums.w, sums.w2)?;
    let weighted = sums.w != sums.n || sums.w2 != sums.n;
    Some(Scored { kind, levels, sums, effective, weighted })
}

/// What a question compares; an option of a multi-select is ticked or not.
pub fn measure(id: &str, question: &Question) -> MeasureKind {
    let of_question = question.measure.as_ref().map_or(MeasureKind::Share, |measure| measure.kind);
    if id == question.id { of_question } else { MeasureKind::Share }
}

/// From the smallest to the largest value that an answer can have, where the measure is a mean.
pub fn range(id: &str, question: &Question) -> Option<f64> {
    if measure(id, question) != MeasureKind::Mean {
        return None;
    }
    let values = || question.measure.iter().flat_map(|measure| measure.values.values().copied());
    let range = values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min);
    range.is_finite().then_some(range)
}

impl Scored {
    /// The mean, or the score from −1 to 1.
    pub fn value(&self) -> Option<f64> {
        self.sums.mean()
    }

    /// The least and the most that an answer is worth; where they are the same, the figure tells each answer.
    pub fn extremes(&self) -> (f64, f64) {
        let worth = |level: &Level| match self.kind {
            MeasureKind::Nps => nps::part(level.value).unwrap_or(0.0),
            MeasureKind::Mean | MeasureKind::Share => level.value,
        };
        let given = || self.levels.iter().filter(|level| level.n > 0).map(worth);
        (given().fold(f64::INFINITY, f64::min), given().fold(f64::NEG_INFINITY, f64::max))
    }

    /// Student's t interval of a mean, the normal one of a score; with weights the normal one on the linearised
    /// error. `strata`: the design of this group.
    pub fn interval(&self, strata: &[Stratum], confidence: f64) -> Option<(f64, f64)> {
        match self.kind {
            _ if self.weighted => {
                let error = contrast_error(strata, &[1.0])?;
                let (low, high) = around(self.value()?, error, confidence)?;
                let end = if self.kind == MeasureKind::Nps { 1.0 } else { f64::INFINITY };
                Some((low.max(-end), high.min(end)))
            }
            MeasureKind::Nps => nps::interval(self.nps()?, confidence),
            MeasureKind::Mean | MeasureKind::Share => mean::t_interval(self.moments()?, confidence),
        }
    }

    /// True where the weights are not all 1.
    pub fn is_weighted(&self) -> bool {
        self.weighted
    }

    /// True of a net promoter score.
    pub fn is_score(&self) -> bool {
        self.kind == MeasureKind::Nps
    }

    /// The standard error of the figure: linearised with weights, `strata` being a design in which this group
    /// stands at `place`.
    pub fn error(&self, strata: &[Stratum], place: usize) -> Option<f64> {
        match self.kind {
            _ if self.weighted => {
                let contrast: Vec<f64> =
                    (0..=place).map(|other| f64::from(u8::from(other == place))).collect();
                contrast_error(strata, &contrast)
            }
            MeasureKind::Nps => Some(self.nps()?.error),
            MeasureKind::Mean | MeasureKind::Share => self.moments().map(|m| m.sd / m.n.sqrt()),
        }
    }

    /// Base, mean and spread. With weights, the spread is that of the weighted answers.
    pub fn moments(&self) -> Option<Moments> {
        if !self.weighted {
            let levels: Vec<(f64, f64)> = self.levels.iter().map(|l| (l.value, l.n as f64)).collect();
            return Moments::of_levels(&levels);
        }
        let (n, mean) = (self.sums.n, self.value()?);
        let spread: f64 = self.levels.iter().map(|l| l.w * (l.value - mean) * (l.value - mean)).sum();
        (n >= 2.0).then(|| Moments { n, mean, sd: (spread / self.sums.w * n / (n - 1.0)).sqrt() })
    }

    fn nps(&self) -> Option<Nps> {
        let of = |wanted: f64| -> f64 {
            let levels = self.levels.iter().filter(|level| nps::part(level.value) == Some(wanted));
            levels.map(|level| level.w).sum()
        };
        nps::nps(of(1.0) / self.sums.w, of(-1.0) / self.sums.w, self.sums.n)
    }
}

/// Compares two means or two scores. `strata`: the design of the two groups, in that order; `acceptable`: in
/// the measure's own unit.
pub fn compare(a: &Scored, b: &Scored, strata: &[Stratum], options: &Options, acceptable: f64) -> Outcome {
    let estimate = |confidence: f64| estimate(a, b, strata, confidence);
    let main = estimate(options.confidence);
    let narrower = estimate(equivalence::narrower(options.confidence));
    let (weighted, is_mean) = (a.weighted || b.weighted, a.kind == MeasureKind::Mean);
    let (p_value, test) = match (options.test, &main) {
        (Test::MannWhitney, _) if is_mean && !weighted => {
            (mann_whitney(&side_by_side(a, b)).map(|test| test.p_value), TestName::MannWhitney)
        }
        (_, Some(main)) => (Some(main.p_value), main.test),
        (_, None) => (None, TestName::Welch),
    };
    let interval = main.as_ref().map(|main| main.interval);
    let error = main.as_ref().map(|main| main.error);
    let narrower = narrower.map(|narrower| narrower.interval);
    Outcome {
        gap: a.value().zip(b.value()).map(|(a, b)| a - b),
        interval,
        interval_name: interval_name(a.kind, weighted),
        p_value,
        test: p_value.map(|_| test),
        effect_size: if is_mean {
            a.moments().zip(b.moments()).and_then(|(a, b)| mean::cohen_d(a, b))
        } else {
            None
        },
        verdict: verdict(interval, narrower, acceptable),
        behind: Behind { error, weighing_error: error, narrower },
    }
}

/// What would settle the gap of two means or two scores, planned by its normal interval. `strata` and
/// `acceptable` as for [`compare`].
pub fn needed(
    a: &Scored,
    b: &Scored,
    strata: &[Stratum],
    options: &Options,
    acceptable: f64,
) -> Option<Needed> {
    let more = more_answers_by_error(
        a.value()? - b.value()?,
        (a.sums.n, a.error(strata, 0)?),
        (b.sums.n, b.error(strata, 1)?),
        options.confidence,
        acceptable,
    )?;
    within_reach(Needed { of_a: more.of_a, of_b: more.of_b, of_both: more.of_both })
}

/// The interval of a gap of this kind.
pub fn interval_name(kind: MeasureKind, weighted: bool) -> IntervalName {
    match kind {
        _ if weighted => IntervalName::Wald,
        MeasureKind::Nps => IntervalName::Nps,
        MeasureKind::Mean | MeasureKind::Share => IntervalName::Welch,
    }
}

/// A gap by one method at one confidence.
struct Estimate {
    interval: (f64, f64),
    error: f64,
    p_value: f64,
    test: TestName,
}

/// `None` where neither group has any spread.
fn estimate(a: &Scored, b: &Scored, strata: &[Stratum], confidence: f64) -> Option<Estimate> {
    if a.weighted || b.weighted {
        let error = contrast_error(strata, &[1.0, -1.0]).filter(|&error| error > 0.0)?;
        let gap = a.value()? - b.value()?;
        let (interval, p_value) = if a.kind == MeasureKind::Nps {
            let (low, high) = around(gap, error, confidence)?;
            ((low.max(-2.0), high.min(2.0)), distribution::two_sided(gap / error))
        } else {
            // R `survey`'s svyttest fits a line through both means, which costs one degree of freedom more.
            let df = degrees_of_freedom(strata) - 1.0;
            let half = distribution::student_critical(confidence, df)? * error;
            ((gap - half, gap + half), distribution::student_two_sided(gap / error, df)?)
        };
        return Some(Estimate { interval, error, p_value, test: TestName::Wald });
    }
    if a.kind == MeasureKind::Nps {
        let (a, b) = (a.nps()?, b.nps()?);
        let gap = nps::difference(a, b, confidence)?;
        let error = libm::hypot(a.error, b.error);
        let interval = (gap.low, gap.high);
        return Some(Estimate { interval, error, p_value: gap.p_value, test: TestName::Wald });
    }
    let gap = mean::welch(a.moments()?, b.moments()?, confidence)?;
    let interval = (gap.low, gap.high);
    Some(Estimate { interval, error: gap.error, p_value: gap.p_value, test: TestName::Welch })
}

fn around(value: f64, error: f64, confidence: f64) -> Option<(f64, f64)> {
    let half = distribution::critical(confidence)? * error;
    Some((value - half, value + half))
}

/// Respondents of both groups by value, ascending.
fn side_by_side(a: &Scored, b: &Scored) -> Vec<(u64, u64)> {
    let mut values: Vec<f64> = a.levels.iter().chain(&b.levels).map(|level| level.value).collect();
    order::sort_by(&mut values, f64::total_cmp);
    values.dedup();
    let of = |group: &Scored, value: f64| {
        group.levels.iter().find(|level| level.value == value).map_or(0, |level| level.n)
    };
    values.into_iter().map(|value| (of(a, value), of(b, value))).collect()
}
