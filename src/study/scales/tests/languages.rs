//! Wordings that survey tools and questionnaires print, by language and family: in any order, with a level that
//! nobody chose, in capitals.

use crate::study::scales::{Family, Hint, recognise};

/// A scale from the least to the most; its last `agree` levels agree.
fn on(family: Family, agree: usize, scale: &str) {
    let levels: Vec<&str> = scale.split(" | ").collect();
    let hint = Hint { text: "", answered: 100, ..Hint::default() };
    let count = levels.len();
    for turn in 0..count {
        let mut answers: Vec<&str> = levels.clone();
        answers.rotate_left(turn);
        answers.reverse();
        let found = recognise(&answers, hint).unwrap_or_else(|| panic!("no scale for {scale}"));
        assert_eq!(found.labels(), levels, "{answers:?}");
        assert_eq!(found.agree(), levels[count - agree..], "{answers:?}");
        assert_eq!((found.family, found.assumed), (family, None), "{scale}");
    }
    let loud: Vec<String> = levels.iter().map(|level| level.to_uppercase().replace('\'', "’")).collect();
    let loud: Vec<&str> = loud.iter().map(String::as_str).collect();
    assert_eq!(recognise(&loud, hint).expect("a scale in capitals").labels(), loud);
    // A level that nobody chose stands in the scale as the catalogue words it.
    if count >= 4 && family != Family::YesNo && family != Family::Graded {
        let without: Vec<&str> = levels.iter().copied().filter(|level| *level != levels[1]).collect();
        let found = recognise(&without, hint).expect("a scale without a level");
        assert!(found.levels.len() >= count - 1 && found.family == family, "{scale}: {:?}", found.labels());
    }
}

use Family::*;

#[test]
fn english() {
    on(
        Agreement,
        2,
        "Strongly disagree | Somewhat disagree | Neither agree nor disagree | Somewhat agree | Strongly agree",
    );
    on(
        Satisfaction,
        3,
        "Extremely dissatisfied | Moderately dissatisfied | Slightly dissatisfied | Neither satisfied nor dissatisfied | Slightly satisfied | Moderately satisfied | Extremely satisfied",
    );
    on(Frequency, 2, "Never | Sometimes | About half the time | Most of the time | Always");
    on(
        Likelihood,
        2,
        "Extremely unlikely | Somewhat unlikely | Neither likely nor unlikely | Somewhat likely | Extremely likely",
    );
    on(
        Importance,
        2,
        "Not at all important | Slightly important | Moderately important | Very important | Extremely important",
    );
    on(
        Ease,
        2,
        "Extremely difficult | Somewhat difficult | Neither easy nor difficult | Somewhat easy | Extremely easy",
    );
    on(Quality, 2, "Terrible | Poor | Average | Good | Excellent");
    on(
        Extent,
        2,
        "Not at all | To a small extent | To some extent | To a great extent | To a very great extent",
    );
    on(Graded, 2, "Not useful | Slightly useful | Useful | Very useful");
}

#[test]
fn german() {
    on(
        Agreement,
        2,
        "Stimme überhaupt nicht zu | Stimme nicht zu | Neutral | Stimme zu | Stimme voll und ganz zu",
    );
    on(
        Agreement,
        2,
        "Stimme überhaupt nicht zu | Stimme eher nicht zu | Weder noch | Stimme eher zu | Stimme voll und ganz zu",
    );
    on(
        Agreement,
        2,
        "Trifft überhaupt nicht zu | Trifft eher nicht zu | Teils/teils | Trifft eher zu | Trifft voll und ganz zu",
    );
    on(Agreement, 2, "Trifft nicht zu | Trifft eher nicht zu | Trifft eher zu | Trifft voll zu");
    on(Agreement, 2, "STIMME UEBERHAUPT NICHT ZU | STIMME EHER NICHT ZU | STIMME EHER ZU | STIMME VOLL ZU");
    on(Agreement, 2, "Stimmt nicht | Stimmt wenig | Stimmt mittelmäßig | Stimmt ziemlich | Stimmt sehr");
    on(
        Satisfaction,
        2,
        "Sehr unzufrieden | Eher unzufrieden | Teils/teils | Eher zufrieden | Sehr zufrieden",
    );
    on(Frequency, 2, "Nie | Selten | Gelegentlich | Oft | Immer");
    on(Frequency, 2, "Nie | Selten | Manchmal | Häufig | Sehr häufig");
    on(
        Likelihood,
        2,
        "Sehr unwahrscheinlich | Eher unwahrscheinlich | Weder noch | Eher wahrscheinlich | Sehr wahrscheinlich",
    );
    on(
        Likelihood,
        2,
        "Auf keinen Fall | Wahrscheinlich nicht | Vielleicht | Wahrscheinlich | Auf jeden Fall",
    );
    on(Importance, 2, "Unwichtig | Eher unwichtig | Eher wichtig | Sehr wichtig");
    on(
        Importance,
        2,
        "Überhaupt nicht wichtig | Weniger wichtig | Mittelmäßig wichtig | Wichtig | Sehr wichtig",
    );
    on(Ease, 2, "Sehr schwierig | Schwierig | Weder einfach noch schwierig | Einfach | Sehr einfach");
    on(Quality, 2, "Sehr schlecht | Schlecht | Mittelmäßig | Gut | Sehr gut");
    on(Quality, 2, "Ungenügend | Mangelhaft | Ausreichend | Befriedigend | Gut | Sehr gut");
    on(Extent, 2, "Gar nicht | Kaum | Mittelmäßig | Ziemlich | Außerordentlich");
    on(
        Graded,
        2,
        "Überhaupt nicht hilfreich | Wenig hilfreich | Etwas hilfreich | Ziemlich hilfreich | Sehr hilfreich",
    );
    on(YesNo, 1, "Nein | Ja");
    on(YesNo, 1, "Nein | Teils/teils | Ja");
}

