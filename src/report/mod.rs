//! The report: plain data that charts, pages and files show. Nothing to its right computes a statistic.
//!
//! [`assemble()`] makes it from counts and a resolved study alone, so that counts from elsewhere give the same.

mod answers;
mod asked;
mod assemble;
mod changes;
mod contrast;
mod design;
mod figure;
pub mod format;
mod gaps;
mod heterogeneity;
mod importance;
mod model;
mod moved;
mod narrative;
mod overall;
mod pair;
mod places;
mod rows;
mod scored;
mod settle;
mod share_changes;
mod suppress;
mod verbs;

pub use crate::study::WaveOrder;
pub use asked::{Asked, asked};
pub use assemble::assemble;
pub(crate) use gaps::kind as meaning_of;
pub use model::{
    Answer, AnswerSide, Answers, Cell, Change, Course, EngineInfo, Flag, Gap, Heterogeneity, Importance,
    ImportanceKind, IntervalName, Kind, Narrative, Needed, Overall, OverallTest, Report, Role, SCHEMA,
    ShareChange, SourceInfo, TestName, Verdict,
};
pub(crate) use narrative::words;
pub use rows::{Row, label, single_rows, with_option};
pub(crate) use verbs::{known as known_verb, share_who, verb};
