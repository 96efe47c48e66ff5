//! The cells of a sheet to rows: what stands above and left of the table is passed over, short rows are filled up.

use super::book::{MAX_COLUMNS, Stop};
use super::cell::{Cell, Value};
use crate::error::{Error, ErrorKind};
use crate::ingest::ReadOptions;
use crate::ingest::limits::MAX_RECORD_BYTES;
use crate::ingest::records::{Place, Record};
use crate::ingest::rows::Rows;
use crate::notice::Notice;

/// Blank cells inside the table that every sheet may have.
const FREE_CELLS: u64 = 16 << 20;

/// Cells inside the table, blank ones too, that a filled one pays for beyond those.
const CELLS_FOR_ONE: u64 = 64;

/// Bytes of all cells' long texts of a sheet, each time that a text stands there: sheets write a long one once, and a
/// short number for it in each cell.
const MAX_TEXT: u64 = 768 << 20;

/// Bytes of a cell's text that are free: 30 million cells with an answer in words are a survey.
const TEXT_OF_CELL: u64 = 48;

/// Rows looked at before it is decided where the table stands.
const FIRST_ROWS: usize = 256;

/// Bytes of text looked at before that.
const FIRST_BYTES: usize = 1 << 20;

/// Takes cells; gives rows.
pub struct Filler<'a> {
    file: &'a str,
    rows: Rows,
    /// The row that is being filled.
    row: Row,
    /// Where the cells of the row before it end.
    ends: Vec<usize>,
    /// The first rows, until it is decided where the table stands.
    first: Vec<Row>,
    first_bytes: usize,
    place: Option<Span>,
    /// Cells of the table so far, and those of them that are filled.
    cells: u64,
    filled: u64,
    /// Bytes of the texts so far beyond those that are free.
    text: u64,
    titles: Vec<(u64, String)>,
    errors: u64,
    first_error: Option<(u64, u32)>,
}

/// The filled cells of a row.
#[derive(Debug, Clone, Default)]
struct Row {
    /// From 1.
    number: u64,
    text: String,
    /// Column, and where its text ends; it begins where that of the former one ends.
    cells: Vec<(u32, usize)>,
}

/// The columns of the table, from the first to before the last.
#[derive(Debug, Clone, Copy)]
struct Span {
    left: u32,
    right: u32,
}

impl<'a> Filler<'a> {
    /// Nothing taken yet. `asked`: what a person asks for.
    pub fn new(file: &'a str, asked: &ReadOptions) -> Self {
        Filler {
            file,
            rows: Rows::new(file, asked),
            row: Row::default(),
            ends: Vec::new(),
            first: Vec::new(),
            first_bytes: 0,
            place: None,
            cells: 0,
            filled: 0,
            text: 0,
            titles: Vec::new(),
            errors: 0,
            first_error: None,
        }
    }

    /// Takes a cell. The cells of a row follow each other, in any order.
    pub fn take(&mut self, cell: &Cell<'_>) -> Result<(), Stop> {
        let number = u64::from(cell.row) + 1;
        if number != self.row.number {
            self.end_row()?;
            self.row.number = number;
        }
        if cell.column >= MAX_COLUMNS {
            let message = format!(
                "row {number} has a cell in column #{}, beyond the last column that a sheet can have. \
                 Open the workbook and save it again.",
                u64::from(cell.column) + 1
            );
            return Err(Error::in_file(ErrorKind::Malformed, self.file, message).into());
        }
        if matches!(cell.value, Value::Error) {
            self.errors += 1;
            self.first_error.get_or_insert((number, cell.column));
        }
        let Some(text) = cell.value.text() else { return Ok(()) };
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if self.row.text.len() + text.len() > MAX_RECORD_BYTES {
            let size = MAX_RECORD_BYTES >> 20;
            let message = format!(
                "row {number} is longer than {size} MB. Check that the sheet is a table with one row for each respondent."
            );
            return Err(Error::in_file(ErrorKind::TooLarge, self.file, message).into());
        }
        self.text = (self.text + text.len() as u64).saturating_sub(TEXT_OF_CELL);
        if self.text > MAX_TEXT {
            let message = format!(
                "its cells hold more than {} MB of text (row {number}). Save the sheet as CSV UTF-8, without the \
                 columns that are not needed, and choose that file.",
                MAX_TEXT >> 20
            );
            return Err(Error::in_file(ErrorKind::TooLarge, self.file, message).into());
        }
        self.row.text.push_str(text);
        self.row.cells.push((cell.column, self.row.text.len()));
        Ok(())
    }

