//! The gap between two groups on one question: interval, test, verdict, kind; and the rank among all.

use super::figure::Figure;
use super::model::{Gap, IntervalName, Kind, Needed, TestName, Verdict};
use crate::order;
use crate::stats::design::{Stratum, contrast_error};
use crate::stats::rao_scott::rao_scott;
use crate::stats::{adjust, difference, distribution, effect, equivalence, sample_size, test};
use crate::study::{Adjust, Group, Interval, Options, Polarity, Question, Side, Test};

/// What the two figures of a gap give: everything of [`Gap`] but its place, its rank and what would settle it.
pub struct Outcome {
    pub gap: Option<f64>,
    pub interval: Option<(f64, f64)>,
    pub interval_name: IntervalName,
    pub p_value: Option<f64>,
    pub test: Option<TestName>,
    pub effect_size: Option<f64>,
    pub verdict: Verdict,
    pub behind: Behind,
}

/// What stands behind a gap beside its figures: changes and the comparison of segments are made of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Behind {
    /// The standard error: linearised with weights, unpooled without.
    pub error: Option<f64>,
    /// The same, but without weights Agresti and Caffo's, which is never zero: to weigh gaps by.
    pub weighing_error: Option<f64>,
    /// The interval that decides whether the gap is within the acceptable one.
    pub narrower: Option<(f64, f64)>,
}

impl Outcome {
    /// What is left of a gap that must not be shown, or that has a side without a figure.
    /// `interval_name`: the interval that it would have.
    pub fn unknown(interval_name: IntervalName) -> Self {
        Outcome {
            gap: None,
            interval: None,
            interval_name,
            p_value: None,
            test: None,
            effect_size: None,
            verdict: Verdict::Inconclusive,
            behind: Behind::default(),
        }
    }
}

/// Compares two shares as the options ask. `strata`: the design of the two groups, in that order.
pub fn compare(a: &Figure, b: &Figure, strata: &[Stratum], options: &Options) -> Outcome {
    let interval = gap_interval(a, b, strata, options.interval, options.confidence);
    let narrower = gap_interval(a, b, strata, options.interval, equivalence::narrower(options.confidence));
    let verdict = verdict(interval, narrower, options.acceptable_gap);
    let (p_value, test) = test_gap(a, b, strata, options.test);
    Outcome {
        gap: Some(a.share - b.share),
        interval,
        interval_name: options.interval.into(),
        p_value,
        test,
        effect_size: Some(effect::cohen_h(a.share, b.share)),
        verdict,
        behind: Behind {
            error: gap_error(a, b, strata),
            weighing_error: weighing_error(a, b, strata),
            narrower,
        },
    }
}

/// The verdict on a gap from its interval and the narrower one, both in the unit of `acceptable`.
pub fn verdict(interval: Option<(f64, f64)>, narrower: Option<(f64, f64)>, acceptable: f64) -> Verdict {
    match equivalence::verdict(interval, narrower, acceptable) {
        equivalence::Verdict::Outside => Verdict::Outside,
        equivalence::Verdict::Inside => Verdict::Inside,
        equivalence::Verdict::Inconclusive => Verdict::Inconclusive,
    }
}

/// What would settle an inconclusive gap. Planned by Newcombe's interval whichever the study's is, because
/// it is quick; with weights the design effect is taken to stay what it is.
pub fn needed(a: &Figure, b: &Figure, options: &Options) -> Option<Needed> {
    let (base_a, base_b) = (a.base?, b.base?);
    let more = sample_size::more_answers(
        a.share,
        base_a.effective,
        b.share,
        base_b.effective,
        options.confidence,
        options.acceptable_gap,
    )?;
    let of_a = |more: f64| libm::ceil(more * base_a.n / base_a.effective);
    let of_b = |more: f64| libm::ceil(more * base_b.n / base_b.effective);
    within_reach(Needed {
        of_a: more.of_a.map(of_a),
        of_b: more.of_b.map(of_b),
        of_both: more.of_both.map(|(more_a, more_b)| (of_a(more_a), of_b(more_b))),
    })
}

/// What is needed, unless that is nothing or too much.
pub fn within_reach(needed: Needed) -> Option<Needed> {
    // No more at all: another interval than the plan's leaves open what that would decide.
    let settled = needed.of_both == Some((0.0, 0.0));
    let beyond_reach = needed.of_a.is_none() && needed.of_b.is_none() && needed.of_both.is_none();
    (!settled && !beyond_reach).then_some(needed)
}

fn is_weighted(a: &Figure, b: &Figure) -> bool {
    a.is_weighted() || b.is_weighted()
}

fn gap_interval(
    a: &Figure,
    b: &Figure,
    strata: &[Stratum],
    interval: Interval,
    confidence: f64,
) -> Option<(f64, f64)> {
    let (na, nb) = (a.base?.effective, b.base?.effective);
    let method = match interval {
        Interval::Newcombe => difference::newcombe,
        Interval::MiettinenNurminen => difference::miettinen_nurminen,
        Interval::AgrestiCaffo => difference::agresti_caffo,
        Interval::Wald if is_weighted(a, b) => {
            let error = contrast_error(strata, &[1.0, -1.0])?;
            let reach = distribution::critical(confidence)? * error;
            let gap = a.share - b.share;
            return Some(((gap - reach).max(-1.0), (gap + reach).min(1.0)));
        }
        Interval::Wald => difference::wald,
    };
    method(a.share, na, b.share, nb, confidence)
}

