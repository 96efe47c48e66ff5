//! The distinct answers of one column, each stored once, in the order in which they first occur.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::hash::Hasher;

/// Bytes that one distinct text takes besides its letters, about: its end, its place in the index.
const OVERHEAD: usize = 12;

/// Distinct texts, numbered from 0 in order of first occurrence.
#[derive(Debug, Clone, Default)]
pub struct Dictionary {
    text: String,
    /// `ends[i]` is the byte at which text `i` ends in `text`.
    ends: Vec<u32>,
    /// Positions in `ends`, found by the hash of the text. Only looked up, never walked.
    index: HashTable<u32>,
}

impl Dictionary {
    /// Number of distinct texts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True where no text was met.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Bytes of all texts together.
    pub fn text_bytes(&self) -> usize {
        self.text.len()
    }

    /// Memory taken, in bytes, about.
    pub fn memory(&self) -> usize {
        self.text.len() + OVERHEAD * self.ends.len()
    }

    /// Text number `i`. Panics if `i` is not below [`Dictionary::len`], as a slice does.
    pub fn text(&self, i: usize) -> &str {
        &self.text[range(&self.ends, i)]
    }

    /// All texts in order of first occurrence.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.len()).map(|i| self.text(i))
    }

    /// The number of `text`, if it occurs.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.find_bytes(text.as_bytes())
    }

    /// The number of `text`, which is added at the end if it is new.
    pub fn intern(&mut self, text: &str) -> u32 {
        self.intern_bytes(text.as_bytes())
    }

    /// As [`Dictionary::intern`], for bytes that are UTF-8 already but not known to be: they are checked only
    /// where the text is new, so that no cell costs a check. Bytes that are no text are stored with U+FFFD.
    pub(super) fn intern_bytes(&mut self, text: &[u8]) -> u32 {
        if let Some(i) = self.find_bytes(text) {
            return i;
        }
        let text = String::from_utf8_lossy(text);
        let number = self.ends.len() as u32;
        self.text.push_str(&text);
        self.ends.push(self.text.len() as u32);
        let (all, ends) = (self.text.as_bytes(), &self.ends);
        let text_of = |i: &u32| hash(&all[range(ends, *i as usize)]);
        self.index.insert_unique(hash(text.as_bytes()), number, text_of);
        number
    }

    /// Text number `i` as bytes.
    #[inline(always)]
    pub(super) fn bytes(&self, i: usize) -> &[u8] {
        &self.text.as_bytes()[range(&self.ends, i)]
    }

    #[inline(always)]
    fn find_bytes(&self, text: &[u8]) -> Option<u32> {
        self.index.find(hash(text), |&i| self.bytes(i as usize) == text).copied()
    }
}

/// Its texts in order.
impl Serialize for Dictionary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Dictionary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut dictionary = Dictionary::default();
        for text in Vec::<String>::deserialize(deserializer)? {
            dictionary.intern(&text);
        }
        Ok(dictionary)
    }
}

#[inline(always)]
fn range(ends: &[u32], i: usize) -> std::ops::Range<usize> {
    let start = if i == 0 { 0 } else { ends[i - 1] as usize };
    start..ends[i] as usize
}

#[inline(always)]
fn hash(text: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text);
    hasher.finish()
}
