//! Words beside numbers: of a level, or of an amount.

use super::Found;
use crate::order;
use crate::study::words::normal;
use crate::wordlist::WordList;

/// True where words stand beside numbers as beside levels: not one word for all ("3 children"), none that
/// counts on ("5 or more").
pub(super) fn consistent(found: &[Found<'_>]) -> bool {
    let mut labels: Vec<(i32, String)> =
        found.iter().filter_map(|answer| Some((answer.value, normal(answer.label?)))).collect();
    order::sort_and_dedup(&mut labels);
    let one_each =
        labels.windows(2).all(|pair| matches!(pair, [(a, one), (b, other)] if a != b && one != other));
    let mut words: Vec<&str> = labels.iter().map(|(_, label)| label.as_str()).collect();
    order::sort(&mut words);
    let different = words.windows(2).all(|pair| matches!(pair, [a, b] if a != b));
    let counts_on = |label: &str| {
        MORE.iter().any(|words| {
            label.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    one_each && different && !labels.iter().any(|(_, label)| counts_on(label))
}

/// Beginnings of words behind a number that is an amount.
const MORE: WordList = WordList(
    "or more|or less|or fewer|and more|and over|or over|plus|to|times|oder mehr|und mehr|\
     oder weniger|bis|mal|ou plus|et plus|ou moins|o mas|y mas|o menos|o piu|e piu|ou mais|e mais|\
     of meer|en meer|year|years|jahre|ans|hour|hours|day|days|x",
);