/// The standard error of a gap: linearised with weights, unpooled without.
fn gap_error(a: &Figure, b: &Figure, strata: &[Stratum]) -> Option<f64> {
    if is_weighted(a, b) {
        contrast_error(strata, &[1.0, -1.0])
    } else {
        difference::standard_error(a.share, a.base?.n, b.share, b.base?.n)
    }
}

fn weighing_error(a: &Figure, b: &Figure, strata: &[Stratum]) -> Option<f64> {
    if is_weighted(a, b) {
        contrast_error(strata, &[1.0, -1.0])
    } else {
        difference::agresti_caffo_error(a.share, a.base?.n, b.share, b.base?.n)
    }
}

fn test_gap(a: &Figure, b: &Figure, strata: &[Stratum], wanted: Test) -> (Option<f64>, Option<TestName>) {
    let (Some(base_a), Some(base_b)) = (a.base, b.base) else { return (None, None) };
    let weighted = is_weighted(a, b);
    // What only means have leaves the choice to the rule.
    let wanted = if matches!(wanted, Test::Welch | Test::MannWhitney) { Test::Auto } else { wanted };
    let chosen = match wanted {
        Test::RaoScott => TestName::RaoScott,
        Test::Z => TestName::Z,
        Test::Auto | Test::Fisher | Test::FisherMidP if weighted => TestName::RaoScott,
        Test::Fisher => TestName::Fisher,
        Test::FisherMidP => TestName::FisherMidP,
        Test::Auto if test::needs_exact(a.share, base_a.n, b.share, base_b.n) => TestName::Fisher,
        Test::Auto | Test::Welch | Test::MannWhitney => TestName::Z,
    };
    let exact = |fisher: fn(u64, u64, u64, u64) -> Option<f64>| {
        a.agreeing().zip(b.agreeing()).and_then(|((xa, na), (xb, nb))| fisher(xa, na, xb, nb))
    };
    let p_value = match chosen {
        TestName::Fisher => exact(test::fisher),
        TestName::FisherMidP => exact(test::fisher_mid_p),
        TestName::Z => test::pooled_z(a.share, base_a.effective, b.share, base_b.effective),
        TestName::RaoScott => rao_scott(strata).map(|test| test.p_value),
        TestName::Welch | TestName::Wald | TestName::MannWhitney => None,
    };
    (p_value, p_value.map(|_| chosen))
}

/// What a gap means, by its verdict, its sign and the polarity. Only where one group is inside and the other
/// outside has it a good and a bad direction.
pub fn kind(
    verdict: Verdict,
    gap: Option<f64>,
    question: &Question,
    a: Option<&Group>,
    b: Option<&Group>,
) -> Kind {
    let side = |group: Option<&Group>| group.and_then(|group| group.side);
    match verdict {
        Verdict::Inside => Kind::Aligned,
        Verdict::Inconclusive => Kind::Unclear,
        Verdict::Outside => {
            let inside_first = match (side(a), side(b)) {
                (Some(Side::Inside), Some(Side::Outside)) => true,
                (Some(Side::Outside), Some(Side::Inside)) => false,
                _ => return Kind::Gap,
            };
            let favourable = match question.polarity {
                Some(Polarity::Favourable) => true,
                Some(Polarity::Unfavourable) => false,
                Some(Polarity::Neutral) | None => return Kind::Gap,
            };
            let insiders_agree_more = (gap.unwrap_or(0.0) > 0.0) == inside_first;
            if insiders_agree_more == favourable { Kind::BlindSpot } else { Kind::HiddenStrength }
        }
    }
}

/// P-values adjusted over a family.
pub fn adjusted(p_values: &[Option<f64>], how: Adjust) -> Vec<Option<f64>> {
    match how {
        Adjust::Holm => adjust::holm(p_values),
        Adjust::Bh => adjust::benjamini_hochberg(p_values),
        Adjust::None => adjust::none(p_values),
    }
}

/// Adjusts the p-values and ranks the gaps of one family: one comparison, wave and segment cell.
pub fn finish_family(family: &mut [Gap], how: Adjust) {
    let p_values: Vec<Option<f64>> = family.iter().map(|gap| gap.p_value).collect();
    let adjusted = adjusted(&p_values, how);
    for (gap, p_adjusted) in family.iter_mut().zip(adjusted) {
        gap.p_adjusted = p_adjusted;
    }
    let mut order: Vec<usize> = (0..family.len()).collect();
    let size = |index: &usize| family[*index].relative().map_or(-1.0, f64::abs);
    // The sort is stable: equal gaps keep the study's order.
    order::sort_by(&mut order, |x, y| size(y).total_cmp(&size(x)));
    for (rank, index) in order.into_iter().enumerate() {
        family[index].rank = rank as u64 + 1;
    }
}
