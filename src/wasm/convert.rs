//! Values across the border: plain objects, numbers and null, never `Map`, `BigInt` or `undefined` inside.

use gap_report::error::Error;
use gap_report::ingest::ReadOptions;
#[cfg(not(feature = "readers"))]
use gap_report::{
    error::ErrorKind,
    report::Report,
    study::{Study, read_study},
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// A value as a plain object.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(JsValue::from)
}

/// A value from a plain object.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(JsValue::from)
}

/// What is thrown: `{ code, file, message }`.
#[derive(Serialize)]
struct Thrown<'a> {
    code: &'a str,
    file: Option<&'a str>,
    message: String,
}

/// An error as a plain object: native ones do not cross from a worker in every browser.
pub fn throw(error: &Error) -> JsValue {
    let thrown = Thrown { code: error.kind().code(), file: error.file(), message: error.to_string() };
    to_js(&thrown).unwrap_or_else(|_| JsValue::from_str(&error.to_string()))
}

#[cfg(not(feature = "readers"))]
/// A study by way of its JSON, so that a wrong one is named by the same sentences as on the command line.
pub fn study(value: JsValue) -> Result<Study, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Study::default());
    }
    let json = js_sys::JSON::stringify(&value)?;
    read_study(&String::from(json)).map_err(|error| throw(&error))
}

/// A report by its JSON: as text, because what reads studies reads them so, and stands in the module once.
#[cfg(not(feature = "readers"))]
pub fn report(json: &[u8]) -> Result<Report, JsValue> {
    let text = std::str::from_utf8(json).unwrap_or_default();
    serde_json::from_str(text).map_err(|error| {
        let message =
            format!("This is no report of this version: {error}. Give it as the engine returned it.");
        throw(&Error::new(ErrorKind::Output, message))
    })
}

/// What a person decided about reading a file; nothing where it is `undefined`.
pub fn options(value: JsValue) -> Result<ReadOptions, JsValue> {
    if value.is_undefined() || value.is_null() { Ok(ReadOptions::default()) } else { from_js(value) }
}
