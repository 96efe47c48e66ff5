//! Questions with equal texts: they ask the same, whatever else is alike.

use super::rows::Joined;
use super::{AnswerKind, Candidate, Standing};
use crate::order::{Map, Set};
use crate::study::kinds::key;

/// Candidates with equal texts, the first of a file with the first of another, the second with the second; in the
/// order of their first members. A question with one answer is none with several. Those before `from` stand already.
pub(super) fn equal_texts(candidates: &[Candidate<'_>], from: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_key: Map<(String, bool, usize), usize> = Map::new();
    let mut times: Map<(usize, String, bool), usize> = Map::new();
    for (place, candidate) in candidates.iter().enumerate().skip(from) {
        let (key, several) = (key(candidate.text), candidate.kind == AnswerKind::Multiple);
        let time = times.entry((candidate.file, key.clone(), several)).or_insert(0);
        *time += 1;
        let group = *by_key.entry((key, several, *time)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups.iter_mut().skip(group).take(1).for_each(|group| group.push(place));
    }
    groups
}

/// Puts groups into standing rows that have the same text; the places of those groups.
pub(super) fn join_equal(
    rows: &mut [Joined],
    given: usize,
    groups: &[Vec<usize>],
    candidates: &[Candidate<'_>],
    standing: &[Standing],
) -> Set<usize> {
    let text = |at: &usize| candidates.get(*at).map(|c| (key(c.text), c.kind == AnswerKind::Multiple));
    let file = |at: &usize| candidates.get(*at).map(|candidate| candidate.file);
    let mut by_text: Map<(String, bool), Vec<usize>> = Map::new();
    for (place, row) in rows.iter().enumerate() {
        for text in row.row.members.iter().filter_map(text).collect::<Set<_>>() {
            by_text.entry(text).or_default().push(place);
        }
    }
    let mut joined = Set::new();
    for (at, group) in groups.iter().enumerate().skip(given) {
        let same = group.first().and_then(text).and_then(|text| by_text.get(&text));
        let fits = |place: &&usize| {
            let taken = |member: &usize| {
                rows.get(**place)
                    .is_none_or(|row| row.row.members.iter().any(|own| file(own) == file(member)))
            };
            let never =
                standing.get(**place).is_some_and(|row| group.iter().any(|at| row.never.contains(at)));
            !never && !group.iter().any(taken)
        };
        let Some(&place) = same.into_iter().flatten().find(fits) else { continue };
        if let Some(row) = rows.get_mut(place) {
            // What has the text of a member that is turned round is turned round as it is.
            let turned = row.row.reversed.iter().any(|member| text(member) == group.first().and_then(text));
            if turned {
                let can_turn = |at: &&usize| candidates.get(**at).is_some_and(|c| c.family.is_some());
                row.row.reversed.extend(group.iter().filter(can_turn));
            }
            row.row.members.extend(group);
            row.row.reason = "same text".to_owned();
            row.groups.push(at);
            joined.insert(at);
        }
    }
    joined
}
