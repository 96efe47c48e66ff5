//! The distinct answers of one column, each stored once, in the order in which they first occur.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

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

    /// Text number `i`. Panics if `i` is not below [`Dictionary::len`], as a slice does.
    pub fn text(&self, i: usize) -> &str {
        let start = if i == 0 { 0 } else { self.ends[i - 1] as usize };
        &self.text[start..self.ends[i] as usize]
    }

    /// All texts in order of first occurrence.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.len()).map(|i| self.text(i))
    }

    /// The number of `text`, if it occurs.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.index.find(hash(text), |&i| self.text(i as usize) == text).copied()
    }

    /// The number of `text`, which is added at the end if it is new.
    pub fn intern(&mut self, text: &str) -> u32 {
        if let Some(i) = self.find(text) {
            return i;
        }
        let number = self.ends.len() as u32;
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        let (all, ends) = (&self.text, &self.ends);
        let text_of = |i: u32| {
            let start = if i == 0 { 0 } else { ends[i as usize - 1] as usize };
            &all[start..ends[i as usize] as usize]
        };
        self.index.insert_unique(hash(text), number, |&i| hash(text_of(i)));
        number
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}
