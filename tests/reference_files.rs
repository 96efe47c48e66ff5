//! The whole way, from the bytes of real survey files to the report, against figures that other software
//! computed from the same files (`tests/data/reference/README.md`): nothing but the study is given.
//!
//! Left out: Star Wars but for its multi-select, and Spack (two workbooks, which the differences in differences
//! need as well).

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "the lints spare test functions but not their helpers; a broken reference file must stop the test"
)]

#[path = "reference/asked.rs"]
mod asked;
#[path = "reference/check.rs"]
mod check;

use asked::{as_asked, name};
use check::{CLOSED, ITERATED, Tally, count, interval, list, number, read};
use gap_report::ingest::{ReadOptions, Source, whole};
use gap_report::report::{Cell, Gap, IntervalName, Report, TestName, Verdict};
use gap_report::session::Session;
use gap_report::study::MeasureKind;
use serde_json::{Value, json};

/// One comparison of the reference, and the questions of one of its families.
struct Case {
    comparison: Value,
    questions: Vec<Value>,
    session: Session,
    weighted: bool,
}

impl Case {
    fn new(comparison: &Value, family: &str, weighted: bool) -> Case {
        let path = comparison["file"].as_str().expect("a file");
        let bytes = std::fs::read(format!("{}/tests/data/files/{path}", env!("CARGO_MANIFEST_DIR")))
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut session = Session::default();
        let read = whole::read(name(path), &bytes, &ReadOptions::default());
        let source = read.unwrap_or_else(|error| panic!("{error}")).remove(0);
        let of_family = list(comparison, "questions").iter().filter(|q| q["family"] == family);
        let questions = of_family.map(|question| with_labels(question, &source)).collect();
        session.add(source);
        Case { comparison: comparison.clone(), questions, session, weighted }
    }

    fn group(&self, which: &str) -> &str {
        let group = self.comparison["group"][which].as_str().expect("a group");
        // Where the file has codes and labels, the reference names both: `1 Democrat`.
        group.split_once(' ').filter(|(code, _)| code.parse::<u8>().is_ok()).map_or(group, |(_, label)| label)
    }

    /// The report under `options`.
    fn report(&mut self, options: &Value) -> Report {
        let file = name(self.comparison["file"].as_str().expect("a file"));
        let column = &self.comparison["group"]["column"];
        let mut source = json!({ "file": file, "group": { "column": column } });
        if self.weighted {
            source["weight"] = self.comparison["weight_column"].clone();
        }
        let questions: Vec<Value> = self.questions.iter().map(|question| as_asked(question, file)).collect();
        let study = json!({
            "sources": [source],
            "questions": questions,
            "comparisons": [{ "a": self.group("A"), "b": self.group("B") }],
            "options": options,
        });
        let study = serde_json::from_value(study).expect("a study");
        self.session.analyse(study).unwrap_or_else(|error| panic!("{error}")).clone()
    }
}

/// A question whose answers are agreed to by their codes (`codes 1,2`), by their labels in `source` instead.
fn with_labels(question: &Value, source: &Source) -> Value {
    let mut question = question.clone();
    let column = &source.table().expect("respondents").columns()[count(&question, "column_index0") as usize];
    if let (Some(codes), false) = (question["agree"].as_str(), column.facts.levels.is_empty()) {
        let codes = codes.trim_start_matches("codes").trim_start_matches("code");
        let label = |code: &str| {
            let level = column.facts.levels.iter().find(|level| level.code == code.trim());
            level.map(|level| level.label.clone()).expect("the code has a label")
        };
        question["agree"] = json!(codes.split(',').map(label).collect::<Vec<_>>());
    }
    question
}

fn cell<'a>(report: &'a Report, question: &str, group: &str) -> &'a Cell {
    let found = report.cells.iter().find(|cell| cell.question == question && cell.group == group);
    found.unwrap_or_else(|| panic!("no cell of {question} and {group}"))
}

fn gap<'a>(report: &'a Report, question: &Value) -> &'a Gap {
    let found = report.gaps.iter().find(|gap| question["id"] == gap.question.as_str());
    found.unwrap_or_else(|| panic!("no gap of {}", question["id"]))
}

fn limits(low: Option<f64>, high: Option<f64>) -> Option<(f64, f64)> {
    low.zip(high)
}

/// The reference leaves Wald's and Agresti and Caffo's limits as they come; ours end where gaps do.
fn cut((low, high): (f64, f64)) -> (f64, f64) {
    (low.max(-1.0), high.min(1.0))
}

