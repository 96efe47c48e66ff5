//! The sheet on which blocks are set, one under the other: its columns, and the next free line.

use super::rows::{Bar, Block};
use super::{bars, ranked, say};
use crate::chart::drawing::Drawing;
use crate::chart::flow::{self, Style, flow};
use crate::chart::mark::{Mark, MarkKind};
use crate::chart::measure::TextMeasure;
use crate::chart::surface::Align;
use crate::chart::text::{clean, wrap};
use crate::chart::theme::ThemeName;
use crate::chart::view::Frame;
use crate::report::format::percent;
use crate::report::words::list;
use plotters_backend::BackendColor;

/// Below this width names stand above their bars.
const NARROW: u32 = 560;
/// Question texts.
const LABEL: f64 = 14.0;
const LABEL_LEADING: f64 = 18.0;
/// Names of groups and answers.
pub(super) const NAME: f64 = 13.0;
pub(super) const NAME_LEADING: f64 = 16.0;
/// Notes and intervals.
pub(super) const SMALL: f64 = 12.0;
pub(super) const SMALL_LEADING: f64 = 15.0;
/// The group's figure at the end of its row.
pub(super) const TOTAL: f64 = 14.0;
/// Shares within the bars.
pub(super) const VALUE: f64 = 12.5;
/// The names of levels, each after a swatch.
const KEY: Style = Style { size: 12.0, bold: false, sample: SWATCH.0 };
pub(super) const SWATCH: (f64, f64) = (11.0, 11.0);
/// From names to bars, and from bars to totals.
const GUTTER: f64 = 14.0;

pub(super) struct Sheet<'a> {
    pub drawing: Drawing,
    pub measure: &'a dyn TextMeasure,
    pub narrow: bool,
    /// Black on white: sides are told by hatching too.
    pub print: bool,
    pub width: f64,
    /// The lower edge of what is set.
    pub y: f64,
    /// Right edge of the names.
    pub names: f64,
    /// The stretch of the bars.
    pub plot: (f64, f64),
    /// The common line.
    pub zero: f64,
    /// CSS pixels of all valid answers.
    pub unit: f64,
    /// The largest share whose part is too narrow for its number.
    pub unnumbered: f64,
    /// The scales that were named last, so that they are named once.
    named: Vec<String>,
}

/// Paints the swatch of the entry of this place, at its upper left corner.
type Fill<'f> = &'f dyn Fn(&mut Sheet, usize, (f64, f64));

/// The blocks of the page that `frame` asks for; the columns are those of all of them, so that pages are alike.
pub(super) fn draw(blocks: &[Block], frame: &Frame) -> Drawing {
    let mut sheet = Sheet::new(blocks, frame);
    for (i, block) in blocks.iter().skip(frame.first_row).take(frame.rows).enumerate() {
        sheet.block(block, i == 0);
    }
    if sheet.unnumbered > 0.0 {
        let most = percent(sheet.unnumbered.max(0.01));
        sheet.note(&format!("Parts without a number: {most} or less."), 0.0);
    }
    sheet.drawing.height = (sheet.y + 2.0).max(2.0);
    sheet.drawing
}

impl<'a> Sheet<'a> {
    fn new(blocks: &[Block], frame: &Frame<'a>) -> Self {
        let measure = frame.measure;
        let width = f64::from(frame.width.max(240));
        let narrow = frame.width < NARROW;
        let (mut names, mut totals) = (60.0_f64, 0.0_f64);
        let (mut left, mut right) = (0.0_f64, 0.0_f64);
        for block in blocks {
            for bar in &block.bars {
                names = names.max(measure.width(&bar.name, NAME, false));
                if block.ordered {
                    let reach = bar.reach();
                    (left, right) = (left.max(reach.0), right.max(reach.1));
                    let total = bar.total().map_or(0.0, |total| measure.width(&total, TOTAL, true));
                    let interval = bar.interval().map_or(0.0, |words| measure.width(&words, SMALL, false));
                    totals = totals.max(total).max(interval);
                } else {
                    for part in &bar.parts {
                        names = names.max(measure.width(&part.name, NAME, false));
                    }
                }
            }
        }
        let names = names.ceil().min((width * 0.28).clamp(120.0, 260.0));
        let plot = if narrow {
            (0.0, width)
        } else {
            let totals = if totals > 0.0 { totals.ceil() + GUTTER } else { 0.0 };
            (names + GUTTER, width - totals)
        };
        let reach = if left + right > 0.0 { left + right } else { 1.0 };
        let unit = (plot.1 - plot.0) / reach;
        Sheet {
            drawing: Drawing::new(width, 0.0, frame.theme),
            measure,
            narrow,
            print: frame.theme == ThemeName::Print,
            width,
            y: 0.0,
            names,
            plot,
            zero: plot.0 + left * unit,
            unit,
            unnumbered: 0.0,
            named: Vec::new(),
        }
    }

