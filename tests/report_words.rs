//! What the report says of the questions themselves: asked in which words, counted how, one by one or by options; and
//! of one group alone over time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::export::Format;
use gap_report::ingest::read_all;
use gap_report::report::{Report, Role};
use gap_report::session::Session;
use gap_report::study::Study;
use serde_json::json;

/// `rows` lines of answers: each column gives its first answer in so many of a hundred rows, else its second.
fn file(header: &[&str], columns: &[(&str, &str, usize)], rows: usize) -> String {
    let mut csv = format!("{}\n", header.join(","));
    for row in 0..rows {
        let cells: Vec<&str> =
            columns.iter().map(|(yes, no, of_100)| if row % 100 < *of_100 { *yes } else { *no }).collect();
        csv.push_str(&format!("{}\n", cells.join(",")));
    }
    csv
}

fn session(files: &[(&str, String)]) -> Session {
    let mut session = Session::default();
    for (name, text) in files {
        session.add(read_all(name, text.as_bytes()).unwrap());
    }
    session.analyse(Study::default()).unwrap();
    session
}

fn said(report: &Report, role: Role) -> Vec<&str> {
    report.narrative.iter().filter(|told| told.role == role).map(|told| told.text.as_str()).collect()
}

/// Managers say that they are easy to reach, customers that they are hard to get hold of; customers answer one
/// question by yes and no.
fn opposites() -> Session {
    let managers = file(
        &[
            "It is easy for customers to reach us",
            "We solve problems at the first contact",
            "Which channels do you offer? [Phone]",
            "Which channels do you offer? [Chat]",
        ],
        &[
            ("Agree", "Strongly disagree", 90),
            ("Strongly agree", "Disagree", 80),
            ("Yes", "No", 95),
            ("Yes", "No", 50),
        ],
        300,
    );
    let customers = file(
        &[
            "It is hard to get hold of the company",
            "My problem was solved at the first contact",
            "Which channels do you offer? [Phone]",
            "Which channels do you offer? [Chat]",
        ],
        &[("Strongly agree", "Disagree", 60), ("Yes", "No", 40), ("Yes", "No", 90), ("Yes", "No", 20)],
        400,
    );
    session(&[("managers.csv", managers), ("customers.csv", customers)])
}

#[test]
fn who_was_asked_the_opposite_is_said() {
    let session = opposites();
    let report = session.report().unwrap();
    let findings = said(report, Role::Finding);
    let reach =
        findings.iter().find(|text| text.starts_with("“It is easy for customers to reach us”")).unwrap();
    assert_eq!(
        *reach,
        "“It is easy for customers to reach us”: 90\u{a0}% of managers agree against 40\u{a0}% of customers who disagree, \
         50 points apart (44 to 56). A blind spot. Asked of customers the other way round, “It is hard to get hold of the company”, so \
         disagreeing counts."
    );
    let csv = String::from_utf8(session.export(Format::Csv).unwrap()).unwrap();
    let mut lines = csv::Reader::from_reader(csv.as_bytes());
    let header = lines.headers().unwrap().clone();
    let of = |name: &str| header.iter().position(|column| column == name).unwrap();
    let row =
        lines.records().map(Result::unwrap).find(|row| row[of("text")].starts_with("It is easy")).unwrap();
    assert_eq!(&row[of("b_wording")], "It is hard to get hold of the company");
    assert_eq!(&row[of("b_agree")], "Strongly disagree | Disagree");
    assert_eq!((&row[of("a_wording")], &row[of("a_agree")]), ("", "Agree | Strongly agree"));
    assert!(row[of("flags")].contains("b:opposite") && !row[of("flags")].contains("a:opposite"));
    for format in [Format::Markdown, Format::Html] {
        let text = String::from_utf8(session.export(format).unwrap()).unwrap();
        assert!(text.contains("The opposite: It is hard to get hold of the company"), "{format:?}");
    }
}

/// Files of one group each, with the same question and one more that all ask alike.
fn worded(files: &[(&str, &str, [usize; 3])]) -> Session {
    let one = |(name, text, counts): &(&str, &str, [usize; 3])| {
        let answers = ["Agree", "Neutral", "Disagree"].into_iter().zip(counts);
        let lines = answers.flat_map(|(answer, &n)| {
            (0..n).map(move |at| format!("{answer},{}\n", if at % 2 == 0 { "Agree" } else { "Disagree" }))
        });
        ((*name).to_owned(), format!("{text},The shops are clean\n{}", lines.collect::<String>()))
    };
    let files: Vec<(String, String)> = files.iter().map(one).collect();
    session(&files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect::<Vec<_>>())
}

