//! Whole studies, from small tables made by hand.

mod given;
mod said;
mod several;

use super::testing::{source, survey};
use super::*;
use crate::error::{Error, ErrorKind};
use crate::ingest::{Content, CountsRow, PublishedRow, Source};
use crate::notice::Notice;

fn inferred(sources: &[Source]) -> (Study, Vec<Notice>) {
    resolve(sources, Study::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn failure(sources: &[Source], study: &str) -> Error {
    let study = read_study(study).unwrap_or_else(|error| panic!("{error}"));
    resolve(sources, study).err().unwrap_or_else(|| panic!("resolved"))
}

fn groups(study: &Study) -> String {
    let side = |side| match side {
        Some(Side::Inside) => "inside",
        Some(Side::Outside) => "outside",
        None => "?",
    };
    study
        .groups
        .iter()
        .map(|group| format!("{} {}", group.name, side(group.side)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn comparisons(study: &Study) -> String {
    study.comparisons.iter().map(|c| format!("{}-{}", c.a, c.b)).collect::<Vec<_>>().join(", ")
}

fn question<'a>(study: &'a Study, id: &str) -> &'a Question {
    study.questions.iter().find(|question| question.id == id).unwrap_or_else(|| panic!("no {id}"))
}

fn agree(question: &Question) -> &Agree {
    question.measure.as_ref().and_then(|measure| measure.agree.as_ref()).expect("agreeing answers")
}

fn all(answers: &[&str]) -> Agree {
    Agree::All(answers.iter().map(|answer| (*answer).to_owned()).collect())
}

fn leaders() -> Source {
    survey(
        "leaders.csv",
        &[
            "Q1. Is our service fast?|Q2. It is hard to reach us|Region|Shop",
            "Yes|Agree|North|web",
            "No|Strongly agree|South|phone",
            "Don't know|Disagree|North|",
        ],
    )
}

fn customers() -> Source {
    survey(
        "customers-survey.csv",
        &[
            "It is HARD to reach us.|Is our service fast|Would you come back?",
            "4|yes|Yes",
            "5|no|No",
            "1|yes|Yes",
        ],
    )
}

#[test]
fn two_files_are_two_groups() {
    let (study, notices) = inferred(&[leaders(), customers()]);
    assert_eq!(groups(&study), "Leaders inside, Customers outside");
    assert_eq!(comparisons(&study), "Leaders-Customers");
    let ids: Vec<&str> = study.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["q1", "q2", "would_you_come_back"]);

    let fast = question(&study, "q1");
    assert_eq!(fast.text, "Is our service fast?");
    assert_eq!(fast.columns["leaders.csv"], Columns::One("Q1. Is our service fast?".into()));
    assert_eq!(fast.columns["customers-survey.csv"], Columns::One("Is our service fast".into()));
    assert_eq!(*agree(fast), all(&["Yes", "yes"]));
    assert_eq!(fast.scale, ["No", "no", "Yes", "yes"]);
    assert_eq!(fast.missing, ["Don't know"]);
    assert_eq!(fast.polarity, Some(Polarity::Favourable));

    let hard = question(&study, "q2");
    let Agree::ByFile(by_file) = agree(hard) else { panic!("one list for two scales") };
    assert_eq!(by_file["leaders.csv"], ["Agree", "Strongly agree"]);
    assert_eq!(by_file["customers-survey.csv"], ["4", "5"]);
    assert_eq!(hard.polarity, Some(Polarity::Unfavourable));

    let codes: Vec<(&str, u64)> = notices.iter().map(|notice| (notice.code.as_str(), notice.count)).collect();
    assert_eq!(codes, [("may_break_down", 1), ("no_agreeing_answer", 1)], "{notices:?}");
}

#[test]
fn a_resolved_study_resolves_to_itself() {
    let sources = [leaders(), customers()];
    let (study, _) = inferred(&sources);
    let json = serde_json::to_string(&study).expect("json");
    let (again, _) = resolve(&sources, read_study(&json).expect("a study")).expect("resolved");
    assert_eq!(again, study);
}

#[test]
fn one_and_nought_are_yes_and_no_where_another_file_says_so() {
    let inside = survey("staff.csv", &["Speed is fine", "1", "0"]);
    let outside = survey("clients.csv", &["Speed is fine", "Yes", "No"]);
    let (study, _) = inferred(&[inside, outside]);
    let Agree::All(answers) = agree(&study.questions[0]) else { panic!("two scales") };
    assert_eq!(answers, &["1", "Yes"]);
}

#[test]
fn one_file_with_a_group_column() {
    let both = survey(
        "both.csv",
        &[
            "Respondent type|Were you helped?|Age",
            "Agent|Yes|1",
            "Customer|No|2",
            "customer|No|4",
            "Prefer not to say|No|3",
        ],
    );
    let (study, _) = inferred(&[both]);
    assert_eq!(groups(&study), "Agent inside, Customer outside");
    assert_eq!(study.questions.len(), 1);
    let Some(GroupOf::Column { column, values }) = &study.sources[0].group else { panic!("by column") };
    assert_eq!(column, "Respondent type");
    let values: Vec<(&str, Option<&str>)> = values.iter().map(|(k, v)| (k.as_str(), v.as_deref())).collect();
    // Each answer's group is spelled out: the study says which groups a file holds.
    let own = |name: &'static str| (name, Some(name));
    assert_eq!(
        values,
        [own("Agent"), own("Customer"), ("Prefer not to say", None), ("customer", Some("Customer"))]
    );

    let plain = survey("plain.csv", &["Gender|Contract|Were you helped?", "F|Permanent|Yes", "M|Fixed|No"]);
    let error = resolve(&[plain], Study::default()).expect_err("no groups");
    assert_eq!(error.kind(), ErrorKind::NoGroups);
    assert_eq!(
        error.to_string(),
        "plain.csv: no column says clearly who belongs to which group; it may be \"Gender\", \"Contract\" or \"Were you helped?\". Choose the column (on the page under Groups; on the command line with --group-column \"plain.csv=COLUMN\"), or add the file of the other group."
    );
}

#[test]
fn a_group_column_wins_over_a_file_name_that_tells_no_side() {
    let mixed = survey("site_a.csv", &["Role|Is it good?", "Manager|Yes", "Customer|No"]);
    let (study, _) = inferred(&[mixed.clone(), customers_with("Is it good?")]);
    assert_eq!(groups(&study), "Manager inside, Customer outside, Customers outside");
    let leaders = Source { file: "leaders.csv".into(), sha256: "x".into(), ..mixed };
    let (study, _) = inferred(&[leaders, customers_with("Is it good?")]);
    assert_eq!(groups(&study), "Leaders inside, Customers outside");
}

fn customers_with(header: &str) -> Source {
    survey("customers.csv", &[header, "Yes", "No", "No"])
}

#[test]
fn file_names_with_years() {
    let file = |name: &str| {
        let cells: Vec<&str> = ["Is it good?", "Yes", "No"].into_iter().collect();
        Source { sha256: name.to_owned(), ..survey(name, &cells) }
    };
    let check = |names: &[&str], expected: &str, waves: &[&str]| {
        let sources: Vec<Source> = names.iter().map(|name| file(name)).collect();
        let (study, _) = inferred(&sources);
        assert_eq!(groups(&study), expected, "{names:?}");
        let found: Vec<&str> = study
            .sources
            .iter()
            .filter_map(|s| match &s.wave {
                Some(WaveOf::Name(name)) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(found, waves, "{names:?}");
    };
    check(
        &["leaders-2024.csv", "leaders-2025.csv", "customers-2024.csv", "customers-2025.csv"],
        "Leaders inside, Customers outside",
        &["2024", "2025", "2024", "2025"],
    );
    check(&["leaders-2024.csv", "customers-2025.csv"], "Leaders inside, Customers outside", &[]);
    check(&["user-survey-2024.csv", "user-survey-2025.csv"], "User outside", &["2024", "2025"]);
    check(
        &["users wave 1.csv", "users wave 2.csv", "users wave 3.csv"],
        "Users outside",
        &["Wave 1", "Wave 2", "Wave 3"],
    );
    check(&["results-2024.csv", "results-2025.csv"], "Respondents ?", &["2024", "2025"]);
    check(&["user-survey-2024.csv", "user-survey.csv"], "User 2024 outside, User survey outside", &[]);
    check(&["results.csv", "results-2.csv"], "Results ?, Results 2 ?", &[]);
    // Of one group, and yet no waves of one survey: they ask other things.
    let other = survey("users-2025.csv", &["Is it bad?|Is it dear?|Is it good", "Yes|Yes|Yes", "No|No|No"]);
    let first = survey("users-2024.csv", &["Is it good|Is it near?|Is it old?", "Yes|Yes|Yes", "No|No|No"]);
    let (study, _) = inferred(&[first, Source { sha256: "other".into(), ..other }]);
    assert_eq!(groups(&study), "Users 2024 outside, Users 2025 outside");
}

#[test]
fn one_group_in_several_waves_needs_no_other() {
    let of = |name: &str| survey(name, &["Is it good?", "Yes", "No"]);
    let (study, notices) =
        inferred(&[of("users-2024.csv"), Source { sha256: "b".into(), ..of("users-2025.csv") }]);
    assert!(study.comparisons.is_empty() && notices.is_empty(), "{notices:?}");
    assert_eq!(
        resolve(
            &[of("users-2024.csv"), Source { sha256: "b".into(), ..of("users-2025.csv") }],
            study.clone()
        )
        .expect("again")
        .0,
        study
    );
}

#[test]
fn the_same_file_twice_counts_once() {
    let copy = Source { file: "copy.csv".into(), ..leaders() };
    let (study, notices) = inferred(&[leaders(), copy.clone(), customers()]);
    assert_eq!(study.sources.len(), 2);
    let twice: Vec<&Notice> = notices.iter().filter(|notice| notice.code == "same_file_twice").collect();
    assert_eq!(twice[0].source.as_deref(), Some("copy.csv"));
    let error = resolve(&[leaders(), copy], Study::default()).expect_err("one group");
    assert_eq!(error.kind(), ErrorKind::NoGroups);
    assert!(error.to_string().contains("same bytes"), "{error}");
}

#[test]
fn nothing_in_common_names_an_example_of_each_file() {
    let other = survey("clients.csv", &["Do you like tea?", "Yes", "No"]);
    let error = resolve(&[leaders(), other], Study::default()).expect_err("nothing in common");
    assert_eq!(error.kind(), ErrorKind::NoCommonQuestion);
    let text = error.to_string();
    assert!(
        text.contains("leaders.csv asks \"Is our service fast?\", clients.csv asks \"Do you like tea?\""),
        "{text}"
    );
    assert_eq!(resolve(&[], Study::default()).expect_err("no file").kind(), ErrorKind::NoFiles);
}

fn published(file: &str, rows: &[(&str, &str, Option<&str>)]) -> Source {
    let rows: Vec<PublishedRow> = rows
        .iter()
        .map(|(question, group, polarity)| PublishedRow {
            question: (*question).into(),
            group: (*group).into(),
            wave: String::new(),
            share: 0.5,
            base: None,
            polarity: polarity.map(str::to_owned),
        })
        .collect();
    let count = rows.len();
    source(file, Content::Published(rows), count, 3)
}

#[test]
fn published_figures_bring_groups_and_polarity() {
    let rows = [
        ("Selling before service", "Customers", Some("unfavourable")),
        ("Selling before service", "Contact centers", Some("unfavourable")),
        ("Response times are fast", "Customers", None),
        ("Response times are fast", "Contact centers", None),
        ("Collects data", "Contact centers", Some("neutral")),
    ];
    let (study, notices) = inferred(&[published("icmi.csv", &rows)]);
    assert_eq!(groups(&study), "Customers outside, Contact centers inside");
    assert_eq!(comparisons(&study), "Contact centers-Customers");
    let polarities: Vec<Option<Polarity>> =
        study.questions.iter().map(|question| question.polarity).collect();
    assert_eq!(
        polarities,
        [Some(Polarity::Unfavourable), Some(Polarity::Favourable), Some(Polarity::Neutral)]
    );
    assert!(
        study.questions.iter().all(|question| question.measure.as_ref().is_some_and(|m| m.agree.is_none()))
    );
    assert!(notices.is_empty());

    let single = [("Fell short", "All customers", None), ("Less business", "Bad experience", None)];
    let (study, notices) = inferred(&[published("csi.csv", &single)]);
    assert_eq!((study.comparisons.len(), study.questions.len()), (0, 2));
    assert_eq!(notices[0].code, "no_common_question");
}

#[test]
fn counts_bring_their_answers() {
    let row = |question: &str, group: &str, answer: &str, n: u64| CountsRow {
        question: question.into(),
        group: group.into(),
        wave: String::new(),
        segment: String::new(),
        segment_value: String::new(),
        answer: answer.into(),
        n,
        w: n as f64,
        w2: n as f64,
    };
    let mut rows = Vec::new();
    for group in ["Staff", "Patients"] {
        rows.extend([
            row("*", group, "*", 10),
            row("care/quality", group, "Good", 4),
            row("care/quality", group, "Poor", 6),
        ]);
    }
    let counts = source("counts.csv", Content::Counts(rows), 6, 9);
    let (study, _) = inferred(std::slice::from_ref(&counts));
    assert_eq!(groups(&study), "Staff inside, Patients outside");
    assert_eq!(study.questions[0].id, "care/quality");
    assert_eq!(*agree(&study.questions[0]), all(&["Good", "Very good"]));
    let seen = inspect(&counts);
    assert_eq!((seen.questions[0].answered, seen.questions[0].answers.len()), (20, 2));
}

#[test]
fn a_column_chosen_by_hand() {
    let file = survey("one.csv", &["Do you have children?|Is it rude?", "Yes|No", "No|Yes", "Yes|Yes"]);
    let group = group_by_column(&file, "Do you have children?").expect("a group column");
    let mut given = Study::default();
    given.sources.push(SourceSpec { file: "one.csv".into(), group: Some(group), ..SourceSpec::default() });
    let (study, _) = resolve(std::slice::from_ref(&file), given).expect("resolved");
    assert_eq!(groups(&study), "With children ?, Without children ?");
    assert_eq!(study.questions.len(), 1);
    assert_eq!(study.questions[0].polarity, Some(Polarity::Neutral));
    let error = group_by_column(&file, "Children").expect_err("no such column");
    assert_eq!(error.kind(), ErrorKind::NoGroups);
}

#[test]
fn a_written_study_tells_what_the_inferred_one_does() {
    let lines = [
        "Region|How likely are you to recommend us?|Is it fast?|Colour",
        "North|0|Yes|teal",
        "South|10|No|ochre",
        "North|1|No|plum",
        "South|2|Yes|teal",
        "North|3|Yes|ochre",
        "South|4|Yes|plum",
        "North|5|Yes|teal",
        "South|6|Yes|ochre",
        "North|7|Yes|plum",
        "South|8|Yes|teal",
        "North|9|Yes|ochre",
    ];
    let sources = [
        survey("managers.csv", &lines),
        survey("customers.csv", &lines),
        survey("notes.csv", &["Colour", "teal", "plum", "ochre"]),
    ];
    let (study, first) = resolve(&sources, Study::default()).expect("a study");
    let codes: Vec<&str> = first.iter().map(|notice| notice.code.as_str()).collect();
    let expected = ["may_break_down", "no_agreeing_answer", "net_promoter_score", "file_without_questions"];
    assert_eq!(codes, expected);
    assert!(first.last().is_some_and(|notice| notice.text.ends_with("no column of it can be compared.")));
    let (again, second) = resolve(&sources, study.clone()).expect("the same study");
    assert_eq!((again, second), (study.clone(), first));
    let left = Study { other_questions: Some(OtherQuestions::Leave), ..study };
    let (_, told) = resolve(&sources, left).expect("a study");
    assert!(
        !told.iter().any(|notice| notice.code == "may_break_down"),
        "who leaves them out knows: {told:?}"
    );
}
