//! LimeSurvey: headers are codes (`Q1[SQ001]`), full texts (`Question [row]`), or a code and the text behind it.

use super::first::{First, normal, without_tags};
use super::siblings::{bracketed, by_key};
use super::{Group, Layout, headers::name_columns, one_of};
use crate::order::{self, Set};
use crate::table::{Role, SetKind, single_spaced};
use crate::wordlist::WordList;

/// Codes of the columns that LimeSurvey adds.
const CODES: WordList = WordList(
    "id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|interviewtime",
);

/// The same columns by their full texts, which are in the language of whoever exports.
const TEXTS: WordList = WordList(
    "response id|date submitted|last page|start language|seed|date started|date last action|\
     ip address|referrer url|access code|token|total time|antwort id|antwort-id|datum abgeschickt|\
     letzte seite|start-sprache|startsprache|zufallsstartwert|datum gestartet|datum letzte aktivität|\
     ip-adresse|weiterleitungs-url|zugangsschlüssel|gesamtzeit|id de la réponse|date de soumission|\
     dernière page|langue de départ|graine|date de lancement|date de la dernière action|\
     id de respuesta|fecha de envío|última página|lenguaje inicial|id risposta|data invio|\
     ultima pagina|lingua iniziale|antwoord id|datum verzonden|laatste pagina|starttaal",
);

/// Headers of the time at which a response was submitted; blank where it never was.
const SUBMITTED: WordList = WordList(
    "submitdate|date submitted|datum abgeschickt|date de soumission|fecha de envío|data invio|\
     datum verzonden",
);

/// A header in its parts.
struct Head {
    /// `Q1` of `Q1[SQ001]`; `None` in exports of texts alone.
    code: Option<String>,
    /// What stands in brackets behind the code: `SQ001`.
    keys: Vec<String>,
    /// The question, without what stands in brackets at its end.
    question: String,
    /// The row or option: what stands there.
    part: Option<String>,
}

pub(super) fn recognise(first: &First<'_>) -> Option<Layout> {
    let heads: Vec<Head> = first.row(0).iter().map(|cell| head(cell)).collect();
    let known = |head: &Head| match &head.code {
        Some(code) if head.keys.is_empty() => one_of(CODES, code) || one_of(TEXTS, &normal(&head.question)),
        Some(_) => false,
        None => one_of(CODES, &head.question) || one_of(TEXTS, &normal(&head.question)),
    };
    let tool = heads.iter().filter(|head| known(head)).count();
    let submitted = heads.iter().position(is_submitted);
    let page = heads.iter().any(|head| {
        let code = head.code.as_deref().unwrap_or(&head.question);
        code == "lastpage" || one_of(TEXTS, &normal(&head.question)) && is_page(&normal(&head.question))
    });
    let coded = heads.iter().filter(|head| head.code.is_some() && !head.keys.is_empty()).count();
    let reason = if tool >= 3 && (page || submitted.is_some()) {
        "its first columns are those that LimeSurvey adds, such as the last page and the date of submission"
    } else if coded >= 2 && heads.iter().any(|head| head.keys.iter().any(|key| key.starts_with("SQ"))) {
        "headers are codes with sub-questions in brackets, as in LimeSurvey"
    } else if codes_before_texts(&heads) {
        "headers are \"code. question text\", as in LimeSurvey"
    } else {
        return None;
    };
    let names: Set<&str> =
        order::set(heads.iter().map(|head| head.code.as_deref().unwrap_or(&head.question)));
    // An export that is to be imported again (VV) has the codes below the texts.
    let codes = first.normal(1).iter().filter(|cell| one_of(CODES, cell)).count();
    let records = if codes >= 3 { 2 } else { 1 };
    let mut layout = Layout::new("limesurvey", reason, records, name_columns(first.file, first.texts()));
    for (column, head) in heads.iter().enumerate() {
        if known(head) || is_timing(&names, head) {
            layout.role(column, Role::Metadata);
        } else if head.keys.iter().any(|key| key == "other" || key.ends_with("comment"))
            || is_other_text(head)
        {
            layout.role(column, Role::Text);
        }
        // A code alone before a text is understood as such later.
        if head.code.is_some() && !head.keys.is_empty() && !head.question.is_empty() {
            let part = head.part.as_deref().map(|part| format!(" [{part}]")).unwrap_or_default();
            layout.text(column, format!("{}{part}", head.question));
        }
    }
    if let Some(column) = submitted
        && tool >= 3
    {
        layout.leave_out(column, WordList(""), "responses that were never submitted");
    }
    groups(&heads, &mut layout);
    Some(layout)
}

