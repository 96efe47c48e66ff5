//! How much two questions ask the same, by their words.

use super::rarity::Rarity;
use super::wording::{Word, Wording};
use crate::order;

/// What two different words of one concept have in common; equal stems have 1.
const SAME_CONCEPT: f64 = 0.9;
/// What two phrases of one concept that share a word have in common.
const SAME_CONCEPT_AND_WORD: f64 = 1.0;
/// What a phrase has in common with a word in it.
const PART_OF_PHRASE: f64 = 0.7;

/// The weight of the words of a short question.
const LONG: f64 = 1.5;

/// A wording with the weights of its words.
#[derive(Debug, Clone)]
pub(super) struct Weighed<'a> {
    pub words: Vec<(&'a Word, f64)>,
    total: f64,
}

/// What two questions have in common.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Likeness {
    /// Twice what they share over what both say (Dice): from 0, nothing, to 1, the same words; more where both are long.
    pub value: f64,
    /// The weight of what they share: how much evidence there is.
    pub shared: f64,
    /// The places of words that match, with the weight of each.
    pub matches: Vec<(usize, usize, f64)>,
}

impl<'a> Weighed<'a> {
    /// A word that stands twice counts once. Of columns of one grid only what tells them apart is weighed:
    /// `without_grid`.
    pub fn new(wording: &'a Wording, rarity: &Rarity, without_grid: bool) -> Self {
        let mut words: Vec<(&Word, f64)> = Vec::new();
        for word in wording.words.iter().filter(|word| !(without_grid && word.of_grid)) {
            if !words.iter().any(|(known, _)| known.stem == word.stem) {
                words.push((word, rarity.of_word(word)));
            }
        }
        let total = words.iter().map(|(_, weight)| weight).sum();
        Weighed { words, total }
    }
}

/// The likeness of two wordings; the same both ways.
pub(super) fn likeness(a: &Weighed<'_>, b: &Weighed<'_>, rarity: &Rarity) -> Likeness {
    let (mut used, mut taken) = (vec![false; a.words.len()], vec![false; b.words.len()]);
    let mut matches: Vec<(usize, usize, f64)> = Vec::new();
    let mut open = Vec::new();
    for (i, (word, weight)) in a.words.iter().enumerate() {
        match b.words.iter().position(|(other, _)| other.stem == word.stem) {
            Some(j) => {
                matches.push((i, j, (weight + b.words.get(j).map_or(0.0, |(_, w)| *w)) / 2.0));
                used.iter_mut().skip(i).take(1).for_each(|used| *used = true);
                taken.iter_mut().skip(j).take(1).for_each(|taken| *taken = true);
            }
            None => open.push(i),
        }
    }
    // The strongest pairs of one concept first, so that the order of the words does not matter.
    let mut related: Vec<(f64, usize, usize)> = Vec::new();
    for &i in &open {
        let Some((word, weight)) = a.words.get(i) else { continue };
        for (j, (other, other_weight)) in b.words.iter().enumerate() {
            if taken.get(j) == Some(&false)
                && let Some(value) = related_by((word, *weight), (other, *other_weight), rarity)
            {
                related.push((value, i, j));
            }
        }
    }
    order::sort_by(&mut related, |x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    for (value, i, j) in related {
        if used.get(i) == Some(&false) && taken.get(j) == Some(&false) {
            matches.push((i, j, value));
            used.iter_mut().skip(i).take(1).for_each(|used| *used = true);
            taken.iter_mut().skip(j).take(1).for_each(|taken| *taken = true);
        }
    }
    let shared: f64 = matches.iter().map(|(.., value)| value).sum();
    if shared <= 0.0 {
        return Likeness::default();
    }
    // A word that stands in a phrase which is matched ("product knowledge" by "know our product") is said there too.
    let phrases_of_b: Vec<&Word> = matches.iter().filter_map(|(_, j, _)| Some(b.words.get(*j)?.0)).collect();
    let phrases_of_a: Vec<&Word> = matches.iter().filter_map(|(i, ..)| Some(a.words.get(*i)?.0)).collect();
    let (of_a, of_b) = (within(a, &used, &phrases_of_b), within(b, &taken, &phrases_of_a));
    Likeness { value: 2.0 * shared / (said(a.total - of_a) + said(b.total - of_b)), shared, matches }
}

/// The weight of words without a match that are part of one of the other side's matched `phrases`.
fn within(wording: &Weighed<'_>, matched: &[bool], phrases: &[&Word]) -> f64 {
    let open = wording.words.iter().zip(matched).filter(|(_, matched)| !**matched);
    open.filter(|((word, _), _)| phrases.iter().any(|phrase| phrase.parts.contains(&word.stem)))
        .map(|((_, weight), _)| weight)
        .sum()
}

/// What a wording says in all, of the weight of its words. Beyond [`LONG`] a word counts half: who writes more does not
/// ask more.
fn said(total: f64) -> f64 {
    total.min((total + LONG) / 2.0)
}

/// What two different words have in common: a concept, or a word of a phrase.
fn related_by((a, weight): (&Word, f64), (b, other): (&Word, f64), rarity: &Rarity) -> Option<f64> {
    let within = a.parts.contains(&b.stem)
        || b.parts.contains(&a.stem)
        || a.parts.iter().any(|part| b.parts.contains(part));
    let Some(rare) = common_concept(a, b, rarity) else {
        return within.then(|| PART_OF_PHRASE * weight.min(other));
    };
    let share = if within { SAME_CONCEPT_AND_WORD } else { SAME_CONCEPT };
    Some(share * (weight.min(a.tells * rare) + other.min(b.tells * rare)) / 2.0)
}

/// The rarity of the rarest concept that two words have in common.
fn common_concept(a: &Word, b: &Word, rarity: &Rarity) -> Option<f64> {
    let common = a.meanings.iter().filter(|m| b.meanings.iter().any(|other| other.concept == m.concept));
    common.map(|meaning| rarity.of_concept(meaning.concept)).reduce(f64::max)
}
