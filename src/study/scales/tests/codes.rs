//! Scales of which a tool wrote codes alone: 1 and 0, LimeSurvey's A1 to A5.

use super::numbers::{check, find};
use crate::study::scales::Family::*;

#[test]
fn ones_and_noughts_below_a_statement_are_yes_and_no() {
    let assumed = Some("1 is taken as yes and 0 as no; nothing in the file says so");
    check("We keep our promises", "0 | 1", YesNo, "0 | 1", "1", assumed);
    check("v_3", "0 | 1 | -77", YesNo, "0 | 1", "1", assumed);
    let scale = find("Our staff are kind", "1 | 0 | -66").expect("a scale");
    assert_eq!(scale.missing, ["-66"]);
    for text in ["v_3", "customer_now_and_then", "Number of complaints made", "Which of these is it"] {
        assert!(find(text, "0 | 1").is_none(), "{text}");
    }
}

#[test]
fn how_far_one_agrees_is_no_distance() {
    let scale = find("svc[fix]. How far do you agree? [We repair faults]", "A1 | A2 | A3 | A4 | A5");
    assert_eq!(scale.expect("a scale").agree(), ["A4", "A5"]);
    let numbers = find("How far do you agree? [We answer calls quickly]", "1 | 2 | 3 | 4 | 5");
    assert_eq!(numbers.expect("a scale").agree(), ["4", "5"]);
    assert!(find("How far do you travel to us?", "1 | 2 | 3 | 4 | 5").is_none());
}

#[test]
fn codes_of_limesurvey_are_levels() {
    let a5 = "A1 | A2 | A3 | A4 | A5";
    let told = |codes: &str, last: &str, more: &str| {
        Some(format!(
            "{codes} are taken for LimeSurvey's codes of a scale, {last} as the best; nothing in the file says so{more}"
        ))
    };
    let checked = |answers: &str, scale: &str, agree: &str, assumed: Option<String>| {
        check("sat", answers, Numbers, scale, agree, assumed.as_deref());
    };
    checked("A4 | A2 | A5", a5, "A4 | A5", told("A1 to A5", "A5", ""));
    checked("A2 | A4 | -oth- | A1", a5, "A4 | A5", told("A1 to A5", "A5", "; -oth- taken for no answer"));
    checked(
        "AO03 | AO10 | AO01",
        "AO01 | AO02 | AO03 | AO04 | AO05 | AO06 | AO07 | AO08 | AO09 | AO10",
        "AO07 | AO08 | AO09 | AO10",
        told("AO01 to AO10", "AO10", ""),
    );
    for others in ["A1 | A2", "A1 | A2 | B1", "A1 | A2 | AO3", "A1 | A2 | A3 | A12", "A | A1 | A2"] {
        assert!(find("sat", others).is_none(), "{others}");
    }
    assert!(find("Gender", "A1 | A2 | A3").is_none(), "a name");
}
