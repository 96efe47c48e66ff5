//! Portable files: text in lines of 80 characters, numbers in base 30, in whatever character set the writer had.

mod characters;
mod fields;
mod number;
mod records;

use super::columns::Columns;
use super::dictionary::Kind;
use super::{Found, told};
use crate::error::Error;
use crate::ingest::limits::MAX_CELLS;
use crate::ingest::whole::Whole;
use crate::ingest::whole::codepage::CodePage;
use characters::Characters;
use fields::{Fields, Trouble};

/// True for a portable file.
pub fn is(bytes: &[u8]) -> bool {
    // The table is worth building only where the bytes are long enough to hold it.
    Characters::new(bytes).is_some()
}

/// Reads the file.
///
/// # Errors
/// Where it is damaged, is cut off before the first respondent ends, or is too large.
pub fn read(whole: &Whole<'_>) -> Result<Found, Error> {
    let (file, size) = (whole.file, whole.bytes.len());
    let Some(characters) = Characters::new(whole.bytes) else { return Err(told::odd(file, 0)) };
    let asked = CodePage::asked(whole)?;
    // Nothing declares the encoding of letters beyond the table: the whole file tells.
    let page = asked.unwrap_or_else(|| CodePage::declared(None, None, std::iter::once(whole.bytes)));
    let mut fields = Fields::new(characters, page);
    let trouble = |trouble: Trouble, at: usize| match trouble {
        Trouble::Cut => told::cut_early(file, size),
        Trouble::Odd => told::odd(file, at),
        Trouble::TooLarge(what) => told::too_large(file, what),
    };
    let dictionary = records::read(&mut fields).map_err(|kind| trouble(kind, fields.at()))?;
    if dictionary.variables.is_empty() {
        return Err(told::no_variables(file));
    }
    let mut columns = Columns::new(&dictionary);
    let mut notices = Vec::new();
    let kinds: Vec<Kind> = dictionary.variables.iter().map(|variable| variable.kind).collect();
    let mut row = Vec::new();
    loop {
        match fields.respondent(&kinds, &mut row) {
            Ok(true) if columns.is_full() => {
                return Err(told::too_large(file, &format!("more than {MAX_CELLS} cells")));
            }
            Ok(true) => {
                for (place, value) in row.iter().enumerate() {
                    match value {
                        fields::Cell::Number(value) => columns.number(place, *value),
                        fields::Cell::Text(text) => columns.text(place, text),
                    }
                }
                columns.next();
            }
            Ok(false) => break,
            Err(Trouble::Cut) => {
                notices.push(told::cut(file, columns.rows(), None, !row.is_empty())?);
                break;
            }
            Err(_) => {
                notices.push(told::garbled(file, columns.rows(), fields.at())?);
                break;
            }
        }
    }
    if columns.rows() == 0 {
        return Err(told::no_respondents(file));
    }
    let bad = fields.bad();
    let made = columns.finish();
    notices.extend((bad > 0).then(|| told::bad_texts(file, &page.name(), bad, None, &made.columns)));
    Ok(Found { format: "por", encoding: page.name(), dictionary, made, notices })
}
