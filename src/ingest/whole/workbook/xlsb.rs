//! XLSB: the package of XLSX with records in place of XML, after [MS-XLSB].

use super::super::archive::{Archive, Unpacked};
use super::book::{BYTES_FOR_CELL, BYTES_FOR_TEXT, Book, Early, MAX_SHEETS, Shared, Sheet, Stop, Take};
use super::cell::{Cell, MAC_DAYS, Value};
use super::format::{self, Kind};
use super::package::{Package, Targets, target_of};
use super::xls::bytes::{f64_at, packed, u16_at, u32_at};
use super::xml::Broken;
use crate::error::Error;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{BufReader, Read};

/// Bytes of one record: a text of as many characters as a cell can have is far below it.
const MAX_RECORD: usize = 1 << 20;

/// Formats of cells in one workbook.
const MAX_FORMATS: usize = 1 << 20;

mod id {
    pub const ROW: u16 = 0;
    pub const PACKED: u16 = 2;
    pub const ERROR: u16 = 3;
    pub const TRUTH: u16 = 4;
    pub const NUMBER: u16 = 5;
    pub const TEXT: u16 = 6;
    pub const SHARED_TEXT: u16 = 7;
    pub const FORMULA_TEXT: u16 = 8;
    pub const FORMULA_NUMBER: u16 = 9;
    pub const FORMULA_TRUTH: u16 = 10;
    pub const FORMULA_ERROR: u16 = 11;
    pub const TEXT_ITEM: u16 = 0x13;
    pub const FORMAT: u16 = 0x2C;
    pub const CELL_FORMAT: u16 = 0x2F;
    pub const RICH_TEXT: u16 = 0x3E;
    pub const SHEET_DATA: u16 = 0x91;
    pub const SHEET_DATA_END: u16 = 0x92;
    pub const WORKBOOK: u16 = 0x99;
    pub const SHEET: u16 = 0x9C;
    pub const CELL_FORMATS: u16 = 0x269;
    pub const CELL_FORMATS_END: u16 = 0x26A;
}

/// An XLSB workbook.
pub struct Xlsb<'a> {
    package: Package<'a>,
    sheets: Vec<Sheet>,
    /// The archive's entry of each sheet.
    parts: Vec<usize>,
    workbook: Workbook,
}

/// What all sheets share.
#[derive(Default)]
struct Workbook {
    texts: Shared,
    kinds: Vec<Kind>,
    /// Days are counted from 1904.
    mac: bool,
}

/// The records of a part as it is unpacked.
struct Records<'z> {
    source: BufReader<Unpacked<'z>>,
    data: Vec<u8>,
}

/// Reads everything but the sheets.
///
/// # Errors
/// The workbook is damaged or too large.
pub fn open<'a>(file: &'a str, archive: Archive<'a>) -> Result<Xlsb<'a>, Error> {
    let package = Package { file, archive };
    let mut book = Xlsb { package, sheets: Vec::new(), parts: Vec::new(), workbook: Workbook::default() };
    let name = book.package.workbook("workbook.bin");
    let targets = book.package.targets(&name)?;
    book.read_sheets(&name, &targets)?;
    book.read_formats(&target_of(&targets, "styles", &name, "styles.bin"))?;
    book.read_texts(&target_of(&targets, "sharedStrings", &name, "sharedStrings.bin"))?;
    Ok(book)
}

impl<'a> Xlsb<'a> {
    /// Hands the records of a part to `each`, until it has seen enough (false) or the part ends; nothing
    /// happens where there is no such part.
    fn each(
        &mut self,
        name: &str,
        mut each: impl FnMut(u16, &[u8]) -> Result<bool, Error>,
    ) -> Result<(), Error> {
        let Some(part) = self.package.archive.find(name) else { return Ok(()) };
        let mut records = Records::new(self.package.archive.unpack(part)?);
        loop {
            match records.next() {
                Ok(Some(id)) => {
                    if id == id::TEXT_ITEM {
                        records.source.get_ref().earn(BYTES_FOR_TEXT + records.data.len() as u64);
                    }
                    if !each(id, &records.data)? {
                        return Ok(());
                    }
                }
                Ok(None) => return Ok(()),
                Err(Broken) => {
                    drop(records);
                    return Err(self.package.broken(&format!("its part {name:?}")));
                }
            }
        }
    }

