//! Questions in other languages than English: which one a file is written in, told from its words of grammar, which
//! tell nothing of what is asked; and stems for them.
//!
//! A stem is a word without its ending, cut to its first letters: in the languages below the endings change with
//! person, number, case and gender, and what a word is about stands at its beginning. A stemmer for each would be
//! many times larger, and the lexicon of concepts is English: what pairs here is the words that both sides use.

use super::tables::holds;
use crate::study::words::normal;
use crate::wordlist::WordList;

/// Letters of a stem.
const LETTERS: usize = 5;
/// A word without its ending has at least as many letters.
const SHORTEST: usize = 4;
/// Part of a file's words that must be words of grammar of a language for the file to be in it.
const ENOUGH: f64 = 0.2;

/// A language as the pairing sees it; words as [`normal`] has them.
#[derive(Debug, PartialEq)]
pub(super) struct Language {
    /// Articles, pronouns, forms of "to be" and the like; who speaks and is spoken of; "good" and "satisfied".
    grammar: &'static str,
    /// Words that deny what follows.
    negations: &'static str,
}

const ENGLISH: &str = "a an and are as at be been by can did do does for from had has have how i in is it me my not of on or our that the their they this to us was we were what when which with would you your";

const OTHERS: &[Language] = &[
    Language {
        grammar: "aber als am an auch auf aus bei beim bin bis bitte dank das dass dem den der des die dies diese diesem diesen dieser dieses durch ein eine einem einen einer eines er es fur habe haben hat hatte hatten ich ihnen ihr ihre ihrem ihren ihrer im in ist kann konnen konnte konnten man mein meine meinem meinen meiner mich mir mit muss musste mussen nach nur ob oder sehr sein sich sie sind so soll sollen uber um und uns unser unsere unserem unseren unserer unter vom von vor war waren was welche welcher welches wenn wer werden wie wir wird wo wurde wurden zu zum zur kunde kunden unternehmen gut gute guten zufrieden",
        negations: "nicht kein keine keinem keinen keiner nie niemals ohne",
    },
    Language {
        grammar: "a ai as au aux avec avez avons c ce ces cet cette chez comme comment d dans de des dont du elle elles en est et etaient etait ete etre il ils j je l la le les leur leurs lorsque lors lui m ma mais me mes moi mon n ne nos notre nous on ont ou par pas peut peuvent plus pour pouvez qu quand que quel quelle quelles quels qui quoi s sa se sera ses si son sont sous sur t tres tu un une vos votre vous y client clients entreprise bien bon bonne bons bonnes satisfait satisfaite satisfaits",
        negations: "pas jamais aucun aucune sans",
    },
    Language {
        grammar: "a al como con cual cuales cuando de del desde donde el ella ellas ellos en era eran es esta estan estaba estaban estas este esto estos fue fueron ha han hay he hemos la las le les lo los mas me mi mis muy nos nosotros nuestra nuestras nuestro nuestros o para pero por puede pueden puedo que quien se ser si sobre son su sus tambien tiene un una unas unos usted ustedes y ya yo cliente clientes empresa bien buen buena buenas bueno buenos satisfecho satisfecha",
        negations: "no nunca sin ningun ninguna jamas",
    },
    Language {
        grammar: "a abbiamo agli ai al alla alle allo anche avete c che chi ci come con cui d da dal dalla dei del della delle dello degli di e ed era erano fra gli ha hanno ho i il in io l la le lei lo loro ma mi mia mie miei mio molto ne negli nei nel nella nelle noi nostra nostre nostri nostro o per piu possono puo quale quali quando queste questa questi questo sempre se si sia sono stata state stati stato su sua sue sugli sul sulla suo suoi tra un una uno v vi voi vostro cliente clienti azienda bene buon buona buone buoni buono soddisfatta soddisfatto",
        negations: "non mai senza nessun nessuna",
    },
    Language {
        grammar: "a ao aos as com como da das de do dos e ela eles em era eram esta estao estas este estes eu foi foram ha lhe mais me meu meus minha minhas muito na nas no nos nossa nossas nosso nossos o os ou para pela pelo pode podem por posso quais qual quando que quem sao se ser seu seus sobre sua suas tambem tem tinha um uma umas uns voce voces cliente clientes empresa bem boa boas bom bons satisfeita satisfeito",
        negations: "nao nunca sem nenhum nenhuma jamais",
    },
    Language {
        grammar: "aan al als ben bij dan dat de deze die dit door een en er had hadden haar hebben hebt heb heeft heel hem het hij hoe hun ik in is jij jullie kan kon konden kunnen maar me met mij mijn moet moeten na naar of om onder ons onze ook op over te ten tot u uit uw van voor waar wanneer waren was wat we welke werd werden wie wij wil wordt worden ze zeer zich zij zijn zo klant klanten bedrijf goed goede tevreden",
        negations: "niet geen nooit zonder",
    },
];

