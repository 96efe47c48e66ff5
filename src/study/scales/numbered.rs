//! A number among the answers, and the words beside it.

use super::graded;
use super::lookup::{key, places};
use crate::wordlist::WordList;

/// `"4"`, `"4.0"`, `"-2"`, `"5 (very good)"`, `"1 - Very poor"`, `"Agree (4)"`, `"3 stars"`: the number and the
/// words beside it.
pub(super) fn number(answer: &str) -> Option<(i32, Option<&str>)> {
    let answer = answer.trim();
    if let Some(filled) = stars(answer) {
        return Some((filled, None));
    }
    leading(answer).or_else(|| trailing(answer))
}

/// How many of the stars that are all of `answer` are filled: 3 of `★★★☆☆`.
pub(super) fn stars(answer: &str) -> Option<i32> {
    let mut filled = 0;
    for c in answer.chars() {
        match c {
            '★' | '⭐' => filled += 1,
            '☆' | '\u{fe0f}' => {}
            _ => return None,
        }
    }
    (filled > 0).then_some(filled)
}

fn leading(answer: &str) -> Option<(i32, Option<&str>)> {
    let bracketed = answer.strip_prefix(['(', '[']);
    let unsigned = bracketed.unwrap_or(answer);
    let sign = unsigned.strip_prefix(['-', '−', '+']);
    let digits = sign.unwrap_or(unsigned);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at(end);
    let value: i32 = digits.parse().ok().filter(|value| (0..=999).contains(value))?;
    let value = if sign.is_some() && !unsigned.starts_with('+') { -value } else { value };
    let rest = match bracketed {
        Some(_) => rest.strip_prefix([')', ']'])?,
        None => rest,
    };
    let rest = rest.strip_prefix(".0").filter(|tail| tail.is_empty()).unwrap_or(rest);
    let words = rest.trim_start();
    let star = |word: &str| STARS.iter().any(|star| word.eq_ignore_ascii_case(star));
    if words.is_empty() || star(words) {
        return Some((value, None));
    }
    let marked = words.strip_prefix(['-', '–', '—', ':', '=', '.', ')', '(', '/', ',', ']', '|', '→']);
    let spaced = rest.starts_with(char::is_whitespace) || bracketed.is_some();
    let label = match marked {
        Some(label) => label,
        // Without a mark only words of a scale: "0 Not at all likely", not "3 children".
        None if spaced
            && !(places(&key(words)).is_empty() && graded::degree_of(&key(words)) == graded::PLAIN) =>
        {
            words
        }
        None => return None,
    };
    let label = label.trim_matches([' ', '(', ')', '-', '–', '.', ':', '=', '\u{a0}', '"']);
    // "1 - 2 times" and "18-29" are ranges.
    label.starts_with(char::is_alphabetic).then_some((value, Some(label)))
}

const STARS: WordList = WordList(
    "star|stars|stern|sterne|étoile|étoiles|estrella|estrellas|stella|stelle|estrela|estrelas|ster|\
     sterren|★",
);

/// A number behind its words, in brackets or behind a mark.
fn trailing(answer: &str) -> Option<(i32, Option<&str>)> {
    let open = answer.strip_suffix([')', ']']);
    let body = open.unwrap_or(answer);
    let start = body
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + body.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8));
    let (head, digits) = body.split_at(start);
    let value: i32 = digits.parse().ok().filter(|value| (0..=999).contains(value))?;
    let head = match open {
        Some(_) => head.strip_suffix(['(', '['])?,
        None => head.trim_end().strip_suffix(['=', ':', '–', '—']).or_else(|| head.strip_suffix("- "))?,
    };
    let label = head.trim_end_matches([' ', '-', '–', '=', ':', '\u{a0}']).trim_start();
    let words = label.starts_with(char::is_alphabetic) && !label.contains(|c: char| c.is_ascii_digit());
    words.then_some((value, Some(label)))
}
