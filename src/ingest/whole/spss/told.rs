//! What is said of files that are damaged, cut off or odd.

use crate::error::{Error, ErrorKind};
use crate::notice::Notice;
use crate::table::Column;

const AGAIN: &str = "Export it again, or copy it anew";

/// The file ends before its data.
pub fn cut_early(file: &str, size: usize) -> Error {
    let message = format!(
        "this SPSS file is cut off: it ends after {size} bytes, in the middle of its description of the variables. {AGAIN}."
    );
    Error::in_file(ErrorKind::Malformed, file, message)
}

/// Something stands there that no such file holds.
pub fn odd(file: &str, at: usize) -> Error {
    let message =
        format!("this SPSS file is damaged: what stands near byte {at} is no part of such a file. {AGAIN}.");
    Error::in_file(ErrorKind::Malformed, file, message)
}

/// A limit is passed.
pub fn too_large(file: &str, what: &str) -> Error {
    let message = format!(
        "this SPSS file holds {what}, which is too much to read here. Save the variables that are needed as a .sav of their own."
    );
    Error::in_file(ErrorKind::TooLarge, file, message)
}

/// There is nothing in it.
pub fn no_variables(file: &str) -> Error {
    let message = "this SPSS file holds no variables. Choose the file with the answers in it.";
    Error::in_file(ErrorKind::HeaderOnly, file, message)
}

/// It describes its variables and has no answers to them.
pub fn no_respondents(file: &str) -> Error {
    let message =
        "this SPSS file describes its variables and holds no respondents. Export it again, with its data.";
    Error::in_file(ErrorKind::HeaderOnly, file, message)
}

/// The data end too early, behind `rows` whole respondents; `within`: in the middle of the next one.
///
/// # Errors
/// Where there is no whole respondent.
pub fn cut(file: &str, rows: usize, said: Option<u64>, within: bool) -> Result<Notice, Error> {
    let of = said.map_or(String::new(), |said| format!(" of {said}"));
    let (place, next) = if within {
        ("in the middle of", rows + 1)
    } else if rows == 0 {
        ("before", 1)
    } else {
        ("after", rows)
    };
    if rows == 0 {
        let message = format!("this SPSS file is cut off: it ends {place} respondent {next}{of}. {AGAIN}.");
        return Err(Error::in_file(ErrorKind::Malformed, file, message));
    }
    let text = match rows {
        1 => format!(
            "The file ends {place} respondent {next}{of}: export it again. One whole respondent was read."
        ),
        _ => format!(
            "The file ends {place} respondent {next}{of}: export it again. {rows} whole respondents were read."
        ),
    };
    Ok(Notice::new("cut_off", Some(file), text).at(format!("respondent {next}")))
}

/// The deflated data cannot be unpacked behind `rows` respondents.
///
/// # Errors
/// Where there is no respondent before that.
pub fn damaged(file: &str, rows: usize, said: Option<u64>) -> Result<Notice, Error> {
    let of = said.map_or(String::new(), |said| format!(" of {said}"));
    if rows == 0 {
        let message = format!("this SPSS file is damaged: its data cannot be unpacked. {AGAIN}.");
        return Err(Error::in_file(ErrorKind::Malformed, file, message));
    }
    let text = format!(
        "The file is damaged: what follows respondent {rows}{of} cannot be unpacked and was left out. Export it again."
    );
    Ok(Notice::new("damaged", Some(file), text).at(format!("respondent {rows}")))
}

/// The data go on behind the last respondent that the header counts.
pub fn more(file: &str, rows: usize) -> Notice {
    let text = format!(
        "The file says that it holds {rows} respondents, and goes on after them; what follows was left out. \
         If respondents are missing, export it again."
    );
    Notice::new("more_respondents", Some(file), text)
}

/// Texts that are not in the file's encoding. `first`: the respondent and the variable of the first one among
/// the answers.
pub fn bad_texts(
    file: &str,
    encoding: &str,
    count: u64,
    first: Option<(usize, usize)>,
    columns: &[Column],
) -> Notice {
    let (texts, have) =
        if count == 1 { ("1 text has", "is") } else { (&*format!("{count} texts have"), "are") };
    let text = format!(
        "{texts} letters that {have} not {encoding}, as the file says it is; they were read as \u{FFFD}. \
         If names look wrong, choose another encoding."
    );
    let notice = Notice::new("undecodable_text", Some(file), text).times(count);
    match first.and_then(|(row, place)| Some((row, columns.get(place)?))) {
        Some((row, column)) => notice.at(format!("row {}, column \"{}\"", row + 1, column.name)),
        None => notice,
    }
}

/// Columns that could not keep their texts.
pub fn given_up(file: &str, names: &[&str]) -> Option<Notice> {
    let first = names.first()?;
    let text = format!(
        "Too much different text to keep: of {} only the number of answers is kept, as for an identifier (first: \"{first}\").",
        if names.len() == 1 { "1 column".to_owned() } else { format!("{} columns", names.len()) },
    );
    Some(
        Notice::new("text_not_kept", Some(file), text)
            .at(format!("column \"{first}\""))
            .times(names.len() as u64),
    )
}

/// Variables without a name of their own.
pub fn renamed(file: &str, places: &[&str]) -> Option<Notice> {
    let first = places.first()?;
    let text = match places.len() {
        1 => format!("A variable has no name of its own; it is called by its place, {first}."),
        n => format!(
            "{n} variables have no name of their own and are called by their places, such as {first}."
        ),
    };
    Some(
        Notice::new("duplicate_headers", Some(file), text)
            .at(format!("column {first}"))
            .times(places.len() as u64),
    )
}

/// What follows `rows` respondents, near byte `at`, is no respondent.
///
/// # Errors
/// Where there is no respondent before that.
pub fn garbled(file: &str, rows: usize, at: usize) -> Result<Notice, Error> {
    if rows == 0 {
        return Err(odd(file, at));
    }
    let text = format!(
        "The file is damaged: what follows respondent {rows} cannot be read and was left out. Export it again."
    );
    Ok(Notice::new("damaged", Some(file), text).at(format!("respondent {rows}")))
}
