//! What is found in real files, and the laws of reading.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use gap_report::ingest::{Content, ReadOptions, Reader, Source, read_all, whole};
use proptest::prelude::*;
use std::path::Path;

fn file(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/files").join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn source(path: &str) -> Source {
    whole::read(path, &file(path), &ReadOptions::default()).unwrap().remove(0)
}

/// Rows, columns, filled cells and distinct texts summed over columns: counted by Python's csv module.
/// Then delimiter, encoding and notices as `code×count`.
#[rustfmt::skip]
const FACTS: &[(&str, [usize; 4], char, &str, &str)] = &[
    ("derived/spack2021-utf16le-bom.tsv", [179, 54, 9000, 1799], '\t', "utf-16le", ""),
    ("dask-2019/2019-user-survey-results.csv", [259, 24, 5824, 665], ',', "utf-8", "whole_numbers×1"),
    ("derived/quantipy-first600-semicolon-decimalcomma.csv", [600, 78, 35884, 5876], ';', "utf-8", "numerals×35 whole_numbers×33"),
    ("fte-comma/comma-survey.csv", [1129, 13, 13753, 1175], ',', "utf-8", ""),
    ("fte-flying-etiquette/flying-etiquette.csv", [1040, 27, 23977, 1151], ',', "utf-8", ""),
    ("fte-food-world-cup/food-world-cup-data.csv", [1373, 48, 60888, 1646], ',', "mac-roman", "encoding_assumed×1"),
    ("fte-starwars/StarWars.csv", [1186, 38, 31614, 1350], ',', "utf-8", "invalid_utf8×2"),
    ("jupyter-2015-ux/20160115235816-SurveyExport.csv", [1706, 37, 20847, 12537], ',', "utf-8", ""),
    ("qualtrics-mini/sample.csv", [1, 20, 15, 15], ',', "utf-8", ""),
    ("qualtrics-mini/sample_legacy.csv", [1, 15, 13, 13], ',', "utf-8-bom", ""),
    ("quantipy-example-a/example-data-a.csv", [8255, 78, 493256, 61383], ',', "utf-8", "whole_numbers×33"),
    ("r-community-2018/2018-spanish-form-responses.tsv", [295, 44, 8857, 1992], '\t', "utf-8", "duplicate_headers×1"),
    ("redcap/checkboxes-1.csv", [4, 13, 51, 27], ',', "utf-8", ""),
    ("redcap/decimal-comma-and-dot.csv", [4, 9, 36, 33], ',', "utf-8", "numerals×2"),
    ("redcap/longitudinal.csv", [18, 125, 439, 274], ',', "utf-8", ""),
    ("redcap/survey.csv", [2, 33, 21, 17], ',', "utf-8", ""),
    ("rse-uk-2016/public_data.csv", [273, 67, 16955, 1768], ',', "utf-8", "whole_numbers×3"),
    ("sodp-jisc-2020/results-for-idrc-surveyin-2021-03-05-0807.en.csv", [68, 378, 22734, 824], ',', "utf-8", "needs_key×1"),
    ("spack-waves/spack-user-survey-2021-responses.csv", [179, 54, 9000, 1799], ',', "utf-8-bom", ""),
    ("spack-waves/spack-user-survey-2022-responses.csv", [182, 58, 9578, 1990], ',', "utf-8-bom", ""),
];

#[test]
fn golden_facts() {
    for (path, [rows, columns, filled, distinct], delimiter, encoding, notices) in FACTS {
        let source = source(path);
        let table = source.table().unwrap();
        let found = [
            source.rows,
            source.columns,
            table.columns().iter().map(|column| column.answered()).sum(),
            table
                .columns()
                .iter()
                .filter_map(|column| column.coded())
                .map(|(dictionary, _)| dictionary.len())
                .sum(),
        ];
        assert_eq!(found, [*rows, *columns, *filled, *distinct], "{path}");
        assert_eq!((source.form.delimiter, &*source.form.encoding), (Some(*delimiter), *encoding), "{path}");
        let format = if path.ends_with(".tsv") { "tsv" } else { "csv" };
        assert_eq!(source.form.format, format, "{path}");
        let told: Vec<String> =
            source.notices.iter().map(|notice| format!("{}×{}", notice.code, notice.count)).collect();
        assert_eq!(told.join(" "), *notices, "{path}");
    }
}

