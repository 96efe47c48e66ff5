//! Columns that ask one question together: as the file says, and else told from headers and answers.
//!
//! Headers alone are not enough: `Q5_1` and `Q5_2` may be two questions. Options are columns of one family of
//! headers that hold nothing but ticks; rows of a grid are columns of `question [row]` on one scale.

use super::metadata::says_metadata;
use super::model::SetSpec;
use super::scales::{self, Hint, Scale, is_missing};
use super::words::shortened;
use crate::table::{Column, ColumnSet, Role, SetKind, SetMember, Table, says_none, single_spaced};
use crate::wordlist::WordList;

mod cuts;
mod given;
mod ordered;

use cuts::{CUTS, Cut, numbered};

/// Most characters of the text that a set without a question of its own is called by.
const MAX_TEXT: usize = 80;

/// Questions of more columns than this are told from no headers: the time to look for them stays short.
const MAX_MEMBERS: usize = 500;

/// What an option that was ticked is written as, where not as its own text.
const TICKS: WordList = WordList(
    "1|1.0|x|✓|✔|☑|yes|y|true|checked|selected|ticked|on|quoted|mentioned|chosen|ausgewählt|gewählt|\
     genannt|coché|cité|mencionado|seleccionado|selezionato|selecionado|gekozen",
);

/// What one that was not ticked is written as beside it.
const NO_TICKS: WordList = WordList(
    "0|0.0|☐|false|unchecked|not selected|unticked|off|not quoted|not mentioned|not chosen|\
     nicht ausgewählt|nicht gewählt|nicht genannt|non coché|non cité|no mencionado|no seleccionado|\
     non selezionato|não selecionado|niet gekozen",
);

/// All sets of a table: those that a person `said`, the declared ones, then those found in the other columns.
pub(super) fn sets(table: &Table, said: &[SetSpec]) -> Vec<ColumnSet> {
    let mut all: Vec<ColumnSet> = said.iter().map(|set| given::set(set, table)).collect();
    let spoken_for: Vec<usize> = all.iter().flat_map(|set| &set.members).map(|one| one.column).collect();
    for mut declared in table.sets().iter().cloned() {
        declared.members.retain(|member| !spoken_for.contains(&member.column));
        if declared.kind == SetKind::Grid && ordered::is_order(&declared, table) {
            declared.kind = SetKind::Rank;
        }
        all.push(declared);
    }
    all.retain(|set| !set.members.is_empty());
    let mut taken: Vec<bool> = table.columns().iter().map(|column| !open(column)).collect();
    for member in all.iter().flat_map(|set| &set.members) {
        if let Some(taken) = taken.get_mut(member.column) {
            *taken = true;
        }
    }
    let mut at = 0;
    while at < table.columns().len() {
        let found = ordered::run(table, &taken, at)
            .or_else(|| CUTS.iter().find_map(|cut| family(table, &taken, at, cut)))
            .or_else(|| own_texts(table, &taken, at))
            .or_else(|| switches(table, &taken, at));
        at += found.as_ref().map_or(1, |set| set.members.len());
        all.extend(found);
    }
    all
}

/// True where the file does not say that the column is something else.
fn open(column: &Column) -> bool {
    !matches!(column.facts.role, Some(Role::Metadata | Role::Text | Role::Weight))
}

/// The header as the file has it: a column called by its place has it as its text.
fn header(column: &Column) -> &str {
    if column.name.starts_with('#') { &column.text } else { &column.name }
}

/// The set that begins at column `at`, where it and its followers have the same question before the cut.
fn family(table: &Table, taken: &[bool], at: usize, cut: &Cut) -> Option<ColumnSet> {
    let (question, _) = (cut.at)(header(table.columns().get(at)?))?;
    let mut members = Vec::new();
    for (place, column) in table.columns().iter().enumerate().skip(at) {
        match (cut.at)(header(column)) {
            Some((same, label)) if same == question && taken.get(place) == Some(&false) => {
                // Options all hold ticks; and no question has that many columns.
                if members.len() == MAX_MEMBERS || (!cut.grid && ticks(column, label).is_none()) {
                    return None;
                }
                members.push(SetMember { column: place, label: label.to_owned() });
            }
            _ => break,
        }
    }
    if members.len() < 2 {
        return None;
    }
    let columns: Vec<(&Column, &str)> = members
        .iter()
        .filter_map(|member| Some((table.columns().get(member.column)?, member.label.as_str())))
        .collect();
    let kind = if are_ticks(&columns) {
        SetKind::Ticks
    } else if cut.grid && shared_scale(&columns).is_some() {
        SetKind::Grid
    } else {
        return None;
    };
    // Where headers are codes, the columns' own texts say what the options are.
    let texts: Vec<String> = columns.iter().map(|(column, _)| column.text.clone()).collect();
    let told = columns.iter().zip(&texts).all(|((column, _), text)| *text != column.name && !text.is_empty());
    let differ = texts.iter().enumerate().all(|(at, text)| !texts.iter().take(at).any(|other| other == text));
    if !cut.grid && told && differ {
        for (member, text) in members.iter_mut().zip(texts) {
            member.label = text;
        }
    }
    Some(ColumnSet {
        name: question.to_owned(),
        text: question.to_owned(),
        kind,
        members,
        ticked: Vec::new(),
    })
}

