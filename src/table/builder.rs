//! A column while its cells come in: the same three ways of keeping them as in [`Cells`], changed on the way
//! as the cells ask for it.

use super::numerals::{self, Numerals};
use super::recent::Recent;
use super::{Cells, Codes, Dictionary, MAX_DISTINCT, number};

/// Collects the cells of one column.
#[derive(Debug, Clone)]
pub struct ColumnBuilder {
    cells: Cells,
    recent: Recent,
    /// How its numbers are written, where its texts were given up for them and are no plain decimals; and one.
    written: Option<(Numerals, String)>,
}

impl Default for ColumnBuilder {
    fn default() -> Self {
        let cells = Cells::Coded { dictionary: Dictionary::default(), codes: Codes::Narrow(Vec::new()) };
        ColumnBuilder { cells, recent: Recent::default(), written: None }
    }
}

impl ColumnBuilder {
    /// Adds a cell: trimmed bytes of UTF-8, none for a blank one. Tells whether the dictionary grew.
    #[inline(always)]
    pub fn push(&mut self, cell: &[u8]) -> bool {
        let Cells::Coded { dictionary, codes } = &mut self.cells else {
            self.push_uncoded(cell);
            return false;
        };
        if cell.is_empty() {
            push_code(codes, 0);
            return false;
        }
        let place = Recent::place(cell);
        if let Some(code) = self.recent.get(place)
            && (cell.len() <= 16 || same_middle(cell, dictionary.bytes(code as usize - 1)))
        {
            push_code(codes, code);
            return false;
        }
        let before = dictionary.len();
        let code = dictionary.intern_bytes(cell) + 1;
        if dictionary.len() > MAX_DISTINCT {
            self.give_up_texts();
            self.push_uncoded(cell);
            return true;
        }
        let grew = dictionary.len() > before;
        push_code(codes, code);
        self.recent.put(place, code);
        grew
    }

    /// Memory that the dictionary takes, in bytes, about.
    pub fn dictionary_memory(&self) -> usize {
        match &self.cells {
            Cells::Coded { dictionary, .. } => dictionary.memory(),
            _ => 0,
        }
    }

    /// Number of distinct texts kept.
    pub fn distinct(&self) -> usize {
        match &self.cells {
            Cells::Coded { dictionary, .. } => dictionary.len(),
            _ => 0,
        }
    }

    /// Keeps the cells as numbers if they all are numbers, and else only how many are filled.
    pub fn give_up_texts(&mut self) {
        let Cells::Coded { dictionary, codes } = &self.cells else { return };
        let numbers: Option<Vec<f64>> = dictionary.iter().map(number::parse).collect();
        // So many different texts tell how their numbers are written, if they are numbers.
        let numbers = numbers.or_else(|| {
            let reading = numerals::read(dictionary.iter())?;
            let values = dictionary.iter().map(|text| numerals::value(text, reading.numerals)).collect();
            let example = dictionary.iter().find(|text| number::parse(text).is_none())?;
            self.written = reading.or.is_none().then(|| (reading.numerals, example.to_owned()));
            self.written.as_ref().and(values)
        });
        let codes_in_order = (0..codes.len()).map(|row| codes.get(row));
        self.cells = match numbers {
            Some(numbers) => Cells::Numbers(
                codes_in_order
                    .map(|code| code.checked_sub(1).and_then(|i| numbers.get(i).copied()))
                    .collect(),
            ),
            None => Cells::Uncoded {
                rows: codes.len(),
                answered: codes_in_order.filter(|&code| code > 0).count(),
            },
        };
        self.recent = Recent::default();
    }

    /// How its numbers were written, with an example, where they are kept without their texts and were no plain
    /// decimals.
    pub fn written(&self) -> Option<&(Numerals, String)> {
        self.written.as_ref().filter(|_| matches!(self.cells, Cells::Numbers(_)))
    }

    /// Makes it `rows` cells long: blank cells are added, or the last ones, which must be blank, are left out.
    pub fn resize(&mut self, rows: usize) {
        match &mut self.cells {
            Cells::Coded { codes: Codes::Narrow(codes), .. } => codes.resize(rows, 0),
            Cells::Coded { codes: Codes::Wide(codes), .. } => codes.resize(rows, 0),
            Cells::Numbers(numbers) => numbers.resize(rows),
            Cells::Uncoded { rows: all, .. } => *all = rows,
        }
    }

    /// The cells, without memory to spare.
    pub fn finish(mut self) -> Cells {
        match &mut self.cells {
            Cells::Coded { codes: Codes::Narrow(codes), .. } => codes.shrink_to_fit(),
            Cells::Coded { codes: Codes::Wide(codes), .. } => codes.shrink_to_fit(),
            Cells::Numbers(numbers) => numbers.shrink_to_fit(),
            Cells::Uncoded { .. } => {}
        }
        self.cells
    }

    /// Adds a cell to a column whose texts are not kept.
    fn push_uncoded(&mut self, cell: &[u8]) {
        if let Cells::Numbers(numbers) = &mut self.cells {
            let text = std::str::from_utf8(cell).ok();
            let value = match &self.written {
                Some((numerals, _)) => text.and_then(|text| numerals::value(text, *numerals)),
                None => text.and_then(number::parse),
            };
            if value.is_some() || cell.is_empty() {
                return numbers.push(value);
            }
            // A text among numbers: what the numbers mean is no longer known.
            self.cells = Cells::Uncoded { rows: numbers.len(), answered: numbers.iter().flatten().count() };
        }
        if let Cells::Uncoded { rows, answered } = &mut self.cells {
            *rows += 1;
            *answered += usize::from(!cell.is_empty());
        }
    }
}

/// Adds a code, which is at most [`MAX_DISTINCT`].
#[inline(always)]
fn push_code(codes: &mut Codes, code: u32) {
    match codes {
        Codes::Narrow(narrow) => match u8::try_from(code) {
            Ok(code) => narrow.push(code),
            Err(_) => {
                let mut wide = Vec::with_capacity(narrow.len() + narrow.len() / 2 + 1);
                wide.extend(narrow.iter().map(|&code| u16::from(code)));
                wide.push(code as u16);
                *codes = Codes::Wide(wide);
            }
        },
        Codes::Wide(wide) => wide.push(code as u16),
    }
}

/// True where two texts of one length, above 16, agree between their first 8 and last 8 bytes.
#[inline(always)]
fn same_middle(a: &[u8], b: &[u8]) -> bool {
    let middle = 8..a.len() - 8;
    b.get(middle.clone()).is_some_and(|b| b == &a[middle])
}