    fn block(&mut self, block: &Block, first: bool) {
        let new_scales = block.ordered && block.scales != self.named;
        if !first {
            self.y += if new_scales { 8.0 } else { 0.0 };
            let (y, color) = (self.y, self.drawing.theme.line);
            self.drawing.line((0.0, y), (self.width, y), 1.0, color);
            self.y += if new_scales { 10.0 } else { 0.0 };
        }
        if new_scales {
            self.scales(block);
        }
        let top = self.y;
        self.y += if first && !new_scales { 0.0 } else { 8.0 };
        let row = self.drawing.marks.len();
        let label_top = self.y;
        let ink = self.drawing.theme.ink;
        for line in wrap(self.measure, &block.text, LABEL, true, self.width) {
            self.line_of_text(&line, 0.0, LABEL, LABEL_LEADING, true, ink);
        }
        self.mark(
            block,
            block.id,
            MarkKind::RowLabel,
            (0.0, label_top, self.width, self.y - label_top),
            &block.text,
        );
        if let Some(note) = &block.note {
            self.note(note, 0.0);
        }
        self.y += 4.0;
        if block.ordered {
            for bar in &block.bars {
                bars::bar(self, block, bar);
            }
        } else {
            ranked::ranked(self, block);
        }
        if let Some(aside) = block.aside() {
            self.note(&aside, if self.narrow { 0.0 } else { self.plot.0 });
        }
        self.y += 12.0;
        let mark = Mark {
            id: block.id.to_owned(),
            question: block.question.to_owned(),
            kind: MarkKind::Row,
            x: 0.0,
            y: top,
            width: self.width,
            height: self.y - top,
            label: say::row(block),
        };
        self.drawing.marks.insert(row, mark);
    }

    /// Names the levels of each scale of `block`; of several, also whose it is.
    fn scales(&mut self, block: &Block) {
        let left = if self.narrow { 0.0 } else { self.plot.0 };
        for scale in &block.scales {
            let own: Vec<&Bar> = block.bars.iter().filter(|bar| bar.scale() == *scale).collect();
            let Some(bar) = own.first() else { continue };
            if block.scales.len() > 1 {
                let groups: Vec<String> = own.iter().map(|bar| clean(bar.group)).collect();
                let opposite = if bar.opposite { ", asked the opposite way" } else { "" };
                let ink = self.drawing.theme.ink;
                let text = format!("{}{opposite}", list(&groups));
                for line in wrap(self.measure, &text, SMALL, true, self.width - left) {
                    self.line_of_text(&line, left, SMALL, SMALL_LEADING, true, ink);
                }
            }
            let names: Vec<String> = bar.parts.iter().map(|part| part.name.clone()).collect();
            self.key(&names, left, &|sheet, i, at| {
                if let Some(part) = bar.parts.get(i) {
                    bars::fill(sheet, part, at, SWATCH);
                }
            });
            self.y += 6.0;
        }
        self.named = block.scales.clone();
    }

    /// Names with a swatch before each, which `fill` paints.
    pub fn key(&mut self, names: &[String], left: f64, fill: Fill) {
        let soft = self.drawing.theme.soft;
        let (entries, lower) = flow(names, KEY, self.measure, (left, self.width), self.y);
        for entry in &entries {
            fill(self, entry.index, (entry.x, entry.y - SWATCH.1 / 2.0));
            flow::words(&mut self.drawing, entry, KEY, soft);
        }
        self.y = lower;
    }

    /// A line of text on the next free line.
    pub fn line_of_text(
        &mut self,
        line: &str,
        x: f64,
        size: f64,
        leading: f64,
        bold: bool,
        color: BackendColor,
    ) {
        self.y += leading;
        self.drawing.text(line, (x, self.y - 4.0), size, bold, Align::Left, color);
    }

    /// A note from `left` on.
    pub fn note(&mut self, note: &str, left: f64) {
        let soft = self.drawing.theme.soft;
        for line in wrap(self.measure, note, SMALL, false, self.width - left) {
            self.line_of_text(&line, left, SMALL, SMALL_LEADING, false, soft);
        }
    }

    /// A mark of `block` at x, y, width, height.
    pub fn mark(
        &mut self,
        block: &Block,
        id: &str,
        kind: MarkKind,
        (x, y, width, height): (f64, f64, f64, f64),
        label: &str,
    ) {
        let (id, question, label) = (id.to_owned(), block.question.to_owned(), label.to_owned());
        self.drawing.marks.push(Mark { id, question, kind, x, y, width, height, label });
    }
}
