//! JISC Online Surveys: answers are codes below codes of questions; a key, a file of its own, says what they
//! stand for.

use super::first::{First, normal};
use super::{Layout, headers::name_columns, one_of};
use crate::ingest::codebook::is_question_code;
use crate::notice::Notice;
use crate::table::Role;
use crate::wordlist::WordList;

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    if is_key(first) { Some(key(first)) } else { data(first) }
}

/// The key: question and its text, then its codes and their texts, then the next question. Answers below two
/// columns of codes look much like it, but they are in no order, and have no texts.
fn is_key(first: &First<'_>) -> bool {
    let number = |row: usize| {
        let code = first.cell(row, 0);
        let digits = code.len() <= 6 && code.bytes().all(|byte| byte.is_ascii_digit());
        if digits { code.parse::<u32>().ok() } else { None }
    };
    let is_question = |row: usize| is_question_code(first.cell(row, 0));
    let says = |row: &usize| first.cell(*row, 1).contains(char::is_alphabetic);
    let words = |row: usize| first.cell(row, 1).split_whitespace().count();
    let rows = first.len();
    let two = (0..rows).all(|row| first.row(row).len() == 2);
    let begins = normal(first.cell(0, 1)) == "unique response number" || is_question(0) && words(0) >= 2;
    // Each code is above the one before it, and the first stands right below its question.
    let ordered = (1..rows).all(|row| match (number(row - 1), number(row)) {
        (Some(before), Some(code)) => before < code,
        (None, Some(code)) => is_question(row - 1) && code <= 1,
        _ => true,
    });
    let codes = (0..rows).filter(|&row| number(row).is_some()).count();
    let questions = (0..rows).filter(|&row| is_question(row)).count();
    let told = (0..rows).filter(says).count();
    two && begins
        && ordered
        && questions >= 1
        && codes >= 2
        && codes + questions + 2 >= rows
        && told * 2 > rows
}

fn key(first: &First<'_>) -> Layout {
    let names = ["code", "text"].map(str::to_owned).into_iter();
    let reason = "it lists questions with the codes of their answers below them, as JISC's key files do";
    let mut layout = Layout::new("jisc", reason, 0, name_columns(first.file, names));
    layout.key = true;
    layout
}

fn data(first: &First<'_>) -> Option<Layout> {
    let headers = first.row(0);
    let number = normal(first.cell(0, 0));
    let coded = headers.iter().filter(|header| is_question_code(header)).count();
    let last = normal(headers.last()?);
    let completed = one_of(WordList("completiondate|completion date|submission date"), &last);
    if !one_of(WordList("urn|unique response number"), &number) || coded < 2 && !completed {
        return None;
    }
    let reason = if completed {
        format!(
            "its columns run from \"{}\" to \"{}\", as in JISC Online Surveys",
            first.cell(0, 0),
            headers.last()?
        )
    } else {
        format!(
            "it begins with \"{}\" and has codes of questions, as in JISC Online Surveys",
            first.cell(0, 0)
        )
    };
    let mut layout = Layout::new("jisc", reason, 1, name_columns(first.file, first.texts()));
    layout.role(0, Role::Metadata);
    if completed {
        layout.role(headers.len() - 1, Role::Metadata);
    }
    if coded * 2 > headers.len() {
        let text = "The columns are headed by codes. Add the survey's key file, which says what they ask and what the answers stand for.";
        layout.notices.push(Notice::new("needs_key", Some(first.file), text));
    }
    Some(layout)
}
