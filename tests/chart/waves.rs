//! *When*: what the panels say, where points stand, and what the title may claim.

use super::golden::check_chart;
use super::recorder::{Drawing, faults, record_chart};
use super::reports::{Asked, asked};
use super::several::{At, hide, joined};
use super::surveys::spack;
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::report::Report;

fn view(report: &Report) -> View {
    View::first(report).expect("gaps")
}

fn drawn(report: &Report, width: u32) -> Drawing {
    record_chart(ChartName::When, report, &view(report), width, 2.0, (0, usize::MAX))
}

fn title(report: &Report) -> String {
    ChartName::When.caption(report, &view(report)).expect("waves").title
}

fn at(wave: &str, asked: Vec<Asked>) -> At {
    At { wave: wave.to_owned(), segment: String::new(), value: String::new(), asked }
}

/// Five questions in two waves: one gap narrowed, one turned round, the others are unsure.
fn two() -> Report {
    let n = Some((400.0, 420.0));
    let wave = |figures: [(f64, f64); 5]| {
        let [fast, kind, repeat, easy, none] = figures;
        vec![
            asked("Response times are fast", fast.0, fast.1, n),
            asked("Staff are friendly", kind.0, kind.1, n),
            asked(
                "Customers do not have to repeat themselves when they are handed over",
                repeat.0,
                repeat.1,
                n,
            ),
            asked("The website is easy to use", easy.0, easy.1, n),
            asked("Complaints are answered", none.0, none.1, n),
        ]
    };
    let mut report = joined(
        "Managers",
        "Customers",
        &[
            at("Q4 2025", wave([(0.80, 0.45), (0.70, 0.50), (0.60, 0.40), (1.0, 1.0), (0.0, 0.04)])),
            at("Q1 2026", wave([(0.72, 0.62), (0.50, 0.68), (0.61, 0.43), (1.0, 0.98), (0.2, 0.2)])),
        ],
    );
    hide(&mut report, 9);
    report
}

#[test]
fn goldens() {
    let report = spack();
    check_chart("when-spack", ChartName::When, &report, &view(&report));
    let report = two();
    check_chart("when-two", ChartName::When, &report, &view(&report));
}

#[test]
fn nothing_overlaps_at_any_width() {
    for report in [two(), spack()] {
        for width in (320..=1920).step_by(7) {
            let drawing = drawn(&report, width);
            assert_eq!(faults(&drawing), Vec::<String>::new(), "at {width}");
        }
    }
}

#[test]
fn a_moved_label_is_a_fault() {
    for width in [360, 900] {
        let mut drawing = drawn(&two(), width);
        let value = drawing.texts.iter().position(|text| text.what == "80").expect("a value");
        let right = drawing.texts[value].right - drawing.texts[value].left;
        drawing.texts[value].left += right + 8.0;
        drawing.texts[value].right += right + 8.0;
        assert!(!faults(&drawing).is_empty(), "at {width}");
    }
}

#[test]
fn panels_flow_by_width() {
    let across = |width: u32| {
        let drawing = drawn(&two(), width);
        let rows: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).cloned().collect();
        assert_eq!(rows.len(), 5);
        for (i, one) in rows.iter().enumerate() {
            for other in &rows[i + 1..] {
                let beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
                let below = one.y + one.height <= other.y || other.y + other.height <= one.y;
                assert!(beside || below, "panels overlap at {width}");
            }
        }
        rows.iter().filter(|row| row.y == rows[0].y).count()
    };
    assert_eq!([320, 560, 900, 1200, 1920].map(across), [1, 2, 3, 4, 4]);
}

