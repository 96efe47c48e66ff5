//! One group's share as charts draw it.

use crate::report::{Cell, Flag};
use crate::study::MeasureKind;

/// A share and its interval, fractions between 0 and 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub value: f64,
    pub interval: Option<(f64, f64)>,
}

impl Share {
    /// The share of a cell; none where there is none or it is not to be shown.
    pub fn of(cell: &Cell) -> Option<Share> {
        if cell.measure != MeasureKind::Share || cell.flags.contains(&Flag::Suppressed) {
            return None;
        }
        let value = cell.value.filter(|v| v.is_finite())?.clamp(0.0, 1.0);
        let limits = cell.low.zip(cell.high).filter(|(low, high)| low.is_finite() && high.is_finite());
        let interval = limits.map(|(low, high)| (low.clamp(0.0, value), high.clamp(value, 1.0)));
        Some(Share { value, interval })
    }

    /// The right end of what is drawn: of the interval, or the value itself.
    pub fn end(&self) -> f64 {
        self.interval.map_or(self.value, |(_, high)| high)
    }
}
