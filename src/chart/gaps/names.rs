//! The groups' names, as near to their points as they go.

use crate::chart::measure::TextMeasure;
use crate::chart::rows::Placed;
use crate::chart::surface::Align;
use crate::chart::text::{clean, wrap};
use crate::chart::view::View;

/// Size of the names, CSS pixels.
pub(super) const NAME: f64 = 14.0;
const NAME_LEADING: f64 = 17.0;
/// From the upper edge of the names to their first baseline.
pub(super) const FIRST_BASELINE: f64 = 14.0;

/// A group's name.
pub(super) struct Name {
    pub is_a: bool,
    pub placed: Placed,
    /// Whether its point is drawn before it, since it does not stand at one.
    pub sample: bool,
}

/// Two texts centred on `at`, moved apart until `between` lies between them, and kept within the limits, which
/// have room for both. The order of `at` is kept; at one place the second stands left.
pub(super) fn apart(at: [f64; 2], widths: [f64; 2], between: f64, limits: (f64, f64)) -> [f64; 2] {
    let flipped = at[0] >= at[1];
    let (mut l, mut r) = if flipped { (at[1], at[0]) } else { (at[0], at[1]) };
    let (wl, wr) = if flipped { (widths[1], widths[0]) } else { (widths[0], widths[1]) };
    let distance = (wl + wr) / 2.0 + between;
    let missing = distance - (r - l);
    if missing > 0.0 {
        l -= missing / 2.0;
        r += missing / 2.0;
    }
    l = l.max(limits.0 + wl / 2.0);
    r = r.max(l + distance).min(limits.1 - wr / 2.0);
    l = l.min(r - distance);
    if flipped { [r, l] } else { [l, r] }
}

/// The names at the points of the first row, one line; or, where they are too long for that, under each other
/// with a sample of their points. Their y counts from 0; also the height they take.
pub(super) fn names(
    view: &View,
    measure: &dyn TextMeasure,
    anchors: Option<[f64; 2]>,
    limits: (f64, f64),
    left: f64,
) -> (Vec<Name>, f64) {
    let texts = [clean(&view.a), clean(&view.b)];
    let widths = [measure.width(&texts[0], NAME, true), measure.width(&texts[1], NAME, true)];
    let between = 14.0;
    let name = |is_a, text, x, y, align, sample| Name { is_a, placed: Placed { text, x, y, align }, sample };
    if let Some(at) = anchors
        && widths[0] + widths[1] + between <= limits.1 - limits.0
    {
        let [x_a, x_b] = apart(at, widths, between, limits);
        let [text_a, text_b] = texts;
        let y = FIRST_BASELINE;
        let names = vec![
            name(true, text_a, x_a, y, Align::Center, false),
            name(false, text_b, x_b, y, Align::Center, false),
        ];
        return (names, NAME_LEADING + 3.0);
    }
    let indent = 22.0;
    let mut out = Vec::new();
    let mut y = FIRST_BASELINE;
    for (is_a, text) in [true, false].into_iter().zip(texts) {
        let lines = wrap(measure, &text, NAME, true, (limits.1 - left - indent).max(60.0));
        for (i, line) in lines.into_iter().enumerate() {
            out.push(name(is_a, line, left + indent, y, Align::Left, i == 0));
            y += NAME_LEADING;
        }
    }
    (out, y - FIRST_BASELINE + 6.0)
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn texts_that_have_room_stay() {
        assert_eq!(apart([100.0, 200.0], [20.0, 20.0], 7.0, (0.0, 300.0)), [100.0, 200.0]);
        assert_eq!(apart([200.0, 100.0], [20.0, 20.0], 7.0, (0.0, 300.0)), [200.0, 100.0]);
    }

    #[test]
    fn texts_that_meet_part_evenly_and_keep_their_order() {
        assert_eq!(apart([100.0, 110.0], [20.0, 20.0], 7.0, (0.0, 300.0)), [91.5, 118.5]);
        assert_eq!(apart([100.0, 100.0], [20.0, 20.0], 7.0, (0.0, 300.0)), [113.5, 86.5]);
    }

    #[test]
    fn texts_stay_within_the_limits() {
        assert_eq!(apart([0.0, 0.0], [20.0, 20.0], 7.0, (0.0, 300.0)), [37.0, 10.0]);
        assert_eq!(apart([300.0, 299.0], [20.0, 20.0], 7.0, (0.0, 300.0)), [290.0, 263.0]);
    }
}
