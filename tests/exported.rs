//! Exports as survey tools write them, made small by hand: what each column is taken for, and who is counted.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::{Source, read_all};
use gap_report::session::Session;
use gap_report::study::{InspectedQuestion, Inspection, QuestionKind, SetName, Study, inspect};

fn source(file: &str, csv: &str) -> Source {
    read_all(file, csv.as_bytes()).unwrap()
}

fn seen(csv: &str) -> Inspection {
    inspect(&source("a.csv", csv))
}

fn asks<'a>(seen: &'a Inspection, column: &str) -> &'a InspectedQuestion {
    let holds = |question: &&InspectedQuestion| question.columns.iter().any(|name| name == column);
    seen.questions.iter().find(holds).unwrap_or_else(|| panic!("{column} is in none of {:?}", seen.questions))
}

fn kinds(seen: &Inspection) -> Vec<QuestionKind> {
    seen.questions.iter().map(|question| question.kind).collect()
}

/// Ten respondents, each with another order of three things.
fn orders(header: &str) -> String {
    let rows = ["1,2,3", "2,1,3", "3,1,2", "1,3,2", "2,3,1"];
    format!(
        "id,{header},Fine?\n{}",
        (0..10).map(|n| format!("{n},{},Yes\n", rows[n % 5])).collect::<String>()
    )
}

#[test]
fn places_of_things_are_no_scale() {
    for header in [
        "Rank by importance: Price,Rank by importance: Speed,Rank by importance: Care",
        "What matters most? [Price],What matters most? [Speed],What matters most? [Care]",
        "rank_price,rank_speed,rank_care",
        "Order - Price,Order - Speed,Order - Care",
    ] {
        let seen = seen(&orders(header));
        let told: Vec<_> = seen
            .questions
            .iter()
            .filter(|q| q.set.as_ref().is_some_and(|s| s.kind == SetName::Rank))
            .collect();
        assert_eq!(told.len(), 3, "{header}: {:?}", kinds(&seen));
        assert!(told.iter().all(|q| q.kind == QuestionKind::Numeric && q.agree.is_none()));
        assert_eq!(told[0].assumed, ["each answer is a place in an order"]);
    }
    // Answers on a scale repeat.
    let lines: String = (0..10).map(|n| format!("{n},{},2,2,Yes\n", 1 + n % 3)).collect();
    let scale = seen(&format!("id,Q [a],Q [b],Q [c],Fine?\n{lines}"));
    assert!(scale.questions.iter().all(|q| q.set.as_ref().is_none_or(|set| set.kind != SetName::Rank)));
}

#[test]
fn an_order_in_a_cell_is_no_choice_of_several() {
    let cells = ["Care;Price;Speed;", "Speed;Care;Price;", "Price;Care;Speed;"];
    let lines: String = (0..12).map(|n| format!("{n},{}\n", cells[n % 3])).collect();
    assert_eq!(asks(&seen(&format!("id,Rank these\n{lines}")), "Rank these").kind, QuestionKind::Single);
    // Who chose all of them in the form's own order chose all of them.
    let cells = ["Care;Price;Speed;", "Care;Price;Speed;", "Care;Speed;"];
    let lines: String = (0..12).map(|n| format!("{n},{}\n", cells[n % 3])).collect();
    assert_eq!(asks(&seen(&format!("id,Which?\n{lines}")), "Which?").kind, QuestionKind::Multiple);
}

#[test]
fn what_was_not_shown_is_no_tick() {
    let head = "id,submitdate,lastpage,startlanguage,Which? [Phone],Which? [Web],Which? [Other],Fine?\n";
    let rows = ["Yes,No,", "No,Yes,fax", "N/A,N/A,N/A"];
    let lines: String =
        (0..30).map(|n| format!("{n},2026-01-01 10:00:00,4,en,{},Yes\n", rows[n % 3])).collect();
    let seen = seen(&format!("{head}{lines}"));
    let which = asks(&seen, "Which? [Phone]");
    let ns: Vec<u64> = which.answers.iter().map(|answer| answer.n).collect();
    assert_eq!((seen.layout.as_str(), which.answered, ns), ("limesurvey", 20, vec![10, 10, 10]));
}

