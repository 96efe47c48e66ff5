//! The same survey in two formats gives the same counts: what was asked, of whom, and what was answered do not
//! depend on the format. Nothing is given but the column that says who is who, and the weights.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::counts;
use gap_report::ingest::{ReadOptions, whole};
use gap_report::session::Session;
use serde_json::json;
use std::collections::BTreeSet;

fn bytes(path: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/files/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A survey, and how it is to be counted.
struct Survey {
    group: &'static str,
    weight: Option<&'static str>,
    /// Answers that are numbers are compared as such: a workbook holds the number 1 where the text has `1.0`.
    numbers: bool,
}

impl Survey {
    fn by(group: &'static str) -> Survey {
        Survey { group, weight: None, numbers: false }
    }

    /// The lines of the counts of a file.
    fn counts(&self, path: &str, bytes: &[u8]) -> Vec<String> {
        let file = path.rsplit('/').next().unwrap();
        let mut session = Session::default();
        let read = whole::read(file, bytes, &ReadOptions::default());
        session.add(read.unwrap_or_else(|error| panic!("{error}")).remove(0));
        let study = json!({
            "sources": [{ "file": file, "group": { "column": self.group }, "weight": self.weight }],
        });
        let counts = session.count(serde_json::from_value(study).unwrap());
        let csv = counts::to_csv(counts.unwrap_or_else(|error| panic!("{error}")));
        let mut lines: Vec<String> = csv.lines().map(str::to_owned).collect();
        if self.numbers {
            lines.iter_mut().for_each(|line| *line = with_number(line));
            lines.sort_unstable();
        }
        lines
    }

    /// `questions`, `multiples`: how many there are at least, so that nothing is not the same as nothing.
    fn check(&self, [one, other]: [(&str, &[u8]); 2], questions: usize, multiples: usize) {
        let [a, b] = [one, other].map(|(path, bytes)| self.counts(path, bytes));
        let [in_a, in_b] = [&a, &b].map(|lines| lines.iter().cloned().collect::<BTreeSet<_>>());
        let only = |x: &BTreeSet<String>, y: &BTreeSet<String>| {
            x.difference(y).take(40).cloned().collect::<Vec<_>>().join("\n  ")
        };
        let (ours, theirs) = (only(&in_a, &in_b), only(&in_b, &in_a));
        let (one, other) = (one.0, other.0);
        assert!(a == b, "only in {one}:\n  {ours}\nonly in {other}:\n  {theirs}");
        let mut asked: BTreeSet<&str> = BTreeSet::new();
        let mut several: BTreeSet<&str> = BTreeSet::new();
        for line in a.iter().filter(|line| !line.starts_with("*,") && !line.starts_with("question,")) {
            let question = line.split(',').next().unwrap();
            match question.split_once('/') {
                Some((question, _)) => several.insert(question),
                None => asked.insert(question),
            };
        }
        let found = (asked.len(), several.len());
        assert!(found.0 >= questions && found.1 >= multiples, "{one}: {found:?}: {asked:?} {several:?}");
    }
}

/// A line of counts whose answer is written as the number that it is, where it is one.
fn with_number(line: &str) -> String {
    let mut cells: Vec<&str> = line.rsplitn(5, ',').collect();
    let number = cells[3].parse::<f64>().map(|number| number.to_string());
    if let Ok(number) = &number {
        cells[3] = number;
    }
    cells.reverse();
    cells.join(",")
}

#[test]
fn spack_2022_as_csv_and_xlsx() {
    let [csv, xlsx] =
        ["csv", "xlsx"].map(|end| format!("spack-waves/spack-user-survey-2022-responses.{end}"));
    Survey::by("Are you part of the U.S. Exascale Computing Project (ECP)?").check(
        [(&csv, &bytes(&csv)), (&xlsx, &bytes(&xlsx))],
        27,
        13,
    );
}

#[test]
fn spack_2021_in_utf_8_and_utf_16() {
    let [csv, tsv] =
        ["spack-waves/spack-user-survey-2021-responses.csv", "derived/spack2021-utf16le-bom.tsv"];
    Survey::by("Are you part of the U.S. Exascale Computing Project (ECP)?").check(
        [(csv, &bytes(csv)), (tsv, &bytes(tsv))],
        25,
        12,
    );
}

#[test]
fn dask_as_csv_and_xls() {
    let [csv, xls] = ["dask-2019/2019-user-survey-results.csv", "derived/dask2019.xls"];
    Survey { numbers: true, ..Survey::by("Is Dask stable enough for you?") }.check(
        [(csv, &bytes(csv)), (xls, &bytes(xls))],
        1,
        7,
    );
}

#[test]
fn research_software_engineers_as_csv_and_ods() {
    let [csv, ods] = ["rse-uk-2016/public_data.csv", "derived/rse2016.ods"];
    Survey { numbers: true, ..Survey::by("currentEmp10. What type of contract are you employed on?") }.check(
        [(csv, &bytes(csv)), (ods, &bytes(ods))],
        44,
        0,
    );
}

#[test]
fn spss_compressed_and_not() {
    let [one, other] = ["adl-sav/test_data.sav", "derived/adl-pspp-uncompressed.sav"];
    for weight in [None, Some("wts")] {
        Survey { weight, ..Survey::by("pid_f3") }.check([(one, &bytes(one)), (other, &bytes(other))], 12, 0);
    }
}

/// The first 600 respondents, whose numbers are written with a comma in the one and a point in the other.
#[test]
fn quantipy_with_commas_and_semicolons() {
    let [comma, semicolon] =
        ["quantipy-example-a/example-data-a.csv", "derived/quantipy-first600-semicolon-decimalcomma.csv"];
    let all = bytes(comma);
    let lines: Vec<&[u8]> = all.split_inclusive(|byte| *byte == b'\n').take(601).collect();
    for weight in [None, Some("weight_a")] {
        Survey { weight, ..Survey::by("gender") }.check(
            [(comma, &lines.concat()), (semicolon, &bytes(semicolon))],
            41,
            4,
        );
    }
}
