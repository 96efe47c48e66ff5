//! Whether the groups differ at all, where a question was put to three or more: before the pairs.

use super::design::Design;
use super::figure::Figure;
use super::gaps::adjusted;
use super::model::{Overall, OverallTest};
use crate::stats::overall::{chi_square, is_well_filled};
use crate::stats::rao_scott::rao_scott;
use crate::study::{Adjust, Test};

/// The fewest groups that have pairs to be asked after.
const FEWEST: usize = 3;

/// The test of one question over the groups in `shown`, each with its figure: those that have a base. `None`
/// for fewer than three. Its place and its id are left open.
///
/// Chi-square; Rao and Scott's F with weights, and where the study asks for it. A chi-square whose expected
/// counts are too small keeps its statistic and has no p-value: there is no exact test to take its place.
pub fn overall(shown: &[(&str, Figure)], wave: &str, design: &Design<'_>, wanted: Test) -> Option<Overall> {
    if shown.len() < FEWEST {
        return None;
    }
    let mut overall = Overall {
        id: String::new(),
        question: String::new(),
        wave: wave.to_owned(),
        segment: String::new(),
        segment_value: String::new(),
        groups: shown.iter().map(|(group, _)| (*group).to_owned()).collect(),
        test: OverallTest::ChiSquare,
        statistic: None,
        df: None,
        df2: None,
        p_value: None,
        p_adjusted: None,
    };
    if wanted == Test::RaoScott || shown.iter().any(|(_, figure)| figure.is_weighted()) {
        overall.test = OverallTest::RaoScott;
        let sums: Option<Vec<_>> =
            shown.iter().map(|(group, figure)| Some((*group, figure.base?.sums))).collect();
        if let Some(test) = rao_scott(&design.strata(wave, &sums?)) {
            overall.statistic = Some(test.f);
            (overall.df, overall.df2) = (Some(test.df1), Some(test.df2));
            overall.p_value = Some(test.p_value);
        }
    } else {
        let groups: Option<Vec<_>> =
            shown.iter().map(|(_, figure)| Some((figure.share, figure.base?.n))).collect();
        let groups = groups?;
        if let Some(test) = chi_square(&groups) {
            overall.statistic = Some(test.chi_square);
            overall.df = Some(test.df);
            overall.p_value = is_well_filled(&groups).then_some(test.p_value);
        }
    }
    Some(overall)
}

/// Adjusts the p-values of one wave and segment cell.
pub fn finish_family(family: &mut [Overall], how: Adjust) {
    let p_values: Vec<Option<f64>> = family.iter().map(|test| test.p_value).collect();
    for (test, p_adjusted) in family.iter_mut().zip(adjusted(&p_values, how)) {
        test.p_adjusted = p_adjusted;
    }
}
