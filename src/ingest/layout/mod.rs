//! How survey tools arrange their exports. One file a layout; each recognises itself from the first records
//! and makes the columns' headers of them. What only the answers tell, [`settle()`] adds when all are read.

mod alchemer;
mod first;
mod google_forms;
mod headers;
mod jisc;
mod kobo;
mod limesurvey;
mod microsoft_forms;
mod odk;
mod odk_repeat;
mod plain;
mod qualtrics;
mod redcap;
mod settle;
mod siblings;
mod sosci;
mod surveymonkey;
#[cfg(test)]
mod tests;
mod two_rows;
mod typeform;
mod unipark;

pub use odk_repeat::NAME as REPEAT;
pub use settle::{meant, no_answers, open, settle};

use super::LeaveOut;
use super::records::KeptRecord;
use crate::notice::Notice;
use crate::table::{Role, SetKind};
use crate::wordlist::WordList;
use first::First;

/// What a layout makes of the first records.
#[derive(Debug)]
pub struct Layout {
    /// Its name in the contracts.
    pub name: &'static str,
    /// Why it was recognised, as a clause; empty where there is nothing to tell.
    pub reason: String,
    /// Records before the first respondent; 0 where all lines are content.
    pub header_records: usize,
    /// One a column.
    pub headers: Vec<Header>,
    /// Columns that belong together, by their places among the headers.
    pub groups: Vec<Group>,
    /// Columns beside each other whose only answer is their own header are options of one question that the
    /// tool does not write down.
    pub headed_by_answers: bool,
    /// Columns that respondents answer in their own words.
    pub open: Vec<usize>,
    /// The lines say what the codes of another file stand for.
    pub key: bool,
    /// Codes that are no answer in this tool's files.
    pub none: &'static [&'static str],
    /// How a ticked option is written, where it is not as elsewhere.
    pub ticked: &'static [&'static str],
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

/// Columns that a layout takes for one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// How the file calls the question.
    pub name: String,
    /// The question as respondents read it.
    pub text: String,
    /// What its columns are, where their headers tell; else their answers decide.
    pub kind: Option<SetKind>,
    /// Yes and no are "ticked" and "not ticked" in this tool's files, not answers to a question of its own.
    pub yes_ticks: bool,
    /// Places among the headers, and the option or row that each stands for.
    pub members: Vec<(usize, String)>,
}

impl Layout {
    /// A layout with these headers, and the notices of their making, that knows nothing else of its columns.
    fn new(
        name: &'static str,
        reason: impl Into<String>,
        header_records: usize,
        (headers, notices): (Vec<Header>, Vec<Notice>),
    ) -> Self {
        Layout {
            name,
            reason: reason.into(),
            header_records,
            headers,
            groups: Vec::new(),
            headed_by_answers: false,
            open: Vec::new(),
            key: false,
            none: &[],
            ticked: &[],
            leave_out: Vec::new(),
            notices,
        }
    }

    /// Says what the tool writes in a column.
    fn role(&mut self, column: usize, role: Role) {
        if let Some(header) = self.headers.get_mut(column) {
            header.role = Some(role);
        }
    }

    /// Says what respondents read above a column.
    fn text(&mut self, column: usize, text: String) {
        if let Some(header) = self.headers.get_mut(column)
            && !text.is_empty()
        {
            header.text = text;
        }
    }

    /// Every column whose header `is` metadata.
    fn metadata(&mut self, first: &First<'_>, is: impl Fn(&str) -> bool) {
        for (column, text) in first.normal(0).iter().enumerate() {
            if is(text) {
                self.role(column, Role::Metadata);
            }
        }
    }

    /// Respondents with one of `answers` in `column` are not meant.
    fn leave_out(&mut self, column: usize, answers: WordList, what: &str) {
        if let Some(header) = self.headers.get(column) {
            self.leave_out.push(LeaveOut {
                column: header.name.clone(),
                answers: answers.iter().map(str::to_owned).collect(),
                what: what.to_owned(),
            });
        }
    }
}

/// A layout's attempt to recognise itself in the first records; blank records are not among them.
type Recognise = fn(&First<'_>) -> Option<Layout>;

/// All layouts with their names in the contracts, the most particular first. The last one takes every file.
const LAYOUTS: &[(&str, Recognise)] = &[
    ("qualtrics", qualtrics::recognise),
    ("redcap", redcap::recognise),
    ("kobo", kobo::recognise),
    ("odk", odk::recognise),
    (REPEAT, odk_repeat::recognise),
    ("typeform", typeform::recognise),
    ("surveymonkey", surveymonkey::recognise),
    ("microsoft-forms", microsoft_forms::recognise),
    ("alchemer", alchemer::recognise),
    ("jisc", jisc::recognise),
    ("limesurvey", limesurvey::recognise),
    ("unipark", unipark::recognise),
    ("sosci", sosci::recognise),
    ("google-forms", google_forms::recognise),
    ("two-rows", two_rows::recognise),
    ("plain", plain::recognise),
];

/// The names of all layouts, as a study file writes them.
pub fn names() -> impl Iterator<Item = &'static str> {
    LAYOUTS.iter().map(|&(name, _)| name)
}

/// The layout of the file that begins with the records `first`; `None` where there is none. `wanted`: the one
/// that a person asks for, tried before the others.
pub fn recognise(file: &str, first: &[KeptRecord], wanted: Option<&str>) -> Option<Layout> {
    let first = First::of(file, first)?;
    if first.too_wide {
        return plain::recognise(&first);
    }
    let asked = LAYOUTS.iter().filter(|(name, _)| wanted == Some(name));
    asked.chain(LAYOUTS).find_map(|(_, recognise)| recognise(&first))
}

/// True where `list` holds `text`.
fn one_of(list: WordList, text: &str) -> bool {
    list.has(text)
}
