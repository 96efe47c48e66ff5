//! Why two questions are proposed as a pair, in words.

use super::concepts::Lexicon;
use super::likeness::{Likeness, Weighed};
use crate::order;
use crate::study::words::fitting;

/// Words and concepts named at most.
const NAMED: usize = 4;

/// What a word tells, up to which it is named only for want of others.
const WEAK: f64 = 0.3;

/// "same scale; share: agent, empathy (feelings ~ emotions)": what the answers say, then the words both have,
/// weightiest first, a concept by its name where the words differ.
pub(super) fn reason(
    a: &Weighed<'_>,
    b: &Weighed<'_>,
    likeness: &Likeness,
    answers: &str,
    lexicon: &Lexicon,
) -> String {
    let mut matches = likeness.matches.clone();
    // Words that half the questions have are named only where there are no others.
    let telling = |&(i, j, _): &(usize, usize, f64)| {
        let tells = |of: &Weighed<'_>, at: usize| of.words.get(at).map_or(0.0, |(word, _)| word.tells);
        tells(a, i).min(tells(b, j)) > WEAK
    };
    if matches.iter().any(telling) {
        matches.retain(telling);
    }
    order::sort_by(&mut matches, |x, y| y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1))));
    let mut shared: Vec<String> = Vec::new();
    for (i, j, _) in matches {
        let (Some((word, _)), Some((other, _))) = (a.words.get(i), b.words.get(j)) else { continue };
        let name = if word.stem == other.stem {
            word.shown.clone()
        } else {
            let common = word
                .meanings
                .iter()
                .find(|meaning| other.meanings.iter().any(|o| o.concept == meaning.concept));
            match common.and_then(|meaning| lexicon.concepts.get(meaning.concept)) {
                Some(concept) => {
                    format!("{} ({}, {})", concept.name.replace('_', " "), word.shown, other.shown)
                }
                // A word of a phrase.
                None => format!("{} ({})", word.shown, other.shown),
            }
        };
        if !shared.contains(&name) {
            shared.push(name);
        }
    }
    let named = fitting(shared.len(), NAMED);
    let more = shared.len() - named;
    shared.truncate(named);
    let mut said = Vec::new();
    if !answers.is_empty() {
        said.push(answers.to_owned());
    }
    if !shared.is_empty() {
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        said.push(format!("share: {}{more}", shared.join(", ")));
    }
    said.join("; ")
}
