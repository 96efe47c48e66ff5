//! SPSS files of every form, against what ReadStat (pyreadstat 1.3.7) and GNU PSPP 1.6.2 say they hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::error::{Error, ErrorKind};
use gap_report::ingest::{ReadOptions, Source, whole};
use gap_report::table::{Column, Role, SetKind, Table};
use std::time::{Duration, Instant};

fn bytes(path: &str) -> Vec<u8> {
    let path = format!("{}/tests/data/files/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn parse(file: &str, bytes: &[u8]) -> Result<Source, Error> {
    let mut sources = whole::read(file, bytes, &ReadOptions::default())?;
    assert_eq!(sources.len(), 1, "{file}");
    Ok(sources.remove(0))
}

fn source(path: &str) -> Source {
    parse(path, &bytes(path)).unwrap_or_else(|error| panic!("{error}"))
}

fn table(source: &Source) -> &Table {
    source.table().expect("respondents")
}

fn column<'a>(source: &'a Source, name: &str) -> &'a Column {
    let table = table(source);
    &table.columns()[table.find(name).unwrap_or_else(|| panic!("no column {name}"))]
}

/// All cells of a column, with a bar between.
fn cells(source: &Source, name: &str) -> String {
    let column = column(source, name);
    let cells: Vec<&str> = (0..source.rows).map(|row| column.text_at(row).unwrap_or("")).collect();
    cells.join("|")
}

/// The declared levels: `code=label`, with an exclamation mark where it is no answer.
fn levels(source: &Source, name: &str) -> String {
    let level = |level: &gap_report::table::DeclaredLevel| {
        format!("{}={}{}", level.code, level.label, if level.missing { "!" } else { "" })
    };
    column(source, name).facts.levels.iter().map(level).collect::<Vec<_>>().join("|")
}

fn role(source: &Source, name: &str) -> Option<Role> {
    column(source, name).facts.role
}

/// Everything of a table that a study can see, as text.
fn told(source: &Source) -> String {
    let table = table(source);
    let columns: Vec<String> = table
        .columns()
        .iter()
        .map(|c| format!("{}\n{}\n{:?}\n{}", c.name, c.text, c.facts, cells(source, &c.name)))
        .collect();
    format!("{}\n{:?}\n{:?}", columns.join("\n"), table.sets(), source.rows)
}

#[test]
fn a_real_file() {
    let source = source("adl-sav/test_data.sav");
    let form = &source.form;
    assert_eq!((&*form.format, &*form.layout, &*form.encoding), ("sav", "plain", "utf-8"));
    assert_eq!((source.rows, source.columns, source.notices.len()), (250, 30, 0));
    let edu = column(&source, "edu");
    assert_eq!(
        edu.text,
        "What is the highest level of school you have completed or the highest degree you have received?"
    );
    assert_eq!(
        levels(&source, "edu"),
        "1=Less than High School|2=High School or GED|3=Some College|4=Bachelor's Degree|5=Graduate Degree"
    );
    assert_eq!(edu.text_at(0), Some("Some College"));
    assert_eq!((edu.facts.role, role(&source, "top")), (Some(Role::Choice), Some(Role::Choice)));
    // Marked as a scale like everything in this file: zeros and ones are not taken at that word.
    assert_eq!((role(&source, "pol_part_rally"), levels(&source, "pol_part_rally")), (None, String::new()));
    assert_eq!(column(&source, "pol_part_none").text_at(0), Some("1"));
    let weights: f64 = (0..250).filter_map(|row| column(&source, "wts").number_at(row)).sum();
    assert!((weights - 245.114_846_326_510_76).abs() < 1e-9, "{weights}");
    assert_eq!(column(&source, "wts").text_at(0), Some("0.37833231087235375"));
}

#[test]
fn packed_or_not_a_file_holds_the_same() {
    assert_eq!(told(&source("adl-sav/test_data.sav")), told(&source("derived/adl-pspp-uncompressed.sav")));
    let survey = told(&source("spss-made/survey.sav"));
    assert_eq!(survey, told(&source("spss-made/survey-uncompressed.sav")));
    assert_eq!(survey, told(&source("spss-made/survey.zsav")));
}

