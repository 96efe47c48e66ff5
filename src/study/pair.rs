//! The items of all files to rows of the crosswalk: what [`pairing`] proposes, as questions of a study.

use super::crosswalk::Item;
use super::files::File;
use super::names::split_code;
use super::pairing::{self, AnswerKind, Candidate, Pairing, Row, Standing, propose_onto};
use super::polarity::speaks;
use super::scales::Scale;
use serde_json::Map;

/// Items that ask the same, at most one of each file, and what speaks for it.
pub(super) type Paired = (Vec<Item>, Option<Pairing>);

/// Two rows that may ask the same.
pub(super) struct MayBe {
    pub first: usize,
    pub second: usize,
    pub confidence: f64,
    pub reason: String,
}

/// Items of different files that ask the same, with what speaks for it; the rows of `standing` first. Items whose
/// wording is the opposite of the row's come with their scale turned round. And rows that may ask the same.
pub(super) fn pair(items: Vec<Item>, standing: &[Standing], files: &[File<'_>]) -> (Vec<Paired>, Vec<MayBe>) {
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
    let mut proposal = propose_onto(standing, &candidates);
    proposal.rows.iter_mut().skip(standing.len()).for_each(|row| face(row, &items));
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
    let row_of = |at: usize| proposal.rows.iter().position(|row| row.members.contains(&at));
    let may_be = proposal.perhaps.iter().filter_map(|pair| {
        let (first, second) = (row_of(pair.first)?, row_of(pair.second)?);
        let (confidence, reason) = (pair.confidence, pair.reason.clone());
        Some(MayBe { first: first.min(second), second: first.max(second), confidence, reason })
    });
    let may_be = may_be.collect();
    (proposal.rows.into_iter().map(one).collect(), may_be)
}

/// Of a row of opposites the wording is the row's own that speaks better of the service: who answers in the middle agrees
/// with neither, so that the figures would hang on which of the files came first.
fn face(row: &mut Row, items: &[Item]) {
    let reversed = &row.reversed;
    let (turned, own): (Vec<usize>, Vec<usize>) = row.members.iter().partition(|at| reversed.contains(at));
    let asked = |places: &[usize]| -> Vec<&Item> { places.iter().filter_map(|&at| items.get(at)).collect() };
    let well = |asked: &[&Item]| asked.iter().map(|item| speaks(&item.text)).sum::<i32>();
    let first = |asked: &[&Item]| asked.iter().map(|item| item.text.clone()).min();
    let (theirs, ours) = (asked(&turned), asked(&own));
    let better = well(&theirs).cmp(&well(&ours)).then_with(|| first(&ours).cmp(&first(&theirs)));
    if !turned.is_empty() && better.is_gt() && ours.iter().all(|item| item.scale.is_some()) {
        row.reversed = own;
    }
}

/// The answers of a question: levels of its scale, or options.
fn labels(item: &Item) -> Vec<String> {
    match &item.multiple {
        Some(multiple) => multiple.options.clone(),
        None => item.scale.as_ref().map(Scale::labels).unwrap_or_default(),
    }
}
