//! Chart 3, *Full answers*.

use super::golden::compare;
use super::law::{question, words};
use super::recorder::{Bounds, faults, record_chart};
use super::reports::{asked, promises, report, suppress};
use super::surveys::{flying, research, spack};
use gap_report::chart::{AdvanceTable, ChartName, Frame, Mark, MarkKind, ThemeName, View};
use gap_report::export::svg;
use gap_report::report::{Answer, AnswerSide, Answers, Flag, Report};
use proptest::prelude::*;

pub const AGREEMENT: [&str; 5] = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"];

/// Lists for every cell that is shown: its share over the last `agreeing` of `levels`, the rest over the others, in
/// proportion to `weights`.
pub fn listed(
    mut report: Report,
    levels: &[&str],
    agreeing: usize,
    weights: &[f64],
    ordered: bool,
) -> Report {
    let count = levels.len();
    for cell in report.cells.iter().filter(|cell| !cell.flags.contains(&Flag::Suppressed)) {
        let Some(value) = cell.value else { continue };
        let from = count - agreeing;
        let sum = |range: std::ops::Range<usize>| range.map(|i| weights[i % weights.len()]).sum::<f64>();
        let share = |i: usize| {
            let (part, range) = if i < from { (1.0 - value, 0..from) } else { (value, from..count) };
            if range.is_empty() { 0.0 } else { part * weights[i % weights.len()] / sum(range) }
        };
        let side = |i: usize| match () {
            () if i >= from => AnswerSide::Agree,
            () if !ordered || 2 * i + 1 >= count => AnswerSide::Neutral,
            () => AnswerSide::Disagree,
        };
        let answer = |(i, name): (usize, &&str)| Answer {
            answer: (*name).to_owned(),
            n: cell.base.map(|base| (share(i) * base).round() as u64),
            share: Some(share(i)),
            side: side(i),
        };
        let mut answers: Vec<Answer> = levels.iter().enumerate().map(answer).collect();
        answers.push(Answer {
            answer: "Don't know".to_owned(),
            n: Some(cell.base.map_or(0, |base| base as u64 % 7)),
            share: None,
            side: AnswerSide::Aside,
        });
        let (question, group, wave) = (cell.question.clone(), cell.group.clone(), cell.wave.clone());
        report.answers.push(Answers { question, group, wave, ordered, answers });
    }
    report
}

/// The promises, each answered on five levels; what was asked last was answered in words without an order.
fn answered() -> Report {
    let mut report = listed(promises(), &AGREEMENT, 2, &[1.0, 2.0, 1.5, 2.0, 1.0], true);
    suppress(&mut report, 3);
    report.answers.retain(|list| list.question != "q3" || list.group == "Consumers");
    for cell in report.cells.iter_mut().filter(|cell| cell.question == "q3") {
        cell.weighted_base = cell.base;
    }
    for cell in report.cells.iter_mut().filter(|cell| cell.question == "q3" && cell.group == "Consumers") {
        (cell.value, cell.base, cell.weighted_base) = (Some(0.58), Some(250.0), Some(250.0));
        cell.flags.clear();
    }
    let channels = ["A chat window on the website", "Phone", "Letter", "E-mail"];
    let unordered = listed(promises(), &channels, 1, &[1.0, 3.0, 0.0, 2.0], false);
    report.answers.retain(|list| list.question != "q9");
    report.answers.extend(unordered.answers.into_iter().filter(|list| list.question == "q9"));
    report
}

fn drawn(report: &Report, view: &View, width: u32, rows: (usize, usize)) -> super::recorder::Drawing {
    record_chart(ChartName::Answers, report, view, width, 2.0, rows)
}

#[test]
fn full_answers() {
    let report = answered();
    let view = View::first(&report).expect("gaps");
    let themes = [(ThemeName::Light, "light"), (ThemeName::Dark, "dark"), (ThemeName::Print, "print")];
    for width in [360, 900] {
        for (theme, word) in themes {
            let drawn = svg::chart(ChartName::Answers, &report, &view, width, theme).expect("a drawing");
            compare(&format!("answers-{width}-{word}.svg"), &drawn);
        }
    }
}

