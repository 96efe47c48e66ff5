//! A room imports only from the rooms to its left.

use crate::tree::{File, files};

/// The rooms from left to right. `stats` knows no other room: numbers in, numbers out.
const ROOMS: &[&str] = &[
    "table", "ingest", "study", "counts", "stats", "report", "chart", "export", "session", "cli", "wasm",
    "main",
];
/// Used everywhere; they use nothing but each other.
const EVERYWHERE: &[&str] = &["error", "notice", "order", "wordlist"];
/// The crates that only the browser has.
const BROWSER: &[&str] = &["wasm_bindgen", "js_sys", "web_sys"];

#[test]
fn no_arrow_goes_to_the_right() {
    let files = files("src", &[".rs"]);
    assert!(files.len() > 10, "the rooms were not found");
    let wrong: Vec<String> = files.iter().flat_map(wrong_arrows).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_wasm_room_knows_the_browser() {
    let wrong: Vec<String> = files("src", &[".rs"])
        .iter()
        .filter(|file| room(&file.path) != "wasm")
        .filter(|file| code(&file.text).any(|(_, line)| BROWSER.iter().any(|name| has_word(line, name))))
        .map(|file| file.path.clone())
        .collect();
    assert!(wrong.is_empty(), "these name the browser's crates: {wrong:?}");
}

#[test]
fn arrows_are_read_in_every_spelling() {
    let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
    let wrong = |path: &str, text: &str| wrong_arrows(&file(path, text)).len();
    assert_eq!(wrong("src/table.rs", "use crate::report::Report;"), 1);
    assert_eq!(wrong("src/study/mod.rs", "use crate::{table::Table, chart::{Theme, draw}};"), 1);
    assert_eq!(wrong("src/study/mod.rs", "use crate::{\n    table::Table,\n    export,\n};"), 1);
    assert_eq!(wrong("src/study/mod.rs", "let x = crate::export::write();"), 1);
    assert_eq!(wrong("src/study/mod.rs", "use super::report::Report;"), 1);
    assert_eq!(wrong("src/study/mod.rs", "mod tests {\n    use super::report_of;\n}"), 0);
    assert_eq!(wrong("src/study/model.rs", "use super::super::report::Report;"), 1);
    assert_eq!(wrong("src/stats/mod.rs", "use crate::table::Table;"), 1);
    assert_eq!(wrong("src/stats/mod.rs", "use crate::stats::normal;"), 0);
    assert_eq!(
        wrong("src/error.rs", "/// A [`crate::notice::Notice`] of [`crate::report`].\nuse crate::table;"),
        1
    );
    assert_eq!(wrong("src/export/csv.rs", "use crate::report::Report;\nuse crate::error::Error;"), 0);
    assert_eq!(wrong("src/main.rs", "use gap_report::export;"), 0);
    assert_eq!(wrong("src/cli/mod.rs", "use gap_report::{export, wasm::engine};"), 1);
}

/// The room of a file: the first name under src.
fn room(path: &str) -> &str {
    let inner = path.trim_start_matches("src/");
    inner.split(['/', '.']).next().unwrap_or(inner)
}

fn wrong_arrows(file: &File) -> Vec<String> {
    let from = room(&file.path);
    if from == "lib" {
        return Vec::new();
    }
    let wrong = |to: &String| !allowed(from, to);
    targets(file).into_iter().filter(wrong).map(|to| format!("{}: {from} uses {to}", file.path)).collect()
}

fn allowed(from: &str, to: &str) -> bool {
    let place = |room: &str| ROOMS.iter().position(|each| *each == room);
    if from == to || (EVERYWHERE.contains(&to) && from != "stats") {
        return true;
    }
    match (place(from), place(to)) {
        (Some(from_place), Some(to_place)) => from != "stats" && to_place < from_place,
        _ => false,
    }
}

/// The rooms that a file names: after `crate::`, after `gap_report::` in the rooms that are packages or programs of
/// their own, or after as many `super::` as lead to the root.
fn targets(file: &File) -> Vec<String> {
    let depth = file.path.trim_start_matches("src/").trim_end_matches("/mod.rs").split('/').count();
    let to_root = "super::".repeat(depth);
    let mut inside_inline_module = false;
    let mut code_text = String::new();
    for (_, line) in code(&file.text) {
        let line = &line.replace("gap_report::", "crate::");
        inside_inline_module |= line.contains("mod ") && line.trim_end().ends_with('{');
        // Within an inline module the same number of steps leads elsewhere.
        let line = if inside_inline_module { line.to_owned() } else { line.replace(&to_root, "crate::") };
        code_text.push_str(&line);
        code_text.push('\n');
    }
    let mut found = Vec::new();
    for (at, _) in code_text.match_indices("crate::") {
        if code_text[..at]
            .ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == '$')
        {
            continue;
        }
        found.extend(names(&code_text[at + "crate::".len()..]));
    }
    // A root that re-exports nothing has only rooms; the macros' `$crate` and items of lib.rs do not occur.
    found.sort();
    found.dedup();
    found
}

/// The first names of a path or of the list in braces that `rest` begins with.
fn names(rest: &str) -> Vec<String> {
    let name = |text: &str| {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
    };
    let Some(list) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.push(name(&list[start..at]));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// Lines that are not comments, with their numbers from 1.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|each| each == word)
}
