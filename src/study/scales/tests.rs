//! One line a scale: answers as a file has them, in any order; the scale from the least to the most; what agrees.

use super::{Hint, is_missing, recognise};
use proptest::prelude::*;

mod codes;
mod declared;
mod languages;
mod numbers;
mod sides;

fn check(answers: &str, scale: &str, agree: &str) {
    check_with(Hint { text: "How is our service?", answered: 200, ..Hint::default() }, answers, scale, agree);
}

fn check_with(hint: Hint<'_>, answers: &str, scale: &str, agree: &str) {
    let answers: Vec<&str> = answers.split(" | ").collect();
    let found = recognise(&answers, hint).unwrap_or_else(|| panic!("no scale for {answers:?}"));
    assert_eq!(found.labels().join(" | "), scale);
    assert_eq!(found.agree().join(" | "), agree);
    let none: Vec<&str> =
        answers.iter().copied().filter(|a| !found.labels().iter().any(|l| l == a)).collect();
    assert!(none.iter().all(|answer| is_missing(answer)), "{none:?}");
    assert_eq!(found.missing, none);
}

#[test]
fn worded_scales() {
    check(
        "Agree | Neither agree or disagree | Disagree | Strongly Agree | Strongly disagree",
        "Strongly disagree | Disagree | Neither agree or disagree | Agree | Strongly Agree",
        "Agree | Strongly Agree",
    );
    check(
        "Agree | Strongly agree | N/A",
        "Strongly disagree | Disagree | Neither agree nor disagree | Agree | Strongly agree",
        "Agree | Strongly agree",
    );
    check(
        "STRONGLY AGREE | agree | disagree | strongly disagree",
        "strongly disagree | disagree | agree | STRONGLY AGREE",
        "agree | STRONGLY AGREE",
    );
    check("Agree | Neutral | Disagree", "Disagree | Neutral | Agree", "Agree");
    check(
        "Sometimes | Often | Very Often | Always | Never",
        "Never | Sometimes | Often | Very Often | Always",
        "Very Often | Always",
    );
    check(
        "Usually | Never | Once in a while | Always | About half the time",
        "Never | Once in a while | About half the time | Usually | Always",
        "Usually | Always",
    );
    check("Some | A lot | Not much | Not at all", "Not at all | Not much | Some | A lot", "Some | A lot");
    check(
        "Very important | Somewhat important | Neither important nor unimportant (neutral) | Somewhat unimportant | Very unimportant",
        "Very unimportant | Somewhat unimportant | Neither important nor unimportant (neutral) | Somewhat important | Very important",
        "Somewhat important | Very important",
    );
    check("Good | Excellent | Fair | Poor", "Poor | Fair | Good | Excellent", "Good | Excellent");
    check(
        "Very satisfied | Satisfied | Don't know",
        "Very dissatisfied | Dissatisfied | Neither satisfied nor dissatisfied | Satisfied | Very satisfied",
        "Satisfied | Very satisfied",
    );
    check("Likely | Not sure | Unlikely", "Unlikely | Not sure | Likely", "Likely");
    check(
        "Very easy | Easy | Difficult | Very difficult | Neutral",
        "Very difficult | Difficult | Neutral | Easy | Very easy",
        "Easy | Very easy",
    );
    check(
        "Did not meet expectations | Met expectations | Exceeded expectations",
        "Did not meet expectations | Met expectations | Exceeded expectations",
        "Met expectations | Exceeded expectations",
    );
    check("Agree | agree | Disagree", "Disagree | Agree | agree", "Agree | agree");
}

