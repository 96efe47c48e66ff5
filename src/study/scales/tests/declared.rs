//! Scales that a file declares itself.

use crate::study::scales::declared::{DeclaredLevel, declared};
use crate::study::scales::{Family, Hint, Scale};

/// Levels as `code=label`, a `!` before those that the file calls missing.
fn find(levels: &str, answers: &str) -> Option<Scale> {
    let levels: Vec<DeclaredLevel<'_>> = levels
        .split(" | ")
        .map(|level| {
            let missing = level.starts_with('!');
            let (code, label) = level.trim_start_matches('!').split_once('=').expect("a code and a label");
            DeclaredLevel { code, label, missing }
        })
        .collect();
    let answers: Vec<&str> = answers.split(" | ").filter(|answer| !answer.is_empty()).collect();
    declared(&levels, &answers, Hint::default())
}

fn check(levels: &str, answers: &str, scale: &str, agree: &str, missing: &str) {
    let found = find(levels, answers).unwrap_or_else(|| panic!("no scale for {levels}"));
    let joined = |texts: Vec<String>| texts.join(" | ");
    assert_eq!(joined(found.labels()), scale, "{levels}");
    assert_eq!(joined(found.agree()), agree, "{levels}");
    assert_eq!(joined(found.missing), missing, "{levels}");
    assert_eq!(found.assumed, None);
}

#[test]
fn all_declared_levels_stand() {
    let agreement = "1=Strongly disagree | 2=Disagree | 3=Neither | 4=Agree | 5=Strongly agree | !8=Refused | 9=Don't know";
    check(
        agreement,
        "Agree | Don't know",
        "Strongly disagree | Disagree | Neither | Agree | Strongly agree",
        "Agree | Strongly agree",
        "Don't know",
    );
    check(agreement, "4 | 8 | 1", "1 | 2 | 3 | 4 | 5", "4 | 5", "8");
    check(
        "1=Strongly agree | 2=Agree | 3=Disagree | 4=Strongly disagree",
        "Agree",
        "Strongly disagree | Disagree | Agree | Strongly agree",
        "Agree | Strongly agree",
        "",
    );
    check(
        "1=Sehr zufrieden | 2=Eher zufrieden | 3=Teils/teils | 4=Eher unzufrieden | 5=Sehr unzufrieden | 99=Keine Angabe",
        "Eher zufrieden | Keine Angabe",
        "Sehr unzufrieden | Eher unzufrieden | Teils/teils | Eher zufrieden | Sehr zufrieden",
        "Eher zufrieden | Sehr zufrieden",
        "Keine Angabe",
    );
    check("1=Yes | 2=No", "Yes", "No | Yes", "Yes", "");
    check(
        "1=(1) Very bad | 2=(2) Bad | 3=(3) Average | 4=(4) Good | 5=(5) Very good",
        "(4) Good",
        "(1) Very bad | (2) Bad | (3) Average | (4) Good | (5) Very good",
        "(4) Good | (5) Very good",
        "",
    );
}

#[test]
fn words_at_the_ends_alone() {
    check(
        "1=Not at all | 7=Extremely",
        "2 | Extremely",
        "Not at all | 2 | 3 | 4 | 5 | 6 | Extremely",
        "5 | 6 | Extremely",
        "",
    );
    check(
        "1=Not at all | 2=2 | 3=3 | 4=4 | 5=Completely | 9=DK",
        "3 | DK",
        "Not at all | 2 | 3 | 4 | Completely",
        "4 | Completely",
        "DK",
    );
    check(
        "1=Very satisfied | 10=Very dissatisfied",
        "",
        "Very dissatisfied | 9 | 8 | 7 | 6 | 5 | 4 | 3 | 2 | Very satisfied",
        "4 | 3 | 2 | Very satisfied",
        "",
    );
    let found = find("1=Inside | 5=Outside", "2 | 3").expect("a scale");
    assert_eq!((found.family, found.agree()), (Family::Numbers, vec!["4".to_owned(), "Outside".to_owned()]));
    assert_eq!(found.assumed.as_deref(), Some("5 is taken as the best; nothing in the file says so"));
}

#[test]
fn what_is_declared_and_no_scale() {
    for levels in [
        "1=North | 2=South | 3=East",
        "1=Male | 2=Female",
        "1=18-24 | 2=25-34 | 3=35+",
        "1=Agree",
        "9=Don't know",
        "A=Plan A | B=Plan B",
    ] {
        assert!(find(levels, "1").is_none(), "{levels}");
    }
    // An answer that the file does not declare.
    assert!(find("1=Disagree | 2=Agree", "1 | 7").is_none());
    assert!(find("1=Disagree | 2=Agree", "Agree | Something else").is_none());
}
