//! Which questions of several files ask the same: the proposal of a crosswalk.
//!
//! Questions with equal texts pair first. For the rest, each text becomes stems (`stems`, `tables`) and what they
//! mean by the lexicon (`concepts.txt`, `wording`), each weighted by how few questions have it (`rarity`). Two
//! questions are as alike as the weight they share (`likeness`), more where their answers go together
//! (`answers`), less where one asks of the respondent's own work or of importance (`perspective`). An optimal
//! assignment over all pairs chooses (`assignment`); what is left below the bar stays unpaired. Each pair says how
//! sure it is (`confidence`), why (`reason`), and whether its wordings are opposites (`direction`).
//!
//! Any number of files: the questions of the first are the first rows; those of each further file are assigned to
//! the rows so far, and what finds none makes a row of its own.

mod answers;
mod assignment;
mod compare;
mod concepts;
mod confidence;
mod direction;
mod forms;
mod languages;
mod likeness;
mod notices;
mod perspective;
mod rarity;
mod reason;
mod stated;
mod stems;
mod tables;
#[cfg(test)]
mod tests;
mod turned;
mod wording;

pub(super) use answers::AnswerKind;
pub(super) use notices::notices;
pub use stated::{Pairing, Suggestion};
pub(super) use turned::turned;
pub(super) use wording::{asks_agreement, grid_item};

use super::kinds::key;
use super::scales::Family;
use crate::order::{self, Map, Set};
use assignment::{Offer, assign};
use compare::{Comparison, Questions};
use confidence::{Evidence, PAIRED, PERHAPS, confidence};

/// Likeness below which two questions are not compared any further.
const FLOOR: f64 = 0.1;

/// A question of one file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    /// The file's place.
    pub file: usize,
    /// As respondents read it.
    pub text: &'a str,
    /// The column's name or code.
    pub code: &'a str,
    /// The answers: levels of a scale, or options.
    pub options: &'a [String],
    /// What the scale asks for, where one is recognised.
    pub family: Option<Family>,
    pub kind: AnswerKind,
}

/// Questions that ask the same, at most one of each file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Places of the candidates, ascending.
    pub members: Vec<usize>,
    /// The chance that all of them ask the same (see `confidence`): 1 where the texts are equal or there is one.
    pub confidence: f64,
    /// Why, in words; empty for a single question.
    pub reason: String,
    /// Members whose wording is the opposite of the first's.
    pub reversed: Vec<usize>,
    /// True where all texts are equal.
    pub exact: bool,
}

/// Two questions that may ask the same, but not clearly enough to pair them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Perhaps {
    pub first: usize,
    pub second: usize,
    pub confidence: f64,
    pub reason: String,
}

/// What is proposed.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Proposal {
    /// Every candidate in one row; rows in the order of their first members.
    pub rows: Vec<Row>,
    /// The likeliest first.
    pub perhaps: Vec<Perhaps>,
}

/// A row that a person made: its members stay together, and apart from those of other such rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Standing {
    /// Places of the candidates; before all that stand in no such row, and ascending from row to row.
    pub members: Vec<usize>,
    /// Members whose wording is the opposite of the first's.
    pub reversed: Vec<usize>,
    /// Candidates that do not join it.
    pub never: Vec<usize>,
}

