//! Next year's files in the study of this year's.

use crate::ingest::Source;
use crate::notice::Notice;
use crate::study::testing::survey;
use crate::study::{Agree, Columns, GroupOf, OtherQuestions, Study, WaveOf, read_study, resolve};

const ROWS: [&str; 2] = ["Agree|Yes|North|Agree", "Disagree|No|South|Strongly agree"];

fn file(name: &str, header: &str) -> Source {
    survey(name, &[&[header][..], &ROWS].concat())
}

fn leaders(name: &str) -> Source {
    file(name, "Our agents show empathy|Is it fast?|Region|Invoices are clear to customers")
}

fn customers(name: &str) -> Source {
    file(name, "The agent showed empathy|Is it fast?|Region|My invoice was clear")
}

fn resolved(files: &[Source], given: Study) -> (Study, Vec<Notice>) {
    resolve(files, given).unwrap_or_else(|error| panic!("{error}"))
}

fn study() -> Study {
    let (mut study, _) =
        resolved(&[leaders("leaders-2024.csv"), customers("customers-2024.csv")], Study::default());
    study.questions[0].theme = Some("individual".into());
    study.sources[0].segments = vec!["Region".into()];
    study
}

fn codes(notices: &[Notice]) -> Vec<(&str, Option<&str>, u64)> {
    let all = notices.iter().map(|notice| (notice.code.as_str(), notice.source.as_deref(), notice.count));
    all.filter(|(code, ..)| {
        ["rematched_file", "rematched_column", "vanished_column", "new_column"].contains(code)
    })
    .collect()
}

#[test]
fn with_its_own_files_nothing_changes() {
    let study = study();
    let files = [leaders("leaders-2024.csv"), customers("customers-2024.csv")];
    let (again, notices) = resolved(&files, study.clone());
    assert_eq!((again, codes(&notices)), (study, Vec::new()));
}

#[test]
fn next_years_files_take_the_places_of_this_years() {
    let files = [leaders("leaders-2025.csv"), customers("customers_2025 (1).csv")];
    let before = study();
    let (study, notices) = resolved(&files, before.clone());
    assert_eq!(
        codes(&notices),
        [
            ("rematched_file", Some("leaders-2025.csv"), 1),
            ("rematched_file", Some("customers_2025 (1).csv"), 1)
        ]
    );
    assert_eq!(study.questions.len(), before.questions.len());
    assert_eq!(study.questions[0].theme.as_deref(), Some("individual"));
    assert!(study.questions.iter().all(|question| question.columns.contains_key("leaders-2025.csv")));
    assert!(!serde_json::to_string(&study).expect("json").contains("2024"), "{study:#?}");
    assert_eq!(resolved(&files, study.clone()).0, study, "resolving again changes nothing");
}

#[test]
fn the_wave_that_a_files_name_tells_is_the_new_one() {
    let mut before = study();
    before.sources[0].wave = Some(WaveOf::Name("2024".into()));
    before.sources[0].group = Some(GroupOf::Name("Leaders 2024".into()));
    before.groups[0].name = "Leaders 2024".into();
    before.comparisons[0].a = "Leaders 2024".into();
    let files = [leaders("leaders-2025.csv"), customers("customers-2024.csv")];
    let (study, notices) = resolved(&files, before);
    assert_eq!(study.sources[0].wave, Some(WaveOf::Name("2025".into())));
    assert_eq!(study.sources[0].group, Some(GroupOf::Name("Leaders 2025".into())));
    assert_eq!(
        (study.groups[0].name.as_str(), study.comparisons[0].a.as_str()),
        ("Leaders 2025", "Leaders 2025")
    );
    assert!(notices.iter().any(|notice| notice.text.contains("Its wave is 2025 now")), "{notices:?}");
}