    /// The end of a row: it goes to the first ones, or on.
    fn end_row(&mut self) -> Result<(), Stop> {
        if self.row.cells.is_empty() {
            return Ok(());
        }
        if self.place.is_some() {
            let row = std::mem::take(&mut self.row);
            self.hand_over(&row)?;
            // Its memory serves the next row.
            self.row = row;
            self.row.text.clear();
            self.row.cells.clear();
            return Ok(());
        }
        let row = std::mem::take(&mut self.row);
        self.first_bytes += row.text.len() + row.cells.len() * 16;
        self.first.push(row);
        if self.first.len() >= FIRST_ROWS || self.first_bytes >= FIRST_BYTES {
            self.decide()?;
        }
        Ok(())
    }

    /// Decides where the table stands, and hands over the first rows.
    fn decide(&mut self) -> Result<(), Stop> {
        let first = std::mem::take(&mut self.first);
        let columns = || first.iter().flat_map(|row| row.cells.iter().map(|&(column, _)| column));
        let left = columns().min().unwrap_or(0);
        let right = columns().max().map_or(0, |last| last + 1);
        let widest = first.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let titles = first.iter().take_while(|row| row.is_title(left, widest)).count();
        // Where nothing else follows, they are the table.
        let titles = if titles == first.len() { 0 } else { titles };
        for row in first.iter().take(titles) {
            self.titles.push((row.number, row.text_of(0).to_owned()));
        }
        self.place = Some(Span { left, right });
        first.iter().skip(titles).try_for_each(|row| self.hand_over(row))
    }

    /// Hands a row over, filled up to the width of the table.
    fn hand_over(&mut self, row: &Row) -> Result<(), Stop> {
        let Span { left, right } = self.place.unwrap_or(Span { left: 0, right: 0 });
        let last = row.cells.iter().map(|&(column, _)| column + 1).max().unwrap_or(0);
        let width = right.max(last).saturating_sub(left) as usize;
        self.cells += width as u64;
        self.filled += row.cells.len() as u64;
        if self.cells > FREE_CELLS + self.filled * CELLS_FOR_ONE {
            let message = format!(
                "the sheet is nearly empty and {width} columns wide (row {}): its cells stand too far apart. \
                 Delete what stands beside the table, and save the workbook again.",
                row.number
            );
            return Err(Error::in_file(ErrorKind::TooLarge, self.file, message).into());
        }
        if row.in_order(left) {
            // As nearly every row: its text is the record's.
            let mut ends = std::mem::take(&mut self.ends);
            ends.clear();
            let mut filled = row.cells.iter().peekable();
            let mut end = 0;
            ends.extend((left..left + width as u32).map(|column| {
                end = filled.next_if(|cell| cell.0 == column).map_or(end, |cell| cell.1);
                end
            }));
            self.rows.push(Record::new(row.number, row.text.as_bytes(), &ends))?;
            self.ends = ends;
            return Ok(());
        }
        let mut order: Vec<(u32, &str)> = Vec::with_capacity(row.cells.len());
        order.extend(row.cells.iter().enumerate().map(|(place, &(column, _))| (column, row.text_of(place))));
        // Stable: of two in one place the later one counts, which is found first from the end.
        order.sort_by_key(|&(column, _)| column);
        order.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1 = later.1;
            }
            same
        });
        let mut order = order.into_iter().filter(|&(column, _)| column >= left).peekable();
        let cells = (0..width).map(|place| {
            order.next_if(|&(column, _)| (column - left) as usize == place).map_or("", |(_, text)| text)
        });
        Ok(self.rows.push_cells(row.number, cells)?)
    }

    /// The end of the sheet: its rows, and what was odd.
    pub fn finish(mut self) -> Result<(Rows, Vec<Notice>), Error> {
        let ended = self.end_row().and_then(|()| if self.place.is_none() { self.decide() } else { Ok(()) });
        if let Err(Stop::Failed(error)) = ended {
            return Err(error);
        }
        self.rows.end()?;
        let notices = [self.title_notice(), self.error_notice()].into_iter().flatten().collect();
        Ok((self.rows, notices))
    }

    fn title_notice(&self) -> Option<Notice> {
        let (row, text) = self.titles.first()?;
        let short: String = text.chars().take(60).collect();
        let count = self.titles.len();
        let what = match count {
            1 => format!("1 row above the header was passed over: row {row}, \"{short}\"."),
            _ => format!("{count} rows above the header were passed over (first: row {row}, \"{short}\")."),
        };
        Some(Notice::new("title_rows", Some(self.file), what).at(format!("row {row}")).times(count as u64))
    }

    fn error_notice(&self) -> Option<Notice> {
        let (row, column) = self.first_error?;
        let left = self.place.map_or(0, |place| place.left);
        let place = self.rows.describe(Place { row, column: column.saturating_sub(left) as usize });
        let what = match self.errors {
            1 => "1 cell holds an error such as #N/A and was".to_owned(),
            n => format!("{n} cells hold an error such as #N/A and were"),
        };
        let text = format!("{what} read as blank (first in {place}).");
        Some(Notice::new("error_cells", Some(self.file), text).at(place).times(self.errors))
    }
}

