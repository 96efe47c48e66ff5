//! Where everything stands, in CSS pixels. Painting and marks only read it.

use super::blocks::{BETWEEN, Block, Blocks, HEAD, INTERVAL, blocks};
use super::grid::{Field, Grid, Line};
use super::journey::{self, Empty};
use super::key::{self, Key};
use crate::chart::measure::TextMeasure;
use crate::chart::rows::under;
pub(super) use crate::chart::rows::{Area, Placed};
use crate::chart::surface::Align;
use crate::chart::text::{clean, wrap};
use crate::chart::view::{Frame, View};
use crate::report::Report;

/// Below this width labels stand above their rows.
const NARROW: u32 = 560;
/// Question texts.
pub(super) const LABEL: f64 = 14.0;
const LABEL_LEADING: f64 = 17.0;
/// Names of segments over their columns.
pub(super) const SEGMENT: f64 = 12.5;
const SEGMENT_LEADING: f64 = 16.0;
const HEAD_LEADING: f64 = 14.0;
/// Themes over their rows.
pub(super) const HEADING: f64 = 13.0;
const HEADING_LEADING: f64 = 16.0;
/// From labels to cells.
const AFTER_LABEL: f64 = 16.0;
/// Heights of cells without and with intervals.
const CELL: f64 = 30.0;
const TALL_CELL: f64 = 40.0;
/// Lines of words within cells.
const WORDS_LEADING: f64 = 13.0;
/// Between rows, and between columns.
pub(super) const GAP: f64 = 2.0;
const BETWEEN_BLOCKS: f64 = 26.0;
/// The line that names what is left out.
pub(super) const NOTE: f64 = 12.0;
const NOTE_LEADING: f64 = 16.0;

/// The head of a run of columns.
pub(super) struct Head {
    pub segment: Vec<Placed>,
    pub values: Vec<Placed>,
    /// That of the chosen column.
    pub chosen: Vec<Placed>,
    /// The rule under the segment's name: its ends and its y.
    pub rule: Option<(f64, f64, f64)>,
}

/// A row of cells in one block.
pub(super) struct Placing<'a> {
    pub line: &'a Line<'a>,
    pub area: Area,
    pub label: Vec<Placed>,
    pub label_box: Area,
    pub cells: Vec<Spot<'a>>,
}

/// A cell, placed.
pub(super) struct Spot<'a> {
    pub column: usize,
    pub area: Area,
    pub field: Option<&'a Field<'a>>,
    /// On the map of the journey: the question under the figures, or that there is none.
    pub words: Vec<Placed>,
}

/// Words under the cells on columns that are left out.
pub(super) struct Note {
    pub lines: Vec<Placed>,
    pub area: Area,
    pub text: String,
    /// The gap that stands for them in the mark.
    pub gap: String,
    pub question: String,
}

/// The whole chart.
pub(super) struct Layout<'a> {
    pub width: f64,
    pub height: f64,
    pub grid: &'a Grid<'a>,
    pub intervals: bool,
    /// The height of the figures at the upper end of a cell; no end where they have it to themselves.
    pub figures: f64,
    pub heads: Vec<Head>,
    /// The frames around the chosen column; in a narrow chart around each of its cells.
    pub frames: Vec<Area>,
    /// Themes with the y of their rules.
    pub headings: Vec<(Placed, f64)>,
    pub rows: Vec<Placing<'a>>,
    pub key: Key,
    pub notes: Vec<Note>,
}

