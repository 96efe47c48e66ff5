//! The waist: counting against a naive count, and the laws of merging.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::counts::{CellKey, Counts, ExactSum, Published, TICKED, Tally, WHOLE, count, to_csv};
use gap_report::ingest::{Content, Source, read_all};
use gap_report::study::{Study, read_study};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn key(question: &str, group: &str) -> CellKey {
    CellKey { question: question.into(), group: group.into(), ..CellKey::default() }
}

fn source(file: &str, csv: &str) -> Source {
    read_all(file, csv.as_bytes()).expect("the test's file is sound")
}

fn study(json: &str) -> Study {
    read_study(json).expect("the test's study is sound")
}

const SURVEY: &str = "\
role,region,w,q1,opt [Web chat],opt [Phone]
Leader,North,1.5,Yes,x,
Leader,South,0.5,No,,x
Agent,North,2,Yes,,
Leader,North,,Yes,x,x
Customer,North,1,,x,
Customer,,0.25,No,,
,South,1,Yes,x,
";

const STUDY: &str = r##"{
  "sources": [{ "file": "all.csv", "segments": ["region"],
                "group": { "column": "role", "values": { "Leader": "Insiders", "Agent": "Insiders", "Customer": "Customers" } } }],
  "questions": [ { "id": "q1", "columns": { "all.csv": "q1" } },
                 { "id": "opt", "columns": { "all.csv": ["#5", "opt [Phone]"] } } ] }"##;

fn n(counts: &Counts, key: &CellKey, answer: &str) -> Option<u64> {
    Some(counts.cell(key)?.answers.get(answer)?.n())
}

/// Several options in a cell: base and ticks, with and without weights.
#[test]
fn cells_are_cut_into_options() {
    let file = source(
        "all.csv",
        "role,w,tools\nA,2,\"R; Git\"\nA,1,R\nA,1,\nA,1,my own\nB,1,Prefer not to say\nB,3,git;git\n",
    );
    let asked = |weight: &str| {
        study(&format!(
            r##"{{ "sources": [{{ "file": "all.csv", "group": {{ "column": "role" }}{weight} }}],
                  "questions": [{{ "id": "q", "columns": {{ "all.csv": "tools" }}, "separator": ";",
                                  "options": ["R", "Git", "Other"], "missing": ["Prefer not to say"] }}] }}"##
        ))
    };
    let (counts, _) = count(std::slice::from_ref(&file), &asked("")).expect("countable");
    let ticks = |counts: &Counts, option: &str, group: &str| {
        let key = key(&format!("q/{option}"), group);
        (n(counts, &key, TICKED).unwrap_or(0), n(counts, &key, "0").unwrap_or(0))
    };
    assert_eq!((ticks(&counts, "R", "A"), ticks(&counts, "Git", "A")), ((2, 1), (1, 2)));
    assert_eq!((ticks(&counts, "Other", "A"), ticks(&counts, "Git", "B")), ((1, 2), (1, 0)));
    let (counts, _) = count(&[file], &asked(r##", "weight": "w""##)).expect("countable");
    let cell = counts.cell(&key("q/R", "A")).expect("a cell");
    assert_eq!((cell.answers[TICKED].w(), cell.answers["0"].w()), (3.0, 1.0));
}

/// Ticked, not ticked, not asked.
#[test]
fn three_states_of_an_option() {
    let file = source("all.csv", "role,a,b\nA,1,0\nA,0,0\nA,,\nB,0,1\n");
    let asked = |more: &str| {
        study(&format!(
            r##"{{ "sources": [{{ "file": "all.csv", "group": {{ "column": "role" }} }}],
                  "questions": [{{ "id": "q", "columns": {{ "all.csv": ["a", "b"] }}{more} }}] }}"##
        ))
    };
    let (counts, _) = count(std::slice::from_ref(&file), &asked("")).expect("countable");
    let at = key("q/a", "A");
    assert_eq!((n(&counts, &at, TICKED), n(&counts, &at, "0")), (Some(1), Some(1)));
    let (counts, _) =
        count(&[file], &asked(r##", "asked_if_ticked": true, "options": ["First", "Second"]"##))
            .expect("countable");
    let at = key("q/First", "A");
    assert_eq!((n(&counts, &at, TICKED), n(&counts, &at, "0")), (Some(1), None));
}

/// Those who are not meant count nowhere, not even in the size of the design.
#[test]
fn previews_are_left_out_everywhere() {
    let file = source("all.csv", "role,kind,done,q\nA,test,1,Yes\nA,,0,No\nA,,1,Yes\n,test,1,Yes\nB,,1,No\n");
    let json = r##"{ "sources": [{ "file": "all.csv", "group": { "column": "role" },
                                  "leave_out": { "kind": ["test"], "done": ["0"] } }],
                     "questions": [{ "id": "q", "columns": { "all.csv": "q" } }] }"##;
    let (counts, notices) = count(&[file], &study(json)).expect("countable");
    assert_eq!(n(&counts, &key("q", "A"), "Yes"), Some(1));
    assert_eq!(n(&counts, &key("q", "A"), "No"), None);
    assert_eq!(n(&counts, &key(WHOLE, "A"), WHOLE), Some(1));
    assert_eq!(counts.cell(&key(WHOLE, "")), None);
    let texts: Vec<&str> = notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "1 response with \"0\" in \"done\" and 2 responses with \"test\" in \"kind\" of all.csv are left out. To count everybody, untick them at the file on the page, or write \"leave_out\": {} for it in the study."
        ]
    );
}

