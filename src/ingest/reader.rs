//! The whole way from bytes to a [`Source`], chunk by chunk.

use super::cut::{Records, Stop};
use super::decode::{Decoder, Piece, REFUTED};
use super::limits::SNIFF_BYTES;
use super::records::{Place, Record};
use super::rows::Rows;
use super::{Decimal, Form, Hasher, ReadOptions, Source, asked, delimiter, made, odd, sniff};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;
use crate::order;
use std::borrow::Cow;

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
    text: Given,
    /// The file's first bytes, until its form is decided.
    head: Vec<u8>,
    open: Option<Open>,
}

/// What is known of the text beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Given {
    /// Nothing: it is taken for UTF-8 until the evidence says otherwise.
    Unknown,
    /// UTF-8 by decision, however many bad sequences it holds.
    Utf8,
    /// It was decoded from this encoding.
    #[cfg(feature = "readers")]
    Decoded(String),
}

/// A file whose form is decided.
#[derive(Debug)]
struct Open {
    encoding: Cow<'static, str>,
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
        let text =
            if options.encoding.as_deref().is_some_and(is_utf_8) { Given::Utf8 } else { Given::Unknown };
        Reader { file: name.to_owned(), options, text, head: Vec::new(), open: None }
    }

    /// A reader of text that is UTF-8 by decision, whatever the evidence.
    #[cfg(feature = "readers")]
    pub(super) fn of_utf_8(file: &str, options: ReadOptions) -> Self {
        Reader { text: Given::Utf8, ..Reader::with(file, options) }
    }

    /// A reader of text that was decoded from `encoding`, without a byte order mark.
    #[cfg(feature = "readers")]
    pub(super) fn of_decoded(file: &str, options: ReadOptions, encoding: String) -> Self {
        Reader { text: Given::Decoded(encoding), ..Reader::with(file, options) }
    }

    /// Reads the file's next bytes.
    ///
    /// # Errors
    /// Where the file cannot be used: it is no text in UTF-8, or passes one of [`super::limits`]. Nothing more
    /// can be read then.
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
    /// Where the file is empty, holds no row of answers, or with all of it in view is not UTF-8, besides those
    /// of [`Reader::push`].
    pub fn finish(mut self, sha256: String) -> Result<Source, Error> {
        let open = match self.open.take() {
            Some(open) => open,
            None if self.head.is_empty() => {
                let message = "the file is empty (0 bytes). Choose the file with the answers in it.";
                return Err(Error::in_file(ErrorKind::EmptyFile, self.file.clone(), message));
            }
            None => self.open(true)?,
        };
        let mut source = open.finish(sha256, self.options.decimal)?;
        source.notices.extend(asked::unmet(&self.file, &self.options, &source.form, source.columns));
        Ok(source)
    }

    /// Decides on the form of the file from its head, and reads the head. `whole`: the file ends with it.
    fn open(&mut self, whole: bool) -> Result<Open, Error> {
        asked::possible(&self.file, &self.options)?;
        let head = std::mem::take(&mut self.head);
        let (encoding, before) = self.encoding(&head)?;
        let bytes = head.get(before..).unwrap_or_default();
        let mut text = Vec::with_capacity(bytes.len());
        let _ = Decoder::decided().push(bytes, &mut |piece| {
            text.extend_from_slice(piece.text);
            Ok::<(), ()>(())
        });
        let (declared, line) =
            delimiter::declared(&text).map_or((None, 0), |(byte, line)| (Some(byte), line));
        let wanted = self.options.delimiter.and_then(|delimiter| u8::try_from(delimiter).ok());
        let delimiter = wanted.or(declared).or_else(|| delimiter::find(&text, whole));
        let decoder = if self.text == Given::Unknown { Decoder::default() } else { Decoder::decided() };
        let mut open = Open {
            encoding,
            delimiter,
            decoder,
            text: Text {
                file: self.file.clone(),
                records: Records::new(delimiter.unwrap_or(NO_DELIMITER), 1),
                rows: Rows::new(&self.file, &self.options),
                first_invalid: None,
                first_nul: None,
            },
        };
        open.push(bytes.get(line..).unwrap_or_default())?;
        Ok(open)
    }

    /// The encoding's name, and the bytes of `head` before the text.
    fn encoding(&self, head: &[u8]) -> Result<(Cow<'static, str>, usize), Error> {
        if let (Given::Unknown, Some(label)) = (&self.text, &self.options.encoding) {
            return Err(odd::other_encoding(&self.file, label));
        }
        let (name, before) = sniff::encoding(&self.file, head)?;
        Ok(match &self.text {
            #[cfg(feature = "readers")]
            Given::Decoded(name) => (name.clone().into(), 0),
            _ => (name.into(), before),
        })
    }
}

impl Open {
    fn push(&mut self, chunk: &[u8]) -> Result<(), Error> {
        self.decoder.push(chunk, &mut |piece| self.text.push(piece))
    }

    fn finish(mut self, sha256: String, decimal: Option<Decimal>) -> Result<Source, Error> {
        self.decoder.finish(&mut |piece| self.text.push(piece))?;
        let Text { file, records, mut rows, first_invalid, first_nul } = self.text;
        let quotes =
            records.finish(&mut |record: Record<'_>| rows.push(record)).map_err(|stop| told(&file, stop))?;
        rows.end()?;
        let describe = |place: Option<Place>| place.map(|place| rows.describe(place));
        let (evidence, invalid) = (self.decoder.evidence(), describe(first_invalid));
        if let (Some(place), true) = (&invalid, self.decoder.doubts()) {
            return Err(odd::not_utf_8(&file, place, evidence.invalid));
        }
        let notices: Vec<Notice> = [
            invalid.map(|place| odd::invalid(&file, place, evidence.invalid)),
            describe(first_nul).map(|place| odd::nuls(&file, place, self.decoder.nuls())),
            describe(quotes.unclosed.first).map(|place| odd::unclosed(&file, place, quotes.unclosed.count)),
            describe(quotes.loose.first).map(|place| odd::loose(&file, place, quotes.loose.count)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let form = Form {
            format: if self.delimiter == Some(b'\t') { "tsv" } else { "csv" }.into(),
            encoding: self.encoding,
            delimiter: self.delimiter.map(char::from),
            ..Form::default()
        };
        made::source(file, sha256, form, rows, notices, decimal)
    }
}

impl Text {
    /// Takes a piece of text, noting the places of the first bad bytes in it.
    fn push(&mut self, piece: Piece<'_>) -> Result<(), Error> {
        let mut taken = 0;
        let mut marks = [(piece.first_invalid, true), (piece.first_nul, false)];
        order::sort(&mut marks);
        for (at, invalid) in marks {
            let Some(at) = at else { continue };
            self.cut(piece.text.get(taken..at).unwrap_or_default())?;
            taken = at;
            let place = Some(self.records.place());
            if invalid { self.first_invalid = place } else { self.first_nul = place }
        }
        self.cut(piece.text.get(taken..).unwrap_or_default())?;
        match self.first_invalid {
            Some(place) if piece.refuted => {
                Err(odd::not_utf_8(&self.file, &self.rows.describe(place), REFUTED))
            }
            _ => Ok(()),
        }
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
        Stop::TooLong { row } => odd::too_long(file, row),
    }
}

/// True where `label` asks for UTF-8, as [`Form::encoding`] or the web names it.
fn is_utf_8(label: &str) -> bool {
    ["utf-8", "utf8", "utf-8-bom", "unicode-1-1-utf-8"]
        .iter()
        .any(|name| label.trim().eq_ignore_ascii_case(name))
}
