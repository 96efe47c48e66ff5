//! Which questions of several files ask the same: the proposal of a crosswalk.
//!
//! Questions with equal texts pair first. For the rest, each text becomes stems (`stems`, `tables`) and what they
//! mean by the lexicon (`concepts.txt`, `wording`), each weighted by how few questions have it (`rarity`). Two
//! questions are as alike as the weight they share (`likeness`), more where their answers go together
//! (`answers`), less where one asks of the respondent's own work or of importance (`perspective`). An optimal
//! assignment over all pairs chooses (`assignment`); what is left below the bar stays unpaired. Each pair says how
//! sure it is (`confidence`), why (`reason`), and whether its wordings are opposites (`direction`).
//!
//! Any number of files: every two of them are assigned to each other (`mates`), and the pairs so chosen join into
//! rows, the most alike first (`rows`). So no question stands in a row against a better mate of its own or of the row's,
//! and the order of the files tells nothing but the order of the rows.

mod answers;
mod assignment;
mod compare;
mod concepts;
mod confidence;
mod contrasts;
mod denials;
mod direction;
mod equal;
mod forms;
mod languages;
mod likeness;
mod mates;
mod notices;
mod perspective;
mod rarity;
mod reason;
mod rows;
mod stated;
mod stems;
mod tables;
#[cfg(test)]
mod tests;
mod turned;
mod wording;

pub(super) use answers::AnswerKind;
pub(super) use notices::notices;
#[cfg(test)]
pub(super) use rows::propose;
pub(super) use rows::propose_onto;
pub use stated::{Pairing, Suggestion};
pub(super) use turned::turned;
pub(super) use wording::{asks_agreement, grid_item, is_grammar};

use super::scales::Family;

/// A question of one file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    /// The file's place.
    pub file: usize,
    /// As respondents read it.
    pub text: &'a str,
    /// The column's name or code.
    pub code: &'a str,
    /// The answers: levels of a scale, or options.
    pub options: &'a [String],
    /// What the scale asks for, where one is recognised.
    pub family: Option<Family>,
    pub kind: AnswerKind,
}

/// Questions that ask the same, at most one of each file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Places of the candidates, ascending.
    pub members: Vec<usize>,
    /// The chance that all of them ask the same (see `confidence`): 1 where the texts are equal or there is one.
    pub confidence: f64,
    /// Why, in words; empty for a single question.
    pub reason: String,
    /// Members whose wording is the opposite of the first's.
    pub reversed: Vec<usize>,
    /// True where all texts are equal.
    pub exact: bool,
}

/// Two questions that may ask the same, but not clearly enough to pair them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Perhaps {
    pub first: usize,
    pub second: usize,
    pub confidence: f64,
    pub reason: String,
}

/// What is proposed.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Proposal {
    /// Every candidate in one row; rows in the order of their first members.
    pub rows: Vec<Row>,
    /// The likeliest first.
    pub perhaps: Vec<Perhaps>,
}

/// A row that a person made: its members stay together, and apart from those of other such rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Standing {
    /// Places of the candidates; before all that stand in no such row, and ascending from row to row.
    pub members: Vec<usize>,
    /// Members whose wording is the opposite of the first's.
    pub reversed: Vec<usize>,
    /// Candidates that do not join it.
    pub never: Vec<usize>,
}
