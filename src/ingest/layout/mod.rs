//! How survey tools arrange their exports. One file a layout; each recognises itself from the first records
//! and makes the columns' headers of them.

mod plain;

use super::LeaveOut;
use super::records::KeptRecord;
use crate::notice::Notice;
use crate::table::{ColumnSet, Role, single_spaced};
use std::collections::BTreeSet;

/// What a layout makes of the first records.
#[derive(Debug)]
pub struct Layout {
    /// Its name in the contracts.
    pub name: &'static str,
    /// Why it was recognised, as a clause; empty where there is nothing to tell.
    pub reason: String,
    /// Records before the first respondent.
    pub header_records: usize,
    /// One a column.
    pub headers: Vec<Header>,
    /// Columns that belong together, by their places among the headers.
    pub sets: Vec<ColumnSet>,
    /// Respondents that are not meant.
    pub leave_out: Vec<LeaveOut>,
    /// What was odd about the headers.
    pub notices: Vec<Notice>,
}

/// How a column is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Unique in the file, as [`crate::table::Column::name`] says.
    pub name: String,
    /// The question as respondents read it.
    pub text: String,
    /// The file gives it no name: without answers, it is no column.
    pub blank: bool,
    /// What the tool is known to write in it.
    pub role: Option<Role>,
}

/// A layout's attempt to recognise itself in the first records; blank records are not among them.
type Recognise = fn(file: &str, first: &[KeptRecord]) -> Option<Layout>;

/// All layouts with their names in the contracts, the most particular first. The last one takes every file.
const LAYOUTS: &[(&str, Recognise)] = &[("plain", plain::recognise)];

/// The layout of the file that begins with the records `first`; `None` where there is none. `wanted`: the one
/// that a person asks for, tried before the others.
pub fn recognise(file: &str, first: &[KeptRecord], wanted: Option<&str>) -> Option<Layout> {
    let asked = LAYOUTS.iter().filter(|(name, _)| wanted == Some(name));
    asked.chain(LAYOUTS).find_map(|(_, recognise)| recognise(file, first))
}

/// Headers from the texts above the columns: a text that is blank, that stood before, or that looks like
/// another column's place is no name; its column is called by its own place. Texts that stood before are told.
fn name_columns(file: &str, texts: impl Iterator<Item = String>) -> (Vec<Header>, Vec<Notice>) {
    let mut seen = BTreeSet::new();
    let mut repeated: Vec<(String, String)> = Vec::new();
    let mut headers = Vec::new();
    for (index, text) in texts.map(|text| single_spaced(&text)).enumerate() {
        let place = format!("#{}", index + 1);
        if text.is_empty() {
            headers.push(Header { name: place.clone(), text: place, blank: true, role: None });
        } else if is_place(&text) && text != place {
            headers.push(Header { name: place, text, blank: false, role: None });
        } else if seen.insert(text.clone()) {
            headers.push(Header { name: text.clone(), text, blank: false, role: None });
        } else {
            repeated.push((place.clone(), text.clone()));
            headers.push(Header { name: place, text, blank: false, role: None });
        }
    }
    let notices = repeated.first().map(|(place, text)| {
        let sentence = match repeated.len() {
            1 => format!("A second column is headed \"{text}\"; it is called by its place, {place}."),
            n => format!("{n} columns have the header of an earlier column and are called by their places, such as {place} (\"{text}\")."),
        };
        Notice::new("duplicate_headers", Some(file), sentence)
            .at(format!("column {place}"))
            .times(repeated.len() as u64)
    });
    (headers, notices.into_iter().collect())
}

/// True for `#12`.
fn is_place(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::name_columns;

    #[test]
    fn names_are_unique() {
        let check = |texts: &[&str], names: &[&str], repeated: u64| {
            let (headers, notices) = name_columns("a.csv", texts.iter().map(|text| (*text).to_owned()));
            assert_eq!(
                headers.iter().map(|header| header.name.as_str()).collect::<Vec<_>>(),
                names,
                "{texts:?}"
            );
            assert_eq!(notices.first().map_or(0, |notice| notice.count), repeated, "{texts:?}");
        };
        check(&["Q1", "Q2"], &["Q1", "Q2"], 0);
        check(&["", "Q1", " "], &["#1", "Q1", "#3"], 0);
        check(&["Q1", "Q1", "Q1 "], &["Q1", "#2", "#3"], 2);
        check(&["How\n satisfied\u{a0} are you?"], &["How satisfied are you?"], 0);
        check(&["#3", "#", ""], &["#1", "#", "#3"], 0);
        check(&["a", "#2", "#2"], &["a", "#2", "#3"], 0);
    }

    #[test]
    fn a_text_without_a_name_of_its_own_is_kept_as_text() {
        let (headers, notices) = name_columns("a.csv", ["Agree", "Agree"].map(str::to_owned).into_iter());
        assert_eq!((headers[1].name.as_str(), headers[1].text.as_str()), ("#2", "Agree"));
        assert_eq!(notices[0].place.as_deref(), Some("column #2"));
        assert_eq!(notices[0].text, "A second column is headed \"Agree\"; it is called by its place, #2.");
    }
}
