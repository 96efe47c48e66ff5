//! P-values of many questions at once: with twenty questions and no gap anywhere, one is "significant" by
//! chance. The family is the list that is handed in; a `None` in it stays `None` and does not count.

/// Holm's step-down adjustment: keeps the chance of even one false alarm in the family at the level.
///
/// The i-th smallest of m becomes the largest of (m−j+1)·p₍ⱼ₎ for j ≤ i, at most 1.
/// Holm (1979), Scandinavian Journal of Statistics 6, 65–70. Assumes nothing about dependence.
pub fn holm(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let mut adjusted = vec![None; p.len()];
    let mut running = 0.0_f64;
    for (rank, &(place, value)) in order.iter().enumerate() {
        running = running.max((order.len() - rank) as f64 * value).min(1.0);
        if let Some(slot) = adjusted.get_mut(place) {
            *slot = Some(running);
        }
    }
    adjusted
}

/// Benjamini and Hochberg's adjustment: keeps the expected share of false alarms among the alarms at the level.
///
/// The i-th smallest of m becomes the smallest of m/j·p₍ⱼ₎ for j ≥ i, at most 1.
/// Benjamini & Hochberg (1995), JRSS B 57, 289–300. Assumes independence or positive dependence.
pub fn benjamini_hochberg(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let order = ascending(p);
    let mut adjusted = vec![None; p.len()];
    let mut running = 1.0_f64;
    for (rank, &(place, value)) in order.iter().enumerate().rev() {
        // The factor first: m/m is exactly 1, so that the largest p-value comes back as it was.
        running = running.min(order.len() as f64 / (rank + 1) as f64 * value);
        if let Some(slot) = adjusted.get_mut(place) {
            *slot = Some(running);
        }
    }
    adjusted
}

/// No adjustment: the list as it is, less what is not a probability.
pub fn none(p: &[Option<f64>]) -> Vec<Option<f64>> {
    p.iter().map(|p| p.filter(is_probability)).collect()
}

/// The p-values that are there, smallest first, each with its place. Ties keep their order, which does not
/// matter: running maximum and minimum give them the same value.
fn ascending(p: &[Option<f64>]) -> Vec<(usize, f64)> {
    let mut present: Vec<(usize, f64)> = p
        .iter()
        .enumerate()
        .filter_map(|(place, value)| value.filter(is_probability).map(|value| (place, value)))
        .collect();
    present.sort_by(|a, b| a.1.total_cmp(&b.1));
    present
}

fn is_probability(p: &f64) -> bool {
    (0.0..=1.0).contains(p)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(adjust: fn(&[Option<f64>]) -> Vec<Option<f64>>, p: &[f64], expected: &[f64]) {
        let p: Vec<_> = p.iter().copied().map(Some).collect();
        for (got, want) in adjust(&p).iter().zip(expected) {
            assert!((got.unwrap() - want).abs() < 1e-10, "{got:?} for {want}");
        }
    }

    /// Benjamini & Hochberg (1995), section 3.2; adjusted by R's `p.adjust`.
    const FIFTEEN: [f64; 15] = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
        0.6528, 0.7590, 1.0,
    ];

    #[test]
    fn agrees_with_r() {
        check(
            benjamini_hochberg,
            &FIFTEEN,
            &[
                0.0015,
                0.003,
                0.0095,
                0.035625,
                0.0603,
                0.0638571428571,
                0.0638571428571,
                0.0645,
                0.0765,
                0.486,
                0.5811818181818,
                0.714875,
                0.7532307692308,
                0.8132142857143,
                1.0,
            ],
        );
        check(
            holm,
            &FIFTEEN,
            &[
                0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1.0, 1.0, 1.0, 1.0, 1.0,
                1.0,
            ],
        );
        check(holm, &[0.01, 0.04, 0.03, 0.005], &[0.03, 0.06, 0.06, 0.02]);
        check(benjamini_hochberg, &[0.01, 0.04, 0.03, 0.005], &[0.02, 0.04, 0.04, 0.02]);
    }

    #[test]
    fn the_absent_stay_absent_and_do_not_count() {
        let with_gaps = [Some(0.01), None, Some(0.04), Some(f64::NAN), Some(0.03), Some(0.005)];
        let adjusted = holm(&with_gaps);
        assert_eq!(adjusted[1], None);
        assert_eq!(adjusted[3], None);
        assert!((adjusted[0].unwrap() - 0.03).abs() < 1e-12);
        assert_eq!(holm(&[]), vec![]);
        assert_eq!(none(&with_gaps)[3], None);
    }
}
