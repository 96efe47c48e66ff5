//! Which gaps are shown.

use super::recorder::record;
use super::reports::{asked, promises, report};
use gap_report::chart::{MarkKind, View};

#[test]
fn the_last_wave_of_whole_groups_comes_first() {
    let mut report = promises();
    assert_eq!(
        View::first(&report).map(|view| (view.a, view.b)),
        Some(("Managers".into(), "Consumers".into()))
    );
    let lead = report.gaps[0].clone();
    for (wave, segment) in [("2024", ""), ("2026", ""), ("2025", ""), ("2027", "Region")] {
        let mut gap = lead.clone();
        (gap.wave, gap.segment) = (wave.to_owned(), segment.to_owned());
        report.gaps.push(gap);
    }
    assert_eq!(
        View::first(&report).map(|view| (view.wave, view.segment)),
        Some(("2026".into(), String::new()))
    );
    report.gaps.clear();
    assert_eq!(View::first(&report), None);
}

#[test]
fn only_the_view_is_drawn_and_pages_join() {
    let mut report = promises();
    let view = View::first(&report).expect("gaps");
    let mut elsewhere = report.gaps[3].clone();
    elsewhere.segment = "Region".to_owned();
    report.gaps.push(elsewhere);
    let rows = |first, count| -> Vec<String> {
        let marks = record(&report, &view, 700, 1.0, (first, count)).marks;
        marks.into_iter().filter(|mark| mark.kind == MarkKind::Row).map(|mark| mark.id).collect()
    };
    let all = rows(0, usize::MAX);
    assert_eq!(all.len(), 10);
    assert_eq!([rows(0, 4), rows(4, 4), rows(8, 4)].concat(), all);
    assert!(rows(10, 4).is_empty());
}

#[test]
fn options_of_a_question_are_named_with_it() {
    let mut report = report("A", "B", &[asked("Which of these do you use?", 0.4, 0.2, None)]);
    let option = "q0/Phone / text".to_owned();
    report.gaps[0].question = option.clone();
    report.cells.iter_mut().for_each(|cell| cell.question = option.clone());
    let view = View::first(&report).expect("gaps");
    let marks = record(&report, &view, 700, 1.0, (0, 1)).marks;
    assert_eq!(marks[1].label, "Which of these do you use? Phone / text");
}
