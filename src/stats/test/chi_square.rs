use crate::stats::distribution::two_sided;
use crate::stats::valid;

/// The p-value of the chi-square test with Yates's continuity correction, two-sided.
///
/// Σ (max(|O−E| − ½, 0))² / E over the four cells; Yates (1934). Offered because other tools print it; it is
/// conservative, and the report does not use it. `None` as for [`pooled_z`](super::pooled_z).
pub fn yates(pa: f64, na: f64, pb: f64, nb: f64) -> Option<f64> {
    valid::groups(pa, na, pb, nb)?;
    let n = na + nb;
    let agree = pa * na + pb * nb;
    let other = (1.0 - pa) * na + (1.0 - pb) * nb;
    // |O−E| is the same in the four cells of a two-by-two table.
    let distance = ((pa - pb).abs() * na * nb / n - 0.5).max(0.0);
    let per_cell = n / (na * agree) + n / (nb * agree) + n / (na * other) + n / (nb * other);
    valid::finite(distance * distance * per_cell).map(|chi2| two_sided(chi2.sqrt()))
}