#[test]
fn respondents_are_counted_by_group_answer_and_segment() {
    let (counts, notices) = count(&[source("all.csv", SURVEY)], &study(STUDY)).expect("countable");
    assert_eq!(n(&counts, &key("q1", "Insiders"), "Yes"), Some(3));
    assert_eq!(n(&counts, &key("q1", "Insiders"), "No"), Some(1));
    assert_eq!(n(&counts, &key("q1", "Customers"), "No"), Some(1));
    assert_eq!(n(&counts, &key("q1", "Customers"), "Yes"), None);
    // All respondents of the cell, answered or not.
    assert_eq!(n(&counts, &key(WHOLE, "Customers"), WHOLE), Some(2));
    let north = CellKey { segment: "region".into(), segment_value: "North".into(), ..key("q1", "Insiders") };
    assert_eq!(n(&counts, &north, "Yes"), Some(3));
    // The respondent without a role is left out, and said.
    assert_eq!(notices.len(), 1);
    assert_eq!((notices[0].code.as_str(), notices[0].count), ("no_group", 1));
}

#[test]
fn a_set_of_columns_is_counted_option_by_option_among_those_asked() {
    let (counts, _) = count(&[source("all.csv", SURVEY)], &study(STUDY)).expect("countable");
    // The agent left the whole set blank: not in the base.
    assert_eq!(n(&counts, &key("opt/Web chat", "Insiders"), TICKED), Some(2));
    assert_eq!(n(&counts, &key("opt/Web chat", "Insiders"), "0"), Some(1));
    assert_eq!(n(&counts, &key("opt/Phone", "Insiders"), TICKED), Some(2));
    assert_eq!(counts.options_of("opt"), ["opt/Phone", "opt/Web chat"]);
}

#[test]
fn weights_are_summed_and_those_without_one_are_left_out() {
    let mut weighted = study(STUDY);
    weighted.sources[0].weight = Some("w".into());
    let (counts, notices) = count(&[source("all.csv", SURVEY)], &weighted).expect("countable");
    let yes = counts.cell(&key("q1", "Insiders")).expect("a cell").answers["Yes"];
    assert_eq!((yes.n(), yes.w(), yes.w2()), (2, 3.5, 1.5 * 1.5 + 4.0));
    assert!(notices.iter().any(|notice| notice.code == "no_weight" && notice.count == 1));
}

#[test]
fn a_wrong_column_is_a_sentence() {
    let mut wrong = study(STUDY);
    wrong.sources[0].weight = Some("weight".into());
    let error = count(&[source("all.csv", SURVEY)], &wrong).expect_err("there is no such column");
    assert_eq!(error.to_string(), "all.csv: there is no column \"weight\"; correct its name in the study.");
    wrong.sources[0].weight = Some("role".into());
    let error = count(&[source("all.csv", SURVEY)], &wrong).expect_err("words are no weights");
    assert_eq!(
        error.to_string(),
        "sources[0].weight: the column \"role\" of all.csv holds no positive number; choose another one, or none."
    );
}

#[test]
fn a_counts_file_comes_back_as_it_went() {
    let (counts, _) = count(&[source("all.csv", SURVEY)], &study(STUDY)).expect("countable");
    let csv = to_csv(&counts);
    let again = source("counts.csv", &csv);
    assert!(matches!(again.content, Content::Counts(_)));
    let same = study(
        r#"{ "sources": [{ "file": "counts.csv" }],
             "questions": [ { "id": "q1", "columns": { "counts.csv": "q1" } }, { "id": "opt", "columns": { "counts.csv": "opt" } } ] }"#,
    );
    let (read, _) = count(&[again], &same).expect("countable");
    assert_eq!(to_csv(&read), csv);
}

