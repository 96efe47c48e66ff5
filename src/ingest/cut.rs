//! Delimited text to records, chunk by chunk, with places, with a limit on a record, and with quotation marks as
//! people break them.
//!
//! Well-formed text is cut as RFC 4180 says. Beyond it: blanks may stand around a quoted cell; a quotation mark
//! in a quoted cell closes it only before a delimiter or a line end, and is a letter elsewhere; one that turns out
//! never to be closed is passed over, and what came after it is read again. What comes out does not depend on how
//! the text is cut into chunks: every decision falls at a byte of the text.

use super::limits::{MAX_RECORD_BYTES, MAX_REREAD_BYTES};
use super::quoted::{Quoted, Quotes};
use super::records::{Place, Record};

/// Why records could not be cut.
#[derive(Debug)]
pub enum Stop<E> {
    /// A record that begins at `row` is longer than [`MAX_RECORD_BYTES`].
    TooLong { row: u64 },
    /// Whoever takes the records wants no more.
    Taker(E),
}

/// Where in a cell we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before it, or in the blanks before it.
    Start,
    /// In a cell that is not quoted.
    Plain,
    /// In a cell after a quotation mark that is never closed; the next one may have been meant to close it.
    Broken,
    /// In a quoted cell.
    Quoted,
    /// After a quotation mark in a quoted cell.
    Quote,
    /// After such a mark and blanks.
    QuoteBlank,
}

/// Cuts text into records. Empty lines are passed over, but counted.
#[derive(Debug)]
pub struct Records {
    delimiter: u8,
    /// Bytes that end a cell that is not quoted.
    ends_cell: [bool; 256],
    /// Quotation marks mean something.
    quoting: bool,
    /// Bytes that may be read again.
    reread: usize,
    state: State,
    quoted: Quoted,
    /// The record so far, cut at `ends`.
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// Bytes read of the record so far; 0 between records.
    read: usize,
    /// Line breaks in the record so far.
    lines: u64,
    /// The line on which the record begins, or between records the line we are on.
    row: u64,
    /// The last byte was a carriage return: a line feed right after it belongs to it.
    after_return: bool,
    quotes: Quotes,
}

/// How far [`Records::advance`] came.
enum Step {
    /// To the end of the text.
    More,
    /// To the end of a record.
    Record,
    /// To a quotation mark that opens a cell, within one that is thus never closed.
    NeverClosed,
}

impl Records {
    /// Cells are parted by `delimiter`, and the text begins on line `row`.
    pub fn new(delimiter: u8, row: u64) -> Self {
        let mut ends_cell = [false; 256];
        for byte in [delimiter, b'\n', b'\r'] {
            ends_cell[usize::from(byte)] = true;
        }
        Records {
            delimiter,
            ends_cell,
            quoting: true,
            reread: MAX_REREAD_BYTES,
            state: State::Start,
            quoted: Quoted::default(),
            bytes: Vec::new(),
            ends: Vec::new(),
            read: 0,
            lines: 0,
            row,
            after_return: false,
            quotes: Quotes::default(),
        }
    }

    /// The place that was reached.
    pub fn place(&self) -> Place {
        Place { row: self.row, column: self.ends.len() }
    }

    /// Cuts more text, handing each record that ends in it to `each`.
    pub fn push<E>(
        &mut self,
        mut text: &[u8],
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), Stop<E>> {
        while !text.is_empty() {
            let (used, again) = self.cut(text, each)?;
            text = text.get(used..).unwrap_or_default();
            if let Some(again) = again {
                self.push_again(again, each)?;
            }
        }
        Ok(())
    }

