//! What only the answers tell: whether columns of one question are options, the rows of a grid, or places in
//! an order. Decided when all of them are read.

use super::Group;
use super::first::normal;
use crate::ingest::LeaveOut;
use crate::order::{Map, Set};
use crate::table::{
    Column, ColumnSet, DeclaredLevel, Role, SetKind, SetMember, are_places, asks_for_order, says_none,
};
use crate::wordlist::WordList;

/// Different answers that a scale has at most: those of 0 to 10, and a few that are none.
const MAX_LEVELS: usize = 15;

/// Cells that mean "ticked", beside the option's own text.
const TICKED: WordList = WordList("1|1.0|x|✓|true|checked|selected|ticked|quoted");

/// Cells that mean "not ticked".
const NOT_TICKED: WordList = WordList("0|0.0|false|unchecked|not selected|not checked|not quoted");

/// Cells that mean "ticked" where a tool says so, and that are answers elsewhere.
const YES: WordList = WordList("y|yes|ja|oui|sí|si|sì|sim");

/// The same, "not ticked".
const NO: WordList = WordList("n|no|nein|non|não|nee|n/a");

/// Decides what the groups of a layout are, now that all answers are there. `headed_by_answers`, `ticked`: as in
/// [`super::Layout`]. Groups whose columns turn out not to belong together are dropped.
pub fn settle(
    groups: Vec<Group>,
    headed_by_answers: bool,
    ticked: &[&str],
    columns: &mut [Column],
) -> Vec<ColumnSet> {
    let mut groups = groups;
    if headed_by_answers {
        groups.extend(headed_columns(columns));
    }
    let mut names = Set::new();
    let mut taken = Set::new();
    let mut sets = Vec::new();
    for mut group in groups {
        group.members.retain(|(column, _)| *column < columns.len() && !taken.contains(column));
        let Some(kind) = group.kind.or_else(|| kind_by_answers(&group, columns)) else { continue };
        if kind != SetKind::Ticks && kind != SetKind::TicksOrUnasked {
            // What was written beside a grid is no row of it.
            group.members.retain(|(column, _)| !is_text(columns, *column));
        }
        if group.members.is_empty() {
            continue;
        }
        taken.extend(group.members.iter().map(|(column, _)| *column));
        let members = group.members.into_iter().map(|(column, label)| SetMember { column, label });
        sets.push(ColumnSet {
            name: unique(group.name, &mut names),
            text: group.text,
            kind,
            members: members.collect(),
            ticked: ticked.iter().map(|&tick| tick.to_owned()).collect(),
        });
    }
    sets
}

/// Most different codes of a question with codes for no answer.
const MAX_CODES: usize = 24;

/// Says of columns of codes that `none` are no answers. Nought is one beside nothing but 1, and on a scale to ten.
pub fn no_answers(none: &[&str], columns: &mut [Column]) {
    for column in columns.iter_mut().filter(|column| column.facts.role.is_none()) {
        let Some(codes) = column.coded().map(|(answers, _)| answers).filter(|codes| codes.len() <= MAX_CODES)
        else {
            continue;
        };
        let numbers: Option<Vec<i32>> = codes.iter().map(|code| code.parse().ok()).collect();
        let most = numbers.iter().flatten().copied().max().unwrap_or(0);
        let meant = |code: &&str| none.contains(code) && (*code != "0" || (2..10).contains(&most));
        let level =
            |code: &str| DeclaredLevel { code: code.to_owned(), label: code.to_owned(), missing: true };
        let levels: Vec<DeclaredLevel> = codes.iter().filter(meant).map(level).collect();
        if numbers.is_some() {
            column.facts.levels.extend(levels);
        }
    }
}

/// Says of `places`, columns that are answered in the respondents' own words, that they hold text where all wrote
/// the same: it would pass for an option that they ticked. Numbers are numbers also there.
pub fn open(places: &[usize], columns: &mut [Column]) {
    for &place in places {
        let Some(column) = columns.get_mut(place) else { continue };
        let one =
            column.coded().filter(|(answers, _)| answers.len() == 1).map(|(answers, _)| answers.text(0));
        if one.is_some_and(|answer| answer.bytes().all(|byte| !byte.is_ascii_digit())) {
            column.facts.role.get_or_insert(Role::Text);
        }
    }
}

/// What is left out in this file: of the answers that a tool writes for respondents who are not meant, those
/// that occur, as they are written here. Nobody is left out where everybody would be, for then the column does
/// not mean what it means elsewhere.
pub fn meant(leave_out: Vec<LeaveOut>, columns: &[Column]) -> Vec<LeaveOut> {
    let here = |mut rule: LeaveOut| {
        let column = columns.iter().find(|column| column.name == rule.column)?;
        column.coded()?;
        let known: Vec<String> = rule.answers.iter().map(|answer| normal(answer)).collect();
        let blank = known.iter().any(String::is_empty) && column.answered() < column.len();
        let mut out = if blank { vec![String::new()] } else { Vec::new() };
        out.extend(answers(column).filter(|answer| known.contains(&normal(answer))).map(str::to_owned));
        let all = (0..column.len()).all(|row| {
            let cell = column.text_at(row).unwrap_or_default();
            out.iter().any(|answer| answer == cell)
        });
        rule.answers = out;
        (!all && !rule.answers.is_empty()).then_some(rule)
    };
    leave_out.into_iter().filter_map(here).collect()
}

fn unique(name: String, taken: &mut Set<String>) -> String {
    let mut unique = name.clone();
    let mut number = 2;
    while !taken.insert(unique.clone()) {
        unique = format!("{name} ({number})");
        number += 1;
    }
    unique
}