#[test]
fn user_missing_values_dates_and_times() {
    let source = source("sav-odd/sample_missing.sav");
    assert_eq!((&*source.form.format, &*source.form.encoding), ("sav", "windows-1252"));
    assert_eq!((source.rows, source.columns, source.notices.len()), (7, 7, 0));
    assert_eq!(cells(&source, "mynum"), "1.1|1.2|-1000.3|-1.4|1000.3|-1|2500");
    assert_eq!(levels(&source, "mynum"), "-1=-1!|2500=2500!");
    assert_eq!(cells(&source, "mylabl"), "Male|Female|Male|Female|Male|undetermined|");
    assert_eq!(levels(&source, "mylabl"), "-1=undetermined!|1=Male|2=Female");
    assert_eq!(cells(&source, "myord"), "low|medium|high|low|low|missing|-3");
    assert_eq!(levels(&source, "myord"), "-1=missing!|1=low|2=medium|3=high|-2=-2!|-3=-3!");
    assert_eq!(cells(&source, "mydate"), "2018-05-06|1880-05-06|1960-01-01|1583-01-01|||");
    assert_eq!(
        cells(&source, "dtime"),
        "2018-05-06 10:10:10|1880-05-06 10:10:10|1960-01-01 00:00:00|1583-01-01 00:00:00|||"
    );
    assert_eq!(cells(&source, "mytime"), "10:10:10|23:10:10|00:00:00|16:10:10|||");
    assert_eq!(cells(&source, "mychar"), "a|b|c|d|e|Z|");
    assert_eq!(column(&source, "mychar").text, "character");
    assert_eq!((role(&source, "myord"), role(&source, "mynum")), (Some(Role::Choice), Some(Role::Number)));
}

#[test]
fn a_deflated_file() {
    let source = source("sav-odd/sample.zsav");
    assert_eq!((&*source.form.format, source.rows, source.columns), ("zsav", 5, 7));
    assert_eq!(cells(&source, "mynum"), "1.1|1.2|-1000.3|-1.4|1000.3");
    assert_eq!(cells(&source, "mylabl"), "Male|Female|Male|Female|Male");
    assert_eq!(source.notices, []);
}

/// Variables, labels, missing values, roles.
#[test]
fn a_survey_with_everything() {
    let source = source("spss-made/survey.sav");
    assert_eq!((source.rows, source.columns, source.notices.len()), (5, 25, 0));
    assert_eq!(
        column(&source, "satisfaction_overall").text,
        "How satisfied are you with our service, all in all?"
    );
    assert_eq!(cells(&source, "satisfaction_overall"), "Very satisfied|Satisfied|Not satisfied|Other|");
    assert_eq!(
        levels(&source, "satisfaction_overall"),
        "1=Very satisfied|2=Satisfied|3=Not satisfied|4=Angry|9=Other!"
    );
    // Two codes of one label are told apart; the numbers between the ends of a scale have none.
    assert_eq!(cells(&source, "recommend"), "Certainly|9|Other (98)|Not at all|5");
    assert_eq!(levels(&source, "recommend"), "0=Not at all|10=Certainly|98=Other (98)!|99=Other (99)!");
    assert_eq!(cells(&source, "income"), "-5|120|2500|9999|42");
    assert_eq!(levels(&source, "income"), "9999=9999!|-5=-5!");
    assert_eq!(cells(&source, "age"), "34|99|18||120");
    assert_eq!(levels(&source, "age"), "99=99!|120=120!");
    assert_eq!(cells(&source, "region"), "North|South||North|West");
    assert_eq!(levels(&source, "region"), "N=North|S=South|W=West!");
    // A text of 20 bytes: its labels and missing values stand in records of their own.
    assert_eq!(column(&source, "country").text, "Land, Größe, ארץ");
    assert_eq!(cells(&source, "country"), "Germany|France|Nowhere|Refused to say|France");
    assert_eq!(levels(&source, "country"), "Deutschland=Germany|refused=Refused to say!");
    assert_eq!(cells(&source, "grösse"), "1.5|0.1|-0.25|1000000|3");
    assert_eq!(
        (role(&source, "wt"), cells(&source, "wt").as_str()),
        (Some(Role::Weight), "0.378332|1.270176|2|0.5|1")
    );
    assert_eq!(
        (role(&source, "recommend"), role(&source, "region")),
        (Some(Role::Choice), Some(Role::Choice))
    );
    assert_eq!((role(&source, "quarter"), role(&source, "respondent")), (None, None));
}

