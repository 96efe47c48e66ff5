//! The columns of a study in a file that it was not made with.

use super::rename::forget;
use crate::ingest::Source;
use crate::notice::Notice;
use crate::order::{self, Set};
use crate::study::check::questions_in;
use crate::study::crosswalk::{Found, Item, items};
use crate::study::files::File;
use crate::study::model::{Agree, Columns, GroupOf, OtherQuestions, Question, SourceSpec, Study, WaveOf};
use crate::study::multiple::Multiple;
use crate::study::names::{option_name, split_code};
use crate::study::pair::pair;
use crate::study::scales::{Hint, recognise};
use crate::study::words::{normal, shortened};

/// Columns and questions named in one sentence.
const NAMED: usize = 8;

/// What became of the columns of one file.
#[derive(Default)]
struct Told {
    /// Found under another name: both, and why.
    matched: Vec<String>,
    /// Not found.
    gone: Vec<String>,
}

/// Matches the columns that the study names of `source`, by name; then by what they ask.
pub(super) fn rematch(study: &mut Study, source: &Source, notices: &mut Vec<Notice>) {
    let file = source.file.clone();
    let mut told = Told::default();
    for spec in study.sources.iter_mut().filter(|spec| spec.file == file) {
        in_spec(spec, source, &mut told);
    }
    let listed = !study.questions.is_empty();
    let before: Vec<String> = study.questions.iter().map(|each| wording(each, &file).to_owned()).collect();
    let mut open = Vec::new();
    for (place, question) in study.questions.iter_mut().enumerate() {
        if !by_name(question, source, &mut told) {
            open.push(place);
        }
    }
    by_what_they_ask(study, source, &open, &mut told);
    for &place in &open {
        let Some(question) = study.questions.get_mut(place) else { continue };
        if let Some(columns) = question.columns.get(&file).filter(|columns| !all_there(source, columns)) {
            told.gone.push(named(&columns.names().join(", ")));
            forget(question, &file);
        }
    }
    for (question, before) in study.questions.iter_mut().zip(&before) {
        check_again(question, source, before);
    }
    // A question that no file asks any more is none.
    study.questions.retain(|question| !question.columns.is_empty());
    let ids: Set<String> = study.questions.iter().map(|question| question.id.clone()).collect();
    study
        .questions
        .iter_mut()
        .for_each(|question| question.perhaps.retain(|other| ids.contains(&other.question)));
    say(told, &file, notices);
    if listed {
        notices.extend(new_ones(study, source));
    }
}

/// How sure a pair is of which a wording has changed since a person confirmed it.
const CHANGED: f64 = 0.75;

/// How the study says that a file words a question.
fn wording<'a>(question: &'a Question, file: &str) -> &'a str {
    question.wordings.get(file).unwrap_or(&question.text)
}

/// What a person confirmed was another wording: the pair is to be confirmed anew.
fn check_again(question: &mut Question, source: &Source, before: &str) {
    let Some(Columns::One(name)) = question.columns.get(&source.file) else { return };
    let column = source.table().and_then(|table| table.columns().get(table.find(name)?));
    let Some(pairing) = question.pairing.as_mut().filter(|pairing| pairing.confirmed) else { return };
    let now = column.map_or("", |column| split_code(&column.text).1);
    if now.is_empty() || normal(now) == normal(before) || normal(name) == normal(before) {
        return;
    }
    pairing.confirmed = false;
    pairing.confidence = pairing.confidence.min(CHANGED);
    pairing.reason = format!("confirmed in other words: {} said {}", source.file, named(before));
}

fn say(told: Told, file: &str, notices: &mut Vec<Notice>) {
    let columns = |n: usize| if n == 1 { "1 column".to_owned() } else { format!("{n} columns") };
    if !told.matched.is_empty() {
        let n = told.matched.len();
        let text = format!(
            "{file}: {} of the study found under another name: {}. Check them.",
            columns(n),
            some(&told.matched)
        );
        notices.push(Notice::new("rematched_column", Some(file), text).times(n as u64));
    }
    if !told.gone.is_empty() {
        let n = told.gone.len();
        let text = format!(
            "{file}: {} of the study not found, and left out: {}. Where one has another name now, write that into the study.",
            columns(n),
            some(&told.gone)
        );
        notices.push(Notice::new("vanished_column", Some(file), text).times(n as u64));
    }
}

