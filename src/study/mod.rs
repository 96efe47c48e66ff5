//! The study: everything a person decided, and the inference of what was not decided yet.
//!
//! [`resolve()`] goes through the files once: which are used (`files`), who answered them (`groups`, `filename`,
//! `candidates`, `sides`), what their columns are (`kinds`, `scales`), which of them ask the same
//! (`crosswalk`, as `pairing` proposes it), what a given question leaves open (`complete`), down to the numbers of a mean (`scores`), which groups are compared (`comparisons`),
//! whether agreeing is good news (`polarity`), and what tells how much a question matters (`outcome`). [`inspect()`] shows what one file was taken for.
//!
//! Words that decide stand in tables that a person can edit: `scales/catalogue/`, `scales/phrases/` (a file a
//! language), `sides.rs`, `polarity.rs`, `pairing/concepts.txt` and `pairing/tables.rs`, the headers in `kinds.rs` and
//! `candidates.rs`, and the noise in `filename.rs`.

mod agree;
mod byname;
mod candidates;
mod capital;
mod check;
mod codes;
mod comments;
mod comparisons;
mod complete;
mod crosswalk;
mod declared;
mod fields;
mod filename;
mod files;
mod gradation;
mod groups;
mod inspect;
mod joined;
mod kinds;
mod looks;
mod metadata;
mod model;
mod months;
mod multiple;
mod names;
mod options;
mod others;
mod outcome;
mod pair;
mod pairing;
mod place;
mod polarity;
mod question;
mod read;
mod recommendation;
mod rematch;
mod resolve;
mod scales;
mod scores;
mod sets;
mod sides;
mod statement;
mod tick;
mod unmet;
mod values;
mod wavecolumn;
mod waveorder;
mod weights;
mod words;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use candidates::{CLEAR, CandidateValue, GroupCandidate};
pub(crate) use capital::capital;
pub use comments::comment_column;
pub(crate) use gradation::order_of;
pub use groups::group_by_column;
pub use inspect::{AnswerCount, InspectedQuestion, InspectedSet, Inspection, LeftOut, SetName, inspect};
pub use joined::Splitter;
pub use kinds::QuestionKind;
pub use model::{
    Agree, Columns, Comparison, Group, GroupOf, Measure, MeasureKind, OtherQuestions, Polarity, Question,
    SCHEMA, Separator, Side, SourceSpec, Study, WaveOf,
};
pub use names::option_name;
pub use options::{Adjust, Interval, Options, Test};
pub use pairing::{Pairing, Suggestion};
pub use read::read_study;
pub use resolve::resolve;
pub(crate) use scales::{labels_of, levels_of};
pub(crate) use sides::is_singular;
pub use sides::side_of;
pub(crate) use statement::statement;
pub use tick::Tick;
pub use waveorder::WaveOrder;
pub use weights::WeightCandidate;
