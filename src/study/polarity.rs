//! Whether agreeing is good for the service, by the words of the question and by what the scale asks.
//! What they cannot tell is neutral.

mod words;

use super::model::Polarity;
use super::pairing::{asks_agreement, grid_item, is_grammar};
use super::scales::Family;
use crate::wordlist::WordList;
use words::{
    BAD, BEFORE, BREAKS, CIRCUMSTANCES, CONCESSIONS, FAILS, GOOD, HAS_TO, LITTLE, NEITHER, NOT, OWN_GAIN,
    RATES_BAD, RATES_GOOD, REACH, SERVING, TROUBLES, UNDOING,
};

/// The polarity of a question of this text on a scale of this family.
///
/// Satisfaction, quality, ease and favour are good where people agree, whatever they are about ("satisfied
/// with the waiting time"). Agreement is good unless the words say the reverse. Yes/no, frequency, likelihood
/// and numbers are as the words say; importance and extent tell nothing of the service.
///
/// A stem that asks whether one agrees is left out: "how much do you agree" rates nothing.
pub(super) fn polarity_of(text: &str, family: Option<Family>) -> Polarity {
    let text = rated(text);
    let (stem, item) = grid_item(text);
    let agreement = asks_agreement(stem.unwrap_or(item));
    let plain = super::kinds::key(if agreement { item } else { text });
    let begins = |table: WordList| !agreement && table.iter().any(|words| plain.starts_with(words));
    let by_words = || match speaks(text) {
        0 => None,
        sign if sign > 0 => Some(Polarity::Favourable),
        _ => Some(Polarity::Unfavourable),
    };
    match family {
        Some(Family::Satisfaction | Family::Quality | Family::Ease | Family::Favour) => Polarity::Favourable,
        Some(Family::Importance) => Polarity::Neutral,
        Some(Family::Agreement) => by_words().unwrap_or(Polarity::Favourable),
        // A statement is one whether people agree to it or say yes.
        Some(Family::YesNo) if is_statement(text) => by_words().unwrap_or(Polarity::Favourable),
        _ if begins(RATES_GOOD) => Polarity::Favourable,
        _ if begins(RATES_BAD) => Polarity::Unfavourable,
        _ => by_words().unwrap_or(Polarity::Neutral),
    }
}

/// What is rated: "Taking into account how long you had to wait, do you agree that the service was quick?" says no bad
/// thing of the service.
fn rated(text: &str) -> &str {
    text.rsplit_once("agree that ").map_or(text, |(_, rest)| rest)
}

/// True where `text` says something that is so or not, and not of the respondent.
fn is_statement(text: &str) -> bool {
    let plain = super::words::normal(text);
    let first = plain.split(' ').next().unwrap_or_default();
    let is_in = |table: &str, word: &str| table.split(' ').any(|own| own == word);
    let of_self = plain.split(' ').any(|word| is_in("i my me you your", word));
    !text.contains('?')
        && !of_self
        && !plain.split(' ').any(|word| NOT.has(word))
        && plain.split(' ').count() > 3
        && !is_in("are can did do does has have how is was what which", first)
}

/// True where no word of `text` tells whether to agree is good, though it was taken to be.
pub(super) fn is_taken_as_good(text: &str, family: Option<Family>) -> bool {
    matches!(family, Some(Family::Agreement | Family::YesNo))
        && speaks(rated(text)) == 0
        && polarity_of(text, family) == Polarity::Favourable
}

/// What the words of a text say of a service.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Leaning {
    /// Good words less bad words.
    pub weight: i32,
    /// The same of its troubles, which a question may only be about: "we own up to our mistakes".
    pub troubles: i32,
    /// True where an odd number of denials turns round what is neither good nor bad: "nobody explained it".
    pub denied: bool,
}

impl Leaning {
    /// Above 0 for good, below 0 for bad: troubles tell where nothing else does.
    fn said(self) -> i32 {
        if self.weight == 0 { self.troubles } else { self.weight }
    }
}