#[test]
fn answers_are_where_the_file_has_them() {
    let check = |path: &str, name: &str, row: usize, expected: Option<&str>| {
        let source = source(path);
        let table = source.table().unwrap();
        let column = table.find(name).unwrap_or_else(|| panic!("{path}: no column {name:?}"));
        assert_eq!(table.columns()[column].text_at(row), expected, "{path}, {name}, {row}");
    };
    let rse = "rse-uk-2016/public_data.csv";
    check(rse, "#1", 0, Some("0"));
    check(rse, "#1", 272, Some("272"));
    let flying = "fte-flying-etiquette/flying-etiquette.csv";
    check(flying, "RespondentID", 0, Some("3436139758"));
    check(flying, "How often do you travel by plane?", 1, Some("Once a year or less"));
    check(flying, "Do you ever recline your seat when you fly?", 0, None);
    let stars = source("fte-starwars/StarWars.csv");
    assert_eq!(stars.notices[0].place.as_deref(), Some("row 1, column #32"));
}

/// The same survey in another delimiter, encoding and way of writing numbers is the same table.
#[test]
fn one_survey_in_two_forms() {
    let same = |path: &str, other: &str, rows: usize| {
        let (one, two) = (source(path), source(other));
        let columns = |source: &Source| source.table().unwrap().columns().to_vec();
        let (one, two) = (columns(&one), columns(&two));
        assert_eq!(one.len(), two.len(), "{path}");
        for (one, two) in one.iter().zip(&two) {
            assert_eq!(one.name, two.name);
            for row in 0..rows {
                assert_eq!(one.text_at(row), two.text_at(row), "{path}: {}, {row}", one.name);
                assert_eq!(one.number_at(row), two.number_at(row), "{path}: {}, {row}", one.name);
            }
        }
    };
    same(
        "quantipy-example-a/example-data-a.csv",
        "derived/quantipy-first600-semicolon-decimalcomma.csv",
        600,
    );
    same("spack-waves/spack-user-survey-2021-responses.csv", "derived/spack2021-utf16le-bom.tsv", 179);
}

/// Decimal commas in one column, decimal points in another.
#[test]
fn every_column_has_its_own_decimal_sign() {
    let redcap = source("redcap/decimal-comma-and-dot.csv");
    let table = redcap.table().unwrap();
    for (comma, point) in
        [("height_comma", "height_dot"), ("weight_comma", "weight_dot"), ("bmi_comma", "bmi")]
    {
        for row in 0..4 {
            let number = |name: &str| table.columns()[table.find(name).unwrap()].number_at(row);
            assert_eq!(number(comma), number(point), "{comma}, {row}");
            assert!(number(comma).is_some());
        }
    }
    assert_eq!(
        redcap.notices[0].text,
        "In 2 columns, such as \"height_comma\", \"1,54\" was read as 1.54: the comma is the decimal sign."
    );
}

/// "Never " and "Never" are one answer.
#[test]
fn answers_are_trimmed() {
    let rse = source("rse-uk-2016/public_data.csv");
    for column in rse.table().unwrap().columns() {
        let (dictionary, _) = column.coded().unwrap();
        assert!(dictionary.iter().all(|text| text == text.trim() && !text.is_empty()), "{}", column.name);
    }
}

#[test]
fn the_published_samples() {
    let figures = |name: &str| match source(&format!("samples/{name}")).content {
        Content::Published(rows) => rows,
        other => panic!("{name}: {other:?}"),
    };
    let icmi = figures("published-icmi-incontact.csv");
    assert_eq!(icmi.len(), 9);
    assert_eq!((icmi[0].group.as_str(), icmi[0].share, icmi[0].base), ("Customers", 0.8, None));
    assert_eq!((icmi[8].share, icmi[8].polarity.as_deref()), (39.2 / 100.0, Some("favourable")));
    let calabrio = figures("published-calabrio-2022.csv");
    assert_eq!((calabrio[1].share, calabrio[1].base, calabrio[1].wave.as_str()), (0.45, Some(250.0), ""));
    for (name, lines) in [("published-genesys-executives.csv", 14), ("published-aspect-shapiro-2007.csv", 9)]
    {
        assert_eq!(figures(name).len(), lines, "{name}");
    }
    let source = source("samples/published-icmi-incontact.csv");
    assert_eq!((&*source.form.format, source.rows, source.columns), ("published", 9, 4));
    assert!(source.notices.is_empty());
}

