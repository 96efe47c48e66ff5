//! The texts of XLS: of one byte or two a character, and cut anywhere where a record has no more room.

use super::bytes::u16_at;
use encoding_rs::Encoding;

/// How the workbook writes its texts.
#[derive(Debug, Clone, Copy)]
pub enum Texts {
    /// UTF-16, or its lower halves (Excel 97 and later).
    Unicode,
    /// In a code page (Excel 5 and 95).
    CodePage(&'static Encoding),
}

/// The parts of a record and of those that continue it, read as one.
pub struct Pieces<'a> {
    rest: std::vec::IntoIter<&'a [u8]>,
    piece: &'a [u8],
}

impl<'a> Pieces<'a> {
    /// From the first part on.
    pub fn new(pieces: Vec<&'a [u8]>) -> Self {
        let mut rest = pieces.into_iter();
        let piece = rest.next().unwrap_or_default();
        Pieces { rest, piece }
    }

    fn turn(&mut self) -> Option<()> {
        while self.piece.is_empty() {
            self.piece = self.rest.next()?;
        }
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        self.turn()?;
        let (&byte, rest) = self.piece.split_first()?;
        self.piece = rest;
        Some(byte)
    }

    pub fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    pub fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            self.turn()?;
            let now = bytes.min(self.piece.len());
            self.piece = self.piece.get(now..)?;
            bytes -= now;
        }
        Some(())
    }

    /// A text with its length before it in two bytes, and what describes its looks after it; into `text`.
    /// `None` where the parts end before it does.
    pub fn text(&mut self, text: &mut String) -> Option<()> {
        text.clear();
        let characters = self.u16()? as usize;
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { self.u16()? as usize } else { 0 };
        let spoken = if flags & 4 != 0 { self.u32()? as usize } else { 0 };
        self.characters(characters, flags & 1 != 0, text)?;
        self.skip(runs * 4)?;
        self.skip(spoken)
    }

    /// So many characters; `wide`: of two bytes each. Each further part says anew which.
    fn characters(&mut self, mut left: usize, mut wide: bool, text: &mut String) -> Option<()> {
        let mut units: Vec<u16> = Vec::with_capacity(left);
        while left > 0 {
            if self.piece.is_empty() {
                self.turn()?;
                wide = self.byte()? & 1 != 0;
            }
            let now = left.min(if wide { self.piece.len() / 2 } else { self.piece.len() });
            if now == 0 {
                // Half a character, or nothing, at the end of a part.
                self.piece = &[];
                continue;
            }
            let (bytes, rest) = self.piece.split_at_checked(if wide { now * 2 } else { now })?;
            if wide {
                units.extend(bytes.as_chunks::<2>().0.iter().map(|&unit| u16::from_le_bytes(unit)));
            } else {
                units.extend(bytes.iter().map(|&byte| u16::from(byte)));
            }
            self.piece = rest;
            left -= now;
        }
        text.push_str(&String::from_utf16_lossy(&units));
        Some(())
    }
}

impl Texts {
    /// By the number of a code page; what we do not know is read as that of Western Windows.
    pub fn of_code_page(page: u16) -> Self {
        let label: &[u8] = match page {
            1200 => return Texts::Unicode,
            874 => b"windows-874",
            932 => b"shift_jis",
            936 => b"gbk",
            949 => b"euc-kr",
            950 => b"big5",
            1250 => b"windows-1250",
            1251 | 0x8001 => b"windows-1251",
            1253 => b"windows-1253",
            1254 => b"windows-1254",
            1255 => b"windows-1255",
            1256 => b"windows-1256",
            1257 => b"windows-1257",
            1258 => b"windows-1258",
            10000 | 0x8000 => b"macintosh",
            65001 => b"utf-8",
            _ => b"windows-1252",
        };
        Texts::CodePage(Encoding::for_label(label).unwrap_or(encoding_rs::WINDOWS_1252))
    }

    /// The encoding's name.
    pub fn name(self) -> String {
        match self {
            Texts::Unicode => "utf-16le".to_owned(),
            Texts::CodePage(encoding) => encoding.name().to_ascii_lowercase(),
        }
    }

    /// A text with its length in characters before it in two bytes, from the first of `pieces` on.
    pub fn long(self, pieces: Vec<&[u8]>) -> Option<String> {
        match self {
            Texts::Unicode => {
                let mut text = String::new();
                Pieces::new(pieces).text(&mut text).map(|()| text)
            }
            Texts::CodePage(encoding) => {
                let bytes = pieces.first()?;
                let length = u16_at(bytes, 0)? as usize;
                Some(encoding.decode_without_bom_handling(bytes.get(2..)?.get(..length)?).0.into_owned())
            }
        }
    }

    /// A text with its length in characters before it in one byte.
    pub fn short(self, bytes: &[u8]) -> Option<String> {
        let (&length, rest) = bytes.split_first()?;
        match self {
            Texts::Unicode => {
                let (&flags, rest) = rest.split_first()?;
                let mut text = String::new();
                Pieces::new(vec![rest]).characters(usize::from(length), flags & 1 != 0, &mut text)?;
                Some(text)
            }
            Texts::CodePage(encoding) => {
                let bytes = rest.get(..usize::from(length))?;
                Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pieces, Texts};

    #[test]
    fn a_text_may_be_cut_anywhere() {
        // "Grüße": narrow, cut after two characters, then wide; with one run of looks behind it.
        let first = [5, 0, 8, 1, 0, b'G', b'r'];
        let second = [1, 0xFC, 0, 0xDF, 0, b'e', 0, 9, 9];
        let third = [9, 9, 7, 0];
        let mut pieces = Pieces::new(vec![&first, &second, &third]);
        let mut text = String::new();
        assert_eq!((pieces.text(&mut text), text.as_str()), (Some(()), "Grüße"));
        assert_eq!(pieces.u16(), Some(7));
        assert_eq!(pieces.text(&mut text), None);
    }

    #[test]
    fn texts_in_code_pages() {
        assert_eq!(Texts::of_code_page(1252).long(vec![&[3, 0, b'C', 0xE9, b'.']]).as_deref(), Some("Cé."));
        assert_eq!(Texts::of_code_page(10000).short(&[2, 0x8E, b'a']).as_deref(), Some("éa"));
        assert_eq!(Texts::of_code_page(1200).short(&[2, 0, b'a', 0xE9]).as_deref(), Some("aé"));
        assert_eq!(Texts::of_code_page(1200).short(&[2, 1, b'a', 0]), None);
    }
}
