//! Which column of which file asks which question, as the pairing proposes it. Only questions with a share to
//! compare come in; what is left out is counted.

use super::complete::{column_of, other_wordings};
use super::files::File;
use super::groups::spoken_for;
use super::kinds::{Asked, Known, Looked, QuestionKind, answers, key, look, look_at};
use super::looks::Looks;
use super::model::{Agree, Columns, Measure, MeasureKind, Question};
use super::multiple::{self, Multiple};
use super::names::{question_id, split_code};
use super::pair::{MayBe, Paired, pair};
use super::pairing::{Pairing, Suggestion};
use super::recommendation;
use super::scales::{Family, Hint, Scale, recognise};
use super::statement;
use super::words::listed;
use crate::ingest::{Content, CountsRow};
use crate::notice::Notice;
use crate::order::{self, Map, Set};
use crate::table::Column;

/// A question of one file that has something to compare.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The file's place among those used.
    pub file: usize,
    /// Its columns; in published figures and counts the question's own name.
    pub columns: Columns,
    pub text: String,
    /// The text with the code before it, if it has one: the code makes the id.
    pub header: String,
    /// None for published figures, which are shares already, and for questions with several answers.
    pub scale: Option<Scale>,
    /// Of a question with several answers.
    pub multiple: Option<Multiple>,
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
    /// Places of files with columns that could be compared and that no question names.
    pub open: Set<usize>,
}

