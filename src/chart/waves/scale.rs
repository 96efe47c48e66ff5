//! The axes: shares and scores on one for all panels, means on one of their own.

use super::panels::Panel;
use crate::report::format::{figure, whole};
use crate::study::MeasureKind;

/// An axis, from below to above.
pub(super) struct Scale {
    pub low: f64,
    pub high: f64,
    /// Lines of the grid with their words.
    pub ticks: Vec<(f64, String)>,
}

impl Scale {
    /// Where a value stands between `low` and `high`, from 0 to 1.
    pub fn part(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// The smallest and the largest figure of `panels`, with their intervals.
fn extent<'p, 'a: 'p>(panels: &mut dyn Iterator<Item = &'p Panel<'a>>) -> Option<(f64, f64)> {
    let mut extent: Option<(f64, f64)> = None;
    for panel in panels {
        for (cell, value) in panel.shown().flat_map(|(_, shown)| &shown.points) {
            for figure in [Some(*value), cell.low, cell.high].into_iter().flatten().filter(|v| v.is_finite())
            {
                let (low, high) = extent.unwrap_or((figure, figure));
                extent = Some((low.min(figure), high.max(figure)));
            }
        }
    }
    extent
}

/// The axis of `panel`.
pub(super) fn scale(panels: &[Panel], panel: &Panel) -> Scale {
    let measure = panel.measure;
    let mut alike = panels.iter().filter(|other| other.measure == measure);
    let words = |value: f64| figure(measure, value);
    match measure {
        MeasureKind::Share => {
            let mut scale = steps(extent(&mut alike), 0.25, (0.0, 1.0), &whole);
            // One sign of percent is enough.
            if let Some((value, text)) = scale.ticks.last_mut() {
                *text = words(*value);
            }
            scale
        }
        MeasureKind::Nps => steps(extent(&mut alike), 0.5, (-1.0, 1.0), &words),
        MeasureKind::Mean => {
            let extent = extent(&mut std::iter::once(panel));
            let (low, high) = extent.unwrap_or((0.0, 1.0));
            steps(extent, step(high - low), (f64::MIN, f64::MAX), &words)
        }
    }
}

/// An axis of whole steps around `extent`, at least two.
fn steps(extent: Option<(f64, f64)>, step: f64, limits: (f64, f64), words: &dyn Fn(f64) -> String) -> Scale {
    let (low, high) = extent.unwrap_or((0.0, step));
    let mut first = (low / step).floor();
    let mut last = (high / step).ceil();
    if last - first < 2.0 {
        let below = (first - 1.0) * step >= limits.0 - 1e-9;
        let above = (last + 1.0) * step <= limits.1 + 1e-9;
        match (below, above, last - first < 1.0) {
            (true, true, true) => (first, last) = (first - 1.0, last + 1.0),
            (_, true, _) => last = first + 2.0,
            _ => first = last - 2.0,
        }
    }
    let count = (last - first).min(12.0) as usize;
    let ticks = (0..=count).map(|i| (first + i as f64) * step).map(|value| (value, words(value)));
    Scale { low: first * step, high: last * step, ticks: ticks.collect() }
}

/// A round step that cuts `range` into two to five.
fn step(range: f64) -> f64 {
    if !(range.is_finite() && range > 0.0) {
        return 1.0;
    }
    // Means have one decimal: no finer step.
    let mut step = 0.1;
    for factor in [2.0, 2.5, 2.0].iter().cycle().take(900) {
        if range / step <= 4.0 || step >= f64::MAX / 4.0 {
            break;
        }
        step *= factor;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(extent: (f64, f64), step: f64, limits: (f64, f64)) -> (f64, f64) {
        let scale = steps(Some(extent), step, limits, &|_| String::new());
        (scale.low, scale.high)
    }

    #[test]
    fn axes_are_whole_steps() {
        assert_eq!(ends((0.31, 0.62), 0.25, (0.0, 1.0)), (0.25, 0.75));
        assert_eq!(ends((0.0, 1.0), 0.25, (0.0, 1.0)), (0.0, 1.0));
        assert_eq!(ends((0.9, 0.95), 0.25, (0.0, 1.0)), (0.5, 1.0));
        assert_eq!(ends((0.0, 0.0), 0.25, (0.0, 1.0)), (0.0, 0.5));
        assert_eq!(ends((1.0, 1.0), 0.25, (0.0, 1.0)), (0.5, 1.0));
        assert_eq!(ends((-0.1, 0.2), 0.5, (-1.0, 1.0)), (-0.5, 0.5));
    }

    #[test]
    fn steps_of_means_are_round() {
        assert_eq!(step(0.3), 0.1);
        assert_eq!(step(0.7), 0.2);
        assert_eq!(step(3.2), 1.0);
        assert_eq!(step(0.0), 1.0);
        assert!(step(f64::MAX).is_finite());
    }
}
