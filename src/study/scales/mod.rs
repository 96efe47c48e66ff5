//! From the answers of a column to its scale: the order of the answers, which of them agree, which are none.
//!
//! A scale is recognised by its wording, so that a level nobody chose still stands in it. What is tried, in
//! this order: yes and no in any dress (`yes_no`), the scales of the `catalogue` by way of its `lookup`
//! (`worded`), numbers with words beside them or in the question's `legend` (`numbers`, `points`), and last
//! degrees of one word, such as "Not at all helpful" to "Extremely helpful" (`graded`), and how often in what time
//! (`rates`); faces and thumbs stand in their own order (`pictures`). What a file itself
//! declares goes before all that ([`declared()`]). Last, columns of one file are set at one (`neighbours`).
//!
//! All wordings stand in tables that a person can edit, a file a language: `catalogue/` and `phrases/`.

mod answers;
mod catalogue;
mod declared;
mod graded;
mod legend;
mod lookup;
mod missing;
mod neighbours;
mod numbered;
mod numbers;
mod phrases;
mod pictures;
mod points;
mod rates;
mod worded;
mod yes_no;

#[cfg(test)]
mod tests;

pub(super) use declared::{DeclaredLevel, declared};
pub(super) use missing::is_missing;
pub(super) use neighbours::at_one_in;

use super::recommendation;
use crate::order;
use catalogue::Template;
use points::Range;

/// More different answers than this are no scale.
const MAX_ANSWERS: usize = 24;

/// What a scale asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Agreement,
    Satisfaction,
    Frequency,
    Likelihood,
    Importance,
    Ease,
    Quality,
    Favour,
    Extent,
    YesNo,
    Numbers,
    /// Degrees of a word that no table names.
    Graded,
}

/// A recognised scale.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pub family: Family,
    /// From the least to the most.
    pub levels: Vec<Level>,
    /// Answers that occur and are none, in the file's spelling.
    pub missing: Vec<String>,
    /// What was assumed where the file itself does not tell, as a sentence without a full stop: "5 is taken as
    /// the best; nothing in the file says so".
    pub assumed: Option<String>,
    template: Option<&'static Template>,
    /// Of scales in numbers.
    range: Option<Range>,
}

/// One level of a scale.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Level {
    /// As the file spells it: several spellings where it does so; the table's own where nobody chose it.
    pub spellings: Vec<String>,
    /// True where somebody chose it.
    pub observed: bool,
    /// True where it counts as agreeing.
    pub agree: bool,
}

/// What is known of a column beside its answers.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hint<'a> {
    /// The question's text.
    pub text: &'a str,
    /// Number of cells that are not blank.
    pub answered: usize,
    /// The same question is answered with yes and no elsewhere.
    pub yes_no: bool,
    /// The lowest and the highest number of its scale, where a person says them; other numbers are no answers.
    pub ends: Option<(i32, i32)>,
}

/// The scale of a column with these different answers; `None` where they are on none that we know. The order
/// of the answers does not matter.
pub(super) fn recognise(answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    if answers.is_empty() || answers.len() > MAX_ANSWERS {
        return None;
    }
    if hint.ends.is_some() {
        return numbers::recognise(answers, hint).map(|scale| scale.in_order(answers));
    }
    let scale = on_one(answers, hint).or_else(|| beside_unmet(answers, hint))?;
    Some(scale.in_order(answers).promoting(hint.text))
}

/// The scale that has all answers, as each recogniser in its turn finds it.
fn on_one(answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    let read = answers::read(answers)?;
    yes_no::recognise(&read, hint)
        .or_else(|| worded::recognise(&read))
        .or_else(|| pictures::recognise(&read))
        .or_else(|| numbers::recognise(answers, hint))
        .or_else(|| graded::recognise(&read))
        .or_else(|| rates::recognise(&read))
}

/// The scale of the other answers, of three levels or more, where some say that one never met with the thing.
fn beside_unmet(answers: &[&str], hint: Hint<'_>) -> Option<Scale> {
    let (unmet, rest): (Vec<&str>, Vec<&str>) =
        answers.iter().copied().partition(|answer| phrases::says_unmet(&lookup::key(answer)));
    if unmet.is_empty() || unmet.len() > 2 {
        return None;
    }
    let mut scale = on_one(&rest, hint)?;
    // Who says how often may say so by never having done it.
    if scale.range.is_some() || scale.family == Family::Frequency {
        return None;
    }
    scale.missing.extend(unmet.iter().map(|answer| (*answer).to_owned()));
    (scale.levels.iter().filter(|level| level.observed).count() >= 3).then_some(scale)
}

