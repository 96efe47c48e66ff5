//! Reports of real survey files: their charts are goldens.

use super::golden::check_chart;
use gap_report::chart::{ChartName, View};
use gap_report::ingest::read_all;
use gap_report::report::Report;
use gap_report::session::Session;
use serde_json::{Value, json};

/// FiveThirtyEight's survey on manners in the air, women against men.
pub fn flying() -> Report {
    let bytes = include_bytes!("../data/files/fte-flying-etiquette/flying-etiquette.csv");
    let group = json!({ "column": "Gender" });
    report(
        "flying-etiquette.csv",
        bytes,
        json!({ "sources": [{ "file": "flying-etiquette.csv", "group": group }] }),
    )
}

fn report(name: &str, bytes: &[u8], study: Value) -> Report {
    let mut session = Session::default();
    session.add(read_all(name, bytes).expect("a survey file"));
    session.analyse(serde_json::from_value(study).expect("a study")).expect("a report");
    session.report().expect("a report").clone()
}

#[test]
fn sure_of_manners_in_the_air() {
    let report = flying();
    check_chart("sure-flying", ChartName::Sure, &report, &View::first(&report).expect("gaps"));
}
