//! Loader's saddle-point form of the binomial and Poisson densities.
//!
//! n! by log-gamma and then subtracted leaves, at a million, nine digits. Loader splits the same density
//! into Stirling's error (tiny) and the deviance (computed without cancellation), which leaves fourteen.
//! C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*; R uses it in `dbinom`.

use core::f64::consts::PI;

/// ln(2π)/2.
const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;

/// What Stirling's formula leaves out of ln Γ(n+1): lnΓ(n+1) − (n+½)ln n + n − ln(2π)/2, for n > 0.
pub(crate) fn stirling_error(n: f64) -> f64 {
    if n <= 15.0 {
        return libm::lgamma(n + 1.0) - (n + 0.5) * libm::log(n) + n - HALF_LN_TWO_PI;
    }
    // The asymptotic series; the first term left out is below 1e-16 of a density from 15 on.
    let r = 1.0 / n;
    let r2 = r * r;
    r * (1.0 / 12.0 - r2 * (1.0 / 360.0 - r2 * (1.0 / 1260.0 - r2 * (1.0 / 1680.0 - r2 / 1188.0))))
}

/// x ln(x/m) + m − x, for x and m above zero, with full digits where x is near m.
pub(crate) fn deviance(x: f64, m: f64) -> f64 {
    let d = x - m;
    if d.abs() >= 0.1 * (x + m) {
        return x * libm::log(x / m) - d;
    }
    // 2x·artanh(v) − d with v = (x−m)/(x+m), as a series in v²; at most 8 terms since |v| < 0.1.
    let v = d / (x + m);
    let v2 = v * v;
    let mut sum = d * v;
    let mut term = 2.0 * x * v;
    let mut odd = 3.0;
    loop {
        term *= v2;
        let next = sum + term / odd;
        if next == sum {
            return sum;
        }
        sum = next;
        odd += 2.0;
    }
}

/// ln of the binomial density Γ(n+1)/(Γ(x+1)Γ(n−x+1)) · p^x · q^(n−x), for real 0 ≤ x ≤ n and p + q = 1.
pub(crate) fn ln_binomial(x: f64, n: f64, p: f64, q: f64) -> f64 {
    let rest = n - x;
    if x <= 0.0 {
        return if n == 0.0 { 0.0 } else { n * ln_of(q, p) };
    }
    if rest <= 0.0 {
        return n * ln_of(p, q);
    }
    stirling_error(n)
        - stirling_error(x)
        - stirling_error(rest)
        - deviance(x, n * p)
        - deviance(rest, n * q)
        - 0.5 * libm::log(2.0 * PI * x * (rest / n))
}

/// ln p by way of 1 − p where that is the one with the digits.
fn ln_of(p: f64, q: f64) -> f64 {
    if p > 0.5 { libm::log1p(-q) } else { libm::log(p) }
}

/// ln of the Poisson density λ^x e^−λ / Γ(x+1), for real x ≥ 0 and λ > 0.
pub(crate) fn ln_poisson(x: f64, lambda: f64) -> f64 {
    if x <= 0.0 {
        return -lambda;
    }
    -stirling_error(x) - deviance(x, lambda) - 0.5 * libm::log(2.0 * PI * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 10 of 20 and 3 of 7 by whole-number arithmetic: 184756/2^20 and 35·0.3³·0.7⁴.
    #[test]
    fn small_densities_are_those_of_whole_numbers() {
        let even = libm::exp(ln_binomial(10.0, 20.0, 0.5, 0.5));
        assert!((even - 184_756.0 / 1_048_576.0).abs() < 1e-15);
        let skew = libm::exp(ln_binomial(3.0, 7.0, 0.3, 0.7));
        assert!((skew - 35.0 * 0.027 * 0.2401).abs() < 1e-15);
        assert!((ln_poisson(2.0, 3.0) - libm::log(4.5 * libm::exp(-3.0))).abs() < 1e-14);
    }

    /// The middle of a million tosses, by the Wallis series √(2/πn)·(1 − 1/4n + 1/32n²).
    #[test]
    fn keeps_its_digits_at_a_million() {
        let n = 1e6;
        let wallis = (2.0 / (PI * n)).sqrt() * (1.0 - 1.0 / (4.0 * n) + 1.0 / (32.0 * n * n));
        let density = libm::exp(ln_binomial(n / 2.0, n, 0.5, 0.5));
        assert!((density / wallis - 1.0).abs() < 1e-14, "{density} {wallis}");
    }

    #[test]
    fn both_branches_meet() {
        assert!((stirling_error(15.0) - stirling_error(15.000_000_1)).abs() < 1e-9);
        assert!((deviance(1.2222, 1.0) - deviance(1.2223, 1.0)).abs() < 3e-5);
    }
}
