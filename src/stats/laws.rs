//! What must hold for every input, not only for the examples.

use super::change::{Estimate, mover};
use super::design::{Sums, contrast_error, separate, together};
use super::equivalence::{Verdict, verdict};
use super::rao_scott::rao_scott;
use super::{adjust, difference, effect, mean, proportion, rank, test, weights};
use proptest::prelude::*;

type Interval = fn(f64, f64, f64, f64, f64) -> Option<(f64, f64)>;

const INTERVALS: [(&str, Interval); 5] = [
    ("newcombe", difference::newcombe),
    ("miettinen_nurminen", difference::miettinen_nurminen),
    ("mee", difference::mee),
    ("agresti_caffo", difference::agresti_caffo),
    ("wald", difference::wald),
];

/// A count and its base; unanimous ones and bases of one often.
fn group() -> impl Strategy<Value = (u64, u64)> {
    prop_oneof![1..20_u64, 1..2_000_u64, Just(1_000_000)]
        .prop_flat_map(|n| (prop_oneof![Just(0), Just(n), 0..=n], Just(n)))
}

/// A 0/1 answer and its weight, for a few respondents.
fn answers() -> impl Strategy<Value = Vec<(bool, f64)>> {
    prop::collection::vec((any::<bool>(), 0.05..8.0_f64), 2..40)
}

fn share((x, n): (u64, u64)) -> (f64, f64) {
    (x as f64 / n as f64, n as f64)
}

fn sums(answers: &[(bool, f64)], scale: f64) -> Sums {
    Sums::of_levels(answers.iter().map(|(yes, w)| {
        let w = w * scale;
        (f64::from(u8::from(*yes)), 1.0, w, w * w)
    }))
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * b.abs().max(1.0)
}

