//! What each file is taken for: a golden a file, written anew with `UPDATE_GOLDEN=1`.

use crate::ingest::{Content, ReadOptions, Reader, Source, whole};
use crate::table::Role;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

fn read(path: &str) -> Source {
    let bytes =
        std::fs::read(folder("data/files").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let read = whole::read(path, &bytes, &ReadOptions::default());
    read.unwrap_or_else(|error| panic!("{error}")).remove(0)
}

/// Everything that a layout decides, as lines.
fn told(source: &Source) -> String {
    let mut out = String::new();
    let mut line = |text: String| writeln!(out, "{}", text.trim_end()).expect("a text takes all");
    line(format!("{}: {}", source.form.layout, source.form.reason));
    line(format!("{} rows, {} columns", source.rows, source.columns));
    for rule in &source.leave_out {
        line(format!("without {} ({} {})", rule.what, rule.column, rule.answers.join(" | ")));
    }
    for notice in &source.notices {
        line(format!("notice {}", notice.code));
    }
    if let Content::Key(book) = &source.content {
        for question in &book.questions {
            let levels: Vec<String> =
                question.levels.iter().map(|level| format!("{}={}", level.code, level.label)).collect();
            line(format!("  {}: {} {}", question.code, question.text, levels.join(" | ")));
        }
    }
    let Some(table) = source.table() else { return out };
    for (place, column) in table.columns().iter().enumerate() {
        let role = column.facts.role.map(|role| format!(" <{role:?}>")).unwrap_or_default();
        let text = if column.text == column.name { String::new() } else { format!(" = {}", column.text) };
        line(format!("{:>3} {}{role}{text}", place + 1, column.name));
    }
    for set in table.sets() {
        line(format!("{:?} {}: {}", set.kind, set.name, set.text));
        for member in &set.members {
            line(format!("    {:>3} {}", member.column + 1, member.label));
        }
    }
    out
}

/// Compares with the golden of `name`, or writes it.
fn golden(name: &str, found: &str) {
    let path = folder("golden/layouts").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(folder("golden/layouts")).expect("a folder");
        std::fs::write(&path, found).expect("a golden");
    }
    let expected =
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_eq!(found, expected, "{name}");
}

/// The layout of each file that a tool has really written, and of those written by hand.
#[rustfmt::skip]
const FILES: &[(&str, &str)] = &[
    ("dask-2019/2019-user-survey-results.csv", "google-forms"),
    ("derived/quantipy-first600-semicolon-decimalcomma.csv", "plain"),
    ("fte-comma/comma-survey.csv", "plain"),
    ("fte-flying-etiquette/flying-etiquette.csv", "plain"),
    ("fte-food-world-cup/food-world-cup-data.csv", "plain"),
    ("fte-starwars/StarWars.csv", "surveymonkey"),
    ("jupyter-2015-ux/20160115235816-SurveyExport.csv", "alchemer"),
    ("qualtrics-mini/sample.csv", "qualtrics"),
    ("qualtrics-mini/sample_legacy.csv", "qualtrics"),
    ("quantipy-example-a/example-data-a.csv", "plain"),
    ("r-community-2018/2018-spanish-form-responses.tsv", "google-forms"),
    ("redcap/checkboxes-1.csv", "redcap"),
    ("redcap/decimal-comma-and-dot.csv", "redcap"),
    ("redcap/longitudinal-dictionary.csv", "redcap"),
    ("redcap/longitudinal.csv", "redcap"),
    ("redcap/survey.csv", "redcap"),
    ("rse-uk-2016/public_data.csv", "limesurvey"),
    ("sodp-jisc-2020/results-for-idrc-surveyin-2020-11-06-1612-key.en.csv", "jisc"),
    ("sodp-jisc-2020/results-for-idrc-surveyin-2021-03-05-0807.en.csv", "jisc"),
    ("spack-waves/spack-user-survey-2021-responses.csv", "google-forms"),
    ("spack-waves/spack-user-survey-2022-responses.csv", "google-forms"),
    ("layouts-made/alchemer.csv", "alchemer"),
    ("layouts-made/google-forms-de.csv", "google-forms"),
    ("layouts-made/google-forms-quiz.csv", "google-forms"),
    ("layouts-made/jisc-data.csv", "jisc"),
    ("layouts-made/jisc-key.csv", "jisc"),
    ("layouts-made/kobo.csv", "kobo"),
    ("layouts-made/limesurvey-answer-codes.csv", "limesurvey"),
    ("layouts-made/limesurvey-code-and-text.csv", "limesurvey"),
    ("layouts-made/limesurvey-codes.csv", "limesurvey"),
    ("layouts-made/limesurvey-texts.csv", "limesurvey"),
    ("layouts-made/microsoft-forms-nl.csv", "microsoft-forms"),
    ("layouts-made/microsoft-forms-quiz.csv", "microsoft-forms"),
    ("layouts-made/odk.csv", "odk"),
    ("layouts-made/qualtrics-choices.csv", "qualtrics"),
    ("layouts-made/qualtrics-legacy-options.csv", "qualtrics"),
    ("layouts-made/qualtrics-numbers-de.csv", "qualtrics"),
    ("layouts-made/redcap-labels.csv", "redcap"),
    ("layouts-made/surveymonkey-expanded.csv", "surveymonkey"),
    ("layouts-made/surveymonkey-research.csv", "surveymonkey"),
    ("layouts-made/trap-comments.csv", "plain"),
    ("layouts-made/trap-complete.csv", "plain"),
    ("layouts-made/trap-json.csv", "plain"),
    ("layouts-made/trap-nameless.csv", "plain"),
    ("layouts-made/trap-q-codes.csv", "plain"),
    ("layouts-made/trap-response.csv", "plain"),
    ("layouts-made/trap-timestamp.csv", "plain"),
    ("layouts-made/trap-two-codes.csv", "plain"),
    ("layouts-made/two-rows-codes.csv", "two-rows"),
    ("layouts-made/two-rows-options.csv", "two-rows"),
    ("layouts-made/two-rows-texts-first.csv", "two-rows"),
    ("layouts-made/typeform.csv", "typeform"),
    ("layouts-made/unipark.csv", "unipark"),
];

