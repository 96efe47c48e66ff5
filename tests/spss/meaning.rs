//! What whole files say of their questions and answers.

use crate::{bytes, cells, column, levels, parse, role, source, table, told};
use gap_report::ingest::{ReadOptions, whole};
use gap_report::table::{Role, SetKind};

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
