//! The distribution functions behind every interval and p-value, over `libm` alone.
//!
//! Why not a crate: `statrs` calls the platform's `exp`, `ln` and `pow`, which differ between native and
//! wasm in the last digit; `special` and `puruspe` take the beta function as a difference of log-gammas,
//! which at a base of a million leaves eight digits. Here densities are taken in Loader's form (see
//! `saddle.rs`), which keeps all of them.
//!
//! Tails are computed as tails, never as one minus the other side, so that a p-value of 1e-60 has as many
//! right digits as one of 0.04.

mod beta;
mod chi_square;
mod normal;
pub(crate) mod saddle;
mod student;
mod variance_ratio;

pub use chi_square::chi_square_upper;
pub use normal::{critical, lower_tail, quantile, two_sided, upper_tail};
pub use student::{student_critical, student_two_sided};
pub use variance_ratio::f_upper;
