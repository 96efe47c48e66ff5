//! The report as CSV: a line a gap with both groups' figures, then a line a figure that is part of no gap, then
//! the changes of gaps and of groups, the tests over several groups and over the values of a segment, and how much
//! questions matter. The column `row` says which; what a kind of line has not is empty.

use crate::counts::record;
use crate::order::Map;
use crate::report::{Cell, Gap, Importance, Report, asked, label, single_rows};
use serde::Serialize;

/// In this order; new ones join at the end.
const COLUMNS: [&str; 48] = [
    "question",
    "text",
    "a",
    "b",
    "wave",
    "segment",
    "segment_value",
    "a_base",
    "a_value",
    "a_low",
    "a_high",
    "b_base",
    "b_value",
    "b_low",
    "b_high",
    "gap",
    "low",
    "high",
    "interval",
    "p_value",
    "p_adjusted",
    "test",
    "effect_size",
    "verdict",
    "kind",
    "rank",
    "flags",
    "measure",
    // What kind of line: gap, figure, change, share_change, overall, heterogeneity, importance.
    "row",
    "a_weighted_base",
    "a_effective_base",
    "b_weighted_base",
    "b_effective_base",
    "needed_a",
    "needed_b",
    "needed_both_a",
    "needed_both_b",
    // Of changes: the earlier wave, `wave` being the later one.
    "from",
    "change",
    "course",
    // Of tests over several groups, or values of a segment: these; of importance the question that tells it.
    "among",
    "statistic",
    "df",
    "df2",
    // How each group was asked: its own words where they are others, and the answers that agree. Where the words are
    // the opposite, `flags` says so.
    "a_wording",
    "a_agree",
    "b_wording",
    "b_agree",
];

/// The CSV file: UTF-8, lines ended by LF, full precision, absent figures empty.
pub fn write(report: &Report) -> String {
    let mut csv = String::new();
    record::write(&mut csv, COLUMNS);
    let gaps = report.rows().into_iter().map(|row| {
        let mut line = Line::of_gap(report, row.gap);
        line.cells(report, row.a, row.b);
        line
    });
    let figures = single_rows(report).into_iter().map(|cell| {
        let mut line = Line::new(report, "figure", &cell.question);
        line.text("a", &cell.group).place(&cell.wave, &cell.segment, &cell.segment_value);
        line.name("measure", &cell.measure).cells(report, Some(cell), None);
        line
    });
    for line in gaps.chain(figures).chain(changes(report)).chain(tests(report)).chain(importance(report)) {
        record::write(&mut csv, line.fields());
    }
    csv
}

fn changes(report: &Report) -> Vec<Line> {
    let of_gaps = report.changes.iter().map(|change| {
        let mut line = Line::new(report, "change", &change.question);
        line.text("a", &change.a).text("b", &change.b).text("from", &change.from);
        line.place(&change.to, &change.segment, &change.segment_value);
        line.number("change", change.change).number("low", change.low).number("high", change.high);
        line.number("p_value", change.p_value).number("p_adjusted", change.p_adjusted);
        line.name("course", &change.course);
        line
    });
    let of_groups = report.share_changes.iter().map(|change| {
        let mut line = Line::new(report, "share_change", &change.question);
        line.text("a", &change.group).text("from", &change.from);
        line.place(&change.to, &change.segment, &change.segment_value).name("measure", &change.measure);
        line.number("change", change.change).number("low", change.low).number("high", change.high);
        line.name("interval", &change.interval).number("p_value", change.p_value);
        line.number("p_adjusted", change.p_adjusted);
        line.number("effect_size", change.effect_size);
        if let Some(test) = &change.test {
            line.name("test", test);
        }
        line
    });
    of_gaps.chain(of_groups).collect()
}

/// How much each question matters to a group: `a` says to whom, `statistic` how much, `test` by what it is told.
fn importance(report: &Report) -> Vec<Line> {
    let line = |each: &Importance| {
        let mut line = Line::new(report, "importance", &each.question);
        line.text("a", &each.group).text("wave", &each.wave).name("test", &each.kind).text("among", &each.by);
        line.number("statistic", Some(each.value)).number("low", each.low).number("high", each.high);
        line.number("a_base", each.base);
        line
    };
    report.importance.iter().map(line).collect()
}

