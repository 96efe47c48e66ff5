//! Multiple-response sets to sets of columns.
//!
//! A set of dichotomies has a column for each option already. A set of categories has columns for the first
//! mention, the second, …: of it columns are made for the options, behind all others, and the mentions
//! themselves are no questions any more.

use super::columns::Made;
use super::dictionary::{Dictionary, ResponseSet, Value};
use super::levels::code;
use crate::ingest::limits::{MAX_CELLS, MAX_COLUMNS};
use crate::table::{
    Cells, Column, ColumnBuilder, ColumnSet, DeclaredLevel, Facts, Role, SetKind, SetMember, single_spaced,
};
use std::collections::{BTreeMap, BTreeSet};

/// Options of one set of categories; with more it is left as columns.
const MAX_OPTIONS: usize = 1_000;

/// What stands between a question and its option in the labels of variables.
const BETWEEN: [&str; 5] = [" - ", " – ", ": ", "? ", " | "];

/// The sets; the columns that they need are added.
pub fn make(dictionary: &Dictionary, made: &mut Made) -> Vec<ColumnSet> {
    let mut names = BTreeSet::new();
    let mut sets = Vec::new();
    for set in &dictionary.sets {
        let found = match &set.counted {
            Some(counted) => Some(dichotomies(dictionary, set, counted, &made.columns)),
            None => categories(set, made),
        };
        let Some((text, members)) = found else { continue };
        let ticked = set.counted.as_ref().map(|counted| ticked(counted, &members, &made.columns));
        let ticked = ticked.unwrap_or_default();
        let own = single_spaced(&set.name);
        let free = (1..).map(|n| if n == 1 { own.clone() } else { format!("{own} ({n})") });
        let name = free.take(sets.len() + 1).find(|name| !names.contains(name)).unwrap_or(own);
        names.insert(name.clone());
        let text = if text.is_empty() { name.clone() } else { text };
        sets.push(ColumnSet { name, text, kind: SetKind::Ticks, members, ticked });
    }
    sets
}

/// How the columns spell the value that is counted: as its label, or as the value itself.
fn ticked(counted: &str, members: &[SetMember], columns: &[Column]) -> Vec<String> {
    let levels = members.iter().filter_map(|member| columns.get(member.column)).flat_map(|c| &c.facts.levels);
    let labels = levels.filter(|level| level.code == counted).map(|level| level.label.clone());
    let all: BTreeSet<String> = labels.chain([counted.to_owned()]).collect();
    all.into_iter().collect()
}

fn dichotomies(
    dictionary: &Dictionary,
    set: &ResponseSet,
    counted: &str,
    columns: &[Column],
) -> (String, Vec<SetMember>) {
    let label_of_value = |place: usize| {
        let labels = &dictionary.variables.get(place)?.labels;
        let same = |value: &Value| {
            code(value) == counted || matches!(value, Value::Number(n) if counted.parse() == Ok(*n))
        };
        labels.iter().find(|(value, _)| same(value)).map(|(_, label)| single_spaced(label))
    };
    let mut members: Vec<SetMember> = Vec::new();
    for &place in &set.members {
        let Some(column) = columns.get(place) else { continue };
        let label = if set.by_value { label_of_value(place) } else { None };
        members.push(SetMember { column: place, label: label.unwrap_or_else(|| column.text.clone()) });
    }
    let mut text = single_spaced(&set.label);
    if !set.by_value {
        let common = common_start(&members);
        let asked = members.first().and_then(|first| first.label.get(..common)).unwrap_or_default();
        let asked = asked.trim_end_matches([' ', '-', '–', ':', '|']).to_owned();
        for member in &mut members {
            member.label = member.label.get(common..).unwrap_or_default().to_owned();
        }
        if text.is_empty() {
            text = asked;
        }
    }
    (text, members)
}

