//! Fields that a study has, and what a field that it has not may be meant for. Such fields are kept, since other
//! programs may have written them; one that reads like a field of ours is likely a slip, and is told.

use super::model::Study;
use super::names::distance;
use crate::notice::Notice;
use serde_json::{Map, Value};

pub(super) const STUDY: &[&str] = &[
    "$schema",
    "schema",
    "title",
    "sources",
    "groups",
    "questions",
    "other_questions",
    "comparisons",
    "options",
];
pub(super) const SOURCE: &[&str] = &[
    "file",
    "sha256",
    "group",
    "wave",
    "weight",
    "segments",
    "leave_out",
    "kinds",
    "ends",
    "sets",
    "sheet",
    "encoding",
    "delimiter",
    "layout",
    "decimal",
    "header_row",
    "last_row",
];
pub(super) const GROUP: &[&str] = &["name", "side"];
pub(super) const QUESTION: &[&str] = &[
    "id",
    "text",
    "columns",
    "wordings",
    "measure",
    "polarity",
    "scale",
    "reversed",
    "missing",
    "options",
    "separator",
    "asked_if_ticked",
    "asked_all",
    "ticked",
    "theme",
    "touchpoint",
    "channel",
    "importance",
    "hidden",
    "pairing",
    "not_columns",
    "comments",
    "perhaps",
];
pub(super) const MEASURE: &[&str] = &["kind", "agree", "values"];
pub(super) const PAIRING: &[&str] = &["confidence", "reason", "reversed", "confirmed"];
pub(super) const COMPARISON: &[&str] = &["a", "b"];
pub(super) const OPTIONS: &[&str] = &[
    "confidence",
    "interval",
    "test",
    "adjust",
    "acceptable_gap",
    "low_base",
    "suppress_below",
    "missing",
    "outcome",
];

/// A notice for each field that is likely misspelled.
pub(super) fn slips(study: &Study) -> Vec<Notice> {
    let mut told = Vec::new();
    let mut look = |path: String, what: &str, known: &[&str], extra: &Map<String, Value>| {
        for name in extra.keys() {
            let Some(meant) = meant(name, known).filter(|meant| meant != name) else { continue };
            let dot = if path.is_empty() { "" } else { "." };
            let place = format!("{path}{dot}{name}");
            let text = format!(
                "{place}: not a field of {what}; did you mean {meant}? It is kept, and has no effect."
            );
            told.push(Notice::new("unknown_field", None, text).at(place));
        }
    };
    look(String::new(), "a study", STUDY, &study.extra);
    for (at, source) in study.sources.iter().enumerate() {
        look(format!("sources[{at}]"), "a source", SOURCE, &source.extra);
    }
    for (at, group) in study.groups.iter().enumerate() {
        look(format!("groups[{at}]"), "a group", GROUP, &group.extra);
    }
    for (at, question) in study.questions.iter().enumerate() {
        look(format!("questions[{at}]"), "a question", QUESTION, &question.extra);
        if let Some(measure) = &question.measure {
            look(format!("questions[{at}].measure"), "a measure", MEASURE, &measure.extra);
        }
        if let Some(pairing) = &question.pairing {
            look(format!("questions[{at}].pairing"), "a pairing", PAIRING, &pairing.extra);
        }
    }
    for (at, comparison) in study.comparisons.iter().enumerate() {
        look(format!("comparisons[{at}]"), "a comparison", COMPARISON, &comparison.extra);
    }
    look("options".to_owned(), "the options", OPTIONS, &study.options.extra);
    told
}

/// The field that `name` is likely a slip of: all but one or two letters are the same. Short names are too much
/// like each other by chance.
fn meant<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = name.to_lowercase().replace(['-', ' '], "_");
    let near = |field: &&&str| {
        let most = match field.len() {
            ..=3 => 0,
            4..=5 => 1,
            _ => 2,
        };
        distance(&plain, field) <= most
    };
    known.iter().filter(near).min_by_key(|field| distance(&plain, field)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::read_study;

    #[test]
    fn slips_are_told_and_kept() {
        let json = r#"{ "schema": "gap-report/study/1", "questons": [], "colour": "red", "$schema": "x.json",
            "sources": [{ "file": "a.csv", "wieght": "w", "firm": "Ours" }],
            "groups": [{ "name": "Leaders", "Side": "inside" }],
            "questions": [{ "id": "q", "polarty": "neutral", "note": "?", "measure": { "kind": "share", "agrees": [] } }],
            "options": { "acceptable-gap": 0.1, "intervall": "wald" } }"#;
        let study = read_study(json).expect("a study");
        let told = slips(&study);
        let places: Vec<&str> = told.iter().filter_map(|notice| notice.place.as_deref()).collect();
        assert_eq!(
            places,
            [
                "questons",
                "sources[0].wieght",
                "groups[0].Side",
                "questions[0].polarty",
                "questions[0].measure.agrees",
                "options.acceptable-gap",
                "options.intervall"
            ]
        );
        assert!(
            told[0].text.starts_with("questons: not a field of a study; did you mean questions?"),
            "{}",
            told[0].text
        );
        let kept = serde_json::to_value(&study).expect("json");
        assert_eq!(kept["questions"][0]["measure"]["agrees"], serde_json::json!([]));
        assert_eq!((&kept["groups"][0]["Side"], &kept["$schema"]), (&"inside".into(), &"x.json".into()));
    }
}
