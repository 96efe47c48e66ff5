//! What counts as an input, in one place: outside of it every function answers `None`.

/// A share is a fraction from 0 to 1, a base is above zero and finite.
pub(super) fn group(share: f64, base: f64) -> Option<()> {
    ((0.0..=1.0).contains(&share) && base > 0.0 && base.is_finite()).then_some(())
}

/// Two groups, each as [`group`] has it.
pub(super) fn groups(pa: f64, na: f64, pb: f64, nb: f64) -> Option<()> {
    group(pa, na)?;
    group(pb, nb)
}

/// The figure, unless the arithmetic left the numbers (0/0, overflow).
pub(super) fn finite(figure: f64) -> Option<f64> {
    figure.is_finite().then_some(figure)
}

/// An interval of a difference of two shares: within [-1, 1], and around its estimate.
///
/// The estimate lies inside by algebra; the last digit of a square root can put it outside.
pub(super) fn around(estimate: f64, low: f64, high: f64) -> Option<(f64, f64)> {
    let low = finite(low)?.clamp(-1.0, 1.0).min(estimate);
    let high = finite(high)?.clamp(-1.0, 1.0).max(estimate);
    Some((low, high))
}
