//! Files that are no survey, or a broken one: each ends in a sentence or in a table with notices.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::error::{Error, ErrorKind};
use gap_report::ingest::{ReadOptions, Source, limits, read_all, whole};
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
    check(
        "unclosed_quote.csv",
        &["1|2", "3|4", "5|6"],
        &[("unclosed_quote", 1, Some("row 3, column \"Q2\""))],
    );
    check("carriage_returns.csv", &["1|a\rb", "2|c"], &[]);
    check(
        "quotes_in_cells.csv",
        &["he said \"no\"|5\" wide", "xy|z"],
        &[("unclosed_quote", 1, Some("row 3, column \"Q1\""))],
    );
    check("no_final_break.tsv", &["1|2", "3|"], &[]);
    check("trailing_columns.csv", &["1|2", "3|4"], &[]);
    check("bom_twice.csv", &["1|2"], &[]);
}

/// Text in another encoding is refused as it streams in, and read where it is held whole.
#[test]
fn other_encodings() {
    let check = |name: &str, encoding: &str, rows: &[&str], notices: &str| {
        assert_eq!(read(name).unwrap_err().kind(), ErrorKind::NotText, "{name}");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile").join(name);
        let source =
            whole::read(name, &std::fs::read(path).unwrap(), &ReadOptions::default()).unwrap().remove(0);
        assert_eq!(
            (cells(&source), &*source.form.encoding),
            (rows.iter().map(|&row| row.to_owned()).collect(), encoding)
        );
        let codes: Vec<&str> = source.notices.iter().map(|notice| notice.code.as_str()).collect();
        assert_eq!(codes.join(" "), notices, "{name}");
    };
    check("windows_1252.csv", "windows-1252", &["1|sehr gut, völlig", "2|mäßig"], "encoding_assumed");
    check("utf16le.csv", "utf-16le", &["Yes|No"], "");
    check("utf16be_no_bom.csv", "utf-16be", &["Yes|No"], "");
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
    let source = read_all("big.csv", quoted.as_bytes()).unwrap();
    assert_eq!(source.rows, 2 + limits::MAX_RECORD_BYTES / 4);
    assert_eq!(source.notices[0].place.as_deref(), Some("row 3, column \"Q2\""));
    for start in ["", "\""] {
        let line = format!("Q1,Q2\n1,{start}{}", "x".repeat(limits::MAX_RECORD_BYTES));
        fails(line.as_bytes(), ErrorKind::TooLarge, "row 2 is longer than 4 MB");
    }
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

/// Whatever a file is called, its bytes decide; and every sentence names the file.
fn ends_well(name: &str, bytes: &[u8]) {
    match whole::read(name, bytes, &ReadOptions::default()) {
        Ok(sources) => assert!(!sources.is_empty(), "{name}"),
        Err(error) => assert!(error.to_string().starts_with(&format!("{name}: ")), "{error}"),
    }
}

/// Descriptions whose parsing would take far more time or memory than they have bytes.
#[test]
fn descriptions_made_to_do_harm() {
    let check = |name: &str, expected: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile/described").join(name);
        let error = whole::read(name, &std::fs::read(path).unwrap(), &ReadOptions::default())
            .map(|sources| sources.len())
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Malformed, "{error}");
        assert!(error.to_string().starts_with(&format!("{name}: {expected}")), "{error}");
    };
    check("entities.sss", "the XML declares entities");
    check("long_tag.sss", "line 3 has a tag longer than 2048 bytes");
}

#[test]
fn files_held_whole_are_refused_before_they_are_loaded() {
    let limit = limits::MAX_WHOLE_BYTES as u64;
    assert!(whole::check_size("survey.sav", limit).is_ok());
    let error = whole::check_size("folder/survey.sav", limit + (1 << 20)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(error.to_string().starts_with("survey.sav: it has 257 MB;"), "{error}");
}

const ENDINGS: &[&str] = &[
    "csv", "tsv", "txt", "tab", "sav", "zsav", "por", "xlsx", "xls", "xlsb", "ods", "zip", "xml", "sss",
    "asc", "json", "html", "gz", "",
];

/// Bytes that look random, the same in every run.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    let next = |_| {
        // Knuth's multiplier for 64-bit linear congruential generators.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    (0..length).map(next).collect()
}

#[test]
fn random_bytes_under_every_ending() {
    for (ending, seed) in ENDINGS.iter().zip(1..) {
        let name = format!("noise.{ending}");
        for length in [1, 2, 3, 17, 200, 5_000, 300_000] {
            let error = whole::read(&name, &noise(seed, length), &ReadOptions::default())
                .map(|sources| sources.len());
            if length >= 200 {
                assert_eq!(error.as_ref().map_err(Error::kind), Err(ErrorKind::NotText), "{name}, {length}");
            }
            ends_well(&name, &noise(seed, length));
        }
    }
}

