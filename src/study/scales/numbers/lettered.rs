//! Answers as LimeSurvey codes them where the answers' texts were not exported: A1 to A5, AO01 to AO07.

use super::{Found, Question, is_missing, points, range};
use crate::order;
use crate::study::scales::{Hint, Scale, numbered::stars, points as scale_of};

/// What LimeSurvey writes where the answer is the respondent's own.
const OTHER: &str = "-oth-";

/// Letters before the number that LimeSurvey proposes, today's and the former ones.
const LETTERS: [&str; 2] = ["AO", "A"];

/// With fewer different codes they may as well be rooms, or levels of a language course.
const LEAST_CODES: usize = 3;

/// The scale of such codes, in the order of their numbers; `None` where other answers stand beside them.
pub(super) fn recognise(answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    let (mut missing, mut found): (Vec<String>, Vec<Found<'_>>) = (Vec::new(), Vec::new());
    for &answer in answers {
        match coded(answer) {
            Some((_, value)) => found.push(Found { value, label: None, text: answer }),
            None if answer == OTHER || is_missing(answer) => missing.push(answer.to_owned()),
            None => return None,
        }
    }
    let like = found.iter().min_by_key(|code| code.value)?.text;
    let letters = |text: &str| coded(text).map(|(letters, _)| letters);
    let one_kind = found.iter().all(|code| letters(code.text) == letters(like));
    let different = order::set(found.iter().map(|code| code.value)).len();
    let question = Question { recommends: false, ..Question::of(hint) };
    if !one_kind || different < LEAST_CODES || question.counts || question.names {
        return None;
    }
    let (low, high, _) = range(&found, None, &question, hint.answered)?;
    let mut scale = scale_of::scale(points(&found, &[], low, high))?;
    for (value, level) in (low..=high).zip(&mut scale.levels).filter(|(_, level)| !level.observed) {
        level.spellings = vec![spelled(value, like)];
    }
    let other = missing.iter().find(|answer| *answer == OTHER);
    scale.assumed = assumed(low, high, like).map(|assumed| match other {
        Some(other) => format!("{assumed}; {other} taken for no answer"),
        None => assumed,
    });
    scale.range.as_mut()?.told = false;
    Some(Scale { missing, ..scale })
}

/// The letters and the number of `A3`.
fn coded(answer: &str) -> Option<(&'static str, i32)> {
    let (letters, digits) =
        LETTERS.iter().find_map(|letters| Some((*letters, answer.strip_prefix(letters)?)))?;
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten().map(|value| (letters, value))
}

/// `value` as its scale writes it, of which `like` is the lowest level: `4`, `4.0`, `A4`, `AO04`.
pub(super) fn spelled(value: i32, like: &str) -> String {
    if stars(like).is_some() {
        return "★".repeat(usize::try_from(value).unwrap_or(0));
    }
    let Some((letters, _)) = coded(like) else {
        return format!("{value}{}", if like.ends_with(".0") { ".0" } else { "" });
    };
    let digits = like.len() - letters.len();
    // A1 to A10 are not filled up with noughts.
    let width =
        if like.get(letters.len()..).is_some_and(|digits| digits.starts_with('0')) { digits } else { 0 };
    format!("{letters}{value:0width$}")
}

/// What is assumed of such codes; `None` where `like`, the lowest, is none.
pub(super) fn assumed(low: i32, high: i32, like: &str) -> Option<String> {
    coded(like)?;
    let (first, last) = (spelled(low, like), spelled(high, like));
    Some(format!(
        "{first} to {last} are taken for LimeSurvey's codes of a scale, {last} as the best; nothing in the file says so"
    ))
}