#[test]
fn texts_keep_apart_at_every_width() {
    let report = answered();
    let view = View::first(&report).expect("gaps");
    for width in 320..=1920 {
        assert_eq!(
            faults(&drawn(&report, &view, width, (0, usize::MAX))),
            Vec::<String>::new(),
            "at {width}"
        );
    }
}

#[test]
fn a_moved_text_is_a_fault() {
    let report = answered();
    let view = View::first(&report).expect("gaps");
    let mut drawing = drawn(&report, &view, 900, (0, usize::MAX));
    let at = drawing.texts.iter().position(|text| text.what == "Strongly agree").expect("a level");
    let text: &mut Bounds = &mut drawing.texts[at];
    (text.left, text.right) = (text.left - 40.0, text.right - 40.0);
    assert!(!faults(&drawing).is_empty());
}

/// The parts of a bar follow each other, as wide as their shares, and the middle lies half on either side of a
/// line that is the same for all.
#[test]
fn bars_lie_on_a_common_line() {
    let report = answered();
    let view = View::first(&report).expect("gaps");
    for width in [360, 900] {
        let drawing = drawn(&report, &view, width, (0, usize::MAX));
        let mut lines = Vec::new();
        for row in drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row) {
            let of_row = |mark: &&Mark| mark.question == row.question && mark.kind == MarkKind::Value;
            for mark in drawing.marks.iter().filter(of_row) {
                if mark.label.ends_with("%") && mark.label.contains(": Neither ") {
                    lines.push(mark.x + mark.width / 2.0);
                }
                assert!(mark.height >= 24.0 && mark.width >= 24.0, "{mark:?}");
                assert!(
                    mark.y >= row.y && mark.y + mark.height <= row.y + row.height + 0.1,
                    "{mark:?} {row:?}"
                );
            }
        }
        assert!(lines.len() > 10, "{lines:?}");
        assert!(lines.iter().all(|line| (line - lines[0]).abs() < 0.01), "{lines:?}");
    }
}

#[test]
fn the_finding_the_sentences_and_the_table() {
    let report = answered();
    let mut view = View::first(&report).expect("gaps");
    let caption = ChartName::Answers.caption(&report, &view).expect("a caption");
    assert_eq!(
        caption.title,
        "“The contact center meets expectations”: 80\u{a0}% of managers agree, 45\u{a0}% of consumers"
    );
    assert!(caption.subtitle.contains("Managers (250), Consumers (250)"), "{}", caption.subtitle);
    view.question = "q0".to_owned();
    let caption = ChartName::Answers.caption(&report, &view).expect("a caption");
    assert_eq!(caption.title, "79\u{a0}% of managers agree, 45\u{a0}% of consumers");
    let marks = drawn(&report, &view, 900, (0, usize::MAX)).marks;
    assert_eq!(
        marks[0].label,
        "Response times are fast: Managers (250): 79\u{a0}% agree, 74 to 84; \
         Consumers (250): 45\u{a0}% agree, 39 to 51"
    );
    assert_eq!((marks[1].kind, marks[2].kind), (MarkKind::RowLabel, MarkKind::Value));
    let label = "Response times are fast: Managers (250): 79\u{a0}% agree, 74 to 84; Strongly disagree 5\u{a0}%, \
                 Disagree 9\u{a0}%, Neither 7\u{a0}%, Agree 53\u{a0}%, Strongly agree 26\u{a0}%. \
                 Not counted: Don't know\u{a0}(5)";
    assert_eq!(marks[2].label, label);
    let table = ChartName::Answers.table(&report, &view);
    assert_eq!(table.rows.len(), 12);
    assert_eq!(table.rows[3], ["Response times are fast", "Managers", "Agree", "53", "132"]);
    assert_eq!(table.rows[5], ["Response times are fast", "Managers", "Don't know", "", "5"]);
}

#[test]
fn a_hidden_group_says_so_and_segments_have_no_lists() {
    let report = answered();
    let mut view = View::first(&report).expect("gaps");
    view.question = "q3".to_owned();
    let drawing = drawn(&report, &view, 900, (0, usize::MAX));
    assert!(drawing.texts.iter().any(|text| text.what.starts_with("Not shown, to protect the respondents")));
    (view.question, view.segment) = (String::new(), "Region".to_owned());
    assert_eq!(ChartName::Answers.caption(&report, &view), None);
    assert_eq!(ChartName::available(&report, &view), []);
}

