//! How sure a proposed pair is.
//!
//! The confidence is the chance that the two questions ask the same, as far as hand-written questionnaires tell:
//! of the pairs that were proposed there with a confidence of about 0.8, about 8 in 10 were true. It is a
//! logistic regression on two figures, fitted on all of `tests/data/pairs` but `last`, `desks` and `helplines`, each set
//! also with two of three partners taken away. That made it too careful for whole questionnaires, where 24 of 27 pairs at
//! 0.4 to 0.5 were true: the constant was raised by 0.28 after the fit. A test prints how it fares.

/// From this confidence on, questions are paired without asking.
pub(in crate::study) const PAIRED: f64 = 0.5;
/// From this confidence on, a pair that is not made is named as one that may be.
pub(in crate::study) const PERHAPS: f64 = 0.25;
/// The highest confidence of a pair whose texts are not equal.
const MOST: f64 = 0.99;

const CONSTANT: f64 = -4.42;
const OF_VALUE: f64 = 8.7;
const OF_MARGIN: f64 = 2.9;

/// What speaks for a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Evidence {
    /// Likeness of the words, with what the answers say: 0 to about 1.
    pub value: f64,
    /// How much more it is than the best other partner that either could have.
    pub margin: f64,
}

/// The chance that a pair is true: 0 to [`MOST`], in steps of a hundredth.
pub(super) fn confidence(evidence: Evidence) -> f64 {
    let odds = CONSTANT + OF_VALUE * evidence.value + OF_MARGIN * evidence.margin.clamp(-0.5, 0.5);
    let chance = 1.0 / (1.0 + libm::exp(-odds));
    libm::round(chance.min(MOST) * 100.0) / 100.0
}
