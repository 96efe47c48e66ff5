//! What is assumed of a file and changed by the study: where its table begins and ends, how far its scales go, which
//! of its columns ask one question, what a tick is and who was asked. Expected figures are counted by hand.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::{ReadOptions, Reader, Source, read_all};
use gap_report::report::Report;
use gap_report::session::Session;
use gap_report::study::{Question, Study, resolve};
use serde_json::{Value, json};

fn study(value: Value) -> Study {
    serde_json::from_value(value).unwrap()
}

/// The report of one file, `all.csv`, whose column Role says who answers.
fn report(csv: &str, source: Value, more: &[(&str, Value)]) -> Report {
    let mut spec = json!({ "file": "all.csv", "group": { "column": "Role" } });
    spec.as_object_mut().unwrap().extend(source.as_object().unwrap().clone());
    let mut given = json!({ "sources": [spec] });
    given
        .as_object_mut()
        .unwrap()
        .extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    let mut session = Session::default();
    session.add(read_all("all.csv", csv.as_bytes()).unwrap());
    let report = session.analyse(study(given)).unwrap().clone();
    let again = session.analyse(report.study.clone()).unwrap();
    assert_eq!(again.study, report.study, "a resolved study says all");
    assert_eq!(again.cells, report.cells);
    report
}

fn asks<'a>(report: &'a Report, column: &str) -> &'a Question {
    let names = |question: &&Question| question.columns["all.csv"].names().contains(&column.to_owned());
    report.study.questions.iter().find(names).unwrap_or_else(|| panic!("no question of {column}"))
}

/// Numerator and base of a question, or of its option, in a group.
fn share(report: &Report, question: &str, group: &str) -> (u64, u64) {
    let cell = report.cells.iter().find(|cell| cell.question == question && cell.group == group);
    let cell = cell.unwrap_or_else(|| panic!("no cell of {question} for {group}"));
    let base = cell.base.unwrap();
    ((cell.value.unwrap() * base).round() as u64, base as u64)
}

/// Rows of `cells` by role, the same number of each.
fn survey(header: &str, leaders: &[&str], customers: &[&str]) -> String {
    let rows = |role: &str, cells: &[&str]| -> String {
        cells.iter().map(|cell| format!("{role},{cell}\n").repeat(10)).collect()
    };
    format!("Role,{header}\n{}{}", rows("Leader", leaders), rows("Customer", customers))
}

#[test]
fn a_scale_ends_where_a_person_says() {
    let csv = survey("Q1", &["0", "3", "4", "5"], &["0", "1", "2", "5"]);
    let told = report(&csv, json!({ "ends": { "Q1": "1 to 5" } }), &[]);
    let question = asks(&told, "Q1");
    assert_eq!(question.scale, ["1", "2", "3", "4", "5"]);
    assert_eq!(question.missing, ["0"]);
    assert_eq!(share(&told, &question.id, "Leader"), (20, 30));
    assert_eq!(share(&told, &question.id, "Customer"), (10, 30));
    // Of seven points the upper three agree.
    let wide = report(&csv, json!({ "ends": { "Q1": "1 to 7" } }), &[]);
    assert_eq!(asks(&wide, "Q1").scale.len(), 7);
    assert_eq!(share(&wide, &asks(&wide, "Q1").id, "Leader"), (10, 30));
}

#[test]
fn words_beside_numbers_stay_where_the_scale_is_said() {
    let csv = survey("Q1", &["1 = very bad", "4", "5 = very good"], &["2", "3", "4"]);
    let told = report(&csv, json!({ "ends": { "Q1": "1 to 6" } }), &[]);
    assert_eq!(asks(&told, "Q1").scale, ["1 = very bad", "2", "3", "4", "5 = very good", "6"]);
}

/// As one survey tool writes ticks: 2 is chosen, 1 is not, -9 is no answer.
const TICKS: [&[&str]; 2] = [&["2,1,-9,Yes", "2,2,1,Yes"], &["1,1,2,No", "1,1,1,Yes"]];

