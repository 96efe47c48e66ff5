//! Where the numbers of points stand: beside their points, on no other number and on no point.

use super::layout::Spot;
use crate::chart::measure::TextMeasure;
use crate::chart::rows::{Area, SMALL};

/// Directions to try, the nearest to reading order first; sine and cosine of eighths of a turn.
const WAYS: [(f64, f64); 8] = [
    (1.0, 0.0),
    (0.71, -0.71),
    (0.0, -1.0),
    (-0.71, -0.71),
    (-1.0, 0.0),
    (-0.71, 0.71),
    (0.0, 1.0),
    (0.71, 0.71),
];

/// Distances to try, CSS pixels; beyond the first a line leads to the point.
const STEPS: [f64; 7] = [15.0, 20.0, 27.0, 35.0, 44.0, 54.0, 66.0];

/// How many places near a point are tried for one that is on no interval.
const NEAR: usize = 3 * WAYS.len();

/// Letters reach this far above and below their middle, with a little air.
const HALF: f64 = 7.5;

/// The half-width of a point, with a little air.
const POINT: f64 = 9.0;

/// Gives each spot its number's place, off the upright line at `middle`; none where there is no room for it.
pub(super) fn place(spots: &mut [Spot], field: Area, middle: Option<f64>, measure: &dyn TextMeasure) {
    let centres: Vec<(f64, f64)> = spots.iter().map(|spot| spot.at).collect();
    let bar = |spot: &Spot| {
        let (top, bottom) = spot.limits?;
        Some(Area { x: spot.at.0 - 3.0, y: top, width: 6.0, height: bottom - top })
    };
    let bars: Vec<Area> = spots.iter().filter_map(bar).collect();
    let line = middle.map(|x| Area { x: x - 1.0, y: field.y, width: 2.0, height: field.height });
    let mut taken: Vec<Area> = line.into_iter().collect();
    for (index, spot) in spots.iter_mut().enumerate() {
        let width = measure.width(&(index + 1).to_string(), SMALL, true) + 3.0;
        let around = |(x, y): (f64, f64)| Area { x: x - width / 2.0, y: y - HALF, width, height: 2.0 * HALF };
        let fits = |at: &(f64, f64)| {
            let area = around(*at);
            let inside = area.x >= field.x
                && area.x + width <= field.x + field.width
                && area.y >= field.y
                && area.y + area.height <= field.y + field.height;
            let meets = |at: &(f64, f64)| {
                let point =
                    Area { x: at.0 - POINT, y: at.1 - POINT, width: 2.0 * POINT, height: 2.0 * POINT };
                overlap(&point, &area)
            };
            inside && !centres.iter().any(meets) && !taken.iter().any(|other| overlap(other, &area))
        };
        // Wide numbers need a little more room beside a point than above it.
        let reach = (width / 2.0 - 5.0).max(0.0);
        let at = spot.at;
        let place = |n: usize| {
            let (step, (x, y)) = (STEPS.get(n / WAYS.len())?, WAYS[n % WAYS.len()]);
            Some((at.0 + x * (step + reach), at.1 + y * step))
        };
        // Rather a little farther off than on an interval.
        let free = |at: &(f64, f64)| fits(at) && !bars.iter().any(|bar| overlap(bar, &around(*at)));
        let all = STEPS.len() * WAYS.len();
        let near = (0..NEAR).filter_map(place).find(free);
        spot.number = near.or_else(|| (0..all).filter_map(place).find(fits));
        taken.extend(spot.number.map(around));
    }
}

fn overlap(one: &Area, other: &Area) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}
