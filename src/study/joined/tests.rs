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

/// The options of cells in which each of these has chosen so, each of `times` respondents.
fn options_of(cells: &[&str], times: u64) -> Vec<String> {
    let counts = vec![times; cells.len()];
    let mut options = recognise(cells, &counts).map(|joined| joined.options).unwrap_or_default();
    options.sort();
    options
}

/// Cells of `options`, of which number `n` chooses the places in the binary figures of `n`.
fn combined(options: &[&str], separator: &str, n: std::ops::Range<usize>) -> Vec<String> {
    let chosen = |n: usize| options.iter().enumerate().filter(move |(at, _)| n >> at & 1 == 1);
    n.map(|n| chosen(n).map(|(_, option)| *option).collect::<Vec<_>>().join(separator)).collect()
}

fn finds_all(options: &[&str], separators: &[&str]) {
    for separator in separators {
        let cells = combined(options, separator, 1..1 << options.len());
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let mut expected: Vec<String> = options.iter().map(|option| (*option).to_owned()).collect();
        expected.sort();
        assert_eq!(options_of(&cells, 2), expected, "parted by {separator:?}");
        let back: Vec<&str> = cells.iter().rev().copied().collect();
        assert_eq!(options_of(&back, 2), expected, "parted by {separator:?}, from the last cell");
    }
}

#[test]
fn options_that_hold_commas_stay_whole_whatever_parts_them() {
    let all = [", ", ",", ";", "; ", "\n", " | "];
    finds_all(&["Speed, also at night", "Friendly, patient staff", "Tools (CRM, phone)", "Price"], &all);
    finds_all(&["Fast, friendly, and cheap", "Slow, but sure", "Cheap, and nasty", "None"], &all);
    finds_all(&["Schnelligkeit, Tag und Nacht", "Freundlichkeit, Geduld", "Preis", "Andere"], &all);
    finds_all(&["Price", "Price, also of extras", "Phone", "Phone (landline, mobile)"], &all);
    finds_all(&["Reliable, fast", "Cheap, fast", "Nice", "Big"], &all);
    finds_all(&["0,5 Liter", "1,5 Liter", "2,0 Liter oder mehr", "Keine"], &all);
    finds_all(&["Under 1,000", "1,000 to 5,000", "More than 5,000", "None"], &all);
    finds_all(&["iPhone", "Android phone", "TV, radio", "eBook reader"], &all);
    // In small letters throughout, a part in small letters says nothing.
    finds_all(&["speed, also at night", "friendly staff", "low price", "email"], &all);
}

#[test]
fn options_that_are_often_chosen_together_stay_apart() {
    // Who pays in the app uses it.
    let cells = [
        "Uses the app, Pays in the app",
        "Uses the app",
        "Calls",
        "Uses the app, Calls",
        "Writes",
        "Calls, Writes",
    ];
    assert_eq!(options_of(&cells, 9), ["Calls", "Pays in the app", "Uses the app", "Writes"]);
    let cells = ["iPhone, tablet", "iPhone", "TV, tablet", "TV", "tablet", "iPhone, TV"];
    assert_eq!(options_of(&cells, 9), ["TV", "iPhone", "tablet"]);
}

#[test]
fn own_words_behind_options_are_counted_as_other() {
    let cells = [
        "Phone,Other, please specify: pigeons, of course",
        "Phone,Email",
        "Email",
        "Phone",
        "Other, please specify: smoke",
        "Email,Other, please specify: drums, loud ones",
        "Phone,Email,Chat, or text",
        "Chat, or text",
    ];
    let joined = recognise(&cells, &[1, 9, 9, 9, 1, 1, 5, 5]).expect("options");
    assert_eq!(joined.options, ["Phone", "Email", "Chat, or text", "Other"]);
    let splitter = Splitter::new(&joined.separator, &joined.options, std::iter::empty());
    let places: Vec<_> = cells.iter().map(|cell| splitter.places(cell).unwrap_or_default()).collect();
    assert_eq!(
        places,
        [vec![0, 3], vec![0, 1], vec![1], vec![0], vec![3], vec![1, 3], vec![0, 1, 2], vec![2]]
    );
}

#[test]
fn lists_in_json_are_options_however_few_there_are() {
    check(&[("[\"A\",\"B\"]", 1), ("[\"B\"]", 1)], "json", &["B", "A"]);
    check(&[("[\"A, or so\"]", 3)], "json", &["A, or so"]);
    check(&[("[1,3]", 3), ("[2]", 1)], "json", &["1", "2", "3"]);
    assert_eq!(found(&[("[A]", 3), ("[B]", 2), ("[C]", 2)]), None);
}

#[test]
fn a_person_says_what_stands_between() {
    let of = |separator: &str, cells: &[&str]| {
        cut_at(separator, cells, &vec![3; cells.len()]).map(|joined| joined.options).unwrap_or_default()
    };
    let cells = ["Speed, day and night,Price", "Price", "Speed, day and night"];
    assert_eq!(of(",", &cells), ["Speed, day and night", "Price"]);
    assert_eq!(of("", &cells).len(), 3);
    assert_eq!(of(" / ", &["A / B", "B"]), ["B", "A"]);
    assert_eq!(separator_of(&["Speed, day and night".into(), "Price".into()], &cells), ",");
    assert_eq!(separator_of(&["Price".into(), "Other".into()], &cells), "");
}

#[test]
fn other_files_tell_which_options_hold_a_comma() {
    // Alone, the two parts might be options that the same three chose.
    let cells = ["Night, Day", "Phone", "Phone, Email", "Email", "Night, Day, Phone"];
    let counts = [1, 5, 5, 5, 2];
    assert_eq!(cut_at(COMMA, &cells, &counts).unwrap().options, ["Phone", "Email", "Night", "Day"]);
    let sure = vec!["Night, Day".to_owned(), "Phone".to_owned()];
    let known = whole(sure, &cells, &counts).unwrap();
    assert_eq!(cut_around(&known, &cells, &counts).unwrap().options, ["Phone", "Email", "Night, Day"]);
    // And that two are not one.
    let cells = ["Night, day", "Phone", "Night, day, Phone", "Email"];
    let counts = [6, 5, 5, 5];
    assert_eq!(cut_at(COMMA, &cells, &counts).unwrap().options, ["Night, day", "Phone", "Email"]);
    let known = whole(["Night", "Day"].map(str::to_owned).to_vec(), &cells, &counts).unwrap();
    assert_eq!(cut_around(&known, &cells, &counts).unwrap().options, ["Night", "day", "Phone", "Email"]);
}