/// Questions of the file that the study does not name.
fn new_ones(study: &Study, source: &Source) -> Option<Notice> {
    let new = unnamed(study, source);
    if new.is_empty() {
        return None;
    }
    let texts: Vec<String> = new.iter().map(|item| named(&item.text)).collect();
    let (n, file) = (texts.len(), &source.file);
    let are = if n == 1 {
        "1 question that the study does not name is"
    } else {
        "questions that the study does not name are"
    };
    let are = if n == 1 { are.to_owned() } else { format!("{n} {are}") };
    let what = match study.other_questions {
        Some(OtherQuestions::Infer) => "added".to_owned(),
        _ => "left out; to add them, write \"other_questions\": \"infer\" into the study".to_owned(),
    };
    let text = format!("{file}: {are} {what}: {}.", some(&texts));
    Some(Notice::new("new_column", Some(file), text).times(n as u64))
}

/// The questions of a file that have something to compare and are not named by the study.
fn unnamed(study: &Study, source: &Source) -> Vec<Item> {
    let spec = study.sources.iter().find(|spec| spec.file == source.file);
    let file = File::of(source, spec.cloned().unwrap_or_else(|| SourceSpec::of(&source.file)));
    let columns = study.questions.iter().filter_map(|question| question.columns.get(&source.file));
    let own = |name: &'_ String| {
        let table = source.table();
        table.and_then(|table| table.columns().get(table.find(name)?)).map(|column| column.name.clone())
    };
    let names: Vec<String> =
        columns.flat_map(Columns::names).map(|name| own(name).unwrap_or_else(|| name.clone())).collect();
    let named: Set<(usize, &str)> = names.iter().map(|name| (0, name.as_str())).collect();
    items(&[file], None, &study.options.missing, &named, &mut Found::default())
}

/// Who answered, and who is left out. What decides who is counted, and how, must be there: where it is not, it is
/// kept as it stands and named as an error later.
fn in_spec(spec: &mut SourceSpec, source: &Source, told: &mut Told) {
    let mut must = Vec::new();
    if let Some(GroupOf::Column { column, .. }) = &mut spec.group {
        must.push(column);
    }
    if let Some(WaveOf::Column { column, .. }) = &mut spec.wave {
        must.push(column);
    }
    must.extend(&mut spec.weight);
    for column in must {
        if let Some(now) = renamed(source, column) {
            told.matched.push(format!("{} is now {}", named(column), named(&now)));
            *column = now;
        }
    }
    let mut kept = Vec::new();
    for column in std::mem::take(&mut spec.segments) {
        kept.extend(there(source, column, told));
    }
    spec.segments = kept;
    if let Some(columns) = spec.leave_out.take() {
        let mut kept = order::Map::new();
        for (column, answers) in columns {
            kept.extend(there(source, column, told).map(|column| (column, answers)));
        }
        spec.leave_out = Some(kept);
    }
}

/// `column` as it is called now; `None`, and told, where it is gone.
fn there(source: &Source, column: String, told: &mut Told) -> Option<String> {
    if super::has(source, &column) {
        return Some(column);
    }
    let now = renamed(source, &column);
    match &now {
        Some(now) => told.matched.push(format!("{} is now {}", named(&column), named(now))),
        None => told.gone.push(named(&column)),
    }
    now
}

/// The name that a column has now which is not there as `name`: the same but for case, accents and punctuation.
fn renamed(source: &Source, name: &str) -> Option<String> {
    if super::has(source, name) {
        return None;
    }
    let plain = normal(name);
    let names = questions_in(&source.content);
    let mut like = names.iter().filter(|own| !plain.is_empty() && normal(own) == plain);
    match (like.next(), like.next()) {
        (Some(only), None) => Some((*only).to_owned()),
        _ => None,
    }
}

/// Finds the columns of a question by their names; false where some column is still open.
fn by_name(question: &mut Question, source: &Source, told: &mut Told) -> bool {
    let text = question.text.clone();
    let Some(columns) = question.columns.get_mut(&source.file) else { return true };
    match columns {
        Columns::One(name) => {
            let now =
                if super::has(source, name) { moved(source, name, &text) } else { renamed(source, name) };
            if let Some(now) = now {
                told.matched.push(format!("{} is now {}", named(name), named(&now)));
                *name = now;
            }
            super::has(source, name)
        }
        Columns::Many(names) => {
            for name in names.iter_mut().filter(|name| !super::has(source, name)) {
                let now = renamed(source, name).or_else(|| same_option(source, name));
                if let Some(now) = now {
                    told.matched.push(format!("{} is now {}", named(name), named(&now)));
                    *name = now;
                }
            }
            let there: Vec<bool> = names.iter().map(|name| super::has(source, name)).collect();
            // None of them is there: perhaps the whole question has another name.
            if !there.contains(&true) {
                return false;
            }
            let gone = names.iter().zip(&there).filter(|(_, there)| !**there);
            told.gone.extend(gone.map(|(name, _)| named(name)));
            if there.contains(&false) {
                let kept = |list: &[String]| -> Vec<String> {
                    list.iter()
                        .zip(&there)
                        .filter(|(_, there)| **there)
                        .map(|(name, _)| name.clone())
                        .collect()
                };
                *names = kept(names);
                let files: Vec<String> = question.columns.keys().cloned().collect();
                // The options stand in the order of the columns.
                if let Some(options) = &question.options {
                    let of = |file: &String| {
                        let list = options.in_file(file);
                        let list = if *file == source.file { kept(list) } else { list.to_vec() };
                        (file.clone(), list)
                    };
                    question.options = Some(Agree::ByFile(files.iter().map(of).collect()));
                }
            }
            true
        }
    }
}

