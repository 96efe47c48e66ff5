//! Scales in numbers: with words beside them, in the question's text, or nowhere; and what is assumed then.

use crate::study::scales::{Family, Hint, Scale, recognise};

pub(super) fn find(text: &str, answers: &str) -> Option<Scale> {
    let answers: Vec<&str> = answers.split(" | ").collect();
    recognise(&answers, Hint { text, answered: 100, ..Hint::default() })
}

pub(super) fn check(
    text: &str,
    answers: &str,
    family: Family,
    scale: &str,
    agree: &str,
    assumed: Option<&str>,
) {
    let found = find(text, answers).unwrap_or_else(|| panic!("no scale for {answers}"));
    assert_eq!(
        (found.labels().join(" | ").as_str(), found.agree().join(" | ").as_str()),
        (scale, agree),
        "{text}: {answers}"
    );
    assert_eq!((found.family, found.assumed.as_deref()), (family, assumed), "{text}: {answers}");
}

use Family::*;

#[test]
fn numbers_with_words_beside_them() {
    check(
        "",
        "1 - Strongly disagree | 2 - Disagree | 4 - Agree | 5 - Strongly agree",
        Agreement,
        "1 - Strongly disagree | 2 - Disagree | 3 | 4 - Agree | 5 - Strongly agree",
        "4 - Agree | 5 - Strongly agree",
        None,
    );
    check(
        "",
        "1 - Strongly agree | 2 - Agree | 3 - Neutral | 4 - Disagree | 5 - Strongly disagree",
        Agreement,
        "5 - Strongly disagree | 4 - Disagree | 3 - Neutral | 2 - Agree | 1 - Strongly agree",
        "2 - Agree | 1 - Strongly agree",
        None,
    );
    check(
        "",
        "Strongly agree (5) | Agree (4) | Disagree (2) | Strongly disagree (1)",
        Agreement,
        "Strongly disagree (1) | Disagree (2) | 3 | Agree (4) | Strongly agree (5)",
        "Agree (4) | Strongly agree (5)",
        None,
    );
    check(
        "",
        "5 = Very good | 4 = Good | 1 = Very poor | 9 = Don't know",
        Quality,
        "1 = Very poor | 2 | 3 | 4 = Good | 5 = Very good",
        "4 = Good | 5 = Very good",
        None,
    );
    check(
        "",
        "1 sehr zufrieden | 2 | 3 | 4 | 5 sehr unzufrieden",
        Satisfaction,
        "5 sehr unzufrieden | 4 | 3 | 2 | 1 sehr zufrieden",
        "2 | 1 sehr zufrieden",
        None,
    );
    check(
        "",
        "1 – not at all | 2 | 3 | 5 – completely",
        Extent,
        "1 – not at all | 2 | 3 | 4 | 5 – completely",
        "4 | 5 – completely",
        None,
    );
    check(
        "",
        "0 Not at all likely | 5 | 7 | 10 Extremely likely",
        Likelihood,
        "0 Not at all likely | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 Extremely likely",
        "7 | 8 | 9 | 10 Extremely likely",
        None,
    );
    check(
        "",
        "1 (très bon) | 2 | 3 | 4 | 5 (très mauvais)",
        Quality,
        "5 (très mauvais) | 4 | 3 | 2 | 1 (très bon)",
        "2 | 1 (très bon)",
        None,
    );
    check("", "1 - Yes | 2 - No", YesNo, "2 - No | 1 - Yes", "1 - Yes", None);
    check(
        "",
        "-2 | -1 | 0 | 1 | 2",
        Numbers,
        "-2 | -1 | 0 | 1 | 2",
        "1 | 2",
        Some("2 is taken as the best; nothing in the file says so"),
    );
    check(
        "",
        "1 star | 3 stars | 5 stars",
        Numbers,
        "1 star | 2 | 3 stars | 4 | 5 stars",
        "4 | 5 stars",
        Some("5 is taken as the best; nothing in the file says so"),
    );
}

