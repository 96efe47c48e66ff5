//! Columns that may say who belongs to which group, the likeliest first, each with a reason one can tell.

use super::capital::capital;
use super::kinds::{Asked, QuestionKind, answers, key, tally};
use super::model::{GroupOf, Side};
use super::scales::{Family, is_missing};
use super::sides::side_of;
use super::words::{counted, has_phrase, normal, shortened};
use crate::order;
use crate::table::Column;
use crate::wordlist::WordList;
use serde::{Deserialize, Serialize};

/// A column that may say who belongs to which group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct GroupCandidate {
    /// The column's name.
    pub column: String,
    /// The question as respondents read it.
    pub text: String,
    /// How much speaks for it; from [`CLEAR`] on it is taken without asking, if no other comes up to it.
    pub score: u32,
    /// What speaks for it, in words.
    pub reason: String,
    /// Its answers, as a group each.
    pub values: Vec<CandidateValue>,
}

/// One answer of a [`GroupCandidate`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CandidateValue {
    pub label: String,
    /// How many gave it.
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
    /// The name we propose for the group; null where the answer is none ("Prefer not to say").
    pub group: Option<String>,
}

/// The score from which a column is taken for the groups without asking.
pub const CLEAR: u32 = 65;

/// Answers of a column beyond which it names no groups.
const MAX_VALUES: usize = 12;

/// Headers that ask who answers, whole.
const ROLE_HEADERS: WordList = WordList(
    "group|groups|role|your role|roles|respondent type|respondent group|respondent category|\
     type of respondent|audience|stakeholder|stakeholder group|stakeholder type|side|user type|\
     user group|who are you|i am|i am a|i am an|are you|population|survey group|perspective|\
     type of participant|participant type|participant group|customer or employee|job role|persona|\
     relationship|position|cohort",
);

/// Phrases that ask it inside a longer header.
const ROLE_PHRASES: WordList = WordList(
    "best describes you|best describes your role|describes you best|your role|are you a|are you an|\
     i am a|i am an|respondent type|type of respondent|respondent group|which group|your position|\
     your relationship|in what capacity|who are you|what is your job",
);

/// Headers longer than this, in words, do not ask what a respondent is.
const MAX_HEADER_WORDS: usize = 9;

/// Words of headers that ask what respondents are, not what they think: such a column is offered before others.
const ABOUT_RESPONDENTS: WordList = WordList(
    "gender|sex|age|region|country|location|city|site|branch|office|department|division|unit|\
     education|qualification|income|salary|contract|employed|employment|job|occupation|profession|\
     industry|sector|organisation|organization|tenure|segment|level|seniority|plan|product|children|\
     marital|ethnicity|nationality|language|full time",
);

/// All columns that may name groups, best first; `asked` are the columns of one file.
pub(super) fn candidates(asked: &[Asked<'_>], rows: usize) -> Vec<GroupCandidate> {
    let mut found: Vec<GroupCandidate> = asked.iter().filter_map(|asked| candidate(asked, rows)).collect();
    // A stable sort: columns that score alike stay in the file's order.
    order::sort_by_key(&mut found, |candidate| std::cmp::Reverse(candidate.score));
    found
}

/// The column that clearly names the groups: the best, if it is good enough and alone at the top.
pub(super) fn clear(candidates: &[GroupCandidate]) -> Option<&GroupCandidate> {
    let best = candidates.first().filter(|best| best.score >= CLEAR)?;
    let alone = candidates.get(1).is_none_or(|second| second.score < best.score);
    alone.then_some(best)
}

/// True where the answers name both those inside and those outside.
pub(super) fn has_both_sides(candidate: &GroupCandidate) -> bool {
    let has = |side| candidate.values.iter().any(|value| side_of(&value.label) == Some(side));
    has(Side::Inside) && has(Side::Outside)
}

/// The groups by the answers of `column`: only answers that need another name, or are none, are listed.
pub(super) fn by_column(column: &Column) -> GroupOf {
    let labels = answers(column);
    let values: order::Map<String, Option<String>> = order::map(
        labels
            .iter()
            .map(|&label| (label.to_owned(), proposed(column, label, &labels)))
            .filter(|(label, group)| group.as_ref() != Some(label)),
    );
    GroupOf::Column { column: column.name.clone(), values }
}

/// "Yes" says nothing as a group's name, "With children" does.
fn proposed(column: &Column, label: &str, labels: &[&str]) -> Option<String> {
    if is_missing(label) {
        return None;
    }
    let bare = |label: &str| {
        matches!(normal(label).as_str(), "yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0")
    };
    if labels.iter().any(|label| bare(label)) && bare(label) {
        let text = super::names::split_code(&column.text).1.trim_end_matches(['?', ':', '.', ' ']);
        return Some(yes_no_group(text, label));
    }
    // "customer" and "Customer " are one group, called as it was first.
    let plain = normal(label);
    labels.iter().find(|first| normal(first) == plain).map(|first| (*first).to_owned())
}

/// "Do you have any children" makes the groups "With children" and "Without children"; other
/// questions keep the answer: "Work for a university: Yes".
fn yes_no_group(text: &str, label: &str) -> String {
    let about = shortened(&topic(text), 48);
    let asks = |words: &str| text.to_lowercase().starts_with(words);
    let lower = || {
        let mut letters = about.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect::<String>())
    };
    match (normal(label).as_str(), asks("do you have ")) {
        ("yes" | "y", true) => format!("With {}", lower()),
        ("no" | "n", true) => format!("Without {}", lower()),
        _ => format!("{about}: {label}"),
    }
}

