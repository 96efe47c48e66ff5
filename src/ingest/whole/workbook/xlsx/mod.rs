//! XLSX: the workbook's list of sheets, its texts and its formats.

mod sheet;
mod text;

use super::super::archive::Archive;
use super::book::{BYTES_FOR_TEXT, Book, Early, MAX_SHEETS, Shared, Sheet, Stop, Take};
use super::format::{self, Kind};
use super::package::{Package, Targets, join, target_of};
use super::xml::{Piece, Xml};
use crate::error::Error;
use std::collections::BTreeMap;

/// Formats of cells in one workbook.
const MAX_FORMATS: usize = 1 << 20;

/// An XLSX workbook.
pub struct Xlsx<'a> {
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
    /// What the numbers of each cell format stand for.
    kinds: Vec<Kind>,
    /// Days are counted from 1904.
    mac: bool,
}

/// Reads everything but the sheets.
///
/// # Errors
/// The workbook is damaged or too large.
pub fn open<'a>(file: &'a str, archive: Archive<'a>) -> Result<Xlsx<'a>, Error> {
    let package = Package { file, archive };
    let mut book = Xlsx { package, sheets: Vec::new(), parts: Vec::new(), workbook: Workbook::default() };
    let name = book.package.workbook("workbook.xml");
    let targets = book.package.targets(&name)?;
    book.read_sheets(&name, &targets)?;
    book.read_formats(&target_of(&targets, "styles", &name, "styles.xml"))?;
    book.read_texts(&target_of(&targets, "sharedStrings", &name, "sharedStrings.xml"))?;
    Ok(book)
}

impl Xlsx<'_> {
    fn read_sheets(&mut self, name: &str, targets: &Targets) -> Result<(), Error> {
        let mut listed: Vec<(Sheet, String)> = Vec::new();
        let mut mac = false;
        self.package.part(name, |xml| {
            loop {
                match xml.next()? {
                    Piece::Start(tag) if tag.name() == "workbookPr" => {
                        mac = tag.attribute("date1904").is_some_and(|value| truth(&value));
                    }
                    Piece::Start(tag) if tag.name() == "sheet" && listed.len() < MAX_SHEETS => {
                        let hidden = tag.attribute("state").is_some_and(|state| state != "visible");
                        let name = tag.attribute("name").unwrap_or_default().into_owned();
                        let id = tag.attribute("id").unwrap_or_default().into_owned();
                        listed.push((Sheet { name, hidden }, id));
                    }
                    Piece::End("sheets") => return Ok(()),
                    Piece::Eof => return Ok(()),
                    _ => {}
                }
            }
        })?;
        self.workbook.mac = mac;
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (place, (sheet, id)) in listed.into_iter().enumerate() {
            let target = match targets.get(&id) {
                Some((kind, _)) if kind != "worksheet" => continue,
                Some((_, target)) => target.clone(),
                None => join(folder, &format!("worksheets/sheet{}.xml", place + 1)),
            };
            if let Some(part) = self.package.archive.find(&target) {
                self.parts.push(part);
                self.sheets.push(sheet);
            }
        }
        Ok(())
    }

    fn read_formats(&mut self, name: &str) -> Result<(), Error> {
        let mut codes = BTreeMap::new();
        let mut kinds = Vec::new();
        self.package.part(name, |xml| {
            let mut inside = false;
            loop {
                match xml.next()? {
                    Piece::Start(tag) => match tag.name() {
                        "numFmt" if codes.len() < MAX_FORMATS => {
                            let id = tag.number::<u32>("numFmtId");
                            if let (Some(id), Some(code)) = (id, tag.attribute("formatCode")) {
                                codes.insert(id, format::of_code(&code));
                            }
                        }
                        "cellXfs" => inside = true,
                        "xf" if inside && kinds.len() < MAX_FORMATS => {
                            let id = tag.number::<u32>("numFmtId").unwrap_or(0);
                            kinds.push(codes.get(&id).copied().unwrap_or_else(|| format::builtin(id)));
                        }
                        _ => {}
                    },
                    Piece::End("cellXfs") => return Ok(()),
                    Piece::Eof => return Ok(()),
                    _ => {}
                }
            }
        })?;
        self.workbook.kinds = kinds;
        Ok(())
    }

    fn read_texts(&mut self, name: &str) -> Result<(), Error> {
        let file = self.package.file;
        let texts = &mut self.workbook.texts;
        let mut failed = None;
        self.package.part(name, |xml| {
            let mut text = String::new();
            loop {
                match xml.next()? {
                    Piece::Start(tag) if tag.name() == "si" => {
                        text.clear();
                        text::rich(xml, "si", &mut text)?;
                        xml.earn(BYTES_FOR_TEXT + 2 * text.len() as u64);
                        if let Err(error) = texts.push(file, &text::unescaped(&text)) {
                            failed = Some(error);
                            return Ok(());
                        }
                    }
                    Piece::Eof => return Ok(()),
                    _ => {}
                }
            }
        })?;
        failed.map_or(Ok(()), Err)
    }
}

impl Book for Xlsx<'_> {
    fn format(&self) -> &'static str {
        "xlsx"
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
        let walked =
            sheet::cells(&self.workbook, &mut Xml::of_part(self.package.archive.unpack(part)?), take);
        let name = || self.sheets.get(sheet).map_or("", |sheet| &sheet.name);
        walked.map_err(|early| match early {
            Early::Stop(stop) => stop,
            Early::Broken => self.package.broken(&format!("the sheet {:?}", name())).into(),
        })
    }
}

fn truth(text: &str) -> bool {
    matches!(text.trim(), "1" | "true" | "TRUE" | "on")
}
