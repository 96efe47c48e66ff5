//! The XML that describes the variables.

use super::super::Whole;
use crate::error::{Error, ErrorKind};
use crate::table::{DeclaredLevel, Role, make_labels_unique, single_spaced};
use roxmltree::{Document, Node, ParsingOptions};

/// Bytes of a description at most: real ones stay below 5 MB.
const MAX_BYTES: usize = 32 << 20;

/// Bytes of one tag at most: the parser compares each attribute with all before it.
const MAX_TAG: usize = 2 << 10;

/// Nodes of a description at most.
const MAX_NODES: u32 = 500_000;

/// Codes that a bitstring or a spread may have at most.
const MAX_CODES: usize = 10_000;

/// What a description says.
#[derive(Debug)]
pub struct Survey {
    /// The file of the answers, where it is named.
    pub data_file: Option<String>,
    /// The answers are comma-separated; else each variable has its columns of characters.
    pub delimited: bool,
    /// Lines before the first respondent.
    pub skip: usize,
    pub variables: Vec<Variable>,
}

/// One variable.
#[derive(Debug)]
pub struct Variable {
    pub name: String,
    pub label: String,
    pub kind: Kind,
    pub role: Option<Role>,
    /// The first and last character of a line, or cell of a record, from 0; both inclusive.
    pub start: usize,
    pub finish: usize,
    /// The codes with their labels, in order.
    pub levels: Vec<DeclaredLevel>,
}

/// How a variable's answers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One code.
    Single,
    /// A character a code: `1` ticked, `0` not.
    Bits,
    /// So many codes side by side; `0` and blanks are none.
    Spread { subfields: usize },
    /// A number.
    Quantity,
    /// Text, a date, a time.
    Text,
    /// `1` or `0`.
    Logical,
}

/// Reads the description.
///
/// # Errors
/// Where it is no XML, or lacks what a variable needs; the sentence names the variable.
pub fn read(whole: &Whole<'_>) -> Result<Survey, Error> {
    let wrong = |message: String| Error::in_file(ErrorKind::Malformed, whole.file, message);
    if whole.bytes.len() > MAX_BYTES {
        let message = format!(
            "the description is larger than {} MB. Check that it is the XML file of the survey.",
            MAX_BYTES >> 20
        );
        return Err(Error::in_file(ErrorKind::TooLarge, whole.file, message));
    }
    let text = decoded(whole.bytes);
    if let Some(trouble) = harmful(&text) {
        return Err(wrong(trouble));
    }
    // The DTD of older versions is named, never fetched.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options)
        .map_err(|error| wrong(format!("the XML cannot be read ({error}). Export the description again.")))?;
    let Some(record) = document.descendants().find(|node| node.has_tag_name("record")) else {
        return Err(wrong("it describes no record of answers. Export the description again.".to_owned()));
    };
    let delimited = record.attribute("format").is_some_and(|format| format.eq_ignore_ascii_case("csv"));
    let mut variables = Vec::new();
    for node in record.children().filter(|node| node.has_tag_name("variable")) {
        variables.push(variable(node).map_err(wrong)?);
    }
    if variables.is_empty() {
        return Err(wrong("it describes no variable. Export the description again.".to_owned()));
    }
    Ok(Survey {
        data_file: record.attribute("href").filter(|href| !href.is_empty()).map(str::to_owned),
        delimited,
        skip: record.attribute("skip").and_then(|skip| skip.parse().ok()).unwrap_or(0),
        variables,
    })
}

/// What would take the parser more time or memory than the description's size tells.
fn harmful(text: &str) -> Option<String> {
    if text.contains("<!ENTITY") {
        // A hundred thousand uses of a long one fill any memory. The standard knows none.
        let message =
            "the XML declares entities (<!ENTITY), which no description of a survey needs. Export it again.";
        return Some(message.to_owned());
    }
    let (mut open, mut line) = (None, 1_usize);
    for (at, &byte) in text.as_bytes().iter().enumerate() {
        match byte {
            b'\n' => line += 1,
            b'>' => open = None,
            // Not what is no tag: a comment, an instruction.
            b'<' if open.is_none() && !matches!(text.as_bytes().get(at + 1), Some(b'!' | b'?')) => {
                open = Some((at, line));
            }
            _ => {}
        }
        if let Some((start, line)) = open
            && at - start > MAX_TAG
        {
            return Some(format!(
                "line {line} has a tag longer than {MAX_TAG} bytes, which none of a survey is. Export it again."
            ));
        }
    }
    None
}

