//! Figures as people read them: rounded once, here, so that charts, tables and sentences agree.
//!
//! Shares become whole percent, gaps whole points, halves away from zero. A gap shown is the rounded true gap,
//! not the difference of two rounded shares.

/// A fraction in hundredths, rounded half away from zero.
///
/// Shares are ratios of whole numbers, and a true half (29 of 200 is 14.5 %) may come out of the division a few
/// 1e-15 short of it: the nudge brings it back, and is far too small to lift anything else.
fn hundredths(fraction: f64) -> i64 {
    const NUDGE: f64 = 1e-9;
    let scaled = fraction * 100.0;
    (scaled + NUDGE.copysign(scaled)).round() as i64
}

/// A share as whole percent without its sign: 0.45 is `45`.
pub fn whole(share: f64) -> String {
    hundredths(share).to_string()
}

/// A share as whole percent: 0.45 is `45 %`, with a no-break space.
pub fn percent(share: f64) -> String {
    format!("{}\u{a0}%", hundredths(share))
}

/// A gap as whole points with its sign, a true minus: 0.35 is `+35`, -0.09 is `−9`; what rounds to nought is `0`.
pub fn points(gap: f64) -> String {
    match hundredths(gap) {
        0 => "0".to_owned(),
        n if n > 0 => format!("+{n}"),
        n => format!("\u{2212}{}", n.unsigned_abs()),
    }
}

/// The interval of a gap in whole points: `+27 to +43`.
pub fn interval_points(low: f64, high: f64) -> String {
    format!("{} to {}", points(low), points(high))
}

/// A number of points without its sign, for the acceptable gap: 0.05 is `5`, 0.025 is `2.5`.
pub fn size_points(gap: f64) -> String {
    let tenths = (gap.abs() * 1000.0 + 1e-9).round() as i64;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

/// A number of answers to two significant figures, rounded up: 1,234 is `1,300`.
pub fn about(n: f64) -> String {
    let n = libm::ceil(n.max(0.0)) as u64;
    let mut step = 1;
    while n / step >= 100 {
        step *= 10;
    }
    thousands(n.div_ceil(step) * step)
}

/// A whole number with its digits in groups of three: `12,345`.
pub fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(whole(29.0 / 200.0), "15");
        assert_eq!(whole(0.145), "15");
        assert_eq!(whole(0.005), "1");
        assert_eq!(points(0.345), "+35");
        assert_eq!(points(-0.345), "\u{2212}35");
        assert_eq!(points(-0.0949), "\u{2212}9");
    }

    #[test]
    fn every_half_of_small_bases_is_rounded_up() {
        for n in 1..=400_u32 {
            for k in 0..=n {
                // 100 k / n + 1/2, floored: in whole numbers, where halves are exact.
                let expected = (200 * k + n) / (2 * n);
                assert_eq!(whole(f64::from(k) / f64::from(n)), expected.to_string(), "{k} of {n}");
            }
        }
    }

    #[test]
    fn nought_has_no_sign() {
        assert_eq!(points(0.0), "0");
        assert_eq!(points(-0.0), "0");
        assert_eq!(points(-0.004), "0");
        assert_eq!(points(0.004), "0");
    }

    #[test]
    fn words_around_the_figures() {
        assert_eq!(percent(0.45), "45\u{a0}%");
        assert_eq!(percent(1.0), "100\u{a0}%");
        assert_eq!(interval_points(0.27, 0.43), "+27 to +43");
        assert_eq!(interval_points(-0.18, 0.0), "\u{2212}18 to 0");
        assert_eq!(size_points(0.05), "5");
        assert_eq!(size_points(0.025), "2.5");
    }

    #[test]
    fn about_is_two_figures_and_never_too_few() {
        let check = |n: f64, expected: &str| assert_eq!(about(n), expected);
        check(0.0, "0");
        check(7.0, "7");
        check(99.0, "99");
        check(101.0, "110");
        check(180.0, "180");
        check(1234.0, "1,300");
        check(999.0, "1,000");
        check(1_234_567.0, "1,300,000");
    }
}