#[test]
fn columns_are_matched_by_name_then_by_what_they_ask() {
    let renamed =
        file("leaders-2025.csv", "IS IT FAST|Our agents show customers empathy|REGION|The lift works");
    let (study, notices) = resolved(&[renamed, customers("customers-2025.csv")], study());
    let told = codes(&notices);
    assert!(told.contains(&("rematched_column", Some("leaders-2025.csv"), 3)), "{notices:#?}");
    assert!(told.contains(&("vanished_column", Some("leaders-2025.csv"), 1)), "{notices:#?}");
    assert!(told.contains(&("new_column", Some("leaders-2025.csv"), 1)), "{notices:#?}");
    let column = |id: &str| {
        let question = study.questions.iter().find(|question| question.id == id).expect("a question");
        question.columns.get("leaders-2025.csv").map(|columns| columns.names().join(", "))
    };
    assert_eq!(column("is_it_fast").as_deref(), Some("IS IT FAST"));
    assert_eq!(column("our_agents_show_empathy").as_deref(), Some("Our agents show customers empathy"));
    assert_eq!(column("invoices_are_clear_to_customers"), None);
    assert_eq!(study.sources[0].segments, ["REGION"]);
    assert!(
        !study.questions.iter().any(|question| question.text == "The lift works"),
        "it was not asked for"
    );
}

#[test]
fn what_is_new_is_added_where_the_study_says_so() {
    let more = survey(
        "leaders-2025.csv",
        &[
            "Our agents show empathy|Is it fast?|Region|Invoices are clear to customers|The lift works",
            "Agree|Yes|North|Agree|Agree",
            "Disagree|No|South|Agree|Disagree",
        ],
    );
    let given = Study { other_questions: Some(OtherQuestions::Infer), ..study() };
    let (study, notices) = resolved(&[more, customers("customers-2025.csv")], given);
    assert!(
        notices
            .iter()
            .any(|notice| notice.code == "new_column" && notice.text.contains("added: \"The lift works\"")),
        "{notices:#?}"
    );
    assert_eq!(study.questions.last().map(|question| question.text.as_str()), Some("The lift works"));
}

#[test]
fn a_file_of_another_name_is_known_by_its_columns() {
    let files = [leaders("export-a.csv"), customers("export-b.csv")];
    let (study, notices) = resolved(&files, study());
    assert_eq!(codes(&notices).len(), 2);
    assert!(notices[0].text.contains("it has 4 of the 4 columns"), "{}", notices[0].text);
    assert_eq!(study.sources[0].file, "export-a.csv");
}

#[test]
fn what_may_be_either_is_an_error_with_the_candidates() {
    let files = [leaders("one.csv"), leaders("two.csv"), customers("customers-2024.csv")];
    let files = files.map(|file| Source { sha256: file.file.clone(), ..file });
    let error = resolve(&files, study()).expect_err("which one");
    assert!(
        error.to_string().starts_with("sources[0].file: \"leaders-2024.csv\" is not among the files given, and which of them takes its place cannot be told: \"one.csv\" and \"two.csv\" have its columns."),
        "{error}"
    );
}

#[test]
fn other_bytes_under_the_same_name_are_matched_again_and_slips_are_not() {
    let other = Source {
        sha256: "other".into(),
        ..file(
            "leaders-2024.csv",
            "Our agents show empathy|Is it fast|Region|Invoices are clear to customers",
        )
    };
    let (study_now, notices) = resolved(&[other, customers("customers-2024.csv")], study());
    assert_eq!(codes(&notices), [("rematched_column", Some("leaders-2024.csv"), 1)]);
    assert_eq!(study_now.questions[1].columns["leaders-2024.csv"], Columns::One("Is it fast".into()));

    let json = serde_json::to_string(&study())
        .expect("json")
        .replace("\"leaders-2024.csv\":\"Is it fast?\"", "\"leaders-2024.csv\":\"Is it fst?\"");
    let given = read_study(&json).expect("a study");
    let files = [leaders("leaders-2024.csv"), customers("customers-2024.csv")];
    let error = resolve(&files, given).expect_err("a slip");
    assert_eq!(
        error.to_string(),
        "questions[1].columns: leaders-2024.csv has no column \"Is it fst?\"; it has \"Is it fast?\""
    );
}

