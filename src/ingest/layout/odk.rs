//! ODK Central, Briefcase and Aggregate: `SubmissionDate` and `KEY` around the answers.

use super::first::First;
use super::kobo::{DEVICE, xlsform};
use super::{Layout, headers::name_columns, one_of};
use crate::wordlist::WordList;

/// Columns of the server.
const SERVER: WordList = WordList(
    "submissiondate|key|parent_key|isvalidated|submitterid|submittername|attachmentspresent|\
     attachmentsexpected|status|reviewstate|deviceid|edits|formversion|meta-instanceid|\
     meta-instancename|meta:instanceid|meta:instancename|*meta-instance-id*|*meta-submission-date*",
);

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    let has = |name: &str| headers.iter().any(|header| header == name);
    let submitted = has("submissiondate") || has("*meta-submission-date*");
    let keyed = ["key", "meta-instanceid", "meta/instanceid", "meta:instanceid", "*meta-instance-id*"];
    let key = keyed.into_iter().find(|name| has(name))?;
    if !submitted {
        return None;
    }
    let key = first.row(0).iter().find(|header| header.to_lowercase() == key)?;
    let reason = format!("SubmissionDate and {key} are columns that ODK adds");
    let mut layout = Layout::new("odk", reason, 1, name_columns(first.file, first.texts()));
    layout.metadata(first, |header| {
        one_of(SERVER, header) || one_of(DEVICE, header) || header.starts_with("set-of-")
    });
    xlsform(first, &mut layout);
    Some(layout)
}
