//! The report as JSON, by the contract.

use crate::report::Report;

/// The report file: indented, its last line ended.
pub fn write(report: &Report) -> String {
    // A report is plain data with string keys and finite numbers: serialising it into a String cannot fail.
    let mut json = serde_json::to_string_pretty(report).unwrap_or_default();
    json.push('\n');
    json
}
