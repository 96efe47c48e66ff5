//! Means of scales in real surveys: Welch, t intervals, Cohen's d, and the rank test.

use crate::check::{CLOSED, Tally, interval, list, number, read};
use gap_report::stats::mean::{Moments, cohen_d, t_interval, welch};
use gap_report::stats::rank::mann_whitney;

#[test]
fn differences_of_means() {
    let reference = read("comparisons.json");
    let mut tally = Tally::default();
    for comparison in list(&reference, "comparisons") {
        for case in list(comparison, "means") {
            let group = |g: &str| Moments {
                n: number(case, &format!("n{g}")),
                mean: number(case, &format!("mean{g}")),
                sd: number(case, &format!("sd{g}")),
            };
            let (a, b) = (group("A"), group("B"));
            let name = |figure: &str| format!("{}/{} {figure}", comparison["id"], case["id"]);
            let field = |figure: &str| case[figure].as_f64();
            tally.interval(&name("t A"), t_interval(a, 0.95), interval(case, "t_ci95_meanA"), CLOSED);
            tally.interval(&name("t B"), t_interval(b, 0.95), interval(case, "t_ci95_meanB"), CLOSED);
            let test = welch(a, b, 0.95);
            tally.figure(&name("diff"), test.map(|t| t.difference), field("diff"), CLOSED);
            tally.figure(&name("error"), test.map(|t| t.error), field("se_welch"), CLOSED);
            tally.figure(&name("t"), test.map(|t| t.t), field("welch_t"), CLOSED);
            tally.figure(&name("df"), test.map(|t| t.df), field("welch_df"), CLOSED);
            tally.p_value(&name("p"), test.map(|t| t.p_value), field("p_welch"), CLOSED);
            let limits = test.map(|t| (t.low, t.high));
            tally.interval(&name("limits"), limits, interval(case, "welch_ci95"), CLOSED);
            tally.figure(&name("d"), cohen_d(a, b), field("cohen_d_pooled_sd"), CLOSED);
        }
    }
    tally.finish(24 * 12);
}

/// Counts by answer (permanent, fixed-term contract), lowest first, of the agree–disagree questions of the
/// UK survey of research software engineers 2016; see PROVENANCE.md beside the reference files.
#[rustfmt::skip]
const BY_ANSWER: [(&str, [(u64, u64); 5]); 19] = [
    ("turnOver5", [(8, 13), (21, 28), (34, 24), (52, 43), (27, 17)]),
    ("turnOver6", [(32, 22), (35, 34), (45, 34), (25, 21), (5, 14)]),
    ("affRec1", [(8, 7), (16, 14), (21, 15), (47, 37), (48, 53)]),
    ("affRec2", [(7, 11), (21, 14), (39, 32), (49, 45), (24, 24)]),
    ("affRec3", [(10, 10), (19, 14), (30, 31), (65, 45), (18, 25)]),
    ("affRec4", [(11, 9), (16, 13), (36, 35), (53, 45), (26, 23)]),
    ("affRec5", [(7, 9), (22, 19), (32, 30), (62, 45), (19, 22)]),
    ("percEmp1", [(12, 10), (22, 24), (35, 34), (41, 33), (30, 25)]),
    ("percEmp2", [(6, 9), (19, 10), (34, 33), (55, 46), (26, 28)]),
    ("percEmp3", [(5, 8), (7, 6), (41, 34), (57, 48), (30, 30)]),
    ("affSat1", [(4, 4), (15, 15), (30, 26), (55, 46), (36, 35)]),
    ("affSat2", [(9, 8), (17, 13), (25, 27), (61, 52), (28, 26)]),
    ("affSat3", [(8, 2), (19, 20), (26, 34), (59, 43), (28, 27)]),
    ("affSat4", [(6, 5), (9, 10), (39, 39), (52, 48), (36, 23)]),
    ("progRSE1", [(35, 56), (39, 27), (35, 25), (25, 13), (8, 4)]),
    ("progRSE2", [(32, 51), (38, 38), (27, 25), (34, 4), (11, 7)]),
    ("progRSE3", [(17, 22), (37, 40), (48, 36), (27, 17), (13, 10)]),
    ("progRSE4", [(8, 13), (15, 18), (36, 37), (48, 32), (33, 26)]),
    ("progRSE5", [(12, 8), (26, 18), (40, 43), (42, 36), (20, 21)]),
];

#[test]
fn ranks_and_moments_from_counts_by_answer() {
    let reference = read("comparisons.json");
    let mut tally = Tally::default();
    let comparison =
        list(&reference, "comparisons").iter().find(|c| c["id"] == "rse-contract").expect("it is");
    for (id, levels) in BY_ANSWER {
        let case = list(comparison, "means").iter().find(|m| m["id"] == id).expect("the question is there");
        let p = mann_whitney(&levels).map(|t| t.p_value);
        tally.p_value(&format!("{id} p"), p, case["p_mannwhitney"].as_f64(), CLOSED);
        let group = |of: fn(&(u64, u64)) -> u64| {
            let scored: Vec<(f64, f64)> =
                levels.iter().zip(1..).map(|(n, value)| (f64::from(value), of(n) as f64)).collect();
            Moments::of_levels(&scored)
        };
        for (g, m) in [("A", group(|n| n.0)), ("B", group(|n| n.1))] {
            let theirs = |figure: &str| case[format!("{figure}{g}")].as_f64();
            tally.figure(&format!("{id} n"), m.map(|m| m.n), theirs("n"), CLOSED);
            tally.figure(&format!("{id} mean"), m.map(|m| m.mean), theirs("mean"), CLOSED);
            tally.figure(&format!("{id} sd"), m.map(|m| m.sd), theirs("sd"), CLOSED);
        }
    }
    tally.finish(19 * 7);
}
