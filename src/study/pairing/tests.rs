//! Whole questionnaires: those written by hand (`tests/data/pairs`), and waves of real ones.

mod figures;
mod opposites;
mod questionnaire;
mod several;
mod studies;
mod waves;
