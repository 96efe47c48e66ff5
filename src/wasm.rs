//! The only room that names `wasm_bindgen`, `js_sys` and `web_sys`: thin, converts and nothing else.
