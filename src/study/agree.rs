//! The agreeing answers that a study names: they must be there, and on the scale that its files have now.

use super::check::{candidates, wrong};
use super::complete::column_of;
use super::crosswalk::some_answers;
use super::files::File;
use super::kinds::answers;
use super::model::{Agree, Columns, Measure};
use super::multiple::lists_by_file;
use super::scales::{Family, Hint, Scale, recognise};
use super::words::{listed, shortened};
use crate::error::Error;
use crate::ingest::Content;
use crate::notice::Notice;

/// What is known of a question.
pub(super) struct Asked<'a> {
    /// Its place in the study.
    pub place: usize,
    /// Its answers, in their order.
    pub scale: &'a [String],
    /// By file, the scale that was recognised.
    pub known: &'a [(String, &'a Scale)],
    pub columns: &'a [(&'a File<'a>, &'a Columns)],
}

/// An agreeing answer that nobody gave and that is on no scale is likely misspelled. Fails where a file has none of its
/// agreeing answers, unless the question is `scored`, so that none counts.
pub(super) fn check(
    agree: &Agree,
    asked: &Asked<'_>,
    scored: bool,
    notices: &mut Vec<Notice>,
) -> Result<(), Error> {
    let Asked { place, scale, known, columns } = *asked;
    for (file, columns) in columns.iter().filter(|_| !scored) {
        let (name, list) = (&file.spec.file, agree.in_file(&file.spec.file));
        let own = known.iter().find(|(file, _)| file == name).map(|(_, scale)| scale.labels());
        let own = own.unwrap_or_default();
        // A level that nobody chose this time is an answer still: of this file, where its scale is the question's.
        let shared = own.is_empty() || own.iter().any(|level| scale.contains(level));
        let there = |answer: &String| {
            own.contains(answer) || shared && scale.contains(answer) || may_hold(file, columns, answer)
        };
        if let (Some(first), Some(column)) = (list.first(), column_of(file, columns))
            && !list.iter().any(there)
        {
            let s = if list.len() == 1 { "" } else { "s" };
            let text = format!("{name} has no answer{s} {}; it has", listed(list, 5));
            let path = format!("questions[{place}].measure.agree");
            return Err(wrong(&path, candidates(&text, first, &answers(column))));
        }
    }
    let listed_by_file: Vec<(Option<&str>, &[String])> = match agree {
        Agree::All(answers) => vec![(None, answers)],
        Agree::ByFile(files) => {
            files.iter().map(|(file, answers)| (Some(file.as_str()), answers.as_slice())).collect()
        }
    };
    for (only, answers) in listed_by_file {
        let of = |(file, _): &&(&File<'_>, &Columns)| only.is_none_or(|name| name == file.spec.file);
        let occurs = |answer: &String| {
            scale.contains(answer)
                || known.iter().any(|(_, scale)| scale.labels().contains(answer))
                || columns.iter().filter(of).any(|(file, columns)| may_hold(file, columns, answer))
        };
        let unknown: Vec<&String> = answers.iter().filter(|answer| !occurs(answer)).collect();
        if !unknown.is_empty() {
            let there = columns.iter().filter(of).find_map(|(file, columns)| column_of(file, columns));
            let (file, has, are) = match only {
                Some(file) => (file, "has no", "it has"),
                None => ("no file", "has the", "the answers are"),
            };
            let there = there.map(|column| format!("; {are} {}", some_answers(column))).unwrap_or_default();
            let (s, counts) = if unknown.len() == 1 { ("", "it counts") } else { ("s", "they count") };
            let text = format!(
                "questions[{place}].measure.agree: {file} {has} answer{s} {}, so {counts} for nobody{there}.",
                listed(&unknown, 5)
            );
            notices.push(Notice::new("agree_not_found", only, text).times(unknown.len() as u64));
        }
    }
    Ok(())
}

pub(super) fn may_hold(file: &File<'_>, columns: &Columns, answer: &str) -> bool {
    match &file.source.content {
        Content::Table(table) => columns.names().iter().any(|name| {
            let column = table.find(name).and_then(|place| table.columns().get(place));
            column.is_none_or(|column| {
                column.coded().is_none_or(|(dictionary, _)| dictionary.find(answer.trim()).is_some())
            })
        }),
        Content::Published(_) | Content::Key(_) => true,
        Content::Counts(rows) => {
            rows.iter().any(|row| columns.names().contains(&row.question) && row.answer == answer)
        }
    }
}

/// Infers anew what agrees in files that are others than the study was made with, where their scale is another too.
pub(super) fn renew(
    measure: &mut Measure,
    scale: &mut Vec<String>,
    text: &str,
    columns: &[(&File<'_>, &Columns)],
    known: &[(String, &Scale)],
    notices: &mut Vec<Notice>,
) {
    let Some(agree) = &measure.agree else { return };
    let given = |file: &String| matches!(agree, Agree::All(_)) || !agree.in_file(file).is_empty();
    let names = columns.iter().map(|(file, _)| &file.spec.file).filter(|file| given(file));
    let mut lists: Vec<(String, Vec<String>)> =
        names.map(|file| (file.clone(), agree.in_file(file).to_vec())).collect();
    let (mut changed, mut stale) = (false, false);
    for (name, list) in &mut lists {
        let name = &*name;
        let renewed = columns.iter().any(|(file, _)| file.renewed && file.spec.file == *name);
        let Some((_, now)) = known.iter().find(|(file, _)| file == name).filter(|_| renewed) else {
            continue;
        };
        if !outdated(list, scale, text, now) {
            continue;
        }
        changed = true;
        stale |= within(list, scale);
        *list = now.agree();
        let told = format!("\"{}\" ({})", shortened(text, 60), listed(list, 6));
        match notices.iter_mut().find(|n| n.code == CODE && n.source.as_deref() == Some(name)) {
            Some(notice) => {
                notice.count += 1;
                notice.text.pop();
                notice.text += &format!("; {told}.");
            }
            None => {
                let text = format!(
                    "{name}: the answers are on another scale than those of the study, so what agrees is inferred anew: {told}."
                );
                notices.push(Notice::new(CODE, Some(name), text));
            }
        }
    }
    if changed {
        measure.agree = Some(lists_by_file(lists));
    }
    if stale {
        scale.clear();
    }
}

/// The notice on questions that have another scale now.
const CODE: &str = "rematched_scale";

/// True where the answers `agree`, of the `scale` that a study says, are those of another scale than `now`.
fn outdated(agree: &[String], scale: &[String], text: &str, now: &Scale) -> bool {
    let (labels, own) = (now.labels(), now.agree());
    if within(&labels, scale) && within(scale, &labels) {
        return false;
    }
    let levels: Vec<&str> = scale.iter().map(String::as_str).collect();
    if within(agree, scale)
        && let Some(before) = recognise(&levels, Hint { text, answered: usize::MAX, ..Hint::default() })
    {
        return !before.same_as(now);
    }
    // The study tells the scale of another file, and of this one only what agreed on it.
    let has = |end: Option<&String>| end.is_some_and(|end| agree.contains(end));
    match (now.family == Family::Numbers, has(labels.first())) {
        (true, true) => agree.len() > own.len() && within(&own, agree) || !within(agree, &labels),
        (true, false) => !has(labels.last()) || !within(agree, &labels),
        (false, _) => !within(agree, &labels) && !within(&own, agree),
    }
}

fn within(some: &[String], all: &[String]) -> bool {
    some.iter().all(|answer| all.contains(answer))
}