#[test]
fn dates_of_every_kind() {
    let source = source("spss-made/survey.sav");
    assert_eq!(cells(&source, "born"), "1980-05-07|1980-05-08|1980-05-09||1980-05-11");
    assert!(cells(&source, "interview_start").starts_with("2025-11-03 09:05:01|2025-11-03 09:05:02|"));
    assert_eq!(cells(&source, "duration"), ["00:12:30"; 5].join("|"));
    assert_eq!(cells(&source, "month"), ["2025-02"; 5].join("|"));
    assert_eq!(cells(&source, "weekday"), "Sunday|Monday|Tuesday|Wednesday|Thursday");
    assert_eq!(
        (role(&source, "interview_start"), role(&source, "born")),
        (Some(Role::Metadata), Some(Role::Text))
    );
}

#[test]
fn texts_beyond_255_bytes() {
    let source = source("spss-made/survey.sav");
    let digits = "0123456789";
    let expected = |first: &str, times: usize| format!("{first}|{}", digits.repeat(times));
    for (name, times) in [("comment", 29), ("essay", 58)] {
        let column = column(&source, name);
        assert_eq!(column.text_at(4), Some(&*expected("last", times)), "{name}");
        assert_eq!(column.text_at(1), None, "{name}");
    }
    assert_eq!(column(&source, "comment").text_at(0), Some(&*expected("short", 29)));
}

#[test]
fn multiple_response_sets() {
    let source = source("spss-made/survey.sav");
    let table = table(&source);
    let sets: Vec<(&str, &str, Vec<&str>)> = table
        .sets()
        .iter()
        .map(|set| (&*set.name, &*set.text, set.members.iter().map(|member| &*member.label).collect()))
        .collect();
    let expected = [
        ("heard", "Where did you hear of us?", vec!["Television", "The web", "A shop"]),
        ("brands", "Which brands do you know?", vec!["Acme", "Größer & Co", "מותג", "None of these"]),
        ("uses", "uses", vec!["Product A", "Product B"]),
    ];
    assert_eq!(sets, expected);
    assert!(table.sets().iter().all(|set| set.kind == SetKind::Ticks));
    // Ticked by its label, not ticked, not asked: three states.
    assert_eq!(cells(&source, "heard_tv"), "Genannt|0|Genannt||0");
    assert_eq!(cells(&source, "heard_shop"), "Genannt|0|||0");
    assert_eq!(levels(&source, "heard_shop"), "1=Genannt|0=0");
    assert_eq!(cells(&source, "uses_b"), "0|Product B|Product B||0");
    // Mentions become options, in the order of the labels; missing ones are no mentions.
    assert_eq!(cells(&source, "brands [Acme]"), "Acme||Acme||Acme");
    assert_eq!(cells(&source, "brands [Größer & Co]"), "Größer & Co||Größer & Co||");
    assert_eq!(cells(&source, "brands [מותג]"), "|מותג|מותג||");
    assert_eq!(cells(&source, "brands [None of these]"), "||||");
    assert_eq!(role(&source, "first_brand"), Some(Role::Metadata));
    assert_eq!((table.columns().len(), table.find("#25")), (29, Some(24)));
}

#[test]
fn other_byte_orders_and_encodings() {
    for (file, encoding, word, first) in [
        ("big-endian-windows-1255", "windows-1255", "מרוצה", "מ"),
        ("big-endian-bytecode", "windows-1252", "größer", "g"),
        ("undeclared-windows-1252", "windows-1252", "größer", "g"),
        ("undeclared-utf-8", "utf-8", "größer", "g"),
        ("dos-850", "ibm850", "größer", "g"),
        ("shift-jis", "shift_jis", "満足", "満"),
    ] {
        let source = source(&format!("spss-made/{file}.sav"));
        assert_eq!((&*source.form.encoding, source.rows, source.columns), (encoding, 3, 3), "{file}");
        assert_eq!(source.notices, [], "{file}");
        assert_eq!(column(&source, "question_1").text, format!("{word}?"));
        assert_eq!(levels(&source, "question_1"), format!("1={word}|2=no|9=9!"));
        assert_eq!(cells(&source, "question_1"), format!("{word}|no|"));
        assert_eq!((cells(&source, "WT").as_str(), role(&source, "WT")), ("0.5|300|1", Some(Role::Weight)));
        let start: String = word.chars().take(2).collect();
        assert_eq!(cells(&source, &format!("{first}_text")), format!("{word}||{start}"));
    }
}

