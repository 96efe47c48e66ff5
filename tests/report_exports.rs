//! What stands beside the gaps, in every written format: changes, tests over several groups, what would settle.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::export::Format;
use gap_report::ingest::read_all;
use gap_report::report::{Course, Narrative, Role};
use gap_report::session::Session;
use serde_json::json;
use std::fmt::Write;

/// Three groups in two waves, customers and leaders by region; few leaders in the south.
fn session() -> Session {
    let mut csv = String::from("question,group,wave,segment,segment_value,answer,n\n");
    let mut cell = |group: &str, wave: &str, value: &str, agree: u64, other: u64| {
        let segment = if value.is_empty() { "" } else { "Region" };
        for (answer, n) in [("Yes", agree), ("No", other)] {
            writeln!(csv, "q,{group},{wave},{segment},{value},{answer},{n}").unwrap();
        }
    };
    for (wave, more) in [("Q4 2024", 0), ("Q1 2025", 20)] {
        cell("Customers", wave, "", 120 + more, 120);
        cell("Customers", wave, "North", 40, 60);
        cell("Customers", wave, "South", 40, 40);
        cell("Customers", wave, "West", 40 + more, 20);
        cell("Leaders", wave, "", 70, 46);
        cell("Leaders", wave, "North", 30, 15);
        cell("Leaders", wave, "South", 30, 20);
        cell("Leaders", wave, "West", 10, 11);
        cell("Agents", wave, "", 30, 30);
    }
    let study = json!({ "groups": [
        { "name": "Leaders", "side": "inside" }, { "name": "Agents", "side": "inside" },
        { "name": "Customers", "side": "outside" }] });
    let mut session = Session::default();
    session.add(read_all("counts.csv", csv.as_bytes()).unwrap());
    session.analyse(serde_json::from_value(study).unwrap()).unwrap();
    session
}

fn text(session: &Session, format: Format) -> String {
    String::from_utf8(session.export(format).unwrap()).unwrap()
}

#[test]
fn the_csv_says_what_kind_each_line_is() {
    let session = session();
    let report = session.report().unwrap();
    let csv = text(&session, Format::Csv);
    let mut lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let column = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let lines: Vec<Vec<&str>> = lines.collect();
    assert!(lines.iter().all(|line| line.len() == header.len()));
    let of = |kind: &str| lines.iter().filter(|line| line[column("row")] == kind).collect::<Vec<_>>();
    for (kind, count) in [
        ("gap", report.gaps.len()),
        ("change", report.changes.len()),
        ("share_change", report.share_changes.len()),
        ("overall", report.overall.len()),
        ("heterogeneity", report.heterogeneity.len()),
    ] {
        assert!(count > 0 && of(kind).len() == count, "{kind}: {count}");
    }
    let number = |line: &[&str], name: &str| line[column(name)].parse::<f64>().ok();
    for (line, gap) in of("gap").into_iter().zip(&report.gaps) {
        assert_eq!(number(line, "gap"), gap.gap);
        assert_eq!(number(line, "needed_a"), gap.needed.and_then(|needed| needed.of_a));
        assert_eq!(number(line, "a_effective_base"), report.cell_of(gap, &gap.a).unwrap().effective_base);
    }
    for (line, change) in of("share_change").into_iter().zip(&report.share_changes) {
        assert_eq!((line[column("a")], line[column("from")]), (change.group.as_str(), "Q4 2024"));
        assert_eq!((number(line, "change"), number(line, "low")), (change.change, change.low));
        assert_eq!(line[column("gap")], "", "a change is no gap");
    }
    let change = of("change")[0].clone();
    assert_eq!((change[column("wave")], number(&change, "change")), ("Q1 2025", report.changes[0].change));
    assert!(!change[column("course")].is_empty());
    let overall = of("overall")[0].clone();
    assert_eq!(overall[column("among")], "Leaders | Agents | Customers");
    assert_eq!(number(&overall, "statistic"), report.overall[0].statistic);
    // The contract's columns stand where they stood.
    let first = "question,text,a,b,wave,segment,segment_value,a_base,a_value,a_low,a_high,b_base,b_value,b_low,b_high,gap,\
                 low,high,interval,p_value,p_adjusted,test,effect_size,verdict,kind,rank,flags,measure,row,";
    assert!(csv.starts_with(first));
}

