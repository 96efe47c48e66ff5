//! The data of a system file: respondents of so many elements each, to columns.

use super::assemble::{Slot, Special};
use super::bytes::{Order, trimmed};
use super::columns::Columns;
use super::elements::{Element, Elements};
use crate::ingest::whole::codepage::CodePage;

/// How the values of a respondent are to be understood.
pub struct Form<'a> {
    pub slots: &'a [Slot],
    /// Elements of one respondent.
    pub elements: usize,
    pub order: Order,
    pub special: Special,
    pub page: CodePage,
}

/// How the data ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Behind a whole respondent.
    Whole,
    /// Within a respondent.
    Within,
    /// The table is full.
    Full,
    /// Behind as many as the header says; there is more.
    More,
}

/// What was read.
pub struct Read {
    pub end: End,
    /// Texts that are not in the file's encoding, and where the first one is: respondent, variable.
    pub bad_texts: u64,
    pub first_bad: Option<(usize, usize)>,
}

/// Reads up to `most` respondents.
pub fn read(from: &mut impl Elements, form: &Form<'_>, most: Option<u64>, columns: &mut Columns<'_>) -> Read {
    let mut read = Read { end: End::Whole, bad_texts: 0, first_bad: None };
    let mut row: Vec<Element> = Vec::new();
    let mut text = Vec::new();
    loop {
        row.clear();
        while row.len() < form.elements {
            let Some(element) = from.next() else { break };
            row.push(element);
        }
        if row.len() < form.elements {
            read.end = if row.is_empty() { End::Whole } else { End::Within };
            break;
        }
        if most.is_some_and(|most| columns.rows() as u64 >= most) {
            read.end = End::More;
            break;
        }
        if columns.is_full() {
            read.end = End::Full;
            break;
        }
        let mut rest = row.as_slice();
        for (place, slot) in form.slots.iter().enumerate() {
            match slot {
                Slot::Number => {
                    let (element, others) =
                        rest.split_first().map_or((&Element::Missing, rest), |split| split);
                    rest = others;
                    columns.number(place, form.number(*element));
                }
                Slot::Text(pieces) => {
                    text.clear();
                    for &(elements, used) in pieces {
                        let (piece, others) = rest.split_at_checked(elements).unwrap_or((rest, &[]));
                        rest = others;
                        let end = text.len() + used;
                        piece.iter().for_each(|element| text.extend_from_slice(&form.bytes(*element)));
                        text.truncate(end);
                    }
                    let (shown, whole) = form.page.decode(trimmed(&text));
                    if !whole {
                        read.bad_texts += 1;
                        read.first_bad.get_or_insert((columns.rows(), place));
                    }
                    columns.text(place, shown.trim());
                }
            }
        }
        columns.next();
    }
    read
}

impl Form<'_> {
    /// The number that an element is; `None` for no value.
    fn number(&self, element: Element) -> Option<f64> {
        match element {
            Element::Number(number) => Some(number),
            Element::Raw(bytes) => {
                Some(self.order.f64(bytes)).filter(|&n| n != self.special.missing && n != -f64::MAX)
            }
            Element::Missing | Element::Blank => None,
        }
    }

    /// The piece of a text that an element is.
    fn bytes(&self, element: Element) -> [u8; 8] {
        match element {
            Element::Raw(bytes) => bytes,
            Element::Blank | Element::Missing | Element::Number(_) => *b"        ",
        }
    }
}