const READABLE: [(&str, &[&str]); 7] = [
    ("flying-parents", &["main"]),
    ("flying-gender", &["main"]),
    ("rse-contract", &["main"]),
    ("rse-gender", &["main"]),
    ("adl-party", &["main"]),
    ("quantipy-gender", &["main", "variant"]),
    ("quantipy-wave", &["main", "variant"]),
];

/// All cases whose files can be read; the weighted ones where there are weights and they are asked for.
fn cases(weighted: bool) -> Vec<Case> {
    let reference = read("comparisons.json");
    let mut cases = Vec::new();
    for (id, families) in READABLE {
        let comparison = list(&reference, "comparisons").iter().find(|c| c["id"] == id).expect("it is there");
        if weighted && comparison["weight_column"].is_null() {
            continue;
        }
        cases.extend(families.iter().map(|family| Case::new(comparison, family, weighted)));
    }
    cases
}

/// Options that hide nothing, with those of `more`.
fn options(more: &[(&str, &str)]) -> Value {
    let mut options = json!({ "suppress_below": 0 });
    for (option, value) in more {
        options[*option] = json!(value);
    }
    options
}

#[test]
fn counts_shares_and_default_intervals() {
    let mut tally = Tally::default();
    for mut case in cases(false) {
        let report = case.report(&options(&[]));
        assert_eq!(report.gaps.len(), case.questions.len(), "{}", case.comparison["id"]);
        for question in &case.questions {
            let r = &question["unweighted"];
            let of = |figure: &str| format!("{}/{} {figure}", case.comparison["id"], question["id"]);
            for group in ["A", "B"] {
                let cell = cell(&report, question["id"].as_str().expect("an id"), case.group(group));
                let agreeing = cell.value.zip(cell.base).map(|(share, base)| share * base);
                let theirs = |figure: &str| r[format!("{figure}{group}")].as_f64();
                tally.figure(&of("n"), cell.base, theirs("n"), 0.0);
                tally.figure(&of("x"), agreeing, theirs("x"), CLOSED);
                tally.figure(&of("p"), cell.value, theirs("p"), CLOSED);
                assert_eq!((cell.weighted_base, cell.effective_base), (cell.base, cell.base));
                let wilson = interval(r, &format!("wilson95_{group}"));
                tally.interval(&of("wilson"), limits(cell.low, cell.high), wilson, CLOSED);
            }
            let gap = gap(&report, question);
            tally.figure(&of("gap"), gap.gap, r["diff"].as_f64(), CLOSED);
            tally.figure(&of("h"), gap.effect_size, r["cohen_h"].as_f64(), CLOSED);
            let newcombe = interval(r, "newcombe10_95");
            tally.interval(&of("newcombe"), limits(gap.low, gap.high), newcombe, CLOSED);
            let (test, p) = if number(r, "min_expected") < 5.0 {
                (TestName::Fisher, &r["p_fisher_two_sided"])
            } else {
                (TestName::Z, &r["p_z_pooled"])
            };
            assert!(gap.test == Some(test) || p.is_null(), "{}", of("test"));
            tally.p_value(&of("p-value"), gap.p_value, p.as_f64(), CLOSED);
            let inside = r["tost_5pp"]["newcombe90_inside"].as_bool();
            assert_eq!(Some(gap.verdict == Verdict::Inside), inside, "{}", of("verdict"));
        }
    }
    tally.finish(113 * 15);
}

#[test]
fn the_other_intervals() {
    let mut tally = Tally::default();
    for mut case in cases(false) {
        for (wanted, field, tolerance) in [
            ("miettinen_nurminen", "miettinen_nurminen95", ITERATED),
            ("agresti_caffo", "agresti_caffo95", CLOSED),
            ("wald", "wald95", CLOSED),
        ] {
            let report = case.report(&options(&[("interval", wanted)]));
            for question in &case.questions {
                let gap = gap(&report, question);
                let theirs = cut(interval(&question["unweighted"], field));
                let what = format!("{}/{} {wanted}", case.comparison["id"], question["id"]);
                tally.interval(&what, limits(gap.low, gap.high), theirs, tolerance);
            }
        }
    }
    tally.finish(113 * 6);
}

