//! *Full answers* where the files asked on different scales: each group's bar is drawn by its own.

use super::golden::check_chart;
use super::recorder::{faults, record_chart};
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::ingest::read_all;
use gap_report::report::{AnswerSide, Report};
use gap_report::session::Session;
use gap_report::study::Study;
use std::fmt::Write;

const FIVE: [&str; 5] =
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];

/// A column of answers, each so many times.
fn column(answers: &[(&str, usize)]) -> Vec<String> {
    answers.iter().flat_map(|(answer, n)| std::iter::repeat_n((*answer).to_owned(), *n)).collect()
}

/// Leaders answer yes or no, and in five numbers; customers on five levels, and in seven numbers.
fn unlike() -> Report {
    let file = |one: Vec<String>, other: Vec<String>| {
        let mut csv =
            String::from("Orders arrive on time,How satisfied are you overall? (1 = very dissatisfied)\n");
        for (one, other) in one.iter().zip(&other) {
            writeln!(csv, "{one},{other}").expect("text");
        }
        csv
    };
    let leaders = file(
        column(&[("Yes", 70), ("No", 30)]),
        column(&[("1", 5), ("2", 5), ("3", 20), ("4", 40), ("5", 30)]),
    );
    let levels = [20, 25, 10, 30, 15];
    let five: Vec<(&str, usize)> = FIVE.into_iter().zip(levels).collect();
    let customers = file(
        column(&five),
        column(&[("1", 10), ("2", 20), ("3", 10), ("4", 20), ("5", 20), ("6", 15), ("7", 5)]),
    );
    let mut session = Session::default();
    session.add(read_all("leaders.csv", leaders.as_bytes()).expect("a file"));
    session.add(read_all("customers.csv", customers.as_bytes()).expect("a file"));
    session.analyse(Study::default()).expect("a report").clone()
}

fn drawn(report: &Report, width: u32) -> super::recorder::Drawing {
    let view = View::first(report).expect("gaps");
    record_chart(ChartName::Answers, report, &view, width, 2.0, (0, usize::MAX))
}

#[test]
fn each_group_has_its_own_levels() {
    let report = unlike();
    let list = |question: usize, group: &str| {
        let id = &report.study.questions[question].id;
        report.answers.iter().find(|list| list.question == *id && list.group == group).expect("a list")
    };
    let sides = |question, group| {
        let list = list(question, group);
        assert!(list.ordered);
        list.answers.iter().map(|answer| (answer.answer.as_str(), answer.side)).collect::<Vec<_>>()
    };
    use AnswerSide::{Agree, Disagree, Neutral};
    assert_eq!(sides(0, "Leaders"), [("No", Disagree), ("Yes", Agree)]);
    let five = [Disagree, Disagree, Neutral, Agree, Agree];
    assert_eq!(sides(0, "Customers"), FIVE.into_iter().zip(five).collect::<Vec<_>>());
    assert_eq!(sides(1, "Leaders"), ["1", "2", "3", "4", "5"].into_iter().zip(five).collect::<Vec<_>>());
    let seven = [Disagree, Disagree, Disagree, Neutral, Agree, Agree, Agree];
    assert_eq!(
        sides(1, "Customers"),
        ["1", "2", "3", "4", "5", "6", "7"].into_iter().zip(seven).collect::<Vec<_>>()
    );
}

/// Every answer has its part of a bar and its name above it.
#[test]
fn no_answer_stands_beside_the_scale() {
    let report = unlike();
    for width in [360, 900] {
        let drawing = drawn(&report, width);
        assert!(drawing.texts.iter().all(|text| !text.what.contains("Beside the scale")));
        for level in FIVE.into_iter().chain(["Yes", "No", "6", "7"]) {
            assert!(drawing.texts.iter().any(|text| text.what == level), "{level} at {width}");
        }
        let parts = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value);
        let said: Vec<&str> = parts.map(|mark| mark.label.as_str()).collect();
        for part in ["Customers (100): Agree 30\u{a0}%", "Leaders (100): Yes 70\u{a0}%"] {
            assert!(said.iter().any(|label| label.contains(part)), "{part} at {width}: {said:?}");
        }
    }
}

#[test]
fn bars_of_unlike_scales() {
    let report = unlike();
    check_chart("answers-unlike", ChartName::Answers, &report, &View::first(&report).expect("gaps"));
}

#[test]
fn texts_keep_apart_at_every_width() {
    let report = unlike();
    for width in 320..=1920 {
        assert_eq!(faults(&drawn(&report, width)), Vec::<String>::new(), "at {width}");
    }
}
