//! The only room that names `wasm_bindgen`, `js_sys` and `web_sys`: thin, converts and nothing else.
//!
//! The crate is built twice for the page. Without the feature `readers` it is the engine: `engine::Session`
//! and `engine::Hasher` live in workers, `charts::Charts` on the main thread, where the canvas is. With it,
//! it is the module that reads every kind of file and hands the engine what it read: `readers`.

#![cfg(target_arch = "wasm32")]

#[cfg(not(feature = "readers"))]
mod charts;
mod convert;
#[cfg(not(feature = "readers"))]
mod engine;
#[cfg(feature = "readers")]
mod readers;