#[test]
fn what_opposites_come_to_does_not_hang_on_the_order_of_files() {
    // Most customers answer in the middle: they agree with neither wording.
    let managers = ("managers.csv", "It is easy for customers to reach us", [150, 50, 100]);
    let customers = ("customers.csv", "It is hard to get hold of the company", [90, 210, 100]);
    let figures = |files: &[(&str, &str, [usize; 3])]| {
        let session = worded(files);
        let report = session.report().unwrap();
        let of = |group: &str| {
            let mut cells = report.cells.iter();
            cells
                .find(|cell| cell.group == group && cell.question == report.study.questions[0].id)
                .unwrap()
                .value
                .unwrap()
        };
        (
            report.study.questions[0].text.clone(),
            of("Managers"),
            of("Customers"),
            said(report, Role::Headline)[0].to_owned(),
        )
    };
    let found = figures(&[managers, customers]);
    assert_eq!((found.0.as_str(), found.1, found.2), (managers.1, 0.5, 0.25));
    assert_eq!(found, figures(&[customers, managers]));
}

#[test]
fn groups_that_were_not_asked_in_the_words_of_the_question_are_told_in_theirs() {
    let told = |agents: &str, customers: &str| {
        let session = worded(&[
            ("managers.csv", "It is easy for customers to reach us", [240, 0, 60]),
            ("agents.csv", agents, [90, 0, 210]),
            ("customers.csv", customers, [200, 0, 100]),
        ]);
        let report = session.report().unwrap();
        let gap = report.gaps.iter().find(|gap| gap.a == "Agents" && gap.b == "Customers").unwrap();
        let told = report.narrative_with(&gap.id);
        let reach = told
            .into_iter()
            .find(|told| {
                told.role == Role::Finding
                    && (told.text.contains("reach us”: ") || told.text.contains("easily”: "))
            })
            .unwrap();
        let (_, words) = reach.text.split_once(" Asked of ").unwrap();
        words.to_owned()
    };
    assert_eq!(
        told("It is hard for customers to reach us", "It is hard to reach the company"),
        "agents the other way round, “It is hard for customers to reach us”, so disagreeing counts. Asked of customers \
         the other way round, “It is hard to reach the company”, so disagreeing counts."
    );
    assert_eq!(
        told("Customers reach us easily", "I reach the company easily"),
        "customers as “I reach the company easily”.",
        "quoted in the agents' words"
    );
}

/// Where every file asks with a stem, the question's text is the item of one of them: it is not quoted of two others.
#[test]
fn no_finding_quotes_the_item_of_a_group_that_is_not_compared() {
    let session = worded(&[
        ("executives.csv", "How much do you agree? [Customers get a quick answer by email]", [240, 0, 60]),
        ("agents.csv", "How much do you agree? [I answer the emails of customers quickly]", [90, 0, 210]),
        ("customers.csv", "How much do you agree? [My emails were answered quickly]", [60, 0, 240]),
    ]);
    let mut study = session.report().unwrap().study.clone();
    assert_eq!(
        study.questions.first().map(|question| question.columns.len()),
        Some(3),
        "one question of all three"
    );
    let mut session = session;
    for item in ["I answer the emails of customers quickly", "My emails were answered quickly"] {
        study.questions[0].text = item.to_owned();
        session.analyse(study.clone()).unwrap();
        let report = session.report().unwrap();
        let of = |a: &str| report.gaps.iter().find(|gap| gap.a == a && gap.b == "Customers").unwrap();
        let gap = of("Executives");
        let told = report.narrative_with(&gap.id);
        let told: Vec<&str> =
            told.iter().filter(|told| told.role == Role::Finding).map(|told| told.text.as_str()).collect();
        assert!(!told.iter().any(|text| text.contains("I answer the emails")), "{told:?}");
        let (inside, outside) = ("Customers get a quick answer by email", "My emails were answered quickly");
        assert!(told.iter().any(|text| text.contains(inside) && text.contains(outside)), "{told:?}");
    }
}

