//! What a question's own text says of its numbers: "(1 = not at all, 5 = very)", "auf einer Skala von 1 (sehr
//! gut) bis 6 (ungenügend)", "where 0 is poor and 10 is excellent", "on a scale of 1 to 7".

use super::lookup::{key, places};
use super::points::says_none;
use crate::order;
use crate::wordlist::WordList;

/// The numbers of a question's text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Legend<'a> {
    /// Numbers that have words, in the order of the numbers.
    pub points: Vec<(i32, &'a str)>,
    /// The ends of the scale, where the text names them.
    pub ends: Option<(i32, i32)>,
}

/// Longer texts are searched to here only, in bytes.
const MAX_TEXT: usize = 2_000;
/// Words of a number are cut after as many bytes.
const MAX_LABEL: usize = 60;
/// More numbers than this in a text are no legend.
const MAX_NUMBERS: usize = 40;

/// Words between a number and what it means.
const MEANS: WordList = WordList(
    "is|means|meaning|being|indicates|represents|stands for|equals|bedeutet|ist|heißt|steht für|\
     entspricht|signifie|correspond à|étant|est|veut dire|significa|es|equivale a|corresponde a|\
     indica|quiere decir|è|corrisponde a|indica|é|quer dizer|betekent|staat voor|= ",
);
/// Words between the two ends: behind a number's words they belong to none of them.
const AND: WordList = WordList(
    "and|to|through|und|bis|et|à|jusqu'à|y|al|a|hasta|e|fino a|ed|até|en|tot|or|oder|ou|o|of|where|\
     with",
);
/// Words that speak of a scale: only then are "1 to 5" its ends.
const SCALE: WordList = WordList(
    "scale|rate|rating|score|points|skala|skale|note|noten|schulnote|bewert|punkte|échelle|echelle|\
     notez|évalue|escala|puntu|calific|valor|puntos|scala|voto|punteggio|punti|valut|nota|avali|\
     pontos|schaal|cijfer|punten",
);

/// A number in a text, with where it begins and ends.
struct Number {
    value: i32,
    from: usize,
    to: usize,
}

impl Legend<'_> {
    /// The ends of the scale as the text names them, or as it gives words to them; `None` where it names an answer
    /// that is none beside them.
    pub fn stated(&self) -> Option<(i32, i32)> {
        let (first, last) = (self.points.first(), self.points.last());
        let real = || self.points.iter().all(|(_, label)| !says_none(label));
        self.ends
            .or_else(|| Some((first?.0, last?.0)))
            .filter(|(low, high)| (1..=11).contains(&(high - low)) && real())
    }
}

/// What is said of the best number, and of the worst.
const BEST: WordList = WordList("best|highest|beste|besten|hochste|meilleur|meilleure|mejor|migliore|melhor");
const WORST: WordList =
    WordList("worst|lowest|schlechteste|schlechtesten|niedrigste|pire|peor|peggiore|pior|slechtste|slechtst");
/// What may stand between.
const BEING: WordList =
    WordList("is|the|being|means|ist|bedeutet|am|das|der|die|est|le|la|es|el|lo|e|il|o|a|het|de|als");

/// The first number that `plain` calls the best or the worst, and whether it is the worst: "1 is the best".
pub(super) fn best(plain: &str) -> Option<(i32, bool)> {
    let mut value: Option<i32> = None;
    for word in plain.split(' ') {
        if let Ok(number) = word.parse() {
            value = Some(number);
        } else if BEST.has(word) || WORST.has(word) {
            if let Some(value) = value {
                return Some((value, WORST.has(word)));
            }
        } else if !BEING.has(word) {
            value = None;
        }
    }
    None
}

/// What `text` says of its numbers.
pub(super) fn read(text: &str) -> Legend<'_> {
    let cut = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= MAX_TEXT).last().unwrap_or(0);
    let text = if text.len() > MAX_TEXT { text.get(..cut).unwrap_or("") } else { text };
    let numbers = numbers(text);
    if numbers.len() < 2 || numbers.len() > MAX_NUMBERS {
        return Legend::default();
    }
    let mut points: Vec<(i32, &str)> = Vec::new();
    // Where the first number has its words before it, all have.
    let mut words_first = false;
    for (place, number) in numbers.iter().enumerate() {
        let end = numbers.get(place + 1).map_or(text.len(), |next| next.from);
        let start = place.checked_sub(1).and_then(|before| numbers.get(before)).map_or(0, |before| before.to);
        let behind = text.get(number.to..end).unwrap_or("");
        let before = text.get(start..number.from).unwrap_or("");
        words_first |= place == 0 && label_before(before, behind).is_some();
        let label = if words_first { label_before(before, behind) } else { label_behind(behind) };
        if let Some(label) = label
            && !points.iter().any(|(other, _)| *other == number.value)
        {
            points.push((number.value, label));
        }
    }
    order::sort(&mut points);
    if points.len() < 2 {
        points.clear();
    }
    Legend { points, ends: ends(text, &numbers) }
}

