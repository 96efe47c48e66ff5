//! JISC Online Surveys: answers are codes below codes of questions; a key, a file of its own, says what they
//! stand for.

use super::first::{First, normal};
use super::{Layout, headers::name_columns, one_of};
use crate::ingest::codebook::is_question_code;
use crate::notice::Notice;
use crate::table::Role;

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    if is_key(first) { Some(key(first)) } else { data(first) }
}

/// The key: question and its text, then its codes and their texts, then the next question.
fn is_key(first: &First<'_>) -> bool {
    let two = (0..first.len()).all(|row| first.row(row).len() == 2);
    let is_code = |row: usize| {
        let code = first.cell(row, 0);
        !code.is_empty() && code.len() <= 6 && code.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_question = |row: usize| is_question_code(first.cell(row, 0));
    let counted = (0..first.len()).filter(|&row| is_code(row)).count();
    let questions = (0..first.len()).filter(|&row| is_question(row)).count();
    let begins = normal(first.cell(0, 1)) == "unique response number" || is_question(0) && !is_question(1);
    // The first code of a question stands right below it.
    let ordered = (1..first.len()).all(|row| first.cell(row, 0) != "1" || !is_code(row - 1));
    two && begins && ordered && questions >= 1 && counted >= 2 && counted + questions + 2 >= first.len()
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
    let completed = one_of(&["completiondate", "completion date", "submission date"], &last);
    if !one_of(&["urn", "unique response number"], &number) || coded < 2 && !completed {
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
