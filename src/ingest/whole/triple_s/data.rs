//! The answers: each line's characters, or each record's cells, as the description places them.

use super::super::Whole;
use super::metadata::{Kind, Survey, Variable, decoded};
use crate::error::{Error, ErrorKind};
use crate::ingest::cut::{Records, Stop};
use crate::ingest::limits::{MAX_CELLS, MAX_COLUMNS, MAX_RECORD_BYTES};
use crate::ingest::records::Record;
use crate::notice::Notice;
use crate::table::{Column, ColumnBuilder, ColumnSet, DeclaredLevel, Facts, Role, SetKind, SetMember, Table};
use std::collections::{BTreeMap, BTreeSet};

/// Cells that a byte of the answers pays for: lines may break off where nothing more was answered.
const CELLS_FOR_ONE: usize = 64;

/// Cells that are free.
const FREE_CELLS: usize = 16 << 20;

/// Cells that a letter read counts for: variables that lie over each other read it again and again.
const CELLS_OF_A_LETTER: usize = 16;

/// What was read.
pub struct Read {
    pub table: Table,
    pub encoding: &'static str,
    pub notices: Vec<Notice>,
}

/// A variable with the columns that its answers fill: one, or one an option.
struct Filling<'a> {
    variable: &'a Variable,
    /// The place of each level by its code without zeros before it; the first of several.
    places: BTreeMap<&'a str, usize>,
    columns: Vec<ColumnBuilder>,
}

/// Reads the answers in `whole` as `survey` describes them.
///
/// # Errors
/// Where there are too many columns or cells, or no answer stands where the description says.
pub fn read(whole: &Whole<'_>, survey: &Survey) -> Result<Read, Error> {
    let mut fillings: Vec<Filling> = survey
        .variables
        .iter()
        .map(|variable| Filling {
            variable,
            places: places(variable),
            columns: vec![ColumnBuilder::default(); width(variable)],
        })
        .collect();
    let columns: usize = fillings.iter().map(|filling| filling.columns.len()).sum();
    if columns > MAX_COLUMNS {
        let message =
            format!("the description has {columns} columns, more than the {MAX_COLUMNS} that can be read.");
        return Err(Error::in_file(ErrorKind::TooLarge, whole.file, message));
    }
    let encoding = if std::str::from_utf8(whole.bytes).is_ok() { "utf-8" } else { "windows-1252" };
    let text = decoded(whole.bytes);
    let (mut rows, mut short, mut first_short) = (0usize, 0u64, None);
    let (mut cells, mut letters) = (0usize, 0usize);
    let mut work = text.len().saturating_mul(CELLS_FOR_ONE).saturating_add(FREE_CELLS);
    let mut take = |line: u64, fields: &dyn Fn(usize, usize) -> String, length: usize| -> Result<(), Error> {
        rows += 1;
        if rows.saturating_mul(columns) > MAX_CELLS {
            let message =
                format!("more than {MAX_CELLS} cells (row {line}, with {columns} columns). Split the file.");
            return Err(Error::in_file(ErrorKind::TooLarge, whole.file, message));
        }
        let mut beyond = true;
        for filling in &mut fillings {
            beyond &= filling.variable.start >= length;
            let field = fields(filling.variable.start, filling.variable.finish);
            (cells, letters) = (cells + 1, letters + field.len());
            let Some(left) = work.checked_sub(field.len().saturating_mul(CELLS_OF_A_LETTER) + 1) else {
                // Hardly a cell with a letter in it: it is the lines that are too short.
                let too_short = letters.saturating_mul(CELLS_OF_A_LETTER) < cells;
                return Err(if too_short {
                    nearly_empty(whole.file, line)
                } else {
                    overlapping(whole.file, line)
                });
            };
            work = left;
            filling.push(&field);
        }
        if beyond {
            short += 1;
            first_short.get_or_insert(line);
        }
        Ok(())
    };
    if survey.delimited {
        records(whole.file, &text, survey.skip, &mut take)?;
    } else {
        lines(whole.file, &text, survey.skip, &mut take)?;
    }
    let notices = first_short.map(|line| {
        let text = format!(
            "{short} rows hold nothing where the description places the answers (first in row {line}): check that both files are of the same export."
        );
        Notice::new("ragged_rows", Some(whole.file), text).at(format!("row {line}")).times(short)
    });
    Ok(Read { table: table(fillings, rows), encoding, notices: notices.into_iter().collect() })
}

