//! What a group did that counts as agreeing, as a verb: who gave 7 to 10 did not agree with anything.

use super::asked::{asked, question_of};
use super::model::{Cell, Report};
use super::narrative::words::{code, either, quoted};
use crate::study::MeasureKind;

/// Words of agreeing answers and the verb for them; the first that occurs in one of the answers. Sentences are in
/// English: answers in another language are quoted, unless they are the plain ones.
const VERBS: [(&[&str], &str); 9] = [
    // The other ends of scales, which are quoted.
    (&["dissatisf", "unimportant", "not important", "unlikely", "difficult"], ""),
    (&["disagree"], "disagree"),
    (&["agree", "zustimm", "trifft", "d'accord", "acuerdo", "accordo", "concordo"], "agree"),
    (&["satisf", "zufrieden", "soddisf"], "are satisfied"),
    (&["important", "importance", "essential", "wichtig"], "call it important"),
    (&["likely", "wahrscheinlich", "probable"], "call it likely"),
    (&["easy", "einfach", "facile", "fácil"], "find it easy"),
    (&["excellent", "good"], "call it good"),
    (&["often", "always"], "say that it is often so"),
];

/// Most answers that are named.
const NAMED: usize = 3;

/// `agree`, `are satisfied`, `gave 7 to 10`, `answered “Often” or “Daily”`, `ticked it`: what of the group of `cell` its
/// share did.
pub fn verb(report: &Report, cell: &Cell) -> String {
    known(report, cell).unwrap_or_else(|| "agree".to_owned())
}

/// The same; none where nobody says which answers count, as of published shares.
pub fn known(report: &Report, cell: &Cell) -> Option<String> {
    if question_of(report, &cell.question).is_some_and(|(_, option)| option.is_some()) {
        return Some("ticked it".to_owned());
    }
    let agree = asked(report, cell).agree;
    (!agree.is_empty()).then(|| of_answers(&agree))
}

/// `share who agree, in percent`, where all of the shares among `cells` have one verb; else `share, in percent`.
pub fn share_who(report: &Report, cells: &mut dyn Iterator<Item = &Cell>) -> String {
    let mut verbs = cells.filter(|cell| cell.measure == MeasureKind::Share).map(|cell| known(report, cell));
    let first = verbs.next().flatten();
    match first.filter(|first| verbs.all(|other| other.as_ref() == Some(first))) {
        Some(verb) => format!("share who {verb}, in percent"),
        None => "share, in percent".to_owned(),
    }
}

/// Whether the answers that count call something important.
pub fn is_importance<'a>(answers: impl IntoIterator<Item = &'a str>) -> bool {
    answers.into_iter().any(|answer| word(answer) == Some("call it important"))
}

fn word(answer: &str) -> Option<&'static str> {
    let plain = answer.to_lowercase();
    let holds = |(words, _): &&(&[&str], &'static str)| words.iter().any(|word| plain.contains(word));
    VERBS.iter().find(holds).map(|(_, verb)| *verb).filter(|verb| !verb.is_empty())
}

fn of_answers(answers: &[&str]) -> String {
    let answers: &[&str] = &answers.iter().map(|answer| code(answer)).collect::<Vec<_>>();
    let number = |answer: &&str| {
        let digits = answer.find(|c: char| !c.is_ascii_digit()).unwrap_or(answer.len());
        answer.get(..digits)?.parse::<u32>().ok()
    };
    let numbers: Option<Vec<u32>> = answers.iter().map(number).collect();
    let bare = answers.iter().any(|answer| answer.parse::<u32>().is_ok());
    if let Some(numbers) = numbers.filter(|_| bare)
        && let (Some(low), Some(high)) = (numbers.iter().min(), numbers.iter().max())
        && (high - low) as usize + 1 == numbers.len()
    {
        return match high - low {
            0 => format!("gave {high}"),
            1 => format!("gave {low} or {high}"),
            _ => format!("gave {low} to {high}"),
        };
    }
    match answers {
        [one]
            if ["yes", "true", "ja", "oui", "sí", "si", "sim", "1"]
                .contains(&one.to_lowercase().as_str()) =>
        {
            return "say yes".to_owned();
        }
        _ => {}
    }
    // One answer of several is more than its family: “Strongly agree” alone is quoted.
    let family = answers.iter().find_map(|answer| word(answer));
    match family.filter(|_| answers.len() > 1 || answers.iter().all(|answer| !answer.contains(' '))) {
        Some(verb) => verb.to_owned(),
        None if answers.len() <= NAMED => {
            let answers: Vec<String> = answers.iter().map(|answer| quoted(answer)).collect();
            format!("answered {}", either(&answers))
        }
        None => "gave an answer that counts".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_have_the_verb_of_their_scale() {
        for (answers, expected) in [
            (&["Agree", "Strongly agree"][..], "agree"),
            (&["Strongly agree"], "answered “Strongly agree”"),
            (&["Disagree", "Strongly disagree"], "disagree"),
            (&["7", "8", "9", "10"], "gave 7 to 10"),
            (&["4", "5 - Excellent"], "gave 4 or 5"),
            (&["10"], "gave 10"),
            (&["3.0", "4.0"], "gave 3 or 4"),
            (&["3.5", "4.5"], "answered “3.5” or “4.5”"),
            (&["2", "5"], "answered “2” or “5”"),
            (&["4 - Agree", "5 - Strongly agree"], "agree"),
            (&["Satisfied", "Very satisfied"], "are satisfied"),
            (&["Zufrieden", "Sehr zufrieden"], "are satisfied"),
            (&["Important", "Very important"], "call it important"),
            (&["Likely", "Very likely"], "call it likely"),
            (&["Easy", "Very easy"], "find it easy"),
            (&["Unlikely", "Very unlikely"], "answered “Unlikely” or “Very unlikely”"),
            (&["Often", "Always"], "say that it is often so"),
            (&["Yes"], "say yes"),
            (&["Daily", "Weekly"], "answered “Daily” or “Weekly”"),
            (&["a", "b", "c", "d"], "gave an answer that counts"),
        ] {
            assert_eq!(of_answers(answers), expected, "{answers:?}");
        }
    }

    #[test]
    fn importance_is_known_by_its_answers() {
        assert!(is_importance(["Important", "Very important"]));
        assert!(!is_importance(["Satisfied"]) && !is_importance([]));
    }
}
