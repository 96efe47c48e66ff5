//! Means and net promoter scores from answers to sentences and files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::chart::View;
use gap_report::export::Format;
use gap_report::ingest::read_all;
use gap_report::report::{IntervalName, Kind, OverallTest, Report, Role, TestName, Verdict};
use gap_report::session::Session;
use gap_report::study::{MeasureKind, Study};
use serde_json::{Value, json};
use std::fmt::Write;

/// Answers of a group to a question, each with how many gave it.
type Answers<'a> = (&'a str, &'a str, &'a [(&'a str, u64)]);

fn session(answers: &[Answers<'_>]) -> Session {
    let mut csv = String::from("question,group,wave,segment,segment_value,answer,n\n");
    for (question, group, answers) in answers {
        for (answer, n) in *answers {
            writeln!(csv, "{question},{group},,,,{answer},{n}").unwrap();
        }
    }
    let mut session = Session::default();
    session.add(read_all("counts.csv", csv.as_bytes()).unwrap());
    session
}

/// A study of Leaders and Customers with `measures` by question.
fn study(measures: &[(&str, Value)], options: Value) -> Study {
    let question = |(id, measure): &(&str, Value)| {
        let polarity = if *id == "rating" { Some("favourable") } else { None };
        json!({ "id": id, "columns": { "counts.csv": id }, "measure": measure, "polarity": polarity })
    };
    let questions: Vec<Value> = measures.iter().map(question).collect();
    serde_json::from_value(json!({
        "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }],
        "questions": questions, "options": options }))
    .unwrap()
}

fn close(got: Option<f64>, want: f64) {
    assert!((got.unwrap() - want).abs() < 1e-9 * want.abs().max(1.0), "{got:?} {want}");
}

const SCALE: [&str; 5] = ["1 - Very poor", "2", "3", "4", "5 - Very good"];

fn five(n: [u64; 5]) -> Vec<(&'static str, u64)> {
    SCALE.into_iter().zip(n).filter(|(_, n)| *n > 0).collect()
}

/// Half promoters, a third passive, a sixth detractors: NPS 1/3 and at n = 324 a standard error of 0.041408666.
const PROMOTERS: &[(&str, u64)] = &[("10", 100), ("9", 62), ("8", 108), ("6", 50), ("0", 4)];

#[test]
fn scores_have_their_published_error() {
    let even: &[(&str, u64)] = &[("9", 100), ("7", 124), ("3", 100)];
    let mut session = session(&[("recommend", "Leaders", PROMOTERS), ("recommend", "Customers", even)]);
    let report = session.analyse(study(&[("recommend", json!({ "kind": "nps" }))], json!({}))).unwrap();
    let (z, error) = (1.959963984540054, f64::sqrt(5.0 / 9.0 / 324.0));
    assert!((error - 0.041408666).abs() < 1e-9);
    let leaders = report.cells.iter().find(|cell| cell.group == "Leaders").unwrap();
    assert_eq!((leaders.measure, leaders.base), (MeasureKind::Nps, Some(324.0)));
    close(leaders.value, 1.0 / 3.0);
    close(leaders.low, 1.0 / 3.0 - z * error);
    close(leaders.high, 1.0 / 3.0 + z * error);
    let gap = &report.gaps[0];
    assert_eq!((gap.interval, gap.test), (IntervalName::Nps, Some(TestName::Wald)));
    close(gap.gap, 1.0 / 3.0);
    // Of the other group the variance is 200/324: there, too, nobody is pooled.
    let both = f64::sqrt(5.0 / 9.0 / 324.0 + 200.0 / 324.0 / 324.0);
    close(gap.low, 1.0 / 3.0 - z * both);
    close(gap.high, 1.0 / 3.0 + z * both);
    assert_eq!((gap.verdict, gap.effect_size), (Verdict::Outside, None));
    let told = finding(report, "recommend");
    assert_eq!(
        told,
        "“recommend”: +33 for leaders against 0 for customers, 33 points apart (22 to 45). A blind spot."
    );
    assert_eq!(View::first(report).unwrap().a, "Leaders");
}

fn finding(report: &Report, question: &str) -> String {
    let told = |role| report.narrative.iter().filter(move |sentence| sentence.role == role);
    let mut found = told(Role::Finding).filter(|sentence| sentence.text.contains(question));
    found.next().unwrap_or_else(|| panic!("{:?}", report.narrative)).text.clone()
}

#[test]
fn means_are_judged_by_the_range_of_their_scale() {
    let (leaders, customers) = (five([0, 20, 60, 90, 80]), five([0, 80, 90, 60, 20]));
    let yes: &[(&str, u64)] = &[("Yes", 150), ("No", 100)];
    let no: &[(&str, u64)] = &[("Yes", 115), ("No", 135)];
    let mut session = session(&[
        ("rating", "Leaders", &leaders),
        ("rating", "Customers", &customers),
        ("kept", "Leaders", yes),
        ("kept", "Customers", no),
    ]);
    let measures =
        [("kept", json!({ "kind": "share", "agree": ["Yes"] })), ("rating", json!({ "kind": "mean" }))];
    let report = session.analyse(study(&measures, json!({}))).unwrap().clone();
    // Nobody chose 1, and it still belongs to the range.
    let rating = report.gaps.iter().find(|gap| gap.question == "rating").unwrap();
    let values = &report.study.questions[1].measure.as_ref().unwrap().values;
    assert_eq!((values["5 - Very good"], rating.range), (5.0, Some(4.0)));
    close(rating.gap, 3.92 - 3.08);
    // 0.84 of 4 is 21 points: wider than the other gap of 14.
    assert_eq!((rating.rank, rating.verdict, rating.kind), (1, Verdict::Outside, Kind::BlindSpot));
    let told = finding(&report, "rating");
    let start = "“rating”: 3.9 for leaders against 3.1 for customers, 0.8 apart (0.7 to 1.0).";
    assert!(told.starts_with(start), "{told}");
    for format in [Format::Markdown, Format::Html, Format::Csv] {
        let text = String::from_utf8(session.export(format).unwrap()).unwrap();
        assert!(!text.contains("392\u{a0}%") && !text.contains("+84"), "{text}");
        if format != Format::Csv {
            assert!(text.contains("3.9 (3.8 to 4.0)") && text.contains("+0.8"), "{text}");
        }
    }
    assert!(View::first(&report).is_some());
    // The share's own test is chosen by the rule where a test of means is asked for.
    let report = session.analyse(study(&measures, json!({ "test": "welch" }))).unwrap();
    let tests: Vec<_> = report.gaps.iter().map(|gap| gap.test.unwrap()).collect();
    assert_eq!(tests, [TestName::Welch, TestName::Z]);
    // What is resolved resolves to itself.
    let resolved = report.study.clone();
    assert_eq!(session.resolve(resolved.clone()).unwrap().0, resolved);
}

/// Where 1 is the most, insiders with the lower mean agree more.
#[test]
fn numbers_that_fall_turn_the_polarity() {
    let leaders: &[(&str, u64)] = &[("1 - Strongly agree", 90), ("2", 60), ("5 - Strongly disagree", 10)];
    let customers: &[(&str, u64)] = &[("1 - Strongly agree", 10), ("2", 60), ("5 - Strongly disagree", 90)];
    let mut session = session(&[
        ("We are easy to reach", "Leaders", leaders),
        ("We are easy to reach", "Customers", customers),
    ]);
    let report =
        session.analyse(study(&[("We are easy to reach", json!({ "kind": "mean" }))], json!({}))).unwrap();
    let gap = &report.gaps[0];
    assert!(gap.gap.unwrap() < 0.0 && gap.range == Some(4.0), "{gap:?}");
    assert_eq!(gap.kind, Kind::BlindSpot);
}

/// With weights of one half the sums and not the figures change; the error is linearised, in one design of both.
#[test]
fn weighted_means_are_linearised() {
    let mut csv = String::from("role,q,w\n");
    for i in 0..80_u32 {
        let role = if i % 2 == 0 { "Leaders" } else { "Customers" };
        writeln!(csv, "{role},{},{}", 1 + (i * i + i / 3) % 5, f64::from(1 + i % 3) / 2.0).unwrap();
    }
    let rows: Vec<(bool, f64, f64)> = (0..80_u32)
        .map(|i| (i % 2 == 0, f64::from(1 + (i * i + i / 3) % 5), f64::from(1 + i % 3) / 2.0))
        .collect();
    let of = |leader: bool| {
        let sums = |f: fn(f64, f64) -> f64| -> f64 {
            rows.iter().filter(|row| row.0 == leader).map(|row| f(row.1, row.2)).sum()
        };
        (sums(|y, w| y * w) / sums(|_, w| w), sums(|_, w| w))
    };
    let ((mean_a, w_a), (mean_b, w_b)) = (of(true), of(false));
    // Each respondent's score; they sum to nought over the one stratum.
    let scores = rows
        .iter()
        .map(|(leader, y, w)| if *leader { w * (y - mean_a) / w_a } else { -w * (y - mean_b) / w_b });
    let error = f64::sqrt(80.0 / 79.0 * scores.map(|score| score * score).sum::<f64>());
    let of_a = rows.iter().filter(|row| row.0).map(|(_, y, w)| w * (y - mean_a) / w_a);
    let of_a = f64::sqrt(80.0 / 79.0 * of_a.map(|score| score * score).sum::<f64>());
    let study = json!({
        "sources": [{ "file": "all.csv", "group": { "column": "role" }, "weight": "w" }],
        "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }],
        "questions": [{ "id": "q", "columns": { "all.csv": "q" }, "measure": { "kind": "mean" } }],
        "options": { "test": "mann_whitney" } });
    let mut session = Session::default();
    session.add(read_all("all.csv", csv.as_bytes()).unwrap());
    let report = session.analyse(serde_json::from_value(study).unwrap()).unwrap();
    let gap = &report.gaps[0];
    assert_eq!((gap.interval, gap.test), (IntervalName::Wald, Some(TestName::Wald)));
    close(gap.gap, mean_a - mean_b);
    close(gap.high.zip(gap.low).map(|(high, low)| (high - low) / error), 2.0 * 1.990847068555);
    // R `survey` 4.1.1, svyttest(y ~ g, svydesign(ids = ~1, weights = ~w)) on 78 degrees of freedom; its confint.
    close(gap.low, -0.849819487934467);
    close(gap.high, 0.5982372094534544);
    close(gap.p_value, 0.7303599462275377);
    // Of one group's mean R's confint is normal.
    let leaders = report.cells.iter().find(|cell| cell.group == "Leaders").unwrap();
    close(leaders.high.zip(leaders.low).map(|(high, low)| high - low), 2.0 * 1.959963984540054 * of_a);
    assert!(report.narrative.iter().any(|sentence| sentence.text.contains("linearised for the weights")));
}

/// The same in two files, which are two strata: one degree of freedom less, and another error.
#[test]
fn weighted_means_of_two_files_have_two_strata() {
    let mut files = [String::from("q,w\n"), String::from("q,w\n")];
    for i in 0..80_u32 {
        let of = usize::from(i % 2 == 1);
        writeln!(files[of], "{},{}", 1 + (i * i + i / 3) % 5, f64::from(1 + i % 3) / 2.0).unwrap();
    }
    let mut session = Session::default();
    for (name, csv) in ["leaders.csv", "customers.csv"].into_iter().zip(&files) {
        session.add(read_all(name, csv.as_bytes()).unwrap());
    }
    let study = json!({
        "sources": [{ "file": "leaders.csv", "group": "Leaders", "weight": "w" },
                    { "file": "customers.csv", "group": "Customers", "weight": "w" }],
        "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }],
        "questions": [{ "id": "q", "columns": { "leaders.csv": "q", "customers.csv": "q" },
                        "measure": { "kind": "mean" } }] });
    let report = session.analyse(serde_json::from_value(study).unwrap()).unwrap();
    let gap = &report.gaps[0];
    // R `survey` 4.1.1, svyttest(y ~ g, svydesign(ids = ~1, strata = ~g, weights = ~w)), df = 77.
    close(gap.low, -0.8545949967312724);
    close(gap.high, 0.60301271825026);
    close(gap.p_value, 0.7320166049809098);
}

/// Three groups of 40, weighted, in one file. R `survey` 4.1.1: (Cm)'(CVC')⁻¹(Cm) with m and V of svyby(~y, ~g,
/// svymean, covmat = TRUE); the same as regTermTest(svyglm(y ~ g), ~g, method = "Wald", df = Inf).
#[test]
fn weighted_means_of_three_groups_are_compared_by_wald() {
    let mut csv = String::from("role,q,w\n");
    for i in 0..120_u32 {
        let role = ["Leaders", "Agents", "Customers"][i as usize % 3];
        let y = 1 + (i * i + i / 4 + (i % 3) * (i / 7)) % 5;
        writeln!(csv, "{role},{y},{}", f64::from(1 + i % 4) / 2.0).unwrap();
    }
    let study = json!({
        "sources": [{ "file": "all.csv", "group": { "column": "role" }, "weight": "w" }],
        "questions": [{ "id": "q", "columns": { "all.csv": "q" }, "measure": { "kind": "mean" } }] });
    let mut session = Session::default();
    session.add(read_all("all.csv", csv.as_bytes()).unwrap());
    let report = session.analyse(serde_json::from_value(study).unwrap()).unwrap();
    let [test] = report.overall.as_slice() else { panic!("{:?}", report.overall) };
    assert_eq!((test.test, test.df, test.df2), (OverallTest::Wald, Some(2.0), None));
    close(test.statistic, 0.3140195113184427);
    close(test.p_value, 0.8546957206568244);
}

/// R 4.2.2: oneway.test for the means; for the scores Σ(s − s̄)²/e² with e = √(var/n) and s̄ weighted by 1/e².
#[test]
fn means_and_scores_of_three_groups_are_tested_at_once() {
    let third = |n: [u64; 5]| five(n);
    let (a, b, c) = (third([5, 10, 20, 30, 15]), third([10, 20, 25, 10, 5]), third([8, 8, 30, 40, 30]));
    let (x, y, z) = (
        [("10", 30), ("8", 30), ("3", 20)],
        [("10", 20), ("8", 20), ("3", 30)],
        [("10", 60), ("8", 36), ("3", 20)],
    );
    let mut session = session(&[
        ("rating", "Leaders", &a),
        ("rating", "Agents", &b),
        ("rating", "Customers", &c),
        ("recommend", "Leaders", &x),
        ("recommend", "Agents", &y),
        ("recommend", "Customers", &z),
    ]);
    let measures = [("rating", json!({ "kind": "mean" })), ("recommend", json!({ "kind": "nps" }))];
    let mut study = study(&measures, json!({ "adjust": "none" }));
    study.groups.clear();
    let report = session.analyse(study).unwrap();
    let [means, scores] = report.overall.as_slice() else { panic!("{:?}", report.overall) };
    assert_eq!((means.test, means.df), (OverallTest::Welch, Some(2.0)));
    close(means.statistic, 16.35758953132792);
    close(means.df2, 159.7387636509591);
    close(means.p_value.map(|p| p / 3.445479322654913e-07), 1.0);
    assert_eq!((scores.test, scores.df, scores.df2), (OverallTest::Wald, Some(2.0), None));
    close(scores.statistic, 16.34356816927455);
    close(scores.p_value.map(|p| p / 0.0002825135384985905), 1.0);
}

/// The number decides, and one in a hundred fewer does not: by the report itself on that many answers.
#[test]
fn what_would_settle_a_gap_of_means() {
    let gap_of = |times: u64| {
        let (leaders, customers) =
            (five([0, 2, 6, 9, 8].map(|n| n * times)), five([0, 4, 7, 8, 6].map(|n| n * times)));
        let mut session = session(&[("rating", "Leaders", &leaders), ("rating", "Customers", &customers)]);
        session.analyse(study(&[("rating", json!({ "kind": "mean" }))], json!({}))).unwrap().clone()
    };
    let report = gap_of(10);
    let gap = &report.gaps[0];
    assert_eq!(gap.verdict, Verdict::Inconclusive);
    let (more, _) = gap.needed.unwrap().of_both.unwrap();
    // In whole multiples of the 25 leaders.
    let enough = ((250.0 + more) / 25.0).ceil() as u64;
    assert_eq!(gap_of(enough + 1).gaps[0].verdict, Verdict::Outside, "{more}");
    assert_eq!(gap_of(enough - 2).gaps[0].verdict, Verdict::Inconclusive, "{more}");
    assert!(gap_of(enough + 1).gaps[0].needed.is_none());
    let told = finding(&report, "would settle it");
    assert!(told.contains("If the means and their spread stay as they are, "), "{told}");
}

/// The acceptable gap is 5 % of 4, which is 0.2.
#[test]
fn a_gap_of_means_within_the_acceptable_one_is_aligned() {
    let (leaders, customers) = (five([0, 0, 1500, 1000, 0]), five([0, 0, 1450, 1050, 1]));
    let mut session = session(&[("rating", "Leaders", &leaders), ("rating", "Customers", &customers)]);
    let report = session.analyse(study(&[("rating", json!({ "kind": "mean" }))], json!({}))).unwrap();
    assert_eq!(report.gaps[0].kind, Kind::Aligned);
    let headline = &report.narrative[0].text;
    assert_eq!(
        headline,
        "Leaders and customers agree to within 5\u{a0}% of the scale on the one question both were asked"
    );
}

#[test]
fn words_have_their_place_on_the_scale_and_small_bases_stay_hidden() {
    let leaders: &[(&str, u64)] =
        &[("Strongly disagree", 10), ("Agree", 30), ("Strongly agree", 5), ("N/A", 9)];
    let customers: &[(&str, u64)] =
        &[("Strongly disagree", 1), ("Agree", 2), ("Neither agree nor disagree", 1)];
    let mut session = session(&[("q", "Leaders", leaders), ("q", "Customers", customers)]);
    let report = session.analyse(study(&[("q", json!({ "kind": "mean" }))], json!({}))).unwrap();
    let of = |group: &str| report.cells.iter().find(|cell| cell.group == group).unwrap();
    assert_eq!((of("Leaders").base, of("Leaders").value), (Some(45.0), Some(155.0 / 45.0)));
    assert_eq!((of("Customers").base, of("Customers").value, of("Customers").low), (None, None, None));
    let gap = &report.gaps[0];
    assert_eq!((gap.gap, gap.low, gap.p_value, gap.range), (None, None, None, Some(4.0)));
}

#[test]
fn what_has_no_number_is_named_by_its_path() {
    let check = |answers: &[(&str, u64)], measure: Value, expected: &str| {
        let mut session = session(&[("q", "Leaders", answers), ("q", "Customers", answers)]);
        let error = session.analyse(study(&[("q", measure)], json!({}))).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    };
    let mean = || json!({ "kind": "mean" });
    let unknown = "questions[0].measure.values: no number is known for \"Red\" and \"Blue\"";
    check(&[("Red", 5), ("Blue", 5)], mean(), unknown);
    let one = "questions[0].measure.values: no number is known for \"Blue\"";
    check(&[("Red", 5), ("Blue", 5)], json!({ "kind": "mean", "values": { "Red": 1 } }), one);
    let off = "questions[0].measure.values: \"11\" stands for 11, and nps takes whole numbers from 0 to 10";
    check(&[("3", 5), ("11", 5)], json!({ "kind": "nps" }), off);
    // A place on a scale of words is no answer from 0 to 10.
    check(&[("Agree", 5), ("Disagree", 5)], json!({ "kind": "nps" }), "no number is known for");
    let mut session = Session::default();
    let published = "question,group,share,n\nq,Leaders,80%,50\nq,Customers,40%,50\n";
    session.add(read_all("counts.csv", published.as_bytes()).unwrap());
    let error = session.analyse(study(&[("q", mean())], json!({}))).unwrap_err();
    assert!(
        error.to_string().starts_with("questions[0].measure.kind: counts.csv holds shares only"),
        "{error}"
    );
}
