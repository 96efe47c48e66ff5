use super::*;
use crate::stats::design::{separate, together};
use crate::stats::overall;

fn sums(y: &[u8], w: &[f64]) -> Sums {
    Sums::of_levels(y.iter().zip(w).map(|(y, w)| (f64::from(*y), 1.0, *w, w * w)))
}

fn leaders() -> Sums {
    sums(&[1, 1, 1, 1, 1, 1, 1, 0, 1, 0], &[1., 1., 0.5, 2., 1., 1., 0.5, 1., 1., 1.])
}

fn customers() -> Sums {
    sums(&[1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0], &[1., 2., 0.5, 0.5, 1., 1., 1.5, 2., 1., 0.5, 0.5, 0.5])
}

/// R `survey` 4.1.1, `svychisq(~y + g, design)`.
#[test]
fn agrees_with_r_survey_on_both_designs() {
    let stratified = rao_scott(&separate(&[(10.0, leaders()), (12.0, customers())])).unwrap();
    assert!((stratified.f - 3.784625358).abs() < 1e-9, "{stratified:?}");
    assert_eq!((stratified.df1, stratified.df2), (1.0, 20.0));
    assert!((stratified.p_value - 0.0659181476).abs() < 1e-10);
    assert!((stratified.p_chi_square - 0.0517254886).abs() < 1e-10);

    let combined = rao_scott(&together(22.0, &[leaders(), customers()])).unwrap();
    assert!((combined.f - 3.982222222).abs() < 1e-9, "{combined:?}");
    assert_eq!((combined.df1, combined.df2), (1.0, 21.0));
    assert!((combined.p_value - 0.0591174348).abs() < 1e-10);
}

/// With weights of one, in one design, every design effect is n/(n−1) of the table's own; and the test of
/// more groups does not depend on which of them comes first.
#[test]
fn three_groups_in_any_order() {
    let (l, c) = (leaders(), customers());
    let a = sums(&[1, 0, 1, 0, 1], &[0.3, 1.2, 0.9, 2.0, 1.1]);
    let one = rao_scott(&together(27.0, &[l, c, a])).unwrap();
    let other = rao_scott(&together(27.0, &[a, Sums::default(), l, c])).unwrap();
    assert!((one.f - other.f).abs() < 1e-12);
    assert!((one.df1 - other.df1).abs() < 1e-12 && one.df1 <= 2.0 && one.df1 > 1.0);
    assert!((one.p_value - other.p_value).abs() < 1e-12);
}

/// Two equal halves without weights: the plain chi-square, but for n/(n−1).
#[test]
fn without_weights_it_is_pearsons() {
    let half = |agree: f64| Sums::of_share((400.0, 400.0, 400.0), (agree, agree, agree));
    let test = rao_scott(&together(800.0, &[half(200.0), half(210.0)])).unwrap();
    let plain = overall::chi_square(&[(0.5, 400.0), (0.525, 400.0)]).unwrap();
    assert!((test.chi_square - plain.chi_square).abs() < 1e-12);
    assert!((test.p_value - plain.p_value).abs() < 2e-3);
}

/// One respondent: group, stratum, whether they agree, weight.
type Respondent = (usize, usize, bool, f64);