/// 1 for a text that speaks well of a service, −1 for one that speaks ill of it or denies something, else 0.
pub(super) fn speaks(text: &str) -> i32 {
    let leaning = leaning(text, &[]);
    if leaning.said() == 0 { -i32::from(leaning.denied) } else { leaning.said().signum() }
}

/// What `text` says of a service, its main clause alone: what it says to happen "when", "if" or "although" something
/// else does. A stem that asks whether one agrees is left out, and so are the words `besides`.
pub(super) fn leaning(text: &str, besides: &[&str]) -> Leaning {
    let (stem, item) = grid_item(text);
    let text = if asks_agreement(stem.unwrap_or(item)) { item } else { text };
    let plain = super::kinds::key(text);
    if let Some(weight) = prefers(&plain.split(' ').collect::<Vec<_>>()) {
        return Leaning { weight, ..Leaning::default() };
    }
    let main = main_clause(text);
    let said = weigh(&super::kinds::key(main), besides);
    let rest = text.get(main.len()..).unwrap_or_default().trim_start();
    let concedes = CONCESSIONS.iter().any(|word| rest.split(' ').next() == Some(word));
    if said == Leaning::default() && concedes { weigh(&super::kinds::key(rest), besides) } else { said }
}

/// `text` without the clause that only says under which circumstances it holds; whole where that leaves too little.
fn main_clause(text: &str) -> &str {
    let enough = |clause: &str| clause.split_whitespace().count() > 2;
    // What stands in brackets explains.
    let text = text.split_once(" (").map(|(main, _)| main).filter(|main| enough(main)).unwrap_or(text);
    let is_beginning = |word: &str| CIRCUMSTANCES.contains(&super::words::normal(word).as_str());
    let first = text.split_whitespace().next().unwrap_or_default();
    if is_beginning(first) {
        return text.split_once(", ").map(|(_, main)| main).filter(|main| enough(main)).unwrap_or(text);
    }
    let (mut end, mut before) = (0, "");
    for word in text.split(' ') {
        // "A long while" begins no clause.
        if is_beginning(word) && !["a", "long", "short", "good"].contains(&before) {
            return text.get(..end).filter(|main| enough(main)).unwrap_or(text);
        }
        (end, before) = (end + word.len() + 1, word);
    }
    text
}

/// Good words less bad words, a phrase weighing as much as it has words; longest phrases first. What is said to
/// come before what tells all. Troubles, which a question may only be about ("problems are solved"), tell where
/// nothing else does, or where they are denied.
fn weigh(plain: &str, besides: &[&str]) -> Leaning {
    let words: Vec<&str> = plain.split(' ').collect();
    let (mut weight, mut troubles, mut denied) = (0, 0, false);
    // How many words that mean something a denial still reaches, and whether it has turned nothing round yet; how
    // many are only what is hard to do.
    let (mut reach, mut open, mut hard, mut deprived) = (0usize, false, 0usize, false);
    // What the last good or bad word weighed, and where it ended: a "free" behind it turns it round.
    let (mut last, mut ended) = (0, 0);
    let mut at = 0;
    while let Some(&word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        let next = rest.get(1).copied();
        let negated = reach > 0;
        // Only what stands close behind its denial is a trouble that there is not.
        let close = reach == REACH || deprived;
        if next == Some("to") && FAILS.contains(&word) {
            // "Never fails to" is no failure.
            weight += if negated { 1 } else { -1 };
            at += 2;
            (reach, open) = (if negated { 0 } else { REACH }, false);
            continue;
        }
        if word == "free" {
            match next {
                Some("of" | "from") => (reach, open) = (REACH, true),
                _ if ended == at => weight -= 2 * last,
                _ => {}
            }
            at += 1;
            continue;
        }
        let none = longest(rest, NEITHER);
        let (good, bad, trouble) = (longest(rest, GOOD), longest(rest, BAD), longest(rest, TROUBLES));
        let bad = bad.max(usize::from(good == 0 && undone(word)));
        let most = good.max(bad).max(trouble);
        if none > 0 && none >= most {
            at += none;
            continue;
        }
        let shared = |word: &&str| besides.iter().any(|phrase| phrase.split(' ').any(|part| part == *word));
        let taken = rest.get(..most).unwrap_or_default();
        let idle = taken.iter().any(shared) && taken.iter().all(|word| is_grammar(word) || shared(word));
        let said = most > 0 && !idle;
        let only_trouble = trouble == most && bad < most && good < most;
        if said && !(only_trouble && negated && !close) {
            let sign = if good == most && bad < most { 1 } else { -1 };
            last = if negated { -sign } else { sign } * most as i32;
            if only_trouble && !negated {
                troubles += last;
            } else if hard == 0 || sign < 0 {
                weight += last;
            }
            at += most;
            ended = at;
            (reach, open) = (reach.saturating_sub(1), open && !negated);
            // What one has to do is done: "I had to wait for a good seat".
            let only_tried = words.get(at - 1) == Some(&"to") && sign < 0 && !HAS_TO.contains(&word);
            hard = if only_tried { REACH } else { hard.saturating_sub(1) };
            continue;
        }
        if NOT.has(word) {
            denied ^= open;
            // "Without calling" denies nothing of what else is said.
            deprived = word == "without";
            (reach, open) = (REACH, !deprived);
        } else if LITTLE.contains(&word) && (at == 0 || words.get(at - 1) != Some(&"a")) {
            (reach, open, deprived) = (REACH, false, false);
        } else if BREAKS.has(word) {
            denied ^= open;
            (reach, open, hard) = (0, false, 0);
        } else if !is_grammar(word) {
            (reach, hard) = (reach.saturating_sub(1), hard.saturating_sub(1));
        }
        at += 1;
    }
    Leaning { weight, troubles, denied: denied ^ open }
}

