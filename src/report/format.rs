//! Figures as people read them: rounded once, here, so that charts, tables and sentences agree.
//!
//! Shares become whole percent, gaps and net promoter scores whole points, means have one decimal; halves go away
//! from zero. A gap shown is the rounded true gap, not the difference of two rounded figures.

use crate::study::MeasureKind;

/// A fraction in hundredths, rounded half away from zero.
///
/// Shares are ratios of whole numbers, and a true half (29 of 200 is 14.5 %) may come out of the division a few
/// 1e-15 short of it: the nudge brings it back, and is far too small to lift anything else.
pub(super) fn hundredths(fraction: f64) -> i64 {
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

/// A number with one decimal and its sign if that is a minus, a true one: 3.44 is `3.4`.
fn decimal(value: f64) -> String {
    let tenths = (value * 10.0 + 1e-9_f64.copysign(value)).round() as i64;
    let sign = if tenths < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

/// A group's figure: `45 %`, a mean `3.4`, an NPS `+33`.
pub fn figure(measure: MeasureKind, value: f64) -> String {
    match measure {
        MeasureKind::Share => percent(value),
        MeasureKind::Mean => decimal(value),
        MeasureKind::Nps => points(value),
    }
}

/// The limits of a group's figure: `39 to 51`, `3.2 to 3.6`, `+27 to +39`.
pub fn figure_interval(measure: MeasureKind, (low, high): (f64, f64)) -> String {
    let limit = |value| if measure == MeasureKind::Share { whole(value) } else { figure(measure, value) };
    format!("{} to {}", limit(low), limit(high))
}

/// A gap with its sign: `+35`, of means `+0.6`; what rounds to nought has none.
pub fn gap(measure: MeasureKind, gap: f64) -> String {
    match measure {
        MeasureKind::Share | MeasureKind::Nps => points(gap),
        MeasureKind::Mean => match decimal(gap).as_str() {
            "0.0" => "0.0".to_owned(),
            text if gap > 0.0 => format!("+{text}"),
            text => text.to_owned(),
        },
    }
}

/// The same with its unit: `+35 points`; a gap of means has none.
pub fn gap_in_words(measure: MeasureKind, size: f64) -> String {
    format!("{}{}", gap(measure, size), unit(measure))
}

/// The interval of a gap: `+27 to +43`.
pub fn gap_interval(measure: MeasureKind, (low, high): (f64, f64)) -> String {
    format!("{} to {}", gap(measure, low), gap(measure, high))
}

/// The size of a gap without sign or unit: `35`, of means `0.6`.
pub fn size(measure: MeasureKind, size: f64) -> String {
    match measure {
        MeasureKind::Share | MeasureKind::Nps => whole(size),
        MeasureKind::Mean => decimal(size),
    }
}

/// What stands behind a size of this measure: ` points`, or nothing.
pub fn unit(measure: MeasureKind) -> &'static str {
    match measure {
        MeasureKind::Share | MeasureKind::Nps => " points",
        MeasureKind::Mean => "",
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

/// A correlation with two decimals, a true minus: 0.523 is `0.52`.
pub fn correlation(r: f64) -> String {
    let n = hundredths(r);
    let sign = if n < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}.{:02}", n.unsigned_abs() / 100, n.unsigned_abs() % 100)
}

/// A number of answers that are needed, never too few: `1,234`. The same in words, tables and files.
pub fn answers(n: f64) -> String {
    thousands(libm::ceil(n.max(0.0)) as u64)
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
    fn means_and_scores_are_no_percentages() {
        use MeasureKind::{Mean, Nps, Share};
        assert_eq!(figure(Mean, 3.449), "3.4");
        assert_eq!(figure(Mean, 3.45), "3.5");
        assert_eq!(figure(Mean, -0.04), "0.0");
        assert_eq!(figure(Mean, -1.25), "\u{2212}1.3");
        assert_eq!(figure(Nps, 1.0 / 3.0), "+33");
        assert_eq!(figure(Share, 1.0 / 3.0), "33\u{a0}%");
        assert_eq!(figure_interval(Share, (0.39, 0.51)), "39 to 51");
        assert_eq!(figure_interval(Nps, (-0.27, 0.39)), "\u{2212}27 to +39");
        assert_eq!(gap(Mean, 0.6), "+0.6");
        assert_eq!(gap(Mean, -0.64), "\u{2212}0.6");
        assert_eq!(gap(Mean, 0.04), "0.0");
        assert_eq!(gap_interval(Mean, (-0.2, 1.0)), "\u{2212}0.2 to +1.0");
        assert_eq!(gap_in_words(Nps, -0.2), "\u{2212}20 points");
        assert_eq!(gap_in_words(Mean, 0.2), "+0.2");
        assert_eq!(size(Mean, 0.6), "0.6");
    }

    #[test]
    fn answers_that_are_needed_are_never_too_few() {
        let check = |n: f64, expected: &str| assert_eq!(answers(n), expected);
        check(0.0, "0");
        check(6.2, "7");
        check(532.0, "532");
        check(1234.0, "1,234");
        check(1_234_567.0, "1,234,567");
    }
}
