//! Where two groups answered one question on scales of unlike lengths: their figures stand beside each other, and a
//! note beside them says so.

use super::text::clean;
use crate::order::{self, Map};
use crate::report::{Answer, AnswerSide, Answers, Gap, Report};

/// Longest names of two answers, in characters, that are said instead of their number.
const SAID: usize = 16;

const POINTS: &str = " points";

/// The lists of answers of a wave, by question and group.
pub(super) struct Unlike<'a>(Map<(&'a str, &'a str), &'a Answers>);

impl<'a> Unlike<'a> {
    pub fn of(report: &'a Report, wave: &str) -> Self {
        let lists = report.answers.iter().filter(|list| list.wave == wave && list.ordered);
        Unlike(order::map(lists.map(|list| ((list.question.as_str(), list.group.as_str()), list))))
    }

    /// `Asked on unlike scales: yes/no and 5 points`, A's first; nothing where they are alike, or not known.
    pub fn note(&self, gap: &Gap) -> Option<String> {
        let levels = |group: &str| Some(levels(self.0.get(&(gap.question.as_str(), group))?));
        let (a, b) = (levels(&gap.a)?, levels(&gap.b)?);
        if a.len() == b.len() {
            return None;
        }
        let (of_a, of_b) = (in_words(&a)?, in_words(&b)?);
        // Two scales of points are counted once: `5 and 7 points`.
        let of_a = if of_b.ends_with(POINTS) { of_a.trim_end_matches(POINTS) } else { &of_a };
        Some(format!("Asked on unlike scales: {of_a} and {of_b}"))
    }
}

/// The levels of the scale, without what stands beside it.
fn levels(list: &Answers) -> Vec<&Answer> {
    list.answers.iter().filter(|each| each.side != AnswerSide::Aside && each.share.is_some()).collect()
}

/// `5 points`, `yes/no`; nothing of what is no scale.
fn in_words(levels: &[&Answer]) -> Option<String> {
    let [low, high] = levels else {
        return (levels.len() > 2).then(|| format!("{}{POINTS}", levels.len()));
    };
    // What agrees is said first.
    let (first, second) = if high.side == AnswerSide::Agree { (high, low) } else { (low, high) };
    let both = format!("{}/{}", clean(&first.answer), clean(&second.answer)).to_lowercase();
    Some(if both.chars().count() <= SAID { both } else { "2 answers".to_owned() })
}
