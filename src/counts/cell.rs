//! Counts by question, group, wave and segment cell; and how they add.

use super::Tally;
use std::collections::BTreeMap;

/// The question and the answer under which all respondents of a cell are counted, answered or not: a design
/// needs its size.
pub const WHOLE: &str = "*";

/// Which respondents, asked what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct CellKey {
    /// The question's id; [`WHOLE`] for all respondents; `question/option` for an option of a multi-select.
    pub question: String,
    pub group: String,
    /// Empty where there are no waves.
    pub wave: String,
    /// Empty for the whole group.
    pub segment: String,
    /// Empty for the whole group.
    pub segment_value: String,
}

/// A share that was published, with its base if that was published too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Published {
    /// 0 to 1.
    pub share: f64,
    /// Valid answers behind it.
    pub base: Option<f64>,
}

/// What is known of one cell: the answers given, or shares that somebody published, or both.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CellCounts {
    /// By answer, as it stands in the file (trimmed). Answers that are none (`Don't know`) stand here too: the
    /// study says what they are, so that changing one's mind needs no recount.
    pub answers: BTreeMap<String, Tally>,
    /// In ascending order. More than one where several files publish the same figure.
    pub published: Vec<Published>,
}

/// The sufficient statistics of a whole study.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Counts {
    cells: BTreeMap<CellKey, CellCounts>,
    /// By answer to the outcome, as if this were a segment; see [`Counts::joint`].
    joint: Option<Box<Counts>>,
}

impl Counts {
    /// Adds respondents who gave `answer`.
    pub fn add(&mut self, key: &CellKey, answer: &str, tally: &Tally) {
        if !self.cells.contains_key(key) {
            self.cells.insert(key.clone(), CellCounts::default());
        }
        if let Some(cell) = self.cells.get_mut(key) {
            match cell.answers.get_mut(answer) {
                Some(mine) => mine.merge(tally),
                None => {
                    cell.answers.insert(answer.to_owned(), *tally);
                }
            }
        }
    }

    /// Adds a published share.
    pub fn publish(&mut self, key: CellKey, figure: Published) {
        let published = &mut self.cells.entry(key).or_default().published;
        let place = published.partition_point(|other| order(other, &figure).is_lt());
        published.insert(place, figure);
    }

    /// Adds other counts to these. Associative and commutative; [`Counts::default`] changes nothing.
    pub fn merge(&mut self, other: &Counts) {
        for (key, cell) in &other.cells {
            // An empty cell says that the question was put to the group: it stays.
            self.cells.entry(key.clone()).or_default();
            for (answer, tally) in &cell.answers {
                self.add(key, answer, tally);
            }
            for &figure in &cell.published {
                self.publish(key.clone(), figure);
            }
        }
        if let Some(joint) = other.joint() {
            self.joint_mut().merge(joint);
        }
    }

    /// The answers of whole groups by their answer to the study's outcome: counts whose segment is the outcome's id
    /// and whose segment value is the answer to it. None where no outcome was counted. They are no part of the counts
    /// file, nor of any figure but importance.
    pub fn joint(&self) -> Option<&Counts> {
        self.joint.as_deref()
    }

    /// The same, to be added to.
    pub fn joint_mut(&mut self) -> &mut Counts {
        self.joint.get_or_insert_default()
    }

    /// One cell, if anything is known of it.
    pub fn cell(&self, key: &CellKey) -> Option<&CellCounts> {
        self.cells.get(key)
    }

    /// Notes that `key` was asked, even if nobody answered.
    pub fn ask(&mut self, key: &CellKey) {
        if !self.cells.contains_key(key) {
            self.cells.insert(key.clone(), CellCounts::default());
        }
    }

    /// All cells in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&CellKey, &CellCounts)> {
        self.cells.iter()
    }

    /// The options of the multi-select question `id`, as the ids `id/option`, in alphabetical order.
    pub fn options_of(&self, id: &str) -> Vec<&str> {
        let prefix = format!("{id}/");
        let first = CellKey { question: prefix.clone(), ..CellKey::default() };
        let mut ids: Vec<&str> = Vec::new();
        for (key, _) in self.cells.range(first..) {
            if !key.question.starts_with(&prefix) {
                break;
            }
            if ids.last() != Some(&key.question.as_str()) {
                ids.push(&key.question);
            }
        }
        ids
    }
}

/// By share, then by base; a missing base comes first.
fn order(a: &Published, b: &Published) -> std::cmp::Ordering {
    let base = |figure: &Published| figure.base.unwrap_or(f64::NEG_INFINITY);
    a.share.total_cmp(&b.share).then(base(a).total_cmp(&base(b)))
}
