//! Standard errors with weights, by linearisation, from sums alone.
//!
//! A weighted mean is a ratio of two sums, so that its error is not that of a mean. Taylor linearisation
//! gives each respondent the score w(y − ȳ)/Σw, zero for whoever is not in the group or did not answer, and
//! takes the variance of the sum of scores in the design: in each stratum n/(n−1) · (Σ score² −
//! (Σ score)²/n), with n *all* its respondents with a positive weight. Binder (1983), International
//! Statistical Review 51, 279–292; R `survey`'s `svymean` on a domain. One stage, with replacement.
//!
//! Which stratum a respondent is in is a choice that moves the p-value, and is told in the report: groups
//! that come from separate files are separate strata ([`separate`]); groups of one file are one design
//! ([`together`]). A group spread over several files is several strata, which the types here allow as well.

use super::valid;

/// Sums over the valid answers of one group in one stratum. They add; nothing else is needed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sums {
    /// Valid answers with a positive weight.
    pub n: f64,
    /// Σw.
    pub w: f64,
    /// Σwy.
    pub wy: f64,
    /// Σw².
    pub w2: f64,
    /// Σw²y.
    pub w2y: f64,
    /// Σw²y².
    pub w2yy: f64,
}

impl Sums {
    /// Sums of a share: `all` valid answers and those that `agree`, each as (n, Σw, Σw²).
    pub fn of_share(all: (f64, f64, f64), agree: (f64, f64, f64)) -> Sums {
        let ((n, w, w2), (_, wy, w2y)) = (all, agree);
        Sums { n, w, wy, w2, w2y, w2yy: w2y }
    }

    /// Sums of a mean from counts by answer: each (value, n, Σw, Σw²).
    pub fn of_levels(levels: impl IntoIterator<Item = (f64, f64, f64, f64)>) -> Sums {
        levels.into_iter().fold(Sums::default(), |sums, (y, n, w, w2)| {
            sums.merge(Sums { n, w, wy: w * y, w2, w2y: w2 * y, w2yy: w2 * y * y })
        })
    }

    /// The sums of both together. `Sums::default()` changes nothing.
    pub fn merge(self, other: Sums) -> Sums {
        Sums {
            n: self.n + other.n,
            w: self.w + other.w,
            wy: self.wy + other.wy,
            w2: self.w2 + other.w2,
            w2y: self.w2y + other.w2y,
            w2yy: self.w2yy + other.w2yy,
        }
    }

    /// The weighted mean Σwy/Σw; of a 0/1 answer the weighted share. `None` without a positive weight.
    pub fn mean(&self) -> Option<f64> {
        (self.w > 0.0).then(|| self.wy / self.w).and_then(valid::finite)
    }
}

/// One stratum of a design.
#[derive(Debug, Clone, PartialEq)]
pub struct Stratum {
    /// All respondents with a positive weight, whether or not they answered or belong to a group.
    pub n: f64,
    /// Each group's sums here, in the same order in every stratum; empty sums for one that is not here.
    pub groups: Vec<Sums>,
}

/// The design of groups from separate files: a stratum a group, each (respondents, sums).
pub fn separate(groups: &[(f64, Sums)]) -> Vec<Stratum> {
    let stratum = |own: usize, n: f64| Stratum {
        n,
        groups: groups
            .iter()
            .enumerate()
            .map(|(place, (_, sums))| if place == own { *sums } else { Sums::default() })
            .collect(),
    };
    groups.iter().enumerate().map(|(own, (n, _))| stratum(own, *n)).collect()
}

/// The design of groups of one file of `n` respondents: one stratum.
pub fn together(n: f64, groups: &[Sums]) -> Vec<Stratum> {
    vec![Stratum { n, groups: groups.to_vec() }]
}

/// The sums of each group over all strata.
pub(super) fn totals(strata: &[Stratum]) -> Vec<Sums> {
    let groups = strata.iter().map(|s| s.groups.len()).max().unwrap_or(0);
    let mut totals = vec![Sums::default(); groups];
    for stratum in strata {
        for (total, sums) in totals.iter_mut().zip(&stratum.groups) {
            *total = total.merge(*sums);
        }
    }
    totals
}

/// The standard error of one group's weighted mean (or share) in a stratum of `n` respondents:
/// √(n/(n−1) · (Σw²y² − 2ȳΣw²y + ȳ²Σw²)) / Σw.
///
/// `None` without a positive weight, and for a stratum of fewer than two.
pub fn linearised_error(n: f64, sums: Sums) -> Option<f64> {
    contrast_error(&together(n, &[sums]), &[1.0])
}

