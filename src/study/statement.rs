//! What a statement of a grid is called: "How much do you agree? \[Calls are answered quickly\]" is "Calls are answered
//! quickly" to whoever reads a report. The whole wording stays beside it.

use super::kinds::key;
use super::pairing::{asks_agreement, grid_item};
use super::words::{has_phrase, normal};
use crate::order::Map;
use crate::wordlist::WordList;

/// With fewer words than this an item says nothing by itself: "Price".
const WORDS: usize = 3;

/// What asks for agreement in other languages than English.
const ASKS: WordList =
    WordList("stimmen sie|stimmst du|zustimmung|d accord|de acuerdo|d accordo|concorda|het eens|oneens");

/// The statement that `text` asks about, where its stem does nothing but ask whether one agrees.
pub(crate) fn statement(text: &str) -> Option<&str> {
    let (stem, item) = grid_item(text);
    let stem = stem?;
    let plain = normal(stem);
    let asks = asks_agreement(stem) || ASKS.iter().any(|words| has_phrase(&plain, words));
    (asks && item.split_whitespace().count() >= WORDS).then(|| item.trim())
}

/// A text without what a tool says to whoever fills it in: "Which do you use? (Select all that apply) - Selected Choice".
fn without_instruction(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_suffix("- Selected Choice").unwrap_or(text).trim_end();
    let instruction = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    match instruction {
        Some((asked, told)) if !asked.trim().is_empty() && has_phrase(&normal(told), "all that apply") => {
            asked.trim_end()
        }
        _ => text,
    }
}

/// What to call the questions of these texts, in their order, where no two are called the same: by their statements,
/// and without instructions. `options`: whether a text asks for options, which complete it as it stands.
pub(super) fn names(texts: &[(String, bool)]) -> Vec<String> {
    let short = |(text, options): &(String, bool)| {
        let statement = if *options { None } else { statement(text) };
        statement.unwrap_or_else(|| without_instruction(text)).to_owned()
    };
    let mut times: Map<String, usize> = Map::new();
    for text in texts {
        *times.entry(key(&short(text))).or_default() += 1;
    }
    let name = |each: &(String, bool)| {
        let short = short(each);
        if times.get(&key(&short)) == Some(&1) { short } else { each.0.clone() }
    };
    texts.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_called_by_itself_where_the_stem_only_asks_for_agreement() {
        let check = |text: &str, name: &str| assert_eq!(names(&[(text.to_owned(), false)]), [name], "{text}");
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
    fn what_a_tool_tells_respondents_is_no_part_of_a_name() {
        let options = |text: &str| names(&[(text.to_owned(), true)]).concat();
        assert_eq!(
            options("Which do you use? (Select all that apply) - Selected Choice"),
            "Which do you use?"
        );
        assert_eq!(options("Which do you use? (choose all that apply)"), "Which do you use?");
        assert_eq!(options("Do you agree? [What we say of it]"), "Do you agree? [What we say of it]");
        assert_eq!(options("Which do you use (at work)"), "Which do you use (at work)");
        assert_eq!(options("(Select all that apply)"), "(Select all that apply)");
    }

    #[test]
    fn two_questions_keep_names_of_their_own() {
        let texts = [
            "Do you agree? [Calls are answered quickly]",
            "Would customers agree? [Calls are answered quickly]",
        ];
        assert_eq!(names(&texts.map(|text| (text.to_owned(), false))), texts);
    }
}