/// One byte or a pair of them, again and again.
#[test]
fn nothing_but_one_thing() {
    let parts: [&[u8]; 12] =
        [b"\r", b"\n", b"\r\n", b"\"", b"\"\"", b",", b";\n", b"\",", b"\"\n", b"\0", b"\xFF", b"\xE9\n"];
    for part in parts {
        ends_well("one thing.csv", &part.repeat((6 << 20) / part.len()));
    }
    let sentence =
        |part: &str| read_all("a.csv", part.repeat(1 << 20).as_bytes()).map(|_| ()).unwrap_err().to_string();
    for part in ["\r", "\n", "\"\n", ",", ";\n"] {
        assert_eq!(
            sentence(part),
            "a.csv: the file holds nothing but blanks. Choose the file with the answers in it.",
            "{part:?}"
        );
    }
    assert!(
        read_all("a.csv", &[0; 1 << 20]).map(|_| ()).unwrap_err().to_string().contains("this is not text")
    );
}

/// A legacy encoding that shows itself only after the first look at the file.
#[test]
fn evidence_that_comes_late() {
    let mut bytes = b"id,comment\n".to_vec();
    for row in 0..60_000 {
        bytes.extend_from_slice(format!("{row},nothing to say\n").as_bytes());
    }
    assert!(bytes.len() > 2 * limits::SNIFF_BYTES);
    bytes.extend_from_slice(b"60000,the caf\xE9 was closed\n");
    let error = read_all("late.csv", &bytes).map(|_| ()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotText);
    assert!(error.to_string().contains("(first in row 60002, column \"comment\")"), "{error}");
    let source = whole::read("late.csv", &bytes, &ReadOptions::default()).unwrap().remove(0);
    assert_eq!(&*source.form.encoding, "windows-1252");
    assert_eq!(source.table().unwrap().columns()[1].text_at(60_000), Some("the café was closed"));
}

#[test]
fn lines_around_the_table() {
    let text = "Customer survey 2026;;;\nExported on;2026-11-01;;\n\nid;Q1;Q2;Q3\n1;a;b;c\n2;d;e;f\n\nTotal;2;2;2\nSource: our own survey;;;\n";
    let source = read_all("around.csv", text.as_bytes()).unwrap();
    assert_eq!(cells(&source), ["1|a|b|c", "2|d|e|f"]);
    assert_eq!(source.form.reason, "the header is in row 4, below a title");
    let told: Vec<_> =
        source.notices.iter().map(|n| (n.code.as_str(), n.count, n.place.as_deref())).collect();
    assert_eq!(told, [("lines_above_header", 2, Some("row 1")), ("lines_below_table", 2, Some("row 8"))]);
    // A total that is followed by respondents is one itself.
    let source = read_all("total.csv", b"g,x,y\nTotal,1,2\nA,1,2\n").unwrap();
    assert_eq!((cells(&source), source.notices.len()), (vec!["Total|1|2".to_owned(), "A|1|2".to_owned()], 0));
}

#[test]
fn no_header_at_all() {
    let source = read_all("bare.csv", b"1,5,3\n2,4,4\n").unwrap();
    assert_eq!(cells(&source), ["1|5|3", "2|4|4"]);
    let names: Vec<&str> =
        source.table().unwrap().columns().iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["#1", "#2", "#3"]);
    assert_eq!(source.notices[0].code, "no_header");
}

#[test]
fn the_delimiter_that_excel_declares() {
    let source = read_all("sep.csv", b"sep=;\r\na,b;c\r\n1,5;2\r\n").unwrap();
    assert_eq!((cells(&source), source.form.delimiter), (vec!["1.5|2".to_owned()], Some(';')));
    assert_eq!(source.table().unwrap().columns()[0].name, "a,b");
    let error = read_all("sep.csv", b"sep=;\r\n").map(|_| ()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::EmptyFile);
}

proptest::proptest! {
    /// Any bytes that are held whole end in a table or in a sentence, the same one each time.
    #[test]
    fn any_bytes_held_whole(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            &b"a"[..], b"Yes", b"1,5", b"1.714", b",", b";", b"\t", b"\n", b"\r\n", b"\r", b"\"", b" ", b"\0", b"\xC3\xA9",
            b"\xE9", b"\xD5", b"\xFF\xFE", b"\xFE\xFF", b"\xEF\xBB\xBF", b"\x82\xA0", b"sep=;\n", b"Total,", b"'=1", b"<b>x</b>",
        ]), 0..50),
        noise in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..40),
    ) {
        let bytes = [parts.concat(), noise].concat();
        let told = || format!("{:?}", whole::read("any.csv", &bytes, &ReadOptions::default()));
        proptest::prop_assert_eq!(told(), told());
    }
}