#[test]
fn documents_show_what_moved_and_what_was_tested() {
    let session = session();
    for format in [Format::Markdown, Format::Html] {
        let text = text(&session, format);
        for heading in [
            "How the gaps moved",
            "How the groups moved",
            "Whether the groups differ at all",
            "Whether a gap differs within a segment",
            "What would settle the open gaps",
        ] {
            assert!(text.contains(heading), "{format:?} lacks {heading}");
        }
        for figure in ["Q4 2024 to Q1 2025", "chi-square", "Leaders, Agents, Customers", "North, South, West"]
        {
            assert!(text.contains(figure), "{format:?} lacks {figure}");
        }
    }
    let markdown = text(&session, Format::Markdown);
    assert!(
        markdown.contains("| q | Customers | Q4 2024 to Q1 2025 | +4 | −5 to +13 | 0.390 |"),
        "{markdown}"
    );
}

/// Of changes within segments the body tells those that are shown; what is not shown stands nowhere, or is called so.
#[test]
fn what_did_not_move_within_a_segment_stands_behind_and_what_is_withheld_in_no_row() {
    let mut report = session().report().unwrap().clone();
    for change in &mut report.changes {
        change.course = if change.segment_value == "North" { Course::Closing } else { Course::Unclear };
        if change.segment_value == "West" || change.segment.is_empty() {
            (change.change, change.low, change.high) = (None, None, None);
        }
    }
    for change in report.share_changes.iter_mut().filter(|change| change.segment_value == "West") {
        change.change = None;
    }
    for format in [Format::Markdown, Format::Html] {
        let text = String::from_utf8(gap_report::export::write(&report, format).unwrap()).unwrap();
        let table = |from: &str, to: &str| {
            let (_, rest) = text.rsplit_once(from).unwrap_or_else(|| panic!("{format:?} lacks {from}"));
            rest.split(to).next().unwrap().to_owned()
        };
        let body = table("How the gaps moved", "How this was computed");
        let behind = table("How the gaps within segments moved", "How the groups moved");
        let groups = table("How the groups moved", "Whether");
        assert!(body.contains(", North") && !behind.contains(", North"), "{format:?}");
        assert!(!body.contains(", South") && behind.contains(", South"), "{format:?}");
        assert!(!(body + &behind + &groups).contains(", West"), "{format:?}");
        assert_eq!(table("How the gaps moved", "How this").matches("not enough data to say").count(), 0);
        assert!(table("How the gaps moved", "How this").contains("not shown"), "{format:?}");
    }
}

/// Paper holds what was unfolded on the screen, and a line that tells of the rest; its contents name none of that.
#[test]
fn what_is_folded_is_not_printed() {
    let html = text(&session(), Format::Html);
    let (style, page) = html.split_once("</style>").unwrap();
    let (screen, paper) = style.split_once("@media print").unwrap();
    assert!(paper.contains("details:not([open]), .folded { display: none; }"), "{paper}");
    assert!(screen.contains(".paper { display: none; }") && paper.contains(".paper { display: block; }"));
    assert_eq!(page.matches("<p class=\"paper\">").count(), 1);
    let folded = page.matches("<summary><a id=").count();
    assert!(folded > 3 && folded == page.matches("<li class=\"folded\">").count(), "{folded}");
}

