//! Percentages that somebody published: `question,group,share[,n][,wave][,polarity]`, one figure a line.

/// One published figure.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedRow {
    /// The question as published.
    pub question: String,
    /// The group asked.
    pub group: String,
    /// The wave, empty where none is given.
    pub wave: String,
    /// The share that agrees, 0 to 1.
    pub share: f64,
    /// The base, where it was published.
    pub base: Option<f64>,
    /// `favourable`, `unfavourable` or `neutral`, where the file says.
    pub polarity: Option<String>,
}
