//! *When* where nobody is compared: one group's own figures over the waves, and how they moved.

use super::golden::check_chart;
use super::recorder::{Drawing, faults, record_chart};
use super::surveys::spack_alone;
use gap_report::chart::{CHARTS, ChartName, MarkKind, View};
use gap_report::report::Report;

fn view(report: &Report) -> View {
    View::first_or_last_wave(report)
}

fn drawn(report: &Report, width: u32) -> Drawing {
    record_chart(ChartName::When, report, &view(report), width, 2.0, (0, usize::MAX))
}

fn title(report: &Report) -> String {
    ChartName::When.caption(report, &view(report)).expect("waves").title
}

#[test]
fn goldens() {
    for (years, name) in [(2, "when-alone-two"), (3, "when-alone")] {
        let report = spack_alone(years);
        check_chart(name, ChartName::When, &report, &view(&report));
    }
}

#[test]
fn it_is_offered_where_there_are_two_waves() {
    let report = spack_alone(2);
    assert!(report.gaps.is_empty(), "nobody is compared");
    assert!(ChartName::available(&report, &view(&report)).contains(&ChartName::When));
    let mut report = spack_alone(2);
    report.cells.retain(|cell| cell.wave == "2022");
    report.share_changes.clear();
    assert!(!ChartName::available(&report, &view(&report)).contains(&ChartName::When));
    assert!(CHARTS.contains(&ChartName::When));
}

#[test]
fn nothing_overlaps_at_any_width() {
    for report in [spack_alone(2), spack_alone(3)] {
        for width in (320..=1920).step_by(7) {
            assert_eq!(faults(&drawn(&report, width)), Vec::<String>::new(), "at {width}");
        }
    }
}

#[test]
fn one_point_a_wave_stands_where_its_figure_says() {
    let report = spack_alone(2);
    let drawing = drawn(&report, 900);
    let points: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value).collect();
    assert_eq!(points.len(), 12, "six questions in two waves");
    let of = |question: &str| {
        let own: Vec<_> = points.iter().filter(|mark| mark.question == question).collect();
        let cells: Vec<_> = report.cells.iter().filter(|cell| cell.question == question).collect();
        assert_eq!((own.len(), cells.len()), (2, 2));
        (own[0].y - own[1].y, cells[1].value.expect("a share") - cells[0].value.expect("a share"))
    };
    let pixels = of("docs").0 / of("docs").1;
    assert!(pixels > 100.0, "{pixels} pixels for 100 %");
    for question in ["community", "packages", "spack", "tutorial", "often"] {
        assert!((of(question).0 - of(question).1 * pixels).abs() < 1e-6, "{question} on the same axis");
    }
}

#[test]
fn a_title_claims_no_move_that_is_not_shown() {
    let mut report = spack_alone(3);
    let shown = |change: &gap_report::report::ShareChange| {
        change.low.is_some_and(|low| low > 0.0) || change.high.is_some_and(|high| high < 0.0)
    };
    assert!(!report.share_changes.iter().any(shown), "what moved in this survey is not shown");
    assert_eq!(title(&report), "No figure is shown to have moved between 2020 and 2022");
    let moved = |report: &mut Report, question: &str, from: &str, limits: (f64, f64)| {
        let of = |change: &&mut gap_report::report::ShareChange| {
            change.question == question && change.from == from && change.to == "2022"
        };
        let change = report.share_changes.iter_mut().find(of).expect("a change");
        (change.low, change.high, change.p_adjusted) = (Some(limits.0), Some(limits.1), Some(0.001));
        change.change = Some((limits.0 + limits.1) / 2.0);
    };
    let start = |report: &Report| title(report).split(" from ").next().unwrap_or_default().to_owned();
    moved(&mut report, "docs", "2021", (-0.3, -0.1));
    assert_eq!(start(&report), "The share on “Spack documentation is excellent” fell");
    assert!(title(&report).ends_with("\u{a0}%, between 2021 and 2022"), "{}", title(&report));
    // What moved from the first wave to the last goes before a step between.
    moved(&mut report, "spack", "2020", (0.05, 0.15));
    moved(&mut report, "packages", "2020", (0.01, 0.09));
    assert_eq!(start(&report), "The share on “Spack is excellent” rose");
    assert!(title(&report).ends_with("between 2020 and 2022; one other moved too"), "{}", title(&report));
    report.share_changes.retain(|change| !shown(change));
    assert_eq!(title(&report), "No figure is shown to have moved between 2020 and 2022");
    for change in &mut report.share_changes {
        (change.low, change.high) = (None, None);
    }
    assert_eq!(title(&report), "Figures from 2020 to 2022: without intervals nobody can say which moved");
}

/// What was asked in other words may have moved for that: it is said, and the title names what was asked alike.
#[test]
fn what_was_reworded_is_told_and_leads_no_title() {
    let mut report = spack_alone(2);
    for (question, limits) in [("docs", (-0.5, -0.3)), ("spack", (-0.3, -0.1))] {
        let change = report.share_changes.iter_mut().find(|change| change.question == question);
        let change = change.expect("a change");
        (change.low, change.high, change.change) = (Some(limits.0), Some(limits.1), Some(limits.0 + 0.1));
        change.p_adjusted = Some(0.001);
    }
    let noted = |report: &Report| {
        let marks = drawn(report, 900).marks;
        let rows = marks.into_iter().filter(|mark| mark.kind == MarkKind::Row);
        rows.filter(|mark| mark.label.contains("Not asked in the same words"))
            .map(|mark| mark.question)
            .collect()
    };
    let none: Vec<String> = noted(&report);
    assert!(
        title(&report).contains("“Spack documentation is excellent” fell") && none.is_empty(),
        "{none:?}"
    );
    let docs = report.study.questions.iter_mut().find(|question| question.id == "docs").expect("a question");
    docs.wordings.insert("2022.csv".to_owned(), "How good are the docs?".to_owned());
    assert!(title(&report).contains("“Spack is excellent” fell"), "{}", title(&report));
    assert_eq!(noted(&report), ["docs"]);
}

#[test]
fn panels_and_table_say_how_the_figure_moved() {
    let report = spack_alone(2);
    let drawing = drawn(&report, 900);
    let change = report.share_changes.iter().find(|change| change.question == "docs").expect("a change");
    let said = drawing.marks.iter().find(|mark| mark.id == change.id).expect("its mark").label.clone();
    assert!(said.starts_with("Spack documentation is excellent: "), "{said}");
    assert!(said.contains("\u{a0}% to ") && said.contains("; change "), "{said}");
    let table = ChartName::When.table(&report, &view(&report));
    let heads: Vec<&str> = table.columns.iter().map(|column| column.text.as_str()).collect();
    assert_eq!(heads, ["Question", "Wave", "Users", "Interval", "Note"]);
    assert_eq!(table.rows.len(), 6 * 2 + 6);
    assert!(table.rows.iter().all(|row| row.len() == heads.len()));
}

/// What is kept back is said and not drawn.
#[test]
fn hidden_waves_are_named() {
    let mut report = spack_alone(3);
    let cell = report.cells.iter_mut().find(|cell| cell.question == "docs" && cell.wave == "2021");
    let cell = cell.expect("a cell");
    (cell.value, cell.low, cell.high, cell.base) = (None, None, None, None);
    cell.flags = vec![gap_report::report::Flag::Suppressed];
    let drawing = drawn(&report, 900);
    let row = drawing.marks.iter().find(|mark| mark.question == "docs" && mark.kind == MarkKind::Row);
    let label = &row.expect("its panel").label;
    assert!(label.contains("2021: Not shown, to protect the respondents: Users"), "{label}");
}
