//! Where in a JSON file the objects of the respondents are.

use crate::error::{Error, ErrorKind};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// What tools call the list of respondents, beside what they say of the survey.
const LISTS: &[&str] =
    &["responses", "data", "results", "records", "rows", "answers", "items", "submissions", "value"];

/// Objects around the list that are looked into.
const MAX_DEPTH: usize = 3;

/// Takes an object's number, from 1, and its text.
pub type Each<'e> = &'e mut dyn FnMut(u64, &str) -> Result<(), Error>;

/// Hands every respondent's object to `each`.
///
/// # Errors
/// Those of `each`; the JSON is broken; there is no list of objects.
pub fn each(file: &str, text: &str, each: Each<'_>) -> Result<(), Error> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    let broken = |error: serde_json::Error| {
        let message = format!(
            "the JSON is broken in line {}, column {}. Export the file again, whole.",
            error.line(),
            error.column()
        );
        Error::in_file(ErrorKind::Malformed, file, message)
    };
    let Some(first) = values.next() else { return Err(none(file)) };
    let first = first.map_err(broken)?.get();
    let second = values.next().transpose().map_err(broken)?;
    let Some(second) = second else {
        let list = if first.starts_with('[') { Some(first) } else { list_in(file, first, MAX_DEPTH)? };
        return match list {
            Some(list) => each_of(file, list, each),
            None => each(1, first),
        };
    };
    // An object a line.
    each(1, object(file, 1, first)?)?;
    each(2, object(file, 2, second.get())?)?;
    for (number, value) in (3..).zip(values) {
        each(number, object(file, number, value.map_err(broken)?.get())?)?;
    }
    Ok(())
}

/// The list of respondents in an object: under a name that is usual, or the longest.
fn list_in<'t>(file: &str, object: &'t str, depth: usize) -> Result<Option<&'t str>, Error> {
    let members: Vec<(String, &RawValue)> = members(object).unwrap_or_default();
    if members.iter().any(|(name, value)| name == "schema" && value.get().starts_with("\"gap-report/")) {
        let message =
            "this is a study or a report of Gap Report, not a survey. Choose the files with the answers.";
        return Err(Error::in_file(ErrorKind::Malformed, file, message));
    }
    let objects = |text: &str| text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'));
    let usual = |name: &str| LISTS.contains(&name.to_ascii_lowercase().as_str());
    let lists = members.iter().filter(|(_, value)| objects(value.get()));
    let best = lists.max_by_key(|(name, value)| (usual(name), value.get().len()));
    if let Some((_, list)) = best {
        return Ok(Some(list.get()));
    }
    for (name, value) in members.iter().filter(|_| depth > 0) {
        if usual(name)
            && value.get().starts_with('{')
            && let Some(list) = list_in(file, value.get(), depth - 1)?
        {
            return Ok(Some(list));
        }
    }
    Ok(None)
}

fn object<'t>(file: &str, number: u64, text: &'t str) -> Result<&'t str, Error> {
    if text.starts_with('{') {
        return Ok(text);
    }
    let message = format!(
        "its value {number} is no object with a name for each answer. Export the answers as CSV, then choose that file."
    );
    Err(Error::in_file(ErrorKind::Malformed, file, message))
}

fn none(file: &str) -> Error {
    let message = "the file holds no list of respondents. Export the answers as CSV, then choose that file.";
    Error::in_file(ErrorKind::Malformed, file, message)
}

fn members(object: &str) -> Result<Vec<(String, &RawValue)>, serde_json::Error> {
    struct Members;
    impl<'de> Visitor<'de> for Members {
        type Value = Vec<(String, &'de RawValue)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut members = Vec::new();
            while let Some(member) = map.next_entry()? {
                members.push(member);
            }
            Ok(members)
        }
    }
    serde_json::Deserializer::from_str(object).deserialize_map(Members)
}

/// Hands the elements of a list to `each`.
fn each_of(file: &str, list: &str, each: Each<'_>) -> Result<(), Error> {
    let mut failed = None;
    let seed = Elements { file, each, failed: &mut failed };
    let read = seed.deserialize(&mut serde_json::Deserializer::from_str(list));
    match (failed, read) {
        (Some(error), _) => Err(error),
        (None, Ok(())) => Ok(()),
        (None, Err(_)) => Err(none(file)),
    }
}

struct Elements<'e, 'f> {
    file: &'e str,
    each: Each<'f>,
    failed: &'e mut Option<Error>,
}

impl<'de> DeserializeSeed<'de> for Elements<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut number = 0;
        while let Some(value) = list.next_element::<&RawValue>()? {
            number += 1;
            let taken = object(self.file, number, value.get()).and_then(|text| (self.each)(number, text));
            if let Err(error) = taken {
                *self.failed = Some(error);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
