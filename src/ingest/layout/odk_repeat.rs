//! The rows of a repeat in ODK: each is a part of a submission that stands in another file, as `PARENT_KEY` says.

use super::first::First;
use super::{Layout, headers::name_columns};

/// Its name: files of this layout are no survey of their own.
pub const NAME: &str = "odk-repeat";

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    let has = |name: &str| headers.iter().any(|header| header == name);
    let repeat = has("parent_key") && !has("submissiondate");
    if !repeat {
        return None;
    }
    let reason = "each row is a part of a submission of another file, as PARENT_KEY says";
    let mut layout = Layout::new(NAME, reason, 1, name_columns(first.file, first.texts()));
    layout.metadata(first, |header| matches!(header, "parent_key" | "key") || header.starts_with("set-of-"));
    Some(layout)
}