#[test]
fn french() {
    on(
        Agreement,
        2,
        "Pas du tout d'accord | Plutôt pas d'accord | Ni d'accord, ni pas d'accord | Plutôt d'accord | Tout à fait d'accord",
    );
    on(Agreement, 2, "Pas du tout d’accord | Pas d’accord | Neutre | D’accord | Tout à fait d’accord");
    on(
        Agreement,
        2,
        "Fortement en désaccord | En désaccord | Ni d'accord ni en désaccord | D'accord | Fortement d'accord",
    );
    on(
        Satisfaction,
        2,
        "Très insatisfait(e) | Plutôt insatisfait(e) | Plutôt satisfait(e) | Très satisfait(e)",
    );
    on(
        Satisfaction,
        2,
        "Très insatisfaite | Insatisfaite | Ni satisfaite ni insatisfaite | Satisfaite | Très satisfaite",
    );
    on(Satisfaction, 2, "Pas du tout satisfait·e | Peu satisfait·e | Assez satisfait·e | Très satisfait·e");
    on(Frequency, 2, "Jamais | Rarement | Parfois | Souvent | Toujours");
    on(
        Likelihood,
        2,
        "Très peu probable | Peu probable | Ni probable ni improbable | Probable | Très probable",
    );
    on(Likelihood, 2, "Non, pas du tout | Plutôt non | Plutôt oui | Oui, tout à fait");
    on(
        Importance,
        2,
        "Pas du tout important | Peu important | Moyennement important | Important | Très important",
    );
    on(Ease, 2, "Très difficile | Plutôt difficile | Ni facile ni difficile | Plutôt facile | Très facile");
    on(Quality, 2, "Très mauvaise | Mauvaise | Moyenne | Bonne | Excellente");
    on(Extent, 2, "Pas du tout | Un peu | Moyennement | Beaucoup | Énormément");
    on(Graded, 2, "Pas du tout utile | Peu utile | Assez utile | Très utile");
    on(YesNo, 1, "Non | Oui");
}

#[test]
fn spanish() {
    on(
        Agreement,
        2,
        "Totalmente en desacuerdo | En desacuerdo | Ni de acuerdo ni en desacuerdo | De acuerdo | Totalmente de acuerdo",
    );
    on(Agreement, 2, "Muy en desacuerdo | Algo en desacuerdo | Neutral | Algo de acuerdo | Muy de acuerdo");
    on(
        Satisfaction,
        2,
        "Muy insatisfecho/a | Insatisfecho/a | Ni satisfecho/a ni insatisfecho/a | Satisfecho/a | Muy satisfecho/a",
    );
    on(Satisfaction, 2, "Nada satisfecho | Poco satisfecho | Algo satisfecho | Muy satisfecho");
    on(Frequency, 2, "Nunca | Casi nunca | Algunas veces | Casi siempre | Siempre");
    on(Frequency, 2, "Nunca | Rara vez | A veces | A menudo | Siempre");
    on(Likelihood, 2, "Nada probable | Poco probable | Algo probable | Muy probable");
    on(
        Likelihood,
        2,
        "Definitivamente no | Probablemente no | Tal vez | Probablemente sí | Definitivamente sí",
    );
    on(
        Importance,
        2,
        "Nada importante | Poco importante | Moderadamente importante | Importante | Muy importante",
    );
    on(Ease, 2, "Muy difícil | Difícil | Ni fácil ni difícil | Fácil | Muy fácil");
    on(Quality, 2, "Muy mala | Mala | Regular | Buena | Muy buena");
    on(Quality, 2, "Pésimo | Malo | Regular | Bueno | Excelente");
    on(Extent, 2, "Nada | Poco | Algo | Bastante | Mucho");
    on(Extent, 2, "Nada | Poco | Bastante | Mucho");
    on(Graded, 2, "Nada útil | Poco útil | Bastante útil | Muy útil");
    on(YesNo, 1, "No | Sí");
}

