//! The chi-square distribution, by the incomplete gamma function.

use super::saddle::ln_poisson;

/// Terms before the series or fraction is given up: both take about √a, and a is half the degrees of freedom.
const MOST_TERMS: u32 = 100_000;

/// The chance that a chi-square variable with `df` degrees of freedom exceeds `x`.
///
/// Q(df/2, x/2): its power series below the middle, its continued fraction above (Abramowitz & Stegun 6.5.29
/// and 6.5.31), each of terms of one sign. `df` may be a fraction. `None` where `df` is not above zero, `x` is
/// negative or not a number, or no convergence was reached (`df` beyond a billion).
pub fn chi_square_upper(x: f64, df: f64) -> Option<f64> {
    if !(df > 0.0 && df.is_finite() && x >= 0.0) {
        return None;
    }
    if x == 0.0 {
        return Some(1.0);
    }
    if x == f64::INFINITY {
        return Some(0.0);
    }
    let (a, x) = (df / 2.0, x / 2.0);
    // x^a e^−x / Γ(a+1)
    let density = libm::exp(ln_poisson(a, x));
    if x < a + 1.0 {
        series(a, x).map(|sum| (1.0 - density * sum).clamp(0.0, 1.0))
    } else {
        fraction(a, x).map(|value| (density * a * value).clamp(0.0, 1.0))
    }
}

/// 1 + x/(a+1) + x²/((a+1)(a+2)) + …
fn series(a: f64, x: f64) -> Option<f64> {
    let (mut term, mut sum, mut k) = (1.0, 1.0, a);
    for _ in 0..MOST_TERMS {
        k += 1.0;
        term *= x / k;
        let next = sum + term;
        if next == sum {
            return Some(sum);
        }
        sum = next;
    }
    None
}

/// 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))), by Lentz's method.
fn fraction(a: f64, x: f64) -> Option<f64> {
    let mut b = x + 1.0 - a;
    let mut c = f64::MAX;
    let mut d = 1.0 / b;
    let mut value = d;
    for i in 1..MOST_TERMS {
        let i = f64::from(i);
        let numerator = -i * (i - a);
        b += 2.0;
        d = 1.0 / super::beta::away_from_zero(numerator * d + b);
        c = super::beta::away_from_zero(b + numerator / c);
        let step = c * d;
        value *= step;
        if (step - 1.0).abs() < f64::EPSILON {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::distribution::two_sided;

    /// One degree of freedom is a squared normal, two are an exponential, four add one term.
    #[test]
    fn agrees_with_closed_forms() {
        for x in [1e-6, 0.3, 1.0, 2.9, 3.1, 7.7, 64.658, 300.0] {
            let pairs = [
                (1.0, two_sided(f64::sqrt(x))),
                (2.0, libm::exp(-x / 2.0)),
                (4.0, libm::exp(-x / 2.0) * (1.0 + x / 2.0)),
            ];
            for (df, want) in pairs {
                let got = chi_square_upper(x, df).unwrap();
                assert!((got / want - 1.0).abs() < 1e-12, "{x} {df}: {got} {want}");
            }
        }
    }

    /// Abramowitz & Stegun, table 26.8: the 5 % points.
    #[test]
    fn agrees_with_the_table() {
        for (df, x) in [(3.0, 7.81473), (10.0, 18.3070), (30.0, 43.7730), (100.0, 124.342)] {
            assert!((chi_square_upper(x, df).unwrap() - 0.05).abs() < 2e-6, "{df}");
        }
        // Half of it lies near the middle, df − 2/3, however many there are (Wilson & Hilferty).
        let middle = 1e6 * (1.0 - 2.0 / 9e6_f64) * (1.0 - 2.0 / 9e6) * (1.0 - 2.0 / 9e6);
        assert!((chi_square_upper(middle, 1e6).unwrap() - 0.5).abs() < 1e-6);
    }

    #[test]
    fn no_answer_for_no_question() {
        assert_eq!(chi_square_upper(-1.0, 1.0), None);
        assert_eq!(chi_square_upper(f64::NAN, 1.0), None);
        assert_eq!(chi_square_upper(1.0, 0.0), None);
    }
}
