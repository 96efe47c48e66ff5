//! Correlations against R 4.2's `cor.test` (SciPy 1.17's `pearsonr` gives the same):
//!
//! ```r
//! x <- c(1,2,3,4,5,5,4,2,1,3,2,5); y <- c(2,1,3,5,4,5,3,2,2,4,3,5)
//! print(cor.test(x, y), digits=15)
//! w <- c(0.5,1,1.5,2,0.7,1.1,0.9,1.3,2.2,0.4,1,0.6)
//! r <- cov.wt(cbind(x, y), wt=w/sum(w), cor=TRUE)$cor[1,2]; n <- sum(w)^2/sum(w^2)
//! print(c(r, n, tanh(atanh(r) + c(-1, 1)*qnorm(.975)/sqrt(n-3))), digits=15)
//! ```

use crate::check::{CLOSED, Tally};
use gap_report::stats::association::{fisher_z, pearson};
use gap_report::stats::weights::kish;

const X: [f64; 12] = [1., 2., 3., 4., 5., 5., 4., 2., 1., 3., 2., 5.];
const Y: [f64; 12] = [2., 1., 3., 5., 4., 5., 3., 2., 2., 4., 3., 5.];
const W: [f64; 12] = [0.5, 1., 1.5, 2., 0.7, 1.1, 0.9, 1.3, 2.2, 0.4, 1., 0.6];

fn levels(weights: &[f64; 12]) -> Vec<(f64, f64, f64)> {
    (0..12).map(|i| (X[i], Y[i], weights[i])).collect()
}

#[test]
fn as_r_has_it() {
    let mut tally = Tally::default();
    let r = pearson(&levels(&[1.0; 12]));
    tally.figure("r", r, Some(0.834725704117722), CLOSED);
    let limits = r.and_then(|r| fisher_z(r, 12.0, 0.95));
    tally.interval("limits", limits, (0.500670511704943, 0.952386268424555), CLOSED);

    let r = pearson(&levels(&W));
    tally.figure("weighted r", r, Some(0.846035838545718), CLOSED);
    let n = kish(W.iter().sum(), W.iter().map(|w| w * w).sum());
    tally.figure("effective base", n, Some(9.64784053156146), CLOSED);
    let limits = r.zip(n).and_then(|(r, n)| fisher_z(r, n, 0.95));
    tally.interval("weighted limits", limits, (0.447742472833199, 0.964182883486792), CLOSED);
    tally.finish(7);
}

/// Turning a scale round turns the sign, another unit changes nothing, weights count by their ratios.
#[test]
fn laws() {
    let r = pearson(&levels(&W)).expect("a correlation");
    let other = |change: &dyn Fn((f64, f64, f64)) -> (f64, f64, f64)| {
        pearson(&levels(&W).into_iter().map(change).collect::<Vec<_>>()).expect("a correlation")
    };
    assert!((other(&|(x, y, w)| (6.0 - x, y, w)) + r).abs() < 1e-12);
    assert!((other(&|(x, y, w)| (y, x, w)) - r).abs() < 1e-12);
    assert!((other(&|(x, y, w)| (1e6 + 100.0 * x, y, 7.0 * w)) - r).abs() < 1e-9);
}

#[test]
fn no_answer_where_there_is_none() {
    assert_eq!(pearson(&[]), None);
    assert_eq!(pearson(&[(1.0, 2.0, 5.0)]), None);
    assert_eq!(pearson(&[(0.1, 2.0, 3.0), (0.1, 3.0, 4.0)]), None, "one of them is of one mind");
    assert_eq!(pearson(&[(1.0, f64::NAN, 3.0), (2.0, 3.0, 4.0)]), None);
    assert_eq!(pearson(&[(1.0, 1.0, f64::INFINITY), (2.0, 3.0, 4.0)]), None);
    for (r, n) in
        [(1.0, 50.0), (-1.0, 50.0), (0.5, 3.0), (0.5, f64::NAN), (f64::NAN, 9.0), (0.5, f64::INFINITY)]
    {
        assert_eq!(fisher_z(r, n, 0.95), None, "{r} of {n}");
    }
    assert_eq!(fisher_z(0.5, 50.0, 1.0), None);
}
