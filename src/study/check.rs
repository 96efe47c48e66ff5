//! What a study names must be there: columns, questions, groups; and its options must be possible.

use super::files::File;
use super::kinds::{answers, ends_of};
use super::model::{Columns, Comparison, Group, GroupOf, Question, WaveOf};
use super::names::nearest;
use super::options::Options;
use super::words::{listed, shortened};
use crate::error::{Error, ErrorKind};
use crate::ingest::Content;
use crate::order::{self, Set};
use crate::table::{Column, Table};

/// An error in the study at `path`, in words that complete `path: …`.
pub(super) fn wrong(path: &str, message: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::Study, format!("{path}: {message}"))
}

/// The place of the column `name` in `table`; else the sentence that says what there is instead.
pub(super) fn find_column(table: &Table, file: &str, name: &str) -> Result<usize, String> {
    table
        .find(name)
        .ok_or_else(|| missing(file, "column", name, table.columns().iter().map(|c| c.name.as_str())))
}

/// All names that there are, and the one that is likely meant.
fn candidates(all: &str, wrong: &str, names: &[&str]) -> String {
    let listed = listed(names, 8);
    match nearest(wrong, names.iter().copied()).as_slice() {
        [only] if names.len() > 1 => format!("{all} {listed}; did you mean \"{only}\"?"),
        _ => format!("{all} {listed}"),
    }
}

fn missing<'a>(file: &str, noun: &str, name: &str, names: impl Iterator<Item = &'a str>) -> String {
    // Names of several words would run into the sentence.
    let quoted = |name: &str| {
        if name.contains(' ') { format!("\"{}\"", shortened(name, 80)) } else { name.to_owned() }
    };
    let near: Vec<String> = nearest(name, names).iter().map(|name| quoted(name)).collect();
    let has = if near.is_empty() { String::new() } else { format!("; it has {}", near.join(", ")) };
    format!("{file} has no {noun} {}{has}", quoted(name))
}

/// Confidence, acceptable gap and bases.
pub(super) fn options(options: &Options) -> Result<(), Error> {
    let Options { confidence, acceptable_gap, .. } = options;
    if !(*confidence > 0.5 && *confidence <= 0.9999) {
        return Err(wrong(
            "options.confidence",
            format!("{confidence} is not between 0.5 and 0.9999; 0.95 is usual."),
        ));
    }
    if !(*acceptable_gap >= 0.0 && *acceptable_gap < 1.0) {
        let hint = if *acceptable_gap >= 1.0 { " It is a fraction: 0.05 is 5 points." } else { "" };
        return Err(wrong(
            "options.acceptable_gap",
            format!("{acceptable_gap} is not between 0 and 1.{hint}"),
        ));
    }
    Ok(())
}

/// What a study says of pairs.
pub(super) fn pairings(questions: &[Question]) -> Result<(), Error> {
    for (place, question) in questions.iter().enumerate() {
        let Some(said) = &question.pairing else { continue };
        if !(0.0..=1.0).contains(&said.confidence) {
            let message = format!("{} is not between 0 and 1.", said.confidence);
            return Err(wrong(&format!("questions[{place}].pairing.confidence"), message));
        }
    }
    Ok(())
}

