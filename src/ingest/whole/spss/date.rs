//! Dates and times: seconds since the Gregorian calendar began, shown as ISO 8601 has it.

/// What the print format of a number says about its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    Number,
    /// A day: `2018-05-06`.
    Date,
    /// A day and a time of day: `2018-05-06 10:10:10`.
    DateTime,
    /// A time of day, or a length of time: `10:10:10`.
    Time,
    /// `2018-05`.
    Month,
    /// `2018-Q2`.
    Quarter,
    /// `2018-W18`, weeks counted from 1 January as the program does.
    Week,
    /// A day of the week by its number, from 1 for Sunday.
    DayName,
    /// A month by its number.
    MonthName,
}

/// Days from the beginning of the calendar, 14 October 1582 counted as 0, to 1 January 1970.
const UNIX: i64 = 141_428;

const DAY: f64 = 86_400.0;

/// The last second of the year 9999.
const LAST: f64 = 265_621_679_999.0;

impl Meaning {
    /// The meaning of the format of that type.
    pub fn of_format(kind: u8) -> Meaning {
        match kind {
            20 | 23 | 24 | 38 | 39 => Meaning::Date,
            22 | 41 => Meaning::DateTime,
            21 | 25 | 40 => Meaning::Time,
            26 => Meaning::DayName,
            27 => Meaning::MonthName,
            28 => Meaning::Month,
            29 => Meaning::Quarter,
            30 => Meaning::Week,
            _ => Meaning::Number,
        }
    }

    /// `value` as this meaning has it; `None` where it is no number of that kind.
    pub fn text(self, value: f64) -> Option<String> {
        match self {
            Meaning::Number => None,
            Meaning::DayName => name(&DAYS, value),
            Meaning::MonthName => name(&MONTHS, value),
            Meaning::Time if value.abs() <= LAST => Some(time(value)),
            _ if !(0.0..=LAST).contains(&value) => None,
            _ => {
                let day = (value / DAY).floor();
                let (year, month, of_month) = civil(day as i64 - UNIX);
                let date = format!("{year:04}-{month:02}-{of_month:02}");
                Some(match self {
                    Meaning::DateTime => format!("{date} {}", time(value - day * DAY)),
                    Meaning::Month => format!("{year:04}-{month:02}"),
                    Meaning::Quarter => format!("{year:04}-Q{}", (month + 2) / 3),
                    Meaning::Week => {
                        format!("{year:04}-W{:02}", (day as i64 - UNIX - days_before(year)) / 7 + 1)
                    }
                    _ => date,
                })
            }
        }
    }
}

const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn name(names: &[&str], value: f64) -> Option<String> {
    let place = (value.fract() == 0.0 && value >= 1.0).then_some(value as usize)?;
    names.get(place - 1).map(|name| (*name).to_owned())
}

/// Seconds as `hh:mm:ss`; parts of a second are left out.
fn time(seconds: f64) -> String {
    let sign = if seconds < 0.0 { "-" } else { "" };
    let whole = seconds.abs().floor() as u64;
    format!("{sign}{:02}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
}

/// Year, month and day of the day that is `days` after 1 January 1970: counted in years that begin in March,
/// so that the leap day is a year's last.
fn civil(days: i64) -> (i64, i64, i64) {
    /// Days of 400 years.
    const ERA: i64 = 146_097;
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(ERA), days.rem_euclid(ERA));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, of_month)
}

/// Days from 1 January 1970 to 1 January of `year`.
fn days_before(year: i64) -> i64 {
    let years = year - 1;
    365 * (year - 1970) + (years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400)) - 477
}

#[cfg(test)]
mod tests {
    use super::Meaning;

    #[test]
    fn dates_and_times() {
        let check = |kind: u8, value: f64, expected: Option<&str>| {
            assert_eq!(Meaning::of_format(kind).text(value).as_deref(), expected, "format {kind}, {value}");
        };
        // 2018-05-06 10:10:10 is 13 744 980 610 by the reader `pyreadstat`.
        check(20, 13_744_944_000.0, Some("2018-05-06"));
        check(22, 13_744_980_610.0, Some("2018-05-06 10:10:10"));
        check(38, 86_400.0, Some("1582-10-15"));
        check(28, 13_744_944_000.0, Some("2018-05"));
        check(29, 13_744_944_000.0, Some("2018-Q2"));
        check(30, 13_744_944_000.0, Some("2018-W18"));
        check(21, 36_610.5, Some("10:10:10"));
        check(25, -90_000.0, Some("-25:00:00"));
        check(26, 1.0, Some("Sunday"));
        check(26, 8.0, None);
        check(27, 12.0, Some("December"));
        check(20, -1.0, None);
        check(20, 1e300, None);
        check(5, 1.0, None);
    }

    #[test]
    fn weeks_begin_with_the_year() {
        for year in 1583..2400 {
            assert_eq!(super::civil(super::days_before(year)), (year, 1, 1));
        }
    }
}
