//! Names that we make: ids of questions, codes before their texts, nearest names for a name that is wrong.

use crate::order::{self, Set};

/// Characters of an id; cut at a word.
const MAX_ID: usize = 40;

/// A header's leading code and its text: `"rse16a. Are you …"` is `(Some("rse16a"), "Are you …")`.
///
/// A code is one word of letters, digits and `_-.` that holds a digit or is a lone `Q`, followed by `.`, `:`,
/// `)` or ` - `; what follows must read as text (two words at least), else the header stands as it is.
pub(super) fn split_code(header: &str) -> (Option<&str>, &str) {
    let header = header.trim();
    let whole = (None, header);
    let Some(end) = header.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')))
    else {
        return whole;
    };
    let (head, tail) = header.split_at(end);
    let code = head.trim_end_matches(['.', '-']);
    let separated =
        code.len() < head.len() || tail.starts_with([':', ')']) || tail.trim_start().starts_with("- ");
    let text = tail.trim_start_matches([':', ')', '-', ' ', '\t', '\u{a0}']);
    let is_code = code.len() <= 16
        && (code.chars().any(|c| c.is_ascii_digit()) || code.eq_ignore_ascii_case("q"))
        && code.chars().next().is_some_and(|c| c.is_ascii_alphanumeric());
    let reads_as_text = text.split_whitespace().count() >= 2 && text.chars().any(char::is_alphabetic);
    let only_number = code.chars().all(|c| c.is_ascii_digit());
    if is_code && separated && reads_as_text && !(only_number && code.len() > 3) {
        (Some(code), text)
    } else {
        whole
    }
}

/// The id of a question: its code if it has one with a letter, else its text in lower-case ASCII letters,
/// digits and `_`, at most [`MAX_ID`] characters cut at a word; unlike all of `taken`, to which it is added.
pub(super) fn question_id(header: &str, taken: &mut Set<String>) -> String {
    let (code, text) = split_code(header);
    let code = code.filter(|code| code.starts_with(|c: char| c.is_ascii_alphabetic()));
    let mut id = slug(code.unwrap_or(text));
    if id.is_empty() {
        id = "question".to_owned();
    }
    let mut unique = id.clone();
    let mut number = 2;
    while !taken.insert(unique.clone()) {
        unique = format!("{id}_{number}");
        number += 1;
    }
    unique
}

/// The option that `column` stands for: the part in brackets of `question [option]`, else the whole name.
pub fn option_name(column: &str) -> &str {
    let inner = column.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
    match inner {
        Some((question, option)) if !question.trim().is_empty() && !option.trim().is_empty() => option.trim(),
        _ => column,
    }
}

fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')) {
        let word: String =
            word.chars().filter_map(unaccented).filter(char::is_ascii_alphanumeric).collect::<String>();
        let word = word.to_ascii_lowercase();
        if word.is_empty() {
            continue;
        }
        if out.is_empty() {
            out = word.chars().take(MAX_ID).collect();
        } else if out.len() + 1 + word.len() <= MAX_ID {
            out.push('_');
            out.push_str(&word);
        } else {
            break;
        }
    }
    out
}

/// The ASCII letter under the accents of Western European languages; other letters are left out of ids.
fn unaccented(c: char) -> Option<char> {
    Some(match c {
        c if c.is_ascii() => c,
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ß' => 's',
        _ => return None,
    })
}

/// Up to three of `names` that are like `wrong`: that begin with it, or differ in few letters; best first.
pub(super) fn nearest<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let wrong = wrong.trim().to_lowercase();
    let mut scored: Vec<(usize, usize, &str)> = names
        .enumerate()
        .filter_map(|(place, name)| {
            let low = name.to_lowercase();
            let near = if !wrong.is_empty() && (low.starts_with(&wrong) || wrong.starts_with(&low)) {
                1
            } else {
                distance(&wrong, &low)
            };
            (near <= 1 + wrong.chars().count() / 3).then_some((near, place, name))
        })
        .collect();
    order::sort(&mut scored);
    scored.into_iter().take(3).map(|(.., name)| name).collect()
}

/// How many letters are to be changed, added, left out or swapped; on the first 80 characters of each.
pub(super) fn distance(a: &str, b: &str) -> usize {
    let short = |text: &str| text.chars().take(80).collect::<String>();
    strsim::osa_distance(&short(a), &short(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_split_from_texts() {
        let check = |header: &str, code: Option<&str>, text: &str| {
            assert_eq!(split_code(header), (code, text), "{header:?}");
        };
        check("rse16a. Are you employed?", Some("rse16a"), "Are you employed?");
        check("Q3: How easy was it?", Some("Q3"), "How easy was it?");
        check("Q3_1 - How easy was it?", Some("Q3_1"), "How easy was it?");
        check("12. How easy was it?", Some("12"), "How easy was it?");
        check("Q3", None, "Q3");
        check("Q3. Easy", None, "Q3. Easy");
        check("2024: the year ahead", None, "2024: the year ahead");
        check("Is it rude to ask?", None, "Is it rude to ask?");
        check("Covid-19 changed our service", None, "Covid-19 changed our service");
        check("", None, "");
    }

    #[test]
    fn ids_are_short_and_unique() {
        let mut taken = Set::new();
        let mut check = |header: &str, expected: &str| assert_eq!(question_id(header, &mut taken), expected);
        check("rse16a. Are you employed primarily?", "rse16a");
        check(
            "Companies put more effort into selling than into service",
            "companies_put_more_effort_into_selling",
        );
        check("Companies put more effort into selling!", "companies_put_more_effort_into_selling_2");
        check("3. Wasn't it fun?", "wasnt_it_fun");
        check("Zufriedenheit über alles", "zufriedenheit_uber_alles");
        check("満足度", "question");
        check("???", "question_2");
    }

    #[test]
    fn nearest_names_begin_alike_or_differ_little() {
        let names = ["q7_1", "q7_2", "q8", "Role", "Region"];
        assert_eq!(nearest("q7", names.into_iter()), ["q7_1", "q7_2", "q8"]);
        assert_eq!(nearest("role ", names.into_iter()), ["Role"]);
        assert!(nearest("Satisfaction", names.into_iter()).is_empty());
    }
}