impl<'a> Layout<'a> {
    pub fn new(report: &Report, view: &View, grid: &'a Grid<'a>, frame: &Frame) -> Self {
        let measure = frame.measure;
        let width = f64::from(frame.width.max(240));
        let narrow = frame.width < NARROW;
        let lines: Vec<&Line> = grid.lines.iter().skip(frame.first_row).take(frame.rows).collect();
        let label = if narrow { width } else { label_room(&lines, measure, width) };
        let left = if narrow { 0.0 } else { label + AFTER_LABEL };
        let Blocks { blocks, column, intervals } = blocks(grid, measure, width - left);
        let columns = Columns { narrow, label, left, column, width, tall: intervals };
        let figures = if intervals { TALL_CELL } else { CELL };
        let mut out = Layout {
            width,
            height: 0.0,
            grid,
            intervals,
            figures: if grid.apart.is_some() { figures } else { f64::INFINITY },
            heads: Vec::new(),
            frames: Vec::new(),
            headings: Vec::new(),
            rows: Vec::new(),
            key: Key::default(),
            notes: Vec::new(),
        };
        let mut y = 0.0;
        // A map has no room on a narrow screen: there its places are listed.
        let listed = narrow && grid.apart.is_some();
        if listed {
            y = columns.list(&mut out, &lines, measure);
        }
        for (i, block) in blocks.iter().enumerate().filter(|_| !lines.is_empty() && !listed) {
            if i > 0 {
                y += BETWEEN_BLOCKS;
            }
            let top = columns.heads(&mut out, block, measure, y);
            y = columns.rows(&mut out, block, &lines, measure, top);
            let is_chosen = |(at, _): &(usize, f64)| grid.chosen == Some(*at);
            let chosen = columns.edges(block).into_iter().flatten().find(is_chosen).filter(|_| !narrow);
            let frame = |(_, x)| Area { x: x - 1.0, y: top - 2.0, width: column, height: y - top + 2.0 };
            out.frames.extend(chosen.map(frame));
        }
        if narrow && !listed {
            // Words stand between the cells: each has a frame of its own.
            let cells = out.rows.iter().flat_map(|row| &row.cells);
            let chosen = cells.filter(|spot| grid.chosen == Some(spot.column)).map(|spot| spot.area);
            let frame = |area: Area| Area { x: area.x - 1.0, width: area.width + GAP, ..area };
            out.frames = chosen.map(frame).collect();
        }
        let (key, lower) = key::key(report, view, grid, measure, (left, width), y + 14.0);
        out.key = key;
        y = notes(&mut out, measure, (left, width), lower);
        out.height = y + 2.0;
        out
    }
}

/// The width of the column of labels: a third, or what the longest needs on one line where that is less.
fn label_room(lines: &[&Line], measure: &dyn TextMeasure, width: f64) -> f64 {
    let most = (width * 0.30).clamp(160.0, 340.0);
    let widest = lines.iter().map(|line| measure.width(&line.text, LABEL, false)).fold(60.0, f64::max);
    widest.ceil().min(most)
}

/// The columns in which rows are placed.
struct Columns {
    narrow: bool,
    label: f64,
    left: f64,
    column: f64,
    width: f64,
    tall: bool,
}

impl Columns {
    /// The left edges of the columns of `block`, run by run.
    fn edges(&self, block: &Block) -> Vec<Vec<(usize, f64)>> {
        let mut x = self.left - BETWEEN;
        let mut out = Vec::with_capacity(block.runs.len());
        for run in &block.runs {
            x += BETWEEN;
            let mut edges = Vec::with_capacity(run.len());
            for &column in run {
                edges.push((column, x));
                x += self.column;
            }
            out.push(edges);
        }
        out
    }

