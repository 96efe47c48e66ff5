//! The lists of all answers: that they stand for whole groups that are shown and for nothing else, that no hidden
//! cell follows from them, and which of them are left out because one would.

use super::cases::{file, session};
use gap_report::counts::{CellKey, Counts, Tally};
use gap_report::report::{Answers, Report, assemble};
use gap_report::study::read_study;
use serde_json::Value;
use std::collections::BTreeSet;

/// How many gave each answer of a scale of four.
type Levels = [u64; 4];

const SCALE: [&str; 4] = ["Very bad", "Bad", "Good", "Very good"];

const STUDY: &str = r#"{
  "sources": [{ "file": "all.csv", "group": { "column": "role" }, "segments": ["region"] }],
  "groups": [{ "name": "A", "side": "inside" }, { "name": "B", "side": "outside" }],
  "comparisons": [{ "a": "A", "b": "B" }],
  "questions": [{ "id": "q", "text": "q", "columns": { "all.csv": "q" }, "scale": ["Very bad", "Bad", "Good", "Very good"],
                  "measure": { "kind": "share", "agree": ["Good", "Very good"] } }] }"#;

/// The report of two groups in the regions w, x, y, z; those of group A are `cells`.
fn report(cells: [Levels; 4]) -> Value {
    let mut counts = Counts::default();
    for (group, cells) in [("A", cells), ("B", [[6, 8, 9, 7], [9, 6, 7, 8], [5, 5, 8, 8], [6, 6, 6, 6]])] {
        let whole = [0, 1, 2, 3].map(|level| cells.iter().map(|cell| cell[level]).sum());
        for (value, levels) in ["w", "x", "y", "z"].into_iter().zip(cells).chain([("", whole)]) {
            let key = CellKey {
                question: "q".to_owned(),
                group: group.to_owned(),
                segment: if value.is_empty() { String::new() } else { "region".to_owned() },
                segment_value: value.to_owned(),
                ..CellKey::default()
            };
            counts.ask(&key);
            for (answer, n) in SCALE.into_iter().zip(levels).filter(|(_, n)| *n > 0) {
                counts.add(&key, answer, &Tally::unweighted(n));
            }
        }
    }
    let report = assemble(read_study(STUDY).unwrap(), &counts, Vec::new(), Vec::new());
    serde_json::to_value(&report).unwrap()
}

fn hidden(report: &Value) -> Vec<&str> {
    let cells = report["cells"].as_array().unwrap().iter();
    let hidden = cells.filter(|cell| cell["flags"][0] == "suppressed");
    hidden.map(|cell| cell["segment_value"].as_str().unwrap()).collect()
}

/// Every way to split `together` over two cells of which one is small.
fn splits(together: Levels) -> Vec<[Levels; 2]> {
    let mut splits = Vec::new();
    for code in 0..together.iter().map(|n| n + 1).product::<u64>() {
        let (mut one, mut rest) = ([0; 4], code);
        for (part, n) in one.iter_mut().zip(together) {
            (*part, rest) = (rest % (n + 1), rest / (n + 1));
        }
        let other = [0, 1, 2, 3].map(|level| together[level] - one[level]);
        if [one, other].iter().any(|cell| (1..5).contains(&cell.iter().sum::<u64>())) {
            splits.push([one, other]);
        }
    }
    splits
}

/// What an attacker reads off the lists of the whole groups fits every split of what the hidden cells hold: nothing
/// follows of either of them, not how many answered, nor how many gave which answer.
#[test]
fn every_split_of_four_answers_gives_the_same_report() {
    for together in [[3, 2, 4, 2], [1, 0, 6, 3], [1, 1, 1, 4], [0, 3, 0, 2]] {
        let (y, z) = ([4, 5, 6, 3], [7, 2, 9, 1]);
        let splits = splits(together);
        let seen = report([splits[0][0], splits[0][1], y, z]);
        assert_eq!(hidden(&seen), ["w", "x"]);
        assert_eq!(seen["answers"].as_array().map(Vec::len), Some(2));
        let (mut bases, mut levels) = (BTreeSet::new(), [(); 4].map(|()| BTreeSet::new()));
        for [w, x] in &splits {
            assert_eq!(report([*w, *x, y, z]), seen, "{w:?} and {x:?} differ from {:?}", splits[0]);
            bases.insert(w.iter().sum::<u64>());
            for (seen, n) in levels.iter_mut().zip(w) {
                seen.insert(*n);
            }
        }
        assert!(bases.len() >= 4, "{together:?}: {bases:?}");
        let open = levels.iter().zip(together).all(|(seen, n)| n == 0 || seen.len() > 1);
        assert!(open, "{together:?}: {levels:?}");
    }
}

