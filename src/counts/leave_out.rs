//! Respondents that are not meant: previews, responses that were never finished.

use super::strata::named;
use crate::error::Error;
use crate::ingest::Source;
use crate::notice::Notice;
use crate::study::SourceSpec;
use crate::table::{Cells, Column, Table, parse_number};

/// By row, whether `spec` leaves it out; and how many those are, in words.
///
/// # Errors
/// A column that the study names is not there.
pub fn rows(table: &Table, source: &Source, spec: &SourceSpec) -> Result<(Vec<bool>, Option<Notice>), Error> {
    let mut out = vec![false; table.rows()];
    // What they are, in the plural, and how many.
    let mut whats: Vec<(String, usize)> = Vec::new();
    for (name, answers) in spec.leave_out.iter().flatten() {
        let column = named(table, &spec.file, name)?;
        for answer in answers {
            let answer = answer.trim();
            let what = what(source, &column.name, answer);
            let place = whats.iter().position(|(known, _)| *known == what).unwrap_or(whats.len());
            if place == whats.len() {
                whats.push((what, 0));
            }
            let mut n = 0;
            each_row(column, answer, |row| {
                if let Some(out) = out.get_mut(row)
                    && !*out
                {
                    *out = true;
                    n += 1;
                }
            });
            if let Some((_, count)) = whats.get_mut(place) {
                *count += n;
            }
        }
    }
    let all: usize = whats.iter().map(|(_, n)| n).sum();
    let said: Vec<String> = whats.iter().filter(|(_, n)| *n > 0).map(|(what, n)| counted(*n, what)).collect();
    let listed = match said.split_last() {
        None => return Ok((out, None)),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    };
    let are = if all == 1 { "is" } else { "are" };
    let text = format!(
        "{listed} of {} {are} left out. To count everybody, untick them at the file on the page, or write \"leave_out\": {{}} for it in the study.",
        spec.file
    );
    Ok((out, Some(Notice::new("left_out", Some(&spec.file), text).times(all as u64))))
}

/// Calls `found` with each row of `column` that holds `answer`, which is blank for blank cells.
fn each_row(column: &Column, answer: &str, mut found: impl FnMut(usize)) {
    match &column.cells {
        Cells::Coded { dictionary, codes } => {
            let code =
                if answer.is_empty() { Some(0) } else { dictionary.find(answer).map(|at| at as usize + 1) };
            (0..codes.len()).filter(|row| Some(codes.get(*row)) == code).for_each(&mut found);
        }
        Cells::Numbers(numbers) => {
            let wanted = if answer.is_empty() { None } else { parse_number(answer) };
            if wanted.is_some() || answer.is_empty() {
                numbers
                    .iter()
                    .enumerate()
                    .filter(|(_, value)| *value == wanted)
                    .for_each(|(row, _)| found(row));
            }
        }
        Cells::Uncoded { .. } => {}
    }
}

/// What respondents with this answer are, in the plural.
fn what(source: &Source, column: &str, answer: &str) -> String {
    let known = source
        .leave_out
        .iter()
        .find(|known| known.column == column && known.answers.iter().any(|other| other.trim() == answer));
    match (known, answer) {
        (Some(known), _) => known.what.clone(),
        (None, "") => format!("responses without an answer in \"{column}\""),
        (None, answer) => format!("responses with \"{answer}\" in \"{column}\""),
    }
}

fn counted(n: usize, what: &str) -> String {
    match (n, what.strip_prefix("responses "), what.strip_suffix('s')) {
        (1, Some(rest), _) => format!("1 response {rest}"),
        (1, None, Some(one)) => format!("1 {one}"),
        _ => format!("{n} {what}"),
    }
}
