//! Which column of which file asks which question, as the pairing proposes it. Only questions with a share to
//! compare come in; what is left out is counted.

use super::files::File;
use super::groups::spoken_for;
use super::kinds::{Asked, Known, QuestionKind, answers, key, look, look_at};
use super::model::{Agree, Columns, Measure, Pairing, Question};
use super::names::{question_id, split_code};
use super::pairing::{self, AnswerKind, Candidate, Row, propose};
use super::scales::{Family, Hint, Scale, recognise};
use super::words::listed;
use crate::ingest::{Content, CountsRow};
use crate::notice::Notice;
use serde_json::Map;
use std::collections::{BTreeMap, BTreeSet};

/// A question of one file that has a share.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The file's place among those used.
    pub file: usize,
    /// The column's name; in published figures and counts the question's own.
    pub name: String,
    pub text: String,
    /// The text with the code before it, if it has one: the code makes the id.
    pub header: String,
    /// None for published figures: they are shares already.
    pub scale: Option<Scale>,
}

/// The questions of all files, and what was left out.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub questions: Vec<Question>,
    /// By question: what its scale asks for.
    pub families: Vec<Option<Family>>,
    pub notices: Vec<Notice>,
    /// Texts of questions in files of respondents that have no share, first file's first.
    pub left_out: Vec<(usize, String)>,
}

