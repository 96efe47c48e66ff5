//! Answers that a study names by the codes of the file: in a resolved study they stand by their labels, as in
//! the cells.

use super::declared::{by_label, label_of};
use super::files::File;
use super::model::{Agree, Columns, GroupOf, Question, WaveOf};
use super::multiple::lists_by_file;
use crate::order;
use crate::table::{Column, Table};

/// Puts labels for codes into what a study says of a file: groups, waves, respondents left out.
pub(super) fn label_spec(file: &mut File<'_>) {
    let Some(table) = file.source.table() else { return };
    if let Some(GroupOf::Column { column, values }) = &mut file.spec.group {
        label_keys(named(table, column), values);
    }
    if let Some(WaveOf::Column { column, values }) = &mut file.spec.wave {
        label_keys(named(table, column), values);
    }
    for (column, answers) in file.spec.leave_out.iter_mut().flat_map(order::Map::iter_mut) {
        if let Some(column) = named(table, column) {
            *answers = by_label(column, answers);
        }
    }
}

/// Puts labels for codes into what a study says of a question's answers.
pub(super) fn label_question(question: &mut Question, files: &[File<'_>]) {
    let asked: Vec<(String, Option<&Column>)> = question
        .columns
        .iter()
        .map(|(name, columns)| (name.clone(), column_of(files, name, columns)))
        .collect();
    if asked.iter().all(|(_, column)| column.is_none_or(|column| column.facts.levels.is_empty())) {
        return;
    }
    if let Some(measure) = &mut question.measure {
        if let Some(agree) = &mut measure.agree {
            *agree = label_lists(agree, &asked);
        }
        for column in asked.iter().filter_map(|(_, column)| *column) {
            label_keys(Some(column), &mut measure.values);
        }
    }
    let mut missing: Vec<String> = Vec::new();
    for (_, column) in &asked {
        let here =
            column.map_or_else(|| question.missing.clone(), |column| by_label(column, &question.missing));
        missing.extend(here.into_iter().filter(|answer| !missing.contains(answer)).collect::<Vec<_>>());
    }
    question.missing = missing;
}

fn label_lists(lists: &Agree, asked: &[(String, Option<&Column>)]) -> Agree {
    let here = |file: &str, column: Option<&Column>| {
        let answers = lists.in_file(file);
        column.map_or_else(|| answers.to_vec(), |column| by_label(column, answers))
    };
    match lists {
        Agree::All(_) => {
            lists_by_file(asked.iter().map(|(file, c)| (file.clone(), here(file, *c))).collect())
        }
        Agree::ByFile(by_file) => {
            let column =
                |file: &str| asked.iter().find(|(name, _)| name == file).and_then(|(_, column)| *column);
            Agree::ByFile(order::map(by_file.keys().map(|file| (file.clone(), here(file, column(file))))))
        }
    }
}

/// Keys that are codes become labels; where the label stands there too, that one wins.
fn label_keys<V>(column: Option<&Column>, values: &mut order::Map<String, V>) {
    let Some(column) = column.filter(|column| !column.facts.levels.is_empty()) else { return };
    for (answer, value) in std::mem::take(values) {
        match label_of(column, &answer) {
            Some(label) => {
                values.entry(label.to_owned()).or_insert(value);
            }
            None => {
                values.insert(answer, value);
            }
        }
    }
}

fn named<'a>(table: &'a Table, column: &str) -> Option<&'a Column> {
    table.columns().get(table.find(column)?)
}

fn column_of<'a>(files: &[File<'a>], file: &str, columns: &Columns) -> Option<&'a Column> {
    let Columns::One(name) = columns else { return None };
    named(files.iter().find(|other| other.spec.file == file)?.source.table()?, name)
}
