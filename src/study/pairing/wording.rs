//! A question's text as words that can be compared: stems, what they mean by the lexicon, what is denied.

use super::concepts::{Lexicon, Meaning};
use super::denials::{FAILS, NEGATIONS, REACH};
use super::languages::{self, Language};
use super::stems::{plain_words, stem};
use super::tables::{POINTERS, STOP, WEAK, holds};
use crate::order::Map;
use crate::study::words::{has_phrase, normal};
use crate::wordlist::WordList;
use std::ops::Range;

/// What a weak word tells of what a question asks; others tell 1, or as the lexicon says.
const WEAK_WORD: f64 = 0.3;
/// What a number tells.
const NUMBER: f64 = 0.4;
/// What the stem of a grid ("Rate these: \[Price\]") tells beside the item in brackets.
const GRID_STEM: f64 = 0.25;

/// What stands behind a verb, or behind its object.
const PARTICLES: WordList = WordList("back|out|up|off|down|right|through|around");
/// How many words before such a one its verb may stand.
const FAR: usize = 3;

/// A word or a phrase of the lexicon in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    /// The stem's number, the same in all texts read by one [`Reader`].
    pub stem: usize,
    /// Of a phrase: the stems in it that are no words of grammar.
    pub parts: Vec<usize>,
    /// As the text has it, for the reason.
    pub shown: String,
    pub meanings: Vec<Meaning>,
    /// True where a "not" before it, or a "free" after it, turns it round.
    pub denied: bool,
    /// True in the stem of a grid, before the item in brackets.
    pub of_grid: bool,
    /// How much it tells of what is asked, before rarity: 0 to 1.
    pub tells: f64,
    /// True in a language for which there is no lexicon.
    pub foreign: bool,
}

/// A text as words.
#[derive(Debug, Clone, Default)]
pub(super) struct Wording {
    pub words: Vec<Word>,
    /// The stem of a grid, of whose columns this is one.
    pub grid: Option<String>,
    /// True for a text that is a code and nothing else ("Q7_1"): it says nothing.
    pub only_code: bool,
}

/// Reads texts; gives equal stems equal numbers.
#[derive(Debug)]
pub(super) struct Reader {
    pub lexicon: &'static Lexicon,
    numbers: Map<String, usize>,
}

impl Reader {
    pub fn new() -> Self {
        Reader { lexicon: Lexicon::ours(), numbers: Map::new() }
    }

    /// How many different stems were read.
    pub fn stems(&self) -> usize {
        self.numbers.len()
    }

    /// The words of `text` in English. Of a grid's column, "stem \[item\]", the item tells most.
    #[cfg(test)]
    pub fn read(&mut self, text: &str) -> Wording {
        self.read_in(text, None)
    }

    /// The words of `text` in `language`; `None`: English.
    pub fn read_in(&mut self, text: &str, language: Option<&Language>) -> Wording {
        let (grid, item) = grid_item(text);
        let mut words_of = |text: &str| match language {
            Some(language) => self.foreign_words(text, language),
            None => self.words(text),
        };
        let mut words = words_of(item);
        if let Some(grid) = grid {
            let mut stem = words_of(grid);
            for word in &mut stem {
                word.tells *= GRID_STEM;
                word.of_grid = true;
                if word.foreign || only_asks(grid) {
                    word.denied = false;
                    word.meanings.iter_mut().for_each(|meaning| meaning.pole = 0);
                }
            }
            words.extend(stem);
        }
        let only_code = text.split_whitespace().count() == 1 && text.chars().any(|c| c.is_ascii_digit());
        Wording { words, grid: grid.map(normal), only_code }
    }