#[test]
fn the_html_tells_of_each_comparison_once_and_draws_for_wide_and_narrow() {
    let session = session();
    let report = session.report().unwrap();
    assert!(report.study.comparisons.len() > 1, "{:?}", report.study.comparisons);
    let html = text(&session, Format::Html);
    let last = report.gaps.iter().map(|gap| gap.wave.as_str()).next_back().unwrap();
    for comparison in &report.study.comparisons {
        let of = |gap: &&gap_report::report::Gap| {
            gap.segment.is_empty() && (&gap.a, &gap.b) == (&comparison.a, &comparison.b) && gap.wave == last
        };
        let gap = report.gaps.iter().find(of).unwrap();
        let headline = &report.narrative_with(&gap.id)[0].text;
        let leads = *headline == report.narrative[0].text;
        let element = if leads { format!("{headline}</a></h1>") } else { format!("<h2>{headline}</h2>") };
        assert_eq!(html.matches(&element).count(), 1, "{element}");
        // The picture is named by what it shows, not by what another one does.
        assert_eq!(html.contains(&format!("<title>{headline}</title>")), leads, "{headline}");
    }
    let charts = html.matches("<figure class=\"narrow\">").count();
    assert!(charts > report.study.comparisons.len());
    assert_eq!(html.matches("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\"").count(), charts);
    assert!(html.matches("<figure class=\"wide\">").count() >= charts);
    // As wide as A4 between its margins, 180 of 25.4/96 millimetres: what is drawn 12 pixels high is printed in 9 points.
    let wide = html.matches("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"680\"").count();
    assert_eq!(wide, html.matches("<figure class=\"wide\">").count());
    assert_eq!(html.matches("<h2>What stands out</h2>").count(), 1);
}

/// It has colours of its own for paper and ink: what a browser adds, such as scroll bars, is light too on a dark screen.
#[test]
fn the_html_is_light_in_all_its_parts() {
    let html = text(&session(), Format::Html);
    assert!(html.contains("<style>\n:root { color-scheme: light; --ink: #1a1a1a;"), "{}", &html[..600]);
}

/// Headline and findings lead to the row of their first gap, which stands in one table.
#[test]
fn findings_lead_to_the_rows_that_carry_them() {
    let session = session();
    let html = text(&session, Format::Html);
    let report = session.report().unwrap();
    let mut rows = Vec::new();
    for link in html.split("<a class=\"row\" href=\"#").skip(1) {
        let (id, rest) = link.split_once("\">").unwrap();
        assert_eq!(html.matches(&format!("<tr id=\"{id}\"")).count(), 1, "{id}");
        let gap = report.gaps.iter().find(|gap| gap.id == id).unwrap();
        assert_eq!((gap.wave.as_str(), gap.segment.as_str()), ("Q1 2025", ""), "{rest:.80}");
        rows.push(id);
    }
    let told = &report.narrative;
    let of_gaps = |sentence: &&Narrative| {
        matches!(sentence.role, Role::Headline | Role::Finding)
            && sentence.evidence.iter().any(|id| id.starts_with(['g', 'd']))
    };
    assert!(told.iter().filter(of_gaps).count() > 2 && rows.len() > told.iter().filter(of_gaps).count());
    assert_eq!(rows[0], told[0].evidence.iter().find(|id| id.starts_with('g')).unwrap());
}

