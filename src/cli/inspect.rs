//! What files are, for people and for programs.

use gap_report::study::{InspectedQuestion, Inspection, MeasureKind, QuestionKind, SetName};
use std::collections::BTreeMap;

/// Longest list of anything told to a person.
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
    inspections.iter().map(|file| one(file).join("\n") + "\n").collect::<Vec<_>>().join("\n")
}

fn one(file: &Inspection) -> Vec<String> {
    let mut lines = vec![form(file)];
    let mut line = |text: String| lines.push(format!("  {text}"));
    if file.layout != "plain" {
        let reason = &file.layout_reason;
        let why = if reason.is_empty() { String::new() } else { format!(", because {reason}") };
        line(format!("layout: {}{why}", file.layout));
    }
    line(format!("{}, {}{}", counted(file.rows, "row"), counted(file.columns, "column"), left_out(file)));
    if !file.questions.is_empty() {
        line(format!("questions: {}", kinds(file)));
    }
    scales(file).into_iter().for_each(&mut line);
    several(file).into_iter().for_each(&mut line);
    let scores: Vec<String> = file
        .questions
        .iter()
        .filter(|question| question.measure == Some(MeasureKind::Nps))
        .map(|question| short(&question.text))
        .collect();
    if !scores.is_empty() {
        line(format!("compared by net promoter score: {}", listed(&scores)));
    }
    if let Some(weight) = file.weight_candidates.first() {
        let name = short(&weight.column);
        line(format!(
            "could be a weight, not applied: {name} ({}; {:.2} to {:.2})",
            weight.reason, weight.min, weight.max
        ));
    }
    let groups: Vec<String> =
        file.group_candidates.iter().map(|candidate| short(&candidate.column)).take(TOLD).collect();
    if !groups.is_empty() {
        line(format!("groups could be told by: {}", groups.join(", ")));
    }
    file.notices.iter().for_each(|notice| line(format!("note: {}", notice.text)));
    lines
}

/// Format, delimiter, encoding, sheet.
fn form(file: &Inspection) -> String {
    let delimiter = match file.delimiter {
        Some(',') => ", separated by commas",
        Some(';') => ", separated by semicolons",
        Some('\t') => ", separated by tabs",
        Some('|') => ", separated by bars",
        _ => "",
    };
    let sheet = match &file.sheet {
        Some(sheet) if file.sheets.len() > 1 => format!(", sheet \"{sheet}\" of {}", file.sheets.len()),
        Some(sheet) => format!(", sheet \"{sheet}\""),
        None => String::new(),
    };
    format!("{}: {}{delimiter}, {}{sheet}", file.file, file.format, file.encoding)
}

fn left_out(file: &Inspection) -> String {
    let parts: Vec<String> = file.leave_out.iter().map(|out| out.in_words()).collect();
    if parts.is_empty() { String::new() } else { format!("; left out: {}", parts.join(", ")) }
}

/// How many questions of which kind: `12 with one answer, 3 multi-select, 2 free text; 4 columns of metadata`.
fn kinds(file: &Inspection) -> String {
    let of = |kind: QuestionKind| file.questions.iter().filter(move |question| question.kind == kind).count();
    let counts = [
        (of(QuestionKind::Single), "with one answer"),
        (of(QuestionKind::Multiple), "multi-select"),
        (of(QuestionKind::Numeric), "numeric"),
        (of(QuestionKind::Text), "free text"),
    ];
    let told: Vec<String> =
        counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let told = if told.is_empty() { "none".to_owned() } else { told.join(", ") };
    match of(QuestionKind::Metadata) {
        0 => told,
        n => format!("{told}; besides, {} of metadata", counted(n as u64, "column")),
    }
}

/// The scales assumed, those of most questions first.
fn scales(file: &Inspection) -> Vec<String> {
    let mut by_scale: BTreeMap<(&[String], &[String]), Vec<&InspectedQuestion>> = BTreeMap::new();
    for question in &file.questions {
        if let (Some(scale), Some(agree)) = (&question.scale, &question.agree) {
            by_scale.entry((scale, agree)).or_default().push(question);
        }
    }
    let mut all: Vec<_> = by_scale.into_iter().collect();
    all.sort_by_key(|(_, questions)| std::cmp::Reverse(questions.len()));
    let one = |((scale, agree), questions): &((&[String], &[String]), Vec<&InspectedQuestion>)| {
        let ends = match scale {
            [first, .., last] => format!("{first} … {last} ({} levels)", scale.len()),
            _ => scale.join(", "),
        };
        let which = match questions.as_slice() {
            [only] => short(&only.text),
            many => format!(
                "{} questions, such as {}",
                many.len(),
                many.first().map_or(String::new(), |q| short(&q.text))
            ),
        };
        let assumed = questions.iter().find_map(|q| q.assumed.first());
        let assumed = assumed.map(|assumed| format!("; {assumed}")).unwrap_or_default();
        format!("scale: {ends}; agreeing: {}; {which}{assumed}", agree.join(", "))
    };
    let mut lines: Vec<String> = all.iter().take(TOLD).map(one).collect();
    if all.len() > TOLD {
        lines.push(format!("and {} more scales", all.len() - TOLD));
    }
    let open = file.questions.iter().filter(|q| q.kind == QuestionKind::Single && q.agree.is_none()).count();
    if open > 0 {
        lines.push(format!("on no scale that tells what agrees: {}", counted(open as u64, "question")));
    }
    lines
}

/// Multi-selects and grids, and how they were told.
fn several(file: &Inspection) -> Vec<String> {
    let multiple = file.questions.iter().filter(|question| question.options.is_some());
    let told: Vec<String> = multiple
        .map(|question| {
            let options = question.options.as_ref().map_or(0, Vec::len);
            format!(
                "{} ({}: {})",
                short(&question.text),
                counted(options as u64, "option"),
                question.assumed.join("; ")
            )
        })
        .collect();
    let mut lines = Vec::new();
    if !told.is_empty() {
        lines.push(format!("multi-select: {}", listed(&told)));
    }
    let mut grids: Vec<String> = Vec::new();
    for set in file.questions.iter().filter_map(|question| question.set.as_ref()) {
        let text = short(&set.text);
        if set.kind == SetName::Grid && !grids.contains(&text) {
            grids.push(text);
        }
    }
    if !grids.is_empty() {
        lines.push(format!("grids, each row a question: {}", listed(&grids)));
    }
    lines
}

/// The first few, and how many more.
fn listed(all: &[String]) -> String {
    let first = all.iter().take(TOLD).cloned().collect::<Vec<_>>().join(", ");
    if all.len() > TOLD { format!("{first} and {} more", all.len() - TOLD) } else { first }
}

fn counted(n: u64, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(SHORT) {
        Some((end, _)) => format!("\"{}…\"", text[..end].trim_end()),
        None => format!("\"{text}\""),
    }
}
