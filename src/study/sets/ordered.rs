//! Columns side by side that hold places: each respondent puts things in an order.

use super::given::texts;
use crate::table::{Column, ColumnSet, SetKind, SetMember, Table, are_places, asks_for_order};

/// Things beyond which nobody puts them in order column by column.
const MOST: usize = 30;

/// Respondents at whom one looks first: answers on a scale soon repeat, places never do.
const FIRST: usize = 8;

/// True where the rows of a grid are places in an order.
pub(super) fn is_order(set: &ColumnSet, table: &Table) -> bool {
    let columns: Vec<&Column> =
        set.members.iter().filter_map(|member| table.columns().get(member.column)).collect();
    columns.len() == set.members.len() && are_places(&columns, asks_for_order(&set.text))
}

/// The longest set of places that begins at column `at`.
pub(super) fn run(table: &Table, taken: &[bool], at: usize) -> Option<ColumnSet> {
    let open = |(place, column): &(usize, &Column)| {
        taken.get(*place) == Some(&false) && column.coded().is_some_and(|(answers, _)| answers.len() <= MOST)
    };
    let all: Vec<&Column> =
        table.columns().iter().enumerate().skip(at).take(MOST).take_while(open).map(|(_, c)| c).collect();
    let unlike = |row: usize| {
        let repeats = |n: &usize| {
            let own = all.get(*n).and_then(|column| column.text_at(row));
            own.is_some() && all.iter().take(*n).any(|column| column.text_at(row) == own)
        };
        (0..all.len()).find(repeats).unwrap_or(all.len())
    };
    let most = (0..FIRST.min(table.rows())).map(unlike).min()?;
    let told = asks_for_order(&all.first()?.text);
    let columns = (3..=most).rev().filter_map(|n| all.get(..n)).find(|columns| are_places(columns, told))?;
    let (text, labels) = texts(columns, table);
    let members = (at..).zip(labels).map(|(column, label)| SetMember { column, label }).collect();
    Some(ColumnSet { name: text.clone(), text, kind: SetKind::Rank, members, ticked: Vec::new() })
}
