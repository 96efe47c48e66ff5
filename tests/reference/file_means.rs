//! Means in real files: of scales, and of amounts.

use super::{Case, cell, limits, options};
use crate::check::{CLOSED, Tally, interval, list, read};
use gap_report::report::{IntervalName, TestName};
use gap_report::study::MeasureKind;
use serde_json::{Value, json};

/// The questions of a comparison that have means.
fn means(comparison: &Value) -> Case {
    let mut case = Case::new(comparison, "none of them", false);
    for mean in list(comparison, "means") {
        let mut question = mean.clone();
        question["measure"] = match &mean["codes"] {
            Value::Null => json!({ "kind": "mean" }),
            codes => json!({ "kind": "mean", "values": codes }),
        };
        question["base"] = json!("non-missing answers to this column");
        case.questions.push(question);
    }
    case
}

#[test]
fn means_of_scales_and_of_amounts() {
    let reference = read("comparisons.json");
    let mut tally = Tally::default();
    for comparison in list(&reference, "comparisons") {
        if !list(comparison, "means").is_empty() {
            check(&mut tally, comparison);
        }
    }
    tally.finish(24 * 15);
}

fn check(tally: &mut Tally, comparison: &Value) {
    let mut means = means(comparison);
    let welch = means.report(&options(&[]));
    let asked = means.report(&options(&[("test", "welch"), ("adjust", "none")]));
    let ranks = means.report(&options(&[("test", "mann_whitney"), ("adjust", "none")]));
    for case in list(comparison, "means") {
        let of = |figure: &str| format!("{}/{} {figure}", comparison["id"], case["id"]);
        for which in ["A", "B"] {
            let cell = cell(&welch, case["id"].as_str().expect("an id"), means.group(which));
            assert_eq!(cell.measure, MeasureKind::Mean);
            let theirs = |figure: &str| case[format!("{figure}{which}")].as_f64();
            tally.figure(&of("n"), cell.base, theirs("n"), 0.0);
            tally.figure(&of("mean"), cell.value, theirs("mean"), CLOSED);
            let t = interval(case, &format!("t_ci95_mean{which}"));
            tally.interval(&of("t interval"), limits(cell.low, cell.high), t, CLOSED);
        }
        let gap = super::gap(&welch, case);
        assert_eq!(gap.measure, MeasureKind::Mean);
        if !case["codes"].is_null() {
            assert_eq!(gap.range, Some(4.0));
        }
        assert_eq!((gap.test, gap.interval), (Some(TestName::Welch), IntervalName::Welch));
        tally.figure(&of("gap"), gap.gap, case["diff"].as_f64(), CLOSED);
        tally.interval(&of("welch"), limits(gap.low, gap.high), interval(case, "welch_ci95"), CLOSED);
        tally.p_value(&of("p"), gap.p_value, case["p_welch"].as_f64(), CLOSED);
        tally.figure(&of("d"), gap.effect_size, case["cohen_d_pooled_sd"].as_f64(), CLOSED);
        let gap = super::gap(&asked, case);
        tally.p_value(&of("p asked for"), gap.p_adjusted, case["p_welch"].as_f64(), CLOSED);
        let gap = super::gap(&ranks, case);
        assert_eq!((gap.test, gap.interval), (Some(TestName::MannWhitney), IntervalName::Welch));
        tally.p_value(&of("ranks"), gap.p_value, case["p_mannwhitney"].as_f64(), CLOSED);
    }
}