/// Each test over each adjustment: the family is the questions of the study.
fn check_tests(tally: &mut Tally, case: &mut Case, block: &str, tests: &[(&str, &str)]) {
    for (test, field) in tests {
        for adjust in ["holm", "bh", "none"] {
            let report = case.report(&options(&[("test", test), ("adjust", adjust)]));
            for question in &case.questions {
                let (gap, r) = (gap(&report, question), &question[block]);
                let what = format!("{}/{} {test} {adjust}", case.comparison["id"], question["id"]);
                tally.p_value(&what, gap.p_value, r[*field].as_f64(), CLOSED);
                let adjusted =
                    if adjust == "none" { (*field).to_owned() } else { format!("{field}_{adjust}") };
                tally.p_value(&what, gap.p_adjusted, r[adjusted.as_str()].as_f64(), CLOSED);
            }
        }
    }
}

#[test]
fn tests_and_their_adjustment() {
    let mut tally = Tally::default();
    for mut case in cases(false) {
        let tests = [("z", "p_z_pooled"), ("fisher", "p_fisher_two_sided")];
        check_tests(&mut tally, &mut case, "unweighted", &tests);
    }
    tally.finish(113 * 12);
}

#[test]
fn weighted_shares_bases_and_intervals() {
    let mut tally = Tally::default();
    for mut case in cases(true) {
        let newcombe = case.report(&options(&[]));
        let wald = case.report(&options(&[("interval", "wald")]));
        for question in &case.questions {
            let r = &question["weighted"];
            let of = |figure: &str| format!("{}/{} {figure}", case.comparison["id"], question["id"]);
            for group in ["A", "B"] {
                let cell = cell(&newcombe, question["id"].as_str().expect("an id"), case.group(group));
                let theirs = |figure: &str| r[format!("{figure}_{group}")].as_f64();
                tally.figure(&of("n"), cell.base, theirs("n_rows"), 0.0);
                tally.figure(&of("sum of weights"), cell.weighted_base, theirs("sum_w"), CLOSED);
                tally.figure(&of("kish"), cell.effective_base, theirs("kish_neff"), CLOSED);
                tally.figure(&of("p"), cell.value, r[format!("p{group}_w")].as_f64(), CLOSED);
                let wilson = interval(r, &format!("kish_wilson95_{group}"));
                tally.interval(&of("wilson"), limits(cell.low, cell.high), wilson, CLOSED);
            }
            for (report, field) in [(&newcombe, "kish_newcombe10_95"), (&wald, "svy_wald95_normal")] {
                let gap = gap(report, question);
                tally.figure(&of("gap"), gap.gap, r["diff_w"].as_f64(), CLOSED);
                tally.interval(&of(field), limits(gap.low, gap.high), cut(interval(r, field)), CLOSED);
            }
        }
        check_tests(&mut tally, &mut case, "weighted", &[("z", "kish_p_z_pooled")]);
    }
    tally.finish(51 * 18);
}

/// R `survey` read the files itself.
#[test]
fn weighted_tests_by_r() {
    let by_r = read("weighted_survey_R.json");
    let mut tally = Tally::default();
    for mut case in cases(true) {
        let report = case.report(&options(&[]));
        for question in &case.questions {
            let r = list(&by_r, "results")
                .iter()
                .find(|r| r["comparison"] == case.comparison["id"] && r["question"] == question["id"])
                .expect("the question is in both files");
            let gap = gap(&report, question);
            let of = |figure: &str| format!("{}/{} {figure}", case.comparison["id"], question["id"]);
            assert_eq!(gap.test, Some(TestName::RaoScott), "{}", of("test"));
            tally.figure(&of("gap"), gap.gap, r["diff"].as_f64(), ITERATED);
            tally.p_value(&of("rao-scott"), gap.p_value, r["rao_scott_F_p"].as_f64(), ITERATED);
        }
    }
    tally.finish(51 * 2);
}

/// The report of the questions of rse-contract that have means, under `options`.
fn means(comparison: &Value, options: &Value) -> Report {
    let mut case = Case::new(comparison, "main", false);
    for question in &mut case.questions {
        let of_means = list(comparison, "means").iter().find(|m| m["id"] == question["id"]);
        question["codes"] = of_means.expect("the question has a mean")["codes"].clone();
    }
    case.report(options)
}

