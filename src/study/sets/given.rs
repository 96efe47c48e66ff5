//! Sets that a person made of columns.

use super::cuts::CUTS;
use super::{MAX_TEXT, header};
use crate::study::model::{SetName, SetSpec};
use crate::study::words::shortened;
use crate::table::{Column, ColumnSet, SetKind, SetMember, Table, single_spaced};

/// The set that `said` makes of columns of the table; those that are not there are passed over.
pub(super) fn set(said: &SetSpec, table: &Table) -> ColumnSet {
    let places: Vec<usize> = said.columns.iter().filter_map(|name| table.find(name)).collect();
    let columns: Vec<&Column> = places.iter().filter_map(|&place| table.columns().get(place)).collect();
    let (asked, labels) = texts(&columns, table);
    let text = if said.text.is_empty() { asked } else { said.text.clone() };
    let kind = match said.kind {
        SetName::Ticks => SetKind::Ticks,
        SetName::Grid => SetKind::Grid,
        SetName::Rank => SetKind::Rank,
    };
    let members = places.into_iter().zip(labels).map(|(column, label)| SetMember { column, label }).collect();
    ColumnSet { name: text.clone(), text, kind, members, ticked: said.ticked.clone() }
}

/// The question that columns ask together, and what each of them stands for.
pub(super) fn texts(columns: &[&Column], table: &Table) -> (String, Vec<String>) {
    cut(columns).unwrap_or_else(|| own_texts(columns, table))
}

/// Question and options, where all headers name both in one way. A way that leaves numbers for options is none.
fn cut(columns: &[&Column]) -> Option<(String, Vec<String>)> {
    CUTS.iter().find_map(|cut| {
        let cuts: Option<Vec<(&str, &str)>> = columns.iter().map(|column| (cut.at)(header(column))).collect();
        let cuts = cuts?;
        let (question, _) = cuts.first()?;
        let whole = |((_, label), column): (&(&str, &str), &&Column)| *label == header(column);
        let same = cuts.iter().all(|(other, _)| other == question);
        if !same || cuts.iter().zip(columns).any(whole) {
            return None;
        }
        Some(((*question).to_owned(), cuts.iter().map(|(_, label)| (*label).to_owned()).collect()))
    })
}

/// Options as the file calls them, else by their columns' texts; the question is all of them.
fn own_texts(columns: &[&Column], table: &Table) -> (String, Vec<String>) {
    let said = |column: &Column| {
        let mut members = table.sets().iter().flat_map(|set| &set.members);
        let own = members.find(|one| table.columns().get(one.column).is_some_and(|c| c.name == column.name));
        own.map(|member| member.label.clone()).filter(|label| !label.is_empty())
    };
    let text = |column: &Column| {
        if column.text.is_empty() { column.name.clone() } else { single_spaced(&column.text) }
    };
    let labels: Vec<String> = columns.iter().map(|c| said(c).unwrap_or_else(|| text(c))).collect();
    (shortened(&labels.join(" / "), MAX_TEXT), labels)
}
