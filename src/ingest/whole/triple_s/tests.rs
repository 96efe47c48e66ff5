use crate::error::ErrorKind;
use crate::ingest::whole::{read, read_bundle};
use crate::ingest::{ReadOptions, Source};
use crate::table::{Role, Table};

const FOLDER: &str = "tests/data/files/triple-s-made";

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{FOLDER}/{name}")).unwrap()
}

fn bundle(description: &str, data: &str) -> Source {
    let (first, second) = (bytes(description), bytes(data));
    let files = [(description, first.as_slice()), (data, second.as_slice())];
    let mut sources = read_bundle(&files, &ReadOptions::default()).unwrap();
    assert_eq!(sources.len(), 1);
    sources.remove(0)
}

fn cells<'a>(table: &'a Table, name: &str) -> Vec<&'a str> {
    let column = &table.columns()[table.find(name).unwrap_or_else(|| panic!("no column {name}"))];
    (0..table.rows()).map(|row| column.text_at(row).unwrap_or("")).collect()
}

#[test]
fn fixed_width() {
    let source = bundle("exit.sss", "exit.asc");
    assert_eq!((&*source.file, &*source.form.format, source.rows), ("exit.asc", "triple-s", 4));
    assert_eq!(source.form.encoding, "windows-1252");
    let table = source.table().unwrap();
    assert_eq!(
        cells(table, "VISITS"),
        ["First visit", "Visited before within the year", "Not stated", "Visited before that"]
    );
    assert_eq!(cells(table, "SEEN [Café]"), ["1", "0", "0", ""]);
    assert_eq!(cells(table, "SEEN [Other]"), ["0", "1", "0", ""]);
    assert_eq!(cells(table, "LIKED [Sherwood Forest]"), ["1", "0", "", "0"]);
    assert_eq!(cells(table, "LIKED [The shop]"), ["1", "1", "", "0"]);
    assert_eq!(cells(table, "MILES"), ["12.5", "3.0", "", "100"]);
    assert_eq!(cells(table, "AGAIN"), ["Yes", "Yes", "No", "Yes"]);
    assert_eq!(cells(table, "HELP"), ["Agree", "Strongly agree", "Disagree", "Strongly disagree"]);
    assert_eq!(cells(table, "WHY"), ["Très bien, \"oui\"", "", "too far", ""]);
    let role = |name: &str| table.columns()[table.find(name).unwrap()].facts.role;
    assert_eq!(
        (role("ID"), role("WT"), role("MILES")),
        (Some(Role::Metadata), Some(Role::Weight), Some(Role::Number))
    );
    let help = &table.columns()[table.find("HELP").unwrap()];
    assert_eq!((help.text.as_str(), help.facts.levels.len()), ("Staff were helpful", 5));
    let sets: Vec<(&str, usize)> =
        table.sets().iter().map(|set| (set.name.as_str(), set.members.len())).collect();
    assert_eq!(sets, [("SEEN", 5), ("LIKED", 3)]);
    assert!(source.notices.is_empty());
}

#[test]
fn comma_separated() {
    let source = bundle("desk.xml", "desk.csv");
    let table = source.table().unwrap();
    assert_eq!((source.rows, source.form.delimiter), (4, Some(',')));
    assert_eq!(table.columns()[0].text, "Was your question solved?");
    assert_eq!(cells(table, "Q1"), ["Yes", "No", "Other (4)", "Other (3)"]);
    // The second row's bitstring has lost its leading zero.
    assert_eq!(cells(table, "Q2 [Phone]"), ["0", "0", "0", ""]);
    assert_eq!(cells(table, "Q2 [E-mail]"), ["1", "1", "0", ""]);
    assert_eq!(cells(table, "Q2 [Chat, or text]"), ["1", "1", "0", ""]);
    assert_eq!(cells(table, "Q3 [Speed]"), ["1", "0", "", "0"]);
    assert_eq!(cells(table, "Q3 [Price]"), ["0", "1", "", "0"]);
}

