//! What first: gaps against how much their questions matter.

use super::golden::{check_chart, compare};
use super::law::{question, words};
use super::recorder::{Bounds, Drawing, faults, record_chart};
use super::reports::{edges, promises, published, report, suppress};
use super::surveys::research;
use gap_report::chart::{ChartName, MarkKind, ThemeName, View};
use gap_report::export::svg;
use gap_report::report::{Importance, ImportanceKind, Report};
use gap_report::study::Polarity;
use proptest::prelude::*;

/// The report with an importance of each question, `sizes` over and over.
pub fn weighed(mut report: Report, kind: ImportanceKind, sizes: &[f64]) -> Report {
    let group = report.gaps.first().map(|gap| gap.b.clone()).unwrap_or_default();
    let mut all = Vec::new();
    for (i, question) in report.study.questions.iter().enumerate() {
        let value = sizes[i % sizes.len()];
        let (low, high) = ((value - 0.1).max(-1.0), (value + 0.1).min(1.0));
        all.push(Importance {
            id: format!("i{}", i + 1),
            question: question.id.clone(),
            group: group.clone(),
            wave: String::new(),
            kind,
            by: "outcome".to_owned(),
            value,
            low: Some(low),
            high: Some(high),
            base: Some(250.0),
            upper_half: false,
        });
    }
    let mut sorted: Vec<f64> = all.iter().map(Importance::size).collect();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    let median = (at(sorted.len().saturating_sub(1) / 2) + at(sorted.len() / 2)) / 2.0;
    all.iter_mut().for_each(|each| each.upper_half = each.size() > median);
    report.importance = all;
    report
}

const SIZES: [f64; 7] = [0.52, 0.31, -0.44, 0.12, 0.3, 0.05, 0.61];

fn drawn(report: &Report, width: u32, rows: (usize, usize)) -> Drawing {
    record_chart(ChartName::First, report, &View::first(report).expect("gaps"), width, 2.0, rows)
}

/// Those who develop software for research: permanent against fixed-term staff, set against their content.
#[test]
fn golden() {
    let report = research();
    check_chart("first-research", ChartName::First, &report, &View::first(&report).expect("gaps"));
}

/// On paper, with a blind spot that comes first.
#[test]
fn golden_on_paper() {
    let report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    let view = View::first(&report).expect("gaps");
    let drawn = svg::chart(ChartName::First, &report, &view, 640, ThemeName::Print).expect("a drawing");
    compare("first-promises-640-print.svg", &drawn);
}

#[test]
fn what_comes_first_stands_first() {
    let report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    let view = View::first(&report).expect("gaps");
    let caption = ChartName::First.caption(&report, &view).expect("a caption");
    assert_eq!(
        caption.title,
        "“Response times are fast” comes first: of the gaps to mend, the closest shown link with the outcome"
    );
    let table = ChartName::First.table(&report, &view);
    let column = |at: usize| table.rows.iter().map(|row| row[at].clone()).collect::<Vec<_>>();
    let parts = column(1);
    let of = |part: &str| parts.iter().filter(|each| *each == part).count();
    assert_eq!(
        (of("Mend first"), of("Mend next"), of("Look closer"), of("Keep"), of("Watch")),
        (1, 4, 2, 2, 1)
    );
    assert_eq!(
        &table.rows[0][2..8],
        ["Response times are fast", "+34", "+26 to +42", "blind spot", "0.52, 0.42 to 0.62", "250"]
    );
    // What the data do not carry comes behind what they do, whatever its correlation.
    for row in &table.rows {
        let open = row[5] == "not enough data to say";
        assert!(!(open && row[1].starts_with("Mend")) && (open || row[1] != "Look closer"), "{row:?}");
    }
    let drawing = drawn(&report, 900, (0, usize::MAX));
    let headings: Vec<&str> =
        drawing.texts.iter().map(|text| text.what.as_str()).filter(|text| text.contains(": ")).collect();
    for expected in [
        "Mend first: a gap shown to lie beyond",
        "Mend next: a gap shown to lie beyond",
        "Look closer: a gap over 5 points, but not",
    ] {
        assert!(headings.iter().any(|heading| heading.starts_with(expected)), "{expected}: {headings:?}");
    }
}