#[test]
fn a_person_may_choose_the_encoding() {
    let options = ReadOptions { encoding: Some("windows-1252".to_owned()), ..ReadOptions::default() };
    let read = whole::read("a.sav", &bytes("spss-made/undeclared-utf-8.sav"), &options).unwrap();
    assert_eq!(
        (&*read[0].form.encoding, cells(&read[0], "question_1").as_str()),
        ("windows-1252", "grÃ¶ÃŸer|no|")
    );
    let options = ReadOptions { encoding: Some("utf-8".to_owned()), ..ReadOptions::default() };
    let read = whole::read("a.sav", &bytes("spss-made/undeclared-windows-1252.sav"), &options).unwrap();
    assert_eq!(read[0].notices[0].code, "undecodable_text");
}

/// The same survey as the system files, with what the portable format can hold of it.
#[test]
fn a_portable_file() {
    let por = source("spss-made/survey.por");
    let sav = source("spss-made/survey.sav");
    assert_eq!((&*por.form.format, &*por.form.encoding, por.rows, por.columns), ("por", "utf-8", 5, 23));
    assert_eq!(por.notices, []);
    for (short, long) in [
        ("WT", "wt"),
        ("REGION", "region"),
        ("SATISF", "satisfaction_overall"),
        ("RECOMMEN", "recommend"),
        ("INCOME", "income"),
        ("COUNTRY", "country"),
        ("SIZE", "grösse"),
        ("BORN", "born"),
        ("START", "interview_start"),
        ("DURATION", "duration"),
        ("MONTH", "month"),
        ("WEEKDAY", "weekday"),
        ("AGE", "age"),
        ("RESP", "respondent"),
        ("BRAND2", "second_brand"),
    ] {
        assert_eq!(cells(&por, short), cells(&sav, long), "{short}");
        assert!(column(&por, short).text == column(&sav, long).text || column(&por, short).text == short);
        if short != "AGE" {
            assert_eq!(levels(&por, short), levels(&sav, long), "{short}");
        }
    }
    assert_eq!((role(&por, "WT"), role(&por, "START")), (Some(Role::Weight), Some(Role::Metadata)));
    assert_eq!(cells(&por, "HEARD_TV"), "Genannt|Nicht genannt|Genannt||Nicht genannt");
}

#[test]
fn a_portable_file_whose_lines_lost_their_blanks_or_their_ends() {
    let whole = bytes("spss-made/survey.por");
    let expected = told(&parse("a.por", &whole).unwrap());
    let text: Vec<&[u8]> = whole.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii_end).collect();
    assert_eq!(told(&parse("a.por", &text.join(&b"\n"[..])).unwrap()), expected);
    assert_eq!(told(&parse("a.por", &text.join(&b"\r\n"[..])).unwrap()), expected);
    let one: Vec<u8> = whole.iter().copied().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
    assert_eq!(told(&parse("a.por", &one).unwrap()), expected);
}

const ALL: [&str; 11] = [
    "adl-sav/test_data.sav",
    "sav-odd/sample_missing.sav",
    "sav-odd/sample.zsav",
    "spss-made/survey.sav",
    "spss-made/survey-uncompressed.sav",
    "spss-made/survey.zsav",
    "spss-made/survey.por",
    "spss-made/big-endian-windows-1255.sav",
    "spss-made/big-endian-bytecode.sav",
    "spss-made/dos-850.sav",
    "spss-made/shift-jis.sav",
];

/// Cut off at every length: a sentence, or a notice and the respondents that are whole; they are those of the
/// whole file.
#[test]
fn cut_off_at_every_length() {
    for path in ALL {
        let all = bytes(path);
        let whole = parse(path, &all).unwrap();
        let step = if all.len() > 14_000 { 7 } else { 1 };
        let mut rows = 0;
        for length in (0..all.len()).step_by(step) {
            match parse(path, &all[..length]) {
                Err(error) => {
                    let sentence = error.to_string();
                    assert!(sentence.contains(path.rsplit('/').next().unwrap()), "{length}: {sentence}");
                    assert!(sentence.ends_with('.'), "{length}: {sentence}");
                    assert!(rows == 0, "{path} at {length}: {sentence}, after {rows} respondents");
                }
                // A short piece of the portable file is no portable file yet.
                Ok(read) if read.form.format == "csv" => assert!(path.ends_with(".por") && length < 500),
                Ok(read) => {
                    assert!(read.rows >= rows, "{path} at {length}");
                    rows = read.rows;
                    assert!(rows == whole.rows || !read.notices.is_empty(), "{path} at {length}: {rows}");
                    let (cut, first) = (column(&read, "#1"), column(&whole, "#1"));
                    assert!(
                        (0..rows).all(|row| cut.text_at(row) == first.text_at(row)),
                        "{path} at {length}"
                    );
                }
            }
        }
        assert!(rows > 0, "{path}");
    }
}

