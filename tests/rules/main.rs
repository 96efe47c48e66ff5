//! The repository's own rules, as tests: what no compiler checks and every reader relies on.

mod arrows;
mod configuration;
mod length;
mod tree;
mod words;
