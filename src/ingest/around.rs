//! What people and tools write around a table: a title above it, totals and sources below it, or no header.

use super::limits::PREAMBLE_RECORDS;
use super::records::{KeptRecord, Record};
use crate::notice::Notice;
use crate::table::parse_number;
use crate::wordlist::WordList;

/// Lines above a table and below it have this many cells at most; the table itself has more.
const FEW_CELLS: usize = 2;

/// Words with which a line of two cells begins that stands above a table, in lower case.
const ABOVE: WordList =
    WordList("export|generated|created|report|survey|date|filter|project|umfrage|erstellt");

/// Words with which a line begins that stands below a table, in lower case.
const BELOW: WordList = WordList(
    "total|grand total|sum|source|note|generated|exported|created|filter|report|copyright|©|gesamt|\
     summe|quelle|hinweis|stand|fuente|fonte|bron|totale|totaal|average|mean|median|mittelwert|\
     durchschnitt|moyenne|media|média|gemiddelde|std|sd|stdev|standard deviation|standardabweichung|\
     écart-type|minimum|maximum|n =|n=|base|basis|erstellt|exportiert|créé|généré",
);

/// Number of records above the header: lines of one cell, or of a name and a value, above records of many.
pub fn above(first: &[KeptRecord]) -> usize {
    let filled = |record: &KeptRecord| filled(&record.as_record());
    let lines =
        first.iter().take(PREAMBLE_RECORDS).take_while(|record| is_title(&record.as_record())).count();
    let header = first.get(lines).map_or(0, filled);
    let below = first.get(lines + 1).map_or(header, filled);
    if header > FEW_CELLS && below > 1 { lines } else { 0 }
}

fn is_title(record: &Record<'_>) -> bool {
    let mut cells = record.cells();
    let first = String::from_utf8_lossy(cells.next().unwrap_or_default()).to_lowercase();
    let second = cells.next().unwrap_or_default();
    if first.is_empty() {
        return false;
    }
    match (filled(record), record.len()) {
        (1, 1) => true,
        // Filled up with blank cells, as spreadsheets do; a question over its options is no title.
        (1, _) => !first.contains('?'),
        (2, 2..) => {
            let named = first.ends_with(':') || ABOVE.iter().any(|word| first.starts_with(word));
            !second.is_empty() && named && !first.contains('?')
        }
        _ => false,
    }
}

/// True where the first record is no header but a respondent: it holds nothing but numbers, which are not the
/// numbers of the columns or of years.
pub fn has_no_header(first: &[KeptRecord]) -> bool {
    let numbers =
        |record: &KeptRecord| -> Option<Vec<f64>> { record.as_record().cells().map(number).collect() };
    let Some(header) = first.first().and_then(numbers) else { return false };
    let rises = header.is_sorted_by(|a, b| a < b);
    let numeric = |cell: &[u8]| cell.is_empty() || number(cell).is_some();
    let below = first.get(1).is_none_or(|record| record.as_record().cells().all(numeric));
    header.len() > FEW_CELLS && !rises && below
}

fn number(cell: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(cell).ok()?;
    parse_number(&text.replacen(',', ".", 1))
}

/// True where `record` may stand below a table of `width` columns: if no respondent follows, it is none.
pub fn may_be_below(record: &Record<'_>, width: usize) -> bool {
    if width <= FEW_CELLS {
        return false;
    }
    let mut cells = record.cells().skip_while(|cell| cell.is_empty());
    let first = cells.next().unwrap_or_default();
    let begins = || {
        BELOW.iter().map(|word| word.as_bytes()).any(|word| {
            let (start, rest) = first.split_at_checked(word.len()).unwrap_or_default();
            start.eq_ignore_ascii_case(word) && !rest.first().is_some_and(u8::is_ascii_alphanumeric)
        })
    };
    // Most records end here.
    if first.first().is_none_or(u8::is_ascii_digit) {
        return false;
    }
    if record.len() == 1 && first.split(|&byte| byte == b' ').filter(|word| !word.is_empty()).count() > 2 {
        return true;
    }
    begins() && cells.all(|cell| cell.is_empty() || number(cell.strip_suffix(b"%").unwrap_or(cell)).is_some())
}

