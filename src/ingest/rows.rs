//! Records to a table: the header, then a respondent a record, with rows too long or too short set right.

use super::extent::{Extent, Told};
use super::layout::{self, Header, Layout};
use super::limits::{
    LAYOUT_BYTES, LAYOUT_RECORDS, MAX_CELLS, MAX_COLUMNS, MAX_DICTIONARY_BYTES, PREAMBLE_RECORDS,
};
use super::ragged::Ragged;
use super::records::{KeptRecord, Place, Record};
use super::{LeaveOut, ReadOptions, around, counts_file, markup, published};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;
use crate::table::numerals::Numerals;
use crate::table::{Cells, Column, ColumnBuilder, Facts, Table};

/// Records that are held until it is known whether another one follows.
const MAX_BELOW: usize = 8;

/// Takes records; gives a table.
#[derive(Debug)]
pub struct Rows {
    file: String,
    /// The layout that a person asks for.
    wanted: Option<String>,
    /// Where the table begins and ends, if a person says so.
    told: Told,
    /// The first records, until the layout is decided.
    first: Vec<KeptRecord>,
    /// Memory that they take, in bytes, about.
    kept: usize,
    /// The row of the last header record, once it is known.
    header_row: u64,
    body: Option<Body>,
}

/// What was made of a file's records.
#[derive(Debug)]
pub struct Made {
    pub layout: &'static str,
    /// Why that layout.
    pub reason: String,
    pub leave_out: Vec<LeaveOut>,
    pub table: Table,
    /// The header is that of published percentages.
    pub published: bool,
    /// The header is that of a counts file.
    pub counts: bool,
    /// The lines are a key to the codes of another file.
    pub key: bool,
    /// The row of each line, in a file of either.
    pub rows: Vec<u64>,
    pub extent: Extent,
    /// Columns of numbers whose texts were not kept: how these were written, with an example.
    pub written: Vec<(usize, Numerals, String)>,
    pub notices: Vec<Notice>,
}

/// Everything after the header.
#[derive(Debug)]
struct Body {
    layout: Layout,
    published: bool,
    counts: bool,
    columns: Vec<ColumnBuilder>,
    /// Columns from this one on lack the last rows, because these had no cell for them: wide tables with short
    /// rows would cost much more memory than they have bytes.
    behind: usize,
    /// Respondents so far, blank ones too.
    rows: usize,
    /// Respondents up to the last that is not blank.
    filled: usize,
    /// Memory of all dictionaries when it was last added up, and the cells whose text was new since.
    dictionaries: usize,
    ragged: Ragged,
    /// Records that are respondents only if another one follows.
    below: Vec<KeptRecord>,
    /// Columns whose texts were given up for want of memory, in the order of giving up.
    given_up: Vec<usize>,
    /// The row of each respondent, where it is kept.
    lines: Option<Vec<u64>>,
    extent: Extent,
    /// A person said where the table ends: none of its last lines is a total or a source.
    ends_as_told: bool,
}

impl Rows {
    /// Nothing taken yet. `asked`: what a person asks for.
    pub fn new(file: &str, asked: &ReadOptions) -> Self {
        Rows {
            file: file.to_owned(),
            wanted: asked.layout.clone(),
            told: Told::of(asked),
            first: Vec::new(),
            kept: 0,
            header_row: 0,
            body: None,
        }
    }

    /// Respondents so far.
    pub fn len(&self) -> usize {
        self.body.as_ref().map_or(0, |body| body.rows)
    }

    /// Takes a record.
    pub fn push(&mut self, record: Record<'_>) -> Result<(), Error> {
        if self.told.passes_over(&record) {
            return Ok(());
        }
        if let Some(body) = &mut self.body {
            return body.push(&self.file, record);
        }
        if !record.is_blank() {
            self.kept += record.memory();
            self.first.push(record.keep());
            if self.first.len() == PREAMBLE_RECORDS + LAYOUT_RECORDS || self.kept > LAYOUT_BYTES {
                self.decide()?;
            }
        }
        Ok(())
    }

