//! What the numbers of a table mean, decided column by column with the whole file in view, and told.
//!
//! Numbers that are no plain decimals are written as such in the column's dictionary, so that weights and means
//! come out of them. Texts that are answers to choose from stay as they are.

use super::Decimal;
use crate::notice::Notice;
use crate::table::numerals::{self, Numerals, Reading};
use crate::table::{Cells, Codes, Column, Dictionary, Table};

/// What was decided of one column.
struct Decided {
    name: String,
    numerals: Numerals,
    /// The file's other columns or its delimiter decided, since the column's own numbers do not.
    assumed: bool,
    /// A number as the file has it, and in plain form.
    example: (String, String),
}

/// What the file's columns tell together.
struct Habits {
    /// Columns with decimals after a comma, and after a point.
    commas: usize,
    points: usize,
    delimiter: Option<char>,
    /// What a person says.
    asked: Option<Decimal>,
}

/// What is known of a file's numbers beside its table.
pub struct Known<'a> {
    /// Of the file that the table came from.
    pub delimiter: Option<char>,
    /// Columns whose texts were not kept, with how their numbers were written.
    pub kept: &'a [(usize, Numerals, String)],
    /// The sign before decimals, where a person says it.
    pub asked: Option<Decimal>,
}

impl Habits {
    fn of(readings: &[Option<Reading>], known: &Known<'_>) -> Self {
        let clear = |decimal: char| {
            let counts = |reading: &&Reading| reading.decimals && reading.or.is_none() && !reading.or_lists;
            readings
                .iter()
                .flatten()
                .filter(counts)
                .filter(|reading| reading.numerals.decimal == decimal)
                .count()
        };
        Habits { commas: clear(','), points: clear('.'), delimiter: known.delimiter, asked: known.asked }
    }

    /// True where the file's decimal sign is the comma. Who parts cells with commas seldom writes decimals so.
    fn comma(&self) -> bool {
        if let Some(asked) = self.asked {
            return asked == Decimal::Comma;
        }
        match (self.commas, self.points) {
            (0, 0) => self.delimiter == Some(';'),
            (_, 0) => true,
            (0, _) => false,
            _ => self.delimiter == Some(';'),
        }
    }

    /// The numerals of a column with this reading, and whether they are assumed; `None` where it stays as it is.
    fn decide(&self, reading: Reading) -> Option<(Numerals, bool)> {
        // Who says that the point is the sign says of `1,5` that it is no number: two answers, perhaps.
        let refused = self.asked == Some(Decimal::Point) && reading.numerals.decimal == ',';
        if (reading.or_lists || refused && reading.or.is_none()) && !self.comma() {
            return None;
        }
        match reading.or {
            Some(or) if or.decimal == ',' && reading.is_plain() => {
                // 1.714: thousands only where the rest of the file is clear.
                let comma = self.asked.map_or(self.commas > 0 && self.points == 0, |_| self.comma());
                comma.then_some((or, self.asked.is_none()))
            }
            Some(or) => {
                let fitting = if (or.decimal == ',') == self.comma() { or } else { reading.numerals };
                Some((fitting, self.asked.is_none()))
            }
            None => {
                let assumed = reading.or_lists && self.asked.is_none();
                (!reading.is_plain()).then_some((reading.numerals, assumed))
            }
        }
    }
}

