//! The gap between two shares, pa − pb, and four intervals of it.
//!
//! [`newcombe()`] is the one the report uses unless told otherwise: closed, near its nominal coverage from
//! bases of 10 upwards, never outside [-1, 1]. The others are there because a client's house rules may name
//! them. All of them assume two independent groups; the same people asked twice need a paired method.
//!
//! Shares are fractions and bases real numbers; with weights, hand in effective bases.

mod agresti_caffo;
mod miettinen_nurminen;
mod newcombe;
mod wald;

pub use agresti_caffo::{agresti_caffo, agresti_caffo_error};
pub use miettinen_nurminen::{mee, miettinen_nurminen};
pub use newcombe::newcombe;
pub use wald::{standard_error, wald, wald_given};
