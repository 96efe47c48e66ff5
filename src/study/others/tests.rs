//! A study that lists some questions, and files that ask more.

use crate::ingest::Source;
use crate::notice::Notice;
use crate::study::testing::survey;
use crate::study::{
    Agree, Columns, GroupOf, Measure, MeasureKind, OtherQuestions, Question, SourceSpec, Study, Suggestion,
    WaveOf, resolve,
};

fn leaders() -> Source {
    survey(
        "leaders.csv",
        &[
            "Our agents show empathy|Is it fast?|Invoices are clear",
            "Agree|Yes|Agree",
            "Disagree|No|Disagree",
        ],
    )
}

fn customers() -> Source {
    survey(
        "customers.csv",
        &[
            "The agent showed empathy|Is it fast?|My invoice was clear",
            "Strongly agree|Yes|Agree",
            "Disagree|No|Strongly disagree",
        ],
    )
}

fn agents() -> Source {
    survey("agents.csv", &["Our agents show empathy|Is it fast?|The pay is fair", "Yes|Yes|Yes", "No|No|No"])
}

fn resolved(files: &[Source], given: Study) -> (Study, Vec<Notice>) {
    resolve(files, given).unwrap_or_else(|error| panic!("{error}"))
}

fn rows(study: &Study) -> Vec<(String, Vec<String>)> {
    let columns = |question: &Question| {
        let of = |(file, columns): (&String, &Columns)| format!("{file}: {}", columns.names().join(", "));
        question.columns.iter().map(of).collect()
    };
    study.questions.iter().map(|question| (question.id.clone(), columns(question))).collect()
}

fn infer(study: Study) -> Study {
    Study { other_questions: Some(OtherQuestions::Infer), ..study }
}

fn listed(id: &str, columns: &[(&str, &str)]) -> Question {
    let columns = columns.iter().map(|(file, name)| ((*file).to_owned(), Columns::One((*name).to_owned())));
    Question { id: id.to_owned(), columns: columns.collect(), ..Question::default() }
}

#[test]
fn columns_that_are_not_named_are_left_unless_the_study_says_so() {
    let files = [leaders(), customers()];
    let fast = listed("fast", &[("leaders.csv", "Is it fast?"), ("customers.csv", "Is it fast?")]);
    let given = Study { questions: vec![fast], ..Study::default() };
    assert_eq!(resolved(&files, given.clone()).0.questions.len(), 1);
    let (study, notices) = resolved(&files, infer(given));
    assert_eq!(
        rows(&study),
        [
            ("fast".into(), vec!["customers.csv: Is it fast?".to_owned(), "leaders.csv: Is it fast?".into()]),
            (
                "our_agents_show_empathy".into(),
                vec![
                    "customers.csv: The agent showed empathy".into(),
                    "leaders.csv: Our agents show empathy".into()
                ]
            ),
            (
                "invoices_are_clear".into(),
                vec!["customers.csv: My invoice was clear".into(), "leaders.csv: Invoices are clear".into()]
            ),
        ]
    );
    assert!(
        notices.iter().any(|notice| notice.code == "questions_paired" && notice.count == 2),
        "{notices:?}"
    );
    assert_eq!(resolved(&files, study.clone()).0, study, "resolving again changes nothing");
}

#[test]
fn what_a_person_took_apart_stays_apart() {
    let files = [leaders(), customers()];
    let (mut study, _) = resolved(&files, Study::default());
    let empathy =
        study.questions.iter().position(|question| question.id == "our_agents_show_empathy").expect("it");
    let columns = study.questions[empathy].columns.remove("customers.csv").expect("paired");
    study.questions[empathy].pairing = None;
    let apart = Question {
        id: "apart".into(),
        columns: [("customers.csv".to_owned(), columns)].into(),
        ..Question::default()
    };
    study.questions.push(apart);
    let (again, _) = resolved(&files, infer(study));
    assert!(again.questions.iter().filter(|q| q.columns.len() == 1).count() == 2, "{:?}", rows(&again));

    // One of the two is not listed: then it is the list of refused columns that keeps them apart.
    let mut alone = listed("empathy", &[("leaders.csv", "Our agents show empathy")]);
    let given = |question: &Question| infer(Study { questions: vec![question.clone()], ..Study::default() });
    assert_eq!(resolved(&files, given(&alone)).0.questions[0].columns.len(), 2);
    alone.not_columns.insert("customers.csv".into(), vec!["The agent showed empathy".into()]);
    let (study, _) = resolved(&files, given(&alone));
    assert_eq!(study.questions[0].columns.len(), 1);
    assert_eq!(study.questions[0].not_columns, alone.not_columns);
}

