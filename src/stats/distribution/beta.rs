//! The incomplete beta function: what Student's t and Fisher's F are made of.

use super::saddle::ln_binomial;

/// Terms before the fraction is given up; it takes about √max(a, b).
const MOST_TERMS: u32 = 100_000;

/// I_x(a, b), the regularised incomplete beta function, with `y` = 1 − x given apart for its digits.
///
/// The continued fraction of Abramowitz & Stegun 26.5.8 by Lentz's method, on the side where it converges
/// fast; the factor before it in Loader's form. `None` where `a` or `b` is not above zero, `x` or `y` is
/// outside [0, 1], or no convergence was reached.
pub(super) fn regularised(a: f64, b: f64, x: f64, y: f64) -> Option<f64> {
    let good = a > 0.0 && b > 0.0 && a.is_finite() && b.is_finite();
    if !good || !(0.0..=1.0).contains(&x) || !(0.0..=1.0).contains(&y) {
        return None;
    }
    if x == 0.0 || y == 0.0 {
        return Some(if x == 0.0 { 0.0 } else { 1.0 });
    }
    // x^a y^b / B(a, b), less the factors that each side divides by.
    let density = libm::exp(ln_binomial(a, a + b, x, y)) / (a + b);
    if x <= (a + 1.0) / (a + b + 2.0) {
        fraction(a, b, x).map(|f| (density * b * f).clamp(0.0, 1.0))
    } else {
        fraction(b, a, y).map(|f| (1.0 - density * a * f).clamp(0.0, 1.0))
    }
}

fn fraction(a: f64, b: f64, x: f64) -> Option<f64> {
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..MOST_TERMS {
        let m = f64::from(m);
        let at = a + 2.0 * m;
        let even = m * (b - m) * x / ((at - 1.0) * at);
        let odd = -(a + m) * (a + b + m) * x / (at * (at + 1.0));
        let mut step = 1.0;
        for numerator in [even, odd] {
            d = 1.0 / away_from_zero(1.0 + numerator * d);
            c = away_from_zero(1.0 + numerator / c);
            step = c * d;
            value *= step;
        }
        if (step - 1.0).abs() < f64::EPSILON {
            return Some(value);
        }
    }
    None
}

/// Lentz's method divides by what may pass through zero.
pub(super) fn away_from_zero(value: f64) -> f64 {
    const TINY: f64 = 1e-300;
    if value.abs() < TINY { TINY } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For whole a and b it is a sum of binomial terms: I_x(a, b) = P(at least a of a+b−1).
    #[test]
    fn agrees_with_binomial_sums() {
        for (a, b, x) in [(1, 1, 0.3), (3, 5, 0.4), (7, 2, 0.9), (20, 30, 0.41), (2, 40, 0.001)] {
            let n = a + b - 1;
            let want: f64 =
                (a..=n).map(|k| libm::exp(ln_binomial(f64::from(k), f64::from(n), x, 1.0 - x))).sum();
            let got = regularised(f64::from(a), f64::from(b), x, 1.0 - x).unwrap();
            assert!((got / want - 1.0).abs() < 1e-13, "{a} {b} {x}: {got} {want}");
        }
    }

    #[test]
    fn both_sides_make_one() {
        for (a, b, x) in [(0.5, 0.5, 0.2), (500_000.0, 0.5, 0.999_99), (12.3, 4.5, 0.7)] {
            let sum = regularised(a, b, x, 1.0 - x).unwrap() + regularised(b, a, 1.0 - x, x).unwrap();
            assert!((sum - 1.0).abs() < 1e-12, "{a} {b} {x}");
        }
    }
}
