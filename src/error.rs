//! Why an input cannot be used, in one sentence: what happened, where, and what to do.

use std::fmt;

/// An input that cannot be used. Odd but survivable input is a [`crate::notice::Notice`] instead.
///
/// The message is complete as it stands: it names the file and the place, and says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    file: Option<String>,
    message: String,
}

/// The cause, for programs; [`ErrorKind::code`] is its stable name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The file holds no bytes, or nothing but blanks.
    EmptyFile,
    /// The bytes are not text in any encoding we read.
    NotText,
    /// There is a header and nothing below it.
    HeaderOnly,
    /// The file is of a known kind that is malformed.
    Malformed,
    /// One of the named limits of [`crate::ingest::limits`] is passed.
    TooLarge,
    /// A study file that is not one, or names what is not there.
    Study,
    /// Fewer than two groups: nothing to compare.
    NoGroups,
    /// The groups were not asked one question in common.
    NoCommonQuestion,
    /// Nothing was given to read.
    NoFiles,
    /// An output that we cannot write.
    Output,
}

impl ErrorKind {
    /// The stable name of this cause, as it stands in messages to programs.
    pub fn code(self) -> &'static str {
        match self {
            ErrorKind::EmptyFile => "empty_file",
            ErrorKind::NotText => "not_text",
            ErrorKind::HeaderOnly => "header_only",
            ErrorKind::Malformed => "malformed",
            ErrorKind::TooLarge => "too_large",
            ErrorKind::Study => "study",
            ErrorKind::NoGroups => "no_groups",
            ErrorKind::NoCommonQuestion => "no_common_question",
            ErrorKind::NoFiles => "no_files",
            ErrorKind::Output => "output",
        }
    }
}

impl Error {
    /// An error that concerns no single file. `message`: what happened, where, what to do; a full sentence.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Error(Box::new(Inner { kind, file: None, message: message.into() }))
    }

    /// An error in `file`. `message` follows the file's name and a colon.
    pub fn in_file(kind: ErrorKind, file: impl Into<String>, message: impl Into<String>) -> Self {
        Error(Box::new(Inner { kind, file: Some(file.into()), message: message.into() }))
    }

    /// The cause.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The file concerned, if it is one.
    pub fn file(&self) -> Option<&str> {
        self.0.file.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.0.file {
            write!(f, "{file}: ")?;
        }
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {}
