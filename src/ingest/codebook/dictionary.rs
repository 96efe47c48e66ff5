//! REDCap's data dictionary: a line a field, with its label, its type and its choices.

use super::{Codebook, CodedQuestion};
use crate::ingest::markup;
use crate::order::Set;
use crate::table::{DeclaredLevel, Table, single_spaced};

/// The columns of a dictionary, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    field: usize,
    label: usize,
    kind: Option<usize>,
    choices: usize,
}

/// Where a dictionary with these headers, in lower case, says what; `None` where it is none. It is written in two
/// ways, by the page and by the interface for programs.
pub fn columns<'a>(headers: impl Iterator<Item = &'a str>) -> Option<Places> {
    let headers: Vec<&str> = headers.collect();
    let at = |names: [&str; 2]| headers.iter().position(|header| names.contains(header));
    let choices =
        |header: &&str| header.starts_with("choices") || *header == "select_choices_or_calculations";
    Some(Places {
        field: at(["variable / field name", "field_name"])?,
        label: at(["field label", "field_label"])?,
        kind: at(["field type", "field_type"]),
        choices: headers.iter().position(choices)?,
    })
}

/// The codebook that the lines of a dictionary make; `None` where `table` is none.
pub fn read(table: &Table) -> Option<Codebook> {
    let headers: Vec<String> =
        table.columns().iter().map(|column| single_spaced(&column.name).to_lowercase()).collect();
    let places = columns(headers.iter().map(String::as_str))?;
    let cell = |place: usize, row: usize| {
        table.columns().get(place).and_then(|column| column.text_at(row)).unwrap_or_default()
    };
    let question = |row: usize| {
        let code = cell(places.field, row).trim().to_owned();
        let text = single_spaced(&markup::plain(cell(places.label, row)));
        let kind = places.kind.map(|place| cell(place, row)).unwrap_or_default();
        let levels = match kind {
            "yesno" => choices("1, Yes | 0, No"),
            "truefalse" => choices("1, True | 0, False"),
            "" | "radio" | "dropdown" | "checkbox" => choices(cell(places.choices, row)),
            // Here stand a formula or the words below a slider.
            _ => Vec::new(),
        };
        let text = if text.is_empty() { code.clone() } else { text };
        (!code.is_empty()).then_some(CodedQuestion { code, text, levels })
    };
    Some(Codebook { questions: (0..table.rows()).filter_map(question).collect() })
}

/// `1, Yes | 2, No`: codes and labels, in their order; labels that occur twice are told apart by their codes.
fn choices(text: &str) -> Vec<DeclaredLevel> {
    let mut labels = Set::new();
    let cut = |choice: &str| {
        let (code, label) = choice.split_once(',')?;
        let (code, mut label) = (code.trim().to_owned(), single_spaced(&markup::plain(label)));
        if code.is_empty() {
            return None;
        }
        if label.is_empty() {
            label.clone_from(&code);
        }
        while !labels.insert(label.clone()) {
            label = format!("{label} ({code})");
        }
        Some(DeclaredLevel { code, label, missing: false })
    };
    text.split(['|', '\n']).filter_map(cut).collect()
}

/// A code as it stands in the header of an option's column.
pub fn in_header(code: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    code.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{Content, codebook::label, read_all};

    const DICTIONARY: &str = "\
\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\",\"Choices, Calculations, OR Slider Labels\"
record_id,visit,,text,Record,
sat,visit,,radio,How <b>satisfied</b> are you?,\"1, Not at all | 2, Rather | 3, Very\"
used,visit,,checkbox,What did you use?,\"1, Phone | -2, Chat, or mail | x, Phone\"
again,visit,,yesno,Would you come again?,
sum,visit,,calc,Sum,\"[sat] * 2, rounded\"
";
    const DATA: &str = "\
record_id,redcap_event_name,sat,used___1,used____2,used___x,again,sum,visit_complete
1,a,3,1,0,0,1,6,2
2,a,1,0,1,0,0,2,2
";

    #[test]
    fn a_dictionary_labels_the_codes() {
        let mut sources = [
            read_all("data.csv", DATA.as_bytes()).unwrap(),
            read_all("dictionary.csv", DICTIONARY.as_bytes()).unwrap(),
        ];
        assert!(matches!(&sources[1].content, Content::Key(book) if book.questions.len() == 5));
        assert_eq!(sources[1].form.format, "key");
        assert_eq!(label(&mut sources).len(), 1);
        let table = sources[0].table().unwrap();
        let column = |name: &str| &table.columns()[table.find(name).unwrap()];
        assert_eq!(
            (column("sat").text.as_str(), column("sat").text_at(0)),
            ("How satisfied are you?", Some("Very"))
        );
        assert_eq!(column("sat").facts.levels.len(), 3);
        assert_eq!(column("again").text_at(1), Some("No"));
        assert_eq!(column("sum").text_at(0), Some("6"));
        let labels: Vec<&str> = table.sets()[0].members.iter().map(|member| member.label.as_str()).collect();
        assert_eq!((table.sets().len(), labels), (1, vec!["Phone", "Chat, or mail", "Phone (x)"]));
    }

    #[test]
    fn the_headers_of_both_ways() {
        let names =
            ["field_name", "form_name", "field_type", "field_label", "select_choices_or_calculations"];
        let places = Places { field: 0, label: 3, kind: Some(2), choices: 4 };
        assert_eq!(columns(names.into_iter()), Some(places));
        assert_eq!(columns(["field label", "choices"].into_iter()), None);
    }
}