#[test]
fn columns_are_joined_and_ticks_are_what_a_person_says() {
    let csv = survey("a1,a2,a3,Q1", TICKS[0], TICKS[1]);
    let set = json!({ "columns": ["a1", "a2", "a3"], "kind": "ticks", "text": "How did you reach us?", "ticked": ["2"] });
    let told = report(&csv, json!({ "sets": [set] }), &[]);
    let question = asks(&told, "a1");
    assert_eq!(
        (question.text.as_str(), question.columns["all.csv"].names().len()),
        ("How did you reach us?", 3)
    );
    let of = |option: &str, group: &str| share(&told, &format!("{}/{option}", question.id), group);
    assert_eq!([of("a1", "Leader"), of("a2", "Leader"), of("a3", "Leader")], [(20, 20), (10, 20), (0, 20)]);
    assert_eq!([of("a1", "Customer"), of("a3", "Customer")], [(0, 20), (10, 20)]);
    // By the question itself, as a study of another program may say it.
    let columns = json!({ "all.csv": ["a1", "a2", "a3"] });
    let question = json!({ "id": "reach", "columns": columns, "ticked": ["2"], "options": ["A", "B", "C"] });
    let told = report(&csv, json!({}), &[("questions", json!([question]))]);
    assert_eq!(share(&told, "reach/B", "Leader"), (10, 20));
}

#[test]
fn a_column_of_a_set_goes_to_the_one_that_a_person_makes() {
    let csv = survey("Q1 [a],Q1 [b],Q1 [c],extra", &["1,0,1,1", "1,1,0,0"], &["0,0,1,1", "0,1,0,1"]);
    let whole = report(&csv, json!({}), &[]);
    assert_eq!(asks(&whole, "Q1 [a]").columns["all.csv"].names().len(), 3);
    let set = json!({ "columns": ["Q1 [c]", "extra"], "kind": "ticks" });
    let told = report(&csv, json!({ "sets": [set] }), &[]);
    assert_eq!(asks(&told, "Q1 [a]").columns["all.csv"].names(), ["Q1 [a]", "Q1 [b]"]);
    assert_eq!(asks(&told, "extra").columns["all.csv"].names(), ["Q1 [c]", "extra"]);
}

#[test]
fn places_of_an_order_are_no_scale() {
    let csv = survey("Q5_1,Q5_2,Q1", &["1,2,Yes", "2,1,No"], &["1,2,No", "2,1,No"]);
    let set = json!({ "columns": ["Q5_1", "Q5_2"], "kind": "rank" });
    let told = report(&csv, json!({ "sets": [set] }), &[]);
    let names: Vec<&str> =
        told.study.questions.iter().flat_map(|q| q.columns["all.csv"].names()).map(String::as_str).collect();
    assert_eq!(names, ["Q1"]);
}

#[test]
fn everybody_was_asked_where_the_question_says_so() {
    let csv =
        survey("How? [Phone],How? [Chat],Q1", &["x,,Yes", ",,Yes", ",,No"], &[",x,No", "x,x,No", ",,Yes"]);
    let of = |more: Value| {
        let mut question = json!({ "id": "how", "columns": { "all.csv": ["How? [Phone]", "How? [Chat]"] } });
        question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        report(&csv, json!({}), &[("questions", json!([question]))])
    };
    let any = of(json!({}));
    assert_eq!(
        [share(&any, "how/Phone", "Leader"), share(&any, "how/Chat", "Customer")],
        [(10, 10), (20, 20)]
    );
    let all = of(json!({ "asked_all": true }));
    assert_eq!(
        [share(&all, "how/Phone", "Leader"), share(&all, "how/Chat", "Customer")],
        [(10, 30), (20, 30)]
    );
    // The same in one cell.
    let csv =
        survey("How?,Q1", &["Phone;Chat,Yes", "Phone,No", ",No"], &["Chat,No", "Chat;Phone,No", ",Yes"]);
    let of = |all: bool| {
        let question =
            json!({ "id": "how", "columns": { "all.csv": "How?" }, "separator": ";", "asked_all": all });
        report(&csv, json!({}), &[("questions", json!([question]))])
    };
    assert_eq!(share(&of(false), "how/Phone", "Leader"), (20, 20));
    assert_eq!(share(&of(true), "how/Phone", "Leader"), (20, 30));
    assert_eq!(share(&of(true), "how/Phone", "Customer"), (10, 30));
}

