//! How closely the answers to two questions go together.

use super::distribution::critical;
use super::valid::finite;

/// Pearson's correlation of two scores over respondents: each level is a pair of scores and its weight, the number
/// of respondents (or the sum of their weights) that gave both.
///
/// r = Σw(x − x̄)(y − ȳ) / √(Σw(x − x̄)² Σw(y − ȳ)²); Pearson (1896), *Philosophical Transactions* A 187, 253–318.
/// With the places of answers on their scales as scores it measures the linear trend of an ordered table (Agresti
/// 2013, *Categorical Data Analysis*, 3.4.1). From −1 to 1. `None` where one of the two does not differ between
/// respondents, or a number is not finite.
pub fn pearson(levels: &[(f64, f64, f64)]) -> Option<f64> {
    let all: f64 = levels.iter().map(|level| level.2).sum();
    let mean = |score: fn(&(f64, f64, f64)) -> f64| {
        levels.iter().map(|level| level.2 * score(level)).sum::<f64>() / all
    };
    let (x, y) = (mean(|level| level.0), mean(|level| level.1));
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (a, b, weight) in levels {
        let (a, b) = (a - x, b - y);
        xx += weight * a * a;
        yy += weight * b * b;
        xy += weight * a * b;
    }
    // Equal scores may miss their own mean in the last digit.
    let still = |spread: f64, mean: f64| spread.is_nan() || spread <= all * (mean * 1e-14) * (mean * 1e-14);
    if still(xx, x) || still(yy, y) {
        return None;
    }
    finite(xy / (xx.sqrt() * yy.sqrt())).map(|r| r.clamp(-1.0, 1.0))
}

/// The interval of a correlation `r` over `n` respondents by Fisher's z: tanh(atanh r ± z/√(n − 3)).
///
/// Fisher (1921), *Metron* 1, 3–32; what R's `cor.test` gives. `n` may be an effective base. `None` where `n` is not
/// above 3, where `r` is −1 or 1 (all on one line: no spread to tell from), or the confidence is outside (0, 1).
pub fn fisher_z(r: f64, n: f64, confidence: f64) -> Option<(f64, f64)> {
    if !(r > -1.0 && r < 1.0 && n > 3.0 && n.is_finite()) {
        return None;
    }
    let half = critical(confidence)? / (n - 3.0).sqrt();
    let centre = libm::atanh(r);
    Some((libm::tanh(centre - half), libm::tanh(centre + half)))
}
