//! The whole way from bytes to a [`Source`], chunk by chunk.

use super::decode::{Decoder, Piece};
use super::limits::{MAX_RECORD_BYTES, SNIFF_BYTES};
use super::records::{Place, Record, Records, Stop};
use super::rows::Rows;
use super::{Form, Hasher, ReadOptions, Source, delimiter, made, sniff};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;

/// What parts the cells of a file that has one column: a character that no text holds.
const NO_DELIMITER: u8 = 0x1F;

/// Bytes that [`read_all`] hands on at once.
const CHUNK: usize = 1 << 20;

/// Reads one file, fed in chunks of any size: the result does not depend on where they are cut.
///
/// Rows are called by the line of the file on which they begin, the first line being row 1.
#[derive(Debug)]
pub struct Reader {
    file: String,
    options: ReadOptions,
    /// The file's first bytes, until its form is decided.
    head: Vec<u8>,
    open: Option<Open>,
}

/// A file whose form is decided.
#[derive(Debug)]
struct Open {
    encoding: &'static str,
    delimiter: Option<u8>,
    decoder: Decoder,
    text: Text,
}

/// What takes the text.
#[derive(Debug)]
struct Text {
    file: String,
    records: Records,
    rows: Rows,
    first_invalid: Option<Place>,
    first_nul: Option<Place>,
}

/// Reads a text file that is in memory: hashes it, and feeds it to a [`Reader`].
///
/// # Errors
/// As [`Reader::push`] and [`Reader::finish`].
pub fn read_all(file: &str, bytes: &[u8]) -> Result<Source, Error> {
    let (mut reader, mut hasher) = (Reader::new(file), Hasher::new());
    for chunk in bytes.chunks(CHUNK) {
        hasher.push(chunk);
        reader.push(chunk)?;
    }
    reader.finish(hasher.finish())
}

impl Reader {
    /// Nothing read yet. `file`: its name; folders before it are left out.
    pub fn new(file: &str) -> Self {
        Reader::with(file, ReadOptions::default())
    }

    /// The same, with what a person decided about the reading.
    pub fn with(file: &str, options: ReadOptions) -> Self {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        Reader { file: name.to_owned(), options, head: Vec::new(), open: None }
    }

    /// Reads the file's next bytes.
    ///
    /// # Errors
    /// Where the file cannot be used: it is no text, or passes one of [`super::limits`]. Nothing more can be
    /// read then.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), Error> {
        if let Some(open) = &mut self.open {
            return open.push(chunk);
        }
        let room = SNIFF_BYTES - self.head.len();
        let (now, later) = chunk.split_at(room.min(chunk.len()));
        self.head.extend_from_slice(now);
        if self.head.len() < SNIFF_BYTES {
            return Ok(());
        }
        let mut open = self.open(false)?;
        open.push(later)?;
        self.open = Some(open);
        Ok(())
    }

    /// Respondents read so far.
    pub fn rows(&self) -> usize {
        self.open.as_ref().map_or(0, |open| open.text.rows.len())
    }

    /// The end of the file. `sha256`: what a [`Hasher`] made of the same bytes.
    ///
    /// # Errors
    /// Where the file is empty or holds no row of answers, besides those of [`Reader::push`].
    pub fn finish(mut self, sha256: String) -> Result<Source, Error> {
        let open = match self.open.take() {
            Some(open) => open,
            None if self.head.is_empty() => {
                let message = "the file is empty (0 bytes). Choose the file with the answers in it.";
                return Err(Error::in_file(ErrorKind::EmptyFile, self.file, message));
            }
            None => self.open(true)?,
        };
        open.finish(sha256)
    }

    /// Decides on the form of the file from its head, and reads the head. `whole`: the file ends with it.
    fn open(&mut self, whole: bool) -> Result<Open, Error> {
        let head = std::mem::take(&mut self.head);
        let (encoding, before) = sniff::encoding(&self.file, &head)?;
        let bytes = head.get(before..).unwrap_or_default();
        let mut text = Vec::with_capacity(bytes.len());
        let _ = Decoder::default().push(bytes, &mut |piece| {
            text.extend_from_slice(piece.text);
            Ok::<(), ()>(())
        });
        let returns_only = text.contains(&b'\r') && !text.contains(&b'\n');
        let wanted = self.options.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok());
        let delimiter = wanted.or_else(|| delimiter::find(&text, whole, returns_only));
        let mut open = Open {
            encoding,
            delimiter,
            decoder: Decoder::default(),
            text: Text {
                file: self.file.clone(),
                records: Records::new(delimiter.unwrap_or(NO_DELIMITER), returns_only),
                rows: Rows::new(&self.file, self.options.layout.as_deref()),
                first_invalid: None,
                first_nul: None,
            },
        };
        open.push(bytes)?;
        Ok(open)
    }
}

