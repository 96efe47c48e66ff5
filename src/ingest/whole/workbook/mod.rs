//! Workbooks: XLSX, XLSB, XLS and ODS, and what web applications hand out under these names: the XML of Excel 2003
//! and tables of a page. Read cell by cell, never as a rectangle that a file claims to fill.
//!
//! Each format has a room that hands out the cells of a sheet ([`book::Book`]); the rest is common: which sheet
//! is read ([`choose`]), where its table stands ([`table`]), and what a cell's text is ([`cell`]).
//!
//! Why not by the library that there is (calamine 0.38): on malformed workbooks of every format it panics, hangs
//! or asks for as much memory as the file says, and a panic ends the page's module.

mod book;
mod cell;
mod choose;
mod format;
mod html;
mod marked;
mod ods;
mod package;
mod spreadsheetml;
mod table;
mod tags;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use super::Whole;
use super::archive::{Archive, is_zip};
use crate::error::Error;
use crate::ingest::{Form, Source, made};
use crate::notice::Notice;
use book::{Book, Stop};

/// True for a workbook of any of the formats.
pub fn is(whole: &Whole<'_>) -> bool {
    xls::is(whole.bytes)
        || (is_zip(whole.bytes) && container(whole).is_some())
        || spreadsheetml::is(whole.bytes)
        || html::is(whole.bytes)
}

/// Which workbook an archive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Xlsx,
    Xlsb,
    Ods,
}

fn container(whole: &Whole<'_>) -> Option<Container> {
    let archive = Archive::open(whole.file, whole.bytes).ok()?;
    let names = || archive.entries().iter().map(|entry| entry.name.to_ascii_lowercase());
    if names().any(|name| name.ends_with("workbook.bin") && !name.contains("/_rels/")) {
        return Some(Container::Xlsb);
    }
    let excel = |name: &str| name.ends_with("workbook.xml") || name.contains("worksheets/sheet");
    if archive.find("[Content_Types].xml").is_some() && names().any(|name| excel(&name)) {
        return Some(Container::Xlsx);
    }
    // What it is stands at the beginning of the archive, so that anyone can see it there.
    let head = whole.bytes.get(..256).unwrap_or(whole.bytes);
    let sign: &[u8] = b"opendocument.spreadsheet";
    let calc = head.windows(sign.len()).any(|window| window == sign);
    (calc && archive.find("content.xml").is_some()).then_some(Container::Ods)
}

/// Reads the sheet of a workbook that is asked for, or that holds the answers.
///
/// # Errors
/// The workbook is damaged, protected or too large, or has no such sheet.
pub fn read(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let source = if xls::is(whole.bytes) {
        sheet(whole, &mut xls::open(whole.file, whole.bytes)?)
    } else if spreadsheetml::is(whole.bytes) {
        sheet(whole, &mut spreadsheetml::open(whole)?)
    } else if !is_zip(whole.bytes) {
        sheet(whole, &mut html::open(whole)?)
    } else {
        let archive = Archive::of_workbook(whole.file, whole.bytes)?;
        match container(whole) {
            Some(Container::Xlsb) => sheet(whole, &mut xlsb::open(whole.file, archive)?),
            Some(Container::Ods) => sheet(whole, &mut ods::open(whole.file, archive)?),
            _ => sheet(whole, &mut xlsx::open(whole.file, archive)?),
        }
    };
    Ok(vec![source?])
}

fn sheet(whole: &Whole<'_>, book: &mut dyn Book) -> Result<Source, Error> {
    let file = whole.file;
    let (place, others) = choose::sheet(file, book, whole.options.sheet.as_deref())?;
    // What was looked at is looked at again.
    book.refill();
    let mut filler = table::Filler::new(file, whole.options);
    match book.walk(place, &mut |cell| filler.take(&cell)) {
        Err(Stop::Failed(error)) => return Err(error),
        Err(Stop::Enough) | Ok(()) => {}
    }
    let (rows, mut notices) = filler.finish()?;
    let chosen = book.sheets().get(place);
    if let (Some(sheet), false) = (chosen, others.is_empty()) {
        notices.insert(0, chosen_notice(file, &sheet.name, &others));
    }
    let form = Form {
        format: book.format().into(),
        encoding: book.encoding(),
        sheet: chosen.map(|sheet| sheet.name.clone()),
        sheets: book.sheets().iter().map(|sheet| sheet.name.clone()).collect(),
        ..Form::default()
    };
    made::source(file.to_owned(), whole.sha256.to_owned(), form, rows, notices, whole.options.decimal)
}

fn chosen_notice(file: &str, name: &str, others: &[String]) -> Notice {
    let shown: Vec<String> = others.iter().take(5).map(|other| format!("\"{other}\"")).collect();
    let more = if others.len() > 5 { format!(" and {} more", others.len() - 5) } else { String::new() };
    let text = format!(
        "The sheet \"{name}\" was read, which holds the most answers; the workbook also has {}{more}.",
        shown.join(", ")
    );
    Notice::new("sheet_chosen", Some(file), text).at(format!("sheet \"{name}\""))
}
