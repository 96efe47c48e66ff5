//! A record: the cells of one row, as they stand in the file. [`super::cut`] makes them of delimited text.

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
    /// A record that begins on line `row`: cell `i` ends at byte `ends[i]` of `bytes`.
    pub fn new(row: u64, bytes: &'a [u8], ends: &'a [usize]) -> Self {
        Record { row, bytes, ends }
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Its cells, trimmed.
    pub fn cells(&self) -> Cells<'a> {
        Cells { bytes: self.bytes, ends: self.ends.iter(), start: 0 }
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

/// The cells of a record, trimmed.
#[derive(Debug)]
pub struct Cells<'a> {
    bytes: &'a [u8],
    ends: std::slice::Iter<'a, usize>,
    start: usize,
}

impl<'a> Iterator for Cells<'a> {
    type Item = &'a [u8];

    // Once a cell of a file: inlined by hand, as the modules are compiled for their size.
    #[inline(always)]
    fn next(&mut self) -> Option<&'a [u8]> {
        let &end = self.ends.next()?;
        let cell = self.bytes.get(self.start..end).unwrap_or_default();
        self.start = end;
        Some(unmasked(trim(cell)))
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

/// A cell without the apostrophe that survey tools put before what a spreadsheet would take for a formula.
#[inline(always)]
fn unmasked(cell: &[u8]) -> &[u8] {
    match cell {
        [b'\'', rest @ ..] if matches!(rest, [b'=' | b'+' | b'-' | b'@', _, ..]) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, trim};

    #[test]
    fn trimming() {
        let check =
            |cell: &str, expected: &str| assert_eq!(trim(cell.as_bytes()), expected.as_bytes(), "{cell:?}");
        check("Never ", "Never");
        check("\u{a0}\t a b \r\n\u{a0}", "a b");
        check("\u{a0}", "");
        check(" ", "");
        check("x", "x");
        // Letters that share a byte with the no-break space stay whole.
        check("\u{e0}", "\u{e0}");
        check("\u{a9}x\u{420}", "\u{a9}x\u{420}");
    }

    #[test]
    fn formulas_lose_their_mask() {
        let check = |cell: &str, expected: &str| {
            let ends = [cell.len()];
            let record = Record::new(1, cell.as_bytes(), &ends);
            assert_eq!(record.cells().next(), Some(expected.as_bytes()), "{cell:?}");
            assert_eq!(record.keep().as_record().cells().next(), Some(expected.as_bytes()), "{cell:?}");
        };
        check("'=1+1", "=1+1");
        check(" '-5", "-5");
        check("'@home", "@home");
        check("'", "'");
        check("'-", "'-");
        check("'tis", "'tis");
        check("it's", "it's");
        check("=1+1", "=1+1");
    }
}
