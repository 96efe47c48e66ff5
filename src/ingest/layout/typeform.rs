//! Typeform: `#`, questions that may hold tags of HTML, and the tool's own columns at the end. A question with
//! several answers has one column a choice, headed by the choice alone.

use super::first::{First, without_tags};
use super::{Layout, headers::name_columns, one_of};
use crate::table::Role;
use crate::wordlist::WordList;

/// The tool's own columns.
const METADATA: WordList = WordList(
    "#|response type|start date (utc)|stage date (utc)|submit date (utc)|start date|submit date|\
     network id|tags|ending|score",
);

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    let has = |name: &str| headers.iter().any(|header| header == name);
    let numbered = headers.first().is_some_and(|header| header == "#");
    if !has("network id") || !(has("submit date (utc)") || numbered && has("start date (utc)")) {
        return None;
    }
    let reason = "it has the columns \"Submit Date (UTC)\" and \"Network ID\" that Typeform adds";
    let mut layout = Layout::new("typeform", reason, 1, name_columns(first.file, first.texts()));
    layout.headed_by_answers = true;
    for (column, header) in headers.iter().enumerate() {
        // A question may be called Score as well; the tool's own stands behind the questions.
        let behind = headers.iter().take(column).any(|before| before == "start date (utc)");
        let own =
            one_of(METADATA, header) && (column == 0 || header != "score" && header != "tags" || behind);
        if own {
            layout.role(column, Role::Metadata);
        }
        layout.text(column, without_tags(first.cell(0, column)));
    }
    Some(layout)
}
