//! What a variable is, as far as its file says so: by its weight record, its value labels, its print format and
//! its measure. Measures are taken at their word only where somebody seems to have set them: many programs write
//! "scale" for every number.

use super::date::Meaning;
use super::dictionary::{Kind, Measure, Variable};
use crate::table::{Column, DeclaredLevel, Role, parse_number};

/// Answers without a label that a question with labelled answers may have: a scale from 0 to 10 has labels at
/// its ends only.
const FEW: usize = 11;

/// Words of a name or a label that tell the time stamp of an interview from a date that was asked for.
const STAMPS: [&str; 13] = [
    "start",
    "started",
    "end",
    "ended",
    "submit",
    "submitted",
    "completed",
    "completion",
    "recorded",
    "interview",
    "timestamp",
    "stamp",
    "fieldwork",
];

/// Words of a name of numbers that are no answers: weights and identifiers are recognised elsewhere.
const NO_ANSWERS: [&str; 16] = [
    "id",
    "ids",
    "caseid",
    "respid",
    "serial",
    "respondent",
    "record",
    "uuid",
    "index",
    "weight",
    "weights",
    "wt",
    "wts",
    "wgt",
    "gewicht",
    "poids",
];

/// The role of a variable whose cells are in `column`; `levels`: its declared answers.
pub fn of(variable: &Variable, column: &Column, levels: &[DeclaredLevel], weight: bool) -> Option<Role> {
    if weight {
        return Some(Role::Weight);
    }
    let answers = levels.iter().filter(|level| !level.missing && level.label != level.code).count();
    let seen = seen(column, levels);
    if answers >= 2 && seen.unlabelled <= FEW {
        return Some(Role::Choice);
    }
    match variable.meaning {
        Meaning::Date | Meaning::DateTime | Meaning::Time => {
            Some(if is_stamp(variable) { Role::Metadata } else { Role::Text })
        }
        Meaning::DayName | Meaning::MonthName => Some(Role::Choice),
        Meaning::Month | Meaning::Quarter | Meaning::Week => None,
        Meaning::Number => match (variable.kind, variable.measure) {
            (Kind::Number, Some(Measure::Ordinal)) if seen.unlabelled <= FEW => Some(Role::Choice),
            (Kind::Number, Some(Measure::Scale))
                if (seen.fraction || seen.unlabelled > FEW) && !has_word(&variable.name, &NO_ANSWERS) =>
            {
                Some(Role::Number)
            }
            _ => None,
        },
    }
}

/// What occurs without a label.
struct Seen {
    unlabelled: usize,
    /// One of it is no whole number.
    fraction: bool,
}

fn seen(column: &Column, levels: &[DeclaredLevel]) -> Seen {
    let labels: std::collections::BTreeSet<&str> = levels.iter().map(|level| level.label.as_str()).collect();
    match column.coded() {
        None => Seen { unlabelled: usize::MAX, fraction: false },
        Some((dictionary, _)) => {
            let mut others = dictionary.iter().filter(|text| !labels.contains(text)).peekable();
            let mut seen = Seen { unlabelled: 0, fraction: false };
            for text in &mut others {
                seen.unlabelled += 1;
                seen.fraction |= parse_number(text).is_some_and(|number| number.fract() != 0.0);
            }
            seen
        }
    }
}

fn is_stamp(variable: &Variable) -> bool {
    has_word(&variable.name, &STAMPS) || has_word(&variable.label, &STAMPS)
}

/// True where one of the words of `text`, as names put them together (`StartDate`, `end_time`), is among `words`.
fn has_word(text: &str, words: &[&str]) -> bool {
    let mut word = String::new();
    let mut lower = false;
    for character in text.chars().chain([' ']) {
        let letter = character.is_alphabetic();
        if !letter || (character.is_uppercase() && lower) {
            if words.contains(&word.as_str()) {
                return true;
            }
            word.clear();
        }
        if letter {
            word.extend(character.to_lowercase());
        }
        lower = character.is_lowercase();
    }
    // The whole without a break: `startdate`.
    let whole: String = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let tail = |word: &str| {
        whole.strip_prefix(word).is_some_and(|rest| matches!(rest, "date" | "time" | "datetime"))
    };
    words.iter().any(|word| tail(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_names() {
        for name in ["StartDate", "end_time", "startdate", "interview_date", "RecordedDate", "enddatetime"] {
            assert!(has_word(name, &STAMPS), "{name}");
        }
        for name in ["birthdate", "gender", "friend", "tend", "date_of_birth", ""] {
            assert!(!has_word(name, &STAMPS), "{name}");
        }
        assert!(has_word("RespID", &NO_ANSWERS));
        assert!(has_word("wt_total", &NO_ANSWERS));
        assert!(!has_word("waiting", &NO_ANSWERS));
    }
}