#[test]
fn means_of_scales() {
    let reference = read("comparisons.json");
    let comparison =
        list(&reference, "comparisons").iter().find(|c| c["id"] == "rse-contract").expect("it is there");
    let group = |which: &str| comparison["group"][which].as_str().expect("a group");
    let mut tally = Tally::default();
    let welch = means(comparison, &options(&[]));
    let asked = means(comparison, &options(&[("test", "welch"), ("adjust", "none")]));
    let ranks = means(comparison, &options(&[("test", "mann_whitney"), ("adjust", "none")]));
    for case in list(comparison, "means") {
        let of = |figure: &str| format!("rse-contract/{} {figure}", case["id"]);
        for which in ["A", "B"] {
            let cell = cell(&welch, case["id"].as_str().expect("an id"), group(which));
            assert_eq!(cell.measure, MeasureKind::Mean);
            let theirs = |figure: &str| case[format!("{figure}{which}")].as_f64();
            tally.figure(&of("n"), cell.base, theirs("n"), 0.0);
            tally.figure(&of("mean"), cell.value, theirs("mean"), CLOSED);
            let t = interval(case, &format!("t_ci95_mean{which}"));
            tally.interval(&of("t interval"), limits(cell.low, cell.high), t, CLOSED);
        }
        let gap = gap(&welch, case);
        assert_eq!((gap.measure, gap.range), (MeasureKind::Mean, Some(4.0)));
        assert_eq!((gap.test, gap.interval), (Some(TestName::Welch), IntervalName::Welch));
        tally.figure(&of("gap"), gap.gap, case["diff"].as_f64(), CLOSED);
        tally.interval(&of("welch"), limits(gap.low, gap.high), interval(case, "welch_ci95"), CLOSED);
        tally.p_value(&of("p"), gap.p_value, case["p_welch"].as_f64(), CLOSED);
        tally.figure(&of("d"), gap.effect_size, case["cohen_d_pooled_sd"].as_f64(), CLOSED);
        let gap = self::gap(&asked, case);
        tally.p_value(&of("p asked for"), gap.p_adjusted, case["p_welch"].as_f64(), CLOSED);
        let gap = self::gap(&ranks, case);
        assert_eq!((gap.test, gap.interval), (Some(TestName::MannWhitney), IntervalName::Welch));
        tally.p_value(&of("ranks"), gap.p_value, case["p_mannwhitney"].as_f64(), CLOSED);
    }
    tally.finish(19 * 15);
}

/// Multi-selects: six columns of ticks, and cells that hold several codes. Nothing is said but the columns.
#[test]
fn several_answers() {
    let reference = read("comparisons.json");
    let mut tally = Tally::default();
    for (id, columns) in [
        ("starwars-gender", json!(["#4", "#5", "#6", "#7", "#8", "#9"])),
        ("quantipy-gender", json!("#33")),
        ("quantipy-wave", json!("#33")),
    ] {
        let comparison = list(&reference, "comparisons").iter().find(|c| c["id"] == id).expect("it is there");
        let mut case = Case::new(comparison, "multi", false);
        let file = name(comparison["file"].as_str().expect("a file"));
        let study = json!({
            "sources": [{ "file": file, "group": { "column": comparison["group"]["column"] } }],
            "questions": [{ "id": "q", "columns": { file: columns } }],
            "comparisons": [{ "a": case.group("A"), "b": case.group("B") }],
            "options": options(&[("test", "z")]),
        });
        let report = case.session.analyse(serde_json::from_value(study).expect("a study"));
        let report = report.unwrap_or_else(|error| panic!("{error}")).clone();
        let all = report.study.questions[0].options.clone().expect("options");
        assert_eq!(all.in_file(file).len(), case.questions.len(), "{all:?}");
        for (place, question) in case.questions.iter().enumerate() {
            let r = &question["unweighted"];
            let of = |figure: &str| format!("{id}/{} {figure}", question["id"]);
            // The codes stand in their order, as the reference does.
            let option = format!("q/{}", all.in_file(file)[place]);
            for group in ["A", "B"] {
                let cell = cell(&report, &option, case.group(group));
                let ticked = cell.value.zip(cell.base).map(|(share, base)| share * base);
                tally.figure(&of("n"), cell.base, r[format!("n{group}")].as_f64(), 0.0);
                tally.figure(&of("x"), ticked, r[format!("x{group}")].as_f64(), CLOSED);
            }
            let gap = report.gaps.iter().find(|gap| gap.question == option).expect("a gap");
            tally.figure(&of("gap"), gap.gap, r["diff"].as_f64(), CLOSED);
            tally.interval(&of("newcombe"), limits(gap.low, gap.high), interval(r, "newcombe10_95"), CLOSED);
            tally.p_value(&of("p"), gap.p_value, r["p_z_pooled"].as_f64(), CLOSED);
            tally.p_value(&of("holm"), gap.p_adjusted, r["p_z_pooled_holm"].as_f64(), CLOSED);
        }
    }
    tally.finish(20 * 9);
}
