//! Which figures must not be shown: those on a small base, and those from which one of these could be worked
//! out. `docs/privacy.md` says the rule in plain words and why it holds.
//!
//! The attacker knows this file. So nothing here may depend on the size of a hidden base beyond the question
//! whether it is small: values of a segment are hidden in fixed pairs of neighbours, taken further pairs in the
//! order of their names. Hiding "the next smallest" would tell that what is hidden is at most what is shown.

use super::design::holds;
use super::model::SourceInfo;
use super::scored::Counted;
use crate::counts::CellKey;
use crate::notice::Notice;
use crate::order::{self, Map, Set};
use crate::study::{Question, SourceSpec, Study};

/// Figures by question id, group and place; `None` where nobody gave a valid answer.
pub type Figures = Map<CellKey, Option<Counted>>;

/// What a report must not show.
#[derive(Debug, Default)]
pub struct Suppression {
    hidden: Set<CellKey>,
    left_out: Set<CellKey>,
    unseen: Set<(String, String)>,
    files: Set<String>,
}

/// What is known of one cell.
#[derive(Debug, Clone, Copy)]
struct Held {
    base: f64,
    /// The least that an answer is worth: of shares 0 or 1, of means and scores what is averaged.
    least: f64,
    /// The most.
    most: f64,
}

/// Nobody answered.
const EMPTY: Held = Held { base: 0.0, least: f64::INFINITY, most: f64::NEG_INFINITY };

impl Held {
    fn of(figure: Option<&Option<Counted>>) -> Held {
        match figure.and_then(Option::as_ref) {
            None => EMPTY,
            Some(Counted::Scored(scored)) => {
                let (least, most) = scored.extremes();
                Held { base: scored.sums.n, least, most }
            }
            Some(Counted::Share(figure)) => figure.base.map_or(EMPTY, |base| Held {
                base: base.n,
                least: if base.sums.wy == base.sums.w { 1.0 } else { 0.0 },
                most: if base.sums.wy == 0.0 { 0.0 } else { 1.0 },
            }),
        }
    }

    /// Both together.
    fn and(self, other: Held) -> Held {
        Held {
            base: self.base + other.base,
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }

    fn is_small(self, below: f64) -> bool {
        self.base > 0.0 && self.base < below
    }

    fn is_unanimous(self) -> bool {
        self.base > 0.0 && self.least >= self.most
    }
}

/// The questions of one group in one wave whose base over the whole group is hidden, and shown.
#[derive(Default)]
struct Asked<'a> {
    hidden: Vec<&'a Question>,
    shown: Vec<&'a Question>,
}

/// One question's figures by the values of a segment, in the order of the values' names.
struct Row {
    question: String,
    total: Held,
    cells: Vec<Held>,
}

impl Suppression {
    /// Works out what to hide. `questions`: each question of the study with its ids in the counts.
    pub fn new(study: &Study, questions: &[(String, &Question)], figures: &Figures) -> Self {
        let mut suppression = Suppression::default();
        let below = study.options.suppress_below as f64;
        for (key, figure) in figures {
            if key.segment.is_empty() && Held::of(Some(figure)).is_small(below) {
                suppression.hidden.insert(key.clone());
            }
        }
        let mut values: Map<&str, Set<&str>> = Map::new();
        let mut breakdowns: Map<(&str, &str, &str), Set<&str>> = Map::new();
        for key in figures.keys().filter(|key| !key.segment.is_empty()) {
            values.entry(&key.segment).or_default().insert(&key.segment_value);
            breakdowns.entry((&key.group, &key.wave, &key.segment)).or_default().insert(&key.question);
        }
        for ((group, wave, segment), asked) in breakdowns {
            let key = |question: &str, value: Option<&str>| CellKey {
                question: question.to_owned(),
                group: group.to_owned(),
                wave: wave.to_owned(),
                segment: value.map_or_else(String::new, |_| segment.to_owned()),
                segment_value: value.unwrap_or_default().to_owned(),
            };
            let values: Vec<&str> = values.get(segment).into_iter().flatten().copied().collect();
            let rows = asked.into_iter().map(|question| Row {
                question: question.to_owned(),
                total: Held::of(figures.get(&key(question, None))),
                cells: values
                    .iter()
                    .map(|value| Held::of(figures.get(&key(question, Some(value)))))
                    .collect(),
            });
            for family in families(rows) {
                let pattern = pattern(&family, below);
                for row in &family {
                    let set = if row.total.is_small(below) || !row.total.is_unanimous() {
                        &mut suppression.hidden
                    } else {
                        &mut suppression.left_out
                    };
                    let all = row.total.is_unanimous() && pattern.contains(&true);
                    let kept = values.iter().zip(&pattern).filter(|(_, hidden)| **hidden || all);
                    set.extend(kept.map(|(value, _)| key(&row.question, Some(value))));
                }
            }
        }
        suppression.tell_no_sizes(study, questions, figures);
        suppression
    }

    /// True where the figures of `key` are not shown. Such a cell stands in the report even if nobody in it was
    /// asked: which of the hidden cells are empty is not told either.
    pub fn hides(&self, key: &CellKey) -> bool {
        self.hidden.contains(key)
    }

    /// True where `key` has no place in the report: its whole group agrees, or disagrees, to the last one, so
    /// that a share could be worked out for any part of it, shown or not.
    pub fn leaves_out(&self, key: &CellKey) -> bool {
        self.left_out.contains(key)
    }

    /// True where a segment cell of the whole group `whole` is hidden or left out.
    pub fn hides_part_of(&self, whole: &CellKey) -> bool {
        let of = |key: &&CellKey| {
            (&key.question, &key.group, &key.wave) == (&whole.question, &whole.group, &whole.wave)
        };
        let hides = |keys: &Set<CellKey>| keys.iter().any(|key| of(&key) && !key.segment.is_empty());
        hides(&self.hidden) || hides(&self.left_out)
    }