/// Endings that inflect, the longest first.
const ENDINGS: WordList = WordList("amente|emente|mente|ement|ment|en|em|er|es|as|os|is|e|s|n|a|o|i|t");

/// The language of a file that asks `texts`; `None` for English, and for languages that are none of ours.
pub(super) fn language_of<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static Language> {
    let mut all = 0usize;
    let mut english = 0usize;
    let mut votes = vec![0usize; OTHERS.len()];
    for text in texts {
        for word in words(text) {
            all += 1;
            english += usize::from(holds(ENGLISH, &word));
            for (vote, language) in votes.iter_mut().zip(OTHERS) {
                *vote += usize::from(holds(language.grammar, &word) || holds(language.negations, &word));
            }
        }
    }
    let best = votes.iter().copied().max().unwrap_or(0);
    let place = votes.iter().position(|vote| *vote == best)?;
    let clear = best > english && best as f64 >= ENOUGH * all as f64;
    OTHERS.get(place).filter(|_| clear)
}

/// The words of a text in one of these languages: an apostrophe parts them ("l'attente").
pub(super) fn words(text: &str) -> Vec<String> {
    let kept: Vec<&str> = text.split_whitespace().filter(|word| !word.contains("://")).collect();
    let parted = kept.join(" ").replace(['\'', '’', '´', '`'], " ");
    normal(&parted).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Language {
    /// True for words that tell nothing of what is asked.
    pub fn is_grammar(&self, word: &str) -> bool {
        holds(self.grammar, word) || self.denies(word) || word.chars().count() == 1
    }

    /// True for words that deny what follows.
    pub fn denies(&self, word: &str) -> bool {
        holds(self.negations, word)
    }
}

/// The stem of a word in one of these languages.
pub(super) fn stem(word: &str) -> String {
    let long = |head: &str| head.chars().count() >= SHORTEST;
    let head = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).find(|head| long(head));
    head.unwrap_or(word).chars().take(LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_told_from_the_words_of_grammar() {
        let told = |texts: &[&str]| {
            let language = language_of(texts.iter().copied());
            language.and_then(|language| OTHERS.iter().position(|other| other == language))
        };
        assert_eq!(
            told(&["Unsere Mitarbeiter sind freundlich", "Ich finde die Rechnung verständlich"]),
            Some(0)
        );
        assert_eq!(told(&["L'attente au téléphone est courte", "Mon conseiller m'écoute"]), Some(1));
        assert_eq!(told(&["El médico me explicó el tratamiento", "La habitación estaba limpia"]), Some(2));
        assert_eq!(
            told(&["I nostri impiegati sono cortesi", "Ho ricevuto risposta alla mia segnalazione"]),
            Some(3)
        );
        assert_eq!(told(&["A minha encomenda chegou no prazo", "As devoluções são fáceis"]), Some(4));
        assert_eq!(
            told(&["Ik begrijp de afrekening van mijn kosten", "De reparatie werd uitgevoerd"]),
            Some(5)
        );
        assert_eq!(told(&["How satisfied are you with our service?", "It is easy to reach us"]), None);
        assert_eq!(told(&["Q1", "Q2_1"]), None);
        assert_eq!(told(&[]), None);
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for words in [
            &["rechnung", "rechnungen"][..],
            &["klar", "klare", "klaren"],
            &["freundlich", "freundliche", "freundlichkeit"],
            &["facture", "factures"],
            &["rapide", "rapidement"],
            &["explican", "explico", "explicaron"],
            &["semplice", "semplici"],
            &["klacht", "klachten"],
        ] {
            let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?}: {stems:?}");
        }
        assert_ne!(stem("contrat"), stem("contact"));
        assert_eq!(stem(""), "");
    }
}
