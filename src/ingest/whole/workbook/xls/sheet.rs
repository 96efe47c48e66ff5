//! The cells of an XLS sheet.

use super::super::book::{Stop, Take};
use super::super::cell::{Cell, MAC_DAYS, Value};
use super::super::format::Kind;
use super::Workbook;
use super::bytes::{f64_at, packed, u16_at, u32_at};
use super::records::{self, Record, Records};
use super::strings::Texts;
use std::borrow::Cow;

/// Hands the cells of a sheet to `take`; false where the sheet breaks off.
pub fn cells(
    workbook: &Workbook,
    texts: Texts,
    records: &mut Records<'_>,
    take: Take<'_>,
) -> Result<bool, Stop> {
    // Charts lie within sheets as streams of their own.
    let mut depth = 0_usize;
    // The place of a formula whose text comes in a record of its own.
    let mut formula = None;
    for record in records {
        match record.id {
            records::BEGIN => depth += 1,
            records::END if depth <= 1 => return Ok(true),
            records::END => depth -= 1,
            _ if depth > 1 => {}
            records::PACKED_ROW => packed_row(workbook, record.data, take)?,
            records::FORMULA_TEXT => {
                let text = texts.long(record.pieces());
                if let (Some((row, column)), Some(text)) = (formula.take(), text) {
                    take(Cell { row, column, value: Value::Text(Cow::Owned(text)) })?;
                }
            }
            _ => {
                let place = || Some((u32::from(u16_at(record.data, 0)?), u32::from(u16_at(record.data, 2)?)));
                if record.id == records::FORMULA {
                    formula = place();
                }
                let value = value(workbook, texts, &record);
                if let (Some((row, column)), Some(value)) = (place(), value) {
                    take(Cell { row, column, value })?;
                }
            }
        }
    }
    Ok(false)
}

/// The value of a record that holds one cell.
fn value<'w>(workbook: &'w Workbook, texts: Texts, record: &Record<'_>) -> Option<Value<'w>> {
    let data = record.data;
    let number = |number: f64| Some(workbook.number(number, u16_at(data, 4)?));
    match record.id {
        records::NUMBER => number(f64_at(data, 6)?),
        records::PACKED => number(packed(u32_at(data, 6)?)),
        records::SHARED_TEXT => {
            Some(Value::Text(Cow::Borrowed(workbook.texts.get(u32_at(data, 6)? as usize)?)))
        }
        records::TEXT | records::RICH_TEXT => {
            let mut pieces = record.pieces();
            *pieces.first_mut()? = data.get(6..)?;
            texts.long(pieces).map(|text| Value::Text(Cow::Owned(text)))
        }
        records::TRUTH_OR_ERROR => match *data.get(6..)?.first_chunk::<2>()? {
            [truth, 0] => Some(Value::Bool(truth != 0)),
            _ => Some(Value::Error),
        },
        records::FORMULA => match *data.get(6..)?.first_chunk::<8>()? {
            [1, _, truth, .., 0xFF, 0xFF] => Some(Value::Bool(truth != 0)),
            [2, .., 0xFF, 0xFF] => Some(Value::Error),
            // A text, which follows, or a blank.
            [.., 0xFF, 0xFF] => None,
            _ => number(f64_at(data, 6)?),
        },
        _ => None,
    }
}

/// Several packed numbers in one row.
fn packed_row(workbook: &Workbook, data: &[u8], take: Take<'_>) -> Result<(), Stop> {
    let (Some(row), Some(first)) = (u16_at(data, 0), u16_at(data, 2)) else { return Ok(()) };
    // The last two bytes are the last column.
    let numbers = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
    for (place, number) in numbers.as_chunks::<6>().0.iter().enumerate() {
        let (Some(format), Some(rk)) = (u16_at(number, 0), u32_at(number, 2)) else { continue };
        let column = u32::from(first) + place as u32;
        take(Cell { row: row.into(), column, value: workbook.number(packed(rk), format) })?;
    }
    Ok(())
}

impl Workbook {
    fn number(&self, number: f64, format: u16) -> Value<'static> {
        let kind = self.kinds.get(usize::from(format)).copied().unwrap_or(Kind::Number);
        let shift = self.mac && matches!(kind, Kind::Date | Kind::DateTime);
        Value::Number(if shift { number + MAC_DAYS } else { number }, kind)
    }
}
