//! Any bytes as JSON.

#![no_main]

use gap_report::ingest::{ReadOptions, whole};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for beginning in [&b""[..], b"[{\"", b"{\"data\":[{\""] {
        drop(whole::read("a.json", &[beginning, bytes].concat(), &ReadOptions::default()));
    }
});