    /// The end of the text: hands over the last record if no line end closed it.
    pub fn finish<E>(
        mut self,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<Quotes, Stop<E>> {
        while self.state == State::Quoted {
            let again = self.pass_over();
            self.push_again(again, each)?;
        }
        if self.read > 0 {
            self.end_cell();
            self.hand_over(each).map_err(Stop::Taker)?;
        }
        Ok(self.quotes)
    }

    /// Cuts up to the end of the text, or to the end of a record. Tells the bytes used, and those that must be
    /// read again before the rest.
    fn cut<E>(
        &mut self,
        text: &[u8],
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(usize, Option<Vec<u8>>), Stop<E>> {
        let before = if self.read == 0 { self.pass_line_ends(text) } else { 0 };
        let rest = text.get(before..).unwrap_or_default();
        let room = MAX_RECORD_BYTES + 1 - self.read;
        let (used, step) = self.advance(rest.get(..room).unwrap_or(rest));
        self.read += used;
        let mut again = None;
        match step {
            Step::NeverClosed => again = Some(self.pass_over()),
            Step::More | Step::Record if self.read > MAX_RECORD_BYTES => {
                if !matches!(self.state, State::Quoted | State::Quote | State::QuoteBlank) {
                    return Err(Stop::TooLong { row: self.row });
                }
                again = Some(self.pass_over());
            }
            Step::More => {}
            Step::Record => self.hand_over(each).map_err(Stop::Taker)?,
        }
        Ok((before + used, again))
    }

    /// Cuts what must be read again, and what must be read again because of it.
    fn push_again<E>(
        &mut self,
        text: Vec<u8>,
        each: &mut impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(), Stop<E>> {
        let mut texts = vec![(text, 0)];
        while let Some((text, at)) = texts.last_mut() {
            let rest = text.get(*at..).unwrap_or_default();
            if rest.is_empty() {
                texts.pop();
                continue;
            }
            let (used, again) = self.cut(rest, each)?;
            *at += used;
            texts.extend(again.map(|text| (text, 0)));
        }
        Ok(())
    }

    /// Passes over the mark that opened the cell; gives back the bytes after it, to be read again.
    fn pass_over(&mut self) -> Vec<u8> {
        let place = self.place();
        self.quotes.unclosed.note(place);
        let again = self.bytes.split_off(self.cell_start());
        self.reread = self.reread.saturating_sub(again.len());
        self.quoting = self.reread > 0;
        (self.read, self.lines) = (self.quoted.read, self.quoted.lines);
        self.state = State::Broken;
        self.after_return = false;
        again
    }

    /// Reads on to the end of the record or of `text`; tells how many bytes it took.
    fn advance(&mut self, text: &[u8]) -> (usize, Step) {
        let mut at = 0;
        while let Some(&byte) = text.get(at) {
            match self.state {
                State::Start => match byte {
                    b'"' if self.quoting => {
                        at += 1;
                        self.bytes.truncate(self.cell_start());
                        self.quoted = Quoted { read: self.read + at, lines: self.lines, ..Quoted::default() };
                        self.after_return = false;
                        self.state = State::Quoted;
                    }
                    b' ' | b'\t' if byte != self.delimiter => {
                        at += 1;
                        self.bytes.push(byte);
                    }
                    _ => self.state = State::Plain,
                },
                State::Broken => {
                    at += 1;
                    if byte == b'"' {
                        self.state = State::Plain;
                    } else if !self.ends_cell[usize::from(byte)] {
                        self.bytes.push(byte);
                    } else if self.end_cell_at(byte) {
                        return (at, Step::Record);
                    }
                }
                State::Plain => {
                    let rest = text.get(at..).unwrap_or_default();
                    let length = rest.iter().position(|&byte| self.ends_cell[usize::from(byte)]);
                    self.bytes.extend_from_slice(length.and_then(|n| rest.get(..n)).unwrap_or(rest));
                    let Some(length) = length else { return (text.len(), Step::More) };
                    at += length + 1;
                    if self.end_cell_at(rest.get(length).copied().unwrap_or(b'\n')) {
                        return (at, Step::Record);
                    }
                }
                State::Quoted => {
                    let rest = text.get(at..).unwrap_or_default();
                    let length = rest.iter().position(|&byte| byte == b'"');
                    let span = length.and_then(|n| rest.get(..n)).unwrap_or(rest);
                    self.count_lines(span);
                    self.bytes.extend_from_slice(span);
                    let Some(length) = length else { return (text.len(), Step::More) };
                    at += length + 1;
                    self.mark();
                }
                State::Quote | State::QuoteBlank => {
                    if self.ends_cell[usize::from(byte)] {
                        at += 1;
                        if self.end_cell_at(byte) {
                            return (at, Step::Record);
                        }
                    } else if byte == b'"' {
                        at += 1;
                        if self.state == State::Quote {
                            self.bytes.push(byte);
                            self.quoted.doubled = true;
                            self.state = State::Quoted;
                        } else {
                            self.quoted.note_loose();
                            self.mark();
                        }
                    } else if matches!(byte, b' ' | b'\t') {
                        at += 1;
                        self.bytes.push(byte);
                        self.state = State::QuoteBlank;
                    } else {
                        if self.state == State::Quote && self.opens() {
                            return (at, Step::NeverClosed);
                        }
                        self.quoted.note_loose();
                        self.state = State::Quoted;
                    }
                }
            }
        }
        (at, Step::More)
    }

    /// Keeps a quotation mark in a quoted cell until it is known what it means.
    fn mark(&mut self) {
        self.quoted.mark = self.bytes.len();
        self.bytes.push(b'"');
        self.after_return = false;
        self.state = State::Quote;
    }

    /// True where the last mark, which is neither doubled nor closing, opens a cell: it stands after a delimiter
    /// or a line end, and the cell before it had a line end or a mark that was meant to close it.
    fn opens(&self) -> bool {
        let before = self.bytes.get(self.cell_start()..self.quoted.mark).unwrap_or_default();
        let last = before.iter().rev().find(|&&byte| byte != b' ');
        last.is_some_and(|&byte| self.ends_cell[usize::from(byte)])
            && (self.lines > self.quoted.lines || self.quoted.loose % 2 == 1)
    }

    /// Ends the cell at `stop`; true where the record ends with it.
    #[inline(always)]
    fn end_cell_at(&mut self, stop: u8) -> bool {
        self.end_cell();
        let record = stop != self.delimiter;
        self.after_return = stop == b'\r';
        record
    }

    #[inline(always)]
    fn end_cell(&mut self) {
        if matches!(self.state, State::Quote | State::QuoteBlank) {
            let (start, place) = (self.cell_start(), self.place());
            let stops = |byte: u8| self.ends_cell[usize::from(byte)];
            if self.quoted.close(&mut self.bytes, start, stops) {
                self.quotes.loose.note(place);
            }
        }
        self.ends.push(self.bytes.len());
        self.state = State::Start;
    }

    /// Hands the finished record to `each`.
    fn hand_over<E>(&mut self, each: &mut impl FnMut(Record<'_>) -> Result<(), E>) -> Result<(), E> {
        let row = self.row;
        self.row += self.lines + 1;
        (self.read, self.lines) = (0, 0);
        let taken = each(Record::new(row, &self.bytes, &self.ends));
        self.bytes.clear();
        self.ends.clear();
        taken
    }

    /// Counts the line breaks in a part of a quoted cell.
    fn count_lines(&mut self, span: &[u8]) {
        for &byte in span {
            let second_half = byte == b'\n' && self.after_return;
            self.lines += u64::from(matches!(byte, b'\n' | b'\r') && !second_half);
            self.after_return = byte == b'\r';
        }
    }

    /// The number of bytes at the beginning of `text` that are line ends between records; counts them.
    fn pass_line_ends(&mut self, text: &[u8]) -> usize {
        let mut passed = 0;
        while let Some(&byte @ (b'\n' | b'\r')) = text.get(passed) {
            let second_half = byte == b'\n' && self.after_return;
            self.row += u64::from(!second_half);
            self.after_return = byte == b'\r';
            passed += 1;
        }
        if passed < text.len() {
            self.after_return = false;
        }
        passed
    }

    /// The byte at which the cell that is being read begins.
    fn cell_start(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }
}

#[cfg(test)]
#[path = "cut_tests.rs"]
mod tests;
