//! The answers met last in a column, found without hashing a whole text: nearly every cell of a survey is one
//! of a handful of answers.

/// Slots; a power of two. A scale has at most 11 answers, and the slots of all columns must stay in the
/// processor's nearest cache.
const SLOTS: usize = 16;

/// A text of 1 to 16 bytes is told by its key alone; of a longer one its first and last 8 bytes are in the key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Key {
    head: u64,
    tail: u64,
    /// 0 in an empty slot: blank cells are never looked up.
    len: u32,
}

/// Texts met last, with their codes.
#[derive(Debug, Clone, Default)]
pub struct Recent {
    slots: [(Key, u32); SLOTS],
}

/// Where a text has its slot.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    key: Key,
    slot: usize,
}

impl Recent {
    /// Where `text`, which is not empty, has its slot.
    #[inline(always)]
    pub fn place(text: &[u8]) -> Place {
        let key = key(text);
        // Multiplying by an odd constant near 2^64 divided by the golden ratio spreads the differences over
        // the highest bits.
        let mixed =
            (key.head ^ key.tail.rotate_left(29) ^ u64::from(key.len)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Place { key, slot: (mixed >> (64 - SLOTS.ilog2())) as usize }
    }

    /// The code of the text that has its slot at `place`, if it is remembered. Of a text longer than 16 bytes,
    /// the bytes between the first 8 and the last 8 are left for the caller to compare.
    #[inline(always)]
    pub fn get(&self, place: Place) -> Option<u32> {
        let (key, code) = self.slots[place.slot % SLOTS];
        (key == place.key).then_some(code)
    }

    /// Remembers the code of the text that has its slot at `place`.
    pub fn put(&mut self, place: Place, code: u32) {
        self.slots[place.slot % SLOTS] = (place.key, code);
    }
}

#[inline(always)]
fn key(text: &[u8]) -> Key {
    let len = text.len() as u32;
    if let (Some(head), Some(tail)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        Key { head: u64::from_le_bytes(*head), tail: u64::from_le_bytes(*tail), len }
    } else if let (Some(head), Some(tail)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        Key { head: u32::from_le_bytes(*head).into(), tail: u32::from_le_bytes(*tail).into(), len }
    } else if let (Some(head), Some(middle), Some(tail)) =
        (text.first(), text.get(text.len() / 2), text.last())
    {
        Key { head: u64::from(*head) << 8 | u64::from(*middle), tail: u64::from(*tail), len }
    } else {
        Key::default()
    }
}