#[test]
fn yes_and_no() {
    check("Yes | No", "No | Yes", "Yes");
    check("No | Don't know / Not sure", "No | Yes", "Yes");
    check("y | n", "n | y", "y");
    check("TRUE", "FALSE | TRUE", "TRUE");
    check("Yes | Maybe | No | Prefer not to say", "No | Maybe | Yes", "Yes");
    check(
        "No, not at all rude | Yes, very rude | Yes, somewhat rude",
        "No, not at all rude | Yes, somewhat rude | Yes, very rude",
        "Yes, somewhat rude | Yes, very rude",
    );
    let asked = Hint { text: "Q3. Is our service fast?", answered: 200, ..Hint::default() };
    check_with(asked, "1 | 0", "0 | 1", "1");
    assert!(recognise(&["1", "0"], Hint { text: "Children", ..asked }).is_none());
    assert!(recognise(&["1"], asked).is_none());
    assert!(recognise(&["Yes please", "No preference"], asked).is_none());
}

/// Shares on scales of different lengths mean the same: what is above the middle agrees, said in words; of bare numbers
/// what stands as far up as the fourth of five.
#[test]
fn as_many_agree_on_a_long_scale_as_on_a_short_one() {
    for (of, short, long) in [
        (
            "agree",
            "Strongly disagree | Somewhat disagree | Neither agree nor disagree",
            "Somewhat agree | Agree | Strongly agree",
        ),
        (
            "satisfied",
            "Very dissatisfied | Dissatisfied | Somewhat dissatisfied",
            "Somewhat satisfied | Satisfied | Very satisfied",
        ),
        ("likely", "Very unlikely | Unlikely | Somewhat unlikely", "Somewhat likely | Likely | Very likely"),
        ("easy", "Very difficult | Difficult | Somewhat difficult", "Somewhat easy | Easy | Very easy"),
        (
            "important",
            "Very unimportant | Unimportant | Somewhat unimportant",
            "Somewhat important | Important | Very important",
        ),
    ] {
        let answers: Vec<&str> = short.split(" | ").chain(long.split(" | ")).collect();
        let scale = recognise(&answers, Hint::default()).expect(of);
        assert_eq!(scale.agree().join(" | "), long, "{:?}", scale.labels());
    }
    for (levels, agreeing) in [
        ("1 | 2 | 3 | 4", "3 | 4"),
        ("1 | 2 | 3 | 4 | 5", "4 | 5"),
        ("1 | 2 | 3 | 4 | 5 | 6", "5 | 6"),
        ("1 | 2 | 3 | 4 | 5 | 6 | 7", "5 | 6 | 7"),
        ("-3 | -2 | -1 | 0 | 1 | 2 | 3", "1 | 2 | 3"),
        ("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9", "6 | 7 | 8 | 9"),
        ("1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10", "7 | 8 | 9 | 10"),
        ("0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10", "7 | 8 | 9 | 10"),
    ] {
        let (low, high) = (levels.split(" | ").next().unwrap(), levels.rsplit(" | ").next().unwrap());
        let text = format!("Rate it on a scale from {low} to {high}");
        let hint = Hint { text: &text, answered: 200, ..Hint::default() };
        check_with(hint, levels, levels, agreeing);
    }
}

