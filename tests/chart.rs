//! The charts: goldens and laws.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "chart/answers.rs"]
mod answers;
#[path = "chart/first.rs"]
mod first;
#[path = "chart/fixtures.rs"]
mod fixtures;
#[path = "chart/gaps_of_several.rs"]
mod gaps_of_several;
#[path = "chart/golden.rs"]
mod golden;
#[path = "chart/journey.rs"]
mod journey;
#[path = "chart/ladder.rs"]
mod ladder;
#[path = "chart/law.rs"]
mod law;
#[path = "chart/law_of_several.rs"]
mod law_of_several;
#[path = "chart/lists.rs"]
mod lists;
#[path = "chart/many.rs"]
mod many;
#[path = "chart/marks.rs"]
mod marks;
#[path = "chart/measures.rs"]
mod measures;
#[path = "chart/places.rs"]
mod places;
#[path = "chart/recorder.rs"]
mod recorder;
#[path = "chart/reports.rs"]
mod reports;
#[path = "chart/scales.rs"]
mod scales;
#[path = "chart/several.rs"]
mod several;
#[path = "chart/sure.rs"]
mod sure;
#[path = "chart/surveys.rs"]
mod surveys;
#[path = "chart/unlike.rs"]
mod unlike;
#[path = "chart/view.rs"]
mod view;
#[path = "chart/waves.rs"]
mod waves;
#[path = "chart/waves_alone.rs"]
mod waves_alone;
#[path = "chart/wording.rs"]
mod wording;
