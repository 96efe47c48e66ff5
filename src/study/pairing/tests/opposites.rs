//! Questions that other words, or the words around them, would lead astray.

use crate::study::pairing::{AnswerKind, Candidate, Proposal, propose};
use crate::study::scales::Family;

fn proposed(inside: &[&str], outside: &[&str]) -> Proposal {
    let all = inside.iter().map(|text| (0, *text)).chain(outside.iter().map(|text| (1, *text)));
    let candidates: Vec<Candidate<'_>> = all
        .map(|(file, text)| Candidate {
            file,
            text,
            code: "",
            options: &[],
            family: Some(Family::Agreement),
            kind: AnswerKind::Single,
        })
        .collect();
    propose(&candidates)
}

#[test]
fn a_stem_does_not_hide_that_wordings_are_opposites() {
    let found = proposed(
        &["How much do you agree with these statements? [It is easy for customers to reach us]"],
        &["It is hard to reach the company"],
    );
    assert_eq!((&found.rows[0].members[..], &found.rows[0].reversed[..]), (&[0, 1][..], &[1][..]));
}

#[test]
fn selling_before_serving_is_one_question() {
    let found = proposed(
        &["We put more effort into selling than into service", "Our shops are clean"],
        &["The shops are clean", "The company cares more about selling to me than about serving me"],
    );
    assert_eq!((&found.rows[0].members[..], &found.rows[0].reversed[..]), (&[0, 3][..], &[][..]));
}

#[test]
fn being_listened_to_is_not_having_time_to_listen() {
    let found = proposed(
        &["Customers feel that we listen to them", "Our shops are clean"],
        &["I have time to listen", "I felt listened to", "The shops are clean"],
    );
    assert_eq!(found.rows[0].members, [0, 3]);
}
