//! Multi-select sets: one column an option.

use super::strata::LEFT_OUT;
use super::{CellKey, Counts, Tally};
use crate::table::{Cells, Column};

/// Answer under which those who ticked an option are counted.
pub const TICKED: &str = "1";

/// Answer under which those who were asked and did not tick it are counted.
pub const NOT_TICKED: &str = "0";

/// What exports write into the cell of an option that was seen and not ticked.
const NOT_TICKED_WORDS: [&str; 7] = ["0", "no", "n", "false", "unchecked", "not selected", "not ticked"];

/// State of one cell of a set.
#[derive(Clone, Copy, PartialEq)]
enum Tick {
    Blank,
    No,
    Yes,
}

/// The option that `column` stands for: the part in brackets of `question [option]`, else the whole name.
pub fn option_name(column: &str) -> &str {
    let inner = column.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    match inner {
        Some((question, option)) if !question.trim().is_empty() && !option.trim().is_empty() => option.trim(),
        _ => column,
    }
}

/// Counts the set `columns` of the question `id`. `stratum_keys`: the cell of each stratum, its question left
/// open. The base is those who were asked: a respondent with any cell of the set filled.
pub fn add(
    counts: &mut Counts,
    id: &str,
    columns: &[&Column],
    of_row: &[u16],
    stratum_keys: &[CellKey],
    weights: Option<&[Option<f64>]>,
) {
    let ticks: Vec<Vec<Tick>> = columns.iter().map(|column| ticks_by_code(column)).collect();
    let tick = |set: usize, row: usize| match (&columns[set].cells, &ticks[set]) {
        (Cells::Coded { codes, .. }, by_code) => by_code[codes.get(row)],
        _ => Tick::Blank,
    };
    let mut tallies = vec![[Tally::default(); 2]; columns.len() * stratum_keys.len()];
    for (row, &stratum) in of_row.iter().enumerate() {
        let asked = stratum != LEFT_OUT && (0..columns.len()).any(|set| tick(set, row) != Tick::Blank);
        let Some(weight) = (if asked { weights.map_or(Some(1.0), |weights| weights[row]) } else { None })
        else {
            continue;
        };
        for set in 0..columns.len() {
            let ticked = usize::from(tick(set, row) == Tick::Yes);
            tallies[set * stratum_keys.len() + usize::from(stratum)][ticked].add(weight);
        }
    }
    for (set, column) in columns.iter().enumerate() {
        for (stratum, key) in stratum_keys.iter().enumerate() {
            let key = CellKey { question: format!("{id}/{}", option_name(&column.name)), ..key.clone() };
            counts.ask(&key);
            let [not, ticked] = &tallies[set * stratum_keys.len() + stratum];
            for (answer, tally) in [(NOT_TICKED, not), (TICKED, ticked)] {
                if tally.n() > 0 {
                    counts.add(&key, answer, tally);
                }
            }
        }
    }
}

fn ticks_by_code(column: &Column) -> Vec<Tick> {
    let mut by_code = vec![Tick::Blank];
    if let Cells::Coded { dictionary, .. } = &column.cells {
        by_code.extend(dictionary.iter().map(|label| {
            let label = label.to_lowercase();
            if NOT_TICKED_WORDS.contains(&label.as_str()) { Tick::No } else { Tick::Yes }
        }));
    }
    by_code
}
