//! The questions of a file of respondents, each with its answers and what was assumed.

use super::{AnswerCount, InspectedQuestion, InspectedSet, SetName};
use crate::notice::Notice;
use crate::order::Set;
use crate::study::declared::real_levels;
use crate::study::joined::{Joined, Splitter, is_unsure};
use crate::study::kinds::{Asked, Looked, QuestionKind, answers, tally};
use crate::study::model::MeasureKind;
use crate::study::multiple::Multiple;
use crate::study::names::{question_id, split_code};
use crate::study::recommendation;
use crate::study::scales::{Scale, is_missing};
use crate::study::tick::Tick;
use crate::study::words::{listed, shortened};
use crate::table::{Cells, Column, ColumnSet, SetKind, Table};

/// Different answers that are listed for a question.
const MAX_LISTED: usize = 60;

/// All questions of a table, in the file's order; a multi-select stands where its first column does.
pub(super) fn of_table(table: &Table, looked: &Looked<'_>) -> Vec<InspectedQuestion> {
    let mut ids = Set::new();
    let mut done = Set::new();
    let mut all = Vec::new();
    for asked in &looked.asked {
        let set = asked.set.and_then(|at| Some((at, looked.sets.get(at)?)));
        match set {
            Some((at, set)) if asked.kind == QuestionKind::Multiple && asked.joined.is_none() => {
                if done.insert(at) {
                    all.push(of_set(table, set, &mut ids));
                }
            }
            _ => all.push(of_column(asked, set.map(|(_, set)| set), &mut ids)),
        }
    }
    all
}

fn of_column(asked: &Asked<'_>, set: Option<&ColumnSet>, ids: &mut Set<String>) -> InspectedQuestion {
    let column = asked.column;
    let header = if column.text.is_empty() { &column.name } else { &column.text };
    let shown = !matches!(asked.kind, QuestionKind::Text | QuestionKind::Metadata);
    let labels = if shown { answers(column) } else { Vec::new() };
    let counts = if shown { tally(column) } else { Vec::new() };
    let missing = labels.iter().filter(|label| is_missing(label)).map(|label| (*label).to_owned()).collect();
    let listed = labels.iter().zip(&counts).take(MAX_LISTED);
    let declared: Vec<String> = real_levels(column).map(|level| level.label.clone()).collect();
    let declared = (asked.kind == QuestionKind::Single && !declared.is_empty()).then_some(declared);
    let score = asked.scale.as_ref().filter(|scale| recommendation::asks(header, scale));
    let mut question = InspectedQuestion {
        id: question_id(header, ids),
        text: split_code(header).1.to_owned(),
        columns: vec![column.name.clone()],
        kind: asked.kind,
        scale: asked.scale.as_ref().map(Scale::labels).or(declared),
        agree: asked.scale.as_ref().map(Scale::agree),
        missing: asked.scale.as_ref().map_or(missing, |scale| scale.missing.clone()),
        answered: column.answered() as u64,
        answers: listed.map(|(label, n)| AnswerCount { label: (*label).to_owned(), n: *n }).collect(),
        set: set.map(named),
        measure: score.map(|_| MeasureKind::Nps),
        ..InspectedQuestion::default()
    };
    if score.is_some() {
        question.assumed.push("its net promoter score is compared: 9 and 10 minus 0 to 6".to_owned());
    }
    question.assumed.extend(asked.scale.as_ref().and_then(|scale| scale.assumed.clone()));
    if set.is_some_and(|set| set.kind == SetKind::Rank) {
        question.assumed.push("each answer is a place in an order".to_owned());
    }
    if let Some(joined) = &asked.joined {
        in_cells(&mut question, column, joined);
    }
    question
}

/// What a question is whose cells hold several options.
fn in_cells(question: &mut InspectedQuestion, column: &Column, joined: &Joined) {
    let splitter = Splitter::new(&joined.separator, &joined.options, joined.missing.iter());
    let mut ns = vec![0u64; joined.options.len()];
    question.answered = 0;
    for (cell, n) in answers(column).into_iter().zip(tally(column)) {
        let Some(places) = splitter.places(cell) else { continue };
        question.answered += n;
        for place in places {
            if let Some(known) = ns.get_mut(place) {
                *known += n;
            }
        }
    }
    let between = match joined.separator.as_str() {
        "json" => "a list in JSON".to_owned(),
        " " => "blanks between them".to_owned(),
        "\n" => "line breaks between them".to_owned(),
        separator => format!("\"{}\" between them", separator.trim()),
    };
    let options = joined.options.iter().cloned();
    let hold = match with_commas(&joined.options).count() {
        0 => String::new(),
        1 => "; 1 option holds a comma".to_owned(),
        n => format!("; {n} options hold a comma"),
    };
    question.assumed.push(format!("a cell holds several options, {between}{hold}"));
    question.answers = options.clone().zip(ns).map(|(label, n)| AnswerCount { label, n }).collect();
    question.options = Some(options.collect());
    question.separator = Some(joined.separator.clone());
    question.missing.clone_from(&joined.missing);
}

