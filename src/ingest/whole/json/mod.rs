//! JSON: an array of objects, one a respondent; in it or around it what tools add. Newline-delimited JSON too.
//!
//! Read twice, an object at a time: first for the names of the columns, then for the rows.

mod item;
mod records;

use super::Whole;
use crate::error::{Error, ErrorKind};
use crate::ingest::limits::{MAX_COLUMNS, MAX_RECORD_BYTES};
use crate::ingest::rows::Rows;
use crate::ingest::{Form, ReadOptions, Source, made};
use item::Item;
use std::collections::BTreeMap;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// True for text that begins as an object, or as an array of objects.
pub fn is(whole: &Whole<'_>) -> bool {
    let text = whole.bytes.strip_prefix(BOM).unwrap_or(whole.bytes).trim_ascii_start();
    let object = text.strip_prefix(b"[").map_or(text, <[u8]>::trim_ascii_start);
    object.strip_prefix(b"{").is_some_and(|inside| inside.trim_ascii_start().starts_with(b"\""))
}

/// Reads the objects as respondents: names in the order in which they first occur are columns, `a.b` for what
/// lies in an object of its own; a list of answers is one cell, parted by `; `.
///
/// # Errors
/// The JSON is broken, or holds no list of objects.
pub fn read(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let file = whole.file;
    let bytes = whole.bytes.strip_prefix(BOM).unwrap_or(whole.bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.get(..error.valid_up_to()).unwrap_or_default().split(|&byte| byte == b'\n').count();
        let message = format!("line {line} is not UTF-8 text, which JSON must be. Export the file again.");
        Error::in_file(ErrorKind::Malformed, file, message)
    })?;
    let mut columns = Columns::default();
    records::each(file, text, &mut |number, record| columns.add(file, number, &item(file, number, record)?))?;
    // Objects stand in no rows: their number is no place where a header could be.
    let asked = ReadOptions { header_row: None, last_row: None, ..whole.options.clone() };
    let mut rows = Rows::new(file, &asked);
    rows.push_cells(0, columns.names.iter().map(String::as_str))?;
    records::each(file, text, &mut |number, record| {
        let mut cells = vec![String::new(); columns.names.len()];
        item(file, number, record)?.flat("", &mut |name, text| {
            if let Some(cell) = columns.places.get(name).and_then(|&place| cells.get_mut(place)) {
                *cell = text;
            }
        });
        rows.push_cells(number, cells.iter().map(String::as_str))
    })?;
    rows.end()?;
    let encoding = if bytes.len() < whole.bytes.len() { "utf-8-bom" } else { "utf-8" };
    let form = Form { format: "json".into(), encoding: encoding.into(), ..Form::default() };
    Ok(vec![made::source(
        file.to_owned(),
        whole.sha256.to_owned(),
        form,
        rows,
        Vec::new(),
        whole.options.decimal,
    )?])
}

/// The names of the columns, and their places.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl Columns {
    fn add(&mut self, file: &str, number: u64, item: &Item) -> Result<(), Error> {
        item.flat("", &mut |name, _| {
            if self.names.len() <= MAX_COLUMNS && !self.places.contains_key(name) {
                self.places.insert(name.to_owned(), self.names.len());
                self.names.push(name.to_owned());
            }
        });
        if self.names.len() > MAX_COLUMNS {
            let message = format!(
                "up to its object {number} there are more than {MAX_COLUMNS} different names. \
                 Check that the file holds one object for each respondent."
            );
            return Err(Error::in_file(ErrorKind::TooLarge, file, message));
        }
        Ok(())
    }
}

fn item(file: &str, number: u64, record: &str) -> Result<Item, Error> {
    if record.len() > MAX_RECORD_BYTES {
        let message = format!(
            "its object {number} is longer than {} MB. Check that the file holds one object for each respondent.",
            MAX_RECORD_BYTES >> 20
        );
        return Err(Error::in_file(ErrorKind::TooLarge, file, message));
    }
    serde_json::from_str(record).map_err(|error| {
        let message = format!("its object {number} cannot be read: {error}. Export the file again.");
        Error::in_file(ErrorKind::Malformed, file, message)
    })
}