    /// Group, wave and segment of every breakdown of which a cell is hidden or left out.
    pub fn partly_hidden(&self) -> Set<(&str, &str, &str)> {
        let cells = self.hidden.iter().chain(&self.left_out).filter(|key| !key.segment.is_empty());
        order::set(cells.map(|key| (key.group.as_str(), key.wave.as_str(), key.segment.as_str())))
    }

    /// Wave, segment and value of every hidden cell.
    pub fn places(&self) -> impl Iterator<Item = (String, String, String)> {
        self.hidden.iter().map(|key| (key.wave.clone(), key.segment.clone(), key.segment_value.clone()))
    }

    /// The groups and waves of which not a single base is shown.
    pub fn unseen(&self) -> &Set<(String, String)> {
        &self.unseen
    }

    /// Takes out how many respondents a file holds, where a hidden base could be worked out from that.
    pub fn conceal(&self, sources: &mut [SourceInfo], notices: &mut [Notice]) {
        for source in sources {
            // A counts file has a line an answer that was given: their number tells of every cell.
            let tells = source.format == "counts" && !(self.hidden.is_empty() && self.left_out.is_empty());
            if tells || self.files.contains(&source.file) {
                source.rows = None;
            }
        }
        for notice in notices {
            let Some(file) = notice.source.as_ref().filter(|file| self.files.contains(*file)) else {
                continue;
            };
            let what = match notice.code.as_str() {
                "no_group" => "that belong to no group of the study",
                "no_weight" => "without a positive weight",
                _ => continue,
            };
            notice.text = format!("Left out are respondents of {file} {what}: {}.", notice.count);
        }
    }

    /// A file's number of respondents bounds a hidden base from above, unless a base is shown that these same
    /// respondents already exceed: that of a question which of all the group's files only this one asks.
    fn tell_no_sizes(&mut self, study: &Study, questions: &[(String, &Question)], figures: &Figures) {
        let by_id: Map<&str, &Question> = order::map(questions.iter().map(|(id, q)| (id.as_str(), *q)));
        let mut groups: Map<(&str, &str), Asked> = Map::new();
        for (key, figure) in figures.iter().filter(|(key, _)| key.segment.is_empty()) {
            let Some(question) = by_id.get(key.question.as_str()) else { continue };
            let asked = groups.entry((&key.group, &key.wave)).or_default();
            if self.hidden.contains(key) {
                asked.hidden.push(question);
            } else if Held::of(Some(figure)).base > 0.0 {
                asked.shown.push(question);
            }
        }
        for ((group, wave), asked) in groups.into_iter().filter(|(_, asked)| !asked.hidden.is_empty()) {
            if asked.shown.is_empty() {
                self.unseen.insert((group.to_owned(), wave.to_owned()));
            }
            let files: Vec<&SourceSpec> =
                study.sources.iter().filter(|source| holds(source, group, wave)).collect();
            for file in files.iter().map(|source| &source.file) {
                let only_here = |question: &&Question| {
                    let asking = files.iter().filter(|other| question.columns.contains_key(&other.file));
                    question.columns.contains_key(file) && asking.count() == 1
                };
                let concerned = asked.hidden.iter().any(|question| question.columns.contains_key(file));
                if concerned && !asked.shown.iter().any(only_here) {
                    self.files.insert(file.clone());
                }
            }
        }
    }
}

/// The rows that rest on the same bases: options of a multi-select, and questions that everybody answered. What
/// one of them hides another would tell, so they are hidden alike.
fn families(rows: impl Iterator<Item = Row>) -> Vec<Vec<Row>> {
    let mut families: Map<Vec<u64>, Vec<Row>> = Map::new();
    for row in rows {
        let bases = std::iter::once(&row.total).chain(&row.cells).map(|held| held.base.to_bits()).collect();
        families.entry(bases).or_default().push(row);
    }
    families.into_values().collect()
}

/// Which values of the segment are hidden in all rows of a family.
///
/// First every pair of neighbours of which one is small; then further pairs, in order, until the hidden cells
/// taken together are a figure that may be shown, since subtraction shows it: at least `below` answers, and not
/// all of them the same. Only what they are together counts: what each of them is must not show.
fn pattern(family: &[Row], below: f64) -> Vec<bool> {
    let Some(first) = family.first() else { return Vec::new() };
    let count = first.cells.len();
    if first.total.is_small(below) {
        return vec![true; count];
    }
    let pair = |index: usize| pair_of(index, count);
    let small: Set<usize> = order::set((0..count).filter(|&i| first.cells[i].is_small(below)).map(pair));
    let mut hidden: Vec<bool> = (0..count).map(|index| small.contains(&pair(index))).collect();
    if small.is_empty() {
        return hidden;
    }
    while !is_safe_together(family, &hidden, below) {
        let Some(next) = (0..count).find(|&index| !hidden[index] && first.cells[index].base > 0.0) else {
            break;
        };
        (0..count).filter(|&index| pair(index) == pair(next)).for_each(|index| hidden[index] = true);
    }
    hidden
}

/// The number of the pair that a value belongs to; where their number is odd the last three are together.
fn pair_of(index: usize, count: usize) -> usize {
    (index / 2).min((count / 2).saturating_sub(1))
}

fn is_safe_together(family: &[Row], hidden: &[bool], below: f64) -> bool {
    family.iter().filter(|row| !row.total.is_unanimous()).all(|row| {
        let cells = row.cells.iter().zip(hidden).filter(|(_, hidden)| **hidden).map(|(held, _)| *held);
        let together = cells.fold(EMPTY, Held::and);
        together.base >= below && !together.is_unanimous()
    })
}
