//! How gaps and groups moved, against figures that other software computed from the same files
//! (`tests/data/reference/README.md`): the report's own changes, not the functions behind them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "the lints spare test functions but not their helpers; a broken reference file must stop the test"
)]

#[path = "reference/asked.rs"]
mod asked;
#[path = "reference/check.rs"]
mod check;

use asked::{as_asked, name};
use check::{CLOSED, ITERATED, Tally, count, interval, list, number, read};
use gap_report::ingest::read_all;
use gap_report::report::{Change, IntervalName, Report, ShareChange, TestName};
use gap_report::session::Session;
use serde_json::{Value, json};
use std::fmt::Write;

/// The report of files.
fn report(files: &[(&str, &[u8])], study: Value) -> Report {
    let mut session = Session::default();
    for (file, bytes) in files {
        session.add(read_all(file, bytes).expect("a survey"));
    }
    let study = serde_json::from_value(study).expect("a study");
    session.analyse(study).unwrap_or_else(|error| panic!("{error}")).clone()
}

fn moved<'a>(report: &'a Report, question: &Value, (from, to): (&str, &str)) -> &'a ShareChange {
    let here =
        |c: &&ShareChange| c.question == question["id"] && (c.from.as_str(), c.to.as_str()) == (from, to);
    report.share_changes.iter().find(here).unwrap_or_else(|| panic!("no change of {}", question["id"]))
}

/// Interval, test and effect size of one question's change without weights.
fn check_plain(tally: &mut Tally, what: &str, change: &ShareChange, r: &Value) {
    let of = |figure: &str| format!("{what} {figure}");
    tally.figure(&of("change"), change.change, r["diff"].as_f64(), CLOSED);
    let newcombe = interval(r, "newcombe10_95");
    assert_eq!(change.interval, IntervalName::Newcombe);
    tally.interval(&of("newcombe"), change.low.zip(change.high), newcombe, CLOSED);
    tally.figure(&of("h"), change.effect_size, r["cohen_h"].as_f64(), CLOSED);
    let (test, p) = if number(r, "min_expected") < 5.0 {
        (TestName::Fisher, &r["p_fisher_two_sided"])
    } else {
        (TestName::Z, &r["p_z_pooled"])
    };
    assert!(change.test == Some(test) || p.is_null(), "{}", of("test"));
    tally.p_value(&of("p"), change.p_value, p.as_f64(), CLOSED);
}

fn comparison(id: &str) -> Value {
    let reference = read("comparisons.json");
    list(&reference, "comparisons").iter().find(|c| c["id"] == id).expect("it is there").clone()
}

/// Spack's users in 2020 and 2022, by statsmodels; as a file of counts.
#[test]
fn spack_from_2020_to_2022() {
    let mut tally = Tally::default();
    let reference = comparison("spack-2020-2022");
    let mut csv = String::from("question,group,wave,segment,segment_value,answer,n\n");
    for question in list(&reference, "questions") {
        let r = &question["unweighted"];
        for (wave, g) in [("2022", "A"), ("2020", "B")] {
            let (x, n) = (count(r, &format!("x{g}")), count(r, &format!("n{g}")));
            for (answer, n) in [("Yes", x), ("No", n - x)] {
                writeln!(csv, "{},Users,{wave},,,{answer},{n}", question["id"].as_str().expect("an id"))
                    .expect("text");
            }
        }
    }
    // A report is of two groups or more.
    csv.push_str("q1,Others,2020,,,Yes,5\n");
    let report = report(&[("counts.csv", csv.as_bytes())], json!({ "options": { "suppress_below": 0 } }));
    for question in list(&reference, "questions") {
        let what = question["id"].to_string();
        check_plain(&mut tally, &what, moved(&report, question, ("2020", "2022")), &question["unweighted"]);
    }
    tally.finish(8 * 5);
}

