//! Delimited text to records, chunk by chunk: `csv-core` with places, and with a limit on a record.

use super::limits::MAX_RECORD_BYTES;
use csv_core::ReadRecordResult;

/// A place in a file: where a record begins, and which cell of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The line on which the record begins, from 1: what a person sees in an editor. We say "row".
    pub row: u64,
    /// The cell in the record, from 0.
    pub column: usize,
}

/// One record: its cells without their quotation marks, not trimmed.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// The line on which it begins, from 1.
    pub row: u64,
    bytes: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// Number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Its cells, trimmed.
    pub fn cells(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let bytes = self.bytes;
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let cell = bytes.get(start..end).unwrap_or_default();
            start = end;
            trim(cell)
        })
    }

    /// True where every cell is blank.
    pub fn is_blank(&self) -> bool {
        self.bytes.is_empty() || self.cells().all(<[u8]>::is_empty)
    }

    /// Memory that the cells would take in dictionaries if every one were new, in bytes, at most.
    pub fn memory(&self) -> usize {
        self.bytes.len() + 16 * self.ends.len()
    }

    /// A copy that outlives the reader's buffers.
    pub fn keep(&self) -> KeptRecord {
        KeptRecord { row: self.row, bytes: self.bytes.to_vec(), ends: self.ends.to_vec() }
    }
}

/// A record that was kept.
#[derive(Debug, Clone)]
pub struct KeptRecord {
    row: u64,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl KeptRecord {
    /// A record of these cells.
    #[cfg(feature = "readers")]
    pub fn of<'a>(row: u64, cells: impl Iterator<Item = &'a str>) -> Self {
        let (mut bytes, mut ends) = (Vec::new(), Vec::new());
        for cell in cells {
            bytes.extend_from_slice(cell.as_bytes());
            ends.push(bytes.len());
        }
        KeptRecord { row, bytes, ends }
    }

    /// The record as it was met.
    pub fn as_record(&self) -> Record<'_> {
        Record { row: self.row, bytes: &self.bytes, ends: &self.ends }
    }
}

/// Why records could not be cut.
#[derive(Debug)]
pub enum Stop<E> {
    /// A record at `Place` is longer than [`MAX_RECORD_BYTES`]; `quoted` where its last cell holds line breaks,
    /// as after a quotation mark that is never closed.
    TooLong { place: Place, quoted: bool },
    /// Whoever takes the records wants no more.
    Taker(E),
}

/// Cuts text into records. Empty lines are passed over, but counted.
#[derive(Debug)]
pub struct Records {
    core: csv_core::Reader,
    /// The record so far: `bytes[..filled]`, cut at `ends[..cells]`.
    bytes: Vec<u8>,
    filled: usize,
    ends: Vec<usize>,
    cells: usize,
    /// Bytes read of the record so far; 0 between records.
    read: usize,
    /// The line on which the record begins, or between records the line we are on.
    row: u64,
    /// The parser's own count of line feeds before the record.
    feeds: u64,
    /// The last byte was a carriage return that ended a record: a line feed right after it belongs to it.
    after_return: bool,
    /// Lines of this file end with a carriage return alone.
    returns_only: bool,
}

impl Records {
    /// Cells are parted by `delimiter`. `returns_only`: lines end with a carriage return alone.
    pub fn new(delimiter: u8, returns_only: bool) -> Self {
        Records {
            core: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            bytes: vec![0; 4096],
            filled: 0,
            ends: vec![0; 64],
            cells: 0,
            read: 0,
            row: 1,
            feeds: 1,
            after_return: false,
            returns_only,
        }
    }

    /// The place that was reached.
    pub fn place(&self) -> Place {
        Place { row: self.row, column: self.cells }
    }

    /// Cuts more text, handing each record that ends in it to `each`.
    pub fn push<E>(
        &mut self,
        mut text: &[u8],
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), Stop<E>> {
        loop {
            if self.read == 0 {
                text = self.pass_line_ends(text);
                self.feeds = self.core.line();
            }
            if text.is_empty() {
                return Ok(());
            }
            let input = text.get(..MAX_RECORD_BYTES + 1 - self.read).unwrap_or(text);
            let (result, read) = self.step(input);
            self.read += read;
            if self.read > MAX_RECORD_BYTES {
                let last = self.bytes.get(self.last_cell()..self.filled).unwrap_or_default();
                let quoted = last.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
                return Err(Stop::TooLong { place: self.place(), quoted });
            }
            if let ReadRecordResult::Record = result {
                let end = text.get(read.wrapping_sub(1)).copied();
                self.hand_over(end, each).map_err(Stop::Taker)?;
            }
            text = text.get(read..).unwrap_or_default();
        }
    }

