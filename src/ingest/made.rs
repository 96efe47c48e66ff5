//! Rows to a [`Source`]: respondents, or figures that somebody counted already. The end of every reader that
//! makes rows.

use super::figures::Figures;
use super::rows::{Made, Rows};
use super::{Content, Form, Source, counts_file, numerals, published};
use crate::error::Error;
use crate::notice::Notice;

/// The source that a file's rows make. `form`: what was decided about it but its layout; `notices`: what was
/// odd on the way.
///
/// # Errors
/// Where there is no row of answers, or a figure cannot be used.
pub fn source(
    file: String,
    sha256: String,
    form: Form,
    rows: Rows,
    mut notices: Vec<Notice>,
) -> Result<Source, Error> {
    let mut made = rows.finish()?;
    if !made.published && !made.counts {
        let told = numerals::settle(&file, &mut made.table, form.delimiter, &made.written);
        made.notices.extend(told);
    }
    notices.append(&mut made.notices);
    let (rows, columns) = (made.table.rows(), made.table.columns().len());
    let leave_out = std::mem::take(&mut made.leave_out);
    let form = Form { layout: made.layout.into(), reason: std::mem::take(&mut made.reason), ..form };
    let (figures, content) = content(&file, made, &mut notices)?;
    let form = Form { format: figures.map_or(form.format, Into::into), ..form };
    Ok(Source { file, sha256, form, rows, columns, content, leave_out, notices })
}

/// What the table of a file holds: respondents, or figures, and then in which format.
fn content(
    file: &str,
    made: Made,
    notices: &mut Vec<Notice>,
) -> Result<(Option<&'static str>, Content), Error> {
    let figures = Figures { file, table: &made.table, rows: &made.rows };
    if made.counts {
        return Ok((Some("counts"), Content::Counts(counts_file::read(&figures)?)));
    }
    if made.published {
        let (rows, odd) = published::read(&figures)?;
        notices.extend(odd);
        return Ok((Some("published"), Content::Published(rows)));
    }
    Ok((None, Content::Table(made.table)))
}
