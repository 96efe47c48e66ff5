//! What holds for any file, however odd its headers and answers.

use super::kinds::{Known, look};
use super::testing::{column, source};
use super::{Study, inspect, read_study, resolve};
use crate::ingest::{Content, Source};
use crate::table::Table;
use proptest::prelude::*;

/// Words from scales, and marks that confuse: likelier to be half of a scale than random letters are.
fn answer() -> impl Strategy<Value = String> {
    let words = "Yes|No|yes|1|0|5|10|4.0|1 - bad|5 (good)|Agree|Strongly agree|Neutral|N/A|Don't know|Very good|Good|Never|Often|A;B|B, C|not at all|very|extremely clear|unclear|Customer|Leader|>60|-|?|7 - |Ünï|(|é";
    let words: Vec<&'static str> = words.split('|').collect();
    prop_oneof![8 => prop::sample::select(words).prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => Just(String::new())]
}

fn file() -> impl Strategy<Value = Source> {
    let header = prop_oneof![answer(), "\\PC{0,30}", "Q[0-9]\\. (Is|How) \\PC{0,20}"];
    let columns = prop::collection::vec((header, prop::collection::vec(answer(), 6)), 1..6);
    columns.prop_map(|columns| {
        let columns: Vec<_> = columns
            .iter()
            .enumerate()
            .map(|(place, (header, cells))| {
                let cells: Vec<&str> = cells.iter().map(|cell| cell.trim()).collect();
                let mut column = column(header.trim(), &cells);
                column.name = format!("#{}", place + 1);
                column
            })
            .collect();
        let count = columns.len();
        source("leaders.csv", Content::Table(Table::new(columns, 6)), 6, count)
    })
}

proptest! {
    #[test]
    fn a_scale_holds_each_answer_once(file in file()) {
        let table = file.table().expect("a table");
        for asked in look(table, Known::default()).asked {
            let Some(scale) = asked.scale else { continue };
            let labels = scale.labels();
            for (place, label) in labels.iter().enumerate() {
                prop_assert!(!labels[place + 1..].contains(label), "{label} twice in {labels:?}");
            }
            let (dictionary, _) = asked.column.coded().expect("coded");
            for answer in dictionary.iter() {
                let known = labels.iter().any(|label| label == answer) != scale.missing.iter().any(|none| none == answer);
                prop_assert!(known, "{answer} in {labels:?} or else in {:?}", scale.missing);
            }
            prop_assert!(scale.agree().iter().all(|agreeing| labels.contains(agreeing)));
            prop_assert!(!scale.agree().is_empty() && scale.agree().len() < labels.len());
        }
    }

    #[test]
    fn a_study_that_resolves_resolves_to_itself(inside in file(), outside in file()) {
        let outside = Source { file: "customers.csv".into(), sha256: "other".into(), ..outside };
        // Each column is in one question, and in no other.
        let mut asked: Vec<String> = inspect(&inside).questions.into_iter().flat_map(|q| q.columns).collect();
        asked.sort_unstable();
        asked.dedup();
        prop_assert_eq!(asked.len(), inside.columns);
        let files = [inside, outside];
        if let Ok((study, _)) = resolve(&files, Study::default()) {
            let json = serde_json::to_string(&study).expect("json");
            let (again, _) = resolve(&files, read_study(&json).expect("a study")).expect("resolves again");
            prop_assert_eq!(again, study);
        }
    }
}