#[test]
fn a_file_that_comes_later_joins_the_rows_of_the_others() {
    let (mut study, _) = resolved(&[leaders(), customers()], Study::default());
    study.questions[0].theme = Some("individual".into());
    study.questions[0].pairing.as_mut().expect("paired").confirmed = true;
    let (again, _) = resolved(&[leaders(), customers(), agents()], infer(study.clone()));
    let empathy = &again.questions[0];
    assert_eq!(empathy.columns.len(), 3, "{:?}", rows(&again));
    assert_eq!(empathy.theme.as_deref(), Some("individual"));
    assert!(empathy.pairing.as_ref().is_some_and(|said| said.confirmed), "the new text is an equal one");
    let Some(Agree::ByFile(agree)) = empathy.measure.as_ref().and_then(|measure| measure.agree.as_ref())
    else {
        panic!("one list for scales of five and of two")
    };
    assert_eq!(agree["agents.csv"], ["Yes"]);
    assert!(agree["leaders.csv"].contains(&"Agree".to_owned()));
    assert_eq!(again.questions.last().map(|question| question.id.as_str()), Some("the_pay_is_fair"));
    assert_eq!(again.questions.len(), study.questions.len() + 1);
    let files = [leaders(), customers(), agents()];
    assert_eq!(resolved(&files, again.clone()).0, again, "resolving again changes nothing");
}

fn in_year(year: &str) -> [Source; 2] {
    let mut answers = vec!["Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree"];
    // Files of the same bytes would be one.
    if year == "2025" {
        answers.push("Agree");
    }
    let asked = |side: &str, text: &str| {
        let lines: Vec<&str> = std::iter::once(text).chain(answers.iter().copied()).collect();
        survey(&format!("{side}-{year}.csv"), &lines)
    };
    [
        asked("managers", "Customers can reach us easily"),
        asked("customers", "It is difficult to reach the company"),
    ]
}

#[test]
fn what_was_turned_round_is_so_in_the_next_wave_too() {
    let before = in_year("2024");
    let (mut study, _) = resolved(&before, Study::default());
    let said = study.questions[0].pairing.as_mut().expect("paired");
    assert_eq!(said.reversed, ["customers-2024.csv"]);
    said.confirmed = true;
    let files = [before, in_year("2025")].concat();
    let (again, _) = resolved(&files, infer(study));
    let [question] = again.questions.as_slice() else { panic!("{:?}", rows(&again)) };
    assert_eq!(question.columns.len(), 4, "{:?}", rows(&again));
    let said = question.pairing.as_ref().expect("paired");
    assert_eq!(said.reversed, ["customers-2024.csv", "customers-2025.csv"]);
    assert!(said.confirmed);
    let Some(Agree::ByFile(agree)) = question.measure.as_ref().and_then(|measure| measure.agree.as_ref())
    else {
        panic!("the answers that agree differ")
    };
    assert_eq!(agree["customers-2025.csv"], agree["customers-2024.csv"]);
    assert_eq!(agree["managers-2025.csv"], agree["managers-2024.csv"]);
    assert_eq!(resolved(&files, again.clone()).0, again, "resolving again changes nothing");
}

#[test]
fn another_year_of_a_group_is_another_wave() {
    let before = in_year("2024");
    let (mut study, _) = resolved(&before, Study::default());
    // Renamed by a person: the next year's file is of the same group.
    study.sources[0].group = Some(GroupOf::Name("Heads".into()));
    study.groups.clear();
    study.comparisons.clear();
    let files = [before, in_year("2025")].concat();
    let (again, _) = resolved(&files, infer(study));
    let place = |source: &SourceSpec| match (&source.group, &source.wave) {
        (Some(GroupOf::Name(group)), Some(WaveOf::Name(wave))) => format!("{group} {wave}"),
        other => panic!("{other:?}"),
    };
    let places: Vec<String> = again.sources.iter().map(place).collect();
    assert_eq!(places, ["Heads 2024", "Customers 2024", "Heads 2025", "Customers 2025"]);
}

#[test]
fn a_file_of_which_no_column_is_named_is_told() {
    let before = in_year("2024");
    let (study, _) = resolved(&before, Study::default());
    let files = [before, in_year("2025")].concat();
    let left = Study { other_questions: Some(OtherQuestions::Leave), ..study };
    let (_, notices) = resolved(&files, left);
    let told: Vec<&str> = notices
        .iter()
        .filter(|n| n.code == "file_without_questions")
        .map(|n| n.source.as_deref().unwrap_or(""))
        .collect();
    assert_eq!(told, ["managers-2025.csv", "customers-2025.csv"]);
}