/// Pairs the questions of all files, in the order of the first file that asks them. `missing` are answers that
/// are none in every question.
pub(super) fn infer(files: &[File<'_>], missing: &[String]) -> Found {
    let mut found = Found::default();
    let items = items(files, missing, &mut found);
    let mut ids = BTreeSet::new();
    for (items, pairing) in pair(items, files, &mut found.notices) {
        let Some(first) = items.first() else { continue };
        let id = own_id(first, files, &mut ids).unwrap_or_else(|| question_id(&first.header, &mut ids));
        found.families.push(items.iter().find_map(|item| item.scale.as_ref()).map(|scale| scale.family));
        found.questions.push(Question { pairing, ..question(id, &items, files) });
    }
    found
}

/// Items of different files that ask the same, with what speaks for it. Those whose wording is the opposite of
/// the first one's come with their scale turned round.
fn pair(
    items: Vec<Item>,
    files: &[File<'_>],
    notices: &mut Vec<Notice>,
) -> Vec<(Vec<Item>, Option<Pairing>)> {
    let labels: Vec<Vec<String>> =
        items.iter().map(|item| item.scale.as_ref().map(Scale::labels).unwrap_or_default()).collect();
    let candidates: Vec<Candidate<'_>> = items
        .iter()
        .zip(&labels)
        .map(|(item, options)| Candidate {
            file: item.file,
            text: &item.header,
            code: split_code(&item.header).0.unwrap_or_default(),
            options,
            family: item.scale.as_ref().map(|scale| scale.family),
            kind: if item.scale.is_some() { AnswerKind::Single } else { AnswerKind::Unknown },
        })
        .collect();
    let proposal = propose(&candidates);
    notices.extend(pairing::notices(&proposal, &candidates));
    let name = |at: &usize| {
        let file = items.get(*at).and_then(|item| files.get(item.file));
        file.map(|file| file.spec.file.clone()).unwrap_or_default()
    };
    let one = |row: Row| {
        let of_row = row.members.iter().filter_map(|at| {
            let mut item = items.get(*at)?.clone();
            if row.reversed.contains(at) {
                item.scale = item.scale.as_ref().map(pairing::turned);
            }
            Some(item)
        });
        let pairing = (row.members.len() > 1).then(|| Pairing {
            confidence: row.confidence,
            reason: row.reason.clone(),
            reversed: row.reversed.iter().map(name).collect(),
            confirmed: false,
            extra: Map::new(),
        });
        (of_row.collect(), pairing)
    };
    proposal.rows.into_iter().map(one).collect()
}

/// A question in a counts file is called by its id already.
fn own_id(item: &Item, files: &[File<'_>], ids: &mut BTreeSet<String>) -> Option<String> {
    let counts = matches!(files.get(item.file)?.source.content, Content::Counts(_));
    let plain = item.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_/".contains(c));
    (counts && plain && ids.insert(item.name.clone())).then(|| item.name.clone())
}

/// All questions that have a share, in the order of files and columns.
fn items(files: &[File<'_>], missing: &[String], found: &mut Found) -> Vec<Item> {
    let yes_no = yes_no_keys(files);
    let known = Known { yes_no: &yes_no, missing };
    let mut all = Vec::new();
    let mut without: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (place, file) in files.iter().enumerate() {
        let mut add = |name: &str, text: &str, scale: Option<Scale>| {
            let (header, text) = (text.to_owned(), split_code(text).1.trim().to_owned());
            all.push(Item { file: place, name: name.to_owned(), text, header, scale });
        };
        match &file.source.content {
            Content::Table(table) => {
                let skip = spoken_for(file);
                for asked in look(table, known) {
                    let Asked { column, kind, scale } = asked;
                    if skip.contains(&column.name.as_str()) {
                        continue;
                    }
                    match (kind, scale) {
                        (QuestionKind::Single, Some(scale)) => add(&column.name, &column.text, Some(scale)),
                        (QuestionKind::Single | QuestionKind::Numeric, _) => {
                            without.entry("no_agreeing_answer").or_default().push(column.text.clone());
                            found.left_out.push((place, column.text.clone()));
                        }
                        (QuestionKind::Multiple, _) => {
                            without.entry("several_answers").or_default().push(column.text.clone());
                            found.left_out.push((place, column.text.clone()));
                        }
                        (QuestionKind::Text | QuestionKind::Metadata, _) => {}
                    }
                }
            }
            Content::Published(rows) => {
                let mut met = BTreeSet::new();
                for row in rows.iter().filter(|row| met.insert(row.question.as_str())) {
                    add(&row.question, &row.question, None);
                }
            }
            Content::Key(_) => {}
            Content::Counts(rows) => {
                let mut met = BTreeSet::new();
                for row in rows.iter().filter(|row| row.question != "*" && met.insert(row.question.as_str()))
                {
                    match counted_scale(rows, &row.question) {
                        Some(scale) => add(&row.question, &row.question, Some(scale)),
                        None => without.entry("no_agreeing_answer").or_default().push(row.question.clone()),
                    }
                }
            }
        }
    }
    for (code, texts) in without {
        found.notices.push(left_out(code, &texts));
    }
    all
}

fn left_out(code: &str, texts: &[String]) -> Notice {
    let short: Vec<String> = texts.iter().map(|text| super::words::shortened(text, 60)).collect();
    let (many, names) = (texts.len(), listed(&short, 3));
    let are = if many == 1 { "1 question is".to_owned() } else { format!("{many} questions are") };
    let text = match code {
        "several_answers" => format!(
            "{are} left out because a cell holds several answers at once, or a tick for one option: {names}."
        ),
        _ => format!(
            "{are} left out because it is not known which answers count as agreeing: {names}. To compare one, add it to the study and name its agreeing answers."
        ),
    };
    Notice::new(code, None, text).times(many as u64)
}

/// Keys of the questions that some file answers by yes and no.
fn yes_no_keys(files: &[File<'_>]) -> Vec<String> {
    let mut keys = Vec::new();
    if files.len() < 2 {
        return keys;
    }
    for table in files.iter().filter_map(|file| file.source.table()) {
        for column in table.columns() {
            // Only a short list of answers can be yes and no, and looking at it costs little.
            let few = column.coded().is_some_and(|(dictionary, _)| dictionary.len() <= 8);
            if few
                && look_at(column, Known::default()).scale.is_some_and(|scale| scale.family == Family::YesNo)
            {
                keys.push(key(&column.text));
            }
        }
    }
    keys
}

/// The scale of a question in a counts file.
pub(super) fn counted_scale(rows: &[CountsRow], question: &str) -> Option<Scale> {
    let mut met = BTreeSet::new();
    let of = rows.iter().filter(|row| row.question == question);
    let answers: Vec<&str> = of.map(|row| row.answer.as_str()).filter(|answer| met.insert(*answer)).collect();
    let answers: Vec<&str> =
        answers.into_iter().filter(|answer| !answer.is_empty() && *answer != "*").collect();
    recognise(&answers, Hint { text: question, answered: 0, yes_no: false })
}

fn question(id: String, items: &[Item], files: &[File<'_>]) -> Question {
    let file = |item: &Item| files.get(item.file).map(|file| file.spec.file.clone()).unwrap_or_default();
    let columns = items.iter().map(|item| (file(item), Columns::One(item.name.clone()))).collect();
    let scales: Vec<(String, &Scale)> =
        items.iter().filter_map(|item| Some((file(item), item.scale.as_ref()?))).collect();
    let joined = join(&scales);
    Question {
        id,
        text: items.first().map(|item| item.text.clone()).unwrap_or_default(),
        columns,
        measure: Some(Measure::share(joined.agree)),
        polarity: None,
        scale: joined.scale,
        missing: joined.missing,
        theme: None,
        touchpoint: None,
        pairing: None,
        extra: Map::new(),
    }
}

/// What the scales of one question in several files come to.
#[derive(Debug, Default)]
pub(super) struct Joined {
    /// None where no file has a scale.
    pub agree: Option<Agree>,
    /// Of the first file; with the spellings of the others where they are on the same scale.
    pub scale: Vec<String>,
    pub missing: Vec<String>,
    pub family: Option<Family>,
}

/// Joins the scales of one question, by file: agreeing answers are the same in all files where the scales are,
/// and else by file.
pub(super) fn join(scales: &[(String, &Scale)]) -> Joined {
    let Some(((_, first), rest)) = scales.split_first() else { return Joined::default() };
    let mut whole: Scale = (*first).clone();
    let mut missing = first.missing.clone();
    let same = rest.iter().all(|(_, scale)| first.same_as(scale) && first.agrees_as(scale));
    for (_, scale) in rest {
        if same {
            whole.join(scale);
        }
        missing.extend(
            scale.missing.iter().filter(|answer| !missing.contains(answer)).cloned().collect::<Vec<_>>(),
        );
    }
    let agree = if same {
        Agree::All(whole.agree())
    } else {
        Agree::ByFile(scales.iter().map(|(file, scale)| (file.clone(), scale.agree())).collect())
    };
    Joined { agree: Some(agree), scale: whole.labels(), missing, family: Some(first.family) }
}

/// Different answers of a column, for the sentence that asks which of them agree.
pub(super) fn some_answers(column: &crate::table::Column) -> String {
    listed(&answers(column), 6)
}