type Take<'a> = dyn FnMut(u64, &dyn Fn(usize, usize) -> String, usize) -> Result<(), Error> + 'a;

/// Hands each line of fixed-width answers to `take`.
fn lines(file: &str, text: &str, skip: usize, take: &mut Take<'_>) -> Result<(), Error> {
    for (number, line) in text.lines().enumerate().skip(skip) {
        if line.trim().is_empty() {
            continue;
        }
        let number = number as u64 + 1;
        if line.len() > MAX_RECORD_BYTES {
            return Err(too_long(file, number));
        }
        if line.is_ascii() {
            let field = |start: usize, finish: usize| {
                line.get(start.min(line.len())..(finish + 1).min(line.len())).unwrap_or_default().to_owned()
            };
            take(number, &field, line.len())?;
        } else {
            let letters: Vec<char> = line.chars().collect();
            let field = |start: usize, finish: usize| {
                letters.iter().skip(start).take(finish + 1 - start).collect::<String>()
            };
            take(number, &field, letters.len())?;
        }
    }
    Ok(())
}

/// Hands each record of comma-separated answers to `take`. A variable of several cells gets them one after the
/// other, a blank between them.
fn records(file: &str, text: &str, skip: usize, take: &mut Take<'_>) -> Result<(), Error> {
    let mut left = skip;
    let mut each = |record: Record<'_>| -> Result<(), Error> {
        if left > 0 {
            left -= 1;
            return Ok(());
        }
        if record.is_blank() {
            return Ok(());
        }
        let cells: Vec<&[u8]> = record.cells().collect();
        let field = |start: usize, finish: usize| {
            let inside = cells.iter().skip(start).take(finish + 1 - start);
            let texts: Vec<_> = inside.map(|cell| String::from_utf8_lossy(cell)).collect();
            texts.join(" ")
        };
        take(record.row, &field, cells.len())
    };
    let mut records = Records::new(b',', 1);
    let told = |stop: Stop<Error>| match stop {
        Stop::Taker(error) => error,
        Stop::TooLong { row } => too_long(file, row),
    };
    records.push(text.as_bytes(), &mut each).map_err(told)?;
    records.finish(&mut each).map_err(told)?;
    Ok(())
}

fn too_long(file: &str, row: u64) -> Error {
    let message = format!("row {row} is too long to be a record of answers. Export the file again.");
    Error::in_file(ErrorKind::TooLarge, file, message)
}

/// The sentence for lines that end long before the last variable.
fn nearly_empty(file: &str, line: u64) -> Error {
    let message = format!(
        "row {line} and those above it are far too short for the variables of the description: hardly a cell has \
         an answer. Check that both files are of the same export."
    );
    Error::in_file(ErrorKind::TooLarge, file, message)
}

/// The sentence for a description whose variables all read the same letters.
fn overlapping(file: &str, line: u64) -> Error {
    let message = format!(
        "the description's variables lie over each other: they read row {line} and those above it many times over. \
         Check that both files are of the same export."
    );
    Error::in_file(ErrorKind::TooLarge, file, message)
}

/// The place of each level by its code.
fn places(variable: &Variable) -> BTreeMap<&str, usize> {
    let mut places = BTreeMap::new();
    for (place, level) in variable.levels.iter().enumerate() {
        places.entry(plain_number(&level.code)).or_insert(place);
    }
    places
}

/// Columns that a variable takes.
fn width(variable: &Variable) -> usize {
    match variable.kind {
        Kind::Bits | Kind::Spread { .. } => variable.levels.len().max(1),
        _ => 1,
    }
}