fn filled(record: &Record<'_>) -> usize {
    record.cells().filter(|cell| !cell.is_empty()).count()
}

/// Lines above the header were passed over.
pub fn above_notice(file: &str, passed: &[KeptRecord], header_row: u64) -> Option<Notice> {
    let first = passed.first()?.as_record();
    let lines = if passed.len() == 1 { "1 line".to_owned() } else { format!("{} lines", passed.len()) };
    let text = format!(
        "{lines} above the header, which is in row {header_row}, {} passed over (\"{}\").",
        if passed.len() == 1 { "was" } else { "were" },
        excerpt(&first),
    );
    Some(
        Notice::new("lines_above_header", Some(file), text)
            .at(format!("row {}", first.row))
            .times(passed.len() as u64),
    )
}

/// Lines below the table were passed over.
pub fn below_notice(file: &str, passed: &[KeptRecord]) -> Option<Notice> {
    let first = passed.first()?.as_record();
    let what = if passed.len() == 1 {
        "The last line is no respondent and was".to_owned()
    } else {
        format!("The last {} lines are no respondents and were", passed.len())
    };
    let text = format!("{what} passed over (row {}: \"{}\").", first.row, excerpt(&first));
    Some(
        Notice::new("lines_below_table", Some(file), text)
            .at(format!("row {}", first.row))
            .times(passed.len() as u64),
    )
}

/// The first row is no header.
pub fn no_header_notice(file: &str, row: u64) -> Notice {
    let text = format!(
        "Row {row} holds nothing but numbers: it was read as answers, and the columns are called by their places, \
         such as #1. Add a row with the questions above it."
    );
    Notice::new("no_header", Some(file), text).at(format!("row {row}"))
}

/// The beginning of a record's first cell.
fn excerpt(record: &Record<'_>) -> String {
    let first = record.cells().find(|cell| !cell.is_empty());
    let cell = String::from_utf8_lossy(first.unwrap_or_default());
    let short: String = cell.chars().take(40).collect();
    if short.len() < cell.len() { format!("{short}…") } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(lines: &[&str]) -> Vec<KeptRecord> {
        lines.iter().zip(1..).map(|(line, row)| KeptRecord::of(row, line.split('|'))).collect()
    }

    #[test]
    fn lines_above_the_header() {
        let check = |lines: &[&str], expected| assert_eq!(above(&records(lines)), expected, "{lines:?}");
        check(&["Survey of 2026", "a|b|c", "1|2|3"], 1);
        check(&["Survey of 2026|||", "Exported on|2026-01-01||", "a|b|c|d", "1|2|3|4"], 2);
        check(&["Title", "Made by: me|x", "a|b|c"], 0);
        check(&["Title", "Author:|me", "a|b|c"], 2);
        check(&["a|b|c", "1|2|3"], 0);
        check(&["a|b", "1|2"], 0);
        check(&["comment", "Good", "Bad"], 0);
        check(&["comment", "Good|really"], 0);
        check(&["Which of these do you use?||", "Phone|Email|Chat", "1|0|1"], 0);
        check(&["|Q1|", "1|2|3", "1|2|3"], 0);
    }

    #[test]
    fn files_without_a_header() {
        let check =
            |lines: &[&str], expected| assert_eq!(has_no_header(&records(lines)), expected, "{lines:?}");
        check(&["1|5|3", "2|4|4"], true);
        check(&["1,5|2|2", "1|2|"], true);
        check(&["1|2|3", "5|4|5"], false);
        check(&["2024|2025|2026", "5|4|5"], false);
        check(&["1|5|3", "2|Yes|4"], false);
        check(&["Q1|5|3", "2|4|4"], false);
        check(&["5|3", "4|4"], false);
    }

    #[test]
    fn lines_below_the_table() {
        let check = |line: &str, expected| {
            let kept = records(&[line]).remove(0);
            assert_eq!(may_be_below(&kept.as_record(), 3), expected, "{line:?}");
        };
        check("Total|12|13", true);
        check("Total|60|100%", true);
        check("Source: our own survey||", true);
        check("made with the survey tool", true);
        check("© Example Ltd", true);
        check("Totally|1|2", false);
        check("Total|Yes|2", false);
        check("17", false);
        check("R_17", false);
        check("12|1|2", false);
        check("|1|2", false);
    }
}
