//! What a cell of an option's column says: ticked, seen and not ticked, or nothing.

use crate::table::{Column, says_none};
use crate::wordlist::WordList;

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
const NOT_TICKED: WordList = WordList(
    "0|0.0|no|n|false|off|unchecked|unticked|deselected|not selected|not ticked|not mentioned|\
     not chosen|not quoted|nein|☐|nicht genannt|nicht ausgewählt|non coché|non cité|no mencionado|\
     non selezionato|não selecionado|niet gekozen|nicht gewählt|non|no seleccionado|não|nee",
);

/// What exports write where the question was not shown.
const NOT_ASKED: &[&str] = &["N/A", "n/a", "{question_not_shown}"];

impl Tick {
    /// What `label` says in `column`, where the answers `missing`, and those that the file declares so, are none.
    /// `ticked`: the answers that are a tick; where there are none, all but those that say "not ticked".
    pub fn of(column: &Column, label: &str, missing: &[&str], ticked: &[String]) -> Tick {
        let none = column.facts.levels.iter().any(|level| level.missing && level.label == label);
        if none || missing.contains(&label) || says_none(label) || NOT_ASKED.contains(&label) {
            Tick::Blank
        } else if !ticked.is_empty() {
            if ticked.iter().any(|tick| tick == label) { Tick::Yes } else { Tick::No }
        } else if NOT_TICKED.has(label.to_lowercase().as_str()) {
            Tick::No
        } else {
            Tick::Yes
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::testing::column;

    #[test]
    fn a_code_for_no_answer_is_no_tick() {
        let column = column("v_1", &["1", "0", "-77"]);
        let ticks: Vec<Tick> = ["1", "0", "-77"].map(|label| Tick::of(&column, label, &[], &[])).to_vec();
        assert_eq!(ticks, [Tick::Yes, Tick::No, Tick::Blank]);
    }
}
