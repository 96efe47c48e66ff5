//! What weights do to a base.

/// Kish's effective base, (Σw)²/Σw²: the unweighted base that would be as informative.
///
/// Kish (1965), *Survey Sampling*, 11.7. Assumes that the weights have nothing to do with the answers; the
/// linearised errors do not. Equals n where all weights are alike; scaling the weights changes nothing.
/// `None` where a sum is not above zero or not finite.
pub fn kish(w: f64, w2: f64) -> Option<f64> {
    (w > 0.0 && w2 > 0.0 && w.is_finite() && w2.is_finite())
        .then(|| w / w2 * w)
        .and_then(super::valid::finite)
}

/// Kish's design effect of weighting, n·Σw²/(Σw)²: how many times as many answers the same precision takes.
///
/// One where all weights are alike, never below. `None` where [`kish`] is, or `n` is not above zero.
pub fn design_effect(n: f64, w: f64, w2: f64) -> Option<f64> {
    let effective = kish(w, w2)?;
    (n > 0.0).then(|| n / effective).and_then(super::valid::finite)
}
