//! The items of all files to rows of the crosswalk: what [`pairing`] proposes, as questions of a study.

use super::crosswalk::Item;
use super::files::File;
use super::names::split_code;
use super::pairing::{self, AnswerKind, Candidate, Pairing, Row, propose};
use super::scales::Scale;
use crate::notice::Notice;
use serde_json::Map;

/// Items of different files that ask the same, with what speaks for it. Those whose wording is the opposite of
/// the first one's come with their scale turned round.
pub(super) fn pair(
    items: Vec<Item>,
    files: &[File<'_>],
    notices: &mut Vec<Notice>,
) -> Vec<(Vec<Item>, Option<Pairing>)> {
    let labels: Vec<Vec<String>> = items.iter().map(labels).collect();
    let candidates: Vec<Candidate<'_>> = items
        .iter()
        .zip(&labels)
        .map(|(item, options)| Candidate {
            file: item.file,
            text: &item.header,
            code: split_code(&item.header).0.unwrap_or_default(),
            options,
            family: item.scale.as_ref().map(|scale| scale.family),
            kind: match (&item.scale, &item.multiple) {
                (_, Some(_)) => AnswerKind::Multiple,
                (Some(_), None) => AnswerKind::Single,
                (None, None) => AnswerKind::Unknown,
            },
        })
        .collect();
    let proposal = propose(&candidates);
    notices.extend(pairing::notices(&proposal, &candidates));
    let name = |at: &usize| {
        let file = items.get(*at).and_then(|item| files.get(item.file));
        file.map(|file| file.spec.file.clone()).unwrap_or_default()
    };
    let one = |row: Row| {
        let of_row = row.members.iter().filter_map(|at| {
            let mut item = items.get(*at)?.clone();
            if row.reversed.contains(at) {
                item.scale = item.scale.as_ref().map(pairing::turned);
            }
            Some(item)
        });
        let pairing = (row.members.len() > 1).then(|| Pairing {
            confidence: row.confidence,
            reason: row.reason.clone(),
            reversed: row.reversed.iter().map(name).collect(),
            confirmed: false,
            extra: Map::new(),
        });
        (of_row.collect(), pairing)
    };
    proposal.rows.into_iter().map(one).collect()
}

/// The answers of a question: levels of its scale, or options.
fn labels(item: &Item) -> Vec<String> {
    match &item.multiple {
        Some(multiple) => multiple.options.clone(),
        None => item.scale.as_ref().map(Scale::labels).unwrap_or_default(),
    }
}
