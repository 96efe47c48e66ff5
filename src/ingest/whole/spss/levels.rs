//! The answers that a variable declares, and how each of its values is shown.
//!
//! A cell holds the label where its value has one, and else the value; no two values of a column are shown
//! alike. The variables of a set of ticks are shown so that ticked, not ticked and not asked stay three states:
//! the counted value by its label, every other by [`NOT_TICKED`], a missing one as a blank.

use super::dictionary::{Value, Variable};
use super::number;
use crate::table::{DeclaredLevel, single_spaced};
use std::collections::{BTreeMap, BTreeSet};

/// What stands in the cell of an option that was seen and not ticked.
pub const NOT_TICKED: &str = "0";

/// Texts in which an export says "not ticked"; none of them can be the text of a ticked option.
const NEGATIVE: [&str; 7] = ["0", "no", "n", "false", "unchecked", "not selected", "not ticked"];

/// How the values of one variable are shown.
#[derive(Debug)]
pub struct Levels {
    /// In the file's order; values without a label that are declared missing come last.
    pub declared: Vec<DeclaredLevel>,
    numbers: BTreeMap<u64, usize>,
    texts: BTreeMap<String, usize>,
    labels: BTreeSet<String>,
    /// The variable is an option of a set: what its counted value is shown as.
    ticked: Option<(Value, String)>,
}

impl Levels {
    /// The levels of a variable. `counted`: the value that means "ticked", where it is an option, and how the
    /// option is called.
    pub fn new(variable: &Variable, counted: Option<(Value, &str)>) -> Self {
        let mut levels = Levels {
            declared: Vec::new(),
            numbers: BTreeMap::new(),
            texts: BTreeMap::new(),
            labels: BTreeSet::new(),
            ticked: None,
        };
        // A label that two values share is told apart by the values.
        let mut shared: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (value, label) in &variable.labels {
            shared.entry(label).or_default().insert(code(value));
        }
        for (value, label) in &variable.labels {
            let alone = label.is_empty() || shared.get(label.as_str()).is_none_or(|codes| codes.len() == 1);
            let label = if alone { label } else { &format!("{label} ({})", code(value)) };
            levels.declare(value, label, variable.missing.holds(value));
        }
        for value in &variable.missing.values {
            levels.declare(value, "", true);
        }
        if let Some((value, option)) = counted {
            levels.become_option(value, option);
        }
        levels
    }

    fn declare(&mut self, value: &Value, label: &str, missing: bool) {
        let code = code(value);
        if code.is_empty() || self.find(value).is_some() {
            return;
        }
        let mut label = single_spaced(label);
        if label.is_empty() {
            label.clone_from(&code);
        }
        while !self.labels.insert(label.clone()) {
            label = format!("{label} ({code})");
        }
        match value {
            Value::Number(n) => self.numbers.insert(bits(*n), self.declared.len()),
            Value::Text(text) => self.texts.insert(text.clone(), self.declared.len()),
        };
        self.declared.push(DeclaredLevel { code, label, missing });
    }

    fn become_option(&mut self, counted: Value, option: &str) {
        let own = self.find(&counted).map(|level| level.label.clone()).unwrap_or_else(|| code(&counted));
        let negative = |text: &str| NEGATIVE.contains(&text.to_lowercase().as_str());
        let shown = [own.as_str(), option, "1"].into_iter().find(|text| !negative(text) && !text.is_empty());
        let shown = shown.unwrap_or("ticked").to_owned();
        let mut others = self.declared.iter().filter(|level| !level.missing && level.code != code(&counted));
        let other = others.next().filter(|_| others.next().is_none()).map(|level| level.code.clone());
        let level = |code, label: &str| DeclaredLevel { code, label: label.to_owned(), missing: false };
        self.declared = vec![
            level(code(&counted), &shown),
            level(other.unwrap_or_else(|| NOT_TICKED.to_owned()), NOT_TICKED),
        ];
        self.ticked = Some((counted, shown));
    }

    /// The level of `value`.
    fn find(&self, value: &Value) -> Option<&DeclaredLevel> {
        let place = match value {
            Value::Number(n) => self.numbers.get(&bits(*n)),
            Value::Text(text) => self.texts.get(text),
        };
        self.declared.get(*place?)
    }

    /// The text that stands for a number; none for one that is no answer of an option. `plain`: what a number
    /// without a label is shown as.
    pub fn number(&self, value: f64, missing: bool, plain: impl FnOnce() -> String) -> String {
        if let Some((counted, shown)) = &self.ticked {
            return match missing {
                true => String::new(),
                false if *counted == Value::Number(value) => shown.clone(),
                false => NOT_TICKED.to_owned(),
            };
        }
        match self.numbers.get(&bits(value)).and_then(|&place| self.declared.get(place)) {
            Some(level) => level.label.clone(),
            None => self.apart(plain()),
        }
    }

    /// The same for a text.
    pub fn text(&self, value: &str, missing: bool) -> Option<String> {
        if let Some((counted, shown)) = &self.ticked {
            return Some(match missing {
                true => String::new(),
                false if matches!(counted, Value::Text(text) if text == value) => shown.clone(),
                false => NOT_TICKED.to_owned(),
            });
        }
        match self.texts.get(value).and_then(|&place| self.declared.get(place)) {
            Some(level) => Some(level.label.clone()),
            None => self.labels.contains(value).then(|| self.apart(value.to_owned())),
        }
    }

    /// True where every text is shown as it stands.
    pub fn plain(&self) -> bool {
        self.declared.is_empty() && self.ticked.is_none()
    }

    /// A value without a label, told apart from the labels of others.
    fn apart(&self, plain: String) -> String {
        let mut shown = plain.clone();
        while self.labels.contains(&shown) {
            shown = format!("{shown} ({plain})");
        }
        shown
    }
}

/// A value as a study may call it.
pub fn code(value: &Value) -> String {
    match value {
        Value::Number(n) => number::text(*n),
        Value::Text(text) => text.clone(),
    }
}

/// What tells two numbers apart; a zero has one sign only.
pub fn bits(value: f64) -> u64 {
    (value + 0.0).to_bits()
}
