//! A cell cut at what stands between options.

use super::JSON;
use crate::table::single_spaced;
use serde_json::Value;

/// The parts of a cell; `None` where it is none of this separator's. `tight`: only where no blank stands behind it.
pub(super) fn parts(separator: &str, tight: bool, cell: &str) -> Option<Vec<String>> {
    if separator.is_empty() {
        return Some(vec![single_spaced(cell)]);
    }
    if separator == JSON {
        let list: Vec<Value> = serde_json::from_str(cell).ok()?;
        let text = |item: &Value| item.as_str().map_or_else(|| item.to_string(), single_spaced);
        return Some(list.iter().map(text).filter(|part| !part.is_empty()).collect());
    }
    let bracketed = bracketed(cell);
    // A comma within a number: "1,5 litres", "under 1,000".
    let words = separator == "," && cell.contains(char::is_alphabetic);
    let digit = |c: char| c.is_ascii_digit();
    let mut parts = Vec::new();
    let (mut from, mut number) = (0, None);
    for (at, _) in cell.match_indices(separator) {
        let (before, behind) = cell.split_at(at);
        let next = behind.get(separator.len()..).unwrap_or_default();
        let group = next.bytes().take_while(u8::is_ascii_digit).count();
        let has_one =
            number.and_then(|start| before.get(start..)).is_some_and(|text| text.chars().all(digit));
        let within = words && before.ends_with(digit) && (group == 3 || (group > 0 && !has_one));
        let stays = within
            || (tight && next.starts_with(char::is_whitespace))
            || bracketed.iter().any(|(open, close)| *open < at && at < *close);
        if within {
            number = Some(at + separator.len());
        } else if at >= from && !stays {
            parts.push(cell.get(from..at).unwrap_or_default());
            from = at + separator.len();
        }
    }
    parts.push(cell.get(from..).unwrap_or_default());
    Some(parts.into_iter().map(single_spaced).filter(|part| !part.is_empty()).collect())
}

/// Where brackets open and close; those without a counterpart are marks like any other.
fn bracketed(cell: &str) -> Vec<(usize, usize)> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for (at, c) in cell.char_indices() {
        match c {
            '(' => open.push(at),
            ')' => found.extend(open.pop().map(|from| (from, at))),
            _ => {}
        }
    }
    found
}

/// A cell cut at every separator.
pub(super) fn pieces(separator: &str, cell: &str) -> Vec<String> {
    match separator {
        JSON => parts(JSON, false, cell).unwrap_or_else(|| vec![single_spaced(cell)]),
        "" => vec![single_spaced(cell)],
        _ => cell.split(separator).map(single_spaced).filter(|piece| !piece.is_empty()).collect(),
    }
}
