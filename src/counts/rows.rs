//! Counting respondents: one pass over the codes of each question.

use super::histogram::histogram;
use super::strata::{NO_GROUP, Strata, named, strata};
use super::{CellKey, Counts, Tally, WHOLE, figures, joint, leave_out, multiple};
use crate::error::{Error, ErrorKind};
use crate::ingest::{Content, Source};
use crate::notice::Notice;
use crate::study::{Columns, SourceSpec, Splitter, Study, WaveOf, option_name};
use crate::table::{Cells, Column, Table};

/// Weights above this are no weights; their squares would leave the exact range.
const MAX_WEIGHT: f64 = 1e15;

/// Counts all files of a resolved study.
///
/// # Errors
/// The study names a column that is not there or that cannot be counted.
pub fn count(sources: &[Source], study: &Study) -> Result<(Counts, Vec<Notice>), Error> {
    let mut counts = Counts::default();
    let mut notices = Vec::new();
    for spec in &study.sources {
        let Some(source) = sources.iter().find(|source| source.file == spec.file) else { continue };
        match &source.content {
            Content::Table(table) => count_table(&mut counts, &mut notices, source, table, spec, study)?,
            Content::Key(_) => {}
            Content::Published(rows) => figures::add_published(&mut counts, study, &spec.file, rows),
            Content::Counts(rows) => figures::add_counts(&mut counts, study, &spec.file, rows),
        }
    }
    Ok((counts, notices))
}

fn count_table(
    counts: &mut Counts,
    notices: &mut Vec<Notice>,
    source: &Source,
    table: &Table,
    spec: &SourceSpec,
    study: &Study,
) -> Result<(), Error> {
    let (not_meant, notice) = leave_out::rows(table, source, spec)?;
    notices.extend(notice);
    let weights = match &spec.weight {
        Some(name) => Some(weights(table, study, spec, name, &not_meant, notices)?),
        None => None,
    };
    let weights = weights.as_deref();
    let whole = strata(table, spec, &not_meant)?;
    let left_out = whole.of_row.iter().filter(|&&stratum| stratum == NO_GROUP).count();
    if left_out > 0 {
        let text = format!(
            "{left_out} of {} respondents of {} belong to no group of the study and are left out.",
            table.rows() - not_meant.iter().filter(|out| **out).count(),
            spec.file
        );
        notices.push(Notice::new("no_group", Some(&spec.file), text).times(left_out as u64));
    }
    add_left_out(counts, spec, &whole, weights);
    let keys = whole.names.iter().map(|(group, wave)| CellKey {
        group: group.clone(),
        wave: wave.clone(),
        ..CellKey::default()
    });
    count_questions(counts, table, spec, study, &whole, keys.collect(), weights)?;
    for segment in &spec.segments {
        let (cells, keys) = cross(table, spec, segment, &whole)?;
        count_questions(counts, table, spec, study, &cells, keys, weights)?;
    }
    joint::add_joint(counts, table, spec, study, &whole, weights)
}

/// Strata crossed with the values of a segment; respondents whose segment is blank are in none of its cells.
pub fn cross(
    table: &Table,
    spec: &SourceSpec,
    segment: &str,
    whole: &Strata,
) -> Result<(Strata, Vec<CellKey>), Error> {
    let column = named(table, &spec.file, segment)?;
    let too_many = || {
        Error::in_file(
            ErrorKind::Study,
            &spec.file,
            format!(
                "the column \"{segment}\" has too many different values to break down by; choose another segment in the study."
            ),
        )
    };
    let (dictionary, codes) = column.coded().ok_or_else(too_many)?;
    let cells = whole.names.len() * dictionary.len();
    if cells >= usize::from(NO_GROUP) {
        return Err(too_many());
    }
    let mut keys = Vec::with_capacity(cells);
    let mut names = Vec::with_capacity(cells);
    for (group, wave) in &whole.names {
        for value in dictionary.iter() {
            names.push((group.clone(), wave.clone()));
            keys.push(CellKey {
                question: String::new(),
                group: group.clone(),
                wave: wave.clone(),
                segment: segment.to_owned(),
                segment_value: value.to_owned(),
            });
        }
    }
    let of_row = whole.of_row.iter().enumerate().map(|(row, &stratum)| match (stratum, codes.get(row)) {
        (NO_GROUP.., _) | (_, 0) => NO_GROUP,
        (stratum, code) => (usize::from(stratum) * dictionary.len() + code - 1) as u16,
    });
    Ok((Strata { names, of_row: of_row.collect() }, keys))
}

