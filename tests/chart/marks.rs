//! What the drawing says about itself.

use super::recorder::record;
use super::reports::{Asked, asked, edges, promises, report};
use gap_report::chart::{MarkKind, View};

#[test]
fn points_stand_where_their_shares_say() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    for width in [320, 559, 560, 1920] {
        let drawing = record(&report, &view, width, 4.0, (0, usize::MAX));
        let centre = |id: &str| {
            let of = |mark: &&gap_report::chart::Mark| {
                mark.id == id && matches!(mark.kind, MarkKind::PointA | MarkKind::PointB)
            };
            drawing.marks.iter().find(of).map(|mark| mark.x + mark.width / 2.0).expect("a point")
        };
        // From two shares follow the axis and with it all others.
        let (first, last) = (&report.cells[0], &report.cells[1]);
        let (p, q) = (first.value.expect("a share"), last.value.expect("a share"));
        let pixels = (centre(&first.id) - centre(&last.id)) / (p - q);
        assert!(pixels > 150.0, "{pixels} pixels for 100 %");
        for cell in &report.cells {
            let x = centre(&first.id) + (cell.value.expect("a share") - p) * pixels;
            assert!((centre(&cell.id) - x).abs() < 1e-6);
            let drawn = |point: &super::recorder::Bounds| ((point.left + point.right) / 2.0 - x).abs() < 0.2;
            assert!(drawing.points.iter().any(drawn), "nothing drawn at {x} for {}", cell.id);
        }
    }
}

#[test]
fn sentences_are_spoken_whole() {
    let report = promises();
    let view = View::first(&report).expect("gaps");
    let marks = record(&report, &view, 900, 1.0, (1, 1)).marks;
    let said: Vec<_> = marks.iter().map(|mark| (mark.kind, mark.id.as_str(), mark.label.as_str())).collect();
    let row = "Response times are fast: Managers 79\u{a0}%, 74 to 84; Consumers 45\u{a0}%, 39 to 51; \
               gap +34 points, +26 to +42, blind spot";
    assert_eq!(
        said,
        [
            (MarkKind::Row, "g1", row),
            (MarkKind::RowLabel, "g1", "Response times are fast"),
            (MarkKind::PointA, "c1", "Response times are fast: Managers 79\u{a0}%, 74 to 84"),
            (MarkKind::PointB, "c2", "Response times are fast: Consumers 45\u{a0}%, 39 to 51"),
            (MarkKind::Gap, "g1", "Response times are fast: gap +34 points, +26 to +42, blind spot"),
        ]
    );
}

#[test]
fn rows_follow_their_ranks() {
    let report = edges();
    let view = View::first(&report).expect("gaps");
    for width in [360, 900] {
        let drawing = record(&report, &view, width, 1.0, (0, usize::MAX));
        let rows: Vec<_> = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row).collect();
        let rank = |id: &str| report.gaps.iter().find(|gap| gap.id == id).map(|gap| gap.rank);
        assert_eq!(rows.len(), report.gaps.len());
        for pair in rows.windows(2) {
            assert!(rank(&pair[0].id) <= rank(&pair[1].id));
            assert!(pair[0].y + pair[0].height <= pair[1].y + 1e-6);
        }
        let hidden = rows.last().expect("rows");
        assert!(hidden.label.starts_with("Answered by three people: Not shown, to protect the respondents:"));
        let points = drawing.marks.iter().filter(|mark| mark.question == hidden.question);
        assert!(points.clone().all(|mark| !matches!(mark.kind, MarkKind::PointA | MarkKind::PointB)));
    }
}

#[test]
fn a_gap_is_rounded_once() {
    // 44.6 and 10.4: the shares read 45 and 10, the gap 34, not 35.
    let report = report("A", "B", &[asked("Promise", 0.446, 0.104, None)]);
    let view = View::first(&report).expect("gaps");
    let drawing = record(&report, &view, 900, 1.0, (0, usize::MAX));
    for text in ["45", "10", "+34"] {
        assert!(drawing.texts.iter().any(|drawn| drawn.what == text), "{text}");
    }
}

#[test]
fn two_hundred_rows_cost_twenty_times_ten() {
    let calls = |count: usize| {
        let questions: Vec<Asked> =
            (0..count).map(|i| asked("Promise", 0.9 - i as f64 / 500.0, 0.1, Some((99.0, 99.0)))).collect();
        let report = report("A", "B", &questions);
        let view = View::first(&report).expect("gaps");
        record(&report, &view, 900, 1.0, (0, usize::MAX)).calls
    };
    assert!(calls(200) < 25 * calls(10));
}
