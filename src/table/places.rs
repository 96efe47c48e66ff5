//! Things put in order: columns whose cells are places.

use super::Column;
use crate::order::Set;

/// The most places that things are put into.
const MAX_PLACES: usize = 60;

/// Respondents who put three things or more in order, from whom one may tell without a word.
const ENOUGH: usize = 8;

/// Words of a question that asks for an order.
const WORDS: &[&str] = &["rank", "order", "rang", "reihenfolge", "class", "orden", "ordina", "volgorde"];

/// True for a text that asks to put things in order.
pub fn asks_for_order(text: &str) -> bool {
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}

fn place(answer: &str) -> Option<usize> {
    answer.strip_suffix(".0").unwrap_or(answer).parse().ok()
}

/// True where the cells are places 1 to n, each given once by a respondent. `told`: the question says so.
pub fn are_places(columns: &[&Column], told: bool) -> bool {
    let places = columns.len();
    if !(3..=MAX_PLACES).contains(&places) {
        return false;
    }
    let mut given = Set::new();
    for column in columns {
        let Some((answers, _)) = column.coded() else { return false };
        for answer in answers.iter() {
            match place(answer) {
                Some(place) if (1..=places).contains(&place) => given.insert(place),
                _ => return false,
            };
        }
    }
    let rows = columns.first().map_or(0, |column| column.len());
    let mut ordered = 0usize;
    for row in 0..rows {
        let mut met = Set::new();
        for column in columns {
            if let Some(place) = column.text_at(row)
                && !met.insert(place)
            {
                return false;
            }
        }
        ordered += usize::from(met.len() >= 3);
    }
    given.len() >= 3 && ordered >= if told { 1 } else { ENOUGH }
}
