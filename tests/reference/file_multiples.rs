//! Multi-selects of real files, without weights and with them.

use super::{Case, cell, limits, options};
use crate::asked::name;
use crate::check::{CLOSED, ITERATED, Tally, interval, list, read};
use gap_report::report::Report;
use serde_json::{Value, json};

/// Multi-selects, each with the options that the file has: six columns of ticks, and cells that hold several
/// codes. Nothing is said but the columns.
fn asked(weighted: bool) -> Vec<(Case, Vec<String>, Value)> {
    let reference = read("comparisons.json");
    let mut asked = Vec::new();
    for (id, columns) in [
        ("starwars-gender", json!(["#4", "#5", "#6", "#7", "#8", "#9"])),
        ("quantipy-gender", json!("#33")),
        ("quantipy-wave", json!("#33")),
    ] {
        let comparison = list(&reference, "comparisons").iter().find(|c| c["id"] == id).expect("it is there");
        if weighted && comparison["weight_column"].is_null() {
            continue;
        }
        let case = Case::new(comparison, "multi", weighted);
        let file = name(comparison["file"].as_str().expect("a file")).to_owned();
        let study = json!({
            "sources": case.sources(),
            "questions": [{ "id": "q", "columns": { file.as_str(): columns } }],
            "comparisons": [{ "a": case.group("A"), "b": case.group("B") }],
        });
        let given = serde_json::from_value(study.clone()).expect("a study");
        let (resolved, _) = case.session.resolve(given).unwrap_or_else(|error| panic!("{error}"));
        let all = resolved.questions[0].options.clone().expect("options").in_file(&file).to_vec();
        assert_eq!(all.len(), case.questions.len(), "{all:?}");
        // The codes stand in their order, as the reference does.
        asked.push((case, all.iter().map(|option| format!("q/{option}")).collect(), study));
    }
    asked
}

/// The report of a study under other options.
fn report(case: &mut Case, study: &Value, options: Value) -> Report {
    let mut study = study.clone();
    study["options"] = options;
    let report = case.session.analyse(serde_json::from_value(study).expect("a study"));
    report.unwrap_or_else(|error| panic!("{error}")).clone()
}

#[test]
fn several_answers() {
    let mut tally = Tally::default();
    for (mut case, all, study) in asked(false) {
        let report = report(&mut case, &study, options(&[("test", "z")]));
        for (option, question) in all.iter().zip(&case.questions) {
            let r = &question["unweighted"];
            let of = |figure: &str| format!("{}/{} {figure}", case.comparison["id"], question["id"]);
            for group in ["A", "B"] {
                let cell = cell(&report, option, case.group(group));
                let ticked = cell.value.zip(cell.base).map(|(share, base)| share * base);
                tally.figure(&of("n"), cell.base, r[format!("n{group}")].as_f64(), 0.0);
                tally.figure(&of("x"), ticked, r[format!("x{group}")].as_f64(), CLOSED);
            }
            let gap = report.gaps.iter().find(|gap| gap.question == *option).expect("a gap");
            tally.figure(&of("gap"), gap.gap, r["diff"].as_f64(), CLOSED);
            tally.interval(&of("newcombe"), limits(gap.low, gap.high), interval(r, "newcombe10_95"), CLOSED);
            tally.p_value(&of("p"), gap.p_value, r["p_z_pooled"].as_f64(), CLOSED);
            tally.p_value(&of("holm"), gap.p_adjusted, r["p_z_pooled_holm"].as_f64(), CLOSED);
        }
    }
    tally.finish(20 * 9);
}

/// With weights; the test by R `survey`, which read the files itself.
#[test]
fn several_answers_with_weights() {
    let by_r = read("weighted_survey_R.json");
    let mut tally = Tally::default();
    for (mut case, all, study) in asked(true) {
        let plain = report(&mut case, &study, options(&[]));
        let kish = report(&mut case, &study, options(&[("test", "z")]));
        let wald = report(&mut case, &study, options(&[("interval", "wald")]));
        for (option, question) in all.iter().zip(&case.questions) {
            let r = &question["weighted"];
            let of = |figure: &str| format!("{}/{} {figure}", case.comparison["id"], question["id"]);
            for group in ["A", "B"] {
                let cell = cell(&plain, option, case.group(group));
                let theirs = |figure: &str| r[format!("{figure}_{group}")].as_f64();
                tally.figure(&of("n"), cell.base, theirs("n_rows"), 0.0);
                tally.figure(&of("sum of weights"), cell.weighted_base, theirs("sum_w"), CLOSED);
                tally.figure(&of("kish"), cell.effective_base, theirs("kish_neff"), CLOSED);
                tally.figure(&of("p"), cell.value, r[format!("p{group}_w")].as_f64(), CLOSED);
            }
            let gap = |report: &Report| {
                report.gaps.iter().find(|gap| gap.question == *option).expect("a gap").clone()
            };
            let (plain, kish, wald) = (gap(&plain), gap(&kish), gap(&wald));
            tally.figure(&of("gap"), plain.gap, r["diff_w"].as_f64(), CLOSED);
            let newcombe = interval(r, "kish_newcombe10_95");
            tally.interval(&of("newcombe"), limits(plain.low, plain.high), newcombe, CLOSED);
            let linearised = interval(r, "svy_wald95_normal");
            tally.interval(&of("wald"), limits(wald.low, wald.high), linearised, CLOSED);
            tally.p_value(&of("kish p"), kish.p_value, r["kish_p_z_pooled"].as_f64(), CLOSED);
            tally.p_value(&of("holm"), kish.p_adjusted, r["kish_p_z_pooled_holm"].as_f64(), CLOSED);
            let r = list(&by_r, "results")
                .iter()
                .find(|r| r["comparison"] == case.comparison["id"] && r["question"] == question["id"])
                .expect("the question is in both files");
            tally.p_value(&of("rao-scott"), plain.p_value, r["rao_scott_F_p"].as_f64(), ITERATED);
        }
    }
    tally.finish(14 * 16);
}
