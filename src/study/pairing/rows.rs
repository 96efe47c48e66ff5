//! The rows of a crosswalk: questions of any number of files, joined by the pairs of every two.

use super::compare::{Questions, share_any};
use super::confidence::PAIRED;
use super::equal::{equal_texts, join_equal};
use super::mates::{Mates, mates, parted};
use super::{Candidate, Perhaps, Proposal, Row, Standing};
use crate::order;

/// A row in the making, and the groups of equal texts in it.
#[derive(Debug)]
pub(super) struct Joined {
    pub row: Row,
    pub groups: Vec<usize>,
}

/// Pairs the questions of all files. The same candidates in the same order give the same proposal.
#[cfg(test)]
pub(in crate::study) fn propose(candidates: &[Candidate<'_>]) -> Proposal {
    propose_onto(&[], candidates)
}

/// Pairs the questions of all files with the rows that stand already, which are the first of the proposal, and with
/// each other.
pub(in crate::study) fn propose_onto(standing: &[Standing], candidates: &[Candidate<'_>]) -> Proposal {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut rows: Vec<Joined> = Vec::new();
    for row in standing {
        let first = groups.len();
        groups.extend(row.members.iter().map(|&member| vec![member]));
        let of_row = exact(row.members.clone(), String::new(), row.reversed.clone());
        rows.push(Joined { row: of_row, groups: (first..groups.len()).collect() });
    }
    let given = groups.len();
    groups.extend(equal_texts(candidates, given));
    let joined = join_equal(&mut rows, given, &groups, candidates, standing);
    for (at, group) in groups.iter().enumerate().skip(given).filter(|(at, _)| !joined.contains(at)) {
        let reason = if group.len() > 1 { "same text" } else { "" };
        rows.push(Joined { row: exact(group.clone(), reason.to_owned(), Vec::new()), groups: vec![at] });
    }
    let questions = Questions::read(candidates, &groups);
    let files: Vec<Vec<usize>> = rows.iter().map(|row| files_of(&row.row.members, candidates)).collect();
    let mates = mates(&rows, &files, standing, &questions);
    let mut joining =
        Joining { home: (0..rows.len()).collect(), rows, files, candidates, questions: &questions };
    let apart: Vec<Mates> = mates.into_iter().filter(|mates| !joining.join(mates, standing)).collect();
    let perhaps = joining.perhaps(&apart, &groups);
    let home = joining.home;
    let own = |(at, row): (usize, Joined)| (home.get(at) == Some(&at)).then_some(row.row);
    let mut rows: Vec<Row> = joining.rows.into_iter().enumerate().filter_map(own).collect();
    order::sort_by_key(&mut rows, |row| row.members.first().copied());
    Proposal { rows, perhaps }
}

fn exact(members: Vec<usize>, reason: String, reversed: Vec<usize>) -> Row {
    Row { members, confidence: 1.0, reason, reversed, exact: true }
}

/// The files of candidates, ascending.
fn files_of(members: &[usize], candidates: &[Candidate<'_>]) -> Vec<usize> {
    let mut files: Vec<usize> =
        members.iter().filter_map(|&at| candidates.get(at)).map(|candidate| candidate.file).collect();
    order::sort_and_dedup(&mut files);
    files
}

/// Rows as they grow into each other.
struct Joining<'a> {
    rows: Vec<Joined>,
    /// The files of each row.
    files: Vec<Vec<usize>>,
    /// By the row that there was at first: the row that holds its questions now.
    home: Vec<usize>,
    candidates: &'a [Candidate<'a>],
    questions: &'a Questions<'a>,
}

impl Joining<'_> {
    /// The rows that hold two now.
    fn homes(&self, rows: (usize, usize)) -> (usize, usize) {
        let home = |row: usize| self.home.get(row).copied().unwrap_or(row);
        (home(rows.0), home(rows.1))
    }

    /// True where two rows can never be one: they are already, or hold questions of one file, each of which has a
    /// mate there that is more like it.
    fn clash(&self, first: usize, second: usize) -> bool {
        let files = |row: usize| self.files.get(row).map_or(&[][..], Vec::as_slice);
        first == second || share_any(files(first), files(second))
    }

    /// Makes one row of two, those most alike coming first; false where they stay apart.
    fn join(&mut self, mates: &Mates, standing: &[Standing]) -> bool {
        let (one, other) = self.homes(mates.rows);
        let (keep, gone) = (one.min(other), one.max(other));
        if mates.sure < PAIRED || self.clash(keep, gone) {
            return false;
        }
        let (Some(stays), Some(goes)) = (self.rows.get(keep), self.rows.get(gone)) else { return false };
        if parted(standing, keep, gone, &goes.row.members) {
            return false;
        }
        // What is worded as the opposite of what is turned round itself is as the row's first member.
        let turned = |group: usize| {
            let member = self.questions.first_member(group);
            member.is_some_and(|at| stays.row.reversed.contains(&at) || goes.row.reversed.contains(&at))
        };
        let turns = self.questions.reversed(&mates.by) ^ turned(mates.by.first) ^ turned(mates.by.second);
        let reversed = |at: &usize| goes.row.reversed.contains(at) != turns;
        let reversed: Vec<usize> = goes.row.members.iter().copied().filter(reversed).collect();
        // What is worded as the opposite can only stand in a row if its scale can be turned round.
        let can_turn = |at: &usize| self.candidates.get(*at).is_some_and(|c| c.family.is_some());
        if turns && !reversed.iter().all(can_turn) {
            return false;
        }
        let reason = self.questions.reason(&mates.by);
        let Some(goes) = self.rows.get_mut(gone) else { return false };
        let (mut theirs, groups) = (
            std::mem::replace(&mut goes.row, exact(Vec::new(), String::new(), Vec::new())),
            std::mem::take(&mut goes.groups),
        );
        let Some(stays) = self.rows.get_mut(keep) else { return false };
        stays.groups.extend(groups);
        let row = &mut stays.row;
        row.members.append(&mut theirs.members);
        order::sort(&mut row.members);
        row.reversed.extend(reversed);
        order::sort(&mut row.reversed);
        // What is said of a row is said of the pair in it that is least sure.
        let pair = Row {
            confidence: mates.sure,
            reason,
            exact: false,
            ..exact(Vec::new(), String::new(), Vec::new())
        };
        for other in [theirs, pair] {
            if !other.exact && (row.exact || other.confidence < row.confidence) {
                (row.confidence, row.reason, row.exact) = (other.confidence, other.reason, false);
            }
        }
        self.home.iter_mut().filter(|home| **home == gone).for_each(|home| *home = keep);
        let files = files_of(&row.members, self.candidates);
        self.files.iter_mut().skip(keep).take(1).for_each(|of| of.clone_from(&files));
        true
    }

    /// Rows that may be one, of those that are not: each two once, the likeliest first.
    fn perhaps(&self, apart: &[Mates], groups: &[Vec<usize>]) -> Vec<Perhaps> {
        let first_of = |group: usize| groups.get(group).and_then(|members| members.first()).copied();
        let mut met: Vec<(usize, usize)> = Vec::new();
        let mut all = Vec::new();
        for mates in apart {
            let (one, other) = self.homes(mates.rows);
            let pair = (one.min(other), one.max(other));
            if self.clash(one, other) || met.contains(&pair) {
                continue;
            }
            met.push(pair);
            let (Some(first), Some(second)) = (first_of(mates.by.first), first_of(mates.by.second)) else {
                continue;
            };
            let reason = self.questions.reason(&mates.by);
            all.push(Perhaps { first, second, confidence: mates.sure, reason });
        }
        order::sort_by(&mut all, |a: &Perhaps, b: &Perhaps| {
            b.confidence.total_cmp(&a.confidence).then((a.first, a.second).cmp(&(b.first, b.second)))
        });
        all
    }
}
