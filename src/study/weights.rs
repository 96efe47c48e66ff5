//! Columns that may hold each respondent's weight: by the header's words, and by what the numbers look like.
//! A weight is shown and never applied unasked.

use super::words::normal;
use crate::notice::Notice;
use crate::table::{Cells, Column, Role, Table};
use crate::wordlist::WordList;
use serde::{Deserialize, Serialize};

/// A column that may hold each respondent's weight. It is not applied unless the study says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct WeightCandidate {
    /// The column's name.
    pub column: String,
    /// What speaks for it, in words.
    pub reason: String,
    /// Of the weights above nought.
    pub mean: f64,
    pub min: f64,
    pub max: f64,
    /// Respondents with a weight of nought.
    #[cfg_attr(test, ts(type = "number"))]
    pub zero: u64,
    /// Respondents with a negative one.
    #[cfg_attr(test, ts(type = "number"))]
    pub negative: u64,
    /// Respondents without one.
    #[cfg_attr(test, ts(type = "number"))]
    pub missing: u64,
}

/// Words of headers that say "weight", in the languages of the scales.
const WORDS: WordList = WordList(
    "weight|weights|weighting|weightvar|wt|wts|wgt|wgts|pweight|finalweight|gewicht|gewichte|\
     gewichtung|gewichtungsfaktor|finalwt|poids|pond|ponderation|pondération|peso|pesos|ponderacion|\
     ponderación|ponderazione|ponderação|weging|weegfactor",
);

/// Headers longer than this, in words, are questions.
const MAX_WORDS: usize = 4;

/// A mean weight within these is near 1.
const NEAR_ONE: std::ops::RangeInclusive<f64> = 0.67..=1.5;

/// What the numbers of a column come to.
#[derive(Default)]
struct Numbers {
    positive: u64,
    zero: u64,
    negative: u64,
    blank: u64,
    words: u64,
    sum: f64,
    min: f64,
    max: f64,
    /// Cells with digits further behind the point than a measurement has.
    fine: u64,
    /// Cells that are no whole numbers.
    parts: u64,
}

impl Numbers {
    fn of(column: &Column) -> Numbers {
        let mut all = Numbers { min: f64::INFINITY, ..Numbers::default() };
        match &column.cells {
            Cells::Coded { dictionary, codes } => {
                let texts: Vec<Option<f64>> = dictionary.iter().map(crate::table::parse_number).collect();
                for row in 0..codes.len() {
                    match codes.get(row).checked_sub(1) {
                        None => all.blank += 1,
                        Some(code) => match texts.get(code).copied().flatten() {
                            Some(value) => all.add(value),
                            None => all.words += 1,
                        },
                    }
                }
            }
            Cells::Numbers(numbers) => numbers.iter().for_each(|value| match value {
                Some(value) => all.add(value),
                None => all.blank += 1,
            }),
            Cells::Uncoded { answered, .. } => all.words += *answered as u64,
        }
        all
    }

    fn add(&mut self, value: f64) {
        if value < 0.0 {
            self.negative += 1;
        } else if value == 0.0 {
            self.zero += 1;
        } else {
            self.positive += 1;
            self.sum += value;
            (self.min, self.max) = (self.min.min(value), self.max.max(value));
            let hundred = value * 100.0;
            self.parts += u64::from((value - libm::round(value)).abs() > 1e-6);
            self.fine += u64::from((hundred - libm::round(hundred)).abs() > 1e-6);
        }
    }

    fn mean(&self) -> Option<f64> {
        (self.positive > 0).then(|| self.sum / self.positive as f64)
    }

    /// Why these numbers may be weights.
    fn reason(&self) -> Option<String> {
        let mean = self.mean().filter(|_| self.words == 0 && self.min < self.max)?;
        if self.negative * 20 > self.positive {
            return None;
        }
        if NEAR_ONE.contains(&mean) && self.fine * 2 > self.positive {
            return Some(format!("its mean is {}, near 1", two_digits(mean)));
        }
        if is_round(self.sum) && self.fine * 2 > self.positive {
            return Some(format!("its sum is {}, a round number of people", libm::round(self.sum)));
        }
        if (0.2..=5.0).contains(&mean) && self.parts * 2 > self.positive {
            return Some(format!("its mean is {}", two_digits(mean)));
        }
        (self.fine * 10 > self.positive * 9).then(|| "its numbers are finer than a measurement".to_owned())
    }
}

