//! Means and scores beside shares: each on an axis of its own.

use super::golden::check_chart;
use super::recorder::{faults, record_chart};
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::ingest::read_all;
use gap_report::report::{Flag, Report};
use gap_report::session::Session;
use gap_report::study::read_study;
use serde_json::json;

/// The survey of Spack's users: what they rate as a share, as means and as a score.
pub fn spack_in_measures() -> Report {
    let mut session = Session::default();
    let bytes = include_bytes!("../data/files/spack-waves/spack-user-survey-2021-responses.csv");
    session.add(read_all("2021.csv", bytes).expect("a survey file"));
    let rated = |id: &str, what: &str, measure: serde_json::Value| {
        json!({ "id": id, "text": format!("{what} is excellent"), "polarity": "favourable", "measure": measure,
                "columns": { "2021.csv": format!("How would you rate the overall quality of ... [{what}]") } })
    };
    let points = json!({ "Horrible": 1, "Bad": 2, "OK": 3, "Good": 4, "Excellent": 5 });
    let scores = json!({ "Horrible": 0, "Bad": 3, "OK": 6, "Good": 8, "Excellent": 10 });
    let mean = json!({ "kind": "mean", "values": points });
    let study = json!({
        "sources": [{ "file": "2021.csv", "group": { "column": "What kind of user are you?", "values": {
            "Software Developer": "Developers", "Research Software Engineer (RSE)": "Developers",
            "DevOps/SRE": "Developers", "System Administrator": "Developers", "User Support Staff": "Developers",
            "Scientist/Researcher": "Scientists", "Computational Scientist": "Scientists" } } }],
        "groups": [{ "name": "Developers", "side": "inside" }, { "name": "Scientists", "side": "outside" }],
        "comparisons": [{ "a": "Developers", "b": "Scientists" }],
        "questions": [
            rated("docs", "Spack documentation", mean.clone()),
            rated("community", "Spack community", json!({ "kind": "share", "agree": ["Excellent"] })),
            rated("packages", "Spack packages", mean),
            rated("spack", "Spack", json!({ "kind": "nps", "values": scores })),
        ],
    });
    session.analyse(read_study(&study.to_string()).expect("a study")).expect("a report").clone()
}

fn view(report: &Report) -> View {
    View::first(report).expect("gaps")
}

#[test]
fn gaps_of_three_measures() {
    let report = spack_in_measures();
    check_chart("gaps-spack-measures", ChartName::Gaps, &report, &view(&report));
}

#[test]
fn sure_of_three_measures() {
    let report = spack_in_measures();
    check_chart("sure-spack-measures", ChartName::Sure, &report, &view(&report));
}

/// A point stands at its part of its own axis, and the axis says in figures where that is.
#[test]
fn each_measure_has_its_own_axis() {
    let report = spack_in_measures();
    let view = view(&report);
    for width in [360, 900] {
        let drawing = record_chart(ChartName::Gaps, &report, &view, width, 4.0, (0, usize::MAX));
        let x = |id: &str| {
            let mark = drawing
                .marks
                .iter()
                .find(|mark| mark.id == id && matches!(mark.kind, MarkKind::PointA | MarkKind::PointB));
            mark.map(|mark| mark.x + mark.width / 2.0).expect("a point")
        };
        let middle = |text: &str| {
            let texts = drawing.texts.iter().filter(|drawn| drawn.what == text);
            texts.map(|drawn| (drawn.left + drawn.right) / 2.0).collect::<Vec<_>>()
        };
        for cell in &report.cells {
            let Some(value) = cell.value.filter(|_| [&view.a, &view.b].contains(&&cell.group)) else {
                continue;
            };
            let (low, high) = match cell.question.as_str() {
                "community" => (("0", 0.0), ("100\u{a0}%", 1.0)),
                "spack" => (("\u{2212}100", -1.0), ("+100", 1.0)),
                _ => (("1", 1.0), ("5", 5.0)),
            };
            let part = (value - low.1) / (high.1 - low.1);
            let at = |from: &f64, to: &f64| (from + (to - from) * part - x(&cell.id)).abs() < 0.5;
            let (lows, highs) = (middle(low.0), middle(high.0));
            assert!(lows.iter().any(|low| highs.iter().any(|high| at(low, high))), "{cell:?} at {width}");
        }
    }
    let order: Vec<_> =
        ChartName::Gaps.table(&report, &view).rows.into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(order[0], "Spack community is excellent");
    assert_eq!(order[3], "Spack is excellent");
}

#[test]
fn the_title_says_the_unit() {
    let mut report = spack_in_measures();
    let first = view(&report);
    let title = |report: &Report, question: &str| {
        let view = View { question: question.to_owned(), ..first.clone() };
        ChartName::Gaps.caption(report, &view).expect("a caption").title
    };
    for gap in &mut report.gaps {
        gap.verdict = gap_report::report::Verdict::Outside;
    }
    assert!(title(&report, "docs").ends_with(" apart on a scale of 1 to 5"), "{}", title(&report, "docs"));
    assert!(title(&report, "spack").ends_with(" NPS points apart"), "{}", title(&report, "spack"));
    assert!(title(&report, "community").ends_with(" points apart"), "{}", title(&report, "community"));
    let caption = ChartName::Gaps.caption(&report, &first).expect("a caption");
    let what = "Share who call it good, in percent; means on their scales; net promoter scores, with 95\u{a0}% intervals";
    assert!(caption.subtitle.starts_with(what), "{}", caption.subtitle);
    assert!(caption.subtitle.ends_with("in each part the widest gap first"), "{}", caption.subtitle);
}

#[test]
fn texts_keep_apart_at_every_width() {
    let mut report = spack_in_measures();
    for hide in [false, true] {
        if hide {
            for cell in report.cells.iter_mut().filter(|cell| cell.question == "docs") {
                (cell.value, cell.flags) = (None, vec![Flag::Suppressed]);
            }
        }
        for width in 320..=1920 {
            for chart in [ChartName::Gaps, ChartName::Sure] {
                let drawing = record_chart(chart, &report, &view(&report), width, 2.0, (0, usize::MAX));
                assert_eq!(faults(&drawing), Vec::<String>::new(), "{chart:?} at {width}");
            }
        }
    }
}
