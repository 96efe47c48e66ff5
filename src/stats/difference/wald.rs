use crate::stats::distribution::critical;
use crate::stats::valid;

/// The textbook interval of pa − pb: d ± z √(pa(1−pa)/na + pb(1−pb)/nb), cut to [-1, 1].
///
/// Offered for comparison with older reports. It is too narrow for small bases and shares near 0 % or 100 %,
/// and has no width at all where both groups are unanimous.
/// `None` where a base is not above zero, a share is outside [0, 1] or the confidence outside (0, 1).
pub fn wald(pa: f64, na: f64, pb: f64, nb: f64, confidence: f64) -> Option<(f64, f64)> {
    let half = critical(confidence)? * standard_error(pa, na, pb, nb)?;
    let d = pa - pb;
    valid::around(d, d - half, d + half)
}

/// The unpooled standard error of pa − pb. `None` where a base is not above zero or a share outside [0, 1].
pub fn standard_error(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    valid::groups(pa, na, pb, nb)?;
    valid::finite((pa * (1.0 - pa) / na + pb * (1.0 - pb) / nb).sqrt())
}

/// The normal interval around a gap of shares whose groups' standard errors are known: with weights, the
/// linearised ones.
///
/// d ± z √(se_a² + se_b²), cut to [-1, 1]. Assumes that the two errors are uncorrelated, as they are for
/// groups of separate files and for disjoint groups of one file.
/// `None` where a share is outside [0, 1] or an error negative or not finite.
pub fn wald_given(pa: f64, se_a: f64, pb: f64, se_b: f64, confidence: f64) -> Option<(f64, f64)> {
    valid::groups(pa, 1.0, pb, 1.0)?;
    if !(se_a >= 0.0 && se_b >= 0.0) {
        return None;
    }
    let half = critical(confidence)? * libm::hypot(se_a, se_b);
    let d = pa - pb;
    valid::around(d, d - half, d + half)
}
