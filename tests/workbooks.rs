//! Workbooks, archives and JSON: the same survey in two formats is the same table; broken and hostile files end
//! in a sentence.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::error::Error;
use gap_report::ingest::{ReadOptions, Source, read_all, whole};
use std::path::Path;

fn bytes(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read_as(path: &str, options: &ReadOptions) -> Result<Vec<Source>, Error> {
    whole::read(path, &bytes(path), options)
}

fn one(path: &str) -> Source {
    let mut sources = read_as(path, &ReadOptions::default()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(sources.len(), 1, "{path}");
    sources.remove(0)
}

fn notices(source: &Source) -> String {
    let told: Vec<String> =
        source.notices.iter().map(|notice| format!("{}×{}", notice.code, notice.count)).collect();
    told.join(" ")
}

/// The cells of two tables that differ: column, row, and both texts.
fn differences(a: &Source, b: &Source) -> Vec<(String, usize, String, String)> {
    let (a, b) = (a.table().unwrap(), b.table().unwrap());
    let names = |table: &gap_report::table::Table| -> Vec<String> {
        table.columns().iter().map(|column| column.name.clone()).collect()
    };
    assert_eq!(names(a), names(b));
    assert_eq!(a.rows(), b.rows());
    let mut differences = Vec::new();
    for (one, other) in a.columns().iter().zip(b.columns()) {
        for row in 0..a.rows() {
            let (x, y) = (one.text_at(row).unwrap_or(""), other.text_at(row).unwrap_or(""));
            if x.replace("\r\n", "\n") != y.replace("\r\n", "\n") {
                differences.push((one.name.clone(), row, x.to_owned(), y.to_owned()));
            }
        }
    }
    differences
}

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
        println!("{workbook}: {:?} {:?} {}", b.form, (b.rows, b.columns), notices(&b));
        let d = differences(&a, &b);
        println!("{} {:#?}", d.len(), d.iter().filter(|d| d.0 != "Timestamp").take(20).collect::<Vec<_>>());
        println!("{:#?}", d.iter().take(3).collect::<Vec<_>>());
    }
    let b = one("files/spack-waves/spack-user-survey-2020-responses.xlsx");
    println!("{:?} {:?} {}", b.form, (b.rows, b.columns), notices(&b));
}
