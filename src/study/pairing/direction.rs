//! Whether agreeing with one question is disagreeing with the other ("easy to reach", "hard to get hold of").

use super::likeness::{Likeness, Weighed};
use super::wording::{Word, asks_agreement, grid_item};
use crate::study::polarity::leaning;
use crate::study::scales::Family;
use crate::study::words::{has_phrase, normal};
use crate::wordlist::WordList;

/// Beginnings after which a good answer is good, whatever the words: "how satisfied are you with the delay".
const RATES: WordList = WordList(
    "how satisfied|how happy|how pleased|how easy|how difficult|how hard|how well|how good|\
     how would you rate|how do you rate|please rate|rate|how clear|how fast|how quickly|how friendly|\
     how helpful|how clean|how fair",
);
/// Beginnings that ask for an amount or a list: no answer is for or against.
const ASKS_AMOUNT: WordList = WordList("how long|how many|how much|how often|which|what|when|where|who");

/// The same of the stem of a grid; other stems ask after what the items say.
const STEM_ASKS_AMOUNT: WordList =
    WordList("how long|how many|how much did|how much do you pay|how much do you spend");

/// Words by which somebody is obliged.
const OBLIGES: WordList = WordList("have to|has to|had to|having to|need to|needs to|needed to|must");
/// Those words, one by one.
const DUTIES: &str = "have has had having need needs needed must to";

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
///
/// A stem that asks whether one agrees says nothing of it: "How much do you agree? \[It is hard to reach us\]" points
/// as its item is worded.
pub(super) fn points(text: &str, family: Option<Family>) -> Points {
    let (stem, item) = grid_item(text);
    let agreement = family == Some(Family::Agreement) || asks_agreement(stem.unwrap_or(item));
    let plain = normal(if agreement { item } else { text });
    let begins = |table: WordList| {
        table.iter().any(|words| {
            plain.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    let rates = matches!(family, Some(Family::Satisfaction | Family::Quality | Family::Ease));
    let amount = if stem.is_some() { STEM_ASKS_AMOUNT } else { ASKS_AMOUNT };
    if rates || (!agreement && begins(RATES)) {
        Points::ToTheGood
    } else if !agreement && begins(amount) {
        Points::Nowhere
    } else {
        Points::AsWorded
    }
}

/// True where two questions speak, on the whole, against each other: each for itself well or ill of the service,
/// or, in a language without a lexicon, by whether one of them denies what they share.
pub(super) fn reversed(
    (a, a_points, a_text): (&Weighed<'_>, Points, &str),
    (b, b_points, b_text): (&Weighed<'_>, Points, &str),
    likeness: &Likeness,
) -> bool {
    let pairs: Vec<(&Word, &Word, f64)> = likeness
        .matches
        .iter()
        .filter_map(|&(i, j, weight)| Some((a.words.get(i)?.0, b.words.get(j)?.0, weight)))
        .collect();
    let obliged = |text: &str| {
        let plain = normal(text);
        OBLIGES.iter().any(|words| has_phrase(&plain, words))
    };
    // "Customers have to" and "I had to" say the same: neither turns the other round.
    let duties = if obliged(a_text) && obliged(b_text) { DUTIES } else { "" };
    let speaks = |points: Points, text: &str, second: bool| {
        points == Points::ToTheGood || speaks_well(text, &pairs, second, duties)
    };
    if a_points == Points::Nowhere || b_points == Points::Nowhere {
        return false;
    }
    // Without a lexicon nothing tells good from bad: then a denial on one side alone turns round what both say.
    let mut foreign = pairs.iter().filter(|(one, other, _)| one.foreign && other.foreign).peekable();
    if foreign.peek().is_some() {
        return foreign.any(|(one, other, _)| one.denied != other.denied);
    }
    speaks(a_points, a_text, false) != speaks(b_points, b_text, true)
}

/// Whether a question speaks well of a service: by its words that are good or bad, then by where those that it shares
/// in other words stand in the lexicon, and where neither takes a side, well unless it denies what it says. The same
/// word on both sides tells nothing; only that one of them denies it does.
fn speaks_well(text: &str, pairs: &[(&Word, &Word, f64)], second: bool, duties: &str) -> bool {
    let idle = |one: &Word, other: &Word| one.stem == other.stem && one.denied == other.denied;
    let mut besides = vec![duties];
    let mut side = 0.0;
    for &(one, other, weight) in pairs {
        let (own, other) = if second { (other, one) } else { (one, other) };
        if idle(own, other) {
            besides.push(own.shown.as_str());
            continue;
        }
        let common = own.meanings.iter().filter(|m| other.meanings.iter().any(|o| o.concept == m.concept));
        let pole = f64::from(common.map(|meaning| meaning.pole).find(|pole| *pole != 0).unwrap_or(0));
        side += weight * if own.denied { -pole } else { pole };
    }
    let leaning = leaning(text, &besides);
    match leaning.weight {
        0 if side == 0.0 => !leaning.denied,
        0 => side > 0.0,
        weight => weight > 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::pairing::likeness::likeness;
    use crate::study::pairing::rarity::Rarity;
    use crate::study::pairing::wording::Reader;

    fn opposite(a: &str, b: &str) -> bool {
        let mut reader = Reader::new();
        let wordings = [reader.read(a), reader.read(b)];
        let asked = [(vec![0], &wordings[0]), (vec![1], &wordings[1])];
        let rarity = Rarity::new(&asked, 2, reader.stems(), reader.lexicon.concepts.len());
        let [first, second] = [0, 1].map(|at: usize| Weighed::new(&wordings[at], &rarity, false));
        let alike = likeness(&first, &second, &rarity);
        reversed((&first, points(a, None), a), (&second, points(b, None), b), &alike)
    }

    #[test]
    fn opposites_are_told_from_the_words_in_common() {
        assert!(opposite("It is easy to reach us", "It is hard to get hold of them"));
        assert!(opposite("Closing an account is easy", "Closing my account was difficult"));
        assert!(opposite("Fees are communicated clearly", "The information about fees is confusing"));
        assert!(opposite("Customers have to chase us", "I need not chase"));
        assert!(opposite("Queues are short", "The queue took too long"));
        assert!(!opposite("It is easy to reach us", "They are easily reached"));
        assert!(!opposite("Visitors have to queue outside", "I had to queue outside"));
        assert!(!opposite("Guests have to pay for wireless internet", "I had to pay for wireless internet"));
        assert!(opposite("Tenants need to report a fault once", "I had to report the fault several times"));
        assert!(!opposite("Returns are trouble-free", "I returned it without trouble"));
        assert!(opposite("It is hard to reach us", "How easy is it to reach them?"));
        assert!(!opposite("Waiting times are short", "How satisfied are you with the waiting time?"));
        assert!(!opposite("The queue is short", "How long did you queue?"));
        assert!(!opposite("The queue is short", "How long did you queue? [At the till]"));
    }

    #[test]
    fn the_stem_of_a_grid_says_nothing_of_direction() {
        let stems = [
            "How far do you agree?",
            "How much do you agree with these statements?",
            "Please indicate how strongly you agree",
            "Do you agree?",
            "Please rate from 1 (strongly disagree) to 5 (strongly agree)",
            "To what extent do you agree or disagree?",
            "How do you see it?",
            "What do you think of these statements?",
            "Which of these apply to you?",
        ];
        let (easy, hard) = ("It is easy for customers to reach us", "The company is hard to get hold of");
        for stem in stems {
            assert!(opposite(&format!("{stem} [{easy}]"), hard), "{stem}");
            assert!(opposite(easy, &format!("{stem} [{hard}]")), "{stem}");
            assert!(opposite(&format!("{stem} [{easy}]"), &format!("{stem} [{hard}]")), "{stem}");
            assert!(!opposite(&format!("{stem} [{easy}]"), "The company is easy to reach"), "{stem}");
        }
        assert!(opposite("How much do you agree? It is easy to reach us", hard));
        assert!(opposite("How much do you agree that it is easy to reach us?", hard));
    }

    #[test]
    fn the_common_opposites_of_services_are_known() {
        for (a, b) in [
            ("Our forms are easy to fill in", "The form is difficult to fill in"),
            ("Our bills are easy to understand", "The bills are difficult to understand"),
            ("Using our website is easy", "The website is complicated"),
            ("Our complaints process is simple", "The complaints process is complicated"),
            ("Our staff are polite", "The staff are rude"),
            ("We call customers back when we promise", "The company forgets to call back"),
            ("We call back", "They fail to call me back"),
            ("We answer letters quickly", "The company is slow to answer letters"),
            ("Our contracts are clear", "The contracts are confusing"),
            ("Our staff are helpful", "The staff were unhelpful"),
            ("Our prices are fair", "The prices are unfair"),
            ("Our website is reliable", "The website is unreliable"),
            ("Our products are cheap", "The products are expensive"),
            ("Our advisers are honest", "The advisers are dishonest"),
            ("We keep our promises", "The company breaks its promises"),
            ("Promises are kept", "Promises were broken"),
            ("Problems are solved", "My problem remained unsolved"),
            ("Our drivers are friendly", "The driver was unfriendly"),
            ("We keep customers informed about faults", "The company left me in the dark about faults"),
            ("Our technicians come early", "The technician came late"),
        ] {
            assert!(opposite(a, b), "{a} | {b}");
            assert!(opposite(b, a), "{b} | {a}");
            assert!(!opposite(a, a) && !opposite(b, b), "{a} | {b}");
        }
    }
}
