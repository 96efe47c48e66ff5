//! Questions that are answered in one's own words, told by how they are asked; and the remarks with which people
//! answer them where they have nothing to say.

use crate::order::Set;
use crate::study::names::split_code;
use crate::study::words::normal;

/// Beginnings of such questions in the languages of the scales, as [`normal`] gives them.
const BEGINNINGS: &str = "what could|what can we|what can be|what else|what should|what would you|what did you like|what do you like|what dont you like|what went|what made|what is missing|what changes|what improvements|which improvements|what was missing|what is the main reason|what is the reason|what are your reasons|why|how could we|how can we|how would you improve|please explain|please describe|please elaborate|please comment|please specify|please tell|tell us|describe|explain|specify|anything|is there anything|was there anything|do you have any|have you any|any other|any further|any additional|any comment|any suggestion|in your own words|if so what|if no why|if not why\
|was konnen|was konnten|was sollten|was wurden sie|was sollen|welche verbesserungen|welche anderungen|was gefallt|was hat ihnen|was fehlt|was ist der grund|was mochten|warum|weshalb|wieso|bitte begrunden|bitte erlautern|bitte beschreiben|bitte nennen|begrunden sie|beschreiben sie|haben sie noch|haben sie weitere|gibt es noch|gibt es etwas|sonst noch|wie konnen wir|wie konnten wir|mochten sie uns noch\
|que pouvons nous|que pourrions nous|que devrions nous|quoi dautre|quest ce que nous|quest ce qui|pourquoi|veuillez expliquer|veuillez preciser|merci de preciser|merci dexpliquer|expliquez|precisez|decrivez|avez vous dautres|avez vous des|souhaitez vous ajouter|comment pouvons nous|comment pourrions nous|y a t il autre chose|que proposez\
|que podemos|que podriamos|que mas|que mejoraria|que le gustaria|por que|explique|por favor explique|especifique|describa|algo mas|hay algo|tiene algun|tiene alguna|como podemos|como podriamos\
|cosa possiamo|cosa potremmo|che cosa possiamo|che cosa potremmo|cosaltro|cosa migliorerebbe|perche|spieghi|spiega|si prega di spiegare|descriva|vuole aggiungere|ha altri|ha altro|come possiamo|come potremmo\
|o que podemos|o que poderiamos|o que mais|o que melhoraria|porque|por favor explique|descreva|gostaria de acrescentar|tem algum|tem alguma|como poderiamos\
|wat kunnen we|wat kunnen wij|wat zouden we|wat zouden wij|wat kan er beter|wat kan beter|wat mist|waarom|licht toe|kunt u toelichten|beschrijf|heeft u nog|heb je nog|nog iets|wilt u nog|hoe kunnen we|hoe kunnen wij";

/// Words that make a short header one.
const WORDS: &str = "comment|comments|remark|remarks|feedback|suggestion|suggestions|verbatim|kommentar|kommentare|anmerkung|anmerkungen|bemerkung|bemerkungen|verbesserungsvorschlage|vorschlage|begrundung|commentaire|commentaires|remarque|remarques|comentario|comentarios|observaciones|sugerencias|commento|commenti|osservazioni|suggerimenti|observacoes|sugestoes|opmerking|opmerkingen|suggesties|toelichting";

/// Headers of more words than this only begin so.
const MAX_WORDS: usize = 6;

/// What people write who have nothing to say.
const REMARKS: &str = "none|nothing|nothing else|nothing to add|no comment|no comments|no|nope|nil|no suggestions|ok|all good|thanks|thank you|keine|keiner|nichts|nein|kein kommentar|keine anmerkungen|rien|non|aucun|aucune|aucun commentaire|ras|nada|ninguno|ninguna|sin comentarios|niente|nessuno|nessuna|nessun commento|nenhum|nenhuma|sem comentarios|nao|geen|nee|niets|geen opmerkingen|geen opmerking";

/// "Other" in the languages of the scales.
const OTHER: &str =
    "other|sonstiges|sonstige|andere|anderes|autre|autres|otro|otros|altro|outro|outros|anders";

/// Longer answers are nobody's list.
const MAX_LABEL: usize = 40;

/// More words are a sentence.
const MAX_LABEL_WORDS: usize = 3;

/// An answer that recurs so often may be one of a list.
const RECURS: u64 = 3;

/// A whole sentence that recurs so often is one of a list.
const OFTEN: u64 = 8;

fn is_one(table: &str, plain: &str) -> bool {
    table.split('|').any(|entry| entry == plain)
}

