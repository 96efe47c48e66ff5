//! One panel: where its title, grid, points, values, waves and words stand.

use super::layout::{Area, Forms, NOTE, Place, Placed, SMALL, Spot, TITLE_LEADING, VALUE};
use super::panels::{Panel, Series};
use super::say;
use super::scale::{Scale, scale};
use crate::chart::measure::TextMeasure;
use crate::chart::rows::under;
use crate::chart::surface::Align;
use crate::chart::text::{clean, wrap};
use crate::report::Report;
use crate::report::format::{figure, whole};
use crate::study::MeasureKind;

const SMALL_LEADING: f64 = 14.0;
const NOTE_LEADING: f64 = 16.0;
/// Least distance of two baselines.
const APART: f64 = 14.0;
/// From the ends of the grid to the first and the last wave.
const INSET: f64 = 10.0;

/// What is the same in all panels.
pub(super) struct Sheet<'a> {
    report: &'a Report,
    series: &'a Series<'a>,
    measure: &'a dyn TextMeasure,
    across: f64,
    plot: f64,
    /// From a panel's left edge to its grid, and from the end of the grid to its right edge.
    left: f64,
    right: f64,
    pub forms: Forms,
    /// The names of the waves: x from the panel's left edge, their lines.
    waves: Vec<(f64, Vec<String>)>,
}

impl<'a> Sheet<'a> {
    pub fn new(
        report: &'a Report,
        series: &'a Series<'a>,
        measure: &'a dyn TextMeasure,
        across: f64,
        plot: f64,
    ) -> Self {
        let (mut tick, mut value): (f64, f64) = (0.0, 0.0);
        for panel in &series.panels {
            for (_, words) in scale(&series.panels, panel).ticks {
                tick = tick.max(measure.width(&words, SMALL, false));
            }
            for (_, number) in panel.shown().flat_map(|(_, shown)| &shown.points) {
                value = value.max(measure.width(&words_of(panel.measure, *number), VALUE, true));
            }
        }
        // Numbers of any length must leave room for the lines.
        let (tick, value) = (tick.min(across * 0.2), value.min(across * 0.2));
        let (left, right) = ((tick + 8.0 + value + 4.0).ceil(), (value + 6.0).ceil());
        let mut sheet = Sheet {
            report,
            series,
            measure,
            across,
            plot,
            left,
            right,
            forms: Forms { radius: 4.5, bar: 9.0, dodge: 5.0 },
            waves: Vec::new(),
        };
        let step = sheet.x(1) - sheet.x(0);
        let bar = (step / 3.0).clamp(2.0, 9.0);
        // One group alone stands in the middle of its wave.
        let dodge = if series.compared { (bar * 0.57).max(1.5) } else { 0.0 };
        sheet.forms = Forms { radius: (step / 3.2).clamp(2.0, 4.5), bar, dodge };
        sheet.waves = sheet.names();
        sheet
    }

    /// The x of a wave, from the panel's left edge.
    fn x(&self, wave: usize) -> f64 {
        let (from, to) = (self.left + INSET, self.across - self.right - INSET);
        let last = self.series.waves.len().saturating_sub(1).max(1);
        from + (to - from) * wave as f64 / last as f64
    }