#[test]
fn pairs_are_told_until_somebody_decides() {
    let files = in_year("2024");
    let (mut study, first) = resolved(&files, Study::default());
    let said = |notices: &[Notice]| -> Vec<String> {
        let of_pairs = ["questions_paired", "opposite_wording", "maybe_the_same"];
        let told = notices.iter().filter(|notice| of_pairs.contains(&notice.code.as_str()));
        told.map(|notice| notice.text.clone()).collect()
    };
    assert_eq!(said(&first).len(), 1, "{first:?}");
    // The study as it was resolved says as much, with what else it asks, and next year's files beside.
    assert_eq!(said(&resolved(&files, study.clone()).1), said(&first));
    assert_eq!(said(&resolved(&files, infer(study.clone())).1), said(&first));
    let both = [files, in_year("2025")].concat();
    assert_eq!(said(&resolved(&both, infer(study.clone())).1), said(&first));
    study.questions[0].pairing.as_mut().expect("paired").confirmed = true;
    assert!(said(&resolved(&both, infer(study)).1).is_empty());
}

#[test]
fn questions_that_may_be_the_same_are_told_until_somebody_takes_them_apart() {
    let files = [leaders(), customers()];
    let mut one = listed("one", &[("leaders.csv", "Our agents show empathy")]);
    one.perhaps = vec![Suggestion {
        question: "other".to_owned(),
        confidence: 0.3,
        reason: "share: empathy".to_owned(),
    }];
    let other = listed("other", &[("customers.csv", "The agent showed empathy")]);
    let fast = listed("fast", &[("leaders.csv", "Is it fast?"), ("customers.csv", "Is it fast?")]);
    let mut study = Study { questions: vec![one, other, fast], ..Study::default() };
    let told = |study: &Study| {
        let notices = resolved(&files, study.clone()).1;
        notices
            .iter()
            .filter(|notice| notice.code == "maybe_the_same")
            .map(|notice| notice.count)
            .sum::<u64>()
    };
    assert_eq!(told(&study), 1);
    study.questions[1]
        .not_columns
        .insert("leaders.csv".to_owned(), vec!["Our agents show empathy".to_owned()]);
    assert_eq!(told(&study), 0);
    study.questions[1].not_columns.clear();
    study.questions[1].hidden = true;
    assert_eq!(told(&study), 0);
}

#[test]
fn a_mean_takes_no_opposite_wording_in() {
    let asked = |file: &str, text: &str| {
        let survey = survey(file, &[text, "Agree", "Disagree", "Strongly agree", "Neutral"]);
        Source { sha256: file.to_owned(), ..survey }
    };
    let files = [
        asked("leaders.csv", "It is easy for customers to reach us"),
        asked("clients.csv", "The company is easy to reach"),
        asked("customers.csv", "It is hard to get hold of the company"),
    ];
    let columns = [("leaders.csv", "#1"), ("clients.csv", "#1")];
    let share = listed("reach", &columns);
    let (study, _) = resolved(&files, infer(Study { questions: vec![share.clone()], ..Study::default() }));
    assert_eq!(study.questions.len(), 1, "the opposite joins a share: {:?}", rows(&study));
    let mean =
        Question { measure: Some(Measure { kind: MeasureKind::Mean, ..Measure::share(None) }), ..share };
    let (study, _) = resolved(&files, infer(Study { questions: vec![mean], ..Study::default() }));
    assert_eq!(study.questions.len(), 2, "{:?}", rows(&study));
    assert_eq!(study.questions[0].columns.len(), 2);
}

/// Next year's file beside this year's is asked what the study asks; what the study leaves out of its own files stays
/// out, and the resolved study with the same files is the same.
#[test]
fn a_file_that_the_study_says_nothing_of_is_matched_to_its_questions() {
    let fast = listed("fast", &[("leaders.csv", "Is it fast?"), ("customers.csv", "Is it fast?")]);
    let empathy = listed(
        "empathy",
        &[("leaders.csv", "Our agents show empathy"), ("customers.csv", "The agent showed empathy")],
    );
    let given = Study { questions: vec![fast, empathy], ..Study::default() };
    let (before, notices) = resolved(&[leaders(), customers()], given);
    assert!(notices.iter().all(|notice| notice.code != "file_matched"), "{notices:#?}");
    let files = [leaders(), customers(), agents()];
    let (study, notices) = resolved(&files, before.clone());
    assert_eq!(study.questions.len(), 2, "invoices and pay are left out: {:#?}", rows(&study));
    assert!(study.questions.iter().all(|question| question.columns.contains_key("agents.csv")));
    let told = notices.iter().find(|notice| notice.code == "file_matched").expect("told");
    assert!(
        told.text.starts_with("agents.csv: columns that ask what the study asks: 2; new ones, left out: 1; of those of leaders.csv not found: 0."),
        "{}",
        told.text
    );
    let (again, notices) = resolved(&files, study.clone());
    assert_eq!(again, study, "resolving again changes nothing");
    assert!(notices.iter().all(|notice| notice.code != "file_matched"), "{notices:#?}");
    let left = Study { other_questions: Some(OtherQuestions::Leave), ..before };
    assert_eq!(
        resolved(&files, left).0.questions[0].columns.len(),
        2,
        "the study says that all else is left"
    );
}
