//! Columns in blocks: as many beside each other as have room, the others below, segments kept whole where they
//! can be.

use super::grid::Grid;
use super::journey::Empty;
use crate::chart::measure::TextMeasure;
use crate::chart::text::clean;
use crate::report::format::{gap, gap_interval};

/// Heads of columns, CSS pixels.
pub(super) const HEAD: f64 = 12.0;
/// The gap in a cell.
pub(super) const NUMBER: f64 = 14.0;
/// Its interval, where all have room.
pub(super) const INTERVAL: f64 = 11.0;
/// Between two segments.
pub(super) const BETWEEN: f64 = 12.0;
/// Widths of columns, CSS pixels.
const NARROWEST: f64 = 46.0;
const WIDEST: f64 = 104.0;
/// On the map of the journey, whose cells hold questions.
const NARROWEST_OF_JOURNEY: f64 = 96.0;
const WIDEST_OF_JOURNEY: f64 = 260.0;
/// What a head's longest word may ask for.
const WORD: f64 = 84.0;

/// Columns beside each other, a run a segment.
pub(super) struct Block {
    pub runs: Vec<Vec<usize>>,
}

impl Block {
    fn columns(&self) -> usize {
        self.runs.iter().map(Vec::len).sum()
    }
}

/// All blocks, and what holds for each.
pub(super) struct Blocks {
    pub blocks: Vec<Block>,
    /// Of every column, CSS pixels.
    pub column: f64,
    /// Whether cells have room for intervals.
    pub intervals: bool,
}

/// The columns of `grid` in `room` CSS pixels.
pub(super) fn blocks(grid: &Grid, measure: &dyn TextMeasure, room: f64) -> Blocks {
    let runs = runs(grid);
    let least = least(grid, measure);
    let interval = with_intervals(grid, measure);
    let wide = interval.max(least);
    let one_row = grid.drawn.len() as f64 * wide + BETWEEN * (runs.len().max(1) - 1) as f64;
    let column = if one_row <= room { wide } else { least }.min(room);
    let blocks =
        break_into(runs, &|count, runs| count as f64 * column + BETWEEN * (runs.max(1) - 1) as f64 <= room);
    let widest = if grid.apart.is_some() { WIDEST_OF_JOURNEY } else { WIDEST };
    // The block with the most columns says how wide all can be.
    let fits = |block: &Block| {
        (room - BETWEEN * (block.runs.len().max(1) - 1) as f64) / block.columns().max(1) as f64
    };
    let most = blocks.iter().map(fits).fold(f64::INFINITY, f64::min).min(widest.max(column));
    let column = most.max(column).floor();
    Blocks { blocks, column, intervals: interval > 0.0 && interval <= column }
}

/// The drawn columns segment by segment.
fn runs(grid: &Grid) -> Vec<Vec<usize>> {
    let mut out: Vec<Vec<usize>> = Vec::new();
    let segment = |column: usize| grid.columns.get(column).map(|column| column.segment.as_str());
    for &column in &grid.drawn {
        match out.last_mut() {
            Some(run) if run.last().and_then(|&last| segment(last)) == segment(column) => run.push(column),
            _ => out.push(vec![column]),
        }
    }
    out
}

/// The least width of a column: its number, and the longest word of its head as far as that is reasonable.
fn least(grid: &Grid, measure: &dyn TextMeasure) -> f64 {
    let mut widest = NARROWEST;
    if grid.apart.is_some() {
        let words = measure.width(Empty::NotCompared.words(), INTERVAL, false);
        widest = NARROWEST_OF_JOURNEY.max(words + 12.0);
    }
    for column in grid.drawn.iter().filter_map(|&column| grid.columns.get(column)) {
        for word in clean(&column.value).split(' ') {
            widest = widest.max(measure.width(word, HEAD, false).min(WORD) + 8.0);
        }
    }
    for field in grid.lines.iter().flat_map(|line| line.fields.values()) {
        if let Some((shown, _)) = &field.figures {
            let words = gap(field.row.gap.measure, shown.gap);
            widest = widest.max(measure.width(&words, NUMBER, true) + 14.0);
        }
    }
    widest.ceil()
}

