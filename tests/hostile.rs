//! Files that are no survey, or a broken one: each ends in a sentence or in a table with notices.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::error::{Error, ErrorKind};
use gap_report::ingest::{Source, limits, read_all};
use std::path::Path;

fn read(name: &str) -> Result<Source, Error> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read_all(name, &bytes)
}

/// The cells of all rows, parted by `|`, a row a line.
fn cells(source: &Source) -> Vec<String> {
    let table = source.table().unwrap();
    let cell =
        |row: usize| move |column: &gap_report::table::Column| column.text_at(row).unwrap_or("").to_owned();
    (0..table.rows()).map(|row| table.columns().iter().map(cell(row)).collect::<Vec<_>>().join("|")).collect()
}

#[test]
fn errors_name_the_file_the_trouble_and_the_remedy() {
    let check = |name: &str, kind: ErrorKind, expected: &str| {
        let error = read(name).expect_err(name);
        assert_eq!(error.kind(), kind, "{name}: {error}");
        let message = error.to_string();
        assert!(message.starts_with(&format!("{name}: ")), "{message}");
        assert!(message.contains(expected), "{message:?} should hold {expected:?}");
        // What happened, and what to do.
        assert!(message.trim_end_matches('.').contains(". "), "{message:?} says no remedy");
    };
    check("empty.csv", ErrorKind::EmptyFile, "the file is empty (0 bytes)");
    check("blanks_only.csv", ErrorKind::EmptyFile, "nothing but blanks");
    check("only_quote.csv", ErrorKind::EmptyFile, "nothing but blanks");
    check("header_only.csv", ErrorKind::HeaderOnly, "a header and no row of answers");
    check("one_cell.csv", ErrorKind::HeaderOnly, "a header and no row of answers");
    check("header_and_blank_rows.csv", ErrorKind::HeaderOnly, "a header and no row of answers");
    check("workbook.csv", ErrorKind::NotText, "an Excel workbook (.xls)");
    check("spreadsheet.csv", ErrorKind::NotText, "an Excel workbook (.xlsx)");
    check("spss.csv", ErrorKind::NotText, "an SPSS data file (.sav)");
    check("picture.csv", ErrorKind::NotText, "a PNG picture");
    check("document.csv", ErrorKind::NotText, "a PDF document");
    check("utf16le.csv", ErrorKind::NotText, "UTF-16");
    check("utf16be_no_bom.csv", ErrorKind::NotText, "UTF-16");
    check("random.csv", ErrorKind::NotText, "this is not text");
}

#[test]
fn survivable_files_are_read_with_notices() {
    // Notices: code, count, place.
    let check = |name: &str, rows: &[&str], notices: &[(&str, u64, Option<&str>)]| {
        let source = read(name).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(cells(&source), rows, "{name}");
        let told: Vec<_> =
            source.notices.iter().map(|n| (n.code.as_str(), n.count, n.place.as_deref())).collect();
        assert_eq!(told, notices, "{name}");
        assert!(source.notices.iter().all(|notice| notice.source.as_deref() == Some(name)), "{name}");
    };
    check(
        "nul_bytes.csv",
        &["Yes|", "No|a b", "No|Yes", "No|Yes", "No|Yes"],
        &[("nul_bytes", 2, Some("row 2, column \"Q2\""))],
    );
    check(
        "ragged.csv",
        &["1|2|3", "1|2|", "1|2|3", "1|2|3", "1||", "1|2|3"],
        &[("ragged_rows", 3, Some("row 3"))],
    );
    check("unclosed_quote.csv", &["1|2", "3|4\n5,6"], &[("unclosed_quote", 1, Some("row 3, column \"Q2\""))]);
    check(
        "windows_1252.csv",
        &["1|sehr gut, v\u{FFFD}llig", "2|m\u{FFFD}\u{FFFD}ig"],
        &[("invalid_utf8", 3, Some("row 2, column \"Zufriedenheit\""))],
    );
    check("carriage_returns.csv", &["1|a\rb", "2|c"], &[]);
    check("quotes_in_cells.csv", &["he said \"no\"|5\" wide", "xy|z"], &[]);
    check("no_final_break.tsv", &["1|2", "3|"], &[]);
    check("trailing_columns.csv", &["1|2", "3|4"], &[]);
    check("bom_twice.csv", &["1|2"], &[]);
}

