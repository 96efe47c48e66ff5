//! Numbers by which tools and people code that there is no answer.

use super::{ENOUGH_ANSWERS, Found};
use crate::order;

/// Negative numbers beside a scale of others, by which tools and people code that there is no answer: -99, -9, and -1
/// alone. On a scale from -3 to 3 they are levels.
pub(super) fn below(found: &[Found<'_>]) -> Vec<i32> {
    let (below, others): (Vec<i32>, Vec<i32>) =
        found.iter().map(|answer| answer.value).partition(|value| *value < 0);
    let highest = others.iter().max().copied().unwrap_or(0);
    let (mut far, near): (Vec<i32>, Vec<i32>) =
        below.into_iter().partition(|value| others.len() >= 2 && *value <= -7 && -value > highest);
    if near.iter().all(|value| *value >= -2) && others.len() >= 3 && highest >= 4 {
        far.extend(near);
    }
    far
}

/// Codes for no answer beyond the ends of a scale that are known: -9, 0, 8, 99, and the next number alone, but not
/// 12. Where one number is no such code, none is.
pub(super) fn beyond(found: &[Found<'_>], (low, high): (i32, i32)) -> Vec<i32> {
    let bare = found.iter().filter(|answer| answer.label.is_none()).map(|answer| answer.value);
    let mut values: Vec<i32> = bare.collect();
    order::sort_and_dedup(&mut values);
    let (on, off): (Vec<i32>, Vec<i32>) = values.into_iter().partition(|value| (low..=high).contains(value));
    let code = |value: &i32| *value <= 0 || matches!(value, 8 | 9) || is_far(value);
    // 6 beside 1 to 5, and nothing else, is "don't know" too.
    let next = matches!(off.as_slice(), [one] if *one == high + 1);
    if on.len() >= 2 && (next || off.iter().all(code)) { off } else { Vec::new() }
}

fn is_far(value: &i32) -> bool {
    matches!(value, 66 | 77 | 88 | 96..=99 | 666 | 777 | 888 | 996..=999)
}

/// Codes for no answer above a scale of which all levels were chosen: 8 and 9 above 1 to 5, 98 and 99 above any. Where
/// few answered, 8 and 9 may as well be levels; and more numbers than a scale has are names of things.
pub(super) fn above(found: &[Found<'_>], answered: usize) -> Vec<i32> {
    let mut values: Vec<i32> = found.iter().map(|answer| answer.value).filter(|value| *value >= 0).collect();
    order::sort_and_dedup(&mut values);
    let run = values.windows(2).take_while(|pair| matches!(pair, [a, b] if a + 1 == *b)).count();
    let top = values.get(run).copied().unwrap_or(0);
    let rest = values.split_off((run + 1).min(values.len()));
    let begins = matches!(values.first(), Some(0 | 1)) && run >= 1 && (top <= 7 || top == 10);
    let near = || {
        answered >= ENOUGH_ANSWERS
            && top <= 6
            && rest.iter().all(|value| matches!(value, 8 | 9) && value - top >= 2)
    };
    let far = || rest.iter().all(is_far);
    if begins && (far() || near()) { rest } else { Vec::new() }
}
