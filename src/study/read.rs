//! Reading a study file; what is wrong with it is named by its path.

use super::check::{options, pairings, wrong};
use super::model::{SCHEMA, Study};
use super::place::{self, Step};
use super::words::listed;
use crate::error::{Error, ErrorKind};
use serde_json::Value;

/// Fields of which a study has at least one.
const FIELDS: &[&str] = &["schema", "sources", "groups", "questions", "comparisons", "options", "title"];

/// Reads a study file. Fields that we do not know are kept; whether what it names is there, [`super::resolve()`]
/// tells when it sees the files.
///
/// Fails with the path of what is wrong: `questions[3].polarity: expected one of …`.
pub fn read_study(json: &str) -> Result<Study, Error> {
    let json = json.trim_start_matches('\u{feff}');
    let whole: Value = serde_json::from_str(json).map_err(|error| {
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
        Some(Value::String(schema)) if schema == SCHEMA => {}
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
    reading(&whole)?;
    let study: Study = serde_json::from_str(json).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let mut path = place::path(json, line, column);
        // What may be one of several things is refused only when all of it was read, and what it stands in with it.
        if error.to_string().contains("enum ")
            && !may_be_several(&path)
            && let Some(part) = place::last_part(json, line, column, &path)
        {
            path = part;
        }
        let named = place::words(&path);
        wrong(&named, in_words(&named, &error.to_string(), place::value(&whole, &path)))
    })?;
    options(&study.options)?;
    pairings(&study.questions)?;
    Ok(study)
}

/// Whether a field may hold one of several types.
fn may_be_several(path: &[Step]) -> bool {
    let key = |step: Option<&Step>, names: &[&str]| matches!(step, Some(Step::Key(key)) if names.contains(&key.as_str()));
    key(path.last(), &["agree", "group", "wave", "separator"]) || key(path.iter().rev().nth(1), &["columns"])
}

/// How files are read stands among the fields of a source, where serde tells no path.
fn reading(whole: &Value) -> Result<(), Error> {
    let sources = whole.get("sources").and_then(Value::as_array);
    for (place, source) in sources.into_iter().flatten().enumerate() {
        for field in ["sheet", "encoding", "layout", "delimiter", "decimal", "header_row", "last_row"] {
            let Some(value) = source.get(field).filter(|value| !value.is_null()) else { continue };
            let text = value.as_str();
            let (right, expected) = match field {
                "delimiter" => (text.is_some_and(|text| text.chars().count() == 1), "one character"),
                "decimal" => (matches!(text, Some("comma" | "point")), "one of \"comma\" and \"point\""),
                "header_row" | "last_row" => (
                    value.as_u64().is_some_and(|row| u32::try_from(row).is_ok()),
                    "a whole number, 0 or more",
                ),
                _ => (text.is_some(), "text"),
            };
            if !right {
                let path = format!("sources[{place}].{field}");
                return Err(wrong(&path, format!("expected {expected}, found {}.", shown(value))));
            }
        }
    }
    Ok(())
}

/// What our types are in a study file, by what serde calls them.
const EXPECTED: &[(&str, &str)] = &[
    ("enum Columns", "the name of a column, or a list of names"),
    ("enum Agree", "a list of answers, or an object with a list for each file"),
    ("enum Separator", "what stands between options, or an object with that for each file"),
    ("enum GroupOf", "the name of a group, or an object with \"column\" and, if you like, \"values\""),
    ("enum WaveOf", "the name of a wave, or an object with \"column\" and, if you like, \"values\""),
    ("f64", "a number"),
    ("u64", "a whole number, 0 or more"),
    ("a boolean", "true or false"),
    ("a string", "text"),
    ("string", "text"),
    ("a sequence", "a list"),
    ("a map", "an object"),
    ("struct ", "an object"),
];

/// Fields whose values have bounds, and what those are.
const BOUNDS: &[(&str, &str)] = &[
    ("options.confidence", "a number from 0.5 to 0.9999"),
    ("options.acceptable_gap", "a number from 0 to 1"),
    (".pairing.confidence", "a number from 0 to 1"),
];

/// What serde says, in words of the study file: what was expected, and what was found.
fn in_words(path: &str, error: &str, found: Option<&Value>) -> String {
    // The place in the text helps less than the path, which stands before it.
    let error = error.split(" at line ").next().unwrap_or(error);
    if let Some(field) = error.strip_prefix("missing field ") {
        return format!("the field \"{}\" is missing.", field.trim_matches('`'));
    }
    if let Some(field) = error.strip_prefix("duplicate field ") {
        return format!("the field \"{}\" stands there twice.", field.trim_matches('`'));
    }
    let bounds = BOUNDS.iter().find(|(end, _)| path.ends_with(end)).map(|(_, words)| (*words).to_owned());
    let type_of = |name: &&(&str, &str)| {
        error.contains(&format!("expected {}", name.0))
            || error.contains(name.0) && name.0.starts_with("enum")
    };
    let ours = || EXPECTED.iter().find(type_of).map(|(_, words)| (*words).to_owned());
    let Some(expected) = bounds.or_else(|| variants(error)).or_else(ours) else { return format!("{error}.") };
    match found {
        Some(value) => format!("expected {expected}, found {}.", shown(value)),
        None => format!("expected {expected}."),
    }
}

/// The values that may stand there, of "unknown variant `a`, expected `b` or `c`".
fn variants(error: &str) -> Option<String> {
    let (_, list) = error.strip_prefix("unknown variant ")?.split_once(", expected ")?;
    let names: Vec<&str> = list.split('`').skip(1).step_by(2).collect();
    Some(if names.len() > 1 { format!("one of {}", listed(&names, 12)) } else { listed(&names, 1) })
}

/// A value in a sentence: short ones as they stand.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
        Value::String(text) => format!("\"{}\"", super::words::shortened(text, 60)),
        other => other.to_string(),
    }
}
