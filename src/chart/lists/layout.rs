//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::items::{Bar, Item, List};
use crate::chart::flow::{Entry, Style, flow};
use crate::chart::rows::{Columns, Laid, Place, RowWords, VALUE};
use crate::chart::text::clean;
use crate::chart::view::Frame;
use crate::report::format::percent;

/// From bar to bar, and a bar's height: one a row, and several.
const PITCH: [f64; 2] = [22.0, 17.0];
const BAR: [f64; 2] = [14.0, 11.0];
/// From the end of a bar or its interval to its value.
const AFTER_BAR: f64 = 6.0;
/// Between value and name.
const BEFORE_NAME: f64 = 7.0;
pub(super) const NAMES: Style = Style { size: 14.0, bold: true, sample: 22.0 };

/// The whole chart.
pub(super) struct Layout<'a> {
    pub columns: Columns,
    pub height: f64,
    pub list: List<'a>,
    pub laid: Laid,
    pub bars: Vec<Vec<PlacedBar>>,
    /// The groups' names above the rows, where they do not stand at the bars of the first.
    pub names: Vec<Entry>,
    /// Whether bars of several groups stand beside each other.
    pub beside: bool,
}

/// Where a bar stands.
pub(super) struct PlacedBar {
    pub y: f64,
    pub height: f64,
    /// What stands at its end: the value, or that there is none to show.
    pub value: String,
    pub value_x: f64,
    /// The group's name after the value, and its left edge.
    pub name: Option<(String, f64)>,
}

impl<'a> Layout<'a> {
    pub fn new(mut list: List<'a>, frame: &Frame) -> Self {
        let measure = frame.measure;
        let items = std::mem::take(&mut list.items);
        list.items = items.into_iter().skip(frame.first_row).take(frame.rows).collect();
        let several = usize::from(list.items.iter().any(|item| item.bars.len() > 1));
        let words: Vec<RowWords> = list.items.iter().map(|item| words(item, PITCH[several])).collect();
        let columns = Columns::new(frame, &words, measure.width(&percent(1.0), VALUE, false));

        // The width of the value's text before the name, for each group's bar of the first row.
        let first = list.items.iter().find(|item| item.hidden().is_none());
        let fits = |bar: &Bar| {
            let name = clean(&bar.cell.group);
            let end = value_x(&columns, bar) + measure.width(&value(bar, true), VALUE, false) + BEFORE_NAME;
            bar.share.is_ok() && end + measure.width(&name, VALUE, true) <= columns.width
        };
        let at_bars = !frame.theme.is_on_paper()
            && first.is_some_and(|item| item.bars.len() == list.groups.len() && item.bars.iter().all(fits));
        let (mut names, mut top) = (Vec::new(), 0.0);
        if several == 1 && !at_bars {
            let texts: Vec<String> = list.groups.iter().map(|level| clean(&level.name)).collect();
            (names, top) = flow(&texts, NAMES, measure, (columns.left(), columns.width), 2.0);
            top += 10.0;
        }
        let laid = columns.lay(&words, measure, top);
        let mut named = several == 1 && at_bars;
        let mut percent_sign = true;
        let mut bars = Vec::with_capacity(list.items.len());
        for (item, place) in list.items.iter().zip(&laid.places) {
            if item.hidden().is_some() {
                bars.push(Vec::new());
                continue;
            }
            let height = PITCH[several] * item.bars.len() as f64;
            let place_bar = |(i, bar): (usize, &Bar)| {
                let y = place.centre - height / 2.0 + PITCH[several] * (i as f64 + 0.5);
                let (value, value_x) = (value(bar, percent_sign), value_x(&columns, bar));
                let name_x = value_x + measure.width(&value, VALUE, false) + BEFORE_NAME;
                let name = named.then(|| (clean(&bar.cell.group), name_x));
                PlacedBar { y, height: BAR[several], value, value_x, name }
            };
            bars.push(item.bars.iter().enumerate().map(place_bar).collect());
            (named, percent_sign) = (false, false);
        }
        let height = laid.bottom + 4.0;
        Layout { columns, height: height.max(top), list, laid, bars, names, beside: several == 1 }
    }

    /// The items with their places and bars.
    pub fn shown(&self) -> impl Iterator<Item = (&Item<'a>, &Place, &[PlacedBar])> {
        let bars = self.bars.iter().map(Vec::as_slice);
        self.list
            .items
            .iter()
            .zip(&self.laid.places)
            .zip(bars)
            .map(|((item, place), bars)| (item, place, bars))
    }
}

fn words(item: &Item, pitch: f64) -> RowWords {
    let half = pitch * item.bars.len() as f64 / 2.0;
    RowWords {
        heading: item.heading.clone(),
        label: item.text.clone(),
        note: item.note.clone(),
        message: item.hidden(),
        above: half,
        below: half,
        ..RowWords::default()
    }
}

fn value(bar: &Bar, sign: bool) -> String {
    match &bar.share {
        Ok(share) if sign => percent(share.value),
        Ok(share) => crate::report::format::whole(share.value),
        Err(_) => "not shown".to_owned(),
    }
}

fn value_x(columns: &Columns, bar: &Bar) -> f64 {
    columns.x(bar.share.as_ref().map_or(0.0, |share| share.end())) + AFTER_BAR
}
