//! The charts: goldens and laws.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "chart/answers.rs"]
mod answers;
#[path = "chart/golden.rs"]
mod golden;
#[path = "chart/law.rs"]
mod law;
#[path = "chart/marks.rs"]
mod marks;
#[path = "chart/recorder.rs"]
mod recorder;
#[path = "chart/reports.rs"]
mod reports;
#[path = "chart/view.rs"]
mod view;
