//! Three to seven findings, ordered by consequence: what is beyond the acceptable gap, what is open, what is
//! shown to be aligned.

use super::super::asked::{asked, question_of};
use super::super::format;
use super::super::model::{Kind, Narrative, Role, Verdict};
use super::super::rows::Row;
use super::words::{capital, list, quoted};
use super::{Family, ids, sentence};
use crate::study::{MeasureKind, statement};

/// Most gaps told one by one.
const TOLD: usize = 4;

/// More than this many times its base are not a few more answers.
const LARGEST: f64 = 20.0;

/// Most aligned questions named.
const NAMED: usize = 2;

/// The findings of the leading gaps.
pub fn findings(family: &Family<'_>) -> Vec<Narrative> {
    let mut findings = Vec::new();
    if family.is_without_intervals() {
        findings.extend(family.known().take(TOLD + 1).map(|row| told(family, row)));
        return findings;
    }
    let outside = family.with_verdict(Verdict::Outside);
    findings.extend(outside.iter().take(TOLD).map(|row| told(family, row)));
    // A hidden strength is good news that the first four may have no room for.
    let hidden = family.with_kind(Kind::HiddenStrength);
    if let Some(row) = hidden.first()
        && !outside.iter().take(TOLD).any(|told| told.gap.id == row.gap.id)
    {
        findings.push(told(family, row));
    }
    findings.extend(unclear(family));
    findings.extend(aligned(family));
    findings
}

/// One gap, in full.
fn told(family: &Family<'_>, row: &Row<'_>) -> Narrative {
    let gap = row.gap;
    let size = gap.gap.unwrap_or(0.0);
    let number = |number: f64| format::size(gap.measure, number);
    let unit = format::unit(gap.measure);
    let mut text =
        format!("{}: {}, {}{unit} apart", family.quoted(row), both(family, row), number(size.abs()));
    if let (Some(low), Some(high)) = (gap.low, gap.high) {
        // The distance is told without a sign, so its limits turn round with it.
        let (low, high) = if size < 0.0 { (-high, -low) } else { (low, high) };
        if gap.verdict == Verdict::Outside {
            text.push_str(&format!(" ({} to {})", number(low.max(0.0)), number(high)));
        } else {
            text.push_str(&format!(" ({})", format::gap_interval(gap.measure, (low, high))));
        }
    }
    text.push('.');
    match gap.kind {
        Kind::BlindSpot => text.push_str(" A blind spot."),
        Kind::HiddenStrength => text.push_str(" A hidden strength."),
        Kind::Gap | Kind::Aligned | Kind::Unclear => {}
    }
    text.push_str(&in_other_words(family, row));
    let cells = [row.a, row.b].into_iter().flatten().map(|cell| cell.id.clone());
    sentence(Role::Finding, text, std::iter::once(gap.id.clone()).chain(cells).collect())
}

/// ` Asked of customers the other way round, “We are hard to reach”, so disagreeing counts.` Of groups of which neither was
/// asked in the question's own words, the words that they heard; nothing where one was, and both as it says.
fn in_other_words(family: &Family<'_>, row: &Row<'_>) -> String {
    let both = [(row.a, &family.a), (row.b, &family.b)];
    let each: Vec<_> =
        both.iter().filter_map(|(cell, group)| Some((asked(family.report, (*cell)?), group))).collect();
    let said = |wording: &str| quoted(statement(wording).unwrap_or(wording));
    if let [(one, group), (other, second)] = each.as_slice()
        && let (Some(wording), Some(theirs)) = (one.wording, other.wording)
        && one.opposite == other.opposite
        && (one.opposite || is_anothers(family, row))
    {
        let words = if said(wording) == said(theirs) {
            format!("{group} and {second}{}{}", way(one.opposite), said(wording))
        } else {
            format!("{group}{}{} and of {second} {}", way(one.opposite), said(wording), said(theirs))
        };
        let counts = if one.opposite { ", so disagreeing counts" } else { "" };
        return format!(" Asked of {words}{counts}.");
    }
    let opposite = each.iter().filter(|(asked, _)| asked.opposite);
    let told = opposite.map(|(asked, group)| {
        let wording = asked.wording.map(|wording| format!(", {}", said(wording))).unwrap_or_default();
        format!(" Asked of {group} the other way round{wording}, so disagreeing counts.")
    });
    told.collect()
}

