//! No two texts overlap, none lies on a point, none leaves the frame: at any width, over any report.

use super::many::{as_options, hide, single, with_group};
use super::recorder::{faults, record, record_chart};
use super::reports::{Asked, edges, promises, published, report, suppress};
use gap_report::chart::{CHARTS, View};
use gap_report::study::Polarity;
use proptest::prelude::*;

#[test]
fn holds_at_every_width() {
    for report in [published(), promises(), edges()] {
        let view = View::first(&report).expect("gaps");
        for width in 320..=1920 {
            let drawing = record(&report, &view, width, 2.0, (0, usize::MAX));
            assert_eq!(faults(&drawing), Vec::<String>::new(), "at {width}");
        }
    }
}

#[test]
fn holds_at_every_width_for_every_chart() {
    let shares = [Some(0.61), None, Some(0.7), Some(0.02), Some(0.99)];
    let with = |report| with_group(report, "Agents and their team leads", &shares, Some(20.0));
    let mut lists = single(with(promises()), "Consumers", 1..4);
    hide(&mut lists, 5, "Managers");
    let options = as_options(with(edges()), "Which of these do you find?");
    for (report, question) in [(with(edges()), ""), (lists, ""), (options, "multi")] {
        let first = View::first(&report).expect("gaps");
        let view = View { question: question.to_owned(), ..first };
        for width in 320..=1920 {
            for chart in CHARTS {
                let drawing = record_chart(chart, &report, &view, width, 1.0, (0, usize::MAX));
                assert_eq!(faults(&drawing), Vec::<String>::new(), "{chart:?} at {width}");
            }
        }
    }
}

#[test]
fn a_wrong_position_is_a_fault() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    for width in [360, 900] {
        let drawing = record(&report, &view, width, 1.0, (0, usize::MAX));
        let value = drawing.texts.iter().position(|text| text.what == "80").expect("a value");
        // Down onto its point, and left out of the frame.
        for (right, down) in [(0.0, 12.0), (-f64::from(width), 0.0)] {
            let mut moved = record(&report, &view, width, 1.0, (0, usize::MAX));
            let text = &mut moved.texts[value];
            (text.left, text.right) = (text.left + right, text.right + right);
            (text.top, text.bottom) = (text.top + down, text.bottom + down);
            assert!(!faults(&moved).is_empty(), "moved by {right}, {down} at {width}");
        }
        // Onto another text.
        let mut moved = record(&report, &view, width, 1.0, (0, usize::MAX));
        moved.texts[value] = moved.texts[value + 1].clone();
        assert!(!faults(&moved).is_empty());
    }
}

fn words(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zA-Z]{1,12}",
        1 => "[a-zäöüß]{13,60}",
        1 => "[一-龥]{1,30}",
        1 => "[A-Z0-9&<>\"'/%-]{1,12}",
        1 => "[ا-ي]{1,12}",
    ];
    prop::collection::vec(word, 1..most).prop_map(|words| words.join(" "))
}

fn share() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), Just(0.5), 0.0..=1.0_f64]
}

fn question() -> impl Strategy<Value = (Asked, bool)> {
    let polarity =
        prop_oneof![Just(Polarity::Favourable), Just(Polarity::Unfavourable), Just(Polarity::Neutral)];
    let base = prop::option::of((1.0..3000.0_f64, 1.0..3000.0_f64));
    let shares = (share(), share()).prop_flat_map(|(a, b)| {
        // Near each other as often as not: that is where values meet.
        prop_oneof![Just((a, b)), (-0.05..0.05_f64).prop_map(move |d| (a, (a + d).clamp(0.0, 1.0)))]
    });
    (words(30), shares, base, polarity, prop::bool::weighted(0.15)).prop_map(
        |(text, (a, b), base, polarity, hidden)| {
            // Texts of a test live as long as the test does.
            let text: &'static str = Box::leak(text.into_boxed_str());
            (Asked { text, a, b, base, polarity }, hidden)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn holds_over_any_report(
        (a, b) in (words(8), words(8)),
        questions in prop::collection::vec(question(), 0..9),
        width in 320_u32..=1920,
        narrow in prop::bool::ANY,
        scale in prop_oneof![Just(1.0), Just(1.25), Just(2.0), Just(3.0)],
        first in 0_usize..4,
        rows in prop_oneof![Just(usize::MAX), 0_usize..6],
    ) {
        let width = if narrow { 320 + width % 280 } else { width };
        let (asked, hidden): (Vec<_>, Vec<_>) = questions.into_iter().unzip();
        let mut report = report(&a, &b, &asked);
        for (i, hidden) in hidden.into_iter().enumerate() {
            if hidden {
                suppress(&mut report, i);
            }
        }
        let none = View { a: a.clone(), b: b.clone(), ..View::default() };
        let view = View::first(&report).unwrap_or(none);
        let drawing = record(&report, &view, width, scale, (first, rows));
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
    }
}

/// The shares of a further group, some of its questions not asked, and whether its first is hidden.
fn further() -> impl Strategy<Value = (String, Vec<Option<f64>>, Option<f64>, bool)> {
    let shares = prop::collection::vec(prop::option::weighted(0.9, share()), 0..6);
    (words(8), shares, prop::option::of(1.0..3000.0_f64), prop::bool::weighted(0.2))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn holds_for_every_chart(
        (a, b) in (words(8), words(8)),
        questions in prop::collection::vec(question(), 1..6),
        further in prop::collection::vec(further(), 0..5),
        options in prop::bool::ANY,
        lone in 0_usize..4,
        width in 320_u32..=1920,
        narrow in prop::bool::ANY,
        scale in prop_oneof![Just(1.0), Just(2.0)],
    ) {
        let width = if narrow { 320 + width % 280 } else { width };
        let (asked, hidden): (Vec<_>, Vec<_>) = questions.into_iter().unzip();
        let mut report = report(&a, &b, &asked);
        for (name, shares, base, hides) in &further {
            let shares = &shares[..shares.len().min(asked.len())];
            report = with_group(report, name, shares, *base);
            if *hides {
                hide(&mut report, 0, name);
            }
        }
        for (i, hidden) in hidden.into_iter().enumerate() {
            if hidden {
                suppress(&mut report, i);
            }
        }
        let view = View::first(&report).unwrap_or_else(|| View { a: a.clone(), b: b.clone(), ..View::default() });
        let (report, question) = match options {
            true => (as_options(report, "Which of these?"), "multi"),
            false => (single(report, &b, 0..lone.min(asked.len())), ""),
        };
        let view = View { question: question.to_owned(), ..view };
        for chart in CHARTS {
            let drawing = record_chart(chart, &report, &view, width, scale, (0, usize::MAX));
            prop_assert_eq!(faults(&drawing), Vec::<String>::new(), "{:?}", chart);
            let rows: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == gap_report::chart::MarkKind::Row).collect();
            for pair in rows.windows(2) {
                let below = pair[0].y + pair[0].height <= pair[1].y + 1e-6;
                let beside = pair[0].x + pair[0].width <= pair[1].x + 1e-6;
                prop_assert!(below || beside, "{:?}", chart);
            }
        }
    }
}
