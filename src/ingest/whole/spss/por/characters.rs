//! The characters of a portable file: lines joined, and each byte as the table in the file's header has it.

/// Bytes before the table: the file's name for itself in five character sets.
const SPLASH: usize = 200;

/// Bytes of the table.
const TABLE: usize = 256;

/// What stands behind the table.
const TAG: &[u8] = b"SPSSPORT";

/// Characters of a line; shorter ones have lost the blanks at their end.
const LINE: u8 = 80;

/// The characters of the table from place 64 on that ASCII has; a NUL where it has none.
const KNOWN: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .<(+\0&[]!$*);^-/|,%_>?`:\0@'=\"\0\0\0\0\0\0~\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0{}\\";

/// Takes characters one after the other.
#[derive(Debug, Clone)]
pub struct Characters<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Characters of the line so far.
    column: u8,
    /// Blanks that the line lacks.
    blanks: u8,
    table: [u8; 256],
}

impl<'a> Characters<'a> {
    /// The characters behind the header; `None` where `bytes` begin with none.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let mut table = [0; 256];
        for (place, own) in (0..=255).zip(&mut table) {
            *own = place;
        }
        let mut characters = Characters { bytes, at: 0, column: 0, blanks: 0, table };
        for _ in 0..SPLASH {
            characters.next()?;
        }
        let mut written = [0; TABLE];
        for byte in &mut written {
            *byte = characters.next()?;
        }
        // Characters that a set does not have are written as a zero.
        let zero = *written.get(64)?;
        for (&byte, &known) in written.get(64..)?.iter().zip(KNOWN) {
            if known != 0 && (byte != zero || known == b'0') {
                *table.get_mut(usize::from(byte))? = known;
            }
        }
        characters.table = table;
        TAG.iter().all(|&expected| characters.next() == Some(expected)).then_some(characters)
    }

    /// Bytes taken so far.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The next character.
    pub fn next(&mut self) -> Option<u8> {
        if self.blanks > 0 {
            self.blanks -= 1;
            return Some(b' ');
        }
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            let following = self.bytes.get(self.at);
            match byte {
                b'\r' if following == Some(&b'\n') => {}
                b'\r' | b'\n' => {
                    let lacking = LINE.saturating_sub(self.column);
                    self.column = 0;
                    // An empty line between two others is one that lost all its blanks; at the end it is none.
                    if lacking > 0 && following.is_some() {
                        self.blanks = lacking - 1;
                        return Some(b' ');
                    }
                }
                _ => {
                    self.column = self.column.saturating_add(1);
                    return Some(*self.table.get(usize::from(byte)).unwrap_or(&byte));
                }
            }
        }
    }
}