fn variable(node: Node<'_, '_>) -> Result<Variable, String> {
    let name = child(node, "name")
        .map(text)
        .or_else(|| node.attribute("ident").map(str::to_owned))
        .unwrap_or_default();
    let place = child(node, "position")
        .ok_or_else(|| format!("variable \"{name}\" has no position. Export the description again."))?;
    let number = |key: &str| {
        place.attribute(key).and_then(|value| value.trim().parse::<usize>().ok()).filter(|&n| n >= 1)
    };
    let start = number("start").ok_or_else(|| {
        format!("the position of variable \"{name}\" has no start. Export the description again.")
    })?;
    let finish = number("finish").unwrap_or(start);
    if finish < start {
        return Err(format!(
            "the position of variable \"{name}\" ends before it starts. Export the description again."
        ));
    }
    let mut levels = levels(node);
    make_labels_unique(&mut levels);
    let kind = match node.attribute("type").unwrap_or("character") {
        "single" => Kind::Single,
        "multiple" => multiple(node, &name)?,
        "quantity" => Kind::Quantity,
        "logical" => Kind::Logical,
        _ => Kind::Text,
    };
    let role = match (node.attribute("use"), kind) {
        (Some("serial"), _) => Some(Role::Metadata),
        (Some("weight"), _) => Some(Role::Weight),
        (_, Kind::Quantity) if levels.is_empty() => Some(Role::Number),
        (_, Kind::Single | Kind::Logical) => Some(Role::Choice),
        _ => None,
    };
    let label =
        child(node, "label").map(text).filter(|label| !label.is_empty()).unwrap_or_else(|| name.clone());
    Ok(Variable { name, label, kind, role, start: start - 1, finish: finish - 1, levels })
}

fn multiple(node: Node<'_, '_>, name: &str) -> Result<Kind, String> {
    let Some(spread) = child(node, "spread") else { return Ok(Kind::Bits) };
    let subfields = spread.attribute("subfields").and_then(|value| value.trim().parse::<usize>().ok());
    match subfields {
        Some(subfields) if (1..=MAX_CODES).contains(&subfields) => Ok(Kind::Spread { subfields }),
        _ => Err(format!(
            "the spread of variable \"{name}\" has no number of subfields. Export the description again."
        )),
    }
}

/// The codes of a variable. Codes without a label are called by themselves.
fn levels(node: Node<'_, '_>) -> Vec<DeclaredLevel> {
    let Some(values) = child(node, "values") else { return Vec::new() };
    let values = values.children().filter(|node| node.has_tag_name("value"));
    values
        .filter_map(|value| {
            let code = value.attribute("code")?.trim().to_owned();
            let label = text(value);
            let label = if label.is_empty() { code.clone() } else { label };
            Some(DeclaredLevel { code, label, missing: false })
        })
        .collect()
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| child.has_tag_name(name))
}

/// The text of a node. Where it has several, for other languages or for interviewers, the first.
fn text(node: Node<'_, '_>) -> String {
    let own: String = node.children().filter(Node::is_text).filter_map(|child| child.text()).collect();
    let own = single_spaced(&own);
    if !own.is_empty() {
        return own;
    }
    let first = node.children().find(|child| child.has_tag_name("text"));
    let inner = first.map(|first| {
        first.descendants().filter(Node::is_text).filter_map(|part| part.text()).collect::<String>()
    });
    single_spaced(&inner.unwrap_or_default())
}

/// The XML's text: UTF-8 or UTF-16 where the bytes say so, else as its first line declares.
pub fn decoded(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(200)).unwrap_or_default()).into_owned();
    let declared = start.split_once("encoding=").and_then(|(_, rest)| {
        let mark = rest.chars().next()?;
        rest.get(1..)?.split(mark).next().map(str::to_owned)
    });
    let label = declared.unwrap_or_default();
    let encoding = match std::str::from_utf8(bytes) {
        Ok(_) => encoding_rs::UTF_8,
        Err(_) => encoding_rs::Encoding::for_label(label.as_bytes())
            .filter(|encoding| *encoding != encoding_rs::UTF_8)
            .unwrap_or(encoding_rs::WINDOWS_1252),
    };
    encoding.decode(bytes).0
}
