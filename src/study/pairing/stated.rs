//! What a study states of a pairing.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What speaks for it that the columns of a question ask the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Pairing {
    /// The chance that they do, from 0 to 1; 1 where their texts are equal.
    #[cfg_attr(test, schemars(range(min = 0.0, max = 1.0)))]
    pub confidence: f64,
    /// Why they are thought to, in words.
    pub reason: String,
    /// Files whose wording is the opposite of the question's: disagreeing there counts as agreeing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub reversed: Vec<String>,
    /// True where a person said so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub confirmed: bool,
    /// Fields of other programs, kept as they are.
    #[serde(flatten)]
    #[cfg_attr(test, ts(skip))]
    pub extra: Map<String, Value>,
}

/// Another question that may ask the same, but not surely enough to pair the two.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct Suggestion {
    /// Its id.
    pub question: String,
    /// The chance that it does, from 0 to 1.
    #[cfg_attr(test, schemars(range(min = 0.0, max = 1.0)))]
    pub confidence: f64,
    /// Why it is thought to, in words.
    pub reason: String,
}
