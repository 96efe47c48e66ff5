//! One header row, then a row a respondent: what is assumed where no survey tool is recognised.

use super::{Layout, name_columns};
use crate::ingest::records::KeptRecord;

pub(super) fn recognise(file: &str, first: &[KeptRecord]) -> Option<Layout> {
    let texts = first.first()?.as_record().cells().map(|cell| String::from_utf8_lossy(cell).into_owned());
    let (headers, notices) = name_columns(file, texts);
    Some(Layout {
        name: "plain",
        reason: String::new(),
        header_records: 1,
        headers,
        sets: Vec::new(),
        leave_out: Vec::new(),
        notices,
    })
}
