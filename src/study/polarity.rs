//! Whether agreeing is good for the service, by the words of the question and by what the scale asks.
//! What they cannot tell is neutral.

mod words;

use super::model::Polarity;
use super::pairing::{asks_agreement, grid_item};
use super::scales::Family;
use words::{BAD, FAILS, GOOD, NOT, OWN_GAIN, RATES_BAD, RATES_GOOD, REACH, SERVING};

/// The polarity of a question of this text on a scale of this family.
///
/// Satisfaction, quality, ease and favour are good where people agree, whatever they are about ("satisfied
/// with the waiting time"). Agreement is good unless the words say the reverse. Yes/no, frequency, likelihood
/// and numbers are as the words say; importance and extent tell nothing of the service.
///
/// A stem that asks whether one agrees is left out: "how much do you agree" rates nothing.
pub(super) fn polarity_of(text: &str, family: Option<Family>) -> Polarity {
    let (stem, item) = grid_item(text);
    let agreement = asks_agreement(stem.unwrap_or(item));
    let plain = super::kinds::key(if agreement { item } else { text });
    let begins = |table: &[&str]| !agreement && table.iter().any(|words| plain.starts_with(words));
    let by_words = || match weigh(&plain) {
        0 => None,
        weight if weight > 0 => Some(Polarity::Favourable),
        _ => Some(Polarity::Unfavourable),
    };
    match family {
        Some(Family::Satisfaction | Family::Quality | Family::Ease | Family::Favour) => Polarity::Favourable,
        Some(Family::Importance) => Polarity::Neutral,
        Some(Family::Agreement) => by_words().unwrap_or(Polarity::Favourable),
        _ if begins(RATES_GOOD) => Polarity::Favourable,
        _ if begins(RATES_BAD) => Polarity::Unfavourable,
        _ => by_words().unwrap_or(Polarity::Neutral),
    }
}

/// Good words less bad words, a phrase weighing as much as it has words; longest phrases first. What is said to
/// come before what tells all.
fn weigh(plain: &str) -> i32 {
    let words: Vec<&str> = plain.split(' ').collect();
    if let Some(sign) = prefers(&words) {
        return sign;
    }
    let mut weight = 0;
    let mut negated_until = 0;
    // What the last good or bad word weighed, and where it ended: a "free" behind it turns it round.
    let (mut last, mut ended) = (0, 0);
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let next = rest.get(1).copied();
        let negated = at < negated_until;
        if next == Some("to") && rest.first().is_some_and(|word| FAILS.contains(word)) {
            // "Never fails to" is no failure.
            weight += if negated { 1 } else { -1 };
            at += 2;
            negated_until = if negated { at } else { at + REACH };
            continue;
        }
        if rest.first() == Some(&"free") {
            match next {
                Some("of" | "from") => negated_until = at + 2 + REACH,
                _ if ended == at => weight -= 2 * last,
                _ => {}
            }
            at += 1;
            continue;
        }
        let (good, bad) = (longest(rest, GOOD), longest(rest, BAD));
        let (length, sign) = if bad >= good { (bad, -1) } else { (good, 1) };
        if length > 0 {
            last = if negated { -sign } else { sign } * length as i32;
            weight += last;
            at += length;
            ended = at;
            continue;
        }
        if rest.first().is_some_and(|word| NOT.contains(word)) {
            negated_until = at + 1 + REACH;
        }
        at += 1;
    }
    weight
}

/// −1 where the words put the gain of those who serve before those they serve ("cares more about selling to me than
/// about serving me"), 1 where they put it behind, `None` where they weigh neither against the other.
fn prefers(words: &[&str]) -> Option<i32> {
    let more = words.iter().position(|word| ["more", "rather", "less"].contains(word))?;
    let than = more + words.get(more..)?.iter().position(|word| *word == "than")?;
    let (first, second) = (words.get(more..than)?, words.get(than..)?);
    let names = |words: &[&str], table| {
        (0..words.len()).any(|at| longest(words.get(at..).unwrap_or_default(), table) > 0)
    };
    let sign = if names(first, OWN_GAIN) && names(second, SERVING) {
        -1
    } else if names(first, SERVING) && names(second, OWN_GAIN) {
        1
    } else {
        return None;
    };
    let turned = words.get(more) == Some(&"less") || words.iter().take(more).any(|word| NOT.contains(word));
    Some(if turned { -sign } else { sign })
}

/// Words of the longest entry of `table` with which `words` begin.
fn longest(words: &[&str], table: &[&str]) -> usize {
    let begins = |entry: &&&str| {
        let mut at = words.iter();
        entry.split(' ').all(|pattern| match (pattern.strip_suffix('*'), at.next()) {
            (_, None) => false,
            (Some(stem), Some(word)) => word.starts_with(stem),
            (None, Some(word)) => *word == pattern,
        })
    };
    table.iter().filter(begins).map(|entry| entry.split(' ').count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
