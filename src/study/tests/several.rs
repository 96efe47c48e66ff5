//! Questions with several answers, answers by code, respondents left out, weights: from files to the study.

use super::*;
use crate::ingest::LeaveOut;
use crate::table::{ColumnSet, DeclaredLevel, Role, SetKind, SetMember};

fn options(question: &Question, file: &str) -> Vec<String> {
    question.options.as_ref().expect("options").in_file(file).to_vec()
}

fn table(source: &mut Source) -> &mut crate::table::Table {
    match &mut source.content {
        Content::Table(table) => table,
        _ => panic!("no table"),
    }
}

#[test]
fn cells_and_columns_that_ask_the_same_are_one_question() {
    let cells = ["Phone;Chat", "Phone", "Chat;Mail", "Mail", "Phone;Mail"];
    let mut lines = vec!["How did you reach us?|Was it fast?"];
    let rows: Vec<String> = cells.iter().map(|cell| format!("{cell}|Yes")).collect();
    lines.extend(rows.iter().map(String::as_str));
    let inside = survey("leaders.csv", &lines);
    let mut outside = survey("customers.csv", &["r1|r2|Was it fast?", "1|0|No", "0|1|Yes"]);
    let member = |column, label: &str| SetMember { column, label: label.to_owned() };
    let set = ColumnSet {
        name: "reach".into(),
        text: "How did you reach us".into(),
        kind: SetKind::TicksOrUnasked,
        members: vec![member(0, "phone"), member(1, "Visit")],
        ticked: Vec::new(),
    };
    let own = std::mem::take(table(&mut outside));
    *table(&mut outside) = own.with_sets(vec![set]);

    let sources = [inside, outside];
    let (study, _) = inferred(&sources);
    let reach = question(&study, "how_did_you_reach_us");
    assert_eq!(reach.columns["customers.csv"], Columns::Many(vec!["r1".into(), "r2".into()]));
    // No cell of this file says "Visit": it may never have been offered there.
    assert_eq!(options(reach, "leaders.csv"), ["Phone", "Mail", "Chat"]);
    assert_eq!(options(reach, "customers.csv"), ["Phone", "Visit"]);
    assert_eq!(reach.separator, Some(Separator::ByFile([("leaders.csv".into(), ";".into())].into())));
    assert_eq!((reach.asked_if_ticked, reach.polarity), (true, Some(Polarity::Neutral)));
    let json = serde_json::to_string(&study).expect("json");
    assert_eq!(resolve(&sources, read_study(&json).expect("a study")).expect("resolved").0, study);

    let seen = inspect(&sources[1]);
    assert_eq!((seen.questions[0].kind, seen.questions[0].answered), (QuestionKind::Multiple, 2));
    assert_eq!(seen.questions[0].columns, ["r1", "r2"]);
}

#[test]
fn one_question_is_not_paired_with_several_answers() {
    let inside = survey("leaders.csv", &["Was it fast?|Any?", "Yes|Yes", "No|No"]);
    let outside = survey("customers.csv", &["Was it fast?|Any?", "a;b|Yes", "a|No", "b|No", "c;a|No"]);
    let (study, _) = inferred(&[inside, outside]);
    let files: Vec<usize> = study.questions.iter().map(|question| question.columns.len()).collect();
    assert_eq!(files, [1, 2, 1]);
}

/// A file that declares the levels of its first column.
fn coded() -> Source {
    let mut file = survey("leaders.csv", &["How good was it?|Role", "Good|1", "Very good|2", "Bad|1"]);
    let level = |(code, label): &(&str, &str)| DeclaredLevel {
        code: (*code).to_owned(),
        label: (*label).to_owned(),
        missing: *code == "9",
    };
    let levels = [("1", "Bad"), ("2", "Poor"), ("4", "Good"), ("5", "Very good"), ("9", "Refused")];
    table(&mut file).columns_mut()[0].facts.levels = levels.iter().map(level).collect();
    let roles = [("1", "Manager"), ("2", "Agent")];
    let column = &mut table(&mut file).columns_mut()[1];
    *column = crate::study::testing::column("Role", &["Manager", "Agent", "Manager"]);
    column.facts.levels = roles.iter().map(level).collect();
    file
}

#[test]
fn answers_and_groups_by_code() {
    let outside = survey("customers.csv", &["How good was it?", "4", "5", "2"]);
    let study = r##"{ "sources": [ { "file": "leaders.csv", "group": { "column": "Role", "values": { "1": "Managers", "2": null } } },
                                   { "file": "customers.csv", "group": "Customers" } ],
        "questions": [ { "id": "good", "missing": ["9"], "columns": { "leaders.csv": "#1", "customers.csv": "#1" },
                         "measure": { "kind": "share", "agree": ["4", "5.0"] } } ] }"##;
    let sources = [coded(), outside];
    let (study, _) = resolve(&sources, read_study(study).expect("a study")).expect("resolved");
    assert_eq!(groups(&study), "Managers inside, Customers outside");
    let good = question(&study, "good");
    let Agree::ByFile(agree) = agree(good) else { panic!("one list") };
    assert_eq!(agree["leaders.csv"], ["Good", "Very good"]);
    assert_eq!(agree["customers.csv"], ["4", "5.0"]);
    assert_eq!(good.missing, ["9", "Refused"]);
}

