//! The chart of gaps where more groups than the two compared were asked.

use super::many::{hide, with_group};
use super::recorder::{Drawing, record};
use super::reports::{asked, promises, report};
use gap_report::chart::{ChartName, Mark, MarkKind, View};
use gap_report::report::Report;

fn of_groups(more: &[&str]) -> Report {
    let n = Some((100.0, 400.0));
    let both = report(
        "Leaders",
        "Customers",
        &[asked("Service is fast", 0.9, 0.3, n), asked("Service is kind", 0.5, 0.5, n)],
    );
    more.iter().fold(both, |report, name| with_group(report, name, &[Some(0.8), None], Some(200.0)))
}

fn draw(report: &Report, width: u32) -> Drawing {
    let view = View::first(report).expect("gaps");
    record(report, &view, width, 4.0, (0, usize::MAX))
}

fn others(drawing: &Drawing) -> Vec<&Mark> {
    drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value).collect()
}

#[test]
fn a_third_group_stands_below_on_the_axis_of_the_two() {
    let report = of_groups(&["Agents"]);
    for width in [320, 900] {
        let drawing = draw(&report, width);
        let agents = others(&drawing);
        assert_eq!(agents.len(), 1, "asked one of the two");
        assert_eq!(agents[0].label, "Service is fast: Agents 80\u{a0}%, 74 to 85");
        let point = |kind| drawing.marks.iter().find(|mark| mark.kind == kind).expect("a point");
        let (a, b) = (point(MarkKind::PointA), point(MarkKind::PointB));
        assert!((((agents[0].x - b.x) / (a.x - b.x)) - (0.8 - 0.3) / (0.9 - 0.3)).abs() < 1e-6);
        assert!(agents[0].y >= a.y + 20.0, "in a lane of its own");
        let row = drawing.marks.iter().find(|mark| mark.kind == MarkKind::Row).expect("a row");
        assert!(agents[0].y + agents[0].height <= row.y + row.height, "within its row");
        assert!(row.label.contains("; Agents 80\u{a0}%, 74 to 85"), "{}", row.label);
    }
}

#[test]
fn words_and_table_name_the_others() {
    let report = of_groups(&["Agents", "Drivers"]);
    let view = View::first(&report).expect("gaps");
    let caption = ChartName::Gaps.caption(&report, &view).expect("a caption");
    assert!(caption.subtitle.contains("; below: Agents (200), Drivers (200); "), "{}", caption.subtitle);
    let table = ChartName::Gaps.table(&report, &view);
    let heads: Vec<&str> = table.columns.iter().map(|column| column.text.as_str()).collect();
    let groups = ["Leaders, %", "Customers, %", "Agents, %", "Drivers, %"];
    assert_eq!(heads[1..5], groups);
    assert_eq!(table.rows[0][1..5], ["90", "30", "80", "80"]);
    assert_eq!(table.rows[1][1..5], ["50", "50", "", ""], "not asked");
    assert!(table.rows.iter().all(|row| row.len() == heads.len()));
}

#[test]
fn what_is_kept_back_stands_nowhere() {
    let mut report = of_groups(&["Agents", "Drivers"]);
    hide(&mut report, 0, "Agents");
    assert_eq!(others(&draw(&report, 900)).len(), 1);
    hide(&mut report, 0, "Leaders");
    let drawing = draw(&report, 900);
    assert!(others(&drawing).is_empty(), "nothing beside two that are not shown");
    let view = View::first(&report).expect("gaps");
    let table = ChartName::Gaps.table(&report, &view);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    assert!(table.rows.iter().flatten().all(|cell| cell != "80"));
}

/// Of six groups no three are chosen to stand with the two.
#[test]
fn more_than_five_leave_the_two_alone() {
    let names = ["Agents", "Drivers", "Owners", "Patients"];
    assert_eq!(others(&draw(&of_groups(&names[..3]), 900)).len(), 3);
    assert!(others(&draw(&of_groups(&names), 900)).is_empty());
    assert!(others(&draw(&promises(), 900)).is_empty());
}
