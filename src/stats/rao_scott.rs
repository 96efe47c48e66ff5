//! Rao and Scott's test that k groups agree equally often, with weights.
//!
//! Pearson's chi-square of the weighted table, scaled to the base, is too large by the design effects of the
//! interaction; it is divided by their mean, and compared with an F whose degrees of freedom allow for their
//! spread. Rao & Scott (1984), Annals of Statistics 12, 46–60; Thomas & Rao (1987), JASA 82, 630–636; R
//! `survey`'s `svychisq(~y + g, statistic = "F")`, which this reproduces from sums alone.

use super::design::{Stratum, Sums, stratum_variance, totals};
use super::distribution::{chi_square_upper, f_upper};
use super::valid;

/// The outcome of a Rao–Scott test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RaoScott {
    /// Pearson's chi-square of the weighted table, scaled to the base, over the sum of design effects.
    pub f: f64,
    /// Numerator degrees of freedom: 1 for two groups, else with Satterthwaite's correction.
    pub df1: f64,
    /// Denominator degrees of freedom: `df1` times (answers less strata).
    pub df2: f64,
    /// P-value of `f`.
    pub p_value: f64,
    /// Pearson's chi-square itself.
    pub chi_square: f64,
    /// P-value by chi-square instead of F (Satterthwaite's): as if the design effects were known.
    pub p_chi_square: f64,
}

/// The test, from each group's sums of a 0/1 answer (1 = agrees) in each stratum.
///
/// `None` for fewer than two groups with answers, where all agree or none does, where a stratum has fewer
/// than two respondents, or where nothing is left to divide by.
pub fn rao_scott(strata: &[Stratum]) -> Option<RaoScott> {
    let totals = totals(strata);
    // Groups without answers are no rows of the table.
    let rows: Vec<usize> = (0..totals.len()).filter(|&g| totals.get(g).is_some_and(|t| t.w > 0.0)).collect();
    let k = rows.len();
    if k < 2 {
        return None;
    }
    let groups: Vec<Sums> = rows.iter().filter_map(|&g| totals.get(g).copied()).collect();
    let w: f64 = groups.iter().map(|g| g.w).sum();
    let n: f64 = groups.iter().map(|g| g.n).sum();
    let agree = groups.iter().map(|g| g.wy).sum::<f64>() / w;
    if !(agree > 0.0 && agree < 1.0) {
        return None;
    }

    let chi_square = n * groups
        .iter()
        .map(|g| {
            let d = g.wy / g.w - agree;
            g.w / w * d * d / (agree * (1.0 - agree))
        })
        .sum::<f64>();

    let contrasts: Vec<Contrast> = (1..k).map(|g| Contrast::new(&groups, w, g)).collect();
    let mut simple = vec![vec![0.0; k - 1]; k - 1];
    let mut design = vec![vec![0.0; k - 1]; k - 1];
    for (i, first) in contrasts.iter().enumerate() {
        for (j, second) in contrasts.iter().enumerate() {
            let of_simple: f64 =
                groups.iter().enumerate().map(|(g, sums)| first.simple(second, g, sums, w)).sum();
            *simple.get_mut(i)?.get_mut(j)? = of_simple / n;
            let mut of_design = 0.0;
            for stratum in strata {
                of_design += covariance(stratum, &rows, first, second)?;
            }
            *design.get_mut(i)?.get_mut(j)? = of_design;
        }
    }
    let effects = solve(simple, design)?;
    let trace: f64 = (0..k - 1).filter_map(|i| effects.get(i)?.get(i)).sum();
    let mut squared = 0.0;
    for i in 0..k - 1 {
        for j in 0..k - 1 {
            squared += effects.get(i)?.get(j)? * effects.get(j)?.get(i)?;
        }
    }
    let occupied = strata.iter().filter(|s| rows.iter().any(|&g| s.groups.get(g).is_some_and(|x| x.n > 0.0)));
    let freedom = n - occupied.count() as f64;
    let df1 = valid::finite(trace * trace / squared)?;
    let f = valid::finite(chi_square / trace)?;
    let df2 = df1 * freedom;
    Some(RaoScott {
        f,
        df1,
        df2,
        p_value: f_upper(f, df1, df2)?,
        chi_square,
        p_chi_square: chi_square_upper(f * df1, df1)?,
    })
}

