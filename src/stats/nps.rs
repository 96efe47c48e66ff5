//! The net promoter score, with the error that it is usually shown without.

use super::distribution::{critical, two_sided};
use super::valid;

/// The part of an answer from 0 to 10: +1 a promoter (9, 10), −1 a detractor (0 to 6), 0 in between.
///
/// Reichheld (2003), Harvard Business Review 81(12), 46–54. `None` for what is not on the scale.
pub fn part(answer: f64) -> Option<f64> {
    match answer {
        a if !(0.0..=10.0).contains(&a) || libm::trunc(a) != a => None,
        a if a >= 9.0 => Some(1.0),
        a if a <= 6.0 => Some(-1.0),
        _ => Some(0.0),
    }
}

/// A score, as a fraction from −1 to 1, and its standard error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nps {
    /// Share of promoters minus share of detractors.
    pub score: f64,
    /// √((P + D − (P − D)²)/n).
    pub error: f64,
}

/// The score of a group from its shares of promoters and detractors, and its base.
///
/// The variance is that of an answer worth +1, 0 or −1, over n; Rocks (2016), *The American Statistician* 70,
/// 365–372, compares the intervals built on it. With weights, take the linearised error of [`part`] instead
/// ([`linearised_error`](super::design::linearised_error)).
/// `None` where a share or base is none, or the two shares together pass one.
pub fn nps(promoters: f64, detractors: f64, n: f64) -> Option<Nps> {
    valid::groups(promoters, n, detractors, n)?;
    // Two published shares may pass one by their rounding, no more.
    if promoters + detractors > 1.0 + 1e-9 {
        return None;
    }
    let score = promoters - detractors;
    let variance = (promoters + detractors - score * score).max(0.0);
    Some(Nps { score, error: valid::finite((variance / n).sqrt())? })
}

/// The normal interval of a score, within [-1, 1]. `None` where the confidence is outside (0, 1).
pub fn interval(nps: Nps, confidence: f64) -> Option<(f64, f64)> {
    let half = critical(confidence)? * nps.error;
    valid::around(nps.score, nps.score - half, nps.score + half)
}

/// The difference of two scores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NpsGap {
    /// Score of A minus score of B, from −2 to 2.
    pub difference: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
    /// Two-sided p-value of "no difference".
    pub p_value: f64,
}

/// The difference of two independent groups' scores, with its normal interval and z-test.
///
/// `None` where neither group has any spread, or the confidence is outside (0, 1).
pub fn difference(a: Nps, b: Nps, confidence: f64) -> Option<NpsGap> {
    let error = libm::hypot(a.error, b.error);
    let difference = a.score - b.score;
    let z = valid::finite(difference / error)?;
    let half = critical(confidence)? * error;
    Some(NpsGap {
        difference,
        low: (difference - half).max(-2.0),
        high: (difference + half).min(2.0),
        p_value: two_sided(z),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half promoters, a third passive, a sixth detractors: NPS 1/3, variance 5/9.
    #[test]
    fn the_textbook_case() {
        let score = nps(1.0 / 2.0, 1.0 / 6.0, 324.0).unwrap();
        assert!((score.score - 1.0 / 3.0).abs() < 1e-15);
        assert!((score.error - 0.041408666).abs() < 1e-9);
        let (low, high) = interval(score, 0.95).unwrap();
        assert!((high - low - 2.0 * 1.959963984540054 * score.error).abs() < 1e-12);
    }

    #[test]
    fn the_scale_is_zero_to_ten() {
        let parts: Vec<_> = (0..=10).map(|a| part(f64::from(a)).unwrap()).collect();
        assert_eq!(parts, [-1., -1., -1., -1., -1., -1., -1., 0., 0., 1., 1.]);
        for off in [-1.0, 11.0, 9.5, f64::NAN] {
            assert_eq!(part(off), None);
        }
    }

    #[test]
    fn no_score_of_what_is_no_share() {
        assert_eq!(nps(0.7, 0.4, 10.0), None);
        assert_eq!(nps(0.7, 0.2, 0.0), None);
        let all = nps(1.0, 0.0, 10.0).unwrap();
        assert_eq!(difference(all, all, 0.95), None);
    }
}
