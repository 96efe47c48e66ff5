//! What a person is told of the crosswalk: pairs to check, pairs to confirm, pairs left apart. It is read off the study,
//! so that it is told until somebody decides, however often the study was edited or opened since.

use super::Pairing;
use crate::notice::Notice;
use crate::study::Question;
use crate::study::names::split_code;
use crate::study::words::{ending, fitting, shortened};

/// Pairs named in one sentence.
const NAMED: usize = 6;
/// Characters of a text that are named.
const LENGTH: usize = 70;

/// The notices of questions whose files are `files`; none where all texts are equal, or a person has decided.
pub(in crate::study) fn notices(questions: &[Question], files: &[&str]) -> Vec<Notice> {
    let (mut plain, mut turned, mut apart) = (Vec::new(), Vec::new(), Vec::new());
    let shown = || questions.iter().filter(|question| !question.hidden);
    for question in shown() {
        let asking = files.iter().filter(|file| question.columns.contains_key(**file));
        let texts = asking.map(|file| question.wordings.get(*file).unwrap_or(&question.text).as_str());
        if let Some(said) = question.pairing.as_ref().filter(|said| open(said)) {
            let list = if said.reversed.is_empty() { &mut plain } else { &mut turned };
            list.push(described(&texts.collect::<Vec<_>>(), said));
        }
        for perhaps in &question.perhaps {
            let Some(other) = shown().find(|other| other.id == perhaps.question) else { continue };
            let common = question.columns.keys().any(|file| other.columns.contains_key(file));
            if !common && !apart_already(question, other) && !apart_already(other, question) {
                let both = quoted(&[&question.text, &other.text]).join(" and ");
                apart.push(format!("{both} ({})", perhaps.reason));
            }
        }
    }
    let said = [
        say(
            "questions_paired",
            &plain,
            " paired by what they ask, since their words differ",
            " Check them: on the page under Study, in a study file under questions, pairing.",
        ),
        say(
            "opposite_wording",
            &turned,
            " paired although they are worded as opposites, so that disagreeing with one counts as agreeing with the other",
            " Confirm them or take them apart: on the page under Study, in a study file under questions, pairing.",
        ),
        say(
            "maybe_the_same",
            &apart,
            " left apart that may ask the same",
            " To compare them, name their columns in one question of the study.",
        ),
    ];
    said.into_iter().flatten().collect()
}

/// True where a pairing that is not plain waits for a person.
fn open(said: &Pairing) -> bool {
    !said.confirmed && (said.confidence < 1.0 || !said.reversed.is_empty())
}

/// True where a person said of a column of `other` that it does not ask `question`.
fn apart_already(question: &Question, other: &Question) -> bool {
    let mut refused = question.not_columns.iter();
    refused.any(|(file, names)| {
        let asks = other.columns.get(file).map_or(&[][..], |columns| columns.names());
        asks.iter().any(|name| names.contains(name))
    })
}

fn say(code: &str, pairs: &[String], before: &str, after: &str) -> Option<Notice> {
    let said = format!("{}{before}: {}.{after}", number(pairs.len()), named(pairs));
    (!pairs.is_empty()).then(|| Notice::new(code, None, said).times(pairs.len() as u64))
}

/// Different texts, each once; where two of them begin alike for as long as they are quoted, as those of a grid do,
/// their ends.
fn quoted(texts: &[&str]) -> Vec<String> {
    let cut = |cut: fn(&str, usize) -> String| -> Vec<String> {
        let mut each: Vec<String> = Vec::new();
        for text in texts {
            let text = format!("\"{}\"", cut(split_code(text).1, LENGTH));
            if !each.contains(&text) {
                each.push(text);
            }
        }
        each
    };
    let (beginnings, ends) = (cut(shortened), cut(ending));
    if ends.len() > beginnings.len() { ends } else { beginnings }
}

/// The texts of a pair, and what speaks for it.
fn described(texts: &[&str], said: &Pairing) -> String {
    format!("{} ({}, {:.0} % sure)", quoted(texts).join(" with "), said.reason, said.confidence * 100.0)
}

fn number(pairs: usize) -> String {
    if pairs == 1 { "1 pair of questions is".to_owned() } else { format!("{pairs} pairs of questions are") }
}

fn named(pairs: &[String]) -> String {
    let named = fitting(pairs.len(), NAMED);
    let more = pairs.len() - named;
    let mut said: Vec<&str> = pairs.iter().take(named).map(String::as_str).collect();
    let rest = format!("{more} more");
    if more > 0 {
        said.push(&rest);
    }
    said.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_begin_alike_are_told_by_their_ends() {
        let stem = "Please tell us how far you agree with each of the following statements about our service";
        let (one, other) = (format!("{stem} [Bills are clear]"), format!("{stem} [Bills are right]"));
        let found = quoted(&[&one, &other]);
        assert!(found[0].ends_with("[Bills are clear]\"") && found[0].starts_with("\"…"), "{found:?}");
        assert!(found[1].ends_with("[Bills are right]\""), "{found:?}");
        assert_eq!(quoted(&["Q1. Bills are clear", "Bills are clear"]), ["\"Bills are clear\""]);
        assert!(quoted(&[&one, "Bills"])[0].starts_with("\"Please tell us"));
    }

    #[test]
    fn one_more_is_named() {
        let pairs: Vec<String> = (0..8).map(|at| at.to_string()).collect();
        assert_eq!(named(&pairs[..7]), "0; 1; 2; 3; 4; 5; 6");
        assert_eq!(named(&pairs), "0; 1; 2; 3; 4; 5; 2 more");
    }
}
