//! Something odd but survivable in the input: said once, with a place and a count.

use serde::{Deserialize, Serialize};

/// One notice. Notices never stop the work; they stand in the report and on standard error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Notice {
    /// Stable name of the trouble, for programs: `ragged_rows`, `same_file_twice`.
    pub code: String,
    /// The file concerned, or null where it concerns none or several.
    pub source: Option<String>,
    /// Where it was first seen, in the file's own terms: `row 17`, `column "Q3"`; null where it has no place.
    pub place: Option<String>,
    /// How often it was seen; at least 1.
    #[cfg_attr(test, ts(type = "number"))]
    pub count: u64,
    /// The whole thing as a sentence.
    pub text: String,
}

impl Notice {
    /// A notice seen once, about `source`.
    pub fn new(code: &str, source: Option<&str>, text: impl Into<String>) -> Self {
        Notice {
            code: code.to_owned(),
            source: source.map(str::to_owned),
            place: None,
            count: 1,
            text: text.into(),
        }
    }

    /// The same notice with the place where it was first seen.
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// The same notice, seen `count` times.
    pub fn times(mut self, count: u64) -> Self {
        self.count = count;
        self
    }
}
