//! (being built)

#[cfg(not(target_arch = "wasm32"))]
pub mod png;
pub mod svg;
