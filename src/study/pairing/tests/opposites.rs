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

#[test]
fn having_time_to_listen_is_not_listening() {
    let found = proposed(
        &["I have time to listen", "I like my work", "My workload is too high"],
        &["I felt listened to", "The shops are clean"],
    );
    assert!(found.rows.iter().all(|row| row.members.len() == 1), "{:#?}", found.rows);
    let coached = proposed(
        &["Managers have enough time for coaching", "Our agents are polite", "Our lines are short"],
        &["My supervisor listens to me", "The agents were polite", "I did not stand in line long"],
    );
    assert_eq!(coached.rows.len(), 4, "{:#?}", coached.rows);
    let alike = proposed(&["Our staff have time to listen"], &["They had time to listen to me"]);
    assert_eq!(alike.rows[0].members, [0, 1]);
}

#[test]
fn questions_of_opposite_things_wait_for_a_person() {
    for (one, other) in [
        ("If we held a (virtual) workshop, would you come?", "Would you come to an in-person workshop?"),
        ("It was easy to check in at the hotel desk", "It was easy to check out at the hotel desk"),
        ("I was well informed before my operation", "I was well informed after my operation"),
        ("Our monthly newsletter is worth reading", "The annual newsletter is worth reading"),
        ("It is easy to buy shares with the app", "It is easy to sell shares with the app"),
    ] {
        let found = proposed(&[one, "The shops are clean"], &[other, "Parking is free"]);
        assert!(found.rows.iter().all(|row| row.members.len() == 1), "{one}: {:#?}", found.rows);
        let perhaps: Vec<_> = found.perhaps.iter().map(|pair| (pair.first, pair.second)).collect();
        assert_eq!(perhaps, [(0, 2)], "{one}");
        assert_eq!(proposed(&[one], &[one]).rows.len(), 1, "{one}");
    }
}
