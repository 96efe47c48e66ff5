//! The repository's files, as the rules see them.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the repository.
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
}

/// Folders that hold no writing of ours: built, installed, or the data of others.
const FOREIGN: &[&str] = &["target", "dist", "node_modules", ".git", "tests/data", "pkg"];

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of one file.
pub fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files under `folder` (from the root) whose names end with one of `endings`, in order.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    let mut files: Vec<File> = found
        .into_iter()
        .map(|path| (relative(&path), path))
        .filter(|(name, _)| endings.iter().any(|ending| name.ends_with(ending)))
        .map(|(path, full)| File { text: fs::read_to_string(&full).unwrap_or_default(), path })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = relative(&path);
        let foreign = FOREIGN.iter().any(|folder| name == *folder || name.ends_with(&format!("/{folder}")));
        if path.is_dir() && !foreign {
            walk(&path, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
