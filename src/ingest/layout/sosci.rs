//! SoSci Survey: `CASE`, `QUESTNNR` and the server's notes around the answers; questions are called `AB01`, their items
//! `AB01_01`. An option is 2 where it was ticked and 1 where not; what is below nought is no answer.

use super::first::First;
use super::{Group, Layout, headers::name_columns, one_of};
use crate::table::{Role, SetKind};
use crate::wordlist::WordList;

/// Columns of the server, beside `TIME001`.
const SERVER: WordList = WordList(
    "case|serial|ref|questnnr|mode|language|started|time_sum|mailsent|lastdata|status|finished|\
     q_viewer|lastpage|maxpage|missing|missrel|time_rsi|deg_time|deg_miss|ip|tic|quality",
);

/// Codes for no answer: not answered, evaded, do not know, not shown.
const NONE: &[&str] = &["-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9", "-10"];

/// How a ticked option is written: as its code, or as the label of it.
const TICKED: &[&str] = &["2", "ausgewählt", "selected", "checked", "TRUE"];

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let headers = first.normal(0);
    let at = |name: &str| headers.iter().position(|header| header == name);
    let (case, _) = (at("case")?, at("questnnr")?);
    // Below the names may stand what each of them is.
    let texts = !first.cell(1, case).is_empty() && first.cell(1, case).parse::<u64>().is_err();
    let reason = "it has the columns \"CASE\" and \"QUESTNNR\" that SoSci Survey adds";
    let mut layout =
        Layout::new("sosci", reason, if texts { 2 } else { 1 }, name_columns(first.file, first.texts()));
    let timed = |header: &str| {
        header.strip_prefix("time").is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    layout.metadata(first, |header| one_of(SERVER, header) || timed(header));
    if texts {
        for column in 0..first.width() {
            layout.text(column, first.cell(1, column).to_owned());
        }
    }
    for (column, name) in first.row(0).iter().enumerate() {
        // The number of ticks stands before the options.
        let items: Vec<usize> =
            (column + 1..first.width()).take_while(|&item| is_item(first.cell(0, item), name)).collect();
        if items.is_empty() {
            continue;
        }
        let text = first.cell(1, column).split(": ").next().unwrap_or_default();
        let text = if texts && !text.is_empty() { text.to_owned() } else { name.to_string() };
        let label = |item: usize| {
            let own = first.cell(1, item);
            let own = own.strip_prefix(text.as_str()).map_or(own, |rest| rest.trim_start_matches([':', ' ']));
            (item, if texts && !own.is_empty() { own.to_owned() } else { first.cell(0, item).to_owned() })
        };
        let members = items.into_iter().map(label).collect();
        layout.role(column, Role::Metadata);
        layout.groups.push(Group {
            name: name.to_string(),
            text,
            kind: Some(SetKind::Ticks),
            yes_ticks: false,
            members,
        });
    }
    layout.none = NONE;
    layout.ticked = TICKED;
    for (column, answers, what) in [
        ("finished", WordList("0"), "unfinished responses"),
        ("q_viewer", WordList("1"), "unanswered visits"),
        ("mode", WordList("admin|test|debug|pretest|develop"), "tests"),
    ] {
        if let Some(column) = at(column) {
            layout.leave_out(column, answers, what);
        }
    }
    Some(layout)
}

/// True for `AB01_02` where the question is `AB01`.
fn is_item(header: &str, question: &str) -> bool {
    let number = header.strip_prefix(question).and_then(|rest| rest.strip_prefix('_'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}
