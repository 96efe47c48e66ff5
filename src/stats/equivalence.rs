//! Is the gap one to act on, one to live with, or one we know too little about?

use super::difference::standard_error;
use super::distribution::{lower_tail, upper_tail};
use super::valid;

/// A gap against the acceptable one. Three ways, because "not significant" is not "no gap".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Wholly beyond the acceptable gap, on either side.
    Outside,
    /// Shown to lie within it.
    Inside,
    /// Neither is shown.
    Inconclusive,
}

/// The verdict on a gap from two of its intervals.
///
/// `Inside` where `interval90` lies within ± `acceptable`: the same as two one-sided tests at 5 % each
/// (Schuirmann 1987, J. Pharmacokinetics and Biopharmaceutics 15, 657–680; Westlake 1976 for the interval).
/// `Outside` where `interval`, at the study's confidence, lies wholly beyond. Else, and where an interval is
/// absent or `acceptable` is negative or not a number, `Inconclusive`.
pub fn verdict(interval: Option<(f64, f64)>, interval90: Option<(f64, f64)>, acceptable: f64) -> Verdict {
    if acceptable.is_nan() || acceptable < 0.0 {
        return Verdict::Inconclusive;
    }
    if interval90.is_some_and(|(low, high)| low >= -acceptable && high <= acceptable) {
        return Verdict::Inside;
    }
    if interval.is_some_and(|(low, high)| low > acceptable || high < -acceptable) {
        return Verdict::Outside;
    }
    Verdict::Inconclusive
}

/// The confidence of the interval that decides `Inside`, for a study's: 90 % where that is 95 %.
///
/// Two one-sided tests at level α are a 1 − 2α interval, where the study's is a 1 − α one.
pub fn narrower(confidence: f64) -> f64 {
    2.0 * confidence - 1.0
}

/// Two one-sided z-tests that a gap lies within a margin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OneSidedTests {
    /// That the gap is at or below `low`.
    pub p_low: f64,
    /// That the gap is at or above `high`.
    pub p_high: f64,
    /// The larger of both: the p-value of "not equivalent".
    pub p: f64,
}

/// Two one-sided z-tests (unpooled) that pa − pb lies between `low` and `high`.
///
/// The published form, for those who must quote a p-value; the report's own verdict uses the interval, and
/// the two can disagree for small bases. `None` where a base or share is none, the margin is empty, or both
/// groups are unanimous (no variance).
pub fn two_one_sided(pa: f64, na: f64, pb: f64, nb: f64, low: f64, high: f64) -> Option<OneSidedTests> {
    let error = standard_error(pa, na, pb, nb)?;
    if low.is_nan() || high.is_nan() || low >= high || error == 0.0 {
        return None;
    }
    let d = pa - pb;
    let p_low = upper_tail(valid::finite((d - low) / error)?);
    let p_high = lower_tail(valid::finite((d - high) / error)?);
    Some(OneSidedTests { p_low, p_high, p: p_low.max(p_high) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_ways() {
        assert_eq!(verdict(Some((0.1, 0.2)), Some((0.11, 0.19)), 0.05), Verdict::Outside);
        assert_eq!(verdict(Some((-0.2, -0.1)), Some((-0.19, -0.11)), 0.05), Verdict::Outside);
        assert_eq!(verdict(Some((-0.06, 0.03)), Some((-0.04, 0.02)), 0.05), Verdict::Inside);
        assert_eq!(verdict(Some((0.04, 0.2)), Some((0.05, 0.19)), 0.05), Verdict::Inconclusive);
        assert_eq!(verdict(None, None, 0.05), Verdict::Inconclusive);
        assert_eq!(verdict(Some((0.1, 0.2)), Some((0.11, 0.19)), f64::NAN), Verdict::Inconclusive);
    }

    /// R's TOSTER, `TOSTtwo.prop`.
    #[test]
    fn one_sided_tests_agree_with_toster() {
        for (pa, na, pb, nb, margin, low, high) in [
            (0.65, 100.0, 0.70, 100.0, 0.10, 0.224845899, 0.011671101),
            (133.0 / 262.0, 262.0, 136.0 / 265.0, 265.0, 0.12, 0.004302179, 0.001967296),
            (29.0 / 148.0, 148.0, 30.0 / 138.0, 138.0, 0.15, 0.003658309, 0.000173832),
        ] {
            let tests = two_one_sided(pa, na, pb, nb, -margin, margin).unwrap();
            assert!((tests.p_low - low).abs() < 1e-9, "{tests:?}");
            assert!((tests.p_high - high).abs() < 1e-9, "{tests:?}");
            assert_eq!(tests.p, tests.p_low.max(tests.p_high));
        }
    }
}
