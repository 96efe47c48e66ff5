//! Printed tables, and figures of R packages that print four to six digits.

use gap_report::stats::{difference, effect, test};

/// An interval as printed, half a unit in the last place away at most, and a little more: the 0.0545 of
/// contrast c by Mee is 0.054448, rounded twice.
fn check(ours: Option<(f64, f64)>, theirs: (f64, f64), unit: f64, what: &str) {
    let (low, high) = ours.unwrap_or_else(|| panic!("{what}: no interval"));
    let good = (low - theirs.0).abs() <= 0.52 * unit && (high - theirs.1).abs() <= 0.52 * unit;
    assert!(good, "{what}: ({low}, {high}), printed {theirs:?}");
}

/// Newcombe (1998), Statistics in Medicine 17, 873–890, Table II, contrasts a to h and three of others; six
/// digits by base R. Columns: xa na xb nb, Newcombe's method 10, Agresti–Caffo, Miettinen–Nurminen, Mee.
/// The contrast 7/34 − 1/34 is Fagerland's (2015).
#[test]
#[rustfmt::skip]
fn newcombe_table_two() {
    let rows = [
        (56., 70., 48., 80., (0.052431, 0.333873), (0.0525, 0.3358), (0.0528, 0.3382), (0.0533, 0.3377)),
        (9., 10., 3., 10., (0.170523, 0.809018), (0.1600, 0.8400), (0.1700, 0.8406), (0.1821, 0.8370)),
        (6., 7., 2., 7., (0.058228, 0.806250), (0.0338, 0.8551), (0.0342, 0.8534), (0.0545, 0.8478)),
        (5., 56., 0., 29., (-0.038137, 0.192560), (-0.0289, 0.1712), (-0.0326, 0.1933), (-0.0313, 0.1926)),
        (0., 10., 0., 20., (-0.161125, 0.277533), (-0.1411, 0.2168), (-0.1658, 0.2844), (-0.1611, 0.2775)),
        (0., 10., 0., 10., (-0.277533, 0.277533), (-0.2212, 0.2212), (-0.2879, 0.2879), (-0.2775, 0.2775)),
        (10., 10., 0., 20., (0.679086, 1.0), (0.6922, 1.0), (0.7156, 1.0), (0.7225, 1.0)),
        (10., 10., 0., 10., (0.607509, 1.0), (0.6122, 1.0), (0.6636, 1.0), (0.6777, 1.0)),
        (84., 101., 89., 105., (-0.117750, 0.085071), (-0.1168, 0.0850), (-0.1191, 0.0860), (-0.1188, 0.0857)),
    ];
    for (xa, na, xb, nb, newcombe, caffo, score, mee) in rows {
        let what = format!("{xa}/{na} - {xb}/{nb}");
        let (pa, pb) = (xa / na, xb / nb);
        check(difference::newcombe(pa, na, pb, nb, 0.95), newcombe, 1e-6, &what);
        for (ours, theirs) in [
            (difference::agresti_caffo(pa, na, pb, nb, 0.95), caffo),
            (difference::miettinen_nurminen(pa, na, pb, nb, 0.95), score),
            (difference::mee(pa, na, pb, nb, 0.95), mee),
        ] {
            check(ours, theirs, 1e-4, &what);
        }
    }
}

/// PropCIs (R): `diffscoreci`, `wald2ci`; ratesci's own tests for 7/25 − 2/25.
#[test]
fn r_packages() {
    let (pa, pb) = (7.0 / 34.0, 1.0 / 34.0);
    check(difference::newcombe(pa, 34.0, pb, 34.0, 0.95), (0.018921, 0.340369), 1e-6, "newcombe");
    check(difference::agresti_caffo(pa, 34.0, pb, 34.0, 0.95), (0.01161167, 0.32172166), 1e-8, "caffo");
    check(difference::miettinen_nurminen(pa, 34.0, pb, 34.0, 0.95), (0.0270416, 0.3452912), 1e-7, "score");
    check(difference::mee(pa, 34.0, pb, 34.0, 0.95), (0.02837, 0.34394), 1e-5, "mee");
    check(difference::wald(pa, 34.0, pb, 34.0, 0.95), (0.02916942, 0.32377176), 1e-8, "wald");
    check(difference::mee(7.0 / 25.0, 25.0, 2.0 / 25.0, 25.0, 0.95), (-0.014, 0.412), 1e-3, "ratesci");
    let (pa, pb) = (63.0 / 93.0, 38.0 / 92.0);
    check(difference::newcombe(pa, 93.0, pb, 92.0, 0.95), (0.1211604, 0.3928557), 1e-7, "63/93");
    check(difference::agresti_caffo(pa, 93.0, pb, 92.0, 0.95), (0.121641, 0.395940), 1e-6, "63/93");
}

/// The shape of the published findings that this program was made for: 250 leaders and 250 customers.
#[test]
fn two_hundred_and_fifty_of_each() {
    let n = 250.0;
    for (xa, xb, (low, high), chi2, p) in [
        (200.0, 113.0, (0.265843, 0.423329), 64.658045, 8.909e-16),
        (195.0, 145.0, (0.118707, 0.277691), 22.977941, 1.6387e-6),
    ] {
        let (pa, pb) = (xa / n, xb / n);
        check(difference::newcombe(pa, n, pb, n, 0.95), (low, high), 1e-6, "n = 250");
        let z = test::pooled_z_statistic(pa, n, pb, n).expect("a z");
        assert!((z * z - chi2).abs() < 1e-6, "{z}");
        assert!((test::pooled_z(pa, n, pb, n).expect("a p") / p - 1.0).abs() < 1e-4);
    }
    let score = difference::miettinen_nurminen(0.8, n, 0.452, n, 0.95);
    check(score, (0.26671, 0.42477), 1e-5, "score, n = 250");
    check(difference::newcombe(198.0 / n, n, 113.0 / n, n, 0.95), (0.257456, 0.415826), 1e-6, "n = 250");
    assert!((effect::cohen_h(0.8, 0.452) - 0.739649).abs() < 1e-6);
}
