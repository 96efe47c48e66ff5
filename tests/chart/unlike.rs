//! Figures of unlike scales: a note beside them, in pictures, words and tables.

use super::answers::{AGREEMENT, listed};
use super::recorder::{faults, record_chart};
use super::reports::{asked, report};
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::report::Report;

const NOTE: &str = "Asked on unlike scales: yes/no and 5 points";

/// The first question was put as yes or no to one group and on five points to the other, the second alike to both.
pub fn unlike() -> Report {
    let n = Some((200.0, 300.0));
    let questions = [asked("Service is fast", 0.9, 0.3, n), asked("Service is kind", 0.7, 0.5, n)];
    let report = report("Leaders", "Customers", &questions);
    let yes_no = listed(report.clone(), &["No", "Yes"], 1, &[1.0], true);
    let mut report = listed(report, &AGREEMENT, 2, &[1.0, 2.0], true);
    let is_other = |question: &str, group: &str| question == "q0" && group == "Leaders";
    report.answers.retain(|list| !is_other(&list.question, &list.group));
    report.answers.extend(yes_no.answers.into_iter().filter(|list| is_other(&list.question, &list.group)));
    report
}

#[test]
fn unlike_scales_are_noted_once_beside_the_figures() {
    let report = unlike();
    let view = View::first(&report).expect("gaps");
    for chart in [ChartName::Gaps, ChartName::Sure] {
        for width in [320, 900] {
            let drawing = record_chart(chart, &report, &view, width, 2.0, (0, usize::MAX));
            let words: Vec<&str> = drawing.texts.iter().map(|text| text.what.as_str()).collect();
            let all = words.join(" ");
            assert_eq!(all.matches("unlike scales").count(), 1, "{chart:?} at {width}: {all}");
            assert_eq!(faults(&drawing), Vec::<String>::new(), "{chart:?} at {width}");
            let row = |question: &str| {
                let is =
                    |mark: &&gap_report::chart::Mark| mark.kind == MarkKind::Row && mark.question == question;
                drawing.marks.iter().find(is).expect("a row").label.clone()
            };
            assert!(row("q0").contains(NOTE), "{}", row("q0"));
            assert!(!row("q1").contains("unlike"), "{}", row("q1"));
        }
        let table = chart.table(&report, &view);
        assert_eq!(table.rows.iter().filter(|row| row.iter().any(|cell| cell.contains(NOTE))).count(), 1);
    }
}

#[test]
fn scales_of_one_length_and_unknown_ones_are_not_noted() {
    let mut report = unlike();
    let view = View::first(&report).expect("gaps");
    let noted = |report: &Report| {
        let table = ChartName::Gaps.table(report, &view);
        table.rows.iter().flatten().any(|cell| cell.contains("unlike"))
    };
    assert!(noted(&report));
    for list in &mut report.answers {
        list.ordered = false;
    }
    assert!(!noted(&report), "what has no order is no scale");
    report.answers.clear();
    assert!(!noted(&report), "published figures have no lists");
}

/// Each scale has its key once, above the rows that were asked on it.
#[test]
fn full_answers_stand_scale_by_scale() {
    let n = Some((200.0, 300.0));
    let texts = ["Fast", "Kind", "Clear", "Fair", "Near", "Open"];
    let shares = [0.9, 0.85, 0.8, 0.75, 0.7, 0.65];
    let questions: Vec<_> =
        texts.iter().zip(shares).map(|(text, share)| asked(text, share, 0.4, n)).collect();
    let bare = report("Leaders", "Customers", &questions);
    let other = listed(bare.clone(), &["Never", "Rarely", "Often", "Always"], 2, &[1.0], true);
    let mut report = listed(bare, &AGREEMENT, 2, &[1.0, 2.0], true);
    let is_other = |question: &str| ["q1", "q3", "q5"].contains(&question);
    report.answers.retain(|list| !is_other(&list.question));
    report.answers.extend(other.answers.into_iter().filter(|list| is_other(&list.question)));
    let view = View::first(&report).expect("gaps");
    for width in [320, 900] {
        let drawing = record_chart(ChartName::Answers, &report, &view, width, 2.0, (0, usize::MAX));
        assert_eq!(faults(&drawing), Vec::<String>::new());
        for level in ["Strongly agree", "Rarely"] {
            assert_eq!(
                drawing.texts.iter().filter(|text| text.what == level).count(),
                1,
                "{level} at {width}"
            );
        }
        let rows = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row);
        let rows: Vec<&str> = rows.map(|mark| mark.question.as_str()).collect();
        assert_eq!(rows, ["q0", "q2", "q4", "q1", "q3", "q5"], "ranked within each scale");
    }
    let subtitle = ChartName::Answers.caption(&report, &view).expect("a caption").subtitle;
    assert!(subtitle.ends_with("; by scale, of each the widest gap first"), "{subtitle}");
}

/// Two scales of one question: a key for each, with the group that was asked on it.
#[test]
fn two_scales_of_a_question_are_named_with_their_groups() {
    let report = unlike();
    let view = View::first(&report).expect("gaps");
    let drawing = record_chart(ChartName::Answers, &report, &view, 900, 2.0, (0, usize::MAX));
    let texts: Vec<&str> = drawing.texts.iter().map(|text| text.what.as_str()).collect();
    let at = |what: &str| texts.iter().position(|text| *text == what).expect("a text");
    assert!(at("Leaders") < at("Yes") && at("Yes") < at("Customers") && at("Customers") < at("Neither"));
}