#[test]
fn points_stand_where_their_figures_say() {
    let report = two();
    let drawing = drawn(&report, 900);
    let middle = |id: &str| {
        let mark =
            drawing.marks.iter().find(|mark| mark.id == id && mark.kind == MarkKind::Value).expect("a point");
        (mark.x + mark.width / 2.0, mark.y + mark.height / 2.0)
    };
    // The first question: 80 and 45 % then, 72 and 62 % now, all on one axis.
    let cell = |group: &str, wave: &str| {
        let is = |cell: &&gap_report::report::Cell| {
            cell.question == "q0" && cell.group == group && cell.wave == wave
        };
        report.cells.iter().find(is).expect("a cell").id.clone()
    };
    let [a, b] = [middle(&cell("Managers", "Q4 2025")), middle(&cell("Customers", "Q4 2025"))];
    let [c, d] = [middle(&cell("Managers", "Q1 2026")), middle(&cell("Customers", "Q1 2026"))];
    let pixels = (b.1 - a.1) / 0.35;
    assert!(pixels > 100.0, "{pixels} pixels for 100 %");
    assert!((d.1 - c.1 - 0.10 * pixels).abs() < 1e-6 && (c.1 - a.1 - 0.08 * pixels).abs() < 1e-6);
    assert!(a.0 < c.0 && (c.0 - a.0 - (d.0 - b.0)).abs() < 1e-6);
    let on = |at: (f64, f64)| {
        drawing.points.iter().any(|point| {
            ((point.left + point.right) / 2.0 - at.0).abs() < 0.5
                && ((point.top + point.bottom) / 2.0 - at.1).abs() < 0.5
        })
    };
    assert!([a, b, c, d].into_iter().all(on));
}

#[test]
fn a_title_claims_no_move_that_is_not_shown() {
    let mut report = two();
    assert_eq!(
        title(&report),
        "The gap on “Staff are friendly” turned round from managers 20 points above to 18 below, between Q4 2025 and \
         Q1 2026; two others moved less"
    );
    report.changes.retain(|change| change.question != "q1");
    assert_eq!(
        title(&report),
        "The gap on “Response times are fast” narrowed from 35 to 10 points, managers higher, between Q4 2025 and Q1 \
         2026; one other moved less"
    );
    report.changes.retain(|change| !["q0", "q3"].contains(&change.question.as_str()));
    assert_eq!(title(&report), "No gap is shown to have moved between Q4 2025 and Q1 2026");
    for change in &mut report.changes {
        (change.low, change.high) = (None, None);
    }
    assert_eq!(title(&report), "Gaps from Q4 2025 to Q1 2026: without intervals nobody can say which moved");
}

#[test]
fn panels_say_how_the_gap_moved_and_what_is_missing() {
    let report = two();
    let drawing = drawn(&report, 900);
    let said = |question: &str, kind: MarkKind| {
        let of = |mark: &&gap_report::chart::Mark| mark.question == question && mark.kind == kind;
        drawing.marks.iter().find(of).expect("a mark").label.clone()
    };
    assert_eq!(
        said("q0", MarkKind::Gap),
        "Response times are fast: Gap +35 to +10 points; change \u{2212}25, \u{2212}34\u{a0}to\u{a0}\u{2212}16: narrowed"
    );
    assert_eq!(
        said("q2", MarkKind::Gap),
        "Customers do not have to repeat themselves when they are handed over: Gap +20 to +18 points; \
         change \u{2212}2, \u{2212}11\u{a0}to\u{a0}+7: not enough data to say"
    );
    assert_eq!(
        said("q4", MarkKind::Gap),
        "Complaints are answered: Gap \u{2212}4 points in Q4 2025 alone; Q1 2026: Not shown, to protect the \
         respondents: Managers and Customers"
    );
    assert_eq!(
        said("q0", MarkKind::Value),
        "Response times are fast, Q4 2025: Managers 80\u{a0}%, 76 to 84; gap +35 points, +29 to +41, blind spot"
    );
}

#[test]
fn one_wave_is_no_when() {
    let n = Some((99.0, 99.0));
    let report = joined("A", "B", &[at("2026", vec![asked("Promise", 0.9, 0.1, n)])]);
    assert_eq!(ChartName::When.caption(&report, &view(&report)), None);
    assert_eq!(ChartName::Where.caption(&report, &view(&report)), None);
    assert!(drawn(&report, 900).marks.is_empty());
}

#[test]
fn the_table_holds_every_wave_and_change() {
    let report = two();
    let table = ChartName::When.table(&report, &view(&report));
    // Five questions in two waves, and four changes whose gaps are shown.
    assert_eq!(table.rows.len(), 10 + 4);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    let change = table.rows.iter().find(|row| row[1] == "Change from Q4 2025 to Q1 2026").expect("a change");
    assert_eq!(change[4..], ["\u{2212}38 points", "\u{2212}47 to \u{2212}29", "turned round"]);
}
