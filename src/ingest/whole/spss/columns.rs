//! Values to the columns of a table, one respondent after the other.

use super::dictionary::{Dictionary, Kind, Value, Variable};
use super::levels::{Levels, bits};
use super::{number, role};
use crate::ingest::limits::{MAX_CELLS, MAX_DICTIONARY_BYTES};
use crate::order;
use crate::table::{Cells, Column, ColumnBuilder, DeclaredLevel, Facts, Numbers, single_spaced};
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;
use std::collections::BTreeSet;

/// Texts of numbers kept ready in one column: a question has a handful.
const READY: usize = 1_024;

/// The same in all columns together.
const READY_IN_ALL: usize = 400_000;

/// Takes values; gives columns.
pub struct Columns<'d> {
    dictionary: &'d Dictionary,
    columns: Vec<One<'d>>,
    rows: usize,
    ready: usize,
    /// Memory of all dictionaries when it was last added up, and a bound on what came since.
    memory: usize,
    /// Columns whose texts were given up for want of memory.
    given_up: Vec<usize>,
}

/// One column.
struct One<'d> {
    variable: &'d Variable,
    levels: Levels,
    builder: ColumnBuilder,
    /// What numbers are shown as: their places in `texts`.
    shown: HashMap<u64, usize, FxBuildHasher>,
    texts: Vec<Box<str>>,
}

/// What became of the values.
pub struct Made {
    pub columns: Vec<Column>,
    pub rows: usize,
    /// Columns of which only the number of answers is kept.
    pub given_up: Vec<usize>,
}

impl<'d> Columns<'d> {
    /// No respondents yet.
    pub fn new(dictionary: &'d Dictionary) -> Self {
        let mut options: Vec<Option<(Value, &str)>> = vec![None; dictionary.variables.len()];
        for set in &dictionary.sets {
            let Some(counted) = &set.counted else { continue };
            for &member in &set.members {
                let Some(variable) = dictionary.variables.get(member) else { continue };
                let value = match variable.kind {
                    Kind::Text => Some(Value::Text(counted.clone())),
                    Kind::Number => counted.parse().ok().map(Value::Number),
                };
                if let Some(option) = options.get_mut(member) {
                    *option = value.map(|value| (value, variable.label.as_str()));
                }
            }
        }
        let one = |(variable, option)| One {
            variable,
            levels: Levels::new(variable, option),
            builder: ColumnBuilder::default(),
            shown: HashMap::default(),
            texts: Vec::new(),
        };
        Columns {
            dictionary,
            columns: dictionary.variables.iter().zip(options).map(one).collect(),
            rows: 0,
            ready: 0,
            memory: 0,
            given_up: Vec::new(),
        }
    }

    /// Respondents so far.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// True where the table holds as many cells as it may.
    pub fn is_full(&self) -> bool {
        (self.rows + 1).saturating_mul(self.columns.len()) > MAX_CELLS
    }

    /// A number of the respondent that is being read; `None` for no value.
    pub fn number(&mut self, column: usize, value: Option<f64>) {
        let Some(one) = self.columns.get_mut(column) else { return };
        let Some(value) = value.filter(|value| value.is_finite()) else {
            one.builder.push(b"");
            return;
        };
        let key = bits(value);
        if let Some(text) = one.shown.get(&key).and_then(|&place| one.texts.get(place)) {
            if one.builder.push(text.as_bytes()) {
                let size = text.len();
                self.grown(size);
            }
            return;
        }
        let text = one.show(value);
        let grew = one.builder.push(text.as_bytes());
        let size = text.len();
        if one.texts.len() < READY && self.ready < READY_IN_ALL {
            one.shown.insert(key, one.texts.len());
            one.texts.push(text.into());
            self.ready += 1;
        }
        if grew {
            self.grown(size);
        }
    }

    /// A text of the respondent that is being read, without blanks around it.
    pub fn text(&mut self, column: usize, value: &str) {
        let Some(one) = self.columns.get_mut(column) else { return };
        let shown = if one.levels.plain() || value.is_empty() { None } else { one.show_text(value) };
        let text = shown.as_deref().unwrap_or(value);
        if one.builder.push(text.as_bytes()) {
            let size = text.len();
            self.grown(size);
        }
    }

