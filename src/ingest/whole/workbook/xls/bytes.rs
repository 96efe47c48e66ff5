//! Little-endian numbers at places of a file that may end before them.

fn at<const N: usize>(bytes: &[u8], place: usize) -> Option<[u8; N]> {
    bytes.get(place..)?.first_chunk().copied()
}

pub fn u16_at(bytes: &[u8], place: usize) -> Option<u16> {
    at(bytes, place).map(u16::from_le_bytes)
}

pub fn u32_at(bytes: &[u8], place: usize) -> Option<u32> {
    at(bytes, place).map(u32::from_le_bytes)
}

pub fn f64_at(bytes: &[u8], place: usize) -> Option<f64> {
    at(bytes, place).map(f64::from_le_bytes)
}

/// A number packed into four bytes: an integer or the upper half of a floating-point number, or a hundredth of
/// either (RkNumber in [MS-XLS], the same in [MS-XLSB]).
pub fn packed(rk: u32) -> f64 {
    let number =
        if rk & 2 != 0 { f64::from(rk.cast_signed() >> 2) } else { f64::from_bits(u64::from(rk & !3) << 32) };
    if rk & 1 != 0 { number / 100.0 } else { number }
}

#[cfg(test)]
mod tests {
    use super::{packed, u16_at, u32_at};

    #[test]
    fn numbers() {
        // The examples of the format's description.
        assert_eq!(packed(0x3FF0_0000), 1.0);
        assert_eq!(packed(0x3FF0_0001), 0.01);
        assert_eq!(packed(0x004B_5646), 1_234_321.0);
        assert_eq!(packed(0x004B_5647), 12_343.21);
        assert_eq!(packed(0xFFFF_FFFE), -1.0);
        assert_eq!((u16_at(&[1, 2, 3], 1), u16_at(&[1, 2, 3], 2), u32_at(&[], 9)), (Some(0x302), None, None));
    }
}
