use crate::stats::distribution::critical;
use crate::stats::valid;

/// Agresti and Caffo's interval of pa − pb: Wald's, after adding one success and one failure to each group.
///
/// p̃ = (x+1)/(n+2), p̃a − p̃b ± z √(p̃a(1−p̃a)/(na+2) + p̃b(1−p̃b)/(nb+2)), cut to [-1, 1].
/// Agresti & Caffo (2000), The American Statistician 54, 280–288.
///
/// The estimate it is centred on is drawn towards zero; the interval still holds the observed gap, because
/// it is widened to it where it would not (only at 0 % against 100 % with a confidence far below 0.9).
/// `None` where a base is not above zero, a share is outside [0, 1] or the confidence outside (0, 1).
pub fn agresti_caffo(pa: f64, na: f64, pb: f64, nb: f64, confidence: f64) -> Option<(f64, f64)> {
    valid::groups(pa, na, pb, nb)?;
    let half = critical(confidence)? * agresti_caffo_error(pa, na, pb, nb)?;
    let middle = plus_one(pa, na) - plus_one(pb, nb);
    valid::around(pa - pb, middle - half, middle + half)
}

/// The standard error in Agresti and Caffo's interval.
///
/// Unlike the plain one it is never zero, which makes it the one to weigh gaps by. `None` as above.
pub fn agresti_caffo_error(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    valid::groups(pa, na, pb, nb)?;
    let (a, b) = (plus_one(pa, na), plus_one(pb, nb));
    valid::finite((a * (1.0 - a) / (na + 2.0) + b * (1.0 - b) / (nb + 2.0)).sqrt())
}

fn plus_one(p: f64, n: f64) -> f64 {
    (p * n + 1.0) / (n + 2.0)
}
