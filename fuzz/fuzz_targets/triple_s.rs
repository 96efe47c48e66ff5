//! Triple-S: any bytes as the description, or as its data; a NUL byte ends the one and begins the other.

#![no_main]

use gap_report::ingest::{ReadOptions, whole};
use libfuzzer_sys::fuzz_target;

const HEAD: &[u8] = b"<?xml version='1.0'?><sss version='2.0'><survey><record ident='A'>";
const TAIL: &[u8] = b"</record></survey></sss>";

fuzz_target!(|bytes: &[u8]| {
    let cut = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    let (description, data) = bytes.split_at(cut);
    let data = data.get(1..).unwrap_or_default();
    // Alone, and within the frame that every description has.
    for description in [description, &[HEAD, description, TAIL].concat()] {
        drop(whole::read("a.sss", description, &ReadOptions::default()));
        let read = whole::read_bundle(&[("a.sss", description), ("a.asc", data)], &ReadOptions::default());
        let Ok(sources) = read else { continue };
        for table in sources.iter().filter_map(|source| source.table()) {
            let rows = table.columns().first().map_or(0, |column| column.len());
            assert!(table.columns().iter().all(|column| column.len() == rows), "columns are equally long");
        }
    }
});
