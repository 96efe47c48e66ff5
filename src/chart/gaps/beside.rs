//! The groups beside the two that are compared: their points stand in a lane of their own under each row's line, so
//! that none hides a point of the two.

use crate::chart::flow::Style;
use crate::chart::groups::{Level, levels};
use crate::chart::measure::TextMeasure;
use crate::chart::rows::{Placed, SMALL};
use crate::chart::surface::Align;
use crate::chart::view::View;
use crate::order::{self, Map};
use crate::report::{Cell, Flag, Report};

/// From the centre of a row to that of its lane.
pub(super) const LANE: f64 = 21.0;
/// From the centre of a row to the baseline of the lane's values, and to what they need.
const VALUES: f64 = LANE + 19.0;
pub(super) const BELOW: f64 = VALUES + 5.0;
/// Their names above the rows.
pub(super) const NAMES: Style = Style { size: SMALL, bold: false, sample: 16.0 };
/// Between two values.
const BETWEEN: f64 = 7.0;

/// One of them at a row.
pub(super) struct Other<'a> {
    /// Its place among [`Beside::levels`].
    pub level: usize,
    pub cell: &'a Cell,
    /// In the unit of the measure.
    pub value: f64,
}

/// The groups of a view beside its two, from far inside to outside.
#[derive(Default)]
pub(super) struct Beside<'a> {
    pub levels: Vec<Level>,
    cells: Map<(&'a str, &'a str), &'a Cell>,
}

impl<'a> Beside<'a> {
    /// None where there are more than can be told apart: to choose among them would tell something.
    pub fn of(report: &'a Report, view: &View) -> Self {
        let here = |cell: &&Cell| {
            view.is_at(&cell.wave, &cell.segment, &cell.segment_value) && view.asks(&cell.question)
        };
        let cells = || report.cells.iter().filter(here);
        let (mut levels, left_out) = levels(report, view, &mut cells());
        if left_out > 0 {
            return Beside::default();
        }
        levels.retain(|level| level.name != view.a && level.name != view.b);
        let cells = cells().map(|cell| ((cell.question.as_str(), cell.group.as_str()), cell));
        Beside { levels, cells: order::map(cells) }
    }

    /// Those that were asked what `cell` tells, and may be shown; by value.
    pub fn at(&self, cell: &Cell) -> Vec<Other<'a>> {
        let other = |(level, of): (usize, &Level)| {
            let found = *self.cells.get(&(cell.question.as_str(), of.name.as_str()))?;
            let open = found.measure == cell.measure && !found.flags.contains(&Flag::Suppressed);
            let value = found.value.filter(|value| open && value.is_finite())?;
            Some(Other { level, cell: found, value })
        };
        let mut others: Vec<Other> = self.levels.iter().enumerate().filter_map(other).collect();
        order::sort_by(&mut others, |x, y| x.value.total_cmp(&y.value));
        others
    }
}

/// The values under the points of a lane, from left to right: apart from each other and within the limits, with
/// their widths.
pub(super) fn values(
    texts: Vec<(String, f64)>,
    measure: &dyn TextMeasure,
    centre: f64,
    limits: (f64, f64),
) -> Vec<(Placed, f64)> {
    let place = |(text, x): (String, f64)| {
        let width = measure.width(&text, SMALL, false);
        (Placed { text, x, y: centre + VALUES, align: Align::Center }, width)
    };
    let mut values: Vec<(Placed, f64)> = texts.into_iter().map(place).collect();
    // From the left each makes way for the one before it, then from the right for the edge and the one behind it.
    let mut edge = limits.0;
    for (value, width) in &mut values {
        value.x = value.x.max(edge + *width / 2.0);
        edge = value.x + *width / 2.0 + BETWEEN;
    }
    let mut edge = limits.1;
    for (value, width) in values.iter_mut().rev() {
        value.x = value.x.min(edge - *width / 2.0);
        edge = value.x - *width / 2.0 - BETWEEN;
    }
    values
}