/// Pairs the questions of all files, in the order of the first file that asks them. `missing` are answers that
/// are none in every question.
pub(super) fn infer(files: &[File<'_>], missing: &[String]) -> Found {
    let mut found = Found::default();
    let items = items(files, None, missing, &Set::new(), &mut found);
    let (rows, may_be) = pair(items, &[], files);
    add_rows(rows, files, &mut Set::new(), &mut found);
    suggest(&mut found.questions, &may_be);
    found
}

/// Tells questions of those that may ask the same; `may_be` holds places in `questions`.
pub(super) fn suggest(questions: &mut [Question], may_be: &[MayBe]) {
    for MayBe { first, second, confidence, reason } in may_be {
        let Some(other) = questions.get(*second).map(|question| question.id.clone()) else { continue };
        let Some(question) = questions.get_mut(*first) else { continue };
        question.perhaps.retain(|known| known.question != other);
        question.perhaps.push(Suggestion {
            question: other,
            confidence: *confidence,
            reason: reason.clone(),
        });
    }
}

/// Makes a question of each row; its id is unlike all of `ids`.
pub(super) fn add_rows(rows: Vec<Paired>, files: &[File<'_>], ids: &mut Set<String>, found: &mut Found) {
    let told = |item: &Item| (item.text.clone(), item.multiple.is_some());
    // By the first wording that is not the opposite of the row's.
    let turned = |item: &Item, pairing: &Option<Pairing>| {
        let reversed = pairing.as_ref().map_or(&[][..], |pairing| &pairing.reversed);
        files.get(item.file).is_some_and(|file| reversed.contains(&file.spec.file))
    };
    let called = |(items, pairing): &Paired| items.iter().find(|item| !turned(item, pairing)).map(told);
    let texts: Vec<_> = rows.iter().map(|row| called(row).unwrap_or_default()).collect();
    let names = statement::names(&texts);
    for ((items, mut pairing), name) in rows.into_iter().zip(names) {
        let Some(first) = items.first() else { continue };
        let id = own_id(first, files, ids).unwrap_or_else(|| question_id(&first.header, ids));
        let mut question = question(id, &items, files);
        question.text = name;
        let wording = |item: &Item| Some((files.get(item.file)?.spec.file.clone(), item.text.clone()));
        question.wordings = other_wordings(order::map(items.iter().filter_map(wording)), &question, files);
        if question.measure.as_ref().is_some_and(|measure| measure.kind == MeasureKind::Nps) {
            // A score cannot be turned round.
            pairing.iter_mut().for_each(|pairing| pairing.reversed.clear());
        }
        found.families.push(items.iter().find_map(|item| item.scale.as_ref()).map(|scale| scale.family));
        found.questions.push(Question { pairing, ..question });
    }
}

/// A question in a counts file is called by its id already.
fn own_id(item: &Item, files: &[File<'_>], ids: &mut Set<String>) -> Option<String> {
    let counts = matches!(files.get(item.file)?.source.content, Content::Counts(_));
    let Columns::One(name) = &item.columns else { return None };
    let plain = name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_/".contains(c));
    (counts && plain && ids.insert(name.clone())).then(|| name.clone())
}

/// All questions that have something to compare, in the order of files and columns; without the columns of
/// `named`, by file's place and name. `looks`: what the columns are, where somebody looked already.
pub(super) fn items(
    files: &[File<'_>],
    looks: Option<&Looks<'_>>,
    missing: &[String],
    named: &Set<(usize, &str)>,
    found: &mut Found,
) -> Vec<Item> {
    let yes_no = yes_no_keys(files);
    let known = Known { yes_no: &yes_no, missing, ..Known::default() };
    let mut all = Vec::new();
    let mut without: Map<&str, Vec<String>> = Map::new();
    for (place, file) in files.iter().enumerate() {
        let mut add = |columns: Columns, text: &str, scale: Option<Scale>, multiple: Option<Multiple>| {
            let (header, text) = (text.to_owned(), split_code(text).1.trim().to_owned());
            all.push(Item { file: place, columns, text, header, scale, multiple });
        };
        match &file.source.content {
            Content::Table(table) => {
                let mut skip = spoken_for(file);
                skip.extend(named.iter().filter(|(at, _)| *at == place).map(|(_, name)| *name));
                // What other files answer by yes and no may tell more than was looked for.
                let told = |column: &Column| {
                    !skip.contains(&column.name.as_str()) && yes_no.contains(&key(&column.text))
                };
                let more = !yes_no.is_empty() && table.columns().iter().any(told);
                let before = looks.filter(|_| !more).and_then(|looks| looks.all(place)).cloned();
                let now = || look(table, Known { said: Some(&file.spec), ..known });
                let Looked { asked, sets } = before.unwrap_or_else(now);
                let mut done = Set::new();
                for Asked { column, kind, scale, joined, set } in asked {
                    if skip.contains(&column.name.as_str()) {
                        continue;
                    }
                    let name = || Columns::One(column.name.clone());
                    let set = set.and_then(|at| Some((at, sets.get(at)?)));
                    match (kind, scale, joined, set) {
                        (QuestionKind::Single, Some(scale), ..) => {
                            add(name(), &column.text, Some(scale), None)
                        }
                        (QuestionKind::Multiple, _, Some(joined), _) => {
                            add(name(), &column.text, None, Some(Multiple::of_cells(joined)));
                        }
                        (QuestionKind::Multiple, .., Some((at, set))) => {
                            if done.insert(at) {
                                let (columns, multiple) = Multiple::of_set(set, table, &skip);
                                add(columns, &set.text, None, Some(multiple));
                            }
                        }
                        (QuestionKind::Multiple, ..) => {
                            without.entry("several_answers").or_default().push(column.text.clone());
                            found.left_out.push((place, column.text.clone()));
                        }
                        (QuestionKind::Single | QuestionKind::Numeric, ..) => {
                            let parts = tells_parts(&column.text, answers(column).len());
                            let code = if parts { "may_break_down" } else { "no_agreeing_answer" };
                            without.entry(code).or_default().push(column.text.clone());
                            found.left_out.push((place, column.text.clone()));
                        }
                        (QuestionKind::Text | QuestionKind::Metadata, ..) => {}
                    }
                }
            }
            Content::Published(rows) => {
                let mut met = Set::new();
                let open = |question: &str| !named.contains(&(place, question));
                let open = |row: &&crate::ingest::PublishedRow| open(&row.question);
                for row in rows.iter().filter(open).filter(|row| met.insert(row.question.as_str())) {
                    add(Columns::One(row.question.clone()), &row.question, None, None);
                }
            }
            Content::Key(_) => {}
            Content::Counts(rows) => {
                let mut met = Set::new();
                let open = |row: &&CountsRow| row.question != "*" && !named.contains(&(place, &row.question));
                for row in rows.iter().filter(open).filter(|row| met.insert(row.question.as_str())) {
                    match counted_scale(rows, &row.question) {
                        Some(scale) => {
                            add(Columns::One(row.question.clone()), &row.question, Some(scale), None)
                        }
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

/// Headers, as `normal` writes them, over what respondents are rather than what they think.
const PARTS: &str = "region|country|state|city|area|district|location|site|branch|office|store|department|division|\
    team|unit|business unit|function|age|age group|age band|gender|sex|channel|contact channel|segment|customer segment|\
    customer type|tenure|length of service|seniority|level|role|job title|industry|sector|product|plan|tier|language|\
    land|bundesland|standort|filiale|abteilung|bereich|altersgruppe|alter|geschlecht|kanal|kundentyp|produkt|sprache|\
    pays|sexe|canal|pais|sexo|departamento|regione|paese|canale|regio|kanaal|leeftijd|geslacht";

/// True where a column of so many answers is one by which respondents are usually broken down.
fn tells_parts(header: &str, answers: usize) -> bool {
    let plain = super::words::normal(header);
    let plain = plain.strip_prefix("your ").unwrap_or(&plain);
    (2..=12).contains(&answers) && PARTS.split('|').any(|part| part == plain)
}

fn left_out(code: &str, texts: &[String]) -> Notice {
    let mut met = Set::new();
    // A question of several files is one.
    let texts: Vec<&String> = texts.iter().filter(|text| met.insert(key(text))).collect();
    let short: Vec<String> = texts.iter().map(|text| super::words::shortened(text, 60)).collect();
    let (many, names) = (texts.len(), listed(&short, 3));
    let are = if many == 1 { "1 question is".to_owned() } else { format!("{many} questions are") };
    let text = match code {
        "may_break_down" => {
            let are = if many == 1 { "is no question" } else { "are no questions" };
            let text = format!(
                "{names} may split the respondents into parts, and {are} to compare. To see the gaps in each part, choose it under \"Break down by\" at each file on the page, or write it into \"segments\" of the sources in the study."
            );
            let columns: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
            return Notice::new(code, None, text)
                .at(format!("columns {}", columns.join(", ")))
                .times(many as u64);
        }
        "several_answers" => {
            format!("{are} left out because nothing but a tick for one option stands in the column: {names}.")
        }
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
    let mut met = Set::new();
    let of = rows.iter().filter(|row| row.question == question);
    let answers: Vec<&str> = of.map(|row| row.answer.as_str()).filter(|answer| met.insert(*answer)).collect();
    let answers: Vec<&str> =
        answers.into_iter().filter(|answer| !answer.is_empty() && *answer != "*").collect();
    recognise(&answers, Hint { text: question, answered: 0, ..Hint::default() })
}

fn question(id: String, items: &[Item], files: &[File<'_>]) -> Question {
    let file = |item: &Item| files.get(item.file).map(|file| file.spec.file.clone()).unwrap_or_default();
    let columns = order::map(items.iter().map(|item| (file(item), item.columns.clone())));
    let text = items.first().map(|item| item.text.clone()).unwrap_or_default();
    let several: Vec<&Item> = items.iter().filter(|item| item.multiple.is_some()).collect();
    let mut of_each: Vec<(String, Multiple)> =
        several.iter().filter_map(|item| Some((file(item), item.multiple.clone()?))).collect();
    if !of_each.is_empty() {
        let cells = |item: &&Item| column_of(files.get(item.file)?, &item.columns);
        multiple::at_one(&mut of_each, &several.iter().map(cells).collect::<Vec<_>>());
        let question =
            Question { id, text, columns, measure: Some(Measure::share(None)), ..Question::default() };
        return multiple::joined(question, &of_each);
    }
    let scales: Vec<(String, &Scale)> =
        items.iter().filter_map(|item| Some((file(item), item.scale.as_ref()?))).collect();
    let joined = join(&scales);
    let measure = recommendation::measure(&text, &scales).unwrap_or_else(|| Measure::share(joined.agree));
    let (scale, missing) = (joined.scale, joined.missing);
    Question { id, text, columns, measure: Some(measure), scale, missing, ..Question::default() }
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
        Agree::ByFile(order::map(scales.iter().map(|(file, scale)| (file.clone(), scale.agree()))))
    };
    Joined { agree: Some(agree), scale: whole.labels(), missing, family: Some(first.family) }
}

/// Different answers of a column, for the sentence that asks which of them agree.
pub(super) fn some_answers(column: &crate::table::Column) -> String {
    listed(&answers(column), 6)
}
