//! SPSS: system files (`.sav`, `.zsav`) and portable files (`.por`), as SPSS, PSPP, ReadStat, Qualtrics,
//! LimeSurvey and others write them.
//!
//! ```text
//! .sav bytes ──header──▶ records ──assemble──▶ Dictionary ─┐
//!            ──elements (bytecode, inflate)──▶ respondents ─┼─▶ Columns ──▶ Table
//! .por bytes ──characters──▶ fields ──▶ Dictionary, values ─┘      sets
//! ```
//!
//! Written from the descriptions of both formats in the developers' manual of GNU PSPP. The word of a header is
//! a hint: nothing is allocated by it.

mod assemble;
mod bytes;
mod columns;
mod date;
mod dictionary;
mod elements;
mod extension;
mod header;
mod inflate;
mod levels;
mod number;
mod por;
mod records;
mod respondents;
mod response_set;
mod role;
mod sav;
mod sets;
mod told;

use super::Whole;
use crate::error::Error;
use crate::ingest::{Content, Form, Source};
use crate::notice::Notice;
use crate::table::Table;
use columns::Made;
use dictionary::Dictionary;

/// What a file holds.
struct Found {
    format: &'static str,
    encoding: String,
    dictionary: Dictionary,
    made: Made,
    notices: Vec<Notice>,
}

/// True for a system file or a portable file.
pub(super) fn is(whole: &Whole<'_>) -> bool {
    sav::SIGNS.iter().any(|sign| whole.bytes.starts_with(sign)) || por::is(whole.bytes)
}

/// Reads the file.
///
/// # Errors
/// Where it is damaged, holds nothing, or is too large.
pub(super) fn read(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let Found { format, encoding, dictionary, mut made, mut notices } =
        if por::is(whole.bytes) { por::read(whole)? } else { sav::read(whole)? };
    let columns = made.columns.len();
    let name = |place: &usize| made.columns.get(*place).map(|column| column.name.as_str());
    notices.extend(told::given_up(whole.file, &made.given_up.iter().filter_map(name).collect::<Vec<_>>()));
    let unnamed = made.columns.iter().map(|column| column.name.as_str()).filter(|name| name.starts_with('#'));
    notices.extend(told::renamed(whole.file, &unnamed.collect::<Vec<_>>()));
    let sets = sets::make(&dictionary, &mut made);
    let rows = made.rows;
    Ok(vec![Source {
        file: whole.file.to_owned(),
        sha256: whole.sha256.to_owned(),
        form: Form { format: format.into(), encoding: encoding.into(), ..Form::default() },
        rows,
        columns,
        content: Content::Table(Table::new(made.columns, rows).with_sets(sets)),
        leave_out: Vec::new(),
        notices,
    }])
}