/// Rows of a small survey: group, answer, weight in eighths.
fn respondents() -> impl Strategy<Value = Vec<(u8, u8, u32)>> {
    prop::collection::vec((0u8..3, 0u8..4, 1u32..4000), 0..60)
}

fn counted(rows: &[(u8, u8, u32)]) -> Counts {
    let mut counts = Counts::default();
    for &(group, answer, weight) in rows {
        let mut one = Tally::default();
        one.add(f64::from(weight) / 7.0);
        counts.add(&key("q", &format!("g{group}")), &format!("a{answer}"), &one);
        counts.publish(
            key("p", &format!("g{group}")),
            Published { share: f64::from(answer) / 4.0, base: None },
        );
    }
    counts
}

fn merged(parts: &[&Counts]) -> Counts {
    let mut all = Counts::default();
    parts.iter().for_each(|part| all.merge(part));
    all
}

proptest! {
    #[test]
    fn nothing_is_the_identity_of_merging(rows in respondents()) {
        let counts = counted(&rows);
        prop_assert_eq!(&merged(&[&counts, &Counts::default()]), &counts);
        prop_assert_eq!(&merged(&[&Counts::default(), &counts]), &counts);
    }

    #[test]
    fn merging_is_commutative_and_associative(a in respondents(), b in respondents(), c in respondents()) {
        let (a, b, c) = (counted(&a), counted(&b), counted(&c));
        prop_assert_eq!(merged(&[&a, &b]), merged(&[&b, &a]));
        let left = merged(&[&merged(&[&a, &b]), &c]);
        let right = merged(&[&a, &merged(&[&b, &c])]);
        prop_assert_eq!(&left, &right);
        prop_assert_eq!(to_csv(&left), to_csv(&right));
    }

    #[test]
    fn shards_count_as_the_whole(rows in respondents(), cut in 0usize..60) {
        let cut = cut.min(rows.len());
        prop_assert_eq!(merged(&[&counted(&rows[..cut]), &counted(&rows[cut..])]), counted(&rows));
    }

    #[test]
    fn a_file_cut_in_two_counts_as_the_whole(rows in respondents(), cut in 0usize..60) {
        let cut = cut.min(rows.len());
        let csv = |rows: &[(u8, u8, u32)]| {
            let lines = rows.iter().map(|(group, answer, weight)| format!("g{group},a{answer},{}\n", f64::from(*weight) / 8.0));
            std::iter::once("group,q,w\n".to_owned()).chain(lines).collect::<String>()
        };
        prop_assume!(cut > 0 && cut < rows.len());
        let study = study(r#"{ "sources": [{ "file": "s.csv", "group": { "column": "group" }, "weight": "w" }],
                               "questions": [{ "id": "q", "columns": { "s.csv": "q" } }] }"#);
        let count = |rows: &[(u8, u8, u32)]| count(&[source("s.csv", &csv(rows))], &study).expect("countable").0;
        prop_assert_eq!(merged(&[&count(&rows[..cut]), &count(&rows[cut..])]), count(&rows));
    }

    #[test]
    fn counting_is_what_a_naive_count_gives(rows in prop::collection::vec((0u8..3, 0u8..4), 1..80)) {
        let lines = rows.iter().map(|(group, answer)| format!("g{group},a{answer}\n"));
        let csv: String = std::iter::once("group,q\n".to_owned()).chain(lines).collect();
        let study = study(r#"{ "sources": [{ "file": "s.csv", "group": { "column": "group" } }],
                               "questions": [{ "id": "q", "columns": { "s.csv": "q" } }] }"#);
        let (counts, _) = count(&[source("s.csv", &csv)], &study).expect("countable");
        let mut naive: BTreeMap<(u8, u8), u64> = BTreeMap::new();
        rows.iter().for_each(|row| *naive.entry(*row).or_default() += 1);
        for group in 0..3u8 {
            for answer in 0..4u8 {
                let expected = naive.get(&(group, answer)).copied();
                prop_assert_eq!(n(&counts, &key("q", &format!("g{group}")), &format!("a{answer}")), expected);
            }
        }
    }
}

#[test]
fn sums_of_weights_do_not_depend_on_their_order() {
    // In f64 these two orders differ in the last place.
    let weights = [0.1, 0.7, 1e9, 0.3, 1e-7];
    let sum = |weights: &mut dyn Iterator<Item = f64>| {
        let mut sum = ExactSum::default();
        weights.for_each(|weight| sum.add(weight));
        sum
    };
    let forwards: f64 = weights.iter().sum();
    let backwards: f64 = weights.iter().rev().sum();
    assert_ne!(forwards, backwards);
    assert_eq!(sum(&mut weights.into_iter()), sum(&mut weights.into_iter().rev()));
}
