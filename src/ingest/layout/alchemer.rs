//! Alchemer, formerly SurveyGizmo: the times of each response and its status, and `option:question` where a
//! question has several columns.

use super::first::{First, without_tags};
use super::siblings::{by_key, is_other, undecided};
use super::{Layout, headers::name_columns, one_of};
use crate::order::Map;
use crate::table::{Role, single_spaced};
use crate::wordlist::WordList;

/// The tool's own columns.
const METADATA: WordList = WordList(
    "response id|time started|date started|date submitted|status|contact id|legacy comments|comments|\
     language|referer|extended referer|sessionid|session id|user agent|extended user agent|\
     ip address|longitude|latitude|country|city|state/region|region|postal|link name|\
     url variable: snc",
);

/// Places at which a header may be cut.
const MAX_CUTS: usize = 12;

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    let place = |name: &str| headers.iter().position(|header| header == name);
    let submitted = place("date submitted")?;
    let started = place("time started").or_else(|| place("date started"));
    let status = place("status")?;
    let more = ["response id", "legacy comments", "sessionid", "extended referer", "user agent"];
    let known = more.iter().filter(|name| place(name).is_some()).count();
    if started.is_none() && known < 2 || submitted > 12 {
        return None;
    }
    let reason = match started {
        Some(started) => format!(
            "it has the columns \"{}\", \"{}\" and \"Status\" that Alchemer (SurveyGizmo) adds",
            single_spaced(first.cell(0, started)),
            single_spaced(first.cell(0, submitted))
        ),
        None => "it has the columns that Alchemer (SurveyGizmo) adds".to_owned(),
    };
    let mut layout = Layout::new("alchemer", reason, 1, name_columns(first.file, first.texts()));
    // They stand before the questions, one after the other.
    let own = headers.iter().enumerate().take_while(|(_, header)| one_of(METADATA, header));
    for (column, _) in own {
        layout.role(column, Role::Metadata);
    }
    for column in [started, Some(submitted), Some(status), place("response id"), place("sessionid")] {
        layout.role(column.unwrap_or(submitted), Role::Metadata);
    }
    layout.leave_out(status, WordList("Partial"), "unfinished responses");
    layout.leave_out(status, WordList("Disqualified"), "disqualified responses");
    layout.leave_out(status, WordList("Deleted|Quarantined"), "responses taken out of the survey");
    options(first, &mut layout);
    Some(layout)
}

/// Finds `option:question` or `question: option` by the part that several headers share.
fn options(first: &First<'_>, layout: &mut Layout) {
    let texts: Vec<String> = first.row(0).iter().map(|cell| without_tags(cell)).collect();
    let mut shared: Map<&str, usize> = Map::new();
    for text in &texts {
        *shared.entry(text).or_default() += 1;
        for (before, after) in cuts(text) {
            *shared.entry(before).or_default() += 1;
            *shared.entry(after).or_default() += 1;
        }
    }
    // The longest part that another header has too is the question.
    let parts: Vec<Option<(&str, &str)>> = texts
        .iter()
        .map(|text| {
            let turned = cuts(text).flat_map(|(before, after)| [(after, before), (before, after)]);
            let common = turned.filter(|(question, _)| shared.get(question).is_some_and(|&count| count > 1));
            common.max_by_key(|(question, _)| question.len())
        })
        .collect();
    let asked = parts.iter().enumerate().filter_map(|(column, part)| Some(((*part)?.0, column)));
    let groups = by_key(asked);
    for (column, part) in parts.iter().enumerate() {
        let Some((question, option)) = part else { continue };
        layout.text(column, format!("{question} [{}]", option.trim_end_matches(':')));
        if is_other(option) {
            layout.role(column, Role::Text);
        }
    }
    for (question, columns) in groups {
        let label = |column: usize| parts.get(column).copied().flatten().map(|(_, option)| option.to_owned());
        let members = columns.iter().filter_map(|&column| Some((column, label(column)?))).collect();
        layout.groups.push(undecided(question, question, members));
    }
}

/// A header cut at each of its colons; both parts say something.
fn cuts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices(':').take(MAX_CUTS).filter_map(|(at, _)| {
        let (before, after) = (text.get(..at)?.trim(), text.get(at + 1..)?.trim());
        (!before.is_empty() && !after.is_empty()).then_some((before, after))
    })
}