    /// Takes a row of cells that are cut already. `row`: its number in the file, from 1.
    ///
    /// # Errors
    /// As [`Rows::push`].
    #[cfg(feature = "readers")]
    pub fn push_cells<'a>(&mut self, row: u64, cells: impl Iterator<Item = &'a str>) -> Result<(), Error> {
        self.push(KeptRecord::of(row, cells).as_record())
    }

    /// How a place is called: by its row, and by its column where that has a name.
    pub fn describe(&self, place: Place) -> String {
        let header = self.body.as_ref().and_then(|body| body.layout.headers.get(place.column));
        match header {
            Some(header) if !header.blank && place.row > self.header_row => {
                format!("row {}, column \"{}\"", place.row, header.name)
            }
            _ => format!("row {}, column #{}", place.row, place.column + 1),
        }
    }

    /// Decides on the layout, and takes the first records accordingly.
    fn decide(&mut self) -> Result<(), Error> {
        let mut passed = std::mem::take(&mut self.first);
        let above = if self.told.header_row.is_some() { 0 } else { around::above(&passed) };
        let mut first = passed.split_off(above);
        let unnamed = self.told.header_row.map_or_else(|| around::has_no_header(&first), |row| row == 0);
        if unnamed && let Some(width) = first.first().map(|record| record.as_record().len()) {
            first.insert(0, KeptRecord::of(0, std::iter::repeat_n("", width)));
        }
        let looked = first.get(..LAYOUT_RECORDS).unwrap_or(&first);
        let Some(mut layout) = layout::recognise(&self.file, looked, self.wanted.as_deref()) else {
            return Ok(());
        };
        markup::clean(&mut layout);
        let row = |index: usize| first.get(index).map_or(0, |record| record.as_record().row);
        self.header_row = layout.header_records.checked_sub(1).map_or(0, row);
        if let Some(notice) = around::above_notice(&self.file, &passed, row(0)) {
            let joint = if layout.reason.is_empty() { "" } else { "; " };
            layout.reason = format!("{}{joint}the header is in row {}, below a title", layout.reason, row(0));
            layout.notices.push(notice);
        }
        if unnamed {
            layout.notices.push(around::no_header_notice(&self.file, row(1)));
        }
        let records = first.iter().skip(layout.header_records);
        let mut body = Body::new(&self.file, layout)?;
        body.extent.header_row = row(0);
        body.ends_as_told = self.told.last_row.is_some();
        for record in records {
            body.push(&self.file, record.as_record())?;
        }
        self.body = Some(body);
        Ok(())
    }

    /// The end of the file, as far as the layout is concerned. [`Rows::describe`] knows all names after it.
    pub fn end(&mut self) -> Result<(), Error> {
        if self.body.is_none() { self.decide() } else { Ok(()) }
    }

    /// The table.
    ///
    /// # Errors
    /// Where there is no record, or none below the header.
    pub fn finish(self) -> Result<Made, Error> {
        let Some(body) = self.body else {
            self.told.nothing_there(&self.file)?;
            let message = "the file holds nothing but blanks. Choose the file with the answers in it.";
            return Err(Error::in_file(ErrorKind::EmptyFile, self.file, message));
        };
        if body.filled == 0 {
            self.told.nothing_there(&self.file)?;
            let message = "there is a header and no row of answers below it. Export the file again, with its responses.";
            return Err(Error::in_file(ErrorKind::HeaderOnly, self.file, message));
        }
        let mut made = body.finish(&self.file);
        made.notices.extend(self.told.notice(&self.file));
        Ok(made)
    }
}

impl Body {
    fn new(file: &str, layout: Layout) -> Result<Self, Error> {
        let width = layout.headers.len();
        if width > MAX_COLUMNS {
            let message = format!(
                "the header has {width} columns, more than the {MAX_COLUMNS} that can be read. \
                 Check that the file holds one row for each respondent, not one column."
            );
            return Err(Error::in_file(ErrorKind::TooLarge, file, message));
        }
        let published = published::has_header(&layout.headers);
        let counts = counts_file::has_header(&layout.headers);
        Ok(Body {
            published,
            counts,
            columns: vec![ColumnBuilder::default(); width],
            behind: width,
            layout,
            rows: 0,
            filled: 0,
            dictionaries: 0,
            ragged: Ragged::default(),
            below: Vec::new(),
            given_up: Vec::new(),
            lines: (published || counts).then(Vec::new),
            extent: Extent::default(),
            ends_as_told: false,
        })
    }

    /// Takes a record: a respondent, unless it is one of the last and reads like a total or a source.
    fn push(&mut self, file: &str, record: Record<'_>) -> Result<(), Error> {
        if !self.ends_as_told
            && self.below.len() < MAX_BELOW
            && around::may_be_below(&record, self.columns.len())
        {
            self.below.push(record.keep());
            return Ok(());
        }
        if !self.below.is_empty() && !record.is_blank() {
            for below in std::mem::take(&mut self.below) {
                self.push_respondent(file, below.as_record())?;
            }
        }
        self.push_respondent(file, record)
    }