    /// The names of as many waves as stand beside each other: all, every second, every third …, the first and
    /// the last in any case.
    fn names(&self) -> Vec<(f64, Vec<String>)> {
        let count = self.series.waves.len();
        let name = |wave: usize| self.series.waves.get(wave).map(|name| clean(name)).unwrap_or_default();
        for every in 1..count.max(2) {
            let mut chosen: Vec<usize> = (0..count).step_by(every).collect();
            if chosen.last().is_some_and(|last| last + 1 < count) {
                if chosen.len() > 1 && chosen.last().is_some_and(|last| count - 1 - last < every) {
                    chosen.pop();
                }
                chosen.push(count - 1);
            }
            let mut end = f64::NEG_INFINITY;
            let mut set = Vec::new();
            for wave in chosen {
                let text = name(wave);
                let half = self.measure.width(&text, SMALL, false) / 2.0;
                let x = self.x(wave).min(self.across - half).max(half);
                if x - half < end + 8.0 || x + half > self.across + 0.5 {
                    set.clear();
                    break;
                }
                end = x + half;
                set.push((x, vec![text]));
            }
            if !set.is_empty() {
                return set;
            }
        }
        // Long names: the first and the last, each in its half.
        let half = self.across / 2.0 - 6.0;
        let lines = |wave: usize| wrap(self.measure, &name(wave), SMALL, false, half);
        let wide = |lines: &[String]| {
            lines.iter().map(|line| self.measure.width(line, SMALL, false)).fold(0.0, f64::max) / 2.0
        };
        let (first, last) = (lines(0), lines(count.saturating_sub(1)));
        let x_first = self.x(0).max(wide(&first)).min(half - wide(&first)).max(wide(&first));
        let x_last = self.x(count.saturating_sub(1)).min(self.across - wide(&last));
        let x_last = x_last.max(self.across - half + wide(&last)).min(self.across - wide(&last));
        vec![(x_first, first), (x_last, last)]
    }

    pub fn place<'p>(
        &self,
        panel: &'p Panel<'p>,
        title: Vec<String>,
        (x, y): (f64, f64),
        title_height: f64,
    ) -> Place<'p> {
        let own = TITLE_LEADING * title.len() as f64;
        let title = under(title, (x, y + 13.0), TITLE_LEADING, Align::Left);
        let top = y + title_height + 16.0;
        let has_figures = panel.shown().next().is_some();
        let height = if has_figures { self.plot } else { 0.0 };
        let plot = Area { x: x + self.left, y: top, width: self.across - self.left - self.right, height };
        let axis = scale(&self.series.panels, panel);
        let spots = self.spots(panel, &axis, x, plot);
        let at = |value: f64| plot.bottom() - plot.height * axis.part(value);
        let mut ticks = Vec::new();
        let mut waves = Vec::new();
        let mut lower = top - 12.0;
        if has_figures {
            for (value, text) in &axis.ticks {
                let (y, align) = (at(*value), Align::Left);
                ticks.push((y, Placed { text: text.clone(), x, y: y + 4.0, align }));
            }
            for (center, lines) in &self.waves {
                let first = (x + center, plot.bottom() + 20.0);
                waves.extend(under(lines.clone(), first, SMALL_LEADING, Align::Center));
            }
            let deepest = self.waves.iter().map(|(_, lines)| lines.len()).max().unwrap_or(1);
            lower = plot.bottom() + 24.0 + SMALL_LEADING * (deepest.max(1) - 1) as f64;
        }
        let (first, rest, moved) = say::note(self.report, self.series, panel);
        let lines = |text: &str, bold: bool, top: f64| {
            let lines = wrap(self.measure, text, NOTE, bold, self.across);
            under(lines, (x, top + 12.0), NOTE_LEADING, Align::Left)
        };
        let note_top = lower + 6.0;
        let note = lines(&first, moved, note_top);
        let mut bottom = note_top + NOTE_LEADING * note.len() as f64;
        let mut under_note = Vec::new();
        for text in &rest {
            let more = lines(text, false, bottom);
            bottom += NOTE_LEADING * more.len() as f64;
            under_note.extend(more);
        }
        let mut said = vec![first];
        said.extend(rest);
        let note_box = Area { x, y: note_top, width: self.across, height: (bottom - note_top).max(24.0) };
        Place {
            panel,
            area: Area { x, y, width: self.across, height: note_box.bottom() - y },
            title,
            title_box: Area { x, y, width: self.across, height: own.max(24.0) },
            values: self.values(panel, &spots, plot),
            spots,
            plot,
            ticks,
            waves,
            note,
            moved,
            rest: under_note,
            said,
            note_box,
        }
    }

    fn spots(&self, panel: &Panel, axis: &Scale, x: f64, plot: Area) -> Vec<Spot> {
        let at = |value: f64| plot.bottom() - plot.height * axis.part(value);
        let mut out = Vec::new();
        for (i, moment) in panel.moments.iter().enumerate() {
            let Some(shown) = &moment.shown else { continue };
            let middle = x + self.x(moment.wave);
            let points = shown.points.iter().zip([-1.0, 1.0]).map(|((cell, value), side)| {
                let limits = cell.low.zip(cell.high);
                let limits = limits.filter(|(low, high)| low.is_finite() && high.is_finite());
                let interval = limits.map(|(low, high)| (at(high), at(low)));
                ((middle + side * self.forms.dodge, at(*value)), interval)
            });
            let half = moment.acceptable / (axis.high - axis.low) * plot.height;
            out.push(Spot {
                moment: i,
                points: points.collect(),
                // Nearer than this it would be a thicker line, and no range.
                acceptable: if half.is_finite() && half >= 3.0 { half } else { 0.0 },
            });
        }
        out
    }

    /// The values beside the first and the last points.
    fn values(&self, panel: &Panel, spots: &[Spot], plot: Area) -> Vec<Vec<Placed>> {
        let aside = self.forms.dodge + self.forms.radius + 5.0;
        let limits = (plot.y - 2.0, plot.bottom() + 2.0);
        let mut out = Vec::new();
        let mut at = |spot: Option<&Spot>, left: bool| {
            let Some(spot) = spot else { return };
            let Some(shown) = panel.moments.get(spot.moment).and_then(|moment| moment.shown.as_ref()) else {
                return;
            };
            let heights = match spot.points.as_slice() {
                [(a, _), (b, _)] => apart([a.1, b.1], limits).to_vec(),
                points => points.iter().map(|(at, _)| at.1).collect(),
            };
            let xs = || spot.points.iter().map(|(at, _)| at.0);
            let middle = xs().sum::<f64>() / spot.points.len().max(1) as f64;
            let (x, align) =
                if left { (middle - aside, Align::Right) } else { (middle + aside, Align::Left) };
            let place = |((_, value), y): (&(_, f64), f64)| {
                let text = words_of(panel.measure, *value);
                Placed { text, x, y: y + 4.5, align }
            };
            out.push(shown.points.iter().zip(heights).map(place).collect());
        };
        at(spots.first().filter(|_| spots.len() > 1), true);
        at(spots.last(), false);
        out
    }
}

