//! Counts that somebody else made: `question,group,wave,segment,segment_value,answer,n,w,w2`.

/// One line of a counts file.
#[derive(Debug, Clone, PartialEq)]
pub struct CountsRow {
    /// The question's id, `*` for the line that counts all respondents of the cell.
    pub question: String,
    /// The group asked.
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
