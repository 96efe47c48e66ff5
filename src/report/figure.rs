//! One group's figure on one question, from its counts: base, share, and what the tests need.

use crate::counts::{CellCounts, Tally};
use crate::stats::design::Sums;
use crate::stats::{proportion, weights};

/// A share and what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The part that agrees, 0 to 1.
    pub share: f64,
    /// What stands behind it; `None` where a share was published without its base.
    pub base: Option<Base>,
}

/// What stands behind a share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Base {
    /// Valid answers.
    pub n: f64,
    /// Sums of weights, of all and of those who agree.
    pub sums: Sums,
    /// Kish: (Σw)²/Σw². Equal to `n` without weights.
    pub effective: f64,
    /// True where the weights are not all 1.
    pub weighted: bool,
}

impl Figure {
    /// Respondents who agree, to the nearest whole one: exact where respondents were counted, and what a
    /// rounded published share allows where they were not.
    pub fn agreeing(&self) -> Option<(u64, u64)> {
        let base = self.base?;
        Some((libm::round(self.share * base.n) as u64, libm::round(base.n) as u64))
    }

    /// True where the weights behind it are not all 1.
    pub fn is_weighted(&self) -> bool {
        self.base.is_some_and(|base| base.weighted)
    }

    /// Wilson's interval of the share, on the effective base.
    pub fn interval(&self, confidence: f64) -> Option<(f64, f64)> {
        proportion::wilson(self.share, self.base?.effective, confidence)
    }
}

/// The figure of one cell. `None` where nobody gave a valid answer.
///
/// `agree` and `missing` hold answers as they stand in the file, trimmed. Where several files publish the same
/// figure the first in ascending order is taken; [`has_rival_figures`] tells.
pub fn figure(cell: &CellCounts, agree: &[&str], missing: &[&str]) -> Option<Figure> {
    let mut all = Tally::default();
    let mut agreeing = Tally::default();
    for (answer, tally) in &cell.answers {
        if missing.contains(&answer.as_str()) {
            continue;
        }
        all.merge(tally);
        if agree.contains(&answer.as_str()) {
            agreeing.merge(tally);
        }
    }
    if all.n() > 0 {
        let (n, w, w2) = (all.n() as f64, all.w(), all.w2());
        let effective = weights::kish(w, w2)?;
        let weighted = w != n || w2 != n;
        let agreed = (agreeing.n() as f64, agreeing.w(), agreeing.w2());
        let base = Base { n, sums: Sums::of_share((n, w, w2), agreed), effective, weighted };
        return Some(Figure { share: agreeing.w() / w, base: Some(base) });
    }
    let published = cell.published.first()?;
    let base = published.base.filter(|&n| n > 0.0).map(|n| {
        let agree = published.share * n;
        let sums = Sums::of_share((n, n, n), (agree, agree, agree));
        Base { n, sums, effective: n, weighted: false }
    });
    Some(Figure { share: published.share, base })
}

/// True where files publish different figures for the same cell, or respondents were counted beside them.
pub fn has_rival_figures(cell: &CellCounts) -> bool {
    let differs = cell.published.windows(2).any(|pair| pair[0] != pair[1]);
    differs || (!cell.published.is_empty() && !cell.answers.is_empty())
}