/// True where a header asks for an answer in one's own words.
pub(super) fn asks_openly(header: &str) -> bool {
    let plain = normal(&in_words(split_code(header).1));
    // "Q5. Why?" keeps its code, being so short.
    let is_code = |word: &str| word.len() <= 5 && word.bytes().any(|byte| byte.is_ascii_digit());
    let plain =
        plain.split_once(' ').filter(|(first, _)| is_code(first)).map_or(plain.as_str(), |(_, rest)| rest);
    let begins =
        |words: &str| plain.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let words = || plain.split(' ');
    BEGINNINGS.split('|').any(begins)
        || (words().count() <= MAX_WORDS && words().any(|word| is_one(WORDS, word)))
}

/// `whatCouldWeDoBetter` as words; a header of several words as it is.
fn in_words(header: &str) -> String {
    let mut out = String::with_capacity(header.len() + 8);
    let mut small = false;
    for c in header.chars() {
        if small && c.is_uppercase() && !header.contains(' ') {
            out.push(' ');
        }
        small = c.is_lowercase();
        out.push(c);
    }
    out
}

/// True for the header of a field in which people name what was not offered: `channels_other`.
pub(super) fn beside_other(header: &str) -> bool {
    let plain = normal(header);
    plain.rsplit(' ').next().is_some_and(|last| is_one(OTHER, last))
}

/// True for an answer that is a mark, or its column's own header.
pub(super) fn is_tick(label: &str, header: &str) -> bool {
    let plain = normal(label);
    plain.len() <= 1 || is_one("yes|true|checked|selected|1 0", &plain) || normal(header).ends_with(&plain)
}

/// True for an answer that says that there is nothing to say.
pub(super) fn says_nothing(label: &str) -> bool {
    is_one(REMARKS, &normal(label))
}

/// True where nearly all chose one of a few answers that recur in one spelling, as from a list: short ones, or such as
/// recur often. A list seldom holds what people write who have nothing to say, and whoever chooses from one leaves no
/// blank for it. `labels`: those that are answers, with how often each was given; `blank`: how many gave none.
pub(super) fn from_a_list<'a>(labels: impl Iterator<Item = (&'a str, u64)>, blank: u64) -> bool {
    let (mut short, mut often, mut all, mut nothing) = (0, 0, 0, false);
    let mut spellings = Set::new();
    for (label, n) in labels {
        all += n;
        let plain = normal(label);
        nothing |= is_one(REMARKS, &plain);
        let words = label.split(' ').count();
        if n < RECURS || !spellings.insert(plain) {
            continue;
        }
        short += if label.len() <= MAX_LABEL && words <= MAX_LABEL_WORDS { n } else { 0 };
        often += if n >= OFTEN && !label.ends_with(['.', '!', '?']) { n } else { 0 };
    }
    let nearly_all = |listed: u64| listed > 0 && listed * 10 >= all * 9;
    if nothing { nearly_all(short) && blank * 10 <= all } else { nearly_all(short) || nearly_all(often) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_in_their_normal_form() {
        for entry in [BEGINNINGS, WORDS, REMARKS, OTHER].iter().flat_map(|table| table.split('|')) {
            assert_eq!(normal(entry), entry);
        }
    }

    #[test]
    fn answers_from_a_list() {
        let check = |labels: &[(&str, u64)], blank: u64, expected: bool| {
            assert_eq!(from_a_list(labels.iter().copied(), blank), expected, "{labels:?}");
        };
        check(&[("Price", 8), ("Speed", 9), ("Staff", 5)], 10, true);
        check(&[("Price", 8), ("Nothing", 9)], 1, true);
        check(&[("Price", 8), ("Nothing", 9)], 10, false);
        check(&[("none", 8), ("None", 9), ("More staff", 4)], 0, false);
        check(&[("Please answer sooner", 4), ("Answer the phone on Mondays", 5)], 0, false);
        check(&[("Be kind", 2), ("Be fast", 1)], 0, false);
        check(&[("I wanted to advance my career", 20), ("I wanted to move to another place", 30)], 80, true);
    }

    #[test]
    fn questions_in_ones_own_words() {
        for header in [
            "What could we do better?",
            "Q12. Anything else you would like to tell us?",
            "Comments",
            "Was können wir besser machen?",
            "Pourquoi avez-vous donné cette note ?",
            "¿Qué podríamos mejorar?",
            "Perché?",
            "O que podemos melhorar?",
            "Heeft u nog opmerkingen?",
            "Q5. Why?",
            "whatCouldWeDoBetter",
            "ServiceComments",
        ] {
            assert!(asks_openly(header), "{header}");
        }
        for header in [
            "What is your role?",
            "Whyte branch",
            "We act on the comments that our customers send us",
            "Which?",
            "McWhy",
        ] {
            assert!(!asks_openly(header), "{header}");
        }
    }
}
