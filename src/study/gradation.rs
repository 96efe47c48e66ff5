//! The order of groups, and of the values of a segment, by what their names say: ranges of numbers (`< 18`, `18-24`,
//! `65+`), the levels of a known scale, the ranks of a company.

use super::scales::{self, Family, Hint};
use super::words::{find_phrase, normal};
use crate::order::{self, Map};

/// Before a number: up to it.
const BELOW: &[&str] = &[
    "under", "below", "less", "fewer", "younger", "up", "unter", "bis", "weniger", "moins", "menos", "meno",
    "minder", "onder",
];
/// Before a number or behind it: from it on.
const ABOVE: &[&str] = &[
    "over", "above", "more", "older", "über", "mehr", "älter", "plus", "más", "mais", "più", "meer", "ouder",
];
/// Words that say nothing of themselves.
const FILLERS: &[&str] =
    &["a", "an", "than", "to", "from", "of", "age", "aged", "ab", "als", "von", "de", "di", "dan"];
/// Beginnings of words behind a number, and their seconds.
const UNITS: &[(&str, f64)] = &[
    ("sec", 1.0),
    ("min", 60.0),
    ("hour", 3600.0),
    ("stunde", 3600.0),
    ("day", 86_400.0),
    ("tag", 86_400.0),
    ("week", 604_800.0),
    ("woche", 604_800.0),
    ("month", 2_629_800.0),
    ("monat", 2_629_800.0),
    ("year", 31_557_600.0),
    ("yr", 31_557_600.0),
    ("jahr", 31_557_600.0),
];
/// Those who provide a service from the top down, each with the singulars by which they are known; who is none of them
/// stands below.
const RANKS: [&[&str]; 3] = [
    &["executive", "chief", "ceo", "c level", "c suite", "board", "director", "owner", "head"],
    &["manager", "management", "leader", "leadership"],
    &["supervisor", "team leader", "team lead"],
];

/// The places of `names` in the order that they tell themselves; none where they tell none. What is no range or level
/// beside such ("Prefer not to say") is last.
pub fn places_of<'a>(names: &[&'a str]) -> Option<Map<&'a str, usize>> {
    let mut sorted = names.to_vec();
    if let Some(keys) = ranges(names) {
        // The sort is stable.
        order::sort_by(&mut sorted, |x: &&str, y: &&str| {
            let key = |name: &&str| keys.get(*name).copied().unwrap_or((f64::INFINITY, 2));
            let ((x, x_tie), (y, y_tie)) = (key(x), key(y));
            x.total_cmp(&y).then(x_tie.cmp(&y_tie))
        });
    } else {
        let scale = scales::recognise(names, Hint::default())?;
        if scale.family == Family::YesNo {
            return None;
        }
        order::sort_by_key(&mut sorted, |name| {
            let is_it = |level: &scales::Level| level.spellings.iter().any(|spelling| spelling == name);
            scale.levels.iter().position(is_it).unwrap_or(usize::MAX)
        });
    }
    Some(order::map(sorted.into_iter().enumerate().map(|(place, name)| (name, place))))
}

/// How far down in its company a group of this name stands, from 0.
pub(super) fn rank_of(name: &str) -> usize {
    let plain = normal(name);
    let words: Vec<&str> = plain.split(' ').map(|word| word.strip_suffix('s').unwrap_or(word)).collect();
    let found = RANKS.iter().enumerate().flat_map(|(rank, phrases)| {
        let here = phrases.iter().filter(|phrase| find_phrase(&words, phrase).is_some());
        here.map(move |phrase| (phrase.len(), rank))
    });
    found.max_by_key(|(length, _)| *length).map_or(RANKS.len(), |(_, rank)| rank)
}

