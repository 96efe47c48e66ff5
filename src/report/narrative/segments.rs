//! Whether the leading gaps differ between the values of a segment: a finding where they do, a caveat where
//! nothing shows it, so that nobody reads noise as a regional story.

use super::super::format;
use super::super::model::{Cell, Gap, Heterogeneity, Narrative, Role};
use super::words::{count, either, list, quoted};
use super::{Family, sentence};
use crate::order;
use crate::study::MeasureKind;

/// The segments of the leading gaps, in the order in which they were compared.
fn segments<'a>(family: &Family<'a>) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    for test in family.heterogeneity() {
        if !names.contains(&test.segment.as_str()) {
            names.push(&test.segment);
        }
    }
    names
}

/// The tests of one segment that show a difference, clearest first.
fn shown<'a>(family: &Family<'a>, segment: &str) -> Vec<&'a Heterogeneity> {
    let level = 1.0 - family.report.study.options.confidence;
    let mut shown: Vec<&Heterogeneity> = family
        .heterogeneity()
        .filter(|test| test.segment == segment && test.p_adjusted.is_some_and(|p| p < level))
        .collect();
    let p = |test: &Heterogeneity| test.p_adjusted.unwrap_or(1.0);
    // The sort is stable: equal ones keep the study's order.
    order::sort_by(&mut shown, |x, y| p(x).total_cmp(&p(y)));
    shown
}

/// Most questions named of a segment.
const NAMED: usize = 2;

/// One finding a segment between whose values a gap is shown to differ.
pub fn findings(family: &Family<'_>) -> Vec<Narrative> {
    let mut findings = Vec::new();
    for segment in segments(family) {
        let shown = shown(family, segment);
        let mut evidence: Vec<String> = shown.iter().map(|test| test.id.clone()).collect();
        let mut told: Vec<String> = Vec::new();
        for test in shown.iter().take(NAMED) {
            let gaps: Vec<&Gap> = family.gaps_of(test).collect();
            let size = |gap: &&&Gap| gap.gap.unwrap_or(0.0);
            let by_size = |x: &&&Gap, y: &&&Gap| size(x).total_cmp(&size(y));
            let ends = gaps.iter().min_by(by_size).zip(gaps.iter().max_by(by_size));
            let Some((lowest, highest)) = ends else { continue };
            let words = |gap: &Gap| {
                let size = format::gap_in_words(gap.measure, gap.gap.unwrap_or(0.0));
                format!("{size} ({})", gap.segment_value)
            };
            let question = family.quoted_of(&test.question);
            let start = match told.is_empty() {
                true => format!("The gap on {question} differs between the values of {}: ", quoted(segment)),
                false => format!(" So does that on {question}: "),
            };
            told.push(format!("{start}from {} to {}.", words(lowest), words(highest)));
            evidence.extend([lowest.id.clone(), highest.id.clone()]);
        }
        if shown.len() > NAMED {
            told.push(format!(" So does the gap on {}.", family.so_many_others(shown.len() - NAMED)));
        }
        if !told.is_empty() {
            findings.push(sentence(Role::Finding, told.concat(), evidence));
        }
    }
    findings
}

/// One caveat for all segments between whose values no gap is shown to differ.
pub fn caveat(family: &Family<'_>) -> Option<Narrative> {
    let quiet: Vec<&str> =
        segments(family).into_iter().filter(|segment| shown(family, segment).is_empty()).collect();
    if quiet.is_empty() {
        return None;
    }
    let all = family.known().count();
    let name = |segment: &&str| {
        let tested = || family.heterogeneity().filter(|test| test.segment == **segment);
        let on = match tested().count() {
            1 if all > 1 => " on one question".to_owned(),
            some if some < all => format!(" on {} questions", count(some)),
            _ => String::new(),
        };
        // A value with too few answers is in no test.
        let gaps = family.report.gaps.iter().filter(|gap| gap.segment == **segment);
        let values = order::set(gaps.map(|gap| gap.segment_value.as_str()));
        let compared = order::set(tested().flat_map(|test| test.values.iter().map(String::as_str)));
        let only = if compared.len() < values.len() {
            let names: Vec<String> = compared.into_iter().map(str::to_owned).collect();
            format!(" (tested on {} only)", list(&names))
        } else {
            String::new()
        };
        format!("by {}{on}{only}", quoted(segment))
    };
    let names: Vec<String> = quiet.iter().map(name).collect();
    let text = format!(
        "The gaps do not differ measurably {}: what looks like a difference may be chance.",
        either(&names)
    );
    let tests = family.heterogeneity().filter(|test| quiet.contains(&test.segment.as_str()));
    Some(sentence(Role::Caveat, text, tests.map(|test| test.id.clone()).collect()))
}

/// A smaller part of a group's answers hardly moves what is said of all.
const TRIVIAL: f64 = 0.05;

/// For each group the values of segments of which the other has nobody, where they hold more than a trivial part of its
/// answers on the leading question: gaps between whole groups count them in.
pub fn one_sided(family: &Family<'_>) -> Vec<Narrative> {
    let (Some(row), ["", ""]) = (family.rows.first(), family.segment) else { return Vec::new() };
    let [a, b] = family.names;
    let mut caveats = Vec::new();
    for (whole, own, other, without) in [(row.a, &family.a, b, &family.b), (row.b, &family.b, a, &family.a)] {
        let Some((whole, all)) = whole.and_then(|cell| Some((cell, cell.base?))) else { continue };
        let cells = || family.report.cells.iter().filter(|cell| cell.wave == family.wave);
        let others: Vec<&Cell> =
            cells().filter(|cell| cell.group == other && cell.base != Some(0.0)).collect();
        let mut segments: Vec<(&str, f64, Vec<String>, Vec<String>)> = Vec::new();
        for cell in cells().filter(|cell| cell.group == whole.group && cell.question == whole.question) {
            let mut others = others.iter().filter(|other| other.segment == cell.segment).peekable();
            let known = !cell.segment.is_empty() && others.peek().is_some();
            if !known || others.any(|other| other.segment_value == cell.segment_value) {
                continue;
            }
            if segments.last().is_none_or(|last| last.0 != cell.segment) {
                segments.push((&cell.segment, 0.0, Vec::new(), Vec::new()));
            }
            if let Some((_, base, values, ids)) = segments.last_mut() {
                *base += cell.base.unwrap_or(0.0);
                values.push(quoted(&cell.segment_value));
                ids.push(cell.id.clone());
            }
        }
        for (segment, base, values, ids) in segments {
            if base >= TRIVIAL * all {
                let part = format::figure(MeasureKind::Share, base / all);
                let (segment, values) = (quoted(segment), list(&values));
                let text = format!(
                    "{part} of the answers from {own} are of {values} in {segment}, without any from {without}: gaps \
                     between all count them in."
                );
                caveats.push(sentence(Role::Caveat, text, ids));
            }
        }
    }
    caveats
}