fn tests(report: &Report) -> Vec<Line> {
    let overall = report.overall.iter().map(|test| {
        let mut line = Line::new(report, "overall", &test.question);
        line.place(&test.wave, &test.segment, &test.segment_value).name("test", &test.test);
        line.text("among", &test.groups.join(" | ")).number("statistic", test.statistic);
        line.number("df", test.df).number("df2", test.df2);
        line.number("p_value", test.p_value).number("p_adjusted", test.p_adjusted);
        line
    });
    let by_segment = report.heterogeneity.iter().map(|test| {
        let mut line = Line::new(report, "heterogeneity", &test.question);
        line.text("a", &test.a)
            .text("b", &test.b)
            .place(&test.wave, &test.segment, "")
            .text("test", "cochran_q");
        line.text("among", &test.values.join(" | "))
            .number("statistic", test.statistic)
            .number("df", test.df);
        line.number("p_value", test.p_value).number("p_adjusted", test.p_adjusted);
        line
    });
    overall.chain(by_segment).collect()
}

/// One line, by column.
struct Line(Map<&'static str, String>);

impl Line {
    fn new(report: &Report, row: &'static str, question: &str) -> Line {
        let mut line = Line(Map::new());
        line.text("row", row).text("question", question).text("text", &label(report, question));
        line
    }

    fn of_gap(report: &Report, gap: &Gap) -> Line {
        let mut line = Line::new(report, "gap", &gap.question);
        line.text("a", &gap.a).text("b", &gap.b).place(&gap.wave, &gap.segment, &gap.segment_value);
        line.number("gap", gap.gap).number("low", gap.low).number("high", gap.high);
        line.name("interval", &gap.interval).number("p_value", gap.p_value);
        line.number("p_adjusted", gap.p_adjusted).number("effect_size", gap.effect_size);
        line.name("verdict", &gap.verdict).name("kind", &gap.kind).number("rank", Some(gap.rank as f64));
        line.name("measure", &gap.measure);
        if let Some(test) = &gap.test {
            line.name("test", test);
        }
        if let Some(needed) = &gap.needed {
            line.number("needed_a", needed.of_a).number("needed_b", needed.of_b);
            line.number("needed_both_a", needed.of_both.map(|both| both.0));
            line.number("needed_both_b", needed.of_both.map(|both| both.1));
        }
        line
    }

    fn place(&mut self, wave: &str, segment: &str, value: &str) -> &mut Line {
        self.text("wave", wave).text("segment", segment).text("segment_value", value)
    }

    /// The figures of both groups, and what to know about them.
    fn cells(&mut self, report: &Report, a: Option<&Cell>, b: Option<&Cell>) -> &mut Line {
        const NAMES: [[&str; 6]; 2] = [
            ["a_base", "a_value", "a_low", "a_high", "a_weighted_base", "a_effective_base"],
            ["b_base", "b_value", "b_low", "b_high", "b_weighted_base", "b_effective_base"],
        ];
        const ASKED: [[&str; 2]; 2] = [["a_wording", "a_agree"], ["b_wording", "b_agree"]];
        let mut flags = Vec::new();
        for (((cell, names), side), [wording, agree]) in
            [a, b].into_iter().zip(NAMES).zip(["a", "b"]).zip(ASKED)
        {
            let Some(cell) = cell else { continue };
            let figures =
                [cell.base, cell.value, cell.low, cell.high, cell.weighted_base, cell.effective_base];
            for (name, figure) in names.into_iter().zip(figures) {
                self.number(name, figure);
            }
            flags.extend(cell.flags.iter().map(|flag| format!("{side}:{}", name(flag))));
            let asked = asked(report, cell);
            if asked.opposite {
                flags.push(format!("{side}:opposite"));
            }
            self.text(wording, asked.wording.unwrap_or_default()).text(agree, &asked.agree.join(" | "));
        }
        self.text("flags", &flags.join(" "))
    }

    /// A number in the shortest form that reads back as the same `f64`; empty where there is none.
    fn number(&mut self, column: &'static str, value: Option<f64>) -> &mut Line {
        self.0.insert(column, value.map(|value| value.to_string()).unwrap_or_default());
        self
    }

    fn name(&mut self, column: &'static str, value: &impl Serialize) -> &mut Line {
        self.0.insert(column, name(value));
        self
    }

    fn text(&mut self, column: &'static str, value: &str) -> &mut Line {
        self.0.insert(column, harmless(value));
        self
    }

    fn fields(&self) -> [&str; COLUMNS.len()] {
        COLUMNS.map(|column| self.0.get(column).map(String::as_str).unwrap_or_default())
    }
}

/// A name of the contracts: `blind_spot`.
fn name(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Text as a cell. One that a spreadsheet would run as a formula gets an apostrophe in front.
fn harmless(value: &str) -> String {
    let runs = value.trim_start().starts_with(['=', '+', '-', '@']) || value.starts_with(['\t', '\r']);
    if runs { format!("'{value}") } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_are_made_harmless() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@sum"), "'@sum");
        assert_eq!(harmless("-2, or so"), "'-2, or so");
        assert_eq!(harmless("\r1"), "'\r1");
        assert_eq!(harmless("Fine"), "Fine");
    }
}
