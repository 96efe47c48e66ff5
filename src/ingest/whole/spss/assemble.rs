//! The records of a system file to a dictionary, and where each variable stands in the data.

use super::bytes::{Order, trimmed};
use super::date::Meaning;
use super::dictionary::{Dictionary, Kind, Measure, Missing, ResponseSet, Value, Variable};
use super::records::{RawVariable, Records, Trouble};
use super::response_set;
use crate::ingest::limits::MAX_VALUE_LABELS;
use crate::ingest::whole::codepage::CodePage;
use std::collections::BTreeMap;

/// The longest text variable.
const MAX_WIDTH: usize = 32_767;

/// Bytes of a very long text for each variable that holds a piece of it: so many are counted, 255 are stored.
const SEGMENT: usize = 252;

/// Where a variable stands in the data of a respondent.
#[derive(Debug)]
pub enum Slot {
    Number,
    /// Pieces of text: elements of eight bytes, and how many of their bytes belong to it.
    Text(Vec<(usize, usize)>),
}

/// Numbers with a meaning of their own.
#[derive(Debug, Clone, Copy)]
pub struct Special {
    /// No value.
    pub missing: f64,
    pub highest: f64,
    pub lowest: f64,
}

/// What was made of the records.
#[derive(Debug)]
pub struct Assembled {
    pub dictionary: Dictionary,
    pub slots: Vec<Slot>,
    pub special: Special,
    /// Names and labels that are not in the file's encoding.
    pub bad_texts: u64,
}

/// All texts of the records, to tell their encoding by.
pub fn texts<'r>(records: &'r Records<'_>) -> impl Iterator<Item = &'r [u8]> {
    let labels = records.labels.iter().flat_map(|labels| labels.labels.iter().map(|(_, label)| *label));
    let extensions = &records.extensions;
    let variables = records.variables.iter().flat_map(|variable| [variable.name, variable.label]);
    variables
        .chain(labels)
        .chain(extensions.long_names)
        .chain(extensions.response_sets.iter().copied())
        .chain(extensions.long_labels.iter().flat_map(|long| long.labels.iter().map(|(_, label)| *label)))
}

/// Makes sense of the records.
pub fn assemble(
    records: &Records<'_>,
    page: CodePage,
    order: Order,
    weight: usize,
) -> Result<Assembled, Trouble> {
    let mut decode = Decode { page, bad: 0 };
    let extensions = &records.extensions;
    let [missing, highest, lowest] =
        extensions.special.unwrap_or([-f64::MAX, f64::MAX, -f64::MAX.next_down()]);
    let special = Special { missing, highest, lowest };
    let widths = very_long(extensions.very_long.unwrap_or_default(), &mut decode);
    let long_names = pairs(extensions.long_names.unwrap_or_default(), &mut decode);
    let mut made = Made {
        dictionary: Dictionary::default(),
        slots: Vec::new(),
        by_index: BTreeMap::new(),
        by_name: BTreeMap::new(),
    };
    let mut rest = records.variables.iter().enumerate();
    while let Some((place, raw)) = rest.next() {
        let short = decode.text(raw.name);
        let mut pieces = vec![(1 + raw.more, raw.width)];
        let width = widths.get(&short.to_lowercase()).copied().unwrap_or(0);
        if width > raw.width && raw.width > 0 {
            pieces = vec![(1 + raw.more, raw.width.min(width))];
            let mut left = width - raw.width.min(width);
            for _ in 1..width.div_ceil(SEGMENT) {
                let Some((_, piece)) = rest.clone().next().filter(|(_, piece)| piece.width > 0) else {
                    break;
                };
                rest.next();
                let used = piece.width.min(left);
                left -= used;
                pieces.push((1 + piece.more, used));
            }
        }
        let measure = measure(&extensions.display, records.variables.len(), place);
        let name = long_names.get(&short.to_lowercase()).cloned().unwrap_or_else(|| short.clone());
        made.add(raw, &short, name, measure, pieces, &mut decode, |bytes| special.number(order.f64(bytes)));
    }
    made.label(records, order, &mut decode)?;
    made.label_long(records, &mut decode);
    made.dictionary.weight = made.by_index.get(&weight).copied();
    made.group(records, &mut decode);
    Ok(Assembled { dictionary: made.dictionary, slots: made.slots, special, bad_texts: decode.bad })
}

impl Special {
    /// A limit of a range: the lowest and the highest number stand for no limit.
    fn number(&self, value: f64) -> f64 {
        if value == self.lowest || value == self.missing {
            f64::NEG_INFINITY
        } else if value == self.highest {
            f64::INFINITY
        } else {
            value
        }
    }
}

/// Decodes, and counts what was not in the encoding.
struct Decode {
    page: CodePage,
    bad: u64,
}

impl Decode {
    fn text(&mut self, bytes: &[u8]) -> String {
        let (text, whole) = self.page.decode(trimmed(bytes));
        self.bad += u64::from(!whole);
        text.trim().to_owned()
    }
}

/// The dictionary while it is made.
struct Made {
    dictionary: Dictionary,
    slots: Vec<Slot>,
    /// Places of the variables by their records' indexes.
    by_index: BTreeMap<usize, usize>,
    /// The same by their short and long names, in lower case.
    by_name: BTreeMap<String, usize>,
}

