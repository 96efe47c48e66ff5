//! Differences of gaps between two waves: closed form, equal to a binomial model with identity link in R.

use crate::check::{CLOSED, Tally, interval, list, number, read};
use gap_report::stats::{change, difference};

#[test]
fn change_of_a_gap() {
    let reference = read("difference_in_differences.json");
    let mut tally = Tally::default();
    for case in list(&reference, "did") {
        let cell = |name: &str| (number(&case["cells"][name], "p"), number(&case["cells"][name], "n"));
        let wave = |a: &str, b: &str| {
            let ((pa, na), (pb, nb)) = (cell(a), cell(b));
            (pa - pb, difference::standard_error(pa, na, pb, nb).expect("an error"))
        };
        let (then, now) = (wave("A1", "B1"), wave("A2", "B2"));
        let id = case["id"].to_string();
        tally.figure(&format!("{id} gap then"), Some(then.0), case["gap1"].as_f64(), CLOSED);
        tally.figure(&format!("{id} gap now"), Some(now.0), case["gap2"].as_f64(), CLOSED);
        let moved = change::wald(then, now, 0.95).expect("a change");
        tally.figure(&format!("{id} change"), Some(moved.change), case["did"].as_f64(), CLOSED);
        tally.figure(&format!("{id} error"), Some(moved.error), case["se"].as_f64(), CLOSED);
        tally.figure(&format!("{id} z"), Some(moved.z), case["z"].as_f64(), CLOSED);
        tally.p_value(&format!("{id} p"), Some(moved.p_value), case["p"].as_f64(), CLOSED);
        tally.interval(
            &format!("{id} limits"),
            Some((moved.low, moved.high)),
            interval(case, "ci95"),
            CLOSED,
        );
    }
    tally.finish(4 * 8);
}
