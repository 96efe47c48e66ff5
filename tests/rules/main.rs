//! The repository's own rules, as tests: what no compiler checks and every reader relies on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod arrows;
mod configuration;
mod length;
mod tree;
mod words;
