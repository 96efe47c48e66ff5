//! ODS: one long XML with all sheets. Cells and rows say how often they are repeated; most of that is blank.

use super::super::archive::Archive;
use super::book::{Book, Early, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Sheet, Stop, Take, damaged, locked};
use super::cell::{Cell, Value, is_shortest, iso_date, iso_duration};
use super::format::Kind;
use super::xml::{Broken, Piece, Tag, Xml};
use crate::error::{Error, ErrorKind};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Bytes of the XML. It is held whole, because the sheets' list is spread over it.
const MAX_CONTENT: usize = 192 << 20;

/// Bytes of the list of files, which tells whether they are encrypted.
const MAX_MANIFEST: usize = 4 << 20;

/// Filled cells that may be written once and stand for many, in one sheet.
const MAX_REPEATED: u64 = 4 << 20;

/// Bytes of text in them.
const MAX_REPEATED_BYTES: u64 = 64 << 20;

/// Blanks that may be written as one.
const MAX_BLANKS: usize = 1000;

/// An ODS workbook.
pub struct Ods<'a> {
    file: &'a str,
    content: Vec<u8>,
    sheets: Vec<Sheet>,
    /// Where each sheet begins in the content.
    starts: Vec<usize>,
}

/// A filled cell of the row that is being read: its column, and how many columns it fills.
struct Filled {
    column: u32,
    columns: u32,
    value: Value<'static>,
}

impl Filled {
    /// Bytes of its text.
    fn bytes(&self) -> u64 {
        if let Value::Text(text) = &self.value { text.len() as u64 } else { 0 }
    }
}

/// Reads the list of sheets.
///
/// # Errors
/// The workbook is damaged, protected or too large.
pub fn open<'a>(file: &'a str, mut archive: Archive<'a>) -> Result<Ods<'a>, Error> {
    if let Some(manifest) = archive.find("META-INF/manifest.xml") {
        let manifest = archive.whole(manifest, MAX_MANIFEST)?;
        let sign = b"encryption-data";
        if manifest.windows(sign.len()).any(|window| window == sign) {
            return Err(locked(file));
        }
    }
    let Some(content) = archive.find("content.xml") else { return Err(damaged(file, "the workbook")) };
    let content = archive.whole(content, MAX_CONTENT)?;
    let mut book = Ods { file, content, sheets: Vec::new(), starts: Vec::new() };
    // A workbook that breaks off is told where its sheet is read.
    let _ = book.list();
    Ok(book)
}

impl Ods<'_> {
    fn list(&mut self) -> Result<(), Broken> {
        let mut xml = Xml::new(&self.content);
        let (mut style, mut hidden) = (String::new(), BTreeSet::new());
        loop {
            match xml.next()? {
                Piece::Start(tag) => match tag.name() {
                    "style" => style = tag.attribute("style:name").unwrap_or_default().into_owned(),
                    "table-properties"
                        if hidden.len() < MAX_SHEETS
                            && tag.attribute("table:display").as_deref() == Some("false") =>
                    {
                        hidden.insert(style.clone());
                    }
                    "table" if self.sheets.len() < MAX_SHEETS => {
                        let name = tag.attribute("table:name").unwrap_or_default().into_owned();
                        let of = tag.attribute("table:style-name").unwrap_or_default();
                        self.sheets.push(Sheet { name, hidden: hidden.contains(&*of) });
                        drop(of);
                        self.starts.push(xml.position());
                        xml.skip()?;
                    }
                    _ => {}
                },
                Piece::Eof => return Ok(()),
                _ => {}
            }
        }
    }
}

impl Book for Ods<'_> {
    fn format(&self) -> &'static str {
        "ods"
    }

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn walk(&mut self, sheet: usize, take: Take<'_>) -> Result<(), Stop> {
        let start = self.starts.get(sheet).copied().unwrap_or(self.content.len());
        let mut xml = Xml::new(self.content.get(start..).unwrap_or_default());
        rows(self.file, &mut xml, take).map_err(|early| match early {
            Early::Stop(stop) => stop,
            Early::Broken => {
                let name = self.sheets.get(sheet).map_or("", |sheet| &sheet.name);
                damaged(self.file, &format!("the sheet {name:?}")).into()
            }
        })
    }
}

