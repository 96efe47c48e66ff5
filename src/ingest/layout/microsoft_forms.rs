//! Microsoft Forms: `ID`, the times of start and completion, e-mail address and name, then whole questions; a
//! quiz has points and feedback beside each.

use super::first::{First, normal};
use super::{Layout, headers::name_columns, one_of};
use crate::table::{Role, single_spaced};
use crate::wordlist::WordList;

/// The second column.
const STARTS: WordList =
    WordList("start time|startzeit|hora de inicio|heure de début|ora di inizio|hora de início|begintijd");

/// The third column.
const COMPLETIONS: WordList = WordList(
    "completion time|fertigstellungszeit|hora de finalización|heure de fin|ora di completamento|\
     hora de conclusão|tijd van voltooien",
);

/// What may follow them before the first question.
const PERSONS: WordList = WordList(
    "email|e-mail|name|last modified time|zeitpunkt der letzten änderung|\
     uhrzeit der letzten änderung|correo electrónico|nombre|hora de la última modificación|\
     adresse de messagerie|nom|heure de la dernière modification|posta elettronica|\
     indirizzo di posta elettronica|nome|ora ultima modifica|ora dell'ultima modifica|\
     hora da última modificação|naam|tijd van laatste wijziging|language|sprache",
);

/// What a quiz adds once.
const QUIZ: WordList = WordList(
    "total points|quiz feedback|grade posted time|gesamtpunktzahl|quizfeedback|puntos totales|\
     total de puntos|points totaux|total des points|punti totali|total de pontos|totaal aantal punten",
);

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    let at = |place: usize| headers.get(place).map_or("", String::as_str);
    // Some copies have lost the first column.
    let start = (0..2).find(|&place| one_of(STARTS, at(place)) && one_of(COMPLETIONS, at(place + 1)))?;
    if start == 1 && at(0) != "id" {
        return None;
    }
    let reason = format!(
        "the first columns are \"{}\" and \"{}\", as in Microsoft Forms",
        single_spaced(first.cell(0, start)),
        single_spaced(first.cell(0, start + 1))
    );
    let mut layout = Layout::new("microsoft-forms", reason, 1, name_columns(first.file, first.texts()));
    for column in 0..start + 2 {
        layout.role(column, Role::Metadata);
    }
    // Only beside the times: further on, "Name" is a question.
    let persons =
        headers.iter().enumerate().skip(start + 2).take_while(|(_, header)| one_of(PERSONS, header));
    for (column, _) in persons.take(4) {
        layout.role(column, Role::Metadata);
    }
    for (column, header) in headers.iter().enumerate().skip(start + 2) {
        if one_of(QUIZ, header) || is_beside(first, column) {
            layout.role(column, Role::Metadata);
        }
    }
    Some(layout)
}

/// True for `Points - Question` and `Feedback - Question`, in any language: one word before a question that
/// stands in one of the two columns before it.
fn is_beside(first: &First<'_>, column: usize) -> bool {
    let header = normal(first.cell(0, column));
    let question = header.split_once(" - ").or_else(|| header.split_once(" – "));
    question.is_some_and(|(word, question)| {
        let before = column.saturating_sub(2)..column;
        !word.contains(' ') && before.into_iter().any(|place| normal(first.cell(0, place)) == question)
    })
}
