//! Bytes to [`Source`]: what a file is, what it holds, and what was odd about it.
//!
//! A [`Reader`] is fed chunks of any size, so that a file is never held whole; it decides on the encoding,
//! the delimiter and the layout from the first bytes, and tells in the [`Source`] what it decided.

//!
//! ```text
//! bytes ──sniff──▶ decode ──▶ records ──layout──▶ rows ──▶ Table, or figures
//!         what is it?   UTF-8    cut at the delimiter    headers      interned columns
//! ```

mod around;
mod asked;
mod bundle;
pub mod codebook;
pub mod counts_file;
mod cut;
mod decode;
mod delimiter;
mod extent;
mod figures;
mod hash;
mod layout;
pub mod limits;
mod made;
mod markup;
mod numerals;
mod odd;
mod options;
pub mod published;
mod quoted;
mod ragged;
mod reader;
mod records;
mod rows;
mod sniff;
#[cfg(feature = "readers")]
pub mod whole;
mod whole_numbers;
pub mod wire;

pub use bundle::bundles;
pub use codebook::{Codebook, CodedQuestion};
pub use counts_file::CountsRow;
pub use extent::Extent;
pub use hash::Hasher;
pub use layout::REPEAT;
pub use options::{Decimal, ReadOptions};
pub use published::PublishedRow;
pub use reader::{Reader, read_all};

use crate::notice::Notice;
use crate::table::Table;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A file that was read: what it is, what it holds, what was odd.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    /// Respondents that are left out unless the study says otherwise.
    pub leave_out: Vec<LeaveOut>,
    /// What was odd but survivable.
    pub notices: Vec<Notice>,
}

/// The form of a file, in the words of the contracts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// `csv`, `tsv`, `xlsx`, `xls`, `xlsb`, `ods`, `spreadsheetml`, `html`, `sav`, `zsav`, `por`, `triple-s`, `json`, `published`, `counts`,
    /// `key`.
    pub format: Cow<'static, str>,
    /// The survey tool's layout: `plain` where no tool is recognised.
    pub layout: Cow<'static, str>,
    /// Why that layout, as a clause: `row 3 holds Qualtrics' import ids`; empty where there is nothing to tell.
    pub reason: String,
    /// Of the text: `utf-8`, `utf-8-bom`, `utf-16le`, `windows-1252`, … Of binary files that of their texts.
    pub encoding: Cow<'static, str>,
    /// The delimiter of a delimited file; `None` where it has one column.
    pub delimiter: Option<char>,
    /// The sheet that was read, of a workbook.
    pub sheet: Option<String>,
    /// All sheets of the workbook that could be read instead.
    pub sheets: Vec<String>,
    /// The sign before the decimals of its numbers; `None` where none has any, nor a sign that could be one.
    pub decimal: Option<Decimal>,
    /// The rows of the header and of the last respondent; `None` where the file is not made of rows.
    pub extent: Option<Extent>,
}

impl Default for Form {
    /// Delimited text of which nothing is known yet.
    fn default() -> Self {
        Form {
            format: Cow::Borrowed("csv"),
            layout: Cow::Borrowed("plain"),
            reason: String::new(),
            encoding: Cow::Borrowed("utf-8"),
            delimiter: None,
            sheet: None,
            sheets: Vec::new(),
            decimal: None,
            extent: None,
        }
    }
}

/// Respondents that are not meant: previews, responses that were never finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaveOut {
    /// The column that tells, by its name.
    pub column: String,
    /// Its answers that mean "leave out"; an empty one means that a blank cell does.
    pub answers: Vec<String>,
    /// What they are, in the plural: `previews`, `unfinished responses`.
    pub what: String,
}

/// What a file holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Content {
    /// Respondents.
    Table(Table),
    /// Percentages that were published: `question,group,share[,n][,wave][,polarity]`.
    Published(Vec<PublishedRow>),
    /// Counts, as [`crate::counts`] writes them.
    Counts(Vec<CountsRow>),
    /// What the codes of another file stand for: no respondents.
    Key(Codebook),
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
