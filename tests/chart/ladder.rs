//! The chart of a hierarchy of groups.

use super::many::{hide, with_group};
use super::recorder::{Drawing, record_chart};
use super::reports::{asked, promises, report};
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::report::{Gap, Report, Verdict};

fn draw(report: &Report, width: u32) -> Drawing {
    let view = View::first(report).expect("gaps");
    record_chart(ChartName::Ladder, report, &view, width, 4.0, (0, usize::MAX))
}

fn three() -> Report {
    let n = Some((100.0, 400.0));
    let asked = [asked("Service is fast", 0.9, 0.3, n), asked("Service is kind", 0.5, 0.5, n)];
    with_group(report("Leaders", "Customers", &asked), "Agents", &[Some(0.8), Some(0.62)], Some(200.0))
}

/// With the gaps between neighbours, one beyond the acceptable one.
fn compared() -> Report {
    let mut report = three();
    let gap = Gap { id: "g9".to_owned(), a: "Agents".to_owned(), gap: Some(0.5), ..report.gaps[0].clone() };
    report.gaps.push(Gap { verdict: Verdict::Outside, ..gap });
    report
}

#[test]
fn two_groups_make_no_ladder() {
    let two = promises();
    let view = View::first(&two).expect("gaps");
    assert_eq!(ChartName::Ladder.caption(&two, &view), None);
    let some = with_group(two, "Agents", &[None, None, Some(0.4)], None);
    assert_eq!(ChartName::Ladder.table(&some, &view).rows.len(), 1);
    assert_eq!(ChartName::available(&some, &view), [ChartName::Gaps, ChartName::Sure, ChartName::Ladder]);
}

#[test]
fn rungs_go_from_inside_to_outside() {
    let report = compared();
    for width in [320, 900] {
        let drawing = draw(&report, width);
        let values = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value);
        let first: Vec<_> = values.filter(|mark| mark.question == "q0").collect();
        assert!(first.windows(2).all(|pair| pair[0].y + 10.0 < pair[1].y));
        let said: Vec<&str> = first.iter().map(|mark| mark.label.as_str()).collect();
        assert_eq!(
            said,
            [
                "Service is fast: Leaders 90\u{a0}%, 83 to 94",
                "Service is fast: Agents 80\u{a0}%, 74 to 85",
                "Service is fast: Customers 30\u{a0}%, 26 to 35",
            ]
        );
        let x = |i: usize| first[i].x + first[i].width / 2.0;
        assert!(((x(0) - x(1)) / (x(1) - x(2)) - 0.2).abs() < 1e-6);
    }
}

/// Where no side is known the rungs stand as the study lists its groups, and not by their names.
#[test]
fn without_sides_the_rungs_keep_the_order_of_the_study() {
    let mut report = three();
    for group in &mut report.study.groups {
        group.side = None;
    }
    let view = View::first(&report).expect("gaps");
    let columns = |report: &Report| {
        let table = ChartName::Ladder.table(report, &view);
        let heads: Vec<String> = table.columns.iter().map(|column| column.text.clone()).collect();
        heads.into_iter().filter(|head| head.ends_with(", %")).collect::<Vec<_>>()
    };
    assert_eq!(columns(&report), ["Leaders, %", "Agents, %", "Customers, %"]);
    report.study.groups.reverse();
    assert_eq!(columns(&report), ["Customers, %", "Agents, %", "Leaders, %"]);
}

#[test]
fn the_largest_step_is_marked() {
    let report = compared();
    let view = View::first(&report).expect("gaps");
    let caption = ChartName::Ladder.caption(&report, &view).expect("a caption");
    assert_eq!(caption.title, "50 points lower among customers than agents on “Service is fast”");
    let drawing = draw(&report, 900);
    let steps: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Gap).collect();
    let said: Vec<_> = steps.iter().map(|mark| (mark.id.as_str(), mark.label.as_str())).collect();
    assert_eq!(
        said,
        [
            (
                "g9",
                "Service is fast: largest step 50 points, from Agents to Customers, shown to lie beyond the acceptable gap"
            ),
            (
                "q1",
                "Service is kind: largest step 12 points, from Leaders to Agents, not tested: the study does not compare the two"
            ),
        ]
    );
    // Nothing is claimed of a step that the report does not judge.
    let report = three();
    let caption = ChartName::Ladder.caption(&report, &view).expect("a caption");
    assert_eq!(
        caption.title,
        "The largest step, not tested: 50 points from agents to customers on “Service is fast”"
    );
    assert!(!caption.subtitle.contains("bold"));
    assert!(
        caption.subtitle.ends_with("some steps are not tested: the study does not compare those two groups")
    );
    // A larger one that nobody tested does not push aside what is shown.
    let mut report = compared();
    report.gaps.retain(|gap| gap.id != "g9");
    let other = Gap {
        id: "g8".to_owned(),
        b: "Agents".to_owned(),
        question: "q1".to_owned(),
        ..report.gaps[0].clone()
    };
    report.gaps.push(Gap { gap: Some(-0.12), verdict: Verdict::Outside, ..other });
    let caption = ChartName::Ladder.caption(&report, &view).expect("a caption");
    assert_eq!(caption.title, "12 points higher among agents than leaders on “Service is kind”");
    // By itself a question is named above its charts.
    let alone = View { question: "q1".to_owned(), ..view };
    let caption = ChartName::Ladder.caption(&report, &alone).expect("a caption");
    assert_eq!(caption.title, "12 points higher among agents than leaders");
}

/// The line of the largest step is as bold as its number: both where the step is shown to lie beyond the acceptable gap.
#[test]
fn a_line_is_as_thick_as_its_number_is_bold() {
    let thick = |report: &Report| {
        let drawing = draw(report, 900);
        drawing.lines.iter().filter(|line| line.what == "3.0").count()
    };
    assert_eq!(thick(&compared()), 1, "the step of the other question is not judged");
    assert_eq!(thick(&three()), 0);
}

#[test]
fn a_hidden_rung_breaks_the_line() {
    let mut report = compared();
    hide(&mut report, 0, "Agents");
    let drawing = draw(&report, 900);
    let row =
        drawing.marks.iter().find(|mark| mark.kind == MarkKind::Row && mark.question == "q0").expect("a row");
    assert!(
        row.label.ends_with("Customers 30\u{a0}%, 26 to 35. Not shown, to protect the respondents: Agents"),
        "{}",
        row.label
    );
    assert!(!drawing.marks.iter().any(|mark| mark.kind == MarkKind::Gap && mark.question == "q0"));
    assert_eq!(drawing.texts.iter().filter(|text| text.what == "–").count(), 1);
}

#[test]
fn the_table_has_a_column_for_each_group() {
    let report = compared();
    let table = ChartName::Ladder.table(&report, &View::first(&report).expect("gaps"));
    let columns: Vec<&str> = table.columns.iter().map(|column| column.text.as_str()).collect();
    assert_eq!(
        columns,
        [
            "Question",
            "Leaders, %",
            "Interval",
            "Agents, %",
            "Interval",
            "Customers, %",
            "Interval",
            "Largest step, points",
            "Note"
        ]
    );
    assert_eq!(
        table.rows[0],
        ["Service is fast", "90", "83 to 94", "80", "74 to 85", "30", "26 to 35", "50", ""]
    );
}