#[test]
fn the_method_says_which_answers_count() {
    let session = opposites();
    let report = session.report().unwrap();
    let method = said(report, Role::Method)[0];
    for part in
        ["Counted as agreeing: ", "“Strongly agree” from managers and “Yes” from customers (one question)"]
    {
        assert!(method.contains(part), "{part}: {method}");
    }
}

#[test]
fn options_are_counted_as_options() {
    let asked = |yes: usize| {
        let columns = [("Yes", "No", yes), ("1", "0", yes), ("1", "0", 50), ("1", "0", 100 - yes)];
        let header =
            ["Is it good?", "What do you use? [Phone]", "What do you use? [Chat]", "What do you use? [Mail]"];
        file(&header, &columns, 400)
    };
    let session = session(&[("managers.csv", asked(90)), ("customers.csv", asked(40))]);
    let report = session.report().unwrap();
    let headline = said(report, Role::Headline)[0];
    assert!(headline.contains("three of four questions and options"), "{headline}");
    // Blind spots and gaps on neutral questions add up to what the deck counts.
    let deck = said(report, Role::Deck)[0];
    assert!(
        deck.contains(
            "Three gaps lie beyond the acceptable 5 points (one blind spot and two on neutral questions)"
        ),
        "{deck}"
    );
}

#[test]
fn one_group_over_time_is_a_report() {
    let of =
        |good: usize| file(&["Is it good?", "Is it near?"], &[("Yes", "No", good), ("Yes", "No", 50)], 400);
    let session =
        session(&[("members-2023.csv", of(20)), ("members-2024.csv", of(30)), ("members-2025.csv", of(60))]);
    let report = session.report().unwrap();
    assert!(report.gaps.is_empty() && report.changes.is_empty());
    assert_eq!(
        said(report, Role::Headline),
        ["The answers of members are shown to have moved since 2024 on one of two questions: “Is it good?”"]
    );
    assert_eq!(
        said(report, Role::Finding),
        [
            "“Is it good?”: from 30\u{a0}% in 2024 to 60\u{a0}% in 2025, +30 points (+23 to +36).",
            "Of one other figure no move is shown, which does not say that there was none.",
        ]
    );
    let evidence = &report.narrative.iter().find(|told| told.role == Role::Finding).unwrap().evidence;
    let change = report.share_changes.iter().find(|change| change.id == evidence[0]).unwrap();
    assert_eq!((change.from.as_str(), change.to.as_str()), ("2024", "2025"));
    let markdown = String::from_utf8(session.export(Format::Markdown).unwrap()).unwrap();
    assert!(markdown.contains("| Is it good? | Members, 2025 | 60\u{a0}% (55 to 65) | 400 |"), "{markdown}");
    assert!(!markdown.contains("one group only"));
}

/// What was asked in other words may have moved for that: the headline names what was asked alike.
#[test]
fn the_headline_over_time_leads_with_what_was_asked_alike() {
    let of = |meeting: &str, (far, good): (usize, usize)| {
        file(&["Is it good?", meeting], &[("Yes", "No", good), ("Yes", "No", far)], 400)
    };
    let (virtual_one, in_person) =
        ("Would you attend a virtual meeting?", "Will you attend the meeting in person?");
    let columns = |name: &str| json!({ "members-2024.csv": name, "members-2025.csv": name });
    let study = json!({ "questions": [
        { "id": "good", "columns": columns("Is it good?") },
        { "id": "meeting", "columns": { "members-2024.csv": virtual_one, "members-2025.csv": in_person } } ] });
    let mut session = Session::default();
    for (name, text) in
        [("members-2024.csv", of(virtual_one, (80, 30))), ("members-2025.csv", of(in_person, (20, 50)))]
    {
        session.add(read_all(name, text.as_bytes()).unwrap());
    }
    session.analyse(serde_json::from_value(study).unwrap()).unwrap();
    let report = session.report().unwrap();
    let headline = said(report, Role::Headline)[0];
    assert!(headline.ends_with("on both questions, most of all on “Is it good?”"), "{headline}");
    let findings = said(report, Role::Finding);
    assert!(findings[0].starts_with("“Is it good?”: from 30\u{a0}%"), "{findings:?}");
    assert!(
        findings[1].contains(" Asked in 2024: “Would you attend a virtual meeting?”; in 2025: “"),
        "{findings:?}"
    );
}