#[test]
fn the_statements_of_a_grid_are_found_again_under_another_stem() {
    let grid = |name: &str, stem: &str| {
        let items =
            ["Our agents show empathy", "Is it fast everywhere?", "Region", "Invoices are clear to all"];
        let header: Vec<String> = items
            .iter()
            .map(|item| if *item == "Region" { (*item).to_owned() } else { format!("{stem} [{item}]") })
            .collect();
        file(name, &header.join("|"))
    };
    let (before, _) = resolved(
        &[
            grid("leaders-2024.csv", "How much do you agree?"),
            grid("customers-2024.csv", "How much do you agree?"),
        ],
        Study::default(),
    );
    let texts =
        |study: &Study| study.questions.iter().map(|question| question.text.clone()).collect::<Vec<_>>();
    assert_eq!(
        texts(&before),
        ["Our agents show empathy", "Is it fast everywhere?", "Invoices are clear to all"]
    );
    assert_eq!(
        before.questions[0].wordings["leaders-2024.csv"],
        "How much do you agree? [Our agents show empathy]"
    );
    let (after, notices) = resolved(
        &[
            grid("leaders-2025.csv", "To what extent do you agree?"),
            grid("customers-2025.csv", "To what extent do you agree?"),
        ],
        before.clone(),
    );
    assert_eq!(texts(&after), texts(&before));
    for question in &after.questions {
        assert_eq!(question.columns.len(), 2, "{notices:#?}");
        assert!(question.columns.contains_key("leaders-2025.csv"), "{question:#?}");
    }
}

#[test]
fn a_pair_confirmed_in_other_words_is_to_be_checked_again() {
    let mut before = study();
    for question in &mut before.questions {
        question.pairing.iter_mut().for_each(|pairing| pairing.confirmed = true);
    }
    let reworded =
        file("customers-2025.csv", "The agent showed me empathy|Is it fast?|Region|My invoice was clear");
    let (study, _) = resolved(&[leaders("leaders-2025.csv"), reworded], before);
    let pairing = |text: &str| {
        let question = study.questions.iter().find(|question| question.text == text).expect("a question");
        question.pairing.clone().expect("a pair")
    };
    let changed = pairing("Our agents show empathy");
    assert!(!changed.confirmed && changed.confidence < 0.8, "{changed:#?}");
    assert_eq!(
        changed.reason,
        "confirmed in other words: customers-2025.csv said \"The agent showed empathy\""
    );
    assert!(pairing("Invoices are clear to customers").confirmed, "the same words are still confirmed");
}

/// Both files of a year; the customers' scale goes to `highest`.
fn two_scales(year: u32, highest: usize) -> [Source; 2] {
    let words = [
        "Our staff are fast|Region",
        "Agree|N",
        "Disagree|S",
        "Strongly agree|N",
        "Strongly disagree|N",
        "Neutral|N",
    ];
    let numbers = (1..=highest).map(|n| format!("{n}|{}", highest + 1 - n));
    let lines: Vec<String> = std::iter::once("The staff were fast|It was easy to reach them".to_owned())
        .chain(numbers.cycle().take(70))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let files =
        [survey(&format!("leaders-{year}.csv"), &words), survey(&format!("customers-{year}.csv"), &lines)];
    files.map(|file| Source { sha256: format!("{} to {highest}", file.file), ..file })
}