/// A corner is named by all that its points are listed under, and what is not drawn by the reason of each.
#[test]
fn corners_and_what_is_left_out_are_told_as_listed() {
    let mut report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    let view = View::first(&report).expect("gaps");
    let corners = |report: &Report, width: u32| {
        let drawing = drawn(report, width, (0, usize::MAX));
        let short = |text: &&str| text.starts_with("Mend") && !text.contains(':');
        let texts: Vec<&str> = drawing.texts.iter().map(|text| text.what.as_str()).filter(short).collect();
        texts.join("; ")
    };
    assert_eq!(corners(&report, 900), "Mend first, next or look closer; Mend next or look closer");
    assert_eq!(corners(&report, 320), "Mend first; Mend next");
    let left = |report: &Report| {
        let subtitle = ChartName::First.caption(report, &view).expect("a caption").subtitle;
        subtitle.split_once("Not drawn: ").map(|(_, left)| left.to_owned()).unwrap_or_default()
    };
    assert_eq!(left(&report), "");
    report.importance.retain(|each| each.question != "q9");
    suppress(&mut report, 8);
    report.importance.iter_mut().for_each(|each| each.by = "q1".to_owned());
    assert_eq!(
        left(&report),
        "the outcome itself, one gap without figures to show and one gap of unknown importance"
    );
}

/// What the title says does not come first, the list does not call first either.
#[test]
fn the_title_and_the_headings_agree() {
    for kind in [ImportanceKind::Derived, ImportanceKind::Asked] {
        for sizes in [&SIZES[..], &[0.11, 0.05], &[0.0, 0.1, 0.2], &[0.4, 0.05, 0.05], &[0.4]] {
            for report in [promises(), published(), edges(), research()] {
                let report = weighed(report, kind, sizes);
                let view = View::first(&report).expect("gaps");
                let Some(caption) = ChartName::First.caption(&report, &view) else { continue };
                let table = ChartName::First.table(&report, &view);
                let first = |row: &&Vec<String>| row[1].ends_with("first");
                let none = caption.title.starts_with("No ");
                assert_eq!(table.rows.iter().filter(first).count() == 0, none, "{}", caption.title);
                let drawing = drawn(&report, 900, (0, usize::MAX));
                let named = |what: &str| drawing.texts.iter().any(|text| text.what.starts_with(what));
                assert_eq!(named("Mend first: ") || named("Look here first: "), !none, "{}", caption.title);
            }
        }
    }
}

/// The colours of both groups are told, and what is drawn where a figure of the list has the other sign.
#[test]
fn the_key_tells_forms_and_signs() {
    let mut report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    let said = |report: &Report, what: &str| {
        let drawing = drawn(report, 1200, (0, usize::MAX));
        let texts: Vec<String> = drawing.texts.iter().map(|text| text.what.clone()).collect();
        texts.join(" ").contains(what)
    };
    assert!(said(&report, "shown to lie beyond 5 points, better to Managers"));
    assert!(!said(&report, "better to Consumers"), "no gap is shown to lie there");
    assert!(said(&report, "A correlation below zero is drawn by its size."));
    let minus = "Gaps are turned so that plus is what looks better from inside.";
    assert!(!said(&report, minus));
    for question in report.study.questions.iter_mut().take(1) {
        question.polarity = Some(Polarity::Unfavourable);
    }
    assert!(said(&report, minus));
    // What is drawn below nought is listed so, whichever way its question points.
    let table = ChartName::First.table(&report, &View::first(&report).expect("gaps"));
    let turned = table.rows.iter().find(|row| row[2] == "Response times are fast").expect("a row");
    assert_eq!((turned[1].as_str(), &turned[3], &turned[4]), ("Keep", &"−34".into(), &"−42 to −26".into()));
    assert!(said(
        &report,
        "Keep: not shown to need mending: no wide gap, or one where it looks worse from inside"
    ));
    assert!(said(&report, "correlation 0.05, −0.05 to 0.15, not shown to differ from 0"));
    for (gap, low) in report.gaps.iter_mut().zip([-0.4]) {
        (gap.gap, gap.low, gap.high) = (Some(-0.3), Some(low), Some(-0.2));
    }
    // Turned, it looks better to managers, who stand lower.
    assert!(!said(&report, "better to Consumers"));
    for question in report.study.questions.iter_mut().take(1) {
        question.polarity = Some(Polarity::Favourable);
    }
    assert!(said(&report, "shown to lie beyond 5 points, better to Consumers"));
}

