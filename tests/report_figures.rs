//! What the report says beside the pairs: all groups at once, segments, waves, and what would settle a gap.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::read_all;
use gap_report::report::{Course, Narrative, OverallTest, Report, Role, TestName, Verdict};
use gap_report::session::Session;
use gap_report::stats::design::{Stratum, Sums};
use gap_report::stats::rao_scott::rao_scott;
use serde_json::{Value, json};
use std::fmt::Write;

/// One cell: question, group, wave, segment value (of Region; empty for the whole group), agreeing, base.
type Cell<'a> = (&'a str, &'a str, &'a str, &'a str, u64, u64);

/// The report of a file of counts, under a study with `more`.
fn report(cells: &[Cell<'_>], more: Value) -> Report {
    let mut csv = String::from("question,group,wave,segment,segment_value,answer,n\n");
    for (question, group, wave, value, agree, base) in cells {
        let segment = if value.is_empty() { "" } else { "Region" };
        for (answer, n) in [("Yes", *agree), ("No", base - agree)] {
            writeln!(csv, "{question},{group},{wave},{segment},{value},{answer},{n}").unwrap();
        }
    }
    let mut study = json!({ "groups": [
        { "name": "Leaders", "side": "inside" }, { "name": "Agents", "side": "inside" },
        { "name": "Customers", "side": "outside" }] });
    for (field, value) in more.as_object().unwrap() {
        study[field] = value.clone();
    }
    let mut session = Session::default();
    session.add(read_all("counts.csv", csv.as_bytes()).unwrap());
    session.analyse(serde_json::from_value(study).unwrap()).unwrap().clone()
}

fn sentences(report: &Report, role: Role) -> Vec<&Narrative> {
    report.narrative.iter().filter(|sentence| sentence.role == role).collect()
}

fn close(got: Option<f64>, want: f64) {
    assert!((got.unwrap() - want).abs() < 1e-9 * want.abs().max(1.0), "{got:?} {want}");
}

/// Chi-square by Python from Σ(x − np)²/(np(1 − p)); on 2 degrees of freedom p is exp(−chi²/2).
#[test]
fn three_groups_are_tested_at_once() {
    let cells = [
        ("q1", "Leaders", "", "", 18, 150),
        ("q1", "Agents", "", "", 40, 100),
        ("q1", "Customers", "", "", 240, 300),
        ("q2", "Leaders", "", "", 90, 150),
        ("q2", "Agents", "", "", 55, 100),
        ("q2", "Customers", "", "", 150, 300),
        // Three leaders: too few for chi-square.
        ("q3", "Leaders", "", "", 1, 6),
        ("q3", "Agents", "", "", 10, 100),
        ("q3", "Customers", "", "", 30, 300),
        // Asked of two groups.
        ("q4", "Leaders", "", "", 75, 150),
        ("q4", "Customers", "", "", 60, 300),
    ];
    let report = report(&cells, json!({}));
    let seen: Vec<&str> = report.overall.iter().map(|test| test.question.as_str()).collect();
    assert_eq!(seen, ["q1", "q2", "q3"]);
    let [q1, q2, q3] = report.overall.as_slice() else { panic!() };
    assert_eq!(q1.groups, ["Leaders", "Agents", "Customers"]);
    assert_eq!((q1.test, q1.df, q1.df2), (OverallTest::ChiSquare, Some(2.0), None));
    close(q1.statistic, 196.16490891658677);
    close(q2.statistic, 4.112662013958126);
    close(q2.p_value, 0.12792245653241277);
    close(q2.p_adjusted, 0.12792245653241277);
    close(q1.p_adjusted.map(|p| p / q1.p_value.unwrap()), 2.0);
    assert!(q3.statistic.is_some());
    assert_eq!((q3.p_value, q3.p_adjusted), (None, None));
}

/// Leaders and agents of one file are one stratum, customers of another a second one.
#[test]
fn with_weights_it_is_rao_and_scotts() {
    let rows = |name: &str, group: usize, of: std::ops::Range<usize>| -> String {
        of.map(|i| {
            let (answer, weight) = (if (i * i + i / 4) % 5 < 2 + group { "Yes" } else { "No" }, 1 + i % 3);
            format!("{name},{answer},0.{weight}\n")
        })
        .collect()
    };
    let inside = format!("role,q,w\n{}{}", rows("Leaders", 1, 0..31), rows("Agents", 0, 0..40));
    let outside = format!("role,q,w\n{}", rows("Customers", 1, 5..50));
    let mut session = Session::default();
    session.add(read_all("inside.csv", inside.as_bytes()).unwrap());
    session.add(read_all("outside.csv", outside.as_bytes()).unwrap());
    let study = json!({
        "sources": [{ "file": "inside.csv", "group": { "column": "role" }, "weight": "w" },
                    { "file": "outside.csv", "group": "Customers", "weight": "w" }],
        "questions": [{ "id": "q", "columns": { "inside.csv": "q", "outside.csv": "q" },
                        "measure": { "kind": "share", "agree": ["Yes"] } }],
    });
    let report = session.analyse(serde_json::from_value(study).unwrap()).unwrap();
    let sums = |text: &str, name: &str| {
        let of = text.lines().filter(|line| line.starts_with(name)).map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let (y, w) = (f64::from(u8::from(cells[1] == "Yes")), cells[2].parse::<f64>().unwrap());
            (y, 1.0, w, w * w)
        });
        Sums::of_levels(of)
    };
    let none = Sums::default();
    let expected = rao_scott(&[
        Stratum { n: 71.0, groups: vec![sums(&inside, "Leaders"), sums(&inside, "Agents"), none] },
        Stratum { n: 45.0, groups: vec![none, none, sums(&outside, "Customers")] },
    ])
    .unwrap();
    let test = &report.overall[0];
    assert_eq!(test.test, OverallTest::RaoScott);
    close(test.statistic, expected.f);
    close(test.df, expected.df1);
    close(test.df2, expected.df2);
    close(test.p_value, expected.p_value);
}