#[test]
fn legends_in_the_question() {
    check(
        "How satisfied? (1 = very satisfied, 5 = very dissatisfied)",
        "1 | 2 | 4",
        Satisfaction,
        "5 | 4 | 3 | 2 | 1",
        "2 | 1",
        None,
    );
    check(
        "Wie bewerten Sie uns? (1 = sehr gut … 6 = ungenügend)",
        "1 | 2 | 3",
        Quality,
        "6 | 5 | 4 | 3 | 2 | 1",
        "2 | 1",
        None,
    );
    check(
        "1 = strongly disagree, 2 = disagree, 3 = agree, 4 = strongly agree, 9 = don't know",
        "1 | 4 | 9",
        Agreement,
        "1 | 2 | 3 | 4",
        "3 | 4",
        None,
    );
    check("Sind Sie zufrieden? (1 = ja, 2 = nein)", "1 | 2", YesNo, "2 | 1", "1", None);
    check(
        "Notez de 0 (pas du tout satisfait) à 10 (très satisfait)",
        "3 | 10",
        Satisfaction,
        "0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10",
        "7 | 8 | 9 | 10",
        None,
    );
    check(
        "In una scala da 1 (per niente) a 7 (moltissimo)",
        "3.0 | 4.0",
        Extent,
        "1.0 | 2.0 | 3.0 | 4.0 | 5.0 | 6.0 | 7.0",
        "5.0 | 6.0 | 7.0",
        None,
    );
    check(
        "(1 = cold, 5 = blue)",
        "1 | 2 | 3",
        Numbers,
        "1 | 2 | 3 | 4 | 5",
        "4 | 5",
        Some("5 is taken as the best; nothing in the file says so"),
    );
    check(
        "On a scale of 1 to 7, how was it?",
        "2 | 3 | 4",
        Numbers,
        "1 | 2 | 3 | 4 | 5 | 6 | 7",
        "5 | 6 | 7",
        Some("7 is taken as the best; nothing in the file says so"),
    );
    // A legend that the answers do not keep to is none.
    check(
        "(1 = bad, 5 = good)",
        "1 | 3 | 7",
        Numbers,
        "1 | 2 | 3 | 4 | 5 | 6 | 7",
        "5 | 6 | 7",
        Some("7 is taken as the best; nothing in the file says so"),
    );
    assert!(find("City (1 = Berlin, 2 = Hamburg, 3 = Bremen)", "1 | 2 | 3").is_none());
    assert!(find("Sex (1 = male, 2 = female)", "1 | 2").is_none());
}

#[test]
fn bare_numbers_and_what_is_assumed_of_them() {
    check(
        "How is it?",
        "1 | 2 | 3 | 4 | 5",
        Numbers,
        "1 | 2 | 3 | 4 | 5",
        "4 | 5",
        Some("5 is taken as the best; nothing in the file says so"),
    );
    check(
        "How is it?",
        "2 | 3 | 4",
        Numbers,
        "1 | 2 | 3 | 4 | 5",
        "4 | 5",
        Some("1 to 5 is taken as the scale and 5 as the best; nothing in the file says so"),
    );
    check(
        "Geben Sie uns eine Schulnote",
        "1 | 2 | 3",
        Numbers,
        "6 | 5 | 4 | 3 | 2 | 1",
        "2 | 1",
        Some("1 is taken as the best of 1 to 6, as in German schools"),
    );
    check(
        "Würden Sie uns weiterempfehlen?",
        "7 | 9 | 10",
        Numbers,
        "0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10",
        "9 | 10",
        None,
    );
    check(
        "¿Qué tan probable es que nos recomiendes?",
        "7 | 9 | 10",
        Numbers,
        "0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10",
        "9 | 10",
        None,
    );
    check(
        "Is it fast?",
        "1 | 0",
        YesNo,
        "0 | 1",
        "1",
        Some("1 is taken as yes and 0 as no, by the question's wording; nothing in the file says so"),
    );
    for header in [
        "In quale misura è soddisfatto?",
        "In welke mate bent u tevreden?",
        "In welchem Maße stimmen Sie zu?",
        "Dans quelle mesure êtes-vous d'accord ?",
        "Quelle note nous donnez-vous ?",
        "Product quality",
    ] {
        assert!(find(header, "1 | 2 | 3 | 4 | 5").is_some(), "{header}");
    }
    for header in [
        "Wie viele Kinder haben Sie?",
        "Combien d'enfants avez-vous ?",
        "¿Cuántos hijos tiene?",
        "Hoeveel kinderen heeft u?",
        "Region",
        "Geschlecht",
        "Altersgruppe",
        "Sexo",
        "In which region do you live?",
    ] {
        assert!(find(header, "1 | 2 | 3 | 4").is_none(), "{header}");
    }
}

#[test]
fn amounts_and_ranges_are_no_levels() {
    for answers in [
        "3 children | 2 children | 1 child",
        "1 year | 2 years | 3 years",
        "1 | 2 | 3 | 4 or more",
        "1 | 2 | 5 oder mehr",
        "18-24 | 25-34 | 35-44",
        "1-2 times | 3-4 times",
        "1 - North | 2 - South | 3 - East",
        "1 - North | 2 - South",
        "2022 | 2023 | 2024",
        "11 | 12 | 13",
    ] {
        assert!(find("", answers).is_none(), "{answers}");
    }
}

