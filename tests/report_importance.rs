//! How much questions matter: derived against R, asked, proposed by their texts, and kept back where it would tell.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::counts::{Counts, count};
use gap_report::ingest::{Source, read_all};
use gap_report::report::{Importance, ImportanceKind, Report, Role};
use gap_report::session::Session;
use gap_report::study::{Study, read_study, resolve};
use serde_json::{Value, json};

fn report_of(files: &[(&str, String)], study: &Value) -> Report {
    let mut session = Session::default();
    for (name, csv) in files {
        session.add(read_all(name, csv.as_bytes()).unwrap());
    }
    session.analyse(read_study(&study.to_string()).unwrap()).unwrap().clone()
}

fn of<'a>(report: &'a Report, question: &str) -> &'a Importance {
    report.importance.iter().find(|each| each.question == question).expect("an importance")
}

/// Research software engineers on fixed-term contracts, their answers against how content they are with their job:
///
/// ```r
/// d <- read.csv("public_data.csv", check.names=FALSE, na.strings="", strip.white=TRUE)
/// f <- d[d[[12]] == "Fixed term" & !is.na(d[[12]]),]
/// agree <- c("Strongly disagree","Disagree","Neither agree or disagree","Agree","Strongly Agree")
/// often <- c("Never","Sometimes","Often","Very Often","Always")
/// content <- match(f[[50]], agree)
/// cor.test(match(f[[28]], often), content); cor.test(match(f[[41]], agree), content)
/// cor.test(match(f[[52]], agree), content); cor.test(match(f[[36]], often), content)
/// cor.test(match(f[[41]], agree), content, conf.level=0.9)
/// ```
#[test]
fn correlations_are_those_of_r() {
    let bytes = include_bytes!("data/files/rse-uk-2016/public_data.csv");
    let asked = |id: &str, column: &str, agree: &[&str]| json!({ "id": id, "columns": { "r.csv": column }, "measure": { "kind": "share", "agree": agree } });
    let (agree, often) = (["Agree", "Strongly Agree"], ["Often", "Very Often", "Always"]);
    let study = |confidence: f64| {
        json!({
            "sources": [{ "file": "r.csv", "group": { "column": "#12" } }],
            "groups": [{ "name": "Permanent", "side": "inside" }, { "name": "Fixed term", "side": "outside" }],
            "comparisons": [{ "a": "Permanent", "b": "Fixed term" }],
            "options": { "outcome": "content", "confidence": confidence },
            "questions": [asked("content", "#50", &agree), asked("results", "#28", &often),
                asked("thanks", "#41", &agree), asked("promotion", "#52", &agree), asked("leaving", "#36", &often)],
        })
    };
    let mut session = Session::default();
    session.add(read_all("r.csv", bytes).unwrap());
    let mut analysed = |confidence: f64| {
        session.analyse(read_study(&study(confidence).to_string()).unwrap()).unwrap().clone()
    };
    let report = analysed(0.95);
    let near = |ours: f64, theirs: f64| assert!((ours - theirs).abs() < 1e-12, "{ours} {theirs}");
    for (question, n, r, low, high) in [
        ("results", 126.0, 0.337022640580823, 0.172270661348615, 0.483432385455203),
        ("thanks", 126.0, 0.656194801803021, 0.543688667693651, 0.745534483721636),
        ("promotion", 125.0, 0.342520090922907, 0.177594735524256, 0.488730885797919),
        ("leaving", 125.0, -0.269931511529275, -0.425375385679806, -0.0990176258058897),
    ] {
        let found = of(&report, question);
        assert_eq!((found.base, found.group.as_str(), found.by.as_str()), (Some(n), "Fixed term", "content"));
        near(found.value, r);
        near(found.low.unwrap(), low);
        near(found.high.unwrap(), high);
    }
    assert_eq!(report.importance.len(), 4, "the outcome has none, and those inside have none");
    let halves: Vec<bool> = report.importance.iter().map(|each| each.upper_half).collect();
    assert_eq!(halves, [false, true, true, false]);
    let at_90 = analysed(0.9);
    near(of(&at_90, "thanks").low.unwrap(), 0.563392854655914);
    near(of(&at_90, "thanks").high.unwrap(), 0.732644676833988);
}

