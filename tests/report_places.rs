//! What is said of each place in a report: another comparison, an earlier wave, the value of a segment.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::read_all;
use gap_report::report::{Gap, Narrative, Report, Role};
use gap_report::session::Session;
use serde_json::{Value, json};
use std::fmt::Write;

/// A cell: question, group, wave, value of Region (empty: the whole group), how many say yes of how many.
type Cell<'a> = (&'a str, &'a str, &'a str, &'a str, [u64; 2]);

fn report(cells: &[Cell<'_>], study: Value) -> Report {
    let mut csv = String::from("question,group,wave,segment,segment_value,answer,n\n");
    for (question, group, wave, value, [yes, all]) in cells {
        let segment = if value.is_empty() { "" } else { "Region" };
        for (answer, n) in [("Yes", *yes), ("No", all - yes)] {
            writeln!(csv, "{question},{group},{wave},{segment},{value},{answer},{n}").unwrap();
        }
    }
    let mut session = Session::default();
    session.add(read_all("counts.csv", csv.as_bytes()).unwrap());
    session.analyse(serde_json::from_value(study).unwrap()).unwrap().clone()
}

/// Three groups in two waves, two of them with regions.
fn three() -> Report {
    let mut cells: Vec<Cell<'_>> = Vec::new();
    for (wave, leaders, agents, customers) in [("2024", 900, 700, 690), ("2025", 800, 500, 300)] {
        for (group, yes) in [("Leaders", leaders), ("Agents", agents), ("Customers", customers)] {
            cells.push(("Is it fast?", group, wave, "", [yes, 1000]));
            cells.push(("Is it near?", group, wave, "", [500, 1000]));
        }
    }
    for (group, yes) in [("Leaders", [300, 500]), ("Customers", [290, 10])] {
        for (value, yes) in ["North", "South"].into_iter().zip(yes) {
            cells.push(("Is it fast?", group, "2025", value, [yes, 500]));
        }
    }
    report(
        &cells,
        json!({
            "groups": [
                { "name": "Leaders", "side": "inside" }, { "name": "Agents", "side": "inside" },
                { "name": "Customers", "side": "outside" },
            ],
            "comparisons": [{ "a": "Leaders", "b": "Customers" }, { "a": "Agents", "b": "Customers" }],
        }),
    )
}

fn gap<'a>(report: &'a Report, [a, wave, value]: [&str; 3]) -> &'a Gap {
    let here = |gap: &&Gap| gap.a == a && gap.wave == wave && gap.segment_value == value;
    report.gaps.iter().find(here).unwrap()
}

fn said(told: &[Narrative], role: Role) -> Vec<&str> {
    told.iter().filter(|told| told.role == role).map(|told| told.text.as_str()).collect()
}

#[test]
fn the_place_that_leads_says_what_the_report_says() {
    let report = three();
    assert_eq!(report.narrative_with(&gap(&report, ["Leaders", "2025", ""]).id), report.narrative);
    assert_eq!(report.narrative_with("g99"), []);
}

#[test]
fn another_comparison_is_told_of_by_itself() {
    let report = three();
    assert_eq!(
        said(&report.narrative, Role::Deck),
        [
            "Share of each group who say yes in 2025. 1,000 answers from leaders, 1,000 answers from customers. \
          Between leaders and customers, one gap lies beyond the acceptable 5 points and one is shown to lie within. \
          Beyond it in the other comparison: one of two gaps between agents and customers."
        ]
    );
    let told = report.narrative_with(&gap(&report, ["Agents", "2025", ""]).id);
    assert_eq!(
        said(&told, Role::Headline),
        ["The service looks better to agents than to customers on one of two questions: “Is it fast?”"]
    );
    assert!(said(&told, Role::Deck)[0].contains("1,000 answers from agents"));
    assert!(said(&told, Role::Finding)[0].starts_with(
        "“Is it fast?”: 50\u{a0}% of agents against 30\u{a0}% of customers say yes, 20 points apart"
    ));
}