#[test]
fn a_rated_word_is_a_question_whatever_it_is() {
    let words = ["Quality", "Phone", "Language", "Address", "Status"];
    let answers = ["Poor", "Fair", "Good", "Excellent"];
    let lines: String =
        (0..20).map(|n| format!("{n}{}\n", format!(",{}", answers[n % 4]).repeat(5))).collect();
    let rated = seen(&format!("id,{}\n{lines}", words.join(",")));
    assert_eq!(kinds(&rated)[1..], [QuestionKind::Single; 5]);
    let lines: String = (0..20).map(|n| format!("{n},en,Complete,0{n}71 55\n")).collect();
    let noted = seen(&format!("id,Language,Status,Phone\n{lines}"));
    assert_eq!(kinds(&noted), [QuestionKind::Metadata; 4]);
}

#[test]
fn codes_below_texts_are_no_respondent() {
    let csv = "Response ID\tDate submitted\tLast page\tStart language\tHow satisfied are you?\n\
        id\tsubmitdate\tlastpage\tstartlanguage\tSAT\n\
        1\t2026-01-01 10:00:00\t3\ten\tA2\n2\t2026-01-01 10:00:00\t3\ten\tA5\n3\t2026-01-01 10:00:00\t3\ten\tA1\n";
    let seen = seen(csv);
    assert_eq!((seen.layout.as_str(), seen.rows), ("limesurvey", 3));
    assert_eq!(asks(&seen, "How satisfied are you?").scale.as_ref().unwrap().len(), 5);
}

#[test]
fn means_below_a_table_are_no_respondents() {
    for (foot, lines) in [
        ("Average,,3.2", 1),
        ("Mittelwert,,\"3,2\"", 1),
        ("Moyenne,3,3", 1),
        ("N = 6,,", 1),
        ("Total,6,6\nMean,,3.2\nStd,,", 3),
        (",Total,6", 1),
    ] {
        let seen =
            seen(&format!("Role,Nr,How good (1-5)?\na,1,3\na,2,4\nb,3,3\nb,4,2\nb,5,5\na,6,1\n{foot}\n"));
        let passed = seen.notices.iter().find(|notice| notice.code == "lines_below_table");
        assert_eq!((seen.rows, passed.map(|notice| notice.count)), (6, Some(lines)), "{foot}");
        assert!(!passed.unwrap().text.contains("\"\""), "{}", passed.unwrap().text);
    }
    // Who answers last may say "Mean" among other words.
    assert_eq!(seen("Word,a,b\nKind,Yes,No\nMean,No,No\n").rows, 2);
}

#[test]
fn nought_is_no_answer_to_unipark() {
    let lines: String =
        (0..40).map(|n| format!("{n};31;{};{};{};{}\n", u8::from(n == 7), n % 6, n % 2, n % 11)).collect();
    let seen = seen(&format!("lfdn;dispcode;tester;v_1;v_2;v_3\n{lines}"));
    let first = asks(&seen, "v_1");
    assert_eq!(
        (first.scale.as_ref().unwrap().join(""), first.missing.join("")),
        ("12345".into(), "0".into())
    );
    // Of 0 and 1, and from 0 to 10, nought is an answer.
    assert!(asks(&seen, "v_2").missing.is_empty() && asks(&seen, "v_3").missing.is_empty());
    let out: Vec<String> = seen.leave_out.iter().map(|out| out.in_words()).collect();
    assert_eq!(out, ["1 test"]);
}

