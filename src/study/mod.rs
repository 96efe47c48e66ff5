//! The study: everything a person decided, and the inference of what was not decided yet.
//!
//! [`resolve()`] goes through the files once: which are used (`files`), who answered them (`groups`, `filename`,
//! `candidates`, `sides`), what their columns are (`kinds`, `scales`), which of them ask the same
//! (`crosswalk`), what a given question leaves open (`complete`), down to the numbers of a mean (`scores`), which groups are compared (`comparisons`),
//! and whether agreeing is good news (`polarity`). [`inspect()`] shows what one file was taken for.
//!
//! Words that decide stand in tables that a person can edit: `scales/catalogue.rs`, `scales/missing.rs`,
//! `sides.rs`, `polarity.rs`, the headers in `kinds.rs` and
//! `candidates.rs`, and the noise in `filename.rs`.

mod candidates;
mod check;
mod comparisons;
mod complete;
mod crosswalk;
mod filename;
mod files;
mod groups;
mod inspect;
mod kinds;
mod model;
mod names;
mod pairing;
mod polarity;
mod read;
mod resolve;
mod scales;
mod scores;
mod sides;
mod values;
mod words;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use candidates::{CLEAR, CandidateValue, GroupCandidate};
pub use groups::group_by_column;
pub use inspect::{AnswerCount, InspectedQuestion, Inspection, inspect};
pub use kinds::QuestionKind;
pub use model::{
    Adjust, Agree, Columns, Comparison, Group, GroupOf, Interval, Measure, MeasureKind, Options, Pairing,
    Polarity, Question, SCHEMA, Side, SourceSpec, Study, Test, WaveOf,
};
pub use read::read_study;
pub use resolve::resolve;
pub use sides::side_of;
