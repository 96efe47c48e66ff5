//! Two header rows of any maker: codes and texts in either order, or questions over blanks with the options
//! below them.

use super::first::First;
use super::siblings::{by_key, is_other, shared_question, undecided};
use super::{Layout, headers::name_columns};
use crate::order;
use crate::table::{Role, parse_number};

/// Fewest columns of which two header rows can be told from a header and a respondent.
const FEWEST: usize = 3;

/// Characters of a code at most.
const MAX_CODE: usize = 32;

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    // A row of texts is told from a respondent by the respondents below it.
    if first.len() < 3 || first.width() < FEWEST || first.width_of(2) > first.width() + 1 {
        return None;
    }
    if is_codes(first, 0) && is_questions(first, 1) {
        let reason = "row 1 holds short codes and row 2 the questions they stand for";
        return Some(codes_and_texts(first, 0, 1, reason));
    }
    if is_codes(first, 1) && is_questions(first, 0) && !repeats_below(first, 1) {
        let reason = "row 1 holds the questions and row 2 their short codes";
        return Some(codes_and_texts(first, 1, 0, reason));
    }
    is_continued(first).then(|| options_below(first))
}

/// True where every cell of a row is a code, and each another one.
fn is_codes(first: &First<'_>, row: usize) -> bool {
    let cells: Vec<&str> = (0..first.width()).map(|column| first.cell(row, column)).collect();
    let is_code = |cell: &&str| {
        cell.len() <= MAX_CODE
            && cell.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && cell.chars().all(|c| {
                c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '[' | ']' | '#' | '/' | '$')
            })
    };
    let mut sorted = cells.clone();
    order::sort_and_dedup(&mut sorted);
    let numbered = cells.iter().filter(|cell| cell.bytes().any(|byte| byte.is_ascii_digit())).count();
    cells.iter().all(is_code) && sorted.len() == cells.len() && numbered * 3 >= cells.len()
}

/// True where a row asks: texts of several words, other than what the rows below it hold.
fn is_questions(first: &First<'_>, row: usize) -> bool {
    let width = first.width();
    let filled = (0..width).filter(|&column| !first.cell(row, column).is_empty()).count();
    let long = (0..width).filter(|&column| is_long(first.cell(row, column))).count();
    let number = |cell: &str| !cell.is_empty() && parse_number(cell).is_some();
    let numbers = (0..width).filter(|&column| number(first.cell(row, column))).count();
    // Respondents' comments are long too, but not in most columns, nor in the next row as well.
    let next = (0..width).filter(|&column| is_long(first.cell(2, column))).count();
    filled * 10 >= width * 9
        && long * 3 >= filled
        && next * 2 < long
        && numbers == 0
        && !(row > 0 && repeats_below(first, row))
}

fn is_long(cell: &str) -> bool {
    cell.split_whitespace().count() >= 3 || cell.ends_with('?')
}

/// True where a column holds the text of row `row` again further down.
fn repeats_below(first: &First<'_>, row: usize) -> bool {
    (0..first.width()).any(|column| {
        let text = first.cell(row, column);
        !text.is_empty() && first.below(row + 1, column).any(|cell| cell == text)
    })
}

fn codes_and_texts(first: &First<'_>, codes: usize, texts: usize, reason: &str) -> Layout {
    let names = (0..first.width()).map(|column| first.cell(codes, column).to_owned());
    let mut layout = Layout::new("two-rows", reason, 2, name_columns(first.file, names));
    for column in 0..first.width() {
        layout.text(column, first.cell(texts, column).to_owned());
    }
    let stem = |column: usize| {
        let code = first.cell(codes, column);
        let stem = code.trim_end_matches(']').trim_end_matches(|c: char| c.is_ascii_digit());
        let cut = stem.trim_end_matches(['_', '.', '-', '[', 'r', 'o']);
        (cut.len() < code.len() && !cut.is_empty()).then(|| cut.to_owned())
    };
    let groups = by_key((0..first.width()).filter_map(|column| Some((stem(column)?, column))));
    for (code, columns) in groups {
        let above: Vec<&str> = columns.iter().map(|&column| first.cell(texts, column)).collect();
        let Some((question, labels)) = shared_question(&above, &[" - ", ": ", " | ", " – ", "? ", " ["])
        else {
            continue;
        };
        let labels = labels.into_iter().map(|label| label.trim_end_matches(']').to_owned());
        layout.groups.push(undecided(&code, &question, columns.iter().copied().zip(labels).collect()));
    }
    layout
}

