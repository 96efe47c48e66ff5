//! A program that has a report, knows the rule, and wants what the report hides.
//!
//! It reads nothing but the report's JSON. From totals, cells and numbers of rows it draws up every table of
//! counts that adds up, applies the rule to it, and keeps those that would give the same report. Where all that
//! are left agree on a hidden number, it has found it out.

use super::share::{mixed, share_out};
use super::world::{Table, agreeing};
use gap_report::counts::CellKey;
use gap_report::study::{GroupOf, Study};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// What the report says of one cell.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Seen {
    Figures(u64, u64),
    Hidden,
}

/// What was found out about one hidden cell: every value that its base, and the number agreeing, may have.
#[derive(Debug, Default, Clone)]
pub struct Found {
    pub bases: BTreeSet<u64>,
    pub agreeing: BTreeSet<u64>,
    /// True where there were too many tables to try them all.
    pub undecided: bool,
    /// For each value above, the cells of a survey that would give the same report.
    pub witnesses: Vec<Table>,
}

impl Found {
    /// True where nothing else is possible.
    pub fn is_pinned(&self) -> bool {
        !self.undecided && (self.bases.len() == 1 || self.agreeing.len() == 1)
    }
}

/// The rule, applied to a table: the report that it gives.
pub type Rule<'a> = &'a dyn Fn(&Study, &Table) -> Value;

/// Candidates tried for one row of cells before giving up.
const PATIENCE: usize = 5_000;

/// Attacks every hidden cell of `report`. `no_blanks`: the attacker knows from elsewhere that each respondent has
/// a value in every segment. `range`: the bases that the rule hides at all. Stops looking at a cell once `enough`
/// bases are possible.
pub fn attack(
    report: &Value,
    rule: Rule<'_>,
    range: RangeInclusive<u64>,
    no_blanks: bool,
    enough: usize,
) -> BTreeMap<CellKey, Found> {
    let study: Study = serde_json::from_value(report["study"].clone()).expect("the study");
    let lists = lists(report);
    let attacker = Attacker { seen: seen(report), lists, rule, study, range, no_blanks, enough, report };
    let hidden = || attacker.seen.iter().filter(|(_, seen)| **seen == Seen::Hidden).map(|(key, _)| key);
    let mut found = BTreeMap::new();
    for key in hidden().filter(|key| key.segment.is_empty()) {
        attacker.attack_total(key, &mut found);
    }
    let mut done = BTreeSet::new();
    for key in hidden().filter(|key| !key.segment.is_empty()) {
        let row = CellKey { segment_value: String::new(), ..key.clone() };
        if done.insert(row.clone()) {
            attacker.attack_row(&row, &mut found);
        }
    }
    found
}

struct Attacker<'a> {
    seen: BTreeMap<CellKey, Seen>,
    /// How many gave which answer, of whole groups.
    lists: BTreeMap<CellKey, Value>,
    study: Study,
    rule: Rule<'a>,
    range: RangeInclusive<u64>,
    no_blanks: bool,
    enough: usize,
    report: &'a Value,
}

fn seen(report: &Value) -> BTreeMap<CellKey, Seen> {
    let mut seen = BTreeMap::new();
    for cell in report["cells"].as_array().expect("cells") {
        let text = |name: &str| cell[name].as_str().unwrap_or_default().to_owned();
        let key = CellKey {
            question: text("question"),
            group: text("group"),
            wave: text("wave"),
            segment: text("segment"),
            segment_value: text("segment_value"),
        };
        let hidden = cell["flags"].as_array().is_some_and(|flags| flags.contains(&Value::from("suppressed")));
        let base = cell["base"].as_f64();
        let value = match base {
            _ if hidden => Seen::Hidden,
            Some(base) => {
                // The mean, or the score, of two known answers tells how many gave which.
                let measure = cell["measure"].as_str().unwrap_or_default();
                let share = cell["value"].as_f64().map_or(0.0, |value| agreeing(measure, value));
                Seen::Figures(base as u64, (share * base).round() as u64)
            }
            None => panic!("a cell that is neither shown nor hidden: {cell}"),
        };
        if hidden {
            let figures = ["base", "weighted_base", "effective_base", "value", "low", "high"];
            assert!(figures.iter().all(|name| cell[*name].is_null()), "a hidden figure: {cell}");
            assert_eq!(
                cell["flags"].as_array().map(Vec::len),
                Some(1),
                "a hidden cell has another flag: {cell}"
            );
        }
        seen.insert(key, value);
    }
    seen
}

