//! Small pieces of English: numbers in words, lists, quotations.

use super::super::format;
use crate::study::MeasureKind;
pub(crate) use crate::study::capital;

/// Longest question, in characters, that a headline quotes.
pub const HEADLINE_QUOTE: usize = 90;

/// A name of more words than this is a clause.
const CLAUSE: usize = 4;

const SMALL: [&str; 11] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/// A code as a person writes it: what a table of numbers keeps as `3.0` is `3`.
pub fn code(answer: &str) -> &str {
    let whole = answer.strip_suffix(".0");
    whole.filter(|whole| whole.bytes().all(|c| c.is_ascii_digit())).unwrap_or(answer)
}

/// A count in words up to ten, in figures beyond: `five`, `12`.
pub fn count(n: usize) -> String {
    SMALL.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// A count of things: `one gap`, `five gaps`.
pub fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(n), if n == 1 { one } else { many })
}

/// A group as several: `Managers` as it is, of one `Manager` too; `the group Internal`, which has no plural.
pub fn group(name: &str) -> String {
    if !crate::study::is_singular(name) {
        return name.to_owned();
    }
    plural(name).unwrap_or_else(|| format!("the group {name}"))
}

/// The plural of a group's name, where it is safe: its last word is a plain English noun that names a group.
fn plural(name: &str) -> Option<String> {
    let last = name.rsplit(' ').next()?.to_lowercase();
    let is_noun = crate::study::side_of(&last).is_some() && !NO_NOUNS.contains(&last.as_str());
    let plain = last.ends_with(|c: char| c.is_ascii_lowercase() && !"sxzhy".contains(c));
    (is_noun && plain).then(|| format!("{name}s"))
}

/// Words that tell a side and have no plural.
const NO_NOUNS: [&str; 4] = ["internal", "external", "inside", "outside"];

/// From one gap to another of the same two groups, `from 17 to 31 points, customers higher`; past zero `from managers
/// 5 points below to 8 above`.
pub fn from_to(measure: MeasureKind, (then, now): (f64, f64), (a, b): (&str, &str)) -> String {
    let size = |gap: f64| format::size(measure, gap.abs());
    let unit = format::unit(measure);
    if then * now < 0.0 {
        let (above, below) = if now < 0.0 { ("above", "below") } else { ("below", "above") };
        return format!("from {a} {}{unit} {above} to {} {below}", size(then), size(now));
    }
    let higher = if then + now < 0.0 { b } else { a };
    format!("from {} to {}{unit}, {higher} higher", size(then), size(now))
}

/// A group's name inside a sentence: `Leaders` is no proper name and becomes `leaders`, `Acme managers` stays, and
/// `Manager` becomes `managers`. An answer that names a group stands in quotation marks where it is a clause:
/// `“I use it all the time, even at night”`.
pub fn in_a_sentence(name: &str) -> String {
    let is_clause = name.contains(',') || name.split(' ').count() > CLAUSE;
    if is_clause && crate::study::side_of(name).is_none() {
        return quoted(name);
    }
    if crate::study::is_singular(name) {
        return plural(name).map_or_else(|| group(name), |name| in_a_sentence(&name));
    }
    let mut words = name.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let known = |text: &str| crate::study::side_of(text).is_some();
    let plain = first.chars().skip(1).all(char::is_lowercase);
    let common =
        known(first) || (!second.is_empty() && !known(second) && known(&format!("{first} {second}")));
    if !plain || !common {
        return name.to_owned();
    }
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |letter| letter.to_lowercase().chain(letters).collect())
}

/// `five of ten questions`, `all ten questions`, `the one question`; `things` as one of them and as several are called.
pub fn part_of(n: usize, all: usize, (thing, things): (&str, &str)) -> String {
    match (n, all) {
        (1, 1) => format!("the one {thing} both were asked"),
        (2, 2) => format!("both {things}"),
        (n, all) if n == all => format!("all {} {things}", count(all)),
        (n, all) => format!("{} of {} {things}", count(n), count(all)),
    }
}

/// Text in quotation marks, its closing full stop left off.
pub fn quoted(text: &str) -> String {
    format!("“{}”", text.trim().trim_end_matches('.'))
}

/// `a`, `a and b`, `a, b and c`.
pub fn list(items: &[String]) -> String {
    joined(items, "and")
}

/// `a`, `a or b`, `a, b or c`.
pub fn either(items: &[String]) -> String {
    joined(items, "or")
}

fn joined(items: &[String], by: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {by} {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUESTIONS: (&str, &str) = ("question", "questions");

    #[test]
    fn small_numbers_are_words() {
        assert_eq!(count(5), "five");
        assert_eq!(count(12), "12");
        assert_eq!(counted(1, "gap", "gaps"), "one gap");
        assert_eq!(part_of(3, 10, QUESTIONS), "three of ten questions");
        assert_eq!(part_of(2, 2, QUESTIONS), "both questions");
        assert_eq!(part_of(4, 4, QUESTIONS), "all four questions");
        assert_eq!(part_of(13, 96, ("option", "options")), "13 of 96 options");
    }

    #[test]
    fn common_nouns_lose_their_capital_in_a_sentence() {
        for (name, expected) in [
            ("Leaders", "leaders"),
            ("Contact center managers", "contact center managers"),
            ("Customer service", "customer service"),
            ("Acme managers", "Acme managers"),
            ("UK managers", "UK managers"),
            ("C-level executives", "C-level executives"),
            ("Permanent", "Permanent"),
            ("With children under 18", "With children under 18"),
            ("Manager", "managers"),
            ("Internal", "the group Internal"),
            ("Company", "the group Company"),
            ("Contact center manager", "contact center managers"),
            ("I use it daily, even at night", "“I use it daily, even at night”"),
            ("Managers of the northern and eastern regions", "managers of the northern and eastern regions"),
            ("Existing customer", "Existing customers"),
        ] {
            assert_eq!(in_a_sentence(name), expected);
        }
    }

    #[test]
    fn lists_end_in_and() {
        let list = |items: &[&str]| list(&items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>());
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn a_statement_loses_its_full_stop_and_a_question_keeps_its_mark() {
        assert_eq!(quoted("We are fast. "), "“We are fast”");
        assert_eq!(quoted("Are we fast?"), "“Are we fast?”");
    }
}
