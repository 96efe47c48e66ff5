//! Counts that somebody else made: `question,group,wave,segment,segment_value,answer,n,w,w2`.

use super::figures::{Figures, has_all};
use super::layout::Header;
use crate::error::Error;
use serde::{Deserialize, Serialize};

/// One line of a counts file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CountsRow {
    /// The question's id, `*` for the line that counts all respondents of the cell.
    pub question: String,
    /// The group asked; empty only in the line that counts the respondents of no group.
    pub group: String,
    /// The wave, empty where there is none.
    pub wave: String,
    /// The segment, empty for the whole group.
    pub segment: String,
    /// The segment's value, empty for the whole group.
    pub segment_value: String,
    /// The answer, `*` where `question` is.
    pub answer: String,
    /// Respondents.
    pub n: u64,
    /// Sum of weights; `n` where there are none.
    pub w: f64,
    /// Sum of squared weights; `n` where there are no weights.
    pub w2: f64,
}

/// True for the header of a counts file, its columns in any order and case. Those that may be left out are
/// `wave`, `segment` with `segment_value`, and `w` with `w2`.
pub fn has_header(headers: &[Header]) -> bool {
    has_all(headers, &["question", "group", "answer", "n"])
}

/// The lines of a counts file.
///
/// # Errors
/// [`crate::error::ErrorKind::Malformed`] for a cell that cannot be used; it names row and column.
pub fn read(figures: &Figures<'_>) -> Result<Vec<CountsRow>, Error> {
    let (question, group, answer) =
        (figures.column("question")?, figures.column("group")?, figures.column("answer")?);
    let (wave, segment, value) =
        (figures.column("wave")?, figures.column("segment")?, figures.column("segment_value")?);
    let (n, w, w2) = (figures.column("n")?, figures.column("w")?, figures.column("w2")?);
    let line = |line: usize| {
        let count = n.count(line)?.ok_or_else(|| n.bad(line, "the number of respondents"))?;
        // One of the two alone would be a design that nobody can have meant.
        let (weight, squared) = match (w.number(line)?, w2.number(line)?) {
            (Some(weight), Some(squared)) => (weight, squared),
            (None, None) => (count as f64, count as f64),
            (Some(_), None) => {
                return Err(w2.bad(line, "the sum of squared weights, since the row has a sum of weights"));
            }
            (None, Some(_)) => {
                return Err(w.bad(line, "the sum of weights, since the row has a sum of squared weights"));
            }
        };
        let question = question.needed(line)?;
        // Respondents of no group are part of a file's design, and have no other line.
        let group = if question == "*" { group.text(line) } else { group.needed(line)? };
        Ok(CountsRow {
            question,
            group,
            wave: wave.text(line),
            segment: segment.text(line),
            segment_value: value.text(line),
            answer: answer.needed(line)?,
            n: count,
            w: weight,
            w2: squared,
        })
    };
    (0..figures.len()).map(line).collect()
}
