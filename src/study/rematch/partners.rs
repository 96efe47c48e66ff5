//! Which of the files given takes the place of a file that the study names and that is not there.

use super::{has, named_in};
use crate::error::Error;
use crate::ingest::{Content, Source};
use crate::order;
use crate::study::check::wrong;
use crate::study::filename;
use crate::study::model::Study;
use crate::study::words::{listed, normal};

/// Part of a study's columns that a file must have to take the place of another.
const ENOUGH: f64 = 0.5;
/// How much more of them it must have than any other file.
const CLEARLY: f64 = 0.2;

/// A file in the place of another.
pub(super) struct Partner<'a> {
    pub from: String,
    pub to: &'a Source,
    /// Why, to follow a colon.
    pub because: String,
}

/// The files that take the places of those that are not there: by name, year and counter aside; else by the columns
/// that the study names. A file that finds none is left, and told as not given.
pub(super) fn partners<'a>(study: &Study, sources: &'a [Source]) -> Result<Vec<Partner<'a>>, Error> {
    let given = |file: &str| sources.iter().any(|source| source.file == file);
    let mut lost: Vec<&str> = Vec::new();
    let asked = study.questions.iter().flat_map(|question| question.columns.keys());
    for file in study.sources.iter().map(|spec| &spec.file).chain(asked) {
        if !given(file) && !lost.contains(&file.as_str()) {
            lost.push(file);
        }
    }
    let named = |file: &str| {
        study.sources.iter().any(|spec| spec.file == file)
            || study.questions.iter().any(|question| question.columns.contains_key(file))
    };
    let mut free: Vec<&Source> = sources
        .iter()
        .filter(|source| !named(&source.file) && !matches!(source.content, Content::Key(_)))
        .collect();
    let mut found: Vec<Partner> = Vec::new();
    for from in lost.clone() {
        let rivals = lost.iter().filter(|other| same_but_for_the_wave(other, from)).count();
        let mut like = free.iter().filter(|source| same_but_for_the_wave(&source.file, from));
        if let (Some(&to), None, 1) = (like.next(), like.next(), rivals) {
            let because = "their names are the same but for the year or a number".to_owned();
            found.push(Partner { from: from.to_owned(), to, because });
        }
    }
    lost.retain(|file| !found.iter().any(|partner| partner.from == *file));
    free.retain(|source| !found.iter().any(|partner| partner.to.file == source.file));

    let share = |from: &str, source: &Source| {
        let names = named_in(study, from);
        // A place is there in every file that is wide enough.
        let names: Vec<&str> = names.into_iter().filter(|name| !name.starts_with('#')).collect();
        let there = names.iter().filter(|name| has(source, name)).count();
        (there, names.len())
    };
    let part = |from: &str, source: &Source| {
        let (there, all) = share(from, source);
        there as f64 / all.max(1) as f64
    };
    for from in &lost {
        let mut like: Vec<(f64, &Source)> = free.iter().map(|source| (part(from, source), *source)).collect();
        like.retain(|(part, _)| *part >= ENOUGH);
        order::sort_by(&mut like, |a, b| b.0.total_cmp(&a.0));
        let Some(&(best, to)) = like.first() else { continue };
        let near: Vec<&str> = like
            .iter()
            .filter(|(part, _)| best - part < CLEARLY)
            .map(|(_, source)| source.file.as_str())
            .collect();
        let rivals: Vec<&str> =
            lost.iter().filter(|other| *other != from && best - part(other, to) < CLEARLY).copied().collect();
        if near.len() > 1 || !rivals.is_empty() {
            return Err(unclear(study, from, &near, &rivals));
        }
        let (there, all) = share(from, to);
        let because = format!("it has {there} of the {all} columns that the study names");
        found.push(Partner { from: (*from).to_owned(), to, because });
    }
    Ok(found)
}

fn unclear(study: &Study, from: &str, near: &[&str], rivals: &[&str]) -> Error {
    let place = study.sources.iter().position(|spec| spec.file == from);
    let path = place.map_or_else(|| "questions".to_owned(), |place| format!("sources[{place}].file"));
    let which = if near.len() > 1 {
        format!("{} have its columns", listed(near, 6))
    } else {
        format!("{} has its columns, and those of {}", listed(near, 1), listed(rivals, 6))
    };
    let message = format!(
        "\"{from}\" is not among the files given, and which of them takes its place cannot be told: {which}. Write the right name into the study."
    );
    wrong(&path, message)
}

/// True where two names of files are the same but for year, quarter, numbers and words such as "final".
pub(in crate::study) fn same_but_for_the_wave(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    !a.is_empty() && a == b
}

fn plain(file: &str) -> String {
    let told = filename::read(file);
    if !told.group.is_empty() {
        return normal(&told.group);
    }
    // "results-2024" names nobody: then it is these words that count.
    let words = normal(&told.whole);
    let words: Vec<&str> =
        words.split(' ').filter(|word| !word.chars().any(|c| c.is_ascii_digit())).collect();
    words.join(" ")
}
