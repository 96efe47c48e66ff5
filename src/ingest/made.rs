//! Rows to a [`Source`]: respondents, or figures that somebody counted already. The end of every reader that
//! makes rows.

use super::figures::Figures;
use super::rows::{Made, Rows};
use super::{
    Codebook, Content, Decimal, Form, Source, codebook, counts_file, numerals, published, whole_numbers,
};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;
use crate::table::Table;

/// The source that a file's rows make. `form`: what was decided about it but its layout; `notices`: what was
/// odd on the way; `decimal`: the sign before decimals, where a person says it.
///
/// # Errors
/// Where there is no row of answers, or a figure cannot be used.
pub fn source(
    file: String,
    sha256: String,
    form: Form,
    rows: Rows,
    mut notices: Vec<Notice>,
    decimal: Option<Decimal>,
) -> Result<Source, Error> {
    let mut made = rows.finish()?;
    let mut form = form;
    if !made.published && !made.counts && !made.key {
        let known = numerals::Known { delimiter: form.delimiter, kept: &made.written, asked: decimal };
        let (sign, told) = numerals::settle(&file, &mut made.table, known);
        form.decimal = sign;
        made.notices.extend(told);
        let told = whole_numbers::settle(&file, &mut made.table, &mut made.leave_out);
        made.notices.extend(told);
    }
    notices.append(&mut made.notices);
    let (rows, columns) = (made.table.rows(), made.table.columns().len());
    let leave_out = std::mem::take(&mut made.leave_out);
    let extent = (form.format != "json").then_some(made.extent);
    let form = Form { layout: made.layout.into(), reason: std::mem::take(&mut made.reason), extent, ..form };
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
    if made.key {
        let book = key(file, &made.table)?;
        notices.push(codebook::waits(file, &book));
        return Ok((Some("key"), Content::Key(book)));
    }
    if made.counts {
        return Ok((Some("counts"), Content::Counts(counts_file::read(&figures)?)));
    }
    if made.published {
        let (rows, odd) = published::read(&figures)?;
        notices.extend(odd);
        return Ok((Some("published"), Content::Published(rows)));
    }
    notices.extend(row_per_answer(file, &made.table));
    Ok((None, Content::Table(made.table)))
}

/// Headers of the columns of a table with a row for each answer.
const QUESTION: &[&str] =
    &["question", "question text", "item", "variable", "frage", "pregunta", "domanda", "vraag", "pergunta"];
const ANSWER: &[&str] =
    &["answer", "response", "value", "antwort", "réponse", "respuesta", "risposta", "antwoord", "resposta"];

/// Told of a table that seems to have a row for each answer: its questions would be counted as one.
fn row_per_answer(file: &str, table: &Table) -> Option<Notice> {
    let find = |words: &[&str]| {
        table.columns().iter().find(|column| words.contains(&column.text.trim().to_lowercase().as_str()))
    };
    let (question, answer) = (find(QUESTION)?, find(ANSWER)?);
    let different = question.coded()?.0.len();
    if different < 2 || different * 2 > table.rows() || table.columns().len() > 8 {
        return None;
    }
    let text = format!(
        "It seems to have a row for each answer, by its columns \"{}\" and \"{}\". Turn it into a table with a row for \
         each respondent and a column for each question, or export it so.",
        question.text, answer.text
    );
    Some(Notice::new("row_per_answer", Some(file), text))
}

/// The codebook that the lines of a key make.
fn key(file: &str, table: &Table) -> Result<Codebook, Error> {
    if let Some(book) = codebook::dictionary::read(table) {
        return Ok(book);
    }
    let [codes, texts] = table.columns() else { return Ok(Codebook::default()) };
    if codes.coded().is_none() || texts.coded().is_none() {
        let message = "the key has more different texts than can be kept. Check that it is the key and not the answers.";
        return Err(Error::in_file(ErrorKind::TooLarge, file, message));
    }
    let lines = (0..table.rows())
        .map(|row| (codes.text_at(row).unwrap_or_default(), texts.text_at(row).unwrap_or_default()));
    Ok(Codebook::of_lines(lines))
}
