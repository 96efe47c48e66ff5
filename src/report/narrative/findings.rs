//! Three to seven findings, ordered by consequence: what is beyond the acceptable gap, what to do first, what moved,
//! what differs by segment, what is shown to be aligned, what is open.

use super::super::asked::{asked, question_of};
use super::super::format::{self, figure};
use super::super::model::{Cell, Kind, Narrative, Role, Verdict};
use super::super::rows::Row;
use super::super::verbs::verb;
use super::family::{is_asked, said};
use super::words::{capital, list, quoted};
use super::{Family, first, ids, segments, sentence, waves};
use crate::order;
use crate::study::MeasureKind;

/// Most gaps told one by one.
const TOLD: usize = 4;

/// Most aligned questions named.
const NAMED: usize = 2;

/// Most findings, and fewest of them that tell a gap by itself.
const MOST: usize = 7;
const LEAST_TOLD: usize = 3;

/// The findings of the leading gaps.
pub fn findings(family: &Family<'_>) -> Vec<Narrative> {
    if family.is_without_intervals() {
        return family.known().take(TOLD + 1).map(|row| told(family, row)).collect();
    }
    let first = first::finding(family);
    let named = first.as_ref().and_then(|first| first.evidence.first()).cloned();
    let mut others: Vec<Narrative> = first.into_iter().collect();
    others.extend(waves::waves(family));
    others.extend(segments::findings(family));
    others.extend(aligned(family));
    others.extend(unclear(family));
    let outside = family.with_verdict(Verdict::Outside);
    let room = MOST.saturating_sub(others.len()).clamp(LEAST_TOLD, TOLD);
    let mut gaps: Vec<&Row<'_>> = outside.iter().take(room).copied().collect();
    // A hidden strength is good news that the first few may have no room for, and what to do first has its figures.
    let hidden = family.with_kind(Kind::HiddenStrength).first().map(|row| row.gap.id.clone());
    for (place, id) in [(2, hidden), (1, named)] {
        let of = |row: &&Row<'_>| Some(&row.gap.id) == id.as_ref();
        if let Some(row) = outside.iter().copied().find(of)
            && !gaps.iter().any(of)
            && let Some(last) = gaps.len().checked_sub(place).and_then(|place| gaps.get_mut(place))
        {
            *last = row;
        }
    }
    order::sort_by_key(&mut gaps, |row| row.gap.rank);
    let mut findings: Vec<Narrative> = gaps.into_iter().map(|row| told(family, row)).collect();
    others.truncate(MOST.saturating_sub(findings.len()));
    findings.extend(others);
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

/// ` Asked of customers as “They answer quickly”.` Where a group was asked in other words than those quoted, the words
/// that it heard; nothing of a name that a person gave the question.
fn in_other_words(family: &Family<'_>, row: &Row<'_>) -> String {
    let question = question_of(family.report, &row.gap.question);
    let is_name = !question.is_some_and(|(question, option)| option.is_none() && is_asked(question));
    let both = [(row.a, &family.a), (row.b, &family.b)];
    let each: Vec<_> =
        both.iter().filter_map(|(cell, group)| Some((asked(family.report, (*cell)?), group))).collect();
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let heard = plain(&family.quoted(row));
    let told = each.iter().filter_map(|(asked, group)| {
        let words = asked.wording.map(|wording| quoted(said(wording)));
        match (asked.opposite, words) {
            (true, words) => {
                let words = words.map(|words| format!(", {words}")).unwrap_or_default();
                Some(format!(" Asked of {group} the other way round{words}, so disagreeing counts."))
            }
            (false, Some(words)) if !is_name && plain(&words) != heard => {
                Some(format!(" Asked of {group} as {words}."))
            }
            _ => None,
        }
    });
    told.collect()
}

/// `80 % of managers against 45 % of customers agree`, `80 % of managers gave 4 or 5 against 45 % of customers who say
/// yes`; `3.9 for managers against 3.2 for customers`.
fn both(family: &Family<'_>, row: &Row<'_>) -> String {
    let measure = row.gap.measure;
    let value = |cell: Option<&Cell>| cell.and_then(|cell| cell.value).map(|value| figure(measure, value));
    let (of_a, of_b) = (value(row.a).unwrap_or_default(), value(row.b).unwrap_or_default());
    let (a, b) = (&family.a, &family.b);
    if measure != MeasureKind::Share {
        return format!("{of_a} for {a} against {of_b} for {b}");
    }
    let did = |cell: Option<&Cell>| cell.map(|cell| verb(family.report, cell)).unwrap_or_default();
    let (one, other) = (did(row.a), did(row.b));
    if one == other {
        return format!("{of_a} of {a} against {of_b} of {b} {one}");
    }
    format!("{of_a} of {a} {one} against {of_b} of {b} who {other}")
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
    let needed = row.needed()?;
    let of_a = needed.of_a.map(|more| (more, family.a.as_str()));
    let of_b = needed.of_b.map(|more| (more, family.b.as_str()));
    let fewest = match (of_a, of_b) {
        (Some(a), Some(b)) => Some(if a.0 < b.0 { a } else { b }),
        (a, b) => a.or(b),
    };
    let whom = match (fewest, needed.of_both) {
        (Some((more, group)), _) => format!("{} from {group}", answers(more)),
        (None, Some((a, b))) => {
            format!("{} from {} and {} from {}", answers(a), family.a, format::answers(b), family.b)
        }
        (None, None) => return None,
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
    // Where all are, the headline says so.
    if aligned.is_empty() || aligned.len() == family.known().count() {
        return None;
    }
    let mut names: Vec<String> = aligned.iter().take(NAMED).map(|row| family.quoted(row)).collect();
    if aligned.len() > NAMED {
        names.push(family.so_many_others(aligned.len() - NAMED));
    }
    let text = capital(&format!("shown to be aligned, to within {}: {}.", family.acceptable(), list(&names)));
    Some(sentence(Role::Finding, text, ids(&aligned)))
}