fn count_questions(
    counts: &mut Counts,
    table: &Table,
    spec: &SourceSpec,
    study: &Study,
    strata: &Strata,
    keys: Vec<CellKey>,
    weights: Option<&[Option<f64>]>,
) -> Result<(), Error> {
    add_sizes(counts, strata, &keys, weights);
    for question in &study.questions {
        let options = question.options.as_ref().map(|options| options.in_file(&spec.file));
        let missing = || question.missing.iter().chain(&study.options.missing);
        match question.columns.get(&spec.file) {
            None => {}
            Some(Columns::One(name)) if question.is_multiple() => {
                let column = named(table, &spec.file, name)?;
                let separator =
                    question.separator.as_ref().and_then(|separator| separator.in_file(&spec.file));
                let options = options.unwrap_or_default();
                let splitter = Splitter::new(separator.unwrap_or_default(), options, missing());
                let answered = multiple::Answered {
                    id: &question.id,
                    options,
                    of_row: &strata.of_row,
                    keys: &keys,
                    all: question.asked_all,
                    weights,
                };
                multiple::add_cells(counts, &answered, column, &splitter);
            }
            Some(Columns::One(name)) => {
                let column = named(table, &spec.file, name)?;
                add_single(counts, &question.id, column, &spec.file, &strata.of_row, &keys, weights)?;
            }
            Some(Columns::Many(names)) => {
                let columns: Result<Vec<&Column>, Error> =
                    names.iter().map(|name| named(table, &spec.file, name)).collect();
                let columns = columns?;
                let by_header: Vec<String> =
                    columns.iter().map(|column| option_name(&column.name).to_owned()).collect();
                // A list of options that does not go with the columns says nothing of them.
                let options = options.filter(|options| options.len() == columns.len()).unwrap_or(&by_header);
                let answered = multiple::Answered {
                    id: &question.id,
                    options,
                    of_row: &strata.of_row,
                    keys: &keys,
                    all: question.asked_all,
                    weights,
                };
                let none: Vec<&str> = missing().map(|answer| answer.trim()).collect();
                let ticked = question.ticked.as_ref().map(|ticked| ticked.in_file(&spec.file));
                let ticking = multiple::Ticking {
                    asked_if_ticked: question.asked_if_ticked,
                    missing: &none,
                    ticked: ticked.unwrap_or_default(),
                };
                multiple::add_columns(counts, &answered, &columns, &ticking);
            }
        }
    }
    Ok(())
}

/// Counts all respondents of each stratum, answered or not.
fn add_sizes(counts: &mut Counts, strata: &Strata, keys: &[CellKey], weights: Option<&[Option<f64>]>) {
    let mut tallies = vec![Tally::default(); keys.len()];
    let mut sizes = vec![0u64; keys.len()];
    for (row, &stratum) in strata.of_row.iter().enumerate() {
        if stratum >= NO_GROUP {
            continue;
        }
        match weights {
            None => sizes[usize::from(stratum)] += 1,
            Some(weights) => {
                if let Some(weight) = weights[row] {
                    tallies[usize::from(stratum)].add(weight);
                }
            }
        }
    }
    for (stratum, key) in keys.iter().enumerate() {
        let tally = if weights.is_some() { tallies[stratum] } else { Tally::unweighted(sizes[stratum]) };
        if tally.n() > 0 {
            counts.add(&CellKey { question: WHOLE.to_owned(), ..key.clone() }, WHOLE, &tally);
        }
    }
}

/// Counts the respondents of no group under a group without a name: they are part of the file's design.
fn add_left_out(counts: &mut Counts, spec: &SourceSpec, whole: &Strata, weights: Option<&[Option<f64>]>) {
    let mut left_out = Tally::default();
    for (row, _) in whole.of_row.iter().enumerate().filter(|(_, stratum)| **stratum == NO_GROUP) {
        if let Some(weight) = weights.map_or(Some(1.0), |weights| weights[row]) {
            left_out.add(weight);
        }
    }
    if left_out.n() > 0 {
        let wave = match &spec.wave {
            Some(WaveOf::Name(name)) => name.clone(),
            _ => String::new(),
        };
        counts.add(&CellKey { question: WHOLE.to_owned(), wave, ..CellKey::default() }, WHOLE, &left_out);
    }
}

/// Counts the answers of a single-choice column.
pub fn add_single(
    counts: &mut Counts,
    id: &str,
    column: &Column,
    file: &str,
    of_row: &[u16],
    keys: &[CellKey],
    weights: Option<&[Option<f64>]>,
) -> Result<(), Error> {
    let Cells::Coded { dictionary, codes } = &column.cells else {
        return Err(Error::in_file(
            ErrorKind::Study,
            file,
            format!(
                "the column \"{}\" has too many different values to be a question; take it out of the study.",
                column.name
            ),
        ));
    };
    let width = dictionary.len() + 1;
    let tallies = histogram(codes, of_row, keys.len(), width, weights);
    for (stratum, key) in keys.iter().enumerate() {
        let key = CellKey { question: id.to_owned(), ..key.clone() };
        counts.ask(&key);
        for (answer, label) in dictionary.iter().enumerate() {
            let tally = &tallies[stratum * width + answer + 1];
            if tally.n() > 0 {
                counts.add(&key, label, tally);
            }
        }
    }
    Ok(())
}

/// The weight of each row; `None` where it is blank, no number, zero, negative or beyond [`MAX_WEIGHT`].
fn weights(
    table: &Table,
    study: &Study,
    spec: &SourceSpec,
    name: &str,
    not_meant: &[bool],
    notices: &mut Vec<Notice>,
) -> Result<Vec<Option<f64>>, Error> {
    let column = named(table, &spec.file, name)?;
    let weights: Vec<Option<f64>> = (0..table.rows())
        .map(|row| column.number_at(row).filter(|&weight| weight > 0.0 && weight <= MAX_WEIGHT))
        .collect();
    let meant = || weights.iter().zip(not_meant).filter(|(_, out)| !**out).map(|(weight, _)| weight);
    let (all, bad) = (meant().count(), meant().filter(|weight| weight.is_none()).count());
    if bad == all {
        let place = study.sources.iter().position(|each| each.file == spec.file).unwrap_or_default();
        let text = format!(
            "sources[{place}].weight: the column \"{name}\" of {} holds no positive number; choose another one, or none.",
            spec.file
        );
        return Err(Error::new(ErrorKind::Study, text));
    }
    if bad > 0 {
        let text = format!(
            "{bad} of {all} respondents of {} have no positive weight in \"{name}\" and are left out.",
            spec.file
        );
        notices.push(
            Notice::new("no_weight", Some(&spec.file), text)
                .at(format!("column \"{name}\""))
                .times(bad as u64),
        );
    }
    Ok(weights)
}
