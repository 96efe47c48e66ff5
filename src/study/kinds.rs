//! What each column of a file is: a question with one answer, several in one cell, a number, free text, or
//! metadata. Told from the header's words and from the different answers.

use super::names::split_code;
use super::scales::{self, Hint, Scale, is_missing};
use super::values::{amount, are_identifiers, identify, joined};
use super::words::{has_phrase, normal};
use crate::table::{Cells, Column, Table};
use serde::{Deserialize, Serialize};

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum QuestionKind {
    /// One answer of several.
    Single,
    /// Any number of the options.
    Multiple,
    /// A number that is no level of a scale.
    Numeric,
    /// Free text.
    Text,
    /// No question: times, identifiers, addresses; and columns that are blank throughout.
    Metadata,
}

/// A column, and what we take it for.
#[derive(Debug, Clone)]
pub(super) struct Asked<'a> {
    pub column: &'a Column,
    pub kind: QuestionKind,
    pub scale: Option<Scale>,
}

/// Headers of metadata, whole, as [`normal`] gives them.
const METADATA_HEADERS: &[&str] = &[
    "id",
    "index",
    "row",
    "record",
    "record id",
    "case",
    "case id",
    "caseid",
    "respondent",
    "respondent id",
    "respondentid",
    "response id",
    "responseid",
    "response number",
    "collector id",
    "collectorid",
    "participant",
    "participant id",
    "user id",
    "userid",
    "user name",
    "username",
    "customer id",
    "session id",
    "sessionid",
    "submission id",
    "uuid",
    "guid",
    "key",
    "token",
    "seed",
    "serial",
    "serial number",
    "network id",
    "tags",
    "timestamp",
    "date",
    "time",
    "start",
    "end",
    "today",
    "start date",
    "startdate",
    "end date",
    "enddate",
    "start time",
    "starttime",
    "end time",
    "completion time",
    "time started",
    "date submitted",
    "submit date",
    "submitdate",
    "date stamp",
    "datestamp",
    "recorded date",
    "recordeddate",
    "submission date",
    "submissiondate",
    "submission time",
    "date created",
    "date modified",
    "created at",
    "submitted at",
    "last modified time",
    "start date utc",
    "stage date utc",
    "submit date utc",
    "response type",
    "last page",
    "lastpage",
    "start language",
    "startlanguage",
    "user language",
    "userlanguage",
    "language",
    "duration",
    "duration in seconds",
    "duration seconds",
    "status",
    "finished",
    "progress",
    "ip",
    "ip address",
    "ipaddress",
    "email",
    "e mail",
    "email address",
    "e mail address",
    "name",
    "first name",
    "last name",
    "full name",
    "your name",
    "phone",
    "phone number",
    "telephone",
    "address",
    "latitude",
    "longitude",
    "location latitude",
    "locationlatitude",
    "location longitude",
    "locationlongitude",
    "recipient email",
    "recipientemail",
    "recipient last name",
    "recipientlastname",
    "recipient first name",
    "recipientfirstname",
    "external reference",
    "externalreference",
    "external data reference",
    "distribution channel",
    "distributionchannel",
    "custom data",
    "custom data 1",
    "referer",
    "referrer",
    "user agent",
    "url",
    "device",
    "redcap survey identifier",
    "redcap event name",
    "redcap data access group",
    "validation status",
    "version",
];

/// Words that make a short header metadata wherever they stand.
const METADATA_WORDS: &[&str] = &[
    "respondent id",
    "response id",
    "collector id",
    "session id",
    "email address",
    "e mail address",
    "ip address",
    "phone number",
    "timestamp",
    "time started",
    "time stamp",
    "submission time",
    "recorded date",
];

/// What is known before one looks at the columns.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known<'a> {
    /// Questions, as [`key`] gives them, that other files answer by yes and no.
    pub yes_no: &'a [String],
    /// Answers that are none, because the study says so.
    pub missing: &'a [String],
}

/// All columns of `table`.
pub(super) fn look<'a>(table: &'a Table, known: Known<'_>) -> Vec<Asked<'a>> {
    let mut asked: Vec<Asked> = table.columns().iter().map(|column| look_at(column, known)).collect();
    scales::at_one_in(asked.iter_mut().map(|asked| (asked.column.name.as_str(), &mut asked.scale)));
    asked
}

/// One column by itself, without a look at its neighbours.
pub(super) fn look_at<'a>(column: &'a Column, known: Known<'_>) -> Asked<'a> {
    let (kind, scale) = kind_of(column, known);
    Asked { column, kind, scale }
}

/// The question of a column as two files have it in common: its text without code, case and punctuation.
pub(super) fn key(text: &str) -> String {
    normal(split_code(text).1)
}

/// The different answers of a column in order of first occurrence; empty where they were not kept.
pub(super) fn answers(column: &Column) -> Vec<&str> {
    column.coded().map(|(dictionary, _)| dictionary.iter().collect()).unwrap_or_default()
}

