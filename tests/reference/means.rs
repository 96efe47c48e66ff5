//! Means of scales in real surveys: Welch, t intervals, Cohen's d. The rank test's counts by answer are not in
//! the reference, which has moments only; it is tested from the files themselves.

use crate::check::{CLOSED, Tally, interval, list, number, read};
use gap_report::stats::mean::{Moments, cohen_d, t_interval, welch};

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
