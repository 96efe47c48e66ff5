//! Every study that we write is of the schema, and wrong ones are not.

use super::{PATH, schema};
use crate::ingest::{Source, read_all, whole};
use crate::study::{Study, fields, read_study, resolve};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What is wrong with `study` by the schema; empty where it is of it.
fn faults(study: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(&schema()).expect("a schema");
    validator.iter_errors(study).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn assert_valid(name: &str, study: &Value) {
    assert_eq!(faults(study), Vec::<String>::new(), "{name}");
}

#[test]
fn the_schema_in_the_repository_is_that_of_the_types() {
    let mut now = serde_json::to_string_pretty(&schema()).expect("json");
    now.push('\n');
    let path = root().join(PATH);
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    if before != now {
        std::fs::write(&path, &now).expect("it can be written");
    }
    assert!(jsonschema::meta::is_valid(&schema()), "not a schema itself");
    assert!(before == now, "{PATH} was not that of the types; it has been written anew");
}

/// Every field has a sentence: editors show it.
#[test]
fn every_field_is_described() {
    let schema = schema();
    let none = serde_json::Map::new();
    let mut bare = Vec::new();
    let types = schema["$defs"].as_object().unwrap_or(&none).iter().map(|(name, of)| (name.as_str(), of));
    for (name, of) in types.chain([("Study", &schema)]) {
        for (field, about) in of["properties"].as_object().unwrap_or(&none) {
            if about["description"].as_str().is_none_or(str::is_empty) {
                bare.push(format!("{name}.{field}"));
            }
        }
    }
    assert!(bare.is_empty(), "{bare:?}");
}

fn files_below(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let mut here: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    here.sort();
    for path in here {
        if path.is_dir() {
            files_below(&path, ending, found);
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
}

/// Studies that stand in the repository: in reports that tests hold, in samples, in examples.
#[test]
fn studies_in_the_repository_are_of_the_schema() {
    let mut paths = Vec::new();
    for folder in ["tests", "examples", "docs", "www/samples"].map(|name| root().join(name)) {
        if folder.is_dir() {
            files_below(&folder, "json", &mut paths);
        }
    }
    let mut checked = 0;
    for path in paths {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let Ok(value) = serde_json::from_str::<Value>(&text) else { continue };
        let studies = [&value, &value["study"]].into_iter();
        for study in studies.filter(|study| study["schema"] == "gap-report/study/1") {
            assert_valid(&path.display().to_string(), study);
            checked += 1;
        }
    }
    assert!(checked >= 3, "only {checked} studies found");
}

fn read(path: &Path) -> Option<Vec<Source>> {
    let bytes = std::fs::read(path).ok()?;
    let name = path.file_name()?.to_string_lossy().into_owned();
    match read_all(&name, &bytes) {
        Ok(source) => Some(vec![source]),
        Err(_) => whole::read(&name, &bytes, &Default::default()).ok(),
    }
}

/// The study of every file that we have, alone and with the next one.
#[test]
fn resolved_studies_are_of_the_schema() {
    let mut paths = Vec::new();
    for ending in ["csv", "tsv", "xlsx", "sav", "zsav"] {
        files_below(&root().join("tests/data/files"), ending, &mut paths);
    }
    let mut checked = 0;
    let mut before: Option<Source> = None;
    for path in paths {
        // Large ones take long and tell nothing more.
        if std::fs::metadata(&path).map_or(0, |data| data.len()) > 3_000_000 {
            continue;
        }
        for source in read(&path).into_iter().flatten() {
            let alone = [source.clone()];
            let pair = before.iter().cloned().chain([source.clone()]).collect::<Vec<_>>();
            for files in [&alone[..], &pair] {
                if let Ok((study, _)) = resolve(files, Study::default()) {
                    assert_valid(&source.file, &serde_json::to_value(&study).expect("json"));
                    checked += 1;
                }
            }
            before = Some(source);
        }
    }
    assert!(checked >= 15, "only {checked} studies resolved");
}

#[test]
fn what_people_write_is_of_the_schema() {
    assert_valid("nothing decided", &json!({ "schema": "gap-report/study/1" }));
    assert_valid(
        "the forms that a field may have",
        &json!({ "$schema": "study.schema.json", "schema": "gap-report/study/1", "by": "another program",
            "sources": [
                { "file": "a.csv", "group": "Leaders", "wave": "2026", "weight": "wt", "segments": ["Region"] },
                { "file": "b.xlsx", "sheet": "Data", "delimiter": ";", "leave_out": { "Status": ["Preview"] },
                  "group": { "column": "Role", "values": { "Manager": "Leaders", "Guest": null } }, "wave": { "column": "Year" } } ],
            "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Guests" }],
            "questions": [
                { "id": "a", "columns": { "a.csv": "Q3", "b.xlsx": ["#1", "#2"] }, "hidden": true,
                  "measure": { "kind": "share", "agree": { "a.csv": ["Yes"] } }, "missing": ["N/A"] },
                { "id": "b", "columns": { "a.csv": "Q4" }, "measure": { "kind": "mean", "values": { "Good": 3.5 } },
                  "separator": { "a.csv": ";" }, "theme": "priorities", "touchpoint": "Phone call", "channel": "Phone",
                  "pairing": { "confidence": 0.8, "reason": "same scale", "confirmed": true } } ],
            "comparisons": [{ "a": "Leaders", "b": "Guests" }],
            "options": { "confidence": 0.9, "interval": "wald", "low_base": 10 } }),
    );
}

#[test]
fn wrong_studies_are_not_of_the_schema() {
    let wrong = |study: Value, path: &str| {
        let found = faults(&study);
        assert!(found.iter().any(|fault| fault.starts_with(path)), "{path}: {found:?} of {study}");
    };
    wrong(json!({ "schema": "gap-report/study/2" }), "/schema");
    wrong(json!({ "schema": "gap-report/study/1", "questions": {} }), "/questions");
    wrong(json!({ "questions": [{ "text": "no id" }] }), "/questions/0");
    wrong(json!({ "questions": [{ "id": "a", "columns": { "a.csv": 3 } }] }), "/questions/0/columns/a.csv");
    wrong(json!({ "questions": [{ "id": "a", "polarity": "good" }] }), "/questions/0/polarity");
    wrong(json!({ "questions": [{ "id": "a" }] }), "/questions/0");
    wrong(json!({ "questions": [{ "id": "a", "columns": {} }] }), "/questions/0/columns");
    wrong(json!({ "questions": [{ "id": "a", "columns": { "a.csv": [] } }] }), "/questions/0/columns/a.csv");
    wrong(
        json!({ "questions": [{ "id": "a", "columns": { "a.csv": ["x", "x"] } }] }),
        "/questions/0/columns/a.csv",
    );
    wrong(json!({ "sources": [{ "file": "a.csv", "ends": { "Q1": "5" } }] }), "/sources/0/ends/Q1");
    wrong(json!({ "sources": [{ "file": "a.csv", "segments": ["x", "x"] }] }), "/sources/0/segments");
    wrong(
        json!({ "sources": [{ "file": "a.csv", "sets": [{ "kind": "grid", "columns": ["x"] }] }] }),
        "/sources/0/sets/0/columns",
    );
    wrong(json!({ "groups": [{ "name": " " }] }), "/groups/0/name");
    wrong(json!({ "options": { "confidence": "high" } }), "/options/confidence");
    wrong(json!({ "options": { "confidence": 95 } }), "/options/confidence");
    wrong(json!({ "options": { "acceptable_gap": 5 } }), "/options/acceptable_gap");
    wrong(json!({ "options": { "low_base": -1 } }), "/options/low_base");
    wrong(json!({ "sources": [{ "group": "Leaders" }] }), "/sources/0");
    wrong(json!({ "groups": [{ "name": "Leaders", "side": "above" }] }), "/groups/0/side");
}

/// What the schema refuses, the program refuses too, where it is not about names of files.
#[test]
fn the_program_and_the_schema_refuse_alike() {
    for study in [
        json!({ "questions": [{ "text": "no id" }] }),
        json!({ "options": { "confidence": "high" } }),
        json!({ "options": { "confidence": 0.5 } }),
        json!({ "options": { "acceptable_gap": 1.0 } }),
        json!({ "groups": [{ "name": "Leaders", "side": "above" }] }),
    ] {
        assert!(!faults(&study).is_empty() && read_study(&study.to_string()).is_err(), "{study}");
    }
}

/// The fields by which slips are told are those of the types.
#[test]
fn the_lists_of_fields_are_those_of_the_schema() {
    let schema = schema();
    let check = |about: &Value, listed: &[&str]| {
        let fields = about["properties"].as_object().expect("fields");
        let mut own: Vec<&str> = fields.keys().map(String::as_str).collect();
        let mut listed = listed.to_vec();
        own.sort_unstable();
        listed.sort_unstable();
        assert_eq!(own, listed);
    };
    check(&schema, fields::STUDY);
    let each = [
        ("SourceSpec", fields::SOURCE),
        ("Group", fields::GROUP),
        ("Question", fields::QUESTION),
        ("Measure", fields::MEASURE),
        ("Pairing", fields::PAIRING),
        ("Comparison", fields::COMPARISON),
        ("Options", fields::OPTIONS),
    ];
    each.iter().for_each(|(name, listed)| check(&schema["$defs"][name], listed));
}
