//! The engine as the browser runs it.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn up() {
    assert_eq!(gap_report::error::ErrorKind::NoFiles.code(), "no_files");
}
