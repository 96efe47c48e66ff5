//! Waves in their order, and who moved the gaps.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::chart::{ChartName, View};
use gap_report::ingest::read_all;
use gap_report::report::{Course, IntervalName, Report, Role, TestName};
use gap_report::session::Session;
use gap_report::study::MeasureKind;
use serde_json::{Value, json};
use std::fmt::Write;

/// One cell: question, group, wave, segment value (of Region; empty for the whole group), answers.
type Cell<'a> = (&'a str, &'a str, &'a str, &'a str, &'a [(&'a str, u64)]);

fn report(cells: &[Cell<'_>], more: Value) -> Report {
    let mut csv = String::from("question,group,wave,segment,segment_value,answer,n\n");
    for (question, group, wave, value, answers) in cells {
        let segment = if value.is_empty() { "" } else { "Region" };
        for (answer, n) in *answers {
            writeln!(csv, "{question},{group},{wave},{segment},{value},{answer},{n}").unwrap();
        }
    }
    let mut study = json!({
        "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }] });
    for (field, value) in more.as_object().unwrap() {
        study[field] = value.clone();
    }
    let mut session = Session::default();
    session.add(read_all("counts.csv", csv.as_bytes()).unwrap());
    session.analyse(serde_json::from_value(study).unwrap()).unwrap().clone()
}

fn close(got: Option<f64>, want: f64) {
    assert!((got.unwrap() - want).abs() < 1e-9 * want.abs().max(1.0), "{got:?} {want}");
}

fn findings(report: &Report) -> Vec<&str> {
    let told = report.narrative.iter().filter(|sentence| sentence.role == Role::Finding);
    told.map(|sentence| sentence.text.as_str()).collect()
}

/// Leaders and customers of 1000 each, agreeing as given.
fn wave<'a>(name: &'a str, answers: &'a [[(&'a str, u64); 2]; 2]) -> [Cell<'a>; 2] {
    [("q", "Leaders", name, "", &answers[0]), ("q", "Customers", name, "", &answers[1])]
}

fn yes(agree: u64) -> [(&'static str, u64); 2] {
    [("Yes", agree), ("No", 1000 - agree)]
}

#[test]
fn waves_come_in_the_order_of_time() {
    let (first, second, third) = ([yes(700), yes(500)], [yes(690), yes(550)], [yes(690), yes(630)]);
    for names in
        [["Wave 9", "Wave 10", "Wave 11"], ["Q3 2024", "Q4 2024", "Q1 2025"], ["May", "June", "July"]]
    {
        let cells = [wave(names[0], &first), wave(names[1], &second), wave(names[2], &third)].concat();
        let report = report(&cells, json!({}));
        let seen: Vec<&str> = report.gaps.iter().map(|gap| gap.wave.as_str()).collect();
        assert_eq!(seen, names);
        let steps = [(names[0], names[1]), (names[1], names[2]), (names[0], names[2])];
        let seen: Vec<_> = report.changes.iter().map(|c| (c.from.as_str(), c.to.as_str())).collect();
        assert_eq!(seen, steps);
        let of = report.share_changes.iter().filter(|moved| moved.group == "Customers");
        let seen: Vec<_> = of.map(|c| (c.from.as_str(), c.to.as_str())).collect();
        assert_eq!(seen, steps);
        // The last wave is what the chart and the sentences lead with.
        assert_eq!(View::first(&report).unwrap().wave, names[2]);
        assert!(report.narrative[1].text.contains(&format!("in {}", names[2])), "{:?}", report.narrative[1]);
        let told = findings(&report);
        let since = format!(
            "Since {}: one gap has narrowed: “q” (from 14 to 6 points, leaders higher). On “q” customers moved from \
             55\u{a0}% to 63\u{a0}%, +8 points (+4 to +12), while leaders did not measurably move.",
            names[1]
        );
        assert!(told.contains(&since.as_str()), "{told:?}");
        // And from the first wave to the last, where the gap is shown to have moved.
        let whole =
            format!("Since {}: one gap has narrowed: “q” (from 20 to 6 points, leaders higher).", names[0]);
        assert!(told.iter().any(|text| text.starts_with(&whole)), "{told:?}");
    }
}

#[test]
fn a_gap_that_turns_round_has_not_narrowed() {
    // Both are shown to differ from zero; neither lies beyond 5 points now.
    let report = report(
        &[wave("2024", &[yes(700), yes(500)]), wave("2025", &[yes(460), yes(520)])].concat(),
        json!({}),
    );
    assert_eq!(report.changes[0].course, Course::Reversed);
    let told = findings(&report);
    let expected = "Since 2024: one gap has turned round: “q” (from leaders 20 points above to 6 below).";
    assert!(told.iter().any(|text| text.starts_with(expected)), "{told:?}");
    assert!(!told.iter().any(|text| text.contains("narrowed")));
}

#[test]
fn a_gap_that_crosses_zero_has_not_widened() {
    // That of 2024 is not shown to differ from zero, that of 2025 is, on the other side.
    let of = |agree: u64| [("Yes", agree), ("No", 100 - agree)];
    let (then, now) = ([of(57), of(50)], [of(40), of(59)]);
    let report = report(&[wave("2024", &then), wave("2025", &now)].concat(), json!({}));
    // Who reads that it turned round takes it that there was a gap then.
    assert_eq!(report.changes[0].course, Course::Moved);
    let told = findings(&report);
    let expected = "Since 2024: one gap has moved: “q” (from leaders 7 points above to 19 below).";
    assert!(told.iter().any(|text| text.starts_with(expected)), "{told:?}");
    assert!(!told.iter().any(|text| text.contains("round") || text.contains("widened")), "{told:?}");
    // Nor did one turn round that is not shown to lie on the other side now, however far it went.
    let few = |agree: u64| [("Yes", agree), ("No", 16 - agree)];
    let (then, now) = ([of(57), of(41)], [few(6), few(11)]);
    let report = self::report(&[wave("2024", &then), wave("2025", &now)].concat(), json!({}));
    assert_eq!(report.changes[0].course, Course::Moved);
    // Where the later gap is not shown to lie on the other side, it has come nearer, and that is all.
    let (then, now) = ([of(70), of(40)], [of(50), of(52)]);
    let report = self::report(&[wave("2024", &then), wave("2025", &now)].concat(), json!({}));
    assert_eq!(report.changes[0].course, Course::Closing);
}

/// How both groups answered in one wave.
type Both = [[(&'static str, u64); 2]; 2];

/// Where both groups fell alike no gap moved, and yet what customers think did.
#[test]
fn the_largest_move_of_those_outside_is_told() {
    let (first, fallen, nearer) = ([yes(700), yes(500)], [yes(600), yes(400)], [yes(700), yes(570)]);
    let of = |id: &'static str, wave: &'static str, of: &Both| {
        ["Leaders", "Customers"].into_iter().zip(*of).map(move |(group, answers)| (id, group, wave, answers))
    };
    let all = |questions: &[(&'static str, Both)]| {
        let waves = questions.iter().flat_map(|(id, now)| of(id, "2024", &first).chain(of(id, "2025", now)));
        let kept: Vec<_> = waves.collect();
        let cells: Vec<Cell<'_>> = kept
            .iter()
            .map(|(id, group, wave, answers)| (*id, *group, *wave, "", answers.as_slice()))
            .collect();
        report(&cells, json!({}))
    };
    let expected =
        "Since 2024 customers moved most on “fell”: from 50\u{a0}% to 40\u{a0}%, −10 points (−14 to −6).";
    let both = all(&[("fell", fallen), ("nearer", nearer)]);
    assert!(findings(&both).contains(&expected), "{:?}", findings(&both));
    let told = both.narrative.iter().find(|sentence| sentence.text == expected).unwrap();
    let moved =
        both.share_changes.iter().find(|moved| moved.question == "fell" && moved.group == "Customers");
    assert_eq!(told.evidence, [moved.unwrap().id.clone()]);
    // What is told with the gap that moved is not told again, nor a move that no test carries.
    for now in [nearer, first] {
        let report = all(&[("q", now)]);
        assert!(!findings(&report).iter().any(|text| text.contains("moved most")), "{:?}", findings(&report));
    }
}

#[test]
fn both_groups_may_move_or_neither_by_itself() {
    let both = report(
        &[wave("2024", &[yes(700), yes(500)]), wave("2025", &[yes(650), yes(560)])].concat(),
        json!({}),
    );
    let expected = "Since 2024: one gap has narrowed: “q” (from 20 to 9 points, leaders higher). On “q” leaders moved from \
                    70\u{a0}% to 65\u{a0}%, −5 points (−9 to −1), and customers from 50\u{a0}% to 56\u{a0}%, +6 points (+2 to \
                    +10).";
    assert!(findings(&both).contains(&expected), "{:?}", findings(&both));
    let neither = report(
        &[wave("2024", &[yes(640), yes(500)]), wave("2025", &[yes(600), yes(540)])].concat(),
        json!({}),
    );
    // That neither moved by itself is not told.
    let expected = "Since 2024: one gap has narrowed: “q” (from 14 to 6 points, leaders higher).";
    assert!(findings(&neither).contains(&expected), "{:?}", findings(&neither));
}

/// A t interval of means by SciPy's ttest_ind(equal_var=False); scores by √((P + D − (P − D)²)/n) of each wave.
#[test]
fn means_and_scores_move_too() {
    let (then, now) = ([("1", 10), ("3", 20), ("5", 10)], [("1", 5), ("3", 15), ("5", 30)]);
    let (low, high) = ([("10", 30), ("8", 30), ("3", 40)], [("10", 60), ("8", 36), ("3", 20)]);
    let mut cells = Vec::new();
    for group in ["Leaders", "Customers"] {
        cells.extend([("mean", group, "2024", "", &then[..]), ("mean", group, "2025", "", &now[..])]);
        cells.extend([("nps", group, "2024", "", &low[..]), ("nps", group, "2025", "", &high[..])]);
    }
    let question = |id: &str| json!({ "id": id, "columns": { "counts.csv": id }, "measure": { "kind": id } });
    let report = report(&cells, json!({ "questions": [question("mean"), question("nps")] }));
    let of = |id: &str| report.share_changes.iter().find(|moved| moved.question == id).unwrap();
    let mean = of("mean");
    assert_eq!(
        (mean.measure, mean.interval, mean.test),
        (MeasureKind::Mean, IntervalName::Welch, Some(TestName::Welch))
    );
    close(mean.change, 1.0);
    close(mean.low, 0.4097701556518397);
    close(mean.high, 1.5902298443481602);
    close(mean.p_value, 0.0011478137459127332);
    close(mean.effect_size, 0.7194769341845014);
    let nps = of("nps");
    assert_eq!((nps.interval, nps.test, nps.effect_size), (IntervalName::Nps, Some(TestName::Wald), None));
    close(nps.change, 40.0 / 116.0 + 0.1);
    let score = 40.0 / 116.0;
    let error = f64::sqrt((0.7 - 0.01) / 100.0 + (80.0 / 116.0 - score * score) / 116.0);
    close(nps.low, 40.0 / 116.0 + 0.1 - 1.959963984540054 * error);
}

#[test]
fn a_hidden_figure_has_no_change_and_segments_have_one() {
    let cells = [
        ("q", "Leaders", "2024", "", &[("Yes", 2), ("No", 1)][..]),
        ("q", "Leaders", "2025", "", &[("Yes", 20), ("No", 10)]),
        ("q", "Customers", "2024", "", &[("Yes", 20), ("No", 10)]),
        ("q", "Customers", "2025", "", &[("Yes", 20), ("No", 40)]),
        ("q", "Customers", "2024", "North", &[("Yes", 10), ("No", 5)]),
        ("q", "Customers", "2025", "North", &[("Yes", 10), ("No", 20)]),
    ];
    let report = report(&cells, json!({}));
    let of = |group: &str, value: &str| {
        report.share_changes.iter().find(|c| c.group == group && c.segment_value == value).unwrap()
    };
    let hidden = of("Leaders", "");
    assert_eq!(
        (hidden.change, hidden.low, hidden.p_value, hidden.test, hidden.effect_size),
        (None, None, None, None, None)
    );
    close(of("Customers", "").change, -1.0 / 3.0);
    close(of("Customers", "North").change, -1.0 / 3.0);
    assert_eq!(of("Customers", "North").segment, "Region");
    let ids: Vec<&str> = report.share_changes.iter().map(|moved| moved.id.as_str()).collect();
    assert_eq!(ids, ["s1", "s2", "s3"]);
}

/// Twenty questions of which nothing but chance moved one: alone its interval excludes zero, among twenty it tells
/// nothing, and a move that is large enough stays. Adjusted by hand: Holm's smallest of twenty is p times twenty.
#[test]
fn a_change_among_many_is_shown_only_after_adjustment() {
    let names: Vec<String> = (0..20).map(|i| format!("q{i:02}")).collect();
    let at = |agree: u64| [("Yes", agree), ("No", 1000 - agree)];
    let told = |customers: u64, adjust: &str| {
        let mut kept = Vec::new();
        for name in &names {
            let now = if name == "q07" { customers } else { 500 };
            for (group, wave, agree) in [
                ("Leaders", "2024", 700),
                ("Customers", "2024", 500),
                ("Leaders", "2025", 700),
                ("Customers", "2025", now),
            ] {
                kept.push((name.as_str(), group, wave, at(agree)));
            }
        }
        let cells: Vec<Cell<'_>> = kept
            .iter()
            .map(|(id, group, wave, answers)| (*id, *group, *wave, "", answers.as_slice()))
            .collect();
        report(&cells, json!({ "options": { "adjust": adjust } }))
    };
    let moved = |report: &Report| {
        let change = report.changes.iter().find(|change| change.question == "q07").unwrap().clone();
        let says = findings(report).iter().any(|text| text.contains("q07") && text.contains("widened"));
        let title = ChartName::When.caption(report, &View::first(report).unwrap()).unwrap().title;
        (change, says || title.contains("q07"))
    };
    // 7 points: p is 0.0207.
    let (chance, says) = moved(&told(430, "holm"));
    let p = chance.p_value.unwrap();
    assert!(chance.low.unwrap() > 0.0 && (p - 0.020667602975).abs() < 1e-9, "{chance:?}");
    close(chance.p_adjusted, p * 20.0);
    assert_eq!((chance.course, says), (Course::Unclear, false));
    let (alone, says) = moved(&told(430, "none"));
    assert_eq!((alone.p_value, alone.p_adjusted), (chance.p_value, chance.p_value));
    assert_eq!((alone.course, says), (Course::Widening, true));
    let (large, says) = moved(&told(350, "holm"));
    assert_eq!((large.course, says), (Course::Widening, true));
    // The figures of each group are a family of their own.
    let report = told(430, "holm");
    let of = report.share_changes.iter().find(|c| c.question == "q07" && c.group == "Customers").unwrap();
    close(of.p_adjusted, of.p_value.unwrap() * 20.0);
    assert!(of.p_adjusted.unwrap() < 0.05 && of.is_shown(0.95) && !of.is_shown(0.999));
}
