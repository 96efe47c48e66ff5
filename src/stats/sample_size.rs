//! What base would have decided? For a gap that is inconclusive: "about 180 more customers would settle it".

use super::difference::newcombe;
use super::distribution::critical;
use super::equivalence::{Verdict, narrower, verdict};
use super::valid;

/// Growth beyond which a survey is not "a few more answers" but another survey.
const LARGEST_FACTOR: f64 = 1024.0;
/// The factor is found to this part of itself: nobody recruits to the nearest thousandth.
const CLOSE_ENOUGH: f64 = 1e-4;

/// How many times its present size a base must have before `decide` says something else than inconclusive.
///
/// `decide` gives the verdict at a factor, the observed shares staying what they are. Doubles until decided,
/// then halves the last step; assumes that what is decided stays decided with more answers, as it does but
/// for a hair. 1 where it is decided already. `None` where 1024 times as many would not do: the gap lies too
/// near the edge of the acceptable one, or the base that does not grow is too small.
pub fn factor_to_decide(decide: impl Fn(f64) -> Verdict) -> Option<f64> {
    if decide(1.0) != Verdict::Inconclusive {
        return Some(1.0);
    }
    let (mut low, mut high) = (1.0, 2.0);
    while decide(high) == Verdict::Inconclusive {
        low = high;
        high *= 2.0;
        if high > LARGEST_FACTOR {
            return None;
        }
    }
    while high - low > CLOSE_ENOUGH * low {
        let middle = 0.5 * (low + high);
        if decide(middle) == Verdict::Inconclusive { low = middle } else { high = middle }
    }
    Some(high)
}

/// More answers that would decide a gap, if the shares stay as they are. Each alone is enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MoreAnswers {
    /// From A alone; `None` where no number would do.
    pub of_a: Option<f64>,
    /// From B alone.
    pub of_b: Option<f64>,
    /// From both, in proportion to what they have: (of A, of B).
    pub of_both: Option<(f64, f64)>,
}

/// More answers that would decide the gap pa − pb by Newcombe's interval, rounded up to whole ones.
///
/// A plan, not a promise: a decision at exactly this base is about an even chance, since the next answers
/// will not have exactly these shares. With weights, bases are effective ones, and answers count as such.
/// All zero where it is decided already. `None` for what is no share or base, an acceptable gap that is
/// negative, or a confidence outside (0, 1).
pub fn more_answers(
    pa: f64,
    na: f64,
    pb: f64,
    nb: f64,
    confidence: f64,
    acceptable: f64,
) -> Option<MoreAnswers> {
    valid::groups(pa, na, pb, nb)?;
    newcombe(pa, na, pb, nb, confidence)?;
    if acceptable.is_nan() || acceptable < 0.0 {
        return None;
    }
    Some(plan(na, nb, |na, nb| {
        let at = |confidence| newcombe(pa, na, pb, nb, confidence);
        verdict(at(confidence), at(narrower(confidence)), acceptable)
    }))
}

/// The same for a gap of means or scores with the standard errors `ea` and `eb` of its groups, in their unit.
///
/// By the normal interval of the gap, the variance of each mean falling with its base and the spread staying
/// what it is: (ea²/fa + eb²/fb) at fa and fb times the bases. Student's t, which decides the gap itself, asks
/// for a few answers more where bases are below 30. `None` for a base that is not above zero, an error that is
/// negative, both being zero, an acceptable gap that is negative, or a confidence outside (0, 1).
pub fn more_answers_by_error(
    gap: f64,
    (na, ea): (f64, f64),
    (nb, eb): (f64, f64),
    confidence: f64,
    acceptable: f64,
) -> Option<MoreAnswers> {
    if !(na > 0.0 && nb > 0.0 && ea >= 0.0 && eb >= 0.0 && ea + eb > 0.0 && acceptable >= 0.0) {
        return None;
    }
    valid::finite(gap + na + nb + ea + eb)?;
    let (wide, narrow) = (critical(confidence)?, critical(narrower(confidence))?);
    Some(plan(na, nb, |more_a, more_b| {
        let error = (ea * ea * na / more_a + eb * eb * nb / more_b).sqrt();
        let around = |z: f64| Some((gap - z * error, gap + z * error));
        verdict(around(wide), around(narrow), acceptable)
    }))
}

