//! What is found in every real survey file: rows, columns, layout, encoding, and for each question its kind,
//! scale and options. The goldens stand in `tests/golden/inspect`; `UPDATE_GOLDEN=1` writes them anew, and the
//! difference is then read like code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::{ReadOptions, whole};
use gap_report::study::{InspectedQuestion, Inspection, QuestionKind, inspect};
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Endings of files that no survey tool exports.
const NO_SURVEYS: [&str; 2] = ["md", "txt"];

/// Most characters of a text and of a list that are shown.
const SHOWN: (usize, usize) = (70, 200);

#[test]
fn every_file_is_what_it_was_found_to_be() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/inspect");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = Vec::new();
    for path in files() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let folder = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let found = found(&name, &std::fs::read(&path).unwrap());
        let file = golden.join(format!("{folder}.{name}.txt"));
        if update {
            std::fs::create_dir_all(&golden).unwrap();
            std::fs::write(&file, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        if let Some((line, (ours, theirs))) = first_difference(&found, &expected) {
            wrong.push(format!("{folder}/{name}, line {line}:\n  found    {ours}\n  expected {theirs}"));
        }
    }
    assert!(wrong.is_empty(), "{} files differ\n{}", wrong.len(), wrong.join("\n"));
}

/// All survey files among the test data, in order.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/files");
    let mut files = Vec::new();
    for folder in std::fs::read_dir(root).unwrap() {
        let Ok(entries) = std::fs::read_dir(folder.unwrap().path()) else { continue };
        files.extend(entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()));
    }
    let survey = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        !NO_SURVEYS.contains(&ending)
    };
    files.retain(survey);
    files.sort();
    files
}

fn first_difference<'a>(ours: &'a str, theirs: &'a str) -> Option<(usize, (&'a str, &'a str))> {
    let lines = ours.lines().count().max(theirs.lines().count());
    let at = |text: &'a str, line: usize| text.lines().nth(line).unwrap_or("(nothing)");
    (0..lines)
        .map(|line| (line + 1, (at(ours, line), at(theirs, line))))
        .find(|(_, (ours, theirs))| ours != theirs)
}

fn found(name: &str, bytes: &[u8]) -> String {
    match whole::read(name, bytes, &ReadOptions::default()) {
        Ok(sources) => sources.iter().map(|source| told(&inspect(source))).collect::<Vec<_>>().join("\n"),
        Err(error) => format!("{error}\n"),
    }
}

fn told(file: &Inspection) -> String {
    let mut text = format!("{}\n", file.file);
    let delimiter = file.delimiter.map(|delimiter| format!(", delimiter {delimiter:?}")).unwrap_or_default();
    let sheet = file.sheet.as_ref().map(|sheet| format!(", sheet {sheet:?} of {}", file.sheets.len()));
    let _ = writeln!(
        text,
        "{}, layout {}, {}{delimiter}{}; {} rows, {} columns",
        file.format,
        file.layout,
        file.encoding,
        sheet.unwrap_or_default(),
        file.rows,
        file.columns
    );
    if !file.layout_reason.is_empty() {
        let _ = writeln!(text, "layout because {}", file.layout_reason);
    }
    for out in &file.leave_out {
        let _ = writeln!(text, "leaves out {} {} by {:?} in {}", out.n, out.what, out.answers, out.column);
    }
    for weight in &file.weight_candidates {
        let _ = writeln!(text, "weight? {}: {}", weight.column, weight.reason);
    }
    for notice in &file.notices {
        let _ = writeln!(text, "note {} × {}", notice.code, notice.count);
    }
    for question in &file.questions {
        let _ = writeln!(text, "{}", line(question));
    }
    text
}

/// `kind  [place of the first column] text · answered · scale · options`.
fn line(question: &InspectedQuestion) -> String {
    let kind = match question.kind {
        QuestionKind::Single => "single",
        QuestionKind::Multiple => "multiple",
        QuestionKind::Numeric => "numeric",
        QuestionKind::Text => "text",
        QuestionKind::Metadata => "metadata",
    };
    let mut line = format!("{kind} {} n={}", cut(&question.text, SHOWN.0), question.answered);
    let mut add = |what: &str, list: &[String]| {
        if !list.is_empty() {
            let _ = write!(line, " · {what} {}", cut(&list.join(" | "), SHOWN.1));
        }
    };
    add("scale", question.scale.as_deref().unwrap_or_default());
    add("agree", question.agree.as_deref().unwrap_or_default());
    if question.kind == QuestionKind::Single && question.scale.is_none() {
        let answers: Vec<String> = question.answers.iter().map(|answer| answer.label.clone()).collect();
        add("answers", &answers);
    }
    if question.options.is_some() {
        let options: Vec<String> = question.answers.iter().map(|a| format!("{} {}", a.label, a.n)).collect();
        add("options", &options);
    }
    if let Some(separator) = &question.separator {
        add("cut at", &[format!("{separator:?}")]);
    }
    if let Some(set) = &question.set {
        add(&format!("{:?}", set.kind).to_lowercase(), &[cut(&set.text, SHOWN.0)]);
    }
    if let Some(measure) = question.measure {
        add("measure", &[format!("{measure:?}").to_lowercase()]);
    }
    line
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
