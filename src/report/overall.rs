//! Whether the groups differ at all, where a question was put to three or more: before the pairs.

use super::design::Design;
use super::figure::Figure;
use super::gaps::adjusted;
use super::model::{Overall, OverallTest};
use super::pair::Shown;
use super::scored::Scored;
use crate::stats::design::Sums;
use crate::stats::heterogeneity::cochran_q;
use crate::stats::overall::{chi_square, is_well_filled, welch_f};
use crate::stats::rao_scott::rao_scott;
use crate::study::{Adjust, Test};

/// The fewest groups that have pairs to be asked after.
const FEWEST: usize = 3;

/// The test of one question over the groups in `shown`, each with its figure: those that have a base. `None`
/// for fewer than three. Its place and its id are left open.
pub fn overall(shown: &[(&str, &Shown)], wave: &str, design: &Design<'_>, wanted: Test) -> Option<Overall> {
    let shares: Vec<(&str, Figure)> = shown
        .iter()
        .filter_map(|(group, shown)| match shown {
            Shown::Figure(figure) if figure.base.is_some() => Some((*group, *figure)),
            _ => None,
        })
        .collect();
    let scored: Vec<(&str, &Scored)> = shown
        .iter()
        .filter_map(|(group, shown)| match shown {
            Shown::Scored(scored) => Some((*group, scored)),
            _ => None,
        })
        .collect();
    if shares.len() >= FEWEST {
        of_shares(&shares, wave, design, wanted)
    } else if scored.len() >= FEWEST {
        Some(of_scored(&scored, wave, design))
    } else {
        None
    }
}

/// A test of these groups that is still to be made.
fn open<'a>(groups: impl Iterator<Item = &'a str>, wave: &str, test: OverallTest) -> Overall {
    Overall {
        id: String::new(),
        question: String::new(),
        wave: wave.to_owned(),
        segment: String::new(),
        segment_value: String::new(),
        groups: groups.map(str::to_owned).collect(),
        test,
        statistic: None,
        df: None,
        df2: None,
        p_value: None,
        p_adjusted: None,
    }
}

/// Welch's F of means. Of scores, and with weights, Wald's chi-square: each figure against the common one, over
/// its own standard error; a group without spread has none, and leaves the test without an answer.
fn of_scored(shown: &[(&str, &Scored)], wave: &str, design: &Design<'_>) -> Overall {
    let groups = shown.iter().map(|(group, _)| *group);
    let wald = shown.iter().any(|(_, scored)| scored.is_weighted() || scored.is_score());
    if !wald {
        let mut overall = open(groups, wave, OverallTest::Welch);
        let moments: Option<Vec<_>> = shown.iter().map(|(_, scored)| scored.moments()).collect();
        if let Some(test) = moments.and_then(|moments| welch_f(&moments)) {
            overall.statistic = Some(test.f);
            (overall.df, overall.df2) = (Some(test.df1), Some(test.df2));
            overall.p_value = Some(test.p_value);
        }
        return overall;
    }
    let mut overall = open(groups, wave, OverallTest::Wald);
    let all: Vec<(&str, Sums)> = shown.iter().map(|(group, scored)| (*group, scored.sums)).collect();
    let strata = design.strata(wave, &all);
    let figures: Option<Vec<_>> = shown
        .iter()
        .enumerate()
        .map(|(place, (_, scored))| Some((scored.value()?, scored.error(&strata, place)?)))
        .collect();
    if let Some(test) = figures.and_then(|figures| cochran_q(&figures)) {
        overall.statistic = Some(test.q);
        overall.df = Some(test.df);
        overall.p_value = Some(test.p_value);
    }
    overall
}

/// Chi-square; Rao and Scott's F with weights, and where the study asks for it. A chi-square whose expected
/// counts are too small keeps its statistic and has no p-value: there is no exact test to take its place.
fn of_shares(shown: &[(&str, Figure)], wave: &str, design: &Design<'_>, wanted: Test) -> Option<Overall> {
    let mut overall = open(shown.iter().map(|(group, _)| *group), wave, OverallTest::ChiSquare);
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
