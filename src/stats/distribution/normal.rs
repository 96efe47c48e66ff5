//! The normal distribution.

use core::cell::Cell;
use core::f64::consts::{FRAC_1_SQRT_2, PI};

/// The chance that a standard normal variable exceeds `z`: erfc(z/√2)/2.
pub fn upper_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z * FRAC_1_SQRT_2)
}

/// The chance that a standard normal variable is below `z`.
pub fn lower_tail(z: f64) -> f64 {
    upper_tail(-z)
}

/// The two-sided p-value of a z statistic: erfc(|z|/√2).
pub fn two_sided(z: f64) -> f64 {
    libm::erfc(z.abs() * FRAC_1_SQRT_2)
}

/// The z below which the share `probability` of a standard normal variable lies.
///
/// A start by Abramowitz & Stegun 26.2.23 (right to 4.5e-4), then Halley's iteration on the tail itself,
/// which triples the right digits each time: four steps leave nothing to gain. `None` outside (0, 1).
pub fn quantile(probability: f64) -> Option<f64> {
    if !(probability > 0.0 && probability < 1.0) {
        return None;
    }
    // Work in the smaller tail: the larger one has no digits left to tell 1 - 1e-20 from 1.
    let upper = probability > 0.5;
    let tail = if upper { 1.0 - probability } else { probability };
    let z = upper_quantile(tail);
    Some(if upper { z } else { -z })
}

/// The z of a two-sided interval: 1.959963984540054 for a confidence of 0.95. `None` outside (0, 1).
pub fn critical(confidence: f64) -> Option<f64> {
    if !(confidence > 0.0 && confidence < 1.0) {
        return None;
    }
    // A report asks for two, the wide interval's and the narrow one's, thousands of times.
    thread_local! { static LAST: Cell<[(f64, f64); 2]> = const { Cell::new([(f64::NAN, 0.0); 2]) } }
    let [last, before] = LAST.get();
    if let Some((_, z)) = [last, before].into_iter().find(|(asked, _)| *asked == confidence) {
        return Some(z);
    }
    let z = upper_quantile((1.0 - confidence) / 2.0);
    LAST.set([(confidence, z), last]);
    Some(z)
}

/// The z with the upper tail `tail`, for a tail in (0, 0.5].
fn upper_quantile(tail: f64) -> f64 {
    let t = (-2.0 * libm::log(tail)).sqrt();
    let above = 2.515517 + t * (0.802853 + t * 0.010328);
    let below = 1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    let mut z = t - above / below;
    for _ in 0..4 {
        let density = libm::exp(-0.5 * z * z) / (2.0 * PI).sqrt();
        if density == 0.0 {
            break;
        }
        let newton = (upper_tail(z) - tail) / density;
        z += newton / (1.0 - 0.5 * newton * z);
    }
    z
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wichura (1988), AS 241, and Abramowitz & Stegun table 26.5.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (confidence, z) in [
            (0.80, 1.2815515655446004),
            (0.90, 1.6448536269514722),
            (0.95, 1.959963984540054),
            (0.99, 2.5758293035489004),
            (0.999, 3.290526731491926),
        ] {
            assert!((critical(confidence).unwrap() - z).abs() < 1e-12, "{confidence}");
        }
        // AS 241 gives these three as its test values.
        assert!((quantile(0.25).unwrap() + 0.6744897501960817).abs() < 1e-14);
        assert!((quantile(0.001).unwrap() + 3.090232306167814).abs() < 1e-13);
        assert!((quantile(1e-20).unwrap() + 9.262340089798408).abs() < 1e-12);
    }

    #[test]
    fn tails_keep_their_digits() {
        assert!((upper_tail(10.0) / 7.61985302416053e-24 - 1.0).abs() < 1e-13);
        assert_eq!(two_sided(0.0), 1.0);
    }

    /// The same to the bit, whatever was asked before.
    #[test]
    fn what_is_remembered_is_what_was_asked() {
        for confidence in [0.95, 0.9, 0.95, 0.99, 0.9, 0.95, 0.95] {
            assert_eq!(critical(confidence), Some(upper_quantile((1.0 - confidence) / 2.0)));
        }
    }

    #[test]
    fn no_quantile_outside_the_open_interval() {
        for p in [0.0, 1.0, -1.0, 2.0, f64::NAN] {
            assert_eq!(quantile(p), None);
            assert_eq!(critical(p), None);
        }
    }
}
