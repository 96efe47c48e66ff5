//! What files are, for people and for programs.

use gap_report::study::{InspectedQuestion, Inspection, QuestionKind};

/// Longest list of questions told to a person.
const TOLD: usize = 3;

/// Most characters of a question told to a person.
const SHORT: usize = 60;

/// The array that the contract asks for.
pub fn json(inspections: &[Inspection]) -> String {
    let mut json = serde_json::to_string_pretty(inspections).unwrap_or_default();
    json.push('\n');
    json
}

/// About ten lines a file.
pub fn words(inspections: &[Inspection]) -> String {
    inspections.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(file: &Inspection) -> String {
    let delimiter = match file.delimiter {
        Some(',') => ", separated by commas",
        Some(';') => ", separated by semicolons",
        Some('\t') => ", separated by tabs",
        Some('|') => ", separated by bars",
        _ => "",
    };
    let mut text =
        format!("{}: {}{delimiter}, {}, layout {}\n", file.file, file.format, file.encoding, file.layout);
    text.push_str(&format!("  {} rows, {} columns\n", file.rows, file.columns));
    let of_kind = |kind: QuestionKind| -> Vec<&InspectedQuestion> {
        file.questions.iter().filter(|question| question.kind == kind).collect()
    };
    let single = of_kind(QuestionKind::Single);
    let (agreed, open): (Vec<_>, Vec<_>) = single.into_iter().partition(|question| question.agree.is_some());
    if !agreed.is_empty() {
        text.push_str(&format!("  {} questions that can be compared:\n", agreed.len()));
        for question in agreed.iter().take(TOLD) {
            let agree = question.agree.as_deref().unwrap_or_default().join(", ");
            text.push_str(&format!("    {}; agreeing: {agree}\n", short(&question.text)));
        }
        if agreed.len() > TOLD {
            text.push_str(&format!("    and {} more\n", agreed.len() - TOLD));
        }
    }
    let others = [
        (open.len(), "with answers on no known scale"),
        (of_kind(QuestionKind::Multiple).len(), "multi-select"),
        (of_kind(QuestionKind::Numeric).len(), "numeric"),
        (of_kind(QuestionKind::Text).len(), "free text"),
        (of_kind(QuestionKind::Metadata).len(), "metadata"),
    ];
    let others: Vec<String> =
        others.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    if !others.is_empty() {
        text.push_str(&format!("  other columns: {}\n", others.join(", ")));
    }
    if let Some(candidate) = file.group_candidates.first() {
        text.push_str(&format!("  groups could be told by: {}\n", short(&candidate.column)));
    }
    for notice in &file.notices {
        text.push_str(&format!("  note: {}\n", notice.text));
    }
    text
}

fn short(text: &str) -> String {
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("\"{}…\"", text[..end].trim_end()),
        None => format!("\"{text}\""),
    }
}
