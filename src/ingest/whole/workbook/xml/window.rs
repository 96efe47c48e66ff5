//! The text that XML is read from: all of it where it is in memory, else a part at a time as it is unpacked.

use super::super::super::archive::Unpacked;
use super::Broken;
use std::borrow::Cow;
use std::io::Read;

/// Bytes unpacked at a time.
const STEP: usize = 64 << 10;

/// Bytes of one piece, a run of text or a tag, that is unpacked. Longer than a record may be.
const MAX_PIECE: usize = 6 << 20;

/// The part of a text that is looked at.
pub struct Window<'z> {
    /// What is not unpacked yet; `None` where nothing follows.
    source: Option<Unpacked<'z>>,
    text: Cow<'z, str>,
    /// Bytes of `text` that were read.
    at: usize,
    /// Bytes that were read before `text`.
    passed: usize,
    /// Bytes as they are unpacked; between two parts the beginning of a letter that the next one ends.
    bytes: Vec<u8>,
    /// Bytes to unpack that were earned since the last part.
    pub earned: u64,
    /// What follows cannot be unpacked, or is no text.
    broken: bool,
}

impl<'z> Window<'z> {
    /// Over an entry of an archive.
    pub fn over_part(part: Unpacked<'z>) -> Self {
        Window {
            source: Some(part),
            text: Cow::Owned(String::new()),
            at: 0,
            passed: 0,
            bytes: Vec::new(),
            earned: 0,
            broken: false,
        }
    }

    /// Over bytes in memory.
    pub fn over(bytes: &'z [u8]) -> Self {
        let (text, broken) = match std::str::from_utf8(bytes) {
            Ok(text) => (text, false),
            Err(error) => (valid(bytes, error.valid_up_to()), true),
        };
        let text = Cow::Borrowed(text);
        Window { source: None, text, at: 0, passed: 0, bytes: Vec::new(), earned: 0, broken }
    }

    /// What is not read yet of the part.
    #[inline(always)]
    pub fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The last `back` bytes that were read, from `start` to `end` of them.
    #[inline(always)]
    pub fn read(&self, back: usize, start: usize, end: usize) -> &str {
        let from = self.at - back;
        self.text.get(from + start..from + end).unwrap_or_default()
    }

    /// The next `length` bytes were read.
    #[inline(always)]
    pub fn pass(&mut self, length: usize) {
        self.at += length;
    }

    /// How far the text was read, in bytes.
    pub fn position(&self) -> usize {
        self.passed + self.at
    }

    /// Adds to the rest what follows it; false at the end. Each time as much as the rest has, so that a long piece is
    /// not looked through again and again.
    #[cold]
    pub fn more(&mut self) -> Result<bool, Broken> {
        let rest = self.text.len() - self.at;
        let Some(source) = self.source.as_mut().filter(|_| rest <= MAX_PIECE) else {
            return if self.broken || self.source.is_some() { Err(Broken) } else { Ok(false) };
        };
        // The window itself bounds its pieces.
        source.earn(std::mem::take(&mut self.earned));
        let text = self.text.to_mut();
        text.drain(..self.at);
        self.passed += self.at;
        self.at = 0;
        let mut filled = self.bytes.len();
        self.bytes.resize(filled + STEP.max(rest), 0);
        let mut ended = false;
        while let Some(room) = self.bytes.get_mut(filled..).filter(|room| !room.is_empty() && !ended) {
            match source.read(room) {
                Ok(0) => ended = true,
                Ok(read) => {
                    filled += read;
                    source.end_piece();
                }
                Err(_) => (ended, self.broken) = (true, true),
            }
        }
        self.bytes.truncate(filled);
        let whole = match std::str::from_utf8(&self.bytes) {
            Ok(_) => filled,
            Err(error) => {
                // A letter may be cut in two here, but not at the end.
                let cut = error.error_len().is_none() && !ended;
                self.broken |= !cut;
                ended |= !cut;
                error.valid_up_to()
            }
        };
        text.push_str(valid(&self.bytes, whole));
        self.bytes.drain(..whole);
        if ended {
            self.source = None;
        }
        if self.text.len() > rest { Ok(true) } else { self.more() }
    }
}

fn valid(bytes: &[u8], up_to: usize) -> &str {
    bytes.get(..up_to).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
}
