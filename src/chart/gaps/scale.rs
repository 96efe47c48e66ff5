//! The axis on which a gap's figures stand: percent, a scale of numbers, or that of the net promoter score.

use crate::chart::pairs;
use crate::chart::rows::{percents, ticks};
use crate::report::format::{figure, points};
use crate::report::{Cell, Gap, Report};
use crate::study::MeasureKind;

/// More steps than this on an axis are a thicket.
const MOST: f64 = 6.0;

/// From the lowest to the highest value, in the unit of the measure.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub measure: MeasureKind,
    from: f64,
    to: f64,
}

impl Scale {
    pub fn of(report: &Report, gap: &Gap) -> Scale {
        let measure = gap.measure;
        let (from, to) = match measure {
            MeasureKind::Share => (0.0, 1.0),
            MeasureKind::Nps => (-1.0, 1.0),
            MeasureKind::Mean => {
                let measure = pairs::question(report, &gap.question).and_then(|q| q.measure.as_ref());
                let values = || measure.into_iter().flat_map(|measure| measure.values.values().copied());
                let from = values().fold(f64::INFINITY, f64::min);
                let to = values().fold(f64::NEG_INFINITY, f64::max);
                if from < to { (from, to) } else { (0.0, gap.range.filter(|to| *to > 0.0).unwrap_or(1.0)) }
            }
        };
        Scale { measure, from, to }
    }

    /// Where a value stands, from 0 to 1.
    pub fn part(&self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }

    /// The limits of a cell, likewise.
    pub fn limits(&self, cell: &Cell) -> Option<(f64, f64)> {
        let (low, high) =
            cell.low.zip(cell.high).filter(|(low, high)| low.is_finite() && high.is_finite())?;
        let value = cell.value?;
        Some((self.part(low.min(value)), self.part(high.max(value))))
    }

    /// The figures of the axis with their places.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        match self.measure {
            MeasureKind::Share => percents(),
            MeasureKind::Nps => ticks(4, &|part| points(2.0 * part - 1.0)),
            MeasureKind::Mean => {
                let wide = self.to - self.from;
                let fits = |step: &f64| wide / step <= MOST && (wide / step).fract() == 0.0;
                let step = (1..=1000).map(f64::from).find(fits).unwrap_or(wide);
                ticks((wide / step) as u32, &|part| plain(self.from + wide * part))
            }
        }
    }

    /// What stands above its rows where there are several scales.
    /// `share`: what is said of shares.
    pub fn heading(&self, share: &str) -> String {
        match self.measure {
            MeasureKind::Share => share.to_owned(),
            MeasureKind::Mean => format!("Means{}", self.range()),
            MeasureKind::Nps => "Net promoter scores".to_owned(),
        }
    }

    /// Of means ` on a scale of 1 to 5`.
    pub fn range(&self) -> String {
        match self.measure {
            MeasureKind::Mean => format!(" on a scale of {} to {}", plain(self.from), plain(self.to)),
            MeasureKind::Share | MeasureKind::Nps => String::new(),
        }
    }
}

/// A number as a person writes it: `5`, `−2`, `0.5`.
fn plain(value: f64) -> String {
    let words = figure(MeasureKind::Mean, value);
    words.strip_suffix(".0").map(str::to_owned).unwrap_or(words)
}
