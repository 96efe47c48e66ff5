//! One column of a table, and how its cells are kept.

use super::{Dictionary, Facts, number};
use serde::{Deserialize, Serialize};

/// A column with more distinct texts than this is no scale: its cells are kept as numbers if they all are
/// numbers, and else only counted. Codes then always fit two bytes.
pub const MAX_DISTINCT: usize = 65_535;

/// One column of a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Column {
    /// The name by which a study calls it, unique in its file: the header, `question [sub-item]` where the
    /// file has several header rows, or `#12` where the header is blank or not the first of its name.
    pub name: String,
    /// The question as respondents read it; the header itself where the file has nothing better.
    pub text: String,
    /// Its cells, one a respondent.
    pub cells: Cells,
    /// What the file says of it besides.
    pub facts: Facts,
}

/// The cells of a column.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Cells {
    /// Interned texts: the code of each cell, 0 for a blank one, `k` for `dictionary.text(k - 1)`.
    Coded { dictionary: Dictionary, codes: Codes },
    /// More than [`MAX_DISTINCT`] different numbers.
    Numbers(Numbers),
    /// More than [`MAX_DISTINCT`] different texts: only how many cells of how many are filled is kept.
    Uncoded { rows: usize, answered: usize },
}

/// Codes of one byte for nearly every question, of two where there are more than 255 different answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Codes {
    Narrow(Vec<u8>),
    Wide(Vec<u16>),
}

/// Numbers and blanks, eight bytes each.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Numbers {
    /// NaN is a blank cell; no cell's own number is NaN.
    values: Vec<f64>,
}

impl Codes {
    /// The code of cell `row`.
    #[inline(always)]
    pub fn get(&self, row: usize) -> usize {
        match self {
            Codes::Narrow(codes) => codes[row] as usize,
            Codes::Wide(codes) => codes[row] as usize,
        }
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        match self {
            Codes::Narrow(codes) => codes.len(),
            Codes::Wide(codes) => codes.len(),
        }
    }

    /// True where there is no cell.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Numbers {
    /// The number in cell `row`; `None` where it is blank or there is no such row.
    #[inline(always)]
    pub fn get(&self, row: usize) -> Option<f64> {
        self.values.get(row).copied().filter(|value| !value.is_nan())
    }

    /// All cells in order, `None` for a blank one.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<f64>> + '_ {
        self.values.iter().map(|&value| (!value.is_nan()).then_some(value))
    }

    /// Number of cells, blank ones too.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// True where there is no cell.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Adds a cell.
    pub fn push(&mut self, value: Option<f64>) {
        self.values.push(value.unwrap_or(f64::NAN));
    }

    /// Makes it `rows` cells long, with blanks at the end where it was shorter.
    pub(super) fn resize(&mut self, rows: usize) {
        self.values.resize(rows, f64::NAN);
    }

    /// Gives back memory that is not needed.
    pub(super) fn shrink_to_fit(&mut self) {
        self.values.shrink_to_fit();
    }
}

impl FromIterator<Option<f64>> for Numbers {
    fn from_iter<I: IntoIterator<Item = Option<f64>>>(cells: I) -> Self {
        Numbers { values: cells.into_iter().map(|value| value.unwrap_or(f64::NAN)).collect() }
    }
}

impl Column {
    /// A column of which the file says nothing but its header.
    pub fn new(name: impl Into<String>, text: impl Into<String>, cells: Cells) -> Self {
        Column { name: name.into(), text: text.into(), cells, facts: Facts::default() }
    }

    /// Number of cells.
    pub fn len(&self) -> usize {
        match &self.cells {
            Cells::Coded { codes, .. } => codes.len(),
            Cells::Numbers(numbers) => numbers.len(),
            Cells::Uncoded { rows, .. } => *rows,
        }
    }

    /// True where there is no cell.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The dictionary and the codes, where the column is coded.
    pub fn coded(&self) -> Option<(&Dictionary, &Codes)> {
        match &self.cells {
            Cells::Coded { dictionary, codes } => Some((dictionary, codes)),
            _ => None,
        }
    }

    /// The text of cell `row`; `None` where it is blank or was not kept.
    pub fn text_at(&self, row: usize) -> Option<&str> {
        let (dictionary, codes) = self.coded()?;
        let code = codes.get(row);
        (code > 0).then(|| dictionary.text(code - 1))
    }

    /// The number in cell `row`; `None` where it is blank, was not kept or is no number (a plain decimal with
    /// `.` as its decimal sign).
    pub fn number_at(&self, row: usize) -> Option<f64> {
        match &self.cells {
            Cells::Coded { .. } => self.text_at(row).and_then(number::parse),
            Cells::Numbers(numbers) => numbers.get(row),
            Cells::Uncoded { .. } => None,
        }
    }

    /// Number of cells that are not blank.
    pub fn answered(&self) -> usize {
        match &self.cells {
            Cells::Coded { codes: Codes::Narrow(codes), .. } => codes.iter().filter(|&&c| c > 0).count(),
            Cells::Coded { codes: Codes::Wide(codes), .. } => codes.iter().filter(|&&c| c > 0).count(),
            Cells::Numbers(numbers) => numbers.iter().flatten().count(),
            Cells::Uncoded { answered, .. } => *answered,
        }
    }
}
