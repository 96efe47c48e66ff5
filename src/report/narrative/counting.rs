//! Which answers count as agreeing.

use super::super::asked::{Asked, asked, question_of};
use super::super::rows::Row;
use super::Family;
use super::words::{counted, either, in_a_sentence, list, quoted};
use crate::study::MeasureKind;

/// Most lists of answers that are named.
const NAMED: usize = 5;

/// ` Counted as agreeing: “Agree” or “Strongly agree” (12 questions); “Yes” from customers and “6” or “7” from managers
/// (one question).` Nothing where the shares were published as such.
pub fn counting(family: &Family<'_>) -> Option<String> {
    let mut lists: Vec<(String, usize, bool)> = Vec::new();
    for row in family.known().filter(|row| row.gap.measure == MeasureKind::Share) {
        let option =
            question_of(family.report, &row.gap.question).is_some_and(|(_, option)| option.is_some());
        let Some(words) = (if option { Some("a tick".to_owned()) } else { answers(family, row) }) else {
            continue;
        };
        match lists.iter_mut().find(|(known, ..)| known.eq_ignore_ascii_case(&words)) {
            Some((_, times, _)) => *times += 1,
            None => lists.push((words, 1, option)),
        }
    }
    // The commonest first; the sort is stable.
    crate::order::sort_by_key(&mut lists, |(_, times, _)| usize::MAX - times);
    let alone = lists.len() == 1;
    let more: usize = lists.iter().skip(NAMED).map(|(_, times, _)| times).sum();
    let mut named: Vec<String> = lists
        .into_iter()
        .take(NAMED)
        .map(|(words, times, option)| match (alone, option) {
            (true, _) => words,
            (_, true) => format!("{words} ({})", counted(times, "option", "options")),
            _ => format!("{words} ({})", counted(times, "question", "questions")),
        })
        .collect();
    if more > 0 {
        named.push(format!("other answers on {}", counted(more, "question", "questions")));
    }
    (!named.is_empty()).then(|| format!(" Counted as agreeing: {}.", named.join("; ")))
}

/// The agreeing answers of both groups, once where they are the same.
fn answers(family: &Family<'_>, row: &Row<'_>) -> Option<String> {
    let (a, b) = (row.a?, row.b?);
    let of = |asked: Asked<'_>| -> Vec<String> { asked.agree.into_iter().map(quoted).collect() };
    let (of_a, of_b) = (of(asked(family.report, a)), of(asked(family.report, b)));
    let from = |answers: &[String], group: &str| format!("{} from {}", either(answers), in_a_sentence(group));
    match (of_a.is_empty(), of_b.is_empty()) {
        (true, true) => None,
        (false, false) if of_a == of_b => Some(either(&of_a)),
        (false, true) => Some(from(&of_a, &a.group)),
        (true, false) => Some(from(&of_b, &b.group)),
        _ => Some(list(&[from(&of_a, &a.group), from(&of_b, &b.group)])),
    }
}