    /// The end of the text: hands over the last record if no line end closed it. Tells where a quotation mark
    /// opened that was never closed, if there is one.
    pub fn finish<E>(
        mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<Option<Place>, Stop<E>> {
        if self.read == 0 {
            return Ok(None);
        }
        let place = self.place();
        // A line end closes the record, unless a quotation mark is open: then it is one more byte of the cell.
        loop {
            match self.step(b"\n") {
                (ReadRecordResult::Record, _) => {
                    self.hand_over(Some(b'\n'), each).map_err(Stop::Taker)?;
                    return Ok(None);
                }
                (_, 0) => continue,
                _ => break,
            }
        }
        while !matches!(self.step(b"").0, ReadRecordResult::Record | ReadRecordResult::End) {}
        self.hand_over(None, each).map_err(Stop::Taker)?;
        Ok(Some(place))
    }

    /// Lets the parser read on, and gives it room where it asks for it. The bytes read may be none then.
    fn step(&mut self, input: &[u8]) -> (ReadRecordResult, usize) {
        let bytes = self.bytes.get_mut(self.filled..).unwrap_or_default();
        let ends = self.ends.get_mut(self.cells..).unwrap_or_default();
        let (result, read, wrote, ended) = self.core.read_record(input, bytes, ends);
        self.filled += wrote;
        self.cells += ended;
        match result {
            ReadRecordResult::OutputFull => self.bytes.resize(self.bytes.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
            _ => {}
        }
        (result, read)
    }

    /// Hands the finished record to `each`; `end` is the byte that ended it.
    fn hand_over<E>(
        &mut self,
        end: Option<u8>,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let bytes = self.bytes.get(..self.filled).unwrap_or_default();
        let ends = self.ends.get(..self.cells).unwrap_or_default();
        let row = self.row;
        let lines = if self.returns_only {
            1 + bytes.iter().filter(|&&byte| byte == b'\r').count() as u64
        } else {
            self.core.line() - self.feeds + u64::from(end != Some(b'\n'))
        };
        self.row += lines;
        self.after_return = end == Some(b'\r');
        (self.read, self.filled, self.cells) = (0, 0, 0);
        each(Record { row, bytes, ends })
    }

    /// Passes over line ends between records, counting them.
    fn pass_line_ends<'a>(&mut self, mut text: &'a [u8]) -> &'a [u8] {
        while let Some((byte @ (b'\n' | b'\r'), rest)) = text.split_first() {
            let second_half = *byte == b'\n' && self.after_return;
            self.row += u64::from(!second_half);
            self.after_return = *byte == b'\r';
            text = rest;
        }
        if !text.is_empty() {
            self.after_return = false;
        }
        text
    }

    /// The byte at which the cell that is being read begins.
    fn last_cell(&self) -> usize {
        self.cells.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or(0)
    }
}

/// A cell without the blanks around it: those of ASCII, and no-break spaces.
#[inline(always)]
pub fn trim(cell: &[u8]) -> &[u8] {
    match (cell.first(), cell.last()) {
        // The no-break space is 0xC2 0xA0 in UTF-8.
        (Some(&first), Some(&last)) if first > b' ' && first != 0xC2 && last > b' ' && last != 0xA0 => cell,
        (None, _) => cell,
        _ => trim_blanks(cell),
    }
}

#[cold]
fn trim_blanks(mut cell: &[u8]) -> &[u8] {
    while let [0..=b' ', rest @ ..]
    | [0xC2, 0xA0, rest @ ..]
    | [rest @ .., 0..=b' ']
    | [rest @ .., 0xC2, 0xA0] = cell
    {
        cell = rest;
    }
    cell
}

#[cfg(test)]
#[path = "records_tests.rs"]
mod tests;
