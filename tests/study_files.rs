//! What is inferred from real survey files: kinds, scales, agreeing answers, groups.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::{ReadOptions, Source, whole};
use gap_report::study::{
    Agree, GroupOf, Polarity, QuestionKind, Side, SourceSpec, Study, WaveOf, group_by_column, inspect,
    read_study, resolve,
};

fn read(path: &str) -> Source {
    let bytes =
        std::fs::read(format!("tests/data/files/{path}")).unwrap_or_else(|error| panic!("{path}: {error}"));
    let name = path.rsplit('/').next().unwrap_or(path);
    let read = whole::read(name, &bytes, &ReadOptions::default());
    read.unwrap_or_else(|error| panic!("{error}")).remove(0)
}

/// One line a column that is looked at: kind, scale, agreeing answers, each list joined by `|`.
fn check(path: &str, expected: &[(usize, QuestionKind, &str, &str)]) {
    let seen = inspect(&read(path));
    for (column, kind, scale, agree) in expected {
        let question = &seen.questions[column - 1];
        let joined =
            |list: &Option<Vec<String>>| list.as_ref().map(|list| list.join(" | ")).unwrap_or_default();
        let found = (question.kind, joined(&question.scale), joined(&question.agree));
        assert_eq!(
            found,
            (*kind, (*scale).to_owned(), (*agree).to_owned()),
            "{path} #{column}: {}",
            question.text
        );
    }
}

use QuestionKind::{Metadata, Multiple, Numeric, Single, Text};

#[test]
fn flying_etiquette() {
    let rude =
        ("No, not at all rude | Yes, somewhat rude | Yes, very rude", "Yes, somewhat rude | Yes, very rude");
    check(
        "fte-flying-etiquette/flying-etiquette.csv",
        &[
            (1, Metadata, "", ""),
            (
                2,
                Single,
                "Never | Once a year or less | Once a month or less | A few times per month | A few times per week | Every day",
                "A few times per week | Every day",
            ),
            (
                3,
                Single,
                "Never | Once in a while | About half the time | Usually | Always",
                "Usually | Always",
            ),
            (5, Single, "No | Yes", "Yes"),
            (6, Single, "", ""),
            (10, Single, rude.0, rude.1),
            (20, Single, rude.0, rude.1),
            (23, Single, "", ""),
        ],
    );
}

#[test]
fn research_software_engineers() {
    check(
        "rse-uk-2016/public_data.csv",
        &[
            (1, Metadata, "", ""),
            (5, Text, "", ""),
            (6, Single, "No | Yes", "Yes"),
            (11, Numeric, "", ""),
            (21, Numeric, "", ""),
            (28, Single, "Never | Sometimes | Often | Very Often | Always", "Very Often | Always"),
            (
                38,
                Single,
                "Strongly disagree | Disagree | Neither agree or disagree | Agree | Strongly Agree",
                "Agree | Strongly Agree",
            ),
            (57, Text, "", ""),
            (66, Single, "", ""),
        ],
    );
}

#[test]
fn comma_and_food_and_dask() {
    check(
        "fte-comma/comma-survey.csv",
        &[
            (2, Single, "", ""),
            (4, Single, "Not at all | Not much | Some | A lot", "Some | A lot"),
            (
                8,
                Single,
                "Very unimportant | Somewhat unimportant | Neither important nor unimportant (neutral) | Somewhat important | Very important",
                "Somewhat important | Very important",
            ),
        ],
    );
    check("fte-food-world-cup/food-world-cup-data.csv", &[(4, Single, "1 | 2 | 3 | 4 | 5", "4 | 5")]);
    let food = inspect(&read("fte-food-world-cup/food-world-cup-data.csv"));
    assert_eq!(food.questions[3].missing, ["N/A"]);
    check(
        "dask-2019/2019-user-survey-results.csv",
        &[
            (1, Metadata, "", ""),
            (2, Multiple, "", ""),
            (8, Single, "No | Yes", "Yes"),
            (22, Text, "", ""),
            (23, Single, "1.0 | 2.0 | 3.0 | 4.0", "3.0 | 4.0"),
        ],
    );
}

fn by_column(source: &Source, group: GroupOf) -> Study {
    let file = source.file.clone();
    let spec = SourceSpec { file, group: Some(group), ..SourceSpec::default() };
    Study { sources: vec![spec], ..Study::default() }
}