/// The files of leaders and customers who answered questions of one column each.
fn survey(columns: &[&str], customers: &[&[&str]], leaders: &[&[&str]]) -> [(&'static str, String); 2] {
    let csv = |rows: &[&[&str]]| {
        let quoted: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
        let mut csv = format!("{}\n", quoted.join(","));
        for row in rows {
            csv.push_str(&format!("{}\n", row.join(",")));
        }
        csv
    };
    [("leaders.csv", csv(leaders)), ("customers.csv", csv(customers))]
}

const LEVELS: [&str; 5] = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

/// Rows of answers 0 to 4 to as many questions, and a recommendation of 2 to 10 that goes with the first.
fn many(count: usize, questions: usize, shift: usize) -> Vec<Vec<String>> {
    let row = |i: usize| {
        let answer = |q: usize| LEVELS[(i * (q + 1) + i / (q + 2) + shift) % 5].to_owned();
        let mut row: Vec<String> = (0..questions).map(answer).collect();
        row.push(((i + shift) % 5 * 2 + i % 3).to_string());
        row
    };
    (0..count).map(row).collect()
}

fn borrowed(rows: &[Vec<String>]) -> Vec<Vec<&str>> {
    rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect()
}

const ASKED: [&str; 5] = [
    "Calls are answered fast",
    "Prices are clear",
    "Staff are friendly",
    "Problems are solved",
    "How likely are you to recommend us to a friend?",
];

fn recommended(count: usize) -> [(&'static str, String); 2] {
    let (customers, leaders) = (many(count, 4, 0), many(40, 4, 3));
    let (customers, leaders) = (borrowed(&customers), borrowed(&leaders));
    let customers: Vec<&[&str]> = customers.iter().map(Vec::as_slice).collect();
    let leaders: Vec<&[&str]> = leaders.iter().map(Vec::as_slice).collect();
    survey(&ASKED, &customers, &leaders)
}

/// A recommendation from 0 to 10 is proposed, stands in the study, and can be taken back.
#[test]
fn a_recommendation_is_proposed_as_the_outcome() {
    let report = report_of(&recommended(200), &json!({}));
    let outcome = report.study.options.outcome.clone().expect("an outcome");
    let question = report.study.questions.iter().find(|question| question.id == outcome).unwrap();
    assert!(question.text.contains("recommend"));
    assert_eq!(report.importance.len(), 4);
    assert!(report.importance.iter().all(|each| each.kind == ImportanceKind::Derived));
    let method = report.narrative.iter().find(|told| told.role == Role::Method).unwrap();
    assert!(method.text.contains("Pearson's correlation"), "{}", method.text);
    assert!(report.narrative.iter().any(|told| told.text.starts_with("A correlation is no cause")));

    let none = report_of(&recommended(200), &json!({ "options": { "outcome": "" } }));
    assert_eq!((none.study.options.outcome.as_deref(), none.importance.len()), (Some(""), 0));
    let method = none.narrative.iter().find(|told| told.role == Role::Method).unwrap();
    assert!(!method.text.contains("Pearson"));
    let again = resolve(&sources(&recommended(200)), report.study.clone()).unwrap().0;
    assert_eq!(again, report.study, "a resolved study stays");
}

/// Who was asked the opposite, and agrees, disagrees with what the question says: the correlation turns round.
#[test]
fn a_correlation_is_of_what_the_question_says() {
    let worded = |leaders: &str, customers: &str| {
        let [(_, of_leaders), (_, of_customers)] = recommended(200);
        let files = [
            ("leaders.csv", of_leaders.replacen(ASKED[0], leaders, 1)),
            ("customers.csv", of_customers.replacen(ASKED[0], customers, 1)),
        ];
        let report = report_of(&files, &json!({}));
        let question = report.study.questions.iter().find(|question| question.text == leaders).unwrap();
        let asked = of(&report, &question.id);
        (
            question.pairing.as_ref().map_or(0, |pairing| pairing.reversed.len()),
            asked.value,
            asked.low,
            asked.high,
        )
    };
    let easy = "It is easy for customers to reach us";
    let (reversed, value, low, high) = worded(easy, easy);
    assert!(reversed == 0 && value > 0.1, "{value}");
    let opposite = worded(easy, "It is hard to get hold of the company");
    assert_eq!((opposite.0, opposite.1), (1, -value));
    let close = |one: Option<f64>, other: Option<f64>| (one.unwrap() + other.unwrap()).abs() < 1e-12;
    assert!(close(opposite.2, high) && close(opposite.3, low), "{opposite:?}");
}

fn sources(files: &[(&str, String)]) -> Vec<Source> {
    files.iter().map(|(name, csv)| read_all(name, csv.as_bytes()).unwrap()).collect()
}

/// An outcome that is not there is told, and nothing is guessed in its place.
#[test]
fn an_outcome_that_is_not_there_is_told() {
    let report = report_of(&recommended(200), &json!({ "options": { "outcome": "satisfied" } }));
    assert!(report.importance.is_empty());
    let notice = report.notices.iter().find(|notice| notice.code == "no_importance").expect("a notice");
    assert!(
        notice.text.starts_with("options.outcome: there is no question \"satisfied\""),
        "{}",
        notice.text
    );
}

/// Questions about importance are paired with those about satisfaction where the rest of the text is the same.
#[test]
fn importance_asked_is_paired_by_the_text() {
    let scale = ["Not at all", "Slightly", "Moderately", "Very", "Extremely"];
    let columns: Vec<String> = ["the price", "the speed of service", "the staff"]
        .iter()
        .flat_map(|what| {
            [format!("How important is {what} to you?"), format!("How satisfied are you with {what}?")]
        })
        .chain(["How important are opening hours to you?".to_owned()])
        .collect();
    let rows: Vec<Vec<&str>> = (0..100)
        .map(|i| {
            (0..7)
                .map(|q| {
                    if q % 2 == 0 {
                        scale[(i + q) % 5]
                    } else {
                        ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]
                            [(i * q) % 5]
                    }
                })
                .collect()
        })
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let agree = json!({ "questions": columns.iter().enumerate().map(|(q, _)| {
        let agree = if q % 2 == 0 { ["Very", "Extremely"] } else { ["Satisfied", "Very satisfied"] };
        json!({ "id": format!("q{q}"), "columns": { "leaders.csv": format!("#{}", q + 1), "customers.csv": format!("#{}", q + 1) },
                "measure": { "kind": "share", "agree": agree } })
    }).collect::<Vec<_>>() });
    let report = report_of(&survey(&columns, &rows, &rows[..60]), &agree);
    let paired: Vec<(&str, &str)> = (report.study.questions.iter())
        .filter_map(|question| Some((question.id.as_str(), question.importance.as_deref()?)))
        .collect();
    assert_eq!(paired, [("q1", "q0"), ("q3", "q2"), ("q5", "q4")]);
    let found = of(&report, "q3");
    let cell = report.cells.iter().find(|cell| cell.question == "q2" && cell.group == found.group).unwrap();
    assert_eq!((found.kind, found.by.as_str()), (ImportanceKind::Asked, "q2"));
    assert_eq!(
        (Some(found.value), found.low, found.high, found.base),
        (cell.value, cell.low, cell.high, cell.base)
    );
}

/// Below the limit nothing is derived, at it something is; nobody's answers are nothing.
#[test]
fn few_respondents_have_no_correlation() {
    for (count, expected) in [(4, 0), (5, 4)] {
        let report = report_of(&recommended(count), &json!({ "options": { "outcome": "x" } }));
        let outcome =
            report.study.questions.iter().find(|question| question.text.contains("recommend")).unwrap();
        let study = json!({ "options": { "outcome": outcome.id } });
        let report = report_of(&recommended(count), &study);
        assert!(report.importance.len() <= expected, "{count}");
        assert_eq!(report.importance.is_empty(), expected == 0, "{count}");
    }
}

/// The number who answered both of two questions can pin a hidden base down. Of the 40 in the east and the 5 in the
/// north who answered `content`, 40 and 4 answered `fast`, which is hidden in both: 44 together. Who knew that all who
/// answered `fast` answered `content` would have at most 40 and 5, hence 40 and 4, or 39 and 5, of which only the first
/// has a small one.
#[test]
fn what_would_tell_a_hidden_base_is_kept_back() {
    let mut customers = "region,fast,clear,content\n".to_owned();
    let mut add = |region: &str, fast: &str, content: &str, times: usize| {
        customers.push_str(&format!("{region},{fast},{fast},{content}\n").repeat(times));
    };
    add("East", "Agree", "Agree", 20);
    add("East", "Disagree", "Neutral", 20);
    add("North", "Agree", "Agree", 2);
    add("North", "Disagree", "Disagree", 2);
    add("North", "", "Agree", 1);
    add("South", "Agree", "Agree", 3);
    add("South", "Disagree", "Disagree", 3);
    add("West", "Agree", "Strongly agree", 20);
    let leaders =
        "fast,clear,content\n".to_owned() + &"Agree,Agree,Agree\nDisagree,Agree,Neutral\n".repeat(30);
    let asked = |id: &str| {
        json!({ "id": id, "columns": { "leaders.csv": id, "customers.csv": id },
                "measure": { "kind": "share", "agree": ["Agree", "Strongly agree"] } })
    };
    let study = |segments: Value| {
        json!({ "sources": [{ "file": "leaders.csv", "group": "Leaders" },
                            { "file": "customers.csv", "group": "Customers", "segments": segments }],
                "questions": [asked("fast"), asked("clear"), asked("content")],
                "options": { "outcome": "content" } })
    };
    let files = [("leaders.csv", leaders), ("customers.csv", customers)];
    let open = report_of(&files, &study(json!([])));
    assert_eq!(open.importance.len(), 2, "without segments nothing is hidden");
    let report = report_of(&files, &study(json!(["region"])));
    let hidden = |question: &str| {
        let cells = report.cells.iter().filter(|cell| cell.question == question && !cell.segment.is_empty());
        cells.filter(|cell| cell.value.is_none()).count()
    };
    assert!(hidden("fast") >= 2 && hidden("content") == 0, "{} {}", hidden("fast"), hidden("content"));
    assert!(report.importance.is_empty(), "{:?}", report.importance);
}

/// Shards counted apart and merged in any order give what one count gives, with weights that no sum of floats keeps.
#[test]
fn joint_counts_add_exactly() {
    let mut rows: Vec<String> = Vec::new();
    for (i, row) in many(300, 4, 0).into_iter().enumerate() {
        let blank = |(q, answer): (usize, String)| if (i + q) % 11 == 0 { String::new() } else { answer };
        let row: Vec<String> = row.into_iter().enumerate().map(blank).collect();
        rows.push(format!("{},{}", row.join(","), 0.1 + (i % 7) as f64 / 3.0));
    }
    let file = |rows: &[String]| {
        let csv = format!("a,b,c,d,content,w\n{}\n", rows.join("\n"));
        vec![read_all("customers.csv", csv.as_bytes()).unwrap()]
    };
    let columns =
        ["a", "b", "c", "d", "content"].map(|id| json!({ "id": id, "columns": { "customers.csv": id } }));
    let study: Study = read_study(
        &json!({ "sources": [{ "file": "customers.csv", "group": "Customers", "weight": "w" }],
                 "questions": columns, "options": { "outcome": "content" } })
        .to_string(),
    )
    .unwrap();
    let counted = |rows: &[String]| count(&file(rows), &study).unwrap().0;
    let whole = counted(&rows);
    let parts = [counted(&rows[..77]), counted(&rows[77..140]), counted(&rows[140..])];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let mut merged = Counts::default();
        order.iter().for_each(|&part| merged.merge(&parts[part]));
        assert_eq!(merged, whole);
    }
    // Against a naive count: those who gave both answers.
    let joint = whole.joint().expect("joint counts");
    let mut found = 0;
    for (key, cell) in joint.iter() {
        let question = ["a", "b", "c", "d"].iter().position(|id| *id == key.question).expect("a question");
        for (answer, tally) in &cell.answers {
            let both = rows.iter().filter(|row| {
                let cells: Vec<&str> = row.split(',').collect();
                cells[question] == answer && cells[4] == key.segment_value
            });
            assert_eq!(tally.n(), both.count() as u64, "{key:?} {answer}");
            found += 1;
        }
    }
    assert!(found > 40, "{found}");
    assert!(whole.iter().all(|(key, _)| key.segment.is_empty()), "joint counts are no segments");
}

