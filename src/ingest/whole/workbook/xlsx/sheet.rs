//! The cells of an XLSX sheet, as they are unpacked.

use super::super::book::{BYTES_FOR_CELL, Early, Take};
use super::super::cell::{Cell, MAC_DAYS, Value, is_shortest, iso_date};
use super::super::format::Kind;
use super::super::package::Part;
use super::super::xml::{Broken, Piece, Tag};
use super::text::{rich, unescaped};
use super::{Workbook, truth};
use std::borrow::Cow;

/// Hands the cells of a sheet to `take`.
pub fn cells(workbook: &Workbook, xml: &mut Part<'_>, take: Take<'_>) -> Result<(), Early> {
    let (mut row, mut column, mut begun) = (0_u32, 0_u32, false);
    let mut text = String::new();
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "row" => {
                let next = if begun { row.saturating_add(1) } else { 0 };
                let told = tag.attributes().find(|(name, _)| *name == "r");
                row = told
                    .and_then(|(_, r)| r.trim().parse::<u32>().ok())
                    .map_or(next, |r| r.saturating_sub(1));
                (column, begun) = (0, true);
            }
            Piece::Start(tag) if tag.name() == "c" => {
                let told = Told::of(&tag);
                if let Some((r, c)) = told.place {
                    (row, column) = (r, c);
                }
                text.clear();
                if content(xml, &mut text)?
                    && let Some(value) = workbook.value(&told, &text)
                {
                    take(Cell { row, column, value }).map_err(Early::Stop)?;
                    xml.earn(BYTES_FOR_CELL + 2 * text.len() as u64);
                }
                column = column.saturating_add(1);
            }
            Piece::End("sheetData") => return Ok(()),
            Piece::Eof => return Err(Early::Broken),
            _ => {}
        }
    }
}

/// What a cell's tag says.
struct Told {
    /// Row and column, from 0.
    place: Option<(u32, u32)>,
    holds: Holds,
    style: usize,
}

/// What a cell says that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Number,
    /// The number of a text that cells share.
    Shared,
    Text,
    Bool,
    Error,
    Date,
}

impl Told {
    #[inline(always)]
    fn of(tag: &Tag<'_>) -> Self {
        let mut told = Told { place: None, holds: Holds::Number, style: 0 };
        for (name, value) in tag.attributes() {
            match name {
                "r" => told.place = reference(value),
                "s" => told.style = value.parse().unwrap_or(0),
                "t" => {
                    told.holds = match value {
                        "s" => Holds::Shared,
                        "str" | "inlineStr" => Holds::Text,
                        "b" => Holds::Bool,
                        "e" => Holds::Error,
                        "d" => Holds::Date,
                        _ => Holds::Number,
                    }
                }
                _ => {}
            }
        }
        told
    }
}

/// Adds the text in a cell that has just begun to `text`, up to its end; false where it is blank.
fn content(xml: &mut Part<'_>, text: &mut String) -> Result<bool, Broken> {
    let mut any = false;
    loop {
        match xml.next()? {
            Piece::Start(tag) => match tag.name() {
                name @ ("v" | "is") => {
                    // Of several the last one counts.
                    text.clear();
                    any = true;
                    if name == "v" { xml.text("v", text)? } else { rich(xml, "is", text)? }
                }
                _ => xml.skip()?,
            },
            Piece::End("c") => return Ok(any),
            Piece::Eof => return Err(Broken),
            _ => {}
        }
    }
}

impl Workbook {
    /// The value of a cell from what its tag said and the text in it.
    #[inline(always)]
    fn value<'t>(&'t self, told: &Told, text: &'t str) -> Option<Value<'t>> {
        Some(match told.holds {
            Holds::Shared => Value::Text(Cow::Borrowed(self.texts.get(text.trim().parse().ok()?)?)),
            Holds::Text => Value::Text(unescaped(text)),
            Holds::Bool => Value::Bool(truth(text)),
            Holds::Error => Value::Error,
            Holds::Date => Value::Text(Cow::Owned(iso_date(text))),
            Holds::Number => {
                let kind = self.kinds.get(told.style).copied().unwrap_or(Kind::Number);
                if kind == Kind::Number && is_shortest(text) {
                    return Some(Value::Text(Cow::Borrowed(text)));
                }
                match text.trim().parse::<f64>() {
                    Ok(number) => {
                        let shift = matches!(kind, Kind::Date | Kind::DateTime) && self.mac;
                        Value::Number(if shift { number + MAC_DAYS } else { number }, kind)
                    }
                    Err(_) if text.trim().is_empty() => return None,
                    Err(_) => Value::Text(Cow::Borrowed(text)),
                }
            }
        })
    }
}

/// Row and column, from 0, of a place such as `AB12`.
fn reference(place: &str) -> Option<(u32, u32)> {
    let digits = place.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = (place.get(..digits)?, place.get(digits..)?);
    if letters.is_empty() || letters.len() > 4 {
        return None;
    }
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        letter.is_ascii_alphabetic().then(|| column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn places() {
        assert_eq!(reference("A1"), Some((0, 0)));
        assert_eq!(reference("XFD1048576"), Some((1_048_575, 16_383)));
        assert_eq!(reference("zzzz4294967295"), Some((4_294_967_294, 475_253)));
        for wrong in ["", "A", "1", "A0", "AAAAA1", "A99999999999", "É1"] {
            assert_eq!(reference(wrong), None, "{wrong}");
        }
    }
}