    /// The names over the columns, their lower ends on one line; gives the lower edge.
    fn heads(&self, out: &mut Layout, block: &Block, measure: &dyn TextMeasure, top: f64) -> f64 {
        let inner = self.column - GAP - 4.0;
        let mut set = Vec::new();
        let (mut segment_lines, mut value_lines) = (0, 1);
        for edges in self.edges(block) {
            let (Some(&(first, left)), Some(&(_, last))) = (edges.first(), edges.last()) else { continue };
            let right = last + self.column - GAP;
            let name = out.grid.columns.get(first).map(|column| clean(&column.segment)).unwrap_or_default();
            let segment = wrap(measure, &name, SEGMENT, true, right - left);
            segment_lines = segment_lines.max(segment.len());
            let mut values = Vec::new();
            for (column, x) in edges {
                let value = out.grid.columns.get(column).map(|column| clean(&column.value));
                let value = value.filter(|_| column != 0).unwrap_or_else(|| "All".to_owned());
                let lines =
                    wrap(measure, &value, HEAD, column == 0 || out.grid.chosen == Some(column), inner);
                value_lines = value_lines.max(lines.len());
                values.push((x + (self.column - GAP) / 2.0, lines, out.grid.chosen == Some(column)));
            }
            set.push((segment, values, left, right));
        }
        let rule = top + SEGMENT_LEADING * segment_lines as f64 + 2.0;
        let values_top = if segment_lines > 0 { rule + 3.0 } else { top };
        let bottom = values_top + HEAD_LEADING * value_lines as f64 + 6.0;
        for (segment, values, left, right) in set {
            let first = rule - 6.0 - SEGMENT_LEADING * (segment.len().max(1) - 1) as f64;
            let has_name = !segment.is_empty();
            let segment = under(segment, (left, first), SEGMENT_LEADING, Align::Left);
            let (mut placed, mut chosen) = (Vec::new(), Vec::new());
            for (x, lines, is_chosen) in values {
                let first = bottom - 8.0 - HEAD_LEADING * (lines.len().max(1) - 1) as f64;
                let own = if is_chosen { &mut chosen } else { &mut placed };
                own.extend(under(lines, (x, first), HEAD_LEADING, Align::Center));
            }
            out.heads.push(Head {
                segment,
                values: placed,
                chosen,
                rule: has_name.then_some((left, right, rule)),
            });
        }
        bottom
    }

    /// The rows of one block under their headings; gives the lower edge.
    fn rows<'a>(
        &self,
        out: &mut Layout<'a>,
        block: &Block,
        lines: &[&'a Line<'a>],
        measure: &dyn TextMeasure,
        top: f64,
    ) -> f64 {
        let edges: Vec<(usize, f64)> = self.edges(block).into_iter().flatten().collect();
        let cell = if self.tall { TALL_CELL } else { CELL };
        let mut heading = "";
        let mut y = top;
        // A stage without any question in these columns is not on their map.
        let is_here =
            |line: &&Line| out.grid.apart.is_none() || edges.iter().any(|(at, _)| is_place(line, *at));
        let lines: Vec<&Line> = lines.iter().copied().filter(is_here).collect();
        for (i, line) in lines.into_iter().enumerate() {
            if line.heading != heading {
                heading = &line.heading;
                y += if i == 0 { 4.0 } else { 14.0 };
                let rule = y - 4.0;
                let texts = wrap(measure, heading, HEADING, true, self.width);
                let height = HEADING_LEADING * texts.len() as f64;
                for placed in under(texts, (0.0, y + 11.0), HEADING_LEADING, Align::Left) {
                    out.headings.push((placed, rule));
                }
                y += height + 4.0;
            }
            let label = wrap(measure, &line.text, LABEL, false, self.label);
            let text = LABEL_LEADING * label.len() as f64;
            let (x, align) = if self.narrow { (0.0, Align::Left) } else { (self.label, Align::Right) };
            let words: Vec<Vec<String>> = edges
                .iter()
                .map(|&(column, _)| self.words(out.grid, line, column, measure, self.column))
                .collect();
            let most = words.iter().map(Vec::len).max().unwrap_or(0);
            let cell = if most > 0 { cell + WORDS_LEADING * most as f64 + 7.0 } else { cell };
            let (cells_top, cells, label_top, height);
            if self.narrow {
                label_top = y + 6.0;
                (cells_top, cells) = (label_top + text + 3.0, cell);
                height = cells_top + cells + GAP + 2.0 - y;
            } else {
                cells = cell.max(text + 4.0);
                cells_top = y;
                label_top = y + (cells - text) / 2.0;
                height = cells + GAP;
            }
            let spot = |(&(column, x), words): (&(usize, f64), Vec<String>)| {
                let area = Area { x, y: cells_top, width: self.column - GAP, height: cells };
                let field = line.fields.get(&column);
                let first = match field {
                    Some(_) => cells_top + out.figures + 11.0,
                    None => cells_top + cells / 2.0 + 4.0,
                };
                let words = under(words, (x + area.width / 2.0, first), WORDS_LEADING, Align::Center);
                Spot { column, area, field, words }
            };
            let cells_of: Vec<Spot> = edges.iter().zip(words).map(spot).collect();
            out.rows.push(Placing {
                line,
                area: Area { x: 0.0, y, width: self.width, height },
                label: under(label, (x, label_top + 13.0), LABEL_LEADING, align),
                label_box: Area { x: 0.0, y: label_top, width: self.label, height: text.max(24.0) },
                cells: cells_of,
            });
            y += height;
        }
        y
    }
}

