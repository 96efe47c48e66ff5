//! The study: everything a person decided, and the inference of what was not decided yet.

mod model;
mod names;
mod scales;
mod words;

pub use model::{
    Adjust, Agree, Columns, Comparison, Group, GroupOf, Interval, Measure, MeasureKind, Options, Polarity,
    Question, SCHEMA, Side, SourceSpec, Study, Test, WaveOf,
};
