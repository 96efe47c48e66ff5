//! Questions with any number of answers: one column an option, or several options in a cell.

use super::histogram::histogram;
use super::strata::LEFT_OUT;
use super::{CellKey, Counts, Tally};
use crate::study::{Splitter, Tick};
use crate::table::{Cells, Codes, Column};

/// Answer under which those who ticked an option are counted.
pub const TICKED: &str = "1";

/// Answer under which those who were asked and did not tick it are counted.
pub const NOT_TICKED: &str = "0";

/// A question with several answers, and who was asked it.
pub struct Answered<'a> {
    pub id: &'a str,
    /// Its options: those of the columns, or those that cells are cut into.
    pub options: &'a [String],
    pub of_row: &'a [u16],
    /// The cell of each stratum, its question left open.
    pub keys: &'a [CellKey],
    /// Everybody was asked, also who left all blank.
    pub all: bool,
    pub weights: Option<&'a [Option<f64>]>,
}

impl Answered<'_> {
    /// Adds the tallies of each option in each stratum: not ticked, and ticked.
    fn add(&self, counts: &mut Counts, option: &str, tallies: &[[Tally; 2]]) {
        for (key, [not, ticked]) in self.keys.iter().zip(tallies) {
            let key = CellKey { question: format!("{}/{option}", self.id), ..key.clone() };
            counts.ask(&key);
            for (answer, tally) in [(NOT_TICKED, not), (TICKED, ticked)] {
                if tally.n() > 0 {
                    counts.add(&key, answer, tally);
                }
            }
        }
    }
}

/// What the cells of options say, and whom their question was put to.
pub struct Ticking<'a> {
    /// Who ticked none cannot be told from those who were not asked.
    pub asked_if_ticked: bool,
    /// Answers that are none.
    pub missing: &'a [&'a str],
    /// Answers that are a tick; empty: all but those that say "not ticked".
    pub ticked: &'a [String],
}

/// Counts `columns`, an option each. The base is those who were asked: respondents with any cell filled by an
/// answer; or with any tick, or everybody, where the question says so.
pub fn add_columns(counts: &mut Counts, answered: &Answered<'_>, columns: &[&Column], ticking: &Ticking<'_>) {
    let coded: Vec<Option<(&Codes, Vec<Tick>)>> = columns
        .iter()
        .map(|column| match &column.cells {
            Cells::Coded { codes, .. } => Some((codes, ticks_by_code(column, ticking))),
            _ => None,
        })
        .collect();
    let mut asked =
        if answered.all { answered.of_row.to_vec() } else { vec![LEFT_OUT; answered.of_row.len()] };
    for (codes, ticks) in coded.iter().flatten() {
        let not = !ticking.asked_if_ticked;
        let tells: Vec<bool> =
            ticks.iter().map(|tick| *tick == Tick::Yes || (*tick == Tick::No && not)).collect();
        match codes {
            Codes::Narrow(codes) => note_asked(codes, &tells, answered.of_row, &mut asked),
            Codes::Wide(codes) => note_asked(codes, &tells, answered.of_row, &mut asked),
        }
    }
    let strata = answered.keys.len();
    for (option, coded) in answered.options.iter().zip(&coded) {
        let mut tallies = vec![[Tally::default(); 2]; strata];
        if let Some((codes, ticks)) = coded {
            let by_code = histogram(codes, &asked, strata, ticks.len(), answered.weights);
            for (tallies, by_code) in tallies.iter_mut().zip(by_code.chunks(ticks.len())) {
                for (tick, tally) in ticks.iter().zip(by_code) {
                    tallies[usize::from(*tick == Tick::Yes)].merge(tally);
                }
            }
        }
        answered.add(counts, option, &tallies);
    }
}

/// Gives respondents their stratum whose cell tells that they were asked.
fn note_asked<C: Copy + Into<usize>>(codes: &[C], tells: &[bool], of_row: &[u16], asked: &mut [u16]) {
    for ((&code, &stratum), asked) in codes.iter().zip(of_row).zip(asked) {
        if tells.get(code.into()) == Some(&true) {
            *asked = stratum;
        }
    }
}

/// Counts a column whose cells hold several options. Each different cell is cut once. The base is respondents
/// with any answer in their cell; or everybody whose cell says nothing else, where all were asked.
pub fn add_cells(counts: &mut Counts, answered: &Answered<'_>, column: &Column, splitter: &Splitter) {
    let strata = answered.keys.len();
    let mut tallies = vec![vec![[Tally::default(); 2]; strata]; answered.options.len()];
    if let Cells::Coded { dictionary, codes } = &column.cells {
        let width = dictionary.len() + 1;
        let by_code = histogram(codes, answered.of_row, strata, width, answered.weights);
        if answered.all {
            for (stratum, blank) in by_code.iter().step_by(width).enumerate() {
                for of_option in &mut tallies {
                    if let Some([not, _]) = of_option.get_mut(stratum) {
                        not.merge(blank);
                    }
                }
            }
        }
        for (code, cell) in dictionary.iter().enumerate() {
            let Some(places) = splitter.places(cell) else { continue };
            for stratum in 0..strata {
                let Some(tally) = by_code.get(stratum * width + code + 1).filter(|tally| tally.n() > 0)
                else {
                    continue;
                };
                for (option, tallies) in tallies.iter_mut().enumerate() {
                    let ticked = usize::from(places.binary_search(&option).is_ok());
                    if let Some(tallies) = tallies.get_mut(stratum) {
                        tallies[ticked].merge(tally);
                    }
                }
            }
        }
    }
    for (option, tallies) in answered.options.iter().zip(&tallies) {
        answered.add(counts, option, tallies);
    }
}

/// What each code of a column of ticks says; code 0 is a blank cell.
fn ticks_by_code(column: &Column, ticking: &Ticking<'_>) -> Vec<Tick> {
    let mut by_code = vec![Tick::Blank];
    if let Cells::Coded { dictionary, .. } = &column.cells {
        by_code
            .extend(dictionary.iter().map(|label| Tick::of(column, label, ticking.missing, ticking.ticked)));
    }
    by_code
}