    fn read_sheets(&mut self, name: &str, targets: &Targets) -> Result<(), Error> {
        let mut listed: Vec<(Sheet, String)> = Vec::new();
        let mut mac = false;
        self.each(name, |id, data| {
            match id {
                id::WORKBOOK => mac = data.first().is_some_and(|flags| flags & 1 != 0),
                id::SHEET if listed.len() < MAX_SHEETS => {
                    let hidden = u32_at(data, 0).is_some_and(|state| state != 0);
                    let (target, after) = wide_text(data, 8).unwrap_or_default();
                    let (name, _) = wide_text(data, after).unwrap_or_default();
                    listed.push((Sheet { name, hidden }, target));
                }
                _ => {}
            }
            Ok(true)
        })?;
        self.workbook.mac = mac;
        for (sheet, id) in listed {
            let Some((_, target)) = targets.get(&id).filter(|(kind, _)| kind == "worksheet") else {
                continue;
            };
            if let Some(part) = self.package.archive.find(target) {
                self.parts.push(part);
                self.sheets.push(sheet);
            }
        }
        Ok(())
    }

    fn read_formats(&mut self, name: &str) -> Result<(), Error> {
        let (mut codes, mut kinds) = (BTreeMap::new(), Vec::new());
        let mut inside = false;
        self.each(name, |id, data| {
            match id {
                id::FORMAT if codes.len() < MAX_FORMATS => {
                    if let (Some(number), Some((code, _))) = (u16_at(data, 0), wide_text(data, 2)) {
                        codes.insert(number, format::of_code(&code));
                    }
                }
                id::CELL_FORMATS => inside = true,
                id::CELL_FORMAT if inside && kinds.len() < MAX_FORMATS => {
                    let number = u16_at(data, 2).unwrap_or(0);
                    kinds.push(codes.get(&number).copied().unwrap_or_else(|| format::builtin(number.into())));
                }
                id::CELL_FORMATS_END => return Ok(false),
                _ => {}
            }
            Ok(true)
        })?;
        self.workbook.kinds = kinds;
        Ok(())
    }

    fn read_texts(&mut self, name: &str) -> Result<(), Error> {
        let (mut texts, file) = (Shared::default(), self.package.file);
        self.each(name, |id, data| {
            if id == id::TEXT_ITEM {
                let (text, _) = wide_text(data, 1).unwrap_or_default();
                texts.push(file, &text)?;
            }
            Ok(true)
        })?;
        self.workbook.texts = texts;
        Ok(())
    }
}

impl Book for Xlsb<'_> {
    fn format(&self) -> &'static str {
        "xlsb"
    }

    fn encoding(&self) -> Cow<'static, str> {
        Cow::Borrowed("utf-16le")
    }

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn size(&self, sheet: usize) -> u64 {
        let entry = self.parts.get(sheet).and_then(|&part| self.package.archive.entries().get(part));
        entry.map_or(0, |entry| entry.size)
    }

    fn is_dry(&self) -> bool {
        self.package.archive.is_dry()
    }

    fn refill(&mut self) {
        self.package.archive.refill();
    }

    fn walk(&mut self, sheet: usize, take: Take<'_>) -> Result<(), Stop> {
        let Some(&part) = self.parts.get(sheet) else { return Ok(()) };
        let walked = cells(&self.workbook, Records::new(self.package.archive.unpack(part)?), take);
        let name = || self.sheets.get(sheet).map_or("", |sheet| &sheet.name);
        walked.map_err(|early| match early {
            Early::Stop(stop) => stop,
            Early::Broken => self.package.broken(&format!("the sheet {:?}", name())).into(),
        })
    }
}