/// −1 where the words put the gain of those who serve before those they serve ("cares more about selling to me than
/// about serving me"), 1 where they put it behind, `None` where they weigh neither against the other.
fn prefers(words: &[&str]) -> Option<i32> {
    comes_first(words).or_else(|| is_cared_for(words))
}

/// "Sales come before service": what stands close on either side of the words that set one before the other.
fn comes_first(words: &[&str]) -> Option<i32> {
    let is = |at: usize, table| longest(words.get(at..).unwrap_or_default(), table) > 0;
    (0..words.len()).find_map(|at| {
        let behind = at + longest(words.get(at..)?, BEFORE);
        let near = |table| behind > at && (at.saturating_sub(5)..at).any(|at| is(at, table));
        let next = behind + usize::from(is(behind, "the|our|its|their|good|excellent|customer|customers"));
        let follows = |table| is(behind, table) || is(next, table);
        let sign = if near(OWN_GAIN) && follows(SERVING) {
            -1
        } else if near(SERVING) && follows(OWN_GAIN) {
            1
        } else {
            return None;
        };
        let turned = words.iter().take(at).any(|word| NOT.has(word));
        Some(if turned { -sign } else { sign })
    })
}

/// "More about selling than about serving me".
fn is_cared_for(words: &[&str]) -> Option<i32> {
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
    let turned = words.get(more) == Some(&"less") || words.iter().take(more).any(|word| NOT.has(word));
    Some(if turned { -sign } else { sign })
}

/// True for a good word turned round: "unfair", "dishonest".
fn undone(word: &str) -> bool {
    let mut good = UNDOING.iter().filter_map(|beginning| word.strip_prefix(beginning));
    good.any(|rest| rest.len() > 3 && longest(&[rest], GOOD) == 1)
}

/// Words of the longest entry of `table` with which `words` begin.
fn longest(words: &[&str], table: &str) -> usize {
    let begins = |entry: &&str| {
        let mut at = words.iter();
        entry.split(' ').all(|pattern| match (pattern.strip_suffix('*'), at.next()) {
            (_, None) => false,
            (Some(stem), Some(word)) => word.starts_with(stem),
            (None, Some(word)) => *word == pattern,
        })
    };
    table.split('|').filter(begins).map(|entry| entry.split(' ').count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