/// One direction of interaction: group `g` against the first, agreeing against not.
///
/// A respondent of weight w in cell j scores w·(cⱼ/Pⱼ − s)/W, where c is +1 or −1 in four cells and s the sum
/// of c over the cells that are not empty (zero, unless one of the four is).
struct Contrast {
    /// By group: factor of w for those who do not agree, and for those who do.
    scores: Vec<[f64; 2]>,
    /// By group: c for both.
    signs: Vec<[f64; 2]>,
}

impl Contrast {
    fn new(groups: &[Sums], w: f64, own: usize) -> Contrast {
        let sign = |g: usize| {
            if g == own {
                1.0
            } else if g == 0 {
                -1.0
            } else {
                0.0
            }
        };
        let signs: Vec<[f64; 2]> = (0..groups.len()).map(|g| [-sign(g), sign(g)]).collect();
        let mut left = 0.0;
        for (sums, [other, agree]) in groups.iter().zip(&signs) {
            for (cell, c) in cells(sums).iter().zip([other, agree]) {
                if cell.0 > 0.0 {
                    left += c;
                }
            }
        }
        let score = |cell: (f64, f64), c: f64| if cell.0 > 0.0 { c / cell.0 - left / w } else { 0.0 };
        let scores = groups
            .iter()
            .zip(&signs)
            .map(|(sums, [other, agree])| {
                let [no, yes] = cells(sums);
                [score(no, *other), score(yes, *agree)]
            })
            .collect();
        Contrast { scores, signs }
    }

    /// What group `g` adds to Σ cⱼc′ⱼ/Pⱼ, the variance of the interaction under simple random sampling.
    fn simple(&self, other: &Contrast, g: usize, sums: &Sums, w: f64) -> f64 {
        let (Some(a), Some(b)) = (self.signs.get(g), other.signs.get(g)) else { return 0.0 };
        cells(sums)
            .iter()
            .zip(a.iter().zip(b))
            .map(|(cell, (a, b))| if cell.0 > 0.0 { a * b * w / cell.0 } else { 0.0 })
            .sum()
    }
}

/// A group's two cells, not agreeing and agreeing, each as (Σw, Σw²).
fn cells(sums: &Sums) -> [(f64, f64); 2] {
    [(sums.w - sums.wy, sums.w2 - sums.w2y), (sums.wy, sums.w2y)]
}

/// The covariance of two contrasts' scores in a stratum.
fn covariance(stratum: &Stratum, rows: &[usize], a: &Contrast, b: &Contrast) -> Option<f64> {
    let (mut sum_a, mut sum_b, mut products) = (0.0, 0.0, 0.0);
    for (g, &row) in rows.iter().enumerate() {
        let (Some(sums), Some(of_a), Some(of_b)) =
            (stratum.groups.get(row), a.scores.get(g), b.scores.get(g))
        else {
            continue;
        };
        for ((w, w2), (of_a, of_b)) in cells(sums).iter().zip(of_a.iter().zip(of_b)) {
            sum_a += w * of_a;
            sum_b += w * of_b;
            products += w2 * of_a * of_b;
        }
    }
    // The same as of one variable, with the square of its sum replaced by a product.
    let cross = sum_a * sum_b;
    if products == 0.0 && cross == 0.0 {
        return Some(0.0);
    }
    stratum_variance(stratum.n, 0.0, products).map(|v| v - cross / (stratum.n - 1.0))
}

/// left⁻¹·right, by elimination with pivots. `None` where `left` is singular.
fn solve(mut left: Vec<Vec<f64>>, mut right: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let size = left.len();
    for column in 0..size {
        let pivot = (column..size).max_by(|&a, &b| {
            let of = |row: usize| left.get(row).and_then(|r| r.get(column)).map_or(0.0, |x: &f64| x.abs());
            of(a).total_cmp(&of(b))
        })?;
        left.swap(column, pivot);
        right.swap(column, pivot);
        let (pivot_left, pivot_right) = (left.get(column)?.clone(), right.get(column)?.clone());
        let head = *pivot_left.get(column)?;
        if head == 0.0 {
            return None;
        }
        for row in 0..size {
            let factor = left.get(row)?.get(column)? / head;
            if row == column || factor == 0.0 {
                continue;
            }
            left.get_mut(row)?.iter_mut().zip(&pivot_left).for_each(|(x, p)| *x -= factor * p);
            right.get_mut(row)?.iter_mut().zip(&pivot_right).for_each(|(x, p)| *x -= factor * p);
        }
    }
    for (row, own) in right.iter_mut().enumerate() {
        let head = *left.get(row)?.get(row)?;
        own.iter_mut().for_each(|x| *x /= head);
    }
    Some(right)
}

#[cfg(test)]
mod tests;
