//! Several options in one cell: what stands between them, and which options there are.
//!
//! A cell is never cut at the bare comma. Options are what recurs: parts in brackets stay whole
//! (`Lab (e.g., ORNL)`), and so do neighbours that never stand without each other (`I use it, but rarely`).
//! What few wrote in their own words goes together as "Other", counted once a respondent.

use super::scales::is_missing;
use crate::order::{self, Map, Set};
use crate::table::single_spaced;

/// Options joined in the cells of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Joined {
    /// What stands between options.
    pub separator: String,
    /// The most chosen first (codes in their order), [`OTHER`] last.
    pub options: Vec<String>,
    /// Options that are no answer, such as "Prefer not to say".
    pub missing: Vec<String>,
}

/// The option under which answers in the respondents' own words are counted.
const OTHER: &str = "Other";

/// Options that take what is none of the others.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "other", "others", "otro", "otra", "otros", "autre", "autres", "andere", "anderes", "sonstiges",
    "altro", "outro", "outros", "anders", "overig",
];

/// The separator of cells that hold a list in JSON: `["A","B"]`.
const JSON: &str = "json";

/// Different cells that are looked at to find the options; there are not more of them to find in others.
const MAX_CELLS: usize = 5000;

/// More options than this are free text.
const MAX_OPTIONS: usize = 60;

/// More parts a cell than this, on average, are no options.
const MAX_PARTS: usize = 20;

/// Options of one question that hold the separator are fewer than this; comments are not.
const MAX_MERGES: usize = 40;

/// With so few different parts each is an option, however rare.
const FEW_PARTS: usize = 5;

/// With fewer respondents an option that holds a comma may have been chosen once.
const FEW_RESPONDENTS: u64 = 20;

/// What is asked of a column before its cells are cut at a separator.
struct Rule {
    separator: &'static str,
    /// Different cells at least.
    cells: usize,
    /// Of all parts, by respondents, so many tenths must recur.
    tenths: u64,
    /// Neighbours that never stand apart may be one option.
    merge: bool,
    /// True where the parts look like options of this separator.
    plausible: fn(&[Cell]) -> bool,
}

/// A different cell: its parts, and how many respondents have it.
struct Cell {
    parts: Vec<String>,
    n: u64,
}

const RULES: &[Rule] = &[
    Rule { separator: JSON, cells: 1, tenths: 0, merge: false, plausible: |_| true },
    Rule { separator: ";", cells: 3, tenths: 6, merge: false, plausible: |_| true },
    Rule { separator: "|", cells: 3, tenths: 6, merge: false, plausible: |_| true },
    Rule { separator: "\n", cells: 3, tenths: 6, merge: false, plausible: |_| true },
    Rule { separator: ", ", cells: 5, tenths: 8, merge: true, plausible: |_| true },
    Rule { separator: ",", cells: 5, tenths: 8, merge: true, plausible: no_numbers },
    Rule { separator: " ", cells: 5, tenths: 9, merge: false, plausible: are_codes },
];

/// The options of a column with these different cells, each given by so many; `None` where a cell is one answer.
pub(super) fn recognise(labels: &[&str], counts: &[u64]) -> Option<Joined> {
    RULES.iter().find_map(|rule| by(rule, labels, counts))
}

fn by(rule: &Rule, labels: &[&str], counts: &[u64]) -> Option<Joined> {
    if !labels.iter().any(|label| rule.separator == JSON || label.contains(rule.separator)) {
        return None;
    }
    let of = |(label, n): (&&str, &u64)| Some(Cell { parts: parts(rule.separator, label)?, n: *n });
    let looked_at = labels.len().min(MAX_CELLS);
    let cells: Option<Vec<Cell>> = labels.iter().zip(counts).take(MAX_CELLS).map(of).collect();
    let mut cells = cells?;
    let words: usize = cells.iter().map(|cell| cell.parts.len()).sum();
    if words > looked_at * MAX_PARTS || !(rule.plausible)(&cells) {
        return None;
    }
    if rule.merge {
        let merges = (0..MAX_MERGES).take_while(|_| merge(&mut cells, rule.separator)).count();
        if merges == MAX_MERGES {
            return None;
        }
    }
    let several = cells.iter().filter(|cell| cell.parts.len() > 1).count();
    // Microsoft Forms ends every cell of a multi-select with the separator, no other cell.
    let closed = rule.separator == JSON
        || (rule.separator == ";"
            && labels.iter().filter(|label| label.ends_with(';')).count() * 10 >= looked_at * 9);
    let tallied = tallied(&cells);
    let all: u64 = tallied.values().map(|part| part.n).sum();
    let recurring: u64 = tallied.values().map(|part| part.n).filter(|n| *n > 1).sum();
    let joined = (looked_at >= rule.cells || stand_alone(&cells, labels))
        && several * 4 >= looked_at
        && tallied.len() <= looked_at
        && recurring * 10 >= all * rule.tenths;
    let listed = closed && tallied.len() <= MAX_OPTIONS;
    if !joined && !listed {
        return None;
    }
    let respondents = cells.iter().map(|cell| cell.n).sum();
    options(rule.separator, tallied, respondents).filter(|joined| joined.options.len() > 1)
}