#[test]
fn what_the_file_says_of_a_column_outranks_the_guess() {
    let mut file = survey("a.csv", &["Was it fast?|w|Note", "Yes|0.512|Yes", "No|1.234|No"]);
    let roles = [Some(Role::Metadata), Some(Role::Weight), Some(Role::Text)];
    for (column, role) in table(&mut file).columns_mut().iter_mut().zip(roles) {
        column.facts.role = role;
    }
    let seen = inspect(&file);
    let kinds: Vec<QuestionKind> = seen.questions.iter().map(|question| question.kind).collect();
    assert_eq!(kinds, [QuestionKind::Metadata, QuestionKind::Metadata, QuestionKind::Text]);
    let weights: Vec<(&str, &str)> = seen
        .weight_candidates
        .iter()
        .map(|weight| (weight.column.as_str(), weight.reason.as_str()))
        .collect();
    assert_eq!(weights, [("w", "the file says so")]);
}

#[test]
fn a_recommendation_is_compared_by_its_score() {
    let header = "How likely are you to recommend us to a friend?";
    let answers = ["10", "9", "0", "7", "3", "10"];
    let file = |name: &str| survey(name, &[&[header][..], &answers[..]].concat());
    let sources = [file("leaders.csv"), file("customers-survey.csv")];
    let other = Source { sha256: "other".into(), ..sources[1].clone() };
    let sources = [sources[0].clone(), other];
    let (study, notices) = inferred(&sources);
    let measure = study.questions[0].measure.as_ref().expect("a measure");
    assert_eq!((measure.kind, measure.values.len(), measure.values["10"]), (MeasureKind::Nps, 11, 10.0));
    assert_eq!(notices[0].code, "net_promoter_score");
    assert_eq!(inspect(&sources[0]).questions[0].measure, Some(MeasureKind::Nps));
    let (again, _) = resolve(&sources, study.clone()).expect("resolved");
    assert_eq!(again, study);
}

#[test]
fn previews_are_left_out_and_a_weight_is_only_told() {
    let mut inside = survey("leaders.csv", &["Was it fast?|Status|wt", "Yes|Preview|0.512", "No||1.234"]);
    let out = LeaveOut { column: "Status".into(), answers: vec!["Preview".into()], what: "previews".into() };
    inside.leave_out = vec![out];
    let sources = [inside, customers_with("Was it fast?")];
    let (study, notices) = inferred(&sources);
    assert_eq!(study.sources[0].leave_out, Some([("Status".into(), vec!["Preview".into()])].into()));
    assert_eq!((study.sources[0].weight.as_ref(), study.sources[1].leave_out.as_ref()), (None, None));
    assert_eq!(notices[0].code, "weight_not_applied");
    let mut nobody = study.clone();
    nobody.sources[0].leave_out = Some([].into());
    assert_eq!(resolve(&sources, nobody).expect("resolved").0.sources[0].leave_out, Some([].into()));
    assert_eq!(inspect(&sources[0]).leave_out[0].n, 1);
}

/// One file parts its options by `,`, the other by `, `: which of them hold a comma, the first one tells.
#[test]
fn files_are_at_one_about_options_that_hold_commas() {
    let file = |name: &str, cells: &[&str]| {
        let rows: Vec<String> = cells.iter().map(|cell| format!("{cell}|Yes")).collect();
        let mut lines = vec!["What matters to you?|Was it fast?"];
        lines.extend(rows.iter().map(String::as_str));
        survey(name, &lines)
    };
    let cells = [
        "Day, Night,Price",
        "Price",
        "Day, Night",
        "Staff",
        "Staff,Price",
        "Day, Night,Staff",
        "Staff,Day, Night",
    ];
    let customers = file("customers.csv", &cells);
    // Three chose it: too few to tell by themselves that it is one.
    let leaders = file(
        "leaders.csv",
        &[
            "Day, Night",
            "Price",
            "Staff",
            "Staff, Price",
            "Day, Night, Price",
            "Price, Staff",
            "Staff, Day, Night",
            "Price",
        ],
    );
    let alone = inspect(&leaders).questions[0].options.clone();
    assert_eq!(alone, Some(["Price", "Staff", "Day", "Night"].map(str::to_owned).to_vec()));
    let sources = [leaders, customers];
    let (study, _) = inferred(&sources);
    let asked = question(&study, "what_matters_to_you");
    assert_eq!(options(asked, "leaders.csv"), ["Price", "Staff", "Day, Night"]);
    let mut others = options(asked, "customers.csv");
    others.sort();
    assert_eq!(others, ["Day, Night", "Price", "Staff"]);
    let json = serde_json::to_string(&study).expect("json");
    assert_eq!(resolve(&sources, read_study(&json).expect("a study")).expect("resolved").0, study);

    // What a person says stands: of the separator alone, the options are inferred; of the options, the separator.
    let said = |part: &str| {
        let json = format!(
            r#"{{"schema":"gap-report/study/1","sources":[{{"file":"customers.csv","group":"Customers"}},{{"file":"leaders.csv","group":"Leaders"}}],"questions":[{{"id":"q","columns":{{"customers.csv":"What matters to you?","leaders.csv":"What matters to you?"}},{part}}}]}}"#
        );
        let resolved = resolve(&sources, read_study(&json).expect("a study")).expect("resolved").0;
        let mut found = options(question(&resolved, "q"), "customers.csv");
        found.sort();
        found
    };
    assert_eq!(said(r#""separator": { "customers.csv": "," }"#), ["Day, Night", "Price", "Staff"]);
    // Each cell is an option, and each was given once.
    assert_eq!(said(r#""separator": { "customers.csv": "" }"#), ["Other"]);
    assert_eq!(said(r#""options": { "customers.csv": ["Day, Night", "Other"] }"#), ["Day, Night", "Other"]);
}
