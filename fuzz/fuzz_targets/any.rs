//! Any bytes under a name of any kind; given once, and twice as a bundle.

#![no_main]

use gap_report::ingest::{ReadOptions, whole};
use libfuzzer_sys::fuzz_target;

/// Every kind of name a person may give a file.
const NAMES: &[&str] = &[
    "a.csv", "a.tsv", "a.txt", "a.xlsx", "a.xls", "a.xlsb", "a.ods", "a.sav", "a.zsav", "a.por", "a.json", "a.zip",
    "a.xml", "a.sss", "a.gz", "a",
];

fuzz_target!(|data: &[u8]| {
    let Some((&choice, bytes)) = data.split_first() else { return };
    let name = NAMES[usize::from(choice) % NAMES.len()];
    let check = |read: Result<Vec<gap_report::ingest::Source>, gap_report::error::Error>| match read {
        Ok(sources) => {
            for table in sources.iter().filter_map(|source| source.table()) {
                let rows = table.columns().first().map_or(0, |column| column.len());
                assert!(table.columns().iter().all(|column| column.len() == rows), "columns are equally long");
            }
        }
        Err(error) => assert!(error.to_string().contains(name), "the sentence names the file: {error}"),
    };
    check(whole::read(name, bytes, &ReadOptions::default()));
    // The name's top bits: where the second file of a bundle begins.
    if choice & 0x80 != 0 {
        let (first, second) = bytes.split_at(bytes.len() / 2);
        drop(whole::read_bundle(&[("b.sss", first), (name, second)], &ReadOptions::default()));
    }
});