/// The sentence names a blind spot that matters, its gap and its correlation.
#[test]
fn what_comes_first_is_said_once() {
    let mut csv = String::from("fast,clear,kind,content\n");
    for i in 0..300 {
        let level = i % 5;
        let answers = [LEVELS[level.min(3)], LEVELS[(i / 5) % 4], LEVELS[(i / 7) % 5], LEVELS[level]];
        csv.push_str(&format!("{}\n", answers.join(",")));
    }
    let leaders = "fast,clear,kind,content\n".to_owned() + &"Agree,Agree,Agree,Agree\n".repeat(100);
    let asked = |id: &str| {
        json!({ "id": id, "text": format!("It is {id}"), "columns": { "leaders.csv": id, "customers.csv": id },
                "polarity": "favourable", "measure": { "kind": "share", "agree": ["Agree", "Strongly agree"] } })
    };
    let questions = ["fast", "clear", "kind", "content"].map(asked);
    let study = json!({ "sources": [{ "file": "leaders.csv", "group": "Leaders" }, { "file": "customers.csv", "group": "Customers" }],
        "questions": questions, "options": { "outcome": "content" } });
    let report = report_of(&[("leaders.csv", leaders), ("customers.csv", csv)], &study);
    let told: Vec<_> =
        report.narrative.iter().filter(|told| told.text.starts_with("What to do first")).collect();
    assert_eq!(told.len(), 1);
    assert!(
        told[0].text.starts_with(
            "What to do first: “It is fast”. Of the three blind spots whose importance is known, its answers have the strongest correlation with “It is content” among customers (0.9"
        ),
        "{}",
        told[0].text
    );
    let fast = of(&report, "fast");
    assert!(told[0].evidence.contains(&fast.id));
    assert!(report.gaps.iter().any(|gap| gap.question == "fast" && told[0].evidence.contains(&gap.id)));
}

