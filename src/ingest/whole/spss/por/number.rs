//! Numbers of portable files: base 30, with the digits 0 to 9 and A to T.

/// Digits that are kept of a number; what follows is beyond a number's precision.
const DIGITS: u32 = 24;

/// Powers beyond which a number is none, or zero.
const MOST: i32 = 400;

/// The number that is written as `text`, without the slash that ends it: infinite where it is too large for one,
/// `None` where it is no number. One with a fraction is rounded to 14 decimal digits: in base 30 a decimal like
/// 0.378332 is not exact.
pub fn parse(text: &[u8]) -> Option<f64> {
    let (negative, text) = text.strip_prefix(b"-").map_or((false, text), |rest| (true, rest));
    let mut mantissa: u128 = 0;
    let (mut digits, mut power, mut fraction, mut any) = (0, 0, false, false);
    let mut rest = text.iter();
    let mut exponent = 0;
    while let Some(&byte) = rest.next() {
        match byte {
            b'.' if !fraction => fraction = true,
            b'+' | b'-' if any => {
                exponent = whole(rest.as_slice())?;
                if byte == b'-' {
                    exponent = -exponent;
                }
                break;
            }
            _ => {
                let digit = digit(byte)?;
                any = true;
                if digits < DIGITS {
                    mantissa = mantissa * 30 + u128::from(digit);
                    digits += u32::from(mantissa > 0);
                    power -= i32::from(fraction);
                } else {
                    power += i32::from(!fraction);
                }
            }
        }
    }
    if !any {
        return None;
    }
    let power = (power + exponent).clamp(-MOST, MOST);
    let mut value = mantissa as f64;
    for _ in 0..power.unsigned_abs() {
        value = if power < 0 { value / 30.0 } else { value * 30.0 };
    }
    if power < 0 {
        value = format!("{value:.13e}").parse().ok()?;
    }
    Some(if negative { -value } else { value })
}

/// A whole number without a sign; at most [`MOST`].
fn whole(text: &[u8]) -> Option<i32> {
    if text.is_empty() {
        return None;
    }
    text.iter().try_fold(0, |all: i32, &byte| Some((all * 30 + i32::from(digit(byte)?)).min(MOST)))
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'T' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn base_30() {
        let check =
            |text: &str, expected: Option<f64>| assert_eq!(parse(text.as_bytes()), expected, "{text}");
        check("0", Some(0.0));
        check("T", Some(29.0));
        check("10", Some(30.0));
        check("-1A", Some(-40.0));
        check("1.F", Some(1.5));
        check(".3", Some(0.1));
        check("1+2", Some(900.0));
        check("3-1", Some(0.1));
        check("-.F", Some(-0.5));
        check("", None);
        check("-", None);
        check(".", None);
        check("1.2.3", None);
        check("U", None);
        check("1+", None);
        check("1+TTTTTTTT", Some(f64::INFINITY));
        check("1-TTTTTTTT", Some(0.0));
        check(&"9".repeat(500), Some(f64::INFINITY));
        check(&format!("0.{}1", "0".repeat(500)), Some(0.0));
    }
}
