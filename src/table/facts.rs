//! What a file says about a column beside its header and its cells.

use serde::{Deserialize, Serialize};

/// What a file, or the layout of the tool that wrote it, says of a column. Nothing said: the default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What the column is.
    pub role: Option<Role>,
    /// The answers that the file declares, in its order, also those that nobody gave.
    pub levels: Vec<DeclaredLevel>,
}

/// What a column is, where the file says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Times, identifiers, addresses, what the tool itself noted: no question.
    Metadata,
    /// One answer of several.
    Choice,
    /// A number.
    Number,
    /// Free text.
    Text,
    /// Each respondent's weight.
    Weight,
}

/// An answer that a file declares for a column.
///
/// The column's cells hold the label where there is one, and else the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredLevel {
    /// What the file writes for it: `1`.
    pub code: String,
    /// What it stands for: `Very satisfied`; the code itself where the file has no label. Unique in its column.
    pub label: String,
    /// The file says that it is no answer.
    pub missing: bool,
}

/// Labels that two codes share are told apart by the code: `Other (98)`.
pub fn make_labels_unique(levels: &mut [DeclaredLevel]) {
    let mut met = crate::order::Map::new();
    for level in levels.iter() {
        *met.entry(level.label.clone()).or_insert(0usize) += 1;
    }
    for level in levels.iter_mut().filter(|level| met.get(&level.label).is_some_and(|times| *times > 1)) {
        level.label = format!("{} ({})", level.label, level.code);
    }
}
