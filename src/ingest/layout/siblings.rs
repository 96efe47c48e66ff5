//! Columns that ask one question together, told by what they share.

use super::Group;
use crate::order::{self, Map};
use crate::wordlist::WordList;

/// Groups of columns by a key that they share, in the order of their first columns; those alone are no group.
/// The order of `columns` is kept in each.
pub(super) fn by_key<K: Ord + Clone>(columns: impl Iterator<Item = (K, usize)>) -> Vec<(K, Vec<usize>)> {
    let mut groups: Vec<(K, Vec<usize>)> = Vec::new();
    let mut places: Map<K, usize> = Map::new();
    for (key, column) in columns {
        let place = *places.entry(key.clone()).or_insert_with(|| {
            groups.push((key, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, members)) = groups.get_mut(place) {
            members.push(column);
        }
    }
    groups.retain(|(_, members)| members.len() > 1);
    groups
}

/// The question that all texts begin with and what each adds to it, parted by one of `separators`: the longest
/// such question, for a question may hold the separator itself.
pub(super) fn shared_question(texts: &[&str], separators: &[&str]) -> Option<(String, Vec<String>)> {
    let first = texts.first()?;
    let ends = separators.iter().flat_map(|separator| {
        first.match_indices(separator).take(64).map(|(at, separator)| (at, at + separator.len()))
    });
    let mut ends: Vec<(usize, usize)> = ends.filter(|&(at, _)| at > 0).collect();
    order::sort_by_key(&mut ends, |&(_, end)| std::cmp::Reverse(end));
    let shared = |&&(_, end): &&(usize, usize)| {
        let prefix = first.get(..end);
        texts.iter().all(|text| text.get(..end) == prefix && text.len() > end)
    };
    let &(at, end) = ends.iter().find(shared)?;
    let question = first.get(..at)?.trim().to_owned();
    let parts = texts.iter().filter_map(|text| text.get(end..)).map(|part| part.trim().to_owned()).collect();
    Some((question, parts))
}

/// The same of one text alone: cut at the first separator.
pub(super) fn split_first<'a>(text: &'a str, separator: &str) -> Option<(&'a str, &'a str)> {
    let (question, part) = text.split_once(separator)?;
    let (question, part) = (question.trim(), part.trim());
    (!question.is_empty() && !part.is_empty()).then_some((question, part))
}

/// `question [row]` in its two parts. Brackets within the row belong to it.
pub(super) fn bracketed(header: &str) -> Option<(&str, &str)> {
    let inner = header.trim_end().strip_suffix(']')?;
    let mut depth = 0usize;
    for (at, letter) in inner.char_indices().rev() {
        match letter {
            ']' => depth += 1,
            '[' if depth == 0 => {
                let (question, row) = (inner.get(..at)?.trim(), inner.get(at + 1..)?.trim());
                return (!question.is_empty() && !row.is_empty()).then_some((question, row));
            }
            '[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// A group whose answers decide what it is.
pub(super) fn undecided(name: &str, text: &str, members: Vec<(usize, String)>) -> Group {
    Group { name: name.to_owned(), text: text.to_owned(), kind: None, yes_ticks: false, members }
}

/// True for the header of a field in which respondents name an option that was not offered.
pub(super) fn is_other(label: &str) -> bool {
    let label = super::first::normal(label);
    const BEGINNINGS: WordList = WordList(
        "other (please specify)|other - write in|other, please specify|other (specify)|\
     other: please specify|other please specify|sonstiges (bitte angeben)|andere (bitte angeben)|\
     autre (veuillez préciser)|otro (especifique)|altro (specificare)|outro (especifique)|\
     anders (geef nadere toelichting)",
    );
    BEGINNINGS.iter().any(|beginning| label.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::{bracketed, by_key, shared_question};

    #[test]
    fn groups_keep_the_order() {
        let columns = ["b", "a", "b", "c", "a", "b"].into_iter().enumerate().map(|(place, key)| (key, place));
        assert_eq!(by_key(columns), [("b", vec![0, 2, 5]), ("a", vec![1, 4])]);
    }

    #[test]
    fn a_question_may_hold_its_separator() {
        let check = |texts: &[&str], expected: Option<(&str, &[&str])>| {
            let found = shared_question(texts, &[" - "]);
            let found = found.as_ref().map(|(question, parts)| {
                (question.as_str(), parts.iter().map(String::as_str).collect::<Vec<_>>())
            });
            assert_eq!(found, expected.map(|(question, parts)| (question, parts.to_vec())), "{texts:?}");
        };
        check(&["Which? - Phone", "Which? - E-mail"], Some(("Which?", &["Phone", "E-mail"])));
        check(
            &["Last year - at work - A", "Last year - at work - B"],
            Some(("Last year - at work", &["A", "B"])),
        );
        check(&["Which? - Phone", "What? - E-mail"], None);
        check(&["Größe - klein", "Größe - groß"], Some(("Größe", &["klein", "groß"])));
        check(&["ä - x", "ö - y"], None);
        check(&["A - ", "A - "], None);
    }

    #[test]
    fn brackets_within_rows() {
        assert_eq!(bracketed("Rate [speed]"), Some(("Rate", "speed")));
        assert_eq!(bracketed("Rate [speed [s]]"), Some(("Rate", "speed [s]")));
        assert_eq!(bracketed("Rate [a] [b]"), Some(("Rate [a]", "b")));
        assert_eq!(bracketed("[speed]"), None);
        assert_eq!(bracketed("Rate []"), None);
        assert_eq!(bracketed("Rate ]"), None);
    }
}
