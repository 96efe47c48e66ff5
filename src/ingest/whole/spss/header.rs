//! The first 176 bytes of a system file: who wrote it, in which byte order, how its data are packed.

use super::bytes::{Bytes, Order};

/// How the data are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// Eight bytes a number, eight bytes a piece of text.
    None,
    /// One byte for small whole numbers, blanks and missing values.
    Bytecode,
    /// The same, in blocks that are deflated.
    Zlib,
}

/// What the header says and we use.
#[derive(Debug, Clone, Copy)]
pub struct Header {
    pub order: Order,
    pub packing: Packing,
    /// The record of the weight variable, from 1; 0 for none.
    pub weight: usize,
    /// Respondents by the word of the header, where it has one. Only a hint.
    pub respondents: Option<u64>,
    /// What is taken from a byte code to give its number.
    pub bias: f64,
}

/// Bytes of the header.
pub const LENGTH: usize = 176;

/// Where the number stands that tells the byte order: it is 2, or 3 in files of a few makers.
const LAYOUT_CODE: usize = 64;

/// The header of `bytes`; `None` where they are too short, or no byte order and no packing that is known fits.
pub fn read(bytes: &[u8]) -> Option<Header> {
    let code: [u8; 4] = bytes.get(LAYOUT_CODE..)?.first_chunk().copied()?;
    let fits = |order: &Order| matches!(order.i32(code), 2 | 3);
    let order = [Order::Little, Order::Big].into_iter().find(fits)?;
    let mut fields = Bytes::new(bytes.get(..LENGTH)?, order);
    fields.take(LAYOUT_CODE + 4)?;
    let _elements_a_respondent = fields.i32()?;
    let packing = match fields.i32()? {
        0 => Packing::None,
        1 => Packing::Bytecode,
        2 => Packing::Zlib,
        _ => return None,
    };
    let weight = fields.i32()?;
    let respondents = fields.i32()?;
    let bias = fields.f64()?;
    Some(Header {
        order,
        packing,
        weight: usize::try_from(weight).unwrap_or(0),
        respondents: u64::try_from(respondents).ok().filter(|&count| count > 0),
        bias,
    })
}