/// Pairs the questions of all files. The same candidates in the same order give the same proposal.
#[cfg(test)]
pub(super) fn propose(candidates: &[Candidate<'_>]) -> Proposal {
    propose_onto(&[], candidates)
}

/// Pairs the questions of all files with the rows that stand already, which are the first of the proposal, and with
/// each other.
pub(super) fn propose_onto(standing: &[Standing], candidates: &[Candidate<'_>]) -> Proposal {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut rows: Vec<Joined> = Vec::new();
    for row in standing {
        let first = groups.len();
        groups.extend(row.members.iter().map(|&member| vec![member]));
        let of_row = Row {
            members: row.members.clone(),
            confidence: 1.0,
            reason: String::new(),
            reversed: row.reversed.clone(),
            exact: true,
        };
        rows.push(Joined { row: of_row, groups: (first..groups.len()).collect() });
    }
    let given = groups.len();
    groups.extend(equal_texts(candidates, given));
    let joined = join_equal(&mut rows, given, &groups, candidates, standing);
    let questions = Questions::read(candidates, &groups);
    let mut files: Vec<usize> = candidates.iter().map(|candidate| candidate.file).collect();
    order::sort_and_dedup(&mut files);
    let mut perhaps: Vec<Perhaps> = Vec::new();
    for file in files {
        let first_here = |group: &Vec<usize>| {
            group.first().and_then(|&at| candidates.get(at)).map(|c| c.file) == Some(file)
        };
        let open = (given..groups.len()).filter(|at| !joined.contains(at));
        let new: Vec<usize> = open.filter(|&at| groups.get(at).is_some_and(first_here)).collect();
        join(&mut rows, new, &groups, candidates, &questions, standing, &mut perhaps);
    }
    let mut rows: Vec<Row> = rows.into_iter().map(|row| row.row).collect();
    order::sort_by_key(&mut rows, |row| row.members.first().copied());
    order::sort_by(&mut perhaps, |a, b| {
        b.confidence.total_cmp(&a.confidence).then((a.first, a.second).cmp(&(b.first, b.second)))
    });
    Proposal { rows, perhaps }
}

/// A row in the making, and the groups of equal texts in it.
#[derive(Debug)]
struct Joined {
    row: Row,
    groups: Vec<usize>,
}

/// Candidates with equal texts, the first of a file with the first of another, the second with the second; in the
/// order of their first members. A question with one answer is none with several. Those before `from` stand already.
fn equal_texts(candidates: &[Candidate<'_>], from: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut by_key: Map<(String, bool, usize), usize> = Map::new();
    let mut times: Map<(usize, String, bool), usize> = Map::new();
    for (place, candidate) in candidates.iter().enumerate().skip(from) {
        let (key, several) = (key(candidate.text), candidate.kind == AnswerKind::Multiple);
        let time = times.entry((candidate.file, key.clone(), several)).or_insert(0);
        *time += 1;
        let group = *by_key.entry((key, several, *time)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups.iter_mut().skip(group).take(1).for_each(|group| group.push(place));
    }
    groups
}

/// Puts groups into standing rows that have the same text; the places of those groups.
fn join_equal(
    rows: &mut [Joined],
    given: usize,
    groups: &[Vec<usize>],
    candidates: &[Candidate<'_>],
    standing: &[Standing],
) -> Set<usize> {
    let text = |at: &usize| candidates.get(*at).map(|c| (key(c.text), c.kind == AnswerKind::Multiple));
    let file = |at: &usize| candidates.get(*at).map(|candidate| candidate.file);
    let mut by_text: Map<(String, bool), Vec<usize>> = Map::new();
    for (place, row) in rows.iter().enumerate() {
        for text in row.row.members.iter().filter_map(text).collect::<Set<_>>() {
            by_text.entry(text).or_default().push(place);
        }
    }
    let mut joined = Set::new();
    for (at, group) in groups.iter().enumerate().skip(given) {
        let same = group.first().and_then(text).and_then(|text| by_text.get(&text));
        let fits = |place: &&usize| {
            let taken = |member: &usize| {
                rows.get(**place)
                    .is_none_or(|row| row.row.members.iter().any(|own| file(own) == file(member)))
            };
            let never =
                standing.get(**place).is_some_and(|row| group.iter().any(|at| row.never.contains(at)));
            !never && !group.iter().any(taken)
        };
        let Some(&place) = same.into_iter().flatten().find(fits) else { continue };
        if let Some(row) = rows.get_mut(place) {
            // What has the text of a member that is turned round is turned round as it is.
            let turned = row.row.reversed.iter().any(|member| text(member) == group.first().and_then(text));
            if turned {
                let can_turn = |at: &&usize| candidates.get(**at).is_some_and(|c| c.family.is_some());
                row.row.reversed.extend(group.iter().filter(can_turn));
            }
            row.row.members.extend(group);
            row.row.reason = "same text".to_owned();
            row.groups.push(at);
            joined.insert(at);
        }
    }
    joined
}

/// Assigns the groups `new` to `rows`; those that find none become rows.
fn join(
    rows: &mut Vec<Joined>,
    new: Vec<usize>,
    groups: &[Vec<usize>],
    candidates: &[Candidate<'_>],
    questions: &Questions<'_>,
    standing: &[Standing],
    perhaps: &mut Vec<Perhaps>,
) {
    let files_of = |members: &[usize]| -> Set<usize> {
        order::set(members.iter().filter_map(|&at| candidates.get(at)).map(|candidate| candidate.file))
    };
    let taken: Vec<Set<usize>> = rows.iter().map(|row| files_of(&row.row.members)).collect();
    let mut found: Map<(usize, usize), Comparison> = Map::new();
    for (column, &group) in new.iter().enumerate() {
        let members = groups.get(group).map_or(&[][..], Vec::as_slice);
        let files = files_of(members);
        for (place, row) in rows.iter().enumerate() {
            if standing.get(place).is_some_and(|row| members.iter().any(|at| row.never.contains(at))) {
                continue;
            }
            if taken.get(place).is_some_and(|taken| taken.is_disjoint(&files)) {
                let each = row.groups.iter().filter_map(|&other| questions.compare(other, group));
                let best = each.reduce(|best, next| if next.value > best.value { next } else { best });
                if let Some(best) = best.filter(|best| best.value >= FLOOR) {
                    found.insert((place, column), best);
                }
            }
        }
    }
    // Squared: one clear pair is worth more than two doubtful ones.
    let offer = |(&(row, column), comparison): (&(usize, usize), &Comparison)| Offer {
        row,
        column,
        worth: libm::round(comparison.value * comparison.value * 1e6) as i64,
    };
    let offers: Vec<Offer> = found.iter().map(offer).collect();
    let chosen = assign(&offers);
    let rivals = Rivals::new(&found, &chosen);
    let mut alone: Set<usize> = order::set(0..new.len());
    for Offer { row: place, column, .. } in &chosen {
        let (Some(comparison), Some(&group)) = (found.get(&(*place, *column)), new.get(*column)) else {
            continue;
        };
        let margin = comparison.value - rivals.of(*place, *column);
        let evidence = Evidence { value: comparison.value, margin, shared: comparison.shared };
        let sure = confidence(evidence);
        let (Some(row), Some(members)) = (rows.get_mut(*place), groups.get(group)) else { continue };
        // What is worded as the opposite can only stand in a row if its scale can be turned round.
        let turns = |&at: &usize| candidates.get(at).is_some_and(|candidate| candidate.family.is_some());
        if sure >= PAIRED && (!comparison.reversed || members.iter().all(turns)) {
            alone.remove(column);
            row.add(group, members, sure, comparison, questions);
        } else if sure >= PERHAPS {
            let reason = questions.reason(comparison);
            let first = groups.get(comparison.first).and_then(|members| members.first());
            let (Some(&first), Some(&second)) = (first, members.first()) else { continue };
            perhaps.push(Perhaps { first, second, confidence: sure, reason });
        }
    }
    for column in alone {
        let Some(&group) = new.get(column) else { continue };
        let members = groups.get(group).cloned().unwrap_or_default();
        let reason = if members.len() > 1 { "same text".to_owned() } else { String::new() };
        let row = Row { members, confidence: 1.0, reason, reversed: Vec::new(), exact: true };
        rows.push(Joined { row, groups: vec![group] });
    }
}

impl Joined {
    fn add(
        &mut self,
        group: usize,
        members: &[usize],
        sure: f64,
        by: &Comparison,
        questions: &Questions<'_>,
    ) {
        // Turned round against a member that is itself turned round is as the first member.
        let against =
            questions.first_member(by.first).is_some_and(|member| self.row.reversed.contains(&member));
        if by.reversed != against {
            self.row.reversed.extend(members);
            order::sort(&mut self.row.reversed);
        }
        self.row.members.extend(members);
        order::sort(&mut self.row.members);
        self.groups.push(group);
        if self.row.exact || sure < self.row.confidence {
            self.row.reason = questions.reason(by);
        }
        self.row.confidence = self.row.confidence.min(sure);
        self.row.exact = false;
    }
}

/// By row and by column of the chosen pairs, the best value that it has with another that is not better off where
/// it is.
struct Rivals {
    rows: Map<usize, f64>,
    columns: Map<usize, f64>,
}

impl Rivals {
    fn new(found: &Map<(usize, usize), Comparison>, chosen: &[Offer]) -> Self {
        let value = |row: usize, column: usize| found.get(&(row, column)).map_or(0.0, |pair| pair.value);
        let of_row: Map<usize, f64> = chosen.iter().map(|o| (o.row, value(o.row, o.column))).collect();
        let of_column: Map<usize, f64> = chosen.iter().map(|o| (o.column, value(o.row, o.column))).collect();
        let taken: Set<(usize, usize)> = chosen.iter().map(|o| (o.row, o.column)).collect();
        let mut rivals = Rivals { rows: Map::new(), columns: Map::new() };
        for (&(row, column), pair) in found.iter().filter(|(place, _)| !taken.contains(place)) {
            let raise = |best: &mut Map<usize, f64>, at: usize, own: Option<&f64>| {
                if pair.value > own.copied().unwrap_or(0.0) {
                    let known = best.entry(at).or_insert(0.0);
                    *known = known.max(pair.value);
                }
            };
            raise(&mut rivals.rows, row, of_column.get(&column));
            raise(&mut rivals.columns, column, of_row.get(&row));
        }
        rivals
    }

    fn of(&self, row: usize, column: usize) -> f64 {
        let best = |of: &Map<usize, f64>, at: usize| of.get(&at).copied().unwrap_or(0.0);
        best(&self.rows, row).max(best(&self.columns, column))
    }
}