/// The columns that the files' specifications name.
pub(super) fn sources(files: &[File<'_>]) -> Result<(), Error> {
    for (place, file) in files.iter().enumerate() {
        let Some(table) = file.source.table() else { continue };
        let spec = &file.spec;
        let column = |name: &str, field: &str| {
            find_column(table, &spec.file, name)
                .map(|_| ())
                .map_err(|m| wrong(&format!("sources[{place}].{field}"), m))
        };
        if let Some(GroupOf::Column { column: name, .. }) = &spec.group {
            column(name, "group.column")?;
        }
        if let Some(WaveOf::Column { column: name, .. }) = &spec.wave {
            column(name, "wave.column")?;
        }
        if let Some(name) = &spec.weight {
            column(name, "weight")?;
        }
        for (name, left) in spec.leave_out.iter().flatten() {
            column(name, "leave_out")?;
            if let Some(column) = table.find(name).and_then(|at| table.columns().get(at)) {
                left_out(column, left)
                    .map_err(|message| wrong(&format!("sources[{place}].leave_out.{name}"), message))?;
            }
        }
        for name in spec.kinds.keys() {
            column(name, "kinds")?;
        }
        for (name, ends) in &spec.ends {
            column(name, "ends")?;
            if ends_of(ends).is_none() {
                let message = format!(
                    "\"{ends}\" is no scale: write \"1 to 5\", the lowest number first, of 2 to 11 points."
                );
                return Err(wrong(&format!("sources[{place}].ends.{name}"), message));
            }
        }
        let mut met = Set::new();
        for (at, set) in spec.sets.iter().enumerate() {
            for name in &set.columns {
                column(name, &format!("sets[{at}].columns"))?;
                if !met.insert(name) {
                    let message =
                        format!("\"{name}\" stands in it twice, or in another set too; a column is in one.");
                    return Err(wrong(&format!("sources[{place}].sets[{at}].columns"), message));
                }
            }
            if set.columns.len() < 2 {
                let message = "a set needs two columns or more.";
                return Err(wrong(&format!("sources[{place}].sets[{at}].columns"), message));
            }
        }
        for (at, name) in spec.segments.iter().enumerate() {
            column(name, &format!("segments[{at}]"))?;
        }
    }
    Ok(())
}

/// An answer that is left out and that nobody gave is misspelled where it is like one that somebody gave.
fn left_out(column: &Column, left: &[String]) -> Result<(), String> {
    let Some((dictionary, _)) = column.coded() else { return Ok(()) };
    let given = answers(column);
    for answer in left.iter().filter(|answer| dictionary.find(answer.trim()).is_none()) {
        if let [only] = nearest(answer, given.iter().copied()).as_slice() {
            return Err(format!("nobody answered \"{answer}\"; did you mean \"{only}\"?"));
        }
    }
    Ok(())
}

/// Ids that stand once, and columns that are there.
pub(super) fn questions(questions: &[Question], files: &[File<'_>]) -> Result<(), Error> {
    let mut ids = Set::new();
    for (place, question) in questions.iter().enumerate() {
        let path = |field: &str| format!("questions[{place}].{field}");
        if question.id.trim().is_empty() {
            return Err(wrong(&path("id"), "a question needs an id that is not blank."));
        }
        if !ids.insert(question.id.as_str()) {
            return Err(wrong(&path("id"), format!("\"{}\" stands twice; ids are unique.", question.id)));
        }
        if question.columns.is_empty() {
            return Err(wrong(
                &path("columns"),
                "no file is named; say which column of which file asks this.",
            ));
        }
        for (name, columns) in &question.columns {
            let Some(file) = files.iter().find(|file| file.spec.file == *name) else {
                let names: Vec<&str> = files.iter().map(|file| file.spec.file.as_str()).collect();
                let text =
                    format!("there is no file \"{name}\"; {}", candidates("the files are", name, &names));
                return Err(wrong(&path("columns"), text));
            };
            columns_of(file, columns).map_err(|message| wrong(&path("columns"), message))?;
        }
    }
    Ok(())
}

fn columns_of(file: &File<'_>, columns: &Columns) -> Result<(), String> {
    if columns.names().is_empty() {
        return Err(format!("the list of columns of {} is empty", file.spec.file));
    }
    for name in columns.names() {
        let (known, names): (bool, Set<&str>) = match &file.source.content {
            Content::Table(table) => {
                find_column(table, &file.spec.file, name)?;
                continue;
            }
            Content::Published(rows) => (
                rows.iter().any(|row| row.question == *name),
                order::set(rows.iter().map(|row| row.question.as_str())),
            ),
            Content::Counts(rows) => (
                rows.iter().any(|row| row.question == *name),
                order::set(rows.iter().map(|row| row.question.as_str())),
            ),
            Content::Key(_) => return Err(format!("{} is a key and holds no answers", file.spec.file)),
        };
        if !known {
            return Err(missing(&file.spec.file, "question", name, names.into_iter()));
        }
    }
    Ok(())
}

/// Comparisons of two different groups that exist.
pub(super) fn comparisons(comparisons: &[Comparison], groups: &[Group]) -> Result<(), Error> {
    for (place, comparison) in comparisons.iter().enumerate() {
        for (field, name) in [("a", &comparison.a), ("b", &comparison.b)] {
            if !groups.iter().any(|group| group.name == *name) {
                let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
                let text =
                    format!("there is no group \"{name}\"; {}", candidates("the groups are", name, &names));
                return Err(wrong(&format!("comparisons[{place}].{field}"), text));
            }
        }
        if comparison.a == comparison.b {
            return Err(wrong(
                &format!("comparisons[{place}]"),
                format!("\"{}\" is compared with itself", comparison.a),
            ));
        }
    }
    Ok(())
}
