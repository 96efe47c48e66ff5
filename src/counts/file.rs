//! Writing counts: `question,group,wave,segment,segment_value,answer,n,w,w2`, one line an answer.

use super::{Counts, record};

/// In this order.
const COLUMNS: [&str; 9] =
    ["question", "group", "wave", "segment", "segment_value", "answer", "n", "w", "w2"];

/// The counts as CSV (RFC 4180, lines end in LF), in the order of their keys; published shares are no counts
/// and are left out. Reading the file back gives the same counts, up to the rounding of Σw and Σw² to `f64`.
///
/// Nothing is made harmless here: a counts file is for programs, and must come back as it was.
pub fn to_csv(counts: &Counts) -> String {
    let mut csv = String::new();
    record::write(&mut csv, COLUMNS);
    for (key, cell) in counts.iter() {
        let place = [&key.question, &key.group, &key.wave, &key.segment, &key.segment_value];
        for (answer, tally) in &cell.answers {
            let figures = [tally.n().to_string(), tally.w().to_string(), tally.w2().to_string()];
            record::write(&mut csv, place.into_iter().chain([answer]).chain(&figures));
        }
    }
    csv
}
