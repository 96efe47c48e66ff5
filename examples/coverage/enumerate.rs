//! How often an interval holds the true gap, exactly: every pair of counts, weighted by its probability.
//!
//! No random numbers, so that the table is the same for everybody, and its last digit means something.

/// An interval of a gap: (pa, na, pb, nb, confidence).
pub type Interval = fn(f64, f64, f64, f64, f64) -> Option<(f64, f64)>;

/// The limits for every pair of counts of two bases, computed once for all true shares.
pub struct Limits {
    na: usize,
    nb: usize,
    /// By count in A, then by count in B.
    limits: Vec<(f64, f64)>,
}

/// What an interval does at one pair of true shares.
pub struct Performance {
    /// The chance that it holds the true gap.
    pub coverage: f64,
    /// Its expected width.
    pub width: f64,
}

impl Limits {
    /// All limits of `interval` for bases `na` and `nb`. No limits where the interval has no answer.
    pub fn of(interval: Interval, na: usize, nb: usize, confidence: f64) -> Limits {
        let (real_a, real_b) = (na as f64, nb as f64);
        let mut limits = Vec::with_capacity((na + 1) * (nb + 1));
        for xa in 0..=na {
            for xb in 0..=nb {
                let (pa, pb) = (xa as f64 / real_a, xb as f64 / real_b);
                limits.push(interval(pa, real_a, pb, real_b, confidence).unwrap_or((f64::NAN, f64::NAN)));
            }
        }
        Limits { na, nb, limits }
    }

    /// The chance of everything for which `counts` is true, of the limits at true shares `pa` and `pb`.
    pub fn chance(&self, pa: f64, pb: f64, counts: impl Fn((f64, f64)) -> bool) -> f64 {
        let mut chance = 0.0;
        self.each(pa, pb, |weight, limits| {
            if counts(limits) {
                chance += weight;
            }
        });
        chance
    }

    /// Coverage and width at true shares `pa` and `pb`.
    pub fn performance(&self, pa: f64, pb: f64) -> Performance {
        let gap = pa - pb;
        let mut width = 0.0;
        self.each(pa, pb, |weight, (low, high)| width += weight * (high - low));
        // A gap of 0.3 - 0.1 is not 0.2 to the last digit.
        let coverage = self.chance(pa, pb, |(low, high)| low <= gap + 1e-12 && high >= gap - 1e-12);
        Performance { coverage, width }
    }

    fn each(&self, pa: f64, pb: f64, mut visit: impl FnMut(f64, (f64, f64))) {
        let (of_a, of_b) = (binomial(self.na, pa), binomial(self.nb, pb));
        for (row, weight_a) in self.limits.chunks(self.nb + 1).zip(of_a) {
            // What is rarer than this adds nothing to a figure of four digits.
            if weight_a > 1e-15 {
                for (limits, weight_b) in row.iter().zip(&of_b) {
                    visit(weight_a * weight_b, *limits);
                }
            }
        }
    }
}

/// The probability of each count from 0 to n at a true share strictly between 0 and 1.
pub fn binomial(n: usize, p: f64) -> Vec<f64> {
    let ln_factorial = |k: usize| libm::lgamma(k as f64 + 1.0);
    (0..=n)
        .map(|x| {
            let ways = ln_factorial(n) - ln_factorial(x) - ln_factorial(n - x);
            libm::exp(ways + x as f64 * libm::log(p) + (n - x) as f64 * libm::log1p(-p))
        })
        .collect()
}
