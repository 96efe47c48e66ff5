//! Any bytes as an archive: zip, or gzip.

#![no_main]

use gap_report::ingest::{ReadOptions, whole};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for signature in [&b""[..], b"PK\x03\x04", b"\x1F\x8B\x08"] {
        drop(whole::read("a.zip", &[signature, bytes].concat(), &ReadOptions::default()));
    }
});
