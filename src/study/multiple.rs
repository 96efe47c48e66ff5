//! Questions with any number of answers: their options, whether each has a column or several share a cell.

use super::joined::{self, Joined};
use super::kinds::{answers, tally};
use super::model::{Agree, Columns, Question, Separator};
use super::names::option_name;
use super::tick::Tick;
use crate::order;
use crate::table::{Column, ColumnSet, SetKind, Table};

/// What one file says of a question with several answers.
#[derive(Debug, Clone, Default)]
pub(super) struct Multiple {
    /// In the order of the columns, where each option has one.
    pub options: Vec<String>,
    /// What stands between options in a cell; none where each has a column.
    pub separator: Option<String>,
    /// Options that are no answer.
    pub missing: Vec<String>,
    /// Respondents who were not asked cannot be told from those who ticked nothing.
    pub asked_if_ticked: bool,
    /// Answers that are a tick, where the file or a person says which.
    pub ticked: Vec<String>,
}

impl Multiple {
    /// Of cells that hold several options.
    pub fn of_cells(joined: Joined) -> Self {
        let Joined { separator, options, missing } = joined;
        Multiple { options, separator: Some(separator), missing, ..Multiple::default() }
    }

    /// Of the columns of a set, but those that are wanted for something else.
    pub fn of_set(set: &ColumnSet, table: &Table, skip: &[&str]) -> (Columns, Self) {
        let mut names = Vec::new();
        let mut options: Vec<String> = Vec::new();
        for member in &set.members {
            let Some(column) = table.columns().get(member.column) else { continue };
            if skip.contains(&column.name.as_str()) {
                continue;
            }
            names.push(column.name.clone());
            options.push(unlike(&options, &member.label, &column.name));
        }
        let asked_if_ticked = set.kind == SetKind::TicksOrUnasked;
        let ticked = if tells(set, table) { set.ticked.clone() } else { Vec::new() };
        (Columns::Many(names), Multiple { options, asked_if_ticked, ticked, ..Multiple::default() })
    }
}

/// True where the answers that are said to be ticks are others than one would take for some.
fn tells(set: &ColumnSet, table: &Table) -> bool {
    let mut columns = set.members.iter().filter_map(|member| table.columns().get(member.column));
    columns.any(|column| {
        let tick = |label: &str, ticked| Tick::of(column, label, &[], ticked);
        answers(column).into_iter().any(|label| tick(label, &set.ticked) != tick(label, &[]))
    })
}

/// `label` where no option reads so yet; else the column's name, which is unique.
fn unlike(options: &[String], label: &str, name: &str) -> String {
    let taken = options.iter().any(|known| known == label) || label.trim().is_empty();
    if taken { name.to_owned() } else { label.to_owned() }
}

/// The options of columns that a study lists: as the file calls them, else as their headers do.
pub(super) fn options_of_columns(columns: &[&Column], table: &Table) -> Vec<String> {
    let mut options: Vec<String> = Vec::new();
    for column in columns {
        let place = table.columns().iter().position(|other| other.name == column.name);
        let members = table.sets().iter().flat_map(|set| &set.members);
        let said =
            members.filter(|member| Some(member.column) == place).map(|member| member.label.as_str()).next();
        let label = said.unwrap_or_else(|| option_name(&column.name));
        options.push(unlike(&options, label, &column.name));
    }
    options
}

/// Sets files at one about which options hold a comma. Where commas part the options of a file, other files that part
/// them otherwise know better; and else what recurs in all of them together tells more than what does in each.
/// `columns`: of each file, the column whose cells hold several options.
pub(super) fn at_one(of_each: &mut [(String, Multiple)], columns: &[Option<&Column>]) {
    let unsure = |multiple: &Multiple| multiple.separator.as_deref().is_some_and(joined::is_unsure);
    if of_each.len() < 2 || !of_each.iter().any(|(_, multiple)| unsure(multiple)) {
        return;
    }
    let cells: Vec<(Vec<&str>, Vec<u64>)> =
        columns.iter().map(|column| column.map(|c| (answers(c), tally(c))).unwrap_or_default()).collect();
    let (mut sure, mut labels, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for ((_, multiple), (own, ns)) in of_each.iter().zip(&cells) {
        if unsure(multiple) {
            labels.extend_from_slice(own);
            counts.extend_from_slice(ns);
        } else {
            sure.extend_from_slice(&multiple.options);
        }
    }
    let Some(whole) = joined::whole(sure, &labels, &counts) else { return };
    for ((_, multiple), (own, ns)) in of_each.iter_mut().zip(&cells) {
        if unsure(multiple)
            && let Some(found) = joined::cut_around(&whole, own, ns)
        {
            (multiple.options, multiple.missing) = (found.options, found.missing);
        }
    }
}

/// `question` with the options that the files have, by file: an option is spelled as the first file does. One that
/// occurs in no cell of a file may never have been offered there: it has no share in that file, not one of 0 %.
pub(super) fn joined(mut question: Question, of_each: &[(String, Multiple)]) -> Question {
    let mut all: Vec<String> = Vec::new();
    for (_, multiple) in of_each {
        joined::unite(&mut all, &multiple.options);
    }
    let lists: Vec<(String, Vec<String>)> = of_each
        .iter()
        .map(|(file, multiple)| {
            let own = multiple.options.iter().map(|option| joined::spelled_as(&all, option).to_owned());
            (file.clone(), own.collect())
        })
        .collect();
    question.options = Some(lists_by_file(lists));
    let separators: Vec<(&String, &String)> =
        of_each.iter().filter_map(|(file, multiple)| Some((file, multiple.separator.as_ref()?))).collect();
    if let Some((_, first)) = separators.first() {
        let same = separators.len() == of_each.len() && separators.iter().all(|(_, other)| other == first);
        question.separator = Some(if same {
            Separator::All((*first).clone())
        } else {
            Separator::ByFile(order::map(separators.iter().map(|(file, s)| ((*file).clone(), (*s).clone()))))
        });
    }
    for answer in of_each.iter().flat_map(|(_, multiple)| &multiple.missing) {
        if !question.missing.contains(answer) {
            question.missing.push(answer.clone());
        }
    }
    if of_each.iter().any(|(_, multiple)| !multiple.ticked.is_empty()) {
        question.ticked = Some(lists_by_file(
            of_each.iter().map(|(file, each)| (file.clone(), each.ticked.clone())).collect(),
        ));
    }
    question.asked_if_ticked |= of_each.iter().any(|(_, multiple)| multiple.asked_if_ticked);
    question
}

/// One list where it is the same in all files, else one a file.
pub(super) fn lists_by_file(lists: Vec<(String, Vec<String>)>) -> Agree {
    match lists.split_first() {
        Some(((_, first), rest)) if rest.iter().all(|(_, other)| other == first) => Agree::All(first.clone()),
        _ => Agree::ByFile(order::map(lists)),
    }
}
