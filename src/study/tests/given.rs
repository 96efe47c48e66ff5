//! Studies that say something: it stands, and what is wrong in it is named by its path.

use super::*;

#[test]
fn what_a_study_says_stands() {
    let study = r##"{ "schema": "gap-report/study/1", "title": "T", "author": "me",
      "sources": [ { "file": "customers-survey.csv", "group": "Guests" }, { "file": "leaders.csv", "group": "Bosses", "segments": ["Region"] } ],
      "groups": [ { "name": "Bosses", "side": "inside" } ],
      "questions": [
        { "id": "reach", "columns": { "customers-survey.csv": "It is HARD to reach us.", "leaders.csv": "Q2. It is hard to reach us" } },
        { "id": "fast", "text": "Fast", "polarity": "neutral", "measure": { "kind": "share", "agree": ["Yes", "Sure"] }, "columns": { "leaders.csv": "#1" } } ] }"##;
    let given = read_study(study).expect("a study");
    let (study, notices) = resolve(&[leaders(), customers()], given).expect("resolved");
    assert_eq!(groups(&study), "Bosses inside, Guests outside");
    assert_eq!(comparisons(&study), "Bosses-Guests");
    assert_eq!(study.extra["author"], "me");
    assert_eq!(study.questions.len(), 2);
    let reach = question(&study, "reach");
    assert_eq!(
        (reach.text.as_str(), reach.polarity),
        ("It is HARD to reach us.", Some(Polarity::Unfavourable))
    );
    assert!(matches!(agree(reach), Agree::ByFile(_)));
    let fast = question(&study, "fast");
    assert_eq!((fast.text.as_str(), fast.polarity), ("Fast", Some(Polarity::Neutral)));
    assert_eq!(*agree(fast), all(&["Yes", "Sure"]));
    assert_eq!(fast.scale, ["No", "Yes"]);
    let text = &notices[0].text;
    assert_eq!(
        text,
        "questions[1].measure.agree: no file has the answer \"Sure\", so it counts for nobody; the answers are \
         \"Yes\", \"No\" and \"Don't know\"."
    );
    let by_file = r##"{ "questions": [{ "id": "fast", "columns": { "leaders.csv": "#1", "customers-survey.csv": "#1" },
        "measure": { "kind": "share", "agree": { "leaders.csv": ["Yes"], "customers-survey.csv": ["Yess"] } } }] }"##;
    let text = failure(&[leaders(), customers()], by_file).to_string();
    assert!(
        text.starts_with("questions[0].measure.agree: customers-survey.csv has no answer \"Yess\""),
        "{text}"
    );
    assert!(text.contains("; it has \"4\", \"5\" and"), "{text}");
}

#[test]
fn what_a_study_gets_wrong_is_named_by_its_path() {
    let sources = [leaders(), customers()];
    let check = |study: &str, expected: &str| {
        let error = failure(&sources, study);
        assert_eq!(error.kind(), ErrorKind::Study, "{error}");
        assert_eq!(error.to_string(), expected);
    };
    check(
        r##"{"sources":[{"file":"gone.csv"}]}"##,
        "sources[0].file: \"gone.csv\" is not among the files given, which are \"leaders.csv\" and \"customers-survey.csv\". Add that file, or take it out of the study.",
    );
    check(
        r##"{"sources":[{"file":"leaders.csv","group":{"column":"Regions"}}]}"##,
        "sources[0].group.column: leaders.csv has no column Regions; it has Region",
    );
    check(
        r##"{"questions":[{"id":"a","columns":{"leaders.csv":"Q1"}}]}"##,
        "questions[0].columns: leaders.csv has no column Q1; it has \"Q1. Is our service fast?\"",
    );
    check(
        r##"{"questions":[{"id":"a","columns":{"leader.csv":"Q1"}}]}"##,
        "questions[0].columns: there is no file \"leader.csv\"; the files are \"leaders.csv\" and \"customers-survey.csv\"; did you mean \"leaders.csv\"?",
    );
    check(
        r##"{"questions":[{"id":"a","columns":{"leaders.csv":"Region"}}]}"##,
        "questions[0].measure.agree: say which answers count as agreeing; the answers are \"North\" and \"South\"",
    );
    check(
        r##"{"questions":[{"id":"a","columns":{"leaders.csv":"#1"}},{"id":"a","columns":{"leaders.csv":"#1"}}]}"##,
        "questions[1].id: \"a\" stands twice; ids are unique.",
    );
    check(
        r##"{"comparisons":[{"a":"Leaders","b":"Clients"}]}"##,
        "comparisons[0].b: there is no group \"Clients\"; the groups are \"Leaders\" and \"Customers\"",
    );
}

