//! Means and scores over three answers: base, mean and spread of a total tell all three counts, and subtraction
//! those of the hidden cells together. By trying every split of them: nothing of a hidden cell may follow.

use gap_report::counts::{CellKey, Counts, Tally};
use gap_report::report::assemble;
use gap_report::study::{Study, read_study};
use serde_json::Value;
use std::collections::BTreeSet;

/// How many gave the lowest, the middle and the highest answer.
type Levels = [u64; 3];

const ANSWERS: [&str; 3] = ["2", "7", "10"];

fn study(kind: &str) -> Study {
    let text = r#"{
      "schema": "gap-report/study/1",
      "sources": [{ "file": "all.csv", "group": { "column": "role" }, "wave": { "column": "year" }, "segments": ["region"] }],
      "groups": [{ "name": "A", "side": "inside" }, { "name": "B", "side": "outside" }, { "name": "C" }],
      "comparisons": [{ "a": "A", "b": "B" }, { "a": "A", "b": "C" }],
      "questions": [{ "id": "q", "text": "q", "columns": { "all.csv": "q" },
                      "measure": { "kind": "KIND", "values": { "2": 2, "7": 7, "10": 10 } } }] }"#;
    read_study(&text.replace("KIND", kind)).unwrap()
}

/// The report of three groups in two waves and four regions; of group A in 2025 the regions w and x are `pair`.
fn report(kind: &str, pair: [Levels; 2]) -> Value {
    let mut counts = Counts::default();
    let [y, z] = [[4, 5, 6], [7, 2, 9]];
    for wave in ["2024", "2025"] {
        for group in ["A", "B", "C"] {
            let cells = match (group, wave) {
                ("A", "2025") => [pair[0], pair[1], y, z],
                ("B", _) => [[6, 8, 9], [9, 6, 7], [5, 5, 8], [6, 6, 6]],
                _ => [[9, 6, 5], [7, 7, 7], [8, 5, 6], [9, 9, 4]],
            };
            let whole = [0, 1, 2].map(|level| cells.iter().map(|cell| cell[level]).sum());
            let cells = ["w", "x", "y", "z"].into_iter().zip(cells);
            for (value, levels) in cells.chain([("", whole)]) {
                let key = CellKey {
                    question: "q".to_owned(),
                    group: group.to_owned(),
                    wave: wave.to_owned(),
                    segment: if value.is_empty() { String::new() } else { "region".to_owned() },
                    segment_value: value.to_owned(),
                };
                counts.ask(&key);
                for (answer, n) in ANSWERS.into_iter().zip(levels).filter(|(_, n)| *n > 0) {
                    counts.add(&key, answer, &Tally::unweighted(n));
                }
            }
        }
    }
    let report = assemble(study(kind), &counts, Vec::new(), Vec::new());
    serde_json::to_value(&report).unwrap()
}

/// Every way in which `together` may be split over the two cells, one of which is small.
fn splits(together: Levels, below: u64) -> Vec<[Levels; 2]> {
    let mut splits = Vec::new();
    for a in 0..=together[0] {
        for b in 0..=together[1] {
            for c in 0..=together[2] {
                let (one, other) = ([a, b, c], [together[0] - a, together[1] - b, together[2] - c]);
                let is_small = |cell: Levels| (1..below).contains(&cell.iter().sum());
                if is_small(one) || is_small(other) {
                    splits.push([one, other]);
                }
            }
        }
    }
    splits
}

fn hidden(report: &Value) -> Vec<&str> {
    let cells = report["cells"].as_array().unwrap().iter();
    let hidden = cells.filter(|cell| cell["flags"][0] == "suppressed");
    hidden.map(|cell| cell["segment_value"].as_str().unwrap()).collect()
}

#[test]
fn every_split_of_three_answers_gives_the_same_report() {
    for kind in ["mean", "nps"] {
        // Many alike, few alike, and one who stands alone in either cell.
        for together in [[4, 5, 6], [1, 0, 9], [1, 1, 7], [2, 3, 0]] {
            let splits = splits(together, 5);
            let seen = report(kind, splits[0]);
            assert_eq!(hidden(&seen), ["w", "x"]);
            let (mut bases, mut levels) = (BTreeSet::new(), [(); 3].map(|()| BTreeSet::new()));
            for pair in &splits {
                assert_eq!(report(kind, *pair), seen, "{kind}: {pair:?} differs from {:?}", splits[0]);
                bases.insert(pair[0].iter().sum::<u64>());
                for (seen, n) in levels.iter_mut().zip(pair[0]) {
                    seen.insert(n);
                }
            }
            assert!(bases.len() >= 4, "{kind} {together:?}: {bases:?}");
            let open = levels.iter().zip(together).all(|(seen, n)| n == 0 || seen.len() > 1);
            assert!(open, "{kind} {together:?}: {levels:?}");
        }
    }
}

/// All that a whole report says of the hidden cells stands empty: changes, needs, tests and sentences too.
#[test]
fn nothing_rests_on_a_hidden_cell() {
    let report = report("mean", [[1, 1, 0], [3, 4, 6]]);
    let list = |name: &str| report[name].as_array().unwrap().clone();
    let of_pair = |item: &Value| ["w", "x"].iter().any(|value| item["segment_value"] == *value);
    let of_a = |item: &Value| item["group"] == "A" || item["a"] == "A";
    let mut met = 0;
    for (name, numbers) in [
        ("share_changes", &["change", "low", "high", "p_value", "effect_size", "test"][..]),
        ("changes", &["change", "low", "high", "p_value"]),
    ] {
        for item in list(name).iter().filter(|item| of_pair(item) && of_a(item)) {
            met += 1;
            assert!(numbers.iter().all(|number| item[*number].is_null()), "{item}");
        }
    }
    for item in list("gaps").iter().filter(|item| of_pair(item) && item["wave"] == "2025") {
        met += 1;
        let numbers = ["gap", "low", "high", "p_value", "p_adjusted", "effect_size", "needed", "test"];
        assert!(numbers.iter().all(|number| item[*number].is_null()), "{item}");
    }
    for item in list("heterogeneity").iter().filter(|item| item["wave"] == "2025") {
        met += 1;
        assert_eq!(item["values"], serde_json::json!(["y", "z"]));
    }
    let hidden = list("overall").into_iter().filter(|item| of_pair(item) && item["wave"] == "2025");
    assert_eq!(hidden.count(), 0, "two groups are left, and two are a pair");
    assert_eq!(list("overall").len(), 1 + 4 + 1 + 2);
    assert_eq!(met, 2 + 4 + 4 + 2);
}