#[test]
fn numbers() {
    check("5 | 4 | 1", "1 | 2 | 3 | 4 | 5", "4 | 5");
    check("1 | 2 | 3 | 4", "1 | 2 | 3 | 4", "3 | 4");
    check("4.0 | 3.0 | 2.0 | 5.0", "1.0 | 2.0 | 3.0 | 4.0 | 5.0", "4.0 | 5.0");
    check("7 | 6 | 5 | N/A", "1 | 2 | 3 | 4 | 5 | 6 | 7", "5 | 6 | 7");
    check("0 | 10 | 8", "0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10", "7 | 8 | 9 | 10");
    check("3 | 10 | 8", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10", "7 | 8 | 9 | 10");
    check_with(
        Hint { text: "Would you recommend us?", answered: 9, ..Hint::default() },
        "3 | 10 | 8",
        "0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10",
        "9 | 10",
    );
    check(
        "1 - Very poor | 3 | 5 - Very good",
        "1 - Very poor | 2 | 3 | 4 | 5 - Very good",
        "4 | 5 - Very good",
    );
    check(
        "1 - Strongly agree | 2 | 3 | 5 - Strongly disagree",
        "5 - Strongly disagree | 4 | 3 | 2 | 1 - Strongly agree",
        "2 | 1 - Strongly agree",
    );
    check("5 (very good) | 4 | 3", "1 | 2 | 3 | 4 | 5 (very good)", "4 | 5 (very good)");
    let few = Hint { text: "How is it?", answered: 10, ..Hint::default() };
    check_with(few, "1 | 2 | 3 | 4", "1 | 2 | 3 | 4 | 5", "4 | 5");
    assert!(recognise(&["1", "2", "3"], Hint { text: "How many children have you?", ..few }).is_none());
    assert!(recognise(&["1", "2"], few).is_none());
    assert!(recognise(&["2011", "2012", "2015"], few).is_none());
}

#[test]
fn degrees_of_a_word_that_no_table_names() {
    check(
        "Extremely helpful | Not at all helpful | Very helpful | Somewhat helpful | Not so helpful",
        "Not at all helpful | Not so helpful | Somewhat helpful | Very helpful | Extremely helpful",
        "Very helpful | Extremely helpful",
    );
    check(
        "Very clear | Clear | Neutral | Unclear | Very unclear",
        "Very unclear | Unclear | Neutral | Clear | Very clear",
        "Clear | Very clear",
    );
    check("Very slow | Slow | Fast | Very fast", "Very slow | Slow | Fast | Very fast", "Fast | Very fast");
}

#[test]
fn what_is_no_scale() {
    for answers in [
        &["Male", "Female"][..],
        &["18-29", "30-44", "45-60", "> 60"],
        &["Permanent", "Fixed term", "Agency staff"],
        &["The arm rests should be shared", "The person in aisle"],
        &["1-2 times", "3-4 times", "5 or more"],
        &["Critical to me", "Somewhat useful", "Not relevant for me"],
        &["18-24", "25-34", "35-44", "45-54", "55+"],
        &["North", "South", "East", "West"],
        &["N", "S", "E", "W"],
        &["Nord", "Süd", "Ost", "West"],
        &["Männlich", "Weiblich", "Divers"],
        &["Kunde", "Lieferant", "Mitarbeiter"],
        &["Phone", "E-mail", "Chat", "Branch"],
        &["iPhone", "Galaxy", "Pixel"],
        &["Meses", "Años", "Semanas", "Días"],
        &["Bon Marché", "Monoprix"],
        &["Sehr geehrte Damen und Herren", "Gut gemacht"],
        &["S", "M", "L", "XL"],
        &[],
    ] {
        assert!(recognise(answers, Hint { answered: 100, ..Hint::default() }).is_none(), "{answers:?}");
    }
}

/// Answers that occur on scales, and marks that confuse.
fn answer() -> impl Strategy<Value = &'static str> {
    let texts = "Agree|Strongly agree|Disagree|Neutral|neutral|N/A|Don't know|Ja|Nein|ja|Teils/teils|1|2|5|5 - Good|1 (bad)|Stimme zu|Stimme nicht zu|Sí|No|Yes|true|Never|Often, daily|Rarely (x)|Sometimes|not at all clear|very clear|clear|unclear|Agree (4)|7|0|10|-2|9 = k.A.|D'accord|Pas d'accord|?";
    prop::sample::select(texts.split('|').collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn the_order_of_the_answers_does_not_matter(answers in prop::collection::btree_set(answer(), 1..7).prop_map(|set| set.into_iter().collect::<Vec<_>>()).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))) {
        let (one, other) = answers;
        let of = |answers: &[&str]| {
            recognise(answers, Hint { text: "How is it?", answered: 50, ..Hint::default() }).map(|scale| {
                let mut levels: Vec<(Vec<String>, bool, bool)> = scale.levels.into_iter().map(|level| (level.spellings, level.observed, level.agree)).collect();
                levels.iter_mut().for_each(|(spellings, ..)| spellings.sort());
                let mut missing = scale.missing;
                missing.sort();
                (levels, missing, scale.assumed, scale.family)
            })
        };
        prop_assert_eq!(of(&one), of(&other));
    }
}