/// The standard error of Σ cᵢ·ȳᵢ over the groups of a design; `[1.0, -1.0]` for the gap of the first two.
///
/// A coefficient that is missing counts as zero. `None` where a group with a coefficient has no positive
/// weight, or stands in a stratum of fewer than two respondents (R calls it a lonely one and refuses too).
pub fn contrast_error(strata: &[Stratum], coefficients: &[f64]) -> Option<f64> {
    let totals = totals(strata);
    let mut means = Vec::with_capacity(totals.len());
    for (place, total) in totals.iter().enumerate() {
        let coefficient = coefficients.get(place).copied().unwrap_or(0.0);
        // A group that does not count needs no mean.
        let mean = if coefficient == 0.0 { 0.0 } else { total.mean()? };
        means.push((coefficient, mean, total.w));
    }
    if coefficients.iter().skip(means.len()).any(|c| *c != 0.0) {
        return None;
    }
    let mut variance = 0.0;
    for stratum in strata {
        let (mut sum, mut squares) = (0.0, 0.0);
        for (sums, &(c, mean, w)) in stratum.groups.iter().zip(&means) {
            if c == 0.0 {
                continue;
            }
            sum += c * (sums.wy - mean * sums.w) / w;
            let spread = sums.w2yy - 2.0 * mean * sums.w2y + mean * mean * sums.w2;
            // Of a unanimous group the three terms cancel, but for the last digit.
            squares += c * c * spread.max(0.0) / (w * w);
        }
        variance += stratum_variance(stratum.n, sum, squares)?;
    }
    valid::finite(variance.max(0.0).sqrt())
}

/// The degrees of freedom that a design leaves: answers less the strata they stand in. R `survey`'s `degf` of the
/// design of those who answered.
pub fn degrees_of_freedom(strata: &[Stratum]) -> f64 {
    let answers = |stratum: &Stratum| stratum.groups.iter().map(|sums| sums.n).sum::<f64>();
    strata.iter().map(answers).filter(|&n| n > 0.0).map(|n| n - 1.0).sum()
}

/// n/(n−1)·(Σ score² − (Σ score)²/n); zero for a stratum in which nobody scores.
pub(super) fn stratum_variance(n: f64, sum: f64, squares: f64) -> Option<f64> {
    if squares == 0.0 && sum == 0.0 {
        return Some(0.0);
    }
    (n > 1.0).then(|| n / (n - 1.0) * (squares - sum * sum / n)).and_then(valid::finite)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaders() -> Sums {
        sums(&[1., 1., 1., 1., 1., 1., 1., 0., 1., 0.], &[1., 1., 0.5, 2., 1., 1., 0.5, 1., 1., 1.])
    }

    fn customers() -> Sums {
        sums(
            &[1., 0., 0., 1., 0., 0., 0., 1., 0., 0., 1., 0.],
            &[1., 2., 0.5, 0.5, 1., 1., 1.5, 2., 1., 0.5, 0.5, 0.5],
        )
    }

    fn sums(y: &[f64], w: &[f64]) -> Sums {
        Sums::of_levels(y.iter().zip(w).map(|(y, w)| (*y, 1.0, *w, w * w)))
    }

    fn close(got: Option<f64>, want: f64) {
        assert!((got.unwrap() - want).abs() < 1e-9, "{got:?} {want}");
    }

    /// R `survey` 4.1.1, `svydesign(ids = ~1, strata = ~g, weights = ~w)` and without `strata`.
    #[test]
    fn agrees_with_r_survey_on_both_designs() {
        let (l, c) = (leaders(), customers());
        close(l.mean(), 0.8);
        close(c.mean(), 1.0 / 3.0);
        close(linearised_error(10.0, l), 0.135810325250);
        close(linearised_error(12.0, c), 0.164121987972);
        let strata = separate(&[(10.0, l), (12.0, c)]);
        assert!((contrast_error(&strata, &[1.0, -1.0]).unwrap() - 0.21303).abs() < 5e-6);
        close(linearised_error(22.0, l), 0.131872954735);
        close(linearised_error(22.0, c), 0.160832636546);
        close(contrast_error(&together(22.0, &[l, c]), &[1.0, -1.0]), 0.207984646);
    }

    /// Two strata that hold a part of one group each: scores no longer sum to zero within a stratum.
    #[test]
    fn a_group_of_two_files_is_two_strata() {
        let (l, c) = (leaders(), customers());
        let strata = [Stratum { n: 10.0, groups: vec![l] }, Stratum { n: 12.0, groups: vec![c] }];
        let mean = (l.wy + c.wy) / (l.w + c.w);
        let by_hand = |s: Sums, n: f64| {
            let sum = s.wy - mean * s.w;
            let squares = s.w2yy - 2.0 * mean * s.w2y + mean * mean * s.w2;
            n / (n - 1.0) * (squares - sum * sum / n)
        };
        let want = (by_hand(l, 10.0) + by_hand(c, 12.0)).sqrt() / (l.w + c.w);
        close(contrast_error(&strata, &[1.0]), want);
    }

    #[test]
    fn without_weights_it_is_the_textbook() {
        let s = Sums::of_share((50.0, 50.0, 50.0), (20.0, 20.0, 20.0));
        close(linearised_error(50.0, s), f64::sqrt(0.4 * 0.6 / 49.0));
    }

    #[test]
    fn no_answer_without_a_base() {
        assert_eq!(linearised_error(10.0, Sums::default()), None);
        assert_eq!(
            linearised_error(1.0, Sums::of_levels([(1.0, 1.0, 1.0, 1.0), (0.0, 1.0, 1.0, 1.0)])),
            None
        );
        assert_eq!(contrast_error(&[], &[1.0]), None);
    }
}
