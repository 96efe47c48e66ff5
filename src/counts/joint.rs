//! How each question was answered by those who gave each answer to the outcome: what their association is computed
//! from. The answers to the outcome divide respondents as the values of a segment do, so the same pass counts them.

use super::Counts;
use super::rows::{add_single, cross};
use super::strata::{Strata, named};
use crate::error::Error;
use crate::study::{Columns, SourceSpec, Study};
use crate::table::Table;

/// Questions and outcomes with more different answers than this are left out, and questions beyond that number: pairs
/// of answers are many, and have to be kept.
const MAX_ANSWERS: usize = 32;
const MAX_QUESTIONS: usize = 1000;

/// Counts the questions of one answer in a file by the answers to the study's outcome. `whole`: group and wave of
/// each respondent. Nothing happens where the file does not ask the outcome.
pub fn add_joint(
    counts: &mut Counts,
    table: &Table,
    spec: &SourceSpec,
    study: &Study,
    whole: &Strata,
    weights: Option<&[Option<f64>]>,
) -> Result<(), Error> {
    let few = |name: &str| -> Result<bool, Error> {
        let coded = named(table, &spec.file, name)?.coded();
        Ok(coded.is_some_and(|(dictionary, _)| dictionary.len() <= MAX_ANSWERS))
    };
    let Some(outcome) = study.outcome() else { return Ok(()) };
    let Some(Columns::One(name)) = outcome.columns.get(&spec.file) else { return Ok(()) };
    if !few(name)? {
        return Ok(());
    }
    let (cells, mut keys) = cross(table, spec, name, whole)?;
    // Files may call the outcome differently; its id is the same in all.
    keys.iter_mut().for_each(|key| key.segment.clone_from(&outcome.id));
    let others = study.questions.iter().filter(|other| other.id != outcome.id && !other.is_multiple());
    for question in others.take(MAX_QUESTIONS) {
        let Some(Columns::One(column)) = question.columns.get(&spec.file) else { continue };
        if few(column)? {
            let column = named(table, &spec.file, column)?;
            add_single(counts.joint_mut(), &question.id, column, &spec.file, &cells.of_row, &keys, weights)?;
        }
    }
    Ok(())
}
