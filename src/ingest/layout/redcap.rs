//! REDCap: checkboxes are `field___code` (or `Field (choice=Option)` with labels), each form ends with
//! `form_complete`, and names that begin with `redcap_` are the tool's own. Its data dictionary is the key to them.

use super::first::First;
use super::siblings::by_key;
use super::{Group, Layout, headers::name_columns, one_of};
use crate::ingest::codebook::dictionary;
use crate::order;
use crate::table::{Role, SetKind};
use crate::wordlist::WordList;

/// The tool's own columns in an export with labels.
const LABELLED: WordList = WordList(
    "record id|event name|repeat instrument|repeat instance|survey identifier|survey timestamp|\
     data access group|complete?",
);

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    if dictionary::columns(first.normal(0).iter().map(String::as_str)).is_some() {
        let reason = "it lists fields with their labels and choices, as REDCap's data dictionaries do";
        let mut layout = Layout::new("redcap", reason, 1, name_columns(first.file, first.texts()));
        layout.key = true;
        return Some(layout);
    }
    let headers: Vec<&str> = first.row(0).iter().map(AsRef::as_ref).collect();
    let own = headers.iter().find(|header| header.starts_with("redcap_"));
    let checkbox = headers.iter().find(|header| raw_option(header).is_some());
    let complete = headers.iter().find(|header| is_complete(header));
    let labelled = headers.iter().find(|header| labelled_option(header).is_some());
    let ends = headers.contains(&"Complete?");
    let record = one_of(WordList("record_id|study_id|participant_id|subject_id"), headers.first()?);
    let reason = match (own, checkbox, complete, labelled) {
        (Some(own), _, Some(_), _) => format!("{own} is a column that REDCap adds"),
        (_, Some(checkbox), Some(_), _) => format!("checkboxes are columns such as {checkbox}, as in REDCap"),
        (_, _, Some(complete), _) if record => {
            format!("the first column numbers records and {complete} ends a form, as in REDCap")
        }
        (_, _, _, Some(labelled)) => format!("checkboxes are columns such as \"{labelled}\", as in REDCap"),
        _ if ends && headers.first() == Some(&"Record ID") => {
            "\"Record ID\" begins each record and \"Complete?\" ends each form, as in REDCap".to_owned()
        }
        _ => return None,
    };
    let mut layout = Layout::new("redcap", reason, 1, name_columns(first.file, first.texts()));
    layout.role(0, Role::Metadata);
    layout.metadata(first, |header| one_of(LABELLED, header));
    for (column, header) in headers.iter().enumerate() {
        if header.starts_with("redcap_") || is_complete(header) || header.ends_with("_timestamp") {
            layout.role(column, Role::Metadata);
        }
    }
    let option = |header: &&str| {
        raw_option(header).or_else(|| labelled_option(header)).map(|(field, _)| field.to_owned())
    };
    let options = headers.iter().enumerate().filter_map(|(column, header)| Some((option(header)?, column)));
    let mut groups = by_key(options.clone());
    // A field with one box is one of several ticks too.
    let grouped: Vec<usize> = groups.iter().flat_map(|(_, columns)| columns.clone()).collect();
    groups.extend(
        options.filter(|(_, column)| !grouped.contains(column)).map(|(field, column)| (field, vec![column])),
    );
    order::sort_by_key(&mut groups, |(_, columns)| columns.first().copied());
    for (field, columns) in groups {
        let label = |column: usize| {
            let header = headers.get(column)?;
            raw_option(header).or_else(|| labelled_option(header)).map(|(_, option)| option.to_owned())
        };
        layout.groups.push(Group {
            name: field.clone(),
            text: field,
            // Boxes are 0 also of those who were never asked.
            kind: Some(SetKind::TicksOrUnasked),
            yes_ticks: true,
            members: columns.iter().filter_map(|&column| Some((column, label(column)?))).collect(),
        });
    }
    Some(layout)
}

/// `color` and `red` of `color___red`.
fn raw_option(header: &str) -> Option<(&str, &str)> {
    let (field, option) = header.split_once("___")?;
    let is_name = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
    (is_name(field) && is_name(option)).then_some((field, option))
}

/// `Colours` and `Red` of `Colours (choice=Red)`.
fn labelled_option(header: &str) -> Option<(&str, &str)> {
    let (field, option) = header.strip_suffix(')')?.split_once("(choice=")?;
    let (field, option) = (field.trim(), option.trim());
    (!field.is_empty() && !option.is_empty()).then_some((field, option))
}

/// True for the column that ends a form.
fn is_complete(header: &str) -> bool {
    header
        .strip_suffix("_complete")
        .is_some_and(|form| !form.is_empty() && !form.contains(char::is_whitespace))
}
