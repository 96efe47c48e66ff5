//! Cells cut into the options that a study lists.

use super::cut::pieces;
use super::{folded, is_other};
use crate::order::{self, Map, Set};

/// Cuts cells into the options of a study.
pub struct Splitter {
    separator: String,
    /// Places of the options by their [`folded`] form.
    places: Map<String, usize>,
    /// Parts that the longest option has.
    longest: usize,
    /// The option that takes what is none of the others.
    other: Option<usize>,
    /// Answers that are none, folded.
    missing: Set<String>,
}

impl Splitter {
    /// For cells that hold `options` with `separator` between them; `missing` are answers that are none.
    pub fn new<'a>(separator: &str, options: &[String], missing: impl Iterator<Item = &'a String>) -> Self {
        let cut = |text: &str| folded(&pieces(separator, text).join(separator));
        Splitter {
            separator: separator.to_owned(),
            places: order::map(options.iter().enumerate().rev().map(|(place, option)| (cut(option), place))),
            longest: options.iter().map(|option| pieces(separator, option).len()).max().unwrap_or(1),
            other: options.iter().position(|option| is_other(option)),
            missing: order::set(missing.map(|answer| folded(answer))),
        }
    }

    /// The options that `cell` holds, by their places, in ascending order; `None` where it holds no answer.
    pub fn places(&self, cell: &str) -> Option<Vec<usize>> {
        let pieces = pieces(&self.separator, cell);
        let mut found = Set::new();
        let (mut at, mut answered) = (0, false);
        while at < pieces.len() {
            // The longest option that stands here.
            let here = (1..=self.longest.min(pieces.len() - at)).rev().find_map(|length| {
                let text = folded(&pieces.get(at..at + length)?.join(&self.separator));
                Some((length, *self.places.get(&text)?))
            });
            match here {
                Some((length, place)) => {
                    found.insert(place);
                    answered = true;
                    at += length;
                }
                None => {
                    if !pieces.get(at).is_some_and(|piece| self.missing.contains(&folded(piece))) {
                        found.extend(self.other);
                        answered = true;
                    }
                    at += 1;
                }
            }
        }
        answered.then(|| found.into_iter().collect())
    }
}