impl Made {
    #[expect(clippy::too_many_arguments, reason = "each is another record's part of one variable")]
    fn add(
        &mut self,
        raw: &RawVariable<'_>,
        short: &str,
        name: String,
        measure: Option<Measure>,
        pieces: Vec<(usize, usize)>,
        decode: &mut Decode,
        number: impl Fn([u8; 8]) -> f64,
    ) {
        let kind = if raw.width == 0 { Kind::Number } else { Kind::Text };
        let mut missing = Missing::default();
        let mut values = raw.missing.iter();
        if raw.range && kind == Kind::Number {
            let low = values.next().map(|&bytes| number(bytes));
            let high = values.next().map(|&bytes| number(bytes));
            missing.range = low.zip(high).filter(|(low, high)| low <= high);
        }
        missing.values.extend(values.map(|&bytes| match kind {
            Kind::Number => Value::Number(number(bytes)),
            Kind::Text => Value::Text(decode.text(bytes.get(..raw.width.min(8)).unwrap_or_default())),
        }));
        let place = self.slots.len();
        self.by_index.insert(raw.index, place);
        // Where two variables claim one name, the first has it.
        self.by_name.entry(name.to_lowercase()).or_insert(place);
        self.by_name.entry(short.to_lowercase()).or_insert(place);
        let [_, kind_of_format, ..] = raw.format.to_be_bytes();
        self.slots.push(if kind == Kind::Number { Slot::Number } else { Slot::Text(pieces) });
        self.dictionary.variables.push(Variable {
            name,
            label: decode.text(raw.label),
            kind,
            meaning: if kind == Kind::Number { Meaning::of_format(kind_of_format) } else { Meaning::Number },
            measure,
            labels: Vec::new(),
            missing,
        });
    }

    fn label(&mut self, records: &Records<'_>, order: Order, decode: &mut Decode) -> Result<(), Trouble> {
        let mut all = 0;
        for raw in &records.labels {
            for index in &raw.variables {
                let Some(&place) = self.by_index.get(index) else { continue };
                let Some(variable) = self.dictionary.variables.get_mut(place) else { continue };
                let width = match self.slots.get(place) {
                    Some(Slot::Text(pieces)) => pieces.first().map_or(0, |&(_, used)| used),
                    _ => 8,
                };
                all += raw.labels.len();
                if all > MAX_VALUE_LABELS {
                    return Err(Trouble::TooManyLabels);
                }
                for (value, label) in &raw.labels {
                    let value = match variable.kind {
                        Kind::Number => Value::Number(order.f64(*value)),
                        Kind::Text => Value::Text(decode.text(value.get(..width.min(8)).unwrap_or_default())),
                    };
                    variable.labels.push((value, decode.text(label)));
                }
            }
        }
        Ok(())
    }

    fn label_long(&mut self, records: &Records<'_>, decode: &mut Decode) {
        for long in &records.extensions.long_labels {
            let Some(variable) = self.find(long.variable, decode) else { continue };
            for (value, label) in &long.labels {
                let labelled = (Value::Text(decode.text(value)), decode.text(label));
                variable.labels.push(labelled);
            }
        }
        for long in &records.extensions.long_missing {
            let Some(variable) = self.find(long.variable, decode) else { continue };
            for value in &long.values {
                variable.missing.add(Value::Text(decode.text(value)));
            }
        }
    }

    /// The text variable of that name.
    fn find(&mut self, name: &[u8], decode: &mut Decode) -> Option<&mut Variable> {
        let place = *self.by_name.get(&decode.text(name).to_lowercase())?;
        self.dictionary.variables.get_mut(place).filter(|variable| variable.kind == Kind::Text)
    }

    fn group(&mut self, records: &Records<'_>, decode: &mut Decode) {
        let raws = records.extensions.response_sets.iter().flat_map(|text| response_set::parse(text));
        let mut sets = Vec::new();
        for raw in raws {
            let places = raw
                .variables
                .iter()
                .filter_map(|name| self.by_name.get(&decode.text(name).to_lowercase()).copied());
            let members: Vec<usize> = places.collect();
            let mut label = decode.text(raw.label);
            if raw.by_first && label.is_empty() {
                let first = members.first().and_then(|&place| self.dictionary.variables.get(place));
                label = first.map(|variable| variable.label.clone()).unwrap_or_default();
            }
            let counted = raw.counted.map(|value| decode.text(value));
            sets.push(ResponseSet {
                name: decode.text(raw.name),
                label,
                counted,
                by_value: raw.by_value,
                members,
            });
        }
        self.dictionary.add_sets(sets.into_iter());
    }
}

/// The measure of the variable at `place` among `all`. Two or three numbers stand for each.
fn measure(display: &[i32], all: usize, place: usize) -> Option<Measure> {
    let each = [3, 2].into_iter().find(|each| all.checked_mul(*each) == Some(display.len()))?;
    match display.get(place * each)? {
        1 => Some(Measure::Nominal),
        2 => Some(Measure::Ordinal),
        3 => Some(Measure::Scale),
        _ => None,
    }
}

/// `SHORT=Long name` with tabs between, by the short name in lower case.
fn pairs(text: &[u8], decode: &mut Decode) -> BTreeMap<String, String> {
    let entries = text.split(|&byte| byte == b'\t').filter_map(|entry| {
        let at = entry.iter().position(|&byte| byte == b'=')?;
        Some((decode.text(entry.get(..at)?).to_lowercase(), decode.text(entry.get(at + 1..)?)))
    });
    entries.filter(|(_, long)| !long.is_empty()).collect()
}

/// `SHORT=00300` with a NUL and a tab between: the widths of very long texts.
fn very_long(text: &[u8], decode: &mut Decode) -> BTreeMap<String, usize> {
    let widths = pairs(text, decode).into_iter();
    widths
        .filter_map(|(short, width)| Some((short, width.parse().ok()?)))
        .filter(|(_, width)| (1..=MAX_WIDTH).contains(width))
        .collect()
}
