//! Raw bytes to UTF-8, chunk by chunk. Everything to the right of here sees valid UTF-8 without NUL bytes, so
//! this is where another encoding is added: as another decoder of the same form.

/// Decodes UTF-8: bytes that are none become U+FFFD, NUL bytes become blanks, and both are counted.
///
/// What comes out does not depend on how the bytes are cut into chunks.
#[derive(Debug, Default)]
pub struct Decoder {
    /// It is decided that the text is UTF-8, whatever the evidence.
    decided: bool,
    evidence: Evidence,
    /// The beginning of a character that the last chunk cut.
    cut: Vec<u8>,
    /// Text of a chunk that had to be changed.
    changed: String,
    /// NUL bytes, so far.
    nuls: u64,
}

/// A piece of text, with the byte in it at which the file's first bad byte of either kind stands, if it does.
#[derive(Debug, PartialEq)]
pub struct Piece<'a> {
    pub text: &'a [u8],
    pub first_invalid: Option<usize>,
    pub first_nul: Option<usize>,
    /// With the last bad sequence in this piece, at its end, it is beyond doubt that the text is not UTF-8; the
    /// rest of the chunk was not decoded.
    pub refuted: bool,
}

/// What speaks for and against UTF-8.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Sequences of bytes that are none.
    pub invalid: u64,
    /// Characters of more than one byte: text in another encoding hardly ever looks like one by accident.
    pub multibyte: u64,
}

/// Bad sequences after which another encoding is beyond doubt, where hardly any character speaks for UTF-8.
pub const REFUTED: u64 = 200;

impl Evidence {
    /// The evidence of a text that is held whole.
    #[cfg(feature = "readers")]
    pub fn of(bytes: &[u8]) -> Self {
        let mut evidence = Evidence::default();
        for part in bytes.utf8_chunks() {
            evidence.multibyte += multibyte(part.valid().as_bytes());
            evidence.invalid += u64::from(!part.invalid().is_empty());
        }
        evidence
    }

    /// True where the text is UTF-8, if with accidents.
    pub fn is_utf_8(&self) -> bool {
        self.multibyte >= self.invalid
    }

    /// True where the rest of the text can hardly change that it is not UTF-8.
    fn refutes(&self) -> bool {
        self.invalid >= REFUTED && self.multibyte * 20 < self.invalid
    }
}

/// Characters of more than one byte in valid UTF-8: the bytes that begin one.
fn multibyte(text: &[u8]) -> u64 {
    if text.is_ascii() {
        return 0;
    }
    text.iter().filter(|&&byte| byte >= 0xC0).count() as u64
}

impl Decoder {
    /// A decoder for text that is UTF-8 by decision: it is decoded to its end, whatever the evidence.
    pub fn decided() -> Self {
        Decoder { decided: true, ..Decoder::default() }
    }

    /// Decodes the next chunk, handing its text to `each` in one or two pieces.
    pub fn push<E>(
        &mut self,
        mut chunk: &[u8],
        each: &mut impl FnMut(Piece<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        if !self.cut.is_empty() {
            let held = self.cut.len();
            // A character has at most 4 bytes.
            self.cut.extend(chunk.iter().take(4 - held));
            let Some(used) = first_sequence(&self.cut) else { return Ok(()) };
            chunk = chunk.get(used - held..).unwrap_or_default();
            let mut cut = std::mem::take(&mut self.cut);
            cut.truncate(used);
            each(self.decode(&cut))?;
        }
        let whole = chunk.len() - cut_at_end(chunk);
        let (now, later) = chunk.split_at(whole);
        self.cut.extend_from_slice(later);
        if now.is_empty() { Ok(()) } else { each(self.decode(now)) }
    }

    /// The end of the file: a character cut there is a bad sequence.
    pub fn finish<E>(&mut self, each: &mut impl FnMut(Piece<'_>) -> Result<(), E>) -> Result<(), E> {
        let cut = std::mem::take(&mut self.cut);
        if cut.is_empty() { Ok(()) } else { each(self.decode(&cut)) }
    }

    /// What was met so far.
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// True where the text, ended here, is in another encoding than UTF-8.
    pub fn doubts(&self) -> bool {
        !self.decided && !self.evidence.is_utf_8()
    }

    /// NUL bytes that were read as blanks, so far.
    pub fn nuls(&self) -> u64 {
        self.nuls
    }

    fn decode<'a>(&'a mut self, bytes: &'a [u8]) -> Piece<'a> {
        let mut piece = Piece { text: bytes, first_invalid: None, first_nul: None, refuted: false };
        if !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok() {
            self.evidence.multibyte += multibyte(bytes);
            return piece;
        }
        self.changed.clear();
        for part in bytes.utf8_chunks() {
            let nuls = part.valid().bytes().filter(|&byte| byte == 0).count() as u64;
            if let (true, Some(at)) = (self.nuls == 0, part.valid().find('\0')) {
                piece.first_nul = Some(self.changed.len() + at);
            }
            self.nuls += nuls;
            for (i, text) in part.valid().split('\0').enumerate() {
                self.changed.push_str(if i == 0 { "" } else { " " });
                self.changed.push_str(text);
            }
            self.evidence.multibyte += multibyte(part.valid().as_bytes());
            if !part.invalid().is_empty() {
                if self.evidence.invalid == 0 {
                    piece.first_invalid = Some(self.changed.len());
                }
                self.evidence.invalid += 1;
                self.changed.push(char::REPLACEMENT_CHARACTER);
                if !self.decided && self.evidence.refutes() {
                    piece.refuted = true;
                    break;
                }
            }
        }
        piece.text = self.changed.as_bytes();
        piece
    }
}

/// Length of the first character, or of the first bad sequence; `None` while more bytes are needed to tell.
fn first_sequence(bytes: &[u8]) -> Option<usize> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.chars().next().map(char::len_utf8),
        Err(error) if error.valid_up_to() > 0 => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            first_sequence(valid)
        }
        Err(error) => error.error_len(),
    }
}

