//! Questions of the reference files as those of a study.

use crate::check::count;
use serde_json::{Value, json};

/// A file's name without folders.
pub fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The files of a comparison, `folder/one` or `folder/one + another`: their names, and what is in them.
pub fn files(comparison: &Value) -> Vec<(String, Vec<u8>)> {
    let paths = comparison["file"].as_str().expect("a file");
    let (folder, _) = paths.split_once('/').expect("a folder");
    let read = |path: &str| {
        let path = format!("{}/tests/data/files/{folder}/{}", env!("CARGO_MANIFEST_DIR"), name(path));
        std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    paths.split(" + ").map(|path| (name(path).to_owned(), read(path))).collect()
}

/// A question of the reference as one of a study: its column by place, from 1, or where there are several files by
/// its header, which is the same in all.
pub fn as_asked(question: &Value, comparison: &Value) -> Value {
    let agree = match question["agree"].as_str() {
        // Of coded files: `code 1`, `codes 1,2`.
        Some(codes) => {
            let codes = codes.trim_start_matches("codes").trim_start_matches("code");
            json!(codes.split(',').map(str::trim).collect::<Vec<_>>())
        }
        None => question["agree"].clone(),
    };
    let missing = match question["base"].as_str().expect("a base") {
        "non-blank, codes 97 and 98 excluded" => json!(["97", "98"]),
        // An answer that nobody gave, so that none is inferred to be missing.
        "non-missing answers to this column" => json!(["no such answer"]),
        "non-blank and not 'Unfamiliar (N/A)'" => json!(["Unfamiliar (N/A)"]),
        other => panic!("what is the base \"{other}\"?"),
    };
    let measure = match &question["measure"] {
        Value::Null => json!({ "kind": "share", "agree": agree }),
        measure => measure.clone(),
    };
    let files: Vec<&str> = comparison["file"].as_str().expect("a file").split(" + ").map(name).collect();
    let column = match files.as_slice() {
        [_] => json!(format!("#{}", count(question, "column_index0") + 1)),
        _ => question["column"].clone(),
    };
    let columns: serde_json::Map<String, Value> =
        files.iter().map(|file| ((*file).to_owned(), column.clone())).collect();
    json!({
        "id": question["id"],
        "text": question["column"],
        "columns": columns,
        "measure": measure,
        "missing": missing,
    })
}