/// Writes the numbers of a table in plain form, and tells what was decided: the sign before decimals, if some
/// number has a sign at all, and a notice for each way of writing.
pub fn settle(file: &str, table: &mut Table, known: Known<'_>) -> (Option<Decimal>, Vec<Notice>) {
    let readings: Vec<Option<Reading>> = table.columns().iter().map(reading).collect();
    let habits = Habits::of(&readings, &known);
    let mut decided = Vec::new();
    let signs = readings.iter().flatten().any(|reading| {
        reading.decimals || reading.or.is_some() || reading.numerals.group.is_some() || reading.or_lists
    });
    for (index, (column, reading)) in table.columns_mut().iter_mut().zip(readings).enumerate() {
        if let Some((_, numerals, example)) = known.kept.iter().find(|(kept, ..)| *kept == index) {
            let plain = numerals::plain(example, *numerals).unwrap_or_default();
            let example = (example.clone(), plain);
            decided.push(Decided { name: column.name.clone(), numerals: *numerals, assumed: false, example });
        }
        let Some((numerals, assumed)) = reading.and_then(|reading| habits.decide(reading)) else { continue };
        if let Some(example) = rewrite(column, |text| numerals::plain(text, numerals)) {
            decided.push(Decided { name: column.name.clone(), numerals, assumed, example });
        }
    }
    let comma = match habits.asked {
        Some(asked) => asked == Decimal::Comma,
        None => habits.points == 0 && decided.iter().any(|one| one.numerals.decimal == ','),
    };
    let sign = if comma { Decimal::Comma } else { Decimal::Point };
    ((signs || !decided.is_empty()).then_some(sign), notices(file, &decided))
}

/// What the texts of a column tell; `None` where they are no numbers, or labels that the file declares.
fn reading(column: &Column) -> Option<Reading> {
    let (dictionary, _) = column.coded()?;
    if column.facts.levels.is_empty() { numerals::read(dictionary.iter()) } else { None }
}

/// Writes a column's texts anew, those that `plain` has another form of; gives back the first that changed, before
/// and after.
pub fn rewrite(column: &mut Column, plain: impl Fn(&str) -> Option<String>) -> Option<(String, String)> {
    let Cells::Coded { dictionary, codes } = &mut column.cells else { return None };
    let (mut texts, mut example) = (Dictionary::default(), None);
    let mut places = Vec::with_capacity(dictionary.len() + 1);
    places.push(0);
    for text in dictionary.iter() {
        let number = plain(text).unwrap_or_else(|| text.to_owned());
        if example.is_none() && number != text {
            example = Some((text.to_owned(), number.clone()));
        }
        places.push(texts.intern(&number) as usize + 1);
    }
    let place = |code: usize| places.get(code).copied().unwrap_or(0);
    // Fewer texts than before at most, so that codes stay as narrow as they are.
    match codes {
        Codes::Narrow(codes) => codes.iter_mut().for_each(|code| *code = place(usize::from(*code)) as u8),
        Codes::Wide(codes) => codes.iter_mut().for_each(|code| *code = place(usize::from(*code)) as u16),
    }
    *dictionary = texts;
    example
}

/// One notice for each way of writing, certain or assumed.
fn notices(file: &str, decided: &[Decided]) -> Vec<Notice> {
    let mut kinds: Vec<(Numerals, bool)> = Vec::new();
    for one in decided {
        if !kinds.contains(&(one.numerals, one.assumed)) {
            kinds.push((one.numerals, one.assumed));
        }
    }
    let notice = |(numerals, assumed): (Numerals, bool)| {
        let alike: Vec<&Decided> =
            decided.iter().filter(|one| (one.numerals, one.assumed) == (numerals, assumed)).collect();
        let first = alike.first()?;
        let columns = match alike.len() {
            1 => format!("In column \"{}\"", first.name),
            n => format!("In {n} columns, such as \"{}\",", first.name),
        };
        let (before, after) = &first.example;
        let doubt = if assumed {
            " Its own numbers do not tell, so that the rest of the file decided: check this column."
        } else {
            ""
        };
        let text =
            format!("{columns} \"{before}\" was read as {after}: {}.{doubt}", meaning(numerals, before));
        let place = format!("column \"{}\"", first.name);
        Some(Notice::new("numerals", Some(file), text).at(place).times(alike.len() as u64))
    };
    kinds.into_iter().filter_map(notice).collect()
}

/// What the signs of the example mean.
fn meaning(Numerals { decimal, group }: Numerals, example: &str) -> &'static str {
    let groups = group.is_some_and(|group| example.contains(group));
    match (decimal, group) {
        (',', _) if example.contains(',') => "the comma is the decimal sign",
        (_, Some('.')) if groups => "the point parts thousands",
        (_, Some(',')) if groups => "the comma parts thousands",
        (_, Some(' ' | '\'')) => "blanks and apostrophes part thousands",
        _ => "the number without its unit",
    }
}

#[cfg(test)]
mod tests;
