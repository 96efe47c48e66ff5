//! Keys and the files that they label.

use super::{Codebook, apply, label};
use crate::ingest::{Content, Source, read_all};
use crate::table::{Role, SetKind};

fn made(name: &str) -> Source {
    let path = format!("{}/tests/data/files/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    read_all(name, &bytes).unwrap_or_else(|error| panic!("{error}"))
}

const KEY: &str = "layouts-made/jisc-key.csv";
const DATA: &str = "layouts-made/jisc-data.csv";
const REAL_KEY: &str = "sodp-jisc-2020/results-for-idrc-surveyin-2020-11-06-1612-key.en.csv";
const REAL_DATA: &str = "sodp-jisc-2020/results-for-idrc-surveyin-2021-03-05-0807.en.csv";

fn book(source: &Source) -> Codebook {
    match &source.content {
        Content::Key(book) => book.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn codes_become_labels() {
    let mut data = made(DATA);
    apply(&book(&made(KEY)), "key.csv", &mut data);
    let table = data.table().expect("respondents");
    let column = &table.columns()[table.find("Q1").expect("Q1")];
    assert_eq!(column.text, "How satisfied are you?");
    assert_eq!(column.facts.role, Some(Role::Choice));
    let cells: Vec<_> = (0..3).map(|row| column.text_at(row)).collect();
    // Two codes with one label are kept apart; a code without a label stays.
    assert_eq!(cells, [Some("Satisfied"), Some("Other (4)"), Some("9")]);
    let levels: Vec<_> =
        column.facts.levels.iter().map(|level| (level.code.as_str(), level.label.as_str())).collect();
    assert_eq!(levels, [("1", "Satisfied"), ("2", "Dissatisfied"), ("3", "Other"), ("4", "Other (4)")]);
    let sets: Vec<_> =
        table.sets().iter().map(|set| (set.name.as_str(), set.text.as_str(), set.kind)).collect();
    let expected = [
        ("Q2", "Which did you use (select all that apply)?", SetKind::TicksOrUnasked),
        ("Q3_1", "How good is it? [the price]", SetKind::TicksOrUnasked),
    ];
    assert_eq!(sets, expected);
    let labels: Vec<_> = table.sets()[1].members.iter().map(|member| member.label.as_str()).collect();
    assert_eq!(labels, ["before", "after"]);
    assert!(data.notices.iter().all(|notice| notice.code != "needs_key"));
}

#[test]
fn a_key_fits_only_its_own_file() {
    let key = book(&made(KEY));
    assert!(key.fits(made(DATA).table().expect("respondents")));
    assert!(!key.fits(made("quantipy-example-a/example-data-a.csv").table().expect("respondents")));
    assert!(!key.fits(made("layouts-made/alchemer.csv").table().expect("respondents")));
    assert!(!Codebook::default().fits(made(DATA).table().expect("respondents")));
}

#[test]
fn the_real_key() {
    let mut sources = [made(REAL_DATA), made(REAL_KEY)];
    assert_eq!(label(&mut sources).len(), 1);
    let table = sources[0].table().expect("respondents");
    let column = |name: &str| &table.columns()[table.find(name).expect("a column")];
    assert_eq!(column("Q1").text, "What is your age?");
    // Counted in the file itself: 28 respondents gave code 3.
    let labelled = (0..table.rows()).filter(|&row| column("Q1").text_at(row) == Some("35 - 44")).count();
    assert_eq!(labelled, 28);
    let set = table.sets().iter().find(|set| set.name == "Q13").expect("Q13");
    assert_eq!((set.members.len(), set.members[0].label.as_str()), (10, "research validation"));
    let grid = table.sets().iter().find(|set| set.name == "Q54_1").expect("Q54_1");
    assert_eq!((grid.kind, grid.members.len()), (SetKind::Ticks, 4));
}

#[test]
fn a_real_dictionary_of_redcap() {
    let mut sources = [made("redcap/longitudinal-dictionary.csv"), made("redcap/longitudinal.csv")];
    assert_eq!(label(&mut sources).len(), 1);
    let table = sources[1].table().expect("respondents");
    let column = |name: &str| &table.columns()[table.find(name).expect("a column")];
    let levels: Vec<_> = column("sex").facts.levels.iter().map(|level| level.label.as_str()).collect();
    assert_eq!(levels, ["Female", "Male"]);
    let gym = table.sets().iter().find(|set| set.name == "gym").expect("gym");
    let options: Vec<_> = gym.members.iter().map(|member| member.label.as_str()).collect();
    assert_eq!(options, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]);
}
