//! Text in another encoding than UTF-8: UTF-16 by its mark or its NUL bytes, the others by what the file's own
//! bytes look like, or as a person says.

mod evidence;

use super::Whole;
use super::codepage::CodePage;
use crate::error::{Error, ErrorKind};
use crate::ingest::decode::Evidence;
use crate::ingest::{Reader, Source, sniff};
use crate::notice::Notice;
use encoding_rs::{CoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes decoded at a time; a multiple of the 4 that a character of UTF-32 has.
const CHUNK: usize = 1 << 20;

/// How bytes become letters.
#[derive(Debug, Clone, Copy)]
enum Letters {
    Page(CodePage),
    Utf32 { little_endian: bool },
}

/// True for text that is not plain UTF-8, or that a person wants read as something else.
pub(super) fn is(whole: &Whole<'_>) -> bool {
    if whole.options.encoding.is_some() {
        return true;
    }
    sniff::utf_32_little_endian(whole.bytes).is_some()
        || sniff::utf_16(whole.bytes).is_some()
        || sniff::encoding(whole.file, head(whole.bytes)).is_ok() && std::str::from_utf8(whole.bytes).is_err()
}

pub(super) fn read(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let mut notices = Vec::new();
    let source = match letters(whole, &mut notices)? {
        Some((letters, mark)) => decoded(whole, letters, mark)?,
        None => {
            let mut reader = Reader::of_utf_8(whole.file, whole.options.clone());
            reader.push(whole.bytes)?;
            reader.finish(whole.sha256.to_owned())?
        }
    };
    notices.extend(source.notices);
    Ok(vec![Source { notices, ..source }])
}

/// What the text is to be decoded from, and the bytes before it; `None` where it is UTF-8.
fn letters(whole: &Whole<'_>, notices: &mut Vec<Notice>) -> Result<Option<(Letters, usize)>, Error> {
    let page = |encoding: &'static Encoding| Letters::Page(CodePage::Web(encoding));
    if let Some(little_endian) = sniff::utf_32_little_endian(whole.bytes) {
        // No other text begins with these four bytes, whatever was asked for.
        return Ok(Some((Letters::Utf32 { little_endian }, 4)));
    }
    let utf_16 = sniff::utf_16(whole.bytes);
    if let Some(asked) = CodePage::asked(whole)? {
        let CodePage::Web(encoding) = asked else { return Ok(Some((Letters::Page(asked), 0))) };
        let wide = encoding == UTF_16LE || encoding == UTF_16BE;
        if wide && utf_16.is_none() && !whole.bytes.contains(&0) {
            let message = format!(
                "it was to be read as {}, in which every blank and line end has a NUL byte, and it holds none. \
                 Choose another encoding, or none.",
                asked.name()
            );
            return Err(Error::in_file(ErrorKind::Study, whole.file, message));
        }
        if !wide && utf_16.is_some() {
            let message = format!(
                "it was to be read as {}, but its bytes are UTF-16. Choose that encoding, or none.",
                asked.name()
            );
            return Err(Error::in_file(ErrorKind::Study, whole.file, message));
        }
        if !wide && encoding != UTF_8 && !whole.bytes.is_ascii() && std::str::from_utf8(whole.bytes).is_ok() {
            notices.push(doubted(whole.file, asked));
        }
        let mark = utf_16.filter(|_| wide).map_or(0, |found| found.mark);
        return Ok((encoding != UTF_8).then_some((Letters::Page(asked), mark)));
    }
    if let Some(found) = utf_16 {
        return Ok(Some((page(if found.little_endian { UTF_16LE } else { UTF_16BE }), found.mark)));
    }
    if Evidence::of(whole.bytes).is_utf_8() {
        return Ok(None);
    }
    let found = evidence::weigh(whole.bytes);
    notices.extend(found.as_ref().map(|found| assumed(whole.file, found)));
    Ok(found.map(|found| (Letters::Page(found.page), 0)))
}

/// Reads the text that follows the mark.
fn decoded(whole: &Whole<'_>, letters: Letters, mark: usize) -> Result<Source, Error> {
    let mut reader = Reader::of_decoded(whole.file, whole.options.clone(), letters.name());
    let bytes = whole.bytes.get(mark..).unwrap_or_default();
    let replaced = match letters {
        Letters::Page(CodePage::Web(encoding)) => push_web(&mut reader, encoding, bytes)?,
        Letters::Page(page @ CodePage::Dos(..)) => {
            for chunk in bytes.chunks(CHUNK) {
                reader.push(page.decode(chunk).0.as_bytes())?;
            }
            0
        }
        Letters::Utf32 { little_endian } => push_utf_32(&mut reader, little_endian, bytes)?,
    };
    let mut source = reader.finish(whole.sha256.to_owned())?;
    source.notices.extend((replaced > 0).then(|| undecodable(whole.file, &letters.name(), replaced)));
    Ok(source)
}

/// Hands on the text of an encoding that the web knows; gives back the number of bad sequences in it.
fn push_web(reader: &mut Reader, encoding: &'static Encoding, mut bytes: &[u8]) -> Result<u64, Error> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = vec![0; CHUNK];
    let mut replaced = 0;
    loop {
        let (now, later) = bytes.split_at(bytes.len().min(CHUNK));
        let (result, read, written, some) = decoder.decode_to_utf8(now, &mut text, later.is_empty());
        let text = text.get(..written).unwrap_or_default();
        replaced +=
            if some { text.windows(3).filter(|bytes| *bytes == "\u{FFFD}".as_bytes()).count() } else { 0 };
        reader.push(text)?;
        bytes = bytes.get(read..).unwrap_or_default();
        if later.is_empty() && result == CoderResult::InputEmpty {
            return Ok(replaced as u64);
        }
    }
}

/// The same for UTF-32.
fn push_utf_32(reader: &mut Reader, little_endian: bool, bytes: &[u8]) -> Result<u64, Error> {
    let (mut text, mut replaced) = (String::new(), 0);
    for chunk in bytes.chunks(CHUNK) {
        text.clear();
        for unit in chunk.chunks(4) {
            let four = <[u8; 4]>::try_from(unit).ok();
            let code = four
                .map(|four| if little_endian { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) });
            let letter = code.and_then(char::from_u32);
            replaced += u64::from(letter.is_none());
            text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        reader.push(text.as_bytes())?;
    }
    Ok(replaced)
}

impl Letters {
    /// The name of the encoding in the contracts.
    fn name(self) -> String {
        match self {
            Letters::Page(page) => page.name(),
            Letters::Utf32 { little_endian: true } => "utf-32le".to_owned(),
            Letters::Utf32 { little_endian: false } => "utf-32be".to_owned(),
        }
    }
}

fn undecodable(file: &str, encoding: &str, count: u64) -> Notice {
    let text = format!(
        "{count} byte sequence{} no text in {encoding} and read as \u{FFFD}. If letters look wrong, choose another encoding.",
        if count == 1 { " is" } else { "s are" },
    );
    Notice::new("undecodable", Some(file), text).times(count)
}

fn assumed(file: &str, found: &evidence::Found) -> Notice {
    let text = format!(
        "The text is not UTF-8 and names no encoding: it was read as {}{}. If letters look wrong, choose another encoding.",
        found.page.name(),
        if found.example.is_empty() {
            String::new()
        } else {
            format!(", in which it says \"{}\"", found.example)
        },
    );
    Notice::new("encoding_assumed", Some(file), text)
}

/// The bytes are UTF-8, and a person wants them read as something else.
fn doubted(file: &str, asked: CodePage) -> Notice {
    let text = format!(
        "The text was read as {}, as asked for, though its bytes are UTF-8. If letters look wrong, choose UTF-8.",
        asked.name()
    );
    Notice::new("encoding_doubted", Some(file), text)
}

fn head(bytes: &[u8]) -> &[u8] {
    bytes.get(..crate::ingest::limits::SNIFF_BYTES).unwrap_or(bytes)
}

#[cfg(test)]
mod tests;