    fn words(&mut self, text: &str) -> Vec<Word> {
        let mut plain = plain_words(text);
        self.join_verbs(&mut plain);
        let stems: Vec<String> = plain.iter().map(|word| stem(word)).collect();
        let mut words: Vec<Word> = Vec::new();
        let (mut at, mut reach) = (0, 0);
        while let (Some(word), Some(rest)) = (plain.get(at), stems.get(at..)) {
            let (taken, meanings) = self.lexicon.meaning(rest).unwrap_or((1, Vec::new()));
            at += taken;
            if taken == 1 && word == "free" && !words.is_empty() {
                words.iter_mut().next_back().into_iter().for_each(|before| before.denied ^= true);
                continue;
            }
            if taken == 1 && NEGATIONS.has(word) && !says_both(&plain, at - taken) {
                reach = REACH;
            }
            // "Forgets to call back" is no calling back.
            if FAILS.has(word) && plain.get(at - taken + 1).is_some_and(|next| next == "to") {
                at = at - taken + 2;
                reach = if reach > 0 { 0 } else { REACH };
                continue;
            }
            if taken == 1 && holds(STOP, word) {
                continue;
            }
            let tells = self.tells(word, taken, &meanings);
            let shown = plain.get(at - taken..at).unwrap_or_default().join(" ");
            let denied = reach > 0;
            reach = reach.saturating_sub(1);
            let stem = self.number(&rest.get(..taken).unwrap_or_default().join(" "));
            let parts = if taken > 1 { self.parts(&plain, &stems, at - taken..at) } else { Vec::new() };
            words.push(Word { stem, parts, shown, meanings, denied, of_grid: false, tells, foreign: false });
        }
        words
    }

    /// "Send the item back" as "send back the item", where the lexicon has the two words as a phrase.
    fn join_verbs(&self, plain: &mut [String]) {
        for at in 2..plain.len() {
            let Some(particle) = plain.get(at).filter(|word| PARTICLES.has(word)) else { continue };
            let verb = (at.saturating_sub(FAR)..at - 1).rev().find(|verb| {
                let both = plain.get(*verb).map(|verb| [stem(verb), stem(particle)]);
                both.and_then(|both| self.lexicon.meaning(&both)).is_some_and(|(taken, _)| taken == 2)
            });
            if let Some(apart) = verb.and_then(|verb| plain.get_mut(verb + 1..=at)) {
                apart.rotate_right(1);
            }
        }
    }

    fn foreign_words(&mut self, text: &str, language: &Language) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        // In these languages the denial may stand behind ("ich warte nicht"): it is of the whole question.
        let plain = languages::words(text);
        let denied = plain.iter().any(|word| language.denies(word));
        for word in plain.into_iter().filter(|word| !language.is_grammar(word)) {
            let number = word.chars().all(|c| c.is_ascii_digit());
            let stem = self.number(&languages::stem(&word));
            let tells = if number { NUMBER } else { 1.0 };
            let (parts, meanings) = (Vec::new(), Vec::new());
            words.push(Word {
                stem,
                parts,
                shown: word,
                meanings,
                denied,
                of_grid: false,
                tells,
                foreign: true,
            });
        }
        words
    }

    fn tells(&self, word: &str, taken: usize, meanings: &[Meaning]) -> f64 {
        let weights = meanings.iter().filter_map(|meaning| self.lexicon.concepts.get(meaning.concept));
        let by_concept = weights
            .map(|concept| concept.weight)
            .fold(None, |most: Option<f64>, weight| Some(most.map_or(weight, |most| most.max(weight))));
        let own = by_concept.unwrap_or(1.0);
        if taken == 1 && holds(WEAK, word) {
            own.min(WEAK_WORD)
        } else if word.chars().all(|c| c.is_ascii_digit()) {
            NUMBER
        } else {
            own
        }
    }

    fn parts(&mut self, plain: &[String], stems: &[String], of: Range<usize>) -> Vec<usize> {
        let (plain, stems) = (plain.get(of.clone()).unwrap_or_default(), stems.get(of).unwrap_or_default());
        let content = plain.iter().zip(stems).filter(|(word, _)| !holds(STOP, word));
        content.map(|(_, stem)| self.number(stem)).collect()
    }

    fn number(&mut self, stem: &str) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(stem.to_owned()).or_insert(next)
    }
}

/// True for the "not" of "does and does not cover", which denies nothing.
fn says_both(plain: &[String], not: usize) -> bool {
    let before = plain.get(..not).unwrap_or_default();
    matches!(before, [.., one, and, other] if one == other && (and == "and" || and == "or"))
}