/// All whole numbers from -5 to 100 that stand by themselves: no part of a word, a date, a share or a fraction.
fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(from) =
        text.get(rest..).and_then(|t| t.find(|c: char| c.is_ascii_digit())).map(|at| at + rest)
    {
        let tail = text.get(from..).unwrap_or("");
        let to = from + tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        rest = to;
        let before = text.get(..from).and_then(|head| head.chars().next_back());
        let mut behind = text.get(to..).unwrap_or("").chars();
        let (next, after) = (behind.next(), behind.next());
        let glued = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '#'))
            || next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '%' | '_'))
            || (matches!(next, Some('.' | ',')) && after.is_some_and(|c| c.is_ascii_digit()));
        let negative = matches!(before, Some('-' | '−'))
            && text.get(..from).is_some_and(|head| {
                let mut back = head.chars().rev().skip(1);
                back.next().is_none_or(|c| matches!(c, ' ' | '(' | '['))
            });
        if let Ok(value) = text.get(from..to).unwrap_or("").parse::<i32>()
            && !glued
            && value <= 100
        {
            let (value, from) = if negative { (-value, from - 1) } else { (value, from) };
            if text.is_char_boundary(from) {
                found.push(Number { value, from, to });
            }
        }
    }
    found
}

/// The words behind a number: "= very good, ", "(very good) to ", " is poor and ".
fn label_behind(behind: &str) -> Option<&str> {
    let text = behind.trim_start();
    let marked = text.strip_prefix(['=', ':', '(', '–', '—', '-', '→', '[', ')', '.', '/']);
    let lower = text.to_lowercase();
    let meant = MEANS.iter().find(|words| {
        lower.strip_prefix(*words).is_some_and(|rest| rest.starts_with([' ', '"', '„', '“', '«', '\'', ':']))
    });
    let label = match (marked, meant) {
        (Some(label), _) => label,
        (None, Some(words)) => text.get(words.len()..)?,
        // Without a mark only words that some scale has.
        (None, None) => {
            let label = tidy(text);
            return (!places(&key(label)).is_empty()).then_some(label);
        }
    };
    Some(tidy(label)).filter(|label| label.starts_with(char::is_alphabetic))
}

/// The words before a number in brackets: "from strongly disagree (1) to strongly agree (5)". Only what some
/// scale has, since nothing else tells where they begin.
fn label_before<'a>(before: &'a str, behind: &str) -> Option<&'a str> {
    if !behind.starts_with([')', ']']) {
        return None;
    }
    let head = before.trim_end().strip_suffix(['(', '['])?.trim_end();
    let start = head.rfind([',', ';', ':', '(', ')', '?', '.', '/']).map_or(0, |at| at + 1);
    let mut label = head.get(start..)?.trim_start();
    loop {
        if !label.is_empty() && label.len() <= MAX_LABEL && !places(&key(label)).is_empty() {
            return Some(label);
        }
        label = label.split_once(char::is_whitespace)?.1.trim_start();
    }
}

/// The label alone: to the next mark, without quotes and without an "and" at its end.
fn tidy(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '=', ':', '-', '–', '—', '"', '„', '“', '”', '«', '\'', '‘']);
    let end = text.find([',', ';', ')', ']', '\n', '?', '|', '"', '“', '”', '»', '(', '[', '/']);
    let dot = text.find(". ");
    let end = end.into_iter().chain(dot).min().unwrap_or(text.len());
    let mut label = text.get(..end).unwrap_or("");
    if let Some((at, _)) = label.char_indices().find(|(at, _)| *at >= MAX_LABEL) {
        label = label.get(..at).unwrap_or("");
    }
    loop {
        label =
            label.trim_end_matches([' ', '-', '–', '—', '.', '…', '=', '‘', '’', '\u{a0}', '<', '>', '→']);
        match label.rsplit_once(' ') {
            Some((head, last)) if AND.has(last) => label = head,
            _ => return label,
        }
    }
}