/// A figure at its point: a share without its sign of percent.
fn words_of(measure: MeasureKind, value: f64) -> String {
    match measure {
        MeasureKind::Share => whole(value),
        _ => figure(measure, value),
    }
}

/// Two baselines moved apart, the upper one up, and kept within the limits, which have room for both; at one
/// place the first stands above.
fn apart(at: [f64; 2], (top, bottom): (f64, f64)) -> [f64; 2] {
    let flipped = at[0] > at[1];
    let (mut upper, mut lower) = if flipped { (at[1], at[0]) } else { (at[0], at[1]) };
    let missing = APART - (lower - upper);
    if missing > 0.0 {
        upper -= missing / 2.0;
        lower += missing / 2.0;
    }
    upper = upper.max(top);
    lower = lower.max(upper + APART).min(bottom);
    upper = upper.min(lower - APART);
    if flipped { [lower, upper] } else { [upper, lower] }
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn values_that_meet_part_and_keep_their_order() {
        assert_eq!(apart([50.0, 100.0], (0.0, 150.0)), [50.0, 100.0]);
        assert_eq!(apart([50.0, 54.0], (0.0, 150.0)), [45.0, 59.0]);
        assert_eq!(apart([54.0, 50.0], (0.0, 150.0)), [59.0, 45.0]);
        assert_eq!(apart([0.0, 0.0], (0.0, 150.0)), [0.0, 14.0]);
        assert_eq!(apart([150.0, 150.0], (0.0, 150.0)), [136.0, 150.0]);
    }
}
