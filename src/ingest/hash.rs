//! The fingerprint by which a report tells which file it was made from.

use sha2::{Digest, Sha256};

/// SHA-256 of bytes that come in chunks. Apart from the [`super::Reader`], so that it may run beside it.
#[derive(Debug, Clone, Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Nothing hashed yet.
    pub fn new() -> Self {
        Hasher::default()
    }

    /// Adds the file's next bytes.
    pub fn push(&mut self, chunk: &[u8]) {
        self.0.update(chunk);
    }

    /// The hash of all bytes, in lower-case hexadecimal.
    pub fn finish(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |value: u8| char::from(DIGITS[usize::from(value & 15)]);
        self.0.finalize().iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Hasher;

    /// Expected values: FIPS 180-4 examples, as NIST publishes them.
    #[test]
    fn published_values() {
        let hash = |chunks: &[&str]| {
            let mut hasher = Hasher::new();
            chunks.iter().for_each(|chunk| hasher.push(chunk.as_bytes()));
            hasher.finish()
        };
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hash(&["abc"]), abc);
        assert_eq!(hash(&["a", "", "bc"]), abc);
        assert_eq!(hash(&[]), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
