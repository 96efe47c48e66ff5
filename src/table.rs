//! Columns of interned cells: what every reader produces. Knows no file format.
//!
//! An answer is a small code; its text stands once in the column's dictionary. Code 0 is a blank cell, code
//! `k` is `dictionary.text(k - 1)`. Texts are trimmed, so `"Never "` and `"Never"` are one answer.

mod builder;
mod column;
mod dictionary;
mod facts;
mod number;
pub mod numerals;
mod places;
mod recent;
mod set;
#[cfg(test)]
mod tests;

pub use builder::ColumnBuilder;
pub use column::{Cells, Codes, Column, MAX_DISTINCT, Numbers};
pub use dictionary::Dictionary;
pub use facts::{DeclaredLevel, Facts, Role, make_labels_unique};
pub use number::{parse as parse_number, says_none};
pub use places::{are_places, asks_for_order};
pub use set::{ColumnSet, SetKind, SetMember};

use serde::{Deserialize, Serialize};

/// A file's respondents, column by column.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Table {
    columns: Vec<Column>,
    sets: Vec<ColumnSet>,
    rows: usize,
}

impl Table {
    /// A table of `columns`, each `rows` cells long.
    pub fn new(columns: Vec<Column>, rows: usize) -> Self {
        debug_assert!(columns.iter().all(|column| column.len() == rows));
        Table { columns, sets: Vec::new(), rows }
    }

    /// The same table with columns that belong together. Sets that name a column which is not there lose it.
    pub fn with_sets(mut self, mut sets: Vec<ColumnSet>) -> Self {
        for set in &mut sets {
            set.members.retain(|member| member.column < self.columns.len());
        }
        sets.retain(|set| !set.members.is_empty());
        self.sets = sets;
        self
    }

    /// Columns that belong together.
    pub fn sets(&self) -> &[ColumnSet] {
        &self.sets
    }

    /// All columns, to say more of them or to label their answers. Their number of cells must not change.
    pub fn columns_mut(&mut self) -> &mut [Column] {
        &mut self.columns
    }

    /// Number of respondents.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// All columns, in the file's order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The column a study means by `name`: its name (blanks within and around it do not matter), or its place
    /// `#12`, counted from 1. `None` where there is no such column.
    pub fn find(&self, name: &str) -> Option<usize> {
        let name = single_spaced(name);
        if let Some(index) = self.columns.iter().position(|column| column.name == name) {
            return Some(index);
        }
        let place: usize = name.strip_prefix('#')?.parse().ok()?;
        (1..=self.columns.len()).contains(&place).then(|| place - 1)
    }
}

/// `text` without blanks around it and with one space for any run of blanks within (line breaks and no-break
/// spaces are blanks): the form of column names.
pub fn single_spaced(text: &str) -> String {
    let mut words = text.split_whitespace();
    let mut all = words.next().unwrap_or_default().to_owned();
    for word in words {
        all.push(' ');
        all.push_str(word);
    }
    all
}
