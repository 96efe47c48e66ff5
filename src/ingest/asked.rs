//! What a person asked of the reading, held against what a file is: what cannot be is refused, and what did not
//! help is told. Nothing that was asked for is passed over in silence.

use super::{Form, ReadOptions, layout};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;

/// Formats of delimited text; figures and keys may come from it too.
const DELIMITED: &[&str] = &["csv", "tsv"];

/// Formats whose texts may be in any encoding.
const ENCODED: &[&str] = &["csv", "tsv", "sav", "zsav", "por"];

/// Refuses what no file could be read by: a layout that is none, a delimiter that cannot part cells.
///
/// # Errors
/// [`ErrorKind::Study`], with what may stand there instead.
pub fn possible(file: &str, options: &ReadOptions) -> Result<(), Error> {
    let refused = |message: String| Err(Error::in_file(ErrorKind::Study, file, message));
    if let Some(layout) = &options.layout
        && !layout::names().any(|name| name == layout)
    {
        let names: Vec<&str> = layout::names().collect();
        return refused(format!(
            "no layout is called \"{layout}\". Write one of {}, or leave it out.",
            names.join(", ")
        ));
    }
    if let Some(delimiter) = options.delimiter
        && (!delimiter.is_ascii() || delimiter.is_ascii_alphanumeric() || "\"\n\r\0".contains(delimiter))
    {
        return refused(format!(
            "the cells cannot be parted by {}. Choose a comma, a semicolon, a tab, a bar or another sign of ASCII.",
            in_words(delimiter)
        ));
    }
    Ok(())
}

/// Tells which wishes did not fit the file that was read, as `form` says. `columns`: how many it has.
pub fn unmet(file: &str, options: &ReadOptions, form: &Form, columns: usize) -> Vec<Notice> {
    let text = form.sheet.is_none() && form.delimiter.is_some();
    let is = |formats: &[&str]| formats.contains(&form.format.as_ref());
    let mut notices = Vec::new();
    let mut tell = |text: String| notices.push(Notice::new("asked_in_vain", Some(file), text));
    if let Some(layout) = &options.layout
        && form.layout != layout.as_str()
    {
        tell(format!(
            "It was to be read in the layout \"{layout}\", whose marks this file does not have: it was read as \
             \"{}\". Choose another layout, or none.",
            form.layout
        ));
    }
    if let Some(sheet) = &options.sheet
        && form.sheet.is_none()
    {
        tell(format!("The sheet \"{sheet}\" was asked for, but the file is no workbook and has no sheets."));
    }
    if let Some(encoding) = &options.encoding
        && !(text || is(ENCODED))
    {
        tell(format!(
            "The encoding \"{encoding}\" was asked for, but a file of this kind says itself how its letters are \
             written: it was read as {}.",
            form.encoding
        ));
    }
    if let Some(delimiter) = options.delimiter {
        let sign = in_words(delimiter);
        if !(text || is(DELIMITED)) {
            tell(format!(
                "Its cells were to be parted by {sign}, but this is no delimited text: that was not needed."
            ));
        } else if form.delimiter != Some(delimiter) {
            tell(format!("Its cells were to be parted by {sign}, which did not help."));
        } else if columns == 1 {
            tell(format!(
                "Its cells were to be parted by {sign}, which does not stand between any: the file was read as one \
                 column. Choose another sign, or none."
            ));
        }
    }
    notices
}

fn in_words(delimiter: char) -> String {
    match delimiter {
        '\t' => "a tab".to_owned(),
        ' ' => "a blank".to_owned(),
        '\n' | '\r' => "a line end".to_owned(),
        '"' => "quotation marks".to_owned(),
        sign => format!("\"{}\"", sign.escape_default()),
    }
}

#[cfg(test)]
mod tests {
    use crate::error::ErrorKind;
    use crate::ingest::{ReadOptions, Reader, Source};

    const TEXT: &[u8] = b"Role,Q1\nLeader,Yes\nCustomer,No\n";

    fn read(options: ReadOptions) -> Result<Source, crate::error::Error> {
        let mut reader = Reader::with("a.csv", options);
        reader.push(TEXT)?;
        reader.finish(String::new())
    }

    fn told(options: ReadOptions) -> Vec<String> {
        read(options).unwrap().notices.into_iter().map(|notice| notice.text).collect()
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let layout = |name: &str| ReadOptions { layout: Some(name.to_owned()), ..ReadOptions::default() };
        let delimiter = |sign| ReadOptions { delimiter: Some(sign), ..ReadOptions::default() };
        for (options, words) in [
            (layout("qualtrix"), "no layout is called \"qualtrix\". Write one of qualtrics,"),
            (delimiter('§'), "cannot be parted by \"\\u{a7}\""),
            (delimiter('"'), "cannot be parted by quotation marks"),
            (delimiter('a'), "cannot be parted by \"a\""),
        ] {
            let error = read(options).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Study);
            assert!(error.to_string().starts_with("a.csv: ") && error.to_string().contains(words), "{error}");
        }
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let vain = |options: ReadOptions, words: &str| {
            let told = told(options);
            assert!(told.len() == 1 && told[0].contains(words), "{told:?} should hold {words:?}");
        };
        let of = || ReadOptions::default();
        vain(
            ReadOptions { layout: Some("qualtrics".into()), ..of() },
            "\"qualtrics\", whose marks this file does not",
        );
        vain(ReadOptions { sheet: Some("Data".into()), ..of() }, "The sheet \"Data\" was asked for");
        vain(ReadOptions { delimiter: Some(';'), ..of() }, "read as one column");
        let fits = ReadOptions { layout: Some("plain".into()), delimiter: Some(','), ..of() };
        assert_eq!(told(fits), Vec::<String>::new());
    }
}
