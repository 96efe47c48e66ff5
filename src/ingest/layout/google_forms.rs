//! Google Forms: one header row of whole questions, the first column the time stamp; grids are
//! `question [row]`.

use super::first::{First, is_time};
use super::siblings::{bracketed, by_key};
use super::{Group, Layout, headers::name_columns, one_of};
use crate::table::{Role, SetKind, single_spaced};
use crate::wordlist::WordList;

/// The first column, in the language of the form's owner.
const TIMESTAMPS: WordList = WordList(
    "timestamp|zeitstempel|marca temporal|horodateur|informazioni cronologiche|carimbo de data/hora|\
     tijdstempel|sygnatura czasowa|tidsstämpel|tidsstempel|aikaleima",
);

/// Columns that the form adds when asked to.
const ADDED: WordList = WordList(
    "email address|username|e-mail-adresse|nutzername|dirección de correo electrónico|\
     nombre de usuario|adresse e-mail|nom d'utilisateur|indirizzo email|nome utente|\
     endereço de e-mail|nome de usuário|e-mailadres|gebruikersnaam",
);

/// The points of a quiz, second or third column.
const SCORES: WordList = WordList("score|punktzahl|puntuación|punteggio|pontuação|totaalscore");

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    if !one_of(TIMESTAMPS, headers.first()?) || !first.below(1, 0).take(3).all(is_time) {
        return None;
    }
    // Logs of machines begin with a time too; their columns ask nothing.
    let asks = |header: &String| {
        let words = header.split(' ').count();
        header.ends_with('?') && words >= 2 || words >= 5 || bracketed(header).is_some() && words >= 4
    };
    let added = headers.get(1).is_some_and(|header| one_of(ADDED, header) || one_of(SCORES, header));
    if !headers.iter().skip(1).any(asks) && !added {
        return None;
    }
    let stamp = first.cell(0, 0);
    let reason =
        format!("the first column is \"{stamp}\" and the others are whole questions, as in Google Forms");
    let mut layout = Layout::new("google-forms", reason, 1, name_columns(first.file, first.texts()));
    layout.metadata(first, |header| one_of(TIMESTAMPS, header) || one_of(ADDED, header));
    for column in 1..3 {
        if headers.get(column).is_some_and(|header| one_of(SCORES, header)) {
            layout.role(column, Role::Metadata);
        }
    }
    grids(first, &mut layout);
    Some(layout)
}

/// Adds the grids, and what a quiz notes beside each question.
fn grids(first: &First<'_>, layout: &mut Layout) {
    let headers: Vec<String> = first.row(0).iter().map(|cell| single_spaced(cell)).collect();
    let parts: Vec<Option<(&str, &str)>> = headers.iter().map(|header| bracketed(header)).collect();
    let asked = |question: &str| headers.iter().any(|header| header == question);
    for (column, part) in parts.iter().enumerate() {
        if let Some((question, "Score" | "Feedback")) = part
            && asked(question)
        {
            layout.role(column, Role::Metadata);
        }
    }
    let rows = parts.iter().enumerate().filter_map(|(column, part)| Some(((*part)?.0, column)));
    let rows =
        rows.filter(|(_, column)| layout.headers.get(*column).is_some_and(|header| header.role.is_none()));
    let groups = by_key(rows);
    for (question, columns) in groups {
        let label = |column: usize| parts.get(column).copied().flatten().map(|(_, row)| row.to_owned());
        let members = columns.iter().filter_map(|&column| Some((column, label(column)?))).collect();
        layout.groups.push(Group {
            name: question.to_owned(),
            text: question.to_owned(),
            kind: Some(SetKind::Grid),
            yes_ticks: false,
            members,
        });
    }
}