/// Followers of column `at` that are each 1 or 0, headed by an option's few words or by `v_12`: options without their
/// question. What stands below a statement is an answer to it, not an option.
fn switches(table: &Table, taken: &[bool], at: usize) -> Option<ColumnSet> {
    let stem = |column: &Column| numbered(header(column)).map(|(stem, _)| stem.to_owned());
    let first = stem(table.columns().get(at)?);
    let fits = |(place, column): &(usize, &Column)| {
        let named = if first.is_some() { stem(column) == first } else { is_option(header(column)) };
        named && taken.get(*place) == Some(&false) && is_switch(column)
    };
    let run = || table.columns().iter().enumerate().skip(at).take(MAX_MEMBERS).take_while(fits);
    let given = |answer: &str| run().any(|(_, column)| answers(column).any(|given| given == answer));
    if run().count() < LEAST_SWITCHES || !given("1") || !given("0") {
        return None;
    }
    let label = |column: &Column| single_spaced(if first.is_some() { &column.text } else { header(column) });
    let members: Vec<SetMember> = run().map(|(column, of)| SetMember { column, label: label(of) }).collect();
    let labels: Vec<&str> = members.iter().map(|member| member.label.as_str()).collect();
    let text = shortened(&labels.join(" / "), MAX_TEXT);
    Some(ColumnSet { name: text.clone(), text, kind: SetKind::Ticks, members, ticked: Vec::new() })
}

/// Fewer columns of 1 and 0 side by side may do so by chance.
const LEAST_SWITCHES: usize = 3;

fn answers(column: &Column) -> impl Iterator<Item = &str> {
    column.coded().into_iter().flat_map(|(dictionary, _)| dictionary.iter())
}

/// True where the cells are 1 and 0, or say that there is no answer.
fn is_switch(column: &Column) -> bool {
    let known = |answer: &str| matches!(answer, "1" | "0") || says_none(answer);
    column.coded().is_some_and(|(dictionary, _)| (1..=6).contains(&dictionary.len()))
        && answers(column).all(known)
}

/// True for one to three words without signs of a code, such as an option has.
fn is_option(header: &str) -> bool {
    let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '\'' | '’' | '(' | ')' | ',');
    header.chars().all(plain)
        && header.chars().any(char::is_lowercase)
        && header.split_whitespace().count() <= 3
        && (CHANNELS.contains(&header.to_lowercase().as_str()) || !says_metadata(header))
}

/// Options whose headers stand for addresses above cells that are some.
const CHANNELS: &[&str] = &["e-mail", "email", "phone", "telephone", "url", "browser"];

/// Followers of column `at` that each hold nothing but their own header: options without their question.
fn own_texts(table: &Table, taken: &[bool], at: usize) -> Option<ColumnSet> {
    let own = |(place, column): &(usize, &Column)| {
        let text = header(column);
        taken.get(*place) == Some(&false) && only_answer(column).is_some_and(|only| same(only, text))
    };
    let members: Vec<SetMember> = table
        .columns()
        .iter()
        .enumerate()
        .skip(at)
        .take_while(own)
        .map(|(place, column)| SetMember { column: place, label: single_spaced(header(column)) })
        .collect();
    if members.len() < 2 {
        return None;
    }
    let labels: Vec<&str> = members.iter().map(|member| member.label.as_str()).collect();
    let text = shortened(&labels.join(" / "), MAX_TEXT);
    Some(ColumnSet { name: text.clone(), text, kind: SetKind::Ticks, members, ticked: Vec::new() })
}

/// True where the columns hold ticks only: a mark, the option's own text, or 1 and 0.
fn are_ticks(columns: &[(&Column, &str)]) -> bool {
    let states: Option<Vec<bool>> = columns.iter().map(|(column, label)| ticks(column, label)).collect();
    states.is_some_and(|any| any.contains(&true))
}

/// Whether any cell is a tick, of a column of ticks; `None` of another.
fn ticks(column: &Column, label: &str) -> Option<bool> {
    let (dictionary, _) = column.coded()?;
    let (mut any, mut not, mut different) = (false, false, 0);
    for answer in dictionary.iter().filter(|answer| !says_none(answer)) {
        let plain = answer.to_lowercase();
        let tick = TICKS.has(&plain) || same(answer, label);
        let no_tick = NO_TICKS.has(&plain);
        different += 1;
        if different > 2 || !(tick || no_tick) {
            return None;
        }
        (any, not) = (any || tick, not || no_tick);
    }
    (different < 2 || not).then_some(any)
}

