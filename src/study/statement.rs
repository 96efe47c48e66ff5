//! What a statement of a grid is called: "How much do you agree? \[Calls are answered quickly\]" is "Calls are answered
//! quickly" to whoever reads a report. The whole wording stays beside it.

use super::kinds::key;
use super::pairing::{asks_agreement, grid_item};
use super::words::{has_phrase, normal};
use crate::order::Map;

/// With fewer words than this an item says nothing by itself: "Price".
const WORDS: usize = 3;

/// What asks for agreement in other languages than English.
const ASKS: &[&str] = &[
    "stimmen sie",
    "stimmst du",
    "zustimmung",
    "d accord",
    "de acuerdo",
    "d accordo",
    "concorda",
    "het eens",
    "oneens",
];

/// The statement that `text` asks about, where its stem does nothing but ask whether one agrees.
pub(crate) fn statement(text: &str) -> Option<&str> {
    let (stem, item) = grid_item(text);
    let stem = stem?;
    let plain = normal(stem);
    let asks = asks_agreement(stem) || ASKS.iter().any(|words| has_phrase(&plain, words));
    (asks && item.split_whitespace().count() >= WORDS).then(|| item.trim())
}

/// What to call the questions of these texts, in their order: by their statements, where no two are called the same.
pub(super) fn names(texts: &[String]) -> Vec<String> {
    let mut times: Map<String, usize> = Map::new();
    for text in texts {
        *times.entry(key(statement(text).unwrap_or(text))).or_default() += 1;
    }
    let name = |text: &String| match statement(text) {
        Some(statement) if times.get(&key(statement)) == Some(&1) => statement.to_owned(),
        _ => text.clone(),
    };
    texts.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_called_by_itself_where_the_stem_only_asks_for_agreement() {
        let check = |text: &str, name: &str| assert_eq!(names(&[text.to_owned()]), [name], "{text}");
        check("How much do you agree? [Calls are answered quickly]", "Calls are answered quickly");
        check(
            "To what extent do you agree or disagree? - We keep our promises to customers",
            "We keep our promises to customers",
        );
        check("Inwieweit stimmen Sie zu? [Wir sind gut zu erreichen]", "Wir sind gut zu erreichen");
        check(
            "How satisfied are you with [the opening hours on Sundays]",
            "How satisfied are you with [the opening hours on Sundays]",
        );
        check("How much do you agree? [Price]", "How much do you agree? [Price]");
        check("Calls are answered quickly", "Calls are answered quickly");
    }

    #[test]
    fn two_questions_keep_names_of_their_own() {
        let texts = [
            "Do you agree? [Calls are answered quickly]",
            "Would customers agree? [Calls are answered quickly]",
        ];
        assert_eq!(names(&texts.map(str::to_owned)), texts);
    }
}
