//! The XML that Excel 2002 and 2003 read and write, and many programs of the web still do, mostly named `.xls`.
//!
//! Source: Microsoft's XML Spreadsheet Reference (Office 2003).

use super::book::{Book, Early, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Sheet, Stop, Take, damaged};
use super::cell::{Cell, Value, iso_date};
use super::format::{self, Kind};
use super::marked;
use super::xml::{Broken, Piece, Tag, Xml};
use crate::error::Error;
use crate::ingest::whole::Whole;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Styles that are kept: only those that change what a number says.
const MAX_STYLES: usize = 10_000;

/// Bytes of a style's name.
const MAX_STYLE_NAME: usize = 256;

/// A workbook in one XML.
pub struct SpreadsheetMl<'a> {
    file: &'a str,
    text: Cow<'a, str>,
    encoding: String,
    sheets: Vec<Sheet>,
    /// Where each sheet begins in the text.
    starts: Vec<usize>,
    styles: BTreeMap<String, Kind>,
}

/// True for a workbook of this form.
pub fn is(bytes: &[u8]) -> bool {
    let head = marked::head(bytes);
    head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("workbook")
}

/// Reads the list of sheets.
///
/// # Errors
/// The workbook is too large, or nobody knows the encoding that was asked for.
pub fn open<'a>(whole: &Whole<'a>) -> Result<SpreadsheetMl<'a>, Error> {
    let (text, encoding) = marked::text(whole, "encoding=")?;
    let (sheets, starts, styles) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut book = SpreadsheetMl { file: whole.file, text, encoding, sheets, starts, styles };
    // A workbook that breaks off is told where its sheet is read.
    let _ = book.list();
    Ok(book)
}

impl SpreadsheetMl<'_> {
    fn list(&mut self) -> Result<(), Broken> {
        let mut xml = Xml::new(self.text.as_bytes());
        let mut style = String::new();
        loop {
            match xml.next()? {
                Piece::Start(tag) => match tag.name() {
                    "Style" => style = tag.attribute("ID").unwrap_or_default().into_owned(),
                    "NumberFormat" if self.styles.len() < MAX_STYLES => {
                        let kind = kind(&tag.attribute("Format").unwrap_or_default());
                        if kind != Kind::Number && style.len() <= MAX_STYLE_NAME {
                            self.styles.insert(style.clone(), kind);
                        }
                    }
                    "Worksheet" if self.sheets.len() < MAX_SHEETS => {
                        let name = tag.attribute("Name").unwrap_or_default().into_owned();
                        self.sheets.push(Sheet { name, hidden: false });
                        self.starts.push(xml.position());
                    }
                    "Table" => xml.skip()?,
                    "Visible" => {
                        let mut told = String::new();
                        xml.text("Visible", &mut told)?;
                        let hidden = told.trim().starts_with("SheetHidden");
                        if let Some(sheet) = self.sheets.last_mut() {
                            sheet.hidden = hidden;
                        }
                    }
                    _ => {}
                },
                Piece::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

/// What a number format says, by its name or its code.
fn kind(format: &str) -> Kind {
    match format {
        "Percent" => Kind::Percent,
        "Short Date" | "Medium Date" | "Long Date" => Kind::Date,
        "General Date" => Kind::DateTime,
        "Short Time" | "Medium Time" | "Long Time" => Kind::Time,
        code => format::of_code(code),
    }
}

impl Book for SpreadsheetMl<'_> {
    fn format(&self) -> &'static str {
        "spreadsheetml"
    }

    fn encoding(&self) -> Cow<'static, str> {
        Cow::Owned(self.encoding.clone())
    }

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn walk(&mut self, sheet: usize, take: Take<'_>) -> Result<(), Stop> {
        let start = self.starts.get(sheet).copied().unwrap_or(self.text.len());
        let mut xml = Xml::new(self.text.as_bytes().get(start..).unwrap_or_default());
        rows(&mut xml, &self.styles, take).map_err(|early| match early {
            Early::Stop(stop) => stop,
            Early::Broken => {
                let name = self.sheets.get(sheet).map_or("", |sheet| &sheet.name);
                damaged(self.file, &format!("the sheet {name:?}")).into()
            }
        })
    }
}

/// Hands the cells of the sheet that has just begun to `take`.
fn rows(xml: &mut Xml<'_>, styles: &BTreeMap<String, Kind>, take: Take<'_>) -> Result<(), Early> {
    let mut next = 0;
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "Row" => {
                let row = place(&tag, next).min(MAX_ROWS);
                if row >= MAX_ROWS {
                    return Ok(());
                }
                let span: u32 = tag.number("Span").unwrap_or(0);
                cells(xml, row, styles, take)?;
                next = row.saturating_add(span).saturating_add(1);
            }
            Piece::End("Table" | "Worksheet") => return Ok(()),
            Piece::Start(tag) if tag.name() == "Worksheet" => return Err(Early::Broken),
            Piece::Eof => return Err(Early::Broken),
            _ => {}
        }
    }
}