/// The scale that all columns share, their answers taken together.
pub(super) fn shared_scale(columns: &[(&Column, &str)]) -> Option<Scale> {
    let mut answers: Vec<&str> = Vec::new();
    for (column, _) in columns {
        for answer in column.coded()?.0.iter() {
            if !answers.contains(&answer) {
                answers.push(answer);
            }
        }
        // Far more answers than any scale has.
        if answers.len() > 40 {
            return None;
        }
    }
    if answers.iter().all(|answer| is_missing(answer)) {
        return None;
    }
    let text = columns.first().map_or("", |(column, _)| column.text.as_str());
    let answered = columns.iter().map(|(column, _)| column.answered()).max().unwrap_or(0);
    scales::recognise(&answers, Hint { text, answered, ..Hint::default() })
}

/// The one answer of a column.
fn only_answer(column: &Column) -> Option<&str> {
    let (dictionary, _) = column.coded()?;
    (dictionary.len() == 1).then(|| dictionary.text(0))
}

fn same(answer: &str, label: &str) -> bool {
    single_spaced(answer).to_lowercase() == single_spaced(label).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::testing::survey;

    fn found(lines: &[&str]) -> Vec<String> {
        let source = survey("a.csv", lines);
        let sets = sets(source.table().expect("a table"), &[]);
        let told = |set: &ColumnSet| {
            let labels: Vec<&str> = set.members.iter().map(|member| member.label.as_str()).collect();
            format!("{:?} {}: {}", set.kind, set.text, labels.join(", "))
        };
        sets.iter().map(told).collect()
    }

    #[test]
    fn ticks_by_header_and_answers() {
        let check = |lines: &[&str], expected: &[&str]| assert_eq!(found(lines), expected, "{lines:?}");
        check(&["Age|Q5 [Phone]|Q5 [Chat]", "1|Phone|", "2|Phone|Chat"], &["Ticks Q5: Phone, Chat"]);
        check(&["Q5_1|Q5_2|Q6", "0|1|5", "1|0|4"], &["Ticks Q5: Q5_1, Q5_2"]);
        check(&["col___r|col___g|other", "1|0|a", "0|0|b"], &["Ticks col: r, g"]);
        check(&["How? - Phone|How? - Chat", "Phone|", "|x"], &["Ticks How?: Phone, Chat"]);
        check(&["Phone|Chat|Age", "Phone||1", "|Chat|2"], &["Ticks Phone / Chat: Phone, Chat"]);
        check(&["q/phone|q/chat", "1|0", "|"], &["Ticks q: phone, chat"]);
        check(
            &["v_1|v_2|v_3|v_4|v_5", "1|0|-77|1|3", "5|1|-77|0|4", "2|0|1|0|-99"],
            &["Ticks v_2 / v_3 / v_4: v_2, v_3, v_4"],
        );
        check(
            &["Age|Phone|E-mail|Web chat|Note", "31|1|0|0|x", "44|0|1|0|y"],
            &["Ticks Phone / E-mail / Web chat: Phone, E-mail, Web chat"],
        );
    }

    #[test]
    fn thousands_of_columns_of_one_stem_are_no_question() {
        let line = |cell: &dyn Fn(usize) -> String| (0..3000).map(cell).collect::<Vec<_>>().join("|");
        let header = line(&|at| format!("v_{at}"));
        let (one, other) = (line(&|at| (at % 2).to_string()), line(&|at| (at % 3 % 2).to_string()));
        let sets = found(&[&header, &one, &other]);
        assert_eq!(sets.len(), 3000 / MAX_MEMBERS);
    }

    #[test]
    fn questions_of_their_own_are_no_set() {
        for lines in [
            &["Q5_1|Q5_2", "1|2", "2|5"][..],
            &["Q5_1|Q5_2", "Yes|No", "No|No"],
            &["Phone|Chat", "daily|never", "never|daily"],
            &["Q5 [Phone]|Q6 [Chat]", "Phone|Chat", "|"],
            &["Phone|Age|Chat", "Phone|1|", "|2|Chat"],
            &["Phone|Chat|Note", "1|0|x", "0|1|y"],
            &["We keep our word|We answer at once|We listen to you", "1|0|1", "0|1|1"],
            &["is_customer|is_member|has_left", "1|0|1", "0|1|1"],
        ] {
            assert_eq!(found(lines), Vec::<String>::new(), "{lines:?}");
        }
    }

    #[test]
    fn rows_of_a_grid_share_a_scale() {
        let lines =
            ["How good? [Docs]|How good? [Help]|How good? [Why]", "Good|Poor|x", "Very good|Good|x y"];
        assert_eq!(found(&lines), Vec::<String>::new(), "the third column is none");
        let lines = ["How good? [Docs]|How good? [Help]", "Good|Poor", "Very good|Good"];
        assert_eq!(found(&lines), ["Grid How good?: Docs, Help"]);
    }
}