#[test]
fn ragged_rows_are_told_in_full() {
    let notice = read("ragged.csv").unwrap().notices.remove(0);
    let expected = "2 rows have fewer cells than the header's 3: what is missing is read as blank; \
                    1 row has more cells than the header's 3: 2 cells beyond it left out (first in row 3).";
    assert_eq!(notice.text, expected);
}

#[test]
fn five_thousand_columns_work() {
    let header: Vec<String> =
        (1..=5000).map(|i| format!("Question {i}, \"the long form of its text\"")).collect();
    let quoted: Vec<String> =
        header.iter().map(|text| format!("\"{}\"", text.replace('"', "\"\""))).collect();
    let row = vec!["Agree"; 5000].join(",");
    let source = read_all("wide.csv", format!("{}\n{row}\n{row}\n", quoted.join(",")).as_bytes()).unwrap();
    assert_eq!((source.rows, source.columns, source.notices.len()), (2, 5000, 0));
    assert_eq!(source.table().unwrap().find(&header[4999]), Some(4999));
}

fn fails(text: &[u8], kind: ErrorKind, expected: &str) {
    // Not `unwrap_err` on the source, which would print the whole table.
    let error = read_all("big.csv", text).map(|source| source.rows).unwrap_err();
    assert_eq!((error.kind(), error.to_string().contains(expected)), (kind, true), "{error}");
}

#[test]
fn too_many_columns() {
    let text = format!("{}\n1,2\n", vec!["Q"; limits::MAX_COLUMNS + 1].join(","));
    fails(text.as_bytes(), ErrorKind::TooLarge, "20001 columns, more than the 20000");
    fails(",".repeat(1_000_000).as_bytes(), ErrorKind::EmptyFile, "nothing but blanks");
}

#[test]
fn a_record_without_an_end() {
    let lines = "5,6\n".repeat(limits::MAX_RECORD_BYTES / 4);
    let quoted = format!("Q1,Q2\n1,2\n3,\"4\n{lines}");
    fails(
        quoted.as_bytes(),
        ErrorKind::TooLarge,
        "the quotation mark that opens in row 3, column #2 is not closed within 4 MB",
    );
    let line = format!("Q1,Q2\n1,{}", "x".repeat(limits::MAX_RECORD_BYTES));
    fails(line.as_bytes(), ErrorKind::TooLarge, "row 2 is longer than 4 MB");
}

/// A short row of a wide table takes few bytes in the file and many in memory.
#[test]
fn wide_and_short_rows_do_not_fill_the_memory() {
    let header: Vec<String> = (0..20_000).map(|i| format!("q{i}")).collect();
    let text = format!("{}\n{}", header.join(","), "1,\n".repeat(limits::MAX_CELLS / 20_000 + 10));
    fails(text.as_bytes(), ErrorKind::TooLarge, "more than 400000000 cells");
}

/// Columns of nothing but different texts are only counted once they take too much memory together.
#[test]
fn texts_have_a_budget() {
    let words = "word ".repeat(400);
    let mut text = "id,comment,more,Q1\n".to_owned();
    // Comments and half as many others: together beyond the limit, the others alone within it.
    let rows = limits::MAX_DICTIONARY_BYTES / words.len() * 3 / 4;
    for i in 0..rows {
        text.push_str(&format!("{i},{i} {words},{words} {},Yes\n", i % (rows / 2)));
    }
    let source = read_all("texts.csv", text.as_bytes()).unwrap();
    assert_eq!((source.notices.len(), source.notices[0].code.as_str()), (1, "text_not_kept"));
    assert_eq!(source.notices[0].place.as_deref(), Some("column \"comment\""));
    let columns = source.table().unwrap().columns();
    assert_eq!(columns[0].number_at(rows - 1), Some(rows as f64 - 1.0));
    assert_eq!((columns[1].text_at(0), columns[1].answered()), (None, rows));
    assert!(columns[2].text_at(0).is_some());
    assert_eq!(columns[3].text_at(0), Some("Yes"));
}