#[test]
fn sosci_ticks_with_two() {
    let rows = [
        "2;1;2;1;-9;interview;1",
        "1;2;1;1;4;interview;1",
        "-1;-1;-1;-1;5;interview;1",
        "1;1;1;2;1;admin;1",
        "1;1;2;1;-1;interview;0",
    ];
    let body: String = (0..40).map(|n| format!("{n};base;{}\n", rows[n % 5])).collect();
    let head = "CASE;QUESTNNR;KA01;KA01_01;KA01_02;KA01_03;ZU01;MODE;FINISHED\n";
    let texts = "Nummer;Fragebogen;Kanäle: Anzahl ausgewählter Optionen;Kanäle: Telefon;Kanäle: Netz;Kanäle: Post;Zufrieden;Modus;Fertig\n";
    let bare = seen(&format!("{head}{body}"));
    let full = seen(&format!("{head}{texts}{body}"));
    for seen in [&bare, &full] {
        assert_eq!((seen.layout.as_str(), seen.rows), ("sosci", 40));
        let ticks = asks(seen, "KA01_02");
        let ns: Vec<u64> = ticks.answers.iter().map(|answer| answer.n).collect();
        assert_eq!((ticks.answered, ns), (32, vec![8, 16, 8]));
        let scale = asks(seen, "ZU01");
        assert_eq!(
            (scale.scale.as_ref().unwrap().join(""), scale.missing.clone()),
            ("12345".into(), vec!["-9".to_owned(), "-1".into()])
        );
        assert_eq!(asks(seen, "KA01").kind, QuestionKind::Metadata);
        assert_eq!(seen.leave_out.iter().map(|out| out.n).collect::<Vec<_>>(), [8, 8]);
    }
    let ticks = asks(&full, "KA01_01");
    assert_eq!(
        (ticks.text.as_str(), ticks.options.as_ref().unwrap().join(", ")),
        ("Kanäle", "Telefon, Netz, Post".into())
    );
}

#[test]
fn words_for_ticks_are_ticks() {
    for [yes, no] in [
        ["ausgewählt", "nicht gewählt"],
        ["Mentioned", "Not mentioned"],
        ["Quoted", "Not quoted"],
        ["☑", "☐"],
    ] {
        let rows: String = (0..12)
            .map(|n| {
                format!("{n},{},{}\n", if n % 2 == 0 { yes } else { no }, if n % 3 == 0 { yes } else { no })
            })
            .collect();
        let seen = seen(&format!("id,Used: Phone,Used: Web\n{rows}"));
        let used = asks(&seen, "Used: Phone");
        let ns: Vec<u64> = used.answers.iter().map(|answer| answer.n).collect();
        assert_eq!((used.kind, used.answered, ns), (QuestionKind::Multiple, 12, vec![6, 4]), "{yes}");
    }
}

#[test]
fn a_row_for_each_answer_is_told() {
    let rows: String =
        (0..30).map(|n| format!("{},{},Yes\n", n / 3, ["We listen", "We act", "We care"][n % 3])).collect();
    let told = |csv: &str| seen(csv).notices.iter().any(|notice| notice.code == "row_per_answer");
    assert!(told(&format!("respondent,Question,Answer\n{rows}")));
    assert!(!told("respondent,Question,Other\n1,a,Yes\n2,b,No\n3,a,No\n4,b,No\n"));
}

#[test]
fn the_number_of_an_option_is_a_tick() {
    let body: String = (0..12)
        .map(|n| {
            format!("{n},4,,,,{},{},\n", if n % 2 == 0 { "1" } else { "" }, if n % 3 == 0 { "2" } else { "" })
        })
        .collect();
    let csv = format!(
        "Respondent ID,Collector ID,Start Date,End Date,IP Address,Which channels?,,\n,,,,,Phone,Web,Shop\n{body}"
    );
    let seen = seen(&csv);
    let which = seen.questions.iter().find(|question| question.text == "Which channels?").unwrap();
    let ns: Vec<u64> = which.answers.iter().map(|answer| answer.n).collect();
    assert_eq!((which.kind, ns), (QuestionKind::Multiple, vec![6, 4, 0]));
}

#[test]
fn rows_of_a_repeat_are_no_survey() {
    let main = |answer: &str| {
        format!(
            "SubmissionDate,satisfied,KEY\n2026-01-01T08:04:04.123Z,{answer},uuid:1\n2026-01-01T09:04:04.123Z,Yes,uuid:2\n"
        )
    };
    let mut session = Session::default();
    session.add(source("leaders.csv", &main("Yes")));
    session.add(source("customers.csv", &main("No")));
    let repeat = session.add(source(
        "customers-visits.csv",
        "place,PARENT_KEY,KEY\nshop,uuid:1,uuid:1/v[1]\nhome,uuid:1,uuid:1/v[2]\n",
    ));
    assert_eq!(repeat.layout, "odk-repeat");
    let report = session.analyse(Study::default()).unwrap();
    assert_eq!(report.study.sources.len(), 2);
    assert!(report.notices.iter().any(|notice| notice.code == "repeat_not_counted"));
}