fn way(opposite: bool) -> &'static str {
    if opposite { " the other way round, " } else { " as " }
}

/// True where the text of the row's question is what a file asks: else a person gave it that name.
fn is_anothers(family: &Family<'_>, row: &Row<'_>) -> bool {
    let question = question_of(family.report, &row.gap.question).map(|(question, _)| question);
    question.is_some_and(|each| each.columns.keys().any(|file| !each.wordings.contains_key(file)))
}

/// `80 % of Managers against 45 % of Consumers`; `3.9 for Managers against 3.2 for Consumers`.
fn both(family: &Family<'_>, row: &Row<'_>) -> String {
    let measure = row.gap.measure;
    let value = |cell: Option<&super::super::model::Cell>| {
        cell.and_then(|cell| cell.value).map(|value| format::figure(measure, value))
    };
    let link = if measure == MeasureKind::Share { "of" } else { "for" };
    format!(
        "{} {link} {} against {} {link} {}",
        value(row.a).unwrap_or_default(),
        family.a,
        value(row.b).unwrap_or_default(),
        family.b
    )
}

/// The widest gap that is open, and how many others are.
fn unclear(family: &Family<'_>) -> Option<Narrative> {
    let open = family.with_verdict(Verdict::Inconclusive);
    let widest = open.first()?;
    let (low, high) = (widest.gap.low?, widest.gap.high?);
    let others = match open.len() - 1 {
        0 => String::new(),
        more => {
            let verb = if more == 1 { "is" } else { "are" };
            format!(" {} {verb} open too.", capital(&family.so_many_others(more)))
        }
    };
    let text = format!(
        "{}: {}; not enough data to say whether this gap is acceptable. It may be anything from {}{}.{}{}{others}",
        family.quoted(widest),
        both(family, widest),
        format::gap_interval(widest.gap.measure, (low, high)),
        format::unit(widest.gap.measure),
        in_other_words(family, widest),
        what_would_settle(family, widest).unwrap_or_default()
    );
    Some(sentence(Role::Finding, text, ids(&open)))
}

/// ` If the shares stay as they are, 180 more answers from Customers would settle it.` The fewest of one
/// group; of both where one alone would not do. Nothing where that would be another survey.
fn what_would_settle(family: &Family<'_>, row: &Row<'_>) -> Option<String> {
    let needed = row.gap.needed?;
    let base = |cell: Option<&super::super::model::Cell>| cell.and_then(|cell| cell.base);
    let (base_a, base_b) = (base(row.a)?, base(row.b)?);
    let of_a = needed.of_a.filter(|&more| more < LARGEST * base_a).map(|more| (more, family.a.as_str()));
    let of_b = needed.of_b.filter(|&more| more < LARGEST * base_b).map(|more| (more, family.b.as_str()));
    let fewest = match (of_a, of_b) {
        (Some(a), Some(b)) => Some(if a.0 < b.0 { a } else { b }),
        (a, b) => a.or(b),
    };
    let whom = match (fewest, needed.of_both) {
        (Some((more, group)), _) => format!("{} from {group}", answers(more)),
        (None, Some((a, b))) if a < LARGEST * base_a && b < LARGEST * base_b => {
            format!("{} from {} and {} from {}", answers(a), family.a, format::answers(b), family.b)
        }
        _ => return None,
    };
    let figures = match row.gap.measure {
        MeasureKind::Share => "shares",
        MeasureKind::Mean => "means and their spread",
        MeasureKind::Nps => "scores and their spread",
    };
    Some(format!(" If the {figures} stay as they are, {whom} would settle it."))
}

fn answers(more: f64) -> String {
    let number = format::answers(more);
    format!("{number} more {}", if number == "1" { "answer" } else { "answers" })
}

/// What is shown to lie within the acceptable gap.
fn aligned(family: &Family<'_>) -> Option<Narrative> {
    let aligned = family.with_verdict(Verdict::Inside);
    if aligned.is_empty() {
        return None;
    }
    let mut names: Vec<String> = aligned.iter().take(NAMED).map(|row| family.quoted(row)).collect();
    if aligned.len() > NAMED {
        names.push(family.so_many_others(aligned.len() - NAMED));
    }
    let text = capital(&format!("shown to be aligned, to within {}: {}.", family.acceptable(), list(&names)));
    Some(sentence(Role::Finding, text, ids(&aligned)))
}
