//! Files that were cut off, damaged, or made to do harm.

use crate::{bytes, column, parse, table};
use gap_report::error::ErrorKind;
use std::time::{Duration, Instant};

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
    assert_eq!(
        read.notices[0].text,
        "The file ends in the middle of respondent 4: export it again. 3 whole respondents were read."
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
        for _ in 0..800 {
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
    // The number of respondents is not known: neither the header nor the record of subtype 16 tells it.
    all[80..84].fill(0xFF);
    let counted = all.windows(8).position(|window| window == [7, 0, 0, 0, 16, 0, 0, 0]).unwrap();
    all[counted + 4] = 99;
    let mut bomb = all[..start + 24].to_vec();
    // A megabyte of "no value", deflated.
    let block = include_bytes!("../data/hostile/no-values.zlib");
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
