//! One share and its interval.

use super::distribution::{critical, student_critical};
use super::valid;

/// The interval of a share by Wilson's score, without continuity correction.
///
/// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n); Wilson (1927), JASA 22, 209–212. It holds at 0 % and
/// 100 % and for small bases, where the textbook's p ± z√(p(1−p)/n) gives an interval of no width.
///
/// Assumes independent answers. `n` is real, since with weights it is the effective base
/// ([`kish`](super::weights::kish)). `None` where the base is not above zero, the share is outside [0, 1] or
/// the confidence outside (0, 1).
pub fn wilson(share: f64, n: f64, confidence: f64) -> Option<(f64, f64)> {
    valid::group(share, n)?;
    let z = critical(confidence)?;
    let (middle, half) = score_centre(share, n, z);
    // At 0 % the lower limit is 0 by algebra, and likewise at 100 %; the arithmetic may miss it by 1e-17.
    let low = if share == 0.0 { 0.0 } else { (middle - half).clamp(0.0, share) };
    let high = if share == 1.0 { 1.0 } else { (middle + half).clamp(share, 1.0) };
    Some((valid::finite(low)?, valid::finite(high)?))
}

/// The interval of a share with a known standard error, on the scale of log odds.
///
/// logit⁻¹(logit p ± t·se/(p(1−p))), t on `df` degrees of freedom: with weights, the linearised error and
/// answers less strata, as R `survey`'s `svyciprop(method = "logit")`. Never outside [0, 1]. `None` where the
/// share is not strictly between 0 and 1 (its log odds are infinite; use [`wilson`] on the effective base),
/// the error is negative or not finite, `df` not above zero, or the confidence outside (0, 1).
pub fn logit(share: f64, error: f64, df: f64, confidence: f64) -> Option<(f64, f64)> {
    let spread = share * (1.0 - share);
    if !(spread > 0.0 && error >= 0.0) {
        return None;
    }
    let middle = libm::log(share / (1.0 - share));
    let half = valid::finite(student_critical(confidence, df)? * error / spread)?;
    let back = |x: f64| 1.0 / (1.0 + libm::exp(-x));
    Some((back(middle - half).min(share), back(middle + half).max(share)))
}

/// Middle and half width of Wilson's interval.
fn score_centre(p: f64, n: f64, z: f64) -> (f64, f64) {
    let z2 = z * z;
    let shrink = 1.0 + z2 / n;
    let middle = (p + z2 / (2.0 * n)) / shrink;
    let half = z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt() / shrink;
    (middle, half)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Newcombe (1998), Statistics in Medicine 17, 857–872, Table I, method 3.
    #[test]
    fn wilson_agrees_with_newcombe_table_one() {
        for (x, n, low, high) in [
            (81.0, 263.0, 0.2553, 0.3662),
            (15.0, 148.0, 0.0624, 0.1605),
            (0.0, 20.0, 0.0, 0.1611),
            (1.0, 29.0, 0.0061, 0.1718),
        ] {
            let (l, h) = wilson(x / n, n, 0.95).unwrap();
            assert!((l - low).abs() < 5e-5 && (h - high).abs() < 5e-5, "{x}/{n}: {l} {h}");
        }
    }

    #[test]
    fn no_interval_without_a_base_or_for_what_is_no_share() {
        for (p, n) in [(0.5, 0.0), (0.5, -3.0), (1.1, 10.0), (-0.1, 10.0), (f64::NAN, 10.0), (0.5, f64::NAN)]
        {
            assert_eq!(wilson(p, n, 0.95), None, "{p} {n}");
        }
        assert_eq!(wilson(0.5, 10.0, 1.0), None);
    }
}
