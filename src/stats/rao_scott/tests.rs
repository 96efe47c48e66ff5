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

/// An empty cell is dropped, as R drops it, and does not divide by zero.
#[test]
fn an_empty_cell_is_no_division_by_zero() {
    let all = sums(&[1, 1, 1, 1], &[1.0, 0.5, 2.0, 1.0]);
    let test = rao_scott(&together(16.0, &[all, customers()])).unwrap();
    assert!(test.f.is_finite() && test.p_value > 0.0 && test.p_value < 1.0, "{test:?}");
    assert_eq!(rao_scott(&together(8.0, &[all, all])), None);
    assert_eq!(rao_scott(&together(8.0, &[all])), None);
}
