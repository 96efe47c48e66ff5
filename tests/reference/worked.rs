//! The worked example of `docs/statistics.md`, figure by figure: what stands there is what is computed.

use gap_report::stats::equivalence::{Verdict, verdict};
use gap_report::stats::{adjust, difference, effect, proportion, sample_size, test};

/// A row of the example: agreeing and base of leaders and customers.
struct Row {
    a: (u64, u64),
    b: (u64, u64),
    /// As printed, in points.
    limits95: (&'static str, &'static str),
    limits90: (&'static str, &'static str),
    exact: bool,
    p: f64,
    holm: f64,
    h: f64,
    verdict: Verdict,
}

const ROWS: [Row; 3] = [
    Row {
        a: (18, 150),
        b: (240, 300),
        limits95: ("-73.9", "-60.1"),
        limits90: ("-73.1", "-61.5"),
        exact: false,
        p: 5.2e-43,
        holm: 1.6e-42,
        h: -1.51,
        verdict: Verdict::Outside,
    },
    Row {
        a: (96, 150),
        b: (150, 300),
        limits95: ("4.3", "23.2"),
        limits90: ("5.8", "21.8"),
        exact: false,
        p: 0.0049,
        holm: 0.0098,
        h: 0.28,
        verdict: Verdict::Inconclusive,
    },
    Row {
        a: (147, 150),
        b: (294, 300),
        limits95: ("-3.9", "2.6"),
        limits90: ("-3.1", "2.2"),
        exact: true,
        p: 1.0,
        holm: 1.0,
        h: 0.0,
        verdict: Verdict::Inside,
    },
];

fn share((x, n): (u64, u64)) -> (f64, f64) {
    (x as f64 / n as f64, n as f64)
}

fn points(limits: Option<(f64, f64)>) -> (String, String) {
    let (low, high) = limits.expect("an interval");
    (format!("{:.1}", 100.0 * low), format!("{:.1}", 100.0 * high))
}

#[test]
fn the_table() {
    let mut raw = Vec::new();
    for row in &ROWS {
        let ((pa, na), (pb, nb)) = (share(row.a), share(row.b));
        let interval = |confidence| difference::newcombe(pa, na, pb, nb, confidence);
        assert_eq!(points(interval(0.95)), (row.limits95.0.into(), row.limits95.1.into()));
        assert_eq!(points(interval(0.90)), (row.limits90.0.into(), row.limits90.1.into()));
        assert_eq!(test::needs_exact(pa, na, pb, nb), row.exact);
        let p = if row.exact {
            test::fisher(row.a.0, row.a.1, row.b.0, row.b.1)
        } else {
            test::pooled_z(pa, na, pb, nb)
        };
        assert!((p.expect("a p-value") / row.p - 1.0).abs() < 0.011, "{p:?}");
        assert!((effect::cohen_h(pa, pb) - row.h).abs() < 0.005);
        assert_eq!(verdict(interval(0.95), interval(0.90), 0.05), row.verdict);
        raw.push(p);
    }
    for (adjusted, row) in adjust::holm(&raw).iter().zip(&ROWS) {
        assert!((adjusted.expect("a p-value") / row.holm - 1.0).abs() < 0.03, "{adjusted:?}");
    }
}

#[test]
fn the_steps_and_what_would_settle_it() {
    let (low, high) = proportion::wilson(0.12, 150.0, 0.95).expect("an interval");
    assert_eq!(format!("{:.6} {:.6}", (low + high) / 2.0, (high - low) / 2.0), "0.129489 0.052220");
    assert_eq!(format!("{low:.4} {high:.4}"), "0.0773 0.1817");
    let (low, high) = proportion::wilson(0.8, 300.0, 0.95).expect("an interval");
    assert_eq!(format!("{low:.4} {high:.4}"), "0.7511 0.8413");
    assert_eq!(test::smallest_expected(0.12, 150.0, 0.8, 300.0).map(f64::round), Some(64.0));
    let error = test::pooled_error(0.12, 150.0, 0.8, 300.0).expect("an error");
    assert_eq!(format!("{error:.6} {:.2}", -0.68 / error), "0.049459 -13.75");
    let more = sample_size::more_answers(0.64, 150.0, 0.5, 300.0, 0.95, 0.05).expect("a plan");
    assert_eq!((more.of_a, more.of_b, more.of_both), (Some(41.0), Some(233.0), Some((26.0, 51.0))));
}
