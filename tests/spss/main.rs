//! SPSS files of every form, against what ReadStat (pyreadstat 1.3.7) and GNU PSPP 1.6.2 say they hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(
    clippy::disallowed_methods,
    reason = "the clock is forbidden to the core; here it times hostile files"
)]

mod damage;
mod meaning;

use gap_report::error::Error;
use gap_report::ingest::{ReadOptions, Source, whole};
use gap_report::table::{Column, Role, Table};

fn bytes(path: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/files/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn parse(file: &str, bytes: &[u8]) -> Result<Source, Error> {
    let mut sources = whole::read(file, bytes, &ReadOptions::default())?;
    assert_eq!(sources.len(), 1, "{file}");
    Ok(sources.remove(0))
}

fn source(path: &str) -> Source {
    parse(path, &bytes(path)).unwrap_or_else(|error| panic!("{error}"))
}

fn table(source: &Source) -> &Table {
    source.table().expect("respondents")
}

fn column<'a>(source: &'a Source, name: &str) -> &'a Column {
    let table = table(source);
    &table.columns()[table.find(name).unwrap_or_else(|| panic!("no column {name}"))]
}

/// All cells of a column, with a bar between.
fn cells(source: &Source, name: &str) -> String {
    let column = column(source, name);
    let cells: Vec<&str> = (0..source.rows).map(|row| column.text_at(row).unwrap_or("")).collect();
    cells.join("|")
}

/// The declared levels: `code=label`, with an exclamation mark where it is no answer.
fn levels(source: &Source, name: &str) -> String {
    let level = |level: &gap_report::table::DeclaredLevel| {
        format!("{}={}{}", level.code, level.label, if level.missing { "!" } else { "" })
    };
    column(source, name).facts.levels.iter().map(level).collect::<Vec<_>>().join("|")
}

fn role(source: &Source, name: &str) -> Option<Role> {
    column(source, name).facts.role
}

/// Everything of a table that a study can see, as text.
fn told(source: &Source) -> String {
    let table = table(source);
    let columns: Vec<String> = table
        .columns()
        .iter()
        .map(|c| format!("{}\n{}\n{:?}\n{}", c.name, c.text, c.facts, cells(source, &c.name)))
        .collect();
    format!("{}\n{:?}\n{:?}", columns.join("\n"), table.sets(), source.rows)
}
