//! The order of groups, and of the values of a segment, by what their names say: ranges of numbers (`< 18`, `18-24`,
//! `65+`), the levels of a known scale, the ranks of a company.

use super::scales::{self, Family, Hint};
use super::words::{find_phrase, normal};
use crate::order;
use crate::table::parse_number;
use crate::wordlist::WordList;

/// Before a number: up to it.
const BELOW: WordList =
    WordList("<|≤|under|below|less|fewer|younger|up|unter|bis|weniger|moins|menos|meno|minder|onder");
/// Anywhere: from its number on.
const ABOVE: WordList = WordList(">|≥|+|over|above|more|older|über|mehr|älter|plus|más|mais|più|meer");
/// Beginnings of words behind a number, and their hours.
const UNITS: &[(&str, f64)] = &[
    ("min", 0.0167),
    ("hour", 1.0),
    ("stunde", 1.0),
    ("day", 24.0),
    ("tag", 24.0),
    ("week", 168.0),
    ("woche", 168.0),
    ("mon", 730.5),
    ("year", 8766.0),
    ("yr", 8766.0),
    ("jahr", 8766.0),
];
/// Those who provide a service from the top down, by singulars; who is none of them stands below.
const RANKS: &[(&str, usize)] = &[
    ("executive", 0),
    ("chief", 0),
    ("ceo", 0),
    ("c level", 0),
    ("board", 0),
    ("director", 0),
    ("owner", 0),
    ("head", 0),
    ("manager", 1),
    ("management", 1),
    ("leader", 1),
    ("leadership", 1),
    ("supervisor", 2),
    ("team leader", 2),
    ("team lead", 2),
];

/// The places of `names` in the order that they tell themselves; none where they tell none. What is no range or level
/// beside such ("Prefer not to say") is last.
pub fn order_of(names: &[&str]) -> Option<Vec<usize>> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    let keys = ranges(names).or_else(|| levels(names))?;
    // The sort is stable.
    order::sort_by(&mut order, |x, y| match (keys.get(*x), keys.get(*y)) {
        (Some(x), Some(y)) => x.total_cmp(y),
        _ => std::cmp::Ordering::Equal,
    });
    Some(order)
}

/// How far down in its company a group of this name stands, from 0.
pub(super) fn rank_of(name: &str) -> usize {
    let plain = normal(name);
    let words: Vec<&str> = plain.split(' ').map(|word| word.strip_suffix('s').unwrap_or(word)).collect();
    let found = RANKS.iter().filter(|(phrase, _)| find_phrase(&words, phrase).is_some());
    found.max_by_key(|(phrase, _)| phrase.len()).map_or(RANKS.len(), |(_, rank)| *rank)
}

/// The place of each name on the scale that they are of.
fn levels(names: &[&str]) -> Option<Vec<f64>> {
    let scale = scales::recognise(names, Hint::default()).filter(|scale| scale.family != Family::YesNo)?;
    let place = |name: &&str| {
        let is_it = |level: &scales::Level| level.spellings.iter().any(|spelling| spelling == name);
        scale.levels.iter().position(is_it).map_or(f64::INFINITY, |place| place as f64)
    };
    Some(names.iter().map(place).collect())
}

/// Where each name stands among numbers; none where most names are no ranges.
fn ranges(names: &[&str]) -> Option<Vec<f64>> {
    let read: Vec<Option<(f64, Option<f64>)>> = names.iter().map(|name| range(name)).collect();
    let numbered = || read.iter().flatten().filter(|(start, _)| start.is_finite());
    if numbered().count().max(1) * 2 < names.len().max(4) {
        return None;
    }
    let in_units = numbered().all(|(_, unit)| unit.is_some());
    let key = |(start, unit): &(f64, Option<f64>)| start * unit.filter(|_| in_units).unwrap_or(1.0);
    Some(read.iter().map(|range| range.as_ref().map_or(f64::INFINITY, key)).collect())
}