/// How often each of [`answers`] was given.
pub(super) fn tally(column: &Column) -> Vec<u64> {
    let Some((dictionary, codes)) = column.coded() else { return Vec::new() };
    let mut counts = vec![0u64; dictionary.len() + 1];
    for row in 0..codes.len() {
        if let Some(count) = counts.get_mut(codes.get(row)) {
            *count += 1;
        }
    }
    counts.split_off(1)
}

fn kind_of(column: &Column, known: Known<'_>) -> (QuestionKind, Option<Scale>) {
    use QuestionKind::*;
    if says_metadata(&column.text) || says_metadata(&column.name) {
        return (Metadata, None);
    }
    let labels = match &column.cells {
        Cells::Coded { dictionary, .. } if dictionary.is_empty() => return (Metadata, None),
        Cells::Coded { dictionary, .. } => {
            let said_missing = |label: &&str| known.missing.iter().any(|none| none.trim() == *label);
            dictionary.iter().filter(|label| !said_missing(label)).collect::<Vec<_>>()
        }
        Cells::Numbers(numbers) => return (if identify(numbers) { Metadata } else { Numeric }, None),
        Cells::Uncoded { answered, .. } => return (if *answered == 0 { Metadata } else { Text }, None),
    };
    let answered = column.answered();
    let hint = Hint { text: &column.text, answered, yes_no: known.yes_no.contains(&key(&column.text)) };
    let real: Vec<&str> = labels.iter().copied().filter(|label| !is_missing(label)).collect();
    // Without a header, numbers that differ from row to row are the row's own.
    let counted =
        || real.len() > 2 && real.len() == answered && real.iter().all(|label| label.parse::<u64>().is_ok());
    if column.text.is_empty() && counted() {
        return (Metadata, None);
    }
    // One answer and many blanks: a tick, not an opinion.
    if real.len() == 1 && labels.len() == 1 && answered * 5 < column.len() * 4 {
        return (Multiple, None);
    }
    if let Some(scale) = scales::recognise(&labels, hint) {
        return (Single, Some(scale));
    }
    if real.is_empty() {
        return (Metadata, None);
    }
    if are_identifiers(&real, answered) {
        return (Metadata, None);
    }
    let amounts = real.iter().filter(|label| amount(label).is_some()).count();
    if amounts * 4 >= real.len() * 3 {
        return (Numeric, None);
    }
    if joined(&real) {
        return (Multiple, None);
    }
    let length: usize = real.iter().map(|label| label.len()).sum::<usize>() / real.len();
    let many = real.len();
    let free = (many >= 8 && many * 2 > answered) || (many > 20 && length > 30) || many > 60;
    (if free { Text } else { Single }, None)
}

fn says_metadata(header: &str) -> bool {
    let plain = normal(header);
    let short = plain.split(' ').count() <= 5;
    METADATA_HEADERS.contains(&plain.as_str())
        || (short && METADATA_WORDS.iter().any(|words| has_phrase(&plain, words)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::testing::column;

    fn check(header: &str, cells: &[&str], expected: QuestionKind) {
        assert_eq!(look_at(&column(header, cells), Known::default()).kind, expected, "{header}: {cells:?}");
    }

    #[test]
    fn kinds() {
        use QuestionKind::*;
        check("Respondent ID", &["7", "9", "7"], Metadata);
        check("Q1", &["", "", ""], Metadata);
        check("When", &["2019-06-25 06:59:49", "2019-06-25 07:01:12"], Metadata);
        check("Contact", &["a@b.org", "c@d.org"], Metadata);
        check("", &["1", "2", "3", "4", "5", "6"], Metadata);
        check("Code", &["3436139758", "3434278696", "3434275578", "3434268208", "3434250245"], Metadata);
        check("Is it good?", &["Yes", "No", ""], Single);
        check("Gender", &["Male", "Female", "Male"], Single);
        check("How much of your time?", &["80", "50%", "12.5"], Numeric);
        check("Year", &["2015.0", "2014.0", "2014.0"], Numeric);
        check("APIs", &["A;B", "A", "B;C", "C", "A;C"], Multiple);
        check("Tools", &["Git, R", "R", "Git", "R, Python", "Python", "Git, Python"], Multiple);
        check("Phone", &["Phone", "", "", ""], Metadata);
        check("Channel [Chat]", &["Chat", "", "", ""], Multiple);
        let words = [
            "one thing",
            "two things",
            "a third",
            "it is slow",
            "no idea",
            "more of it",
            "less of it",
            "fine, thanks",
            "why?",
        ];
        check("What would you change?", &words, Text);
        check("Choose one", &["It's honest, kind and loyal", "It's honest, kind, and loyal"], Single);
    }

    #[test]
    fn answers_that_the_study_calls_none_stand_in_no_scale() {
        let column = column("Is it good?", &["Yes", "No", "Other", "Yes"]);
        assert!(look_at(&column, Known::default()).scale.is_none());
        let missing = ["Other".to_owned()];
        let scale = look_at(&column, Known { missing: &missing, ..Known::default() }).scale;
        assert_eq!(scale.map(|scale| scale.labels()), Some(vec!["No".to_owned(), "Yes".to_owned()]));
    }
}
