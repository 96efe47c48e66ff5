//! Writing counts: `question,group,wave,segment,segment_value,answer,n,w,w2`, one line an answer.

use super::Counts;
use std::fmt::Write;

/// The counts as CSV (RFC 4180, lines end in LF), in the order of their keys; published shares are no counts
/// and are left out. Reading the file back gives the same counts, up to the rounding of Σw and Σw² to `f64`.
pub fn to_csv(counts: &Counts) -> String {
    let mut csv = String::from("question,group,wave,segment,segment_value,answer,n,w,w2\n");
    for (key, cell) in counts.iter() {
        for (answer, tally) in &cell.answers {
            for text in [&key.question, &key.group, &key.wave, &key.segment, &key.segment_value, answer] {
                push_quoted(&mut csv, text);
                csv.push(',');
            }
            // Writing to a String cannot fail.
            let _ = writeln!(csv, "{},{},{}", tally.n(), tally.w(), tally.w2());
        }
    }
    csv
}

/// Quotes where RFC 4180 asks for it. Nothing is made harmless here: a counts file is for programs, and must
/// come back as it was.
fn push_quoted(csv: &mut String, text: &str) {
    if text.contains([',', '"', '\n', '\r']) || text.trim() != text {
        csv.push('"');
        csv.push_str(&text.replace('"', "\"\""));
        csv.push('"');
    } else {
        csv.push_str(text);
    }
}
