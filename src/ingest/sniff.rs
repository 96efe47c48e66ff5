//! What kind of file the first bytes tell of. Text goes on; anything else gets a sentence that names it.

use crate::error::{Error, ErrorKind};

/// The UTF-8 byte order mark.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Control characters in a text: below this many they are accidents.
const FEW_CONTROLS: usize = 8;

const SAVE_SHEET: &str = "Open it and save it as CSV UTF-8 (comma delimited), then choose that file";
const SAVE_SPSS: &str = "In SPSS, save the data as CSV with value labels, then choose that file";
const EXPORT: &str = "Export the answers from the survey tool as CSV (UTF-8), then choose that file";
const UNPACK: &str = "Unpack it first, then choose the CSV file that is in it";
const AS_UTF_8: &str = "Save it as CSV UTF-8 (in Excel: Save as, CSV UTF-8), then choose that file";

/// First bytes, what begins with them, and what to do about it.
const KINDS: &[(&[u8], &str, &str)] = &[
    (
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "an Excel workbook (.xls) or another old Office document",
        SAVE_SHEET,
    ),
    (b"$FL2", "an SPSS data file (.sav)", SAVE_SPSS),
    (b"$FL3", "an SPSS data file (.zsav)", SAVE_SPSS),
    // `$FL2` and `$FL3` as mainframes write letters.
    (b"\x5B\xC6\xD3\xF2", "an SPSS data file (.sav) of a mainframe, in EBCDIC", SAVE_SPSS),
    (b"\x5B\xC6\xD3\xF3", "an SPSS data file (.zsav) of a mainframe, in EBCDIC", SAVE_SPSS),
    (b"ASCII SPSS PORT FILE", "an SPSS portable file (.por)", SAVE_SPSS),
    (b"<stata_dta>", "a Stata data file (.dta)", EXPORT),
    (b"%PDF", "a PDF document", EXPORT),
    (b"{\\rtf", "an RTF document", EXPORT),
    (b"\x89PNG", "a PNG picture", EXPORT),
    (b"\xFF\xD8\xFF", "a JPEG picture", EXPORT),
    (b"GIF8", "a GIF picture", EXPORT),
    (b"PAR1", "a Parquet file", EXPORT),
    (b"SQLite format 3\0", "an SQLite database", EXPORT),
    (b"\x7FELF", "a program", EXPORT),
    (b"\0asm", "a WebAssembly program", EXPORT),
    (b"\x1F\x8B", "a gzip archive", UNPACK),
    (b"BZh", "a bzip2 archive", UNPACK),
    (b"\xFD7zXZ\0", "an xz archive", UNPACK),
    (b"\x28\xB5\x2F\xFD", "a Zstandard archive", UNPACK),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", UNPACK),
    (b"Rar!\x1A", "a RAR archive", UNPACK),
    (b"\xFF\xFE\0\0", "text in UTF-32", AS_UTF_8),
    (b"\0\0\xFE\xFF", "text in UTF-32", AS_UTF_8),
];

/// Names inside a zip archive, and the document that has them.
const ZIPPED: &[(&[u8], &str, &str)] = &[
    (b"xl/workbook.bin", "an Excel workbook (.xlsb)", SAVE_SHEET),
    (b"xl/", "an Excel workbook (.xlsx)", SAVE_SHEET),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)", SAVE_SHEET),
    (b"word/", "a Word document (.docx)", EXPORT),
    (b"ppt/", "a PowerPoint presentation (.pptx)", EXPORT),
    (b"Index/Document.iwa", "a Numbers spreadsheet", SAVE_SHEET),
    (b"[Content_Types].xml", "an Excel workbook (.xlsx) or another Office document", SAVE_SHEET),
];

/// First characters of text that is not delimited, in lower case.
const MARKUP: &[(&[u8], &str, &str)] = &[
    (b"<!doctype html", "a web page (HTML)", EXPORT),
    (b"<html", "a web page (HTML)", EXPORT),
    (b"<table", "a web page (HTML)", EXPORT),
    (b"<head", "a web page (HTML)", EXPORT),
    (b"<meta", "a web page (HTML)", EXPORT),
    (b"<body", "a web page (HTML)", EXPORT),
    (b"<style", "a web page (HTML)", EXPORT),
    (b"<div", "a web page (HTML)", EXPORT),
    (b"<workbook", "an XML file", EXPORT),
    (b"<?xml", "an XML file", EXPORT),
];

/// The encoding of the text that begins with `head`, and the number of bytes before the text itself.
///
/// # Errors
/// [`ErrorKind::NotText`] where the bytes are no text in an encoding that we read; it says what they are.
pub fn encoding(file: &str, head: &[u8]) -> Result<(&'static str, usize), Error> {
    if let Some((what, remedy)) = other_kind(head) {
        let message = format!("this is {what}, which cannot be read here yet. {remedy}.");
        return Err(Error::in_file(ErrorKind::NotText, file, message));
    }
    if controls(head) >= FEW_CONTROLS && controls(head) * 20 > head.len() {
        let message = format!("this is not text: it holds bytes that only binary files hold. {EXPORT}.");
        return Err(Error::in_file(ErrorKind::NotText, file, message));
    }
    Ok(if head.starts_with(BOM) { ("utf-8-bom", BOM.len()) } else { ("utf-8", 0) })
}

