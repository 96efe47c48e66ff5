//! Reading the lines of a file of figures: by column name, with errors that name file, row and column.

use super::layout::Header;
use crate::error::{Error, ErrorKind};
use crate::table::{Cells, Column, Table, parse_number};

/// A file of figures, a figure a line.
pub struct Figures<'a> {
    pub file: &'a str,
    pub table: &'a Table,
    /// The row of each line in the file.
    pub rows: &'a [u64],
}

/// One column of such a file; a column that is absent has blank cells.
pub struct Figure<'a> {
    figures: &'a Figures<'a>,
    name: &'static str,
    column: Option<&'a Column>,
}

/// True where the headers hold all of `needed`, in any order and case.
pub fn has_all(headers: &[Header], needed: &[&str]) -> bool {
    needed.iter().all(|name| headers.iter().any(|header| header.name.eq_ignore_ascii_case(name)))
}

impl<'a> Figures<'a> {
    /// Number of lines.
    pub fn len(&self) -> usize {
        self.table.rows()
    }

    /// The column headed `name`, in any case.
    ///
    /// # Errors
    /// Where it holds too many different texts to have been kept.
    pub fn column(&'a self, name: &'static str) -> Result<Figure<'a>, Error> {
        let column = self.table.columns().iter().find(|column| column.name.eq_ignore_ascii_case(name));
        if column.is_some_and(|column| matches!(column.cells, Cells::Uncoded { .. })) {
            let message = format!(
                "column \"{name}\" holds too many different texts to be a file of figures. Split the file."
            );
            return Err(Error::in_file(ErrorKind::TooLarge, self.file, message));
        }
        Ok(Figure { figures: self, name, column })
    }
}

impl<'a> Figure<'a> {
    /// The text of line `line`, empty where it is blank.
    pub fn text(&self, line: usize) -> String {
        match self.column {
            Some(Column { cells: Cells::Numbers(numbers), .. }) => {
                numbers.get(line).map(|number| number.to_string()).unwrap_or_default()
            }
            Some(column) => column.text_at(line).unwrap_or_default().to_owned(),
            None => String::new(),
        }
    }

    /// The text of line `line`, which must not be blank.
    pub fn needed(&self, line: usize) -> Result<String, Error> {
        let text = self.text(line);
        if text.is_empty() {
            Err(self.error(line, "is blank", "Fill it in, or remove the row"))
        } else {
            Ok(text)
        }
    }

    /// The number in line `line`, zero or more: `None` where it is blank.
    pub fn number(&self, line: usize) -> Result<Option<f64>, Error> {
        let text = self.text(line);
        match parse_number(&text) {
            _ if text.is_empty() => Ok(None),
            Some(number) if number >= 0.0 => Ok(Some(number)),
            _ => Err(self.bad(line, "a number that is zero or more")),
        }
    }

    /// The whole number in line `line`: `None` where it is blank. Thousands may be set apart: `1,250`.
    pub fn count(&self, line: usize) -> Result<Option<u64>, Error> {
        let text = self.text(line);
        if text.is_empty() {
            return Ok(None);
        }
        let digits = without_grouping(&text);
        let whole = digits.parse().ok();
        // Other programs write a count that went through a floating-point column as `250.0`.
        let exact =
            || parse_number(&digits).filter(|number| (0.0..=9_007_199_254_740_992.0).contains(number));
        let count =
            whole.or_else(|| exact().filter(|number| *number == number.floor()).map(|number| number as u64));
        count.map(Some).ok_or_else(|| self.bad(line, "a whole number"))
    }

    /// An error about a cell that should have been `expected`.
    pub fn bad(&self, line: usize, expected: &str) -> Error {
        self.error(line, &format!("holds \"{}\"", self.text(line)), &format!("It should be {expected}"))
    }

    /// Where a line's cell stands.
    pub fn place(&self, line: usize) -> String {
        format!("row {}, column \"{}\"", self.row(line), self.name)
    }

    fn row(&self, line: usize) -> u64 {
        self.figures.rows.get(line).copied().unwrap_or_default()
    }

    fn error(&self, line: usize, what: &str, remedy: &str) -> Error {
        let message = format!("{} {what}. {remedy}.", self.place(line));
        Error::in_file(ErrorKind::Malformed, self.figures.file, message)
    }
}

/// A number's text without what sets its thousands apart, where every group has three digits: a comma, a blank,
/// an apostrophe.
fn without_grouping(text: &str) -> String {
    let mut groups = text.split([',', ' ', '\'', '\u{a0}', '\u{202f}', '\u{2019}']);
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let first_fits = groups.next().is_some_and(|group| digits(group) && group.len() <= 3);
    if first_fits && groups.all(|group| digits(group) && group.len() == 3) {
        text.chars().filter(char::is_ascii_digit).collect()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn grouping() {
        let check = |text: &str, expected: &str| assert_eq!(super::without_grouping(text), expected);
        check("1,250", "1250");
        check("12 345 678", "12345678");
        check("1'250", "1250");
        check("250", "250");
        check("12,5", "12,5");
        check("1250,5", "1250,5");
        check("1250", "1250");
        check("", "");
    }
}