/// A shown cell tells how many agree, and not by which answer: so not even what the hidden cells hold together can
/// be told answer by answer.
#[test]
fn answers_of_hidden_cells_hide_behind_those_of_shown_ones() {
    let one = report([[1, 0, 2, 0], [2, 3, 0, 4], [4, 5, 6, 3], [7, 2, 9, 1]]);
    let other = report([[0, 1, 0, 2], [5, 0, 4, 0], [2, 7, 4, 5], [7, 2, 9, 1]]);
    assert_eq!(one, other);
}

fn list<'a>(report: &'a Report, question: &str, group: &str) -> Option<&'a Answers> {
    report.answers.iter().find(|list| list.question == question && list.group == group)
}

fn numbers(list: &Answers) -> Vec<Option<u64>> {
    list.answers.iter().map(|answer| answer.n).collect()
}

#[test]
fn a_hidden_group_has_no_list() {
    let lines = [(2, "A,x,Good"), (2, "A,x,Bad"), (9, "B,x,Good"), (9, "B,y,Bad")];
    let session = session(&file("role,region,q", &lines), STUDY);
    let report = session.report().unwrap();
    assert!(list(report, "q", "A").is_none());
    assert_eq!(numbers(list(report, "q", "B").unwrap()), [Some(0), Some(9), Some(9), Some(0)]);
}

/// Whoever asks for the region as a question would be told how many there are of each.
#[test]
fn a_breakdown_that_is_also_a_question_is_not_listed_where_a_part_of_it_is_hidden() {
    let study = STUDY.replace(
        r#""questions": ["#,
        r#""questions": [{ "id": "r", "text": "r", "columns": { "all.csv": "region" },
                           "measure": { "kind": "share", "agree": ["w"] } }, "#,
    );
    let customers = [(9, "B,w,Good"), (9, "B,x,Bad"), (9, "B,y,Bad")];
    let report = |leaders: [(usize, &str); 4]| {
        let lines: Vec<(usize, &str)> = leaders.into_iter().chain(customers).collect();
        session(&file("role,region,q", &lines), &study).report().unwrap().clone()
    };
    let some = report([(3, "A,w,Good"), (7, "A,x,Bad"), (8, "A,y,Good"), (8, "A,z,Bad")]);
    assert!(list(&some, "r", "A").is_none());
    assert!(list(&some, "q", "A").is_some());
    let none = report([(6, "A,w,Good"), (7, "A,x,Bad"), (8, "A,y,Good"), (8, "A,z,Bad")]);
    assert_eq!(numbers(list(&none, "r", "A").unwrap()), [Some(6), Some(7), Some(8), Some(8)]);
}

/// Where each region has its weight, numbers and weights together are two equations for two hidden cells.
#[test]
fn with_weights_no_numbers_are_told_where_a_part_is_hidden() {
    let study = STUDY.replace(r#""segments""#, r#""weight": "w", "segments""#);
    let report = |few: usize| {
        let lines = [
            (few, "A,w,Good,2"),
            (7, "A,x,Good,1"),
            (7, "A,x,Bad,1"),
            (9, "A,y,Good,1"),
            (9, "A,y,Bad,1"),
            (9, "B,w,Good,1"),
            (9, "B,x,Bad,1"),
        ];
        session(&file("role,region,q,w", &lines), &study).report().unwrap().clone()
    };
    let hidden = report(3);
    assert_eq!(numbers(list(&hidden, "q", "A").unwrap()), [None; 4]);
    let shares: Vec<Option<f64>> = list(&hidden, "q", "A").unwrap().answers.iter().map(|a| a.share).collect();
    assert_eq!(shares, [Some(0.0), Some(16.0 / 38.0), Some(22.0 / 38.0), Some(0.0)]);
    assert_eq!(numbers(list(&hidden, "q", "B").unwrap()), [Some(0), Some(9), Some(9), Some(0)]);
    let shown = report(6);
    assert_eq!(numbers(list(&shown, "q", "A").unwrap()), [Some(0), Some(16), Some(22), Some(0)]);
}