impl Row {
    fn text_of(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.cells.get(before)).map_or(0, |&(_, end)| end);
        let end = self.cells.get(place).map_or(start, |&(_, end)| end);
        self.text.get(start..end).unwrap_or_default()
    }

    /// True where no cell stands left of the table, nor left of the one before it.
    fn in_order(&self, left: u32) -> bool {
        let columns = self.cells.iter().map(|&(column, _)| column);
        columns.clone().next().is_none_or(|first| first >= left)
            && columns.is_sorted_by(|before, after| before < after)
    }

    /// True for a title: one cell at the left (or a name and a value) over a table that is much wider.
    fn is_title(&self, left: u32, widest: usize) -> bool {
        let few = match self.cells.len() {
            1 => widest >= 3,
            2 => widest >= 8,
            _ => false,
        };
        few && self.cells.iter().all(|&(column, _)| column < left + 2)
            && self.cells.iter().any(|c| c.0 == left)
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Filler, Stop, Value};
    use std::borrow::Cow;

    fn rows(cells: &[(u32, u32, &str)]) -> (Vec<String>, Vec<String>) {
        let mut filler = Filler::new("a.xlsx", &crate::ingest::ReadOptions::default());
        for &(row, column, text) in cells {
            let value = if text == "#N/A" { Value::Error } else { Value::Text(Cow::Borrowed(text)) };
            filler.take(&Cell { row, column, value }).unwrap();
        }
        let (rows, notices) = filler.finish().unwrap();
        let made = rows.finish().unwrap();
        let mut lines =
            vec![made.table.columns().iter().map(|c| c.name.clone()).collect::<Vec<_>>().join("|")];
        for row in 0..made.table.rows() {
            let cells = made.table.columns().iter().map(|c| c.text_at(row).unwrap_or(""));
            lines.push(cells.collect::<Vec<_>>().join("|"));
        }
        let notices = notices.into_iter().chain(made.notices).map(|notice| notice.text);
        (lines, notices.collect())
    }

    #[test]
    fn a_table_somewhere_on_the_sheet() {
        let (lines, notices) = rows(&[
            (1, 2, "Results of the survey"),
            (4, 2, "Q1"),
            (4, 3, "Q2"),
            (4, 4, "Q3"),
            (5, 4, "c"),
            (5, 2, "a"),
            (7, 2, "#N/A"),
            (7, 3, "x"),
            (8, 3, " "),
        ]);
        assert_eq!(lines, ["Q1|Q2|Q3", "a||c", "|x|"]);
        assert_eq!(
            notices,
            [
                "1 row above the header was passed over: row 2, \"Results of the survey\".",
                "1 cell holds an error such as #N/A and was read as blank (first in row 8, column \"Q1\").",
            ]
        );
    }

    #[test]
    fn a_column_beyond_the_last_is_an_error() {
        let mut filler = Filler::new("a.xlsx", &crate::ingest::ReadOptions::default());
        let cell = Cell { row: 0, column: u32::MAX, value: Value::Bool(true) };
        let Err(Stop::Failed(error)) = filler.take(&cell) else { panic!("it was taken") };
        assert!(error.to_string().contains("row 1 has a cell in column #4294967296"), "{error}");
    }
}