#[test]
fn what_agrees_is_inferred_anew_where_the_scale_is_another() {
    let asked = |turned: &str| {
        let columns = r##""columns": {"leaders-2024.csv": "#1", "customers-2024.csv": "#1"}"##;
        let json = format!(r#"{{"questions": [{{"id": "fast", {columns} {turned}}}]}}"#);
        let given = read_study(&json).expect("a study");
        resolved(&two_scales(2024, 7), given).0
    };
    let turned = asked(r#", "pairing": {"confidence": 1, "reason": "", "reversed": ["customers-2024.csv"]}"#);
    let check = |before: &Study, year: u32, highest: usize, expected: &str, told: Option<&str>| {
        let (study, notices) = resolved(&two_scales(year, highest), before.clone());
        let file = format!("customers-{year}.csv");
        let agree =
            study.questions[0].measure.as_ref().and_then(|measure| measure.agree.as_ref()).expect("agree");
        assert_eq!(agree.in_file(&file).join(" "), expected);
        assert_eq!(agree.in_file(&format!("leaders-{year}.csv")), ["Agree", "Strongly agree"]);
        let said =
            notices.iter().find(|notice| notice.code == "rematched_scale").map(|notice| notice.text.as_str());
        assert_eq!(said.map(|text| text.rsplit_once(": ").map_or(text, |(_, end)| end)), told);
        assert_eq!(resolved(&two_scales(year, highest), study.clone()).0, study);
    };
    let plain = asked("");
    check(&plain, 2025, 7, "5 6 7", None);
    check(&plain, 2025, 5, "4 5", Some("\"Our staff are fast\" (\"4\" and \"5\")."));
    check(&plain, 2024, 5, "4 5", Some("\"Our staff are fast\" (\"4\" and \"5\")."));
    check(&turned, 2025, 7, "1 2 3", None);
    check(&turned, 2025, 5, "1 2", Some("\"Our staff are fast\" (\"1\" and \"2\")."));
    // What a person chose on the same scale stays.
    let mut chosen = plain;
    let measure = chosen.questions[0].measure.as_mut().expect("a measure");
    let lists = [("leaders-2024.csv", vec!["Agree", "Strongly agree"]), ("customers-2024.csv", vec!["7"])];
    let lists = lists.map(|(file, list)| (file.to_owned(), list.into_iter().map(str::to_owned).collect()));
    measure.agree = Some(Agree::ByFile(lists.into()));
    check(&chosen, 2025, 7, "7", None);
}

#[test]
fn a_scale_of_one_file_is_inferred_anew_with_what_agrees() {
    let file = |year: u32, highest: usize| {
        let lines: Vec<String> = (1..=highest).map(|n| format!("{n}|{}", n % 2)).cycle().take(70).collect();
        let lines: Vec<&str> =
            std::iter::once("It was fast|Role").chain(lines.iter().map(String::as_str)).collect();
        survey(&format!("staff-{year}.csv"), &lines)
    };
    let given = r#"{"sources": [{"file": "staff-2024.csv", "group": {"column": "Role"}}],
        "questions": [{"id": "fast", "columns": {"staff-2024.csv": "It was fast"}}]}"#;
    let (before, _) = resolved(&[file(2024, 5)], read_study(given).expect("a study"));
    assert_eq!(before.questions[0].scale.len(), 5);
    let (after, notices) = resolved(&[file(2025, 7)], before.clone());
    assert_eq!(after.questions[0].scale.len(), 7, "{notices:#?}");
    let agree = after.questions[0].measure.as_ref().and_then(|measure| measure.agree.clone());
    assert_eq!(agree, Some(Agree::All(["5", "6", "7"].map(str::to_owned).to_vec())));
    // The middle may agree too, where a person says so and the scale is the same.
    let mut chosen = before;
    let three = Agree::All(["3", "4", "5"].map(str::to_owned).to_vec());
    chosen.questions[0].measure.as_mut().expect("a measure").agree = Some(three.clone());
    let (after, _) = resolved(&[file(2025, 5)], chosen);
    assert_eq!(after.questions[0].measure.as_ref().and_then(|measure| measure.agree.clone()), Some(three));
}

#[test]
fn years_that_are_added_up_are_told() {
    let files = [leaders("leaders.csv"), customers("customers.csv")];
    let (saved, notices) = resolved(&files, Study::default());
    assert!(!notices.iter().any(|notice| notice.code == "waves_added_up"));
    let more = [files.to_vec(), vec![customers("customers-2025.csv")]].concat();
    let more: Vec<Source> =
        more.into_iter().map(|file| Source { sha256: file.file.clone(), ..file }).collect();
    let (study, notices) = resolved(&more, saved);
    let told: Vec<&str> = notices
        .iter()
        .filter(|notice| notice.code == "waves_added_up")
        .map(|notice| notice.text.as_str())
        .collect();
    assert!(
        told.len() == 1 && told[0].contains("since no wave is said: \"customers-2025.csv\"."),
        "{told:?}"
    );
    assert_eq!(study.sources[2].group, Some(GroupOf::Name("Customers".into())));
}
