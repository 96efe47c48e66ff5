//! Reports of real survey files: their charts are goldens.

use super::golden::check_chart;
use super::surveys::flying as reclining;
use gap_report::chart::{ChartName, View};
use gap_report::ingest::{ReadOptions, whole};
use gap_report::report::Report;
use gap_report::session::Session;
use serde_json::{Value, json};

/// FiveThirtyEight's survey on the films of Star Wars, by age: four groups, the youngest taken for the inside.
pub fn star_wars() -> Report {
    let bytes = include_bytes!("../data/files/fte-starwars/StarWars.csv");
    let film = |id: &str, text: &str| json!({ "id": id, "columns": { "StarWars.csv": text } });
    report(
        "StarWars.csv",
        bytes,
        json!({
            "sources": [{ "file": "StarWars.csv", "group": { "column": "Age" } }],
            "groups": [
                { "name": "18-29", "side": "inside" }, { "name": "30-44" }, { "name": "45-60" },
                { "name": "> 60", "side": "outside" },
            ],
            "comparisons": [
                { "a": "18-29", "b": "> 60" }, { "a": "18-29", "b": "30-44" },
                { "a": "30-44", "b": "45-60" }, { "a": "45-60", "b": "> 60" },
            ],
            "questions": [
                film("fan", "Do you consider yourself to be a fan of the Star Wars film franchise?"),
                film("universe", "Are you familiar with the Expanded Universe?"),
                film("trek", "Do you consider yourself to be a fan of the Star Trek franchise?"),
                film("any", "Have you seen any of the 6 films in the Star Wars franchise?"),
                json!({ "id": "seen", "text": "Which of the films have you seen?", "columns": { "StarWars.csv": SEEN } }),
            ],
        }),
    )
}

const SEEN: [&str; 6] = ["#4", "#5", "#6", "#7", "#8", "#9"];

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
    for source in whole::read(name, bytes, &ReadOptions::default()).expect("a survey file") {
        session.add(source);
    }
    session.analyse(serde_json::from_value(study).expect("a study")).expect("a report");
    session.report().expect("a report").clone()
}

fn seen() -> View {
    let report = star_wars();
    View { question: "seen".to_owned(), ..View::first(&report).expect("gaps") }
}

#[test]
fn gaps_of_research_engineers() {
    let report = super::surveys::research();
    check_chart("gaps-research", ChartName::Gaps, &report, &View::first(&report).expect("gaps"));
}

#[test]
fn gaps_of_star_wars_by_age() {
    let report = star_wars();
    check_chart("gaps-star-wars", ChartName::Gaps, &report, &View::first(&report).expect("gaps"));
}

#[test]
fn sure_of_manners_in_the_air() {
    let report = flying();
    check_chart("sure-flying", ChartName::Sure, &report, &View::first(&report).expect("gaps"));
}

#[test]
fn ladder_of_star_wars_by_age() {
    let report = star_wars();
    check_chart("ladder-star-wars", ChartName::Ladder, &report, &View::first(&report).expect("gaps"));
}

#[test]
fn lists_of_star_wars_by_age() {
    check_chart("lists-star-wars", ChartName::Lists, &star_wars(), &seen());
}

#[test]
fn full_answers_of_manners_in_the_air() {
    let report = reclining();
    check_chart("answers-flying", ChartName::Answers, &report, &View::first(&report).expect("gaps"));
}
