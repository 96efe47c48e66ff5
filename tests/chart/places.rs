//! *Where*: what the cells say, where they stand, and what the title may claim.

use super::golden::check_chart;
use super::recorder::{Drawing, faults, record_chart};
use super::reports::{Asked, asked};
use super::several::{At, hide, joined};
use super::surveys::{flying, spack};
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::report::Report;
use gap_report::study::Polarity;

fn view(report: &Report) -> View {
    View::first(report).expect("gaps")
}

fn drawn(report: &Report, view: &View, width: u32) -> Drawing {
    record_chart(ChartName::Where, report, view, width, 2.0, (0, usize::MAX))
}

fn title(report: &Report) -> String {
    ChartName::Where.caption(report, &view(report)).expect("segments").title
}

fn at(segment: &str, value: &str, asked: Vec<Asked>) -> At {
    At { wave: String::new(), segment: segment.to_owned(), value: value.to_owned(), asked }
}

#[test]
fn goldens() {
    let report = flying();
    check_chart("where-flying", ChartName::Where, &report, &view(&report));
    let report = spack();
    check_chart("where-spack", ChartName::Where, &report, &view(&report));
}

#[test]
fn nothing_overlaps_at_any_width() {
    for report in [flying(), spack()] {
        let view = view(&report);
        for width in (320..=1920).step_by(9) {
            let drawing = drawn(&report, &view, width);
            assert_eq!(faults(&drawing), Vec::<String>::new(), "at {width}");
            let rows: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).collect();
            for pair in rows.windows(2) {
                assert!(pair[0].y + pair[0].height <= pair[1].y + 1e-6, "at {width}");
            }
        }
    }
}

#[test]
fn a_moved_label_is_a_fault() {
    let report = flying();
    for width in [360, 900] {
        let mut drawing = drawn(&report, &view(&report), width);
        let label = drawing.texts.iter().position(|text| text.what == "18-29").expect("a head");
        drawing.texts[label] = drawing.texts[label + 1].clone();
        assert!(!faults(&drawing).is_empty(), "at {width}");
    }
}

#[test]
fn a_title_claims_no_difference_that_no_test_carries() {
    let mut report = flying();
    let sure = report.heterogeneity.iter().find(|test| test.p_adjusted.is_some_and(|p| p < 0.05));
    let (question, segment) = {
        let test = sure.expect("one gap differs by age");
        (test.question.clone(), test.segment.clone())
    };
    assert_eq!((question.as_str(), segment.as_str()), ("devices", "Age"));
    assert_eq!(
        title(&report),
        "“Have used electronics during take off against the rules”: widest gap in 18-29, 33 points; narrowest in \
         30-44, 3 points"
    );
    let mut turned = report.clone();
    let eldest = turned.gaps.iter_mut().find(|gap| gap.question == "devices" && gap.segment_value == "> 60");
    eldest.expect("a gap").gap = Some(-0.04);
    assert_eq!(
        title(&turned),
        "“Have used electronics during take off against the rules”: the gap differs by Age, from +33 points in \
         18-29 to \u{2212}4 points in > 60"
    );
    // The gaps are the same; that they differ is no longer shown.
    for test in &mut report.heterogeneity {
        test.p_adjusted = test.p_adjusted.map(|p| p.max(0.2));
    }
    assert_eq!(
        title(&report),
        "No gap is shown to differ by Age, Gender or Location (Census Region): what looks different may be chance"
    );
    report.heterogeneity.clear();
    assert_eq!(
        title(&report),
        "Gaps by Age, Gender and Location (Census Region): no test says whether they differ"
    );
}

#[test]
fn a_view_of_one_segment_shows_that_one() {
    let report = flying();
    let view = View { segment: "Gender".to_owned(), segment_value: "Male".to_owned(), ..view(&report) };
    let drawing = drawn(&report, &view, 900);
    let cells = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value);
    assert_eq!(cells.count(), 7 * 3);
    assert!(drawing.texts.iter().any(|text| text.what == "Gender"));
    assert!(drawing.texts.iter().all(|text| text.what != "Age"));
}

/// Whether a line of a picture draws an upright line, two pixels wide.
fn is_upright(line: &str) -> bool {
    let of = |name: &str| line.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?.parse::<f64>().ok();
    line.starts_with("<line") && of("stroke-width") == Some(8.0) && of("x1") == of("x2")
}

/// The chosen value has a frame, which no other column has, a bold name and a word in the key; the spoken row says it.
#[test]
fn the_chosen_column_is_marked_by_more_than_colour() {
    let report = flying();
    let chosen = View { segment: "Gender".to_owned(), segment_value: "Male".to_owned(), ..view(&report) };
    let other = View { segment_value: "Female".to_owned(), ..chosen.clone() };
    for width in [320, 900] {
        let (male, female) = (drawn(&report, &chosen, width), drawn(&report, &other, width));
        let says = |drawing: &Drawing, words: &str| drawing.texts.iter().any(|text| text.what == words);
        assert!(says(&male, "chosen: Gender: Male") && !says(&male, "chosen: Gender: Female"));
        assert!(says(&female, "chosen: Gender: Female"));
        let wide = |drawing: &Drawing| {
            let name = drawing.texts.iter().find(|text| text.what == "Male").expect("a head");
            name.right - name.left
        };
        assert!(wide(&male) > wide(&female), "the name of the chosen one is bold");
        let row = male.marks.iter().find(|mark| mark.kind == MarkKind::Row).expect("a row");
        assert!(row.label.contains("Gender Male (chosen) "), "{}", row.label);
        let lines = |view: &View| {
            let drawn = gap_report::export::svg::chart(
                ChartName::Where,
                &report,
                view,
                width,
                gap_report::chart::ThemeName::Print,
            );
            drawn.expect("a drawing")
        };
        let whole = View { segment_value: "nowhere".to_owned(), ..chosen.clone() };
        assert!(lines(&chosen).lines().count() >= lines(&whole).lines().count() + 4, "four lines of a frame");
        // Where words stand between the cells, no frame goes through them.
        let upright = lines(&chosen).lines().filter(|line| is_upright(line)).count();
        let rows = male.marks.iter().filter(|mark| mark.kind == MarkKind::Row).count();
        assert_eq!(upright > rows, width < 560, "a frame a cell at {width}: {upright}");
        assert_eq!(faults(&male), Vec::<String>::new());
    }
}

