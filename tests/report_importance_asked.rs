//! Importance asked for in plain wordings: told of what it is about, and no gap of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::read_all;
use gap_report::report::ImportanceKind;
use gap_report::session::Session;
use gap_report::study::Study;

const LEVELS: [&str; 5] = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

/// However importance is asked for, it is told of what it is about, and is no gap of its own.
#[test]
fn importance_is_paired_in_plain_wordings() {
    let said = [
        "Our staff answer quickly",
        "Invoices are correct",
        "We keep our promises",
        "Sales come before service",
    ];
    let worded: [fn(&str) -> String; 7] = [
        |x| format!("How important is it to you that {}{}?", x[..1].to_lowercase(), &x[1..]),
        |x| format!("Importance: {x}"),
        |x| format!("{x} - importance"),
        |x| format!("{x} (Importance)"),
        |x| format!("How important is this to you? {x}"),
        |x| format!("How important to you: {}", x.to_lowercase()),
        |x| format!("Wie wichtig ist es Ihnen: {x}"),
    ];
    for worded in worded {
        let columns: Vec<String> =
            said.iter().map(|x| (*x).to_owned()).chain(said.iter().map(|x| worded(x))).collect();
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        let important =
            ["Not important", "Slightly important", "Moderately important", "Important", "Very important"];
        let row = |i: usize, shift: usize| -> Vec<&str> {
            (0..8)
                .map(|q| (if q < 4 { LEVELS } else { important })[(i * (q + 1) + i / 3 + shift) % 5])
                .collect()
        };
        let rows = |shift: usize| (0..120).map(|i| row(i, shift)).collect::<Vec<_>>();
        let (customers, leaders) = (rows(0), rows(3));
        let csv = |rows: &[Vec<&str>]| -> String {
            let quoted: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
            std::iter::once(quoted.join(","))
                .chain(rows.iter().map(|row| row.join(",")))
                .collect::<Vec<_>>()
                .join("\n")
        };
        let mut session = Session::default();
        for (name, rows) in [("leaders.csv", &leaders), ("customers.csv", &customers)] {
            session.add(read_all(name, csv(rows).as_bytes()).unwrap());
        }
        let report = session.analyse(Study::default()).unwrap();
        let text = |id: &str| report.study.questions.iter().find(|q| q.id == id).map(|q| q.text.as_str());
        let paired: Vec<_> = (report.study.questions.iter())
            .filter_map(|question| Some((question.text.as_str(), text(question.importance.as_deref()?)?)))
            .collect();
        let expected: Vec<_> = (0..4).map(|at| (columns[at], columns[at + 4])).collect();
        assert_eq!(paired, expected);
        assert_eq!(report.importance.len(), 4, "{}", columns[4]);
        assert!(report.importance.iter().all(|each| each.kind == ImportanceKind::Asked));
        let gaps: Vec<_> = report.gaps.iter().map(|gap| text(&gap.question).unwrap()).collect();
        assert!(gaps.len() == 4 && gaps.iter().all(|text| said.contains(text)), "{gaps:?}");
    }
}
