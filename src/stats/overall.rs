//! Do the groups differ at all? One test over all of them, before the pairs.

use super::distribution::{chi_square_upper, f_upper};
use super::mean::Moments;
use super::valid;

/// The outcome of a chi-square test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChiSquare {
    /// The statistic.
    pub chi_square: f64,
    /// Degrees of freedom.
    pub df: f64,
    /// Its p-value.
    pub p_value: f64,
}

/// Pearson's chi-square test that k groups, each (share, base), agree equally often.
///
/// Σ n(p − p̄)²/(p̄(1 − p̄)) on k − 1 degrees of freedom; for two groups the square of
/// [`pooled_z`](super::test::pooled_z). Assumes independent groups and expected counts of 5 or more. With
/// weights, [`rao_scott`](super::rao_scott::rao_scott). `None` for fewer than two groups, where all agree or
/// none does, and where one is no share or base.
pub fn chi_square(groups: &[(f64, f64)]) -> Option<ChiSquare> {
    if groups.len() < 2 {
        return None;
    }
    let (mut n, mut agree) = (0.0, 0.0);
    for &(share, base) in groups {
        valid::group(share, base)?;
        n += base;
        agree += share * base;
    }
    let together = agree / n;
    let variance = together * (1.0 - together);
    let distance: f64 = groups.iter().map(|(p, n)| n * (p - together) * (p - together)).sum();
    let chi_square = valid::finite(distance / variance)?;
    let df = (groups.len() - 1) as f64;
    Some(ChiSquare { chi_square, df, p_value: chi_square_upper(chi_square, df)? })
}

/// The outcome of Welch's test of several means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WelchF {
    /// The statistic.
    pub f: f64,
    /// Numerator degrees of freedom: groups less one.
    pub df1: f64,
    /// Denominator degrees of freedom; a fraction.
    pub df2: f64,
    /// Its p-value.
    pub p_value: f64,
}

/// Welch's test that k groups have the same mean, without assuming equal spreads.
///
/// With w = n/s², W = Σw, m̄ = Σwm/W and Λ = Σ(1 − w/W)²/(n − 1): F = Σw(m − m̄)²/(k − 1) over
/// 1 + 2(k − 2)Λ/(k² − 1), on k − 1 and (k² − 1)/3Λ degrees of freedom. Welch (1951), Biometrika 38, 330–336; R's
/// `oneway.test`. For two groups the square of [`welch`](super::mean::welch)'s t. Assumes independent groups and
/// near-normal means. `None` for fewer than two groups, and where one has fewer than two answers or no spread.
pub fn welch_f(groups: &[Moments]) -> Option<WelchF> {
    let k = groups.len() as f64;
    if groups.len() < 2 || groups.iter().any(|g| !(g.n >= 2.0 && g.sd > 0.0 && g.mean.is_finite())) {
        return None;
    }
    let weight = |g: &Moments| g.n / (g.sd * g.sd);
    let weights: f64 = groups.iter().map(weight).sum();
    let mean = groups.iter().map(|g| weight(g) * g.mean).sum::<f64>() / weights;
    let between: f64 = groups.iter().map(|g| weight(g) * (g.mean - mean) * (g.mean - mean)).sum();
    let lambda: f64 = groups
        .iter()
        .map(|g| {
            let rest = 1.0 - weight(g) / weights;
            rest * rest / (g.n - 1.0)
        })
        .sum();
    let f = between / (k - 1.0) / (1.0 + 2.0 * (k - 2.0) / (k * k - 1.0) * lambda);
    let (f, df1, df2) = (valid::finite(f)?, k - 1.0, valid::finite((k * k - 1.0) / (3.0 * lambda))?);
    Some(WelchF { f, df1, df2, p_value: f_upper(f, df1, df2)? })
}

/// Whether the bases carry [`chi_square`]: no expected count below 1, and at most a fifth of them below 5.
///
/// Cochran (1954), Biometrics 10, 417–451. False where nothing is to be expected because there is no base.
pub fn is_well_filled(groups: &[(f64, f64)]) -> bool {
    let n: f64 = groups.iter().map(|(_, base)| base).sum();
    let agree: f64 = groups.iter().map(|(share, base)| share * base).sum();
    let expected = groups.iter().flat_map(|(_, base)| [base * agree / n, base * (n - agree) / n]);
    let (mut cells, mut small) = (0_u32, 0_u32);
    for count in expected {
        if count.is_nan() || count < 1.0 {
            return false;
        }
        cells += 1;
        small += u32::from(count < 5.0);
    }
    cells > 0 && small * 5 <= cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::test::pooled_z;

    /// R, `prop.test(c(83, 90, 129, 70), c(86, 93, 136, 82))`, from its own help page: 12.6004, df 3,
    /// p = 0.005585.
    #[test]
    fn agrees_with_r() {
        let groups: Vec<_> =
            [(83.0, 86.0), (90.0, 93.0), (129.0, 136.0), (70.0, 82.0)].map(|(x, n)| (x / n, n)).to_vec();
        let test = chi_square(&groups).unwrap();
        assert!((test.chi_square - 12.6004).abs() < 5e-5);
        assert!((test.p_value - 0.005585).abs() < 5e-7);
        assert_eq!(test.df, 3.0);
    }

    #[test]
    fn of_two_groups_it_is_the_z_test() {
        let test = chi_square(&[(0.7, 50.0), (0.55, 80.0)]).unwrap();
        assert!((test.p_value - pooled_z(0.7, 50.0, 0.55, 80.0).unwrap()).abs() < 1e-14);
        assert_eq!(chi_square(&[(1.0, 3.0), (1.0, 5.0)]), None);
        assert_eq!(chi_square(&[(0.5, 3.0)]), None);
    }

    #[test]
    fn of_two_means_it_is_welchs_t() {
        let (a, b) = (Moments { n: 12.0, mean: 3.2, sd: 1.1 }, Moments { n: 30.0, mean: 2.6, sd: 0.7 });
        let (test, two) = (welch_f(&[a, b]).unwrap(), crate::stats::mean::welch(a, b, 0.95).unwrap());
        assert!((test.f - two.t * two.t).abs() < 1e-12 && (test.df2 - two.df).abs() < 1e-10);
        assert!((test.p_value - two.p_value).abs() < 1e-13);
        assert_eq!(welch_f(&[a]), None);
        assert_eq!(welch_f(&[a, Moments { sd: 0.0, ..b }]), None);
        assert_eq!(welch_f(&[a, Moments { n: 1.0, ..b }]), None);
    }

    #[test]
    fn small_expected_counts_are_told() {
        assert!(is_well_filled(&[(0.5, 20.0), (0.4, 30.0), (0.5, 40.0)]));
        // Of 6 expected counts one may be below 5: here 5 × 0.5 twice.
        assert!(!is_well_filled(&[(0.6, 5.0), (0.5, 30.0), (0.5, 40.0)]));
        assert!(is_well_filled(&[(0.2, 10.0), (0.3, 300.0), (0.3, 400.0)]));
        assert!(!is_well_filled(&[(0.0, 3.0), (0.3, 300.0), (0.3, 400.0)]));
        assert!(!is_well_filled(&[]));
        assert!(!is_well_filled(&[(0.5, 0.0)]));
    }
}
