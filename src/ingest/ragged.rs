//! Rows that have not as many cells as the header.

use super::records::Record;
use crate::notice::Notice;

/// Rows that have not as many cells as the header.
#[derive(Debug, Default)]
pub struct Ragged {
    first: Option<u64>,
    short: u64,
    long: u64,
    /// Filled cells beyond the header.
    extra: u64,
}

impl Ragged {
    /// Notes a record that has not as many cells as the header; `extra` of them are filled and beyond it.
    pub fn note(&mut self, record: &Record<'_>, width: usize, extra: u64) {
        let short = record.len() < width;
        if short || extra > 0 {
            self.first.get_or_insert(record.row);
            self.short += u64::from(short);
            self.long += u64::from(!short);
            self.extra += extra;
        }
    }

    /// What is said of them, if there are any.
    pub fn notice(&self, file: &str, width: usize) -> Option<Notice> {
        let first = self.first?;
        let rows = |n: u64| if n == 1 { "1 row has".to_owned() } else { format!("{n} rows have") };
        let cells = |n: u64| if n == 1 { "1 cell".to_owned() } else { format!("{n} cells") };
        let mut parts = Vec::new();
        if self.short > 0 {
            parts.push(format!(
                "{} fewer cells than the header's {width}: what is missing is read as blank",
                rows(self.short)
            ));
        }
        if self.long > 0 {
            let extra = cells(self.extra);
            parts.push(format!(
                "{} more cells than the header's {width}: {extra} beyond it left out",
                rows(self.long)
            ));
        }
        let text = format!("{} (first in row {first}).", parts.join("; "));
        Some(
            Notice::new("ragged_rows", Some(file), text)
                .at(format!("row {first}"))
                .times(self.short + self.long),
        )
    }
}
