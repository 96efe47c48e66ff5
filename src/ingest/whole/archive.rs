//! Zip archives from strangers: what is in them, and a tap that closes before it floods the memory.

use crate::error::{Error, ErrorKind};
use std::cell::Cell;
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// Entries of one archive. Workbooks with many pictures have hundreds.
const MAX_ENTRIES: usize = 20_000;

/// Bytes that one archive may unpack to, whatever its size.
pub const MAX_UNPACKED: u64 = 384 << 20;

/// The same of a workbook, whose sheets are read as they are unpacked: 30 million cells as Excel writes them have
/// about 1.2 GB.
const MAX_WORKBOOK: u64 = 2 << 30;

/// Bytes of a workbook in which nothing stands that is kept: styled blanks, rows without cells.
const MAX_BARREN: u64 = 160 << 20;

/// Bytes that every archive may unpack to, however small it is.
const MIN_UNPACKED: u64 = 16 << 20;

/// Bytes that a byte of an archive may unpack to. The sheets of real workbooks stay below 40; a bomb has 1,000.
const MAX_RATIO: u64 = 100;

/// Bytes of one piece: a run of text or a tag. Longer than a record may be, with room for what is read ahead.
const MAX_PIECE: usize = 6 << 20;

/// A zip archive whose entries are unpacked one at a time, all of them together within a limit.
pub struct Archive<'a> {
    file: &'a str,
    zip: ZipArchive<Cursor<&'a [u8]>>,
    entries: Vec<Entry>,
    /// Bytes that may still be unpacked.
    left: Cell<u64>,
    /// Those of them that may hold nothing.
    barren: Cell<u64>,
}

/// What the archive's directory says of an entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name with its folders, parted by `/`.
    pub name: String,
    /// Bytes that it says it unpacks to.
    pub size: u64,
    /// It needs a password.
    pub encrypted: bool,
    /// A folder, or something else that is no file.
    pub folder: bool,
}

/// The bytes of an entry as they are unpacked.
pub struct Unpacked<'z> {
    entry: Box<dyn Read + 'z>,
    left: &'z Cell<u64>,
    barren: &'z Cell<u64>,
    /// Bytes since the last piece ended.
    piece: usize,
}

/// True where the bytes begin as a zip archive.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl<'a> Archive<'a> {
    /// Reads the directory of an archive.
    ///
    /// # Errors
    /// The archive is damaged, has too many entries, or entries that lie over each other.
    pub fn open(file: &'a str, bytes: &'a [u8]) -> Result<Self, Error> {
        let headers = bytes.windows(4).filter(|sign| *sign == b"PK\x01\x02").take(MAX_ENTRIES + 1).count();
        if headers > MAX_ENTRIES {
            let message = format!(
                "the archive has more than {MAX_ENTRIES} entries. Unpack it, then choose the files with the answers."
            );
            return Err(Error::in_file(ErrorKind::TooLarge, file, message));
        }
        let damaged = |_| {
            let message = "the archive is damaged: its list of contents cannot be read. Save or download the file again, whole.";
            Error::in_file(ErrorKind::Malformed, file, message)
        };
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let mut entries = Vec::with_capacity(zip.len());
        let mut packed = 0_u64;
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(damaged)?;
            packed = packed.saturating_add(entry.compressed_size());
            let name = String::from_utf8_lossy(entry.name_raw()).replace('\\', "/");
            entries.push(Entry {
                size: entry.size(),
                folder: !entry.is_file(),
                encrypted: entry.encrypted(),
                name,
            });
        }
        let size = bytes.len() as u64;
        if packed > size {
            let message = "the entries of the archive lie over each other, as in files that are made to do harm. \
                           Ask for the file anew where it comes from.";
            return Err(Error::in_file(ErrorKind::Malformed, file, message));
        }
        let left = Cell::new(most_unpacked(size));
        Ok(Archive { file, zip, entries, left, barren: Cell::new(u64::MAX) })
    }

    /// The same of a workbook: it may be larger, as long as there are cells in what it unpacks to.
    ///
    /// # Errors
    /// As [`Archive::open`].
    pub fn of_workbook(file: &'a str, bytes: &'a [u8]) -> Result<Self, Error> {
        let archive = Archive::open(file, bytes)?;
        archive.left.set(within(bytes.len() as u64, MAX_WORKBOOK));
        archive.refill();
        Ok(archive)
    }

    /// All entries, in the order of the directory.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The place of the entry of this name; capitals do not matter, as in the programs that write workbooks.
    pub fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        let exact = self.entries.iter().position(|entry| entry.name == name);
        exact.or_else(|| self.entries.iter().position(|entry| entry.name.eq_ignore_ascii_case(name)))
    }

    /// Bytes that all entries unpack to, as the directory says; none of them gives more.
    pub fn size(&self) -> u64 {
        self.entries.iter().fold(0, |sum, entry| sum.saturating_add(entry.size))
    }

    /// The bytes of an entry, unpacked as they are read: never more than the directory says, or they are damaged.
    ///
    /// # Errors
    /// The entry is damaged, or packed in a way that we do not know, or says that it unpacks to too much.
    pub fn unpack(&mut self, index: usize) -> Result<Unpacked<'_>, Error> {
        // Most bombs say honestly how large they are: they need not be unpacked up to the limit to be refused.
        let told = self.entries.get(index).map_or(0, |entry| entry.size);
        if told > self.left.get() {
            return Err(self.flood());
        }
        let entry = self.zip.by_index(index).map_err(|_| {
            let name = self.entries.get(index).map_or("", |entry| &entry.name);
            damaged(self.file, name)
        })?;
        Ok(Unpacked { entry: Box::new(entry), left: &self.left, barren: &self.barren, piece: 0 })
    }

    /// The whole of an entry, where it has at most `limit` bytes.
    ///
    /// # Errors
    /// As [`Archive::unpack`], and where it unpacks to too much.
    pub fn whole(&mut self, index: usize, limit: usize) -> Result<Vec<u8>, Error> {
        let size = self.entries.get(index).map_or(0, |entry| entry.size);
        let mut bytes =
            Vec::with_capacity(usize::try_from(size).unwrap_or(limit).min(limit).min(MIN_UNPACKED as usize));
        let read = self.unpack(index)?.all(&mut bytes, limit);
        match read {
            Ok(()) if bytes.len() <= limit => Ok(bytes),
            Ok(()) => Err(self.flood()),
            Err(_) => Err(self.trouble(index)),
        }
    }

    /// Why an entry could not be read to its end.
    pub fn trouble(&self, index: usize) -> Error {
        let name = || self.entries.get(index).map_or("", |entry| &entry.name);
        self.too_much().unwrap_or_else(|| damaged(self.file, name()))
    }

    /// The sentence for an archive that has unpacked to as much as it may.
    pub fn too_much(&self) -> Option<Error> {
        if self.is_dry() {
            let message = format!(
                "it unpacks to more than {} MB with hardly a cell in them. Check where it comes from; \
                 if it is genuine, save the sheet with the answers as CSV UTF-8 and choose that file.",
                MAX_BARREN >> 20
            );
            return Some(Error::in_file(ErrorKind::TooLarge, self.file, message));
        }
        (self.left.get() == 0).then(|| self.flood())
    }

    /// True where a workbook has unpacked to as much without a cell as it may.
    pub fn is_dry(&self) -> bool {
        self.barren.get() == 0
    }

    /// Lets a workbook unpack to as much without a cell again.
    pub fn refill(&self) {
        self.barren.set(MAX_BARREN);
    }

    fn flood(&self) -> Error {
        flood(self.file, if self.barren.get() == u64::MAX { MAX_UNPACKED } else { MAX_WORKBOOK })
    }
}

