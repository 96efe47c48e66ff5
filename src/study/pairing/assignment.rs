//! The best assignment of rows to columns, all at once: not the best match of each, but the matches that are
//! best together.
//!
//! The Hungarian method by shortest augmenting paths with potentials (Kuhn 1955; Jonker and Volgenant 1987),
//! O(rows² · columns), on whole numbers, so that equal sums are equal and the result is the same everywhere.
//! Crates that do this bring matrix types and generics many times its size.

use crate::order;

/// One pair that may be assigned, and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Offer {
    pub row: usize,
    pub column: usize,
    /// Above 0.
    pub worth: i64,
}

/// Chooses among `offers` so that no row and no column is taken twice and the sum of worths is the greatest.
/// Pairs that are not offered are never chosen. The chosen ones, by row.
pub(super) fn assign(offers: &[Offer]) -> Vec<Offer> {
    let mut chosen: Vec<Offer> = components(offers).iter().flat_map(|part| assign_connected(part)).collect();
    order::sort_by_key(&mut chosen, |offer| (offer.row, offer.column));
    chosen
}

/// Offers in groups that share no row and no column: each is assigned by itself, which is much quicker.
fn components(offers: &[Offer]) -> Vec<Vec<Offer>> {
    let rows = offers.iter().map(|offer| offer.row + 1).max().unwrap_or(0);
    let columns = offers.iter().map(|offer| offer.column + 1).max().unwrap_or(0);
    let mut parent: Vec<usize> = (0..rows + columns).collect();
    for offer in offers {
        let (a, b) = (root(&mut parent, offer.row), root(&mut parent, rows + offer.column));
        if let Some(place) = parent.get_mut(a.max(b)) {
            *place = a.min(b);
        }
    }
    let mut parts: crate::order::Map<usize, Vec<Offer>> = crate::order::Map::new();
    for offer in offers.iter().filter(|offer| offer.worth > 0) {
        parts.entry(root(&mut parent, offer.row)).or_default().push(*offer);
    }
    parts.into_values().collect()
}

fn root(parent: &mut [usize], of: usize) -> usize {
    let mut at = of;
    while let Some(&up) = parent.get(at).filter(|up| **up != at) {
        let above = parent.get(up).copied().unwrap_or(up);
        if let Some(place) = parent.get_mut(at) {
            *place = above;
        }
        at = up;
    }
    at
}

/// A matrix of worths, 0 where nothing is offered.
struct Worths {
    columns: usize,
    cells: Vec<i64>,
}

impl Worths {
    fn of(&self, row: usize, column: usize) -> i64 {
        self.cells.get(row * self.columns + column).copied().unwrap_or(0)
    }
}

fn assign_connected(offers: &[Offer]) -> Vec<Offer> {
    let sorted = |of: fn(&Offer) -> usize| {
        let mut all: Vec<usize> = offers.iter().map(of).collect();
        order::sort_and_dedup(&mut all);
        all
    };
    let (rows, columns) = (sorted(|offer| offer.row), sorted(|offer| offer.column));
    // Each row may also stay alone: as many columns of no worth as there are rows.
    let wide = columns.len() + rows.len();
    let mut worths = Worths { columns: wide, cells: vec![0; rows.len() * wide] };
    for offer in offers {
        let at = rows.binary_search(&offer.row).ok().zip(columns.binary_search(&offer.column).ok());
        if let Some(cell) = at.and_then(|(row, column)| worths.cells.get_mut(row * wide + column)) {
            *cell = offer.worth;
        }
    }
    let taken = best_columns(rows.len(), &worths);
    let offer = |(at, column): (usize, usize)| {
        let worth = worths.of(at, column);
        let (row, column) = (*rows.get(at)?, *columns.get(column)?);
        (worth > 0).then_some(Offer { row, column, worth })
    };
    taken.into_iter().enumerate().filter_map(offer).collect()
}