/// Dashes of the line between the halves: no text stands on them.
#[test]
fn the_median_strikes_through_no_text() {
    for sizes in [&SIZES[..], &[0.4, 0.41], &[0.3, 0.32, 0.34, 0.36]] {
        let report = weighed(promises(), ImportanceKind::Derived, sizes);
        for width in (320..=1280).step_by(40) {
            let drawing = drawn(&report, width, (0, usize::MAX));
            let dash = |line: &&Bounds| {
                let long = line.bottom - line.top;
                line.left == line.right && long > 2.4 && long <= 3.6 && line.what == "1.0"
            };
            let dashes: Vec<&Bounds> = drawing.lines.iter().filter(dash).collect();
            assert!(dashes.len() > 20, "{}", dashes.len());
            for text in &drawing.texts {
                let struck = dashes.iter().find(|dash| dash.overlaps(text));
                assert!(struck.is_none(), "{} at {width}", text.what);
            }
        }
    }
}

/// What has no gap in the view is not among what is allowed for.
#[test]
fn correlations_without_a_gap_are_not_counted() {
    let mut report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    let view = View::first(&report).expect("gaps");
    assert_eq!(report.importance_of(&view.a, &view.b, &view.wave).len(), 10);
    suppress(&mut report, 0);
    let other = Importance { question: "asked of one".to_owned(), ..report.importance[1].clone() };
    report.importance.push(other);
    assert_eq!(report.importance_of(&view.a, &view.b, &view.wave).len(), 9);
    let drawing = drawn(&report, 1200, (0, usize::MAX));
    assert!(drawing.texts.iter().any(|text| text.what.contains("allowance for all nine")));
}

/// Looked at alone each of the five correlations of 0.11, 0.01 to 0.21, leaves nought out; among ten none is shown.
#[test]
fn the_caption_allows_for_all_correlations_looked_at_as_the_narrative_does() {
    let report = weighed(promises(), ImportanceKind::Derived, &[0.11, 0.05]);
    let view = View::first(&report).expect("gaps");
    let title = |report: &Report| ChartName::First.caption(report, &view).expect("a caption").title;
    assert_eq!(
        title(&report),
        "No question is shown to come first: where gaps lie beyond 5 points, no link with the outcome is shown"
    );
    let table = ChartName::First.table(&report, &view);
    assert!(table.rows.iter().any(|row| row[1] == "Mend next" && row[5] == "blind spot"));
    assert!(table.rows.iter().all(|row| row[1] != "Mend first"));
    let asked = weighed(promises(), ImportanceKind::Asked, &[0.11, 0.05]);
    assert!(title(&asked).contains("first: of the gaps to mend, the most"), "{}", title(&asked));
}

#[test]
fn asked_importance_is_a_share() {
    let report = weighed(promises(), ImportanceKind::Asked, &[0.9, 0.4, 0.6, 0.8]);
    let caption = ChartName::First.caption(&report, &View::first(&report).expect("gaps")).expect("a caption");
    assert!(
        caption.title.ends_with("of the gaps to mend, the most important to consumers"),
        "{}",
        caption.title
    );
    assert!(caption.subtitle.ends_with("against how important it is to consumers"), "{}", caption.subtitle);
    let drawing = drawn(&report, 900, (0, usize::MAX));
    assert!(
        drawing.texts.iter().any(|text| text.what == "Importance to consumers, as asked, in percent\u{a0}→")
    );
    assert!(drawing.texts.iter().any(|text| text.what.contains("important 90\u{a0}%")));
}

