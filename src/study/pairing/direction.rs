//! Whether agreeing with one question is disagreeing with the other ("easy to reach", "hard to get hold of").

use super::likeness::{Likeness, Weighed};
use super::wording::Word;
use crate::study::scales::Family;
use crate::study::words::normal;

/// Beginnings after which a good answer is good, whatever the words: "how satisfied are you with the delay".
const RATES: &[&str] = &[
    "how satisfied",
    "how happy",
    "how pleased",
    "how easy",
    "how difficult",
    "how hard",
    "how well",
    "how good",
    "how would you rate",
    "how do you rate",
    "please rate",
    "rate",
    "how clear",
    "how fast",
    "how quickly",
    "how friendly",
    "how helpful",
    "how clean",
    "how fair",
];
/// Beginnings that ask for an amount or a list: no answer is for or against.
const ASKS_AMOUNT: &[&str] =
    &["how long", "how many", "how much", "how often", "which", "what", "when", "where", "who"];

/// Which way the answers of a question point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Points {
    /// As its words say.
    AsWorded,
    /// To the good, whatever its words say.
    ToTheGood,
    /// Nowhere.
    Nowhere,
}

/// Which way the answers of `text` point on a scale of `family`.
pub(super) fn points(text: &str, family: Option<Family>) -> Points {
    let plain = normal(text);
    let begins = |table: &[&str]| {
        table.iter().any(|words| {
            plain.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    let rates = matches!(family, Some(Family::Satisfaction | Family::Quality | Family::Ease));
    if rates || begins(RATES) {
        Points::ToTheGood
    } else if begins(ASKS_AMOUNT) {
        Points::Nowhere
    } else {
        Points::AsWorded
    }
}

/// True where the words that two questions share speak, on the whole, against each other.
pub(super) fn reversed(
    (a, a_points): (&Weighed<'_>, Points),
    (b, b_points): (&Weighed<'_>, Points),
    likeness: &Likeness,
) -> bool {
    if a_points == Points::Nowhere || b_points == Points::Nowhere {
        return false;
    }
    let votes = likeness.matches.iter().filter_map(|&(i, j, weight)| {
        let (first, second) = (a.words.get(i)?.0, b.words.get(j)?.0);
        Some(weight * vote((first, a_points), (second, b_points)))
    });
    votes.sum::<f64>() < 0.0
}

/// 1 where two matching words say the same, −1 where they are opposites, 0 where neither takes a side.
fn vote((a, a_points): (&Word, Points), (b, b_points): (&Word, Points)) -> f64 {
    let pole = |word: &Word, other: &Word| {
        let common = word.meanings.iter().find(|m| other.meanings.iter().any(|o| o.concept == m.concept));
        common.map_or(0, |meaning| meaning.pole)
    };
    let (own, other) = (pole(a, b), pole(b, a));
    let sided = own != 0 && other != 0;
    if !sided && !(a.denied || b.denied) {
        return 0.0;
    }
    let side = |word: &Word, pole: i8, points: Points| {
        let said = if sided { f64::from(pole) } else { 1.0 };
        match points {
            Points::ToTheGood => 1.0,
            _ if word.denied => -said,
            _ => said,
        }
    };
    side(a, own, a_points) * side(b, other, b_points)
}