/// True for words that tell nothing of what is asked.
pub(in crate::study) fn is_grammar(word: &str) -> bool {
    holds(STOP, word) || holds(POINTERS, word)
}

/// Words with which a stem asks whether one agrees, and nothing else.
const ASKS_AGREEMENT: WordList = WordList(
    "agree|disagree|agreement with|level of agreement|these statements|this statement|\
     following statements|following statement|statements below|each statement|apply to you|\
     applies to you|true for you",
);

/// True where a text, or the stem of a grid, asks whether one agrees with what it goes on to say: then "how much"
/// asks for no amount, and "rate" for no mark.
pub(in crate::study) fn asks_agreement(text: &str) -> bool {
    let plain = normal(text);
    ASKS_AGREEMENT.iter().any(|words| has_phrase(&plain, words))
}

/// True for the stem of a grid that is a question or a request of its own: common to all its columns, it takes no
/// side. "It is hard to", which the items complete, does.
fn only_asks(stem: &str) -> bool {
    stem.trim_end().ends_with(['?', ':', '.', '!']) || asks_agreement(stem)
}

/// "Rate these: \[Price\]" is the stem "Rate these:" and the item "Price", and "Do you agree? It is easy." the stem
/// "Do you agree?"; other texts have no stem.
pub(in crate::study) fn grid_item(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let inner = text.strip_suffix(']').and_then(|text| text.rsplit_once('['));
    let asked = || {
        let ends = [text.find("? "), text.find(": "), text.find(" - ")];
        let end = ends.into_iter().flatten().min()?;
        let (stem, item) = text.split_at_checked(end + 1)?;
        asks_agreement(stem).then(|| (stem, item.trim_start_matches([' ', '-', ':'])))
    };
    match inner.or_else(asked) {
        Some((stem, item)) if !stem.trim().is_empty() && !item.trim().is_empty() => (Some(stem), item),
        _ => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let words = Reader::new().read(text).words;
        let shown: Vec<String> = words
            .iter()
            .map(|word| format!("{}{}", if word.denied { "not " } else { "" }, word.shown))
            .collect();
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn texts_are_read_without_point_of_view_and_grammar() {
        check("Do you think that our agents are polite?", &["agents", "polite"]);
        check("I was sent from one office to another.", &["sent from", "office"]);
        check("Tenants do not have to chase us", &["tenants", "not chase"]);
        check("Returns are trouble-free", &["returns", "not trouble"]);
        check("Rank these [Better error messages]", &["better", "error", "messages", "rank"]);
        check("How do we fix this? (see https://example.org)", &["fix", "see"]);
        check("They forget to call back", &["not call back"]);
        check("How easy was it to send your faulty item back?", &["easy", "send back", "faulty", "item"]);
        check("They call our people at night, back home", &["call", "people", "at night", "back", "home"]);
        check("They never fail to call back", &["call back"]);
        check("What it does and does not cover", &["cover"]);
        check("They are slow and do not answer", &["slow", "not answer"]);
        check("", &[]);
    }

    #[test]
    fn a_stem_that_asks_takes_no_side() {
        assert_eq!(grid_item("Do you agree? It is easy."), (Some("Do you agree?"), "It is easy."));
        assert_eq!(grid_item("Is it easy? Or hard?"), (None, "Is it easy? Or hard?"));
        let mut reader = Reader::new();
        let mut sides = |text: &str| -> Vec<i8> {
            let words = reader.read(text).words;
            words.iter().filter(|word| word.of_grid).flat_map(|w| &w.meanings).map(|m| m.pole).collect()
        };
        assert_eq!(sides("Was it easy or hard? [Parking]"), [0, 0]);
        assert_eq!(sides("It was hard to [park]"), [-1]);
    }

    #[test]
    fn a_code_alone_says_nothing() {
        assert!(Reader::new().read("Q7_1").only_code);
        assert!(!Reader::new().read("Speed").only_code);
        assert!(!Reader::new().read("Q7 speed").only_code);
    }
}