/// True where the column is likely a weight.
pub(super) fn is_weight(column: &Column) -> bool {
    says_weight(column) && Numbers::of(column).reason().is_some()
}

/// All columns that may hold weights, in the file's order.
pub(super) fn candidates(table: &Table) -> Vec<WeightCandidate> {
    table.columns().iter().filter_map(candidate).collect()
}

fn candidate(column: &Column) -> Option<WeightCandidate> {
    let declared = column.facts.role == Some(Role::Weight);
    if !declared && (column.facts.role.is_some() || !says_weight(column)) {
        return None;
    }
    let numbers = Numbers::of(column);
    let reason = match declared {
        true => "the file says so".to_owned(),
        false => format!("its header says so; {}", numbers.reason()?),
    };
    Some(WeightCandidate {
        column: column.name.clone(),
        reason,
        mean: numbers.mean()?,
        min: numbers.min,
        max: numbers.max,
        zero: numbers.zero,
        negative: numbers.negative,
        missing: numbers.blank + numbers.words,
    })
}

/// That a file has a weight which is not applied; none where it has no likely one.
pub(super) fn notice(file: &str, candidates: &[WeightCandidate]) -> Option<Notice> {
    let first = candidates.first()?;
    let others: Vec<String> =
        candidates.iter().skip(1).map(|other| format!("\"{}\"", other.column)).collect();
    let also = if others.is_empty() { String::new() } else { format!(" So could {}.", others.join(", ")) };
    let text = format!(
        "\"{}\" could be a weight ({}); it is not applied.{also} To apply it, choose it at the file on the page, or write \"weight\": \"{}\" for {file} in the study.",
        first.column, first.reason, first.column
    );
    Some(
        Notice::new("weight_not_applied", Some(file), text)
            .at(format!("column \"{}\"", first.column))
            .times(candidates.len() as u64),
    )
}

fn says_weight(column: &Column) -> bool {
    let says = |header: &str| {
        let plain = normal(header);
        let words: Vec<&str> = plain.split(' ').collect();
        let named = |word: &&str| WORDS.has(word.trim_end_matches(|c: char| c.is_ascii_digit()));
        words.len() <= MAX_WORDS && words.iter().any(named)
    };
    says(&column.name) || says(&column.text)
}

/// True for 66,000,000 and 12,500: two digits and noughts, to one part in ten thousand; from a thousand on.
fn is_round(sum: f64) -> bool {
    if sum < 1000.0 || !sum.is_finite() {
        return false;
    }
    let mut unit = 1.0;
    while sum / unit >= 1000.0 {
        unit *= 10.0;
    }
    let digits = sum / unit;
    // Three leading digits, the last of them 0 or 5.
    let nearest = libm::round(digits / 5.0) * 5.0;
    (digits - nearest).abs() <= nearest * 1e-4
}

fn two_digits(value: f64) -> String {
    format!("{value:.2}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::testing::column;

    #[test]
    fn weights_by_name_and_numbers() {
        let check = |header: &str, cells: &[&str], expected: bool| {
            assert_eq!(is_weight(&column(header, cells)), expected, "{header} {cells:?}");
        };
        let near_one = ["0.512", "1.2345", "1.111", "0.987"];
        for header in ["weight", "weight_a", "wts", "Peso", "POND1", "Gewicht", "survey weight"] {
            check(header, &near_one, true);
        }
        check("index", &near_one, false);
        check("How much weight do you give to speed?", &near_one, false);
        check("Weight (kg)", &["71.5", "80", "64.2", "90"], false);
        check("weight", &["1", "1", "1"], false);
        check("weight", &["10000.125", "15000.25", "24999.625"], true);
        check("weight", &["0.512", "heavy", "1.111", "0.987"], false);
    }

    #[test]
    fn a_candidate_tells_what_is_odd() {
        let column = column("wt", &["0.512", "1.234", "0", "", "1.111"]);
        let found = candidate(&column).expect("a candidate");
        assert_eq!((found.zero, found.negative, found.missing), (1, 0, 1));
        assert_eq!((found.min, found.max), (0.512, 1.234));
        let text = notice("a.csv", &[found]).expect("a notice").text;
        assert_eq!(
            text,
            "\"wt\" could be a weight (its header says so; its mean is 0.95, near 1); it is not applied. To apply it, choose it at the file on the page, or write \"weight\": \"wt\" for a.csv in the study."
        );
    }
}
