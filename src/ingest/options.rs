//! What a person decided about how a file is to be read; everything else is found out.

use serde::{Deserialize, Serialize};

/// Decisions about reading one file. What is absent is recognised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub struct ReadOptions {
    /// The sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub sheet: Option<String>,
    /// The encoding of text, as `inspect` names it, or by any name that the web knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub encoding: Option<String>,
    /// The delimiter of delimited text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub delimiter: Option<char>,
    /// The survey tool's layout.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub layout: Option<String>,
    /// The sign before the decimals, where the columns' own numbers do not tell: `1,714`, `1.714`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub decimal: Option<Decimal>,
    /// The row in which the header begins, as a spreadsheet or an editor numbers it; 0 where there is no header.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub header_row: Option<u32>,
    /// The row of the last respondent; what stands below is passed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub last_row: Option<u32>,
}

/// The sign before the decimals of a number; the other one may part thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS, schemars::JsonSchema), ts(export))]
pub enum Decimal {
    Comma,
    Point,
}
