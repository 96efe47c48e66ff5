use crate::stats::proportion::wilson;
use crate::stats::valid;

/// Newcombe's hybrid score interval of pa − pb (his method 10), without continuity correction.
///
/// With d = pa − pb and Wilson's limits (la, ua), (lb, ub):
/// d − √((pa−la)² + (ub−pb)²), d + √((ua−pa)² + (pb−lb)²).
/// Newcombe (1998), Statistics in Medicine 17, 873–890.
///
/// `None` where a base is not above zero, a share is outside [0, 1] or the confidence outside (0, 1).
pub fn newcombe(pa: f64, na: f64, pb: f64, nb: f64, confidence: f64) -> Option<(f64, f64)> {
    let (la, ua) = wilson(pa, na, confidence)?;
    let (lb, ub) = wilson(pb, nb, confidence)?;
    let d = pa - pb;
    let below = libm::hypot(pa - la, ub - pb);
    let above = libm::hypot(ua - pa, pb - lb);
    valid::around(d, d - below, d + above)
}
