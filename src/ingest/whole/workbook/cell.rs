//! What stands in a cell of a workbook, and the text that the table keeps of it.

use super::format::Kind;
use std::borrow::Cow;
use std::fmt::Write;

/// A cell that is not blank.
#[derive(Debug, Clone)]
pub struct Cell<'a> {
    /// From 0.
    pub row: u32,
    /// From 0.
    pub column: u32,
    pub value: Value<'a>,
}

/// What stands in a cell.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    /// A number, and what its format says that it stands for.
    Number(f64, Kind),
    Bool(bool),
    /// A formula without a result: `#N/A`, `#DIV/0!`.
    Error,
}

/// Days from 1899-12-30 to 1904-01-01, the first day of workbooks from old Macintoshes.
pub const MAC_DAYS: f64 = 1462.0;

/// The day after 9999-12-31, as a number of days: beyond it no number is a date.
const DAYS_END: f64 = 2_958_466.0;

const DAY_SECONDS: f64 = 86_400.0;

impl Value<'_> {
    /// The cell's text; `None` where there is nothing to keep.
    ///
    /// Numbers are the shortest decimals that stand for them, percentages as they are shown, `80%`; dates `2024-05-01`, with a time
    /// `2024-05-01 10:00:00`; truth is `TRUE` and `FALSE`.
    pub fn text(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Value::Text(text) => Cow::Borrowed(&**text),
            Value::Number(value, kind) => Cow::Owned(number(*value, *kind)?),
            Value::Bool(true) => Cow::Borrowed("TRUE"),
            Value::Bool(false) => Cow::Borrowed("FALSE"),
            Value::Error => return None,
        })
    }
}

fn number(value: f64, kind: Kind) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    if kind == Kind::Percent {
        // Past the twelfth digit there is nothing but what binary fractions cannot hold.
        let hundredfold = libm::round(value * 1e12) / 1e10;
        return Some(format!("{}%", if hundredfold == 0.0 { 0.0 } else { hundredfold }));
    }
    if kind == Kind::Number || !(0.0..DAYS_END).contains(&value) {
        // Zero has no sign in an answer.
        return Some(format!("{}", if value == 0.0 { 0.0 } else { value }));
    }
    let seconds = libm::round(value * DAY_SECONDS) as u64;
    let (days, time) = (seconds / 86_400, seconds % 86_400);
    let clock = |hours: u64| format!("{hours:02}:{:02}:{:02}", time / 60 % 60, time % 60);
    Some(match kind {
        Kind::Duration => clock(days * 24 + time / 3600),
        Kind::Time if days == 0 => clock(time / 3600),
        Kind::Date if time == 0 => date(days),
        _ => format!("{} {}", date(days), clock(time / 3600)),
    })
}

/// True for a text that is already what [`Value::text`] makes of the number that it stands for: a plain decimal
/// without a digit too many. Of at most 15 digits no two stand for the same number.
pub fn is_shortest(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) =
        digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.len() <= 16
        && all_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && match fraction {
            Some(fraction) => all_digits(fraction) && !fraction.ends_with('0'),
            None => text != "-0" && whole.len() <= 15,
        }
}

