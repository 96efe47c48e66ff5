//! *Journey*: the map of touchpoints against channels.

use super::golden::{check_chart, compare};
use super::law::{question, words};
use super::recorder::{Drawing, faults, record_chart};
use super::reports::{asked, report, suppress};
use super::surveys::flying;
use gap_report::chart::{ChartName, MarkKind, ThemeName, View};
use gap_report::export::svg;
use gap_report::report::Report;
use proptest::prelude::*;

fn view(report: &Report) -> View {
    View::first(report).expect("gaps")
}

fn drawn(report: &Report, width: u32) -> Drawing {
    record_chart(ChartName::Journey, report, &view(report), width, 2.0, (0, usize::MAX))
}

/// Labels the questions in the order of the study.
fn labelled(mut report: Report, labels: &[(&str, &str)]) -> Report {
    for (question, (touchpoint, channel)) in report.study.questions.iter_mut().zip(labels) {
        let label = |label: &str| (!label.is_empty()).then(|| label.to_owned());
        (question.touchpoint, question.channel) = (label(touchpoint), label(channel));
    }
    report
}

fn service() -> Report {
    let (n, few) = (Some((250.0, 260.0)), Some((22.0, 130.0)));
    let questions = [
        asked("It is easy to find out what things cost", 0.81, 0.47, n),
        asked("Staff explain what suits me", 0.74, 0.66, n),
        asked("Orders take a few minutes", 0.66, 0.71, n),
        asked("Ordering is free of surprises", 0.85, 0.62, n),
        asked("Someone answers within three minutes", 0.78, 0.31, few),
        asked("The parcel arrives on the day that was promised", 0.52, 0.55, n),
        asked("The driver calls before coming", 0.61, 0.24, n),
        asked("Complaints are settled at once", 0.7, 0.4, n),
        asked("I would order again", 0.9, 0.8, n),
    ];
    let mut report = report("Managers", "Customers", &questions);
    suppress(&mut report, 7);
    labelled(
        report,
        &[
            ("Finding out", "Website"),
            ("Finding out", "Shop"),
            ("Ordering", "Website"),
            ("Ordering", "Website"),
            ("Ordering", "Phone"),
            ("Delivery", "Website"),
            ("Delivery", "Phone"),
            ("Complaint", "Phone"),
            ("", "Phone"),
        ],
    )
}

#[test]
fn goldens() {
    let report = service();
    check_chart("journey", ChartName::Journey, &report, &view(&report));
    let print = svg::chart(ChartName::Journey, &report, &view(&report), 640, ThemeName::Print);
    compare("journey-640-print.svg", &print.expect("a drawing"));
}

#[test]
fn stages_and_channels_stand_in_the_order_of_the_study() {
    let report = service();
    for width in [320, 900] {
        let drawing = drawn(&report, width);
        let rows: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).collect();
        let said: Vec<&str> = rows.iter().map(|mark| mark.label.as_str()).collect();
        assert_eq!(
            said,
            [
                "Finding out: Website +34 on “It is easy to find out what things cost”; Shop +8 on “Staff explain \
                 what suits me”",
                "Ordering: Website +23 on “Ordering is free of surprises”; Phone +47 on “Someone \
                 answers within three minutes”",
                "Delivery: Website \u{2212}3 on “The parcel arrives on the day that was promised”; \
                 Phone +37 on “The driver calls before coming”",
                "Complaint: Phone not shown on “Complaints are settled at once”",
            ]
        );
        assert!(drawing.texts.iter().all(|text| text.what != "no question here"), "at {width}");
    }
}

/// Seven stages in seven channels, each with one question: beside each other where they fit, and where they do not no
/// room is taken by what is not there.
#[test]
fn empty_places_take_no_room() {
    let texts: Vec<String> = (0..7).map(|i| format!("Promise {i} is kept")).collect();
    let questions: Vec<_> =
        texts.iter().map(|text| asked(text.clone().leak(), 0.8, 0.5, Some((250.0, 260.0)))).collect();
    let names: Vec<(String, String)> = (0..7).map(|i| (format!("Stage {i}"), format!("Way {i}"))).collect();
    let labels: Vec<(&str, &str)> = names.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let report = labelled(report("Managers", "Customers", &questions), &labels);
    let rows = |drawing: &Drawing| drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).count();
    let times = |drawing: &Drawing, what: &str| drawing.texts.iter().filter(|text| text.what == what).count();
    let wide = drawn(&report, 810);
    assert_eq!((rows(&wide), times(&wide, "Stage 3"), times(&wide, "Way 3")), (7, 1, 1), "one block");
    let middle = drawn(&report, 600);
    assert_eq!(
        (rows(&middle), times(&middle, "Stage 3")),
        (7, 1),
        "each stage in the block where it has a question"
    );
    let narrow = drawn(&report, 320);
    assert_eq!((rows(&narrow), times(&narrow, "Way 3")), (7, 1));
    assert!(narrow.height < 7.0 * 130.0, "{}", narrow.height);
}

