//! The tables behind the gaps that the written formats share: what moved, what was tested beside the pairs, and
//! what would settle what is open. Words and figures only; how a table looks is the format's business.

use super::{asked, text};
use crate::order::{self, Map};
use crate::report::{
    Change, Course, Flag, ImportanceKind, OverallTest, Report, Row, format, label, single_rows,
};
use crate::study::{Comparison, MeasureKind};
use std::cmp::Reverse;

/// A table: a heading, a line of explanation, columns and rows.
pub struct Table {
    pub heading: &'static str,
    pub note: &'static str,
    /// The name of each column, and whether it holds figures.
    pub columns: Vec<(&'static str, bool)>,
    pub rows: Vec<Vec<String>>,
}

/// Those that belong to the report, and those behind it for whoever works on it; all that have rows.
pub fn tables(report: &Report) -> [Vec<Table>; 2] {
    let main = vec![singles(report), importance(report), changes(report, true)];
    let behind = vec![
        changes(report, false),
        share_changes(report),
        overall(report),
        heterogeneity(report),
        needed(report),
        asked::table(report),
    ];
    [main, behind].map(|mut tables| {
        tables.retain(|table| !table.rows.is_empty());
        tables
    })
}

/// The gaps of whole groups and those of parts of them: by comparison, the last wave first; without tables that would
/// hold no gap at all.
pub fn families(report: &Report) -> [Vec<Row<'_>>; 2] {
    let rows = report.rows();
    let key = |row: &Row<'_>| {
        let gap = row.gap;
        [&gap.a, &gap.b, &gap.wave, &gap.segment, &gap.segment_value].map(String::clone)
    };
    let known: order::Set<_> = order::set(rows.iter().filter(|row| row.gap.gap.is_some()).map(key));
    let waves: Vec<String> = rows.iter().map(|row| row.gap.wave.clone()).collect();
    let mut shown: Vec<Row<'_>> = rows.into_iter().filter(|row| known.contains(&key(row))).collect();
    order::sort_by_key(&mut shown, |row| {
        let pair = |comparison: &Comparison| comparison.a == row.gap.a && comparison.b == row.gap.b;
        let wave = waves.iter().position(|wave| *wave == row.gap.wave);
        (report.study.comparisons.iter().position(pair), Reverse(wave))
    });
    let (whole, parts) = shown.into_iter().partition(|row| row.gap.segment.is_empty());
    [whole, parts]
}

