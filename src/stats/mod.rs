//! Numbers in, numbers out: every figure of the report that is computed rather than counted.
//!
//! This room knows no survey, no file and no sentence. A function takes shares, bases, sums of weights or
//! counts, and says in its documentation which formula it is, from which source, what it assumes, and when
//! it has no answer. *No answer is `None`*, never NaN and never an invented number; whatever comes in
//! (zero bases, shares out of range, infinities) comes out as a figure or as `None`, and nothing panics.
//!
//! Conventions: shares and gaps are fractions (0.35 is 35 points); a gap is A minus B; bases are real
//! numbers, because effective bases and published figures are; `confidence` is two-sided (0.95). P-values
//! are two-sided unless the name says otherwise.
//!
//! Where to look:
//!
//! | for | see |
//! |---|---|
//! | one share and its interval | [`proportion`] |
//! | the gap between two shares and its interval | [`difference`] |
//! | whether a gap could be chance | [`mod@test`], [`adjust`] over many questions |
//! | whether the groups differ at all, before the pairs | [`overall`] |
//! | how large a gap is in other terms | [`effect`] |
//! | whether it is small enough to live with | [`equivalence`] |
//! | how many more answers would decide | [`sample_size`] |
//! | what weights do | [`weights`], [`design`], [`rao_scott`] |
//! | scales, recommendation scores, ranks | [`mean`], [`nps`], [`rank`] |
//! | waves, segments | [`change`], [`heterogeneity`] |
//! | how closely two questions go together | [`association`] |
//!
//! Results are the same to the last bit on every target: the elementary functions are `libm`'s, not the
//! platform's, and sums run in the order of their input.

pub mod adjust;
pub mod association;
pub mod change;
pub mod design;
pub mod difference;
pub mod distribution;
pub mod effect;
pub mod equivalence;
pub mod heterogeneity;
pub mod mean;
pub mod nps;
pub mod overall;
pub mod proportion;
pub mod rank;
pub mod rao_scott;
pub mod sample_size;
pub mod test;
pub mod weights;

mod valid;

#[cfg(test)]
mod laws;

pub use equivalence::Verdict;
