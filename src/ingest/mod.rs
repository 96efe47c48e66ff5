//! Bytes to [`Source`]: what a file is, what it holds, and what was odd about it.
//!
//! A [`Reader`] is fed chunks of any size, so that a file is never held whole; it decides on the encoding,
//! the delimiter and the layout from the first bytes, and tells in the [`Source`] what it decided.

//!
//! ```text
//! bytes ──sniff──▶ decode ──▶ records ──layout──▶ rows ──▶ Table, or figures
//!         what is it?   UTF-8    cut at the delimiter    headers      interned columns
//! ```

pub mod counts_file;
mod decode;
mod delimiter;
mod figures;
mod hash;
mod layout;
pub mod limits;
pub mod published;
mod reader;
mod records;
mod rows;
mod sniff;

pub use counts_file::CountsRow;
pub use hash::Hasher;
pub use published::PublishedRow;
pub use reader::{Reader, read_all};

use crate::notice::Notice;
use crate::table::Table;

/// A file that was read: what it is, what it holds, what was odd.
#[derive(Debug, Clone)]
pub struct Source {
    /// The file's name, without folders.
    pub file: String,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// What was decided about its form.
    pub form: Form,
    /// Respondents, header rows not counted. For published figures and counts: lines.
    pub rows: usize,
    /// Columns in the file; those at its end with neither a header nor an answer are not counted.
    pub columns: usize,
    /// What it holds.
    pub content: Content,
    /// What was odd but survivable.
    pub notices: Vec<Notice>,
}

/// The form of a file, in the words of the contracts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// `csv`, `tsv`, `published`, `counts`.
    pub format: &'static str,
    /// The survey tool's layout: `plain` where no tool is recognised.
    pub layout: &'static str,
    /// `utf-8`, `utf-8-bom`.
    pub encoding: &'static str,
    /// The delimiter of a delimited file; `None` where it has one column.
    pub delimiter: Option<char>,
}

/// What a file holds.
#[derive(Debug, Clone)]
pub enum Content {
    /// Respondents.
    Table(Table),
    /// Percentages that were published: `question,group,share[,n][,wave][,polarity]`.
    Published(Vec<PublishedRow>),
    /// Counts, as [`crate::counts`] writes them.
    Counts(Vec<CountsRow>),
}

impl Source {
    /// The respondents, where the file holds any.
    pub fn table(&self) -> Option<&Table> {
        match &self.content {
            Content::Table(table) => Some(table),
            _ => None,
        }
    }
}
