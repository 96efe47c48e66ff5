//! The chart of lists.

use super::many::{as_options, hide, single, with_group};
use super::recorder::{Drawing, record_chart};
use super::reports::{edges, promises};
use gap_report::chart::{ChartName, MarkKind, View};
use gap_report::report::Report;

fn draw(report: &Report, view: &View, width: u32) -> Drawing {
    record_chart(ChartName::Lists, report, view, width, 4.0, (0, usize::MAX))
}

fn rows(drawing: &Drawing) -> Vec<&str> {
    let rows = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Row);
    rows.map(|mark| mark.label.as_str()).collect()
}

fn of(question: &str, report: &Report) -> View {
    View { question: question.to_owned(), ..View::first(report).unwrap_or_default() }
}

#[test]
fn options_are_ranked_by_the_outside_group() {
    let report = as_options(promises(), "What do you find?");
    let view = of("multi", &report);
    let caption = ChartName::Lists.caption(&report, &view).expect("a caption");
    assert_eq!(
        caption.title,
        "Most often named by consumers: “The website makes contact details easy to find”, 64\u{a0}%; in what order the \
         first three stand is not shown"
    );
    assert_eq!(
        caption.subtitle,
        "What do you find? Share who chose each, in percent, with 95\u{a0}% intervals; Managers (250), \
         Consumers (250); ranked by Consumers"
    );
    let drawing = draw(&report, &view, 900);
    let rows = rows(&drawing);
    assert_eq!(rows.len(), 10);
    assert_eq!(
        rows[1],
        "Agents demonstrate emotional empathy: Managers 78\u{a0}%, 72 to 83; Consumers 58\u{a0}%, 52 to 64"
    );
    let values = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value);
    assert_eq!(values.count(), 20);
}

/// Where there is one group in all, nothing is said to be asked of it "only", and its bars are filled.
#[test]
fn a_survey_of_one_group_is_not_asked_of_it_only() {
    let report = super::surveys::spack_alone(2);
    let view = View::first_or_last_wave(&report);
    let caption = ChartName::Lists.caption(&report, &view).expect("a caption");
    assert!(caption.title.starts_with("Most often, of what was asked of users: “"), "{}", caption.title);
    assert!(draw(&report, &view, 900).texts.iter().any(|text| text.what == "Asked of Users"));
}

/// A rank that the intervals do not carry is no headline: the first two are then named as such.
#[test]
fn the_first_of_a_list_is_claimed_where_it_is_apart_from_the_next() {
    let all = |a: f64| [a, 0.6].map(|a| super::reports::asked("It is asked", a, 0.5, Some((200.0, 200.0))));
    let title = |a: f64| {
        let mut report = single(super::reports::report("Leaders", "Customers", &all(a)), "Leaders", 0..2);
        report.study.questions[0].text = "It is first".to_owned();
        let view = of("", &report);
        ChartName::Lists.caption(&report, &view).expect("a caption").title
    };
    assert_eq!(title(0.9), "Most often, of what was asked only of leaders: “It is first”, 90\u{a0}%");
    assert_eq!(
        title(0.65),
        "Of what was asked only of leaders “It is first” and “It is asked” lead, 65\u{a0}% and 60\u{a0}%: which comes \
         first is not shown"
    );
}

/// Twenty options are all there, ranked, apart from each other, from the narrowest width on.
#[test]
fn many_options_keep_apart() {
    let n = Some((250.0, 260.0));
    let option = |i: usize| format!("Option {i} with a name of some length, such as survey tools allow");
    let names: Vec<&str> = (0..20).map(|i| &*option(i).leak()).collect();
    let asked: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(i, name)| super::reports::asked(name, 0.9 - 0.04 * i as f64, 0.1 + 0.04 * i as f64, n))
        .collect();
    let report = as_options(super::reports::report("Managers", "Consumers", &asked), "What do you find?");
    let view = of("multi", &report);
    for width in [320, 480, 560, 900, 1920] {
        let drawing = draw(&report, &view, width);
        assert_eq!(super::recorder::faults(&drawing), Vec::<String>::new(), "at {width}");
        assert_eq!(rows(&drawing).len(), 20);
    }
}

