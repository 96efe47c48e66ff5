//! Files that say what the codes of other files stand for.

use super::Session;
use crate::ingest::{Source, read_all};

fn made(name: &str) -> Source {
    let path = format!("{}/tests/data/files/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    read_all(name, &bytes).unwrap_or_else(|error| panic!("{error}"))
}

const KEY: &str = "layouts-made/jisc-key.csv";
const DATA: &str = "layouts-made/jisc-data.csv";
const REAL_KEY: &str = "sodp-jisc-2020/results-for-idrc-surveyin-2020-11-06-1612-key.en.csv";
const REAL_DATA: &str = "sodp-jisc-2020/results-for-idrc-surveyin-2021-03-05-0807.en.csv";

/// In any order of arrival the answers are labelled, and when the key goes, the codes are back.
#[test]
fn a_session_labels_in_any_order() {
    let layout = |session: &Session| -> Vec<(String, Vec<String>)> {
        let all = session.inspections();
        let codes = |notices: &[crate::notice::Notice]| {
            notices.iter().map(|notice| notice.code.to_string()).collect()
        };
        all.iter()
            .map(|file| {
                (
                    file.questions.get(1).map_or_else(String::new, |question| question.text.clone()),
                    codes(&file.notices),
                )
            })
            .collect()
    };
    let mut first = Session::default();
    first.add(made(KEY));
    assert_eq!(layout(&first), [(String::new(), vec!["key_waits".to_owned()])]);
    first.add(made(DATA));
    let mut second = Session::default();
    assert_eq!(second.add(made(DATA)).questions[1].text, "Q1");
    let added = second.add(made(KEY));
    assert_eq!(added.notices[0].code, "key_used");
    let (mut a, mut b) = (layout(&first), layout(&second));
    a.sort();
    b.sort();
    assert_eq!(a, b);
    assert_eq!(layout(&second)[0], ("How satisfied are you?".to_owned(), vec!["labelled_by_key".to_owned()]));
    let key = made(KEY).file;
    second.remove(&key);
    assert_eq!(layout(&second), [("Q1".to_owned(), vec!["needs_key".to_owned()])]);
}

/// A key is no survey: alone it cannot be analysed, beside its answers it is not counted.
#[test]
fn a_key_is_never_counted() {
    let mut session = Session::default();
    session.add(made(REAL_KEY));
    let error = session.resolve(crate::study::Study::default()).expect_err("no survey").to_string();
    assert!(error.contains("this is a key"), "{error}");
    session.add(made(REAL_DATA));
    // Only the answers are asked for their groups.
    let error = session.resolve(crate::study::Study::default()).expect_err("one group").to_string();
    assert!(error.starts_with("results-for-idrc-surveyin-2021-03-05-0807.en.csv: no column says"), "{error}");
}

#[test]
fn a_hidden_question_stays_in_the_study_and_is_not_in_the_report() {
    let mut session = Session::default();
    for (name, rows) in [("leaders.csv", "Yes,No\nNo,Yes\n"), ("customers.csv", "Yes,Yes\nYes,No\n")] {
        let text = format!("Is it fast?,Is it cheap?\n{}", rows.repeat(10));
        session.add(read_all(name, text.as_bytes()).unwrap_or_else(|error| panic!("{error}")));
    }
    let mut study = session.analyse(crate::study::Study::default()).expect("a report").study.clone();
    let cells = session.report().expect("a report").cells.len();
    study.questions[0].hidden = true;
    let report = session.analyse(study.clone()).expect("a report");
    assert_eq!(report.study, study);
    assert_eq!(report.cells.len() * 2, cells);
    assert!(report.cells.iter().all(|cell| cell.question == "is_it_cheap"));
    assert!(report.gaps.iter().all(|gap| gap.question == "is_it_cheap") && !report.gaps.is_empty());
    let counts = crate::counts::to_csv(session.count(study.clone()).expect("counts"));
    assert!(counts.contains("is_it_cheap") && !counts.contains("is_it_fast"), "{counts}");
    assert!(serde_json::to_string(&study).expect("json").contains("\"hidden\":true"));
}

/// With a study, the order in which files arrive shows nowhere in the report.
#[test]
fn a_report_is_in_the_order_of_its_study() {
    let file = |name: &str, answers: [&str; 3]| {
        let text = format!(
            "Our service is fast,note\n{}",
            answers.map(|answer| format!("{answer},,odd\n")).concat()
        );
        read_all(name, text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
    };
    let files = [file("leaders.csv", ["Yes", "Yes", "No"]), file("customers.csv", ["No", "Yes", "No"])];
    let report = |order: [usize; 2], study: &crate::study::Study| {
        let mut session = Session::default();
        order.iter().for_each(|&at| drop(session.add(files[at].clone())));
        let report = session.analyse(study.clone()).unwrap_or_else(|error| panic!("{error}"));
        (serde_json::to_string(report).expect("json"), report.study.clone())
    };
    let (_, study) = report([0, 1], &crate::study::Study::default());
    let (first, _) = report([0, 1], &study);
    assert!(first.contains("\"notices\":[{"), "rows with too many cells are told: {first}");
    assert_eq!(first, report([1, 0], &study).0);
}
