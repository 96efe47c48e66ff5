//! The compound file (OLE) that an XLS workbook is in: a little file system of sectors, after [MS-CFB].
//!
//! Every chain of sectors is followed for at most as many steps as the file has sectors.

use super::bytes::{u16_at, u32_at};

/// What every compound file begins with.
pub const SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Beyond it no number is that of a sector.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;

/// Streams smaller than this are kept in small sectors.
const SMALL_STREAM: usize = 4096;

const SMALL_SECTOR: usize = 64;

const ENTRY: usize = 128;

/// Bytes of the list of streams: 32,768 of them.
const MAX_DIRECTORY: usize = 4 << 20;

/// Bytes of all small sectors.
const MAX_SMALL: usize = 32 << 20;

/// A compound file.
pub struct Compound<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector.
    sector: usize,
    /// The sector after each.
    next: Vec<u32>,
    small_next: Vec<u32>,
    /// All small sectors.
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

impl<'a> Compound<'a> {
    /// Reads the file's tables; `None` where it is damaged.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Compound {
            bytes,
            sector,
            next: Vec::new(),
            small_next: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        file.next = file.table()?;
        let directory = file.chain(u32_at(bytes, 48)?, MAX_DIRECTORY);
        file.entries = directory.chunks_exact(ENTRY).filter_map(|entry| Entry::of(entry, sector)).collect();
        let root = file.entries.first()?;
        file.small = file.chain(root.start, root.size.min(MAX_SMALL));
        file.small_next = numbers(&file.chain(u32_at(bytes, 60)?, MAX_SMALL / SMALL_SECTOR * 4));
        Some(file)
    }

    /// True where there is a stream of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of the stream of this name, as far as the file holds them.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if entry.size >= SMALL_STREAM {
            return Some(self.chain(entry.start, entry.size));
        }
        let mut stream = Vec::new();
        let mut at = entry.start;
        for _ in 0..=self.small_next.len() {
            let start = (at as usize).saturating_mul(SMALL_SECTOR);
            let Some(rest) = self.small.get(start..).filter(|rest| !rest.is_empty()) else { break };
            stream.extend_from_slice(rest.get(..SMALL_SECTOR).unwrap_or(rest));
            match self.small_next.get(at as usize) {
                Some(&next) if stream.len() < entry.size => at = next,
                _ => break,
            }
        }
        stream.truncate(entry.size);
        Some(stream)
    }

    fn sector_bytes(&self, sector: u32) -> Option<&'a [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty())?;
        Some(rest.get(..self.sector).unwrap_or(rest))
    }

    /// The sector after each, from the sectors that the header lists, and those that list more of them.
    fn table(&self) -> Option<Vec<u32>> {
        let sectors = self.bytes.len() / self.sector + 1;
        let mut listed = numbers(self.bytes.get(76..512)?);
        let mut more = u32_at(self.bytes, 68)?;
        for _ in 0..sectors {
            if more >= LAST_SECTOR {
                break;
            }
            let mut list = numbers(self.sector_bytes(more)?);
            more = list.pop()?;
            listed.append(&mut list);
            if listed.len() > sectors {
                break;
            }
        }
        let mut next = Vec::new();
        for sector in listed.into_iter().filter(|&sector| sector < LAST_SECTOR) {
            if next.len() > sectors {
                break;
            }
            next.extend(numbers(self.sector_bytes(sector)?));
        }
        Some(next)
    }

    /// The bytes of a chain of sectors, at most `size` of them.
    fn chain(&self, start: u32, size: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut at = start;
        for _ in 0..=self.bytes.len() / self.sector {
            let Some(sector) = self.sector_bytes(at) else { break };
            bytes.extend_from_slice(sector);
            match self.next.get(at as usize) {
                Some(&next) if bytes.len() < size => at = next,
                _ => break,
            }
        }
        bytes.truncate(size);
        bytes
    }
}

impl Entry {
    fn of(bytes: &[u8], sector: usize) -> Option<Self> {
        let units = bytes.get(..64)?.as_chunks::<2>().0.iter().map(|&unit| u16::from_le_bytes(unit));
        let name = char::decode_utf16(units.take_while(|&unit| unit != 0));
        let name = name.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        let high = if sector == 512 { 0 } else { u32_at(bytes, 124)? };
        let size = u64::from(high) << 32 | u64::from(u32_at(bytes, 120)?);
        Some(Entry { name, start: u32_at(bytes, 116)?, size: usize::try_from(size).unwrap_or(usize::MAX) })
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|&number| u32::from_le_bytes(number)).collect()
}
