use super::*;

/// Cells with their numbers of respondents.
fn found(cells: &[(&str, u64)]) -> Option<(String, Vec<String>)> {
    let (labels, counts): (Vec<&str>, Vec<u64>) = cells.iter().copied().unzip();
    recognise(&labels, &counts).map(|joined| (joined.separator, joined.options))
}

fn check(cells: &[(&str, u64)], separator: &str, options: &[&str]) {
    let expected = options.iter().map(|option| (*option).to_owned()).collect();
    assert_eq!(found(cells), Some((separator.to_owned(), expected)), "{cells:?}");
}

#[test]
fn separators() {
    check(&[("A;B", 5), ("A", 3), ("B;C", 2), ("C", 1)], ";", &["A", "B", "C"]);
    check(&[("1;3;", 9), ("5;", 4), ("1;", 2)], ";", &["1", "3", "5"]);
    check(&[("Phone;", 9), ("Chat;", 1)], ";", &["Phone", "Chat"]);
    check(&[("[\"A\",\"B, too\"]", 2), ("[\"A\"]", 1), ("[]", 1)], "json", &["A", "B, too"]);
    check(&[("1,2,3", 1), ("1", 2), ("2", 2), ("1,3", 1), ("3", 1)], ",", &["1", "2", "3"]);
    check(
        &[("web phone", 3), ("phone", 2), ("web", 2), ("mail", 1), ("mail web", 2)],
        " ",
        &["web", "phone", "mail"],
    );
    check(&[("R, Git", 3), ("R", 2), ("Git", 2), ("Git, C++", 1), ("R, C++", 2)], ", ", &["R", "Git", "C++"]);
}

#[test]
fn one_answer_is_not_cut() {
    for cells in [
        vec![("very good", 3), ("good", 3), ("bad", 2), ("very bad", 1), ("so so", 1)],
        vec![("1,5", 3), ("2,5", 3), ("1", 2), ("2", 1), ("0,5", 1)],
        vec![("1,714", 3), ("2,300", 3), ("1,200", 2), ("900", 1), ("1,100", 1)],
        vec![("Austin, TX", 9), ("Dallas, TX", 9), ("Boise, ID", 4), ("Reno, NV", 4), ("Waco, TX", 4)],
        vec![
            ("Degree (BA, BS)", 9),
            ("Master (MA, MS)", 9),
            ("Doctor (PhD, EdD)", 4),
            ("None", 4),
            ("School", 4),
        ],
        vec![("Some courses, no degree", 9), ("Degree", 9), ("Doctor", 4), ("None", 4), ("School", 4)],
    ] {
        assert_eq!(found(&cells), None, "{cells:?}");
    }
}

#[test]
fn options_that_hold_the_separator_stay_whole() {
    let cells = [
        ("R, I use it, but rarely", 4),
        ("R", 6),
        ("Git", 5),
        ("Lab (e.g., ORNL, ANL), R", 3),
        ("Git, I use it, but rarely", 2),
        ("R, Git, a thing of my own, which is long", 1),
    ];
    let options = ["R", "Git", "I use it, but rarely", "Lab (e.g., ORNL, ANL)", "Other"];
    check(&cells, ", ", &options[..]);
    let options: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
    let splitter = Splitter::new(", ", &options, std::iter::empty());
    let places = |cell: &str| splitter.places(cell);
    assert_eq!(places("R, I use it, but rarely"), Some(vec![0, 2]));
    assert_eq!(places("lab (e.g., ORNL, ANL), r"), Some(vec![0, 3]));
    assert_eq!(places("R, Git, a thing of my own, which is long"), Some(vec![0, 1, 4]));
    assert_eq!(places("but rarely"), Some(vec![4]));
    assert_eq!(places(" , "), None);
}

#[test]
fn few_cells_are_enough_where_options_begin_with_a_capital() {
    let cells = [
        ("Phone, Chat", 3),
        ("Phone", 2),
        ("Chat", 2),
        ("Chat, None, or nearly none", 1),
        ("Phone, Mail", 2),
        ("Mail", 1),
    ];
    check(&cells, ", ", &["Phone", "Chat", "Mail", "None, or nearly none"]);
    // Small letters may begin an option here.
    let cells = [
        ("phone, Chat", 3),
        ("phone", 2),
        ("Chat", 2),
        ("Chat, None, or nearly none", 1),
        ("phone, Mail", 2),
        ("Mail", 1),
    ];
    check(&cells, ", ", &["phone", "Chat", "Mail", "None", "or nearly none"]);
}

#[test]
fn what_is_no_answer_is_no_option() {
    let cells = [("A;B", 5), ("A", 3), ("B;C", 2), ("Prefer not to say", 2), ("C;Prefer not to say", 1)];
    let (labels, counts): (Vec<&str>, Vec<u64>) = cells.iter().copied().unzip();
    let joined = recognise(&labels, &counts).expect("options");
    assert_eq!((joined.options.len(), joined.missing.as_slice()), (3, &["Prefer not to say".to_owned()][..]));
    let splitter = Splitter::new(&joined.separator, &joined.options, joined.missing.iter());
    assert_eq!(splitter.places("Prefer not to say"), None);
    assert_eq!(splitter.places("C;prefer not to say"), Some(vec![2]));
}

#[test]
fn spellings_are_one_option_and_the_order_of_cells_does_not_matter() {
    let mut cells =
        vec![("Stata, SAS", 3), ("stata", 2), ("STATA, R", 1), ("R, SAS", 2), ("SAS", 4), ("R", 1)];
    check(&cells, ", ", &["SAS", "Stata", "R"]);
    cells.reverse();
    check(&cells, ", ", &["SAS", "Stata", "R"]);
}

#[test]
fn two_options_make_three_cells() {
    check(&[("Phone", 5), ("Mail", 3), ("Phone, Mail", 2)], ", ", &["Phone", "Mail"]);
    check(&[("Phone", 5), ("Mail", 3), ("Phone,Mail", 2)], ",", &["Phone", "Mail"]);
    // Nobody chose what stands behind the comma alone.
    assert_eq!(found(&[("Phone", 5), ("Mail", 3), ("Mail, or a letter", 2)]), None);
}
