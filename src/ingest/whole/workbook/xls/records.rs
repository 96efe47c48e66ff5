//! The records of an XLS stream.

use super::bytes::u16_at;

pub const FORMULA: u16 = 0x0006;
pub const END: u16 = 0x000A;
pub const DATE_MODE: u16 = 0x0022;
pub const FILE_PASS: u16 = 0x002F;
pub const CONTINUE: u16 = 0x003C;
pub const CODE_PAGE: u16 = 0x0042;
pub const SHEET: u16 = 0x0085;
pub const PACKED_ROW: u16 = 0x00BD;
pub const RICH_TEXT: u16 = 0x00D6;
pub const CELL_FORMAT: u16 = 0x00E0;
pub const SHARED_TEXTS: u16 = 0x00FC;
pub const SHARED_TEXT: u16 = 0x00FD;
pub const NUMBER: u16 = 0x0203;
pub const TEXT: u16 = 0x0204;
pub const TRUTH_OR_ERROR: u16 = 0x0205;
pub const FORMULA_TEXT: u16 = 0x0207;
pub const PACKED: u16 = 0x027E;
pub const FORMAT: u16 = 0x041E;
pub const BEGIN: u16 = 0x0809;

/// A record, and the stream after it.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    pub id: u16,
    pub data: &'a [u8],
    after: &'a [u8],
}

/// Cuts a stream into records, up to where it breaks off.
pub struct Records<'a> {
    stream: &'a [u8],
}

impl<'a> Records<'a> {
    /// From the beginning of `stream`.
    pub fn new(stream: &'a [u8]) -> Self {
        Records { stream }
    }

    /// Bytes of the stream that were not cut yet.
    pub fn left(&self) -> usize {
        self.stream.len()
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (id, length) = (u16_at(self.stream, 0)?, u16_at(self.stream, 2)? as usize);
        let data = self.stream.get(4..)?.get(..length)?;
        let after = self.stream.get(4 + length..)?;
        self.stream = after;
        Some(Record { id, data, after })
    }
}

impl<'a> Record<'a> {
    /// The data of the record, and of those that continue it.
    pub fn pieces(&self) -> Vec<&'a [u8]> {
        let more = Records::new(self.after).take_while(|record| record.id == CONTINUE);
        std::iter::once(self.data).chain(more.map(|record| record.data)).collect()
    }
}