/// Those of the last wave of each comparison, and the earlier ones.
pub fn last_wave<'a>(rows: Vec<Row<'a>>) -> [Vec<Row<'a>>; 2] {
    let mut last: Vec<[&'a str; 3]> = Vec::new();
    for row in &rows {
        let gap = row.gap;
        if !last.iter().any(|[a, b, _]| *a == gap.a && *b == gap.b) {
            last.push([&gap.a, &gap.b, &gap.wave]);
        }
    }
    let is_last = |row: &Row<'a>| last.contains(&[&*row.gap.a, &*row.gap.b, &*row.gap.wave]);
    let (now, then) = rows.into_iter().partition(is_last);
    [now, then]
}

fn singles(report: &Report) -> Table {
    // The other group may have no such segment: what was asked of both as wholes is no question of one.
    let paired: order::Set<_> =
        order::set(report.gaps.iter().filter(|gap| gap.segment.is_empty()).flat_map(|gap| {
            [&gap.a, &gap.b].map(|group| (gap.question.as_str(), group.as_str(), gap.wave.as_str()))
        }));
    let mut cells = single_rows(report);
    let whole: order::Set<_> = order::set(
        cells.iter().filter(|cell| cell.segment.is_empty()).map(|cell| (&cell.question, &cell.group)),
    );
    let importance =
        |id: &str| report.study.questions.iter().any(|q| q.id == id && report.study.is_importance(q));
    cells.retain(|cell| {
        // Parts of a group only where it has no figure as a whole; nobody where nobody was asked; a published figure has
        // no base.
        let is_whole = cell.segment.is_empty() || !whole.contains(&(&cell.question, &cell.group));
        is_whole
            && (!cell.flags.contains(&Flag::NoBase) || cell.value.is_some())
            && !importance(&cell.question)
            && !paired.contains(&(cell.question.as_str(), cell.group.as_str(), cell.wave.as_str()))
    });
    let mut groups: order::Map<&str, &str> = order::Map::new();
    let several = cells.iter().any(|cell| *groups.entry(&cell.question).or_insert(&cell.group) != cell.group);
    let rows = cells.iter().map(|cell| {
        vec![
            label(report, &cell.question),
            within(&cell.group, &place(&cell.wave, &cell.segment_value)),
            text::scored(cell),
            text::base(Some(cell)),
        ]
    });
    let one = report.study.groups.len() == 1;
    Table {
        heading: match (one, several) {
            (true, _) => "Figures",
            (_, true) => "Asked of some groups only",
            _ => "Asked of one group only",
        },
        note: "Figures of a group without those of another to set them against.",
        columns: vec![
            ("Question", false),
            ("Group", false),
            (text::figure_heading(&cells), true),
            ("Base", true),
        ],
        rows: rows.collect(),
    }
}

fn importance(report: &Report) -> Table {
    let rows = report.importance.iter().map(|each| {
        let by = match each.kind {
            ImportanceKind::Asked => "asked",
            ImportanceKind::Derived => "correlation",
        };
        vec![
            label(report, &each.question),
            within(&each.group, &each.wave),
            each.in_words(),
            format!("{by}: {}", label(report, &each.by)),
            each.base.map_or_else(|| "–".to_owned(), text::answered),
        ]
    });
    Table {
        heading: "How much the questions matter",
        note: "To those outside: the share that calls it important, or the correlation of the answers with those to the outcome.",
        columns: vec![
            ("Question", false),
            ("Group", false),
            ("Importance", true),
            ("Told by", false),
            ("Base", true),
        ],
        rows: rows.collect(),
    }
}

/// `main`: those of all respondents, and those within segments that are shown; else what figures there are of the rest.
fn changes(report: &Report, main: bool) -> Table {
    let measures: Map<&str, MeasureKind> =
        order::map(report.gaps.iter().map(|gap| (gap.question.as_str(), gap.measure)));
    let is_main = |change: &&Change| change.segment.is_empty() || change.has_moved();
    let here = |change: &&Change| is_main(change) == main && (main || change.change.is_some());
    let rows = report.changes.iter().filter(here).map(|change| {
        let measure = measures.get(change.question.as_str()).copied().unwrap_or(MeasureKind::Share);
        vec![
            label(report, &change.question),
            against(&change.a, &change.b, &change.segment_value),
            format!("{} to {}", change.from, change.to),
            size(measure, change.change),
            limits(measure, change.low, change.high),
            text::p_value(change.p_adjusted),
            course(change).to_owned(),
        ]
    });
    Table {
        heading: if main { "How the gaps moved" } else { "How the gaps within segments moved" },
        note: if main { "The gap now less the gap then." } else { "Of gaps not shown to have moved." },
        columns: vec![
            ("Question", false),
            ("Groups", false),
            ("Waves", false),
            ("Change", true),
            ("Interval", true),
            ("Adjusted p", true),
            ("Course", false),
        ],
        rows: rows.collect(),
    }
}

fn share_changes(report: &Report) -> Table {
    let rows = report.share_changes.iter().filter(|change| change.change.is_some()).map(|change| {
        vec![
            label(report, &change.question),
            within(&change.group, &change.segment_value),
            format!("{} to {}", change.from, change.to),
            size(change.measure, change.change),
            limits(change.measure, change.low, change.high),
            text::p_value(change.p_adjusted),
        ]
    });
    Table {
        heading: "How the groups moved",
        note: "Each group's figure now less its figure then.",
        columns: vec![
            ("Question", false),
            ("Group", false),
            ("Waves", false),
            ("Change", true),
            ("Interval", true),
            ("Adjusted p", true),
        ],
        rows: rows.collect(),
    }
}

fn overall(report: &Report) -> Table {
    let rows = report.overall.iter().map(|test| {
        let name = match test.test {
            OverallTest::ChiSquare => "chi-square",
            OverallTest::RaoScott => "Rao–Scott F",
            OverallTest::Welch => "Welch's F",
            OverallTest::Wald => "Wald's chi-square",
        };
        vec![
            label(report, &test.question),
            within(&test.groups.join(", "), &place(&test.wave, &test.segment_value)),
            name.to_owned(),
            statistic(test.statistic, test.df, test.df2),
            text::p_value(test.p_adjusted),
        ]
    });
    Table {
        heading: "Whether the groups differ at all",
        note: "One test over all groups, before the pairs. No p where all groups answered alike, or where so few are expected to agree, or not to, that chi-square does not hold.",
        columns: vec![
            ("Question", false),
            ("Groups", false),
            ("Test", false),
            ("Statistic", true),
            ("Adjusted p", true),
        ],
        rows: rows.collect(),
    }
}

fn heterogeneity(report: &Report) -> Table {
    let rows = report.heterogeneity.iter().map(|test| {
        vec![
            label(report, &test.question),
            against(&test.a, &test.b, &test.wave),
            format!("{}: {}", test.segment, test.values.join(", ")),
            statistic(test.statistic, test.df, None),
            text::p_value(test.p_adjusted),
        ]
    });
    Table {
        heading: "Whether a gap differs within a segment",
        note: "Cochran's Q over the gaps of a segment's values: where p is not small, what looks like a difference may be chance.",
        columns: vec![
            ("Question", false),
            ("Groups", false),
            ("Segment", false),
            ("Q", true),
            ("Adjusted p", true),
        ],
        rows: rows.collect(),
    }
}

fn needed(report: &Report) -> Table {
    let rows = report.rows().into_iter().filter_map(|row| {
        let (gap, needed) = (row.gap, row.needed()?);
        let alone = |more: Option<f64>| more.map_or_else(|| "–".to_owned(), format::answers);
        let both = needed.of_both.map_or_else(
            || "–".to_owned(),
            |(a, b)| format!("{} and {}", format::answers(a), format::answers(b)),
        );
        Some(vec![
            label(report, &gap.question),
            against(&gap.a, &gap.b, &place(&gap.wave, &gap.segment_value)),
            alone(needed.of_a),
            alone(needed.of_b),
            both,
        ])
    });
    Table {
        heading: "What would settle the open gaps",
        note: "More answers that would be enough if the figures stay as they are: from the first group alone, from the second alone, or, where neither would do, from both. Gaps that would take more than twenty times the answers that there are stand in no row.",
        columns: vec![
            ("Question", false),
            ("Groups", false),
            ("From the first", true),
            ("From the second", true),
            ("From both", true),
        ],
        rows: rows.collect(),
    }
}

/// `2025, North`: what is not empty of the two.
fn place(wave: &str, value: &str) -> String {
    match (wave.is_empty(), value.is_empty()) {
        (false, false) => within(wave, value),
        (true, _) => value.to_owned(),
        (_, true) => wave.to_owned(),
    }
}

/// `Leaders against Customers, North`.
fn against(a: &str, b: &str, place: &str) -> String {
    within(&format!("{a} against {b}"), place)
}

/// `Leaders, North`.
fn within(whom: &str, place: &str) -> String {
    if place.is_empty() { whom.to_owned() } else { format!("{whom}, {place}") }
}

fn size(measure: MeasureKind, size: Option<f64>) -> String {
    size.map_or_else(|| "–".to_owned(), |size| format::gap(measure, size))
}

fn limits(measure: MeasureKind, low: Option<f64>, high: Option<f64>) -> String {
    low.zip(high).map_or_else(|| "–".to_owned(), |limits| format::gap_interval(measure, limits))
}

/// `12.60 on 3`, `4.11 on 2 and 45.3`.
fn statistic(value: Option<f64>, df: Option<f64>, df2: Option<f64>) -> String {
    let whole = |df: f64| if df == libm::trunc(df) { format!("{df}") } else { format!("{df:.1}") };
    match (value, df, df2) {
        (Some(value), Some(df), Some(df2)) => format!("{value:.2} on {} and {}", whole(df), whole(df2)),
        (Some(value), Some(df), None) => format!("{value:.2} on {}", whole(df)),
        _ => "–".to_owned(),
    }
}

fn course(change: &Change) -> &'static str {
    match change.course {
        _ if change.change.is_none() => "not shown",
        Course::Closed => "closed",
        Course::Closing => "closing",
        Course::Widening => "widening",
        Course::Reversed => "turned round",
        Course::Moved => "moved",
        Course::Still => "stands still",
        Course::Unclear => "not enough data to say",
    }
}