/// The page's samples are the files that the tests read.
#[test]
fn the_page_has_the_same_samples() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/samples");
    let mut names: Vec<_> =
        std::fs::read_dir(&page).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.retain(|name| name.to_string_lossy().ends_with(".csv"));
    assert!(names.len() >= 4);
    for name in names.iter().filter_map(|name| name.to_str()) {
        assert_eq!(std::fs::read(page.join(name)).unwrap(), file(&format!("samples/{name}")), "{name}");
    }
}

/// Published figures: the text below a header, and the shares or the message.
#[test]
fn shares_as_people_write_them() {
    let read = |header: &str, lines: &str| read_all("p.csv", format!("{header}\n{lines}\n").as_bytes());
    let check = |shares: &[&str], expected: &[f64], notice: Option<&str>| {
        let lines: Vec<String> = shares.iter().map(|share| format!("q,g,{share}")).collect();
        let source = read("question,group,share", &lines.join("\n")).unwrap();
        let Content::Published(rows) = source.content else { panic!("{shares:?}") };
        assert_eq!(rows.iter().map(|row| row.share).collect::<Vec<_>>(), expected, "{shares:?}");
        assert_eq!(source.notices.first().and_then(|notice| notice.place.as_deref()), notice, "{shares:?}");
    };
    check(&["0.80", "0.12"], &[0.8, 0.12], None);
    check(&["80", "12.5"], &[0.8, 0.125], None);
    check(&["80%", "1 %", "0.5%"], &[0.8, 0.01, 0.005], None);
    check(&["\"39,2 %\""], &[39.2 / 100.0], None);
    check(&["0.5", "1"], &[0.5, 1.0], None);
    check(&["80", "0.9"], &[0.8, 0.9 / 100.0], Some("row 3, column \"share\""));
    check(&["1", "0"], &[1.0, 0.0], Some("row 2, column \"share\""));

    let fails = |header: &str, lines: &str, expected: &str| {
        assert_eq!(read(header, lines).unwrap_err().to_string(), format!("p.csv: {expected}"));
    };
    fails(
        "question,group,share",
        "q,g,80\nq,h,high",
        "row 3, column \"share\" holds \"high\". It should be a share such as 0.8, 80 or 80%.",
    );
    fails(
        "question,group,share",
        "q,g,120",
        "row 2, column \"share\" holds \"120\". It should be a share such as 0.8, 80 or 80%.",
    );
    fails(
        "question,group,share",
        "q,g,-3",
        "row 2, column \"share\" holds \"-3\". It should be a share such as 0.8, 80 or 80%.",
    );
    fails(
        "question,group,share",
        "q,,80",
        "row 2, column \"group\" is blank. Fill it in, or remove the row.",
    );
    fails(
        "question,group,share,n",
        "q,g,80,many",
        "row 2, column \"n\" holds \"many\". It should be a whole number.",
    );
    fails(
        "Share,N,Question,GROUP,polarity",
        "8,5,q,g,good",
        "row 2, column \"polarity\" holds \"good\". It should be favourable, unfavourable or neutral, or blank.",
    );
}

#[test]
fn bases_as_people_write_them() {
    let text = "SHARE;Group;Question;n;Wave\n80%;g;q;1,250;2026\n80%;g;q;-;\n80%;g;q;250.0;\n80%;g;q;;\n";
    let source = read_all("p.csv", text.as_bytes()).unwrap();
    let Content::Published(rows) = source.content else { panic!("not published figures") };
    let bases: Vec<_> = rows.iter().map(|row| row.base).collect();
    assert_eq!(bases, [Some(1250.0), None, Some(250.0), None]);
    assert_eq!((rows[0].wave.as_str(), rows[1].wave.as_str()), ("2026", ""));
}

#[test]
fn counts_files() {
    let text = "question,group,wave,segment,segment_value,answer,n,w,w2\n*,A,,,,*,12,11.5,12.25\nq1,A,,Region,EMEA,Yes,5,,\n";
    let source = read_all("c.csv", text.as_bytes()).unwrap();
    let Content::Counts(rows) = source.content else { panic!("not counts") };
    assert_eq!((rows[0].question.as_str(), rows[0].n, rows[0].w, rows[0].w2), ("*", 12, 11.5, 12.25));
    assert_eq!((rows[1].segment_value.as_str(), rows[1].n, rows[1].w, rows[1].w2), ("EMEA", 5, 5.0, 5.0));
    assert_eq!((&*source.form.format, source.rows, source.columns), ("counts", 2, 9));
    let error = read_all("c.csv", b"question,group,answer,n\nq,A,Yes,5\n\nq,A,No,4.5\n").unwrap_err();
    assert_eq!(error.to_string(), "c.csv: row 4, column \"n\" holds \"4.5\". It should be a whole number.");
}

