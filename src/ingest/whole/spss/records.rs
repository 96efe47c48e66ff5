//! The records between the header and the data: variables, value labels, and the extensions that later
//! versions added. Kept as they stand; `assemble` makes sense of them.

use super::bytes::Bytes;
use super::extension::{self, Extensions};
use crate::ingest::limits::{MAX_COLUMNS, MAX_VALUE_LABELS};

/// Everything before the data.
#[derive(Debug, Default)]
pub struct Records<'a> {
    pub variables: Vec<RawVariable<'a>>,
    /// Pieces of eight bytes of one respondent.
    pub elements: usize,
    pub labels: Vec<RawLabels<'a>>,
    pub extensions: Extensions<'a>,
}

/// A variable record, with the records that only continue its text.
#[derive(Debug)]
pub struct RawVariable<'a> {
    /// Its place among all variable records, those that continue a text too, from 1.
    pub index: usize,
    /// Bytes of its text; 0 for a number.
    pub width: usize,
    /// Records that continue it, of eight bytes each.
    pub more: usize,
    pub name: &'a [u8],
    pub label: &'a [u8],
    /// How its values are shown: `type << 16 | width << 8 | decimals`.
    pub format: i32,
    /// Its first `missing.len()` values that are no answers, or a range of them before the third.
    pub missing: Vec<[u8; 8]>,
    /// The first two of `missing` are a range.
    pub range: bool,
}

/// Value labels, and the variables that have them.
#[derive(Debug)]
pub struct RawLabels<'a> {
    pub labels: Vec<RawLabel<'a>>,
    /// By [`RawVariable::index`].
    pub variables: Vec<usize>,
}

/// A value, and what it stands for.
pub type RawLabel<'a> = ([u8; 8], &'a [u8]);

/// What is wrong with the records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The bytes end before the data begin.
    Cut,
    /// This is no record that a system file holds.
    Odd,
    TooManyVariables,
    TooManyLabels,
}

/// The last record before the data.
const END: i32 = 999;

/// Reads up to the data.
pub fn read<'a>(bytes: &mut Bytes<'a>) -> Result<Records<'a>, Trouble> {
    let mut records = Records::default();
    let mut labels = 0;
    let mut pending: Option<RawLabels<'a>> = None;
    loop {
        match bytes.i32().ok_or(Trouble::Cut)? {
            2 => variable(bytes, &mut records)?,
            3 => {
                let read = value_labels(bytes, &mut labels)?;
                pending = Some(RawLabels { labels: read, variables: Vec::new() });
            }
            4 => {
                let variables = labelled_variables(bytes)?;
                records.labels.extend(pending.take().map(|labels| RawLabels { variables, ..labels }));
            }
            6 => {
                let lines = bytes.length().ok_or(Trouble::Cut)?;
                bytes.take(lines.checked_mul(80).ok_or(Trouble::Cut)?).ok_or(Trouble::Cut)?;
            }
            7 => extension::read(bytes, &mut records.extensions)?,
            END => {
                bytes.i32().ok_or(Trouble::Cut)?;
                return Ok(records);
            }
            _ => return Err(Trouble::Odd),
        }
    }
}

fn variable<'a>(bytes: &mut Bytes<'a>, records: &mut Records<'a>) -> Result<(), Trouble> {
    let (kind, has_label, missing, format, _, name) =
        (|| Some((bytes.i32()?, bytes.i32()?, bytes.i32()?, bytes.i32()?, bytes.i32()?, bytes.take(8)?)))()
            .ok_or(Trouble::Cut)?;
    let label = match has_label {
        0 => &[][..],
        1 => padded(bytes, 4).ok_or(Trouble::Cut)?,
        _ => return Err(Trouble::Odd),
    };
    if !(-3..=3).contains(&missing) || missing == -1 {
        return Err(Trouble::Odd);
    }
    let mut values = Vec::new();
    for _ in 0..missing.unsigned_abs() {
        values.push(bytes.array().ok_or(Trouble::Cut)?);
    }
    records.elements += 1;
    match kind {
        // A piece of a text. Some makers repeat the label here; it is passed over like the rest.
        -1 => match records.variables.last_mut() {
            Some(variable) => variable.more += 1,
            None => return Err(Trouble::Odd),
        },
        0..=255 if records.variables.len() < MAX_COLUMNS => records.variables.push(RawVariable {
            index: records.elements,
            width: kind.unsigned_abs() as usize,
            more: 0,
            name,
            label,
            format,
            missing: values,
            range: missing < 0,
        }),
        0..=255 => return Err(Trouble::TooManyVariables),
        _ => return Err(Trouble::Odd),
    }
    Ok(())
}

/// Bytes with their length before them, and as many behind them as make the length a multiple of `unit`.
fn padded<'a>(bytes: &mut Bytes<'a>, unit: usize) -> Option<&'a [u8]> {
    let text = bytes.counted()?;
    bytes.take(text.len().next_multiple_of(unit) - text.len())?;
    Some(text)
}

fn value_labels<'a>(bytes: &mut Bytes<'a>, all: &mut usize) -> Result<Vec<RawLabel<'a>>, Trouble> {
    let count = bytes.length().ok_or(Trouble::Cut)?;
    let mut labels = Vec::new();
    for _ in 0..count {
        *all += 1;
        if *all > MAX_VALUE_LABELS {
            return Err(Trouble::TooManyLabels);
        }
        let label = (|| {
            let value = bytes.array()?;
            let [length] = bytes.array()?;
            let label = bytes.take(length.into())?;
            bytes.take((label.len() + 1).next_multiple_of(8) - (label.len() + 1))?;
            Some((value, label))
        })();
        labels.push(label.ok_or(Trouble::Cut)?);
    }
    Ok(labels)
}

fn labelled_variables(bytes: &mut Bytes<'_>) -> Result<Vec<usize>, Trouble> {
    let count = bytes.length().ok_or(Trouble::Cut)?;
    let mut variables = Vec::new();
    for _ in 0..count {
        variables.push(bytes.length().ok_or(Trouble::Cut)?);
    }
    Ok(variables)
}
