//! Two figures set against each other: of two groups, or of one group in two waves.

use super::design::Design;
use super::figure::Figure;
use super::gaps::{self, Outcome};
use super::model::{Needed, Verdict};
use super::scored::{self, Scored};
use crate::stats::design::{Stratum, Sums};
use crate::study::{MeasureKind, Options, Question};

/// A figure that was counted, or the knowledge that it must not be shown.
#[derive(Clone)]
pub enum Shown {
    Figure(Figure),
    Scored(Scored),
    Hidden,
}

impl Shown {
    fn sums(&self) -> Option<Sums> {
        match self {
            Shown::Figure(figure) => figure.base.map(|base| base.sums),
            Shown::Scored(scored) => Some(scored.sums),
            Shown::Hidden => None,
        }
    }
}

/// One of the two: whose figure it is, and of when.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub group: &'a str,
    pub wave: &'a str,
    pub shown: &'a Shown,
}

/// Two figures of one question, and how they are compared.
pub struct Pair<'a> {
    pub a: Of<'a>,
    pub b: Of<'a>,
    pub design: &'a Design<'a>,
    pub options: &'a Options,
    pub measure: MeasureKind,
    /// As [`scored::range`] has it.
    pub range: Option<f64>,
}

impl<'a> Pair<'a> {
    /// The figures `a` and `b` of the question, or option, `id`.
    pub fn new(
        (id, question): (&str, &Question),
        a: Of<'a>,
        b: Of<'a>,
        design: &'a Design<'a>,
        options: &'a Options,
    ) -> Self {
        let (measure, range) = (scored::measure(id, question), scored::range(id, question));
        Pair { a, b, design, options, measure, range }
    }

    /// `a` minus `b`, with its interval, test and verdict.
    pub fn outcome(&self) -> Outcome {
        match (self.a.shown, self.b.shown) {
            (Shown::Figure(a), Shown::Figure(b)) => gaps::compare(a, b, &self.strata(), self.options),
            (Shown::Scored(a), Shown::Scored(b)) => {
                scored::compare(a, b, &self.strata(), self.options, self.acceptable())
            }
            _ => Outcome::unknown(match self.measure {
                MeasureKind::Share => self.options.interval.into(),
                MeasureKind::Mean | MeasureKind::Nps => scored::interval_name(self.measure, false),
            }),
        }
    }

    /// What would settle the gap, where the verdict on it leaves it open.
    pub fn needed(&self, verdict: Verdict) -> Option<Needed> {
        if verdict != Verdict::Inconclusive {
            return None;
        }
        match (self.a.shown, self.b.shown) {
            (Shown::Figure(a), Shown::Figure(b)) => gaps::needed(a, b, self.options),
            (Shown::Scored(a), Shown::Scored(b)) => {
                scored::needed(a, b, &self.strata(), self.options, self.acceptable())
            }
            _ => None,
        }
    }

    /// The acceptable gap in the measure's own unit.
    fn acceptable(&self) -> f64 {
        self.options.acceptable_gap * self.range.unwrap_or(1.0)
    }

    /// The design of the two; none where one has no base.
    fn strata(&self) -> Vec<Stratum> {
        let sums = self.a.shown.sums().zip(self.b.shown.sums());
        sums.map_or_else(Vec::new, |(a, b)| {
            self.design.strata_of(&[(self.a.group, self.a.wave, a), (self.b.group, self.b.wave, b)])
        })
    }
}
