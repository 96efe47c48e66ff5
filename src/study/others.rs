//! Columns that no question of a study names, where the study lists questions: those that ask what a listed question
//! asks in another file join it, and the others become questions of their own. What a person paired stays together,
//! and what a person took apart stays apart.

use super::complete::{other_wordings, scale_of, text_of};
use super::crosswalk::{Found, Item, add_rows, items, suggest};
use super::files::File;
use super::looks::Looks;
use super::model::{Agree, Columns, Measure, MeasureKind, Question, Separator, Study};
use super::multiple::Multiple;
use super::pair::pair;
use super::pairing::{Pairing, Standing};
use super::scales::Scale;
use crate::notice::Notice;
use crate::order::{self, Set};
use crate::table::parse_number;

/// The files that a study which lists its questions says nothing of: next year's beside this year's, say.
pub(super) fn strangers(study: &Study, files: &[File<'_>]) -> Vec<bool> {
    let known = |file: &str| {
        study.sources.iter().any(|spec| spec.file == file)
            || study.questions.iter().any(|question| question.columns.contains_key(file))
    };
    files.iter().map(|file| !known(&file.spec.file)).collect()
}

/// What became of the columns of files that a study says nothing of.
fn told(listed: &[Question], files: &[File<'_>], strangers: &[bool], apart: &[usize]) -> Vec<Notice> {
    let mut notices = Vec::new();
    for (place, (file, _)) in files.iter().zip(strangers).enumerate().filter(|(_, (_, new))| **new) {
        let name = &file.spec.file;
        let asks = |question: &&Question, file: &str| question.columns.contains_key(file);
        let matched = listed.iter().filter(|question| asks(question, name)).count();
        if matched == 0 {
            continue;
        }
        // The file that it resembles most tells what it could have asked.
        let shared = |other: &str| listed.iter().filter(|q| asks(q, name) && asks(q, other)).count();
        let others =
            files.iter().zip(strangers).filter(|(_, new)| !**new).map(|(file, _)| file.spec.file.as_str());
        let like = others.rev().max_by_key(|other| shared(other)).unwrap_or_default();
        let gone = listed.iter().filter(|question| asks(question, like) && !asks(question, name)).count();
        let new = apart.iter().filter(|at| **at == place).count();
        let text = format!(
            "{name}: columns that ask what the study asks: {matched}; new ones, left out: {new}; of those of {like} not found: {gone}. To add what is new, write \"other_questions\": \"infer\" into the study."
        );
        notices.push(Notice::new("file_matched", Some(name), text).times(matched as u64));
    }
    notices
}

/// Adds columns to the questions `listed`, which are checked, and makes the questions that are to follow them. With
/// `strangers`, only columns of those files are added, and no questions made.
pub(super) fn infer(
    listed: &mut Vec<Question>,
    files: &[File<'_>],
    looks: &Looks<'_>,
    missing: &[String],
    strangers: Option<&[bool]>,
) -> Found {
    let mut found = Found::default();
    let before = listed.clone();
    let named = named(&before, files);
    let mut open = items(files, Some(looks), missing, &named, &mut found);
    if let Some(strangers) = strangers {
        open.retain(|item| strangers.get(item.file).is_some_and(|new| *new));
    }
    let mut all: Vec<Item> = Vec::new();
    let mut standing: Vec<Standing> = Vec::new();
    for question in &before {
        let mut row = Standing::default();
        for (place, file) in files.iter().enumerate() {
            let Some(columns) = question.columns.get(&file.spec.file) else { continue };
            let turned =
                question.pairing.as_ref().is_some_and(|said| said.reversed.contains(&file.spec.file));
            if turned {
                row.reversed.push(all.len());
            }
            row.members.push(all.len());
            all.push(asked(question, place, file, looks, columns));
        }
        standing.push(row);
    }
    let first = all.len();
    for (row, question) in standing.iter_mut().zip(&before) {
        let refused = |item: &Item| {
            let file = files.get(item.file).map_or("", |file| file.spec.file.as_str());
            let names = question.not_columns.get(file);
            names.is_some_and(|names| item.columns.names().iter().any(|name| names.contains(name)))
        };
        row.never =
            open.iter().enumerate().filter(|(_, item)| refused(item)).map(|(at, _)| first + at).collect();
    }
    all.extend(open);
    let (rows, may_be) = pair(all, &standing, files);
    let mut apart = Vec::new();
    for (place, (items, pairing)) in rows.into_iter().enumerate() {
        let Some(question) = listed.get_mut(place) else {
            apart.push((items, pairing));
            continue;
        };
        // Of opposites only shares can be compared: a mean keeps to the wordings that it has.
        let share = question.measure.as_ref().is_none_or(|measure| measure.kind == MeasureKind::Share);
        let reversed = pairing.as_ref().map_or(&[][..], |said| &said.reversed);
        let turned =
            |item: &Item| files.get(item.file).is_some_and(|file| reversed.contains(&file.spec.file));
        let fits = |item: &Item| fits(question, item) && (share || !turned(item));
        let (join, stay): (Vec<Item>, Vec<Item>) = items
            .into_iter()
            .filter(|item| {
                files.get(item.file).is_some_and(|file| !question.columns.contains_key(&file.spec.file))
            })
            .partition(fits);
        apart.extend(stay.into_iter().map(|item| (vec![item], None)));
        if join.is_empty() {
            continue;
        }
        for item in join {
            if let Some(file) = files.get(item.file) {
                question.wordings.insert(file.spec.file.clone(), item.text.clone());
                add(question, &file.spec.file, item);
            }
        }
        question.wordings = other_wordings(std::mem::take(&mut question.wordings), question, files);
        question.pairing = said(question.pairing.take(), pairing);
    }
    if let Some(strangers) = strangers {
        let new: Vec<usize> =
            apart.iter().flat_map(|(items, _)| items.iter().map(|item| item.file)).collect();
        return Found { notices: told(listed, files, strangers, &new), ..Found::default() };
    }
    let mut ids: Set<String> = listed.iter().map(|question| question.id.clone()).collect();
    add_rows(apart, files, &mut ids, &mut found);
    let listed_before = listed.len();
    let mut questions = std::mem::take(listed);
    questions.append(&mut found.questions);
    suggest(&mut questions, &may_be);
    found.questions = questions.split_off(listed_before);
    *listed = questions;
    found
}

/// What is told of the columns that no question names, as it is told where the study is inferred: a study that was
/// written down gives the same report.
pub(super) fn left_out(
    listed: &[Question],
    files: &[File<'_>],
    looks: &Looks<'_>,
    missing: &[String],
) -> Found {
    let mut found = Found::default();
    let open = items(files, Some(looks), missing, &named(listed, files), &mut found);
    found.open = open.into_iter().map(|item| item.file).collect();
    found
}

/// The columns that questions name, by file's place, as the table calls them.
fn named<'a>(questions: &'a [Question], files: &'a [File<'_>]) -> Set<(usize, &'a str)> {
    let mut named = Set::new();
    for (place, file) in files.iter().enumerate() {
        let columns = questions.iter().filter_map(|question| question.columns.get(&file.spec.file));
        for name in columns.flat_map(Columns::names) {
            let own = file.source.table().and_then(|table| table.columns().get(table.find(name)?));
            named.insert((place, own.map_or(name.as_str(), |column| column.name.as_str())));
        }
    }
    named
}

/// What a listed question asks in one of its files.
fn asked(question: &Question, place: usize, file: &File<'_>, looks: &Looks<'_>, columns: &Columns) -> Item {
    let header = match columns {
        Columns::One(_) => text_of(file, columns),
        // The header of a set's column is that of one option.
        Columns::Many(_) => question.wordings.get(&file.spec.file).unwrap_or(&question.text).clone(),
    };
    let options = question.options.as_ref().map(|options| options.in_file(&file.spec.file).to_vec());
    let multiple = question
        .is_multiple()
        .then(|| Multiple { options: options.unwrap_or_default(), ..Multiple::default() });
    let none = &question.missing;
    let scale = match multiple {
        Some(_) => None,
        None => scale_of(file, columns, none, looks, none.is_empty()),
    };
    Item { file: place, columns: columns.clone(), text: header.clone(), header, scale, multiple }
}

/// True where nothing that the study says of the question stands against a further column.
fn fits(question: &Question, item: &Item) -> bool {
    if question.is_multiple() != item.multiple.is_some() {
        return false;
    }
    let scored = question.measure.as_ref().filter(|measure| measure.kind != MeasureKind::Share);
    let Some(Measure { values, .. }) = scored else { return true };
    // A mean needs a number for each answer: none is made up for a question that a person set up.
    let known = |label: &String| values.contains_key(label) || parse_number(label.trim()).is_some();
    item.scale.as_ref().is_some_and(|scale| scale.labels().iter().all(known))
}

/// Adds the column of `item` to a question, which then says by file what was the same in all of them so far.
fn add(question: &mut Question, file: &str, item: Item) {
    let before: Vec<String> = question.columns.keys().cloned().collect();
    let by_file = |list: &Vec<String>| -> order::Map<String, Vec<String>> {
        order::map(before.iter().map(|file| (file.clone(), list.clone())))
    };
    if let Some(Agree::All(options)) = &question.options {
        question.options = Some(Agree::ByFile(by_file(options)));
    }
    let separator = item.multiple.as_ref().and_then(|multiple| multiple.separator.clone());
    let same = |known: &String| separator.as_ref().is_none_or(|new| new == known);
    question.separator = match (question.separator.take(), &separator) {
        (Some(Separator::All(known)), Some(new)) if !same(&known) => {
            let each = before.iter().map(|file| (file.clone(), known.clone()));
            Some(Separator::ByFile(each.chain([(file.to_owned(), new.clone())]).collect()))
        }
        (Some(Separator::ByFile(mut known)), Some(new)) => {
            known.insert(file.to_owned(), new.clone());
            Some(Separator::ByFile(known))
        }
        (known, _) => known,
    };
    if let (Some(scale), Some(measure)) = (&item.scale, &mut question.measure) {
        let own = scale.agree();
        match &mut measure.agree {
            Some(Agree::All(known)) if !agrees_alike(scale, known) => {
                let mut lists = by_file(known);
                lists.insert(file.to_owned(), own);
                measure.agree = Some(Agree::ByFile(lists));
            }
            Some(Agree::ByFile(lists)) => drop(lists.insert(file.to_owned(), own)),
            Some(Agree::All(_)) | None => {}
        }
        if !question.missing.is_empty() {
            let new = scale.missing.iter().filter(|answer| !question.missing.contains(answer));
            let new: Vec<String> = new.cloned().collect();
            question.missing.extend(new);
        }
    }
    question.columns.insert(file.to_owned(), item.columns);
}

/// True where the answers `agree` are, of this scale, just those that agree.
fn agrees_alike(scale: &Scale, agree: &[String]) -> bool {
    let own = scale.agree();
    own.iter().all(|answer| agree.contains(answer))
        && scale.labels().iter().all(|label| own.contains(label) || !agree.contains(label))
}

/// What speaks for a question to which columns were added. That a person confirmed it before holds only where the
/// new texts are equal.
fn said(before: Option<Pairing>, now: Option<Pairing>) -> Option<Pairing> {
    match (before, now) {
        (Some(before), Some(now)) if now.confidence < 1.0 => Some(Pairing {
            confidence: before.confidence.min(now.confidence),
            confirmed: false,
            extra: before.extra,
            ..now
        }),
        (Some(mut before), Some(now)) => {
            before.reversed = now.reversed;
            Some(before)
        }
        (before, now) => before.or(now),
    }
}

#[cfg(test)]
mod tests;
