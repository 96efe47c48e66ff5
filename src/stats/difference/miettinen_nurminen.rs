use crate::stats::distribution::critical;
use crate::stats::valid;

/// Halvings of the search for a limit: the bracket of width 2 shrinks below the last digit of a gap.
const HALVINGS: u32 = 54;
/// Steps of the search for the restricted estimate; Newton needs about six, a limit at 0 or 1 all of them.
const STEPS: u32 = 64;

/// Miettinen and Nurminen's score interval of pa − pb.
///
/// The gaps δ that a score test would not reject: (d−δ)² ≤ z² · [p̃a(1−p̃a)/na + p̃b(1−p̃b)/nb] · N/(N−1), with
/// N = na + nb and p̃ the most likely shares that are δ apart. Miettinen & Nurminen (1985), Statistics in
/// Medicine 4, 213–226. Both searches close in on one crossing of a monotone function, so that unanimous
/// groups and bases of a million need no special case.
///
/// `None` where a base is not above zero, N is not above one, a share is outside [0, 1] or the confidence
/// outside (0, 1).
pub fn miettinen_nurminen(pa: f64, na: f64, pb: f64, nb: f64, confidence: f64) -> Option<(f64, f64)> {
    let n = na + nb;
    if n <= 1.0 {
        return None;
    }
    score_interval(pa, na, pb, nb, confidence, n / (n - 1.0))
}

/// Mee's score interval of pa − pb: [`miettinen_nurminen`] without its factor N/(N−1).
///
/// Mee (1984), Biometrics 40, 1175–1176. `None` as there, except that N may be any base.
pub fn mee(pa: f64, na: f64, pb: f64, nb: f64, confidence: f64) -> Option<(f64, f64)> {
    score_interval(pa, na, pb, nb, confidence, 1.0)
}

fn score_interval(pa: f64, na: f64, pb: f64, nb: f64, confidence: f64, factor: f64) -> Option<(f64, f64)> {
    valid::groups(pa, na, pb, nb)?;
    let z = critical(confidence)?;
    // The lower limit of A minus B is the upper limit of B minus A, negated: one search serves both.
    let high = upper_limit(pa, na, pb, nb, z * z * factor);
    let low = -upper_limit(pb, nb, pa, na, z * z * factor);
    valid::around(pa - pb, low, high)
}

/// The largest gap that the score test keeps.
fn upper_limit(pa: f64, na: f64, pb: f64, nb: f64, z2: f64) -> f64 {
    let d = pa - pb;
    let kept = |delta: f64| {
        let b = restricted_share(pa, na, pb, nb, delta);
        let a = (b + delta).clamp(0.0, 1.0);
        let variance = a * (1.0 - a) / na + b * (1.0 - b) / nb;
        (d - delta) * (d - delta) <= z2 * variance
    };
    let (mut inside, mut outside) = (d, 1.0);
    for _ in 0..HALVINGS {
        let middle = 0.5 * (inside + outside);
        if kept(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    0.5 * (inside + outside)
}

/// The most likely share of B where A's is `delta` above it.
///
/// The root of the derivative of the log-likelihood, na(pa−a)/(a(1−a)) + nb(pb−b)/(b(1−b)) with a = b + δ,
/// which falls all the way from one end of the possible shares to the other: Newton's steps inside a
/// shrinking bracket. It is evaluated as x/p − (n−x)/(1−p), so that a unanimous group leaves no 0/0.
fn restricted_share(pa: f64, na: f64, pb: f64, nb: f64, delta: f64) -> f64 {
    let (first, last) = ((-delta).max(0.0), (1.0 - delta).min(1.0));
    let (mut low, mut high) = (first, last);
    let from_edge = |b: f64| (b - first).min(last - b);
    let mut b = (pb * nb + (pa - delta) * na) / (na + nb);
    // A start that rounding left a hair's breadth from an end would creep away from it.
    if from_edge(b) < 1e-9 {
        b = 0.5 * (low + high);
    }
    for _ in 0..STEPS {
        if !(b > low && b < high) {
            b = 0.5 * (low + high);
            if b <= low || b >= high {
                break;
            }
        }
        let (rise_a, bend_a) = pull(pa, na, b + delta);
        let (rise_b, bend_b) = pull(pb, nb, b);
        let rise = rise_a + rise_b;
        if rise > 0.0 {
            low = b;
        } else {
            high = b;
        }
        let step = rise / (bend_a + bend_b);
        // Close to an end a small step tells nothing: there it is as long as the way to the end.
        if step.abs() <= 1e-17 && step.abs() <= 1e-6 * from_edge(b) {
            break;
        }
        b += step;
    }
    // The last step may have left the bracket, where the best share is one of its ends.
    b.clamp(low, high)
}

/// How much a group's log-likelihood rises with its share, and how fast that slows.
fn pull(observed: f64, n: f64, p: f64) -> (f64, f64) {
    let q = 1.0 - p;
    let agree = if observed > 0.0 { n * observed / p } else { 0.0 };
    let other = if observed < 1.0 { n * (1.0 - observed) / q } else { 0.0 };
    let bend_agree = if observed > 0.0 { agree / p } else { 0.0 };
    let bend_other = if observed < 1.0 { other / q } else { 0.0 };
    (agree - other, bend_agree + bend_other)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 0 of 16 against 1 of 9: at a gap of 1/16 the search for B's share starts a rounding error from 0.
    #[test]
    fn a_start_at_the_end_of_the_range_is_left() {
        let (low, high) = mee(1.0 / 9.0, 9.0, 0.0, 16.0, 0.95).unwrap();
        let (mirror_low, mirror_high) = mee(8.0 / 9.0, 9.0, 1.0, 16.0, 0.95).unwrap();
        assert!((low + mirror_high).abs() < 1e-12 && (high + mirror_low).abs() < 1e-12);
        assert!((low + 0.09678122089776939).abs() < 1e-12, "{low}");
    }

    /// A unanimous group against three people: the likeliest share is at an end of its range for a part of the
    /// search. The limit is where (d−δ)² = z²·variance, checked by a plain scan of the likelihood.
    #[test]
    fn unanimous_groups_have_exact_limits() {
        let (low, high) = miettinen_nurminen(2.0 / 3.0, 3.0, 0.0, 9.0, 0.95).unwrap();
        for limit in [low, high] {
            let scan = (0..=1_000_000).map(|i| f64::from(i) / 1e6);
            // B agrees with nobody of 9, A with 2 of 3.
            let likelihood = |b: f64| {
                let a = b + limit;
                if !(0.0..=1.0).contains(&a) { -1.0 } else { a * a * (1.0 - a) * libm::pow(1.0 - b, 9.0) }
            };
            let b = scan.max_by(|x, y| likelihood(*x).total_cmp(&likelihood(*y))).unwrap();
            let a = b + limit;
            let variance = (a * (1.0 - a) / 3.0 + b * (1.0 - b) / 9.0) * 12.0 / 11.0;
            let z = (2.0 / 3.0 - limit) / variance.sqrt();
            assert!((z.abs() - 1.959963985).abs() < 1e-4, "{limit}: {z}");
        }
    }

    #[test]
    fn one_respondent_in_all_has_no_variance() {
        assert_eq!(miettinen_nurminen(1.0, 0.5, 0.0, 0.5, 0.95), None);
        assert!(mee(1.0, 0.5, 0.0, 0.5, 0.95).is_some());
    }
}
