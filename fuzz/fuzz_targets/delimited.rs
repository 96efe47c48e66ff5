//! Delimited text: whole, and in chunks of the size that the first byte says; both must tell the same.

#![no_main]

use gap_report::ingest::{ReadOptions, Reader, Source, whole};
use libfuzzer_sys::fuzz_target;

fn streamed(bytes: &[u8], size: usize) -> Result<Source, gap_report::error::Error> {
    let mut reader = Reader::new("fuzz.csv");
    for chunk in bytes.chunks(size) {
        reader.push(chunk)?;
    }
    reader.finish(String::new())
}

fuzz_target!(|data: &[u8]| {
    let Some((&size, bytes)) = data.split_first() else { return };
    let cut = streamed(bytes, usize::from(size).max(1));
    assert_eq!(format!("{cut:?}"), format!("{:?}", streamed(bytes, usize::MAX)));
    let _ = whole::read("fuzz.csv", bytes, &ReadOptions::default());
});