#[test]
fn italian() {
    on(Agreement, 2, "Per niente d'accordo | Non d'accordo | Neutrale | D'accordo | Pienamente d'accordo");
    on(Agreement, 2, "Per niente d'accordo | Poco d'accordo | Abbastanza d'accordo | Molto d'accordo");
    on(
        Agreement,
        2,
        "Fortemente in disaccordo | In disaccordo | Né d'accordo né in disaccordo | D'accordo | Fortemente d'accordo",
    );
    on(
        Satisfaction,
        2,
        "Per niente soddisfatto | Poco soddisfatto | Abbastanza soddisfatto | Molto soddisfatto",
    );
    on(
        Satisfaction,
        2,
        "Molto insoddisfatto/a | Insoddisfatto/a | Né soddisfatto/a né insoddisfatto/a | Soddisfatto/a | Molto soddisfatto/a",
    );
    on(Frequency, 2, "Mai | Raramente | A volte | Spesso | Sempre");
    on(
        Likelihood,
        2,
        "Molto improbabile | Improbabile | Né probabile né improbabile | Probabile | Molto probabile",
    );
    on(Likelihood, 2, "Decisamente no | Più no che sì | Più sì che no | Decisamente sì");
    on(Importance, 2, "Per niente importante | Poco importante | Abbastanza importante | Molto importante");
    on(Ease, 2, "Molto difficile | Difficile | Né facile né difficile | Facile | Molto facile");
    on(Quality, 2, "Pessima | Scarsa | Sufficiente | Buona | Ottima");
    on(Extent, 2, "Per niente | Poco | Abbastanza | Molto | Moltissimo");
    on(Graded, 2, "Per niente utile | Poco utile | Abbastanza utile | Molto utile");
    on(YesNo, 1, "No | Sì");
}

#[test]
fn portuguese() {
    on(
        Agreement,
        2,
        "Discordo totalmente | Discordo | Não concordo nem discordo | Concordo | Concordo totalmente",
    );
    on(
        Agreement,
        2,
        "Discordo totalmente | Discordo parcialmente | Neutro | Concordo parcialmente | Concordo totalmente",
    );
    on(
        Satisfaction,
        2,
        "Muito insatisfeito(a) | Insatisfeito(a) | Neutro(a) | Satisfeito(a) | Muito satisfeito(a)",
    );
    on(Frequency, 2, "Nunca | Raramente | Às vezes | Frequentemente | Sempre");
    on(
        Likelihood,
        2,
        "Muito improvável | Improvável | Nem provável nem improvável | Provável | Muito provável",
    );
    on(
        Importance,
        2,
        "Nada importante | Pouco importante | Razoavelmente importante | Importante | Muito importante",
    );
    on(Ease, 2, "Muito difícil | Difícil | Nem fácil nem difícil | Fácil | Muito fácil");
    on(Quality, 2, "Péssimo | Ruim | Regular | Bom | Ótimo");
    on(Quality, 2, "Muito mau | Mau | Razoável | Bom | Muito bom");
    on(Extent, 2, "Nada | Pouco | Mais ou menos | Bastante | Muitíssimo");
    on(Graded, 2, "Nada útil | Pouco útil | Bastante útil | Muito útil");
    on(YesNo, 1, "Não | Sim");
}

