//! The fields of a portable file: numbers, texts, and the single letters between them.

use super::characters::Characters;
use super::number;
use crate::ingest::whole::codepage::CodePage;
use crate::ingest::whole::spss::dictionary::Kind;

/// Longest number as it is written, blanks before it not counted.
const LONGEST_NUMBER: usize = 1_024;

/// Longest text of any field.
const LONGEST_TEXT: usize = 32_767;

/// What is wrong with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It ends within a field.
    Cut,
    /// A field is not what it should be.
    Odd,
    /// It holds more than can be read.
    TooLarge(&'static str),
}

/// A value of a respondent.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// `None` for no value.
    Number(Option<f64>),
    Text(String),
}

/// Takes fields one after the other.
pub struct Fields<'a> {
    characters: Characters<'a>,
    page: CodePage,
    bad: u64,
    buffer: Vec<u8>,
}

impl<'a> Fields<'a> {
    /// The fields that `characters` make.
    pub fn new(characters: Characters<'a>, page: CodePage) -> Self {
        Fields { characters, page, bad: 0, buffer: Vec::new() }
    }

    /// Bytes taken so far.
    pub fn at(&self) -> usize {
        self.characters.at()
    }

    /// Texts that were not in the encoding.
    pub fn bad(&self) -> u64 {
        self.bad
    }

    /// The next character.
    pub fn letter(&mut self) -> Result<u8, Trouble> {
        self.characters.next().ok_or(Trouble::Cut)
    }

    /// The next field as a number; `None` for no value.
    pub fn number(&mut self) -> Result<Option<f64>, Trouble> {
        let first = loop {
            match self.letter()? {
                b' ' => {}
                other => break other,
            }
        };
        self.number_from(first)
    }

    /// The number that begins with `first`.
    fn number_from(&mut self, first: u8) -> Result<Option<f64>, Trouble> {
        if first == b'*' {
            // Any character, mostly a full stop, completes it.
            self.letter()?;
            return Ok(None);
        }
        self.buffer.clear();
        let mut next = first;
        while next != b'/' {
            self.buffer.push(next);
            if self.buffer.len() > LONGEST_NUMBER {
                return Err(Trouble::Odd);
            }
            next = self.letter()?;
        }
        number::parse(&self.buffer).map(Some).ok_or(Trouble::Odd)
    }

    /// The next field as a whole number that is not negative.
    pub fn count(&mut self) -> Result<usize, Trouble> {
        let value = self.number()?.ok_or(Trouble::Odd)?;
        counted(value)
    }

    /// The next field as a text, without blanks around it.
    pub fn text(&mut self) -> Result<String, Trouble> {
        let length = self.count()?;
        self.text_of(length)
    }

    /// The next `length` characters as a text.
    fn text_of(&mut self, length: usize) -> Result<String, Trouble> {
        if length > LONGEST_TEXT {
            return Err(Trouble::Odd);
        }
        self.buffer.clear();
        for _ in 0..length {
            let letter = self.letter()?;
            self.buffer.push(letter);
        }
        let (text, whole) = self.page.decode(&self.buffer);
        self.bad += u64::from(!whole);
        Ok(text.trim_matches(|c: char| c.is_whitespace() || c == '\0').to_owned())
    }

    /// The values of the next respondent; false behind the last one. `row` holds those before a trouble.
    pub fn respondent(&mut self, kinds: &[Kind], row: &mut Vec<Cell>) -> Result<bool, Trouble> {
        row.clear();
        for (place, kind) in kinds.iter().enumerate() {
            let first = loop {
                match self.letter()? {
                    b' ' => {}
                    other => break other,
                }
            };
            // The end is marked by a letter that begins no value.
            if first == b'Z' && place == 0 {
                return Ok(false);
            }
            let number = self.number_from(first)?;
            row.push(match kind {
                Kind::Number => Cell::Number(number),
                Kind::Text => Cell::Text(self.text_of(counted(number.ok_or(Trouble::Odd)?)?)?),
            });
        }
        Ok(true)
    }
}

fn counted(value: f64) -> Result<usize, Trouble> {
    let whole = value.fract() == 0.0 && (0.0..=4e9).contains(&value);
    if whole { Ok(value as usize) } else { Err(Trouble::Odd) }
}
