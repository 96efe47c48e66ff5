//! The cells of an XLSX sheet, as they are unpacked.

use super::super::book::{Early, Take};
use super::super::cell::{Cell, MAC_DAYS, Value, iso_date};
use super::super::format::Kind;
use super::super::package::Part;
use super::super::xml::{Broken, Piece, Tag};
use super::text::{rich, unescaped};
use super::{Workbook, truth};
use std::borrow::Cow;

/// Hands the cells of a sheet to `take`.
pub fn cells(workbook: &Workbook, xml: &mut Part<'_>, take: Take<'_>) -> Result<(), Early> {
    let (mut row, mut column, mut begun) = (0_u32, 0_u32, false);
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "row" => {
                let next = if begun { row.saturating_add(1) } else { 0 };
                row = tag.number::<u32>("r").map_or(next, |r| r.saturating_sub(1));
                (column, begun) = (0, true);
            }
            Piece::Start(tag) if tag.name() == "c" => {
                if let Some((r, c)) = tag.attribute("r").and_then(|place| reference(&place)) {
                    (row, column) = (r, c);
                }
                let kind = kind_of(&tag);
                let style = tag.number("s").unwrap_or(0);
                let text = content(xml)?;
                if let Some(value) = text.and_then(|text| workbook.value(kind, style, text)) {
                    take(Cell { row, column, value }).map_err(Early::Stop)?;
                }
                column = column.saturating_add(1);
            }
            Piece::End(end) if end.name() == "sheetData" => return Ok(()),
            Piece::Eof => return Err(Early::Broken),
            _ => {}
        }
    }
}
/// What a cell's tag says that it holds.
fn kind_of(tag: &Tag<'_>) -> &'static str {
    match tag.attribute("t").as_deref() {
        Some("s") => "s",
        Some("str" | "inlineStr") => "str",
        Some("b") => "b",
        Some("e") => "e",
        Some("d") => "d",
        _ => "n",
    }
}

/// The text in a cell that has just begun, up to its end; `None` where it is blank.
fn content(xml: &mut Part<'_>) -> Result<Option<String>, Broken> {
    let mut text = None;
    loop {
        match xml.next()? {
            Piece::Start(tag) => match tag.name() {
                "v" => text = Some(xml.text("v")?),
                "is" => text = Some(rich(xml, "is")?),
                _ => xml.skip()?,
            },
            Piece::End(end) if end.name() == "c" => return Ok(text),
            Piece::Eof => return Err(Broken),
            _ => {}
        }
    }
}

impl Workbook {
    /// The value of a cell whose tag said `kind` and `style`, from the text in it.
    fn value<'t>(&'t self, kind: &str, style: usize, text: String) -> Option<Value<'t>> {
        Some(match kind {
            "s" => Value::Text(Cow::Borrowed(self.texts.get(text.trim().parse().ok()?)?)),
            "str" | "inlineStr" => Value::Text(Cow::Owned(unescaped(&text).into_owned())),
            "b" => Value::Bool(truth(&text)),
            "e" => Value::Error,
            "d" => Value::Text(Cow::Owned(iso_date(&text))),
            _ => match text.trim().parse::<f64>() {
                Ok(number) => {
                    let kind = self.kinds.get(style).copied().unwrap_or(Kind::Number);
                    let shift = matches!(kind, Kind::Date | Kind::DateTime) && self.mac;
                    Value::Number(if shift { number + MAC_DAYS } else { number }, kind)
                }
                Err(_) if text.trim().is_empty() => return None,
                Err(_) => Value::Text(Cow::Owned(text)),
            },
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
