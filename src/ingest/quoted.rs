//! One quoted cell while it is read, and what was odd about the quotation marks of a file.

use super::records::Place;

/// How often something was met, and where first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Met {
    pub first: Option<Place>,
    pub count: u64,
}

/// What was odd about the quotation marks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quotes {
    /// Never closed.
    pub unclosed: Met,
    /// Quoted cells with quotation marks in them that are not doubled.
    pub loose: Met,
}

/// The quoted cell that is being read. Its bytes are kept as they stand in the file until it is closed, so that
/// they can be read again where it never is.
#[derive(Debug, Default)]
pub struct Quoted {
    /// Bytes of the record, and lines of it, up to and with the opening mark.
    pub read: usize,
    pub lines: u64,
    /// Where the last quotation mark stands among the record's bytes.
    pub mark: usize,
    /// It holds doubled marks.
    pub doubled: bool,
    /// Marks within that are neither doubled nor closing, and where the first stands.
    pub loose: usize,
    pub first_loose: usize,
}

impl Quoted {
    /// The last mark is neither doubled nor closing.
    pub fn note_loose(&mut self) {
        if self.loose == 0 {
            self.first_loose = self.mark;
        }
        self.loose += 1;
    }

    /// Closes the cell, which begins at `start` of the record's bytes, at its last mark. `stops`: bytes that part
    /// cells. Tells whether it held marks that are not doubled.
    pub fn close(&self, bytes: &mut Vec<u8>, start: usize, stops: impl Fn(u8) -> bool) -> bool {
        bytes.truncate(self.mark);
        if self.doubled {
            let cell = bytes.split_off(start);
            let mut after_mark = false;
            for byte in cell {
                let second = byte == b'"' && after_mark;
                after_mark = byte == b'"' && !second;
                if !second {
                    bytes.push(byte);
                }
            }
        } else if self.loose > 0 && self.quotes_words(bytes, start, stops) {
            // `"Yes" or "No"`: no quoted cell, but a text that begins and ends with a quoted word.
            bytes.insert(start, b'"');
            bytes.push(b'"');
        }
        self.loose > 0
    }

    /// True where the marks around the cell and within it quote words of it, rather than the whole cell.
    fn quotes_words(&self, bytes: &[u8], start: usize, stops: impl Fn(u8) -> bool) -> bool {
        let around = |at: usize| bytes.get(at).copied();
        let first = self.first_loose;
        self.loose.is_multiple_of(2)
            && around(first.wrapping_sub(1)).is_some_and(|byte| byte != b' ')
            && around(first + 1) == Some(b' ')
            && !bytes.get(start..).unwrap_or_default().iter().any(|&byte| stops(byte))
    }
}

impl Met {
    /// Notes one more, at `place`.
    pub fn note(&mut self, place: Place) {
        self.first.get_or_insert(place);
        self.count += 1;
    }
}
