//! What the different answers of a column look like: times, addresses, identifiers, amounts.

use crate::table::Numbers;
use crate::table::parse_number;
use crate::wordlist::WordList;

/// More different numbers than a dictionary holds: identifiers if they only rise or fall, or are very long.
pub(super) fn identify(numbers: &Numbers) -> bool {
    let values = || numbers.iter().flatten();
    let rises = values().is_sorted() || values().is_sorted_by(|a, b| a >= b);
    rises || values().all(|value| value >= 1e8 && value.fract() == 0.0)
}

/// True for times, addresses, formulas and numbers that each respondent has alone.
pub(super) fn are_identifiers(labels: &[&str], answered: usize) -> bool {
    let sample: Vec<&str> = labels.iter().copied().take(200).collect();
    let mostly =
        |test: fn(&str) -> bool| sample.iter().filter(|label| test(label)).count() * 10 >= sample.len() * 9;
    if mostly(is_time) || mostly(is_address) || mostly(is_formula) {
        return true;
    }
    if labels.len() < 5 || labels.len() != answered {
        return false;
    }
    let whole: Vec<u64> = labels.iter().filter_map(|label| label.parse().ok()).collect();
    if whole.len() == labels.len() {
        let (least, most) =
            (whole.iter().min().copied().unwrap_or(0), whole.iter().max().copied().unwrap_or(0));
        return most - least + 1 == whole.len() as u64 || least >= 100_000;
    }
    mostly(|label| {
        label.len() >= 5
            && !label.contains(' ')
            && label.chars().any(|c| c.is_ascii_digit())
            && amount(label).is_none()
    })
}

/// Words of times: months by their first letters, halves of the day, zones.
#[rustfmt::skip]
const OF_TIMES: WordList = WordList(
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|am|pm|a|p|m|vor|nac|uhr|t|z|utc|gmt|\
     mez|mes|cet|ces|est|edt|pst|pdt",
);

/// `2019-06-25 06:59:49`, `6/25/2019 7:01`, `2024-05-01T10:00:00Z`, `25.06.2019`, `Mar 1, 2025 8:00:00 AM`.
fn is_time(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let marks = |mark: char| text.chars().filter(|c| *c == mark).count();
    let dated = marks('-') >= 2 || marks('/') == 2 || marks('.') == 2 || marks(':') >= 1;
    let only = text.chars().all(|c| c.is_ascii_alphanumeric() || " -/.:,+".contains(c));
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    let known = |word: &str| {
        let word = word.get(..word.len().min(3)).unwrap_or_default();
        OF_TIMES.iter().any(|other| word.eq_ignore_ascii_case(other))
    };
    dated && only && digits >= 5 && words.all(known)
}

/// A spreadsheet's formula that was exported instead of its result: `=SUM(B2:B9)`, with LimeSurvey's mark before it.
fn is_formula(text: &str) -> bool {
    let text = text.strip_prefix('\'').unwrap_or(text);
    text.starts_with('=') && text.ends_with(')') && text.contains('(')
}

/// An e-mail address, a web address, a number of the internet (v4).
fn is_address(text: &str) -> bool {
    let no_blank = !text.contains(' ');
    let mail = text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    let web = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    let parts: Vec<&str> = text.split('.').collect();
    let ip = parts.len() == 4 && parts.iter().all(|part| part.parse::<u8>().is_ok());
    no_blank && (mail || web || ip)
}

/// `12`, `2.5`, `80%`, `$1,200`: the number.
pub(super) fn amount(text: &str) -> Option<f64> {
    let bare = text
        .trim()
        .trim_start_matches(['$', '£', '€', '~', '<', '>'])
        .trim_end_matches(['%', '+', '€'])
        .trim();
    parse_number(&bare.replace(',', ""))
}
