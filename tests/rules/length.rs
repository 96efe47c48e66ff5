//! One concept a file: a long one holds several.

use crate::tree::files;

const LIMIT: usize = 400;

/// Files beyond the limit: how long each may be, and why it is one concept all the same.
const LONGER: &[(&str, usize, &str)] = &[];

#[test]
fn no_file_is_too_long() {
    let mut wrong = Vec::new();
    for folder in ["src", "xtask", "www", "tests"] {
        for file in files(folder, &[".rs", ".ts", ".mjs", ".css"]) {
            let lines = file.text.lines().count();
            let limit =
                LONGER.iter().find(|(path, ..)| *path == file.path).map_or(LIMIT, |(_, limit, _)| *limit);
            if lines > limit {
                wrong.push(format!("{} has {lines} lines, of at most {limit}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn exceptions_are_needed_and_have_a_reason() {
    let all: Vec<_> =
        ["src", "xtask", "www", "tests"].iter().flat_map(|folder| files(folder, &[""])).collect();
    for (path, limit, reason) in LONGER {
        let lines = all.iter().find(|file| file.path == *path).map_or(0, |file| file.text.lines().count());
        assert!(lines > LIMIT && *limit >= lines, "{path} has {lines} lines: its exception is of no use");
        assert!(reason.len() > 20, "{path}: `{reason}` is no reason");
    }
}
