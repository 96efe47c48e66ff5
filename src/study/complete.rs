//! Questions that a study names in part: what it says stands, the rest is inferred from their columns.

use super::agree;
use super::check::wrong;
use super::codes;
use super::crosswalk::{counted_scale, join, some_answers};
use super::files::File;
use super::joined::{self, Joined};
use super::kinds::{Known, answers, key, look_at, tally};
use super::looks::Looks;
use super::model::{Agree, Columns, Measure, MeasureKind, Question};
use super::multiple::{self, Multiple};
use super::names::split_code;
use super::pairing::{Pairing, turned};
use super::recommendation;
use super::scales::{Family, Scale};
use super::scores;
use crate::error::Error;
use crate::ingest::Content;
use crate::notice::Notice;
use crate::order::Map;
use crate::table::Column;

/// Fills in text, agreeing answers, scale and answers that are none. Tells what the scale asks for, which
/// only the polarity needs. `place` is the question's in the study, `more` answers that are none everywhere.
pub(super) fn complete(
    question: &mut Question,
    place: usize,
    files: &[File<'_>],
    looks: &Looks<'_>,
    more: &[String],
    notices: &mut Vec<Notice>,
) -> Result<Option<Family>, Error> {
    codes::label_question(question, files);
    let missing: Vec<String> = question.missing.iter().chain(more).cloned().collect();
    let asked: Vec<(&File, &Columns)> = question
        .columns
        .iter()
        .filter_map(|(name, columns)| Some((files.iter().find(|file| file.spec.file == *name)?, columns)))
        .collect();
    if question.text.is_empty() {
        // The files' own order decides whose wording it is, of those that are not the opposite.
        let turned = question.pairing.as_ref().map_or(&[][..], |pairing| &pairing.reversed);
        let own = files.iter().filter(|file| !turned.contains(&file.spec.file));
        let first = own
            .chain(files)
            .find_map(|file| asked.iter().find(|(other, _)| other.spec.file == file.spec.file));
        question.text = first.map(|(file, columns)| text_of(file, columns)).unwrap_or_default();
    }
    // What the files say now; of a set of columns, no header says it.
    let mut wordings = std::mem::take(&mut question.wordings);
    for (file, columns) in asked.iter().filter(|(_, columns)| matches!(columns, Columns::One(_))) {
        wordings.insert(file.spec.file.clone(), text_of(file, columns));
    }
    question.wordings = other_wordings(wordings, question, files);
    if let Some(of_each) = several_answers(question, &asked, looks) {
        let asked_mean = question.measure.as_ref().is_some_and(|measure| measure.kind != MeasureKind::Share);
        if asked_mean {
            let message = "a set of options is ticked or not: only a share can be taken of it";
            return Err(wrong(&format!("questions[{place}].measure.kind"), message));
        }
        question.measure.get_or_insert(Measure::share(None));
        fill_options(question, of_each);
        return Ok(None);
    }
    let proposed = question.measure.is_none();
    let measure = question.measure.get_or_insert(Measure::share(None));
    let scales: Vec<(String, Option<Scale>, bool)> = asked
        .iter()
        .map(|(file, columns)| {
            let scale = scale_of(file, columns, &missing, looks, question.missing.is_empty());
            let scale = if question.reversed { scale.map(reversed) } else { scale };
            let opposite = question.pairing.as_ref().is_some_and(|p| p.reversed.contains(&file.spec.file));
            let scale = if opposite { scale.as_ref().map(turned) } else { scale };
            (file.spec.file.clone(), scale, needs_scale(file, columns))
        })
        .collect();
    let known: Vec<(String, &Scale)> =
        scales.iter().filter_map(|(file, scale, _)| Some((file.clone(), scale.as_ref()?))).collect();
    if proposed
        && question.pairing.as_ref().is_none_or(|pairing| pairing.reversed.is_empty())
        && let Some(score) = recommendation::measure(&question.text, &known)
    {
        *measure = score;
    }
    let joined = join(&known);
    let family = joined.family;
    let scored = measure.kind != MeasureKind::Share;
    let given = measure.agree.is_some();
    if !scored {
        agree::renew(measure, &mut question.scale, &question.text, &asked, &known, notices);
        let open = |file: &String| match &measure.agree {
            Some(Agree::ByFile(lists)) => !lists.contains_key(file),
            agree => agree.is_none(),
        };
        let untold =
            |(file, scale, needed): &&(String, Option<Scale>, bool)| *needed && scale.is_none() && open(file);
        if let Some((untold, ..)) = scales.iter().find(untold) {
            let column = asked.iter().find(|(file, _)| file.spec.file == *untold);
            let column = column.and_then(|(file, columns)| column_of(file, columns));
            let answers = column.map(some_answers).unwrap_or_default();
            let message = format!("say which answers count as agreeing; the answers are {answers}");
            let file = if given { format!(".{untold}") } else { String::new() };
            return Err(wrong(&format!("questions[{place}].measure.agree{file}"), message));
        }
        match &mut measure.agree {
            Some(Agree::ByFile(lists)) => {
                for (file, scale) in &known {
                    lists.entry(file.clone()).or_insert_with(|| scale.agree());
                }
            }
            Some(Agree::All(_)) => {}
            agree => agree.clone_from(&joined.agree),
        }
    }
    if question.scale.is_empty() {
        question.scale = joined.scale;
    }
    if let Some(agree) = measure.agree.as_ref().filter(|_| given) {
        if let Agree::ByFile(lists) = agree
            && lists.values().any(|list| !list.is_empty())
            && let Some((file, _)) = asked
                .iter()
                .filter_map(|(file, _)| lists.get_key_value(&file.spec.file))
                .find(|(_, list)| list.is_empty() && !scored)
        {
            let message = "the list is empty, so that nobody would agree: name the answers that do, or take the file out of the question";
            return Err(wrong(&format!("questions[{place}].measure.agree.{file}"), message));
        }
        let asked = agree::Asked { place, scale: &question.scale, known: &known, columns: &asked };
        agree::check(agree, &asked, scored, notices)?;
    }
    let infer_missing = question.missing.is_empty();
    if infer_missing {
        let agree = measure.agree.as_ref();
        let agrees = |answer: &String| {
            asked.iter().any(|(file, _)| agree.is_some_and(|a| a.in_file(&file.spec.file).contains(answer)))
        };
        let stands = |answer: &String| measure.values.contains_key(answer);
        question.missing =
            joined.missing.into_iter().filter(|answer| !agrees(answer) && !stands(answer)).collect();
    }
    if scored {
        not_opposite(question.pairing.as_ref(), place, &asked)?;
        let scales: Vec<&Scale> = known.iter().map(|(_, scale)| *scale).collect();
        let asked = scores::Asked {
            place,
            columns: &asked,
            scales: &scales,
            scale: &question.scale,
            missing: more,
            infer_missing,
        };
        scores::fill(measure, &mut question.missing, &asked)?;
    }
    Ok(family)
}

/// Of `wordings`, by file, those of files that ask the question in other words than its text. A counts file calls it
/// by its id, which is no wording.
pub(super) fn other_wordings(
    mut wordings: Map<String, String>,
    question: &Question,
    files: &[File<'_>],
) -> Map<String, String> {
    let words = |name: &String| {
        let file = files.iter().find(|file| file.spec.file == *name);
        file.is_some_and(|file| !matches!(file.source.content, Content::Counts(_)))
    };
    wordings.retain(|name, text| {
        question.columns.contains_key(name) && words(name) && key(text) != key(&question.text)
    });
    wordings
}

/// By file, the options of a question with several answers; `None` where it is a question with one.
fn several_answers(
    question: &Question,
    asked: &[(&File<'_>, &Columns)],
    looks: &Looks<'_>,
) -> Option<Vec<(String, Multiple)>> {
    let several = question.is_multiple();
    // Who names agreeing answers means whole cells.
    let open = question.measure.as_ref().is_none_or(|m| m.kind == MeasureKind::Share && m.agree.is_none());
    let joined = || asked.iter().any(|(file, columns)| joined_in(file, columns, looks).is_some());
    let found = several || (open && joined());
    if !found {
        return None;
    }
    let separator = |file: &str| question.separator.as_ref().and_then(|separator| separator.in_file(file));
    let of = |(file, columns): &(&File<'_>, &Columns)| {
        let table = file.source.table()?;
        let name = file.spec.file.clone();
        let Columns::One(_) = columns else {
            let columns: Option<Vec<&Column>> =
                columns.names().iter().map(|name| table.columns().get(table.find(name)?)).collect();
            let options = multiple::options_of_columns(&columns?, table);
            return Some((name, Multiple { options, ..Multiple::default() }));
        };
        let column = column_of(file, columns)?;
        let joined = match separator(&name) {
            Some(separator) => joined::cut_at(separator, &answers(column), &tally(column)),
            // One answer a cell, where other files have several.
            None => joined_in(file, columns, looks).or_else(|| {
                let answers = answers(column);
                let given = question.options.as_ref().map_or(&[][..], |options| options.in_file(&name));
                joined::cut_at(joined::separator_of(given, &answers), &answers, &tally(column))
            }),
        };
        Some((name, Multiple::of_cells(joined?)))
    };
    let mut of_each: Vec<(String, Multiple)> = Vec::with_capacity(asked.len());
    let mut columns: Vec<Option<&Column>> = Vec::with_capacity(asked.len());
    for one in asked {
        let Some(found) = of(one) else { continue };
        of_each.push(found);
        columns.push(column_of(one.0, one.1));
    }
    multiple::at_one(&mut of_each, &columns);
    Some(of_each)
}

fn joined_in(file: &File<'_>, columns: &Columns, looks: &Looks<'_>) -> Option<Joined> {
    let Columns::One(name) = columns else { return None };
    looks.of(&file.spec.file, name)?.joined.clone()
}

/// Puts the options found into the question, where it says none itself.
fn fill_options(question: &mut Question, of_each: Vec<(String, Multiple)>) {
    let given = (question.options.take(), question.separator.take(), std::mem::take(&mut question.missing));
    *question = multiple::joined(std::mem::take(question), &of_each);
    let (options, separator, missing) = given;
    question.separator = separator.or(question.separator.take());
    if !missing.is_empty() {
        question.missing = missing;
    }
    question.options = match (options, question.options.take()) {
        (Some(Agree::ByFile(mut given)), Some(found)) => {
            for (file, _) in &of_each {
                given.entry(file.clone()).or_insert_with(|| found.in_file(file).to_vec());
            }
            Some(Agree::ByFile(given))
        }
        (given, found) => given.or(found),
    };
}

/// A mean or a score of opposite wordings would set the one against the reverse of the other: only shares turn round.
fn not_opposite(
    pairing: Option<&Pairing>,
    place: usize,
    asked: &[(&File<'_>, &Columns)],
) -> Result<(), Error> {
    let reversed = pairing.map_or(&[][..], |pairing| &pairing.reversed);
    match asked.iter().find(|(file, _)| reversed.contains(&file.spec.file)) {
        None => Ok(()),
        Some((file, _)) => {
            let text = format!(
                "{} words this as the opposite, and only a share can be turned round: compare a share, or take the wordings apart",
                file.spec.file
            );
            Err(wrong(&format!("questions[{place}].measure.kind"), text))
        }
    }
}

/// True where a share can only be told with a scale or with agreeing answers: not for published shares, nor
/// for sets of columns, where a tick agrees.
fn needs_scale(file: &File<'_>, columns: &Columns) -> bool {
    matches!(columns, Columns::One(_)) && !matches!(file.source.content, Content::Published(_))
}

/// The scale with its other end first, and the mirrored levels agreeing.
fn reversed(scale: Scale) -> Scale {
    let mut scale = turned(&scale);
    scale.levels.reverse();
    scale
}

/// The scale of a column: as it stands among its neighbours, else as its own answers tell. `plain`: the question
/// says nothing of answers that are none, so that the look at all columns holds for it.
pub(super) fn scale_of(
    file: &File<'_>,
    columns: &Columns,
    missing: &[String],
    looks: &Looks<'_>,
    plain: bool,
) -> Option<Scale> {
    let Columns::One(name) = columns else { return None };
    match &file.source.content {
        Content::Table(_) => {
            let column = column_of(file, columns)?;
            let yes_no = [key(&column.text)];
            let read = |yes_no| look_at(column, Known { yes_no, missing, ..Known::default() }).scale;
            let among = || looks.of(&file.spec.file, name).and_then(|asked| asked.scale.clone());
            let found = if plain { among() } else { read(&[]).or_else(among) };
            found.or_else(|| read(&[])).or_else(|| read(&yes_no))
        }
        Content::Counts(rows) => counted_scale(rows, name),
        Content::Published(_) | Content::Key(_) => None,
    }
}

pub(super) fn column_of<'a>(file: &File<'a>, columns: &Columns) -> Option<&'a Column> {
    let table = file.source.table()?;
    table.columns().get(table.find(columns.names().first()?)?)
}

pub(super) fn text_of(file: &File<'_>, columns: &Columns) -> String {
    let own = columns.names().first().cloned().unwrap_or_default();
    let text = column_of(file, columns)
        .map(|column| column.text.clone())
        .filter(|text| !text.is_empty())
        .unwrap_or(own);
    split_code(&text).1.to_owned()
}
