//! Whole numbers that were written with a point and noughts: `1.0` in one format of a survey is `1` in another.
//!
//! The column decides: where all its numbers are whole, `1.0` and `1` are one answer. `1.10` is a code, `2.5` is no
//! whole number, `01` has a nought that means something; a column with one of them stays as it is.

use super::LeaveOut;
use super::numerals::rewrite;
use crate::notice::Notice;
use crate::table::{Column, Table};

/// Texts without a digit that a column of numbers may have: "no answer", "-".
const FEW_TEXTS: usize = 4;

/// Writes whole numbers without their noughts, in the table and in `leave_out`, which names answers of it; one
/// notice for all columns.
pub fn settle(file: &str, table: &mut Table, leave_out: &mut [LeaveOut]) -> Vec<Notice> {
    let mut changed = Vec::new();
    for column in table.columns_mut() {
        if !are_whole(column) {
            continue;
        }
        if let Some(example) = rewrite(column, |text| bare(text).map(str::to_owned)) {
            for rule in leave_out.iter_mut().filter(|rule| rule.column == column.name) {
                for answer in &mut rule.answers {
                    *answer = bare(answer).map_or_else(|| answer.clone(), str::to_owned);
                }
                rule.answers.dedup();
            }
            changed.push((column.name.clone(), example));
        }
    }
    let told = |(name, (before, after)): &(String, (String, String))| {
        let columns = match changed.len() {
            1 => format!("In column \"{name}\""),
            n => format!("In {n} columns, such as \"{name}\","),
        };
        let text = format!("{columns} \"{before}\" was read as {after}: all its numbers are whole.");
        Notice::new("whole_numbers", Some(file), text)
            .at(format!("column \"{name}\""))
            .times(changed.len() as u64)
    };
    changed.first().map(told).into_iter().collect()
}

/// True where every text of a column that has a digit is a whole number, and one of them has noughts to lose.
fn are_whole(column: &Column) -> bool {
    let Some((dictionary, _)) = column.coded() else { return false };
    if !column.facts.levels.is_empty() || column.text.to_lowercase().contains("version") {
        return false;
    }
    let (mut numbers, mut words, mut noughts) = (0, 0, false);
    for text in dictionary.iter() {
        if !text.contains(|c: char| c.is_ascii_digit()) {
            words += 1;
            continue;
        }
        let Some(whole) = bare(text) else { return false };
        numbers += 1;
        noughts |= whole.len() < text.len();
    }
    noughts && words <= FEW_TEXTS.min(numbers)
}

/// The digits of a whole number without the noughts behind its point; `None` where `text` is something else.
fn bare(text: &str) -> Option<&str> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let plain = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits.len() == 1 || !digits.starts_with('0'));
    // Three noughts may be those of thousands.
    let noughts = !fraction.is_empty() && fraction.len() != 3 && fraction.bytes().all(|byte| byte == b'0');
    (plain && noughts).then_some(if digits == "0" { digits } else { whole })
}

#[cfg(test)]
mod tests {
    use super::bare;
    use crate::ingest::read_all;

    fn answers(cells: &[&str]) -> (Vec<String>, usize) {
        let text = format!("id,Q1\n{}", cells.iter().map(|cell| format!("x,{cell}\n")).collect::<String>());
        let source = read_all("a.csv", text.as_bytes()).unwrap();
        let (dictionary, _) = source.table().unwrap().columns()[1].coded().unwrap();
        (dictionary.iter().map(str::to_owned).collect(), source.notices.len())
    }

    #[test]
    fn the_column_decides() {
        let check = |cells: &[&str], expected: &[&str], notices: usize| {
            assert_eq!(answers(cells), (expected.iter().map(|text| (*text).to_owned()).collect(), notices));
        };
        check(&["1.0", "2", "1", "5.00"], &["1", "2", "5"], 1);
        check(&["1.0", "2.0", "-3.0", "-0.0", "no answer"], &["1", "2", "-3", "0", "no answer"], 1);
        check(&["1.0", "2.5"], &["1.0", "2.5"], 0);
        check(&["1.1", "1.10", "2.0"], &["1.1", "1.10", "2.0"], 0);
        check(&["01.0", "02.0"], &["01.0", "02.0"], 0);
        check(&["1.0", "1.0.2"], &["1.0", "1.0.2"], 0);
        check(&["1", "2"], &["1", "2"], 0);
        check(&["1.0", "about 2", "3.0"], &["1.0", "about 2", "3.0"], 0);
    }

    #[test]
    fn which_texts_are_whole() {
        for (text, expected) in [
            ("7.0", Some("7")),
            ("-0.0", Some("0")),
            ("7.", None),
            (".0", None),
            ("1e3", None),
            ("10.000", None),
        ] {
            assert_eq!(bare(text), expected, "{text}");
        }
    }
}