/// The first number of a name, a hair less or more where it says that it lies below or above it; and its unit.
fn range(name: &str) -> Option<(f64, Option<f64>)> {
    let name = name.to_lowercase();
    let at = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let (before, after) = name.split_at(at);
    let says = |text: &str, table: WordList| {
        text.split(|c: char| !c.is_alphabetic()).any(|word| table.has(word))
            || table.iter().any(|sign| !sign.starts_with(char::is_alphabetic) && text.contains(sign))
    };
    let below = says(before, BELOW);
    let Some(start) = number(after) else {
        // "Less than a year" comes before all that counts years.
        return below.then_some((f64::NEG_INFINITY, None));
    };
    let hair = match (below, says(&name, ABOVE)) {
        (true, _) => -1e-6,
        (_, true) => 1e-6,
        _ => 0.0,
    };
    let words = || after.split(|c: char| !c.is_alphabetic());
    let unit = UNITS
        .iter()
        .filter_map(|(unit, hours)| Some((words().position(|word| word.starts_with(unit))?, *hours)));
    Some((start + hair, unit.min_by_key(|(place, _)| *place).map(|(_, hours)| hours)))
}

/// The number that `text` begins with: `18`, `1.5`, `25,000`.
fn number(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut digits = String::new();
    for (at, c) in text.char_indices() {
        let thousands = digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
        match c {
            '0'..='9' => digits.push(c),
            ',' | '.' | '\'' | ' ' if thousands => {}
            '.' if digit(at + 1) => digits.push(c),
            _ => break,
        }
    }
    parse_number(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `names` are in order; handed over backwards.
    fn check(names: &[&str]) {
        let backwards: Vec<&str> = names.iter().rev().copied().collect();
        let order = order_of(&backwards).unwrap_or_else(|| panic!("{names:?} tell an order"));
        let sorted: Vec<&str> = order.into_iter().map(|at| backwards[at]).collect();
        assert_eq!(sorted, names);
    }

    #[test]
    fn ranges_stand_by_their_numbers() {
        check(&["< 18", "18-24", "25–34", "45-60", "> 60"]);
        check(&["Under 18", "18 to 29", "30-44", "45-64", "65+"]);
        check(&["18-29", "30-44", "45-60", "> 60", "Prefer not to say"]);
        check(&["Less than a year", "1-2 years", "3-5 years", "10+ years"]);
        check(&["Less than 6 months", "6-12 months", "1-2 years", "10 years or more"]);
        check(&["$0 - $24,999", "$25,000 - $49,999", "$100,000 - $149,999", "$150,000+"]);
        check(&["< 5k", "5k-10k", "10k-50k", "> 50k"]);
        check(&["Up to 9", "10 – 1,999", "2,000 or more"]);
        check(&["unter 18", "18 bis 25", "über 25"]);
        check(&["moins de 18 ans", "18 à 30 ans", "plus de 30 ans"]);
        check(&["0.5 to 1.5", "1.5 to 10", "over 10"]);
        check(&["up to 50", "50", "over 50"]);
        check(&["Region 2", "Region 9", "Region 10"]);
        check(&["1", "2", "10"]);
    }

    #[test]
    fn levels_of_a_scale_stand_by_the_scale() {
        check(&["Never", "Rarely", "Sometimes", "Often", "Always"]);
        check(&["Very dissatisfied", "Dissatisfied", "Satisfied", "Very satisfied"]);
    }

    #[test]
    fn names_without_an_order_tell_none() {
        for names in [
            &["North", "South"][..],
            &["Yes", "No"],
            &["Managers", "Customers", "Route 66"],
            &["Managers 2", "Managers"],
            &[],
        ] {
            assert_eq!(order_of(names), None, "{names:?}");
        }
    }

    #[test]
    fn ranks_go_from_the_top_down() {
        for (name, rank) in [
            ("Executives", 0),
            ("C-level executives", 0),
            ("Contact centre managers", 1),
            ("Leaders", 1),
            ("Team leaders", 2),
            ("Supervisors", 2),
            ("Agents", RANKS.len()),
            ("Staff", RANKS.len()),
        ] {
            assert_eq!(rank_of(name), rank, "{name}");
        }
    }
}
