//! `docs/study.schema.json`, the JSON Schema of a study file: written from the types, as the TypeScript types are,
//! and held to every study that we write. Draft 2020-12.

use super::model::{SCHEMA, Study};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

mod tests;

/// Where it stands in the repository.
const PATH: &str = "docs/study.schema.json";

/// The schema as it follows from the types.
fn schema() -> Value {
    let mut schema =
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Study>().to_value();
    plain(&mut schema);
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("$id".to_owned(), json!("urn:gap-report:study:1"));
        fields.insert("title".to_owned(), json!(format!("A study of Gap Report, {SCHEMA}")));
    }
    // Editors look for the schema of a file there; the program keeps it like any field that is not its own.
    let pointer = json!({ "description": "Where this schema stands, for editors.", "type": "string" });
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.insert("$schema".to_owned(), pointer);
    }
    schema
}

/// Descriptions without what only the documentation of Rust understands: links, and the breaks of its lines.
fn plain(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if name == "description" => {
                        *text = text
                            .replace("[`", "`")
                            .replace("`]", "`")
                            .replace("Options::", "options.")
                            .replace('\n', " ");
                    }
                    other => plain(other),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(plain),
        _ => {}
    }
}