proptest! {
    /// Within [-1, 1], around the estimate, the 90 % one inside the 95 % one; and swapping the groups negates.
    #[test]
    fn intervals_of_a_gap(a in group(), b in group()) {
        let ((pa, na), (pb, nb)) = (share(a), share(b));
        for (name, interval) in INTERVALS {
            let Some((low, high)) = interval(pa, na, pb, nb, 0.95) else {
                prop_assert!(false, "{} has no answer", name);
                continue;
            };
            prop_assert!(-1.0 <= low && low <= pa - pb && pa - pb <= high && high <= 1.0, "{} {} {}", name, low, high);
            let (low90, high90) = interval(pa, na, pb, nb, 0.90).unwrap();
            prop_assert!(low - 1e-12 <= low90 && high90 <= high + 1e-12, "{}", name);
            let (other_low, other_high) = interval(pb, nb, pa, na, 0.95).unwrap();
            prop_assert!(near(other_low, -high, 1e-12) && near(other_high, -low, 1e-12), "{}", name);
        }
    }

    /// Counting those who disagree instead mirrors the gap.
    #[test]
    fn disagreeing_is_the_mirror(a in group(), b in group()) {
        let ((pa, na), (pb, nb)) = (share(a), share(b));
        let (qa, qb) = (share((a.1 - a.0, a.1)).0, share((b.1 - b.0, b.1)).0);
        for (name, interval) in INTERVALS {
            let (low, high) = interval(pa, na, pb, nb, 0.95).unwrap();
            let (mirror_low, mirror_high) = interval(qa, na, qb, nb, 0.95).unwrap();
            prop_assert!(near(mirror_low, -high, 1e-9) && near(mirror_high, -low, 1e-9), "{}", name);
        }
        let (low, high) = proportion::wilson(pa, na, 0.95).unwrap();
        let (mirror_low, mirror_high) = proportion::wilson(qa, na, 0.95).unwrap();
        prop_assert!(near(mirror_low, 1.0 - high, 1e-12) && near(mirror_high, 1.0 - low, 1e-12));
        prop_assert!((effect::cohen_h(pa, pb) + effect::cohen_h(qa, qb)).abs() < 1e-7);
    }

    /// A test does not mind which group is A, nor which answer counts.
    #[test]
    fn tests_are_symmetric(a in group(), b in group()) {
        let p = test::fisher(a.0, a.1, b.0, b.1).unwrap();
        prop_assert!((0.0..=1.0).contains(&p));
        prop_assert!(near(test::fisher(b.0, b.1, a.0, a.1).unwrap(), p, 1e-10));
        prop_assert!(near(test::fisher(a.1 - a.0, a.1, b.1 - b.0, b.1).unwrap(), p, 1e-10));
        let mid = test::fisher_mid_p(a.0, a.1, b.0, b.1).unwrap();
        prop_assert!(mid <= p && 0.0 <= mid);
        let ((pa, na), (pb, nb)) = (share(a), share(b));
        match test::pooled_z(pa, na, pb, nb) {
            Some(z) => prop_assert!(near(test::pooled_z(pb, nb, pa, na).unwrap(), z, 1e-12) && z <= 1.0),
            None => prop_assert!(pa == pb && (pa == 0.0 || pa == 1.0)),
        }
        prop_assert_eq!(test::needs_exact(pa, na, pb, nb), test::needs_exact(pb, nb, pa, na));
    }

    /// Mee's interval excludes zero exactly where the pooled z-test rejects: they are one test.
    #[test]
    fn score_interval_and_test_agree(a in group(), b in group()) {
        let ((pa, na), (pb, nb)) = (share(a), share(b));
        if let Some(p) = test::pooled_z(pa, na, pb, nb).filter(|p| (p - 0.05).abs() > 1e-9) {
            let (low, high) = difference::mee(pa, na, pb, nb, 0.95).unwrap();
            prop_assert_eq!(low > 0.0 || high < 0.0, p < 0.05, "{} {} {}", p, low, high);
        }
    }

    /// Adjusted is never below raw, never above one, keeps the order and the ties; Holm is the stricter.
    #[test]
    fn adjustment(p in prop::collection::vec(prop::option::of(prop_oneof![0.0..=1.0, Just(0.01)]), 0..30)) {
        let (holm, bh) = (adjust::holm(&p), adjust::benjamini_hochberg(&p));
        prop_assert_eq!(holm.len(), p.len());
        for (i, raw) in p.iter().enumerate() {
            prop_assert_eq!(holm[i].is_some(), raw.is_some());
            let (Some(raw), Some(h), Some(b)) = (*raw, holm[i], bh[i]) else { continue };
            prop_assert!(raw <= b && b <= h && h <= 1.0, "{} {} {}", raw, b, h);
            for (j, other) in p.iter().enumerate() {
                if other.is_some_and(|other| raw <= other) {
                    prop_assert!(h <= holm[j].unwrap() && b <= bh[j].unwrap());
                }
            }
        }
        let reversed: Vec<_> = p.iter().rev().copied().collect();
        let back: Vec<_> = adjust::holm(&reversed).into_iter().rev().collect();
        prop_assert_eq!(back, holm);
    }

    /// Multiplying every weight by the same number changes no figure.
    #[test]
    fn scaling_weights_changes_nothing(a in answers(), b in answers(), scale in 0.001..1000.0_f64) {
        let (one, other) = ((sums(&a, 1.0), sums(&b, 1.0)), (sums(&a, scale), sums(&b, scale)));
        prop_assert!(near(weights::kish(one.0.w, one.0.w2).unwrap(), weights::kish(other.0.w, other.0.w2).unwrap(), 1e-10));
        let n = (one.0.n, one.1.n);
        for design in [
            |n: (f64, f64), s: (Sums, Sums)| separate(&[(n.0, s.0), (n.1, s.1)]),
            |n: (f64, f64), s: (Sums, Sums)| together(n.0 + n.1, &[s.0, s.1]),
        ] {
            let error = |s| contrast_error(&design(n, s), &[1.0, -1.0]).unwrap();
            prop_assert!((error(one) - error(other)).abs() < 1e-8);
            match (rao_scott(&design(n, one)), rao_scott(&design(n, other))) {
                (Some(x), Some(y)) => prop_assert!(near(x.p_value, y.p_value, 1e-6)),
                (None, None) => {}
                (x, y) => prop_assert!(false, "{:?} {:?}", x, y),
            }
        }
    }

    /// Kish's base lies between one and the base; equal weights lose nothing.
    #[test]
    fn effective_base(a in answers()) {
        let s = sums(&a, 1.0);
        let effective = weights::kish(s.w, s.w2).unwrap();
        prop_assert!(effective >= 1.0 - 1e-12 && effective <= s.n + 1e-9);
        prop_assert!(weights::design_effect(s.n, s.w, s.w2).unwrap() >= 1.0 - 1e-12);
        prop_assert!(near(weights::kish(s.n * 0.3, s.n * 0.09).unwrap(), s.n, 1e-12));
    }

    /// Sums of parts merge to the sums of the whole, in any order, with an identity.
    #[test]
    fn sums_merge(a in answers(), b in answers()) {
        let (a, b) = (sums(&a, 1.0), sums(&b, 1.0));
        prop_assert_eq!(a.merge(b), b.merge(a));
        prop_assert_eq!(a.merge(Sums::default()), a);
        prop_assert_eq!(Sums::default().merge(a), a);
    }

    /// A verdict is never both, and more data around the same gap never turns one into the other.
    #[test]
    fn verdicts(a in group(), b in group(), acceptable in 0.0..0.3_f64) {
        let ((pa, na), (pb, nb)) = (share(a), share(b));
        let at = |times: f64| {
            let interval = |confidence| difference::newcombe(pa, na * times, pb, nb * times, confidence);
            verdict(interval(0.95), interval(0.90), acceptable)
        };
        match (at(1.0), at(16.0)) {
            (Verdict::Inside, Verdict::Outside) | (Verdict::Outside, Verdict::Inside) => {
                prop_assert!(false, "more data turned the verdict around");
            }
            _ => {}
        }
    }

    /// A change holds its estimate, and running the waves backwards negates it.
    #[test]
    fn changes(then in -1.0..1.0_f64, now in -1.0..1.0_f64, halves in prop::array::uniform4(0.0..0.5_f64)) {
        let then = Estimate { value: then, low: then - halves[0], high: then + halves[1] };
        let now = Estimate { value: now, low: now - halves[2], high: now + halves[3] };
        let (on, back) = (mover(then, now).unwrap(), mover(now, then).unwrap());
        prop_assert!(on.low <= on.value && on.value <= on.high);
        prop_assert_eq!((on.value, on.low, on.high), (-back.value, -back.high, -back.low));
    }

    /// Ranks do not care about empty answers, and reversing the scale mirrors them.
    #[test]
    fn ranks(levels in prop::collection::vec((0..200_u64, 0..200_u64), 0..12)) {
        let Some(test) = rank::mann_whitney(&levels) else { return Ok(()) };
        prop_assert!((0.0..=1.0).contains(&test.p_value) && (0.0..=1.0).contains(&test.superiority));
        let reversed: Vec<_> = levels.iter().rev().copied().collect();
        let mirror = rank::mann_whitney(&reversed).unwrap();
        prop_assert!(near(mirror.superiority, 1.0 - test.superiority, 1e-12));
        prop_assert!(near(mirror.p_value, test.p_value, 1e-12));
        let spaced: Vec<_> = levels.iter().flat_map(|l| [(0, 0), *l]).collect();
        prop_assert_eq!(rank::mann_whitney(&spaced), Some(test));
    }

    /// Whatever comes in, nothing panics and no figure is NaN or infinite.
    #[test]
    fn nonsense_in_nothing_out(x in prop::array::uniform5(any::<f64>()), n in any::<u64>(), m in any::<u64>()) {
        let [pa, na, pb, nb, confidence] = x;
        let mut figures = vec![test::pooled_z(pa, na, pb, nb), test::unpooled_z(pa, na, pb, nb)];
        figures.extend([test::yates(pa, na, pb, nb), weights::kish(na, nb), weights::design_effect(pa, na, nb)]);
        figures.extend([test::fisher(n, m, m / 3, m), test::fisher(n / 5, n, m, m / 2)]);
        for confidence in [confidence, 0.95] {
            for (_, interval) in INTERVALS {
                for (na, nb) in [(na, nb), (na.abs(), 5.0)] {
                    let limits = interval(pa.abs().fract(), na, pb.abs().fract(), nb, confidence);
                    figures.extend([limits.map(|l| l.0), limits.map(|l| l.1)]);
                }
            }
            let (a, b) = (mean::Moments { n: na, mean: pa, sd: pb }, mean::Moments { n: nb, mean: pb, sd: pa });
            let welch = mean::welch(a, b, confidence);
            figures.extend([welch.map(|w| w.p_value), welch.map(|w| w.low), mean::cohen_d(a, b)]);
            let logit = proportion::logit(pa, pb, nb, confidence);
            figures.extend([logit.map(|l| l.0), proportion::wilson(pa, na, confidence).map(|l| l.1)]);
        }
        for figure in figures.into_iter().flatten() {
            prop_assert!(figure.is_finite(), "{}", figure);
        }
    }
}
