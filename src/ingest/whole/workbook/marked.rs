//! Sheets that are one text of markup: which of them a file is, and its text, whatever its letters are written in.

use crate::error::{Error, ErrorKind};
use crate::ingest::sniff;
use crate::ingest::whole::Whole;
use crate::ingest::whole::codepage::CodePage;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Bytes looked at to tell what a file is.
const HEAD: usize = 16 << 10;

/// Bytes of a sheet in markup: it is held whole, and once more where it is not UTF-8.
const MAX_BYTES: usize = 48 << 20;

/// The beginning of the text in lower case; empty where the file does not begin with a tag.
pub fn head(bytes: &[u8]) -> String {
    let start = bytes.get(..HEAD).unwrap_or(bytes);
    let (text, _) = page_by_mark(start).unwrap_or(CodePage::Web(WINDOWS_1252)).decode(start);
    let text = text.trim_start_matches('\u{FEFF}').trim_start_matches("ï»¿").trim_start();
    if text.starts_with('<') { text.to_lowercase() } else { String::new() }
}

/// The whole text and its encoding: what a person says, else a byte order mark, else what the text declares
/// behind `sign` (`encoding=`, `charset=`), else UTF-8 if its bytes are that, and Windows-1252.
///
/// # Errors
/// It is too large, or nobody knows the encoding that was asked for.
pub fn text<'a>(whole: &Whole<'a>, sign: &str) -> Result<(Cow<'a, str>, String), Error> {
    if whole.bytes.len() > MAX_BYTES {
        let message = format!(
            "it is a table in markup of more than {} MB. Open it and save it as CSV UTF-8, then choose that file.",
            MAX_BYTES >> 20
        );
        return Err(Error::in_file(ErrorKind::TooLarge, whole.file, message));
    }
    let declared = || {
        let head = head(whole.bytes);
        let (_, rest) = head.split_once(sign)?;
        let rest = rest.trim_start_matches(['"', '\'', ' ']);
        let page = CodePage::named(rest.split(['"', '\'', ' ', ';', '>', '?']).next()?)?;
        // Text that one can read here to learn its encoding is not UTF-16, whatever it says.
        let wide = matches!(page, CodePage::Web(web) if web == UTF_16LE || web == UTF_16BE);
        (!wide).then_some(page)
    };
    let utf_8 = || std::str::from_utf8(whole.bytes).is_ok().then_some(CodePage::Web(UTF_8));
    let asked = CodePage::asked(whole)?.or_else(|| page_by_mark(whole.bytes));
    let page = asked.or_else(declared).or_else(utf_8).unwrap_or(CodePage::Web(WINDOWS_1252));
    let (text, _) = page.decode(whole.bytes);
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim_start_matches('\u{FEFF}')),
        owned => owned,
    };
    Ok((text, page.name()))
}

fn page_by_mark(bytes: &[u8]) -> Option<CodePage> {
    if bytes.starts_with("\u{FEFF}".as_bytes()) {
        return Some(CodePage::Web(UTF_8));
    }
    let found = sniff::utf_16(bytes)?;
    Some(CodePage::Web(if found.little_endian { UTF_16LE } else { UTF_16BE }))
}
