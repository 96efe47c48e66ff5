//! A study opened again with other files, next year's say: which file takes the place of which, and which of its
//! columns ask what the study's columns asked. What was matched, what is gone and what is new is told, each with a
//! code of its own: `rematched_file`, `rematched_column`, `vanished_column`, `new_column`; and `rematched_scale`, where
//! what agrees is inferred anew (`agree`). With the files that a study was made with, nothing happens here.

mod columns;
mod partners;
mod rename;
#[cfg(test)]
mod tests;

pub(super) use partners::same_but_for_the_wave;

use super::model::{Columns, GroupOf, SourceSpec, Study, WaveOf};
use crate::error::Error;
use crate::ingest::{Content, Source};
use crate::notice::Notice;
use crate::order::Set;

/// `given` as it is with these files.
///
/// Fails where a file that the study names is not there and several may take its place.
pub(super) fn rematch(sources: &[Source], given: Study, notices: &mut Vec<Notice>) -> Result<Study, Error> {
    let mut study = given;
    let mut other: Vec<&Source> = Vec::new();
    for found in partners::partners(&study, sources)? {
        let wave = rename::rename(&mut study, &found.from, &found.to.file);
        let wave = wave.map_or_else(String::new, |wave| format!(" Its wave is {wave} now."));
        let text = format!(
            "{} takes the place of {} in the study: {}.{wave} Check that it is the same survey.",
            found.to.file, found.from, found.because
        );
        notices.push(Notice::new("rematched_file", Some(&found.to.file), text));
        other.push(found.to);
    }
    for source in sources {
        let spec = study.sources.iter().find(|spec| spec.file == source.file);
        let made_with = spec.and_then(|spec| spec.sha256.as_ref());
        let another = made_with.is_some_and(|sha256| *sha256 != source.sha256);
        let known = other.iter().any(|known| known.file == source.file);
        // A file that was only corrected has all its columns still.
        if another && !known && named_in(&study, &source.file).iter().any(|name| !has(source, name)) {
            other.push(source);
        }
    }
    for source in other {
        columns::rematch(&mut study, source, notices);
    }
    Ok(study)
}

/// The columns of `file` that the study names.
fn named_in<'a>(study: &'a Study, file: &str) -> Set<&'a str> {
    let questions = study.questions.iter().filter_map(|question| question.columns.get(file));
    let mut named: Set<&str> = questions.flat_map(Columns::names).map(String::as_str).collect();
    for spec in study.sources.iter().filter(|spec| spec.file == file) {
        named.extend(of_spec(spec));
    }
    named
}

/// The columns that say who answered a file, and who is left out.
fn of_spec(spec: &SourceSpec) -> impl Iterator<Item = &str> {
    let group = match &spec.group {
        Some(GroupOf::Column { column, .. }) => Some(column),
        Some(GroupOf::Name(_)) | None => None,
    };
    let wave = match &spec.wave {
        Some(WaveOf::Column { column, .. }) => Some(column),
        Some(WaveOf::Name(_)) | None => None,
    };
    let left_out = spec.leave_out.iter().flat_map(|columns| columns.keys());
    let all = group.into_iter().chain(wave).chain(&spec.weight).chain(&spec.segments).chain(left_out);
    all.map(String::as_str)
}

/// True where `source` has a column, or a question, of this name.
fn has(source: &Source, name: &str) -> bool {
    match &source.content {
        Content::Table(table) => table.find(name).is_some(),
        Content::Published(rows) => rows.iter().any(|row| row.question == name),
        Content::Counts(rows) => rows.iter().any(|row| row.question == name),
        Content::Key(_) => false,
    }
}
