//! Does one group place its answers higher on a scale than another? Ranks, for scales whose steps are not
//! known to be equal.

use super::distribution::upper_tail;

/// The outcome of a rank test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannWhitney {
    /// The pairs (one of A, one of B) in which A stands higher, ties counting half.
    pub u: f64,
    /// `u` as a share of all pairs: the chance that someone of A stands higher than someone of B, ties
    /// counting half. 0.5 is no difference.
    pub superiority: f64,
    /// Two-sided p-value of "neither stands higher".
    pub p_value: f64,
}

/// The Mann–Whitney (Wilcoxon rank-sum) test from counts by ordered answer, lowest first, each (A, B).
///
/// U against its normal approximation, with the variance corrected for ties and a continuity correction of a
/// half: nₐn_b/12·(N+1 − Σ(t³−t)/(N(N−1))). Mann & Whitney (1947); Hollander & Wolfe (1999), 4.1; SciPy's
/// `mannwhitneyu(method="asymptotic")`. A tie is what an ordinal answer is, so t is large: cubes are taken in
/// floating point, where they cannot overflow.
///
/// `None` where a group is empty or everyone gave the same answer.
pub fn mann_whitney(levels: &[(u64, u64)]) -> Option<MannWhitney> {
    let (mut below, mut u, mut na, mut nb, mut ties) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for &(a, b) in levels {
        let (a, b) = (a as f64, b as f64);
        u += a * (below + 0.5 * b);
        below += b;
        na += a;
        nb += b;
        let t = a + b;
        ties += t * (t - 1.0) * (t + 1.0);
    }
    let n = na + nb;
    if na == 0.0 || nb == 0.0 {
        return None;
    }
    let pairs = na * nb;
    let variance = pairs / 12.0 * (n + 1.0 - ties / (n * (n - 1.0)));
    if variance.is_nan() || variance <= 0.0 {
        return None;
    }
    let distance = u.max(pairs - u) - 0.5 * pairs;
    let z = (distance - 0.5) / variance.sqrt();
    Some(MannWhitney { u, superiority: u / pairs, p_value: (2.0 * upper_tail(z)).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Without ties: A = 1, 3, 6 and B = 2, 4, 5, 7 by counting pairs; variance 3·4·8/12 = 8.
    #[test]
    fn counts_pairs() {
        let test = mann_whitney(&[(1, 0), (0, 1), (1, 0), (0, 1), (0, 1), (1, 0), (0, 1)]).unwrap();
        assert_eq!(test.u, 4.0);
        assert!((test.p_value - 2.0 * upper_tail(1.5 / f64::sqrt(8.0))).abs() < 1e-15);
    }

    #[test]
    fn swapping_groups_mirrors() {
        let levels = [(30, 12), (51, 40), (9, 33), (2, 20)];
        let swapped: Vec<_> = levels.iter().map(|(a, b)| (*b, *a)).collect();
        let (one, other) = (mann_whitney(&levels).unwrap(), mann_whitney(&swapped).unwrap());
        assert!((one.superiority + other.superiority - 1.0).abs() < 1e-15);
        assert_eq!(one.p_value, other.p_value);
    }

    /// Tie groups of 1,626 and more wrapped a 32-bit cube elsewhere; a billion must not wrap 64 bits either.
    #[test]
    fn no_overflow() {
        let test = mann_whitney(&[(1_000_000_000, 1_000_000_000), (1_000_000_000, 1_000_010_000)]).unwrap();
        assert!(test.p_value > 0.0 && test.p_value < 1.0, "{test:?}");
    }

    #[test]
    fn no_answer_for_no_question() {
        assert_eq!(mann_whitney(&[]), None);
        assert_eq!(mann_whitney(&[(5, 0), (6, 0)]), None);
        assert_eq!(mann_whitney(&[(5, 7)]), None);
        assert_eq!(mann_whitney(&[(1, 0), (0, 1)]).unwrap().p_value, 1.0);
    }
}
