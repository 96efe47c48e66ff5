//! How many gave one answer, and with which weight.

use super::ExactSum;

/// Respondents behind one answer: how many, the sum of their weights, the sum of the squares of those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    n: u64,
    w: ExactSum,
    w2: ExactSum,
}

impl Tally {
    /// `n` respondents without weights: each weighs 1.
    pub fn unweighted(n: u64) -> Self {
        Tally { n, w: ExactSum::from_count(n), w2: ExactSum::from_count(n) }
    }

    /// A tally as counted elsewhere: respondents, Σw, Σw².
    pub fn counted(n: u64, w: f64, w2: f64) -> Self {
        let mut tally = Tally { n, ..Tally::default() };
        tally.w.add(w);
        tally.w2.add(w2);
        tally
    }

    /// Adds one respondent of weight `w`, a finite positive number.
    pub fn add(&mut self, w: f64) {
        self.n += 1;
        self.w.add(w);
        self.w2.add(w * w);
    }

    /// Adds the respondents of another tally.
    pub fn merge(&mut self, other: &Tally) {
        self.n += other.n;
        self.w.merge(&other.w);
        self.w2.merge(&other.w2);
    }

    /// Respondents.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Σw.
    pub fn w(&self) -> f64 {
        self.w.value()
    }

    /// Σw².
    pub fn w2(&self) -> f64 {
        self.w2.value()
    }
}