/// Bytes that an archive of so many may unpack to.
pub fn most_unpacked(size: u64) -> u64 {
    within(size, MAX_UNPACKED)
}

fn within(size: u64, most: u64) -> u64 {
    size.saturating_mul(MAX_RATIO).clamp(MIN_UNPACKED, most)
}

/// The sentence for an archive that unpacks to too much. `most`: bytes that it may unpack to, however large it is.
pub fn flood(file: &str, most: u64) -> Error {
    let message = format!(
        "it unpacks to more than {} times its size, or to more than {} MB. Check where it comes from; \
         if it is genuine, save the sheet with the answers as CSV UTF-8 and choose that file.",
        MAX_RATIO,
        most >> 20
    );
    Error::in_file(ErrorKind::TooLarge, file, message)
}

/// The sentence for a part that cannot be read.
pub fn damaged(file: &str, part: &str) -> Error {
    let message = format!("its part {part:?} is damaged. Save or download the file again, whole.");
    Error::in_file(ErrorKind::Malformed, file, message)
}

impl Unpacked<'_> {
    /// A piece ends here: the next one has all its room.
    pub fn end_piece(&mut self) {
        self.piece = 0;
    }

    /// Something was kept of what was unpacked: as many bytes may stand around it.
    #[inline]
    pub fn earn(&self, bytes: u64) {
        self.barren.set(self.barren.get().saturating_add(bytes).min(MAX_BARREN));
    }

    /// Reads the rest of the entry, or more than `limit` of it; a piece has no limit of its own.
    fn all(&mut self, bytes: &mut Vec<u8>, limit: usize) -> io::Result<()> {
        let mut chunk = [0; 64 << 10];
        loop {
            self.end_piece();
            match self.read(&mut chunk)? {
                0 => return Ok(()),
                _ if bytes.len() > limit => return Ok(()),
                read => {
                    bytes.extend_from_slice(chunk.get(..read).unwrap_or_default());
                    self.barren.set(self.barren.get().saturating_add(read as u64));
                }
            }
        }
    }
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.piece > MAX_PIECE {
            return Err(io::Error::other("a piece without an end"));
        }
        let read = self.entry.read(buffer)?;
        let Some(left) = self.left.get().checked_sub(read as u64).filter(|&left| left > 0) else {
            self.left.set(0);
            return Err(io::Error::other("too much"));
        };
        self.left.set(left);
        let Some(barren) = self.barren.get().checked_sub(read as u64).filter(|&barren| barren > 0) else {
            self.barren.set(0);
            return Err(io::Error::other("nothing in it"));
        };
        self.barren.set(barren);
        self.piece += read;
        Ok(read)
    }
}