/// What cannot be told from the first is named or counted, and of many groups none is picked out.
#[test]
fn a_title_names_all_or_none() {
    let mut report = promises();
    for cell in report.cells.iter_mut().filter(|cell| cell.group == "Consumers") {
        if ["q0", "q1", "q2"].contains(&cell.question.as_str()) {
            (cell.value, cell.low, cell.high) = (Some(0.9), Some(0.85), Some(0.93));
        }
    }
    let title = |report: Report| {
        let report = as_options(report, "What do you find?");
        ChartName::Lists.caption(&report, &of("multi", &report)).expect("a caption").title
    };
    assert_eq!(
        title(report),
        "Most often named by consumers: “Response times are fast”, 90\u{a0}%; in what order the first three stand is not \
         shown"
    );
    let lead = |second: (f64, f64, f64)| {
        let mut report = promises();
        let figures = [(0.9, 0.85, 0.93), second];
        let consumers = report.cells.iter_mut().filter(|cell| cell.group == "Consumers");
        for (cell, (value, low, high)) in consumers.zip(figures) {
            (cell.value, cell.low, cell.high) = (Some(value), Some(low), Some(high));
        }
        title(report)
    };
    assert_eq!(
        lead((0.86, 0.82, 0.9)),
        "Most often named by consumers: “Response times are fast” and “The contact center meets expectations”, 90\u{a0}% \
         and 86\u{a0}%; which comes first is not shown"
    );
    assert_eq!(
        lead((0.7, 0.65, 0.75)),
        "Most often named by consumers: “Response times are fast”, 90\u{a0}%, against 79\u{a0}% of managers"
    );
    let mut report = promises();
    for cell in &mut report.cells {
        (cell.low, cell.high) = (None, None);
    }
    for name in ["Agents", "Team leads", "Partners"] {
        report = with_group(report, name, &[Some(0.4); 10], Some(100.0));
    }
    assert_eq!(
        title(report),
        "Most often named by consumers: “The website makes contact details easy to find”, 64\u{a0}%"
    );
}

#[test]
fn bars_are_as_long_as_their_shares() {
    let mut report = as_options(promises(), "What do you find?");
    // Without intervals a bar's mark ends with the bar.
    for cell in &mut report.cells {
        (cell.low, cell.high) = (None, None);
    }
    let view = of("multi", &report);
    for width in [320, 900] {
        let drawing = draw(&report, &view, width);
        let mut pixels = drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value).map(|mark| {
            let cell = report.cells.iter().find(|cell| cell.id == mark.id).expect("a cell");
            mark.width / cell.value.expect("a share")
        });
        let first = pixels.next().expect("a bar");
        assert!(first > 150.0);
        assert!(pixels.all(|other| (other - first).abs() < 1e-6));
    }
}

#[test]
fn five_groups_stand_under_each_other() {
    let mut report = promises();
    for (i, name) in ["Agents", "Team leads", "Partners", "Suppliers"].into_iter().enumerate() {
        let shares: Vec<_> = (0..10).map(|q| Some(0.1 + 0.08 * q as f64 + 0.02 * i as f64)).collect();
        report = with_group(report, name, &shares, Some(100.0));
    }
    let report = as_options(report, "What do you find?");
    let view = of("multi", &report);
    let caption = ChartName::Lists.caption(&report, &view).expect("a caption");
    assert!(
        caption.subtitle.ends_with("ranked by Consumers; one more group not drawn"),
        "{}",
        caption.subtitle
    );
    let drawing = draw(&report, &view, 900);
    assert_eq!(drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value).count(), 50);
}

