//! The gaps that a set of sentences speaks of: those of one comparison in one wave and one segment cell.

use super::super::asked::{asked, question_of};
use super::super::model::{Change, Gap, Heterogeneity, Importance, Kind, Report, Verdict};
use super::super::rows::{Row, label};
use super::words;
use crate::study::{MeasureKind, Question, statement};

/// The gaps that the report leads with: the first comparison, over whole groups, in the last wave.
pub struct Family<'a> {
    pub report: &'a Report,
    /// The first group, as a sentence calls it.
    pub a: String,
    /// The second group, as a sentence calls it.
    pub b: String,
    /// The two groups' own names.
    pub names: [&'a str; 2],
    /// True where the second group is inside and the first is not.
    pub inside_second: bool,
    /// Empty where there are no waves.
    pub wave: &'a str,
    /// The segment and its value; both empty for the whole groups.
    pub segment: [&'a str; 2],
    /// True of what the report leads with.
    pub leads: bool,
    /// By rank.
    pub rows: Vec<Row<'a>>,
}

impl<'a> Family<'a> {
    /// What the report leads with: the first comparison, over whole groups, in the last wave.
    pub fn lead(report: &'a Report) -> Option<Self> {
        first(report).map(|gap| Self::with(report, gap))
    }

    /// The gaps of the same two groups at the same place as this one.
    pub fn with(report: &'a Report, one: &'a Gap) -> Self {
        fn place(gap: &Gap) -> [&str; 5] {
            [&gap.a, &gap.b, &gap.wave, &gap.segment, &gap.segment_value]
        }
        let rows = report.rows().into_iter().filter(|row| place(row.gap) == place(one)).collect();
        let inside = |name: &str| {
            let mut groups = report.study.groups.iter();
            groups.any(|group| group.name == name && group.side == Some(crate::study::Side::Inside))
        };
        Family {
            report,
            a: words::in_a_sentence(&one.a),
            b: words::in_a_sentence(&one.b),
            names: [&one.a, &one.b],
            inside_second: inside(&one.b) && !inside(&one.a),
            wave: &one.wave,
            segment: [&one.segment, &one.segment_value],
            leads: first(report).map(place) == Some(place(one)),
            rows,
        }
    }

    /// The other comparisons over whole groups that have gaps with intervals.
    pub fn others(&self) -> Vec<Family<'a>> {
        let all = self.report.study.comparisons.iter();
        let others = all.filter(|each| [each.a.as_str(), &each.b] != self.names);
        let last = others.filter_map(|each| last(self.report, &each.a, &each.b));
        let each = last.map(|gap| Family::with(self.report, gap));
        each.filter(|family| !family.is_without_intervals()).collect()
    }

    /// Gaps whose figures may be shown.
    pub fn known(&self) -> impl Iterator<Item = &Row<'a>> {
        self.rows.iter().filter(|row| row.gap.gap.is_some())
    }

    /// Gaps of one verdict.
    pub fn with_verdict(&self, verdict: Verdict) -> Vec<&Row<'a>> {
        self.known().filter(|row| row.gap.low.is_some() && row.gap.verdict == verdict).collect()
    }

    /// Gaps of one kind.
    pub fn with_kind(&self, kind: Kind) -> Vec<&Row<'a>> {
        self.known().filter(|row| row.gap.kind == kind).collect()
    }

    /// How the gaps moved to this wave from the one before, in the order of the gaps. Those that must not
    /// be shown, or have no interval, are left out.
    pub fn changes(&self) -> impl Iterator<Item = &'a Change> {
        let here = |change: &&'a Change| {
            [change.a.as_str(), &change.b] == self.names
                && [change.segment.as_str(), &change.segment_value] == self.segment
                && change.to == self.wave
                && change.low.is_some()
        };
        // A question that was not asked in the wave before has changed since an earlier one: another story.
        let before = |from: &&'a String| {
            let same = |gap: &Gap| {
                [gap.a.as_str(), &gap.b] == self.names
                    && [gap.segment.as_str(), &gap.segment_value] == self.segment
            };
            self.report.gaps.iter().rposition(|gap| gap.wave == **from && same(gap))
        };
        let from = self.report.changes.iter().filter(here).map(|change| &change.from).max_by_key(before);
        self.report.changes.iter().filter(here).filter(move |change| Some(&change.from) == from)
    }

    /// True of the gaps between two groups as wholes.
    pub fn is_whole(&self) -> bool {
        self.segment == ["", ""]
    }

    /// How much the questions matter to those outside; known of whole groups only.
    pub fn importance(&self) -> Vec<&'a Importance> {
        match self.is_whole() {
            true => self.report.importance_of(self.names[0], self.names[1], self.wave),
            false => Vec::new(),
        }
    }

    /// The tests whether gaps of this wave differ between the values of a segment; none within such a value.
    pub fn heterogeneity(&self) -> impl Iterator<Item = &'a Heterogeneity> {
        let all = self.report.heterogeneity.iter();
        all.filter(|test| {
            [test.a.as_str(), &test.b] == self.names
                && test.wave == self.wave
                && test.p_value.is_some()
                && self.is_whole()
        })
    }

    /// The gaps that a test of heterogeneity compares.
    pub fn gaps_of(&self, test: &'a Heterogeneity) -> impl Iterator<Item = &'a Gap> {
        let all = self.report.gaps.iter();
        all.filter(|gap| {
            (&gap.question, &gap.a, &gap.b, &gap.wave, &gap.segment)
                == (&test.question, &test.a, &test.b, &test.wave, &test.segment)
                && test.values.contains(&gap.segment_value)
        })
    }

    /// True where no gap has an interval, because no base was published.
    pub fn is_without_intervals(&self) -> bool {
        self.known().all(|row| row.gap.low.is_none())
    }

    /// How the gaps moved to this wave from the first of several; nothing where that is the wave `before`.
    pub fn changes_since_the_first(&self, before: &str) -> Vec<&'a Change> {
        let here = |change: &&Change| {
            [change.a.as_str(), &change.b] == self.names
                && [change.segment.as_str(), &change.segment_value] == self.segment
                && change.to == self.wave
                && change.low.is_some()
        };
        let at = |wave: &str| self.report.cells.iter().position(|cell| cell.wave == wave);
        let from = self.report.changes.iter().filter(here).map(|change| &change.from);
        // Cells stand wave by wave, in the order of time.
        let Some(first) = from.min_by_key(|from| at(from)).filter(|from| *from != before) else {
            return Vec::new();
        };
        self.report.changes.iter().filter(here).filter(|change| change.from == *first).collect()
    }

    /// The question in quotation marks: in words that one of the two groups was asked, those of the inside one first;
    /// in its own where it has a name that a person gave it.
    pub fn quoted(&self, row: &Row<'_>) -> String {
        self.wording(row).map_or_else(|| words::quoted(&label(self.report, &row.gap.question)), words::quoted)
    }

    /// As [`quoted`](Family::quoted), by the question's id.
    pub fn quoted_of(&self, question: &str) -> String {
        match self.rows.iter().find(|row| row.gap.question == question) {
            Some(row) => self.quoted(row),
            None => words::quoted(&label(self.report, question)),
        }
    }

    /// The words that stand for the question where neither group was asked in its own, but others were.
    pub fn wording(&self, row: &Row<'_>) -> Option<&'a str> {
        let mut both = [row.a, row.b].map(|cell| cell.map(|cell| asked(self.report, cell)));
        if self.inside_second {
            both.reverse();
        }
        let [Some(first), Some(second)] = both else { return None };
        let (inside, outside) = (first.wording?, second.wording?);
        let question = question_of(self.report, &row.gap.question).filter(|(_, option)| option.is_none())?.0;
        if [inside, outside].iter().any(|wording| said(wording) == question.text.trim()) {
            return None;
        }
        let own = match (first.opposite, second.opposite) {
            (false, _) => inside,
            (true, false) => outside,
            (true, true) => return None,
        };
        is_asked(question).then(|| said(own))
    }

    /// What the gaps are of, one and several: an option of a question is no question.
    pub fn things(&self) -> (&'static str, &'static str) {
        let all = self.known().count();
        let option = |row: &&Row<'_>| {
            question_of(self.report, &row.gap.question).is_some_and(|(_, option)| option.is_some())
        };
        things(all, self.known().filter(option).count())
    }

    /// So many others of them: `one other question`, `ten other options`.
    pub fn so_many_others(&self, n: usize) -> String {
        let (one, many) = self.things();
        format!("{} other {}", words::count(n), if n == 1 { one } else { many })
    }

    /// True where some gap is of this measure.
    pub fn has(&self, measure: MeasureKind) -> bool {
        self.rows.iter().any(|row| row.gap.measure == measure)
    }

    /// The acceptable gap, without a sign: `5 points`; of a mean it is a part of the scale.
    pub fn acceptable(&self) -> String {
        let number = super::super::format::size_points(self.report.study.options.acceptable_gap);
        let points = self.has(MeasureKind::Share) || self.has(MeasureKind::Nps);
        match (points, self.has(MeasureKind::Mean)) {
            (_, false) => format!("{number} points"),
            (false, true) => format!("{number}\u{a0}% of the scale"),
            (true, true) => format!("{number} points or {number}\u{a0}% of the scale"),
        }
    }
}

/// The statement that a wording asks about, without what stands around it.
pub fn said(wording: &str) -> &str {
    statement(wording).unwrap_or(wording).trim()
}

/// True where the text of a question is what a file asks: else a person gave it that name.
pub fn is_asked(question: &Question) -> bool {
    let asks = |file: &String| {
        question.wordings.get(file).is_none_or(|wording| said(wording) == question.text.trim())
    };
    question.columns.keys().any(asks)
}

/// A gap of what the report leads with.
fn first(report: &Report) -> Option<&Gap> {
    let first = report.leading().filter(|gap| gap.segment.is_empty())?;
    last(report, &first.a, &first.b)
}

/// A gap between two groups as wholes, of their last wave.
fn last<'a>(report: &'a Report, a: &str, b: &str) -> Option<&'a Gap> {
    // Of one comparison the report lists the gaps wave by wave, in the order of time.
    report.gaps.iter().rfind(|gap| gap.a == a && gap.b == b && gap.segment.is_empty())
}

/// What so many figures are of, one and several, where so many of them are of options.
pub fn things(all: usize, options: usize) -> (&'static str, &'static str) {
    match options {
        0 => ("question", "questions"),
        _ if options == all => ("option", "options"),
        _ => ("question or option", "questions and options"),
    }
}
