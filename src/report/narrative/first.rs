//! What to do first: of the gaps that call for it, the one on the question that matters most to those outside.

use super::super::model::{Importance, ImportanceKind, Kind, Narrative, Role, Verdict};
use super::super::rows::{Row, label};
use super::words::{count, in_a_sentence, list, quoted};
use super::{Family, sentence};

/// Most questions named that may matter as much.
const NAMED: usize = 2;

/// A gap with what tells how much its question matters.
type Weighed<'f, 'a> = (&'f Row<'a>, &'a Importance);

/// One sentence; none where no gap beyond the acceptable one is on a question that is shown to matter more than most.
pub fn finding(family: &Family<'_>) -> Option<Narrative> {
    let all = family.importance();
    let confidence = family.report.study.options.confidence;
    let weigh = |row: &'_ &Row<'_>| all.iter().find(|each| each.question == row.gap.question).copied();
    let beyond = family.rows.iter().filter(|row| {
        row.gap.verdict == Verdict::Outside && row.gap.gap.is_some() && row.gap.kind != Kind::HiddenStrength
    });
    let all_beyond = beyond.clone().count();
    let beyond: Vec<Weighed<'_, '_>> = beyond.filter_map(|row| Some((row, weigh(&row)?))).collect();
    let counts = |each: &Importance| each.upper_half && each.is_shown_among(all.len(), confidence);
    let sized = |(_, each): &&Weighed<'_, '_>| counts(each);
    // Of equals the wider gap comes first: the rows are in the order of their ranks.
    let first = beyond.iter().filter(sized).rev().max_by(|x, y| x.1.size().total_cmp(&y.1.size()))?;
    let (row, each) = *first;
    let (group, by) = (in_a_sentence(&each.group), quoted(&label(family.report, &each.by)));
    let most = beyond.len() > 1;
    let blind = beyond.iter().all(|(row, _)| row.gap.kind == Kind::BlindSpot);
    // Other numbers than those under the headline say why.
    let weighed = if all_beyond > beyond.len() { " whose importance is known" } else { "" };
    let what = match (most, blind) {
        (true, true) => format!("Of the {} blind spots{weighed}, ", count(beyond.len())),
        (true, false) => {
            let aside = match family.with_kind(Kind::HiddenStrength).is_empty() {
                true => "",
                false => ", hidden strengths aside",
            };
            let (number, acceptable) = (count(beyond.len()), family.acceptable());
            format!("Of the {number} gaps beyond the acceptable {acceptable}{weighed}{aside}, ")
        }
        (false, true) => "A blind spot, and ".to_owned(),
        (false, false) => format!("Its gap lies beyond the acceptable {}, and ", family.acceptable()),
    };
    let tells = match each.kind {
        ImportanceKind::Asked => {
            let is = if most { "it is the most important" } else { "it is important" };
            format!("{is} to {group} ({})", each.in_words())
        }
        ImportanceKind::Derived if most => {
            format!(
                "its answers have the strongest correlation with {by} among {group} ({})",
                each.in_words()
            )
        }
        ImportanceKind::Derived => {
            format!("its answers go with {by} among {group} (correlation {})", each.in_words())
        }
    };
    // What its interval holds too is not shown to matter less.
    let least = each.low.zip(each.high).map_or(f64::INFINITY, |(low, high)| low.abs().min(high.abs()));
    let of_it = |other: &&Weighed<'_, '_>| other.1.id != each.id && other.1.size() >= least;
    let rivals: Vec<_> = beyond.iter().filter(sized).filter(of_it).collect();
    let mut names: Vec<String> = rivals.iter().take(NAMED).map(|(row, _)| family.quoted(row)).collect();
    if rivals.len() > NAMED {
        names.push(family.so_many_others(rivals.len() - NAMED));
    }
    let rival = if names.is_empty() {
        String::new()
    } else {
        format!(" Not shown to matter less: {}.", list(&names))
    };
    let text = format!("What to do first: {}. {what}{tells}.{rival}", family.quoted(row));
    let cells = [row.a, row.b].into_iter().flatten().map(|cell| cell.id.clone());
    let ids = [row.gap.id.clone(), each.id.clone()];
    let rivals = rivals.iter().take(NAMED).map(|(_, other)| other.id.clone());
    Some(sentence(Role::Finding, text, ids.into_iter().chain(cells).chain(rivals).collect()))
}

/// How it was computed; none where importance was asked, or is not known.
pub fn method(family: &Family<'_>) -> Option<String> {
    let (group, by) = derived(family)?;
    let weighted = super::method::is_weighted(family);
    let base = if weighted { ", on effective bases, because answers are weighted" } else { "" };
    Some(format!(
        " How much a question matters is told by Pearson's correlation of its answers, by their places on the scale, \
         with those to {by} among {group}; the interval by Fisher's z{base}. What to do first is told only where a correlation is shown after \
         allowance for the number of questions (Bonferroni)."
    ))
}

/// What a correlation does not say.
pub fn caveat(family: &Family<'_>) -> Option<Narrative> {
    let (_, by) = derived(family)?;
    let text = format!(
        "A correlation is no cause: to better what goes with {by} need not better that. A question that nearly all \
         answer alike goes with nothing, however much it matters."
    );
    let ids = family.importance().into_iter().map(|each| each.id.clone());
    Some(sentence(Role::Caveat, text, ids.collect()))
}

/// The group, and the outcome in quotation marks, where importance is derived.
fn derived(family: &Family<'_>) -> Option<(String, String)> {
    let all = family.importance();
    let first = all.first().filter(|each| each.kind == ImportanceKind::Derived)?;
    Some((in_a_sentence(&first.group), quoted(&label(family.report, &first.by))))
}