impl Filling<'_> {
    fn push(&mut self, field: &str) {
        let variable = self.variable;
        let field = field.trim();
        match variable.kind {
            Kind::Bits | Kind::Spread { .. } => self.tick(field),
            Kind::Single | Kind::Logical | Kind::Quantity => {
                let code = plain_number(field);
                let level = self.places.get(code).and_then(|&place| variable.levels.get(place));
                let text = level.map_or(code, |level| level.label.as_str());
                let text = if variable.kind == Kind::Logical { logical(text) } else { text };
                self.push_one(text);
            }
            Kind::Text => self.push_one(field),
        }
    }

    fn push_one(&mut self, text: &str) {
        if let Some(column) = self.columns.first_mut() {
            column.push(text.as_bytes());
        }
    }

    /// A cell an option: `1`, `0`, or blank where the question was not asked.
    fn tick(&mut self, field: &str) {
        let variable = self.variable;
        if field.is_empty() {
            self.columns.iter_mut().for_each(|column| {
                column.push(b"");
            });
            return;
        }
        let codes = match variable.kind {
            Kind::Spread { subfields } => spread(field, subfields),
            _ => bits(field, variable),
        };
        for (place, column) in self.columns.iter_mut().enumerate() {
            let code = variable.levels.get(place).map(|level| plain_number(&level.code));
            let ticked = code.is_some_and(|code| codes.contains(code));
            column.push(if ticked { b"1" } else { b"0" });
        }
    }
}

/// The codes of a bitstring: character `i`, from 1, is code `i`. A spreadsheet may have eaten zeros at its start.
fn bits(field: &str, variable: &Variable) -> BTreeSet<String> {
    let places = variable.finish + 1 - variable.start;
    let highest = variable.levels.iter().filter_map(|level| level.code.parse::<usize>().ok()).max();
    let length = if places > 1 { places } else { highest.unwrap_or(0) };
    let eaten = length.saturating_sub(field.chars().count());
    let ticked = field.chars().enumerate().filter(|(_, letter)| *letter == '1');
    ticked.map(|(place, _)| (place + 1 + eaten).to_string()).collect()
}

/// The codes of a spread: side by side in cells of one width, or parted by blanks.
fn spread(field: &str, subfields: usize) -> BTreeSet<String> {
    let letters: Vec<char> = field.chars().collect();
    let parted: Vec<&str> =
        field.split(|c: char| c.is_whitespace() || c == ';').filter(|part| !part.is_empty()).collect();
    let codes: Vec<String> = if parted.len() > 1 || letters.len() < subfields {
        parted.iter().map(|part| (*part).to_owned()).collect()
    } else {
        let width = letters.len().div_ceil(subfields).max(1);
        letters.chunks(width).map(|chunk| chunk.iter().collect::<String>()).collect()
    };
    let plain = codes.iter().map(|code| plain_number(code.trim()).to_owned());
    plain.filter(|code| !code.is_empty() && code != "0").collect()
}

/// A number without zeros before it, so that `01` is `1`; any other text as it stands.
fn plain_number(text: &str) -> &str {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text;
    }
    match text.trim_start_matches('0') {
        "" => "0",
        rest => rest,
    }
}

fn logical(text: &str) -> &str {
    match text {
        "1" => "Yes",
        "0" => "No",
        other => other,
    }
}

/// The columns, named by their variables; options of a multiple by `name [option]`.
fn table(fillings: Vec<Filling<'_>>, rows: usize) -> Table {
    let (mut columns, mut sets) = (Vec::new(), Vec::new());
    for Filling { variable, columns: builders, .. } in fillings {
        let several = matches!(variable.kind, Kind::Bits | Kind::Spread { .. });
        let mut members = Vec::new();
        for (place, builder) in builders.into_iter().enumerate() {
            let option = variable.levels.get(place).filter(|_| several);
            let name =
                option.map_or_else(|| variable.name.clone(), |o| format!("{} [{}]", variable.name, o.label));
            let levels = match variable.kind {
                Kind::Logical => yes_and_no(),
                _ if several => Vec::new(),
                _ => variable.levels.clone(),
            };
            let facts = Facts { role: if several { Some(Role::Choice) } else { variable.role }, levels };
            if let Some(option) = option {
                members.push(SetMember { column: columns.len(), label: option.label.clone() });
            }
            columns.push(Column { name, text: variable.label.clone(), cells: builder.finish(), facts });
        }
        if several && !members.is_empty() {
            sets.push(ColumnSet {
                name: variable.name.clone(),
                text: variable.label.clone(),
                kind: SetKind::Ticks,
                members,
                ticked: Vec::new(),
            });
        }
    }
    Table::new(columns, rows).with_sets(sets)
}

fn yes_and_no() -> Vec<DeclaredLevel> {
    let level = |code: &str, label: &str| DeclaredLevel {
        code: code.to_owned(),
        label: label.to_owned(),
        missing: false,
    };
    vec![level("0", "No"), level("1", "Yes")]
}