/// True where every part of a cell is a cell of its own too: of two options there are no more than three cells.
fn stand_alone(cells: &[Cell], labels: &[&str]) -> bool {
    let known: Set<String> = labels.iter().map(|label| folded(label)).collect();
    cells.len() > 2 && cells.iter().flat_map(|cell| &cell.parts).all(|part| known.contains(&folded(part)))
}

/// The options where a person says what stands between them.
pub(super) fn cut_at(separator: &str, labels: &[&str], counts: &[u64]) -> Option<Joined> {
    let of = |(label, n): (&&str, &u64)| Some(Cell { parts: parts(separator, label)?, n: *n });
    let cells: Vec<Cell> = labels.iter().zip(counts).take(MAX_CELLS).filter_map(of).collect();
    let respondents = cells.iter().map(|cell| cell.n).sum();
    options(separator, tallied(&cells), respondents)
}

/// Adds to `options` those of `more` that are not there in any spelling; what takes the rest stays last.
pub(super) fn unite(options: &mut Vec<String>, more: &[String]) {
    for option in more {
        if options.iter().any(|known| folded(known) == folded(option)) {
            continue;
        }
        if is_other(option) && options.iter().any(|known| is_other(known)) {
            continue;
        }
        let last = options.last().is_some_and(|last| last == OTHER);
        options.insert(options.len() - usize::from(last), option.clone());
    }
}

/// The spelling in `options` of an option that another file spells `option`.
pub(super) fn spelled_as<'a>(options: &'a [String], option: &'a str) -> &'a str {
    options.iter().find(|known| folded(known) == folded(option)).map_or(option, String::as_str)
}

/// How a part is spelled most often, by whom it was chosen, where it was met first.
struct Part {
    spellings: Map<String, u64>,
    n: u64,
    first: usize,
}

/// All parts by their [`folded`] form.
fn tallied(cells: &[Cell]) -> Map<String, Part> {
    let mut all: Map<String, Part> = Map::new();
    for cell in cells {
        let mut met = Set::new();
        for part in &cell.parts {
            let first = all.len();
            let known = all.entry(folded(part)).or_insert(Part { spellings: Map::new(), n: 0, first });
            *known.spellings.entry(part.clone()).or_insert(0) += cell.n;
            if met.insert(known.first) {
                known.n += cell.n;
            }
        }
    }
    all
}

fn options(separator: &str, tallied: Map<String, Part>, respondents: u64) -> Option<Joined> {
    let codes = tallied.keys().all(|part| code(part).is_some());
    let least = if codes || tallied.len() <= FEW_PARTS { 1 } else { (respondents.isqrt() / 5).max(2) };
    let mut found: Vec<(u64, usize, String)> = Vec::new();
    let (mut missing, mut other) = (Vec::new(), false);
    for part in tallied.into_values() {
        // The most frequent spelling, of several the first by its letters.
        let spelled = part.spellings.iter().rev().max_by_key(|(_, n)| **n).map(|(text, _)| text.clone())?;
        if !codes && is_missing(&spelled) {
            missing.push(spelled);
        } else if part.n >= least {
            found.push((part.n, part.first, spelled));
        } else {
            other = true;
        }
    }
    if codes {
        order::sort_by_key(&mut found, |(.., text)| code(text));
    } else {
        order::sort_by_key(&mut found, |(n, first, _)| (std::cmp::Reverse(*n), *first));
    }
    other |= found.len() > MAX_OPTIONS;
    found.truncate(MAX_OPTIONS);
    let mut options: Vec<String> = found.into_iter().map(|(.., text)| text).collect();
    if other && !options.iter().any(|option| is_other(option)) {
        options.push(OTHER.to_owned());
    }
    Some(Joined { separator: separator.to_owned(), options, missing })
}

