//! Reading the reference files, and the one comparison that all of the tests use.

use serde_json::Value;

/// For closed forms.
pub const CLOSED: f64 = 1e-9;
/// For figures found by iteration, on either side.
pub const ITERATED: f64 = 1e-7;

/// A reference file.
pub fn read(name: &str) -> Value {
    let path = format!("{}/tests/data/reference/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The list of a field; a missing one is a mistake in the test.
pub fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().unwrap_or_else(|| panic!("no list {field}"))
}

/// The number of a field; a missing one is a mistake in the test.
pub fn number(value: &Value, field: &str) -> f64 {
    value[field].as_f64().unwrap_or_else(|| panic!("no number {field}"))
}

/// The whole number of a field.
pub fn count(value: &Value, field: &str) -> u64 {
    value[field].as_u64().unwrap_or_else(|| panic!("no count {field}"))
}

/// The interval of a field.
pub fn interval(value: &Value, field: &str) -> (f64, f64) {
    let limits = list(value, field);
    (limits[0].as_f64().expect("a number"), limits[1].as_f64().expect("a number"))
}

/// Counts what was compared, so that a test that compared nothing can fail.
#[derive(Default)]
pub struct Tally {
    pub compared: usize,
    pub wrong: Vec<String>,
}

impl Tally {
    /// Our figure against theirs; both may be absent, but only together.
    pub fn figure(&mut self, what: &str, ours: Option<f64>, theirs: Option<f64>, tolerance: f64) {
        self.compared += 1;
        let good = match (ours, theirs) {
            (None, None) => true,
            (Some(a), Some(b)) => (a - b).abs() <= tolerance * b.abs().max(1.0),
            _ => false,
        };
        if !good {
            self.wrong.push(format!("{what}: {ours:?}, reference {theirs:?}"));
        }
    }

    /// Our p-value against theirs. A tiny p-value is within 1e-9 of any other, so its digits must agree too.
    pub fn p_value(&mut self, what: &str, ours: Option<f64>, theirs: Option<f64>, tolerance: f64) {
        self.figure(what, ours, theirs, tolerance);
        if let (Some(a), Some(b)) = (ours, theirs)
            && b > 1e-300
            && (a / b - 1.0).abs() > 1e-6
        {
            self.wrong.push(format!("{what}: {a:e}, reference {b:e}"));
        }
    }

    /// Our interval against theirs.
    pub fn interval(&mut self, what: &str, ours: Option<(f64, f64)>, theirs: (f64, f64), tolerance: f64) {
        self.figure(&format!("{what}, low"), ours.map(|i| i.0), Some(theirs.0), tolerance);
        self.figure(&format!("{what}, high"), ours.map(|i| i.1), Some(theirs.1), tolerance);
    }

    /// Fails with all that was wrong, or if less was compared than there is.
    pub fn finish(self, at_least: usize) {
        assert!(self.wrong.is_empty(), "{} wrong:\n{}", self.wrong.len(), self.wrong.join("\n"));
        assert!(self.compared >= at_least, "only {} compared, expected {at_least}", self.compared);
    }
}
