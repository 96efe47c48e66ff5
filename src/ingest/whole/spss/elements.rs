//! The data of a system file as pieces of eight bytes, however they are packed.

use super::bytes::Bytes;
use super::inflate::Inflated;

/// Eight bytes of a respondent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Element {
    /// As they stand: a number or a piece of a text.
    Raw([u8; 8]),
    Number(f64),
    /// No value.
    Missing,
    /// Eight blanks.
    Blank,
}

/// Where elements come from.
pub trait Elements {
    /// The next one; `None` at the end, whether the file ends there rightly or was cut off.
    fn next(&mut self) -> Option<Element>;
}

/// Bytes in groups of eight.
pub trait Groups {
    /// The next eight.
    fn group(&mut self) -> Option<[u8; 8]>;
}

impl Groups for Bytes<'_> {
    fn group(&mut self) -> Option<[u8; 8]> {
        self.array()
    }
}

impl Groups for Inflated<'_> {
    fn group(&mut self) -> Option<[u8; 8]> {
        self.eight()
    }
}

/// Data that are not packed.
pub struct Unpacked<'a>(pub Bytes<'a>);

impl Elements for Unpacked<'_> {
    fn next(&mut self) -> Option<Element> {
        self.0.array().map(Element::Raw)
    }
}

/// Data with a byte of code for each element: eight codes, then the elements that none of them could tell.
pub struct Bytecode<G> {
    groups: G,
    codes: [u8; 8],
    /// The next code; 8 where a new group is due.
    at: usize,
    bias: f64,
    ended: bool,
}

impl<G: Groups> Bytecode<G> {
    /// `bias`: what is taken from a code to give its number.
    pub fn new(groups: G, bias: f64) -> Self {
        Bytecode { groups, codes: [0; 8], at: 8, bias, ended: false }
    }

    /// Where the bytes come from.
    pub fn groups(&self) -> &G {
        &self.groups
    }
}

impl<G: Groups> Elements for Bytecode<G> {
    #[inline]
    fn next(&mut self) -> Option<Element> {
        while !self.ended {
            let Some(&code) = self.codes.get(self.at) else {
                let Some(codes) = self.groups.group() else { break };
                (self.codes, self.at) = (codes, 0);
                continue;
            };
            self.at += 1;
            match code {
                // Fills up a block.
                0 => {}
                252 => break,
                253 => match self.groups.group() {
                    Some(bytes) => return Some(Element::Raw(bytes)),
                    None => break,
                },
                254 => return Some(Element::Blank),
                255 => return Some(Element::Missing),
                code => return Some(Element::Number(f64::from(code) - self.bias)),
            }
        }
        self.ended = true;
        None
    }
}
