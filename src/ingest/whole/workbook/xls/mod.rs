//! XLS: the workbook of Excel 5 to 2003, a stream of records in a compound file, after [MS-XLS].

pub mod bytes;
mod compound;
mod records;
mod sheet;
mod strings;

use super::book::{Book, MAX_SHEETS, Shared, Sheet, Stop, Take, damaged, locked};
use super::format::{self, Kind};
use crate::error::{Error, ErrorKind};
use bytes::{u16_at, u32_at};
use compound::{Compound, SIGNATURE};
use records::{Record, Records};
use std::borrow::Cow;
use std::collections::BTreeMap;
use strings::{Pieces, Texts};

/// An XLS workbook.
pub struct Xls<'a> {
    file: &'a str,
    stream: Vec<u8>,
    sheets: Vec<Sheet>,
    /// Where the records of each sheet begin in the stream.
    starts: Vec<usize>,
    /// Bytes of the stream that were walked over, in all sheets.
    walked: usize,
    texts: Texts,
    workbook: Workbook,
}

/// Bytes of a workbook: the sheets of this form have 65,536 rows. Its stream stands beside it.
const MAX_BYTES: usize = 128 << 20;

/// What all sheets share.
#[derive(Default)]
struct Workbook {
    texts: Shared,
    /// What the numbers of each cell format stand for.
    kinds: Vec<Kind>,
    /// Days are counted from 1904.
    mac: bool,
}

/// True for a compound file: a workbook, one that is encrypted, or another old document of Office.
pub fn is(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Reads everything but the sheets.
///
/// # Errors
/// The workbook is damaged, protected or too large, or it is another document.
pub fn open<'a>(file: &'a str, bytes: &'a [u8]) -> Result<Xls<'a>, Error> {
    let broken = || damaged(file, "the workbook");
    if bytes.len() > MAX_BYTES {
        let message = format!(
            "it is an Excel 97 workbook of more than {} MB. Open it and save the sheet with the answers as XLSX or \
             as CSV UTF-8, then choose that file.",
            MAX_BYTES >> 20
        );
        return Err(Error::in_file(ErrorKind::TooLarge, file, message));
    }
    let compound = Compound::open(bytes).ok_or_else(broken)?;
    if compound.has("EncryptedPackage") {
        return Err(locked(file));
    }
    let Some(stream) = compound.stream("Workbook").or_else(|| compound.stream("Book")) else {
        return Err(other(file, &compound));
    };
    drop(compound);
    let mut book = Xls {
        file,
        stream: Vec::new(),
        sheets: Vec::new(),
        starts: Vec::new(),
        walked: 0,
        texts: Texts::Unicode,
        workbook: Workbook::default(),
    };
    book.globals(&stream)?;
    if book.sheets.is_empty() {
        return Err(broken());
    }
    book.stream = stream;
    Ok(book)
}

/// The sentence for a workbook whose sheets share their bytes.
fn overlapping(file: &str) -> Error {
    let message = "the sheets of the workbook lie over each other, as in files that are made to do harm. \
                   Ask for the file anew where it comes from.";
    Error::in_file(ErrorKind::TooLarge, file, message)
}

/// The sentence for an old Office document that is no workbook.
fn other(file: &str, compound: &Compound<'_>) -> Error {
    let what = if compound.has("WordDocument") {
        "a Word document (.doc)"
    } else if compound.has("PowerPoint Document") {
        "a PowerPoint presentation (.ppt)"
    } else if compound.has("__properties_version1.0") {
        "an Outlook message (.msg)"
    } else {
        "an old Office document without a workbook in it"
    };
    let message = format!(
        "this is {what}. Export the answers from the survey tool as CSV or XLSX, then choose that file."
    );
    Error::in_file(ErrorKind::Malformed, file, message)
}

impl Xls<'_> {
    /// Reads the records before the first sheet. Where they break off, what was read serves.
    fn globals(&mut self, stream: &[u8]) -> Result<(), Error> {
        let mut codes: BTreeMap<u16, Kind> = BTreeMap::new();
        let mut formats: Vec<u16> = Vec::new();
        let mut shared = String::new();
        for record in Records::new(stream) {
            let Record { id, data, .. } = record;
            match id {
                records::FILE_PASS => return Err(locked(self.file)),
                records::BEGIN if u16_at(data, 0).is_some_and(|version| version < 0x0600) => {
                    self.texts = Texts::of_code_page(1252);
                }
                records::CODE_PAGE => {
                    if let (Texts::CodePage(_), Some(page)) = (self.texts, u16_at(data, 0)) {
                        self.texts = Texts::of_code_page(page);
                    }
                }
                records::DATE_MODE => self.workbook.mac = u16_at(data, 0) == Some(1),
                records::FORMAT => {
                    if let (Some(number), Some(code)) = (u16_at(data, 0), self.format_code(data)) {
                        codes.insert(number, format::of_code(&code));
                    }
                }
                records::CELL_FORMAT => formats.push(u16_at(data, 2).unwrap_or(0)),
                records::SHEET => self.add_sheet(data),
                records::SHARED_TEXTS => {
                    let mut pieces = Pieces::new(record.pieces());
                    let _ = pieces.u32();
                    let count = pieces.u32().unwrap_or(0);
                    for _ in 0..count {
                        if pieces.text(&mut shared).is_none() {
                            break;
                        }
                        self.workbook.texts.push(self.file, &shared)?;
                    }
                }
                records::END => break,
                _ => {}
            }
        }
        let kind = |id: u16| codes.get(&id).copied().unwrap_or_else(|| format::builtin(id.into()));
        self.workbook.kinds = formats.into_iter().map(kind).collect();
        Ok(())
    }

    fn format_code(&self, data: &[u8]) -> Option<String> {
        match self.texts {
            Texts::Unicode => self.texts.long(vec![data.get(2..)?]),
            Texts::CodePage(_) => self.texts.short(data.get(2..)?),
        }
    }

    fn add_sheet(&mut self, data: &[u8]) {
        let (Some(start), Some(&[state, kind])) =
            (u32_at(data, 0), data.get(4..).and_then(|rest| rest.first_chunk::<2>()))
        else {
            return;
        };
        // Others are charts and macros.
        if kind == 0 && self.sheets.len() < MAX_SHEETS {
            let name = data.get(6..).and_then(|name| self.texts.short(name)).unwrap_or_default();
            self.sheets.push(Sheet { name, hidden: state & 3 != 0 });
            self.starts.push(start as usize);
        }
    }
}

impl Book for Xls<'_> {
    fn format(&self) -> &'static str {
        "xls"
    }

    fn encoding(&self) -> Cow<'static, str> {
        Cow::Owned(self.texts.name())
    }

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn walk(&mut self, sheet: usize, take: Take<'_>) -> Result<(), Stop> {
        let start = self.starts.get(sheet).copied().unwrap_or(self.stream.len());
        // Each sheet is looked at and one is read: honest ones are walked over twice at most.
        if self.walked > self.stream.len().saturating_mul(2) {
            return Err(overlapping(self.file).into());
        }
        let mut records = Records::new(self.stream.get(start..).unwrap_or_default());
        let before = records.left();
        let whole = sheet::cells(&self.workbook, self.texts, &mut records, take);
        self.walked += before - records.left();
        if whole? {
            return Ok(());
        }
        let name = self.sheets.get(sheet).map_or("", |sheet| &sheet.name);
        Err(damaged(self.file, &format!("the sheet {name:?}")).into())
    }
}
