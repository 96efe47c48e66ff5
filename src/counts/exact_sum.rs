//! A sum of non-negative numbers that never rounds, so that adding is associative whatever the order.

/// Quantum of the fixed point: the lowest bit is worth 2⁻¹²⁸.
const FRACTION_BITS: i32 = 128;

/// Limbs of 64 bits, lowest first: 128 bits before the binary point, 128 behind it.
const LIMBS: usize = 4;

/// An exact sum of `f64`s from 0 to 2¹²⁷.
///
/// Every `f64` of at least 2⁻⁷⁵ (about 3e-23) is a whole number of quanta and enters exactly; of a smaller one
/// the part below 2⁻¹²⁸ is dropped, always in the same way. Adding integers is associative and commutative,
/// which sums of `f64` are not: shards counted by several workers give the same bytes as one pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExactSum([u64; LIMBS]);

impl ExactSum {
    /// The whole number `n`.
    pub fn from_count(n: u64) -> Self {
        ExactSum([0, 0, n, 0])
    }

    /// Adds `value`. Anything but a finite number from 0 to 2¹²⁶ adds nothing; callers reject such weights before.
    pub fn add(&mut self, value: f64) {
        let bits = value.to_bits();
        let exponent_field = ((bits >> 52) & 0x7ff) as i32;
        if value.is_nan() || value <= 0.0 || exponent_field >= 1023 + 126 {
            return;
        }
        let (mantissa, exponent) = match exponent_field {
            0 => (bits & ((1 << 52) - 1), -1074),
            field => ((bits & ((1 << 52) - 1)) | (1 << 52), field - 1075),
        };
        let shift = exponent + FRACTION_BITS;
        if shift < 0 {
            let kept = if shift > -64 { mantissa >> -shift } else { 0 };
            self.add_at(0, u128::from(kept));
        } else {
            let (limb, bit) = ((shift / 64) as usize, shift % 64);
            self.add_at(limb, u128::from(mantissa) << bit);
        }
    }

    /// Adds another sum.
    pub fn merge(&mut self, other: &ExactSum) {
        let mut carry = 0u128;
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            let sum = u128::from(*mine) + u128::from(theirs) + carry;
            *mine = sum as u64;
            carry = sum >> 64;
        }
    }

    /// The sum, rounded once to the nearest `f64`.
    pub fn value(&self) -> f64 {
        let Some(top) = (0..LIMBS).rev().find(|&limb| self.0[limb] != 0) else { return 0.0 };
        let lower = if top == 0 { 0 } else { self.0[top - 1] };
        let mut leading = (u128::from(self.0[top]) << 64) | u128::from(lower);
        // Bits further down only decide ties: one sticky bit stands for all of them.
        if top >= 2 && self.0[..top - 1].iter().any(|&limb| limb != 0) {
            leading |= 1;
        }
        let exponent = 64 * (top as i32 - 1) - FRACTION_BITS;
        libm::scalbn(leading as f64, exponent)
    }

    fn add_at(&mut self, limb: usize, value: u128) {
        let mut carry = value;
        for mine in self.0.iter_mut().skip(limb) {
            if carry == 0 {
                break;
            }
            let sum = u128::from(*mine) + (carry & u128::from(u64::MAX));
            *mine = sum as u64;
            carry = (carry >> 64) + (sum >> 64);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sum(values: &[f64]) -> ExactSum {
        let mut sum = ExactSum::default();
        values.iter().for_each(|&value| sum.add(value));
        sum
    }

    #[test]
    fn what_f64_loses_is_kept() {
        assert_eq!(sum(&[1e16, 1.0, 1.0]).value(), 1e16 + 2.0);
        assert_eq!(sum(&[0.1; 10]).value(), 1.0);
        assert_eq!(sum(&[1e-12, 1e12]).value(), 1e12);
        assert_eq!(sum(&[]).value(), 0.0);
    }

    #[test]
    fn counts_are_whole() {
        assert_eq!(ExactSum::from_count(1_000_003).value(), 1_000_003.0);
        assert_eq!(ExactSum::from_count(3), sum(&[1.0, 1.0, 1.0]));
    }

    #[test]
    fn what_is_no_weight_adds_nothing() {
        assert_eq!(sum(&[f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300]), ExactSum::default());
    }

    proptest! {
        #[test]
        fn one_value_returns_unchanged(value in 1e-20f64..1e30) {
            prop_assert_eq!(sum(&[value]).value(), value);
        }

        #[test]
        fn order_and_grouping_do_not_matter(values in prop::collection::vec(1e-9f64..1e9, 0..40), cut in 0usize..40) {
            let cut = cut.min(values.len());
            let mut backwards = values.clone();
            backwards.reverse();
            let mut parts = sum(&values[cut..]);
            parts.merge(&sum(&values[..cut]));
            prop_assert_eq!(parts, sum(&backwards));
        }

        #[test]
        fn the_value_is_the_sum(values in prop::collection::vec(1u32..1_000_000, 1..40)) {
            let exact: u64 = values.iter().map(|&v| u64::from(v)).sum();
            let quarters: Vec<f64> = values.iter().map(|&v| f64::from(v) / 4.0).collect();
            prop_assert_eq!(sum(&quarters).value(), exact as f64 / 4.0);
        }
    }
}
