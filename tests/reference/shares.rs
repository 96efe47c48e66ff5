//! Every unweighted comparison of two shares: 175 questions of real surveys, and 26 hard pairs of counts.

use crate::check::{CLOSED, ITERATED, Tally, count, interval, list, number, read};
use gap_report::stats::{adjust, difference, effect, equivalence, proportion, test};
use serde_json::Value;

/// All that the reference says of one pair of counts.
fn check(tally: &mut Tally, id: &str, r: &Value) {
    let (xa, na, xb, nb) = (count(r, "xA"), count(r, "nA"), count(r, "xB"), count(r, "nB"));
    let (na_, nb_) = (na as f64, nb as f64);
    let (pa, pb) = (xa as f64 / na_, xb as f64 / nb_);
    let name = |figure: &str| format!("{id} {figure}");
    let field = |figure: &str| r[figure].as_f64();

    tally.figure(&name("pA"), Some(pa), field("pA"), CLOSED);
    tally.figure(&name("diff"), Some(pa - pb), field("diff"), CLOSED);
    tally.interval(&name("wilson A"), proportion::wilson(pa, na_, 0.95), interval(r, "wilson95_A"), CLOSED);
    tally.interval(&name("wilson B"), proportion::wilson(pb, nb_, 0.95), interval(r, "wilson95_B"), CLOSED);

    let newcombe = |confidence| difference::newcombe(pa, na_, pb, nb_, confidence);
    tally.interval(&name("newcombe"), newcombe(0.95), interval(r, "newcombe10_95"), CLOSED);
    tally.interval(&name("newcombe 90"), newcombe(0.90), interval(r, "newcombe10_90"), CLOSED);
    let score = difference::miettinen_nurminen(pa, na_, pb, nb_, 0.95);
    tally.interval(&name("miettinen-nurminen"), score, interval(r, "miettinen_nurminen95"), ITERATED);
    // The reference leaves these two as they come; ours are cut to what a gap of shares can be.
    let cut = |(low, high): (f64, f64)| (low.max(-1.0), high.min(1.0));
    let caffo = difference::agresti_caffo(pa, na_, pb, nb_, 0.95);
    tally.interval(&name("agresti-caffo"), caffo, cut(interval(r, "agresti_caffo95")), CLOSED);
    let wald = difference::wald(pa, na_, pb, nb_, 0.95);
    tally.interval(&name("wald"), wald, cut(interval(r, "wald95")), CLOSED);

    let unpooled = difference::standard_error(pa, na_, pb, nb_);
    tally.figure(&name("se unpooled"), unpooled, field("se_unpooled"), CLOSED);
    tally.figure(&name("se pooled"), test::pooled_error(pa, na_, pb, nb_), field("se_pooled"), CLOSED);
    let z = test::pooled_z_statistic(pa, na_, pb, nb_);
    tally.figure(&name("z pooled"), z, field("z_pooled"), CLOSED);
    tally.figure(&name("chi2"), z.map(|z| z * z), field("chi2"), CLOSED);
    tally.p_value(&name("p z"), test::pooled_z(pa, na_, pb, nb_), field("p_z_pooled"), CLOSED);
    tally.p_value(&name("p z unpooled"), test::unpooled_z(pa, na_, pb, nb_), field("p_z_unpooled"), CLOSED);
    tally.p_value(&name("p yates"), test::yates(pa, na_, pb, nb_), field("p_chi2_yates"), CLOSED);
    tally.p_value(&name("p fisher"), test::fisher(xa, na, xb, nb), field("p_fisher_two_sided"), CLOSED);

    let expected = test::smallest_expected(pa, na_, pb, nb_);
    tally.figure(&name("min expected"), expected, field("min_expected"), CLOSED);
    assert_eq!(test::needs_exact(pa, na_, pb, nb_), number(r, "min_expected") < 5.0, "{id}");
    tally.figure(&name("h"), Some(effect::cohen_h(pa, pb)), field("cohen_h"), CLOSED);

    for (margin, field) in [(0.05, "tost_5pp"), (0.10, "tost_10pp")] {
        let theirs = &r[field];
        if unpooled == Some(0.0) {
            // No variance: their p-values are 0 or 1 by convention, ours are absent.
            continue;
        }
        let tests = equivalence::two_one_sided(pa, na_, pb, nb_, -margin, margin);
        tally.p_value(&name("tost low"), tests.map(|t| t.p_low), theirs["p_lower"].as_f64(), CLOSED);
        tally.p_value(&name("tost high"), tests.map(|t| t.p_high), theirs["p_upper"].as_f64(), CLOSED);
        tally.p_value(&name("tost"), tests.map(|t| t.p), theirs["p"].as_f64(), CLOSED);
        let inside = equivalence::verdict(None, newcombe(0.90), margin) == equivalence::Verdict::Inside;
        assert_eq!(Some(inside), theirs["newcombe90_inside"].as_bool(), "{id} inside {margin}");
    }
}

#[test]
fn real_surveys() {
    let reference = read("comparisons.json");
    let mut tally = Tally::default();
    for comparison in list(&reference, "comparisons") {
        for question in list(comparison, "questions") {
            let id = format!("{}/{}", comparison["id"], question["id"]);
            check(&mut tally, &id, &question["unweighted"]);
        }
    }
    tally.finish(175 * 30);
}

#[test]
fn hard_pairs_of_counts() {
    let reference = read("synthetic.json");
    let mut tally = Tally::default();
    for case in list(&reference, "cases") {
        check(&mut tally, &case["id"].to_string(), case);
    }
    tally.finish(26 * 25);
}

/// Holm and Benjamini–Hochberg over the questions of each family of each real comparison.
#[test]
fn adjusted_over_the_families_of_real_surveys() {
    let reference = read("comparisons.json");
    let mut tally = Tally::default();
    for comparison in list(&reference, "comparisons") {
        for family in ["main", "multi", "variant"] {
            for (part, p) in [
                ("unweighted", "p_z_pooled"),
                ("unweighted", "p_fisher_two_sided"),
                ("weighted", "svy_p_normal"),
                ("weighted", "kish_p_z_pooled"),
            ] {
                let figures: Vec<&Value> = list(comparison, "questions")
                    .iter()
                    .filter(|q| q["family"] == family && q.get(part).is_some())
                    .map(|q| &q[part])
                    .collect();
                let raw: Vec<Option<f64>> = figures.iter().map(|f| f[p].as_f64()).collect();
                for (method, adjusted) in
                    [("holm", adjust::holm(&raw)), ("bh", adjust::benjamini_hochberg(&raw))]
                {
                    for (figure, ours) in figures.iter().zip(adjusted) {
                        let field = format!("{p}_{method}");
                        let what = format!("{} {family} {field}", comparison["id"]);
                        tally.p_value(&what, ours, figure[&field].as_f64(), CLOSED);
                    }
                }
            }
        }
    }
    tally.finish(175 * 4);
}

#[test]
fn adjusted_lists() {
    let reference = read("synthetic.json");
    let mut tally = Tally::default();
    for case in list(&reference, "adjustments") {
        let raw: Vec<Option<f64>> = list(case, "p").iter().map(Value::as_f64).collect();
        for (method, adjusted) in [("holm", adjust::holm(&raw)), ("bh", adjust::benjamini_hochberg(&raw))] {
            for (ours, theirs) in adjusted.iter().zip(list(case, method)) {
                tally.p_value(&format!("{} {method}", case["id"]), *ours, theirs.as_f64(), CLOSED);
            }
        }
    }
    tally.finish(30);
}
