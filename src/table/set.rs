//! Columns that belong together: the options of a multi-select question, the rows of a grid.

use serde::{Deserialize, Serialize};

/// Columns that ask one question together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSet {
    /// How the file calls it: a code, or the question itself; unique among the sets of its file.
    pub name: String,
    /// The question as respondents read it.
    pub text: String,
    pub kind: SetKind,
    /// Its columns in the file's order, each in one set at most.
    pub members: Vec<SetMember>,
    /// Answers that are a tick, where the file or a person says which; else empty.
    pub ticked: Vec<String>,
}

/// What the columns of a set are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SetKind {
    /// Options of which any number could be ticked. A blank cell is an option not ticked, of a question asked
    /// if another cell of the set is filled. A column of free text ([`super::Role::Text`]) is the option that
    /// respondents name themselves: any text in it is a tick.
    Ticks,
    /// The same, of a tool that writes "not ticked" for respondents who were not asked as well: those without
    /// any tick cannot be told from them and are not in the base.
    TicksOrUnasked,
    /// Rows of a grid: each is a question of its own on the same scale.
    Grid,
    /// Things put in order: each cell is a place.
    Rank,
}

/// One column of a set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetMember {
    /// The column's place in the table, from 0.
    pub column: usize,
    /// The option or row, without the question.
    pub label: String,
}