/// Hands the cells of the table that has just begun to `take`.
fn rows(file: &str, xml: &mut Xml<'_>, take: Take<'_>) -> Result<(), Early> {
    let (mut row, mut repeated, mut repeated_bytes) = (0_u32, 0_u64, 0_u64);
    let mut filled = Vec::new();
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "table-row" => {
                let times = repeats(&tag, "table:number-rows-repeated").min(MAX_ROWS - row);
                filled.clear();
                cells(xml, &mut filled)?;
                let stands = |cell: &Filled| u64::from(cell.columns) * u64::from(times);
                repeated += filled.iter().map(|cell| stands(cell).saturating_sub(1)).sum::<u64>();
                let bytes = |cell: &Filled| stands(cell).saturating_sub(1).saturating_mul(cell.bytes());
                repeated_bytes = filled.iter().map(bytes).fold(repeated_bytes, u64::saturating_add);
                if repeated > MAX_REPEATED || repeated_bytes > MAX_REPEATED_BYTES {
                    let what = match times {
                        1 => "has cells that say that they stand there many times".to_owned(),
                        _ => format!("says that it stands there {times} times"),
                    };
                    let message = format!(
                        "row {} {what}. Open the workbook, delete the rows and columns that do not belong to the \
                         table, and save it again.",
                        row + 1
                    );
                    let error = Error::in_file(ErrorKind::TooLarge, file, message);
                    return Err(Early::Stop(error.into()));
                }
                for row in (row..row + times).take(if filled.is_empty() { 0 } else { usize::MAX }) {
                    for cell in &filled {
                        for column in cell.column..cell.column + cell.columns {
                            let value = cell.value.clone();
                            take(Cell { row, column, value }).map_err(Early::Stop)?;
                        }
                    }
                }
                row += times;
                if row >= MAX_ROWS {
                    return Ok(());
                }
            }
            Piece::Start(tag) if matches!(tag.name(), "shapes" | "table") => xml.skip()?,
            Piece::End("table") => return Ok(()),
            Piece::Eof => return Err(Early::Broken),
            _ => {}
        }
    }
}

/// Reads the cells of a row that has just begun, up to its end.
fn cells(xml: &mut Xml<'_>, filled: &mut Vec<Filled>) -> Result<(), Broken> {
    let mut column = 0_u32;
    loop {
        match xml.next()? {
            Piece::Start(tag) if matches!(tag.name(), "table-cell" | "covered-table-cell") => {
                let columns = repeats(&tag, "table:number-columns-repeated").min(MAX_COLUMNS - column);
                // What a merged cell covers is not seen.
                let covered = tag.name() == "covered-table-cell";
                let told = value(&tag);
                let name = tag.name().to_owned();
                let text = paragraphs(xml, &name)?;
                let value = match told {
                    _ if covered => None,
                    Some(value) => Some(value),
                    None if text.is_empty() => None,
                    None => Some(Value::Text(Cow::Owned(text))),
                };
                filled.extend(value.map(|value| Filled { column, columns, value }));
                column += columns;
            }
            Piece::End("table-row") => return Ok(()),
            Piece::Eof => return Err(Broken),
            _ => {}
        }
    }
}

/// The value that a cell's tag tells; `None` where it is the text inside.
fn value(tag: &Tag<'_>) -> Option<Value<'static>> {
    if tag.attribute("calcext:value-type").as_deref() == Some("error") {
        return Some(Value::Error);
    }
    let text = |name| Some(tag.attribute(name)?.into_owned());
    match tag.attribute("office:value-type")?.as_ref() {
        "percentage" => Some(Value::Number(tag.number("office:value")?, Kind::Percent)),
        "float" | "currency" => {
            let told = tag.attribute("office:value")?;
            if is_shortest(&told) {
                return Some(Value::Text(Cow::Owned(told.into_owned())));
            }
            Some(Value::Number(told.trim().parse().ok()?, Kind::Number))
        }
        "date" => Some(Value::Text(Cow::Owned(iso_date(&text("office:date-value")?)))),
        "time" => Some(Value::Text(Cow::Owned(iso_duration(&text("office:time-value")?)))),
        "boolean" => Some(Value::Bool(text("office:boolean-value")?.trim() == "true")),
        _ => Some(Value::Text(Cow::Owned(text("office:string-value")?))),
    }
}

/// The text inside a cell that has just begun, up to its end; notes on the cell are left out.
fn paragraphs(xml: &mut Xml<'_>, name: &str) -> Result<String, Broken> {
    let (mut text, mut inside, mut begun) = (String::new(), 0_usize, false);
    loop {
        match xml.next()? {
            Piece::Start(tag) => match tag.name() {
                "p" | "h" => {
                    if begun {
                        text.push('\n');
                    }
                    begun = true;
                    inside += 1;
                }
                "s" => {
                    let blanks = tag.number::<usize>("text:c").unwrap_or(1).min(MAX_BLANKS);
                    text.extend(std::iter::repeat_n(' ', blanks));
                }
                "tab" => text.push('\t'),
                "line-break" => text.push('\n'),
                "annotation" | "table" | "frame" => xml.skip()?,
                _ => {}
            },
            Piece::Text(piece) if inside > 0 => text.push_str(piece),
            Piece::Character(character) if inside > 0 => text.push(character),
            Piece::End(end) if end == name => return Ok(text),
            Piece::End("p" | "h") => inside = inside.saturating_sub(1),
            Piece::Eof => return Err(Broken),
            _ => {}
        }
    }
}

fn repeats(tag: &Tag<'_>, name: &str) -> u32 {
    // More than fits a number is as much as a sheet can have.
    tag.attribute(name).map_or(1, |value| value.trim().parse().unwrap_or(u32::MAX)).max(1)
}
