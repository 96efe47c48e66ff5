//! Tables of a web page: what many web applications hand out as an Excel file, mostly named `.xls`.
//!
//! Pages are seldom well-formed XML, so that tags are looked for and nothing is expected of their order: a cell
//! ends where the next one, the row or the table does.

use super::book::{Book, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Sheet, Stop, Take};
use super::cell::{Cell, Value};
use super::marked;
use super::tags::{Tag, Tags, Token, resolved};
use crate::error::Error;
use crate::ingest::whole::Whole;
use std::borrow::Cow;

/// Cells that reach down over further rows, of which the places are kept.
const MAX_SPANS: usize = 64;

/// Tables inside each other that are looked at.
const MAX_DEPTH: usize = 4;

/// How a page begins that may hold a table.
const BEGINNINGS: &[&str] =
    &["<!doctype html", "<html", "<head", "<meta", "<body", "<table", "<style", "<div"];

/// A page with tables.
pub struct Html<'a> {
    text: Cow<'a, str>,
    encoding: String,
    sheets: Vec<Sheet>,
    /// Where each table begins in the text, behind its own tag.
    starts: Vec<usize>,
    /// Where each ends, behind the tag that ends it.
    ends: Vec<usize>,
}

/// True for a page with a table.
pub fn is(bytes: &[u8]) -> bool {
    let head = marked::head(bytes);
    let page = BEGINNINGS.iter().any(|beginning| head.starts_with(beginning))
        || head.starts_with("<?xml") && head.contains("<html");
    // The table may stand behind a long style sheet.
    let table = |rest: &[u8]| rest.get(..6).is_some_and(|tag| tag.eq_ignore_ascii_case(b"<table"));
    let mut tags = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'<');
    page && (head.contains("<table") || tags.any(|(at, _)| bytes.get(at..).is_some_and(table)))
}

/// Reads the list of tables.
///
/// # Errors
/// The page is too large, or nobody knows the encoding that was asked for.
pub fn open<'a>(whole: &Whole<'a>) -> Result<Html<'a>, Error> {
    let (text, encoding) = marked::text(whole, "charset=")?;
    let (mut sheets, mut starts, mut ends) = (Vec::new(), Vec::new(), Vec::new());
    let mut tags = Tags::new(&text);
    let mut depth = 0_usize;
    // Those that have not ended yet, with the depth at which they began.
    let mut open: Vec<(usize, usize)> = Vec::new();
    while let Some(token) = tags.next() {
        match token {
            Token::Start(tag) if tag.is("table") => {
                depth += 1;
                if depth <= MAX_DEPTH && sheets.len() < MAX_SHEETS {
                    open.push((depth, sheets.len()));
                    ends.push(text.len());
                    sheets.push(Sheet { name: format!("table {}", sheets.len() + 1), hidden: false });
                    starts.push(tags.position());
                }
            }
            Token::End(name) if name.eq_ignore_ascii_case("table") => {
                if let Some((_, place)) = open.pop_if(|(began, _)| *began == depth)
                    && let Some(end) = ends.get_mut(place)
                {
                    *end = tags.position();
                }
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
    }
    Ok(Html { text, encoding, sheets, starts, ends })
}

impl Book for Html<'_> {
    fn format(&self) -> &'static str {
        "html"
    }

    fn encoding(&self) -> Cow<'static, str> {
        Cow::Owned(self.encoding.clone())
    }

    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn walk(&mut self, sheet: usize, take: Take<'_>) -> Result<(), Stop> {
        let start = self.starts.get(sheet).copied().unwrap_or(self.text.len());
        let mut table =
            Reading { row: None, column: 0, cell: None, text: String::new(), spans: Vec::new(), take };
        let mut tags = Tags::new(self.text.get(start..).unwrap_or_default());
        // Tables inside a cell are sheets of their own: they are passed over at once, so that no part of the page
        // is walked over for each table around it.
        let (mut inside, mut next) = (0_usize, sheet + 1);
        while let Some(token) = tags.next() {
            match token {
                Token::Start(tag) if tag.is("table") => match self.starts.get(next) {
                    Some(&inner) if inner == start + tags.position() => {
                        let end = self.ends.get(next).copied().unwrap_or(self.text.len());
                        tags.go_to(end.saturating_sub(start));
                        next = self.starts.partition_point(|&start| start < end);
                    }
                    _ => inside += 1,
                },
                Token::End(name) if name.eq_ignore_ascii_case("table") => {
                    let Some(outer) = inside.checked_sub(1) else { break };
                    inside = outer;
                }
                _ if inside > 0 => {}
                Token::Start(tag) => table.start(&tag)?,
                Token::End(name) => table.end(name)?,
                Token::Text(text) => table.text(text),
            }
        }
        table.end_cell()
    }
}

/// A table that is being read.
struct Reading<'t> {
    /// The row, from 0; none before the first.
    row: Option<u32>,
    /// The next column.
    column: u32,
    cell: Option<Open>,
    /// The text of that cell.
    text: String,
    /// Columns that a cell of a former row covers, and the first row that it does not.
    /// In the order of the columns.
    spans: Vec<(u32, u32)>,
    take: Take<'t>,
}