    /// The respondent is complete.
    pub fn next(&mut self) {
        self.rows += 1;
    }

    /// Gives up the texts of the column with the most different ones where all take too much memory.
    fn grown(&mut self, size: usize) {
        self.memory += size + 32;
        while self.memory > MAX_DICTIONARY_BYTES {
            self.memory = self.columns.iter().map(|one| one.builder.dictionary_memory()).sum();
            if self.memory <= MAX_DICTIONARY_BYTES {
                return;
            }
            let most = self.columns.iter_mut().enumerate().max_by_key(|(_, one)| one.builder.distinct());
            let Some((place, one)) = most else { return };
            one.builder.give_up_texts();
            self.given_up.push(place);
        }
    }

    /// The columns.
    pub fn finish(self) -> Made {
        let weight = self.dictionary.weight;
        let mut names = BTreeSet::new();
        let columns = self.columns.into_iter().enumerate();
        let columns: Vec<Column> =
            columns.map(|(place, one)| one.finish(place, weight == Some(place), &mut names)).collect();
        let mut given_up = self.given_up;
        given_up.retain(|&place| {
            columns.get(place).is_some_and(|column| matches!(column.cells, Cells::Uncoded { .. }))
        });
        Made { columns, rows: self.rows, given_up }
    }
}

impl One<'_> {
    fn show(&self, value: f64) -> String {
        let missing = self.variable.missing.holds(&Value::Number(value));
        let plain = || self.variable.meaning.text(value).unwrap_or_else(|| number::text(value));
        self.levels.number(value, missing, plain)
    }

    fn show_text(&self, value: &str) -> Option<String> {
        let missing =
            self.variable.missing.values.iter().any(|other| matches!(other, Value::Text(t) if t == value));
        self.levels.text(value, missing)
    }

    fn finish(self, place: usize, weight: bool, names: &mut BTreeSet<String>) -> Column {
        let variable = self.variable;
        let mut cells = self.builder.finish();
        let mut levels = self.levels.declared;
        if variable.missing.range.is_some() {
            match &mut cells {
                Cells::Coded { dictionary, .. } => {
                    levels.extend(in_range(variable, &levels, dictionary.iter()))
                }
                // They are no longer told apart by their texts, and there is no level for each.
                Cells::Numbers(numbers) => *numbers = without_missing(variable, numbers),
                Cells::Uncoded { .. } => {}
            }
        }
        let own = single_spaced(&variable.name);
        let place = format!("#{}", place + 1);
        // A name that stood before, or that looks like another column's place, is none.
        let name =
            if own.is_empty() || own.starts_with('#') || !names.insert(own.clone()) { place } else { own };
        let label = single_spaced(&variable.label);
        let mut column = Column::new(name.clone(), if label.is_empty() { name } else { label }, cells);
        let role = role::of(variable, &column, &levels, weight);
        column.facts = Facts { role, levels };
        column
    }
}

/// Levels for the values that occur, lie within the range of missing ones, and have none; by size.
fn in_range<'t>(
    variable: &Variable,
    levels: &[DeclaredLevel],
    texts: impl Iterator<Item = &'t str>,
) -> Vec<DeclaredLevel> {
    let known: BTreeSet<&str> = levels.iter().map(|level| level.label.as_str()).collect();
    let mut found: Vec<(f64, DeclaredLevel)> = texts
        .filter(|text| !known.contains(text))
        .filter_map(|text| Some((crate::table::parse_number(text)?, text)))
        .filter(|(value, _)| variable.missing.holds(&Value::Number(*value)))
        .map(|(value, text)| {
            (value, DeclaredLevel { code: text.to_owned(), label: text.to_owned(), missing: true })
        })
        .collect();
    order::sort_by(&mut found, |a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, level)| level).collect()
}

fn without_missing(variable: &Variable, numbers: &Numbers) -> Numbers {
    numbers.iter().map(|n| n.filter(|&n| !variable.missing.holds(&Value::Number(n)))).collect()
}
