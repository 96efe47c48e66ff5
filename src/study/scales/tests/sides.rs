//! Scales with one side and with two; faces, stars, rates; codes beyond what a question's text states.

use super::numbers::find;
use super::{check, check_with};
use crate::study::scales::{Hint, Scale, is_missing, recognise};

fn scale(answers: &str) -> Scale {
    let answers: Vec<&str> = answers.split(" | ").collect();
    recognise(&answers, Hint { text: "How is it?", answered: 200, ..Hint::default() }).expect("a scale")
}

#[test]
fn somewhat_agrees_only_where_there_is_another_side() {
    for (bottom, some, plain, most) in [
        ("Not important", "Somewhat important", "Important", "Very important"),
        ("Not at all important", "Slightly important", "Important", "Extremely important"),
        ("Not satisfied", "Somewhat satisfied", "Satisfied", "Very satisfied"),
        ("Dissatisfied", "Somewhat satisfied", "Satisfied", "Very satisfied"),
        ("Not likely", "Somewhat likely", "Likely", "Very likely"),
        ("Not at all easy", "Somewhat easy", "Easy", "Very easy"),
        ("Not helpful", "Somewhat helpful", "Helpful", "Very helpful"),
        ("Not familiar", "Somewhat familiar", "Familiar", "Very familiar"),
        ("Nicht zufrieden", "Etwas zufrieden", "Zufrieden", "Sehr zufrieden"),
        ("Pas important", "Assez important", "Important", "Très important"),
        ("Nada satisfecho", "Algo satisfecho", "Satisfecho", "Muy satisfecho"),
        ("Per niente facile", "Abbastanza facile", "Facile", "Molto facile"),
        ("Insatisfeito", "Um pouco satisfeito", "Satisfeito", "Muito satisfeito"),
        ("Niet belangrijk", "Enigszins belangrijk", "Belangrijk", "Zeer belangrijk"),
    ] {
        let levels = format!("{bottom} | {some} | {plain} | {most}");
        check(&levels, &levels, &format!("{plain} | {most}"));
        assert_eq!(scale(&levels).assumed, None, "{levels}");
        let numbered = format!("1 - {bottom} | 2 - {some} | 3 - {plain} | 4 - {most}");
        check(&numbered, &numbered, &format!("3 - {plain} | 4 - {most}"));
    }
    check(
        "Very satisfied | Satisfied | Somewhat satisfied | Somewhat dissatisfied | Dissatisfied | Very dissatisfied",
        "Very dissatisfied | Dissatisfied | Somewhat dissatisfied | Somewhat satisfied | Satisfied | Very satisfied",
        "Somewhat satisfied | Satisfied | Very satisfied",
    );
    for word in ["important", "satisfied", "likely", "easy", "helpful"] {
        let levels = format!("Not at all {word} | Somewhat {word} | Very {word}");
        check(&levels, &levels, &format!("Very {word}"));
    }
}

#[test]
fn a_guess_between_one_side_and_two_is_told() {
    let told =
        "Very dissatisfied to Very satisfied is taken as the scale; nothing in the file says where it ends";
    assert_eq!(scale("Very satisfied | Somewhat satisfied").assumed.as_deref(), Some(told));
    let half = scale("Very satisfied | Somewhat satisfied | Satisfied");
    assert_eq!(half.agree(), ["Satisfied", "Very satisfied"]);
    assert!(half.assumed.is_some());
    for sure in [
        "Very satisfied | Satisfied",
        "Very satisfied | Somewhat satisfied | Somewhat dissatisfied",
        "Strongly agree | Somewhat agree",
        "Not important | Somewhat important | Important",
    ] {
        assert_eq!(scale(sure).assumed, None, "{sure}");
    }
}

#[test]
fn one_middle_in_two_wordings() {
    check(
        "Neither agree or disagree | Agree | Disagree | Neither agree nor disagree | Strongly agree | Strongly disagree",
        "Strongly disagree | Disagree | Neither agree or disagree | Neither agree nor disagree | Agree | Strongly agree",
        "Agree | Strongly agree",
    );
    assert!(recognise(&["Never", "Not at all", "Always"], Hint::default()).is_none());
}

#[test]
fn scales_of_other_wordings() {
    for (levels, agree) in [
        ("Unimportant | Of little importance | Moderately important | Important | Very important", 2),
        ("Not at all | To a small extent | To some extent | To a moderate extent | To a great extent", 2),
        ("Worse | As expected | Better than expected", 1),
        ("Worse than expected | As expected | Better than expected", 1),
        ("Did not meet expectations | Met expectations | Exceeded expectations", 2),
        ("Much slower | Slower | About the same | Faster | Much faster", 2),
        ("Decreased a lot | Decreased a little | Stayed the same | Increased a little | Increased a lot", 2),
        ("Disagree a lot | Disagree a little | Agree a little | Agree a lot", 2),
        ("Definitely no | Probably no | Probably yes | Definitely yes", 2),
        ("😡 | 🙁 | 😐 | 🙂 | 😀", 2),
        ("👎🏽 | 👍🏽", 1),
        ("★ | ★★ | ★★★ | ★★★★ | ★★★★★", 2),
        ("★☆☆ | ★★☆ | ★★★", 1),
        ("Never | Less often | Monthly | Weekly | Daily", 2),
        ("Never | Once a year | Several times a year | Once a month | Once a week or more", 2),
        ("Less than once a month | 1-3 times a month | Once a week | 2-4 times a week | Every day", 2),
        ("Nunca o casi nunca | Una vez al año | Una vez al mes | Una vez a la semana | Todos los días", 2),
        ("Nooit | Minder dan 1 keer per maand | Maandelijks | Wekelijks | Dagelijks", 2),
    ] {
        let all: Vec<&str> = levels.split(" | ").collect();
        let backwards: Vec<&str> = all.iter().rev().copied().collect();
        let found = recognise(&backwards, Hint { text: "How is it?", answered: 200, ..Hint::default() });
        let found = found.unwrap_or_else(|| panic!("no scale for {levels}"));
        assert_eq!(found.labels(), all);
        assert_eq!(found.agree(), all[all.len() - agree..], "{levels}");
        assert_eq!(found.assumed, None, "{levels}");
    }
    for none in [
        "Less than 1 year | 1-2 years | 3-5 years | More than 5 years",
        "Within the last week | Within the last month | Within the last year",
        "😀 | Bus | Train",
        "a | b | c",
    ] {
        let answers: Vec<&str> = none.split(" | ").collect();
        assert!(recognise(&answers, Hint::default()).is_none(), "{none}");
    }
    check("Yes | .a | No | .r", "No | Yes", "Yes");
    check(
        "No, not really | No, definitely not | Yes, definitely",
        "No, definitely not | No, not really | Yes, definitely",
        "Yes, definitely",
    );
}

