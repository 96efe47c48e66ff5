//! The records of a portable file up to its data, told apart by the letter that each begins with.

use super::fields::{Fields, Trouble};
use crate::ingest::limits::{MAX_COLUMNS, MAX_VALUE_LABELS};
use crate::ingest::whole::spss::date::Meaning;
use crate::ingest::whole::spss::dictionary::{Dictionary, Kind, Missing, Value, Variable};
use std::collections::BTreeMap;

/// Reads up to the data.
pub fn read(fields: &mut Fields<'_>) -> Result<Dictionary, Trouble> {
    let mut dictionary = Dictionary::default();
    let mut weight = None;
    // Places of the variables by their names in lower case.
    let mut names = BTreeMap::new();
    let mut labels = 0;
    // The format's version, and when the file was made.
    fields.letter()?;
    fields.text()?;
    fields.text()?;
    loop {
        let variables = &mut dictionary.variables;
        match fields.letter()? {
            b'1' | b'2' | b'3' => drop(fields.text()?),
            b'4' | b'5' => drop(fields.count()?),
            b'6' => weight = Some(fields.text()?),
            b'7' if variables.len() < MAX_COLUMNS => {
                let variable = variable(fields)?;
                names.insert(variable.name.to_lowercase(), variables.len());
                variables.push(variable);
            }
            b'7' => return Err(Trouble::TooLarge("more variables than a survey has")),
            letter @ (b'8' | b'9' | b'A' | b'B') => {
                let variable = variables.last_mut().ok_or(Trouble::Odd)?;
                missing(fields, letter, variable)?;
            }
            b'C' => variables.last_mut().ok_or(Trouble::Odd)?.label = fields.text()?,
            b'D' => label(fields, variables, &names, &mut labels)?,
            b'E' => {
                for _ in 0..fields.count()? {
                    fields.text()?;
                }
            }
            b'F' => break,
            b' ' => {}
            _ => return Err(Trouble::Odd),
        }
    }
    let same =
        |variable: &Variable| weight.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(&variable.name));
    dictionary.weight = dictionary.variables.iter().position(same);
    Ok(dictionary)
}

fn variable(fields: &mut Fields<'_>) -> Result<Variable, Trouble> {
    let width = fields.count()?;
    let name = fields.text()?;
    let format = fields.count()?;
    for _ in 0..5 {
        fields.count()?;
    }
    let kind = if width == 0 { Kind::Number } else { Kind::Text };
    Ok(Variable {
        name,
        label: String::new(),
        kind,
        meaning: match (kind, u8::try_from(format)) {
            (Kind::Number, Ok(format)) => Meaning::of_format(format),
            _ => Meaning::Number,
        },
        measure: None,
        labels: Vec::new(),
        missing: Missing::default(),
    })
}

fn missing(fields: &mut Fields<'_>, letter: u8, variable: &mut Variable) -> Result<(), Trouble> {
    let first = value(fields, variable.kind)?;
    let second = if letter == b'B' { Some(value(fields, variable.kind)?) } else { None };
    let range = match (letter, first, second) {
        (b'8', value, _) => {
            variable.missing.add(value);
            return Ok(());
        }
        (b'9', Value::Number(high), _) => (f64::NEG_INFINITY, high),
        (b'A', Value::Number(low), _) => (low, f64::INFINITY),
        (b'B', Value::Number(low), Some(Value::Number(high))) => (low, high),
        // Ranges of texts: nothing is known to write them.
        _ => return Ok(()),
    };
    variable.missing.range = Some(range);
    Ok(())
}

fn value(fields: &mut Fields<'_>, kind: Kind) -> Result<Value, Trouble> {
    Ok(match kind {
        Kind::Number => Value::Number(fields.number()?.ok_or(Trouble::Odd)?),
        Kind::Text => Value::Text(fields.text()?),
    })
}

fn label(
    fields: &mut Fields<'_>,
    variables: &mut [Variable],
    names: &BTreeMap<String, usize>,
    all: &mut usize,
) -> Result<(), Trouble> {
    let mut places = Vec::new();
    for _ in 0..fields.count()? {
        places.extend(names.get(&fields.text()?.to_lowercase()).copied());
    }
    let kind =
        places.first().and_then(|&place| variables.get(place)).map_or(Kind::Number, |first| first.kind);
    for _ in 0..fields.count()? {
        let value = value(fields, kind)?;
        let label = fields.text()?;
        *all += places.len().max(1);
        if *all > MAX_VALUE_LABELS {
            return Err(Trouble::TooLarge("more value labels than a survey has"));
        }
        for &place in &places {
            let Some(variable) = variables.get_mut(place).filter(|variable| variable.kind == kind) else {
                continue;
            };
            variable.labels.push((value.clone(), label.clone()));
        }
    }
    Ok(())
}