const LEAD: &str = r#"{ "comparisons": [{ "a": "Leaders", "b": "Customers" }] }"#;

fn lead(cells: &[Cell<'_>]) -> Report {
    report(cells, serde_json::from_str(LEAD).unwrap())
}

/// The whole group and two regions, each (agreeing, base) of leaders and of customers.
fn by_region(question: &'static str, north: [(u64, u64); 2], south: [(u64, u64); 2]) -> Vec<Cell<'static>> {
    let mut cells = Vec::new();
    for (place, group) in ["Leaders", "Customers"].into_iter().enumerate() {
        let ((x, n), (y, m)) = (north[place], south[place]);
        cells.push((question, group, "", "", x + y, n + m));
        cells.push((question, group, "", "North", x, n));
        cells.push((question, group, "", "South", y, m));
    }
    cells
}

/// Of two gaps Cochran's Q is the square of the z of their difference.
#[test]
fn segments_are_compared() {
    let mut cells = by_region("q1", [(90, 100), (60, 200)], [(50, 100), (100, 200)]);
    cells.extend(by_region("q2", [(60, 100), (100, 200)], [(59, 100), (100, 200)]));
    let report = lead(&cells);
    let [q1, q2] = report.heterogeneity.as_slice() else { panic!("{:?}", report.heterogeneity) };
    assert_eq!((q1.question.as_str(), q1.segment.as_str(), q1.df), ("q1", "Region", Some(1.0)));
    assert_eq!(q1.values, ["North", "South"]);
    // With one success and one failure more in each group, as Agresti and Caffo have it.
    let variance = |x: f64, n: f64| (x + 1.0) / (n + 2.0) * (n + 1.0 - x) / (n + 2.0) / (n + 2.0);
    let error2 =
        variance(90.0, 100.0) + variance(60.0, 200.0) + variance(50.0, 100.0) + variance(100.0, 200.0);
    close(q1.statistic, 0.6 * 0.6 / error2);
    assert!(q1.p_adjusted.unwrap() < 1e-6 && q2.p_adjusted.unwrap() > 0.5);
    let told = sentences(&report, Role::Finding);
    let told = told.iter().find(|sentence| sentence.text.contains("Region")).unwrap();
    assert_eq!(
        told.text,
        "The gap on “q1” differs between the values of “Region”: from 0 points (South) to +60 points (North)."
    );
    let gaps = report.gaps.iter().filter(|gap| gap.question == "q1" && !gap.segment.is_empty());
    for id in gaps.map(|gap| &gap.id).chain([&q1.id]) {
        assert!(told.evidence.contains(id), "{id} in {:?}", told.evidence);
    }
    assert!(!sentences(&report, Role::Caveat).iter().any(|sentence| sentence.text.contains("Region")));
}

/// Two are told with their ends, the rest counted; all carry the sentence.
#[test]
fn a_second_gap_that_differs_by_segment_is_named() {
    let mut cells = by_region("q1", [(90, 100), (60, 200)], [(50, 100), (100, 200)]);
    cells.extend(by_region("q2", [(20, 100), (120, 200)], [(60, 100), (100, 200)]));
    let told = |cells: &[Cell<'_>]| {
        let report = lead(cells);
        let told = sentences(&report, Role::Finding);
        let told = told.into_iter().find(|sentence| sentence.text.contains("Region")).unwrap().clone();
        let of_q2 = report.gaps.iter().filter(|gap| gap.question == "q2" && !gap.segment.is_empty());
        assert_eq!(of_q2.filter(|gap| told.evidence.contains(&gap.id)).count(), 2);
        told.text
    };
    let two = "The gap on “q1” differs between the values of “Region”: from 0 points (South) to +60 points (North). So \
               does that on “q2”: from −40 points (North) to +10 points (South).";
    assert_eq!(told(&cells), two);
    cells.extend(by_region("q3", [(70, 100), (60, 200)], [(50, 100), (100, 200)]));
    assert_eq!(told(&cells), format!("{two} So does the gap on one other question."));
}

/// 40 of 100 against 60: beyond 5 points (p 0.005), which of twelve questions one may well be by chance.
#[test]
fn verdicts_that_the_number_of_questions_weakens_are_told() {
    let names = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12"];
    let said = |number: usize| {
        let cells: Vec<Cell<'_>> = names[..number]
            .iter()
            .enumerate()
            .flat_map(|(i, name)| {
                let yes = if i == 0 { [40, 60] } else { [50, 50] };
                [(*name, "Leaders", "", "", yes[0], 100), (*name, "Customers", "", "", yes[1], 100)]
            })
            .collect();
        let report = lead(&cells);
        assert_eq!(report.gaps.iter().filter(|gap| gap.verdict == Verdict::Outside).count(), 1);
        let caveats = sentences(&report, Role::Caveat);
        let told = caveats.into_iter().find(|caveat| caveat.text.starts_with("Each gap is judged by itself"));
        told.map(|caveat| (caveat.text.clone(), caveat.evidence.clone()))
    };
    assert_eq!(said(3), None);
    let text = "Each gap is judged by itself, and of many some lie beyond the acceptable 5 points by chance: for the one \
                beyond it, p adjusted for the number of questions is 0.05 or more.";
    assert_eq!(said(12), Some((text.to_owned(), vec!["g1".to_owned()])));
}

/// What nobody may see does not hide what everybody may.
#[test]
fn the_report_leads_with_what_is_shown() {
    let cells = [
        ("q1", "Executives", "", "", 2, 3),
        ("q1", "Staff", "", "", 90, 100),
        ("q1", "Customers", "", "", 40, 100),
    ];
    let comparisons =
        [["Executives", "Customers"], ["Staff", "Customers"]].map(|[a, b]| json!({ "a": a, "b": b }));
    let report = report(&cells, json!({ "comparisons": comparisons }));
    assert_eq!(report.gaps[0].gap, None, "the first comparison is kept back");
    let headline = &sentences(&report, Role::Headline)[0].text;
    assert!(headline.starts_with("Staff and customers differ"), "{headline}");
    assert_eq!(gap_report::chart::View::first(&report).map(|view| view.a), Some("Staff".to_owned()));
}

#[test]
fn noise_is_no_regional_story() {
    let report = lead(&by_region("q1", [(60, 100), (100, 200)], [(55, 100), (104, 200)]));
    let caveats = sentences(&report, Role::Caveat);
    let caveat = caveats.iter().find(|sentence| sentence.text.contains("Region")).unwrap();
    assert!(caveat.text.starts_with("The gaps do not differ measurably by “Region”"));
    assert_eq!(caveat.evidence, ["h1"]);
    assert!(!sentences(&report, Role::Finding).iter().any(|sentence| sentence.text.contains("Region")));
}

/// Two waves of 2000 leaders and 2000 customers.
fn two_waves(question: &'static str, then: [u64; 2], now: [u64; 2]) -> [Cell<'static>; 4] {
    let cell = |group, wave, agree| (question, group, wave, "", agree, 2000);
    [
        cell("Leaders", "2024", then[0]),
        cell("Customers", "2024", then[1]),
        cell("Leaders", "2025", now[0]),
        cell("Customers", "2025", now[1]),
    ]
}

#[test]
fn gaps_have_a_course() {
    let cells = [
        two_waves("closed", [1400, 1000], [1010, 1000]),
        two_waves("closing", [1400, 1000], [1200, 1000]),
        two_waves("widening", [1200, 1000], [1400, 1000]),
        two_waves("reversed", [1400, 1000], [1000, 1400]),
        two_waves("still", [1400, 1000], [1402, 1000]),
        two_waves("unclear", [1400, 1000], [1300, 1000]),
    ];
    let mut cells: Vec<Cell<'_>> = cells.into_iter().flatten().collect();
    // The last one on small bases.
    for cell in cells.iter_mut().filter(|cell| cell.0 == "unclear") {
        (cell.4, cell.5) = (cell.4 / 20, 100);
    }
    let report = lead(&cells);
    let courses: Vec<(&str, Course)> =
        report.changes.iter().map(|change| (change.question.as_str(), change.course)).collect();
    for (question, course) in [
        ("closed", Course::Closed),
        ("closing", Course::Closing),
        ("widening", Course::Widening),
        ("reversed", Course::Reversed),
        ("still", Course::Still),
        ("unclear", Course::Unclear),
    ] {
        assert!(courses.contains(&(question, course)), "{question}: {courses:?}");
    }
    let told = sentences(&report, Role::Finding);
    let told: Vec<&&Narrative> = told.iter().filter(|sentence| sentence.text.contains("2024")).collect();
    assert_eq!(
        told.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>(),
        [
            "Since 2024: one gap has closed: “closed” (from 20 to 1 points, leaders higher); one gap has narrowed: \
             “closing” (from 20 to 10 points, leaders higher); one gap has widened: “widening” (from 10 to 20 points, \
             leaders higher); one gap has turned round: “reversed” (from leaders 20 points above to 20 below); one gap \
             moved by no more than 5 points. On “closed” leaders moved from 70\u{a0}% to 51\u{a0}%, −20 points (−22 to \
             −17), while customers did not measurably move.",
        ]
    );
    let ids = &told[0].evidence;
    let unclear = |id: &&String| !ids.contains(id);
    let left: Vec<&String> = report.changes.iter().map(|change| &change.id).filter(unclear).collect();
    assert_eq!(left.len(), 1, "what is unclear is not told");
    let moved = |id: &String| report.share_changes.iter().find(|moved| moved.id == *id);
    let movers: Vec<(&str, &str)> =
        ids.iter().filter_map(moved).map(|moved| (moved.question.as_str(), moved.group.as_str())).collect();
    assert_eq!(movers, [("closed", "Leaders"), ("closed", "Customers")]);
}

#[test]
fn three_waves_are_told_since_the_last_but_one() {
    let mut cells = two_waves("q", [1000, 1000], [1400, 1000]).to_vec();
    cells.push(("q", "Leaders", "2026", "", 1010, 2000));
    cells.push(("q", "Customers", "2026", "", 1000, 2000));
    let report = lead(&cells);
    let courses: Vec<(&str, &str, Course)> =
        report.changes.iter().map(|c| (c.from.as_str(), c.to.as_str(), c.course)).collect();
    assert_eq!(
        courses,
        [
            ("2024", "2025", Course::Widening),
            ("2025", "2026", Course::Closed),
            ("2024", "2026", Course::Still)
        ]
    );
    let told = sentences(&report, Role::Finding);
    assert!(told.iter().any(|sentence| sentence.text.starts_with("Since 2025: one gap has closed")));
    assert!(told.iter().all(|sentence| !sentence.text.contains("2024")));
}

/// The second row of the worked example in docs/statistics.md.
#[test]
fn what_would_settle_an_open_gap() {
    let report = lead(&[("q", "Leaders", "", "", 96, 150), ("q", "Customers", "", "", 150, 300)]);
    let needed = report.gaps[0].needed.unwrap();
    assert_eq!((needed.of_a, needed.of_b, needed.of_both), (Some(41.0), Some(233.0), Some((26.0, 51.0))));
    let told = sentences(&report, Role::Finding);
    let expected = "If the shares stay as they are, 41 more answers from leaders would settle it.";
    assert!(told.iter().any(|sentence| sentence.text.contains(expected)), "{told:?}");
    // Nothing is needed where the gap is settled; and a gap at the edge is beyond reach.
    let report = lead(&[
        ("q1", "Leaders", "", "", 18, 150),
        ("q1", "Customers", "", "", 240, 300),
        ("q2", "Leaders", "", "", 110, 200),
        ("q2", "Customers", "", "", 100, 200),
    ]);
    assert!(report.gaps.iter().all(|gap| gap.needed.is_none()), "{:?}", report.gaps);
    assert!(!report.narrative.iter().any(|sentence| sentence.text.contains("would settle")));
}

/// 17/35 less half of 16/70.
#[test]
fn mid_p_can_be_asked_for() {
    let cells = [("q", "Leaders", "", "", 3, 4), ("q", "Customers", "", "", 1, 4)];
    let mid = json!({ "options": { "test": "fisher_mid_p", "suppress_below": 0 } });
    let report = report(&cells, mid);
    assert_eq!(report.gaps[0].test, Some(TestName::FisherMidP));
    close(report.gaps[0].p_value, 17.0 / 35.0 - 8.0 / 70.0);
    assert!(report.narrative.iter().any(|sentence| sentence.text.contains("mid-p")));
    let text = serde_json::to_string(&report).unwrap();
    assert!(text.contains(r#""test":"fisher_mid_p""#), "{text}");
}

#[test]
fn a_question_without_contrast_is_left_out_and_said() {
    for agree in [r#"[]"#, r#"["No", "Yes"]"#] {
        let csv = "role,fast\n".to_owned() + &"Leader,Yes\nCustomer,No\n".repeat(20);
        let source = gap_report::ingest::read_all("s.csv", csv.as_bytes()).unwrap();
        let study = format!(
            r#"{{ "schema": "gap-report/study/1", "sources": [{{ "file": "s.csv", "group": {{ "column": "role" }} }}],
                 "questions": [{{ "id": "fast", "columns": {{ "s.csv": "fast" }}, "scale": ["No", "Yes"],
                                  "measure": {{ "kind": "share", "agree": {agree} }} }}] }}"#
        );
        let mut session = gap_report::session::Session::default();
        session.add(source);
        let report = session.analyse(gap_report::study::read_study(&study).unwrap()).unwrap();
        assert!(report.gaps.is_empty() && report.cells.is_empty());
        assert_eq!(report.notices.iter().filter(|notice| notice.code == "no_contrast").count(), 1);
    }
}