#[test]
fn negative_numbers_that_stand_for_no_answer() {
    let scale = |answers: &[&str]| {
        let hint = Hint { text: "How good is it?", answered: 100, ..Hint::default() };
        recognise(answers, hint).map(|scale| (scale.labels().join(" "), scale.missing.join(" ")))
    };
    let expected = |labels: &str, missing: &str| Some((labels.to_owned(), missing.to_owned()));
    assert_eq!(scale(&["1", "2", "3", "4", "5", "-99", "-88"]), expected("1 2 3 4 5", "-99 -88"));
    assert_eq!(scale(&["1", "2", "3", "4", "5", "-1"]), expected("1 2 3 4 5", "-1"));
    assert_eq!(scale(&["-2", "-1", "0", "1", "2"]), expected("-2 -1 0 1 2", ""));
}

#[test]
fn codes_for_no_answer_are_no_levels() {
    let found = |answers: &str, answered: usize| {
        let answers: Vec<&str> = answers.split(" | ").collect();
        let scale = recognise(&answers, Hint { text: "Q2", answered, ..Hint::default() }).expect("a scale");
        (scale.labels().len(), scale.missing.join(" | "), scale.assumed.unwrap_or_default())
    };
    let of = |answers, answered| (found(answers, answered).0, found(answers, answered).1);
    let none = |levels: usize, missing: &str| (levels, missing.to_owned());
    assert_eq!(of("1 | 2 | 3 | 4 | 5 | 8 | 9", 60), none(5, "8 | 9"));
    assert_eq!(of("1 | 2 | 3 | 4 | 98 | 99", 60), none(4, "98 | 99"));
    assert_eq!(of("0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99", 60), none(11, "99"));
    assert_eq!(of("1 | 2 | 3 | 4 | 5 | -1 | -9", 60), none(5, "-1 | -9"));
    assert_eq!(of("1 | 2 | 3 | 4 | 5 | -2 | -77", 60), none(5, "-2 | -77"));
    assert_eq!(of("-3 | -2 | -1 | 0 | 1 | 2 | 3 | -99", 60), none(7, "-99"));
    assert!(found("1 | 2 | 3 | 4 | 5 | 9", 60).2.ends_with("9 taken for no answer"));
    // Levels: few answered, one level away, all chosen.
    assert_eq!(of("1 | 2 | 3 | 4 | 5 | 8 | 9", 8), none(10, ""));
    assert_eq!(of("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9", 60), none(10, ""));
    assert_eq!(of("2 | 3 | 5 | 8 | 9", 60), none(10, ""));
    let many = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "98"];
    assert!(recognise(&many, Hint { text: "Q1", answered: 600, ..Hint::default() }).is_none());
}

#[test]
fn a_question_that_begins_with_how_asks_for_no_name() {
    // "Wie" is "who" in Dutch.
    let all = "0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10";
    for text in [
        "Wie wahrscheinlich ist es, dass unsere Kunden uns weiterempfehlen?",
        "Quelle est la probabilité que vous nous recommandiez ?",
        "¿Qué probabilidad hay de que nos recomiende?",
        "Quanto è probabile che ci raccomandi?",
        "Qual a probabilidade de nos recomendar?",
        "Hoe waarschijnlijk is het dat u ons aanbeveelt?",
        "Nous conseilleriez-vous à un ami ?",
        "NPS",
        "Net Promoter Score",
        "q7_nps",
    ] {
        check(text, all, Numbers, all, "9 | 10", None);
        let low = find(text, "8 | 9 | 10 | 3").expect("a scale").labels();
        assert_eq!(low.len(), 11, "{text}");
    }
    let best = Some("5 is taken as the best; nothing in the file says so");
    check(
        "Wie zufrieden sind Sie mit uns?",
        "1 | 2 | 3 | 4 | 5",
        Numbers,
        "1 | 2 | 3 | 4 | 5",
        "4 | 5",
        best,
    );
    assert!(find("Wie van hen hielp u?", "1 | 2 | 3 | 4 | 5").is_none());
    let score = Some(
        "10 is taken as the best; nothing in the file says so, nor that it is a recommendation, whose net promoter \
         score would be compared",
    );
    check("Score", all, Numbers, all, "7 | 8 | 9 | 10", score);
}

#[test]
fn words_at_the_ends_make_it_no_other_question() {
    let labelled = "0 - Not at all likely | 5 | 9 | 10 - Extremely likely";
    let scale = find("How likely are you to recommend us?", labelled).expect("a scale");
    assert_eq!(scale.agree(), ["9", "10 - Extremely likely"]);
    let legend = "How likely are you to recommend us? (0 - Not at all likely, 10 - Extremely likely)";
    assert_eq!(find(legend, "0 | 3 | 8 | 10").expect("a scale").agree(), ["9", "10"]);
}

#[test]
fn uncertain_stands_between_yes_and_no() {
    check("Again?", "Y | N | U", YesNo, "N | U | Y", "Y", None);
    assert!(find("Again?", "Y | U").is_none(), "U alone may be anything");
}
