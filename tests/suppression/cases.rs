//! Cases with a name, from files to report: one for each way in which a hidden figure could get out.

use gap_report::export::Format;
use gap_report::ingest::read_all;
use gap_report::report::{Cell, Flag, Report, Role};
use gap_report::session::Session;
use gap_report::study::read_study;

/// A file's lines: each line as often as the number before it says.
pub fn file(header: &str, lines: &[(usize, &str)]) -> String {
    let lines = lines.iter().flat_map(|(times, line)| std::iter::repeat_n(*line, *times));
    std::iter::once(header).chain(lines).map(|line| format!("{line}\n")).collect()
}

pub fn session(csv: &str, study: &str) -> Session {
    let mut session = Session::default();
    session.add(read_all("all.csv", csv.as_bytes()).unwrap());
    session.analyse(read_study(study).unwrap()).unwrap();
    session
}

fn report(csv: &str, study: &str) -> Report {
    session(csv, study).report().unwrap().clone()
}

/// One question, two groups, broken down by region.
const STUDY: &str = r#"{
  "sources": [{ "file": "all.csv", "group": { "column": "role" }, "segments": ["region"] }],
  "questions": [{ "id": "q", "columns": { "all.csv": "q" }, "measure": { "kind": "share", "agree": ["Yes"] } }] }"#;

fn cells<'a>(report: &'a Report, question: &str, group: &str) -> Vec<&'a Cell> {
    let cells = report.cells.iter();
    cells
        .filter(|cell| cell.question == question && cell.group == group && !cell.segment.is_empty())
        .collect()
}

/// The names of the values whose cells are hidden.
fn hidden<'a>(report: &'a Report, question: &str, group: &str) -> Vec<&'a str> {
    let hidden = cells(report, question, group).into_iter().filter(|cell| cell.flags == [Flag::Suppressed]);
    hidden.map(|cell| cell.segment_value.as_str()).collect()
}

/// Leaders in four regions, few of them in the north; customers everywhere.
fn four_regions() -> String {
    let leaders = [
        (10, "Leaders,East,Yes"),
        (10, "Leaders,East,No"),
        (1, "Leaders,North,Yes"),
        (2, "Leaders,North,No"),
        (12, "Leaders,South,Yes"),
        (9, "Leaders,South,No"),
        (9, "Leaders,West,Yes"),
        (9, "Leaders,West,No"),
    ];
    let regions = ["East", "North", "South", "West"];
    let customers: Vec<String> = regions
        .iter()
        .flat_map(|region| ["Yes", "No"].map(|answer| format!("Customers,{region},{answer}")))
        .collect();
    let customers = customers.iter().map(|line| (15, line.as_str()));
    file("role,region,q", &leaders.into_iter().chain(customers).collect::<Vec<_>>())
}

#[test]
fn a_small_cell_takes_its_neighbour_with_it() {
    let report = report(&four_regions(), STUDY);
    assert_eq!(hidden(&report, "q", "Leaders"), ["East", "North"]);
    assert!(hidden(&report, "q", "Customers").is_empty());
    for gap in report.gaps.iter().filter(|gap| ["East", "North"].contains(&gap.segment_value.as_str())) {
        assert_eq!((gap.gap, gap.low, gap.p_value, gap.effect_size), (None, None, None, None));
    }
    assert_eq!(report.sources[0].rows, Some(182), "the groups are shown, and with them the file's size");
}

#[test]
fn two_values_are_hidden_together_and_an_empty_neighbour_is_hidden_too() {
    let both = file("role,region,q", &[(3, "A,x,Yes"), (9, "A,y,No"), (9, "B,x,Yes"), (9, "B,y,No")]);
    assert_eq!(hidden(&report(&both, STUDY), "q", "A"), ["x", "y"]);
    let lines = [(3, "A,x,Yes"), (9, "A,z,No"), (9, "A,zz,No"), (9, "B,x,Yes"), (9, "B,y,No")];
    let empty = report(&file("role,region,q", &lines), STUDY);
    // The pair x and y holds three answers, all the same: the next pair is hidden with it.
    assert_eq!(hidden(&empty, "q", "A"), ["x", "y", "z", "zz"]);
}

#[test]
fn what_the_hidden_cells_hold_together_could_itself_be_shown() {
    let lines = [(1, "A,w,Yes"), (1, "A,x,No"), (9, "A,y,Yes"), (9, "A,z,No"), (9, "B,w,Yes"), (9, "B,y,No")];
    // Two answers between w and x are two more than may be told.
    assert_eq!(hidden(&report(&file("role,region,q", &lines), STUDY), "q", "A"), ["w", "x", "y", "z"]);
}

#[test]
fn the_options_of_a_set_are_hidden_alike() {
    let study = r#"{
      "sources": [{ "file": "all.csv", "group": { "column": "role" }, "segments": ["region"] }],
      "questions": [{ "id": "m", "columns": { "all.csv": ["m [a]", "m [b]"] } }] }"#;
    let lines = [
        (2, "A,w,x,"),
        (1, "A,w,,x"),
        (6, "A,x,x,"),
        (6, "A,x,x,x"),
        (9, "A,y,,x"),
        (9, "A,z,x,"),
        (9, "B,w,x,"),
        (9, "B,x,,x"),
    ];
    let report = report(&file("role,region,m [a],m [b]", &lines), study);
    assert_eq!(hidden(&report, "m/a", "A"), ["w", "x"]);
    assert_eq!(hidden(&report, "m/b", "A"), ["w", "x"]);
}