#[test]
fn a_cell_shows_its_widest_gap_and_names_the_others() {
    let report = service();
    let drawing = drawn(&report, 900);
    let cells: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value).collect();
    assert_eq!(cells.len(), 7);
    assert_eq!((cells[2].id.as_str(), cells[2].question.as_str()), ("g4", "q3"));
    assert_eq!(
        cells[2].label,
        "Ordering, Website: “Ordering is free of surprises”: gap +23 points, +15 to +30, blind spot; Managers \
         85\u{a0}%, 80 to 89; Customers 62\u{a0}%, 56 to 68. Also “Orders take a few minutes” \u{2212}5"
    );
    assert!(cells[3].label.ends_with(". Small base: Managers\u{a0}(22)"), "{}", cells[3].label);
    assert!(cells[6].label.ends_with(": Not shown, to protect the respondents: Managers and Customers"));
}

/// A flight as a journey, its questions those of a real survey.
#[test]
fn a_flight() {
    let places = [
        ("At the gate", "Staff"),
        ("In the seat", "Neighbours"),
        ("In the seat", "Staff"),
        ("At the gate", "Neighbours"),
        ("In the seat", "Neighbours"),
        ("At the gate", "Neighbours"),
        ("Take-off", "Staff"),
    ];
    let report = labelled(flying(), &places);
    check_chart("journey-flying", ChartName::Journey, &report, &view(&report));
}

#[test]
fn the_title_claims_what_is_shown_and_the_subtitle_what_is_missing() {
    let mut report = service();
    let caption = |report: &Report| ChartName::Journey.caption(report, &view(report)).expect("a map");
    assert_eq!(
        caption(&report).title,
        "Ordering, Phone: a gap of 47 points on “Someone answers within three minutes”"
    );
    assert_eq!(
        caption(&report).subtitle,
        "Gaps in points: Managers (22 to 250) minus Customers (130 to 260); bold: shown to lie \
         beyond the acceptable 5 points, each of seven gaps judged on its own; at each place the widest gap; one gap has no touchpoint or channel and no \
         place here"
    );
    for gap in &mut report.gaps {
        gap.verdict = gap_report::report::Verdict::Inconclusive;
    }
    assert_eq!(caption(&report).title, "No gap along the journey is shown to lie beyond 5 points");
}

#[test]
fn the_table_holds_every_question_and_every_empty_place() {
    let report = service();
    let table = ChartName::Journey.table(&report, &view(&report));
    assert_eq!(table.rows.len(), 8 + 5);
    assert_eq!(table.rows[2][..3], ["Finding out", "Phone", ""]);
    assert_eq!(table.rows[2][7], "no question here");
    assert_eq!(
        table.rows[4][..6],
        ["Ordering", "Website", "Orders take a few minutes", "66\u{a0}%", "71\u{a0}%", "\u{2212}5 points"]
    );
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
}

#[test]
fn what_only_one_group_was_asked_is_not_compared() {
    let mut report = service();
    report.gaps.retain(|gap| gap.question != "q1");
    let texts = drawn(&report, 900).texts;
    assert_eq!(texts.iter().filter(|text| text.what == "not compared").count(), 1);
}

#[test]
fn it_is_no_map_without_two_places_nor_of_a_segment() {
    let report = flying();
    let is_map = |report: &Report, view: &View| {
        let there = ChartName::available(report, view).contains(&ChartName::Journey);
        let table = ChartName::Journey.table(report, view);
        assert_eq!(there, !table.rows.is_empty());
        assert_eq!(there, table.columns.first().is_some_and(|column| column.text == "Touchpoint"));
        there
    };
    assert!(!is_map(&report, &view(&report)));
    let one = labelled(report.clone(), &[("Seat", "Crew"), ("Seat", "Crew"), ("Seat", "")]);
    assert!(!is_map(&one, &view(&one)));
    let map = labelled(report, &[("Seat", "Crew"), ("Seat", "Website")]);
    assert!(is_map(&map, &view(&map)));
    let segment = View { segment: "Gender".to_owned(), segment_value: "Male".to_owned(), ..view(&map) };
    let question = View { question: "seat".to_owned(), ..view(&map) };
    assert!(!is_map(&map, &segment) && !is_map(&map, &question));
}

/// The map and the segments of one study are two charts, on the page as in the file.
#[test]
fn the_map_hides_no_segments() {
    let plain = flying();
    let map = labelled(plain.clone(), &[("Seat", "Crew"), ("Seat", "Website")]);
    let there = ChartName::available(&map, &view(&map));
    assert!(there.contains(&ChartName::Where) && there.contains(&ChartName::Journey), "{there:?}");
    let table = |report: &Report| ChartName::Where.table(report, &view(report)).rows;
    assert_eq!(table(&map), table(&plain));
    let file = gap_report::export::write(&map, gap_report::export::Format::Html).expect("a file");
    let file = String::from_utf8(file).expect("text");
    for chart in [ChartName::Where, ChartName::Journey] {
        let title = chart.caption(&map, &view(&map)).expect("a caption").title;
        assert!(file.contains(&format!("<h2>{title}</h2>")), "{title}");
    }
}

