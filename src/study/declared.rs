//! Answers that a file declares: the scale that they make, also where nobody gave some of them.

use super::scales::{self, Hint, Scale, is_missing};
use crate::table::parse_number;
use crate::table::{Column, DeclaredLevel};

/// The declared levels that are answers.
pub(super) fn real_levels(column: &Column) -> impl Iterator<Item = &DeclaredLevel> {
    column.facts.levels.iter().filter(|level| !level.missing && !is_missing(&level.label))
}

/// The scale that a column's declared levels make with `labels`, what occurs. `none`: answers that the study says
/// are none. `None` where they are in no order that we know.
pub(super) fn declared_scale(
    column: &Column,
    labels: &[&str],
    hint: Hint<'_>,
    none: &[String],
) -> Option<Scale> {
    let none = |label: &str| none.iter().any(|said| said.trim() == label);
    let level = |level: &'_ DeclaredLevel| level.missing || none(&level.label);
    let levels: Vec<scales::DeclaredLevel<'_>> = column
        .facts
        .levels
        .iter()
        .map(|own| scales::DeclaredLevel { code: &own.code, label: &own.label, missing: level(own) })
        .collect();
    scales::declared(&levels, labels, hint).map(|scale| seen_in(scale, labels).promoting(hint.text))
}

/// `scale` where of all its spellings only `labels` occur.
pub(super) fn seen_in(mut scale: Scale, labels: &[&str]) -> Scale {
    for level in &mut scale.levels {
        let seen: Vec<String> =
            level.spellings.iter().filter(|s| labels.contains(&s.as_str())).cloned().collect();
        level.observed = !seen.is_empty();
        if level.observed {
            level.spellings = seen;
        } else {
            level.spellings.truncate(1);
        }
    }
    scale.missing.retain(|answer| labels.contains(&answer.as_str()));
    scale
}

/// The labels of the answers that a study calls `answers`, by their labels or by the codes that the file declares
/// for them; those that are neither stay as they are.
pub(super) fn by_label(column: &Column, answers: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for answer in answers {
        let label = label_of(column, answer).unwrap_or(answer.trim());
        if !found.iter().any(|known| known == label) {
            found.push(label.to_owned());
        }
    }
    found
}

/// The label of the code `answer`; `None` where it is a label itself, an answer that occurs, or unknown.
pub(super) fn label_of<'a>(column: &'a Column, answer: &str) -> Option<&'a str> {
    let answer = answer.trim();
    let levels = &column.facts.levels;
    let occurs = column.coded().is_some_and(|(dictionary, _)| dictionary.find(answer).is_some());
    if occurs || levels.iter().any(|level| level.label == answer) {
        return None;
    }
    let number = parse_number(answer);
    // "4", "4.0" and "04" are one code.
    let same = |code: &str| code == answer || (number.is_some() && parse_number(code) == number);
    levels.iter().find(|level| same(level.code.trim())).map(|level| level.label.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::testing::column;

    fn declared(cells: &[&str], levels: &[(&str, &str, bool)]) -> Column {
        let mut column = column("How satisfied are you?", cells);
        let level = |(code, label, missing): &(&str, &str, bool)| DeclaredLevel {
            code: (*code).to_owned(),
            label: (*label).to_owned(),
            missing: *missing,
        };
        column.facts.levels = levels.iter().map(level).collect();
        column
    }

    fn scale(column: &Column) -> Option<(Vec<String>, Vec<String>, Vec<String>)> {
        let labels: Vec<&str> = column.coded().map(|(dictionary, _)| dictionary.iter().collect())?;
        let hint = Hint { text: &column.text, answered: labels.len(), ..Hint::default() };
        let scale = declared_scale(column, &labels, hint, &[])?;
        Some((scale.labels(), scale.agree(), scale.missing))
    }

    #[test]
    fn levels_that_nobody_chose_and_levels_that_are_none() {
        let column = declared(
            &["Satisfied", "Refused", "Don't know", ""],
            &[
                ("1", "Dissatisfied", false),
                ("2", "Neutral", false),
                ("3", "Satisfied", false),
                ("8", "Don't know", false),
                ("9", "Refused", true),
            ],
        );
        let (labels, agree, missing) = scale(&column).expect("a scale");
        assert_eq!(labels, ["Dissatisfied", "Neutral", "Satisfied"]);
        assert_eq!(
            (agree, missing),
            (vec!["Satisfied".to_owned()], vec!["Refused".to_owned(), "Don't know".to_owned()])
        );
    }

    #[test]
    fn numbers_with_words_at_the_ends() {
        let column = declared(
            &["Not at all", "7", "8", "Extremely", "3"],
            &[("0", "Not at all", false), ("10", "Extremely", false)],
        );
        let (labels, agree, _) = scale(&column).expect("a scale");
        assert_eq!(labels, ["Not at all", "1", "2", "3", "4", "5", "6", "7", "8", "9", "Extremely"]);
        assert_eq!(agree, ["7", "8", "9", "Extremely"]);
        let names = declared(
            &["North", "South"],
            &[("1", "North", false), ("2", "South", false), ("3", "East", false)],
        );
        assert!(scale(&names).is_none());
    }

    #[test]
    fn codes_stand_for_labels() {
        let column = declared(&["Good", "5"], &[("4", "Good", false), ("5", "Very good", false)]);
        let answers = ["4", "4.0", "5", " Very good", "6"].map(str::to_owned);
        // "5" occurs as an answer of its own.
        assert_eq!(by_label(&column, &answers), ["Good", "5", "Very good", "6"]);
    }
}