/// The contents lead to each heading; the last wave comes first, and what is within segments behind all wholes.
#[test]
fn the_html_begins_with_its_contents_and_ends_with_the_segments() {
    let html = text(&session(), Format::Html);
    let links: Vec<&str> =
        html.split("<a href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(links.len(), html.matches("<h2>").count());
    for link in links {
        assert_eq!(html.matches(&format!("<a id=\"{link}\"></a><h2>")).count(), 1, "{link}");
    }
    let at = |words: &str| html.rfind(words).unwrap_or_else(|| panic!("the report lacks {words}"));
    assert!(html.find("What stands out").unwrap() < html.find("<figure").unwrap());
    assert!(at("<h2>Leaders against Customers, Q1 2025") < at("<h2>Leaders against Customers, Q4 2024"));
    assert!(at("<h2>Leaders against Customers, Q4 2024") < at("<h2>The gaps within segments"));
    // What only an analyst reads is folded, without a script, behind what all read.
    assert!(at("<h2>Leaders against Customers, Q1 2025") < at("<h2>How this was computed"));
    for heading in [
        "Leaders against Customers, Q4 2024",
        "How the groups moved",
        "What would settle",
        "The gaps within segments",
    ] {
        let place = at(&format!("<h2>{heading}"));
        assert!(place > at("<h2>How this was computed"), "{heading}");
        let before = &html[..place];
        assert!(before.rfind("<details class=\"behind\">") > before.rfind("</details>"), "{heading}");
    }
    for value in ["North", "South", "West"] {
        assert!(at(&format!("<th scope=\"col\">{value}</th>")) > at("<h2>The gaps within segments"));
    }
}

/// On a narrow screen a row has no columns beside each other: each cell bears the name of its own.
#[test]
fn every_cell_of_the_html_bears_the_name_of_its_column() {
    let html = text(&session(), Format::Html);
    let mut seen = 0;
    for table in html.split("<table").skip(1) {
        let table = table.split("</table>").next().unwrap();
        let (head, body) = table.split_once("<tbody>").unwrap();
        let inner = |text: &str| text.split_once('>').unwrap().1.split('<').next().unwrap().to_owned();
        let heads: Vec<String> =
            head.split("<th").skip(2).map(|cell| inner(cell.trim_start_matches("ead"))).collect();
        for row in body.split("<tr").skip(1) {
            let named = |cell: &str| {
                let name = cell
                    .split_once("data-name=\"")
                    .map(|(_, rest)| rest.split('"').next().unwrap().to_owned());
                name.unwrap_or_else(|| panic!("no name: {cell}"))
            };
            let names: Vec<String> = row.split("<td").skip(1).map(named).collect();
            assert_eq!(names, heads[heads.len() - names.len()..], "{head}");
            seen += names.len();
        }
    }
    assert!(seen > 100, "{seen}");
    let narrow = html.split_once("max-width: 600px").unwrap().1;
    assert!(narrow.contains("content: attr(data-name)"));
}

/// The page explains p and verdict in the same words as the file that is taken away.
#[test]
fn p_and_verdict_are_explained_in_one_wording() {
    let html = text(&session(), Format::Html);
    let (_, rest) = html.split_once("<p class=\"subtitle\">p: ").unwrap();
    let words = format!("p: {}", rest.split("</p>").next().unwrap());
    let page = include_str!("../www/src/views/table.ts");
    assert!(page.contains(&words), "{words}");
}

#[test]
fn every_figure_of_the_markdown_stands_beside_its_base_and_needed_answers_are_the_same_everywhere() {
    let session = session();
    let (markdown, report) = (text(&session, Format::Markdown), session.report().unwrap());
    // The last wave's table comes first.
    let gap = report.gaps.iter().find(|gap| gap.wave == "Q1 2025" && gap.segment.is_empty()).unwrap();
    let base = |group: &str| report.cell_of(gap, group).unwrap().base.unwrap().to_string();
    let head = format!("| Question | {} | Base | {} | Base | Gap", gap.a, gap.b);
    let row = markdown.lines().skip_while(|line| !line.starts_with(&head)).nth(2).expect("a row");
    let cells: Vec<&str> = row.split(" | ").collect();
    assert_eq!((cells[2], cells[4]), (base(&gap.a).as_str(), base(&gap.b).as_str()), "{row}");
    let needed = report.gaps.iter().find_map(|gap| gap.needed?.of_a).expect("an open gap");
    let number = gap_report::report::format::thousands(needed as u64);
    assert!(markdown.contains(&format!("| {number} |")), "{number}: {markdown}");
}

/// As in sentences; the CSV is for programs.
#[test]
fn bases_in_documents_have_their_thousands_apart() {
    let csv = "question,group,answer,n\nq,Leaders,Yes,1800\nq,Leaders,No,1200\nq,Customers,Yes,900\nq,Customers,No,12345\n";
    let mut session = Session::default();
    session.add(read_all("counts.csv", csv.as_bytes()).unwrap());
    session.analyse(serde_json::from_value(json!({})).unwrap()).unwrap();
    let (markdown, html) = (text(&session, Format::Markdown), text(&session, Format::Html));
    assert!(markdown.contains(" | 3,000 | ") && markdown.contains(" | 13,245 | "), "{markdown}");
    assert!(
        html.contains("data-name=\"Base\">3,000</td>") && html.contains("data-name=\"Base\">13,245</td>")
    );
    let csv = text(&session, Format::Csv);
    assert!(csv.contains(",3000") && csv.contains(",13245") && !csv.contains("3,000"), "{csv}");
}

/// A published share has no base, and is a figure all the same.
#[test]
fn a_published_figure_of_one_group_is_written_without_a_base() {
    let csv = "question,group,share\nContact by telephone,All customers,73%\nSwitched,Bad experience,16.7%\n";
    let mut session = Session::default();
    session.add(read_all("published.csv", csv.as_bytes()).unwrap());
    session.analyse(serde_json::from_value(json!({})).unwrap()).unwrap();
    let markdown = text(&session, Format::Markdown);
    assert!(markdown.contains("| Contact by telephone | All customers | 73\u{a0}% | – |"), "{markdown}");
    assert!(text(&session, Format::Html).contains("17\u{a0}%"));
}

/// The sentence, the chart's note and the table say the same of what would settle a gap; the page has the same limit.
#[test]
fn what_would_settle_a_gap_is_one_rule() {
    let session = session();
    let report = session.report().unwrap();
    let mut rows = report.rows();
    let row = rows.iter_mut().find(|row| row.gap.needed.is_some()).expect("an open gap");
    let (a, b) = (row.a.unwrap().base.unwrap(), row.b.unwrap().base.unwrap());
    let said = |of_a, of_b, of_both| {
        let needed = Some(gap_report::report::Needed { of_a, of_b, of_both });
        let gap = gap_report::report::Gap { needed, ..row.gap.clone() };
        let said = gap_report::report::Row { gap: &gap, a: row.a, b: row.b }.needed();
        said.map(|needed| (needed.of_a, needed.of_b, needed.of_both))
    };
    let (near_a, far_a, near_b) = (Some(19.0 * a), Some(20.0 * a), Some(19.0 * b));
    assert_eq!(said(near_a, near_b, Some((1.0, 1.0))), Some((near_a, near_b, None)), "one alone is simpler");
    assert_eq!(said(far_a, near_b, None), Some((None, near_b, None)));
    assert_eq!(said(far_a, None, Some((1.0, 2.0))), Some((None, None, Some((1.0, 2.0)))));
    assert_eq!(said(far_a, None, Some((1.0, 20.0 * b))), None);
    assert!(include_str!("../www/src/words.ts").contains("const LARGEST = 20;"));
}

#[test]
fn the_markdown_begins_with_the_last_wave_and_holds_no_table_without_a_gap() {
    let session = session();
    let markdown = text(&session, Format::Markdown);
    let at = |words: &str| markdown.find(words).unwrap_or_else(|| panic!("{words}: {markdown}"));
    let (now, then) =
        (at("## Leaders against Customers, Q1 2025\n"), at("## Leaders against Customers, Q4 2024\n"));
    assert!(now < at("## How this was computed") && at("## How this was computed") < then);
    assert!(then < at("## Leaders against Customers, Q1 2025, North"));
    for table in markdown.split("\n## ").filter(|part| part.contains("Adjusted p | Verdict |")) {
        let gaps =
            table.lines().filter(|line| line.starts_with("| q |")).map(|line| line.split(" | ").nth(5));
        assert!(gaps.flatten().any(|gap| gap != "–"), "{table}");
    }
}
