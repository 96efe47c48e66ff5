//! Options that hold what stands between options: which parts of cells are one.

use super::cut::parts;
use super::{COMMA, Cell, folded, is_other};
use crate::order::{self, Map, Set};

/// With fewer respondents an option that holds a comma may have been chosen once.
const FEW_RESPONDENTS: u64 = 20;

/// Two options that stand beside each other by chance are taken for one no more often than this.
const CHANCE: f64 = 0.25;

/// Joins neighbours that are one option, with `between` between them: of several such pairs the first by its letters.
/// Tells whether there were any.
///
/// One option are parts that never stand without each other. Where options begin with a capital, a part in small
/// letters that never begins a cell goes on with what stands before it, even where that is an option by itself too
/// ("Price", "Price, also of extras"), or where other options end alike, unless chance could have put it there.
pub(super) fn merge(cells: &mut [Cell], between: &str) -> bool {
    let mut single: Map<&str, u64> = Map::new();
    let mut pairs: Map<(&str, &str), u64> = Map::new();
    let mut firsts: Set<&str> = Set::new();
    // No option is chosen twice.
    let mut twice: Set<&str> = Set::new();
    let (mut all, mut small) = (0, 0);
    for cell in cells.iter() {
        all += cell.n;
        if let Some(first) = cell.parts.first() {
            firsts.insert(first);
            small += if first.starts_with(char::is_lowercase) { cell.n } else { 0 };
        }
        for (place, part) in cell.parts.iter().enumerate() {
            *single.entry(part).or_insert(0) += cell.n;
            if cell.parts.iter().take(place).any(|other| other == part) {
                twice.insert(part);
            }
            if let Some(next) = cell.parts.get(place + 1) {
                *pairs.entry((part, next)).or_insert(0) += cell.n;
            }
        }
    }
    let few = all < FEW_RESPONDENTS && small == 0;
    let capitals = small * 10 <= all;
    let whole = |(one, next): (&str, &str), n: u64| {
        let goes_on = capitals && next.starts_with(char::is_lowercase);
        // How often each of them stands without the other.
        let apart = |part: &str| single.get(part).map_or(0, |all| all.saturating_sub(n));
        let (before, behind) = (apart(one), apart(next));
        if one == next {
            return false;
        }
        if before == 0 && behind == 0 {
            return (n >= 4 && all - n >= 2) || (goes_on && (n >= 2 || few));
        }
        if !goes_on || before.min(behind) > 0 || n < 3 || firsts.contains(next) || is_other(next) {
            return false;
        }
        // Among those who chose not the part that never stands alone, how many chose the other.
        let (bound, free) = if behind == 0 { (next, one) } else { (one, next) };
        let others = || cells.iter().filter(|cell| cell.parts.iter().all(|part| part != bound));
        let chose = others().filter(|cell| cell.parts.iter().any(|part| part == free));
        let count = |n: u64, cell: &Cell| n + cell.n;
        let rate = chose.fold(0, count) as f64 / others().fold(0, count).max(1) as f64;
        (0..n.min(64)).fold(1.0, |chance, _| chance * rate) <= CHANCE || twice.contains(next)
    };
    let found = pairs.iter().find(|(pair, n)| whole(**pair, **n));
    let Some((one, next)) = found.map(|((one, next), _)| ((*one).to_owned(), (*next).to_owned())) else {
        return false;
    };
    let both = format!("{one}{between}{next}");
    join(cells, &[one, next], &both, |one, other| one == other);
    true
}

/// Puts parts together that are an option of `whole`, the longest first.
pub(super) fn keep(cells: &mut [Cell], whole: &[String]) {
    let cut = |option: &String| Some((parts(COMMA, false, option)?, option.clone()));
    let mut cut: Vec<(Vec<String>, String)> =
        whole.iter().filter_map(cut).filter(|(own, _)| own.len() > 1).collect();
    order::sort_by_key(&mut cut, |(own, _)| std::cmp::Reverse(own.len()));
    for (own, option) in cut {
        join(cells, &own, &option, |one, other| folded(one) == folded(other));
    }
}

/// Puts `both` in the place of the parts `own`, wherever they follow each other.
fn join(cells: &mut [Cell], own: &[String], both: &str, same: fn(&str, &str) -> bool) {
    for cell in cells {
        let mut at = 0;
        while at + own.len() <= cell.parts.len() {
            if cell.parts.iter().skip(at).zip(own).all(|(part, own)| same(part, own)) {
                cell.parts.splice(at..at + own.len(), [both.to_owned()]);
            }
            at += 1;
        }
    }
}