/// Bytes with which the labels of all members begin alike: the question before the options. 0 where a label would
/// be left with nothing.
fn common_start(members: &[SetMember]) -> usize {
    let Some((first, others)) = members.split_first() else { return 0 };
    if others.is_empty() {
        return 0;
    }
    let shared = others.iter().fold(first.label.as_str(), |shared, member| {
        let same = shared.chars().zip(member.label.chars()).take_while(|(a, b)| a == b);
        let bytes = same.map(|(a, _)| a.len_utf8()).sum();
        shared.get(..bytes).unwrap_or_default()
    });
    let ends = BETWEEN.iter().filter_map(|between| shared.rfind(between).map(|at| at + between.len()));
    let end = ends.max().unwrap_or(0);
    let whole = members.iter().all(|member| member.label.len() > end);
    if whole { end } else { 0 }
}

fn categories(set: &ResponseSet, made: &mut Made) -> Option<(String, Vec<SetMember>)> {
    let columns: Vec<&Column> = set.members.iter().filter_map(|&place| made.columns.get(place)).collect();
    let first = columns.first()?;
    // Options in the order of the labels, then those without a label as they occur.
    let mut options: Vec<DeclaredLevel> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    // For each mention and each code of its column: the option; a missing value is none.
    let mut by_code: Vec<Vec<Option<usize>>> = Vec::new();
    for column in &columns {
        let (dictionary, _) = column.coded()?;
        let levels = &column.facts.levels;
        let missing: BTreeSet<&str> =
            levels.iter().filter(|level| level.missing).map(|level| level.label.as_str()).collect();
        let seen = dictionary.iter().map(|text| DeclaredLevel {
            code: text.to_owned(),
            label: text.to_owned(),
            missing: false,
        });
        for level in levels.iter().cloned().chain(seen) {
            if !missing.contains(level.label.as_str()) && !places.contains_key(&level.label) {
                places.insert(level.label.clone(), options.len());
                options.push(level);
            }
        }
        let option = |text: &str| places.get(text).copied().filter(|_| !missing.contains(text));
        by_code.push(dictionary.iter().map(option).collect());
    }
    let wide = made.columns.len() + options.len();
    if options.is_empty()
        || options.len() > MAX_OPTIONS
        || wide > MAX_COLUMNS
        || made.rows.saturating_mul(options.len()) > MAX_CELLS / 4
    {
        return None;
    }
    // Each with the respondents that it has a cell for: a blank one is added only before a filled one.
    let mut builders = vec![(ColumnBuilder::default(), 0); options.len()];
    for row in 0..made.rows {
        for (column, options_of) in columns.iter().zip(&by_code) {
            let Some((_, codes)) = column.coded() else { continue };
            let Some(option) = codes.get(row).checked_sub(1).and_then(|code| *options_of.get(code)?) else {
                continue;
            };
            if let (Some((builder, rows)), Some(level)) = (builders.get_mut(option), options.get(option))
                // An option that was mentioned twice is ticked once.
                && *rows <= row
            {
                builder.resize(row);
                builder.push(level.label.as_bytes());
                *rows = row + 1;
            }
        }
    }
    let label = single_spaced(&set.label);
    let text = if label.is_empty() { first.text.clone() } else { label };
    let mut taken: BTreeSet<String> = made.columns.iter().map(|column| column.name.clone()).collect();
    let mut members = Vec::new();
    for ((mut builder, _), level) in builders.into_iter().zip(options) {
        builder.resize(made.rows);
        let place = made.columns.len();
        let own = format!("{} [{}]", single_spaced(&set.name), level.label);
        let name = if taken.insert(own.clone()) { own } else { format!("#{}", place + 1) };
        let mut column = Column::new(name, format!("{text} [{}]", level.label), builder.finish());
        members.push(SetMember { column: place, label: level.label.clone() });
        column.facts = Facts { role: Some(Role::Choice), levels: vec![level] };
        made.columns.push(column);
    }
    for &place in &set.members {
        if let Some(column) = made.columns.get_mut(place)
            && matches!(column.cells, Cells::Coded { .. })
        {
            column.facts.role = Some(Role::Metadata);
        }
    }
    Some((text, members))
}