fn is_text(columns: &[Column], column: usize) -> bool {
    columns.get(column).is_some_and(|column| column.facts.role == Some(Role::Text))
}

/// The columns of a group that are answered from a list, with what each stands for.
fn listed<'a>(group: &'a Group, columns: &'a [Column]) -> Vec<(&'a Column, &'a str)> {
    let member = |(column, label): &'a (usize, String)| Some((columns.get(*column)?, label.as_str()));
    let members = group.members.iter().filter_map(member);
    members.filter(|(column, _)| column.facts.role != Some(Role::Text)).collect()
}

/// What the answers make of a group; `None` where its columns have nothing in common.
fn kind_by_answers(group: &Group, columns: &[Column]) -> Option<SetKind> {
    let listed = listed(group, columns);
    if listed.len() < 2 || listed.iter().any(|(column, _)| column.coded().is_none()) {
        return None;
    }
    if are_ticks(&listed, group.yes_ticks) {
        return Some(if has_unticked(&listed) { SetKind::TicksOrUnasked } else { SetKind::Ticks });
    }
    let columns: Vec<&Column> = listed.iter().map(|(column, _)| *column).collect();
    if are_places(&columns, asks_for_order(&group.text)) {
        return Some(SetKind::Rank);
    }
    share_a_scale(&listed).then_some(SetKind::Grid)
}

/// The different answers of a column.
fn answers(column: &Column) -> impl Iterator<Item = &str> {
    column.coded().into_iter().flat_map(|(dictionary, _)| dictionary.iter())
}

/// True where every cell says "ticked", by the option's text or number or by a word for it, or "not ticked".
fn are_ticks(members: &[(&Column, &str)], yes_ticks: bool) -> bool {
    if are_numbered(members) {
        return true;
    }
    let mut any = false;
    let mut no = false;
    let fits = members.iter().all(|(column, label)| {
        let own = normal(label);
        answers(column).all(|answer| {
            let answer = normal(answer);
            let ticked = answer == own || TICKED.has(&answer) || YES.has(&answer);
            let unticked = NO.has(&answer);
            any |= ticked;
            no |= unticked && answer != own;
            ticked || unticked || NOT_TICKED.has(&answer) || says_none(&answer)
        })
    });
    fits && any && (yes_ticks || !no)
}

/// True where the columns hold nothing but a number each, the first option's 1: the number of the option, where ticked.
fn are_numbered(members: &[(&Column, &str)]) -> bool {
    let own = |column: &Column| {
        let mut answers = answers(column);
        let number = answers.next()?.strip_suffix(".0").map_or_else(|| number(column), |n| n.parse().ok())?;
        answers.next().is_none().then_some(number)
    };
    let numbers: Vec<u32> = members.iter().filter_map(|(column, _)| own(column)).collect();
    let filled = members.iter().filter(|(column, _)| column.answered() > 0).count();
    filled >= 2
        && numbers.len() == filled
        && numbers.is_sorted_by(|a, b| a < b)
        && numbers.first() == Some(&1)
}

fn number(column: &Column) -> Option<u32> {
    answers(column).next()?.parse().ok()
}

/// True where some cell says "not ticked" in words, so that a blank one may mean "not asked".
fn has_unticked(members: &[(&Column, &str)]) -> bool {
    let blank = members.iter().any(|(column, _)| column.answered() < column.len());
    let unticked = |answer: &str| {
        let answer = normal(answer);
        NOT_TICKED.has(&answer) || NO.has(&answer)
    };
    // Where every cell is filled, also those who were not asked have "not ticked" in theirs.
    !blank && members.iter().any(|(column, _)| answers(column).any(unticked))
}

/// True where the columns are answered on one scale.
fn share_a_scale(members: &[(&Column, &str)]) -> bool {
    let mut counts: Map<&str, usize> = Map::new();
    let mut filled = 0;
    for (column, _) in members {
        filled += usize::from(column.answered() > 0);
        for answer in answers(column) {
            *counts.entry(answer).or_default() += 1;
            if counts.len() > MAX_LEVELS {
                return false;
            }
        }
    }
    filled >= 2 && counts.values().any(|&columns| columns >= 2 && columns * 2 >= filled)
}

/// Runs of columns whose only answer is their own header, with the "Other" behind them: the options of a
/// question that is not written down.
fn headed_columns(columns: &mut [Column]) -> Vec<Group> {
    let says_itself = |column: &Column| {
        let mut answers = answers(column);
        let own = answers.next().is_some_and(|answer| normal(answer) == normal(&column.text));
        own && answers.next().is_none()
    };
    let free = |column: &Column| column.facts.role.is_none();
    let mut groups = Vec::new();
    let mut at = 0;
    while at < columns.len() {
        let run = columns.iter().skip(at).take_while(|column| free(column) && says_itself(column)).count();
        if run < 2 {
            at += run.max(1);
            continue;
        }
        let mut end = at + run;
        if let Some(other) = columns.get_mut(end)
            && normal(&other.text) == "other"
        {
            other.facts.role = Some(Role::Text);
            end += 1;
        }
        let members: Vec<(usize, String)> =
            (at..end).filter_map(|place| Some((place, columns.get(place)?.text.clone()))).collect();
        let labels: Vec<&str> = members.iter().map(|(_, label)| label.as_str()).collect();
        let text = match labels.as_slice() {
            [first, second, third, _, ..] => format!("{first}, {second}, {third}, …"),
            all => all.join(", "),
        };
        let name = columns.get(at).map_or_else(String::new, |column| column.name.clone());
        groups.push(Group { name, text, kind: Some(SetKind::Ticks), yes_ticks: false, members });
        at = end;
    }
    groups
}
