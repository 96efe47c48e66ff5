//! Several options in one cell: what stands between them, and which options there are.
//!
//! A cell is never cut at every comma. Options are what recurs: parts in brackets stay whole
//! (`Lab (e.g., ORNL)`), and so do neighbours that never stand without each other (`I use it, but rarely`).
//! Where options are parted by `,`, one with a blank behind it is part of an option. What few wrote in their own words
//! goes together as "Other", counted once a respondent.

use super::scales::is_missing;
use crate::order::{self, Map, Set};
use crate::table::single_spaced;
use crate::wordlist::WordList;
use cut::parts;
pub use splitter::Splitter;

mod cut;
mod splitter;
mod wholes;

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
const OTHERS: WordList = WordList(
    "other|others|otro|otra|otros|autre|autres|andere|anderes|sonstiges|altro|outro|outros|anders|\
     overig",
);

/// The separator of cells that hold a list in JSON: `["A","B"]`.
const JSON: &str = "json";

/// A comma with a blank behind it: it stands within options as often as between them.
const COMMA: &str = ", ";

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

/// What is asked of a column before its cells are cut at a separator.
struct Rule<'a> {
    separator: &'a str,
    /// Only where no blank stands behind the separator: one with a blank is part of an option.
    tight: bool,
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

const fn rule(separator: &str, cells: usize, tenths: u64) -> Rule<'_> {
    Rule { separator, tight: false, cells, tenths, merge: false, plausible: |_| true }
}

const RULES: &[Rule<'_>] = &[
    rule(JSON, 1, 0),
    rule(";", 3, 6),
    rule("|", 3, 6),
    rule("\n", 3, 6),
    Rule { tight: true, merge: true, plausible: no_numbers, ..rule(",", 5, 8) },
    Rule { merge: true, ..rule(COMMA, 5, 8) },
    Rule { merge: true, plausible: no_numbers, ..rule(",", 5, 8) },
    Rule { plausible: are_codes, ..rule(" ", 5, 9) },
];

/// The options of a column with these different cells, each given by so many; `None` where a cell is one answer.
/// Of the ways to cut at commas, the one that leaves the fewest different parts: a wrong one makes parts of every
/// combination.
pub(super) fn recognise(labels: &[&str], counts: &[u64]) -> Option<Joined> {
    fewest(RULES.iter().filter_map(|rule| by(rule, labels, counts)))
}

/// The first, unless a later one has far fewer parts and cuts at a comma too.
fn fewest(all: impl Iterator<Item = (usize, Joined)>) -> Option<Joined> {
    let mut best: Option<(usize, Joined)> = None;
    for (parts, joined) in all {
        let comma = joined.separator.starts_with(',');
        if best.as_ref().is_none_or(|(least, _)| comma && parts * 4 < least * 3) {
            best = Some((parts, joined));
        }
        if !comma {
            break;
        }
    }
    best.map(|(_, joined)| joined)
}

/// The different cells, each in its parts; `None` where one is none of this separator's.
fn cut(rule: &Rule<'_>, labels: &[&str], counts: &[u64]) -> Option<Vec<Cell>> {
    let of =
        |(label, n): (&&str, &u64)| Some(Cell { parts: parts(rule.separator, rule.tight, label)?, n: *n });
    labels.iter().zip(counts).take(MAX_CELLS).map(of).collect()
}

/// Joins parts that are one option; false where there are too many of them.
fn merged(rule: &Rule<'_>, cells: &mut [Cell]) -> bool {
    let between = if rule.tight { rule.separator } else { COMMA };
    !rule.merge || (0..MAX_MERGES).take_while(|_| wholes::merge(cells, between)).count() < MAX_MERGES
}

/// The options and how many different parts there are, where the cells are cut by this rule.
fn by(rule: &Rule<'_>, labels: &[&str], counts: &[u64]) -> Option<(usize, Joined)> {
    if !labels.iter().any(|label| rule.separator == JSON || label.contains(rule.separator)) {
        return None;
    }
    let looked_at = labels.len().min(MAX_CELLS);
    let mut cells = cut(rule, labels, counts)?;
    let words: usize = cells.iter().map(|cell| cell.parts.len()).sum();
    if words > looked_at * MAX_PARTS || !(rule.plausible)(&cells) || !merged(rule, &mut cells) {
        return None;
    }
    let several = cells.iter().filter(|cell| cell.parts.len() > 1).count();
    // Microsoft Forms ends every cell of a multi-select with the separator, no other cell.
    let closed = rule.separator == JSON
        || (rule.separator == ";"
            && labels.iter().filter(|label| label.ends_with(';')).count() * 10 >= looked_at * 9);
    let tallied = tallied(&cells);
    let all: u64 = tallied.values().map(|part| part.n).sum();
    let recurring: u64 = tallied.values().map(|part| part.n).filter(|n| *n > 1).sum();
    let different = tallied.len();
    let joined = (looked_at >= rule.cells || stand_alone(&cells, labels))
        && several * 4 >= looked_at
        && different <= looked_at
        && recurring * 10 >= all * rule.tenths;
    let listed = closed && different <= MAX_OPTIONS;
    if !joined && !listed {
        return None;
    }
    let found = options(rule.separator, tallied, &cells)?;
    (found.options.len() > 1 || rule.separator == JSON).then_some((different, found))
}

