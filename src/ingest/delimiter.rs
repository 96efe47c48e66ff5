//! Which character parts the cells: the one that cuts the first records into the same number of cells.

use super::cut::Records;
use super::records::Record;

/// Delimiters in the order in which they are preferred where the evidence is equal.
const CANDIDATES: [u8; 4] = *b",;\t|";

/// Records that are looked at.
const SAMPLE: usize = 200;

/// What one delimiter makes of the first records.
#[derive(Debug)]
struct Evidence {
    delimiter: u8,
    /// Records looked at, blank ones left out.
    records: usize,
    /// Records that it cuts into more than one cell.
    cut: usize,
    /// The number of cells that most of those have.
    cells: usize,
    /// Records with that number of cells.
    agreeing: usize,
    /// Records from the first one that it cuts.
    from_first: usize,
}

/// What Excel writes, and obeys, as a file's first line: `sep=;`. The delimiter, and the bytes of the line
/// without its end.
pub fn declared(head: &[u8]) -> Option<(u8, usize)> {
    let (quoted, line) = head.strip_prefix(b"\"").map_or((0, head), |rest| (1, rest));
    let (name, rest) = line.split_at_checked(4)?;
    let (&delimiter, rest) = rest.split_first()?;
    let rest = if quoted == 1 { rest.strip_prefix(b"\"")? } else { rest };
    let ends = matches!(rest, [] | [b'\n' | b'\r', ..]);
    let parts =
        delimiter.is_ascii() && !delimiter.is_ascii_alphanumeric() && !b"\"\n\r ".contains(&delimiter);
    (name.eq_ignore_ascii_case(b"sep=") && ends && parts).then_some((delimiter, 5 + 2 * quoted))
}

/// The delimiter of the text that begins with `head`; `None` where it has one column. `whole`: the text is no
/// longer than `head`. Quotation marks are respected, and an extension plays no part.
pub fn find(head: &[u8], whole: bool) -> Option<u8> {
    let weighed = CANDIDATES.map(|delimiter| weigh(head, whole, delimiter));
    // Nothing but blanks and this character.
    if let Some(blank) = weighed.iter().find(|evidence| evidence.records == 0) {
        return Some(blank.delimiter);
    }
    let best = weighed
        .into_iter()
        .filter(Evidence::holds)
        // The first of the greatest: `max_by` would take the last.
        .reduce(|best, other| if other.outweighs(&best) { other } else { best });
    best.map(|evidence| evidence.delimiter)
}

impl Evidence {
    /// True where it parts cells at all, rather than standing in a sentence here and there.
    fn holds(&self) -> bool {
        let cuts_first = self.from_first == self.records;
        // Below lines of title that it does not cut, it must cut all the rest.
        let below_title = self.agreeing > 1 && self.cells > 2 && self.agreeing == self.from_first;
        self.agreeing * 2 > self.records || cuts_first && (self.cut > 1 || self.records < 3) || below_title
    }

    /// True where it fits more of the records, or as many of them with more cells.
    fn outweighs(&self, other: &Evidence) -> bool {
        // Fractions compared by cross-multiplication: agreeing / records.
        let (this, that) = (self.agreeing * other.records, other.agreeing * self.records);
        this > that || this == that && self.cells > other.cells
    }
}

fn weigh(head: &[u8], whole: bool, delimiter: u8) -> Evidence {
    let counts = cell_counts(head, whole, delimiter);
    let cut: Vec<usize> = counts.iter().copied().filter(|&count| count > 1).collect();
    let same = |cells: usize| cut.iter().filter(|&&count| count == cells).count();
    // The first of the most frequent: `max_by_key` would take the last.
    let cells = cut.iter().copied().rev().max_by_key(|&cells| same(cells)).unwrap_or(0);
    Evidence {
        delimiter,
        records: counts.len(),
        cut: cut.len(),
        cells,
        agreeing: same(cells),
        from_first: counts.iter().skip_while(|&&count| count == 1).count(),
    }
}

/// Cells of each of the first records, blank records left out.
fn cell_counts(head: &[u8], whole: bool, delimiter: u8) -> Vec<usize> {
    let mut counts = Vec::new();
    let mut each = |record: Record<'_>| {
        if !record.is_blank() {
            counts.push(record.len());
        }
        if counts.len() < SAMPLE { Ok(()) } else { Err(()) }
    };
    let mut records = Records::new(delimiter, 1);
    // A sample that is full, and a record too long for the head, both end the look.
    let looked = records.push(head, &mut each);
    if looked.is_ok() {
        let last_is_cut = !whole;
        let mut last = None;
        let _ = records.finish(&mut |record: Record<'_>| {
            last = (!record.is_blank()).then_some(record.len());
            Ok::<(), ()>(())
        });
        // The last record of a head is cut short; it counts only where there is no other.
        if !last_is_cut || counts.is_empty() {
            counts.extend(last);
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::{declared, find};

    #[test]
    fn declared_in_the_first_line() {
        let check = |text: &str, expected| assert_eq!(declared(text.as_bytes()), expected, "{text:?}");
        check("sep=;\r\na;b\r\n", Some((b';', 5)));
        check("SEP=\t\na\tb\n", Some((b'\t', 5)));
        check("\"sep=,\"\na,b\n", Some((b',', 7)));
        check("sep=|", Some((b'|', 5)));
        check("sep=;x\n", None);
        check("sep=a\n", None);
        check("sep,b\n", None);
        check("se", None);
    }

    #[test]
    fn by_evidence() {
        let check = |text: &str, expected: Option<char>| {
            assert_eq!(find(text.as_bytes(), true).map(char::from), expected, "{text:?}");
        };
        check("a,b\n1,2\n", Some(','));
        check("a;b\n1;2\n", Some(';'));
        check("a\tb\n1\t2\n", Some('\t'));
        check("a|b\n1|2\n", Some('|'));
        check("a;b\r1;2\r", Some(';'));
        // Decimal commas between semicolons.
        check("a;b\n1,5;2,5\n2,5;1\n3;4,5\n", Some(';'));
        check("a;b\n1,5;2,5\n2,5;1,5\n3,5;4,5\n", Some(';'));
        // Delimiters within quotation marks do not count.
        check("\"a;x\",\"b;y\"\n\"1;1\",\"2;2\"\n", Some(','));
        check("\"a, x\";\"b\"\n\"1, 2\";\"3, 4, 5\"\n\"1\";\"2\"\n", Some(';'));
        // Several answers in one cell.
        check("id,channels\n1,Phone;Email\n2,Phone;Chat\n3,Chat;Email\n", Some(','));
        // Ragged, but plainly commas.
        check("a,b,c\n1,2\n1,2,3\n1\n1,2,3,4\n", Some(','));
        // Lines of title above the table.
        check("Survey of 2026\nMade by me, for you\n\na;b;c\n1;2;3\n", Some(';'));
        // One column, of numbers or of sentences.
        check("Q1\nYes\nNo\n", None);
        check("comment\nGood, really\nBad\nSlow; and dear\nFine\n", None);
        // Nothing to part: cells that are all blank.
        check(";;\n ; \n", Some(';'));
        // One line.
        check("a,b,c", Some(','));
        check("a", None);
    }
}