fn cells(workbook: &Workbook, mut records: Records<'_>, take: Take<'_>) -> Result<(), Early> {
    let (mut row, mut inside) = (0, false);
    while let Some(id) = records.next()? {
        let data = records.data.as_slice();
        match id {
            id::SHEET_DATA => inside = true,
            id::SHEET_DATA_END => return Ok(()),
            id::ROW if inside => row = u32_at(data, 0).ok_or(Early::Broken)?,
            _ if inside => {
                let value = workbook.value(id, data);
                if let (Some(column), Some(value)) = (u32_at(data, 0), value) {
                    take(Cell { row, column, value }).map_err(Early::Stop)?;
                    records.source.get_ref().earn(BYTES_FOR_CELL + data.len() as u64);
                }
            }
            _ => {}
        }
    }
    Err(Early::Broken)
}

impl Workbook {
    /// The value of a record that is a cell.
    fn value<'w>(&'w self, id: u16, data: &[u8]) -> Option<Value<'w>> {
        let text = |at| Some(Value::Text(Cow::Owned(wide_text(data, at)?.0)));
        match id {
            id::PACKED => self.number(packed(u32_at(data, 8)?), data),
            id::NUMBER | id::FORMULA_NUMBER => self.number(f64_at(data, 8)?, data),
            id::ERROR | id::FORMULA_ERROR => Some(Value::Error),
            id::TRUTH | id::FORMULA_TRUTH => Some(Value::Bool(*data.get(8)? != 0)),
            id::TEXT | id::FORMULA_TEXT => text(8),
            id::RICH_TEXT => text(9),
            id::SHARED_TEXT => Some(Value::Text(Cow::Borrowed(self.texts.get(u32_at(data, 8)? as usize)?))),
            _ => None,
        }
    }

    fn number(&self, number: f64, data: &[u8]) -> Option<Value<'static>> {
        // The format's number has three bytes.
        let format = u32_at(data, 4)? & 0x00FF_FFFF;
        let kind = self.kinds.get(format as usize).copied().unwrap_or(Kind::Number);
        let shift = self.mac && matches!(kind, Kind::Date | Kind::DateTime);
        Some(Value::Number(if shift { number + MAC_DAYS } else { number }, kind))
    }
}

/// A text of UTF-16 with its length before it in four bytes, and where it ends.
fn wide_text(data: &[u8], at: usize) -> Option<(String, usize)> {
    let length = u32_at(data, at)?;
    if length == u32::MAX {
        return Some((String::new(), at + 4));
    }
    let end = (at + 4).checked_add((length as usize).checked_mul(2)?)?;
    let units = data.get(at + 4..end)?.as_chunks::<2>().0.iter().map(|&unit| u16::from_le_bytes(unit));
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Some((text, end))
}

impl<'z> Records<'z> {
    fn new(part: Unpacked<'z>) -> Self {
        Records { source: BufReader::with_capacity(64 << 10, part), data: Vec::new() }
    }

    /// Reads the next record, and tells its number; `None` at the end.
    fn next(&mut self) -> Result<Option<u16>, Broken> {
        self.source.get_mut().end_piece();
        let Some(first) = self.byte()? else { return Ok(None) };
        let mut id = u16::from(first & 0x7F);
        if first & 0x80 != 0 {
            id |= u16::from(self.byte()?.ok_or(Broken)? & 0x7F) << 7;
        }
        let mut length = 0;
        for place in 0..4 {
            let byte = self.byte()?.ok_or(Broken)?;
            length |= usize::from(byte & 0x7F) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        if length > MAX_RECORD {
            return Err(Broken);
        }
        self.data.resize(length, 0);
        self.source.read_exact(&mut self.data).map_err(|_| Broken)?;
        Ok(Some(id))
    }

    fn byte(&mut self) -> Result<Option<u8>, Broken> {
        let mut byte = [0];
        let read = self.source.read(&mut byte).map_err(|_| Broken)?;
        Ok((read > 0).then_some(byte[0]))
    }
}
