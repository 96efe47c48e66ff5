//! Which files a study uses, and what one needs to know of each: its specification beside its content.

use super::check::wrong;
use super::model::{SourceSpec, Study};
use super::words::listed;
use crate::error::{Error, ErrorKind};
use crate::ingest::{Content, REPEAT, Source};
use crate::notice::Notice;
use crate::order;

/// A file that is used, and what the study says of it so far.
#[derive(Debug, Clone)]
pub(super) struct File<'a> {
    pub source: &'a Source,
    pub spec: SourceSpec,
    /// Its bytes are not those that the study was made with.
    pub renewed: bool,
}

impl<'a> File<'a> {
    pub fn of(source: &'a Source, spec: SourceSpec) -> Self {
        let renewed = spec.sha256.as_ref().is_some_and(|sha256| *sha256 != source.sha256);
        File { source, spec, renewed }
    }
}

/// The files of the study in its order, then those that were given besides. A file that holds the bytes of an
/// earlier one is left out with a notice, unless the study names it. Keys to other files are none of a study's:
/// they hold no respondent.
pub(super) fn used<'a>(
    sources: &'a [Source],
    given: &Study,
    notices: &mut Vec<Notice>,
) -> Result<Vec<File<'a>>, Error> {
    if sources.is_empty() {
        return Err(Error::new(
            ErrorKind::NoFiles,
            "There is no file to read: give one survey file or more.",
        ));
    }
    let mut files: Vec<File> = Vec::new();
    for (place, spec) in given.sources.iter().enumerate() {
        let Some(source) = sources.iter().find(|source| source.file == spec.file) else {
            let names: Vec<&str> = sources.iter().map(|source| source.file.as_str()).collect();
            let message = format!(
                "\"{}\" is not among the files given, which are {}. Add that file, or take it out of the study.",
                spec.file,
                listed(&names, 6)
            );
            return Err(wrong(&format!("sources[{place}].file"), message));
        };
        if files.iter().any(|file| file.spec.file == spec.file) {
            let message = format!("\"{}\" stands there twice.", spec.file);
            return Err(wrong(&format!("sources[{place}].file"), message));
        }
        if is_key(source) {
            let text = format!("{} is a key to another file's answers and is not counted.", source.file);
            notices.push(Notice::new("key_not_counted", Some(&source.file), text));
            continue;
        }
        files.push(File::of(source, spec.clone()));
    }
    let surveys = sources.iter().any(|source| !is_key(source) && !is_repeat(source));
    for source in sources.iter().filter(|source| !is_key(source)) {
        if files.iter().any(|file| file.source.file == source.file) {
            continue;
        }
        if let Some(same) = files.iter().find(|file| file.source.sha256 == source.sha256) {
            let text = format!(
                "{} holds the same bytes as {} and is not used, so that nobody is counted twice.",
                source.file, same.source.file
            );
            notices.push(Notice::new("same_file_twice", Some(&source.file), text));
            continue;
        }
        if surveys && is_repeat(source) {
            let text = format!(
                "{} holds parts of the responses of another file, not respondents, and is not counted. To count its \
                 rows, name it in the study.",
                source.file
            );
            notices.push(Notice::new("repeat_not_counted", Some(&source.file), text));
            continue;
        }
        files.push(File::of(source, SourceSpec::of(&source.file)));
    }
    for file in &mut files {
        file.spec.sha256 = Some(&file.source.sha256).filter(|sha256| !sha256.is_empty()).cloned();
        file.spec.leave_out = file.spec.leave_out.take().or_else(|| proposed(file.source));
    }
    match (files.is_empty(), sources.first()) {
        (true, Some(key)) => Err(Error::in_file(
            ErrorKind::NoFiles,
            &key.file,
            "this is a key, which says what another file's codes stand for. Add the file with the answers.",
        )),
        _ => Ok(files),
    }
}

fn is_key(source: &Source) -> bool {
    matches!(source.content, Content::Key(_))
}

/// Rows of a repeat: each is a part of a response in another file.
fn is_repeat(source: &Source) -> bool {
    source.form.layout == REPEAT
}

/// The respondents of a file that are not meant, as its layout knows them; `None` where it knows of none.
fn proposed(source: &Source) -> Option<order::Map<String, Vec<String>>> {
    let mut all: order::Map<String, Vec<String>> = order::Map::new();
    for leave_out in &source.leave_out {
        all.entry(leave_out.column.clone()).or_default().extend(leave_out.answers.iter().cloned());
    }
    (!all.is_empty()).then_some(all)
}
