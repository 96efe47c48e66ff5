//! The same bytes, native and in the browser: these tests run in both, against the same files.
//!
//! `UPDATE_GOLDEN=1 cargo test --test wasm` writes the files anew.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use gap_report::export::Format;
use gap_report::ingest::{Hasher, Reader};
use gap_report::session::Session;
use gap_report::study::{GroupOf, SourceSpec, Study};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A survey file, and how it is fed.
struct Input {
    file: &'static str,
    bytes: &'static [u8],
    /// The column that tells the group; none where the file or its name does.
    group: Option<&'static str>,
}

/// The JSON report of one file, read in chunks of `chunk` bytes.
fn report(input: &Input, chunk: usize) -> String {
    let (mut reader, mut hasher) = (Reader::new(input.file), Hasher::new());
    for part in input.bytes.chunks(chunk) {
        reader.push(part).unwrap();
        hasher.push(part);
    }
    let mut session = Session::default();
    session.add(reader.finish(hasher.finish()).unwrap());
    let group =
        input.group.map(|column| GroupOf::Column { column: column.to_owned(), values: Default::default() });
    let source = SourceSpec { file: input.file.to_owned(), group, ..SourceSpec::default() };
    session.analyse(Study { sources: vec![source], ..Study::default() }).unwrap();
    String::from_utf8(session.export(Format::Json).unwrap()).unwrap()
}

macro_rules! same_bytes {
    ($test:ident, $golden:literal, $file:literal, $path:literal, $group:expr) => {
        #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
        #[cfg_attr(not(target_arch = "wasm32"), test)]
        fn $test() {
            let input = Input { file: $file, bytes: include_bytes!($path), group: $group };
            let now = report(&input, 1 << 16);
            assert!(now == report(&input, 7), "chunks of another size give another report");
            #[cfg(not(target_arch = "wasm32"))]
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/", $golden);
                return std::fs::write(path, now).unwrap();
            }
            let golden = include_str!($golden);
            let differs = now.lines().zip(golden.lines()).find(|(now, golden)| now != golden);
            assert!(now == golden, "differs from {}: {:?}", $golden, differs);
        }
    };
}

same_bytes!(
    published_figures,
    "data/engine/icmi.json",
    "published-icmi-incontact.csv",
    "data/files/samples/published-icmi-incontact.csv",
    None
);
same_bytes!(
    a_survey_with_a_group_column,
    "data/engine/flying-etiquette.json",
    "flying-etiquette.csv",
    "data/files/fte-flying-etiquette/flying-etiquette.csv",
    Some("Do you have any children under 18?")
);
same_bytes!(
    a_survey_with_small_cells,
    "data/engine/rse-uk-2016.json",
    "public_data.csv",
    "data/files/rse-uk-2016/public_data.csv",
    Some("currentEmp10. What type of contract are you employed on?")
);
