//! Text in another encoding than UTF-8: UTF-16 by its mark or its NUL bytes, the others by what the file's own
//! bytes look like, or as a person says.

mod evidence;

use super::Whole;
use crate::error::{Error, ErrorKind};
use crate::ingest::decode::Evidence;
use crate::ingest::{Reader, Source, sniff};
use crate::notice::Notice;
use encoding_rs::{CoderResult, Encoding, MACINTOSH, UTF_16BE, UTF_16LE};

/// Bytes decoded at a time.
const CHUNK: usize = 1 << 20;

/// True for text that is not plain UTF-8, or that a person wants read as something else.
pub(super) fn is(whole: &Whole<'_>) -> bool {
    if whole.options.encoding.is_some() {
        return true;
    }
    sniff::utf_16(whole.bytes).is_some()
        || sniff::encoding(whole.file, head(whole.bytes)).is_ok() && std::str::from_utf8(whole.bytes).is_err()
}

pub(super) fn read(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let mut notices = Vec::new();
    let source = match encoding(whole, &mut notices)? {
        Some((encoding, mark)) => decoded(whole, encoding, mark)?,
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
fn encoding(
    whole: &Whole<'_>,
    notices: &mut Vec<Notice>,
) -> Result<Option<(&'static Encoding, usize)>, Error> {
    let utf_16 = sniff::utf_16(whole.bytes);
    if let Some(label) = &whole.options.encoding {
        let Some(encoding) = labelled(label) else {
            let message = format!(
                "no encoding is called \"{label}\". Write one such as utf-8, utf-16le, windows-1252 or mac-roman, or none."
            );
            return Err(Error::in_file(ErrorKind::Study, whole.file, message));
        };
        let mark =
            utf_16.filter(|_| encoding == UTF_16LE || encoding == UTF_16BE).map_or(0, |found| found.mark);
        return Ok((encoding != encoding_rs::UTF_8).then_some((encoding, mark)));
    }
    if let Some(found) = utf_16 {
        return Ok(Some((if found.little_endian { UTF_16LE } else { UTF_16BE }, found.mark)));
    }
    if Evidence::of(whole.bytes).is_utf_8() {
        return Ok(None);
    }
    let found = evidence::weigh(whole.bytes);
    notices.extend(found.as_ref().map(|found| assumed(whole.file, found)));
    Ok(found.map(|found| (found.encoding, 0)))
}

/// Reads the text that follows the mark.
fn decoded(whole: &Whole<'_>, encoding: &'static Encoding, mark: usize) -> Result<Source, Error> {
    let mut reader = Reader::of_decoded(whole.file, whole.options.clone(), name(encoding));
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut bytes = whole.bytes.get(mark..).unwrap_or_default();
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
            let mut source = reader.finish(whole.sha256.to_owned())?;
            source.notices.extend((replaced > 0).then(|| undecodable(whole.file, encoding, replaced as u64)));
            return Ok(source);
        }
    }
}

fn undecodable(file: &str, encoding: &'static Encoding, count: u64) -> Notice {
    let text = format!(
        "{count} byte sequence{} no text in {} and read as \u{FFFD}. If letters look wrong, choose another encoding.",
        if count == 1 { " is" } else { "s are" },
        name(encoding),
    );
    Notice::new("undecodable", Some(file), text).times(count)
}

/// The encoding that a person calls `label`.
fn labelled(label: &str) -> Option<&'static Encoding> {
    let label = label.trim();
    let own = [("mac-roman", MACINTOSH), ("macroman", MACINTOSH), ("utf-8-bom", encoding_rs::UTF_8)];
    let own = own.iter().find(|(name, _)| label.eq_ignore_ascii_case(name)).map(|&(_, encoding)| encoding);
    own.or_else(|| Encoding::for_label_no_replacement(label.as_bytes()))
}

/// The name of an encoding in the contracts: that of the web in lower case, but a clearer one for Mac Roman.
fn name(encoding: &'static Encoding) -> String {
    if encoding == MACINTOSH { "mac-roman".to_owned() } else { encoding.name().to_ascii_lowercase() }
}

fn assumed(file: &str, found: &evidence::Found) -> Notice {
    let text = format!(
        "The text is not UTF-8 and names no encoding: it was read as {}{}. If letters look wrong, choose another encoding.",
        name(found.encoding),
        if found.example.is_empty() {
            String::new()
        } else {
            format!(", in which it says \"{}\"", found.example)
        },
    );
    Notice::new("encoding_assumed", Some(file), text)
}

fn head(bytes: &[u8]) -> &[u8] {
    bytes.get(..crate::ingest::limits::SNIFF_BYTES).unwrap_or(bytes)
}

#[cfg(test)]
mod tests;
