//! What all workbooks have in common, whichever program wrote them.

use super::cell::Cell;
use super::xml::Broken;
use crate::error::{Error, ErrorKind};
use std::borrow::Cow;

/// Sheets of one workbook.
pub const MAX_SHEETS: usize = 1_000;

/// Columns of a sheet in every program that writes them.
pub const MAX_COLUMNS: u32 = 16_384;

/// Rows of a sheet in every program that writes them.
pub const MAX_ROWS: u32 = 1_048_576;

/// Bytes of the texts that the cells of a workbook share.
const MAX_SHARED_BYTES: usize = 128 << 20;

/// Texts that the cells of a workbook share.
const MAX_SHARED: usize = 16 << 20;

/// Bytes of a sheet that a filled cell pays for beside its text: its own and those of ten blank ones beside it.
pub const BYTES_FOR_CELL: u64 = 256;

/// The same of a text that cells share, besides twice its length.
pub const BYTES_FOR_TEXT: u64 = 64;

/// A sheet, by the workbook's own list.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
}

/// Why a walk over a sheet ended early.
#[derive(Debug)]
pub enum Stop {
    /// Whoever takes the cells has seen enough.
    Enough,
    Failed(Error),
}

/// Takes the cells of a sheet, one after the other.
pub type Take<'t> = &'t mut dyn FnMut(Cell<'_>) -> Result<(), Stop>;

/// A workbook whose list of sheets is read.
pub trait Book {
    /// As [`crate::ingest::Form::format`] names it.
    fn format(&self) -> &'static str;

    /// The encoding of its texts.
    fn encoding(&self) -> Cow<'static, str> {
        Cow::Borrowed("utf-8")
    }

    /// Its sheets with cells, in their order; charts are none.
    fn sheets(&self) -> &[Sheet];

    /// How much there is in a sheet, in bytes, where that is known without reading it.
    fn size(&self, _sheet: usize) -> u64 {
        0
    }

    /// True where nothing more is unpacked, because too much held no cell.
    fn is_dry(&self) -> bool {
        false
    }

    /// Unpacks as much without a cell again.
    fn refill(&mut self) {}

    /// Hands the cells of a sheet that are not blank to `take`, row by row.
    ///
    /// # Errors
    /// Where `take` stops, or the sheet is damaged.
    fn walk(&mut self, sheet: usize, take: Take<'_>) -> Result<(), Stop>;
}

/// Why the cells of a sheet were not read to their end.
pub enum Early {
    /// The sheet is damaged, or too much.
    Broken,
    Stop(Stop),
}

impl From<Broken> for Early {
    fn from(_: Broken) -> Self {
        Early::Broken
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Failed(error)
    }
}

/// The sentence for a workbook that needs a password.
pub fn locked(file: &str) -> Error {
    let message = "the workbook is protected by a password. Open it, remove the password, save it, then choose it again.";
    Error::in_file(ErrorKind::Malformed, file, message)
}

/// The sentence for a workbook, or a part of one, that cannot be read. `part`: which, such as `the sheet "Data"`.
pub fn damaged(file: &str, part: &str) -> Error {
    let message = format!(
        "{part} is damaged and cannot be read. Open the workbook and save it again, or save the sheet as CSV UTF-8."
    );
    Error::in_file(ErrorKind::Malformed, file, message)
}

/// Texts that cells share, one after the other in one piece of memory.
#[derive(Debug, Default)]
pub struct Shared {
    text: String,
    ends: Vec<u32>,
}

impl Shared {
    /// Adds a text.
    ///
    /// # Errors
    /// All together are too much.
    pub fn push(&mut self, file: &str, text: &str) -> Result<(), Error> {
        if self.text.len() + text.len() > MAX_SHARED_BYTES || self.ends.len() >= MAX_SHARED {
            let message = format!(
                "its cells hold more than {} MB of different text. Save the sheet with the answers as CSV UTF-8, \
                 without the columns that are not needed, and choose that file.",
                MAX_SHARED_BYTES >> 20
            );
            return Err(Error::in_file(ErrorKind::TooLarge, file, message));
        }
        self.text.push_str(text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// The text of this number, from 0.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..end)
    }
}
