//! The lists of all answers in a report: order, numbers, shares, sides.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use AnswerSide::{Agree, Aside, Disagree, Neutral};
use gap_report::ingest::read_all;
use gap_report::report::{AnswerSide, Answers, Report};
use gap_report::session::Session;
use gap_report::study::read_study;

/// The report of leaders who gave `answers`, as often as the number says, and of customers who gave the same.
fn report(answers: &[(usize, &str)], question: &str, weighted: bool) -> Report {
    let mut csv = "role,q,w\n".to_owned();
    for group in ["Leaders", "Customers"] {
        for (times, answer) in answers {
            let weight = if answer.starts_with('A') { 3 } else { 1 };
            csv.push_str(&format!("{group},{answer},{weight}\n").repeat(*times));
        }
    }
    let weight = if weighted { r#", "weight": "w""# } else { "" };
    let study = format!(
        r#"{{ "sources": [{{ "file": "all.csv", "group": {{ "column": "role" }}{weight} }}],
              "questions": [{{ "id": "q", "columns": {{ "all.csv": "q" }}{question} }}] }}"#
    );
    let mut session = Session::default();
    session.add(read_all("all.csv", csv.as_bytes()).unwrap());
    session.analyse(read_study(&study).unwrap()).unwrap();
    session.report().unwrap().clone()
}

fn leaders(report: &Report) -> &Answers {
    let list = report.answers.iter().find(|list| list.group == "Leaders").expect("a list");
    let cell = report.cells.iter().find(|cell| cell.group == "Leaders" && cell.segment.is_empty()).unwrap();
    let shares: f64 = list.answers.iter().filter_map(|answer| answer.share).sum();
    assert!((shares - 1.0).abs() < 1e-12, "{shares}");
    let valid = || list.answers.iter().filter(|answer| answer.share.is_some());
    assert_eq!(valid().filter_map(|answer| answer.n).sum::<u64>() as f64, cell.base.unwrap());
    if cell.measure == gap_report::study::MeasureKind::Share {
        let agreeing: f64 = valid().filter(|a| a.side == Agree).filter_map(|a| a.share).sum();
        assert!((agreeing - cell.value.unwrap()).abs() < 1e-12);
    }
    list
}

fn told(list: &Answers) -> Vec<(&str, u64, AnswerSide)> {
    list.answers.iter().map(|a| (a.answer.as_str(), a.n.unwrap(), a.side)).collect()
}

const FIVE: [(usize, &str); 5] =
    [(4, "Agree"), (3, "Strongly disagree"), (2, "Neutral"), (6, "Strongly agree"), (1, "Don't know")];

#[test]
fn a_scale_stands_in_its_order_with_the_level_that_nobody_gave() {
    let report = report(&FIVE, "", false);
    let list = leaders(&report);
    assert!(list.ordered);
    let expected = [
        ("Strongly disagree", 3, Disagree),
        ("Disagree", 0, Disagree),
        ("Neutral", 2, Neutral),
        ("Agree", 4, Agree),
        ("Strongly agree", 6, Agree),
        ("Don't know", 1, Aside),
    ];
    assert_eq!(told(list), expected);
    assert_eq!(list.answers[1].share, Some(0.0));
    assert_eq!(list.answers[5].share, None, "no valid answer has no share");
    assert_eq!(report.answers.len(), 2);
}

#[test]
fn shares_are_weighted_and_numbers_are_not() {
    let report = report(&FIVE, "", true);
    let list = leaders(&report);
    assert_eq!((list.answers[3].n, list.answers[3].share), (Some(4), Some(12.0 / 23.0)));
}

#[test]
fn what_is_nearer_to_agreeing_than_the_middle_is_neutral() {
    let levels = ["1", "2", "3", "4", "5", "6", "7"];
    let answers: Vec<(usize, &str)> = levels.iter().map(|level| (2, *level)).collect();
    let scale =
        r#", "scale": ["1", "2", "3", "4", "5", "6", "7"], "measure": { "kind": "share", "agree": AGREE }"#;
    let sides = |agree: &str| -> Vec<AnswerSide> {
        let report = report(&answers, &scale.replace("AGREE", agree), false);
        leaders(&report).answers.iter().map(|answer| answer.side).collect()
    };
    assert_eq!(sides(r#"["6", "7"]"#), [Disagree, Disagree, Disagree, Neutral, Neutral, Agree, Agree]);
    assert_eq!(sides(r#"["1", "2"]"#), [Agree, Agree, Neutral, Neutral, Disagree, Disagree, Disagree]);
    assert_eq!(sides(r#"["4"]"#), [Disagree, Disagree, Disagree, Agree, Disagree, Disagree, Disagree]);
    let four: Vec<(usize, &str)> = answers[..4].to_vec();
    let scale = r#", "scale": ["1", "2", "3", "4"], "measure": { "kind": "share", "agree": ["4"] }"#;
    let of_four = report(&four, scale, false);
    let of_four: Vec<AnswerSide> = leaders(&of_four).answers.iter().map(|answer| answer.side).collect();
    assert_eq!(of_four, [Disagree, Disagree, Neutral, Agree]);
}

#[test]
fn scores_and_means_go_by_their_numbers() {
    let levels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    let answers: Vec<(usize, &str)> = levels.iter().map(|level| (1, *level)).collect();
    let of = |kind: &str, side: AnswerSide| -> Vec<String> {
        let question = format!(r#", "measure": {{ "kind": "{kind}" }}"#);
        let report = report(&answers, &question, false);
        let list = leaders(&report).answers.iter().filter(|answer| answer.side == side);
        list.map(|answer| answer.answer.clone()).collect()
    };
    assert_eq!(of("nps", Agree), ["9", "10"]);
    assert_eq!(of("nps", Neutral), ["7", "8"]);
    assert_eq!(of("nps", Disagree), levels[..7]);
    assert_eq!(of("mean", Neutral), ["5"]);
    assert_eq!(of("mean", Disagree), levels[..5]);
}

#[test]
fn answers_without_an_order_take_no_side_but_that_of_the_measure() {
    let question = r#", "measure": { "kind": "share", "agree": ["Phone"] }"#;
    let report = report(&[(5, "Phone"), (3, "Letter"), (2, "Chat window")], question, false);
    let list = leaders(&report);
    assert!(!list.ordered);
    assert_eq!(told(list), [("Chat window", 2, Neutral), ("Letter", 3, Neutral), ("Phone", 5, Agree)]);
}