/// What `head` begins, where it is not plain UTF-8 text, and what to do about it.
fn other_kind(head: &[u8]) -> Option<(&'static str, &'static str)> {
    let told = |kinds: &'static [(&[u8], &'static str, &'static str)], fits: &dyn Fn(&[u8]) -> bool| {
        kinds.iter().find(|(sign, ..)| fits(sign)).map(|&(_, what, remedy)| (what, remedy))
    };
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return told(ZIPPED, &|name| head.windows(name.len()).any(|window| window == name))
            .or(Some(("a zip archive", UNPACK)));
    }
    if let Some(kind) = told(KINDS, &|sign| head.starts_with(sign)) {
        return Some(kind);
    }
    // SPSS portable files begin with 200 bytes in the maker's own code page, and name themselves at byte 456.
    // With a line end behind each 80 characters that is a little later.
    if head.get(456..480).is_some_and(|rest| rest.windows(8).any(|window| window == b"SPSSPORT")) {
        return Some(("an SPSS portable file (.por)", SAVE_SPSS));
    }
    if utf_16(head).is_some() {
        return Some(("text in UTF-16", AS_UTF_8));
    }
    let text = head.strip_prefix(BOM).unwrap_or(head).trim_ascii_start();
    if let Some(kind) =
        told(MARKUP, &|tag| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
    {
        return Some(kind);
    }
    is_json(text).then_some(("a JSON file", EXPORT))
}

/// UTF-16 of either order, with its byte order mark or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utf16 {
    pub little_endian: bool,
    /// Bytes of the mark.
    pub mark: usize,
}

/// The byte order of UTF-32 with its mark; `None` where the text is something else. Without a mark nobody writes it.
#[cfg(feature = "readers")]
pub fn utf_32_little_endian(head: &[u8]) -> Option<bool> {
    match head.get(..4)? {
        b"\xFF\xFE\0\0" => Some(true),
        b"\0\0\xFE\xFF" => Some(false),
        _ => None,
    }
}

/// Whether the text that begins with `head` is UTF-16. Without a mark it is told by its NUL bytes: in Western
/// text most second bytes are one, and few others; in any text the delimiters and line ends have one, always
/// on the same side.
pub fn utf_16(head: &[u8]) -> Option<Utf16> {
    if head.starts_with(b"\xFF\xFE\0\0") {
        return None;
    }
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        return Some(Utf16 { little_endian: head.starts_with(b"\xFF"), mark: 2 });
    }
    let start = head.get(..4096).unwrap_or(head);
    let nuls = |first: usize| start.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), start.len() / 2);
    let western = pairs > 1 && even.max(odd) * 2 > pairs && even.min(odd) * 3 < even.max(odd);
    let any = even.min(odd) == 0 && even.max(odd) >= 4 && even.max(odd) * 25 > pairs && {
        let ends =
            start.chunks_exact(2).filter(|pair| matches!(pair, [0, b'\n' | b'\r'] | [b'\n' | b'\r', 0]));
        ends.count() > 0
    };
    (western || any).then_some(Utf16 { little_endian: odd > even, mark: 0 })
}

/// An object, or an array of objects.
fn is_json(text: &[u8]) -> bool {
    let object = text.strip_prefix(b"[").map_or(text, <[u8]>::trim_ascii_start);
    object.strip_prefix(b"{").is_some_and(|inside| inside.trim_ascii_start().starts_with(b"\""))
}

/// Number of control characters that no text holds.
fn controls(head: &[u8]) -> usize {
    head.iter().filter(|&&byte| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')).count()
}

#[cfg(test)]
mod tests {
    use super::encoding;

    #[test]
    fn other_files_are_named() {
        let check = |head: &[u8], expected: &str| {
            let message = encoding("answers.csv", head).expect_err(expected).to_string();
            assert!(message.starts_with("answers.csv: this is "), "{message}");
            assert!(message.contains(expected), "{message:?} should hold {expected:?}");
        };
        check(b"PK\x03\x04....xl/workbook.xml", "an Excel workbook (.xlsx)");
        check(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "(.ods)");
        check(b"PK\x03\x04whatever.csv", "a zip archive");
        check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "(.xls)");
        check(b"$FL2@(#) SPSS DATA FILE", "an SPSS data file (.sav)");
        check(b"\x5B\xC6\xD3\xF2\x40", "in EBCDIC");
        check(b"%PDF-1.7", "a PDF document");
        check(b"\x89PNG\r\n\x1A\n", "a PNG picture");
        check(b"\xFF\xFEa\0,\0", "UTF-16");
        check(b"\xFE\xFF\0a\0,", "UTF-16");
        check(b"a\0,\0b\0\n\x001\0,\x002\0", "UTF-16");
        check(b"\0a\0,\0b\0\n", "UTF-16");
        check(&[0x42, 0x30, b',', 0, 0x44, 0x30, b'\n', 0].repeat(20), "UTF-16");
        check(b"\xEF\xBB\xBF <!DOCTYPE html><table>", "a web page");
        check(b"<?xml version='1.0'?>", "an XML file");
        check(b"[\n {\"Q1\": 2}]", "a JSON file");
        check(&(0..=255).collect::<Vec<u8>>(), "not text");
        check(&[0; 1000], "not text");
    }

    #[test]
    fn text_is_text() {
        let check = |head: &[u8], expected| assert_eq!(encoding("answers.csv", head).unwrap(), expected);
        check(b"a,b\n1,2\n", ("utf-8", 0));
        check(b"\xEF\xBB\xBFa,b\n", ("utf-8-bom", 3));
        check(b"a,b\n1,2\0\n", ("utf-8", 0));
        check(b"[Q1],{Q2}\n1,2\n", ("utf-8", 0));
        check(b"PK,Name\n1,2\n", ("utf-8", 0));
        check(b"Caf\xE9,b\n", ("utf-8", 0));
        check(b"", ("utf-8", 0));
    }
}
