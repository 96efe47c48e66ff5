//! The statistics against figures that other software computed: R, statsmodels, SciPy, and printed tables.
//!
//! `tests/data/reference/README.md` says what made which file. Closed forms must agree to 1e-9, iterative
//! ones to 1e-7, absolutely or relatively, whichever is the kinder.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "the lints spare test functions but not their helpers; a broken reference file must stop the test"
)]

#[path = "reference/association.rs"]
mod association;
#[path = "reference/check.rs"]
mod check;
#[path = "reference/coverage.rs"]
mod coverage;
#[path = "reference/means.rs"]
mod means;
#[path = "reference/shares.rs"]
mod shares;
#[path = "reference/tables.rs"]
mod tables;
#[path = "reference/waves.rs"]
mod waves;
#[path = "reference/weighted.rs"]
mod weighted;
#[path = "reference/worked.rs"]
mod worked;
