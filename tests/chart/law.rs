//! No two texts overlap, none lies on a point, none leaves the frame: at any width, over any report.

use super::recorder::{faults, record};
use super::reports::{Asked, edges, promises, published, report, suppress};
use gap_report::chart::View;
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

pub fn words(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zA-Z]{1,12}",
        1 => "[a-zäöüß]{13,60}",
        1 => "[一-龥]{1,30}",
        1 => "[A-Z0-9&<>\"'/%-]{1,12}",
        1 => "[ا-ي]{1,12}",
    ];
    prop::collection::vec(word, 1..most).prop_map(|words| words.join(" "))
}

pub fn share() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), Just(0.5), 0.0..=1.0_f64]
}

pub fn question() -> impl Strategy<Value = (Asked, bool)> {
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
