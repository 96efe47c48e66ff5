//! The chart of how sure each gap is.

use super::recorder::{faults, record_chart};
use super::reports::{asked, edges, promises, published, report};
use gap_report::chart::{ChartName, Mark, MarkKind, View};
use gap_report::report::{Needed, Report, Verdict};
use gap_report::study::MeasureKind;

const ALL: (usize, usize) = (0, usize::MAX);

fn marks(report: &Report, width: u32) -> Vec<Mark> {
    let view = View::first(report).expect("gaps");
    record_chart(ChartName::Sure, report, &view, width, 4.0, ALL).marks
}

fn needing(mut report: Report) -> Report {
    let needed = |a, b| Some(Needed { of_a: a, of_b: b, of_both: Some((9000.0, 90_000.0)) });
    for gap in &mut report.gaps {
        gap.needed = match gap.question.as_str() {
            "q9" => needed(Some(41.0), Some(1233.0)),
            "q5" => needed(None, Some(30.0)),
            "q6" => needed(None, None),
            _ => gap.needed,
        };
    }
    report
}

#[test]
fn the_most_certain_come_first() {
    let report = needing(promises());
    let rows: Vec<Mark> = marks(&report, 900).into_iter().filter(|mark| mark.kind == MarkKind::Row).collect();
    let gap = |mark: &Mark| report.gaps.iter().find(|gap| gap.id == mark.id).expect("a gap");
    let verdicts: Vec<Verdict> = rows.iter().map(|row| gap(row).verdict).collect();
    let beyond = verdicts.iter().filter(|verdict| **verdict == Verdict::Outside).count();
    assert!(beyond > 1 && beyond < verdicts.len());
    assert!(verdicts[..beyond].iter().all(|verdict| *verdict == Verdict::Outside));
    for pair in rows[..beyond].windows(2) {
        assert!(gap(&pair[0]).rank < gap(&pair[1]).rank);
        assert!(pair[0].y + pair[0].height <= pair[1].y);
    }
    // Of the open ones those first of which the smallest part of a base is missing.
    let open: Vec<&str> = rows[beyond..].iter().map(|row| row.question.as_str()).collect();
    let place = |id: &str| open.iter().position(|open| *open == id);
    assert_eq!((place("q5"), place("q9")), (Some(0), Some(1)), "{open:?}");
    assert!(
        rows[beyond].label.ends_with("not enough data to say. To settle it: 30 more from Consumers"),
        "{}",
        rows[beyond].label
    );
    let other = &rows[beyond + 1].label;
    assert!(
        other.ends_with(". To settle it: 41 more from Managers, or 1,233 more from Consumers"),
        "{other}"
    );
    let beyond_reach = rows.iter().find(|row| row.question == "q6").expect("a row");
    assert!(beyond_reach.label.ends_with("not enough data to say"), "{}", beyond_reach.label);
}

#[test]
fn intervals_stand_where_the_report_has_them() {
    let report = edges();
    for width in [320, 560, 1920] {
        let marks = marks(&report, width);
        let drawn: Vec<&Mark> = marks.iter().filter(|mark| mark.kind == MarkKind::Value).collect();
        assert_eq!(drawn.len(), 9);
        let ends = |mark: &Mark| {
            let gap = report.gaps.iter().find(|gap| gap.id == mark.id).expect("a gap");
            let (low, high) = (gap.low.expect("low"), gap.high.expect("high"));
            (low + high, mark.x + mark.width / 2.0)
        };
        let ((v, x), (w, y)) = (ends(drawn[0]), ends(drawn[1]));
        let scale = (y - x) / (w - v);
        assert!(scale > 0.0);
        for mark in drawn {
            let (value, at) = ends(mark);
            assert!((at - x - (value - v) * scale).abs() < 1e-6, "{}", mark.label);
        }
    }
}

#[test]
fn words_say_no_more_than_the_verdicts() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    let caption = ChartName::Sure.caption(&report, &view).expect("a caption");
    assert_eq!(caption.title, "Five of ten gaps are shown to lie beyond 5 points; five are open");
    assert_eq!(
        caption.subtitle,
        "Gap in points with its 95\u{a0}% interval: Managers (250) minus Consumers (250); the most certain first"
    );
    let few = report_of(&[(0.5, 0.48), (0.3, 0.5)], 20.0);
    let caption = ChartName::Sure.caption(&few, &View::first(&few).expect("gaps")).expect("a caption");
    assert_eq!(caption.title, "The data settle none of the two gaps");
    let within = report_of(&[(0.5, 0.5)], 20_000.0);
    let caption = ChartName::Sure.caption(&within, &View::first(&within).expect("gaps")).expect("a caption");
    assert_eq!(caption.title, "Shown to lie within the acceptable 5 points: −1 to +1 points");
    let beyond = report_of(&[(0.9, 0.5)], 200.0);
    let caption = ChartName::Sure.caption(&beyond, &View::first(&beyond).expect("gaps")).expect("a caption");
    assert!(caption.title.starts_with("Shown to lie beyond the acceptable 5 points: +"), "{}", caption.title);
    let open = report_of(&[(0.5, 0.45)], 40.0);
    let caption = ChartName::Sure.caption(&open, &View::first(&open).expect("gaps")).expect("a caption");
    assert!(caption.title.starts_with("The gap may be anything from −"), "{}", caption.title);
}

