//! The command line, run as a program: exit status, sentences, files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

const LEADERS: &str = "id,Calls are answered fast,Agents care\n1,Yes,Yes\n2,Yes,No\n3,Yes,Yes\n4,No,Yes\n5,Yes,Yes\n6,Yes,Yes\n";
const CUSTOMERS: &str = "id,Calls are answered fast,Agents care\n1,No,Yes\n2,No,No\n3,Yes,Yes\n4,No,No\n5,No,Yes\n6,No,No\n7,No,Yes\n";

/// An empty folder of the test's own, with `files` in it.
fn folder(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn run(folder: &PathBuf, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gap-report")).current_dir(folder).args(arguments).output().unwrap()
}

fn says(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn both(test: &str) -> PathBuf {
    folder(test, &[("leaders.csv", LEADERS), ("customers.csv", CUSTOMERS)])
}

#[test]
fn two_files_are_a_report() {
    let folder = both("report");
    let outputs = ["report.json", "report.csv", "report.md", "report.html", "report.svg", "report.png"];
    let mut arguments = vec!["analyse", "leaders.csv", "customers.csv", "-o"];
    arguments.extend(outputs);
    let output = run(&folder, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", says(&output));
    for name in outputs {
        assert!(std::fs::metadata(folder.join(name)).unwrap().len() > 100, "{name}");
    }
    let report: Value = serde_json::from_slice(&std::fs::read(folder.join("report.json")).unwrap()).unwrap();
    assert_eq!(report["schema"], "gap-report/report/1");
    let gap = &report["gaps"][0];
    assert_eq!((gap["a"].as_str(), gap["b"].as_str()), (Some("Leaders"), Some("Customers")));
    assert!((gap["gap"].as_f64().unwrap() - (5.0 / 6.0 - 1.0 / 7.0)).abs() < 1e-15);
    // The same again: our own files may be written anew, and the bytes are the same.
    let before = std::fs::read(folder.join("report.html")).unwrap();
    assert_eq!(run(&folder, &arguments).status.code(), Some(0));
    assert_eq!(std::fs::read(folder.join("report.html")).unwrap(), before);
}

#[test]
fn a_study_gives_the_same_report_as_what_it_was_inferred_from() {
    let folder = both("study");
    let files = ["leaders.csv", "customers.csv"];
    assert_eq!(run(&folder, &["study", files[0], files[1], "-o", "study.json"]).status.code(), Some(0));
    let inferred = run(&folder, &["analyse", files[0], files[1], "-o", "-"]);
    let given = run(&folder, &["analyse", files[0], files[1], "--study", "study.json", "-o", "-"]);
    assert_eq!(inferred.status.code(), Some(0), "{}", says(&inferred));
    assert!(inferred.stdout == given.stdout);
}

#[test]
fn counts_stand_for_the_respondents() {
    let folder = both("counts");
    assert_eq!(
        run(&folder, &["counts", "leaders.csv", "customers.csv", "-o", "counts.csv"]).status.code(),
        Some(0)
    );
    let figures = |output: Output| {
        assert_eq!(output.status.code(), Some(0), "{}", says(&output));
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        let gaps = report["gaps"].as_array().unwrap().iter();
        gaps.map(|gap| (gap["gap"].clone(), gap["low"].clone(), gap["p_value"].clone())).collect::<Vec<_>>()
    };
    let direct = figures(run(&folder, &["analyse", "leaders.csv", "customers.csv", "-o", "-"]));
    let by_counts = figures(run(&folder, &["analyse", "counts.csv", "-o", "-"]));
    assert_eq!(direct, by_counts);
}

#[test]
fn options_are_set_and_wrong_ones_named() {
    let folder = both("options");
    let analyse =
        |option: &str| run(&folder, &["analyse", "leaders.csv", "customers.csv", "--set", option, "-o", "-"]);
    let report: Value = serde_json::from_slice(&analyse("acceptable_gap=0.2").stdout).unwrap();
    assert_eq!(report["study"]["options"]["acceptable_gap"], 0.2);
    let wrong = analyse("acceptable=0.2");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(says(&wrong).contains("there is no option acceptable"), "{}", says(&wrong));
    assert_eq!(analyse("interval=bayes").status.code(), Some(1));
}

#[test]
fn what_cannot_be_used_is_one_sentence_and_status_one() {
    let folder = folder("wrong", &[("empty.csv", ""), ("head.csv", "a,b\n"), ("leaders.csv", LEADERS)]);
    for (arguments, part) in [
        (vec!["inspect", "empty.csv"], "empty.csv"),
        (vec!["inspect", "head.csv"], "head.csv"),
        (vec!["inspect", "nowhere.csv"], "nowhere.csv"),
        (vec!["analyse", "leaders.csv", "-o", "-"], "leaders.csv"),
        (vec!["analyse", "leaders.csv", "--study", "nowhere.json", "-o", "-"], "nowhere.json"),
        (vec!["analyse", "leaders.csv", "-o", "report.docx"], "report.docx"),
    ] {
        let output = run(&folder, &arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        let said = says(&output);
        assert!(said.contains(part) && said.trim_end().lines().count() == 1, "{arguments:?}: {said}");
    }
    assert_eq!(run(&folder, &["analyse", "leaders.csv"]).status.code(), Some(2));
    assert_eq!(run(&folder, &["frobnicate"]).status.code(), Some(2));
}

#[test]
fn a_survey_file_behind_the_output_is_not_overwritten() {
    let folder = both("order");
    let output = run(&folder, &["analyse", "leaders.csv", "-o", "report.json", "customers.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(says(&output).contains("customers.csv: it exists"), "{}", says(&output));
    assert_eq!(std::fs::read_to_string(folder.join("customers.csv")).unwrap(), CUSTOMERS);
}

#[test]
fn inspect_tells_people_and_programs() {
    let folder = both("inspect");
    let words = String::from_utf8(run(&folder, &["inspect", "leaders.csv"]).stdout).unwrap();
    assert!(words.contains("6 rows, 3 columns") && words.lines().count() <= 10, "{words}");
    let json: Value =
        serde_json::from_slice(&run(&folder, &["inspect", "--json", "leaders.csv"]).stdout).unwrap();
    let file = &json[0];
    assert_eq!((file["format"].as_str(), file["layout"].as_str()), (Some("csv"), Some("plain")));
    assert_eq!((file["rows"].as_u64(), file["columns"].as_u64()), (Some(6), Some(3)));
    let kinds: Vec<&str> = file["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["metadata", "single", "single"]);
}

/// In any order; one alone is asked for the other.
#[test]
fn a_description_and_its_answers_are_one_survey() {
    let made = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/files/triple-s-made");
    let folder = folder("triple-s", &[]);
    for name in ["exit.sss", "exit.asc"] {
        std::fs::copy(made.join(name), folder.join(name)).unwrap();
    }
    let json: Value =
        serde_json::from_slice(&run(&folder, &["inspect", "--json", "exit.asc", "exit.sss"]).stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 1);
    assert_eq!((json[0]["file"].as_str(), json[0]["format"].as_str()), (Some("exit.asc"), Some("triple-s")));
    let alone = run(&folder, &["inspect", "exit.sss"]);
    assert_eq!(alone.status.code(), Some(1));
    assert!(says(&alone).contains("exit.sss: this Triple-S file describes"), "{}", says(&alone));
}