/// Where each name stands among numbers, with what tells equals apart; none where the names are no ranges.
fn ranges<'a>(names: &[&'a str]) -> Option<Map<&'a str, (f64, i8)>> {
    let read: Vec<(&str, Range)> = names.iter().filter_map(|name| Some((*name, range(name)?))).collect();
    let numbered = || read.iter().map(|(_, range)| range).filter(|range| range.start.is_finite());
    let first = numbered().next()?;
    let alike = numbered().all(|range| range.before == first.before);
    if !alike || numbered().count() < 2 || read.len() * 2 < names.len() {
        return None;
    }
    let in_units = numbered().all(|range| range.unit.is_some());
    let key = |range: &Range| {
        let unit = range.unit.filter(|_| in_units).unwrap_or(1.0);
        (range.start * unit, range.tie)
    };
    Some(order::map(read.iter().map(|(name, range)| (*name, key(range)))))
}

/// What a name says of a range.
struct Range {
    /// Its words before the number, those of the tables left out.
    before: String,
    /// Its first number.
    start: f64,
    /// −1 of what lies below its number, 1 of what lies above.
    tie: i8,
    unit: Option<f64>,
}

fn range(name: &str) -> Option<Range> {
    let name = name.to_lowercase();
    let at = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let (before, after) = name.split_at(at);
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let has = |words: &[String], table: &[&str]| words.iter().any(|word| table.contains(&word.as_str()));
    let (first, rest) = (words(before), words(after));
    let below = before.contains(['<', '≤']) || has(&first, BELOW);
    let above = name.contains(['>', '≥', '+']) || has(&first, ABOVE) || has(&rest, ABOVE);
    let Some(start) = number(after) else {
        // "Less than a year" comes before all that counts years.
        let start = f64::NEG_INFINITY;
        return has(first.get(..1)?, BELOW).then_some(Range {
            before: String::new(),
            start,
            tie: 0,
            unit: None,
        });
    };
    let said = |word: &&String| ![BELOW, ABOVE, FILLERS].iter().any(|table| table.contains(&word.as_str()));
    let before: Vec<&str> = first.iter().filter(said).map(String::as_str).collect();
    let unit = |word: &String| UNITS.iter().find(|(unit, _)| word.starts_with(unit)).map(|(_, unit)| *unit);
    let tie = if below { -1 } else { i8::from(above) };
    Some(Range { before: before.join(" "), start, tie, unit: rest.iter().find_map(unit) })
}

/// The number that `text` begins with: `18`, `1.5`, `25,000`, `10k`.
fn number(text: &str) -> Option<f64> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let (mut digits, mut at) = (String::new(), 0);
    while let Some(&c) = chars.get(at) {
        let parts = matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}');
        if c.is_ascii_digit()
            || (c == '.' && digit(at + 1) && !digits.contains('.') && !thousands(&digit, at))
        {
            digits.push(c);
        } else if !(parts && thousands(&digit, at)) {
            break;
        }
        at += 1;
    }
    let thousand = chars.get(at) == Some(&'k') && !chars.get(at + 1).is_some_and(|c| c.is_alphabetic());
    let value: f64 = digits.parse().ok()?;
    Some(if thousand { value * 1000.0 } else { value })
}

/// Whether three digits and no more stand behind the place `at`.
fn thousands(digit: &dyn Fn(usize) -> bool, at: usize) -> bool {
    (1..=3).all(|i| digit(at + i)) && !digit(at + 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `names` are in order; handed over backwards.
    fn check(names: &[&str]) {
        let backwards: Vec<&str> = names.iter().rev().copied().collect();
        let places = places_of(&backwards).unwrap_or_else(|| panic!("{names:?} tell an order"));
        let mut sorted = backwards;
        sorted.sort_by_key(|name| places.get(name).copied());
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
            &["iPhone 12", "Galaxy S9"],
            &["Managers", "Customers", "Route 66"],
            &["Managers 2", "Managers"],
            &[],
        ] {
            assert_eq!(places_of(names), None, "{names:?}");
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
            ("Agents", 3),
            ("Staff", 3),
        ] {
            assert_eq!(rank_of(name), rank, "{name}");
        }
    }
}
