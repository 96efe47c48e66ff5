//! SPSS files: a table or a sentence, whatever the bytes. Seeds: the files of `tests/data/files/{adl-sav,sav-odd,spss-made}`.

#![no_main]

use gap_report::ingest::{ReadOptions, whole};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // Other kinds of file have targets of their own.
    let system = bytes.starts_with(b"$FL2") || bytes.starts_with(b"$FL3");
    let portable =
        bytes.get(456..480).is_some_and(|rest| rest.windows(8).any(|window| window == b"SPSSPORT"));
    if !system && !portable {
        return;
    }
    let Ok(sources) = whole::read("fuzzed.sav", bytes, &ReadOptions::default()) else { return };
    for source in sources {
        let Some(table) = source.table() else { continue };
        assert!(table.columns().iter().all(|column| column.len() == source.rows));
        for column in table.columns() {
            let mut labels: Vec<&str> =
                column.facts.levels.iter().map(|level| level.label.as_str()).collect();
            labels.sort_unstable();
            assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "labels are unique");
        }
    }
});
