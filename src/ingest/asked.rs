//! What a person asked of the reading, held against what a file is: what cannot be is refused, and what did not
//! help is told. Nothing that was asked for is passed over in silence.

use super::{Decimal, Form, ReadOptions, layout};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;

/// Formats of delimited text; figures and keys may come from it too.
const DELIMITED: &[&str] = &["csv", "tsv"];

/// Formats whose texts may be in any encoding.
const ENCODED: &[&str] = &["csv", "tsv", "sav", "zsav", "por", "spreadsheetml", "html"];

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
    if let (Some(header), Some(last)) = (options.header_row, options.last_row)
        && last <= header
    {
        return refused(format!(
            "the last row is {last}, and the header was to be in row {header}. Choose a last row below the header."
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
    if (options.header_row.is_some() || options.last_row.is_some()) && form.extent.is_none() {
        tell("Where its header or its last row is was said, but the file is not made of rows.".to_owned());
    }
    let figures = matches!(form.format.as_ref(), "published" | "counts" | "key");
    if let (Some(decimal), None, false) = (options.decimal, form.decimal, figures) {
        let sign = if decimal == Decimal::Comma { "comma" } else { "point" };
        tell(format!(
            "The {sign} was to stand before decimals, but no number of this file has a sign that could."
        ));
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

    /// The values of one of the page's lists, `["plain", "one header row"],` a line.
    fn listed(name: &str) -> Vec<String> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/src/filewords.ts");
        let words = std::fs::read_to_string(path).unwrap();
        let (_, list) = words.split_once(&format!("export const {name}:")).unwrap();
        let (list, _) = list.split_once("];").unwrap();
        let value =
            |line: &str| Some(line.trim().strip_prefix("[\"")?.split_once('"')?.0.replace("\\t", "\t"));
        list.lines().filter_map(value).collect()
    }

    #[test]
    fn the_page_offers_the_same_names() {
        let mut layouts = listed("LAYOUTS");
        let mut names: Vec<String> = crate::ingest::layout::names().map(str::to_owned).collect();
        layouts.sort();
        names.sort();
        assert_eq!(layouts, names);
        for sign in listed("DELIMITERS") {
            let delimiter = sign.parse().ok();
            assert!(delimiter.is_some(), "{sign}");
            super::possible("a.csv", &ReadOptions { delimiter, ..ReadOptions::default() }).unwrap();
        }
    }

    /// Each encoding that the page offers is known, and called so in what was found.
    #[cfg(feature = "readers")]
    #[test]
    fn the_page_offers_encodings_by_their_names() {
        let encodings = listed("ENCODINGS");
        assert!(encodings.len() > 10);
        for name in encodings.iter().filter(|name| !name.starts_with("utf-16")) {
            let options = ReadOptions { encoding: Some(name.clone()), ..ReadOptions::default() };
            let source = crate::ingest::whole::read("a.csv", TEXT, &options).unwrap().remove(0);
            assert_eq!(source.form.encoding, name.as_str());
        }
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