#[test]
fn a_description_alone_asks_for_its_answers() {
    let error = |name: &str| read(name, &bytes(name), &ReadOptions::default()).unwrap_err();
    assert_eq!(error("exit.sss").kind(), ErrorKind::Malformed);
    assert!(error("exit.sss").to_string().contains("in another file, exit.asc: choose both at once"));
    assert!(error("desk.xml").to_string().contains("desk.csv"));
}

#[test]
fn bad_descriptions_are_named() {
    let check = |xml: &str, expected: &str| {
        let files = [("a.xml", xml.as_bytes()), ("a.csv", b"1,2\n3,4\n".as_slice())];
        let message = read_bundle(&files, &ReadOptions::default()).unwrap_err().to_string();
        assert!(message.starts_with("a.xml: ") && message.contains(expected), "{message}");
    };
    let record = |inner: &str| format!("<sss><survey><record format=\"csv\">{inner}</record></survey></sss>");
    check("<sss><survey></survey></sss>", "no record");
    check(&record(""), "no variable");
    check(&record("<variable type=\"single\"><name>Q1</name></variable>"), "\"Q1\" has no position");
    check(
        &record("<variable><name>Q1</name><position start=\"4\" finish=\"2\"/></variable>"),
        "ends before it starts",
    );
    check(
        &record("<variable type=\"multiple\"><name>Q1</name><position start=\"4\"/><spread/></variable>"),
        "no number of subfields",
    );
    check("<sss><survey><record>", "cannot be read");
    let mut laughs = String::from("<?xml version=\"1.0\"?><!DOCTYPE sss [<!ENTITY a0 \"ha\">");
    for i in 1..40 {
        laughs.push_str(&format!("<!ENTITY a{i} \"&a{};&a{};\">", i - 1, i - 1));
    }
    laughs.push_str("]><sss><survey><record><variable><name>&a39;</name></variable></record></survey></sss>");
    check(&laughs, "declares entities");
}

/// Cut anywhere, both files end in sources or sentences.
#[test]
fn cut_files_are_survived() {
    for (description, data) in [("exit.sss", "exit.asc"), ("desk.xml", "desk.csv")] {
        let (whole, answers) = (bytes(description), bytes(data));
        for length in 0..whole.len() {
            let files = [(description, &whole[..length]), (data, answers.as_slice())];
            let _ = read_bundle(&files, &ReadOptions::default());
        }
        for length in 0..answers.len() {
            let files = [(description, whole.as_slice()), (data, &answers[..length])];
            let _ = read_bundle(&files, &ReadOptions::default());
        }
    }
}

/// Variables that are all the same letters read them again and again.
#[test]
fn variables_that_lie_over_each_other_are_told() {
    let variable = |i: usize| {
        format!(
            "<variable ident='{i}' type='character'><name>v{i}</name><label/><position start='1' finish='1000'/></variable>"
        )
    };
    let description = format!(
        "<sss version='2.0'><survey><record ident='a'>{}</record></survey></sss>",
        (1..=2000).map(variable).collect::<String>()
    );
    let data = format!("{}\n", "x".repeat(1000)).repeat(50);
    let files = [("a.sss", description.as_bytes()), ("a.asc", data.as_bytes())];
    let error = read_bundle(&files, &ReadOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(
        error.to_string().starts_with("a.asc: the description's variables lie over each other"),
        "{error}"
    );
}

/// Lines that end long before the last variable are told as such.
#[test]
fn lines_that_are_too_short_are_told() {
    let variable = |i: usize| {
        format!(
            "<variable ident='{i}' type='character'><name>v{i}</name><label/><position start='{i}'/></variable>"
        )
    };
    let description = format!(
        "<sss version='2.0'><survey><record ident='a'>{}</record></survey></sss>",
        (1..=19_000).map(variable).collect::<String>()
    );
    let data = "1\n".repeat(1000);
    let files = [("a.sss", description.as_bytes()), ("a.asc", data.as_bytes())];
    let error = read_bundle(&files, &ReadOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    let told = "a.asc: row 889 and those above it are far too short for the variables of the description";
    assert!(error.to_string().starts_with(told), "{error}");
}
