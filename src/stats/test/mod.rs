//! Could the gap be chance? P-values of "the two groups agree equally often".
//!
//! The report's `auto` is [`fisher()`] where [`needs_exact`] says so, else [`pooled_z`].

mod chi_square;
mod fisher;
mod z;

pub use chi_square::yates;
pub use fisher::{fisher, fisher_mid_p};
pub use z::{pooled_error, pooled_z, pooled_z_statistic, unpooled_z};

/// The smallest of the four counts to be expected if both groups agreed equally often.
///
/// A row's total times a column's, over the grand total; with real-valued bases too.
/// `None` where a base is not above zero or a share is outside [0, 1].
pub fn smallest_expected(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    super::valid::groups(pa, na, pb, nb)?;
    let n = na + nb;
    let agree = pa * na + pb * nb;
    super::valid::finite(na.min(nb) / n * agree.min(n - agree))
}

/// Whether the normal approximation is out of its depth: an expected count is below 5 (Cochran's rule, 1954).
///
/// False where there is no base to speak of: then no test has an answer.
pub fn needs_exact(pa: f64, na: f64, pb: f64, nb: f64) -> bool {
    smallest_expected(pa, na, pb, nb).is_some_and(|expected| expected < 5.0)
}
