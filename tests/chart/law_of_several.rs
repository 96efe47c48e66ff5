//! No two texts overlap, none lies on a point, none leaves the frame: over any waves and segments.

use super::recorder::{faults, record_chart};
use super::reports::Asked;
use super::several::{At, hide, joined};
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::study::Polarity;
use proptest::prelude::*;

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

type Figures = (f64, f64, Option<(f64, f64)>);

fn figures() -> impl Strategy<Value = Figures> {
    let base = prop::option::weighted(0.8, (1.0..900.0_f64, 1.0..900.0_f64));
    (share(), share(), base)
}

fn question() -> impl Strategy<Value = (String, Polarity, String)> {
    let polarity =
        prop_oneof![Just(Polarity::Favourable), Just(Polarity::Unfavourable), Just(Polarity::Neutral)];
    (words(24), polarity, prop_oneof![Just(String::new()), words(4)])
}

/// Places of which each takes its figures from a list, which begins anew where it ends.
fn at(
    wave: &str,
    segment: &str,
    value: &str,
    asked: &[(String, Polarity, String)],
    figures: &[Figures],
) -> At {
    let one = |((text, polarity, _), (a, b, base)): (&(String, Polarity, String), &Figures)| Asked {
        // Texts of a test live as long as the test does.
        text: Box::leak(text.clone().into_boxed_str()),
        a: *a,
        b: *b,
        base: *base,
        polarity: *polarity,
    };
    let (wave, segment, value) = (wave.to_owned(), segment.to_owned(), value.to_owned());
    At { wave, segment, value, asked: asked.iter().zip(figures.iter().cycle()).map(one).collect() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn holds_for_segments(
        (a, b) in (words(6), words(6)),
        asked in prop::collection::vec(question(), 1..5),
        segments in prop::collection::vec((words(6), prop::collection::vec(words(5), 1..9)), 1..4),
        all in prop::collection::vec(figures(), 1..40),
        hidden in prop::collection::vec(0_usize..80, 0..12),
        width in 320_u32..=1920,
        narrow in prop::bool::ANY,
        first in 0_usize..3,
    ) {
        let width = if narrow { 320 + width % 280 } else { width };
        let mut places = vec![at("", "", "", &asked, &all)];
        for (i, (segment, values)) in segments.iter().enumerate() {
            for (j, value) in values.iter().enumerate() {
                let from = (i * 7 + j * 3) % all.len();
                places.push(at("", segment, value, &asked, &all[from..]));
            }
        }
        let mut report = joined(&a, &b, &places);
        for (question, (_, _, theme)) in report.study.questions.iter_mut().zip(&asked) {
            question.theme = Some(theme.clone());
        }
        for gap in hidden {
            hide(&mut report, gap);
        }
        let view = View { a, b, ..View::default() };
        let drawing = record_chart(ChartName::Where, &report, &view, width, 2.0, (first, usize::MAX));
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
        let cells = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value);
        for mark in cells {
            prop_assert!(mark.width >= 24.0 && mark.height >= 24.0 && mark.x + mark.width <= f64::from(width) + 0.5);
        }
        let table = ChartName::Where.table(&report, &view);
        prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let caption = ChartName::Where.caption(&report, &view);
        prop_assert!(caption.is_some_and(|caption| !caption.title.is_empty()));
    }

    #[test]
    fn holds_for_waves(
        (a, b) in (words(6), words(6)),
        asked in prop::collection::vec(question(), 1..7),
        waves in prop_oneof![
            2 => prop::collection::btree_set("20[0-9][0-9]", 2..5),
            1 => prop::collection::btree_set("[A-Z][a-z]{2} 20[0-9][0-9]", 2..14),
            1 => prop::collection::btree_set(words(6), 2..6),
        ],
        all in prop::collection::vec(figures(), 1..40),
        hidden in prop::collection::vec(0_usize..40, 0..6),
        width in 320_u32..=1920,
        narrow in prop::bool::ANY,
        first in 0_usize..3,
    ) {
        let width = if narrow { 320 + width % 280 } else { width };
        let places: Vec<At> = waves
            .iter()
            .enumerate()
            .map(|(i, wave)| at(wave, "", "", &asked, &all[(i * 5) % all.len()..]))
            .collect();
        let mut report = joined(&a, &b, &places);
        for gap in hidden {
            hide(&mut report, gap);
        }
        let view = View { a, b, wave: waves.iter().next().cloned().unwrap_or_default(), ..View::default() };
        let drawing = record_chart(ChartName::When, &report, &view, width, 2.0, (first, usize::MAX));
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
        let table = ChartName::When.table(&report, &view);
        prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let caption = ChartName::When.caption(&report, &view);
        prop_assert!(caption.is_some_and(|caption| !caption.title.is_empty()));
    }
}
