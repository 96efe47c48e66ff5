//! Every limit on what we read, by name. Passing one is a sentence, never a crash.

/// Columns of one file. Real exports stay below 2,000; a row of a million commas is no survey.
pub const MAX_COLUMNS: usize = 20_000;

/// Value labels of one file, those of every variable counted, and so about how much memory they may take.
pub const MAX_VALUE_LABELS: usize = 1_000_000;

/// Bytes that the deflated data of an SPSS file may unpack to: 100,000 respondents with 1,300 variables.
pub const MAX_INFLATED_BYTES: usize = 128 << 20;

/// Bytes of one record. A quotation mark that is not closed within them is taken for one that never is.
pub const MAX_RECORD_BYTES: usize = 4 << 20;

/// Bytes that may be read again because a quotation mark was never closed; beyond it, quotation marks mean
/// nothing in the file.
pub const MAX_REREAD_BYTES: usize = 24 << 20;

/// Bytes of a file that must be held whole: everything but UTF-8 text. Besides it stands what is made of it.
pub const MAX_WHOLE_BYTES: usize = 256 << 20;

/// Bytes looked at before encoding and delimiter are decided.
pub const SNIFF_BYTES: usize = 256 << 10;

/// Bytes of all dictionaries of one table together; beyond it the columns with the most distinct
/// texts are only counted, one after the other.
pub const MAX_DICTIONARY_BYTES: usize = 96 << 20;

/// Cells of one table, blank ones too. Each takes at least a byte of memory, however short its row in the file:
/// 10 million respondents with 40 columns are within it.
pub const MAX_CELLS: usize = 400_000_000;

/// Records above the header that are looked at: a title, when it was exported, by whom, a blank line.
pub const PREAMBLE_RECORDS: usize = 12;

/// Records looked at before the layout is decided: no survey tool writes more than 3 header rows, and that a row
/// is one shows in the respondents below it.
pub const LAYOUT_RECORDS: usize = 16;

/// Memory of the records looked at beyond which it is decided from fewer.
pub const LAYOUT_BYTES: usize = 4 << 20;
