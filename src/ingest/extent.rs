//! From which row to which the table of a file reaches, as it was found or as a person says.

use super::ReadOptions;
use super::records::Record;
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;
use serde::{Deserialize, Serialize};

/// Where the table of a file begins and ends, in rows as a spreadsheet or an editor numbers them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extent {
    /// The row in which the header begins; 0 where there is none.
    pub header_row: u64,
    /// The row of the last respondent.
    pub last_row: u64,
}

/// What a person says of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub header_row: Option<u64>,
    pub last_row: Option<u64>,
    /// Rows below the last one that were passed over.
    below: u64,
}

impl Told {
    /// What is asked of the reading.
    pub fn of(asked: &ReadOptions) -> Told {
        let row = |row: Option<u32>| row.map(u64::from);
        Told { header_row: row(asked.header_row), last_row: row(asked.last_row), below: 0 }
    }

    /// True for a record above the header or below the last respondent.
    pub fn passes_over(&mut self, record: &Record<'_>) -> bool {
        let below = self.last_row.is_some_and(|last| record.row > last);
        self.below += u64::from(below && !record.is_blank());
        below || self.header_row.is_some_and(|header| record.row < header)
    }

    /// Rows below the last one were passed over: a file that grew since has respondents there.
    pub fn notice(&self, file: &str) -> Option<Notice> {
        let (row, n) = (self.last_row?, self.below);
        let lines = if n == 1 { "1 line was".to_owned() } else { format!("{n} lines were") };
        let text = format!("{lines} passed over below row {row}, which was said to be the last one.");
        (n > 0).then(|| Notice::new("lines_below_table", Some(file), text).times(n))
    }

    /// Of a file without any row between both.
    ///
    /// # Errors
    /// Where a person said where they are.
    pub fn nothing_there(&self, file: &str) -> Result<(), Error> {
        let (from, to) = match (self.header_row, self.last_row) {
            (None, None) => return Ok(()),
            (from, to) => (from.unwrap_or(1).max(1), to),
        };
        let to = to.map_or_else(|| "the end".to_owned(), |to| format!("row {to}"));
        let message = format!(
            "there is nothing from row {from} to {to}, where the table was said to be. Choose another row for the \
             header, or for the last respondent."
        );
        Err(Error::in_file(ErrorKind::HeaderOnly, file, message))
    }
}