impl Open {
    fn push(&mut self, chunk: &[u8]) -> Result<(), Error> {
        self.decoder.push(chunk, &mut |piece| self.text.push(piece))
    }

    fn finish(mut self, sha256: String) -> Result<Source, Error> {
        self.decoder.finish(&mut |piece| self.text.push(piece))?;
        let Text { file, records, mut rows, first_invalid, first_nul } = self.text;
        let unclosed =
            records.finish(&mut |record: Record<'_>| rows.push(record)).map_err(|stop| told(&file, stop))?;
        rows.end()?;
        let describe = |place: Option<Place>| place.map(|place| rows.describe(place));
        let notices: Vec<Notice> = [
            describe(first_invalid).map(|place| invalid_notice(&file, place, self.decoder.invalid())),
            describe(first_nul).map(|place| nul_notice(&file, place, self.decoder.nuls())),
            describe(unclosed).map(|place| unclosed_notice(&file, place)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let form = Form {
            format: if self.delimiter == Some(b'\t') { "tsv" } else { "csv" }.into(),
            encoding: self.encoding.into(),
            delimiter: self.delimiter.map(char::from),
            ..Form::default()
        };
        made::source(file, sha256, form, rows, notices)
    }
}

impl Text {
    /// Takes a piece of text, noting the places of the first bad bytes in it.
    fn push(&mut self, piece: Piece<'_>) -> Result<(), Error> {
        let mut taken = 0;
        let mut marks = [(piece.first_invalid, true), (piece.first_nul, false)];
        marks.sort_unstable();
        for (at, invalid) in marks {
            let Some(at) = at else { continue };
            self.cut(piece.text.get(taken..at).unwrap_or_default())?;
            taken = at;
            let place = Some(self.records.place());
            if invalid { self.first_invalid = place } else { self.first_nul = place }
        }
        self.cut(piece.text.get(taken..).unwrap_or_default())
    }

    fn cut(&mut self, text: &[u8]) -> Result<(), Error> {
        let rows = &mut self.rows;
        self.records
            .push(text, &mut |record: Record<'_>| rows.push(record))
            .map_err(|stop| told(&self.file, stop))
    }
}

fn told(file: &str, stop: Stop<Error>) -> Error {
    match stop {
        Stop::Taker(error) => error,
        Stop::TooLong { place: Place { row, column }, quoted } => {
            let size = MAX_RECORD_BYTES >> 20;
            let message = if quoted {
                format!(
                    "the quotation mark that opens in row {row}, column #{} is not closed within {size} MB. \
                     Close it or remove it there, or export the file again.",
                    column + 1
                )
            } else {
                format!(
                    "row {row} is longer than {size} MB. Check that the file is a table with one row for each respondent."
                )
            };
            Error::in_file(ErrorKind::TooLarge, file, message)
        }
    }
}

fn invalid_notice(file: &str, place: String, count: u64) -> Notice {
    let (what, were) =
        if count == 1 { ("1 byte sequence", "was") } else { (&*format!("{count} byte sequences"), "were") };
    let text = format!(
        "{what} that {} not UTF-8 {were} read as \u{FFFD} (first in {place}). To keep every letter, save the file as CSV UTF-8.",
        if count == 1 { "is" } else { "are" }
    );
    Notice::new("invalid_utf8", Some(file), text).at(place).times(count)
}

fn nul_notice(file: &str, place: String, count: u64) -> Notice {
    let what = if count == 1 { "1 NUL byte was".to_owned() } else { format!("{count} NUL bytes were") };
    let text = format!(
        "{what} read as a blank (first in {place}): text holds none, so check that the file is whole."
    );
    Notice::new("nul_bytes", Some(file), text).at(place).times(count)
}

fn unclosed_notice(file: &str, place: String) -> Notice {
    let text = format!(
        "The quotation mark that opens in {place} is never closed: everything after it was read as one cell. \
         Close it or remove it there."
    );
    Notice::new("unclosed_quote", Some(file), text).at(place)
}
