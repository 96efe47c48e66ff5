//! Surveys in JSON.

use super::lines;
use gap_report::error::{Error, ErrorKind};
use gap_report::ingest::{ReadOptions, Source, whole};

fn read(text: &str) -> Result<Source, Error> {
    whole::read("answers.json", text.as_bytes(), &ReadOptions::default()).map(|mut sources| sources.remove(0))
}

#[test]
fn lists_of_objects_are_tables() {
    let check = |text: &str, expected: &[&str]| {
        let source = read(text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(
            (lines(&source), &*source.form.format),
            (expected.iter().map(|s| (*s).to_owned()).collect(), "json")
        );
    };
    check(
        r#"[{"Q1": "Yes", "Q2": 3.0}, {"Q3": true, "Q1": null, "Q2": 2.50}]"#,
        &["Q1|Q2|Q3", "Yes|3|", "|2.5|true"],
    );
    check("\u{FEFF} [\n{\"a\": {\"b\": [\"x\", \"y, z\"]}}]", &["a.b", "x; y, z"]);
    check(r#"{"survey": {"id": 1}, "tags": ["a"], "responses": [{"a": 1}, {"a": 2}]}"#, &["a", "1", "2"]);
    check(r#"{"total": 1, "data": {"results": [{"a": 1}]}}"#, &["a", "1"]);
    check("{\"a\": 1, \"b\": \"\\u00e9\"}\n{\"b\": 2}\r\n\n{\"c\": 3}\n", &["a|b|c", "1|é|", "|2|", "||3"]);
    check(r#"{"a": 1, "b": "x"}"#, &["a|b", "1|x"]);
    check(r#"[{"id": 18446744073709551615, "x": 1e3}]"#, &["id|x", "18446744073709551615|1000"]);
}

#[test]
fn broken_json_is_told_with_its_place() {
    let check = |text: &str, kind: ErrorKind, expected: &str| {
        let error = read(text).map(|source| source.rows).expect_err(text.get(..40).unwrap_or(text));
        assert_eq!(error.kind(), kind, "{error}");
        let message = error.to_string();
        assert!(message.starts_with("answers.json: ") && message.contains(expected), "{message}");
    };
    check("[{\"a\": 1},\n {\"a\": }]", ErrorKind::Malformed, "the JSON is broken in line 2, column 8");
    check("{\"a\": 1}\n{\"a\"", ErrorKind::Malformed, "the JSON is broken in line 2");
    check("[{\"a\": 1}, 3]", ErrorKind::Malformed, "its value 2 is no object");
    check(&format!("[{{\"a\": {}", "[".repeat(500_000)), ErrorKind::Malformed, "the JSON is broken");
    let deep = format!("[{{\"a\": {}1{}}}]", "[".repeat(1000), "]".repeat(1000));
    check(&deep, ErrorKind::Malformed, "recursion limit");
    let long = format!("[{{\"a\": \"{}\"}}]", "x".repeat(5 << 20));
    check(&long, ErrorKind::TooLarge, "its object 1 is longer than 4 MB");
    let names: Vec<String> = (0..20_001).map(|i| format!("\"q{i}\": 1")).collect();
    check(&format!("[{{{}}}]", names.join(",")), ErrorKind::TooLarge, "more than 20000 different names");
    check(
        r#"{"schema": "gap-report/study/1", "sources": []}"#,
        ErrorKind::Malformed,
        "a study or a report of Gap Report",
    );
}

#[test]
fn bytes_that_are_no_text() {
    let error = whole::read("answers.json", b"[{\"a\":\n\"\xFF\"}]", &ReadOptions::default()).unwrap_err();
    assert!(error.to_string().contains("line 2 is not UTF-8"), "{error}");
}
