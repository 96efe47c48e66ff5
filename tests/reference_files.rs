//! The whole way, from the bytes of real survey files to the report, against figures that other software
//! computed from the same files (`tests/data/reference/README.md`): nothing but the study is given.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "the lints spare test functions but not their helpers; a broken reference file must stop the test"
)]

#[path = "reference/asked.rs"]
mod asked;
#[path = "reference/check.rs"]
mod check;
#[path = "reference/file_means.rs"]
mod file_means;
#[path = "reference/file_multiples.rs"]
mod file_multiples;

use asked::{as_asked, files};
use check::{CLOSED, ITERATED, Tally, count, interval, list, number, read};
use gap_report::ingest::{ReadOptions, Source, whole};
use gap_report::report::{Cell, Gap, Report, TestName, Verdict};
use gap_report::session::Session;
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
        let mut session = Session::default();
        let mut sources: Vec<Source> = Vec::new();
        for (file, bytes) in files(comparison) {
            let read = whole::read(&file, &bytes, &ReadOptions::default());
            sources.push(read.unwrap_or_else(|error| panic!("{error}")).remove(0));
        }
        let of_family = list(comparison, "questions").iter().filter(|q| q["family"] == family);
        let questions = of_family.map(|question| with_labels(question, &sources)).collect();
        for source in sources {
            session.add(source);
        }
        Case { comparison: comparison.clone(), questions, session, weighted }
    }

    fn group(&self, which: &str) -> &str {
        let group = self.comparison["group"][which].as_str().expect("a group");
        // Where the file has codes and labels, the reference names both: `1 Democrat`.
        group.split_once(' ').filter(|(code, _)| code.parse::<u8>().is_ok()).map_or(group, |(_, label)| label)
    }

    /// The files as a study names them: with a column that says who is who, or each a group of its own.
    fn sources(&self) -> Vec<Value> {
        let column = &self.comparison["group"]["column"];
        let mut sources = Vec::new();
        for (file, _) in files(&self.comparison) {
            let mut source = json!({ "file": file, "group": { "column": column } });
            if column == "(wave = file)" {
                let group = ["A", "B"].map(|which| self.group(which)).into_iter().find(|g| file.contains(g));
                source["group"] = json!(group.expect("the file's name holds its year"));
            }
            if self.weighted {
                source["weight"] = self.comparison["weight_column"].clone();
            }
            sources.push(source);
        }
        sources
    }

    /// The report under `options`.
    fn report(&mut self, options: &Value) -> Report {
        let study = json!({
            "sources": self.sources(),
            "questions": self.questions.iter().map(|q| as_asked(q, &self.comparison)).collect::<Vec<_>>(),
            "comparisons": [{ "a": self.group("A"), "b": self.group("B") }],
            "options": options,
        });
        let study = serde_json::from_value(study).expect("a study");
        self.session.analyse(study).unwrap_or_else(|error| panic!("{error}")).clone()
    }
}

/// A question whose answers are agreed to by their codes (`codes 1,2`), by their labels in the file instead.
fn with_labels(question: &Value, sources: &[Source]) -> Value {
    let mut question = question.clone();
    // Where there are several files, columns are told by their header, and answers by their words.
    let [source] = sources else { return question };
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

/// All comparisons, with the families of questions of one answer each.
const COMPARISONS: [(&str, &[&str]); 9] = [
    ("flying-parents", &["main"]),
    ("flying-gender", &["main"]),
    ("starwars-gender", &["main", "variant"]),
    ("spack-2020-2022", &["main"]),
    ("rse-contract", &["main"]),
    ("rse-gender", &["main"]),
    ("adl-party", &["main"]),
    ("quantipy-gender", &["main", "variant"]),
    ("quantipy-wave", &["main", "variant"]),
];

/// All cases, or those that have weights.
fn cases(weighted: bool) -> Vec<Case> {
    let reference = read("comparisons.json");
    let mut cases = Vec::new();
    for (id, families) in COMPARISONS {
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
    tally.finish(155 * 15);
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
    tally.finish(155 * 6);
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
    tally.finish(155 * 12);
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
