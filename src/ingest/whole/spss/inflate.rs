//! The data of a .zsav file: blocks deflated one after the other, unpacked piece by piece.
//!
//! The table at the file's end that says where each block begins is not needed: they follow one another. So a
//! file that was cut off gives what there is.

use super::bytes::Bytes;
use crate::ingest::limits::MAX_INFLATED_BYTES;
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZFlush, MZStatus};

/// Bytes unpacked at a time.
const PIECE: usize = 32 << 10;

/// Bytes that one byte can unpack to at most, about.
const MOST_FOR_ONE: usize = 1_032;

/// Unpacks as it is asked for bytes.
#[derive(Clone)]
pub struct Inflated<'a> {
    packed: &'a [u8],
    state: Box<InflateState>,
    piece: Box<[u8]>,
    /// The bytes of `piece` that were not taken yet.
    from: usize,
    to: usize,
    all: usize,
    end: End,
}

/// Why there is nothing more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// There is more.
    NotYet,
    /// The last block is over.
    Reached,
    /// The bytes end within a block.
    Cut,
    /// The bytes are no deflated data, or not those that were written.
    Damaged,
    /// More than [`MAX_INFLATED_BYTES`] came out.
    TooLarge,
}

impl<'a> Inflated<'a> {
    /// The blocks behind the data header that `bytes` begin with; `None` where it is cut off.
    pub fn new(bytes: &mut Bytes<'a>) -> Option<Self> {
        let (start, trailer, _) = (bytes.i64()?, bytes.i64()?, bytes.i64()?);
        let blocks = trailer.checked_sub(start).and_then(|length| usize::try_from(length).ok());
        let length = blocks.and_then(|length| length.checked_sub(24));
        let rest = bytes.rest();
        // Where the header is at odds with the file, the blocks end with the file.
        let packed = length.and_then(|length| rest.get(..length)).unwrap_or(rest);
        Some(Inflated {
            packed,
            state: InflateState::new_boxed(DataFormat::Zlib),
            piece: vec![0; PIECE].into(),
            from: 0,
            to: 0,
            all: 0,
            end: if packed.is_empty() { End::Cut } else { End::NotYet },
        })
    }

    /// True where more than [`MAX_INFLATED_BYTES`] would come out. Found by unpacking alone, which is much sooner
    /// over than reading what comes out.
    pub fn is_too_large(&self) -> bool {
        if self.packed.len().saturating_mul(MOST_FOR_ONE) <= MAX_INFLATED_BYTES {
            return false;
        }
        let mut all = self.clone();
        while all.more() {
            all.from = all.to;
        }
        all.end == End::TooLarge
    }

    /// Why there is nothing more.
    pub fn end(&self) -> End {
        self.end
    }

    /// The next eight bytes.
    #[inline]
    pub fn eight(&mut self) -> Option<[u8; 8]> {
        while self.to - self.from < 8 {
            if !self.more() {
                return None;
            }
        }
        let bytes = self.piece.get(self.from..)?.first_chunk().copied();
        self.from += 8;
        bytes
    }

    /// Unpacks on; false at the end.
    fn more(&mut self) -> bool {
        if self.end != End::NotYet {
            return false;
        }
        self.piece.copy_within(self.from..self.to, 0);
        (self.from, self.to) = (0, self.to - self.from);
        let room = self.piece.get_mut(self.to..).unwrap_or_default();
        let result = inflate(&mut self.state, self.packed, room, MZFlush::None);
        self.packed = self.packed.get(result.bytes_consumed..).unwrap_or_default();
        self.to += result.bytes_written;
        self.all += result.bytes_written;
        self.end = match result.status {
            Ok(MZStatus::StreamEnd) if self.packed.is_empty() => End::Reached,
            Ok(MZStatus::StreamEnd) => {
                self.state = InflateState::new_boxed(DataFormat::Zlib);
                End::NotYet
            }
            Ok(_) if result.bytes_written > 0 || result.bytes_consumed > 0 => End::NotYet,
            Ok(_) | Err(miniz_oxide::MZError::Buf) => End::Cut,
            Err(_) => End::Damaged,
        };
        if self.all > MAX_INFLATED_BYTES {
            self.end = End::TooLarge;
        }
        true
    }
}