/// For each row the column that it takes. Columns are counted from 1 within, 0 being the row that is placed.
/// All places are below the lengths made here.
fn best_columns(rows: usize, worths: &Worths) -> Vec<usize> {
    const FAR: i64 = i64::MAX / 4;
    let wide = worths.columns;
    let (mut row_price, mut column_price) = (vec![0i64; rows + 1], vec![0i64; wide + 1]);
    let mut row_of = vec![0usize; wide + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut column = 0;
        let mut nearest = vec![FAR; wide + 1];
        let mut before = vec![0usize; wide + 1];
        let mut seen = vec![false; wide + 1];
        while row_of[column] != 0 {
            seen[column] = true;
            let from = row_of[column];
            let (mut step, mut next) = (FAR, 0);
            for to in 1..=wide {
                if seen[to] {
                    continue;
                }
                // What is worth most costs least.
                let cost = -worths.of(from - 1, to - 1) - row_price[from] - column_price[to];
                if cost < nearest[to] {
                    nearest[to] = cost;
                    before[to] = column;
                }
                if nearest[to] < step {
                    step = nearest[to];
                    next = to;
                }
            }
            for to in 0..=wide {
                if seen[to] {
                    row_price[row_of[to]] += step;
                    column_price[to] -= step;
                } else {
                    nearest[to] -= step;
                }
            }
            column = next;
        }
        while column != 0 {
            let previous = before[column];
            row_of[column] = row_of[previous];
            column = previous;
        }
    }
    let mut taken = vec![0usize; rows];
    for (column, &row) in row_of.iter().enumerate().skip(1).filter(|(_, row)| **row != 0) {
        taken[row - 1] = column - 1;
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn total(offers: &[Offer]) -> i64 {
        offers.iter().map(|offer| offer.worth).sum()
    }

    fn offers(cells: &[&[i64]]) -> Vec<Offer> {
        let of = |(row, worths): (usize, &&[i64])| {
            let each = worths.iter().enumerate().filter(|(_, worth)| **worth > 0);
            each.map(|(column, &worth)| Offer { row, column, worth }).collect::<Vec<_>>()
        };
        cells.iter().enumerate().flat_map(of).collect()
    }

    #[test]
    fn the_best_together_is_not_the_best_of_each() {
        let chosen = assign(&offers(&[&[9, 8], &[8, 1]]));
        let places: Vec<(usize, usize)> = chosen.iter().map(|offer| (offer.row, offer.column)).collect();
        assert_eq!(places, [(0, 1), (1, 0)]);
        let alone = assign(&offers(&[&[9, 0], &[8, 0]]));
        assert_eq!((alone.len(), alone[0].row), (1, 0));
        assert!(assign(&[]).is_empty());
    }

    /// All ways to assign, for small cases.
    fn by_trying(cells: &[Vec<i64>], row: usize, free: u32) -> i64 {
        let Some(worths) = cells.get(row) else { return 0 };
        let taken =
            worths.iter().enumerate().filter(|(column, worth)| free & (1 << column) != 0 && **worth > 0);
        let best =
            taken.map(|(column, worth)| worth + by_trying(cells, row + 1, free & !(1 << column))).max();
        best.unwrap_or(0).max(by_trying(cells, row + 1, free))
    }

    proptest! {
        #[test]
        fn no_other_assignment_is_worth_more(cells in prop::collection::vec(prop::collection::vec(0i64..30, 5), 1..6)) {
            let rows: Vec<&[i64]> = cells.iter().map(Vec::as_slice).collect();
            let chosen = assign(&offers(&rows));
            let mut columns: Vec<usize> = chosen.iter().map(|offer| offer.column).collect();
            columns.sort_unstable();
            prop_assert!(columns.windows(2).all(|pair| pair[0] < pair[1]), "a column is taken twice");
            prop_assert_eq!(total(&chosen), by_trying(&cells, 0, u32::MAX));
        }
    }
}