/// Every count of a large counts file is exact, also where they are too many to be kept as texts.
#[test]
fn a_long_counts_file() {
    let mut text = "question,group,answer,n\n".to_owned();
    for i in 0..70_000u64 {
        text.push_str(&format!("q,A,Yes,{}\n", 9_007_199_254_000_000 + i));
    }
    let Content::Counts(rows) = read_all("c.csv", text.as_bytes()).unwrap().content else {
        panic!("not counts")
    };
    assert!(rows.iter().zip(0..).all(|(row, i)| row.n == 9_007_199_254_000_000 + i));
}

#[test]
fn headers_and_their_texts() {
    let text = "\"How satisfied\n are you?\", Q2 ,Q2,\n1,2,3,\n1,2,3,\n";
    let source = read_all("folder/h.csv", text.as_bytes()).unwrap();
    let columns: Vec<_> =
        source.table().unwrap().columns().iter().map(|c| (c.name.as_str(), c.text.as_str())).collect();
    assert_eq!(columns, [("How satisfied are you?", "How satisfied are you?"), ("Q2", "Q2"), ("#3", "Q2")]);
    assert_eq!((source.file.as_str(), source.columns), ("h.csv", 3));
    assert_eq!((source.notices.len(), source.notices[0].code.as_str()), (1, "duplicate_headers"));
}

/// All that can be told of a source, for comparing two.
fn told(result: Result<Source, gap_report::error::Error>) -> String {
    format!("{result:?}")
}

fn in_chunks(bytes: &[u8], size: usize) -> Result<Source, gap_report::error::Error> {
    let mut reader = Reader::new("a.csv");
    for chunk in bytes.chunks(size) {
        reader.push(chunk)?;
    }
    reader.finish(String::new())
}

proptest! {
    /// The result does not depend on how the bytes are cut into chunks.
    #[test]
    fn chunks_do_not_matter(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                &b"a"[..], b"Agree", b"Strongly disagree", b",", b",", b";", b"\t", b"\n", b"\n", b"\r\n", b"\r", b"\"", b" ",
                b"\0", b"\xC3\xA9", b"\xC2\xA0", b"\xE9", b"\xF0\x9F", b"\xEF\xBB\xBF", b"12", b"#3", b"question,group,share\n",
            ]),
            0..60,
        ),
        size in 1usize..9,
    ) {
        let bytes = parts.concat();
        prop_assert_eq!(told(in_chunks(&bytes, size)), told(in_chunks(&bytes, usize::MAX)));
    }
}

proptest! {
    /// Whatever the bytes are, they end in a table or in a sentence, and the same one however they are cut.
    #[test]
    fn any_bytes_end_in_a_table_or_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..200), size in 1usize..50) {
        prop_assert_eq!(told(in_chunks(&bytes, size)), told(in_chunks(&bytes, usize::MAX)));
    }
}

/// A download that broke off: at every length a table or a sentence.
#[test]
fn files_cut_short() {
    for path in ["redcap/survey.csv", "qualtrics-mini/sample.csv", "samples/published-calabrio-2022.csv"] {
        let bytes = file(path);
        for length in 0..bytes.len() {
            if let Err(error) = read_all("cut.csv", &bytes[..length]) {
                assert!(error.to_string().starts_with("cut.csv: "), "{path} at {length}: {error}");
            }
        }
    }
}

/// The same law, across the point at which the form of the file is decided.
#[test]
fn chunks_do_not_matter_in_a_long_file() {
    let bytes = file("jupyter-2015-ux/20160115235816-SurveyExport.csv");
    let whole = told(in_chunks(&bytes, bytes.len()));
    for size in [977, 4096, 256 << 10, (256 << 10) + 1, 300_000] {
        assert!(told(in_chunks(&bytes, size)) == whole, "chunks of {size}");
    }
}

#[test]
fn rows_are_told_while_they_are_read() {
    let bytes = file("quantipy-example-a/example-data-a.csv");
    let mut reader = Reader::new("a.csv");
    assert_eq!(reader.rows(), 0);
    let mut before = 0;
    for chunk in bytes.chunks(500_000) {
        reader.push(chunk).unwrap();
        assert!(reader.rows() > before);
        before = reader.rows();
    }
    assert_eq!(reader.finish(String::new()).unwrap().rows, 8255);
}
