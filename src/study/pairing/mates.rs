//! Which questions of two files are each other's: the best assignment of the one file's to the other's, and how sure
//! it is of each.

use super::Standing;
use super::assignment::{Offer, assign};
use super::compare::{Comparison, Questions, share_any};
use super::confidence::{Evidence, PAIRED, PERHAPS, confidence};
use super::rows::Joined;
use crate::order::{self, Map, Set};

/// Likeness below which two questions are not compared any further.
const FLOOR: f64 = 0.1;

/// The most that a pair gets whose questions are of opposite things, however alike they are: a person may make it.
const DOUBTED: f64 = 0.4;

/// Two rows in the making that may be one.
#[derive(Debug)]
pub(super) struct Mates {
    /// Their places, the lesser first, which is that of the first question compared.
    pub rows: (usize, usize),
    /// The chance that they are.
    pub sure: f64,
    pub by: Comparison,
}

/// The pairs that are chosen between every two files, the most alike first; last those of which some other file says
/// that they are two questions. `files` are those of each row, ascending.
pub(super) fn mates(
    rows: &[Joined],
    files: &[Vec<usize>],
    standing: &[Standing],
    questions: &Questions<'_>,
) -> Vec<Mates> {
    let all = comparisons(rows, files, standing, questions);
    let known = all_files(files);
    let mut mates = Vec::new();
    for (at, &one) in known.iter().enumerate() {
        for &other in known.iter().skip(at + 1) {
            between(one, other, files, &all, &mut mates);
        }
    }
    let contradicted = contradicted(&mates, files);
    let mut order: Vec<(bool, Mates)> = contradicted.into_iter().zip(mates).collect();
    order::sort_by(&mut order, |a: &(bool, Mates), b: &(bool, Mates)| {
        a.0.cmp(&b.0).then(b.1.by.value.total_cmp(&a.1.by.value)).then(a.1.rows.cmp(&b.1.rows))
    });
    order.into_iter().map(|(_, mates)| mates).collect()
}

fn all_files(files: &[Vec<usize>]) -> Vec<usize> {
    let mut all: Vec<usize> = files.iter().flatten().copied().collect();
    order::sort_and_dedup(&mut all);
    all
}

/// Every two rows that may be joined, held against each other by those of their questions that are most alike.
fn comparisons(
    rows: &[Joined],
    files: &[Vec<usize>],
    standing: &[Standing],
    questions: &Questions<'_>,
) -> Vec<((usize, usize), Comparison)> {
    let mut all = Vec::new();
    for (first, (row, own)) in rows.iter().zip(files).enumerate() {
        for (second, (other, theirs)) in rows.iter().zip(files).enumerate().skip(first + 1) {
            if share_any(own, theirs) || parted(standing, first, second, &other.row.members) {
                continue;
            }
            let each = row.groups.iter().flat_map(|&a| other.groups.iter().map(move |&b| (a, b)));
            let each = each.filter_map(|(a, b)| questions.compare(a, b));
            let best = each.reduce(|best, next| if next.value > best.value { next } else { best });
            all.extend(best.filter(|best| best.value >= FLOOR).map(|best| ((first, second), best)));
        }
    }
    all
}

/// True for two rows that a person made, or a row of which somebody said that it does not take what the other holds.
/// Rows that a person made are the first.
pub(super) fn parted(standing: &[Standing], first: usize, second: usize, members: &[usize]) -> bool {
    second < standing.len()
        || standing.get(first).is_some_and(|row| members.iter().any(|at| row.never.contains(at)))
}

/// By pair: true where a further file has a mate for each of the two, and not the same one.
fn contradicted(mates: &[Mates], files: &[Vec<usize>]) -> Vec<bool> {
    let mut known: Map<(usize, usize), usize> = Map::new();
    for Mates { rows: (one, other), .. } in mates.iter().filter(|mates| mates.sure >= PAIRED) {
        for (row, mate) in [(one, other), (other, one)] {
            for &file in files.get(*mate).into_iter().flatten() {
                known.insert((*row, file), *mate);
            }
        }
    }
    let all = all_files(files);
    let apart = |(one, other): (usize, usize)| {
        all.iter().any(|&file| {
            let mates = known.get(&(one, file)).zip(known.get(&(other, file)));
            mates.is_some_and(|(mate, theirs)| mate != theirs)
        })
    };
    mates.iter().map(|mates| apart(mates.rows)).collect()
}

fn between(
    one: usize,
    other: usize,
    files: &[Vec<usize>],
    all: &[((usize, usize), Comparison)],
    into: &mut Vec<Mates>,
) {
    let of = |row: usize, file: usize| files.get(row).is_some_and(|files| files.contains(&file));
    // By a row that holds the one file and one that holds the other.
    let mut found: Map<(usize, usize), &Comparison> = Map::new();
    for ((first, second), comparison) in all {
        if of(*first, one) && of(*second, other) {
            found.insert((*first, *second), comparison);
        } else if of(*second, one) && of(*first, other) {
            found.insert((*second, *first), comparison);
        }
    }
    // Squared: one clear pair is worth more than two doubtful ones.
    let worth = |value: f64| libm::round(value * value * 1e6) as i64;
    let offer =
        |(&(row, column), by): (&(usize, usize), &&Comparison)| Offer { row, column, worth: worth(by.value) };
    let chosen = assign(&found.iter().map(offer).collect::<Vec<_>>());
    let rivals = Rivals::new(&found, &chosen);
    for Offer { row, column, .. } in chosen {
        let Some(&by) = found.get(&(row, column)) else { continue };
        let margin = by.value - rivals.of(row, column);
        let sure = confidence(Evidence { value: by.value, margin });
        let sure = if by.contrasted { sure.min(DOUBTED) } else { sure };
        if sure >= PERHAPS {
            into.push(Mates { rows: (row.min(column), row.max(column)), sure, by: by.clone() });
        }
    }
}

/// By row and by column of the chosen pairs, the best value that it has with another that is not better off where
/// it is.
struct Rivals {
    rows: Map<usize, f64>,
    columns: Map<usize, f64>,
}

impl Rivals {
    fn new(found: &Map<(usize, usize), &Comparison>, chosen: &[Offer]) -> Self {
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