/// The ends where the text names them: "scale of 1 to 7", "(1-5)", "von 1 bis 10".
fn ends(text: &str, numbers: &[Number]) -> Option<(i32, i32)> {
    let lower = text.to_lowercase();
    let speaks = SCALE.iter().any(|word| lower.contains(word));
    numbers.windows(2).find_map(|pair| {
        let [one, other] = pair else { return None };
        let between = text.get(one.to..other.from)?.trim().to_lowercase();
        let joined = matches!(between.as_str(), "-" | "–" | "—" | ".." | "..." | "…")
            || (speaks && AND.has(&between) && !matches!(between.as_str(), "and" | "und" | "or" | "oder"));
        let bracketed = text.get(..one.from)?.trim_end().ends_with(['(', '['])
            && text.get(other.to..)?.trim_start().starts_with([')', ']']);
        let (low, high) = (one.value.min(other.value), one.value.max(other.value));
        (joined && (speaks || bracketed) && matches!(low, 0 | 1) && (3..=11).contains(&high))
            .then_some((low, high))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, points: &str, ends: Option<(i32, i32)>) {
        let legend = read(text);
        let found: Vec<String> =
            legend.points.iter().map(|(value, label)| format!("{value} {label}")).collect();
        assert_eq!((found.join(" | ").as_str(), legend.ends), (points, ends), "{text}");
    }

    #[test]
    fn legends_in_every_dress() {
        check("How was it? (1 = not at all, 5 = very)", "1 not at all | 5 very", None);
        check("Rate us from 1 (very poor) to 5 (excellent)", "1 very poor | 5 excellent", None);
        check("Where 0 is poor and 10 is excellent, how are we?", "0 poor | 10 excellent", None);
        check(
            "1=strongly disagree 2=disagree 3=neutral 4=agree 5=strongly agree",
            "1 strongly disagree | 2 disagree | 3 neutral | 4 agree | 5 strongly agree",
            None,
        );
        check(
            "1: very satisfied; 5: very dissatisfied; 9: don't know",
            "1 very satisfied | 5 very dissatisfied | 9 don't know",
            None,
        );
        check(
            "From strongly disagree (1) to strongly agree (7)",
            "1 strongly disagree | 7 strongly agree",
            None,
        );
        check("Benoten Sie uns (1 = sehr gut … 6 = ungenügend)", "1 sehr gut | 6 ungenügend", None);
        check(
            "Auf einer Skala von 1 (sehr unzufrieden) bis 10 (sehr zufrieden)",
            "1 sehr unzufrieden | 10 sehr zufrieden",
            None,
        );
        check("1 bedeutet „sehr schlecht“ und 5 bedeutet „sehr gut“.", "1 sehr schlecht | 5 sehr gut", None);
        check(
            "1 signifie pas du tout d’accord et 7 tout à fait d’accord",
            "1 pas du tout d’accord | 7 tout à fait d’accord",
            None,
        );
        check("donde 1 es «muy malo» y 5 es «excelente»", "1 muy malo | 5 excelente", None);
        check("dove 1 significa per niente e 10 significa moltissimo", "1 per niente | 10 moltissimo", None);
        check(
            "em que 1 é muito insatisfeito e 5 é muito satisfeito",
            "1 muito insatisfeito | 5 muito satisfeito",
            None,
        );
        check("waarbij 1 staat voor zeer ontevreden en 10 voor zeer tevreden", "", None);
        check(
            "waarbij 1 = helemaal eens en 5= helemaal oneens.",
            "1 helemaal eens | 5 helemaal oneens",
            None,
        );
        check("On a scale of 1 to 7, how are we?", "", Some((1, 7)));
        check("Notez de 0 à 10 notre service", "", Some((0, 10)));
        check("Califica en una escala del 1 al 5", "", Some((1, 5)));
        check("How are we (1-5)?", "", Some((1, 5)));
        check("-2 = much worse, 2 = much better", "-2 much worse | 2 much better", None);
    }

    #[test]
    fn what_is_no_legend() {
        for text in [
            "",
            "Q12. In 2023 and 2024, how often?",
            "Ages 18-29",
            "1,5 % of 3.5",
            "Do you have 1-5 employees?",
            "é1ü=2",
            "1",
            "12-24-36 months",
        ] {
            check(text, "", None);
        }
    }
}