/// The width that the widest interval needs; nothing where there is none.
fn with_intervals(grid: &Grid, measure: &dyn TextMeasure) -> f64 {
    let mut widest: f64 = 0.0;
    for field in grid.lines.iter().flat_map(|line| line.fields.values()) {
        if let (Some(_), Some(limits)) = (&field.figures, field.row.gap.low.zip(field.row.gap.high)) {
            let words = gap_interval(field.row.gap.measure, limits);
            widest = widest.max(measure.width(&words, INTERVAL, false) + 10.0);
        }
    }
    widest.ceil()
}

/// Runs in blocks. `fits`: whether so many columns in so many runs have room.
fn break_into(runs: Vec<Vec<usize>>, fits: &dyn Fn(usize, usize) -> bool) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for run in runs {
        let (columns, parts) = blocks.last().map_or((0, 0), |block| (block.columns(), block.runs.len()));
        if let Some(block) = blocks.last_mut().filter(|_| fits(columns + run.len(), parts + 1)) {
            block.runs.push(run);
            continue;
        }
        // The whole groups do not stand alone: what follows them is cut if it must be.
        let beside_whole = columns == 1;
        let alone = |from: usize| (1..=from).rev().find(|&count| fits(count, 1)).unwrap_or(1);
        let full = alone(run.len());
        let first = if beside_whole {
            (1..=run.len()).rev().find(|&count| fits(columns + count, parts + 1)).unwrap_or(0)
        } else {
            0
        };
        if first == 0 {
            cut(&mut blocks, &run, full);
            continue;
        }
        // Parts as even as they can be.
        let parts = 1 + (run.len() - first).div_ceil(full);
        let first = first.min(run.len().div_ceil(parts));
        let (head, rest) = run.split_at(first.min(run.len()));
        if let Some(block) = blocks.last_mut() {
            block.runs.push(head.to_vec());
        }
        cut(&mut blocks, rest, full);
    }
    blocks
}

/// New blocks for `run`, none with more than `most` of it.
fn cut(blocks: &mut Vec<Block>, run: &[usize], most: usize) {
    let parts = run.len().div_ceil(most.max(1)).max(1);
    let each = run.len().div_ceil(parts).max(1);
    blocks.extend(run.chunks(each).map(|part| Block { runs: vec![part.to_vec()] }));
}

#[cfg(test)]
mod tests {
    use super::break_into;

    fn broken(runs: &[std::ops::Range<usize>], most: usize) -> Vec<Vec<Vec<usize>>> {
        let runs = runs.iter().map(|run| run.clone().collect()).collect();
        break_into(runs, &|count, _| count <= most).into_iter().map(|block| block.runs).collect()
    }

    #[test]
    fn what_fits_stands_beside_each_other() {
        assert_eq!(broken(&[0..1, 1..3, 3..5], 5), [vec![vec![0], vec![1, 2], vec![3, 4]]]);
    }

    #[test]
    fn segments_move_down_whole() {
        assert_eq!(broken(&[0..1, 1..3, 3..5], 4), [vec![vec![0], vec![1, 2]], vec![vec![3, 4]]]);
    }

    #[test]
    fn the_whole_groups_never_stand_alone() {
        assert_eq!(broken(&[0..1, 1..6], 5), [vec![vec![0], vec![1, 2, 3]], vec![vec![4, 5]]]);
    }

    #[test]
    fn a_long_segment_is_cut_evenly() {
        let blocks = broken(&[0..1, 1..3, 3..15], 5);
        let sizes: Vec<usize> = blocks.iter().map(|block| block.iter().map(Vec::len).sum()).collect();
        assert_eq!(sizes, [3, 4, 4, 4]);
        let all: Vec<usize> = blocks.into_iter().flatten().flatten().collect();
        assert_eq!(all, (0..15).collect::<Vec<_>>());
    }

    #[test]
    fn one_column_fits_always() {
        assert_eq!(broken(&[0..1, 1..3], 1), [vec![vec![0]], vec![vec![1]], vec![vec![2]]]);
    }
}
