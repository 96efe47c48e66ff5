//! The bytes of a system file, taken from the front, in the byte order of the machine that wrote them.

/// Whether the lowest byte of a number comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Little,
    Big,
}

impl Order {
    /// A signed number of 32 bits.
    pub fn i32(self, bytes: [u8; 4]) -> i32 {
        match self {
            Order::Little => i32::from_le_bytes(bytes),
            Order::Big => i32::from_be_bytes(bytes),
        }
    }

    /// A floating-point number of 64 bits.
    pub fn f64(self, bytes: [u8; 8]) -> f64 {
        match self {
            Order::Little => f64::from_le_bytes(bytes),
            Order::Big => f64::from_be_bytes(bytes),
        }
    }
}

/// What is left of the bytes. Every taking answers `None` where they end before what is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Bytes<'a> {
    rest: &'a [u8],
    at: usize,
    order: Order,
}

impl<'a> Bytes<'a> {
    /// All of `bytes`.
    pub fn new(bytes: &'a [u8], order: Order) -> Self {
        Bytes { rest: bytes, at: 0, order }
    }

    /// Bytes taken so far.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The bytes that were not taken.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The next `length` bytes.
    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        self.at += length;
        Some(taken)
    }

    /// The next `length` bytes, to be taken by themselves.
    pub fn part(&mut self, length: usize) -> Option<Bytes<'a>> {
        self.take(length).map(|bytes| Bytes::new(bytes, self.order))
    }

    /// The next `N` bytes.
    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        self.at += N;
        Some(*taken)
    }

    /// The next signed number of 32 bits.
    pub fn i32(&mut self) -> Option<i32> {
        self.array().map(|bytes| self.order.i32(bytes))
    }

    /// The next signed number of 64 bits.
    pub fn i64(&mut self) -> Option<i64> {
        self.array().map(|bytes| match self.order {
            Order::Little => i64::from_le_bytes(bytes),
            Order::Big => i64::from_be_bytes(bytes),
        })
    }

    /// The next number of 32 bits as a length; `None` where it is negative, too.
    pub fn length(&mut self) -> Option<usize> {
        self.i32().and_then(|length| usize::try_from(length).ok())
    }

    /// The next floating-point number.
    pub fn f64(&mut self) -> Option<f64> {
        self.array().map(|bytes| self.order.f64(bytes))
    }

    /// The next bytes with their length before them.
    pub fn counted(&mut self) -> Option<&'a [u8]> {
        let length = self.length()?;
        self.take(length)
    }
}

/// `bytes` without the blanks that pad them at the end.
pub fn trimmed(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| !matches!(byte, b' ' | 0)).map_or(0, |last| last + 1);
    bytes.get(..end).unwrap_or_default()
}