/// Hands on the cells of a row that has just begun, up to its end.
fn cells(xml: &mut Xml<'_>, row: u32, styles: &BTreeMap<String, Kind>, take: Take<'_>) -> Result<(), Early> {
    let mut next = 0;
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "Cell" => {
                let column = place(&tag, next);
                let across: u32 = tag.number("MergeAcross").unwrap_or(0);
                next = column.saturating_add(across).saturating_add(1);
                let kind = tag.attribute("StyleID").and_then(|style| styles.get(&*style)).copied();
                let value = value(xml, kind.unwrap_or(Kind::Number))?;
                if let (Some(value), true) = (value, column < MAX_COLUMNS) {
                    take(Cell { row, column, value }).map_err(Early::Stop)?;
                }
            }
            Piece::End("Row") => return Ok(()),
            Piece::Eof => return Err(Early::Broken),
            _ => {}
        }
    }
}

/// The place that a row or cell names for itself, from 0; else the next one.
fn place(tag: &Tag<'_>, next: u32) -> u32 {
    tag.number::<u32>("Index").and_then(|index| index.checked_sub(1)).map_or(next, |place| place.max(next))
}

/// What stands in the cell that has just begun, up to its end; comments on it are left out.
fn value(xml: &mut Xml<'_>, kind: Kind) -> Result<Option<Value<'static>>, Broken> {
    let mut value = None;
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "Data" => {
                let told = tag.attribute("Type").unwrap_or_default().into_owned();
                let mut text = String::new();
                xml.text("Data", &mut text)?;
                value = match told.as_str() {
                    "Number" => text.trim().parse().ok().map(|number| Value::Number(number, kind)),
                    "DateTime" => Some(Value::Text(Cow::Owned(day(&iso_date(&text))))),
                    "Boolean" => Some(Value::Bool(text.trim() == "1")),
                    "Error" => Some(Value::Error),
                    _ if text.is_empty() => None,
                    _ => Some(Value::Text(Cow::Owned(text))),
                };
            }
            Piece::Start(tag) if tag.name() == "Comment" => xml.skip()?,
            Piece::End("Cell") => return Ok(value),
            Piece::Eof => return Err(Broken),
            _ => {}
        }
    }
}

/// A moment at the beginning of a day is the day: this form has no other way to write one.
fn day(moment: &str) -> String {
    moment.strip_suffix(" 00:00:00").unwrap_or(moment).to_owned()
}

#[cfg(test)]
mod tests {
    use crate::ingest::{ReadOptions, whole};

    const BOOK: &str = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style ss:ID=\"p\"><NumberFormat \
        ss:Format=\"Percent\"/></Style></Styles><Worksheet ss:Name=\"Data\"><Table><Row><Cell><Data ss:Type=\"String\">Role\
        </Data></Cell><Cell><Data ss:Type=\"String\">Share</Data></Cell><Cell><Data ss:Type=\"String\">Day</Data></Cell>\
        </Row><Row ss:Index=\"3\"><Cell><ss:Data ss:Type=\"String\">Leader</ss:Data></Cell><Cell ss:StyleID=\"p\"><Data \
        ss:Type=\"Number\">0.8</Data></Cell><Cell><Data ss:Type=\"DateTime\">2024-05-01T00:00:00.000</Data></Cell></Row>\
        <Row><Cell ss:Index=\"3\"><Data ss:Type=\"Error\">#N/A</Data></Cell></Row>\
        <Row><Cell><Data ss:Type=\"Boolean\">1</Data></Cell></Row></Table></Worksheet></Workbook>";

    fn told(bytes: &[u8]) -> Vec<String> {
        let source = whole::read("a.xls", bytes, &ReadOptions::default()).unwrap().remove(0);
        let table = source.table().unwrap();
        let texts =
            table.columns().iter().flat_map(|column| (0..table.rows()).filter_map(|row| column.text_at(row)));
        let texts = texts.map(str::to_owned).collect();
        assert_eq!(
            (source.form.format.as_ref(), source.form.sheet.as_deref()),
            ("spreadsheetml", Some("Data"))
        );
        texts
    }

    #[test]
    fn numbers_days_and_places() {
        assert_eq!(told(BOOK.as_bytes()), ["Leader", "TRUE", "80%", "2024-05-01"]);
        let utf_16: Vec<u8> = format!("\u{FEFF}{BOOK}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(told(&utf_16), ["Leader", "TRUE", "80%", "2024-05-01"]);
    }

    #[test]
    fn a_workbook_that_breaks_off_is_told() {
        let cut = BOOK.get(..BOOK.len() - 120).unwrap();
        let error = whole::read("a.xls", cut.as_bytes(), &ReadOptions::default()).unwrap_err();
        assert!(error.to_string().contains("the sheet \"Data\" is damaged"), "{error}");
    }
}