fn report_of(shares: &[(f64, f64)], n: f64) -> Report {
    let asked: Vec<_> = shares.iter().map(|&(a, b)| asked("Promise", a, b, Some((n, n)))).collect();
    report("A", "B", &asked)
}

#[test]
fn without_intervals_there_is_nothing_to_be_sure_of() {
    let report = published();
    let view = View::first(&report).expect("gaps");
    assert_eq!(ChartName::Sure.caption(&report, &view), None);
    assert!(!ChartName::available(&report, &view).contains(&ChartName::Sure));
}

/// A mean stands where its part of the scale does, and its number is its own.
#[test]
fn means_stand_by_their_part_of_the_scale() {
    let mut report = promises();
    let view = View::first(&report).expect("gaps");
    let place = |report: &gap_report::report::Report, id: &str| {
        let drawn = record_chart(ChartName::Sure, report, &view, 900, 1.0, ALL);
        let mark = drawn.marks.into_iter().find(|mark| mark.id == id && mark.kind == MarkKind::Value);
        mark.map(|mark| (mark.x, mark.width, mark.label)).expect("an interval")
    };
    let before = place(&report, "g1");
    let gap = &mut report.gaps[0];
    (gap.measure, gap.range) = (MeasureKind::Mean, Some(4.0));
    for value in [&mut gap.gap, &mut gap.low, &mut gap.high] {
        *value = value.map(|value| value * 4.0);
    }
    let after = place(&report, "g1");
    // The head of the numbers is shorter, and the axis a little longer.
    assert!((after.0 - before.0).abs() < 3.0 && (after.1 - before.1).abs() < 3.0, "{after:?} {before:?}");
    assert!(after.2.contains("gap +1.4, +1.0 to +1.7, "), "{}", after.2);
    let caption = ChartName::Sure.caption(&report, &view).expect("a caption");
    assert!(caption.subtitle.starts_with("Gap with its 95\u{a0}% interval: "), "{}", caption.subtitle);
    assert!(caption.subtitle.ends_with("; means in percent of their scale"), "{}", caption.subtitle);
}

#[test]
fn the_table_holds_the_same_figures() {
    let report = edges();
    let view = View::first(&report).expect("gaps");
    let table = ChartName::Sure.table(&report, &view);
    let drawn = record_chart(ChartName::Sure, &report, &view, 900, 1.0, ALL);
    assert_eq!(table.rows.len(), 10);
    for row in &table.rows {
        assert_eq!(row.len(), table.columns.len());
        for figure in row[1..3].iter().filter(|figure| !figure.is_empty()) {
            assert!(drawn.texts.iter().any(|text| text.what == *figure), "{figure}");
        }
    }
    let last = table.rows.last().expect("rows");
    assert_eq!(
        last[3],
        "Not shown, to protect the respondents: Head office staff & regional management and People who called within the last twelve months"
    );
}

#[test]
fn a_moved_label_is_a_fault() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    let mut drawing = record_chart(ChartName::Sure, &report, &view, 700, 1.0, ALL);
    assert_eq!(faults(&drawing), Vec::<String>::new());
    let number = drawing.texts.iter().position(|text| text.what == "+35").expect("a number");
    let text = &mut drawing.texts[number];
    (text.top, text.bottom) = (text.top + 12.0, text.bottom + 12.0);
    assert!(!faults(&drawing).is_empty());
}

/// The words at the ends of the axis stand under each other where a word of theirs would have to be broken.
#[test]
fn no_word_at_the_ends_of_the_axis_is_broken() {
    let n = Some((250.0, 260.0));
    let names = [
        ("Head office", "Customers"),
        ("Contact centre managers", "Business customers of the last year"),
        ("Consultants", "Stakeholders"),
        ("International representatives", "Small and medium enterprises"),
    ];
    for (a, b) in names {
        let report = report(a, b, &[asked("Service is fast", 0.8, 0.4, n), asked("It is kind", 0.4, 0.5, n)]);
        let view = View::first(&report).expect("gaps");
        for width in (320..=700).step_by(4) {
            let drawn = record_chart(ChartName::Sure, &report, &view, width, 1.0, ALL);
            let first = drawn.marks.iter().map(|mark| mark.y).fold(f64::INFINITY, f64::min);
            let texts = drawn.texts.iter().filter(|text| text.bottom <= first && text.what != "Gap, points");
            let said: Vec<&str> = texts.flat_map(|text| text.what.split([' ', '\u{a0}'])).collect();
            let expected = format!("← {b} higher {a} higher →");
            for word in expected.split(' ').filter(|word| word.chars().count() <= 12) {
                assert!(said.contains(&word), "{word} is broken at {width}: {said:?}");
            }
            assert_eq!(faults(&drawn), Vec::<String>::new(), "at {width}");
        }
    }
}

/// Nothing is ranked where there is one row.
#[test]
fn one_row_is_not_ranked() {
    let n = Some((250.0, 260.0));
    let one = super::many::with_group(
        report("Leaders", "Customers", &[asked("Service is fast", 0.8, 0.4, n)]),
        "Agents",
        &[Some(0.6)],
        Some(200.0),
    );
    let one = super::answers::listed(one, &super::answers::AGREEMENT, 2, &[1.0], true);
    let view = View::first(&one).expect("gaps");
    for chart in ChartName::available(&one, &view) {
        let subtitle = chart.caption(&one, &view).expect("a caption").subtitle;
        for word in ["ranked", "gap first", "certain first", "moved first"] {
            assert!(!subtitle.contains(word), "{chart:?}: {subtitle}");
        }
    }
}
