//! Workbooks, archives and JSON: the same survey in two formats is the same table; broken and hostile files end
//! in a sentence.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod archives;
mod broken;
mod json;
mod sheets;

use gap_report::error::Error;
use gap_report::ingest::{ReadOptions, Source, whole};
use gap_report::table::Table;
use std::path::Path;

fn bytes(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read(path: &str) -> Result<Vec<Source>, Error> {
    whole::read(path, &bytes(path), &ReadOptions::default())
}

/// The only survey in a file.
fn one(path: &str) -> Source {
    let mut sources = read(path).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(sources.len(), 1, "{path}");
    sources.remove(0)
}

/// Codes and counts of the notices.
fn notices(source: &Source) -> String {
    let told: Vec<String> =
        source.notices.iter().map(|notice| format!("{}×{}", notice.code, notice.count)).collect();
    told.join(" ")
}

fn names(table: &Table) -> Vec<String> {
    table.columns().iter().map(|column| column.name.clone()).collect()
}

/// The header, then every row, parted by `|`.
fn lines(source: &Source) -> Vec<String> {
    let table = source.table().unwrap();
    let mut lines = vec![names(table).join("|")];
    for row in 0..table.rows() {
        let cells = table.columns().iter().map(|column| column.text_at(row).unwrap_or(""));
        lines.push(cells.collect::<Vec<_>>().join("|"));
    }
    lines
}