#[test]
fn every_file_is_what_it_is() {
    let mut wrong = Vec::new();
    for (path, layout) in FILES {
        let source = read(path);
        if source.form.layout != *layout {
            wrong.push(format!("{path}: {} ({})", source.form.layout, source.form.reason));
        }
        assert_eq!(source.form.reason.is_empty(), source.form.layout == "plain", "{path}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_each_file_holds() {
    for (path, layout) in FILES {
        if *layout != "plain" {
            let name = path
                .rsplit('/')
                .next()
                .and_then(|name| name.rsplit_once('.'))
                .map_or(*path, |(stem, _)| stem);
            golden(name, &told(&read(path)));
        }
    }
}

/// No made sample is left out of the list above.
#[test]
fn every_made_sample_is_read() {
    for entry in std::fs::read_dir(folder("data/files/layouts-made")).expect("a folder") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        let path = format!("layouts-made/{name}");
        assert!(name.ends_with(".md") || FILES.iter().any(|(listed, _)| *listed == path), "{path}");
    }
}

/// A person's word goes before what was recognised; a layout that the file does not have cannot be had.
#[test]
fn a_person_may_ask_for_another_layout() {
    let check = |path: &str, wanted: &str, expected: (&str, usize)| {
        let bytes = std::fs::read(folder("data/files").join(path)).expect("a file");
        let options = ReadOptions { layout: Some(wanted.to_owned()), ..ReadOptions::default() };
        let mut reader = Reader::with(path, options);
        reader.push(&bytes).expect("a file that can be read");
        let source = reader.finish(String::new()).expect("a table");
        assert_eq!((&*source.form.layout, source.rows), expected, "{path} as {wanted}");
    };
    check("layouts-made/qualtrics-choices.csv", "plain", ("plain", 6));
    check("layouts-made/qualtrics-choices.csv", "kobo", ("qualtrics", 4));
    check("layouts-made/trap-timestamp.csv", "google-forms", ("plain", 2));
}

/// The texts of other options are no questions, but they tick their option.
#[test]
fn other_texts_are_texts() {
    let source = read("layouts-made/surveymonkey-expanded.csv");
    let table = source.table().expect("respondents");
    let ticks = &table.sets()[0];
    let other = ticks.members.last().expect("options");
    assert_eq!(
        (other.label.as_str(), table.columns()[other.column].facts.role),
        ("Other (please specify)", Some(Role::Text))
    );
    let grid = &table.sets()[1];
    assert_eq!(grid.members.len(), 2);
}

/// What all wrote in their own words is no option that they ticked.
#[test]
fn open_answers_that_are_all_the_same() {
    let head = "Respondent ID,Collector ID,Which of these?,,What else?,How old?\n,,Phone,Chat,Open-Ended Response,Open-Ended Response\n";
    let rows = "1,9,Phone,,nothing,\n2,9,,Chat,,40\n3,9,Phone,Chat,,\n4,9,,Chat,,\n5,9,Phone,,nothing,\n6,9,Phone,,,40\n";
    let read = whole::read("a.csv", format!("{head}{rows}").as_bytes(), &ReadOptions::default());
    let source = read.expect("a survey").remove(0);
    let table = source.table().expect("a table");
    let roles: Vec<Option<Role>> = table.columns().iter().map(|column| column.facts.role).collect();
    assert_eq!(roles, [Some(Role::Metadata), Some(Role::Metadata), None, None, Some(Role::Text), None]);
}

/// Whatever the columns are, reading ends and nothing is out of place.
#[test]
fn headers_without_sense() {
    let rows = [
        "a",
        "",
        ":",
        "[",
        "]",
        "a[",
        "[a]",
        "a [b]",
        "___",
        "a___",
        "/",
        "a/",
        "Q1_",
        "_1",
        "#2",
        "<",
        "<a",
        "{\"ImportId\":\"QID1_1\"}",
        "ä - ö",
        " - ",
    ];
    for first in rows {
        for second in rows {
            let line = |cell: &str| {
                format!("\"{}\",x,\"{}\"\n", cell.replace('"', "\"\""), cell.replace('"', "\"\""))
            };
            let text = format!("{}{}{}1,2,3\n2,3,4\n", line(first), line(second), line(first));
            let read = whole::read("a.csv", text.as_bytes(), &ReadOptions::default());
            let source = read.unwrap_or_else(|error| panic!("{text}: {error}")).remove(0);
            let table = source.table().expect("respondents");
            for set in table.sets() {
                assert!(set.members.iter().all(|member| member.column < table.columns().len()), "{text}");
            }
        }
    }
}

/// The layout of these lines, each line as it stands, and the options of their first set of columns.
fn laid_out(lines: &str) -> (String, usize, Vec<String>) {
    let source = whole::read("a.csv", lines.as_bytes(), &ReadOptions::default()).expect("a survey").remove(0);
    let sets = source.table().expect("a table").sets();
    let options = sets.first().map(|set| set.members.iter().map(|member| member.label.clone()).collect());
    (source.form.layout.to_string(), source.rows, options.unwrap_or_default())
}

#[test]
fn headings_stand_over_blocks_of_columns() {
    let rows = "1,Agree,Yes,X,\n2,Disagree,No,,X\n3,Agree,Yes,X,X\n";
    let found = laid_out(&format!(",Service,,Channels,\nID,We are quick,We are kind,Phone,Chat\n{rows}"));
    assert_eq!((found.0.as_str(), found.1), ("two-rows", 3));
    // What follows a header with blanks in it is a respondent where it holds a number, or an answer that recurs.
    assert_eq!(laid_out(&format!(",Service,,Channels,\n{rows}")).1, 3);
    assert_eq!(laid_out("a,b,,c,\nx,Agree,Yes,P,Q\ny,Disagree,No,R,S\nz,Agree,Yes,T,U\n").1, 3);
}

#[test]
fn short_questions_stand_below_their_codes() {
    let head = "id,q1,q2,q3a,q3b\nRespondent,How satisfied are you?,We keep promises,Phone,Email\n";
    let found =
        laid_out(&format!("{head}1,Satisfied,Agree,0,1\n2,Dissatisfied,Agree,1,1\n3,Satisfied,Agree,1,0\n"));
    assert_eq!((found.0.as_str(), found.1), ("two-rows", 3));
}

#[test]
fn codes_behind_a_low_line_are_options_where_the_answers_are_codes() {
    let head = "SubmissionDate,channels,channels_1,channels_2,channels_-77,KEY\n";
    let rows = "\"Mar 1, 2025 8:10:00 AM\",1 -77,1,0,1,uuid:a\n\"Mar 2, 2025 8:10:00 AM\",2,0,1,0,uuid:b\n";
    assert_eq!(laid_out(&format!("{head}{rows}")).2, ["1", "2", "-77"]);
    // Another question that begins alike.
    let rows = rows.replace("1 -77", "often").replace(",2,0", ",never,0");
    assert!(laid_out(&format!("{head}{rows}")).2.iter().all(|option| option != "-77"));
}
