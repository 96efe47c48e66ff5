//! One header row, then a row a respondent: what is assumed where no survey tool is recognised.

use super::first::First;
use super::{Layout, headers::name_columns};

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    Some(Layout::new("plain", "", 1, name_columns(first.file, first.texts())))
}
