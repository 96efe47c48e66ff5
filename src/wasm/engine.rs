//! The engine's doors: files in, reports out.

use super::convert::{self, throw, to_js};
use gap_report::export::Format;
use gap_report::ingest;
use gap_report::session;
use wasm_bindgen::prelude::*;

/// The files of a page and their last report.
#[wasm_bindgen]
#[derive(Default)]
pub struct Session {
    inner: session::Session,
    reader: Option<ingest::Reader>,
}

#[wasm_bindgen]
impl Session {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Session {
        Session::default()
    }

    /// Begins to read a file. `options`: what a person decided about the reading; `undefined` for nothing.
    pub fn open(&mut self, file: &str, options: JsValue) -> Result<(), JsValue> {
        self.reader = Some(ingest::Reader::with(file, convert::options(options)?));
        Ok(())
    }

    /// Reads on; returns the rows read so far.
    pub fn push(&mut self, chunk: &[u8]) -> Result<usize, JsValue> {
        let Some(reader) = &mut self.reader else { return Ok(0) };
        match reader.push(chunk) {
            Ok(()) => Ok(reader.rows()),
            Err(error) => {
                self.reader = None;
                Err(throw(&error))
            }
        }
    }

    /// Ends the file and keeps it; returns its inspection.
    pub fn finish(&mut self, sha256: String) -> Result<JsValue, JsValue> {
        let Some(reader) = self.reader.take() else { return Ok(JsValue::UNDEFINED) };
        let source = reader.finish(sha256).map_err(|error| throw(&error))?;
        to_js(&self.inner.add(source))
    }

    /// Keeps what the module for every kind of file read; returns the inspections.
    pub fn adopt(&mut self, sources: &[u8]) -> Result<JsValue, JsValue> {
        let sources = ingest::wire::unpack(sources).map_err(|error| throw(&error))?;
        let inspections: Vec<_> = sources.into_iter().map(|source| self.inner.add(source)).collect();
        to_js(&inspections)
    }

    /// Forgets the file that is being read.
    pub fn abandon(&mut self) {
        self.reader = None;
    }

    /// Forgets a file that was read.
    pub fn remove(&mut self, file: &str) {
        self.inner.remove(file);
    }

    /// Makes the report under a study, as the bytes of its JSON: a browser hands them to another thread, and makes
    /// objects of them there, sooner than the objects could be built here and copied. `undefined` leaves everything to
    /// be inferred.
    pub fn analyse(&mut self, study: JsValue) -> Result<Vec<u8>, JsValue> {
        let study = convert::study(study)?;
        self.inner.analyse(study).map_err(|error| throw(&error))?;
        self.inner.export(Format::Json).map_err(|error| throw(&error))
    }

    /// What was written about a question of the last report, `most` comments of each group.
    pub fn comments(&self, question: &str, most: usize) -> Result<JsValue, JsValue> {
        to_js(&self.inner.comments(question, most).map_err(|error| throw(&error))?)
    }

    /// The last report as the bytes of a file: `json`, `csv`, `md`, `html`, `svg`.
    pub fn export(&self, format: &str) -> Result<Vec<u8>, JsValue> {
        let format = Format::of(format).map_err(|error| throw(&error))?;
        self.inner.export(format).map_err(|error| throw(&error))
    }
}

/// SHA-256 of a file, fed in chunks.
#[wasm_bindgen]
#[derive(Default)]
pub struct Hasher {
    inner: ingest::Hasher,
}

#[wasm_bindgen]
impl Hasher {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Hasher {
        Hasher::default()
    }

    pub fn push(&mut self, chunk: &[u8]) {
        self.inner.push(chunk);
    }

    /// Lower-case hexadecimal.
    pub fn finish(self) -> String {
        self.inner.finish()
    }
}

/// How each of the files of these names is to be read: as the study says, also of a file whose place it takes.
#[wasm_bindgen]
pub fn readings(study: JsValue, names: Vec<String>) -> Result<JsValue, JsValue> {
    let study = convert::study(study)?;
    let readings: Vec<_> = names.iter().map(|name| study.reading_among(name, &names)).collect();
    to_js(&readings)
}

/// Which of the files of these names are to be read together: lists of places.
#[wasm_bindgen]
pub fn bundles(names: Vec<String>) -> Result<JsValue, JsValue> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    to_js(&ingest::bundles(&names))
}