#[test]
fn an_earlier_wave_is_told_of_as_it_was() {
    let report = three();
    let told = report.narrative_with(&gap(&report, ["Leaders", "2024", ""]).id);
    assert!(said(&told, Role::Deck)[0].starts_with("Share of each group who say yes in 2024."));
    let findings = said(&told, Role::Finding);
    assert!(findings[0].contains("90\u{a0}% of leaders against 69\u{a0}% of customers"), "{findings:?}");
    assert!(!findings.iter().any(|text| text.contains("Since")), "{findings:?}");
    let now = said(&report.narrative, Role::Finding);
    assert!(now.iter().any(|text| text.starts_with("Since 2024")), "{now:?}");
}

#[test]
fn the_value_of_a_segment_is_named() {
    let report = three();
    let told = report.narrative_with(&gap(&report, ["Leaders", "2025", "South"]).id);
    assert_eq!(
        said(&told, Role::Headline),
        [
            "“South” only: the service looks better to leaders than to customers on the one question both were asked"
        ]
    );
    assert_eq!(
        said(&told, Role::Deck),
        [
            "Share of each group who say yes in 2025, of those whose “Region” is “South”. 500 answers from leaders, \
          500 answers from customers. One gap lies beyond the acceptable 5 points."
        ]
    );
    // Not all of South agree with what all leaders say: the test between the values is of whole groups.
    let both = said(&told, Role::Finding).join(" ");
    assert!(both.contains("100\u{a0}% of leaders against 2\u{a0}% of customers"), "{both}");
    assert!(!both.contains("differs between the values"), "{both}");
    let whole = said(&report.narrative, Role::Finding).join(" ");
    assert!(whole.contains("“Is it fast?” differs between the values of “Region”"), "{whole}");
}

#[test]
fn every_sentence_of_every_place_rests_on_what_the_report_holds() {
    let report = three();
    let ids: Vec<&String> = report
        .cells
        .iter()
        .map(|cell| &cell.id)
        .chain(report.gaps.iter().map(|gap| &gap.id))
        .chain(report.changes.iter().map(|change| &change.id))
        .chain(report.share_changes.iter().map(|change| &change.id))
        .chain(report.heterogeneity.iter().map(|test| &test.id))
        .collect();
    for gap in &report.gaps {
        let told = report.narrative_with(&gap.id);
        for role in [Role::Headline, Role::Deck, Role::Method] {
            assert_eq!(said(&told, role).len(), 1, "{}", gap.id);
        }
        for sentence in &told {
            assert!(sentence.evidence.iter().all(|id| ids.contains(&id)), "{sentence:?}");
            for other in &report.gaps {
                let elsewhere =
                    [&other.a, &other.wave, &other.segment_value] != [&gap.a, &gap.wave, &gap.segment_value];
                let named = sentence.evidence.contains(&other.id) && elsewhere;
                // A gap by region is evidence of how the whole differs.
                assert!(!named || other.segment_value != gap.segment_value, "{sentence:?}");
            }
        }
    }
}

