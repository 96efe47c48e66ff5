//! Chart 1, *Gaps, ranked*: goldens and laws.

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
