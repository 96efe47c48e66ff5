//! How the numbers of a column are written: which sign parts the decimals, which one the thousands.
//!
//! "1,714" alone is two numbers; its column decides which. A column is numeric where every text with a digit in it
//! is a number written in one and the same way, and texts without digits ("no answer") are few.

use super::number;
use crate::wordlist::WordList;

/// The signs of a column's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Numerals {
    /// `.` or `,`.
    pub decimal: char,
    /// Between thousands: `.`, `,`, a space (of any width) or an apostrophe (of either form).
    pub group: Option<char>,
}

/// All ways of writing, those preferred first that mean the same for what both can read.
const WAYS: [Numerals; 8] = [
    Numerals { decimal: '.', group: None },
    Numerals { decimal: ',', group: None },
    Numerals { decimal: '.', group: Some(' ') },
    Numerals { decimal: '.', group: Some('\'') },
    Numerals { decimal: ',', group: Some(' ') },
    Numerals { decimal: ',', group: Some('\'') },
    Numerals { decimal: '.', group: Some(',') },
    Numerals { decimal: ',', group: Some('.') },
];
const PLAIN: usize = 0;
const DECIMAL_COMMA: usize = 1;
const COMMA_GROUPS: usize = 6;
const POINT_GROUPS: usize = 7;

/// Signs of money and shares, before a number or after it.
const UNITS: WordList = WordList("%|€|$|£|¥|EUR|USD|GBP|CHF|US$|SEK|NOK|DKK|PLN|kr|zł|Kč");

/// Texts without a digit that a numeric column may have: "no answer", "-".
const FEW_TEXTS: usize = 4;

/// A column with units has so many different texts at most where these are answers to choose from.
const FEW_LABELS: usize = 12;

/// What a column's texts tell of its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    pub numerals: Numerals,
    /// They have units, which a plain number has not.
    pub units: bool,
    /// Another way of writing fits as well, in which the numbers mean something else.
    pub or: Option<Numerals>,
    /// The numbers may be lists of two answers each: `1,2`.
    pub or_lists: bool,
    /// Some number has decimals beyond doubt.
    pub decimals: bool,
}

impl Reading {
    /// True where the texts are plain decimals already.
    pub fn is_plain(&self) -> bool {
        self.numerals == WAYS[PLAIN] && !self.units
    }
}

/// The reading of a column with these texts; `None` where they are not numbers.
pub fn read<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Reading> {
    let mut fits = [true; WAYS.len()];
    let (mut numbers, mut words, mut with_unit, mut decimals) = (0, 0, 0, false);
    let mut lists = Lists::default();
    for text in texts {
        if !text.contains(|c: char| c.is_ascii_digit()) {
            words += 1;
            continue;
        }
        numbers += 1;
        let (core, unit) = without_unit(text);
        with_unit += usize::from(unit);
        for (fit, way) in fits.iter_mut().zip(WAYS) {
            *fit = *fit && plain_core(core, way).is_some();
        }
        if !fits.contains(&true) {
            return None;
        }
        decimals |= has_decimals(core);
        lists.note(core);
    }
    let first = fits.iter().position(|&fit| fit)?;
    if numbers == 0 || words > FEW_TEXTS.min(numbers) || with_unit == numbers && numbers <= FEW_LABELS {
        return None;
    }
    // The same texts with the other meaning: 1,714 and 1.714. Plain integers mean the same either way.
    let other = match first {
        PLAIN if lists.points > 0 && !decimals => Some(POINT_GROUPS),
        DECIMAL_COMMA => Some(COMMA_GROUPS),
        _ => None,
    };
    let or = other.filter(|&other| fits.get(other) == Some(&true)).and_then(|other| WAYS.get(other).copied());
    let numerals = *WAYS.get(first)?;
    let or_lists = numerals.decimal == ',' && lists.all();
    Some(Reading { numerals, units: with_unit > 0, or, or_lists, decimals })
}

/// `text` as a plain decimal, digits as they stand; `None` where it is no number so written.
pub fn plain(text: &str, numerals: Numerals) -> Option<String> {
    plain_core(without_unit(text).0, numerals)
}

/// The number that `text` is.
pub fn value(text: &str, numerals: Numerals) -> Option<f64> {
    number::parse(text).filter(|_| numerals == WAYS[PLAIN]).or_else(|| number::parse(&plain(text, numerals)?))
}

/// What is left without a unit, and whether there was one.
fn without_unit(text: &str) -> (&str, bool) {
    let mut units = UNITS.iter();
    let found = units.find_map(|unit| text.strip_suffix(unit).or_else(|| text.strip_prefix(unit)));
    // A minus sign may stand before the unit: -$5.
    match found {
        Some(core) => (core.trim(), true),
        None => (text.trim(), false),
    }
}

fn plain_core(core: &str, Numerals { decimal, group }: Numerals) -> Option<String> {
    let (sign, digits) = match core.chars().next()? {
        '-' | '−' => ("-", core.trim_start_matches(['-', '−'])),
        '+' => ("", core.trim_start_matches('+')),
        _ => ("", core),
    };
    if decimal == '.' && group.is_none() && number::parse(core).is_some() {
        return Some(core.to_owned());
    }
    let (whole, fraction) = match digits.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let numeric = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if fraction.is_some_and(|fraction| !numeric(fraction)) {
        return None;
    }
    let mut plain = sign.to_owned();
    if numeric(whole) || whole.is_empty() && fraction.is_some() {
        plain.push_str(whole);
    } else {
        let group = group?;
        let mut groups = whole.split(|c: char| same_sign(c) == group);
        let first =
            groups.next().filter(|first| numeric(first) && first.len() <= 3 && !first.starts_with('0'))?;
        plain.push_str(first);
        for three in groups {
            plain.push_str(Some(three).filter(|three| numeric(three) && three.len() == 3)?);
        }
    }
    if let Some(fraction) = fraction {
        plain.push('.');
        plain.push_str(fraction);
    }
    Some(plain)
}

