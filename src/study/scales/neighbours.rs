//! Sets columns of one file at one: what one column leaves open, another of the same file shows.

use super::numbers::widened;
use super::{Scale, points::Range};
use crate::order;

/// Sets columns of one file at one: a column on which some level stayed unchosen is on the scale that another
/// column of the file shows in full; and one whose levels all lie on a longer scale of the same wording is on
/// that one, provided that somebody chose an agreeing level of it. Bare numbers of one grid are on one scale:
/// that of the column that shows most of it.
pub(in crate::study) fn at_one_in<'a>(columns: impl Iterator<Item = (&'a str, &'a mut Option<Scale>)>) {
    let mut columns: Vec<(&str, &mut Option<Scale>)> = columns.collect();
    set_grids(&mut columns);
    let scales = columns.into_iter().filter_map(|(_, scale)| scale.as_mut());
    let mut scales: Vec<&mut Scale> = scales.filter(|scale| scale.template.is_some()).collect();
    let mut full: Vec<Scale> = Vec::new();
    for scale in &scales {
        if scale.complete() && !full.iter().any(|known| known.same_as(scale)) {
            full.push((*scale).clone());
        }
    }
    order::sort_by_key(&mut full, |scale| std::cmp::Reverse(scale.levels.len()));
    for scale in &mut scales {
        let wider = full.iter().filter(|wide| !wide.same_as(scale) && wide.family == scale.family);
        let moved = wider.filter_map(|wide| move_to(scale, wide)).next();
        if let Some(moved) = moved {
            **scale = moved;
        }
    }
}

/// `scale` on the levels of `wide`, where all its observed spellings are spelled just so in `wide`.
fn move_to(scale: &Scale, wide: &Scale) -> Option<Scale> {
    let observed: Vec<&String> =
        scale.levels.iter().filter(|level| level.observed).flat_map(|level| &level.spellings).collect();
    let mut levels = wide.levels.clone();
    for level in &mut levels {
        let here: Vec<String> = level.spellings.iter().filter(|s| observed.contains(s)).cloned().collect();
        level.observed = !here.is_empty();
        if level.observed {
            level.spellings = here;
        }
    }
    let found: usize = levels.iter().filter(|level| level.observed).map(|level| level.spellings.len()).sum();
    let agrees = levels.iter().any(|level| level.observed && level.agree);
    let better = if scale.complete() { wide.levels.len() > scale.levels.len() && agrees } else { true };
    (found == observed.len() && better).then(|| Scale {
        levels,
        missing: scale.missing.clone(),
        ..wide.clone()
    })
}

/// Columns of bare numbers that stand side by side and belong to one grid.
fn set_grids(columns: &mut [(&str, &mut Option<Scale>)]) {
    let mut from = 0;
    while let Some((name, _)) = columns.get(from) {
        let Some(stem) = stem(name) else {
            from += 1;
            continue;
        };
        let rest = columns.get(from..).unwrap_or_default();
        let count = rest.iter().take_while(|(name, _)| self::stem(name) == Some(stem)).count();
        if let Some(grid) = columns.get_mut(from..from + count) {
            set_grid(grid);
        }
        from += count.max(1);
    }
}

fn set_grid(grid: &mut [(&str, &mut Option<Scale>)]) {
    let ranges = || grid.iter().filter_map(|(_, scale)| scale.as_ref()?.range.as_ref());
    let low = ranges().map(|range| range.low).min();
    let high = ranges().map(|range| range.high).max();
    let (Some(low), Some(high)) = (low, high) else { return };
    let same = |range: &Range| range.low == low && range.high == high;
    // One column must be on all of it: a 0 here and a 7 there make no scale from 0 to 7.
    if !ranges().any(same) {
        return;
    }
    for (_, scale) in grid {
        // All of 1 to 5 was chosen here and 10 there: these are two scales.
        let own = |range: &Range, scale: &Scale| range.high + 2 < high && scale.complete();
        let other = |scale: &&Scale| scale.range.as_ref().is_some_and(|r| !same(r) && !own(r, scale));
        let Some(narrow) = scale.as_ref().filter(other) else { continue };
        if let Some(wide) = widened(narrow, low, high) {
            **scale = Some(wide);
        }
    }
}

/// What the columns of a grid have in common: `Q5_1` is of `Q5`, `How are these? [Price]` of `How are these?`,
/// `How are these? - Price` likewise. `Q1` and `Q2` are questions of their own.
fn stem(name: &str) -> Option<&str> {
    let name = name.trim();
    if let Some(head) = name.strip_suffix(']').and_then(|head| head.rsplit_once('[')) {
        return Some(head.0.trim_end()).filter(|head| !head.is_empty());
    }
    if let Some((head, _)) = name.rsplit_once(" - ") {
        return Some(head.trim_end()).filter(|head| !head.is_empty());
    }
    let head = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let stem = head.strip_suffix(['_', '.', '-', 'r'])?;
    let grid = head.len() < name.len() && stem.ends_with(|c: char| c.is_ascii_alphanumeric());
    grid.then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::scales::{Hint, recognise};

    #[test]
    fn columns_of_a_grid_are_known_by_their_names() {
        for (name, expected) in [
            ("Q5_1", Some("Q5")),
            ("q5r12", Some("q5")),
            ("Q5", None),
            ("How are these? [Price]", Some("How are these?")),
            ("How are these? - Price", Some("How are these?")),
            ("[x]", None),
            ("_1", None),
            ("2023", None),
            ("", None),
        ] {
            assert_eq!(stem(name), expected, "{name}");
        }
    }

    #[test]
    fn a_grid_of_numbers_is_on_one_scale() {
        let hint = Hint { text: "", answered: 20, ..Hint::default() };
        let scale = |answers: &[&str]| recognise(answers, hint);
        let grid = ["Q5_1", "Q5_2", "Q6_1", "Q7"];
        let mut scales = [
            scale(&["1", "2", "3", "4", "7"]),
            scale(&["2", "3", "4"]),
            scale(&["2", "3", "4"]),
            scale(&["2", "3", "4"]),
        ];
        at_one_in(grid.into_iter().zip(scales.iter_mut()));
        let counts: Vec<usize> = scales.iter().flatten().map(|scale| scale.levels.len()).collect();
        assert_eq!(counts, [7, 7, 5, 5]);
        let second = scales[1].as_ref().expect("a scale");
        assert_eq!(second.agree(), ["5", "6", "7"]);
        assert_eq!(second.assumed.as_deref(), Some("7 is taken as the best; nothing in the file says so"));
    }

    #[test]
    fn questions_of_two_scales_with_one_stem_are_no_grid() {
        let hint = Hint { text: "", answered: 40, ..Hint::default() };
        let mut scales = [&["1", "2", "3", "4", "5"][..], &["0", "3", "8", "10"], &["2", "4", "5"]]
            .map(|answers| recognise(answers, hint));
        at_one_in(["v_1", "v_2", "v_3"].into_iter().zip(scales.iter_mut()));
        let counts: Vec<usize> = scales.iter().flatten().map(|scale| scale.levels.len()).collect();
        assert_eq!(counts, [5, 11, 11]);
    }
}
