//! What to keep in mind: only caveats that really apply.

use super::super::format::{correlation, hundredths};
use super::super::model::{Cell, Flag, Narrative, Report, Role, Verdict};
use super::words::{capital, count, counted};
use super::{Family, sentence};
use crate::study::MeasureKind;

/// What every interval takes for granted.
pub const SAMPLE: &str = "Intervals and tests take the respondents for a random sample of their group. Where some \
                          kinds of people answered more readily than others, the truth may lie elsewhere.";

/// Why figures are not shown, anywhere in the report; not which of them for what reason.
pub fn hidden(report: &Report) -> Option<Narrative> {
    hidden_of(&mut report.cells.iter(), "of this report")
}

/// The same of some `cells`.
fn hidden_of(cells: &mut dyn Iterator<Item = &Cell>, place: &str) -> Option<Narrative> {
    let hidden = cells.filter(|cell| cell.flags.contains(&Flag::Suppressed));
    let ids: Vec<String> = hidden.map(|cell| cell.id.clone()).collect();
    let verb = if ids.len() == 1 { "is" } else { "are" };
    let figures = capital(&counted(ids.len(), "figure", "figures"));
    let text = format!("{figures} {place} {verb} not shown, so that nobody can be recognised.");
    (!ids.is_empty()).then(|| sentence(Role::Caveat, text, ids))
}

/// That verdicts do not allow for the number of questions, where the adjusted p says another thing.
fn each_by_itself(family: &Family<'_>) -> Option<Narrative> {
    let level = 1.0 - family.report.study.options.confidence;
    let beyond = family.with_verdict(Verdict::Outside);
    let weak = beyond.iter().filter(|row| row.gap.p_adjusted.is_some_and(|p| p >= level));
    let weak: Vec<String> = weak.map(|row| row.gap.id.clone()).collect();
    let which = match (weak.len(), beyond.len()) {
        (0, _) => return None,
        (1, 1) => "the one".to_owned(),
        (n, all) if n == all => format!("all {}", count(all)),
        (n, all) => format!("{} of the {}", count(n), count(all)),
    };
    let text = format!(
        "Each gap is judged by itself, and of many some lie beyond the acceptable {} by chance: for {which} beyond it, p \
         adjusted for the number of questions is {} or more.",
        family.acceptable(),
        correlation(level)
    );
    Some(sentence(Role::Caveat, text, weak))
}

/// The caveats of the leading gaps.
pub fn caveats(family: &Family<'_>) -> Vec<Narrative> {
    let options = &family.report.study.options;
    let mut caveats = Vec::new();
    let flagged = |flag: Flag, but_not: Option<Flag>| -> Vec<String> {
        let cells = family.rows.iter().flat_map(|row| [row.a, row.b]).flatten();
        let hit = cells.filter(|cell| {
            cell.flags.contains(&flag) && !but_not.is_some_and(|other| cell.flags.contains(&other))
        });
        hit.map(|cell| cell.id.clone()).collect()
    };
    let mut add = |ids: Vec<String>, text: String| {
        if !ids.is_empty() {
            caveats.push(sentence(Role::Caveat, text, ids));
        }
    };
    let low = flagged(Flag::LowBase, Some(Flag::Suppressed));
    let figures = counted(low.len(), "figure rests", "figures rest");
    add(low, format!("{} on fewer than {} answers: read with care.", capital(&figures), options.low_base));
    let cells = || family.rows.iter().flat_map(|row| [row.a, row.b]).flatten();
    caveats.extend(match family.leads {
        true => hidden(family.report),
        false => hidden_of(&mut cells(), "of this view"),
    });
    // 60 % against 33 % may be 26 points apart.
    let odd = family.rows.iter().find(|row| {
        // Means have one decimal.
        let unit = if row.gap.measure == MeasureKind::Mean { 0.1 } else { 1.0 };
        let rounded = |value: f64| hundredths(value * unit);
        let of = |cell: Option<&Cell>| cell.and_then(|cell| cell.value).map(rounded);
        let parts = of(row.a).zip(of(row.b)).zip(row.gap.gap.map(rounded));
        parts.is_some_and(|((a, b), gap)| a - b != gap)
    });
    if let Some(row) = odd {
        let text = "Gaps are rounded from the exact figures: their last digit may be one off the difference of two rounded ones.";
        caveats.push(sentence(Role::Caveat, text.to_owned(), vec![row.gap.id.clone()]));
    }
    caveats.extend(each_by_itself(family));
    if cells().any(|cell| cell.low.is_some()) {
        caveats.push(sentence(Role::Caveat, SAMPLE.to_owned(), Vec::new()));
    }
    caveats
}