/// Two that the same answers go with: neither is said to matter more.
#[test]
fn what_may_matter_as_much_is_named() {
    let mut csv = String::from("fast,clear,kind,calm,content\n");
    for i in 0..400 {
        let level = i % 5;
        let but = |place: usize| if i % 40 == place { 0 } else { level.min(3) };
        let answers = [but(12), but(22), (i / 7) % 5, (i / 11) % 5, level].map(|level| LEVELS[level]);
        csv.push_str(&format!("{}\n", answers.join(",")));
    }
    let leaders =
        "fast,clear,kind,calm,content\n".to_owned() + &"Agree,Agree,Agree,Agree,Agree\n".repeat(100);
    let asked = |id: &str| {
        json!({ "id": id, "text": format!("It is {id}"), "columns": { "leaders.csv": id, "customers.csv": id },
                "polarity": "favourable", "measure": { "kind": "share", "agree": ["Agree", "Strongly agree"] } })
    };
    let questions = ["fast", "clear", "kind", "calm", "content"].map(asked);
    let study = json!({ "sources": [{ "file": "leaders.csv", "group": "Leaders" }, { "file": "customers.csv", "group": "Customers" }],
        "questions": questions, "options": { "outcome": "content" } });
    let report = report_of(&[("leaders.csv", leaders), ("customers.csv", csv)], &study);
    let told =
        report.narrative.iter().find(|told| told.text.starts_with("What to do first")).expect("a finding");
    let rival = if told.text.starts_with("What to do first: “It is fast”") { "clear" } else { "fast" };
    assert!(told.text.ends_with(&format!(" Not shown to matter less: “It is {rival}”.")), "{}", told.text);
    assert!(told.evidence.contains(&of(&report, rival).id));
}