/// A value that only one of the groups has stands in no column: it is named below.
#[test]
fn values_of_one_group_alone_are_named_below() {
    let mut report = flying();
    let mut alone = report.cells.iter().find(|cell| cell.segment == "Gender").expect("a cell").clone();
    (alone.id, alone.segment_value) = ("c9999".to_owned(), "Not told".to_owned());
    let View { a, b, .. } = view(&report);
    let without = if alone.group == a { b } else { a };
    report.cells.push(alone);
    for width in [320, 900] {
        let drawing = drawn(&report, &view(&report), width);
        let note = drawing.marks.iter().find(|mark| mark.id == "c9999").expect("a note");
        assert_eq!(note.label, format!("Not compared, no figures of {without}: Gender: Not told"));
        assert!(drawing.texts.iter().any(|text| text.what.contains("Not compared")));
        assert_eq!(faults(&drawing), Vec::<String>::new());
    }
    let elsewhere = View { segment: "Age".to_owned(), segment_value: "18-29".to_owned(), ..view(&report) };
    assert!(drawn(&report, &elsewhere, 900).marks.iter().all(|mark| mark.id != "c9999"));
}

#[test]
fn columns_without_figures_are_named_below() {
    let report = spack();
    let drawing = drawn(&report, &view(&report), 900);
    let note = drawing.marks.last().expect("marks");
    assert!(
        note.label.starts_with("Not shown, to protect the respondents: Where do you work? "),
        "{}",
        note.label
    );
    assert!(note.label.contains("Cloud Provider"));
    assert!(drawing.texts.iter().all(|text| text.what != "Provider"));
}

/// Whether the corner of the one cell beyond the whole groups is folded at the left and at the right.
fn corners(polarity: Polarity, a: f64, b: f64) -> (bool, bool) {
    let n = Some((400.0, 400.0));
    let one = |a, b| vec![asked("Other", 0.5, 0.5, n), Asked { polarity, ..asked("Asked", a, b, n) }];
    let report = joined("In", "Out", &[at("", "", one(0.5, 0.5)), at("Region", "North", one(a, b))]);
    let drawing = drawn(&report, &view(&report), 600);
    let cell = drawing
        .marks
        .iter()
        .find(|mark| mark.kind == MarkKind::Value && mark.label.contains("Asked, Region"));
    let cell = cell.expect("the cell");
    let folded = |x: f64| {
        let near = |point: &super::recorder::Bounds| {
            (point.left + point.right) / 2.0 > x - 6.0
                && (point.left + point.right) / 2.0 < x + 6.0
                && point.top >= cell.y - 1.0
                && point.bottom <= cell.y + cell.height
        };
        drawing.points.iter().any(near)
    };
    (folded(cell.x), folded(cell.x + cell.width))
}

#[test]
fn the_corner_says_who_sees_it_better() {
    assert_eq!(corners(Polarity::Favourable, 0.8, 0.4), (true, false));
    assert_eq!(corners(Polarity::Favourable, 0.4, 0.8), (false, true));
    assert_eq!(corners(Polarity::Unfavourable, 0.8, 0.4), (false, true));
    assert_eq!(corners(Polarity::Unfavourable, 0.4, 0.8), (true, false));
    assert_eq!(corners(Polarity::Neutral, 0.4, 0.8), (false, false));
    // Within the acceptable gap nobody does.
    assert_eq!(corners(Polarity::Favourable, 0.52, 0.5), (false, false));
}

#[test]
fn cells_tell_their_figures_their_bases_and_what_is_kept_back() {
    let places = |n| vec![asked("Fast", 0.8, 0.4, n), asked("Friendly", 0.7, 0.6, n)];
    let mut report = joined(
        "Managers",
        "Customers",
        &[
            at("", "", places(Some((250.0, 260.0)))),
            at("Region", "North", places(Some((12.0, 130.0)))),
            at("Region", "South", places(Some((100.0, 130.0)))),
        ],
    );
    hide(&mut report, 4);
    let drawing = drawn(&report, &view(&report), 900);
    let said: Vec<&str> = drawing.marks.iter().map(|mark| mark.label.as_str()).collect();
    assert_eq!(said[0], "Fast: all +40; Region North +40; Region South not shown");
    assert_eq!(
        said[3],
        "Fast, Region North: gap +40 points, +10 to +56, blind spot; Managers 80\u{a0}%, 52 to 94; Customers \
         40\u{a0}%, 32 to 49. Small base: Managers\u{a0}(12)"
    );
    assert_eq!(said[4], "Fast, Region South: Not shown, to protect the respondents: Managers and Customers");
    let key: Vec<&str> = drawing.texts.iter().map(|text| text.what.as_str()).collect();
    for words in [
        "small base, under 30",
        "not shown, to protect the respondents",
        "\u{d7}",
        "shown to be beyond 5 points",
    ] {
        assert!(key.contains(&words), "{words} in {key:?}");
    }
}

#[test]
fn the_table_holds_every_cell() {
    let report = flying();
    let table = ChartName::Where.table(&report, &view(&report));
    assert_eq!(table.rows.len(), 7 * (1 + 2 + 4 + 9));
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
}
