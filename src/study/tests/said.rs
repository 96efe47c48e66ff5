//! What a person says of columns, of the direction of a scale, and of a row of a grid.

use super::*;
use crate::table::DeclaredLevel;

const FIVE: [&str; 5] = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

fn resolved(sources: &[Source], study: &str) -> Study {
    let study = resolve(sources, read_study(study).expect("a study")).expect("resolved").0;
    let json = serde_json::to_string(&study).expect("json");
    let again = resolve(sources, read_study(&json).expect("a study")).expect("resolved").0;
    assert_eq!(again, study, "resolving again changes nothing");
    study
}

fn two_files() -> [Source; 2] {
    let lines: Vec<String> = FIVE.iter().map(|answer| format!("{answer}|{}|Yes", answer.len())).collect();
    let mut all = vec!["It is fast|Letters|We care"];
    all.extend(lines.iter().map(String::as_str));
    [survey("leaders.csv", &all), survey("customers.csv", &all)]
}

#[test]
fn a_reversed_scale_agrees_at_its_other_end() {
    let columns = r#""columns": {"leaders.csv": "It is fast", "customers.csv": "It is fast"}"#;
    let of = |more: &str| {
        let study = format!(r#"{{"questions": [{{"id": "fast", {columns}{more}}}]}}"#);
        resolved(&two_files(), &study).questions[0].clone()
    };
    let plain = of("");
    assert_eq!(
        (plain.scale.clone(), agree(&plain)),
        (FIVE.map(str::to_owned).to_vec(), &all(&["Agree", "Strongly agree"]))
    );
    let turned = of(r#", "reversed": true"#);
    let mut scale = plain.scale.clone();
    scale.reverse();
    assert_eq!((turned.scale.clone(), agree(&turned)), (scale, &all(&["Disagree", "Strongly disagree"])));
    let mean = of(r#", "reversed": true, "measure": {"kind": "mean"}"#);
    assert_eq!(mean.measure.expect("a measure").values["Strongly agree"], 1.0);
    // What the study says itself stays.
    let said = of(r#", "reversed": true, "measure": {"kind": "share", "agree": ["Neutral"]}"#);
    assert_eq!(agree(&said), &all(&["Neutral"]));
}

#[test]
fn the_kind_of_a_column_is_as_the_study_says() {
    let ids = |study: &Study| study.questions.iter().map(|question| question.id.clone()).collect::<Vec<_>>();
    let study = resolved(
        &two_files(),
        r#"{"sources": [
        {"file": "leaders.csv", "kinds": {"It is fast": "text"}}, {"file": "customers.csv", "kinds": {"Letters": "multiple"}}]}"#,
    );
    assert_eq!(ids(&study), ["we_care", "it_is_fast", "letters"]);
    let in_leaders = |question: &&Question| question.columns.contains_key("leaders.csv");
    assert_eq!(study.questions.iter().filter(in_leaders).count(), 1);
    let error = failure(&two_files(), r#"{"sources": [{"file": "leaders.csv", "kinds": {"Slow": "text"}}]}"#);
    assert_eq!(
        error.to_string(),
        "sources[0].kinds: leaders.csv has no column Slow; it has \"It is fast\", \"Letters\" and \"We care\""
    );
}

#[test]
fn a_row_of_a_grid_has_the_scale_of_its_grid() {
    // Nobody chose more than one answer in the second row: by itself it is on no scale.
    let lines = ["Rate us [Speed]|Rate us [Care]", "1|5", "2|5", "3|5", "4|5", "5|5"];
    let sources = [survey("leaders.csv", &lines), survey("customers.csv", &lines)];
    let study = r#"{"questions": [{"id": "care", "columns": {"leaders.csv": "Rate us [Care]", "customers.csv": "Rate us [Care]"}}]}"#;
    assert_eq!(resolved(&sources, study).questions[0].scale, ["1", "2", "3", "4", "5"]);
}

#[test]
fn the_mean_of_labels_is_that_of_their_codes() {
    let mut sources = two_files();
    let declare = |source: &mut Source, first: i32| {
        let Content::Table(table) = &mut source.content else { panic!("a table") };
        let level = |(at, label): (usize, &&str)| DeclaredLevel {
            code: (first + at as i32).to_string(),
            label: (*label).to_owned(),
            missing: false,
        };
        table.columns_mut()[0].facts.levels = FIVE.iter().enumerate().map(level).collect();
    };
    let values = |sources: &[Source]| {
        let study = r#"{"questions": [{"id": "fast", "measure": {"kind": "mean"},
            "columns": {"leaders.csv": "It is fast", "customers.csv": "It is fast"}}]}"#;
        let values = resolved(sources, study).questions[0].measure.clone().expect("a measure").values;
        FIVE.map(|label| values[label])
    };
    assert_eq!(values(&sources), [1.0, 2.0, 3.0, 4.0, 5.0]);
    declare(&mut sources[0], 0);
    assert_eq!(values(&sources), [0.0, 1.0, 2.0, 3.0, 4.0]);
    // Two files that disagree, and codes of another kind: places again.
    declare(&mut sources[1], 1);
    assert_eq!(values(&sources), [1.0, 2.0, 3.0, 4.0, 5.0]);
    declare(&mut sources[0], 18);
    declare(&mut sources[1], 18);
    assert_eq!(values(&sources), [1.0, 2.0, 3.0, 4.0, 5.0]);
}