#[test]
fn a_unanimous_group_is_shown_and_not_broken_down() {
    let lines = [(3, "A,x,Yes"), (9, "A,y,Yes"), (9, "B,x,Yes"), (9, "B,y,No")];
    let report = report(&file("role,region,q", &lines), STUDY);
    let whole = report.cells.iter().find(|cell| cell.group == "A" && cell.segment.is_empty()).unwrap();
    assert_eq!((whole.base, whole.value), (Some(12.0), Some(1.0)));
    assert!(cells(&report, "q", "A").is_empty());
    assert!(report.gaps.iter().all(|gap| gap.segment.is_empty()));
}

/// Three groups, the third of four respondents, and three respondents of none.
fn small_group(third: usize) -> String {
    let lines = [
        (30, "A,x,Yes,1.5"),
        (11, "A,x,No,0.5"),
        (20, "B,x,Yes,2"),
        (30, "B,x,No,1"),
        (third, "C,x,Yes,1"),
        (3, ",x,Yes,1"),
    ];
    file("role,region,q,w", &lines)
}

const THREE: &str = r#"{
  "sources": [{ "file": "all.csv", "group": { "column": "role" }, "weight": "WEIGHT" }],
  "groups": [{ "name": "A" }, { "name": "B" }, { "name": "C" }],
  "comparisons": [{ "a": "A", "b": "B" }, { "a": "A", "b": "C" }],
  "questions": [{ "id": "q", "columns": { "all.csv": "q" }, "measure": { "kind": "share", "agree": ["Yes"] } }] }"#;

#[test]
fn the_size_of_a_file_does_not_tell_the_hidden_group() {
    for study in [THREE.replace("WEIGHT", "w"), THREE.replace(r#", "weight": "WEIGHT""#, "")] {
        let mut reports = [2, 4].map(|third| session(&small_group(third), &study).report().unwrap().clone());
        assert_eq!(reports[0].sources[0].rows, None);
        let notice = reports[0].notices.iter().find(|notice| notice.code == "no_group").unwrap();
        assert_eq!(
            notice.text,
            "Left out are respondents of all.csv that belong to no group of the study: 3."
        );
        assert!(reports[0].gaps.iter().any(|gap| gap.p_value.is_some()));
        // All that the two reports may differ in is the hash of the file, which stands in the study too.
        for report in &mut reports {
            report.sources[0].sha256.clear();
            report.study.sources[0].sha256 = None;
        }
        assert_eq!(reports[0], reports[1]);
    }
}

#[test]
fn a_question_with_few_answers_leaves_the_size_of_its_file_alone() {
    let study = r#"{
      "sources": [{ "file": "all.csv", "group": { "column": "role" } }],
      "questions": [{ "id": "q", "columns": { "all.csv": "q" }, "measure": { "kind": "share", "agree": ["Yes"] } },
                    { "id": "r", "columns": { "all.csv": "r" }, "measure": { "kind": "share", "agree": ["Yes"] } }] }"#;
    let lines = [(20, "A,Yes,"), (3, "A,No,Yes"), (20, "B,No,Yes")];
    let report = report(&file("role,q,r", &lines), study);
    let few = report.cells.iter().find(|cell| cell.group == "A" && cell.question == "r").unwrap();
    assert_eq!(few.flags, [Flag::Suppressed]);
    assert_eq!(report.sources[0].rows, Some(43));
}

#[test]
fn counts_hide_the_same_as_the_file_they_come_from() {
    let lines = [(3, "A,x,Yes"), (9, "A,z,No"), (9, "A,zz,No"), (9, "B,x,Yes"), (9, "B,y,No")];
    let csv = file("role,region,q", &lines);
    let study = read_study(STUDY).unwrap();
    let mut from_file = session(&csv, STUDY);
    let counts = gap_report::counts::to_csv(from_file.count(study).unwrap());
    let from_counts = report(
        &counts,
        r#"{ "sources": [{ "file": "all.csv" }],
             "questions": [{ "id": "q", "columns": { "all.csv": "q" }, "measure": { "kind": "share", "agree": ["Yes"] } }] }"#,
    );
    assert_eq!(hidden(&from_counts, "q", "A"), hidden(from_file.report().unwrap(), "q", "A"));
    assert_eq!(from_counts.sources[0].rows, None, "a counts file has a line an answer");
}

#[test]
fn no_word_tells_which_of_the_hidden_cells_is_small() {
    let study = THREE.replace(r#", "weight": "WEIGHT""#, "").replace(r#"{ "a": "A", "b": "B" }, "#, "");
    let session = session(&small_group(2), &study);
    let report = session.report().unwrap();
    let caveats: Vec<&str> =
        report.narrative.iter().filter(|s| s.role == Role::Caveat).map(|s| s.text.as_str()).collect();
    assert!(
        caveats.contains(&"One figure of this report is not shown, so that nobody can be recognised."),
        "{caveats:?}"
    );
    for format in [Format::Json, Format::Csv, Format::Markdown, Format::Html, Format::Svg] {
        let text = String::from_utf8(session.export(format).unwrap()).unwrap();
        for word in ["fewer than 5", "too small", "too few"] {
            assert!(!text.contains(word), "{format:?} says {word}");
        }
    }
}
