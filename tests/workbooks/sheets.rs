//! What is found in workbooks.

use super::{bytes, lines, names, notices, one};
use gap_report::ingest::{ReadOptions, Source, read_all, whole};

/// A line of [`FACTS`].
type Fact = (&'static str, &'static str, [usize; 3], &'static str, &'static str, &'static str);

/// Rows, columns, filled cells; of XLSX counted by openpyxl, of the others by Python's csv module in the same
/// survey's CSV. Then the sheet, the encoding and the notices.
#[rustfmt::skip]
const FACTS: &[Fact] = &[
    ("files/spack-waves/spack-user-survey-2020-responses.xlsx", "xlsx", [170, 48, 7597], "Form Responses 1", "utf-8", ""),
    ("files/spack-waves/spack-user-survey-2022-responses.xlsx", "xlsx", [182, 58, 9578], "Form Responses 1", "utf-8", ""),
    ("files/derived/dask2019.xls", "xls", [259, 24, 5824], "dask2019", "utf-16le", ""),
    ("files/derived/rse2016.ods", "ods", [273, 67, 16955], "rse2016", "utf-8", ""),
];

#[test]
fn golden_facts() {
    for (path, format, [rows, columns, filled], sheet, encoding, told) in FACTS {
        let source = one(path);
        let table = source.table().unwrap();
        let answered = table.columns().iter().map(|column| column.answered()).sum::<usize>();
        assert_eq!([source.rows, source.columns, answered], [*rows, *columns, *filled], "{path}");
        assert_eq!((&*source.form.format, &*source.form.encoding), (*format, *encoding), "{path}");
        assert_eq!(source.form.sheet.as_deref(), Some(*sheet), "{path}");
        assert_eq!(notices(&source), *told, "{path}");
    }
}

/// The cells of two tables that differ: column, row, and both texts.
fn differences(a: &Source, b: &Source) -> Vec<(String, usize, String, String)> {
    let (a, b) = (a.table().unwrap(), b.table().unwrap());
    assert_eq!(names(a), names(b));
    assert_eq!(a.rows(), b.rows());
    let mut differences = Vec::new();
    for (one, other) in a.columns().iter().zip(b.columns()) {
        for row in 0..a.rows() {
            let (x, y) = (one.text_at(row).unwrap_or(""), other.text_at(row).unwrap_or(""));
            // A line break has one byte or two.
            if x.replace("\r\n", "\n") != y.replace("\r\n", "\n") {
                differences.push((one.name.clone(), row, x.to_owned(), y.to_owned()));
            }
        }
    }
    differences
}

/// Workbooks have numbers where text has `2016.0`, and times of their own; nothing else differs.
#[test]
fn the_same_survey_in_two_formats_is_the_same_table() {
    for (text, workbook) in [
        (
            "files/spack-waves/spack-user-survey-2022-responses.csv",
            "files/spack-waves/spack-user-survey-2022-responses.xlsx",
        ),
        ("files/dask-2019/2019-user-survey-results.csv", "files/derived/dask2019.xls"),
        ("files/rse-uk-2016/public_data.csv", "files/derived/rse2016.ods"),
    ] {
        let (a, b) = (read_all(text, &bytes(text)).unwrap(), one(workbook));
        let differ: Vec<_> = differences(&a, &b)
            .into_iter()
            .filter(|(name, _, x, y)| {
                let number = |text: &str| text.parse::<f64>().ok();
                let same_number = number(x).is_some() && number(x) == number(y);
                // LibreOffice took this one text for a number when it made the ODS.
                let changed = (x.as_str(), y.as_str()) == ("90+", "90");
                !(same_number || changed || name.starts_with("Timestamp"))
            })
            .collect();
        assert!(differ.is_empty(), "{workbook}: {} {differ:#?}", differ.len());
    }
}

#[test]
fn the_sheet_with_the_answers_is_read() {
    let source = one("hostile/packed/sheets.xlsx");
    assert_eq!(source.form.sheet.as_deref(), Some("Answers 2024"));
    assert_eq!(source.form.sheets, ["Cover", "Codebook", "Answers 2024", "Old"]);
    let lines = lines(&source);
    assert_eq!(lines[0], "When|How satisfied are you with|#3|Id|Share|Member|Score");
    // A merged cell's text stands in its first cell, as in CSV.
    assert_eq!(lines[1], "|speed|price||||");
    assert_eq!(lines[2], "2024-05-01|Very satisfied|Not at all|000|80%|TRUE|0");
    assert_eq!(lines[3], "2024-05-02 10:30:00|Very satisfied|Not at all|001|80%|FALSE|2.5");
    assert_eq!(lines[21], "2024-05-20 10:30:00|Line one\nline two|Not at all|0019|80%|FALSE|");
    assert_eq!(lines.len(), 22);
    let told: Vec<&str> = source.notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(
        told,
        [
            "The sheet \"Answers 2024\" was read, which holds the most answers; the workbook also has \"Cover\", \"Codebook\", \"Old\".",
            "1 row above the header was passed over: row 2, \"Customer survey\".",
            "1 cell holds an error such as #N/A and was read as blank (first in row 25, column \"Score\").",
        ]
    );
}

#[test]
fn another_sheet_can_be_asked_for() {
    let path = "hostile/packed/sheets.xlsx";
    let sheet = |name: &str| {
        let options = ReadOptions { sheet: Some(name.to_owned()), ..ReadOptions::default() };
        whole::read(path, &bytes(path), &options)
    };
    let old = &sheet("old ").unwrap()[0];
    assert_eq!((old.form.sheet.as_deref(), old.rows, old.columns), (Some("Old"), 199, 6));
    let error = sheet("Answers").unwrap_err().to_string();
    let expected = "there is no sheet \"Answers\". Its sheets are \"Cover\", \"Codebook\", \"Answers 2024\", \"Old\": choose one of them.";
    assert!(error.ends_with(expected), "{error}");
}

#[test]
fn small_workbooks_of_every_format() {
    let check = |name: &str, encoding: &str, expected: &[&str]| {
        let source = one(&format!("hostile/packed/{name}"));
        assert_eq!(lines(&source), expected, "{name}");
        assert_eq!(source.form.encoding, encoding, "{name}");
    };
    check("book.xls", "utf-16le", &["Q1|Größe", "2.5|7", "3|1.5", "yes|"]);
    check("excel95.xls", "windows-1252", &["Q1|Größe", "2.5|7", "3|1.5", "yes|"]);
    check("book.xlsb", "utf-16le", &["Q1|Größe|When", "1.5|groß|2024-05-01 10:00:00", "yes|TRUE|", "f|3|"]);
    check(
        "values.ods",
        "utf-8",
        &["Day|Took|Share|Said|Bad", "2024-05-01 10:00:00|26:30:05|80%|a b & c\nd|"],
    );
}
