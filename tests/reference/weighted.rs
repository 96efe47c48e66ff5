//! Weights: Kish, linearised errors, Newcombe on effective bases, Rao–Scott, against R `survey` and closed forms.

use crate::check::{CLOSED, ITERATED, Tally, interval, list, number, read};
use gap_report::stats::design::{Sums, contrast_error, linearised_error, separate, together};
use gap_report::stats::distribution::{student_two_sided, two_sided};
use gap_report::stats::rao_scott::rao_scott;
use gap_report::stats::{difference, proportion, test, weights};
use serde_json::Value;

/// The four samples of which the reference holds every respondent.
#[test]
fn samples_with_every_respondent() {
    let reference = read("synthetic.json");
    let mut tally = Tally::default();
    for case in list(&reference, "weighted") {
        let name = |figure: &str| format!("{} {figure}", case["id"]);
        let field = |figure: &str| case[figure].as_f64();
        let group = |g: &str| {
            let numbers = |list: &[Value]| -> Vec<f64> { list.iter().filter_map(Value::as_f64).collect() };
            let (y, w) = (numbers(list(case, &format!("y{g}"))), numbers(list(case, &format!("w{g}"))));
            assert_eq!(y.len(), w.len());
            // Rows without weight are not of the sample.
            Sums::of_levels(y.iter().zip(&w).filter(|(_, w)| **w > 0.0).map(|(y, w)| (*y, 1.0, *w, w * w)))
        };
        let (a, b) = (group("A"), group("B"));
        let (pa, pb) = (a.mean().expect("a share"), b.mean().expect("a share"));
        tally.figure(&name("sum A"), Some(a.w), field("sum_w_A"), CLOSED);
        tally.figure(&name("share A"), Some(pa), field("pA_w"), CLOSED);
        tally.figure(&name("share B"), Some(pb), field("pB_w"), CLOSED);
        let (ka, kb) = (weights::kish(a.w, a.w2).expect("a base"), weights::kish(b.w, b.w2).expect("a base"));
        tally.figure(&name("kish A"), Some(ka), field("kish_neff_A"), CLOSED);
        tally.figure(&name("kish B"), Some(kb), field("kish_neff_B"), CLOSED);
        tally.figure(&name("deff A"), weights::design_effect(a.n, a.w, a.w2), field("deff_A"), CLOSED);
        tally.figure(&name("deff B"), weights::design_effect(b.n, b.w, b.w2), field("deff_B"), CLOSED);
        let one_design = |s: Sums| linearised_error(a.n + b.n, s);
        let strata = separate(&[(a.n, a), (b.n, b)]);
        let error = contrast_error(&strata, &[1.0, -1.0]);
        let combined = contrast_error(&together(a.n + b.n, &[a, b]), &[1.0, -1.0]);
        let (sa, sb) = (field("svy_se_A").expect("an error"), field("svy_se_B").expect("an error"));
        // The reference took each of the four samples as one file of two groups.
        tally.figure(&name("se A"), one_design(a), Some(sa), CLOSED);
        tally.figure(&name("se B"), one_design(b), Some(sb), CLOSED);
        tally.figure(&name("se diff"), combined, field("svy_se_diff"), CLOSED);
        assert_ne!(error, combined, "the two designs are not the same");
        check_figures(&mut tally, case, (pa, ka, a.w), (pb, kb, b.w));
    }
    tally.finish(4 * 20);
}

/// What follows from shares, effective bases, sums of weights and linearised errors: also for the real surveys.
fn check_figures(tally: &mut Tally, r: &Value, a: (f64, f64, f64), b: (f64, f64, f64)) {
    let ((pa, ka, wa), (pb, kb, wb)) = (a, b);
    let name = |figure: &str| format!("{} {figure}", r["diff_w"]);
    tally.interval(
        &name("wilson A"),
        proportion::wilson(pa, ka, 0.95),
        interval(r, "kish_wilson95_A"),
        CLOSED,
    );
    tally.interval(
        &name("wilson B"),
        proportion::wilson(pb, kb, 0.95),
        interval(r, "kish_wilson95_B"),
        CLOSED,
    );
    let newcombe = difference::newcombe(pa, ka, pb, kb, 0.95);
    tally.interval(&name("newcombe"), newcombe, interval(r, "kish_newcombe10_95"), CLOSED);
    let (sa, sb) = (number(r, "svy_se_A"), number(r, "svy_se_B"));
    let wald = difference::wald_given(pa, sa, pb, sb, 0.95);
    tally.interval(&name("wald"), wald, interval(r, "svy_wald95_normal"), CLOSED);
    let z = (pa - pb) / number(r, "svy_se_diff");
    tally.p_value(&name("p normal"), Some(two_sided(z)), r["svy_p_normal"].as_f64(), CLOSED);
    tally.figure(
        &name("z kish"),
        test::pooled_z_statistic(pa, ka, pb, kb),
        r["kish_z_pooled"].as_f64(),
        CLOSED,
    );
    tally.p_value(&name("p kish"), test::pooled_z(pa, ka, pb, kb), r["kish_p_z_pooled"].as_f64(), CLOSED);
    // The same z with the common share taken by sums of weights instead of effective bases.
    let p = (pa * wa + pb * wb) / (wa + wb);
    let z = (pa - pb) / (p * (1.0 - p) * (1.0 / ka + 1.0 / kb)).sqrt();
    tally.p_value(&name("p by sums"), Some(two_sided(z)), r["kish_p_z_pooled_by_sumw"].as_f64(), CLOSED);
}