#[test]
fn reading_a_study_names_what_is_wrong() {
    let check = |json: &str, expected: &str| {
        let error = read_study(json).expect_err(json);
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(error.kind(), ErrorKind::Study);
    };
    check("{", "The study is no JSON: EOF");
    check("[]", "This is no study file");
    check(r##"{"name":"package"}"##, "This is no study file");
    check(r##"{"schema":"gap-report/study/9"}"##, "schema: \"gap-report/study/9\" is not the one");
    check(
        r##"{"questions":[{"id":"a"},{"id":"b","polarity":"good"}]}"##,
        "questions[1].polarity: expected one of \"favourable\", \"unfavourable\" and \"neutral\", found \"good\"",
    );
    check(
        r##"{"questions":[{"id":"a","columns":{"a.csv":7}}]}"##,
        "questions[0].columns.a.csv: expected the name of a column, or a list of names, found 7",
    );
    check(
        r##"{"questions":[{"id":"a","measure":{"kind":"sum"}}]}"##,
        "questions[0].measure.kind: expected one of \"share\", \"mean\" and \"nps\", found \"sum\"",
    );
    check(r##"{"questions":[{"text":"a"}]}"##, "questions[0]: the field \"id\" is missing");
    check(r##"{"options":{"confidence":95}}"##, "options.confidence: 95 is not between 0.5 and 0.9999");
    check(
        r##"{"options":{"acceptable_gap":5}}"##,
        "options.acceptable_gap: 5 is not between 0 and 1. It is a fraction",
    );
    check(r##"{"groups":[],"groups":[]}"##, "the field \"groups\" stands there twice.");
    let error = read_study(r#"{"groups":[],"groups":[]}"#).expect_err("twice").to_string();
    assert!(error.starts_with("the field"), "no path: {error}");
    let kept = read_study(r##"{"title":"T","colour":"red","options":{"theme":1}}"##).expect("a study");
    assert_eq!((kept.extra["colour"].as_str(), kept.options.extra["theme"].as_i64()), (Some("red"), Some(1)));
}

#[test]
fn wrong_types_say_what_was_expected_and_what_was_found() {
    let check = |json: &str, expected: &str| {
        let error = read_study(json).expect_err(json);
        assert_eq!((error.to_string().as_str(), error.kind()), (expected, ErrorKind::Study));
    };
    check(
        r#"{"options":{"confidence":"high"}}"#,
        "options.confidence: expected a number from 0.5 to 0.9999, found \"high\".",
    );
    check(
        r#"{"options":{"low_base":-1}}"#,
        "options.low_base: expected a whole number, 0 or more, found -1.",
    );
    check(r#"{"questions":{}}"#, "questions: expected a list, found an object.");
    check(r#"{"questions":[{"id":7}]}"#, "questions[0].id: expected text, found 7.");
    check(
        r#"{"questions":[{"id":"a","hidden":"yes"}]}"#,
        "questions[0].hidden: expected true or false, found \"yes\".",
    );
    check(
        r#"{"questions":[{"id":"a","measure":{"kind":"share","agree":"Yes"}}]}"#,
        "questions[0].measure.agree: expected a list of answers, or an object with a list for each file, found \"Yes\".",
    );
    check(
        r#"{"sources":[{"file":"a.csv","delimiter":";;"}]}"#,
        "sources[0].delimiter: expected one character, found \";;\".",
    );
    check(
        r#"{"sources":[{"file":"a.csv"},{"file":"b.csv","decimal":";"}]}"#,
        "sources[1].decimal: expected one of \"comma\" and \"point\", found \";\".",
    );
    check(
        r#"{"sources":[{"file":"a.csv","header_row":"1"}]}"#,
        "sources[0].header_row: expected a whole number, 0 or more, found \"1\".",
    );
    check(
        r#"{"questions":[{"id":"a","pairing":{"confidence":80,"reason":""}}]}"#,
        "questions[0].pairing.confidence: 80 is not between 0 and 1.",
    );
}

#[test]
fn an_empty_list_of_agreeing_answers_and_a_misspelled_answer_are_named_by_their_paths() {
    let files = [
        survey("leaders.csv", &["Is it fast?|Region", "Yes|North", "No|South"]),
        survey("customers.csv", &["Is it fast?|Region", "Yes|North", "No|South"]),
    ];
    let (study, _) = resolve(&files, Study::default()).expect("a study");
    let mut empty = study.clone();
    let lists =
        [("leaders.csv".to_owned(), Vec::new()), ("customers.csv".to_owned(), vec!["Yes".to_owned()])];
    empty.questions[0].measure.as_mut().expect("a measure").agree = Some(Agree::ByFile(lists.into()));
    let error = resolve(&files, empty).expect_err("nobody agrees").to_string();
    assert!(error.starts_with("questions[0].measure.agree.leaders.csv: the list is empty"), "{error}");
    let mut slip = study;
    slip.sources[0].leave_out = Some([("Region".to_owned(), vec!["Nort".to_owned()])].into());
    let error = resolve(&files, slip).expect_err("a slip").to_string();
    assert_eq!(error, "sources[0].leave_out.Region: nobody answered \"Nort\"; did you mean \"North\"?");
}

const LIKERT: [&str; 5] = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

/// Leaders answer in words, customers in numbers from 1 to 7; nobody is wholly of one mind.
fn two_scales() -> [Source; 2] {
    let words = [
        "We are fast|We are slow",
        "Agree|Disagree",
        "Disagree|Agree",
        "Strongly disagree|Neutral",
        "Neutral|Agree",
    ];
    let numbers = ["We are fast|We are slow", "1|2", "3|6", "6|4", "4|7"];
    [survey("leaders.csv", &words), survey("customers.csv", &numbers)]
}

fn asking(agree: &str, more: &str) -> String {
    format!(
        r#"{{"questions":[{{"id":"fast","columns":{{"leaders.csv":"We are fast","customers.csv":"We are fast"}},
          "measure":{{"kind":"share","agree":{agree}}}{more}}}]}}"#
    )
}

#[test]
fn what_agrees_in_a_file_that_is_not_named_is_inferred() {
    let lists = |agree: &str, more: &str| {
        let given = read_study(&asking(agree, more)).expect("a study");
        let (study, _) = resolve(&two_scales(), given).expect("resolved");
        let of = |file: &str| agree_of(&study).in_file(file).join(", ");
        (of("leaders.csv"), of("customers.csv"))
    };
    fn agree_of(study: &Study) -> &Agree {
        agree(question(study, "fast"))
    }
    let own = || "Strongly agree".to_owned();
    let scale = format!(", \"scale\": {LIKERT:?}, \"polarity\": \"favourable\", \"missing\": [\"N/A\"]");
    let one = r#"{"leaders.csv":["Strongly agree"]}"#;
    assert_eq!(lists(one, ""), (own(), "5, 6, 7".to_owned()));
    assert_eq!(
        lists(one, &scale),
        (own(), "5, 6, 7".to_owned()),
        "also where nothing else is to be inferred"
    );
    let turned = r#", "pairing": {"confidence": 1, "reason": "", "reversed": ["customers.csv"]}"#;
    assert_eq!(lists(one, turned), (own(), "1, 2, 3".to_owned()));
    assert_eq!(lists("{}", ""), ("Agree, Strongly agree".to_owned(), "5, 6, 7".to_owned()));

    let parts =
        [survey("leaders.csv", &["Area", "Yes", "No"]), survey("customers.csv", &["Area", "East", "West"])];
    let study = asking(r#"{"leaders.csv":["Yes"]}"#, "").replace("We are fast", "Area");
    assert_eq!(
        failure(&parts, &study).to_string(),
        "questions[0].measure.agree.customers.csv: say which answers count as agreeing; the answers are \"East\" and \"West\""
    );
}

#[test]
fn agreeing_answers_of_which_a_file_has_none_are_refused() {
    let check = |agree: &str, expected: &str| {
        assert_eq!(failure(&two_scales(), &asking(agree, "")).to_string(), expected);
    };
    let numbers = "it has \"1\", \"3\", \"6\" and \"4\"";
    check(
        r#"["agree"]"#,
        "questions[0].measure.agree: customers.csv has no answer \"agree\"; it has \"1\", \"3\", \"6\" and \"4\"",
    );
    check(
        r#"["agree", "5"]"#,
        "questions[0].measure.agree: leaders.csv has no answers \"agree\" and \"5\"; it has \"Agree\", \"Disagree\", \"Strongly disagree\" and \"Neutral\"; did you mean \"Agree\"?",
    );
    let by_file = r#"{"leaders.csv":["Agree"],"customers.csv":["Agree"]}"#;
    check(by_file, &format!("questions[0].measure.agree: customers.csv has no answer \"Agree\"; {numbers}"));
    // Blanks around are none, and what nobody chose this time is on the scale still.
    for stands in
        [r#"[" Agree ", "7"]"#, r#"["Strongly agree", "7"]"#, r#"["Strongly agree", "6", "12", "13"]"#]
    {
        let given = read_study(&asking(stands, "")).expect("a study");
        let (_, notices) = resolve(&two_scales(), given).unwrap_or_else(|error| panic!("{error}"));
        let told: Vec<&str> =
            notices.iter().filter(|n| n.code == "agree_not_found").map(|n| n.text.as_str()).collect();
        let all_there = !stands.contains("12");
        assert_eq!(told.is_empty(), all_there, "{told:?}");
        assert!(
            all_there
                || told[0].contains("no file has the answers \"12\" and \"13\", so they count for nobody"),
            "{told:?}"
        );
    }
}

#[test]
fn what_stands_twice_or_names_nothing_is_refused() {
    let check = |study: &str, expected: &str| assert_eq!(failure(&two_scales(), study).to_string(), expected);
    check(
        r#"{"comparisons":[{"a":"Leaders","b":"Customers"},{"a":"Leaders","b":"Customers"}]}"#,
        "comparisons[1]: stands twice",
    );
    check(
        r#"{"groups":[{"name":"Leaders"},{"name":"Leaders"}]}"#,
        "groups[1].name: \"Leaders\" stands twice.",
    );
    check(r#"{"groups":[{"name":" "}]}"#, "groups[0].name: a group needs a name.");
    check(
        r#"{"sources":[{"file":"leaders.csv","segments":["We are slow","We are slow"]}]}"#,
        "sources[0].segments[1]: \"We are slow\" stands twice.",
    );
    check(
        r#"{"questions":[{"id":"a","columns":{"leaders.csv":["We are slow","We are slow"]}}]}"#,
        "questions[0].columns: \"We are slow\" stands twice.",
    );
    let reversed =
        asking("[]", r#", "pairing": {"confidence": 1, "reason": "", "reversed": ["clients.csv"]}"#);
    let error = read_study(&reversed).expect_err("no such file").to_string();
    assert_eq!(error, "questions[0].pairing.reversed: the question has no column of \"clients.csv\".");
    check(
        r#"{"sources":[{"file":"leaders.csv","weight":"wt"}]}"#,
        "sources[0].weight: leaders.csv has no column wt; it has \"We are fast\" and \"We are slow\"",
    );
}