/// A header taken apart: `Q1[SQ001]. Question [row]`.
fn head(cell: &str) -> Head {
    let cell = single_spaced(&without_tags(cell));
    let end = cell.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(cell.len());
    let (mut code, mut rest) = cell.split_at(end);
    let mut keys = Vec::new();
    while let Some((key, after)) = rest.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            break;
        }
        keys.push(key.to_owned());
        rest = after;
    }
    let text = rest.strip_prefix(['.', ':']).or_else(|| rest.strip_prefix(" -")).or_else(|| {
        let only_keys = !keys.is_empty();
        rest.strip_prefix(' ').filter(|_| only_keys)
    });
    let text = match (text, rest.is_empty()) {
        (Some(text), _) if text.starts_with(' ') || !keys.is_empty() => text.trim(),
        (_, true) => "",
        _ => {
            // No code, but a text from its first letter on.
            keys.clear();
            code = "";
            cell.as_str()
        }
    };
    let starts = code.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_code = starts && (!keys.is_empty() || !text.is_empty());
    let whole = if is_code { text } else { cell.as_str() };
    let (question, part) = bracketed(whole).map_or((whole, None), |(question, part)| (question, Some(part)));
    Head {
        code: is_code.then(|| code.to_owned()),
        keys: if is_code { keys } else { Vec::new() },
        question: question.to_owned(),
        part: part.map(str::to_owned),
    }
}

fn is_submitted(head: &Head) -> bool {
    let code = head.code.as_deref().unwrap_or(&head.question);
    one_of(SUBMITTED, &normal(code)) || one_of(SUBMITTED, &normal(&head.question))
}

fn is_page(text: &str) -> bool {
    ["last page", "letzte seite", "dernière page", "última página", "ultima pagina", "laatste pagina"]
        .contains(&text)
}

/// The field beside "Other" in an export of texts.
fn is_other_text(head: &Head) -> bool {
    let part = head.part.as_deref().map(normal).unwrap_or_default();
    ["other", "comment", "sonstiges", "kommentar", "autre", "commentaire", "otro", "altro", "anders"]
        .contains(&&*part)
}

/// Columns of times: of the interview, a group of questions, or a question that is another column.
fn is_timing(names: &Set<&str>, head: &Head) -> bool {
    let name = head.code.as_deref().unwrap_or(&head.question);
    let numbered = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    if name == "interviewtime" || name.strip_prefix("groupTime").is_some_and(numbered) {
        return true;
    }
    let text = normal(&head.question);
    if ["group time: ", "question time: "].iter().any(|start| text.starts_with(start)) {
        return true;
    }
    name.strip_suffix("Time").is_some_and(|of| names.contains(of))
}

/// True where nearly every header is a code that says something, and the question behind it.
fn codes_before_texts(heads: &[Head]) -> bool {
    let named = heads.iter().filter(|head| !head.question.is_empty() || head.code.is_some()).count();
    let mut codes = Set::new();
    let mut stems = Set::new();
    let mut asked = 0usize;
    for head in heads {
        let Some(code) = head.code.as_deref().filter(|_| head.question.contains(' ')) else { continue };
        asked += 1;
        codes.insert(code);
        stems.insert(code.trim_end_matches(|c: char| !c.is_ascii_alphabetic()));
    }
    // `Q1. …`, `Q2. …` are everybody's headers.
    let telling = stems.iter().filter(|stem| stem.len() >= 3).count();
    // `Price: how satisfied are you?` has a topic before it, no code.
    let numbered = codes.iter().all(|code| code.bytes().any(|byte| byte.is_ascii_digit()));
    numbered && asked >= 5 && asked * 10 >= named * 8 && codes.len() == asked && telling >= 3
}

/// Adds the columns that share a question.
fn groups(heads: &[Head], layout: &mut Layout) {
    let free =
        |column: usize| layout.headers.get(column).is_some_and(|header| header.role != Some(Role::Metadata));
    let keyed = heads.iter().enumerate().filter(|(column, _)| free(*column)).filter_map(|(column, head)| {
        match (&head.code, head.keys.as_slice()) {
            (Some(_), [key]) if key.ends_with("comment") => None,
            (Some(code), [_]) => Some(((code.clone(), String::new()), column)),
            // Each scale of a grid that has two.
            (Some(code), [_, scale]) => Some(((code.clone(), scale.clone()), column)),
            (None, _) if head.part.is_some() => Some(((head.question.clone(), String::new()), column)),
            _ => None,
        }
    });
    let groups = by_key(keyed);
    for ((code, scale), columns) in groups {
        let heads_of = |column: &usize| heads.get(*column);
        let question =
            columns.iter().filter_map(heads_of).map(|head| &head.question).find(|text| !text.is_empty());
        let question = question.cloned().unwrap_or_else(|| code.clone());
        let text = if scale.is_empty() { question } else { format!("{question} [{scale}]") };
        let label =
            |head: &Head| head.part.clone().or_else(|| head.keys.first().cloned()).unwrap_or_default();
        let members =
            columns.iter().filter_map(|column| Some((*column, label(heads.get(*column)?)))).collect();
        let kind: Option<SetKind> = None;
        let name = if scale.is_empty() { code } else { format!("{code}[{scale}]") };
        layout.groups.push(Group { name, text, kind, yes_ticks: true, members });
    }
}
