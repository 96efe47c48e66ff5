//! The door of the module that reads every kind of file.

use super::convert::{self, throw};
use crate::ingest::{whole, wire};
use wasm_bindgen::prelude::*;

/// Reads a file that is held whole; returns its sources as bytes for the engine's `adopt`. `options`: what a
/// person decided about the reading; `undefined` for nothing.
#[wasm_bindgen]
pub fn read(file: &str, bytes: &[u8], options: JsValue) -> Result<Vec<u8>, JsValue> {
    let options = convert::options(options)?;
    let sources = whole::read(file, bytes, &options).map_err(|error| throw(&error))?;
    wire::pack(&sources).map_err(|error| throw(&error))
}