/// Spaces of all widths are one sign, apostrophes of both forms another.
fn same_sign(c: char) -> char {
    match c {
        '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        '’' => '\'',
        other => other,
    }
}

/// True where `core` has decimals whichever sign parts them: one sign, not before exactly three digits.
fn has_decimals(core: &str) -> bool {
    let digits = core.trim_start_matches(['-', '−', '+']);
    let mut parts = digits.split(['.', ',']);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(whole), Some(fraction), None) => {
            fraction.len() != 3 || whole.len() > 3 || whole.starts_with('0') || whole.is_empty()
        }
        _ => false,
    }
}

/// Whether numbers with a comma may be pairs of answers, of which the first is always the smaller.
#[derive(Default)]
struct Lists {
    pairs: usize,
    others: bool,
    last: Option<u32>,
    seconds_differ: bool,
    /// Texts with a point.
    points: usize,
}

/// The highest number that an answer in a list has.
const LAST_ANSWER: u32 = 30;

impl Lists {
    fn note(&mut self, core: &str) {
        self.points += usize::from(core.contains('.'));
        let Some((first, second)) = core.split_once(',') else { return };
        let answer = |text: &str| text.parse::<u32>().ok().filter(|_| !text.starts_with(['0', '+']));
        match (answer(first), answer(second)) {
            (Some(first), Some(second)) if first < second && second <= LAST_ANSWER => {
                self.pairs += 1;
                self.seconds_differ |= self.last.is_some_and(|last| last != second);
                self.last = Some(second);
            }
            _ => self.others = true,
        }
    }

    fn all(&self) -> bool {
        self.pairs > 0 && !self.others && self.seconds_differ
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(texts: &[&str]) -> String {
        let Some(reading) = read(texts.iter().copied()) else { return "no numbers".to_owned() };
        let way = |way: Numerals| format!("{}{}", way.group.unwrap_or('0'), way.decimal);
        let mut told = way(reading.numerals);
        told += &reading.or.map_or(String::new(), |other| format!(" or {}", way(other)));
        told += if reading.or_lists { " or lists" } else { "" };
        told + if reading.units { " units" } else { "" }
    }

    #[test]
    fn the_column_decides() {
        let check = |texts: &[&str], expected: &str| assert_eq!(told(texts), expected, "{texts:?}");
        check(&["1", "2"], "0.");
        check(&["1.5", "2"], "0.");
        check(&["1,5", "12,25"], "0, or lists");
        check(&["1,714"], "0, or ,.");
        check(&["1,714", "2,5"], "0,");
        check(&["1,714", "12,345,678"], ",.");
        check(&["1,714.50", "3,000"], ",.");
        check(&["1.714,50", "3.000"], ".,");
        check(&["1.714", "2.250"], "0. or .,");
        check(&["1.714", "2.5"], "0.");
        check(&["1.714.000", "2.500"], ".,");
        check(&["0,714", "0,123"], "0,");
        check(&["1 714", "12 000"], " .");
        check(&["1 714,5", "12 000,25"], " ,");
        check(&["1\u{202f}714,5"], " ,");
        check(&["1'714.5"], "'.");
        check(&["1’714", "3"], "'.");
        check(&["-1,5", "−2,5", "+3,5"], "0,");
        check(&["1,5", "1.5"], "no numbers");
        check(&["1,5", "no answer"], "0,");
        check(&["1,5", "a", "b", "c", "d", "e"], "no numbers");
        check(&["Yes", "No"], "no numbers");
        check(&["1,000", "10,000 or more"], "no numbers");
        check(&["12.03.2024", "13.03.2024"], "no numbers");
        check(&["2024-01-01"], "no numbers");
        check(&["1,2,3", "1"], "no numbers");
        check(&["1,2", "2,3", "1"], "0, or lists");
        check(&["1,5", "2,5", "3"], "0,");
        check(&["1,54", "1,84"], "0,");
        check(&["1e-3", "2"], "0.");
        check(&["80%", "75%"], "no numbers");
        let many: Vec<String> = (0..20).map(|i| format!("{i},5 %")).collect();
        check(&many.iter().map(String::as_str).collect::<Vec<_>>(), "0, units");
        let money: Vec<String> = (0..20).map(|i| format!("€ {i}.000,00")).collect();
        check(&money.iter().map(String::as_str).skip(1).collect::<Vec<_>>(), "., units");
    }

    #[test]
    fn numbers_in_plain_form() {
        let check = |text: &str, group: Option<char>, decimal: char, expected: Option<&str>| {
            assert_eq!(plain(text, Numerals { decimal, group }).as_deref(), expected, "{text:?}");
        };
        check("2,02951325036", Some('.'), ',', Some("2.02951325036"));
        check("1,0", Some('.'), ',', Some("1.0"));
        check("1.234.567,8", Some('.'), ',', Some("1234567.8"));
        check("12.34,5", Some('.'), ',', None);
        check(",5", Some('.'), ',', Some(".5"));
        check("5,", Some('.'), ',', None);
        check("−1 234", Some(' '), '.', Some("-1234"));
        check("0,714", Some(','), '.', None);
        check("$1,714", Some(','), '.', Some("1714"));
        check("12 %", None, '.', Some("12"));
        check("", None, '.', None);
        check("-", None, '.', None);
    }
}
