//! What is said of text that is odd: in its bytes, and in its quotation marks.

use super::limits::MAX_RECORD_BYTES;
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;

const AS_UTF_8: &str = "Save it as CSV UTF-8 (in Excel: Save as, CSV UTF-8), then choose that file";

/// The text holds so many bad sequences that it is in another encoding.
pub fn not_utf_8(file: &str, place: &str, count: u64) -> Error {
    let message = format!(
        "this is text in another encoding than UTF-8: {} of it {} none (first in {place}). {AS_UTF_8}.",
        sequences(count),
        if count == 1 { "is" } else { "are" },
    );
    Error::in_file(ErrorKind::NotText, file, message)
}

/// A person wants another encoding, which only a reader that knows it can give.
pub fn other_encoding(file: &str, label: &str) -> Error {
    let message = format!("it is to be read as \"{label}\", which cannot be read here yet. {AS_UTF_8}.");
    Error::in_file(ErrorKind::NotText, file, message)
}

/// A record passes the limit.
pub fn too_long(file: &str, row: u64) -> Error {
    let size = MAX_RECORD_BYTES >> 20;
    let message = format!(
        "row {row} is longer than {size} MB. Check that the file is a table with one row for each respondent."
    );
    Error::in_file(ErrorKind::TooLarge, file, message)
}

/// Bad sequences in a text that is UTF-8 otherwise, or in no encoding that makes words of them.
pub fn invalid(file: &str, place: String, count: u64) -> Notice {
    let (is, was) = if count == 1 { ("is", "was") } else { ("are", "were") };
    let text = format!(
        "{} that {is} not UTF-8 {was} read as \u{FFFD} (first in {place}). To keep every letter, save the file as CSV UTF-8.",
        sequences(count)
    );
    Notice::new("invalid_utf8", Some(file), text).at(place).times(count)
}

fn sequences(count: u64) -> String {
    if count == 1 { "1 byte sequence".to_owned() } else { format!("{count} byte sequences") }
}

/// NUL bytes.
pub fn nuls(file: &str, place: String, count: u64) -> Notice {
    let what = if count == 1 { "1 NUL byte was".to_owned() } else { format!("{count} NUL bytes were") };
    let text = format!(
        "{what} read as a blank (first in {place}): text holds none, so check that the file is whole."
    );
    Notice::new("nul_bytes", Some(file), text).at(place).times(count)
}

/// Quotation marks that open a cell and are never closed.
pub fn unclosed(file: &str, place: String, count: u64) -> Notice {
    let text = if count == 1 {
        format!(
            "The quotation mark that opens in {place} is never closed: it was passed over. Close it or remove it there."
        )
    } else {
        format!(
            "{count} quotation marks that open a cell are never closed (first in {place}): they were passed over."
        )
    };
    Notice::new("unclosed_quote", Some(file), text).at(place).times(count)
}

/// Quoted cells that hold quotation marks which are not doubled.
pub fn loose(file: &str, place: String, count: u64) -> Notice {
    let text = format!(
        "{} quotation marks that are not doubled (first in {place}): they were read as part of the text.",
        if count == 1 { "1 quoted cell holds".to_owned() } else { format!("{count} quoted cells hold") }
    );
    Notice::new("loose_quotes", Some(file), text).at(place).times(count)
}