/// A wide gap the other way round is a strength and nothing to mend.
#[test]
fn hidden_strengths_are_not_to_be_mended() {
    let mut report = weighed(promises(), ImportanceKind::Derived, &[0.5]);
    for question in &mut report.study.questions {
        question.polarity = Some(Polarity::Unfavourable);
    }
    let view = View::first(&report).expect("gaps");
    let table = ChartName::First.table(&report, &view);
    // Managers agree more with nine of ten bad things; with one they agree less.
    let wide = |row: &&Vec<String>| row[1].starts_with("Mend") || row[1] == "Look closer";
    assert_eq!(table.rows.iter().filter(wide).count(), 1);
    for question in &mut report.study.questions {
        question.polarity = Some(Polarity::Neutral);
    }
    let table = ChartName::First.table(&report, &view);
    assert_eq!(table.rows[0][1], "Look here next", "all matter alike");
}

#[test]
fn nothing_is_shown_of_too_few_or_of_parts_of_groups() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    assert_eq!(ChartName::First.caption(&report, &view), None, "no importance");
    let mut report = weighed(report, ImportanceKind::Derived, &SIZES);
    assert!(ChartName::First.caption(&report, &view).is_some());
    let part = View { segment: "Region".into(), segment_value: "North".into(), ..view.clone() };
    assert_eq!(ChartName::First.caption(&report, &part), None);
    let one = View { question: "q1".into(), ..view.clone() };
    assert_eq!(ChartName::First.caption(&report, &one), None);
    report.importance.truncate(2);
    assert_eq!(ChartName::First.caption(&report, &view), None);
}

/// What is not shown elsewhere is not shown here.
#[test]
fn suppressed_gaps_are_no_points() {
    let mut report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    suppress(&mut report, 0);
    let view = View::first(&report).expect("gaps");
    assert_eq!(ChartName::First.table(&report, &view).rows.len(), 9);
    let caption = ChartName::First.caption(&report, &view).expect("a caption");
    assert!(caption.subtitle.ends_with("Not drawn: one gap without figures to show"));
}

/// Forty questions in one place: each number that is drawn has room.
#[test]
fn a_thicket_keeps_the_law() {
    for sizes in [&SIZES[..], &[0.4], &[0.4, 0.41]] {
        for report in [published(), promises(), edges()] {
            let report = weighed(report, ImportanceKind::Derived, sizes);
            for width in (320..=1920).step_by(40) {
                assert_eq!(
                    faults(&drawn(&report, width, (0, usize::MAX))),
                    Vec::<String>::new(),
                    "at {width}"
                );
            }
        }
    }
}

#[test]
fn a_page_of_rows_keeps_the_whole_field() {
    let report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    let drawing = drawn(&report, 900, (4, 3));
    let rows = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).count();
    assert_eq!(rows, 3);
    assert!(drawing.texts.iter().any(|text| text.what == "10"), "all ten points have their numbers");
}

/// A number that stands on another point is seen.
#[test]
fn a_moved_number_is_a_fault() {
    let report = weighed(promises(), ImportanceKind::Derived, &SIZES);
    let mut drawing = drawn(&report, 900, (0, usize::MAX));
    assert_eq!(faults(&drawing), Vec::<String>::new());
    let number = drawing.texts.iter().position(|text| text.what == "1").expect("a number");
    let point = drawing.points[0].clone();
    let text = &mut drawing.texts[number];
    (text.left, text.right) = (point.left, point.left + (text.right - text.left));
    (text.top, text.bottom) = (point.top, point.top + (text.bottom - text.top));
    assert!(!faults(&drawing).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn holds_over_any_report(
        (a, b) in (words(8), words(8)),
        questions in prop::collection::vec(question(), 3..14),
        sizes in prop::collection::vec(prop_oneof![Just(0.5), Just(-1.0), Just(1.0), Just(0.0), -1.0..=1.0_f64], 1..14),
        asked in prop::bool::ANY,
        width in 320_u32..=1920,
    ) {
        let (asked_of, hidden): (Vec<_>, Vec<_>) = questions.into_iter().unzip();
        let mut report = report(&a, &b, &asked_of);
        for (i, hidden) in hidden.into_iter().enumerate() {
            if hidden {
                suppress(&mut report, i);
            }
        }
        let kind = if asked { ImportanceKind::Asked } else { ImportanceKind::Derived };
        let report = weighed(report, kind, &sizes);
        prop_assume!(View::first(&report).is_some());
        prop_assert_eq!(faults(&drawn(&report, width, (0, usize::MAX))), Vec::<String>::new());
    }
}