#[test]
fn parents_against_non_parents() {
    let source = read("fte-flying-etiquette/flying-etiquette.csv");
    let study = r#"{ "schema": "gap-report/study/1", "sources": [ { "file": "flying-etiquette.csv", "group":
        { "column": "Do you have any children under 18?", "values": { "Yes": "Parents", "No": "Non-parents" } } } ] }"#;
    let given = read_study(study).unwrap_or_else(|error| panic!("{error}"));
    let (study, notices) = resolve(&[source], given).unwrap_or_else(|error| panic!("{error}"));
    let groups: Vec<&str> = study.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(groups, ["Parents", "Non-parents"]);
    assert_eq!(study.comparisons.len(), 1);
    let baby =
        study.questions.iter().find(|question| question.text.contains("bring a baby")).expect("the baby");
    let agree = Agree::All(vec!["Yes, somewhat rude".into(), "Yes, very rude".into()]);
    assert_eq!(baby.measure.as_ref().and_then(|measure| measure.agree.clone()), Some(agree));
    assert!(!study.questions.iter().any(|question| question.text.contains("children under 18")));
    assert_eq!(study.questions.len(), 15);
    let codes: Vec<&str> = notices.iter().map(|notice| notice.code.as_str()).collect();
    assert_eq!(codes, ["may_break_down", "no_agreeing_answer"]);
}

#[test]
fn contract_types() {
    let source = read("rse-uk-2016/public_data.csv");
    let group = group_by_column(&source, "currentEmp10. What type of contract are you employed on?")
        .expect("a column");
    let given = by_column(&source, group);
    let sources = [source];
    let (study, _) = resolve(&sources, given).unwrap_or_else(|error| panic!("{error}"));
    assert!(study.groups.iter().all(|group| group.side.is_none()), "{:?}", study.groups);
    let pairs: Vec<String> = study.comparisons.iter().map(|c| format!("{} - {}", c.a, c.b)).collect();
    assert_eq!(pairs.len(), 3);
    assert!(pairs.iter().all(|pair| pair.starts_with("Permanent - ")), "{pairs:?}");
    let (again, _) = resolve(&sources, study.clone()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again, study);
}

#[test]
fn the_columns_offered_for_groups_ask_what_respondents_are() {
    let offered = |path: &str| -> Vec<String> {
        let seen = inspect(&read(path));
        seen.group_candidates.iter().take(6).map(|candidate| candidate.column.clone()).collect()
    };
    let flying = offered("fte-flying-etiquette/flying-etiquette.csv");
    for column in ["Gender", "Age", "Household Income", "Education", "Do you have any children under 18?"] {
        assert!(flying.iter().any(|offered| offered == column), "{column}: {flying:?}");
    }
    let rse = offered("rse-uk-2016/public_data.csv");
    assert!(rse.iter().any(|column| column.contains("type of contract")), "{rse:?}");
}

#[test]
fn published_samples() {
    let check = |file: &str, questions: usize, pairs: &[(&str, &str)]| {
        let (study, _) =
            resolve(&[read(&format!("samples/{file}"))], Study::default()).unwrap_or_else(|e| panic!("{e}"));
        let found: Vec<(&str, &str)> =
            study.comparisons.iter().map(|c| (c.a.as_str(), c.b.as_str())).collect();
        assert_eq!((study.questions.len(), found.as_slice()), (questions, pairs), "{file}");
        study
    };
    let icmi = check("published-icmi-incontact.csv", 5, &[("Contact centers", "Customers")]);
    let polarities: Vec<Option<Polarity>> = icmi.questions.iter().map(|question| question.polarity).collect();
    let (bad, neutral, good) =
        (Some(Polarity::Unfavourable), Some(Polarity::Neutral), Some(Polarity::Favourable));
    assert_eq!(polarities, [bad, bad, neutral, neutral, good]);
    let sides: Vec<Option<Side>> = icmi.groups.iter().map(|group| group.side).collect();
    assert_eq!(sides, [Some(Side::Outside), Some(Side::Inside)]);
    check("published-calabrio-2022.csv", 3, &[("Contact center managers", "Consumers")]);
    check("published-genesys-executives.csv", 12, &[("C-level executives", "Customer service")]);
    check("published-aspect-shapiro-2007.csv", 9, &[]);
}

#[test]
fn years_of_one_survey_are_waves_of_one_group() {
    let files = [
        "spack-waves/spack-user-survey-2021-responses.csv",
        "spack-waves/spack-user-survey-2022-responses.csv",
    ];
    let (study, _) = resolve(&files.map(read), Study::default()).unwrap_or_else(|error| panic!("{error}"));
    let groups: Vec<&str> = study.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(groups, ["Spack user"]);
    assert!(study.comparisons.is_empty());
    let waves: Vec<Option<WaveOf>> = study.sources.iter().map(|source| source.wave.clone()).collect();
    assert_eq!(waves, ["2021", "2022"].map(|year| Some(WaveOf::Name(year.to_owned()))));
    let paired = study.questions.iter().filter(|question| question.columns.len() == 2).count();
    assert!(paired >= 20, "{paired} of {}", study.questions.len());
}