/// Number of bytes at the end of `bytes` that begin a character without ending it.
fn cut_at_end(bytes: &[u8]) -> usize {
    let tail = bytes.get(bytes.len().saturating_sub(3)..).unwrap_or_default();
    // A character begins at the last byte that does not continue one.
    let Some(start) = tail.iter().rposition(|byte| byte & 0b1100_0000 != 0b1000_0000) else { return 0 };
    match std::str::from_utf8(&tail[start..]) {
        Err(error) if error.valid_up_to() == 0 && error.error_len().is_none() => tail.len() - start,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Decoder;
    use proptest::prelude::*;

    /// Text, bad sequences, NUL bytes; and the byte of the text at which the first of either stands.
    type Decoded = (String, u64, u64, Option<usize>, Option<usize>);

    fn decode<'a>(chunks: impl Iterator<Item = &'a [u8]>) -> Decoded {
        let mut decoder = Decoder::default();
        let (mut text, mut first_invalid, mut first_nul) = (Vec::new(), None, None);
        let mut each = |piece: super::Piece<'_>| -> Result<(), ()> {
            first_invalid = first_invalid.or(piece.first_invalid.map(|at| at + text.len()));
            first_nul = first_nul.or(piece.first_nul.map(|at| at + text.len()));
            text.extend_from_slice(piece.text);
            Ok(())
        };
        for chunk in chunks {
            decoder.push(chunk, &mut each).unwrap();
        }
        decoder.finish(&mut each).unwrap();
        (
            String::from_utf8(text).unwrap(),
            decoder.evidence().invalid,
            decoder.nuls(),
            first_invalid,
            first_nul,
        )
    }

    #[test]
    fn replaced_and_counted() {
        let check = |bytes: &[u8], text: &str, invalid, nuls, first_invalid, first_nul| {
            let expected = (text.to_owned(), invalid, nuls, first_invalid, first_nul);
            assert_eq!(decode([bytes].into_iter()), expected, "{bytes:?}");
        };
        check("né\u{1F600}".as_bytes(), "né\u{1F600}", 0, 0, None, None);
        check(b"a\xCAb\xCA", "a\u{FFFD}b\u{FFFD}", 2, 0, Some(1), None);
        check(b"a\0b\0\xFF", "a b \u{FFFD}", 1, 2, Some(4), Some(1));
        check(b"a\xE2\x82", "a\u{FFFD}", 1, 0, Some(1), None);
        check(b"", "", 0, 0, None, None);
    }

    #[test]
    fn evidence_for_and_against() {
        let check = |text: &[u8], expected: bool| {
            let mut decoder = Decoder::default();
            for byte in text {
                decoder.push(&[*byte], &mut |_| Ok::<(), ()>(())).unwrap();
            }
            decoder.finish(&mut |_| Ok::<(), ()>(())).unwrap();
            assert_eq!(decoder.evidence().is_utf_8(), expected, "{text:?}");
            assert_eq!(super::Evidence::of(text), decoder.evidence(), "{text:?}");
        };
        check(b"plain", true);
        check("größer".as_bytes(), true);
        check(b"gr\xC3\xB6\xC3\x9Fer\xE9", true);
        check(b"gr\xF6\xDFer", false);
        check(b"10,000 rows and one caf\xE9", false);
    }

    #[test]
    fn beyond_doubt_at_the_same_byte_however_it_is_cut() {
        let text = b"\xE9a".repeat(1000);
        for size in [1, 7, 5000] {
            let (mut decoder, mut seen) = (Decoder::default(), 0);
            let stopped = text.chunks(size).find_map(|chunk| {
                decoder
                    .push(chunk, &mut |piece| {
                        seen += piece.text.len();
                        if piece.refuted { Err(seen) } else { Ok(()) }
                    })
                    .err()
            });
            assert_eq!(stopped, Some(200 * 3 + 199), "{size}");
        }
    }

    proptest! {
        /// One chunk or many: the same; and the text is what the standard library makes of it.
        #[test]
        fn cuts_do_not_matter(
            bytes in prop::collection::vec(prop::sample::select(b"ab\0\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xFF".to_vec()), 0..40),
            size in 1usize..6,
        ) {
            let whole = decode([bytes.as_slice()].into_iter());
            prop_assert_eq!(decode(bytes.chunks(size)), whole.clone());
            prop_assert_eq!(whole.0, String::from_utf8_lossy(&bytes).replace('\0', " "));
        }
    }
}
