//! Three files and more: no question stands in a row while a better mate of its row, or of its own, stands elsewhere.

use crate::study::pairing::{AnswerKind, Candidate, Proposal, propose};
use crate::study::scales::Family;

fn proposed(files: &[&[&str]]) -> (Vec<String>, Proposal) {
    let all = files.iter().enumerate().flat_map(|(file, texts)| texts.iter().map(move |text| (file, *text)));
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
    let texts = candidates.iter().map(|candidate| candidate.text.to_owned()).collect();
    (texts, propose(&candidates))
}

/// The rows as texts, every order of the files giving the same ones.
fn check(files: &[&[&str]], expected: &[&[&str]]) {
    let mut orders: Vec<Vec<usize>> = vec![vec![]];
    for _ in files {
        let longer = |order: &Vec<usize>| {
            let order = order.clone();
            (0..files.len()).filter(|at| !order.contains(at)).map(|at| [&order[..], &[at]].concat()).collect()
        };
        orders = orders.iter().flat_map::<Vec<Vec<usize>>, _>(longer).collect();
    }
    let mut expected: Vec<Vec<&str>> = expected.iter().map(|row| row.to_vec()).collect();
    expected.iter_mut().for_each(|row| row.sort_unstable());
    expected.sort_unstable();
    for order in orders {
        let asked: Vec<&[&str]> = order.iter().map(|&at| files[at]).collect();
        let (texts, proposal) = proposed(&asked);
        let row = |members: &Vec<usize>| {
            let mut row: Vec<&str> = members.iter().map(|&at| texts[at].as_str()).collect();
            row.sort_unstable();
            row
        };
        let mut found: Vec<Vec<&str>> = proposal.rows.iter().map(|found| row(&found.members)).collect();
        found.sort_unstable();
        assert_eq!(found, expected, "files in the order {order:?}: {:#?}", proposal.rows);
    }
}

#[test]
fn a_row_waits_for_the_better_mate_of_a_later_file() {
    check(
        &[
            &["We listen to our customers", "Our shops are clean"],
            &["I have time to listen", "The shops are clean"],
            &["I felt listened to", "The staff had time to listen to me", "The shops were clean"],
        ],
        &[
            &["We listen to our customers", "I felt listened to"],
            &["I have time to listen", "The staff had time to listen to me"],
            &["Our shops are clean", "The shops are clean", "The shops were clean"],
        ],
    );
}

#[test]
fn two_questions_of_a_file_do_not_fight_for_a_row_that_is_two() {
    check(
        &[
            &["Our bills are easy to understand", "Parking is free"],
            &["Our bills are correct", "The lift works"],
            &["My bill is easy to understand", "My bill is correct", "I like tea"],
        ],
        &[
            &["Our bills are easy to understand", "My bill is easy to understand"],
            &["Our bills are correct", "My bill is correct"],
            &["Parking is free"],
            &["The lift works"],
            &["I like tea"],
        ],
    );
}

#[test]
fn three_wordings_of_one_question_are_one_row() {
    check(
        &[
            &["We resolve problems at the first contact", "Waiting times on the phone are short"],
            &["I can resolve problems on the first call", "Customers are on hold for a short time"],
            &["My problem was resolved at first contact", "I was not on hold for long"],
        ],
        &[
            &[
                "We resolve problems at the first contact",
                "I can resolve problems on the first call",
                "My problem was resolved at first contact",
            ],
            &[
                "Waiting times on the phone are short",
                "Customers are on hold for a short time",
                "I was not on hold for long",
            ],
        ],
    );
}

#[test]
fn opposites_are_told_along_a_row_of_three() {
    let (texts, proposal) = proposed(&[
        &["It is hard for customers to reach us by phone"],
        &["Customers reach us easily by phone"],
        &["It was hard to reach the company by phone"],
    ]);
    let row = &proposal.rows[0];
    assert_eq!((&row.members[..], &row.reversed[..]), (&[0, 1, 2][..], &[1][..]), "{texts:?}");
}