/// True where every part of a cell is a cell of its own too: of two options there are no more than three cells.
fn stand_alone(cells: &[Cell], labels: &[&str]) -> bool {
    let known: Set<String> = labels.iter().map(|label| folded(label)).collect();
    cells.len() > 2 && cells.iter().flat_map(|cell| &cell.parts).all(|part| known.contains(&folded(part)))
}

/// The options where a person says what stands between them.
pub(super) fn cut_at(separator: &str, labels: &[&str], counts: &[u64]) -> Option<Joined> {
    let of = |rule: &Rule<'_>| {
        let mut cells = cut(rule, labels, counts)?;
        merged(rule, &mut cells);
        let tallied = tallied(&cells);
        Some((tallied.len(), options(separator, tallied, &cells)?))
    };
    let known = RULES.iter().filter(|rule| rule.separator == separator).filter_map(of);
    fewest(known).or_else(|| of(&rule(separator, 0, 0)).map(|(_, joined)| joined))
}

/// Options that stay whole though commas part the options of these cells: those that are `sure`, and those that are
/// told from the cells, unless all their parts are sure to be options.
pub(super) fn whole(mut sure: Vec<String>, labels: &[&str], counts: &[u64]) -> Option<Vec<String>> {
    let known: Set<String> = sure.iter().map(|option| folded(option)).collect();
    let told = cut_at(COMMA, labels, counts)?.options;
    let apart = |option: &String| option.split(COMMA).all(|part| known.contains(&folded(part)));
    sure.extend(told.into_iter().filter(|option| !apart(option)));
    Some(sure)
}

/// The options where those that hold a comma are known from other files, in `whole`.
pub(super) fn cut_around(whole: &[String], labels: &[&str], counts: &[u64]) -> Option<Joined> {
    let mut cells = cut(&rule(COMMA, 0, 0), labels, counts)?;
    wholes::keep(&mut cells, whole);
    options(COMMA, tallied(&cells), &cells)
}

impl Joined {
    /// True where every cell holds all options, three or more, and not always in one order: they were put in order, and
    /// no share of respondents chose any.
    pub fn is_order(&self, cells: &[&str]) -> bool {
        let splitter = Splitter::new(&self.separator, &self.options, self.missing.iter());
        let whole =
            |cell: &&str| splitter.places(cell).is_some_and(|places| places.len() == self.options.len());
        self.options.len() >= 3 && cells.len() >= 2 && cells.iter().all(whole)
    }

    /// True where prose would not be cut like that: by no comma, or into nothing but options of a few words.
    pub fn is_sure(&self) -> bool {
        let short = |option: &String| option.split(' ').count() <= 4 && option != OTHER;
        !matches!(self.separator.as_str(), COMMA | ",") || self.options.iter().all(short)
    }
}

/// True where commas with blanks stand between the options, so that only what recurs tells which options hold one.
pub(super) fn is_unsure(separator: &str) -> bool {
    separator == COMMA
}

/// What stands between these options in the cells; blank where nothing does.
pub(super) fn separator_of(options: &[String], labels: &[&str]) -> &'static str {
    let real: Vec<String> = options.iter().filter(|option| !is_other(option)).cloned().collect();
    let cuts = |separator: &&&str| {
        let splitter = Splitter::new(separator, &real, std::iter::empty());
        labels.iter().any(|label| splitter.places(label).is_some_and(|places| places.len() > 1))
    };
    SEPARATORS.iter().find(cuts).copied().unwrap_or_default()
}

/// What may stand between options of a cell, the clearest first.
pub(super) const SEPARATORS: [&str; 7] = [JSON, ";", "|", "\n", COMMA, ",", " "];

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

fn options(separator: &str, tallied: Map<String, Part>, cells: &[Cell]) -> Option<Joined> {
    let respondents: u64 = cells.iter().map(|cell| cell.n).sum();
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
    OTHERS.has(head)
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

#[cfg(test)]
mod tests;