/// True where row 1 has questions over the first of their columns, and row 2 the options of all.
fn is_continued(first: &First<'_>) -> bool {
    let width = first.width_of(2);
    let (above, below) = (|column: usize| first.cell(0, column), |column: usize| first.cell(1, column));
    let continued: Vec<usize> =
        (1..width).filter(|&column| above(column).is_empty() && !below(column).is_empty()).collect();
    let nameless = (0..width).filter(|&column| above(column).is_empty() && below(column).is_empty()).count();
    let number = |column: &usize| below(*column).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let mut options: Vec<&str> = continued.iter().map(|&column| below(column)).collect();
    order::sort(&mut options);
    let all = options.len();
    options.dedup();
    // Where an option's own text is its tick, it stands below itself; anything else there is a respondent's.
    let is_tick = |column: usize, cell: &str| {
        continued.contains(&column) || continued.contains(&(column + 1)) && cell == below(column)
    };
    let again = (0..width).any(|column| {
        let text = below(column);
        !text.is_empty() && first.below(2, column).any(|cell| cell == text && !is_tick(column, cell))
    });
    let alone = (0..width).filter(|&column| !above(column).is_empty() && below(column).is_empty()).count();
    // Headings over blocks of columns that all have a header of their own.
    let blocks = || {
        let number = |column: usize| number(&column);
        let mut named: Vec<&str> = (0..width).map(below).collect();
        order::sort_and_dedup(&mut named);
        // A text that recurs among others is an answer.
        let recurs = |column: usize| {
            let same = |cell: &str| cell == below(column);
            first.below(2, column).any(same) && !first.below(2, column).all(same)
        };
        named.len() == width
            && !(0..width).any(recurs)
            && !(0..width).any(|column| below(column).is_empty() || number(column))
    };
    continued.len() >= 2
        && options.len() * 2 > all
        && !continued.iter().any(number)
        && nameless <= 1
        && (alone >= 1 || blocks())
        && !again
        && (0..width).any(|column| !above(column).is_empty() && first.below(2, column).next().is_some())
}

fn options_below(first: &First<'_>) -> Layout {
    let width = first.width_of(2);
    let mut heads: Vec<(usize, &str)> = Vec::with_capacity(width);
    let mut question = 0;
    for column in 0..width {
        if !first.cell(0, column).is_empty() || first.cell(1, column).is_empty() {
            question = column;
        }
        heads.push((question, first.cell(1, column)));
    }
    let names = heads.iter().map(|&(question, below)| match (first.cell(0, question), below) {
        (above, "") => above.to_owned(),
        ("", below) => below.to_owned(),
        (above, below) => format!("{above} [{below}]"),
    });
    let reason = "row 1 has questions with blanks beside them and row 2 the options below";
    let named = name_columns(first.file, names.collect::<Vec<_>>().into_iter());
    let mut layout = Layout::new("two-rows", reason, 2, named);
    for (column, (_, below)) in heads.iter().enumerate() {
        if is_other(below) {
            layout.role(column, Role::Text);
        }
    }
    let groups = by_key(
        heads
            .iter()
            .enumerate()
            .filter(|(_, (_, below))| !below.is_empty())
            .map(|(column, head)| (head.0, column)),
    );
    for (question, columns) in groups {
        let text = first.cell(0, question);
        let members =
            columns.iter().filter_map(|&column| Some((column, heads.get(column)?.1.to_owned()))).collect();
        layout.groups.push(undecided(text, text, members));
    }
    layout
}