/// A column of parts is no question without agreeing answers: what helps is to break down by it.
#[test]
fn a_column_of_parts_is_offered_as_such() {
    let file = |name: &str| {
        survey(
            name,
            &[
                "Region|Favourite colour|It is fast",
                "North|Red|Agree",
                "South|Blue|Disagree",
                "North|Red|Agree",
            ],
        )
    };
    let (_, notices) =
        resolve(&[file("leaders.csv"), file("customers.csv")], Study::default()).expect("resolved");
    let told =
        |code: &str| notices.iter().find(|notice| notice.code == code).map(|notice| notice.text.as_str());
    let parts = told("may_break_down").expect("a notice");
    assert!(parts.starts_with("\"Region\" may split the respondents"), "{parts}");
    let other = told("no_agreeing_answer").expect("a notice");
    assert!(other.contains("\"Favourite colour\"") && !other.contains("Region"), "{other}");
}

/// Where no word tells whether to agree is good, it is said that it was taken to be; not where one does.
#[test]
fn a_direction_that_no_word_tells_is_told() {
    let file = |name: &str| {
        let line = |answer: &str| [answer; 3].join("|");
        let lines: Vec<String> = FIVE.iter().map(|answer| line(answer)).collect();
        let mut all =
            vec!["Customers are treated as individuals|Agents are polite|Sales come before service"];
        all.extend(lines.iter().map(String::as_str));
        survey(name, &all)
    };
    let sources = [file("leaders.csv"), file("customers.csv")];
    let (study, notices) = resolve(&sources, Study::default()).expect("resolved");
    let told = |notices: &[crate::notice::Notice]| {
        let mut all = notices.iter().filter(|notice| notice.code == "taken_as_good");
        all.next().map(|notice| notice.text.clone())
    };
    let text = told(&notices).expect("a notice");
    assert!(text.starts_with("No word of 1 question tells") && text.contains("as individuals"), "{text}");
    assert_eq!(study.questions[2].polarity, Some(Polarity::Unfavourable));
    // It is as true of the resolved study, and no longer where a person says the opposite.
    let mut again = study.clone();
    assert_eq!(told(&resolve(&sources, study).expect("resolved").1), Some(text));
    again.questions[0].polarity = Some(Polarity::Neutral);
    assert_eq!(told(&resolve(&sources, again).expect("resolved").1), None);
}
