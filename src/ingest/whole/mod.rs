//! Files that cannot be read as they stream in: one must hold them whole, or know more than UTF-8.
//!
//! One room a kind of file; each recognises its own from the bytes and makes sources of them. What none of
//! them takes is told by the sentence of the streaming [`super::Reader`].

mod spss;

use super::{Hasher, ReadOptions, Reader, Source};
use crate::error::{Error, ErrorKind};

/// A file that is held whole.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    /// Its name, without folders.
    pub file: &'a str,
    pub bytes: &'a [u8],
    /// SHA-256 of the bytes of the file that was given, in lower-case hexadecimal.
    pub sha256: &'a str,
    /// What a person decided about the reading.
    pub options: &'a ReadOptions,
}

/// A kind of file: whether this is one, and how it is read.
struct Kind {
    is: fn(&Whole<'_>) -> bool,
    read: fn(&Whole<'_>) -> Result<Vec<Source>, Error>,
}

/// All kinds, the most particular first.
const KINDS: &[Kind] = &[Kind { is: spss::is, read: spss::read }];

/// Reads a file of any kind: one source, or several where an archive holds several.
///
/// # Errors
/// Where the file cannot be used; the sentence says what it is and what to do.
pub fn read(file: &str, bytes: &[u8], options: &ReadOptions) -> Result<Vec<Source>, Error> {
    let mut hasher = Hasher::new();
    hasher.push(bytes);
    let sha256 = hasher.finish();
    let file = file.rsplit(['/', '\\']).next().unwrap_or(file);
    read_hashed(&Whole { file, bytes, sha256: &sha256, options })
}

/// The same, its hash known.
///
/// # Errors
/// As [`read`].
pub fn read_hashed(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    if let Some(kind) = KINDS.iter().find(|kind| (kind.is)(whole)) {
        return (kind.read)(whole);
    }
    let mut reader = Reader::with(whole.file, whole.options.clone());
    reader.push(whole.bytes)?;
    Ok(vec![reader.finish(whole.sha256.to_owned())?])
}

/// True where the streaming reader's error only means that the file must be held whole: then it is to be tried
/// with [`read`], whose sentence is the last word.
pub fn may_help(error: &Error) -> bool {
    error.kind() == ErrorKind::NotText
}