#[test]
fn few_answers_are_said_beside_the_bases() {
    let deck = |low: u64, other: u64| {
        let cells = [
            ("Is it fast?", "Leaders", "", "", [low / 2, low]),
            ("Is it near?", "Leaders", "", "", [other / 2, other]),
            ("Is it fast?", "Customers", "", "", [300, 900]),
            ("Is it near?", "Customers", "", "", [300, 900]),
        ];
        let study = json!({
            "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }] });
        said(&report(&cells, study).narrative, Role::Deck)[0].to_owned()
    };
    assert!(deck(20, 20).contains("20 answers from leaders (few), 900 answers from customers."));
    assert!(deck(20, 40).contains("20 to 40 answers from leaders (few on some questions), 900"));
    assert!(deck(40, 40).contains("40 answers from leaders, 900"));
}

#[test]
fn a_segment_that_could_be_tested_on_one_question_says_so() {
    let mut cells: Vec<Cell<'_>> = Vec::new();
    for (group, share) in [("Leaders", 8), ("Customers", 3)] {
        for question in ["Is it fast?", "Is it near?", "Is it new?"] {
            cells.push((question, group, "", "", [share * 40, 400]));
        }
        for value in ["North", "South"] {
            cells.push(("Is it fast?", group, "", value, [share * 20, 200]));
        }
    }
    let study = json!({
        "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }] });
    let caveats = report(&cells, study);
    let caveats = said(&caveats.narrative, Role::Caveat);
    assert!(
        caveats
            .iter()
            .any(|text| text.starts_with("The gaps do not differ measurably by “Region” on one question:")),
        "{caveats:?}"
    );
}

#[test]
fn what_one_side_alone_has_is_said_of_all() {
    let study = json!({
        "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }] });
    let caveats = |west: u64, leaders_too: bool| {
        let mut cells: Vec<Cell<'_>> = Vec::new();
        let west_of = |group| {
            if group == "Customers" {
                west
            } else if leaders_too {
                20
            } else {
                0
            }
        };
        for (group, share) in [("Leaders", 8), ("Customers", 3)] {
            cells.push(("Is it fast?", group, "", "", [share * 40, 400 + west_of(group)]));
            for value in ["North", "South"] {
                cells.push(("Is it fast?", group, "", value, [share * 20, 200]));
            }
            if west_of(group) > 0 {
                cells.push(("Is it fast?", group, "", "West", [0, west_of(group)]));
            }
        }
        let report = report(&cells, study.clone());
        let told = report.narrative.iter().filter(|told| told.text.contains("“West”"));
        let cell = |id: &String| report.cells.iter().find(|cell| cell.id == *id).unwrap();
        let at = |id| (cell(id).group.clone(), cell(id).segment_value.clone());
        told.map(|told| (told.text.clone(), told.evidence.iter().map(at).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    let expected = "20\u{a0}% of the answers from customers are of “West” in “Region”, without any from leaders: gaps between \
                    all count them in.";
    assert_eq!(
        caveats(100, false),
        [(expected.to_owned(), vec![("Customers".to_owned(), "West".to_owned())])]
    );
    assert_eq!(caveats(20, false), [], "20 of 420 are less than 5 %");
    assert_eq!(caveats(22, false).len(), 1, "22 of 422 are more");
    assert_eq!(caveats(100, true), []);
}

/// Where one group is hidden the other's figures are shown: nobody says that nothing was computed, and of the hidden
/// figures those of this view are counted.
#[test]
fn a_view_without_a_gap_tells_of_itself_and_not_of_the_report() {
    let mut cells: Vec<Cell<'_>> = Vec::new();
    for (group, north, south) in [("Leaders", 100, 3), ("Customers", 200, 150)] {
        for question in ["Is it fast?", "Is it near?"] {
            cells.push((question, group, "", "", [(north + south) / 2, north + south]));
            cells.push((question, group, "", "North", [north / 2, north]));
            cells.push((question, group, "", "South", [south / 2, south]));
        }
    }
    let study = json!({
        "groups": [{ "name": "Leaders", "side": "inside" }, { "name": "Customers", "side": "outside" }] });
    let report = report(&cells, study);
    let hidden = report.gaps.iter().find(|gap| gap.segment_value == "South" && gap.gap.is_none()).unwrap();
    let told = report.narrative_with(&hidden.id);
    assert!(said(&told, Role::Headline)[0].contains("is shown, to protect the respondents"));
    let method = said(&told, Role::Method)[0];
    assert!(method.starts_with("No gap is shown here. The figures that are"), "{method}");
    let caveats = said(&told, Role::Caveat).join(" ");
    assert!(caveats.contains("Two figures of this view are not shown"), "{caveats}");
    let lead = said(&report.narrative, Role::Caveat).join(" ");
    assert!(lead.contains("figures of this report are not shown"), "{lead}");
}