#[test]
fn what_cannot_be_is_named_by_its_path() {
    let sources = [read_all("all.csv", survey("a,b", &["1,2"], &["2,1"]).as_bytes()).unwrap()];
    let refused = |spec: Value, words: &str| {
        let mut source = json!({ "file": "all.csv", "group": { "column": "Role" } });
        source.as_object_mut().unwrap().extend(spec.as_object().unwrap().clone());
        let error = resolve(&sources, study(json!({ "sources": [source] }))).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    };
    refused(json!({ "ends": { "a": "5 to 1" } }), "sources[0].ends.a: \"5 to 1\" is no scale");
    refused(json!({ "ends": { "a": "-2000000000 to 2000000000" } }), "sources[0].ends.a:");
    refused(json!({ "ends": { "c": "1 to 5" } }), "sources[0].ends: all.csv has no column c");
    refused(
        json!({ "sets": [{ "columns": ["a", "c"], "kind": "ticks" }] }),
        "sources[0].sets[0].columns: all.csv has no",
    );
    refused(json!({ "sets": [{ "columns": ["a"], "kind": "ticks" }] }), "needs two columns or more");
    refused(
        json!({ "sets": [{ "columns": ["a", "b"], "kind": "ticks" }, { "columns": ["b", "Role"], "kind": "rank" }] }),
        "sources[0].sets[1].columns: \"b\" stands in it twice",
    );
}

fn read(csv: &str, header_row: Option<u32>, last_row: Option<u32>) -> Result<Source, String> {
    let asked = ReadOptions { header_row, last_row, ..ReadOptions::default() };
    let mut reader = Reader::with("all.csv", asked);
    let end = |reader: Reader| reader.finish(String::new());
    reader.push(csv.as_bytes()).and_then(|()| end(reader)).map_err(|error| error.to_string())
}

fn extent(source: &Source) -> (u64, u64, usize) {
    let extent = source.form.extent.unwrap();
    (extent.header_row, extent.last_row, source.rows)
}

const FRAMED: &str =
    "Our survey\n\nRole,Q1,Q2\nLeader,Yes,1\nCustomer,No,2\nTotal,1,3\nmade by hand with some care\n";

#[test]
fn a_table_begins_and_ends_where_it_is_found() {
    let found = read(FRAMED, None, None).unwrap();
    assert_eq!(extent(&found), (3, 5, 2));
    let columns = |source: &Source| -> Vec<String> {
        source.table().unwrap().columns().iter().map(|column| column.name.clone()).collect()
    };
    assert_eq!(columns(&found), ["Role", "Q1", "Q2"]);
    // A line that reads like a total is a respondent, where a person says so.
    let told = read(FRAMED, Some(3), Some(6)).unwrap();
    assert_eq!(extent(&told), (3, 6, 3));
    let passed: Vec<&str> = told.notices.iter().map(|notice| notice.text.as_str()).collect();
    assert!(
        passed.contains(&"1 line was passed over below row 6, which was said to be the last one."),
        "{passed:?}"
    );
    assert_eq!(extent(&read(FRAMED, Some(2), Some(4)).unwrap()), (3, 4, 1), "a blank row is none");
    let below = read(FRAMED, Some(4), Some(5)).unwrap();
    assert_eq!(
        (columns(&below), extent(&below)),
        (["Leader", "Yes", "1"].map(str::to_owned).to_vec(), (4, 5, 1))
    );
}

#[test]
fn a_file_without_a_header_can_be_told_so() {
    let numbered = "2024,2025,2026\n5,4,5\n3,2,1\n";
    assert_eq!(extent(&read(numbered, None, None).unwrap()), (1, 3, 2));
    let told = read(numbered, Some(0), None).unwrap();
    assert_eq!((extent(&told), told.table().unwrap().columns()[0].name.as_str()), ((0, 3, 3), "#1"));
    let unnamed = "5,1,3\n4,2,1\n";
    assert_eq!(extent(&read(unnamed, None, None).unwrap()), (0, 2, 2));
    assert_eq!(extent(&read(unnamed, Some(1), None).unwrap()), (1, 2, 1));
}

#[test]
fn rows_that_are_not_there_are_refused() {
    let refused = |header, last, words: &str| {
        let error = read(FRAMED, header, last).unwrap_err();
        assert!(error.contains(words), "{error}");
    };
    refused(Some(50), None, "nothing from row 50 to the end");
    refused(None, Some(0), "nothing from row 1 to row 0");
    refused(Some(5), Some(5), "the last row is 5, and the header was to be in row 5");
}