fn with_commas(options: &[String]) -> impl Iterator<Item = &String> {
    options.iter().filter(|option| option.contains(','))
}

/// What nothing but the recurrence of parts tells: which options of a question hold the commas that part them.
pub(super) fn doubt(file: &str, question: &InspectedQuestion) -> Option<Notice> {
    question.separator.as_deref().filter(|separator| is_unsure(separator))?;
    let held: Vec<&String> = with_commas(question.options.as_ref()?).collect();
    let n = held.len() as u64;
    let text = format!(
        "\"{}\" is split at commas, and {n} of its options are taken to hold one: {}. Look whether they are right.",
        shortened(&question.text, 60),
        listed(&held, 4)
    );
    (n > 0).then(|| Notice::new("options_hold_commas", Some(file), text).times(n))
}

/// A multi-select with a column an option.
fn of_set(table: &Table, set: &ColumnSet, ids: &mut Set<String>) -> InspectedQuestion {
    let (columns, multiple) = Multiple::of_set(set, table, &[]);
    let columns_of: Vec<&Column> =
        set.members.iter().filter_map(|member| table.columns().get(member.column)).collect();
    let asked_in: Vec<Vec<bool>> = columns_of.iter().map(|column| asked(column, set)).collect();
    let answered =
        (0..table.rows()).filter(|row| asked_in.iter().any(|asked| asked.get(*row) == Some(&true)));
    let answered = answered.count() as u64;
    let ticked = |column: &Column| {
        let given = tally(column).into_iter().zip(ticks(column, &set.ticked));
        given.filter(|(_, tick)| *tick == Tick::Yes).map(|(n, _)| n).sum()
    };
    let ns: Vec<u64> = columns_of.iter().map(|column| ticked(column)).collect();
    let base = match set.kind {
        SetKind::TicksOrUnasked => "only who ticked an option counts as asked",
        _ => "who left all its columns blank was not asked",
    };
    InspectedQuestion {
        id: question_id(&set.text, ids),
        text: split_code(&set.text).1.to_owned(),
        columns: columns.names().to_vec(),
        kind: QuestionKind::Multiple,
        answered,
        answers: multiple
            .options
            .iter()
            .cloned()
            .zip(ns)
            .map(|(label, n)| AnswerCount { label, n })
            .collect(),
        options: Some(multiple.options),
        set: Some(named(set)),
        assumed: vec![format!("{} are options of one question; {base}", columns_in_words(set.members.len()))],
        ..InspectedQuestion::default()
    }
}

fn columns_in_words(n: usize) -> String {
    if n == 1 { "1 column".to_owned() } else { format!("{n} columns") }
}

/// By row, whether the cell tells that the respondent was asked.
fn asked(column: &Column, set: &ColumnSet) -> Vec<bool> {
    let Cells::Coded { codes, .. } = &column.cells else { return vec![false; column.len()] };
    let ticks = ticks(column, &set.ticked);
    let tells =
        |tick: &Tick| *tick == Tick::Yes || (*tick == Tick::No && set.kind != SetKind::TicksOrUnasked);
    let of = |row: usize| codes.get(row).checked_sub(1).and_then(|code| ticks.get(code)).is_some_and(tells);
    (0..codes.len()).map(of).collect()
}

/// What each answer of a column of ticks says.
fn ticks(column: &Column, ticked: &[String]) -> Vec<Tick> {
    answers(column).into_iter().map(|label| Tick::of(column, label, &[], ticked)).collect()
}

fn named(set: &ColumnSet) -> InspectedSet {
    let kind = match set.kind {
        SetKind::Ticks | SetKind::TicksOrUnasked => SetName::Ticks,
        SetKind::Grid => SetName::Grid,
        SetKind::Rank => SetName::Rank,
    };
    InspectedSet { kind, text: set.text.clone() }
}
