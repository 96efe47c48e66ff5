//! Workbooks and archives that are broken, or made to do harm: a table or a sentence, never a crash.

use super::{bytes, lines, one, read};
use gap_report::error::ErrorKind;
use gap_report::ingest::{ReadOptions, whole};
use proptest::prelude::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

#[test]
fn errors_name_the_file_the_trouble_and_the_remedy() {
    let check = |name: &str, kind: ErrorKind, expected: &str| {
        let path = format!("hostile/packed/{name}");
        let error = read(&path).map(|sources| sources[0].rows).expect_err(name);
        assert_eq!(error.kind(), kind, "{error}");
        let message = error.to_string();
        assert!(message.starts_with(&format!("{name}: ")), "{message}");
        assert!(message.contains(expected), "{message:?} should hold {expected:?}");
        assert!(message.trim_end_matches('.').contains(". "), "{message:?} says no remedy");
    };
    check("bomb_of_rows.xlsx", ErrorKind::TooLarge, "it unpacks to more than 100 times its size");
    check("bomb_of_text.xlsx", ErrorKind::Malformed, "the sheet \"Data\" is damaged");
    check("bomb.zip", ErrorKind::TooLarge, "it unpacks to more than 100 times its size");
    check("bomb.csv.gz", ErrorKind::TooLarge, "it unpacks to more than 100 times its size");
    check("lying_size.xlsx", ErrorKind::Malformed, "the sheet \"Data\" is damaged");
    check("long_text.xlsx", ErrorKind::TooLarge, "its cells hold more than 768 MB of text (row 404)");
    check("repeated_text.ods", ErrorKind::TooLarge, "row 2 says that it stands there 100 times");
    check("repeated_columns.ods", ErrorKind::TooLarge, "has cells that say that they stand there many times");
    check("overlapping.xls", ErrorKind::TooLarge, "the sheets of the workbook lie over each other");
    check("bombs.zip", ErrorKind::TooLarge, "it unpacks to more than 100 times its size");
    check("far_apart.xlsx", ErrorKind::TooLarge, "nearly empty and 16384 columns wide");
    check("places.xlsx", ErrorKind::Malformed, "row 4294967295 has a cell in column #475254");
    check("breaks_off.xlsx", ErrorKind::Malformed, "the sheet \"Data\" is damaged");
    check("breaks_off.ods", ErrorKind::Malformed, "the sheet \"S\" is damaged");
    check("no_cells.xlsx", ErrorKind::EmptyFile, "nothing but blanks");
    check("repeated_rows.ods", ErrorKind::TooLarge, "row 2 says that it stands there 1048575 times");
    for name in ["locked.xlsx", "locked.xls", "locked.ods"] {
        check(name, ErrorKind::Malformed, "the workbook is protected by a password");
    }
    check("locked.zip", ErrorKind::Malformed, "the archive is protected by a password");
    check("document.xls", ErrorKind::Malformed, "this is a Word document (.doc)");
    check("overlapping.zip", ErrorKind::Malformed, "lie over each other");
    check("nested.zip", ErrorKind::Malformed, "an archive within an archive");
    check("many.zip", ErrorKind::TooLarge, "150 files with answers, more than the 100");
    check("nothing.zip", ErrorKind::EmptyFile, "holds no file with answers");
}

#[test]
fn what_a_file_claims_is_not_believed() {
    let check = |name: &str, expected: &[&str]| {
        assert_eq!(lines(&one(&format!("hostile/packed/{name}"))), expected, "{name}");
    };
    check("lying_rows.xlsx", &["Q1|Q2", "Yes|No", "No|"]);
    check("texts_count.xlsx", &["Q1|Q2", "Q2|"]);
    check("texts_count.xls", &["Q1|Größe", "2.5|7", "3|1.5", "yes|"]);
    // A billion laughs are none: only the two characters around them are there.
    check("laughs.xlsx", &["Q1", "xy"]);
    check("short_records.xlsb", &["Q1", "TRUE"]);
    let wide = one("hostile/packed/claims_549_gb.xlsx");
    assert_eq!((wide.rows, wide.columns), (1, 16_384));
    let wide = one("hostile/packed/repeated_cells.ods");
    assert_eq!((wide.rows, wide.columns), (2, 16_384));
    let blanks = one("hostile/packed/repeated_blanks.ods");
    let text = blanks.table().unwrap().columns()[0].text_at(0).unwrap().len();
    assert_eq!((blanks.rows, text), (1, 1002));
}

const SMALL: &[&str] =
    &["book.xls", "excel95.xls", "book.xlsb", "values.ods", "texts_count.xlsx", "export.zip", "streamed.zip"];

/// Reading ends; what it ends in does not matter, so long as errors are told.
fn ends(name: &str, bytes: &[u8]) {
    if let Err(error) = whole::read(name, bytes, &ReadOptions::default()) {
        assert!(error.to_string().starts_with(name), "{error}");
    }
}

