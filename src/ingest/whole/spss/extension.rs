//! The extension records (type 7), told apart by their subtypes. Those that say nothing about questions or
//! answers are passed over.

use super::bytes::Bytes;
use super::records::Trouble;

/// What the extension records say, as it stands there.
#[derive(Debug, Default)]
pub struct Extensions<'a> {
    /// Subtype 3: the code of the character encoding.
    pub character_code: Option<i32>,
    /// Subtype 20: the name of the character encoding.
    pub encoding: Option<&'a [u8]>,
    /// Subtype 4: the number that means "no value", the highest and the lowest.
    pub special: Option<[f64; 3]>,
    /// Subtypes 7 and 19: multiple-response sets.
    pub response_sets: Vec<&'a [u8]>,
    /// Subtype 11: measure, width (not always) and alignment of each variable.
    pub display: Vec<i32>,
    /// Subtype 13: `SHORT=Long name`, with tabs between.
    pub long_names: Option<&'a [u8]>,
    /// Subtype 14: `SHORT=00300`, with a NUL and a tab between.
    pub very_long: Option<&'a [u8]>,
    /// Subtype 16: respondents.
    pub respondents: Option<u64>,
    /// Subtype 21: value labels of texts longer than 8 bytes.
    pub long_labels: Vec<LongLabels<'a>>,
    /// Subtype 22: missing values of texts longer than 8 bytes.
    pub long_missing: Vec<LongMissing<'a>>,
}

/// The value labels of a long text.
#[derive(Debug)]
pub struct LongLabels<'a> {
    pub variable: &'a [u8],
    pub labels: Vec<(&'a [u8], &'a [u8])>,
}

/// The missing values of a long text; of each only the first eight bytes.
#[derive(Debug)]
pub struct LongMissing<'a> {
    pub variable: &'a [u8],
    pub values: Vec<&'a [u8]>,
}

/// Reads an extension record behind its type.
pub fn read<'a>(bytes: &mut Bytes<'a>, into: &mut Extensions<'a>) -> Result<(), Trouble> {
    let (subtype, size, count) =
        (|| Some((bytes.i32()?, bytes.length()?, bytes.length()?)))().ok_or(Trouble::Cut)?;
    let length = size.checked_mul(count).ok_or(Trouble::Cut)?;
    let mut data = bytes.part(length).ok_or(Trouble::Cut)?;
    let text = data.rest();
    match (subtype, size) {
        (3, 4) => into.character_code = data.take(28).and_then(|_| data.i32()),
        (4, 8) => into.special = (|| Some([data.f64()?, data.f64()?, data.f64()?]))(),
        (7 | 19, _) => into.response_sets.push(text),
        (11, 4) => into.display = std::iter::from_fn(|| data.i32()).collect(),
        (13, _) => into.long_names = Some(text),
        (14, _) => into.very_long = Some(text),
        (16, 8) => {
            into.respondents = data.take(8).and_then(|_| data.i64()).and_then(|n| u64::try_from(n).ok())
        }
        (20, _) => into.encoding = Some(text),
        (21, _) => into.long_labels.extend(std::iter::from_fn(|| long_labels(&mut data))),
        (22, _) => into.long_missing.extend(std::iter::from_fn(|| long_missing(&mut data))),
        _ => {}
    }
    Ok(())
}

fn long_labels<'a>(data: &mut Bytes<'a>) -> Option<LongLabels<'a>> {
    let variable = data.counted()?;
    let _width = data.i32()?;
    let count = data.length()?;
    // What is cut off here is a label less, and no reason to refuse the file.
    let labels = (0..count).map_while(|_| data.counted().zip(data.counted())).collect();
    Some(LongLabels { variable, labels })
}

fn long_missing<'a>(data: &mut Bytes<'a>) -> Option<LongMissing<'a>> {
    let variable = data.counted()?;
    let [count] = data.array()?;
    let length = data.length()?;
    let mut values = Vec::new();
    for place in 0..count {
        let mut again = *data;
        // The length stands once; some makers repeat it before each value.
        if place > 0 && again.length() == Some(length) {
            *data = again;
        }
        values.push(data.take(length)?);
    }
    Some(LongMissing { variable, values })
}
