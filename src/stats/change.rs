//! How a gap, or a share, moved from one wave to the next.
//!
//! All of it assumes that the waves asked different people. A panel, asked twice, needs paired methods, and
//! would usually be surer than these say.

use super::distribution::{critical, two_sided};
use super::equivalence::Verdict;
use super::valid;

/// A figure and the limits of its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// A gap or a share.
    pub value: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// The change `now` − `then` with its interval, by MOVER (method of variance estimates recovery).
///
/// D − √((now − now.low)² + (then.high − then)²), D + √((now.high − now)² + (then − then.low)²): each
/// estimate lends the change the half of its interval that faces the other. Zou, Huang & Zhang (2009),
/// Computational Statistics & Data Analysis 53, 1080–1085; Donner & Zou (2012). The two intervals must be of
/// the same confidence, which the change then has. `None` where a limit is on the wrong side or not a number.
pub fn mover(then: Estimate, now: Estimate) -> Option<Estimate> {
    for e in [then, now] {
        if !(e.low <= e.value && e.value <= e.high) {
            return None;
        }
    }
    let value = valid::finite(now.value - then.value)?;
    let below = libm::hypot(now.value - now.low, then.high - then.value);
    let above = libm::hypot(now.high - now.value, then.value - then.low);
    Some(Estimate { value, low: valid::finite(value - below)?, high: valid::finite(value + above)? })
}

/// A change by its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaldChange {
    /// Now minus then.
    pub change: f64,
    /// Its standard error.
    pub error: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
    /// change / error.
    pub z: f64,
    /// Two-sided p-value of "no change".
    pub p_value: f64,
}

/// Wald's z of a change, from each figure and its standard error
/// ([`standard_error`](super::difference::standard_error) of a gap; linearised with weights).
///
/// The same as a linear probability model's interaction. `None` where an error is negative, both are zero, or
/// the confidence is outside (0, 1).
pub fn wald(then: (f64, f64), now: (f64, f64), confidence: f64) -> Option<WaldChange> {
    if !(then.1 >= 0.0 && now.1 >= 0.0) {
        return None;
    }
    let change = now.0 - then.0;
    let error = libm::hypot(then.1, now.1);
    let z = valid::finite(change / error)?;
    let half = critical(confidence)? * error;
    Some(WaldChange { change, error, low: change - half, high: change + half, z, p_value: two_sided(z) })
}

/// Where a gap is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It was beyond the acceptable gap and now is shown to lie within it.
    Closed,
    /// It moved towards zero.
    Closing,
    /// It moved away from zero.
    Widening,
    /// It was beyond the acceptable gap on one side and now is on the other.
    Reversed,
    /// Shown not to have moved by more than the acceptable gap.
    Still,
    /// The data do not say.
    Unclear,
}

/// Where a gap is going, by the same three-way logic as the verdict: no significant change is not no change.
///
/// `then` and `now` are each wave's gap and its verdict; `change` the change at the study's confidence and
/// `change90` at 90 %, by [`mover`]. `Closed` and `Reversed` follow from the verdicts and a change that is
/// shown; `Closing` and `Widening` need a change interval that excludes zero; `Still` needs the 90 % interval
/// of the change to lie within ± `acceptable`.
pub fn course(
    then: (f64, Verdict),
    now: (f64, Verdict),
    change: Estimate,
    change90: Estimate,
    acceptable: f64,
) -> Course {
    let moved = change.low > 0.0 || change.high < 0.0;
    if moved {
        if then.1 == Verdict::Outside && now.1 == Verdict::Inside {
            return Course::Closed;
        }
        if then.1 == Verdict::Outside && now.1 == Verdict::Outside && then.0 * now.0 < 0.0 {
            return Course::Reversed;
        }
    }
    // Asked after the verdicts and before the direction: a move too small to matter is no move.
    if change90.low >= -acceptable && change90.high <= acceptable {
        return Course::Still;
    }
    match (moved, now.0.abs() < then.0.abs()) {
        (true, true) => Course::Closing,
        (true, false) => Course::Widening,
        (false, _) => Course::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::difference::{newcombe, standard_error};

    /// 200/250 − 113/250, then 195/250 − 145/250; by base R.
    #[test]
    fn a_gap_that_closes() {
        let gap = |xa: f64, xb: f64| {
            let (low, high) = newcombe(xa / 250.0, 250.0, xb / 250.0, 250.0, 0.95).unwrap();
            Estimate { value: (xa - xb) / 250.0, low, high }
        };
        let change = mover(gap(200.0, 113.0), gap(195.0, 145.0)).unwrap();
        assert!((change.value + 0.148).abs() < 1e-12);
        assert!((change.low + 0.258828304).abs() < 1e-9, "{change:?}");
        assert!((change.high + 0.034926619).abs() < 1e-9, "{change:?}");
        let error = |xa: f64, xb: f64| standard_error(xa / 250.0, 250.0, xb / 250.0, 250.0).unwrap();
        let plain = wald((0.348, error(200.0, 113.0)), (0.2, error(195.0, 145.0)), 0.95).unwrap();
        assert!((plain.error - 0.0573723278).abs() < 1e-10);
    }

    #[test]
    fn courses() {
        use Verdict::{Inconclusive, Inside, Outside};
        let at = |value: f64, half: f64| Estimate { value, low: value - half, high: value + half };
        let check = |then, now, change, half, want| {
            assert_eq!(course(then, now, at(change, half), at(change, 0.84 * half), 0.05), want);
        };
        check((0.30, Outside), (0.01, Inside), -0.29, 0.10, Course::Closed);
        check((0.30, Outside), (0.15, Outside), -0.15, 0.10, Course::Closing);
        check((-0.30, Outside), (-0.15, Outside), 0.15, 0.10, Course::Closing);
        check((0.10, Inconclusive), (0.30, Outside), 0.20, 0.10, Course::Widening);
        check((0.20, Outside), (-0.20, Outside), -0.40, 0.10, Course::Reversed);
        check((0.20, Outside), (0.21, Outside), 0.01, 0.03, Course::Still);
        check((0.20, Outside), (0.21, Outside), 0.01, 0.20, Course::Unclear);
    }

    #[test]
    fn no_change_of_what_is_no_figure() {
        let good = Estimate { value: 0.1, low: 0.0, high: 0.2 };
        assert_eq!(mover(Estimate { low: 0.15, ..good }, good), None);
        assert_eq!(mover(good, Estimate { high: f64::NAN, ..good }), None);
        assert_eq!(wald((0.1, 0.0), (0.2, 0.0), 0.95), None);
        assert_eq!(wald((0.1, -1.0), (0.2, 0.1), 0.95), None);
    }
}
