//! That the intervals hold what they promise, by exact enumeration (the same as `examples/coverage`).

#[path = "../../examples/coverage/enumerate.rs"]
mod enumerate;

use enumerate::{Limits, binomial};
use gap_report::stats::difference::{miettinen_nurminen, newcombe, wald};

const SHARES: [f64; 9] = [0.02, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.98];

/// Mean and least coverage over all pairs of shares.
fn coverage(limits: &Limits) -> (f64, f64) {
    let all: Vec<f64> =
        SHARES.iter().flat_map(|a| SHARES.map(|b| limits.performance(*a, b).coverage)).collect();
    (all.iter().sum::<f64>() / all.len() as f64, all.iter().copied().fold(1.0, f64::min))
}

#[test]
fn the_default_interval_covers_what_it_says() {
    for n in [10, 30, 60] {
        let (mean, least) = coverage(&Limits::of(newcombe, n, n, 0.95));
        assert!((0.945..0.985).contains(&mean) && least > 0.88, "newcombe at {n}: {mean} {least}");
        let (mean, least) = coverage(&Limits::of(miettinen_nurminen, n, n, 0.95));
        assert!((0.945..0.985).contains(&mean) && least > 0.90, "score at {n}: {mean} {least}");
    }
    // The table would be worth nothing if it could not tell a bad interval from a good one.
    let (mean, least) = coverage(&Limits::of(wald, 10, 10, 0.95));
    assert!(mean < 0.88 && least < 0.5, "wald: {mean} {least}");
}

#[test]
fn more_answers_make_it_narrower() {
    let width = |n| Limits::of(newcombe, n, n, 0.95).performance(0.6, 0.4).width;
    // Four times the base, half the width.
    let ratio = width(100) / width(400);
    assert!((1.9..2.0).contains(&ratio), "{ratio}");
}

#[test]
fn probabilities_add_to_one() {
    for (n, p) in [(10, 0.02), (500, 0.98), (60, 0.5)] {
        assert!((binomial(n, p).iter().sum::<f64>() - 1.0).abs() < 1e-10);
    }
}