/// Words that make a question of a topic, in front of it.
const ASKING: WordList = WordList(
    "do you|did you|does your|are you|were you|have you|has your|would you|will you|can you|\
     could you|is there|are there|currently|ever|have|any|had|a|an",
);

/// What a yes/no question is about: "Do you have any children under 18" is about "Children under 18".
fn topic(text: &str) -> String {
    let mut rest = text.trim();
    loop {
        let lower = rest.to_lowercase();
        // Lower-casing may move bytes only in other scripts, and the words to cut are plain ASCII.
        let cut = ASKING.iter().find(|word| lower.starts_with(&format!("{word} ")));
        match cut.and_then(|word| rest.get(word.len()..)) {
            Some(shorter) if shorter.trim().chars().count() > 3 => rest = shorter.trim(),
            _ => break,
        }
    }
    capital(rest)
}

fn candidate(asked: &Asked<'_>, rows: usize) -> Option<GroupCandidate> {
    let column = asked.column;
    let labels = answers(column);
    if asked.kind != QuestionKind::Single || labels.len() > MAX_VALUES {
        return None;
    }
    let counts = tally(column);
    let values: Vec<CandidateValue> = labels
        .iter()
        .zip(&counts)
        .map(|(&label, &n)| CandidateValue {
            label: label.to_owned(),
            n,
            group: proposed(column, label, &labels),
        })
        .collect();
    let real: Vec<&str> = labels.iter().copied().filter(|label| !is_missing(label)).collect();
    if real.len() < 2 {
        return None;
    }
    let (score, reason) = score(asked, &real, column.answered(), rows)?;
    Some(GroupCandidate { column: column.name.clone(), text: column.text.clone(), score, reason, values })
}

fn score(asked: &Asked<'_>, real: &[&str], answered: usize, rows: usize) -> Option<(u32, String)> {
    let header = key(&asked.column.text);
    let mut score = 0u32;
    let mut reasons = Vec::new();
    if ROLE_HEADERS.has(&header) {
        score += 60;
        reasons.push("its header asks who answers".to_owned());
    } else if ROLE_PHRASES.iter().any(|phrase| has_phrase(&header, phrase)) {
        score += 50;
        reasons.push("its header asks who answers".to_owned());
    }
    let sides: Vec<Option<Side>> = real.iter().map(|label| side_of(label)).collect();
    let has = |side| sides.contains(&Some(side));
    // "The company" answers a question; "Company" is what a respondent calls itself.
    let names =
        real.iter().all(|label| label.split(' ').count() <= 6 && !label.to_lowercase().starts_with("the "));
    if has(Side::Inside) && has(Side::Outside) && names {
        score += if sides.iter().all(Option::is_some) { 60 } else { 50 };
        reasons.push("its answers name both those who serve and those who are served".to_owned());
    }
    // A long header is an opinion question that happens to name one of these.
    let brief = header.split(' ').count() <= MAX_HEADER_WORDS;
    let about = brief && ABOUT_RESPONDENTS.iter().any(|words| has_phrase(&header, words));
    match &asked.scale {
        None if score == 0 => score = if about { 30 } else { 20 },
        None => score += 5,
        // "Are you a member?" asks for a yes, not for a role.
        Some(scale) if scale.family == Family::YesNo => score = if about { 25 } else { 10 },
        Some(_) if score == 0 => return None,
        Some(_) => {}
    }
    if (2..=8).contains(&real.len()) {
        score += 5;
    }
    if about && reasons.is_empty() {
        reasons.push("its header asks what respondents are".to_owned());
    }
    reasons.push(counted(real.len(), "answer"));
    if answered * 2 < rows {
        score = score.saturating_sub(20);
        reasons.push(format!("{answered} of {rows} respondents answered it"));
    }
    Some((score, reasons.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::kinds::{Known, look};
    use crate::study::testing::survey;

    fn best(lines: &[&str]) -> Option<String> {
        let source = survey("one.csv", lines);
        let table = source.table().expect("a table");
        clear(&candidates(&look(table, Known::default()).asked, table.rows()))
            .map(|candidate| candidate.column.clone())
    }

    #[test]
    fn groups_need_clear_evidence() {
        let check = |lines: &[&str], expected: Option<&str>| {
            assert_eq!(best(lines).as_deref(), expected, "{lines:?}")
        };
        check(&["Role|Gender", "Dev|F", "Ops|M"], Some("Role"));
        check(
            &["Q1. Which best describes you?|Gender", "Customer|F", "Employee|M"],
            Some("Q1. Which best describes you?"),
        );
        check(&["Type|Gender", "Manager|F", "Customer|M"], Some("Type"));
        check(&["Gender|Contract", "F|Permanent", "M|Fixed term"], None);
        check(&["Who is to blame?|Gender", "The company|F", "The customer|M"], None);
        check(&["Role|Group", "a|b", "c|d"], None);
        check(&["Which best describes you?|Gender", "Early bird|F", "Night owl|M"], None);
    }

    #[test]
    fn yes_and_no_get_names_and_no_answer_gets_no_group() {
        let source = survey("one.csv", &["Q4. Do you have children?", "Yes", "No", "Prefer not to say"]);
        let column = &source.table().expect("a table").columns()[0];
        let GroupOf::Column { values, .. } = by_column(column) else { panic!("by column") };
        let values: Vec<(&str, Option<&str>)> =
            values.iter().map(|(k, v)| (k.as_str(), v.as_deref())).collect();
        let expected =
            [("No", Some("Without children")), ("Prefer not to say", None), ("Yes", Some("With children"))];
        assert_eq!(values, expected);
    }
}