/// A part too narrow for its number is told below, and with the bar.
#[test]
fn what_has_no_number_is_told() {
    let report = answered();
    let mut view = View::first(&report).expect("gaps");
    view.question = "q0".to_owned();
    let noted = |width: u32| {
        let drawing = drawn(&report, &view, width, (0, usize::MAX));
        let bar =
            drawing.marks.iter().find(|mark| mark.label.contains("; Strongly disagree 5\u{a0}%")).cloned();
        assert!(bar.is_some_and(|bar| bar.label.contains("Neither 7\u{a0}%")), "at {width}");
        let note = drawing.texts.iter().find(|text| text.what.starts_with("Parts without a number"));
        note.map(|note| note.what.clone())
    };
    assert_eq!(noted(1900), None);
    let narrow = "Parts without a number: 5\u{a0}% or less.";
    assert_eq!(noted(340).as_deref(), Some(narrow));
}

/// Who was asked the opposite disagrees where the others agree: it is said, and what counts stands at the right.
#[test]
fn opposite_wordings_are_told_and_stand_on_the_side_that_counts() {
    let mut report = listed(promises(), &AGREEMENT, 2, &[1.0], true);
    for (file, group) in [("leaders.csv", "Managers"), ("customers.csv", "Consumers")] {
        let source = serde_json::json!({ "file": file, "group": group });
        report.study.sources.push(serde_json::from_value(source).expect("a source"));
    }
    let question = &mut report.study.questions[0];
    question.wordings.insert("customers.csv".to_owned(), "Response times are slow.".to_owned());
    let pairing = serde_json::json!({ "confidence": 0.8, "reason": "", "reversed": ["customers.csv"] });
    question.pairing = Some(serde_json::from_value(pairing).expect("a pairing"));
    // They count by disagreeing, as the report lists it.
    let of_them = |list: &&mut Answers| list.question == "q0" && list.group == "Consumers";
    for list in report.answers.iter_mut().filter(of_them) {
        let shares: Vec<_> =
            list.answers[..5].iter().map(|answer| (answer.n, answer.share, answer.side)).collect();
        for (answer, (n, share, side)) in list.answers.iter_mut().zip(shares.into_iter().rev()) {
            (answer.n, answer.share, answer.side) = (n, share, side);
        }
    }
    let mut view = View::first(&report).expect("gaps");
    view.question = "q0".to_owned();
    let caption = ChartName::Answers.caption(&report, &view).expect("a caption");
    assert_eq!(
        caption.title,
        "79\u{a0}% of managers agree, 45\u{a0}% of consumers disagree with its opposite"
    );
    let drawing = drawn(&report, &view, 1200, (0, usize::MAX));
    let said = |what: &str| drawing.texts.iter().any(|text| text.what == what);
    let note =
        "Consumers: asked the opposite, “Response times are slow”; there disagreeing counts as agreeing";
    assert!(said(note), "{:?}", drawing.texts);
    assert!(said("Consumers, asked the opposite way") && said("45\u{a0}% disagree"));
    // Each group's scale is named by itself, that of the opposite the other way round.
    let x = |what: &str| -> Vec<f64> {
        drawing.texts.iter().filter(|text| text.what == what).map(|text| text.left).collect()
    };
    let (agree, disagree) = (x("Strongly agree"), x("Strongly disagree"));
    assert!(agree[0] > disagree[0] && agree[1] < disagree[1], "{agree:?} {disagree:?}");
    let bar = drawing
        .marks
        .iter()
        .find(|mark| mark.label.contains("Consumers (250): 45\u{a0}% disagree, 39 to 51; "));
    let read = bar.map(|mark| mark.label.clone()).unwrap_or_default();
    assert!(read.find("Strongly agree") < read.find("Strongly disagree"), "{read}");
    // Where nobody was asked the opposite nothing is said of it.
    view.question = "q1".to_owned();
    let drawing = drawn(&report, &view, 1200, (0, usize::MAX));
    assert!(!drawing.texts.iter().any(|text| text.what.contains("opposite")));
}