/// Whether a question has its place here.
fn is_place(line: &Line, column: usize) -> bool {
    journey::empty(line, column) != Empty::NotAsked || line.fields.contains_key(&column)
}

impl Columns {
    /// The stages of the map under each other, and the channels of each that have a question; gives the lower edge.
    fn list<'a>(&self, out: &mut Layout<'a>, lines: &[&'a Line<'a>], measure: &dyn TextMeasure) -> f64 {
        let grid = out.grid;
        let mut y = 0.0;
        for line in lines.iter().copied() {
            let label = wrap(measure, &line.text, LABEL, true, self.width);
            let text = LABEL_LEADING * label.len() as f64;
            let (top, label_top) = (y, y + if y > 0.0 { 14.0 } else { 2.0 });
            y = label_top + text + 2.0;
            let mut cells = Vec::new();
            for &column in grid.drawn.iter().filter(|at| is_place(line, **at)) {
                let name = grid.columns.get(column).map(|column| clean(&column.value)).unwrap_or_default();
                let names = wrap(measure, &name, HEAD, false, self.width);
                let names_high = HEAD_LEADING * names.len() as f64;
                let values = under(names, (0.0, y + 14.0), HEAD_LEADING, Align::Left);
                out.heads.push(Head { segment: Vec::new(), values, chosen: Vec::new(), rule: None });
                y += names_high + 7.0;
                let field = line.fields.get(&column);
                let figures = if field.is_some() { out.figures } else { 8.0 };
                let words = self.words(grid, line, column, measure, self.width);
                let height = (figures + WORDS_LEADING * words.len() as f64 + 7.0).max(CELL);
                let first = match field {
                    Some(_) => y + figures + 11.0,
                    None => y + height / 2.0 + 4.0,
                };
                let words = under(words, (self.width / 2.0, first), WORDS_LEADING, Align::Center);
                let area = Area { x: 0.0, y, width: self.width, height };
                cells.push(Spot { column, area, field, words });
                y += height + GAP;
            }
            out.rows.push(Placing {
                line,
                area: Area { x: 0.0, y: top, width: self.width, height: y - top },
                label: under(label, (0.0, label_top + 13.0), LABEL_LEADING, Align::Left),
                label_box: Area { x: 0.0, y: label_top, width: self.width, height: text.max(24.0) },
                cells,
            });
        }
        y
    }

    /// The words within a cell of the map of the journey; none in other grids.
    fn words(
        &self,
        grid: &Grid,
        line: &Line,
        column: usize,
        measure: &dyn TextMeasure,
        width: f64,
    ) -> Vec<String> {
        if grid.apart.is_none() || !is_place(line, column) {
            return Vec::new();
        }
        let words = match line.fields.get(&column) {
            Some(field) => journey::under_figures(field),
            None => journey::empty(line, column).words().to_owned(),
        };
        wrap(measure, &words, INTERVAL, false, width - GAP - 8.0)
    }
}

/// What is said of columns without figures, by the reason; gives the lower edge.
fn notes(out: &mut Layout, measure: &dyn TextMeasure, (left, right): (f64, f64), top: f64) -> f64 {
    let mut y = top;
    for (text, gap, question) in key::left_out(out.grid) {
        y += 6.0;
        let lines = wrap(measure, &text, NOTE, false, right - left);
        let height = NOTE_LEADING * lines.len() as f64;
        let area = Area { x: left, y, width: right - left, height: height.max(24.0) };
        let lines = under(lines, (left, y + 12.0), NOTE_LEADING, Align::Left);
        out.notes.push(Note { lines, area, text, gap, question });
        y += area.height;
    }
    y
}