    /// Takes a respondent.
    fn push_respondent(&mut self, file: &str, record: Record<'_>) -> Result<(), Error> {
        let blank = record.is_blank();
        if blank && record.len() == 1 && self.columns.len() > 1 {
            // A line of blanks among others is no respondent.
            return Ok(());
        }
        if (self.rows + 1).saturating_mul(self.columns.len()) > MAX_CELLS {
            let message = format!(
                "more than {MAX_CELLS} cells (row {}, with {} columns). Send counts instead of rows, or split the file.",
                record.row,
                self.columns.len()
            );
            return Err(Error::in_file(ErrorKind::TooLarge, file, message));
        }
        let reached = record.len().min(self.columns.len());
        for column in self.columns.get_mut(self.behind..reached).unwrap_or_default() {
            column.resize(self.rows);
        }
        self.behind = reached;
        let mut cells = record.cells();
        let mut grew = false;
        for column in &mut self.columns {
            let Some(cell) = cells.next() else { break };
            grew |= column.push(cell);
        }
        if record.len() != self.columns.len() {
            let extra = cells.filter(|cell| !cell.is_empty()).count() as u64;
            if !blank {
                self.ragged.note(&record, self.columns.len(), extra);
            }
        }
        self.rows += 1;
        if !blank {
            self.filled = self.rows;
            self.extent.last_row = record.row;
        }
        if let Some(lines) = &mut self.lines {
            lines.push(record.row);
        }
        if grew {
            self.bound_dictionaries(&record);
        }
        Ok(())
    }

    /// Gives up the texts of the column with the most distinct ones where all take too much memory.
    ///
    /// The record's own bytes are a bound on how much the dictionaries grew by it; all are added up only when
    /// the bounds together pass the limit, so that a new text costs next to nothing.
    fn bound_dictionaries(&mut self, record: &Record<'_>) {
        self.dictionaries += record.memory();
        while self.dictionaries > MAX_DICTIONARY_BYTES {
            self.dictionaries = self.columns.iter().map(ColumnBuilder::dictionary_memory).sum();
            if self.dictionaries <= MAX_DICTIONARY_BYTES {
                return;
            }
            // Of several with as many, the last: comments stand at the end.
            let most = self.columns.iter_mut().enumerate().max_by_key(|(_, column)| column.distinct());
            let Some((index, column)) = most else { return };
            column.give_up_texts();
            self.given_up.push(index);
        }
    }

    fn finish(self, file: &str) -> Made {
        let mut notices = self.layout.notices;
        notices.extend(self.ragged.notice(file, self.columns.len()));
        notices.extend(around::below_notice(file, &self.below));
        let written = self.columns.iter().enumerate();
        let written = written.filter_map(|(index, column)| {
            column.written().map(|(numerals, example)| (index, *numerals, example.clone()))
        });
        let written = written.collect();
        let cells = self.columns.into_iter().map(|mut column| {
            column.resize(self.filled);
            column.finish()
        });
        let mut columns: Vec<(Column, bool)> = Vec::with_capacity(self.layout.headers.len());
        for (Header { name, text, blank, role }, cells) in self.layout.headers.into_iter().zip(cells) {
            let facts = Facts { role, levels: Vec::new() };
            columns.push((Column { name, text, cells, facts }, blank));
        }
        while columns.last().is_some_and(|(column, blank)| *blank && column.answered() == 0) {
            columns.pop();
        }
        let mut columns: Vec<Column> = columns.into_iter().map(|(column, _)| column).collect();
        layout::open(&self.layout.open, &mut columns);
        let Layout { groups, headed_by_answers, ticked, none, .. } = self.layout;
        layout::no_answers(none, &mut columns);
        let sets = layout::settle(groups, headed_by_answers, ticked, &mut columns);
        let leave_out = layout::meant(self.layout.leave_out, &columns);
        notices.extend(given_up_notice(file, &columns, &self.given_up));
        let mut rows = self.lines.unwrap_or_default();
        rows.truncate(self.filled);
        let (published, counts) = (self.published, self.counts);
        Made {
            layout: self.layout.name,
            reason: self.layout.reason,
            leave_out,
            table: Table::new(columns, self.filled).with_sets(sets),
            key: self.layout.key,
            published,
            counts,
            rows,
            extent: self.extent,
            written,
            notices,
        }
    }
}

fn given_up_notice(file: &str, columns: &[Column], given_up: &[usize]) -> Option<Notice> {
    let only_counted = |column: &&Column| matches!(column.cells, Cells::Uncoded { .. });
    let names: Vec<&str> = given_up
        .iter()
        .filter_map(|&index| columns.get(index))
        .filter(only_counted)
        .map(|column| column.name.as_str())
        .collect();
    let first = names.first()?;
    let text = format!(
        "Too much different text to keep: of {} only the number of answers is kept, as for an identifier (first: \"{first}\").",
        if names.len() == 1 { "1 column".to_owned() } else { format!("{} columns", names.len()) },
    );
    Some(
        Notice::new("text_not_kept", Some(file), text)
            .at(format!("column \"{first}\""))
            .times(names.len() as u64),
    )
}