/// The levels of a resolved study's scale, which lists different spellings of a level side by side; each answer by
/// itself where no scale is recognised in them.
pub(crate) fn levels_of(scale: &[String]) -> Vec<Vec<&str>> {
    let alone = || scale.iter().map(|answer| vec![answer.trim()]).collect::<Vec<_>>();
    let answers: Vec<&str> = scale.iter().map(|answer| answer.trim()).collect();
    let Some(known) = recognise(&answers, Hint::default()) else { return alone() };
    let mut levels = Vec::with_capacity(known.levels.len());
    let mut rest = answers.into_iter().peekable();
    for level in &known.levels {
        let mut own = Vec::new();
        while let Some(answer) = rest.next_if(|answer| level.spellings.iter().any(|s| s == answer)) {
            own.push(answer);
        }
        if !own.is_empty() {
            levels.push(own);
        }
    }
    // The study's order goes before ours.
    if rest.next().is_some() { alone() } else { levels }
}

/// The levels of the scale on which `answers` stand, from the least to the most, also those that nobody chose; empty
/// where they are on none that we know.
pub(crate) fn labels_of(answers: &[&str]) -> Vec<String> {
    recognise(answers, Hint::default()).map(|scale| scale.labels()).unwrap_or_default()
}

impl Scale {
    fn new(family: Family, levels: Vec<Level>) -> Scale {
        Scale { family, levels, missing: Vec::new(), assumed: None, template: None, range: None }
    }

    /// All labels from the least to the most, different spellings of a level side by side.
    pub fn labels(&self) -> Vec<String> {
        self.levels.iter().flat_map(|level| level.spellings.iter().cloned()).collect()
    }

    /// The labels that count as agreeing.
    pub fn agree(&self) -> Vec<String> {
        self.levels
            .iter()
            .filter(|level| level.agree)
            .flat_map(|level| level.spellings.iter().cloned())
            .collect()
    }

    /// True where both are the same scale, so that the labels of one may stand beside those of the other.
    pub fn same_as(&self, other: &Scale) -> bool {
        let shape = self.family == other.family
            && self.template.map(|t| t.levels) == other.template.map(|t| t.levels)
            && self.levels.len() == other.levels.len();
        let ends = |range: &Option<Range>| range.as_ref().map(|range| (range.low, range.high, range.falling));
        match (self.template, self.family) {
            // A scale of the catalogue with numbers beside it is the same as without.
            (Some(_), _) => shape,
            (None, Family::Graded) => shape && self.labels() == other.labels(),
            (None, _) => shape && ends(&self.range) == ends(&other.range),
        }
    }

    /// True where the same levels of both agree: not so where one of them was turned round.
    pub fn agrees_as(&self, other: &Scale) -> bool {
        self.levels.iter().zip(&other.levels).all(|(own, other)| own.agree == other.agree)
    }

    /// Adds the spellings that `other`, the same scale in another file, has and this one has not.
    pub fn join(&mut self, other: &Scale) {
        for (level, theirs) in self.levels.iter_mut().zip(&other.levels) {
            if theirs.observed && !level.observed {
                level.spellings.clear();
            }
            if theirs.observed || !level.observed {
                let new: Vec<String> =
                    theirs.spellings.iter().filter(|s| !level.spellings.contains(s)).cloned().collect();
                level.spellings.extend(new);
            }
            level.observed |= theirs.observed;
        }
        for answer in &other.missing {
            if !self.missing.contains(answer) {
                self.missing.push(answer.clone());
            }
        }
    }

    /// Where `text` asks for a recommendation from 0 to 10, promoters agree: 9 and 10.
    pub fn promoting(mut self, text: &str) -> Scale {
        if self.levels.len() == 11 && recommendation::asks(text, &self) {
            for (place, level) in self.levels.iter_mut().enumerate() {
                level.agree = place >= 9;
            }
        }
        self
    }

    /// True where somebody chose each level.
    fn complete(&self) -> bool {
        self.levels.iter().all(|level| level.observed)
    }

    /// Spellings of a level and missing answers as they first occur in `answers`.
    fn in_order(mut self, answers: &[&str]) -> Scale {
        let place = |text: &String| answers.iter().position(|answer| answer == text);
        for level in &mut self.levels {
            order::sort_by_key(&mut level.spellings, place);
        }
        order::sort_by_key(&mut self.missing, place);
        self
    }
}
