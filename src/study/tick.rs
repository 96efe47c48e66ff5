//! What a cell of an option's column says: ticked, seen and not ticked, or nothing.

use crate::table::Column;

/// State of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// Not asked, or not ticked where the tool writes nothing then.
    Blank,
    /// Seen and not ticked.
    No,
    Yes,
}

/// What exports write into the cell of an option that was seen and not ticked.
const NOT_TICKED: &[&str] = &[
    "0",
    "0.0",
    "no",
    "n",
    "false",
    "off",
    "unchecked",
    "unticked",
    "deselected",
    "not selected",
    "not ticked",
    "not mentioned",
    "not chosen",
    "not quoted",
    "nein",
    "nicht genannt",
    "nicht gewählt",
    "non",
    "no seleccionado",
    "não",
    "nee",
];

impl Tick {
    /// What `label` says in `column`, where the answers `missing`, and those that the file declares so, are none.
    pub fn of(column: &Column, label: &str, missing: &[&str]) -> Tick {
        let none = column.facts.levels.iter().any(|level| level.missing && level.label == label);
        if none || missing.contains(&label) {
            Tick::Blank
        } else if NOT_TICKED.contains(&label.to_lowercase().as_str()) {
            Tick::No
        } else {
            Tick::Yes
        }
    }
}