/// A cell that is being read.
struct Open {
    column: u32,
    /// Blanks wait until a letter follows them.
    blank: Blank,
    /// The number itself, where the page says it besides how it is shown.
    number: Option<f64>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Blank {
    None,
    Space,
    Line,
}

impl Reading<'_> {
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        if tag.is("tr") {
            self.end_cell()?;
            let row = self.row.map_or(0, |row| row + 1);
            if row >= MAX_ROWS {
                return Err(Stop::Enough);
            }
            self.row = Some(row);
            self.column = 0;
            self.spans.retain(|&(_, until)| until > row);
        } else if tag.is("td") || tag.is("th") {
            self.end_cell()?;
            let row = *self.row.get_or_insert(0);
            for &(column, _) in &self.spans {
                self.column += u32::from(column == self.column);
            }
            let columns = tag.number("colspan").unwrap_or(1).clamp(1, MAX_COLUMNS);
            let rows = tag.number("rowspan").unwrap_or(1);
            let room = MAX_SPANS - self.spans.len();
            if rows > 1 && room > 0 {
                let covered = self.column..self.column.saturating_add(columns);
                self.spans.extend(covered.take(room).map(|column| (column, row.saturating_add(rows))));
                self.spans.sort_unstable();
            }
            let number = tag.value("x:num").and_then(|value| value.parse().ok());
            self.text.clear();
            self.cell = Some(Open { column: self.column, blank: Blank::None, number });
            self.column = self.column.saturating_add(columns);
        } else if ["br", "p", "div", "li"].iter().any(|name| tag.is(name))
            && let Some(cell) = &mut self.cell
        {
            cell.blank = Blank::Line;
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Stop> {
        if ["td", "th", "tr"].iter().any(|end| name.eq_ignore_ascii_case(end)) {
            self.end_cell()
        } else {
            Ok(())
        }
    }

    /// White space is one blank, as a page shows it.
    fn text(&mut self, text: &str) {
        let Some(cell) = &mut self.cell else { return };
        for c in resolved(text).chars() {
            if c.is_ascii_whitespace() {
                cell.blank = cell.blank.max(Blank::Space);
                continue;
            }
            if !self.text.is_empty() {
                match cell.blank {
                    Blank::None => {}
                    Blank::Space => self.text.push(' '),
                    Blank::Line => self.text.push('\n'),
                }
            }
            cell.blank = Blank::None;
            self.text.push(c);
        }
    }

    fn end_cell(&mut self) -> Result<(), Stop> {
        let (Some(cell), Some(row)) = (self.cell.take(), self.row) else { return Ok(()) };
        let value = match cell.number {
            Some(number) => Value::Number(number, super::format::Kind::Number),
            None if self.text.trim().is_empty() => return Ok(()),
            None => Value::Text(Cow::Borrowed(&self.text)),
        };
        if cell.column >= MAX_COLUMNS {
            return Ok(());
        }
        (self.take)(Cell { row, column: cell.column, value })
    }
}

#[cfg(test)]
mod tests {
    use crate::ingest::{ReadOptions, Source, whole};

    fn read(page: &str) -> Source {
        whole::read("a.xls", page.as_bytes(), &ReadOptions::default()).unwrap().remove(0)
    }

    fn cells(source: &Source) -> Vec<Vec<String>> {
        let table = source.table().unwrap();
        let of = |row: usize| {
            let text = |column: &crate::table::Column| column.text_at(row).unwrap_or_default().to_owned();
            table.columns().iter().map(text).collect()
        };
        let header = table.columns().iter().map(|column| column.name.clone()).collect();
        std::iter::once(header).chain((0..table.rows()).map(of)).collect()
    }

    #[test]
    fn the_largest_table_is_read_and_the_others_can_be() {
        let page = "<html><table><tr><td>Menu<td>Help</table><p><TABLE><tr><th>Role<th>Q1\
            <tr><td>Leader<td>Yes<tr><td>Cust<b>omer</b></td><td>N&ouml;<br/>no </td></tr></table>";
        let source = read(page);
        assert_eq!(cells(&source), [["Role", "Q1"], ["Leader", "Yes"], ["Customer", "Nö\nno"]]);
        assert_eq!((source.form.format.as_ref(), source.form.sheets.len()), ("html", 2));
        assert_eq!(source.form.sheet.as_deref(), Some("table 2"));
    }

    #[test]
    fn tables_inside_and_cells_that_reach_over_others() {
        let page = "<table><tr><td>Role<td>Q1<td>Q2<tr><td rowspan=2>Leader<td>a<table><tr><td>inner</table><td>1\
            <tr><td>b<td>2<tr><td colspan=2>Customer<td>3</table>";
        let expected = [["Role", "Q1", "Q2"], ["Leader", "a", "1"], ["", "b", "2"], ["Customer", "", "3"]];
        assert_eq!(cells(&read(page)), expected);
    }

    #[test]
    fn a_page_without_a_table_is_told() {
        let error = whole::read("a.xls", b"<html><p>Not found", &ReadOptions::default()).unwrap_err();
        assert!(error.to_string().contains("a web page (HTML)"), "{error}");
    }
}