#[test]
fn a_place_tells_how_many_of_its_gaps_run_the_other_way() {
    let n = Some((250.0, 260.0));
    let said = |third: f64, labels: &[(&str, &str)]| {
        let questions = [
            asked("Ordering is free of surprises", 0.85, 0.50, n),
            asked("Orders take a few minutes", 0.40, 0.60, n),
            asked("Orders are confirmed", third, 0.60, n),
            asked("Staff explain what suits me", 0.74, 0.66, n),
        ];
        let report = labelled(report("Managers", "Customers", &questions), labels);
        let drawing = drawn(&report, 900);
        drawing.texts.iter().map(|text| text.what.as_str()).collect::<Vec<_>>().join(" ")
    };
    let web = ("Ordering", "Website");
    let place = [web, web, web, ("Ordering", "Shop")];
    let one = said(0.70, &place);
    assert!(one.contains("free of surprises, and 2 more, 1 of them in the other direction"), "{one}");
    let within = said(0.57, &place);
    assert!(
        within.contains("and 2 more, 1 of them in the other direction"),
        "not what is within 5 points: {within}"
    );
    assert!(said(0.40, &place).contains("and 2 more, 2 of them in the other direction"));
    let two = said(0.70, &[web, web, ("Ordering", "Phone"), ("Ordering", "Shop")]);
    assert!(two.contains("and 1 more in the other direction"), "{two}");
    let none = said(0.70, &[web, ("Ordering", "Phone"), web, ("Ordering", "Shop")]);
    assert!(none.contains("and 1 more") && !none.contains("other way"), "{none}");
}

/// A theme stands where its widest gap does.
#[test]
fn the_worst_theme_stands_first() {
    let report = flying();
    let drawing = record_chart(ChartName::Where, &report, &view(&report), 900, 2.0, (0, usize::MAX));
    let widest = report.gaps.iter().filter(|gap| gap.segment.is_empty()).min_by_key(|gap| gap.rank);
    let widest = widest.expect("gaps").question.as_str();
    let theme = report.study.questions.iter().find(|question| question.id == widest);
    let theme = theme.and_then(|question| question.theme.clone()).filter(|theme| !theme.is_empty());
    let themes = ["Seats", "Neighbours", "Other questions"];
    let first = drawing.texts.iter().find(|text| themes.contains(&text.what.as_str())).expect("a theme");
    assert_eq!(theme.as_deref(), Some(first.what.as_str()));
}

#[test]
fn nothing_overlaps_at_any_width() {
    let report = service();
    for width in 320..=1920 {
        assert_eq!(faults(&drawn(&report, width)), Vec::<String>::new(), "at {width}");
    }
}

#[test]
fn a_moved_label_is_a_fault() {
    let mut drawing = drawn(&service(), 900);
    let label = drawing.texts.iter().position(|text| text.what == "Ordering").expect("a stage");
    drawing.texts[label] = drawing.texts[label + 1].clone();
    assert!(!faults(&drawing).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn holds_over_any_journey(
        (a, b) in (words(8), words(8)),
        questions in prop::collection::vec((question(), 0_usize..5, 0_usize..8), 2..12),
        stages in prop::collection::vec(words(6), 5),
        channels in prop::collection::vec(words(4), 8),
        width in 320_u32..=1920,
        narrow in prop::bool::ANY,
        rows in prop_oneof![Just((0, usize::MAX)), (0_usize..3, 0_usize..4)],
    ) {
        let width = if narrow { 320 + width % 280 } else { width };
        let labels: Vec<_> =
            questions.iter().map(|(_, stage, channel)| (stages[*stage].as_str(), channels[*channel].as_str())).collect();
        let hidden: Vec<bool> = questions.iter().map(|((_, hidden), ..)| *hidden).collect();
        let asked: Vec<_> = questions.iter().map(|((asked, _), ..)| super::reports::Asked { ..*asked }).collect();
        let mut report = labelled(report(&a, &b, &asked), &labels);
        for (i, _) in hidden.iter().enumerate().filter(|(_, hidden)| **hidden) {
            suppress(&mut report, i);
        }
        let view = View { a, b, ..View::default() };
        let drawing = record_chart(ChartName::Journey, &report, &view, width, 2.0, rows);
        prop_assert_eq!(faults(&drawing), Vec::<String>::new());
        for mark in drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value) {
            prop_assert!(mark.width >= 24.0 && mark.height >= 24.0 && mark.x + mark.width <= f64::from(width) + 0.5);
        }
        let table = ChartName::Journey.table(&report, &view);
        prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let rows: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).collect();
        prop_assert!(rows.windows(2).all(|pair| pair[0].y + pair[0].height <= pair[1].y + 1e-6));
    }
}
