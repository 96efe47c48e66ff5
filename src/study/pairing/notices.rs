//! What a person is told of a proposed crosswalk: pairs to check, pairs to confirm, pairs left apart.

use super::{Candidate, Proposal, Row};
use crate::notice::Notice;
use crate::study::names::split_code;
use crate::study::words::shortened;

/// Pairs named in one sentence.
const NAMED: usize = 6;
/// Characters of a text that are named.
const LENGTH: usize = 70;

/// The notices of a proposal for these candidates; none where all texts were equal.
pub(in crate::study) fn notices(proposal: &Proposal, candidates: &[Candidate<'_>]) -> Vec<Notice> {
    let text = |at: usize| {
        let text = candidates.get(at).map_or("", |candidate| split_code(candidate.text).1);
        format!("\"{}\"", shortened(text, LENGTH))
    };
    let row = |row: &Row| {
        let mut texts: Vec<String> = Vec::new();
        for said in row.members.iter().map(|&at| text(at)) {
            if !texts.contains(&said) {
                texts.push(said);
            }
        }
        format!("{} ({}, {:.0} % sure)", texts.join(" with "), row.reason, row.confidence * 100.0)
    };
    let (turned, plain): (Vec<&Row>, Vec<&Row>) =
        proposal.rows.iter().filter(|row| !row.exact).partition(|row| !row.reversed.is_empty());
    let plain: Vec<String> = plain.into_iter().map(row).collect();
    let turned: Vec<String> = turned.into_iter().map(row).collect();
    let apart: Vec<String> = proposal
        .perhaps
        .iter()
        .map(|pair| format!("{} and {} ({})", text(pair.first), text(pair.second), pair.reason))
        .collect();
    let mut notices = Vec::new();
    let mut say = |code: &str, pairs: &[String], before: &str, after: &str| {
        if !pairs.is_empty() {
            let said = format!("{}{before}: {}.{after}", number(pairs.len()), named(pairs));
            notices.push(Notice::new(code, None, said).times(pairs.len() as u64));
        }
    };
    say(
        "questions_paired",
        &plain,
        " paired by what they ask, since their words differ",
        " Check them: on the page under Study, in a study file under questions, pairing.",
    );
    say(
        "opposite_wording",
        &turned,
        " paired although they are worded as opposites, so that disagreeing with one counts as agreeing with the other",
        " Confirm them or take them apart: on the page under Study, in a study file under questions, pairing.",
    );
    say(
        "maybe_the_same",
        &apart,
        " left apart that may ask the same",
        " To compare them, name their columns in one question of the study.",
    );
    notices
}

fn number(pairs: usize) -> String {
    if pairs == 1 { "1 pair of questions is".to_owned() } else { format!("{pairs} pairs of questions are") }
}

fn named(pairs: &[String]) -> String {
    let more = pairs.len().saturating_sub(NAMED);
    let mut said: Vec<&str> = pairs.iter().take(NAMED).map(String::as_str).collect();
    let rest = format!("{more} more");
    if more > 0 {
        said.push(&rest);
    }
    said.join("; ")
}
