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

use asked::{as_asked, files, name};
use check::{CLOSED, ITERATED, Tally, interval, list, number, read};
use gap_report::ingest::{ReadOptions, whole};
use gap_report::report::{Cell, Change, Gap, IntervalName, Report, ShareChange, TestName};
use gap_report::session::Session;
use serde_json::{Value, json};

/// The report of files.
fn report(files: &[(&str, &[u8])], study: Value) -> Report {
    let mut session = Session::default();
    for (file, bytes) in files {
        let read = whole::read(file, bytes, &ReadOptions::default());
        session.add(read.unwrap_or_else(|error| panic!("{error}")).remove(0));
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

/// The questionnaires of Spack's users in 2020 and 2022, two workbooks, each a wave.
fn spack(comparison: &Value, group: &Value, (a, b): (&str, &str), mut questions: Value) -> Report {
    let mut files = files(comparison);
    let mut sources: Vec<Value> = Vec::new();
    for (file, _) in &files {
        let wave = ["2020", "2022"].into_iter().find(|year| file.contains(year)).expect("a year");
        sources.push(json!({ "file": file, "group": group, "wave": wave }));
    }
    // A report is of two groups or more: others, of a file of their own, answered one of the questions.
    files.push(("others.csv".to_owned(), b"other\nGood\nCritical\nBad\n".to_vec()));
    sources.push(json!({ "file": "others.csv", "group": "Others", "wave": "2020" }));
    questions[0]["columns"]["others.csv"] = json!("other");
    let files: Vec<(&str, &[u8])> = files.iter().map(|(file, bytes)| (file.as_str(), &**bytes)).collect();
    let study = json!({ "sources": sources, "questions": questions, "comparisons": [{ "a": a, "b": b }], "options": { "suppress_below": 0 } });
    report(&files, study)
}

/// Spack's users in 2020 and 2022, by statsmodels.
#[test]
fn spack_from_2020_to_2022() {
    let mut tally = Tally::default();
    let reference = comparison("spack-2020-2022");
    let questions: Vec<Value> =
        list(&reference, "questions").iter().map(|q| as_asked(q, &reference)).collect();
    let report = spack(&reference, &json!("Users"), ("Users", "Others"), json!(questions));
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
        let mut asked: Vec<Value> = questions.iter().map(|q| as_asked(q, &reference)).collect();
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

/// Differences in differences, equal to a binomial model with identity link in R: who takes part in the Exascale
/// Computing Project against who does not, in both workbooks.
#[test]
fn the_change_of_a_gap_is_tested_by_wald() {
    let reference = read("difference_in_differences.json");
    let waves = comparison("spack-2020-2022");
    let cases = list(&reference, "did");
    let questions: Vec<Value> = cases
        .iter()
        .map(|case| {
            let mut question = case.clone();
            question["column"] = case["label"].clone();
            question["base"] = json!("non-missing answers to this column");
            as_asked(&question, &waves)
        })
        .collect();
    let column = "Are you part of the U.S. Exascale Computing Project (ECP)?";
    let report = spack(&waves, &json!({ "column": column }), ("Yes", "No"), json!(questions));
    let mut tally = Tally::default();
    for case in cases {
        let what = case["id"].to_string();
        let change: &Change = report
            .changes
            .iter()
            .find(|c| c.question == case["id"] && c.a == "Yes" && c.b == "No")
            .unwrap_or_else(|| panic!("no change of {what}"));
        assert_eq!((change.from.as_str(), change.to.as_str()), ("2020", "2022"));
        tally.figure(&what, change.change, case["did"].as_f64(), CLOSED);
        tally.p_value(&what, change.p_value, case["p"].as_f64(), CLOSED);
        for (wave, figure) in [("2020", "gap1"), ("2022", "gap2")] {
            let here = |g: &&Gap| g.question == case["id"] && g.wave == wave && g.a == "Yes" && g.b == "No";
            let gap = report.gaps.iter().find(here).and_then(|gap| gap.gap);
            tally.figure(&format!("{what} {figure}"), gap, case[figure].as_f64(), CLOSED);
        }
        for (cell, group, wave) in
            [("A1", "Yes", "2020"), ("B1", "No", "2020"), ("A2", "Yes", "2022"), ("B2", "No", "2022")]
        {
            let here = |c: &&Cell| c.question == case["id"] && c.group == group && c.wave == wave;
            let ours = report.cells.iter().find(here);
            let theirs = &case["cells"][cell];
            tally.figure(&format!("{what} {cell} n"), ours.and_then(|c| c.base), theirs["n"].as_f64(), 0.0);
            tally.figure(
                &format!("{what} {cell} p"),
                ours.and_then(|c| c.value),
                theirs["p"].as_f64(),
                CLOSED,
            );
        }
        // Who moved: the one group's change less the other's is the gap's.
        let of = |group: &str| {
            let here = |c: &&ShareChange| c.question == case["id"] && c.group == group;
            report.share_changes.iter().find(here).and_then(|c| c.change)
        };
        let both = of("Yes").zip(of("No")).map(|(a, b)| a - b);
        tally.figure(&what, both, case["did"].as_f64(), CLOSED);
    }
    tally.finish(4 * 13);
}