/// Where the column at a place `#12` asks something else than the question and one other asks just that: its name.
fn moved(source: &Source, name: &str, text: &str) -> Option<String> {
    let table = source.table().filter(|_| name.starts_with('#') && !text.is_empty())?;
    let plain = normal(text);
    let asks =
        |column: &&crate::table::Column| normal(&column.text) == plain || normal(&column.name) == plain;
    if table.columns().get(table.find(name)?).is_some_and(|column| asks(&column)) {
        return None;
    }
    let mut like = table.columns().iter().filter(asks);
    match (like.next(), like.next()) {
        (Some(only), None) => Some(only.name.clone()),
        _ => None,
    }
}

/// The one column that stands for the option that `name` stands for.
fn same_option(source: &Source, name: &str) -> Option<String> {
    let option = Some(option_name(name)).filter(|option| *option != name).map(normal)?;
    let columns = source.table()?.columns();
    let of = |name: &str| Some(option_name(name)).filter(|option| *option != name).map(normal);
    let mut like = columns.iter().filter(|column| of(&column.name).as_ref() == Some(&option));
    match (like.next(), like.next()) {
        (Some(only), None) => Some(only.name.clone()),
        _ => None,
    }
}

fn all_there(source: &Source, columns: &Columns) -> bool {
    columns.names().iter().all(|name| super::has(source, name))
}

/// Pairs the questions at `open` with the questions of the file that the study does not name, as two files are paired.
fn by_what_they_ask(study: &mut Study, source: &Source, open: &[usize], told: &mut Told) {
    if open.is_empty() {
        return;
    }
    let mut all: Vec<Item> = Vec::new();
    for &place in open {
        let Some(question) = study.questions.get(place) else { continue };
        all.extend(question.columns.get(&source.file).map(|columns| before(question, place, columns)));
    }
    all.extend(unnamed(study, source).into_iter().map(|item| Item { file: 1, ..item }));
    let file = File::of(source, SourceSpec::of(&source.file));
    let (rows, _) = pair(all, &[], &[file.clone(), file]);
    for (items, pairing) in rows {
        let ([old, new], Some(pairing)) = (items.as_slice(), pairing) else { continue };
        let Some(Ok(place)) = old.columns.names().first().map(|place| place.parse::<usize>()) else {
            continue;
        };
        let Some(question) = study.questions.get_mut(place).filter(|_| pairing.reversed.is_empty()) else {
            continue;
        };
        told.matched.push(format!(
            "{} is now {} ({}, {:.0} % sure)",
            named(&old.header),
            named(&new.header),
            pairing.reason,
            pairing.confidence * 100.0
        ));
        let file = source.file.as_str();
        if let (Some(options), Some(multiple)) = (&question.options, &new.multiple)
            && options.in_file(file) != multiple.options
        {
            let others = question.columns.keys().filter(|other| *other != file);
            let lists: order::Map<_, _> =
                order::map(others.map(|other| (other.clone(), options.in_file(other).to_vec())));
            question.options = (!lists.is_empty()).then_some(Agree::ByFile(lists));
        }
        question.columns.insert(file.to_owned(), new.columns.clone());
    }
}

/// What a question asked in the file that the study was made with. The place of the question stands for its column.
fn before(question: &Question, place: usize, columns: &Columns) -> Item {
    let name = columns.names().first().map_or("", String::as_str);
    let reads = matches!(columns, Columns::One(_)) && name.split_whitespace().count() > 1;
    let header = if reads { name.to_owned() } else { question.text.clone() };
    let levels: Vec<&str> = question.scale.iter().map(String::as_str).collect();
    let scale = recognise(&levels, Hint { text: &question.text, answered: 0, ..Hint::default() });
    let multiple = question.is_multiple().then(Multiple::default);
    let columns = Columns::One(place.to_string());
    Item {
        file: 0,
        columns,
        text: header.clone(),
        header,
        scale: scale.filter(|_| multiple.is_none()),
        multiple,
    }
}

fn named(text: &str) -> String {
    format!("\"{}\"", shortened(text, 70))
}

fn some(all: &[String]) -> String {
    let more = all.len().saturating_sub(NAMED);
    let first = all.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
    if more > 0 { format!("{first}; and {more} more") } else { first }
}
