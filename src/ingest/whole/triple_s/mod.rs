//! Triple-S, the market researchers' interchange format: an XML file that describes the variables (names,
//! labels, codes, places), and a file of answers, fixed-width or CSV. Versions 1.1 to 3.0, without hierarchies.
//!
//! Source: the Triple-S XML standard (triple-s.org), as restated in the manuals of those who export it.

mod data;
mod metadata;
#[cfg(test)]
mod tests;

use super::Whole;
use crate::error::{Error, ErrorKind};
use crate::ingest::{Content, Form, Source};

/// True for a Triple-S description.
pub fn is_description(whole: &Whole<'_>) -> bool {
    let start = whole.bytes.get(..whole.bytes.len().min(4096)).unwrap_or_default();
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    text.starts_with('<') && text.contains("<sss")
}

/// A description without the answers that it describes.
///
/// # Errors
/// Always: it is no survey by itself.
pub fn alone(whole: &Whole<'_>) -> Result<Vec<Source>, Error> {
    let survey = metadata::read(whole)?;
    let stem = whole.file.rsplit_once('.').map_or(whole.file, |(stem, _)| stem);
    let data = survey.data_file.unwrap_or_else(|| format!("{stem}.asc"));
    let message = format!(
        "this Triple-S file describes the answers in another file, {data}: choose both at once, named alike but for the ending."
    );
    Err(Error::in_file(ErrorKind::Malformed, whole.file, message))
}

/// The answers in `data`, which `description` describes. The source is called by the file of the answers.
///
/// # Errors
/// Where the description cannot be understood, or the answers do not fit it.
pub fn together(description: &Whole<'_>, data: &Whole<'_>) -> Result<Source, Error> {
    let survey = metadata::read(description)?;
    let read = data::read(data, &survey)?;
    let (rows, columns) = (read.table.rows(), read.table.columns().len());
    if rows == 0 {
        let message = "the file holds no answers. Export it again, with its responses.";
        return Err(Error::in_file(ErrorKind::HeaderOnly, data.file, message));
    }
    let form = Form {
        format: "triple-s".into(),
        reason: format!("{} describes its columns", description.file),
        encoding: read.encoding.into(),
        delimiter: survey.delimited.then_some(','),
        ..Form::default()
    };
    Ok(Source {
        file: data.file.to_owned(),
        sha256: data.sha256.to_owned(),
        form,
        rows,
        columns,
        content: Content::Table(read.table),
        leave_out: Vec::new(),
        notices: read.notices,
    })
}