/// The day that a number of days names, in Excel's count: 1 is 1900-01-01, and 1900 has a 29 February.
fn date(days: u64) -> String {
    // Before that day that never was, the count is one behind.
    let days = if days < 60 { days + 1 } else { days };
    // Civil date of a day number, after Howard Hinnant's "chrono-compatible low-level date algorithms"; here
    // day 0 is 0000-03-01, and 1899-12-30 is day 693,899.
    let z = days + 693_899;
    let (era, day_of_era) = (z / 146_097, z % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A date as XML writes it, in our form: `2024-05-01T10:00:00.000Z` is `2024-05-01 10:00:00`.
pub fn iso_date(text: &str) -> String {
    let text = text.trim();
    let Some((day, time)) = text.split_once('T') else { return text.to_owned() };
    let time = time.trim_end_matches('Z');
    let time = time.split_once('.').map_or(time, |(seconds, _)| seconds);
    format!("{day} {time}")
}

/// A duration as XML writes it, in our form: `PT26H30M05S` is `26:30:05`.
pub fn iso_duration(text: &str) -> String {
    let mut parts = [0_u64; 3];
    let Some(rest) = text.trim().strip_prefix("PT") else { return text.to_owned() };
    let mut number = String::new();
    for c in rest.chars() {
        let place = match c {
            'H' => 0,
            'M' => 1,
            'S' => 2,
            _ => {
                number.push(c);
                continue;
            }
        };
        let whole = number.split(['.', ',']).next().unwrap_or_default();
        let (Ok(value), Some(part)) = (whole.parse(), parts.get_mut(place)) else { return text.to_owned() };
        *part = value;
        number.clear();
    }
    let [hours, minutes, seconds] = parts;
    let mut told = String::new();
    let _ = write!(told, "{hours:02}:{minutes:02}:{seconds:02}");
    told
}

#[cfg(test)]
mod tests {
    use super::{Kind, Value, is_shortest, iso_date, iso_duration};

    #[test]
    fn numbers_and_days() {
        let check = |value: f64, kind: Kind, expected: &str| {
            assert_eq!(Value::Number(value, kind).text().as_deref(), Some(expected), "{value} {kind:?}");
        };
        check(3.0, Kind::Number, "3");
        check(2.3, Kind::Number, "2.3");
        check(-0.0, Kind::Number, "0");
        check(0.8, Kind::Number, "0.8");
        check(10_000_000_000.0, Kind::Number, "10000000000");
        // As Excel shows them.
        check(0.07, Kind::Percent, "7%");
        check(1.0, Kind::Percent, "100%");
        check(0.125, Kind::Percent, "12.5%");
        check(1.0, Kind::Date, "1900-01-01");
        check(59.0, Kind::Date, "1900-02-28");
        check(61.0, Kind::Date, "1900-03-01");
        check(36_526.0, Kind::Date, "2000-01-01");
        check(36_585.0, Kind::Date, "2000-02-29");
        check(45_413.0, Kind::Date, "2024-05-01");
        check(2_958_465.0, Kind::Date, "9999-12-31");
        check(45_413.0, Kind::DateTime, "2024-05-01 00:00:00");
        check(45_413.41666666667, Kind::DateTime, "2024-05-01 10:00:00");
        check(45_413.41666666667, Kind::Date, "2024-05-01 10:00:00");
        check(45_413.999999999, Kind::DateTime, "2024-05-02 00:00:00");
        check(0.5, Kind::Time, "12:00:00");
        check(1.104166666666, Kind::Duration, "26:30:00");
        // No dates.
        check(-1.0, Kind::Date, "-1");
        check(1e300, Kind::Date, &format!("{}", 1e300));
        assert!(Value::Number(f64::NAN, Kind::Number).text().is_none());
    }

    #[test]
    fn texts_that_are_the_shortest() {
        let mut shortest = 0;
        let texts = [
            "0",
            "-0",
            "00",
            "1.0",
            "-1.5",
            "0.1",
            ".5",
            "5.",
            "1e3",
            "",
            "-",
            "+1",
            "0.0",
            "1 ",
            "999999999999999",
            "9007199254740993",
            "0.30000000000000004",
            "-0.00000000000001",
            "123456789012345.6",
            "12345678901234.5",
            "1.2.3",
        ];
        let made = (0..40_000_u64).map(|i| {
            let digits =
                (i.wrapping_mul(0x9E37_79B9_7F4A_7C15) % 10_u64.pow(1 + (i % 19) as u32)).to_string();
            let (whole, fraction) = digits.split_at(digits.len() / 2);
            if i % 3 == 0 {
                digits
            } else {
                format!("{}{whole}.{fraction}", if whole.is_empty() { "0" } else { "" })
            }
        });
        for text in texts.into_iter().map(str::to_owned).chain(made) {
            if is_shortest(&text) {
                let told =
                    Value::Number(text.parse().unwrap(), Kind::Number).text().map(|told| told.into_owned());
                assert_eq!(told.as_ref(), Some(&text));
                shortest += 1;
            }
        }
        assert!(shortest > 20_000, "{shortest}");
    }

    #[test]
    fn dates_of_xml() {
        assert_eq!(iso_date("2024-05-01"), "2024-05-01");
        assert_eq!(iso_date("2024-05-01T10:00:00.000Z"), "2024-05-01 10:00:00");
        assert_eq!(iso_duration("PT26H30M05S"), "26:30:05");
        assert_eq!(iso_duration("PT00H00M09.5S"), "00:00:09");
        assert_eq!(iso_duration("P1D"), "P1D");
    }
}
