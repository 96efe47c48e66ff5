//! Means of a scale: their intervals, and the difference between two.

use super::distribution::{student_critical, student_two_sided};
use super::valid;

/// What is needed of a group's numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moments {
    /// Valid answers.
    pub n: f64,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, with n − 1.
    pub sd: f64,
}

impl Moments {
    /// The moments of counts by answer, each (value, n). In two passes, so that no digits cancel.
    ///
    /// `None` for fewer than two answers, or a value or count that is not a number.
    pub fn of_levels(levels: &[(f64, f64)]) -> Option<Moments> {
        let n: f64 = levels.iter().map(|l| l.1).sum();
        if n.is_nan() || n < 2.0 || levels.iter().any(|l| l.1 < 0.0) {
            return None;
        }
        let mean = levels.iter().map(|(value, n)| value * n).sum::<f64>() / n;
        let squares: f64 = levels.iter().map(|(value, n)| n * (value - mean) * (value - mean)).sum();
        Some(Moments { n, mean: valid::finite(mean)?, sd: valid::finite((squares / (n - 1.0)).sqrt())? })
    }

    /// The variance of the mean; `None` for moments that cannot be.
    fn variance_of_mean(&self) -> Option<f64> {
        let good = self.n >= 2.0 && self.sd >= 0.0 && self.mean.is_finite();
        good.then(|| self.sd * self.sd / self.n).and_then(valid::finite)
    }
}

/// The t interval of one mean: m ± t·s/√n on n − 1 degrees of freedom.
///
/// Assumes that the mean of n answers is near normal; from 30 answers on a bounded scale it is.
/// `None` for fewer than two answers, or a confidence outside (0, 1).
pub fn t_interval(m: Moments, confidence: f64) -> Option<(f64, f64)> {
    let half = student_critical(confidence, m.n - 1.0)? * m.variance_of_mean()?.sqrt();
    Some((m.mean - half, m.mean + half))
}

/// The difference of two means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Welch {
    /// Mean of A minus mean of B.
    pub difference: f64,
    /// Its standard error.
    pub error: f64,
    /// The t statistic.
    pub t: f64,
    /// Degrees of freedom, by Welch and Satterthwaite; a fraction.
    pub df: f64,
    /// Two-sided p-value of "no difference".
    pub p_value: f64,
    /// Lower limit of the difference.
    pub low: f64,
    /// Upper limit of the difference.
    pub high: f64,
}

/// Welch's t-test and interval of mean A minus mean B, without assuming equal spreads.
///
/// Welch (1947), Biometrika 34, 28–35. Assumes independent groups and near-normal means. `None` for fewer
/// than two answers in a group, no spread in both, or a confidence outside (0, 1).
pub fn welch(a: Moments, b: Moments, confidence: f64) -> Option<Welch> {
    let (va, vb) = (a.variance_of_mean()?, b.variance_of_mean()?);
    let error = (va + vb).sqrt();
    if error == 0.0 {
        return None;
    }
    let df = valid::finite((va + vb) * (va + vb) / (va * va / (a.n - 1.0) + vb * vb / (b.n - 1.0)))?;
    let difference = a.mean - b.mean;
    let t = valid::finite(difference / error)?;
    let half = student_critical(confidence, df)? * error;
    Some(Welch {
        difference,
        error,
        t,
        df,
        p_value: student_two_sided(t, df)?,
        low: difference - half,
        high: difference + half,
    })
}

/// Cohen's d: the difference of two means in pooled standard deviations.
///
/// (ma − mb)/√(((na−1)sa² + (nb−1)sb²)/(na+nb−2)); Cohen (1988), ch. 2: 0.2 is small, 0.5 medium, 0.8 large.
/// `None` for fewer than two answers in a group, or no spread in both.
pub fn cohen_d(a: Moments, b: Moments) -> Option<f64> {
    a.variance_of_mean()?;
    b.variance_of_mean()?;
    let pooled = ((a.n - 1.0) * a.sd * a.sd + (b.n - 1.0) * b.sd * b.sd) / (a.n + b.n - 2.0);
    valid::finite((a.mean - b.mean) / pooled.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_a_scale() {
        let m = Moments::of_levels(&[(1.0, 2.0), (2.0, 0.0), (5.0, 2.0)]).unwrap();
        assert_eq!((m.n, m.mean), (4.0, 3.0));
        assert!((m.sd - f64::sqrt(16.0 / 3.0)).abs() < 1e-15);
        assert_eq!(Moments::of_levels(&[(1.0, 1.0)]), None);
        assert_eq!(Moments::of_levels(&[]), None);
        assert_eq!(Moments::of_levels(&[(f64::NAN, 5.0)]), None);
    }

    #[test]
    fn nothing_without_spread() {
        let flat = Moments { n: 10.0, mean: 3.0, sd: 0.0 };
        assert_eq!(welch(flat, flat, 0.95), None);
        assert_eq!(cohen_d(flat, flat), None);
        assert_eq!(t_interval(flat, 0.95), Some((3.0, 3.0)));
        assert_eq!(t_interval(Moments { n: 1.0, ..flat }, 0.95), None);
    }
}