#[test]
fn truncated_at_every_length() {
    for name in SMALL {
        let bytes = bytes(&format!("hostile/packed/{name}"));
        for length in 0..bytes.len() {
            ends(name, &bytes[..length]);
        }
    }
}

/// The parts of an archive, put together anew without packing, so that a change in one is not found out.
fn with_parts(bytes: &[u8], mut change: impl FnMut(&str, &mut Vec<u8>)) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let (name, mut data) = (part.name().unwrap().into_owned(), Vec::new());
        part.read_to_end(&mut data).unwrap();
        change(&name, &mut data);
        new.start_file(name, stored).unwrap();
        new.write_all(&data).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn parts_that_break_off_anywhere() {
    for name in ["book.xlsb", "values.ods", "texts_count.xlsx"] {
        let bytes = bytes(&format!("hostile/packed/{name}"));
        for length in (0..700).step_by(3) {
            ends(
                name,
                &with_parts(&bytes, |part, data| {
                    if part != "mimetype" {
                        data.truncate(length)
                    }
                }),
            );
        }
    }
}

/// An XLSX file whose sheet is put together of `pieces`, not packed, so that how well it packs tells nothing.
fn workbook(pieces: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = format!(
        "<workbook xmlns:r=\"{relations}\"><sheets><sheet name=\"Data\" r:id=\"1\"/></sheets></workbook>"
    );
    for (name, part) in [("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", &book)] {
        new.start_file(name, stored).unwrap();
        new.write_all(part.as_bytes()).unwrap();
    }
    new.start_file("xl/worksheets/sheet1.xml", stored).unwrap();
    for piece in pieces {
        new.write_all(&piece).unwrap();
    }
    new.finish().unwrap().into_inner()
}

/// The pieces of a sheet with a header, `middle` so many times, and a respondent.
fn sheet(middle: Vec<u8>, times: usize) -> impl Iterator<Item = Vec<u8>> {
    let row = |text: &str| {
        format!("<row><c t=\"inlineStr\"><is><t>{text}</t></is></c><c><v>1</v></c></row>").into_bytes()
    };
    let start = [b"<worksheet><sheetData>".to_vec(), row("Q1")];
    let end = [row("Yes"), b"</sheetData></worksheet>".to_vec()];
    start.into_iter().chain(std::iter::repeat_n(middle, times)).chain(end)
}

#[test]
fn what_a_workbook_unpacks_to_must_hold_cells() {
    let read = |bytes: Vec<u8>| whole::read("a.xlsx", &bytes, &ReadOptions::default());
    let comment = [&b"<!--"[..], &[b' '; 1 << 20], b"-->"].concat();
    let error = read(workbook(sheet(comment.clone(), 161))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let told = "a.xlsx: it unpacks to more than 160 MB with hardly a cell in them. Check where it comes from";
    assert!(error.to_string().starts_with(told), "{error}");
    assert_eq!(read(workbook(sheet(comment, 158))).unwrap()[0].rows, 1);
    // As large, and read: long answers pay for themselves.
    let long =
        format!("<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>", "long ".repeat(700_000)).into_bytes();
    assert_eq!(read(workbook(sheet(long, 50))).unwrap()[0].rows, 51);
}

#[test]
fn letters_at_the_end_of_what_is_unpacked_at_once() {
    for blanks in 0..4 {
        let text = format!("{}{}", "x".repeat(blanks), "é€".repeat(60_000));
        let row = format!("<row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row>").into_bytes();
        let sources = whole::read("a.xlsx", &workbook(sheet(row, 1)), &ReadOptions::default()).unwrap();
        let table = sources[0].table().unwrap();
        assert_eq!(table.columns()[0].text_at(0), Some(text.as_str()), "{blanks}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn changed_bytes(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        for name in SMALL {
            let mut bytes = bytes(&format!("hostile/packed/{name}"));
            for (place, byte) in &changes {
                let place = place.index(bytes.len());
                bytes[place] = *byte;
            }
            ends(name, &bytes);
        }
    }

    #[test]
    fn changed_parts(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        for name in ["book.xlsb", "values.ods", "texts_count.xlsx", "sheets.xlsx"] {
            let changed = with_parts(&bytes(&format!("hostile/packed/{name}")), |_, data| {
                for (place, byte) in &changes {
                    let place = place.index(data.len());
                    data[place] = *byte;
                }
            });
            ends(name, &changed);
        }
    }

    #[test]
    fn random_bytes_under_every_beginning(
        begin in prop::sample::select(vec![
            &b"PK\x03\x04"[..], b"PK\x05\x06", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"\x1F\x8B\x08", b"[{\"", b"{\"",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..2000),
    ) {
        ends("random.xlsx", &[begin, &rest].concat());
    }
}
