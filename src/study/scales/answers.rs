//! The answers of a column as the recognisers look at them: each read once.

use super::lookup::{MAX_WORDING, key};
use super::missing::{is_none, says_none};
use super::numbered::number;

/// An answer.
#[derive(Debug)]
pub(super) struct Answer<'a> {
    pub text: &'a str,
    /// As [`key`] gives it.
    pub plain: String,
    /// True where it is none ("Don't know"), unless a scale has it as a level.
    pub missing: bool,
}

/// Answers longer than this stand on no scale, not even with a comment behind their level.
const MAX_LENGTH: usize = 4 * MAX_WORDING;

/// All answers; `None` where one is too long to stand on a scale.
pub(super) fn read<'a>(answers: &[&'a str]) -> Option<Vec<Answer<'a>>> {
    if answers.iter().any(|answer| answer.len() > MAX_LENGTH) {
        return None;
    }
    let read = |&text: &&'a str| {
        let plain = key(text);
        let missing = says_none(text, &plain)
            || number(text).is_some_and(|(_, label)| label.is_some_and(|l| is_none(&key(l))));
        Answer { text, plain, missing }
    };
    Some(answers.iter().map(read).collect())
}