#[test]
fn who_never_met_with_it_gives_no_answer_beside_a_scale() {
    let levels = "Poor | Fair | Good | Excellent";
    for none in [
        "Don't use it",
        "Have not used",
        "Haven't tried",
        "Did not receive",
        "I have never had contact",
        "Habe ich nicht genutzt",
        "Noch nie verwendet",
        "Je ne l'ai pas reçu",
        "No la he usado",
        "Non l'ho mai provato",
        "Nunca utilizei",
        "Geen ervaring mee",
        "Heb ik niet ontvangen",
    ] {
        let answers: Vec<&str> = levels.split(" | ").chain([none]).collect();
        let found = recognise(&answers, Hint::default()).unwrap_or_else(|| panic!("no scale beside {none}"));
        assert_eq!(
            (found.labels().join(" | ").as_str(), found.missing.as_slice()),
            (levels, &[none.to_owned()][..])
        );
    }
    // By itself it is an answer.
    assert!(!is_missing("Did not receive"));
    assert!(recognise(&["Received", "Did not receive"], Hint::default()).is_none());
    assert!(recognise(&["Poor", "Good", "Excellent", "North"], Hint::default()).is_none());
    assert!(
        recognise(&["Daily", "Weekly", "Monthly", "Once a year", "I no longer use R"], Hint::default())
            .is_none()
    );
    let sure = recognise(&["Not sure", "Not at all sure", "Fairly sure", "Very sure"], Hint::default());
    assert_eq!(sure.map(|scale| scale.missing), Some(vec!["Not sure".to_owned()]));
}

#[test]
fn a_text_that_calls_one_end_the_best() {
    let five = "1 | 2 | 3 | 4 | 5";
    let (falling, rising) = ("5 | 4 | 3 | 2 | 1", five);
    for (text, levels) in [
        ("Rating 1 (best) to 5 (worst)", falling),
        ("Rank 1 is the best: service", falling),
        ("Rate us; 5 is the worst", falling),
        ("Bewertung (1 = am besten, 5 = am schlechtesten)", falling),
        ("Note (1 est la meilleure)", falling),
        ("Rating 1 (worst) to 5 (best)", rising),
        ("Rate us, 5 being the best", rising),
    ] {
        check_with(Hint { text, answered: 200, ..Hint::default() }, five, levels, &levels[12..]);
        let answers: Vec<&str> = five.split(" | ").collect();
        let found = recognise(&answers, Hint { text, answered: 200, ..Hint::default() }).expect("a scale");
        assert_eq!(found.assumed, None, "{text}");
    }
    let silent = find("Rate us, the best in 1 town", five).expect("a scale");
    assert!(silent.assumed.is_some());
}

#[test]
fn codes_beyond_the_ends_that_the_text_states_are_no_answers() {
    for (text, answers, levels, none) in [
        ("Rate us (1-7)", "1 | 2 | 5 | 8 | 9", 7, "8 | 9"),
        ("Rate us (1-5)", "0 | 1 | 3 | 5 | 99", 5, "0 | 99"),
        ("Rate us (1-5)", "1 | 3 | 5 | 6", 5, "6"),
        ("Rate us (1-10)", "1 | 3 | 99 | 10", 10, "99"),
        ("How likely are you to recommend us? (0-10)", "0 | 3 | 99 | 10", 11, "99"),
        ("How likely are you to recommend us? (0-10)", "0 | 3 | -9 | 10", 11, "-9"),
        ("How likely are you to recommend us?", "0 | 3 | 999 | 10", 11, "999"),
        ("Rate us (1 = poor, 5 = excellent)", "1 | 3 | 5 | 88", 5, "88"),
        ("Rate us", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99", 10, "99"),
    ] {
        let found = find(text, answers).unwrap_or_else(|| panic!("no scale for {text}"));
        assert_eq!((found.levels.len(), found.missing.join(" | ").as_str()), (levels, none), "{text}");
        let told = found.assumed.unwrap_or_default();
        assert!(told.contains(&format!("{} taken for no answer", none.replace(" | ", ", "))), "{told}");
    }
    assert!(find("Rate us (1-10)", "1 | 3 | 25").is_none());
    let known = find("Rate us (1 = poor, 5 = excellent, 9 = don't know)", "1 | 3 | 5 | 9").expect("a scale");
    assert_eq!((known.missing, known.assumed), (vec!["9".to_owned()], None));
}

#[test]
fn a_name_that_says_yes_and_no() {
    for text in ["resolved_yn", "yesno_resolved", "geloest_ja_nein"] {
        assert_eq!(find(text, "0 | 1").expect("a scale").agree(), ["1"], "{text}");
    }
    assert!(find("resolved_by", "0 | 1").is_none());
}
