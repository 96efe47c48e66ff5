//! Files that cannot be read as they stream in: one must hold them whole, or know more than UTF-8.
//!
//! One room a kind of file; each recognises its own from the bytes and makes sources of them. What none of
//! them takes is told by the sentence of the streaming [`super::Reader`].

mod archive;
mod codepage;
mod json;
mod spss;
mod text;
mod triple_s;
mod workbook;
mod zip;

use super::limits::MAX_WHOLE_BYTES;
use super::{Hasher, ReadOptions, Reader, Source, asked};
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
const KINDS: &[Kind] = &[
    Kind { is: triple_s::is_description, read: triple_s::alone },
    Kind { is: spss::is, read: spss::read },
    Kind { is: workbook::is, read: workbook::read },
    Kind { is: zip::is, read: zip::read },
    Kind { is: zip::is_gzip, read: zip::read_gzip },
    Kind { is: json::is, read: json::read },
    Kind { is: text::is, read: text::read }, // The last: any text.
];

/// Reads files that [`super::bundles`] puts together; one alone as [`read`] does.
///
/// # Errors
/// As [`read`].
pub fn read_bundle(files: &[(&str, &[u8])], options: &ReadOptions) -> Result<Vec<Source>, Error> {
    for (file, bytes) in files {
        check_size(file, bytes.len() as u64)?;
        asked::possible(name_of(file), options)?;
    }
    let hashes: Vec<String> = files.iter().map(|(_, bytes)| hash(bytes)).collect();
    let wholes: Vec<Whole> = files
        .iter()
        .zip(&hashes)
        .map(|((file, bytes), sha256)| Whole { file: name_of(file), bytes, sha256, options })
        .collect();
    if let [description, data] = wholes.as_slice()
        && triple_s::is_description(description)
    {
        let mut sources = vec![triple_s::together(description, data)?];
        tell_unmet(&mut sources, options);
        return Ok(sources);
    }
    let mut sources = Vec::new();
    for whole in &wholes {
        sources.append(&mut read_hashed(whole)?);
    }
    Ok(sources)
}

/// Reads a file of any kind: one source, or several where an archive holds several.
///
/// # Errors
/// Where the file cannot be used; the sentence says what it is and what to do.
pub fn read(file: &str, bytes: &[u8], options: &ReadOptions) -> Result<Vec<Source>, Error> {
    check_size(file, bytes.len() as u64)?;
    read_hashed(&Whole { file: name_of(file), bytes, sha256: &hash(bytes), options })
}

/// Refuses a file that is too large to be held whole, best before it is loaded. `bytes`: its size.
///
/// # Errors
/// It is larger than [`MAX_WHOLE_BYTES`].
pub fn check_size(file: &str, bytes: u64) -> Result<(), Error> {
    if bytes <= MAX_WHOLE_BYTES as u64 {
        return Ok(());
    }
    let message = format!(
        "it has {} MB; a file that is not plain UTF-8 text is read up to {} MB. Export it as CSV UTF-8, \
         which may be larger, or split it.",
        bytes >> 20,
        MAX_WHOLE_BYTES >> 20
    );
    Err(Error::in_file(ErrorKind::TooLarge, name_of(file), message))
}

/// A file's name without folders.
fn name_of(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

fn hash(bytes: &[u8]) -> String {
    let mut hasher = Hasher::new();
    hasher.push(bytes);
    hasher.finish()
}

/// The same, its hash known.
///
/// # Errors
/// As [`read`].
pub fn read_hashed(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    asked::possible(whole.file, whole.options)?;
    if let Some(kind) = KINDS.iter().find(|kind| (kind.is)(whole)) {
        let mut sources = (kind.read)(whole)?;
        tell_unmet(&mut sources, whole.options);
        return Ok(sources);
    }
    let mut reader = Reader::with(whole.file, whole.options.clone());
    reader.push(whole.bytes)?;
    Ok(vec![reader.finish(whole.sha256.to_owned())?])
}

/// Adds what a person asked for in vain, where the reader of text inside has not told it already.
fn tell_unmet(sources: &mut [Source], options: &ReadOptions) {
    for source in sources {
        let unmet = asked::unmet(&source.file, options, &source.form, source.columns);
        let new: Vec<_> = unmet.into_iter().filter(|notice| !source.notices.contains(notice)).collect();
        source.notices.extend(new);
    }
}

/// True where the streaming reader's error only means that the file must be held whole: then it is to be tried
/// with [`read`], whose sentence is the last word.
pub fn may_help(error: &Error) -> bool {
    error.kind() == ErrorKind::NotText
}