#[test]
fn questions_of_one_group_stand_under_its_name() {
    let report = single(single(promises(), "Consumers", 0..3), "Managers", 7..9);
    let view = of("", &report);
    let table = ChartName::Lists.table(&report, &view);
    let cells: Vec<_> =
        table.rows.iter().map(|row| (row[0].as_str(), row[1].as_str(), row[2].as_str())).collect();
    assert_eq!(
        cells,
        [
            ("The website makes contact details easy to find", "Managers", "66"),
            ("Prices are explained before a purchase", "Managers", "58"),
            ("Issues are resolved on the first contact", "Consumers", "49"),
            ("The contact center meets expectations", "Consumers", "45"),
            ("Response times are fast", "Consumers", "45"),
        ]
    );
    let drawing = draw(&report, &view, 900);
    for heading in ["Asked only of Managers", "Asked only of Consumers"] {
        assert_eq!(drawing.texts.iter().filter(|text| text.what == heading).count(), 1);
    }
    // One of them alone, and one that both were asked.
    assert_eq!(rows(&draw(&report, &of("q7", &report), 900)).len(), 1);
    assert_eq!(ChartName::Lists.caption(&report, &of("q4", &report)), None);
    let all = promises();
    assert_eq!(ChartName::Lists.caption(&all, &of("", &all)), None);
}

#[test]
fn what_is_hidden_has_no_bar() {
    let mut report = single(edges(), "nobody", 0..0);
    hide(&mut report, 0, "Head office staff & regional management");
    let report = as_options(report, "What do you find?");
    let drawing = draw(&report, &of("multi", &report), 900);
    let rows = rows(&drawing);
    let part = rows.iter().find(|row| row.starts_with("All against none")).expect("a row");
    assert!(part.contains("Head office staff & regional management not shown; People who called"), "{part}");
    assert!(part.ends_with("Not shown, to protect the respondents: Head office staff & regional management"));
    let all = rows.last().expect("rows");
    assert!(
        all.starts_with("Answered by three people: Not shown, to protect the respondents: Head"),
        "{all}"
    );
    assert!(
        !drawing
            .marks
            .iter()
            .any(|mark| mark.question == "multi/Answered by three people" && mark.kind == MarkKind::Value)
    );
}

/// Options that several groups chose from are a list without anybody choosing the question: a bar a group.
#[test]
fn compared_options_are_listed() {
    let report = as_options(promises(), "What do you find?");
    let view = of("", &report);
    let caption = ChartName::Lists.caption(&report, &view).expect("a list");
    assert!(
        caption
            .title
            .starts_with("Most often named by consumers: “The website makes contact details easy to find”"),
        "{caption:?}"
    );
    let drawing = draw(&report, &view, 900);
    assert_eq!(rows(&drawing).len(), 10);
    assert_eq!(drawing.marks.iter().filter(|mark| mark.kind == MarkKind::Value).count(), 20);
    // Beside what one group was asked, both stand there and the title says so.
    let mut mixed = single(report, "Managers", 0..1);
    for cell in mixed.cells.iter_mut().filter(|cell| cell.question.ends_with("Response times are fast")) {
        cell.question = "q0".to_owned();
    }
    let caption = ChartName::Lists.caption(&mixed, &of("", &mixed)).expect("a list");
    assert!(!caption.title.is_empty());
}

/// Bars of single groups are of one quiet ink: no hatch, no stripes, no outline.
#[test]
fn single_groups_have_plain_bars() {
    let report = single(single(promises(), "Consumers", 0..3), "Managers", 7..9);
    let svg = gap_report::export::svg::chart(
        ChartName::Lists,
        &report,
        &of("", &report),
        900,
        gap_report::chart::ThemeName::Light,
    );
    let svg = svg.expect("a picture");
    let colored = |line: &&str| line.contains("#0B4F8A") || line.contains("#C8570C");
    let bars = svg.lines().filter(colored).filter(|line| line.starts_with("<rect")).count();
    assert_eq!(bars, 5, "one rectangle a bar");
    assert_eq!(
        svg.lines()
            .filter(colored)
            .filter(|line| !line.starts_with("<rect") && !line.starts_with("<text"))
            .count(),
        0
    );
}