/// Five waves in one file, the last against the first; with weights one design of all, by R `survey`.
#[test]
fn quantipy_from_the_first_wave_to_the_last() {
    let mut tally = Tally::default();
    let reference = comparison("quantipy-wave");
    let path = reference["file"].as_str().expect("a file");
    let bytes =
        std::fs::read(format!("{}/tests/data/files/{path}", env!("CARGO_MANIFEST_DIR"))).expect("a file");
    let by_r = read("weighted_survey_R.json");
    let questions: Vec<&Value> = list(&reference, "questions")
        .iter()
        .filter(|q| ["main", "variant"].iter().any(|f| q["family"] == *f))
        .collect();
    for weighted in [false, true] {
        let mut source =
            json!({ "file": name(path), "group": "All", "wave": { "column": reference["group"]["column"] } });
        if weighted {
            source["weight"] = reference["weight_column"].clone();
        }
        // A report is of two groups or more: others, of a file of their own, answered one of the questions.
        let mut asked: Vec<Value> = questions.iter().map(|q| as_asked(q, name(path))).collect();
        asked[0]["columns"]["others.csv"] = json!("other");
        let study = json!({
            "sources": [source, { "file": "others.csv", "group": "Others" }],
            "questions": asked,
            "options": { "suppress_below": 0, "interval": if weighted { "wald" } else { "newcombe" } },
        });
        let report = report(&[(name(path), &bytes), ("others.csv", b"other\n1\n3\n")], study);
        let steps: Vec<(&str, &str)> = report
            .share_changes
            .iter()
            .filter(|change| questions[0]["id"] == change.question.as_str())
            .map(|change| (change.from.as_str(), change.to.as_str()))
            .collect();
        assert_eq!(steps, [("1", "2"), ("2", "3"), ("3", "4"), ("4", "5"), ("1", "5")]);
        for question in &questions {
            let change = moved(&report, question, ("1", "5"));
            let what = question["id"].to_string();
            if !weighted {
                check_plain(&mut tally, &what, change, &question["unweighted"]);
                continue;
            }
            let (w, of) = (&question["weighted"], |figure: &str| format!("{what} {figure}"));
            tally.figure(&of("weighted"), change.change, w["diff_w"].as_f64(), CLOSED);
            let wald = interval(w, "svy_wald95_normal");
            tally.interval(&of("linearised"), change.low.zip(change.high), wald, CLOSED);
            let r = list(&by_r, "results")
                .iter()
                .find(|r| r["comparison"] == reference["id"] && r["question"] == question["id"])
                .expect("the question is in both files");
            assert_eq!(change.test, Some(TestName::RaoScott));
            tally.p_value(&of("rao-scott"), change.p_value, r["rao_scott_F_p"].as_f64(), ITERATED);
        }
    }
    tally.finish(questions.len() * 9);
}

/// Differences in differences, equal to a binomial model with identity link in R.
#[test]
fn the_change_of_a_gap_is_tested_by_wald() {
    let reference = read("difference_in_differences.json");
    let mut tally = Tally::default();
    for case in list(&reference, "did") {
        let mut csv = String::from("question,group,wave,segment,segment_value,answer,n\n");
        for (cell, place) in [("A1", "A,2020"), ("B1", "B,2020"), ("A2", "A,2022"), ("B2", "B,2022")] {
            let (x, n) = (count(&case["cells"][cell], "x"), count(&case["cells"][cell], "n"));
            for (answer, n) in [("Yes", x), ("No", n - x)] {
                writeln!(csv, "q,{place},,,{answer},{n}").expect("text");
            }
        }
        let study = json!({ "comparisons": [{ "a": "A", "b": "B" }], "options": { "suppress_below": 0 } });
        let report = report(&[("counts.csv", csv.as_bytes())], study);
        let change: &Change = report.changes.first().expect("a change");
        let what = case["id"].to_string();
        tally.figure(&what, change.change, case["did"].as_f64(), CLOSED);
        tally.p_value(&what, change.p_value, case["p"].as_f64(), CLOSED);
        // Who moved: the one group's change less the other's is the gap's.
        let of = |group: &str| report.share_changes.iter().find(|c| c.group == group).and_then(|c| c.change);
        let both = of("A").zip(of("B")).map(|(a, b)| a - b);
        tally.figure(&what, both, case["did"].as_f64(), CLOSED);
    }
    tally.finish(4 * 3);
}
