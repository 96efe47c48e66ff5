//! Tables made by hand, for tests.

use crate::ingest::{Content, Form, Source};
use crate::table::{Cells, Codes, Column, Dictionary, Table};

/// A column of this header with these cells; `""` is a blank one.
pub(super) fn column(header: &str, cells: &[&str]) -> Column {
    let mut dictionary = Dictionary::default();
    let codes: Vec<u16> = cells
        .iter()
        .map(|cell| if cell.is_empty() { 0 } else { dictionary.intern(cell.trim()) as u16 + 1 })
        .collect();
    let name = if header.is_empty() { "#1" } else { header };
    Column::new(name, header, Cells::Coded { dictionary, codes: Codes::Wide(codes) })
}

/// A file of this content.
pub(super) fn source(file: &str, content: Content, rows: usize, columns: usize) -> Source {
    Source {
        file: file.to_owned(),
        sha256: format!("{:064x}", file.len() * 1000 + rows),
        form: Form {
            format: "csv".into(),
            encoding: "utf-8".into(),
            delimiter: Some(','),
            ..Form::default()
        },
        rows,
        columns,
        content,
        leave_out: Vec::new(),
        notices: Vec::new(),
    }
}

/// A file of respondents: first line the headers, then one a line, cells separated by `|`.
pub(super) fn survey(file: &str, lines: &[&str]) -> Source {
    let rows: Vec<Vec<&str>> = lines.iter().map(|line| line.split('|').map(str::trim).collect()).collect();
    let (header, body) = rows.split_first().expect("a header");
    let columns: Vec<Column> = header
        .iter()
        .enumerate()
        .map(|(place, name)| column(name, &body.iter().map(|row| row[place]).collect::<Vec<_>>()))
        .collect();
    let count = columns.len();
    source(file, Content::Table(Table::new(columns, body.len())), body.len(), count)
}
