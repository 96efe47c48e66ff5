//! Student's t.

use super::beta::regularised;
use super::normal::{critical, two_sided};

/// Degrees of freedom from which t is the normal to the last digit that is ever shown.
const AS_GOOD_AS_NORMAL: f64 = 1e10;

/// The two-sided p-value of a t statistic: I_{df/(df+t²)}(df/2, ½). `df` may be a fraction (Welch).
///
/// `None` where `df` is not above zero or `t` is not a number.
pub fn student_two_sided(t: f64, df: f64) -> Option<f64> {
    if df.is_nan() || df <= 0.0 || t.is_nan() {
        return None;
    }
    if df > AS_GOOD_AS_NORMAL || t.is_infinite() {
        return Some(two_sided(t));
    }
    let t2 = t * t;
    regularised(df / 2.0, 0.5, df / (df + t2), t2 / (df + t2))
}

/// The t of a two-sided interval: 2.2281388519862747 for a confidence of 0.95 and 10 degrees of freedom.
///
/// Found by halving between zero and a bound that is doubled until it is one; the p-value falls all the way.
/// `None` where the confidence is outside (0, 1) or `df` is not above zero.
pub fn student_critical(confidence: f64, df: f64) -> Option<f64> {
    let z = critical(confidence)?;
    if df > AS_GOOD_AS_NORMAL {
        return Some(z);
    }
    let tail = 1.0 - confidence;
    let (mut low, mut high) = (0.0, 2.0 * z + 1.0);
    while student_two_sided(high, df)? > tail {
        low = high;
        high *= 2.0;
        if high.is_infinite() {
            return None;
        }
    }
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if student_two_sided(middle, df)? > tail { low = middle } else { high = middle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::f64::consts::PI;

    /// One degree of freedom is Cauchy's, two have a closed form.
    #[test]
    fn agrees_with_closed_forms() {
        for t in [0.001, 0.5, 1.0, 2.3, 12.7062, 1e4] {
            let cauchy = 2.0 * libm::atan2(1.0, t) / PI;
            assert!((student_two_sided(t, 1.0).unwrap() / cauchy - 1.0).abs() < 1e-12, "{t}");
            let root = f64::sqrt(2.0 + t * t);
            let two = 2.0 / (root * (root + t));
            assert!((student_two_sided(-t, 2.0).unwrap() / two - 1.0).abs() < 1e-12, "{t}");
        }
    }

    /// R, `qt(0.975, df)`.
    #[test]
    fn critical_values_are_those_of_r() {
        for (df, t) in [
            (1.0, 12.706204736174698),
            (2.0, 4.302652729749464),
            (10.0, 2.228138851986273),
            (30.0, 2.042272456301238),
            (1000.0, 1.962339080792149),
            (1e12, 1.959963984540054),
        ] {
            let got = student_critical(0.95, df).unwrap();
            assert!((got / t - 1.0).abs() < 1e-9, "{df}: {got}");
        }
    }

    #[test]
    fn no_answer_for_no_question() {
        assert_eq!(student_two_sided(1.0, 0.0), None);
        assert_eq!(student_two_sided(f64::NAN, 3.0), None);
        assert_eq!(student_critical(1.0, 3.0), None);
        assert_eq!(student_critical(0.95, f64::NAN), None);
    }
}
