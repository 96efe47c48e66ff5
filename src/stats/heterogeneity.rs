//! Does the gap differ between segments, or does it only look so? Cut a sample in ten and one cell will
//! stand out; this says whether it stands out by more than chance.

use super::distribution::chi_square_upper;
use super::valid;

/// The outcome of a test of heterogeneity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heterogeneity {
    /// Cochran's Q.
    pub q: f64,
    /// Gaps less one.
    pub df: f64,
    /// P-value of "the same gap everywhere".
    pub p_value: f64,
    /// The part of the spread between segments that is not chance: (Q − df)/Q, not below zero.
    pub i_squared: f64,
    /// The gap of all segments together, each weighing by its precision.
    pub common: f64,
    /// The standard error of `common`.
    pub error: f64,
}

/// Cochran's Q over the gaps of disjoint segments, each (gap, standard error).
///
/// Σ(g − ḡ)²/se², with ḡ the mean weighted by 1/se², on k − 1 degrees of freedom; Cochran (1954), Biometrics
/// 10, 101–129; I² by Higgins & Thompson (2002). Assumes independent segments and errors that are as good as
/// known: take [`agresti_caffo_error`](super::difference::agresti_caffo_error), which is never zero, or with
/// weights the linearised one.
///
/// `None` for fewer than two gaps, and where an error is not above zero or a gap not a number: a segment
/// without an error is to be left out by the caller, who can say so.
pub fn cochran_q(gaps: &[(f64, f64)]) -> Option<Heterogeneity> {
    if gaps.len() < 2 || gaps.iter().any(|(gap, error)| !(gap.is_finite() && *error > 0.0)) {
        return None;
    }
    let weight = |error: f64| 1.0 / (error * error);
    let weights: f64 = gaps.iter().map(|(_, e)| weight(*e)).sum();
    let common = valid::finite(gaps.iter().map(|(g, e)| g * weight(*e)).sum::<f64>() / weights)?;
    let q = valid::finite(gaps.iter().map(|(g, e)| weight(*e) * (g - common) * (g - common)).sum())?;
    let df = (gaps.len() - 1) as f64;
    let i_squared = if q > df { (q - df) / q } else { 0.0 };
    Some(Heterogeneity {
        q,
        df,
        p_value: chi_square_upper(q, df)?,
        i_squared,
        common,
        error: valid::finite((1.0 / weights).sqrt())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::distribution::two_sided;

    /// Of two gaps, Q is the square of the z of their difference.
    #[test]
    fn of_two_it_is_a_z_test() {
        let test = cochran_q(&[(0.30, 0.05), (0.10, 0.08)]).unwrap();
        let z = 0.2 / libm::hypot(0.05, 0.08);
        assert!((test.q - z * z).abs() < 1e-12);
        assert!((test.p_value - two_sided(z)).abs() < 1e-13);
    }

    /// By hand: weights 4, 1, 4 (errors ½, 1, ½), gaps 1, 2, 4: mean 22/9, Q = 4·(13/9)² + (4/9)² + 4·(14/9)².
    #[test]
    fn three_by_hand() {
        let test = cochran_q(&[(1.0, 0.5), (2.0, 1.0), (4.0, 0.5)]).unwrap();
        let q = (4.0 * 169.0 + 16.0 + 4.0 * 196.0) / 81.0;
        assert!((test.common - 22.0 / 9.0).abs() < 1e-14);
        assert!((test.q - q).abs() < 1e-12);
        assert!((test.p_value - libm::exp(-q / 2.0)).abs() < 1e-14);
        assert!((test.i_squared - (q - 2.0) / q).abs() < 1e-14);
        assert!((test.error - 1.0 / 3.0).abs() < 1e-15);
    }

    #[test]
    fn no_answer_for_no_question() {
        assert_eq!(cochran_q(&[(0.1, 0.1)]), None);
        assert_eq!(cochran_q(&[(0.1, 0.1), (0.2, 0.0)]), None);
        assert_eq!(cochran_q(&[(0.1, 0.1), (f64::NAN, 0.1)]), None);
    }
}