#[test]
fn dutch() {
    on(
        Agreement,
        2,
        "Helemaal mee oneens | Mee oneens | Niet mee eens, niet mee oneens | Mee eens | Helemaal mee eens",
    );
    on(Agreement, 2, "Helemaal oneens | Oneens | Neutraal | Eens | Helemaal eens");
    on(
        Agreement,
        3,
        "Helemaal mee oneens | Sterk mee oneens | Oneens | Neutraal | Eens | Sterk mee eens | Helemaal mee eens",
    );
    on(
        Satisfaction,
        2,
        "Zeer ontevreden | Ontevreden | Niet ontevreden en niet tevreden | Tevreden | Zeer tevreden",
    );
    on(Frequency, 2, "Nooit | Zelden | Soms | Vaak | Altijd");
    on(
        Likelihood,
        2,
        "Zeer onwaarschijnlijk | Onwaarschijnlijk | Neutraal | Waarschijnlijk | Zeer waarschijnlijk",
    );
    on(
        Importance,
        2,
        "Onbelangrijk | Enigszins belangrijk | Redelijk belangrijk | Belangrijk | Zeer belangrijk",
    );
    on(Ease, 2, "Zeer moeilijk | Moeilijk | Niet makkelijk en niet moeilijk | Makkelijk | Zeer makkelijk");
    on(Quality, 2, "Zeer slecht | Slecht | Redelijk | Goed | Zeer goed");
    on(Quality, 2, "Slecht | Matig | Voldoende | Goed | Zeer goed");
    on(Extent, 2, "Helemaal niet | Een beetje | Enigszins | In hoge mate | In zeer hoge mate");
    on(Graded, 2, "Helemaal niet nuttig | Een beetje nuttig | Redelijk nuttig | Zeer nuttig");
    on(YesNo, 1, "Nee | Ja");
}

#[test]
fn answers_that_are_none_in_each_language() {
    let check = |answers: &str, missing: &str| {
        let answers: Vec<&str> = answers.split(" | ").collect();
        let found = recognise(&answers, Hint::default()).expect("a scale");
        assert_eq!(found.missing, missing.split(" | ").collect::<Vec<_>>());
    };
    check("Agree | Disagree | Don't know | Prefer not to say", "Don't know | Prefer not to say");
    check("Stimme zu | Stimme nicht zu | Weiß nicht | k.A.", "Weiß nicht | k.A.");
    check("Ja | Nein | Trifft nicht zu", "Trifft nicht zu");
    check("D'accord | Pas d'accord | Ne sait pas | Sans objet", "Ne sait pas | Sans objet");
    check("De acuerdo | En desacuerdo | NS/NC | No aplica", "NS/NC | No aplica");
    check("D'accordo | In disaccordo | Non so", "Non so");
    check("Concordo | Discordo | Não sei | Prefiro não responder", "Não sei | Prefiro não responder");
    check("Eens | Oneens | Weet niet | N.v.t.", "Weet niet | N.v.t.");
}

#[test]
fn what_nobody_said_is_told_in_the_language_of_what_was_said() {
    let check = |answers: &[&str], expected: &[&str]| {
        assert_eq!(recognise(answers, Hint::default()).expect("a scale").labels(), expected);
    };
    check(&["Nein", "weiß nicht"], &["Nein", "Ja"]);
    check(&["OUI"], &["NON", "OUI"]);
    check(&["Sí"], &["No", "Sí"]);
    check(&["WAHR"], &["FALSCH", "WAHR"]);
    check(
        &["Muy satisfecho", "Satisfecho"],
        &[
            "Muy insatisfecho",
            "Insatisfecho",
            "Ni satisfecho ni insatisfecho",
            "Satisfecho",
            "Muy satisfecho",
        ],
    );
}

/// From the Spanish form of the R community survey of 2018: frequencies with a comment behind each.
#[test]
fn levels_with_a_comment_behind() {
    let answers = [
        "A veces, uso o construyo aplicaciones Shiny ocasionalmente",
        "Raramente, sé cómo usar Shiny, pero no es parte de mi trabajo",
        "No sé qué es Shiny",
        "Con frecuencia, uso o construyo aplicaciones Shiny a menudo",
        "Nunca, no uso Shiny",
    ];
    let found = recognise(&answers, Hint::default()).expect("a scale");
    assert_eq!(found.labels(), [answers[4], answers[1], answers[0], answers[3]]);
    assert_eq!(found.missing, [answers[2]]);
    let found = recognise(
        &["Generalmente", "De vez en cuando", "Nunca", "No sé qué es el paquete tidyverse", "Raramente"],
        Hint::default(),
    );
    assert_eq!(found.expect("a scale").labels(), ["Nunca", "Raramente", "De vez en cuando", "Generalmente"]);
    for list in [
        &["Good, fast", "Bad"][..],
        &["Often, at home", "Often, at work", "Never"],
        &["Good value, kind", "Poor"],
    ] {
        assert!(recognise(list, Hint::default()).is_none(), "{list:?}");
    }
}