/// The lists of all answers; each must add up to the cell that is shown, and none may stand for one that is not.
fn lists(report: &Value) -> BTreeMap<CellKey, Value> {
    let seen = seen(report);
    let mut lists = BTreeMap::new();
    for list in report["answers"].as_array().expect("answers") {
        let text = |name: &str| list[name].as_str().unwrap_or_default().to_owned();
        let key = CellKey {
            question: text("question"),
            group: text("group"),
            wave: text("wave"),
            ..CellKey::default()
        };
        let sum = |agrees: bool| -> u64 {
            let answers = list["answers"].as_array().expect("answers").iter();
            let counted = answers.filter(|answer| !agrees || answer["side"] == "agree");
            counted.map(|answer| answer["n"].as_u64().expect("a number without weights")).sum()
        };
        assert_eq!(seen.get(&key), Some(&Seen::Figures(sum(false), sum(true))), "{list}");
        assert!(lists.insert(key, list["answers"].clone()).is_none(), "twice: {list}");
    }
    lists
}

impl Attacker<'_> {
    /// Most answers that a hidden total can have: fewer than the limit, and no more than its file has rows left.
    fn most_in_total(&self, key: &CellKey) -> u64 {
        let limit = self.study.options.suppress_below.saturating_sub(1);
        let mut room = 0;
        for source in &self.study.sources {
            if matches!(&source.group, Some(GroupOf::Name(name)) if *name != key.group) {
                continue;
            }
            let sources = self.report["sources"].as_array().expect("sources");
            let info = sources.iter().find(|info| info["file"] == source.file.as_str());
            let Some(rows) = info.and_then(|info| info["rows"].as_u64()) else { return limit };
            let alone = matches!(&source.group, Some(GroupOf::Name(_)));
            room += rows - if alone { 0 } else { self.least_in_others(key) };
        }
        limit.min(room)
    }

    /// Fewest respondents that the other groups, and this group in other waves, have by the bases shown.
    fn least_in_others(&self, key: &CellKey) -> u64 {
        let mut least: BTreeMap<(&str, &str), u64> = BTreeMap::new();
        for (other, seen) in &self.seen {
            let here = (&other.group, &other.wave) == (&key.group, &key.wave);
            if let (Seen::Figures(base, _), true, false) = (seen, other.segment.is_empty(), here) {
                let most = least.entry((&other.group, &other.wave)).or_insert(0);
                *most = (*most).max(*base);
            }
        }
        least.values().sum()
    }

    fn attack_total(&self, key: &CellKey, found: &mut BTreeMap<CellKey, Found>) {
        for base in 1..=self.most_in_total(key) {
            for agreeing in 0..=base {
                self.try_out(Table::from([(key.clone(), (base, agreeing))]), &Table::new(), found);
            }
        }
    }

    /// Attacks the cells of one row: a question, group, wave and segment; with all questions that look alike, as
    /// they may rest on the same respondents.
    fn attack_row(&self, row: &CellKey, found: &mut BTreeMap<CellKey, Found>) {
        let total = |row: &CellKey| CellKey { segment: String::new(), ..row.clone() };
        let totals: Vec<(u64, u64)> = match self.seen.get(&total(row)) {
            Some(&Seen::Figures(base, agreeing)) => vec![(base, agreeing)],
            _ => (1..=self.most_in_total(&total(row)))
                .flat_map(|base| (0..=base).map(move |agreeing| (base, agreeing)))
                .collect(),
        };
        let values: BTreeSet<&str> = self
            .seen
            .keys()
            .filter(|key| key.segment == row.segment)
            .map(|key| key.segment_value.as_str())
            .collect();
        let cell = |row: &CellKey, value: &str| CellKey { segment_value: value.to_owned(), ..row.clone() };
        let bases = |row: &CellKey| -> Vec<Option<u64>> {
            let all = std::iter::once(total(row)).chain(values.iter().map(|value| cell(row, value)));
            all.map(|key| match self.seen.get(&key) {
                Some(Seen::Figures(base, _)) => Some(*base),
                Some(Seen::Hidden) => None,
                None => Some(0),
            })
            .collect()
        };
        let hidden: Vec<&str> = values
            .iter()
            .copied()
            .filter(|value| self.seen.get(&cell(row, value)) == Some(&Seen::Hidden))
            .collect();
        let rows: BTreeSet<CellKey> = self
            .seen
            .keys()
            .filter(|key| key.segment == row.segment && key.group == row.group && key.wave == row.wave)
            .map(|key| CellKey { segment_value: String::new(), ..key.clone() })
            .filter(|other| other == row || (totals.len() == 1 && bases(other) == bases(row)))
            .collect();
        for (most, agreeing) in totals {
            let mut known = Table::new();
            let mut rest = BTreeMap::new();
            for row in &rows {
                let whole = match self.seen.get(&total(row)) {
                    Some(&Seen::Figures(base, agreeing)) => (base, agreeing),
                    _ => (most, agreeing),
                };
                known.insert(total(row), whole);
                let mut left = whole;
                for value in &values {
                    match self.seen.get(&cell(row, value)) {
                        Some(&Seen::Figures(base, agreeing)) => {
                            known.insert(cell(row, value), (base, agreeing));
                            left = (left.0 - base, left.1 - agreeing);
                        }
                        Some(Seen::Hidden) => {}
                        None => {
                            known.insert(cell(row, value), (0, 0));
                        }
                    }
                }
                rest.insert(row.clone(), left);
            }
            let puzzle = Puzzle { row, hidden: &hidden, known: &known, rest: &rest };
            self.guess(&puzzle, found);
            if !self.is_enough(&puzzle, found, 2) {
                self.exhaust(&puzzle, found);
            }
        }
    }

    fn is_enough(&self, puzzle: &Puzzle<'_>, found: &BTreeMap<CellKey, Found>, bases: usize) -> bool {
        puzzle.hidden.iter().all(|value| self.has(&puzzle.cell(value), found, bases))
    }

    fn has(&self, key: &CellKey, found: &BTreeMap<CellKey, Found>, bases: usize) -> bool {
        found.get(key).is_some_and(|found| found.bases.len() >= bases && found.agreeing.len() >= 2)
    }

    /// Tries the likeliest tables first: one cell takes every small value, one takes the rest, others are tiny.
    fn guess(&self, puzzle: &Puzzle<'_>, found: &mut BTreeMap<CellKey, Found>) {
        let count = puzzle.hidden.len();
        let (left, agreeing) = puzzle.rest[puzzle.row];
        let tiny = 3u64.pow(count.saturating_sub(2) as u32);
        for target in 0..count {
            let key = puzzle.cell(puzzle.hidden[target]);
            for base in (0..=self.enough as u64 + 1).filter(|base| *base <= left) {
                for (absorber, mut code) in (0..count)
                    .filter(|&cell| cell != target)
                    .flat_map(|cell| (0..tiny).map(move |code| (cell, code)))
                {
                    if self.has(&key, found, self.enough) {
                        break;
                    }
                    let mut bases = vec![0; count];
                    bases[target] = base;
                    for cell in (0..count).filter(|&cell| cell != target && cell != absorber) {
                        (bases[cell], code) = (code % 3, code / 3);
                    }
                    let Some(rest) = left.checked_sub(bases.iter().sum()) else { continue };
                    bases[absorber] = rest;
                    if !bases.iter().all(|base| self.range.contains(base)) {
                        continue;
                    }
                    for first in [agreeing.min(base), 0] {
                        let mut without = bases.clone();
                        without[target] = 0;
                        let Some(mut parts) = mixed(&without, agreeing - first) else { continue };
                        parts[target] = first;
                        self.try_bases(puzzle, &bases, &parts, found);
                    }
                }
            }
        }
    }

    /// Tries every table, until each cell may have two values, or patience ends: then nothing is pinned.
    fn exhaust(&self, puzzle: &Puzzle<'_>, found: &mut BTreeMap<CellKey, Found>) {
        let (left, agreeing) = puzzle.rest[puzzle.row];
        let most = vec![left.min(*self.range.end()); puzzle.hidden.len()];
        let mut tried = 0;
        let finished = share_out(left, &most, !self.no_blanks, &mut |bases| {
            if !bases.iter().all(|base| self.range.contains(base)) {
                return true;
            }
            share_out(agreeing, bases, !self.no_blanks, &mut |parts| {
                tried += 1;
                if bases.iter().sum::<u64>() - parts.iter().sum::<u64>() <= left - agreeing {
                    self.try_bases(puzzle, bases, parts, found);
                }
                tried < PATIENCE && !self.is_enough(puzzle, found, 2)
            })
        });
        if !finished && tried >= PATIENCE {
            for value in puzzle.hidden {
                found.entry(puzzle.cell(value)).or_default().undecided = true;
            }
        }
    }

    /// Tries bases and numbers agreeing for the row under attack; rows that look like it get the same bases, and
    /// those agreeing spread over them.
    fn try_bases(
        &self,
        puzzle: &Puzzle<'_>,
        bases: &[u64],
        agreeing: &[u64],
        found: &mut BTreeMap<CellKey, Found>,
    ) {
        let mut known = puzzle.known.clone();
        for (other, &(_, agreeing)) in puzzle.rest.iter().filter(|(other, _)| *other != puzzle.row) {
            let Some(mixed) = mixed(bases, agreeing) else { return };
            for ((value, &base), agreeing) in puzzle.hidden.iter().zip(bases).zip(mixed) {
                known.insert(
                    CellKey { segment_value: (*value).to_owned(), ..other.clone() },
                    (base, agreeing),
                );
            }
        }
        let cells = puzzle.hidden.iter().zip(bases).zip(agreeing);
        let table = cells.map(|((value, &base), &agreeing)| (puzzle.cell(value), (base, agreeing))).collect();
        self.try_out(table, &known, found);
    }

    /// Applies the rule to the cells of `table` beside what is `known`, and keeps it if the report is the same.
    fn try_out(&self, table: Table, known: &Table, found: &mut BTreeMap<CellKey, Found>) {
        let mut all = known.clone();
        all.extend(table.clone());
        let report = (self.rule)(&self.study, &all);
        let (then, lists) = (seen(&report), lists(&report));
        let zero = Seen::Figures(0, 0);
        let same = all
            .keys()
            .all(|key| then.get(key).copied().unwrap_or(zero) == self.seen.get(key).copied().unwrap_or(zero))
            && all.keys().all(|key| lists.get(key) == self.lists.get(key));
        if !same {
            return;
        }
        for (key, &(base, agreeing)) in &table {
            let found = found.entry(key.clone()).or_default();
            let (base, agreeing) = (found.bases.insert(base), found.agreeing.insert(agreeing));
            if base || agreeing {
                found.witnesses.push(all.clone());
            }
        }
    }
}

/// One row to be worked out.
struct Puzzle<'a> {
    row: &'a CellKey,
    /// The values whose cells are hidden.
    hidden: &'a [&'a str],
    known: &'a Table,
    /// What is left for the hidden cells, of this row and of those that look like it.
    rest: &'a BTreeMap<CellKey, (u64, u64)>,
}

impl Puzzle<'_> {
    fn cell(&self, value: &str) -> CellKey {
        CellKey { segment_value: value.to_owned(), ..self.row.clone() }
    }
}
