//! Reading a study file; what is wrong with it is named by its path.

use super::check::{options, wrong};
use super::model::{SCHEMA, Study};
use crate::error::{Error, ErrorKind};
use serde::de::Error as _;

/// Fields of which a study has at least one.
const FIELDS: &[&str] = &["schema", "sources", "groups", "questions", "comparisons", "options", "title"];

/// Reads a study file. Fields that we do not know are kept; whether what it names is there, [`super::resolve()`]
/// tells when it sees the files.
///
/// Fails with the path of what is wrong: `questions[3].polarity: unknown variant …`.
pub fn read_study(json: &str) -> Result<Study, Error> {
    let json = json.trim_start_matches('\u{feff}');
    let whole: serde_json::Value = serde_json::from_str(json).map_err(|error| {
        Error::new(
            ErrorKind::Study,
            format!("The study is no JSON: {error}. Save it again, or look at that place."),
        )
    })?;
    let not_one = || {
        Error::new(
            ErrorKind::Study,
            format!("This is no study file: a study is a JSON object with \"schema\": \"{SCHEMA}\"."),
        )
    };
    let object = whole.as_object().ok_or_else(not_one)?;
    match object.get("schema") {
        Some(serde_json::Value::String(schema)) if schema == SCHEMA => {}
        Some(other) => {
            return Err(wrong(
                "schema",
                format!("{other} is not the one that this version reads, \"{SCHEMA}\"."),
            ));
        }
        None if !object.is_empty() && !object.keys().any(|key| FIELDS.contains(&key.as_str())) => {
            return Err(not_one());
        }
        None => {}
    }
    let deserializer = &mut serde_json::Deserializer::from_str(json);
    let study: Study = serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let path = error.path().to_string();
        wrong(&path, in_words(&error.into_inner()))
    })?;
    options(&study.options)?;
    Ok(study)
}

/// What serde says, where it speaks of our types, in words of the study file.
fn in_words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    // The place in the text helps less than the path, which stands before it.
    let text = text.split(" at line ").next().unwrap_or(&text);
    let known = [
        ("enum Columns", "must be the name of a column, or a list of names."),
        ("enum Agree", "must be a list of answers, or an object with a list for each file."),
        (
            "enum GroupOf",
            "must be the name of a group, or an object with \"column\" and, if you like, \"values\".",
        ),
        (
            "enum WaveOf",
            "must be the name of a wave, or an object with \"column\" and, if you like, \"values\".",
        ),
    ];
    let ours = known.iter().find(|(name, _)| text.contains(name)).map(|(_, words)| (*words).to_owned());
    ours.unwrap_or_else(|| format!("{}.", serde_json::Error::custom(text)))
}
