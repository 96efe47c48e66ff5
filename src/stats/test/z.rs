use crate::stats::distribution::two_sided;
use crate::stats::{difference, valid};

/// The p-value of the pooled z-test, two-sided, without continuity correction.
///
/// z = (pa − pb) / √(p(1−p)(1/na + 1/nb)) with p the share of both groups together; z² is the chi-square of
/// the two-by-two table. Assumes independent groups and expected counts of 5 or more
/// ([`needs_exact`](super::needs_exact)). `None` where a base is not above zero or a share is outside [0, 1], and where
/// both groups are at 0 % or both at 100 %: no variance, no test.
pub fn pooled_z(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    pooled_z_statistic(pa, na, pb, nb).map(two_sided)
}

/// The z of [`pooled_z`]; positive where A's share is the higher.
pub fn pooled_z_statistic(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    valid::finite((pa - pb) / pooled_error(pa, na, pb, nb)?)
}

/// The standard error in [`pooled_z`]. `None` where it has no answer because a base or share is not one.
pub fn pooled_error(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    valid::groups(pa, na, pb, nb)?;
    let agree = pa * na + pb * nb;
    let other = (1.0 - pa) * na + (1.0 - pb) * nb;
    let n = na + nb;
    valid::finite((agree / n * (other / n) * (1.0 / na + 1.0 / nb)).sqrt())
}

/// The p-value of the unpooled (Wald) z-test, two-sided: the one that Wald's interval goes with.
///
/// `None` as for [`pooled_z`], and where each group is unanimous.
pub fn unpooled_z(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    let error = difference::standard_error(pa, na, pb, nb)?;
    valid::finite((pa - pb) / error).map(two_sided)
}
