//! How sure a proposed pair is.
//!
//! The confidence is the chance that the two questions ask the same, as far as hand-written questionnaires tell:
//! of the pairs that were proposed there with a confidence of about 0.8, about 8 in 10 were true. It is a
//! logistic regression on three figures, fitted once on `tests/data/pairs/seen`; a test prints how it fares.

/// From this confidence on, questions are paired without asking.
pub(in crate::study) const PAIRED: f64 = 0.5;
/// From this confidence on, a pair that is not made is named as one that may be.
pub(in crate::study) const PERHAPS: f64 = 0.2;
/// The highest confidence of a pair whose texts are not equal.
const MOST: f64 = 0.99;

const CONSTANT: f64 = -3.0;
const OF_VALUE: f64 = 6.3;
const OF_MARGIN: f64 = 3.4;
const OF_SHARED: f64 = 2.2;

/// What speaks for a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Evidence {
    /// Likeness of the words, with what the answers say: 0 to about 1.
    pub value: f64,
    /// How much more it is than the best other partner that either could have.
    pub margin: f64,
    /// Weight of the shared words.
    pub shared: f64,
}

/// The chance that a pair is true: 0 to [`MOST`], in steps of a hundredth.
pub(super) fn confidence(evidence: Evidence) -> f64 {
    let Evidence { value, margin, shared } = evidence;
    let odds = CONSTANT
        + OF_VALUE * value
        + OF_MARGIN * margin.clamp(-0.5, 0.5)
        + OF_SHARED * libm::log(shared.max(0.05));
    let chance = 1.0 / (1.0 + libm::exp(-odds));
    libm::round(chance.min(MOST) * 100.0) / 100.0
}
