//! The door of the module that reads every kind of file.

use super::convert::{self, throw};
use gap_report::ingest::{whole, wire};
use wasm_bindgen::prelude::*;

/// Files that are read together.
#[wasm_bindgen]
#[derive(Default)]
pub struct Bundle {
    files: Vec<(String, Vec<u8>)>,
}

#[wasm_bindgen]
impl Bundle {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Bundle {
        Bundle::default()
    }

    /// Adds a file that is held whole.
    pub fn add(&mut self, file: String, bytes: Vec<u8>) {
        self.files.push((file, bytes));
    }

    /// Reads the files; returns their sources as bytes for the engine's `adopt`. `options`: what a person decided
    /// about the reading; `undefined` for nothing.
    pub fn read(self, options: JsValue) -> Result<Vec<u8>, JsValue> {
        let options = convert::options(options)?;
        let files: Vec<(&str, &[u8])> =
            self.files.iter().map(|(file, bytes)| (file.as_str(), bytes.as_slice())).collect();
        let sources = whole::read_bundle(&files, &options).map_err(|error| throw(&error))?;
        wire::pack(&sources).map_err(|error| throw(&error))
    }
}
