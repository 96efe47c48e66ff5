//! One pass over the codes of a column: who gave which answer, by stratum.

use super::Tally;
use super::strata::NO_GROUP;
use crate::table::Codes;

/// The tally of each code in each of `strata`, at `stratum * width + code`; rows of other strata are left out.
pub fn histogram(
    codes: &Codes,
    of_row: &[u16],
    strata: usize,
    width: usize,
    weights: Option<&[Option<f64>]>,
) -> Vec<Tally> {
    match (weights, codes) {
        (None, Codes::Narrow(codes)) => unweighted(codes, of_row, strata, width),
        (None, Codes::Wide(codes)) => unweighted(codes, of_row, strata, width),
        (Some(weights), codes) => weighted(codes, of_row, strata, width, weights),
    }
}

/// The hot loop: an addition a row.
fn unweighted<C: Copy + Into<usize>>(codes: &[C], of_row: &[u16], strata: usize, width: usize) -> Vec<Tally> {
    // One row more than there are strata takes those left out, so that the loop has no branch.
    let mut sums = vec![0u32; (strata + 1) * width];
    for (&code, &stratum) in codes.iter().zip(of_row) {
        let stratum = usize::from(stratum).min(strata);
        if let Some(sum) = sums.get_mut(stratum * width + code.into()) {
            *sum += 1;
        }
    }
    sums.truncate(strata * width);
    sums.into_iter().map(|n| Tally::unweighted(u64::from(n))).collect()
}

fn weighted(
    codes: &Codes,
    of_row: &[u16],
    strata: usize,
    width: usize,
    weights: &[Option<f64>],
) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); strata * width];
    for (row, (&stratum, weight)) in of_row.iter().zip(weights).enumerate() {
        if let (true, Some(weight)) = (stratum < NO_GROUP, weight) {
            tallies[usize::from(stratum) * width + codes.get(row)].add(*weight);
        }
    }
    tallies
}
