//! Any bytes as a table in markup: a page, and the XML of Excel 2003.

#![no_main]

use gap_report::ingest::{ReadOptions, whole};

const BOOK: &[u8] = b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for beginning in [&b"<table><tr><td>a<td>b<tr>"[..], BOOK] {
        drop(whole::read("a.xls", &[beginning, bytes].concat(), &ReadOptions::default()));
    }
});
