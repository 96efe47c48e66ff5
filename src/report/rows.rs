//! The report by rows, as charts, tables and files show it: a question with its cells and its gap.

use super::asked::question_of;
use super::{Cell, Gap, Report};

/// A gap with the two cells that make it.
pub struct Row<'a> {
    pub gap: &'a Gap,
    /// The cell of group `a`.
    pub a: Option<&'a Cell>,
    /// The cell of group `b`.
    pub b: Option<&'a Cell>,
}

/// The question's text by its id; of an option of a multi-select, `question: option`.
pub fn label(report: &Report, id: &str) -> String {
    match question_of(report, id) {
        Some((question, None)) => question.text.clone(),
        Some((question, Some(option))) => with_option(&question.text, option),
        None => id.to_owned(),
    }
}

/// A multi-select question and one of its options: `Where we work: at home`; after a mark of its own the colon
/// is left out: `Which do you use? Phone`.
pub fn with_option(question: &str, option: &str) -> String {
    let question = question.trim_end();
    let link = if question.ends_with(['?', ':', '…', '.', '!']) { " " } else { ": " };
    format!("{question}{link}{option}")
}

impl Gap {
    /// The gap as a fraction: of the range for a mean, as it is for the other measures.
    pub fn relative(&self) -> Option<f64> {
        let range = self.range.filter(|&range| range > 0.0).unwrap_or(1.0);
        self.gap.map(|gap| gap / range)
    }

    /// True where this gap lies on the other side of zero than `then` did: from +7 to −19 it is larger, and from +20 to
    /// −10 smaller, but nobody would call it widened or narrowed.
    pub fn is_across(&self, then: &Gap) -> bool {
        self.gap.zip(then.gap).is_some_and(|(now, then)| now * then < 0.0)
    }

    /// Whether its interval leaves zero out.
    pub fn is_off_zero(&self) -> bool {
        self.low.is_some_and(|low| low > 0.0) || self.high.is_some_and(|high| high < 0.0)
    }

    /// The acceptable gap in the unit of this gap, from that of the options.
    pub fn acceptable(&self, fraction: f64) -> f64 {
        fraction * self.range.unwrap_or(1.0)
    }
}

impl Report {
    /// The gap whose comparison the report leads with: the first between whole groups that is shown; where none is, the
    /// first.
    pub(crate) fn leading(&self) -> Option<&Gap> {
        let whole = || self.gaps.iter().filter(|gap| gap.segment.is_empty());
        whole().find(|gap| gap.gap.is_some()).or(whole().next()).or(self.gaps.first())
    }

    /// The cell of one group that a gap is made of.
    pub fn cell_of(&self, gap: &Gap, group: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| {
            cell.question == gap.question
                && cell.group == group
                && cell.wave == gap.wave
                && cell.segment == gap.segment
                && cell.segment_value == gap.segment_value
        })
    }

    /// All gaps with their cells, in the order of the report's list.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let mut by_place = crate::order::Map::new();
        for cell in &self.cells {
            by_place
                .insert((&cell.question, &cell.group, &cell.wave, &cell.segment, &cell.segment_value), cell);
        }
        let find = |gap: &'_ Gap, group| {
            by_place.get(&(&gap.question, group, &gap.wave, &gap.segment, &gap.segment_value)).copied()
        };
        self.gaps.iter().map(|gap| Row { gap, a: find(gap, &gap.a), b: find(gap, &gap.b) }).collect()
    }
}

/// The cells that are part of no gap: questions that only one group was asked.
pub fn single_rows(report: &Report) -> Vec<&Cell> {
    let mut paired = crate::order::Set::new();
    for row in report.rows() {
        paired.extend(row.a.map(|cell| cell.id.as_str()));
        paired.extend(row.b.map(|cell| cell.id.as_str()));
    }
    report.cells.iter().filter(|cell| !paired.contains(cell.id.as_str())).collect()
}