/// Each chart is offered where the report holds what it shows, and only there.
#[test]
fn what_is_offered() {
    use ChartName::{Answers, First, Gaps, Ladder, Sure, When, Where};
    let offered = |report: &Report| ChartName::available(report, &View::first(report).expect("gaps"));
    assert_eq!(offered(&promises()), [Gaps, Sure]);
    assert_eq!(offered(&answered()), [Gaps, Sure, Answers]);
    assert_eq!(offered(&flying()), [Gaps, Sure, Answers, Where]);
    assert_eq!(offered(&research()), [Gaps, Sure, Answers, First]);
    let report = spack();
    assert_eq!(offered(&report), [Gaps, Sure, Answers, Where, When, Ladder]);
    let place = ("Where do you work?".to_owned(), "University research group".to_owned());
    let view = View { segment: place.0, segment_value: place.1, ..View::first(&report).expect("gaps") };
    assert_eq!(ChartName::available(&report, &view), [Gaps, Sure, Where, When, Ladder]);
}

/// Where what agrees is the low end of the scale, it still stands at the right.
#[test]
fn agreeing_stands_at_the_right_whichever_end_it_is() {
    let mut report =
        listed(report("A", "B", &[asked("Promise", 0.6, 0.3, None)]), &AGREEMENT, 2, &[1.0], true);
    for list in &mut report.answers {
        list.answers.truncate(5);
        list.answers.reverse();
    }
    let view = View::first(&report).expect("gaps");
    let texts = drawn(&report, &view, 900, (0, usize::MAX)).texts;
    let x = |what: &str| texts.iter().find(|text| text.what == what).map(|text| text.left).expect("a level");
    assert!(AGREEMENT.windows(2).all(|pair| x(pair[0]) < x(pair[1])));
}

#[test]
fn pages_join_and_share_their_line() {
    let report = answered();
    let view = View::first(&report).expect("gaps");
    let rows = |first, count| -> Vec<(String, f64)> {
        let marks = drawn(&report, &view, 700, (first, count)).marks;
        let parts =
            marks.iter().filter(|mark| mark.label.contains(": Neither ") && mark.label.ends_with('%'));
        parts.map(|mark| (mark.label.clone(), (mark.x * 100.0).round())).collect()
    };
    let all = rows(0, usize::MAX);
    assert_eq!([rows(0, 4), rows(4, 4), rows(8, 4)].concat(), all);
    assert!(rows(10, 4).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_keep_apart_over_any_report(
        (a, b) in (words(8), words(8)),
        questions in prop::collection::vec(question(), 1..6),
        levels in prop::collection::vec(words(6), 2..12),
        agreeing in 1_usize..4,
        weights in prop::collection::vec(prop_oneof![Just(0.01), 0.1..1.0_f64], 1..12),
        ordered in prop::bool::weighted(0.8),
        width in 320_u32..=1920,
        narrow in prop::bool::ANY,
        theme in prop_oneof![Just(ThemeName::Light), Just(ThemeName::Print)],
    ) {
        let width = if narrow { 320 + width % 280 } else { width };
        let (asked, hidden): (Vec<_>, Vec<_>) = questions.into_iter().unzip();
        let mut report = report(&a, &b, &asked);
        for (i, hidden) in hidden.into_iter().enumerate() {
            if hidden {
                suppress(&mut report, i);
            }
        }
        let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
        let report = listed(report, &levels, agreeing.min(levels.len()), &weights, ordered);
        let none = View { a: a.clone(), b: b.clone(), ..View::default() };
        let view = View::first(&report).unwrap_or(none);
        let drawing = drawn(&report, &view, width, (0, usize::MAX));
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
        let frame = Frame { width, theme, first_row: 0, rows: usize::MAX, measure: &AdvanceTable };
        let rows: Vec<Mark> = ChartName::Answers.draw(&report, &view, &frame).marks;
        let rows: Vec<&Mark> = rows.iter().filter(|mark| mark.kind == MarkKind::Row).collect();
        prop_assert!(rows.windows(2).all(|pair| pair[0].y + pair[0].height <= pair[1].y + 1e-6));
    }
}
