//! What titles and subtitles say of any chart: what a share is of, small bases once, the order of groups.

use super::answers::{AGREEMENT, listed};
use super::many::with_group;
use super::recorder::record_chart;
use super::reports::{asked, promises, report};
use gap_report::chart::{ChartName, View};
use gap_report::report::Report;

fn subtitle(report: &Report, chart: ChartName) -> String {
    let view = View::first(report).expect("gaps");
    chart.caption(report, &view).expect("a caption").subtitle
}

/// The report with a measure at each question: which answers count stands in their lists.
fn counting(mut report: Report) -> Report {
    let measure = serde_json::json!({ "kind": "share", "agree": ["as listed"] });
    for question in &mut report.study.questions {
        question.measure = Some(serde_json::from_value(measure.clone()).expect("a measure"));
    }
    report
}

/// Who ticked or said yes did not agree, and of published shares nobody knows.
#[test]
fn a_share_is_of_those_who_did_what_counts() {
    assert!(subtitle(&promises(), ChartName::Gaps).starts_with("Share, in percent, with 95"));
    for (levels, agreeing, said) in [
        (&AGREEMENT[..], 2, "Share who agree, in percent, with 95"),
        (&["No", "Yes"][..], 1, "Share who say yes, in percent, with 95"),
        (
            &["Unimportant", "Neither", "Important", "Very important"][..],
            2,
            "Share who call it important, in percent",
        ),
    ] {
        let known = counting(listed(promises(), levels, agreeing, &[1.0], true));
        assert!(subtitle(&known, ChartName::Gaps).starts_with(said), "{}", subtitle(&known, ChartName::Gaps));
    }
    // One question on another scale.
    let mut mixed = counting(listed(promises(), &AGREEMENT, 2, &[1.0], true));
    let yes = listed(promises(), &["No", "Yes"], 1, &[1.0], true);
    mixed.answers.retain(|list| list.question != "q3");
    mixed.answers.extend(yes.answers.into_iter().filter(|list| list.question == "q3"));
    assert!(subtitle(&mixed, ChartName::Gaps).starts_with("Share, in percent, with 95"));
}

#[test]
fn a_base_that_is_small_everywhere_is_said_once() {
    let asked = |n: f64| {
        let small = Some((21.0, 400.0));
        let all = [asked("It is fast", 0.9, 0.4, small), asked("It is kind", 0.8, 0.6, Some((n, 400.0)))];
        with_group(report("Leaders", "Customers", &all), "Agents", &[Some(0.6), Some(0.5)], Some(200.0))
    };
    let labels = |report: &Report, chart: ChartName| {
        let view = View::first(report).expect("gaps");
        let drawing = record_chart(chart, report, &view, 900, 1.0, (0, usize::MAX));
        drawing.marks.into_iter().map(|mark| mark.label).collect::<Vec<_>>().join("; ")
    };
    for chart in [ChartName::Gaps, ChartName::Sure, ChartName::Ladder] {
        let (throughout, once) = (asked(21.0), asked(60.0));
        assert!(subtitle(&throughout, chart).contains("Leaders (21, small base)"), "{chart:?}");
        assert!(!labels(&throughout, chart).contains("Small base"), "{chart:?}");
        assert!(subtitle(&once, chart).contains("Leaders (21 to 60)"), "{chart:?}");
        assert!(labels(&once, chart).contains("Small base: Leaders\u{a0}(21)"), "{chart:?}");
    }
}

#[test]
fn one_question_names_its_groups_from_inside_to_outside() {
    let n = Some((100.0, 400.0));
    let all = [asked("It is fast", 0.9, 0.4, n), asked("It is kind", 0.8, 0.6, n)];
    let report =
        with_group(report("Leaders", "Customers", &all), "Agents", &[Some(0.6), Some(0.5)], Some(200.0));
    let report = listed(report, &AGREEMENT, 2, &[1.0], true);
    let view = View { question: "q0".to_owned(), ..View::first(&report).expect("gaps") };
    let title = ChartName::Answers.caption(&report, &view).expect("a caption").title;
    assert_eq!(title, "90\u{a0}% of leaders agree, 60\u{a0}% of agents, 40\u{a0}% of customers");
}

/// What is shown has a direction and a name; what is not is a distance.
#[test]
fn the_title_of_the_gaps_says_which_group_is_higher() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    let title = |report: &Report| ChartName::Gaps.caption(report, &view).expect("a caption").title;
    let first = title(&report);
    assert!(first.starts_with("Blind spot: 35 points higher among managers than consumers on “"), "{first}");
    let one = View { question: "q0".to_owned(), ..view.clone() };
    let one = ChartName::Gaps.caption(&report, &one).expect("a caption").title;
    assert!(one.ends_with(" points higher among managers than consumers"), "{one}");
    let published = super::reports::published();
    let view = View::first(&published).expect("gaps");
    let title = ChartName::Gaps.caption(&published, &view).expect("a caption").title;
    assert!(title.contains(" points apart on “"), "{title}");
}