#[test]
fn real_weighted_surveys() {
    let reference = read("comparisons.json");
    let mut tally = Tally::default();
    for comparison in list(&reference, "comparisons") {
        for question in list(comparison, "questions") {
            let Some(r) = question.get("weighted") else { continue };
            let group = |g: &str| {
                let field = |name: &str| number(r, &format!("{name}_{g}"));
                (number(r, &format!("p{g}_w")), field("kish_neff"), field("sum_w"))
            };
            check_figures(&mut tally, r, group("A"), group("B"));
        }
    }
    tally.finish(65 * 12);
}

/// R `survey`'s tests of the same 65 questions, from sums.
///
/// The reference has the linearised errors but not Σw²y; it is recovered from the error, whose formula is
/// checked on whole samples above: Σw²(y−p)² = se²·(Σw)²·(n−1)/n = Σw²y(1−2p) + p²Σw². Near p = ½ that leaves
/// few digits, hence the tolerance.
#[test]
fn rao_scott_of_real_surveys() {
    let reference = read("comparisons.json");
    let by_r = read("weighted_survey_R.json");
    let mut tally = Tally::default();
    for comparison in list(&reference, "comparisons") {
        let design = comparison["n_design_rows_with_positive_weight"].as_f64();
        for question in list(comparison, "questions") {
            let (Some(w), Some(n)) = (question.get("weighted"), design) else { continue };
            let r = list(&by_r, "results")
                .iter()
                .find(|r| r["comparison"] == comparison["id"] && r["question"] == question["id"])
                .expect("the question is in both files");
            let group = |g: &str| {
                let field = |name: &str| number(w, &format!("{name}_{g}"));
                let (p, sum, error) = (number(w, &format!("p{g}_w")), field("sum_w"), field("svy_se"));
                let w2 = sum * sum / field("kish_neff");
                let spread = error * error * sum * sum * (n - 1.0) / n;
                let w2y = (spread - p * p * w2) / (1.0 - 2.0 * p);
                Sums { n: number(r, &format!("n_{g}")), w: sum, wy: p * sum, w2, w2y, w2yy: w2y }
            };
            let (a, b) = (group("A"), group("B"));
            let name = |figure: &str| format!("{}/{} {figure}", comparison["id"], question["id"]);
            let field = |figure: &str| r[figure].as_f64();

            tally.figure(&name("se A"), linearised_error(n, a), field("seA"), ITERATED);
            let strata = together(n, &[a, b]);
            let error = contrast_error(&strata, &[1.0, -1.0]);
            tally.figure(&name("se diff"), error, field("se_diff"), CLOSED);

            let test = rao_scott(&strata);
            tally.figure(&name("F"), test.map(|t| t.f), field("rao_scott_F"), ITERATED);
            tally.figure(&name("ddf"), test.map(|t| t.df2), field("rao_scott_ddf"), ITERATED);
            tally.p_value(&name("p F"), test.map(|t| t.p_value), field("rao_scott_F_p"), ITERATED);
            tally.figure(&name("X2"), test.map(|t| t.chi_square), field("rao_scott_chisq"), ITERATED);
            let p = test.map(|t| t.p_chi_square);
            tally.p_value(&name("p chi2"), p, field("rao_scott_chisq_p"), ITERATED);

            // R's t has the sign of B − A and loses one degree of freedom more.
            let t = error.map(|e| (b.wy / b.w - a.wy / a.w) / e);
            tally.figure(&name("t"), t, field("svyttest_t"), ITERATED);
            let df = a.n + b.n - 2.0;
            tally.figure(&name("t df"), Some(df), field("svyttest_df"), CLOSED);
            let p = t.and_then(|t| student_two_sided(t, df));
            tally.p_value(&name("t p"), p, field("svyttest_p"), ITERATED);

            for (g, sums) in [("A", a), ("B", b)] {
                let (share, error) = (sums.mean().expect("a share"), linearised_error(n, sums));
                let ours = error.and_then(|e| proportion::logit(share, e, sums.n - 1.0, 0.95));
                let theirs = list(r, &format!("svyciprop_logit_{g}"));
                // R finds it by fitting a model until it moves by less than 1e-8.
                for (ours, theirs) in [(ours.map(|i| i.0), &theirs[1]), (ours.map(|i| i.1), &theirs[2])] {
                    tally.figure(&name("logit"), ours, theirs.as_f64(), 1e-6);
                }
            }
        }
    }
    tally.finish(65 * 14);
}
