//! One paragraph that says how the figures were computed: only what really ran.

use super::super::model::{Narrative, Role, TestName};
use super::super::rows::Row;
use super::counting::counting;
use super::{Family, first, sentence};
use crate::stats::equivalence::narrower;
use crate::study::{Adjust, Interval, MeasureKind};

/// How it was computed.
pub fn method(family: &Family<'_>) -> Narrative {
    let options = &family.report.study.options;
    if family.known().next().is_none() {
        let any =
            family.rows.iter().flat_map(|row| [row.a, row.b]).flatten().any(|cell| cell.value.is_some());
        let text = match any {
            true => {
                "No gap is shown here. The figures that are, and their intervals, are computed as those of all."
            }
            false => "No figure is shown here.",
        };
        return sentence(Role::Method, text.to_owned(), Vec::new());
    }
    if family.is_without_intervals() && !scored(family) {
        let text = "Shares as published; gaps are their differences, in percentage points.";
        return sentence(Role::Method, text.to_owned(), Vec::new());
    }
    let level = level(options.confidence);
    let interval = interval(options.interval);
    let mut methods = Vec::new();
    if family.has(MeasureKind::Share) {
        let bases =
            if is_weighted(family) { ", both on effective bases, because answers are weighted" } else { "" };
        methods.push(format!("Wilson for a share, {interval} for a gap{bases}"));
    }
    methods.extend(scored_methods(family));
    let mut text = format!("Intervals at {level}: {}.", methods.join("; "));
    text.push_str(&counting(family).unwrap_or_default());
    if let Some(tests) = tests(family) {
        let adjust = match options.adjust {
            Adjust::Holm => ", adjusted by Holm over the questions of a comparison",
            Adjust::Bh => ", adjusted by Benjamini and Hochberg over the questions of a comparison",
            Adjust::None => ", not adjusted for the number of questions",
        };
        text.push_str(&format!(" P-values by {tests}{adjust}."));
    }
    if family.changes().next().is_some() {
        text.push_str(" The change of a gap between waves: MOVER, from the intervals of the two; of one group's figure: as a gap \
             between then and now. ");
        text.push_str(shown_moves(options.adjust));
    }
    if family.heterogeneity().next().is_some() {
        text.push_str(" Gaps by segment are compared by Cochran's Q.");
    }
    text.push_str(&first::method(family).unwrap_or_default());
    text.push_str(&format!(
        " A gap counts as beyond the acceptable {} when its whole interval at {level} lies beyond, as \
         within when its whole interval at {} lies within; otherwise there is not enough data to say.",
        family.acceptable(),
        self::level(narrower(options.confidence))
    ));
    if family.has(MeasureKind::Mean) {
        text.push_str(
            " The scale of a mean runs from the smallest to the largest number that an answer stands for.",
        );
    }
    sentence(Role::Method, text, Vec::new())
}

/// When a move counts as shown.
pub(super) fn shown_moves(adjust: Adjust) -> &'static str {
    match adjust {
        Adjust::None => "A move counts as shown when its interval excludes zero, whatever their number.",
        Adjust::Holm | Adjust::Bh => {
            "A move counts as shown when its interval excludes zero and its p-value stays small after the same \
             adjustment, over the questions between the same two waves."
        }
    }
}

pub(super) fn interval(interval: Interval) -> &'static str {
    match interval {
        Interval::Newcombe => "Newcombe (method 10)",
        Interval::MiettinenNurminen => "Miettinen and Nurminen",
        Interval::AgrestiCaffo => "Agresti and Caffo",
        Interval::Wald => "Wald",
    }
}

fn scored(family: &Family<'_>) -> bool {
    family.has(MeasureKind::Mean) || family.has(MeasureKind::Nps)
}

/// The intervals of means and net promoter scores.
fn scored_methods(family: &Family<'_>) -> Vec<String> {
    let weighted = is_weighted(family);
    let measures = [MeasureKind::Mean, MeasureKind::Nps].into_iter().filter(|measure| family.has(*measure));
    let words = measures.map(|measure| match (measure, weighted) {
        (MeasureKind::Nps, false) => "normal for a net promoter score and a gap of them",
        (MeasureKind::Nps, true) => {
            "normal, linearised for the weights, for a net promoter score and a gap of them"
        }
        (_, false) => "Student's t for a mean, Welch's for a gap of means",
        (_, true) => "linearised for the weights: normal for a mean, Student's t for a gap of means",
    });
    words.map(str::to_owned).collect()
}

/// A confidence level as it is written: `95 %`, `99.5 %`.
pub(super) fn level(confidence: f64) -> String {
    let tenths = libm::round(confidence * 1000.0) as i64;
    if tenths % 10 == 0 {
        format!("{}\u{a0}%", tenths / 10)
    } else {
        format!("{}.{}\u{a0}%", tenths / 10, tenths % 10)
    }
}

pub fn is_weighted(family: &Family<'_>) -> bool {
    let mut cells = family.known().flat_map(|row| [row.a, row.b]).flatten();
    cells.any(|cell| cell.base != cell.effective_base)
}

/// The tests that ran, in words.
fn tests(family: &Family<'_>) -> Option<String> {
    let ran = |name: TestName| family.known().any(|row| row.gap.test == Some(name));
    let exact = match (ran(TestName::Fisher), ran(TestName::FisherMidP)) {
        (true, _) => Some("Fisher's exact test"),
        (_, true) => Some("Fisher's exact test with the mid-p correction"),
        _ => None,
    };
    let plain = match (ran(TestName::Z), exact) {
        (true, Some(exact)) => {
            Some(format!("the pooled z-test, or {exact} where an expected count is below 5"))
        }
        (true, None) => Some("the pooled z-test".to_owned()),
        (false, exact) => exact.map(str::to_owned),
    };
    let of_shares = match (ran(TestName::RaoScott), plain) {
        (true, Some(plain)) => Some(format!("Rao and Scott's F where answers are weighted, else {plain}")),
        (true, None) => Some("Rao and Scott's F, which allows for the weights and the design".to_owned()),
        (false, plain) => plain,
    };
    let of_means =
        |row: &&Row<'_>| row.gap.test == Some(TestName::Wald) && row.gap.measure == MeasureKind::Mean;
    let wald = match family.known().any(|row| of_means(&row)) {
        true => "a gap over its linearised standard error, as Student's t of means and normal of scores",
        false => "Wald's z, a gap over its standard error",
    };
    let others = [
        (TestName::Welch, "Welch's t-test of means"),
        (TestName::MannWhitney, "the Mann–Whitney rank test of answers that have a mean"),
        (TestName::Wald, wald),
    ];
    let ran = others.into_iter().filter(|(name, _)| ran(*name)).map(|(_, words)| words.to_owned());
    let all: Vec<String> = of_shares.into_iter().chain(ran).collect();
    (!all.is_empty()).then(|| all.join("; "))
}
