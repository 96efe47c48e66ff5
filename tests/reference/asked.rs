//! Questions of the reference files as those of a study.

use crate::check::count;
use serde_json::{Value, json};

/// A file's name without folders.
pub fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A question of the reference as one of a study: its column by place, from 1.
pub fn as_asked(question: &Value, file: &str) -> Value {
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
        other => panic!("what is the base \"{other}\"?"),
    };
    let measure = match &question["codes"] {
        Value::Null => json!({ "kind": "share", "agree": agree }),
        codes => json!({ "kind": "mean", "values": codes }),
    };
    json!({
        "id": question["id"],
        "text": question["column"],
        "columns": { file: format!("#{}", count(question, "column_index0") + 1) },
        "measure": measure,
        "missing": missing,
    })
}
