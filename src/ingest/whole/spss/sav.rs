//! System files: `.sav`, and `.zsav` with deflated data.

use super::assemble;
use super::bytes::Bytes;
use super::columns::Columns;
use super::elements::{Bytecode, Unpacked};
use super::header::{self, Packing};
use super::inflate::{self, Inflated};
use super::records::{self, Trouble};
use super::respondents::{self, End, Form};
use super::{Found, told};
use crate::error::Error;
use crate::ingest::limits::{MAX_CELLS, MAX_COLUMNS, MAX_INFLATED_BYTES, MAX_VALUE_LABELS};
use crate::ingest::whole::Whole;
use crate::ingest::whole::codepage::CodePage;

/// First bytes of a system file: the second kind is that of deflated ones.
pub const SIGNS: [&[u8]; 2] = [b"$FL2", b"$FL3"];

/// Reads the file.
///
/// # Errors
/// Where it is damaged, is cut off before the first respondent ends, or is too large.
pub fn read(whole: &Whole<'_>) -> Result<Found, Error> {
    let (file, size) = (whole.file, whole.bytes.len());
    if size < header::LENGTH {
        return Err(told::cut_early(file, size));
    }
    let Some(header) = header::read(whole.bytes) else { return Err(told::odd(file, 0)) };
    let mut bytes = Bytes::new(whole.bytes, header.order);
    bytes.take(header::LENGTH);
    let trouble = |trouble: Trouble, at: usize| match trouble {
        Trouble::Cut => told::cut_early(file, size),
        Trouble::Odd => told::odd(file, at),
        Trouble::TooManyVariables => told::too_large(file, &format!("more than {MAX_COLUMNS} variables")),
        Trouble::TooManyLabels => {
            told::too_large(file, &format!("more than {MAX_VALUE_LABELS} value labels"))
        }
    };
    let records = records::read(&mut bytes).map_err(|kind| trouble(kind, bytes.at()))?;
    let extensions = &records.extensions;
    let page = CodePage::asked(whole)?.unwrap_or_else(|| {
        CodePage::declared(extensions.encoding, extensions.character_code, assemble::texts(&records))
    });
    let assembled = assemble::assemble(&records, page, header.order, header.weight)
        .map_err(|kind| trouble(kind, bytes.at()))?;
    if assembled.slots.is_empty() {
        return Err(told::no_variables(file));
    }
    let said = extensions.respondents.filter(|&n| n > 0).or(header.respondents);
    let form = Form {
        slots: &assembled.slots,
        elements: records.elements,
        order: header.order,
        special: assembled.special,
        page,
    };
    let mut columns = Columns::new(&assembled.dictionary);
    let mut inflated = inflate::End::Reached;
    let too_large =
        || told::too_large(file, &format!("more than {} MB when it is unpacked", MAX_INFLATED_BYTES >> 20));
    let read = match header.packing {
        Packing::None => respondents::read(&mut Unpacked(bytes), &form, said, &mut columns),
        Packing::Bytecode => {
            respondents::read(&mut Bytecode::new(bytes, header.bias), &form, said, &mut columns)
        }
        Packing::Zlib => {
            let Some(blocks) = Inflated::new(&mut bytes) else { return Err(told::cut_early(file, size)) };
            if blocks.is_too_large() {
                return Err(too_large());
            }
            let mut elements = Bytecode::new(blocks, header.bias);
            let read = respondents::read(&mut elements, &form, said, &mut columns);
            inflated = elements.groups().end();
            read
        }
    };
    let rows = columns.rows();
    let mut notices = Vec::new();
    match read.end {
        End::Full => return Err(told::too_large(file, &format!("more than {MAX_CELLS} cells"))),
        End::More => notices.push(told::more(file, rows)),
        _ if inflated == inflate::End::TooLarge => return Err(too_large()),
        _ if rows == 0 && size == bytes.at() && said.is_none() => return Err(told::no_respondents(file)),
        _ if inflated == inflate::End::Damaged => notices.push(told::damaged(file, rows, said)?),
        End::Within => notices.push(told::cut(file, rows, said, true)?),
        End::Whole if said.is_some_and(|said| said > rows as u64) => {
            notices.push(told::cut(file, rows, said, false)?);
        }
        End::Whole if rows == 0 => return Err(told::no_respondents(file)),
        End::Whole => {}
    }
    let made = columns.finish();
    let bad = assembled.bad_texts + read.bad_texts;
    notices
        .extend((bad > 0).then(|| told::bad_texts(file, &page.name(), bad, read.first_bad, &made.columns)));
    let format = if header.packing == Packing::Zlib { "zsav" } else { "sav" };
    Ok(Found { format, encoding: page.name(), dictionary: assembled.dictionary, made, notices })
}