/// The test as `svychisq` writes it, from respondents: cell shares P with their covariance V, contrasts C, and
/// Δ = (C′D⁻¹C/N)⁻¹ C′D⁻¹VD⁻¹C with D = diag(P), an empty cell's 1/P being 0. Gives Σ of Δ's diagonal and of
/// Δ²'s, for two contrasts at most.
fn traces_by_the_book(sample: &[Respondent], groups: usize, sizes: &[f64]) -> (f64, f64) {
    let cell = |r: &Respondent| 2 * r.0 + usize::from(r.2);
    let cells = 2 * groups;
    let total: f64 = sample.iter().map(|r| r.3).sum();
    let share = |c: usize| sample.iter().filter(|r| cell(r) == c).map(|r| r.3).sum::<f64>() / total;
    let shares: Vec<f64> = (0..cells).map(share).collect();
    let score = |r: &Respondent, c: usize| r.3 * (f64::from(u8::from(cell(r) == c)) - shares[c]) / total;
    let covariance = |c: usize, d: usize| -> f64 {
        sizes
            .iter()
            .enumerate()
            .map(|(h, n)| {
                let of = || sample.iter().filter(|r| r.1 == h);
                let products: f64 = of().map(|r| score(r, c) * score(r, d)).sum();
                let sums = of().map(|r| score(r, c)).sum::<f64>() * of().map(|r| score(r, d)).sum::<f64>();
                n / (n - 1.0) * (products - sums / n)
            })
            .sum()
    };
    // Deviation coding, unlike the code under test, which sets each group against the first.
    let contrast = |m: usize, c: usize| {
        let own = if c / 2 == m { 1.0 } else { 0.0 } - if c / 2 == groups - 1 { 1.0 } else { 0.0 };
        if c % 2 == 1 { own } else { -own }
    };
    let inverse = |c: usize| if shares[c] > 0.0 { 1.0 / shares[c] } else { 0.0 };
    let n = sample.len() as f64;
    let (mut simple, mut design) = ([[0.0; 2]; 2], [[0.0; 2]; 2]);
    for i in 0..groups - 1 {
        for j in 0..groups - 1 {
            for c in 0..cells {
                simple[i][j] += contrast(i, c) * contrast(j, c) * inverse(c) / n;
                for d in 0..cells {
                    design[i][j] +=
                        contrast(i, c) * inverse(c) * covariance(c, d) * inverse(d) * contrast(j, d);
                }
            }
        }
    }
    if groups == 2 {
        let effect = design[0][0] / simple[0][0];
        return (effect, effect * effect);
    }
    let [[a, b], [c, d]] = simple;
    let determinant = a * d - b * c;
    let inverse = [[d / determinant, -b / determinant], [-c / determinant, a / determinant]];
    let effect = |i: usize, j: usize| inverse[i][0] * design[0][j] + inverse[i][1] * design[1][j];
    let trace = effect(0, 0) + effect(1, 1);
    let squared =
        effect(0, 0) * effect(0, 0) + 2.0 * effect(0, 1) * effect(1, 0) + effect(1, 1) * effect(1, 1);
    (trace, squared)
}

/// The sums that the same respondents leave.
fn strata(sample: &[Respondent], groups: usize, sizes: &[f64]) -> Vec<Stratum> {
    sizes
        .iter()
        .enumerate()
        .map(|(h, n)| Stratum {
            n: *n,
            groups: (0..groups)
                .map(|g| {
                    let own = sample.iter().filter(|r| r.0 == g && r.1 == h);
                    Sums::of_levels(own.map(|r| (f64::from(u8::from(r.2)), 1.0, r.3, r.3 * r.3)))
                })
                .collect(),
        })
        .collect()
}

/// One stratum and two that cut across the groups; two groups and three; with and without an empty cell; and
/// strata that hold more people than answered.
#[test]
fn agrees_with_the_matrices() {
    let pattern = |i: usize| -> Respondent {
        let w = 0.4 + ((i * 7) % 11) as f64 * 0.17;
        (i % 3, (i / 5) % 2, (i * i + i / 4) % 5 < 2, w)
    };
    let all: Vec<Respondent> = (0..60).map(pattern).collect();
    let two: Vec<Respondent> = all.iter().filter(|r| r.0 < 2).copied().collect();
    let unanimous: Vec<Respondent> = two.iter().map(|r| (r.0, r.1, r.2 || r.0 == 1, r.3)).collect();
    let empty_of_three: Vec<Respondent> = all.iter().map(|r| (r.0, r.1, r.2 || r.0 == 1, r.3)).collect();
    for (sample, groups) in [(&two, 2), (&unanimous, 2), (&all, 3), (&empty_of_three, 3)] {
        for sizes in [vec![70.0], vec![33.0, 41.0]] {
            let sample: Vec<Respondent> =
                sample.iter().map(|r| (r.0, r.1.min(sizes.len() - 1), r.2, r.3)).collect();
            let (trace, squared) = traces_by_the_book(&sample, groups, &sizes);
            let test = rao_scott(&strata(&sample, groups, &sizes)).unwrap();
            assert!((test.f * trace / test.chi_square - 1.0).abs() < 1e-10, "{groups} {sizes:?}");
            assert!((test.df1 / (trace * trace / squared) - 1.0).abs() < 1e-10, "{groups} {sizes:?}");
        }
    }
}

/// An empty cell is dropped, as R drops it, and does not divide by zero.
#[test]
fn an_empty_cell_is_no_division_by_zero() {
    let all = sums(&[1, 1, 1, 1], &[1.0, 0.5, 2.0, 1.0]);
    let test = rao_scott(&together(16.0, &[all, customers()])).unwrap();
    assert!(test.f.is_finite() && test.p_value > 0.0 && test.p_value < 1.0, "{test:?}");
    assert_eq!(rao_scott(&together(8.0, &[all, all])), None);
    assert_eq!(rao_scott(&together(8.0, &[all])), None);
}
