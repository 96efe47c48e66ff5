//! What a study names must be there: columns, questions, groups; and its options must be possible.

use super::files::File;
use super::kinds::{answers, ends_of};
use super::model::{Columns, Comparison, Group, GroupOf, Question, WaveOf};
use super::names::nearest;
use super::options::Options;
use super::words::{listed, shortened};
use crate::error::{Error, ErrorKind};
use crate::ingest::Content;
use crate::order::Set;
use crate::table::{Column, Table};

/// An error in the study at `path`, in words that complete `path: …`.
pub(super) fn wrong(path: &str, message: impl std::fmt::Display) -> Error {
    let colon = if path.is_empty() { "" } else { ": " };
    Error::new(ErrorKind::Study, format!("{path}{colon}{message}"))
}

/// The place of the column `name` in `table`; else the sentence that says what there is instead.
pub(super) fn find_column(table: &Table, file: &str, name: &str) -> Result<usize, String> {
    table
        .find(name)
        .ok_or_else(|| missing(file, "column", name, table.columns().iter().map(|c| c.name.as_str())))
}

/// All names that there are, and the one that is likely meant.
pub(super) fn candidates(all: &str, wrong: &str, names: &[&str]) -> String {
    let listed = listed(names, 8);
    match nearest(wrong, names.iter().copied()).as_slice() {
        [only] if names.len() > 1 => format!("{all} {listed}; did you mean \"{only}\"?"),
        _ => format!("{all} {listed}"),
    }
}

fn missing<'a>(file: &str, noun: &str, name: &str, names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    // Names of several words would run into the sentence.
    let quoted = |name: &str| {
        if name.contains(' ') { format!("\"{}\"", shortened(name, 80)) } else { name.to_owned() }
    };
    let near: Vec<String> = nearest(name, names.iter().copied()).iter().map(|name| quoted(name)).collect();
    let has = if near.is_empty() { listed(&names, 3) } else { near.join(", ") };
    format!("{file} has no {noun} {}; it has {has}", quoted(name))
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

fn twice(path: &str, name: &str) -> Error {
    wrong(path, format!("\"{name}\" stands twice."))
}

/// Names of groups that are some, each once.
pub(super) fn groups(groups: &[Group]) -> Result<(), Error> {
    let mut met = Set::new();
    for (place, Group { name, .. }) in groups.iter().enumerate() {
        let path = format!("groups[{place}].name");
        if name.trim().is_empty() {
            return Err(wrong(&path, "a group needs a name."));
        }
        if !met.insert(name) {
            return Err(twice(&path, name));
        }
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
        if let Some(name) = said.reversed.iter().find(|name| !question.columns.contains_key(*name)) {
            let message = format!("the question has no column of \"{name}\".");
            return Err(wrong(&format!("questions[{place}].pairing.reversed"), message));
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
            let path = format!("segments[{at}]");
            column(name, &path)?;
            if spec.segments.get(..at).is_some_and(|earlier| earlier.contains(name)) {
                return Err(twice(&format!("sources[{place}].{path}"), name));
            }
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

/// The names of columns, or of questions where the file holds figures.
pub(super) fn questions_in(content: &Content) -> Set<&str> {
    match content {
        Content::Table(table) => table.columns().iter().map(|column| column.name.as_str()).collect(),
        Content::Published(rows) => rows.iter().map(|row| row.question.as_str()).collect(),
        Content::Counts(rows) => rows.iter().map(|row| row.question.as_str()).collect(),
        Content::Key(_) => Set::new(),
    }
}

fn columns_of(file: &File<'_>, columns: &Columns) -> Result<(), String> {
    if columns.names().is_empty() {
        return Err(format!("the list of columns of {} is empty", file.spec.file));
    }
    for (at, name) in columns.names().iter().enumerate() {
        if columns.names().get(..at).is_some_and(|earlier| earlier.contains(name)) {
            return Err(format!("\"{name}\" stands twice."));
        }
        match &file.source.content {
            Content::Table(table) => {
                find_column(table, &file.spec.file, name)?;
            }
            Content::Key(_) => return Err(format!("{} is a key and holds no answers", file.spec.file)),
            content => {
                let names = questions_in(content);
                if !names.contains(&name.as_str()) {
                    return Err(missing(&file.spec.file, "question", name, names.into_iter()));
                }
            }
        }
    }
    Ok(())
}

/// Comparisons of two different groups that exist.
pub(super) fn comparisons(comparisons: &[Comparison], groups: &[Group]) -> Result<(), Error> {
    for (place, comparison) in comparisons.iter().enumerate() {
        let earlier = comparisons.get(..place).unwrap_or_default();
        if earlier.iter().any(|other| (&other.a, &other.b) == (&comparison.a, &comparison.b)) {
            return Err(wrong(&format!("comparisons[{place}]"), "stands twice"));
        }
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
