//! The report: plain data that charts, pages and files show. Nothing to its right computes a statistic.

pub mod format;
mod model;

pub use model::{
    Cell, EngineInfo, Flag, Gap, Kind, Narrative, Report, Role, SCHEMA, SourceInfo, TestName, Verdict,
};