#[test]
fn what_is_said_of_a_file_that_is_cut_off() {
    let all = bytes("spss-made/survey-uncompressed.sav");
    let read = parse("a.sav", &all[..all.len() - 10]).unwrap();
    assert_eq!((read.rows, &*read.notices[0].code), (4, "cut_off"));
    assert_eq!(
        read.notices[0].text,
        "The file ends in the middle of respondent 5 of 5: export it again. 4 whole respondents were read."
    );
    let each = (all.len() - data_at(&all)) / 5;
    let read = parse("a.sav", &all[..all.len() - each]).unwrap();
    assert_eq!(
        read.notices[0].text,
        "The file ends after respondent 4 of 5: export it again. 4 whole respondents were read."
    );
    let check = |length: usize, kind: ErrorKind, expected: &str| {
        let error = parse("a.sav", &all[..length]).unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (kind, expected));
    };
    check(
        data_at(&all) + 100,
        ErrorKind::Malformed,
        "a.sav: this SPSS file is cut off: it ends in the middle of respondent 1 of 5. Export it again, or copy it anew.",
    );
    check(
        200,
        ErrorKind::Malformed,
        "a.sav: this SPSS file is cut off: it ends after 200 bytes, in the middle of its description of the variables. \
         Export it again, or copy it anew.",
    );
    let por = bytes("spss-made/survey.por");
    let end = por.len() - 200;
    let read = parse("a.por", &por[..end]).unwrap();
    assert_eq!(&*read.notices[0].code, "cut_off");
    assert!(
        read.notices[0].text.starts_with("The file ends in the middle of respondent 5:"),
        "{:?}",
        read.notices
    );
}

/// Where the data begin: behind the record that ends the dictionary.
fn data_at(all: &[u8]) -> usize {
    let end = [999i32.to_le_bytes(), [0; 4]].concat();
    all.windows(8).rposition(|window| window == end).unwrap() + 8
}

/// A small generator: the test must not differ from run to run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// Random bytes in random places: a sentence or a table, soon, and never a panic.
#[test]
fn random_damage() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for path in ALL {
        let all = bytes(path);
        // The descriptions are what a reader can trip over; the data are longer.
        let end = all.len().min(9_000);
        for _ in 0..1_500 {
            let mut damaged = all.clone();
            for _ in 0..=random.below(4) {
                let at = random.below(end);
                damaged[at] = match random.below(4) {
                    0 => 0,
                    1 => 0xFF,
                    2 => damaged[at] ^ (1 << random.below(8)),
                    _ => random.below(256) as u8,
                };
            }
            let start = Instant::now();
            if let Ok(read) = parse(path, &damaged) {
                assert!(table(&read).columns().iter().all(|column| column.len() == read.rows));
            }
            assert!(start.elapsed() < Duration::from_secs(2), "{path}: {:?}", start.elapsed());
        }
    }
}

/// A deflated file that unpacks to far more than it may.
#[test]
fn a_bomb_ends_in_a_sentence() {
    let mut all = bytes("sav-odd/sample.zsav");
    let start = data_at(&all);
    // The number of respondents is not known.
    all[80..84].fill(0xFF);
    let mut bomb = all[..start + 24].to_vec();
    // A megabyte of "no value", deflated.
    let block = include_bytes!("data/hostile/no-values.zlib");
    while bomb.len() < 600_000 {
        bomb.extend_from_slice(block);
    }
    // No end that the header could tell.
    for place in &mut bomb[start + 8..start + 24] {
        *place = 0;
    }
    let begun = Instant::now();
    let result = parse("bomb.zsav", &bomb);
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    match result {
        Err(error) => assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}"),
        Ok(read) => panic!("{} rows, {:?}", read.rows, read.notices),
    }
}
