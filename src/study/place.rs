//! Where in a study file an error lies: the path to the value that the reader had just read.
//!
//! serde_json tells a line and a column. To follow the path while reading instead (`serde_path_to_error`) would
//! compile every type's reader a second time: a tenth of the module that the page loads.

use serde_json::Value;

/// A step from a value into what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// The path in the words of an error: `questions[3].columns`.
pub(super) fn words(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) if out.is_empty() => out.push_str(key),
            Step::Key(key) => out.push_str(&format!(".{key}")),
            Step::Index(index) => out.push_str(&format!("[{index}]")),
        }
    }
    out
}

/// What stands at the end of the path.
pub(super) fn value<'a>(whole: &'a Value, path: &[Step]) -> Option<&'a Value> {
    path.iter().try_fold(whole, |value, step| match step {
        Step::Key(key) => value.get(key),
        Step::Index(index) => value.get(index),
    })
}

/// The path to the innermost value that holds the last byte before `line` (from 1) and `column` (bytes, from 1)
/// end; `json` is known to be well formed.
pub(super) fn path(json: &str, line: usize, column: usize) -> Vec<Step> {
    let before: usize = json.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut walk = Walk { bytes: json.as_bytes(), at: 0, wanted: wanted(json.as_bytes(), before + column) };
    let mut path = Vec::new();
    walk.value(&mut path);
    path
}

/// The path to the last part of the list or object at the end of `path`, which closes where the reader stopped:
/// after a wrong value the reader closes what it stands in before it tells.
pub(super) fn last_part(json: &str, line: usize, column: usize, path: &[Step]) -> Option<Vec<Step>> {
    let bytes = json.as_bytes();
    let before: usize = json.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let solid = |at: &usize| bytes.get(*at).is_some_and(|byte| !byte.is_ascii_whitespace());
    let closed = (0..(before + column).min(bytes.len())).rev().find(solid)?;
    let inside = (0..closed).rev().find(solid)?;
    let mut walk = Walk { bytes, at: 0, wanted: inside };
    let mut found = Vec::new();
    walk.value(&mut found);
    found.truncate(path.len() + 1);
    (found.len() > path.len() && found.starts_with(path)).then_some(found)
}

/// The place of a byte of the value that was read when the reader stopped at `end`: it stops behind a value, and
/// before a list or an object that it did not want.
fn wanted(json: &[u8], end: usize) -> usize {
    let solid = |at: &usize| json.get(*at).is_some_and(|byte| !byte.is_ascii_whitespace());
    let last = (0..end.min(json.len())).rev().find(solid).unwrap_or_default();
    if matches!(json.get(last), Some(b':' | b',' | b'[')) {
        return (end..json.len()).find(solid).unwrap_or(last);
    }
    last
}

/// A walk over well-formed JSON.
struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
    wanted: usize,
}

impl Walk<'_> {
    /// Walks over one value; true where it holds the wanted byte, `path` then leading to the innermost that does.
    fn value(&mut self, path: &mut Vec<Step>) -> bool {
        self.blank();
        let from = self.at;
        match self.peek() {
            Some(b'{') => self.members(path, b'}', |walk| {
                let key = walk.text();
                walk.until(b':');
                Step::Key(key)
            }),
            Some(b'[') => {
                let mut index = 0;
                self.members(path, b']', |_| {
                    index += 1;
                    Step::Index(index - 1)
                })
            }
            Some(b'"') => {
                self.text();
                (from..self.at).contains(&self.wanted)
            }
            _ => {
                while self
                    .peek()
                    .is_some_and(|byte| !matches!(byte, b',' | b'}' | b']') && !byte.is_ascii_whitespace())
                {
                    self.at += 1;
                }
                (from..self.at).contains(&self.wanted)
            }
        }
    }

    /// Walks over what stands between brackets, each part reached by the step that `step` reads.
    fn members(&mut self, path: &mut Vec<Step>, close: u8, mut step: impl FnMut(&mut Self) -> Step) -> bool {
        let from = self.at;
        self.at += 1;
        loop {
            self.blank();
            match self.peek() {
                None => break,
                Some(byte) if byte == close => {
                    self.at += 1;
                    break;
                }
                Some(b',') => self.at += 1,
                Some(_) => {
                    path.push(step(self));
                    if self.value(path) {
                        return true;
                    }
                    path.pop();
                }
            }
        }
        (from..self.at).contains(&self.wanted)
    }

    /// The text in quotation marks that begins here.
    fn text(&mut self) -> String {
        let from = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        let quoted = self.bytes.get(from..self.at).unwrap_or_default();
        // As text, as all JSON is read: what reads bytes would stand in the page's module beside it.
        std::str::from_utf8(quoted).ok().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    fn until(&mut self, end: u8) {
        while self.peek().is_some_and(|byte| byte != end) {
            self.at += 1;
        }
        self.at += 1;
    }

    fn blank(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path to the value that ends where `^` stands below the second line.
    fn at(json: &str, end: &str) -> String {
        let column = json.find(end).map_or(0, |at| at + end.len());
        words(&path(json, 1, column))
    }

    #[test]
    fn the_innermost_value_is_found() {
        let json = r#"{ "a": [1, {"b \" c": "x, y]"}, [[], 22.5]], "d": {"e": null} }"#;
        assert_eq!(at(json, "[1"), "a[0]");
        assert_eq!(at(json, "x, y]"), "a[1].b \" c");
        assert_eq!(at(json, "]\"}"), "a[1]");
        assert_eq!(at(json, "22.5"), "a[2][1]");
        assert_eq!(at(json, "null"), "d.e");
        assert_eq!(at(json, "null} }"), "");
        // Before a list or an object that was not wanted.
        assert_eq!(at(json, "\"d\": "), "d");
        assert_eq!(at(json, "\"a\": [1, "), "a[1]");
        assert_eq!(words(&path("{\n \"a\":\n  [0,\n  true]}", 4, 6)), "a[1]");
    }
}
