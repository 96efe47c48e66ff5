//! The first records of a file, as layouts look at them.

use crate::ingest::limits::MAX_COLUMNS;
use crate::ingest::records::KeptRecord;
use crate::table::single_spaced;
use std::borrow::Cow;

/// The first records of a file that are not blank; cells trimmed.
pub(super) struct First<'a> {
    pub file: &'a str,
    rows: Vec<Vec<Cow<'a, str>>>,
    /// The first of them has more cells than can be read.
    pub too_wide: bool,
}

impl<'a> First<'a> {
    /// `None` where there is no record.
    pub fn of(file: &'a str, records: &'a [KeptRecord]) -> Option<Self> {
        let too_wide = records.first()?.as_record().len() > MAX_COLUMNS;
        let looked_at = if too_wide { records.get(..1)? } else { records };
        let most = if too_wide { usize::MAX } else { MAX_COLUMNS };
        let cells = |record: &'a KeptRecord| record.as_record().cells().take(most);
        let rows =
            looked_at.iter().map(|record| cells(record).map(String::from_utf8_lossy).collect()).collect();
        Some(First { file, rows, too_wide })
    }

    /// The cells of row `index`, from 0; none where there is no such row.
    pub fn row(&self, index: usize) -> &[Cow<'a, str>] {
        self.rows.get(index).map_or(&[], Vec::as_slice)
    }

    /// A cell; blank where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.row(row).get(column).map_or("", Cow::as_ref)
    }

    /// Number of columns of the first row.
    pub fn width(&self) -> usize {
        self.row(0).len()
    }

    /// Number of columns of the widest of the first `rows` rows.
    pub fn width_of(&self, rows: usize) -> usize {
        self.rows.iter().take(rows).map(Vec::len).max().unwrap_or(0)
    }

    /// The texts of the first row.
    pub fn texts(&self) -> impl Iterator<Item = String> + '_ {
        self.row(0).iter().map(|cell| cell.clone().into_owned())
    }

    /// The texts of row `row`, each as [`normal`] gives it.
    pub fn normal(&self, row: usize) -> Vec<String> {
        self.row(row).iter().map(|cell| normal(cell)).collect()
    }

    /// The cells of `column` below the first `rows` rows that are not blank.
    pub fn below(&self, rows: usize, column: usize) -> impl Iterator<Item = &str> {
        self.rows
            .iter()
            .skip(rows)
            .filter_map(move |row| row.get(column).map(Cow::as_ref))
            .filter(|cell| !cell.is_empty())
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
}

/// `text` in lower case, with single spaces.
pub(super) fn normal(text: &str) -> String {
    single_spaced(text).to_lowercase()
}

/// `text` without the tags of HTML in it, as a respondent reads it.
pub(super) fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let named = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        match tag.split_once('>') {
            Some((inside, after)) if named && inside.len() <= 200 => {
                // A break parts words; `<b>` within one does not.
                if inside.starts_with("br") || inside.starts_with('p') || inside.starts_with("/p") {
                    out.push(' ');
                }
                rest = after;
            }
            _ => {
                out.push('<');
                rest = tag;
            }
        }
    }
    out.push_str(rest);
    let entities =
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    for (entity, plain) in entities {
        if out.contains(entity) {
            out = out.replace(entity, plain);
        }
    }
    single_spaced(&out)
}

/// True for a day with or without a time of day, however it is written: `2019-06-25 06:59:49`, `12/13/2018 11:06`.
pub(super) fn is_time(cell: &str) -> bool {
    let numbers = cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).count();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let marks = cell.bytes().filter(|byte| matches!(byte, b'-' | b'/' | b'.' | b':')).count();
    numbers >= 3 && marks >= 2 && digits >= 5 && digits * 5 >= cell.len() * 2 && cell.len() <= 40
}

#[cfg(test)]
mod tests {
    use super::{is_time, without_tags};

    #[test]
    fn tags_are_not_read() {
        assert_eq!(without_tags("How <strong>satisfied</strong> are<br>you?"), "How satisfied are you?");
        assert_eq!(without_tags("Less than 5 < 10 > 2 &amp; more"), "Less than 5 < 10 > 2 & more");
        assert_eq!(without_tags("<p class=\"x\">A</p><p>B</p>"), "A B");
        assert_eq!(without_tags("1 <"), "1 <");
    }

    #[test]
    fn times_are_known() {
        for time in [
            "2019-06-25 06:59:49",
            "12/13/2018 11:06:09",
            "25.06.2019 06:59",
            "2021/03/05 9:04:05 AM GMT+1",
            "2025/03/01 08:10:43 nachm. MEZ",
        ] {
            assert!(is_time(time), "{time}");
        }
        for other in ["3", "", "Yes", "1.5", "12345", "Q1.2.3 and much more text beside it"] {
            assert!(!is_time(other), "{other}");
        }
    }
}