/// Joins neighbours that never stand without each other: of two such pairs the first by its letters. Tells
/// whether there were any.
fn merge(cells: &mut [Cell], separator: &str) -> bool {
    let mut single: Map<&str, u64> = Map::new();
    let mut pairs: Map<(&str, &str), u64> = Map::new();
    for cell in cells.iter() {
        for (place, part) in cell.parts.iter().enumerate() {
            *single.entry(part).or_insert(0) += cell.n;
            if let Some(next) = cell.parts.get(place + 1) {
                *pairs.entry((part, next)).or_insert(0) += cell.n;
            }
        }
    }
    // Of few respondents, where every cell begins with a capital, as options do, a small letter goes on with one.
    let few = cells.iter().map(|cell| cell.n).sum::<u64>() < FEW_RESPONDENTS;
    let mut firsts = cells.iter().filter_map(|cell| cell.parts.first());
    let capitals = few && firsts.all(|part| part.starts_with(char::is_uppercase));
    let whole = |pair: &(&str, &str), n: u64| {
        let goes_on = pair.1.starts_with(char::is_lowercase);
        let always = single.get(pair.0) == Some(&n) && single.get(pair.1) == Some(&n);
        always && pair.0 != pair.1 && (n >= 4 || (goes_on && (n >= 2 || capitals)))
    };
    let found = pairs.iter().find(|(pair, n)| whole(pair, **n));
    let Some((one, next)) = found.map(|((one, next), _)| ((*one).to_owned(), (*next).to_owned())) else {
        return false;
    };
    for cell in cells.iter_mut() {
        let mut parts: Vec<String> = Vec::with_capacity(cell.parts.len());
        for part in std::mem::take(&mut cell.parts) {
            match parts.last_mut() {
                Some(last) if *last == one && part == next => *last = format!("{one}{separator}{next}"),
                _ => parts.push(part),
            }
        }
        cell.parts = parts;
    }
    true
}

/// The parts of a cell; `None` where it is none of this separator's.
fn parts(separator: &str, cell: &str) -> Option<Vec<String>> {
    if separator.is_empty() {
        return Some(vec![single_spaced(cell)]);
    }
    if separator == JSON {
        return serde_json::from_str(cell).ok().map(|list: Vec<String>| {
            list.iter().map(|part| single_spaced(part)).filter(|part| !part.is_empty()).collect()
        });
    }
    let bracketed = bracketed(cell);
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in cell.match_indices(separator) {
        if at >= from && !bracketed.iter().any(|(open, close)| *open < at && at < *close) {
            parts.push(cell.get(from..at).unwrap_or_default());
            from = at + separator.len();
        }
    }
    parts.push(cell.get(from..).unwrap_or_default());
    Some(parts.into_iter().map(single_spaced).filter(|part| !part.is_empty()).collect())
}

/// Where brackets open and close; those without a counterpart are marks like any other.
fn bracketed(cell: &str) -> Vec<(usize, usize)> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for (at, c) in cell.char_indices() {
        match c {
            '(' => open.push(at),
            ')' => found.extend(open.pop().map(|from| (from, at))),
            _ => {}
        }
    }
    found
}

fn code(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// Without case: spellings of one option.
fn folded(text: &str) -> String {
    single_spaced(text).to_lowercase()
}

fn is_other(option: &str) -> bool {
    let plain = folded(option);
    let head = plain.split([' ', '(', ',', ':', '-', '/']).next().unwrap_or_default();
    OTHERS.contains(&head)
}

/// Commas without a blank stand within numbers too: codes are only told where a cell holds three of them.
fn no_numbers(cells: &[Cell]) -> bool {
    let numbers = |cell: &Cell| cell.parts.iter().all(|part| code(part).is_some());
    let rising = |cell: &Cell| cell.parts.iter().map(|part| code(part)).is_sorted();
    !cells.iter().any(numbers)
        || (cells.iter().all(|cell| numbers(cell) && rising(cell))
            && cells.iter().any(|cell| cell.parts.len() > 2))
}

/// Blanks stand between the words of every answer: only codes that also stand alone are options.
fn are_codes(cells: &[Cell]) -> bool {
    let plain = |part: &String| {
        part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
    };
    let each_once = |cell: &Cell| order::set(&cell.parts).len() == cell.parts.len();
    let all: Set<&String> = order::set(cells.iter().flat_map(|cell| &cell.parts));
    let alone: Set<&String> =
        order::set(cells.iter().filter(|cell| cell.parts.len() == 1).flat_map(|cell| &cell.parts));
    cells.iter().all(|cell| cell.parts.iter().all(plain) && each_once(cell))
        && alone.len() >= 3
        && alone.len() * 2 >= all.len()
        && all.len() <= 40
}

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

/// A cell cut at every separator.
fn pieces(separator: &str, cell: &str) -> Vec<String> {
    match separator {
        JSON => parts(JSON, cell).unwrap_or_else(|| vec![single_spaced(cell)]),
        "" => vec![single_spaced(cell)],
        _ => cell.split(separator).map(single_spaced).filter(|piece| !piece.is_empty()).collect(),
    }
}

#[cfg(test)]
mod tests;