/// More answers from either and from both, `decide` giving the verdict on bases of A and of B.
fn plan(na: f64, nb: f64, decide: impl Fn(f64, f64) -> Verdict) -> MoreAnswers {
    let more = |n: f64, factor: f64| libm::ceil(n * (factor - 1.0));
    MoreAnswers {
        of_a: factor_to_decide(|f| decide(f * na, nb)).map(|f| more(na, f)),
        of_b: factor_to_decide(|f| decide(na, f * nb)).map(|f| more(nb, f)),
        of_both: factor_to_decide(|f| decide(f * na, f * nb)).map(|f| (more(na, f), more(nb, f))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number must decide, and one in a hundred fewer must not.
    #[test]
    fn the_number_is_the_smallest_that_decides() {
        let (pa, na, pb, nb) = (0.62, 120.0, 0.50, 150.0);
        let decided = |na: f64, nb: f64| {
            let at = |confidence| newcombe(pa, na, pb, nb, confidence);
            verdict(at(0.95), at(0.90), 0.05) != Verdict::Inconclusive
        };
        assert!(!decided(na, nb));
        let more = more_answers(pa, na, pb, nb, 0.95, 0.05).unwrap();
        let (a, b) = more.of_both.unwrap();
        assert!(decided(na + a, nb + b), "{more:?}");
        assert!(!decided(na + 0.99 * a, nb + 0.99 * b), "{more:?}");
    }

    /// For large bases it is the textbook's: n = (z·√(pq + pq)/(d − edge))².
    #[test]
    fn near_the_textbook_for_large_bases() {
        let n = 2000.0;
        let more = more_answers(0.53, n, 0.47, n, 0.95, 0.05).unwrap();
        let z = 1.959963984540054;
        let textbook = z * z * 2.0 * 0.53 * 0.47 / (0.01 * 0.01);
        let (a, _) = more.of_both.unwrap();
        assert!(((a + n) / textbook - 1.0).abs() < 0.01, "{a} {textbook}");
    }

    /// (z·√(sa² + sb²)/(gap − edge))² answers of each, from the textbook; one group alone has a limit.
    #[test]
    fn of_means_it_is_the_textbook() {
        let (n, sa, sb) = (100.0, 1.1, 0.9);
        let error = |s: f64| s / f64::sqrt(n);
        let more = more_answers_by_error(0.4, (n, error(sa)), (n, error(sb)), 0.95, 0.2).unwrap();
        let z = 1.959963984540054;
        let textbook = z * z * (sa * sa + sb * sb) / (0.2 * 0.2);
        let (a, b) = more.of_both.unwrap();
        assert!(a == b && (a + n - textbook).abs() < 1.0 + 1e-3 * textbook, "{a} {textbook}");
        // A alone: z²·sa²/na = 0.2² − z²·sb²/nb.
        let alone = z * z * sa * sa / (0.04 - z * z * sb * sb / n);
        assert!((more.of_a.unwrap() + n - alone).abs() < 1.0 + 1e-3 * alone, "{more:?} {alone}");
        let closer = more_answers_by_error(0.3, (n, error(sa)), (n, error(sb)), 0.95, 0.2).unwrap();
        assert_eq!(closer.of_a, None, "the error of B alone is too large");
        assert_eq!(more_answers_by_error(0.3, (n, 0.0), (n, 0.0), 0.95, 0.2), None);
        assert_eq!(more_answers_by_error(f64::NAN, (n, 0.1), (n, 0.1), 0.95, 0.2), None);
        assert_eq!(more_answers_by_error(0.3, (0.0, 0.1), (n, 0.1), 0.95, 0.2), None);
    }

    #[test]
    fn sometimes_no_number_will_do() {
        // Exactly at the edge; and a group of five that no number of others makes up for.
        assert_eq!(more_answers(0.55, 100.0, 0.50, 100.0, 0.95, 0.05).unwrap().of_both, None);
        assert_eq!(more_answers(0.6, 5.0, 0.5, 100.0, 0.95, 0.05).unwrap().of_b, None);
        let decided = more_answers(0.9, 500.0, 0.2, 500.0, 0.95, 0.05).unwrap();
        assert_eq!(decided.of_both, Some((0.0, 0.0)));
        assert_eq!(more_answers(0.9, 0.0, 0.2, 500.0, 0.95, 0.05), None);
    }
}
