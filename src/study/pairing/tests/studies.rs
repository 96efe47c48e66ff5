//! Pairs as they come into a study: columns, agreeing answers, what is said of them.

use crate::ingest::Source;
use crate::notice::Notice;
use crate::study::testing::survey;
use crate::study::{Agree, Measure, MeasureKind, Polarity, Study, read_study, resolve};

fn files() -> [Source; 2] {
    let leaders = survey(
        "leaders.csv",
        &[
            "Q1. Our agents show emotional empathy|Q2. It is easy for customers to reach us|Q3. Is our service fast?|Q4. Bonuses depend on sales",
            "Strongly agree|Agree|Yes|Agree",
            "Agree|Strongly agree|No|Disagree",
            "Strongly disagree|Disagree|Yes|Agree",
            "Neutral|Neutral|Yes|Strongly agree",
        ],
    );
    let customers = survey(
        "customers.csv",
        &[
            "It is hard to get hold of the company|Is our service fast?|The agent showed empathy for me|I share bad experiences online",
            "Strongly agree|Yes|Yes|Agree",
            "Disagree|No|No|Disagree",
            "Agree|No|Yes|Agree",
            "Strongly disagree|Yes|No|Strongly agree",
            "Neutral|Yes|No|Neutral",
        ],
    );
    [leaders, customers]
}

fn resolved() -> (Study, Vec<Notice>) {
    resolve(&files(), Study::default()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn questions_in_other_words_are_one_row_that_says_why() {
    let (study, notices) = resolved();
    let ids: Vec<&str> = study.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["q1", "q2", "q3", "q4", "i_share_bad_experiences_online"]);
    let [empathy, reach, fast, bonuses, _] = &study.questions[..] else { panic!("five questions") };

    let said = empathy.pairing.as_ref().expect("a pairing");
    assert!(said.confidence > 0.5 && said.confidence < 1.0 && !said.confirmed, "{said:?}");
    assert_eq!(said.reason, "different scales; share: empathy, agents");
    assert!(said.reversed.is_empty());
    let Some(Agree::ByFile(by_file)) = empathy.measure.as_ref().and_then(|m| m.agree.as_ref()) else {
        panic!("one list for two scales")
    };
    assert_eq!(by_file["leaders.csv"], ["Agree", "Strongly agree"]);
    assert_eq!(by_file["customers.csv"], ["Yes"]);

    let said = reach.pairing.as_ref().expect("a pairing");
    assert_eq!(said.reversed, ["customers.csv"]);
    assert!(said.reason.starts_with("opposite wording; same scale; share: "), "{}", said.reason);
    let Some(Agree::ByFile(by_file)) = reach.measure.as_ref().and_then(|m| m.agree.as_ref()) else {
        panic!("one list for two directions")
    };
    assert_eq!(by_file["leaders.csv"], ["Agree", "Strongly agree"]);
    assert_eq!(by_file["customers.csv"], ["Strongly disagree", "Disagree"]);

    let said = fast.pairing.as_ref().expect("a pairing");
    assert_eq!((said.confidence, said.reason.as_str()), (1.0, "same text"));
    assert_eq!(bonuses.pairing, None);

    let told: Vec<(&str, u64)> = notices.iter().map(|notice| (notice.code.as_str(), notice.count)).collect();
    assert_eq!(told, [("questions_paired", 1), ("opposite_wording", 1)]);
    assert!(notices[0].text.contains("\"Our agents show emotional empathy\""), "{}", notices[0].text);
    assert!(notices[1].text.contains("Confirm"), "{}", notices[1].text);
}

#[test]
fn a_study_keeps_what_it_says_of_its_pairs() {
    let (mut study, _) = resolved();
    study.questions[1].pairing.as_mut().expect("a pairing").confirmed = true;
    let json = serde_json::to_string(&study).expect("json");
    assert!(
        json.contains("\"confirmed\":true") && json.contains("\"reversed\":[\"customers.csv\"]"),
        "{json}"
    );
    assert_eq!(read_study(&json).expect("a study"), study);
}

#[test]
fn a_row_of_opposites_is_called_by_the_wording_that_speaks_well() {
    let [leaders, customers] = files();
    let (study, _) = resolve(&[customers.clone(), leaders.clone()], Study::default()).expect("resolved");
    let at = study.questions.iter().position(|question| question.text.contains("easy")).expect("reach");
    let reach = &study.questions[at];
    assert_eq!(reach.pairing.as_ref().expect("a pairing").reversed, ["customers.csv"]);
    assert_eq!(reach.wordings["customers.csv"], "It is hard to get hold of the company");
    assert_eq!(reach.polarity, Some(Polarity::Favourable));
    // So too where a person took its text away.
    let mut without = study.clone();
    without.questions[at].text.clear();
    let (again, _) = resolve(&[customers, leaders], without).expect("resolved");
    assert_eq!(again, study);
}

#[test]
fn a_study_holds_how_each_file_words_a_question() {
    let (mut study, _) = resolved();
    let reach = study.questions.iter_mut().find(|question| question.text.contains("easy")).expect("reach");
    assert_eq!(reach.wordings["customers.csv"], "It is hard to get hold of the company");
    assert!(!reach.wordings.contains_key("leaders.csv"), "its words are the text: {:?}", reach.wordings);
    // The study as a person has it: another text, and what agrees is to be inferred again.
    reach.text = "Reach".to_owned();
    reach.measure = None;
    reach.scale.clear();
    let (again, _) = resolve(&files(), study).unwrap_or_else(|error| panic!("{error}"));
    let reach = again.questions.iter().find(|question| question.text == "Reach").expect("reach");
    assert_eq!(reach.wordings["leaders.csv"], "It is easy for customers to reach us");
    assert_eq!(reach.wordings["customers.csv"], "It is hard to get hold of the company");
    let agree = reach.measure.as_ref().and_then(|measure| measure.agree.as_ref()).expect("agreeing answers");
    assert_eq!(agree.in_file("customers.csv"), ["Strongly disagree", "Disagree"]);
    assert_eq!(agree.in_file("leaders.csv"), ["Agree", "Strongly agree"]);
    // Of opposites no mean: it would set the one against the reverse of the other.
    let mut scored = again;
    let reach = scored.questions.iter().position(|question| question.text == "Reach").expect("reach");
    scored.questions[reach].measure = Some(Measure { kind: MeasureKind::Mean, ..Measure::share(None) });
    let error = resolve(&files(), scored).expect_err("no mean");
    let expected = format!("questions[{reach}].measure.kind: customers.csv words this as the opposite");
    assert!(error.to_string().starts_with(&expected), "{error}");
}
