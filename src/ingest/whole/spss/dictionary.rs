//! What a file says of its variables, whichever form it is written in.

use super::date::Meaning;

/// All variables of a file, and how they belong together.
#[derive(Debug, Default)]
pub struct Dictionary {
    pub variables: Vec<Variable>,
    pub sets: Vec<ResponseSet>,
    /// The variable by which the file's maker weighted.
    pub weight: Option<usize>,
}

/// A variable.
#[derive(Debug)]
pub struct Variable {
    /// Empty where the file has none.
    pub name: String,
    /// The question; empty where the file has none.
    pub label: String,
    pub kind: Kind,
    pub meaning: Meaning,
    pub measure: Option<Measure>,
    /// What its values stand for, in the file's order; each value once.
    pub labels: Vec<(Value, String)>,
    pub missing: Missing,
}

/// What the values of a variable are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Number,
    Text,
}

/// A value. Texts are without the blanks around them.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Number(f64),
    Text(String),
}

/// What a variable measures, by the word of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    Nominal,
    Ordinal,
    Scale,
}

/// Values that are no answers.
#[derive(Debug, Default)]
pub struct Missing {
    pub values: Vec<Value>,
    /// From the first to the second, both included.
    pub range: Option<(f64, f64)>,
}

/// Variables that ask one question together.
#[derive(Debug, PartialEq)]
pub struct ResponseSet {
    pub name: String,
    /// Empty where the file has none.
    pub label: String,
    /// The value that means "ticked"; `None` where every variable holds one of the options.
    pub counted: Option<String>,
    /// Options are named by the labels of their counted values, not by those of the variables.
    pub by_value: bool,
    /// Places among the variables. No variable is in two sets.
    pub members: Vec<usize>,
}

/// Missing values that are kept of one variable: no format has more than three.
const MOST_MISSING: usize = 16;

impl Missing {
    /// Adds a single value.
    pub fn add(&mut self, value: Value) {
        if self.values.len() < MOST_MISSING {
            self.values.push(value);
        }
    }

    /// True where `value` is none.
    pub fn holds(&self, value: &Value) -> bool {
        let in_range =
            |&(low, high): &(f64, f64)| matches!(value, Value::Number(n) if (low..=high).contains(n));
        self.values.contains(value) || self.range.as_ref().is_some_and(in_range)
    }
}

impl Dictionary {
    /// Adds sets by their variables' places; a variable that is in a set already, or twice, stays where it is.
    pub fn add_sets(&mut self, sets: impl Iterator<Item = ResponseSet>) {
        let mut free = vec![true; self.variables.len()];
        for mut set in sets {
            set.members.retain(|&member| free.get_mut(member).is_some_and(std::mem::take));
            if !set.members.is_empty() {
                self.sets.push(set);
            }
        }
    }
}
