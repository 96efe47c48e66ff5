use super::*;
use proptest::prelude::*;

type Read = (Vec<(u64, Vec<String>)>, Quotes);

fn read<'a>(chunks: impl Iterator<Item = &'a [u8]>) -> Read {
    let mut records = Records::new(b',', 1);
    let mut read = Vec::new();
    let mut each = |record: Record<'_>| -> Result<(), ()> {
        let cells = record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        read.push((record.row, cells));
        Ok(())
    };
    for chunk in chunks {
        records.push(chunk, &mut each).unwrap();
    }
    let quotes = records.finish(&mut each).unwrap();
    (read, quotes)
}

/// `expected`: the row and the cells, `1 a|b`, a record a line.
fn check(text: &str, expected: &[&str]) {
    let (records, _) = read([text.as_bytes()].into_iter());
    let shown: Vec<String> =
        records.iter().map(|(row, cells)| format!("{row} {}", cells.join("|"))).collect();
    assert_eq!(shown, expected, "{text:?}");
}

#[test]
fn records_and_the_lines_on_which_they_begin() {
    check("a,b\n1,2\n3,4", &["1 a|b", "2 1|2", "3 3|4"]);
    check("a,b\r\n1,2\r\n\r\n3,4\r\n", &["1 a|b", "2 1|2", "4 3|4"]);
    check("a,b\r1,2\r\r3,4", &["1 a|b", "2 1|2", "4 3|4"]);
    check("\n\n a , b\u{a0}\n", &["3 a|b"]);
    check("a,b\n\"1\nmore\nlines\",2\n3,4\n", &["1 a|b", "2 1\nmore\nlines|2", "5 3|4"]);
    check("a,b\r\n\"1\r\nmore\",2\r\n3,4\r\n", &["1 a|b", "2 1\r\nmore|2", "4 3|4"]);
    check("a,b\r\"1\rmore\",2\r3,4", &["1 a|b", "2 1\rmore|2", "4 3|4"]);
    check("\"say \"\"hi\"\"\",\"a,b\"\n,\n", &["1 say \"hi\"|a,b", "2 |"]);
    check("", &[]);
    check("\r\n\n\r", &[]);
}

#[test]
fn quotes_as_people_break_them() {
    check("a \"b\" c,d\n", &["1 a \"b\" c|d"]);
    check("\"a\"b,c\n", &["1 ab|c"]);
    check("\"a\"b,\"c\"\n1,2\n", &["1 ab|c", "2 1|2"]);
    // Blanks around the marks.
    check("a, \"b, c\" ,d\n", &["1 a|b, c|d"]);
    check("a,\t\"b, c\"\t\n", &["1 a|b, c"]);
    // Marks within that are not doubled.
    check("1,\"He said \"no, never\" to me\",2\n", &["1 1|He said \"no, never\" to me|2"]);
    check("\"a \"b\" c\"\n\"d\"\n", &["1 a \"b\" c", "2 d"]);
    check("\"5\" wide\",2\n", &["1 5\" wide|2"]);
    check("\"one \"\"two\"\" \"three\" four\",2\n", &["1 one \"two\" \"three\" four|2"]);
    // Words that are quoted, rather than cells.
    check("\"Yes\" or \"No\",b\n", &["1 \"Yes\" or \"No\"|b"]);
}

#[test]
fn marks_that_are_not_doubled_are_told() {
    let text = "a,b\n1,\"x \"y\" z\"\n2,\"x\"\n3,\"5\" wide\"\n";
    let (_, quotes) = read([text.as_bytes()].into_iter());
    assert_eq!((quotes.loose.first, quotes.loose.count), (Some(Place { row: 2, column: 1 }), 2));
    assert_eq!(quotes.unclosed.count, 0);
}

#[test]
fn a_quote_that_is_never_closed_is_passed_over_and_told() {
    let check = |text: &str, expected: &[&str], place: (u64, usize)| {
        check(text, expected);
        let (_, quotes) = read([text.as_bytes()].into_iter());
        let place = Place { row: place.0, column: place.1 };
        assert_eq!((quotes.unclosed.first, quotes.unclosed.count), (Some(place), 1), "{text:?}");
    };
    check("a,b\n1,\"2\n3,4\n", &["1 a|b", "2 1|2", "3 3|4"], (2, 1));
    check("a,b\n1,\"2\n3,4\n5,\"x, y\"\n", &["1 a|b", "2 1|2", "3 3|4", "4 5|x, y"], (2, 1));
    check("\"a\",\"b\"\n\"1\",\"2\n\"3\",\"4\"\n", &["1 a|b", "2 1|2", "3 3|4"], (2, 1));
    check("\"", &["1 "], (1, 0));
    check("a\n\"", &["1 a", "2 "], (2, 0));
    for closed in ["a,\"b\"", "a,\"b\"\n", "a,\"b\" ", "a,b", "a,"] {
        assert_eq!(read([closed.as_bytes()].into_iter()).1, Quotes::default(), "{closed:?}");
    }
}

#[test]
fn a_record_may_be_as_long_as_the_limit_and_no_longer() {
    let stop = |text: &str, size: usize| {
        let mut records = Records::new(b',', 1);
        text.as_bytes().chunks(size).find_map(|chunk| match records.push(chunk, &mut |_| Ok::<(), ()>(())) {
            Err(Stop::TooLong { row }) => Some(row),
            _ => None,
        })
    };
    let fits = format!("h\n{}\nz", "x".repeat(MAX_RECORD_BYTES - 1));
    let long = format!("h\n{}\nz", "x".repeat(MAX_RECORD_BYTES + 1));
    let quoted = format!("h\n1,\"{}", "x".repeat(MAX_RECORD_BYTES + 1));
    for size in [1 << 16, 1 << 20, usize::MAX >> 1] {
        assert_eq!(stop(&fits, size), None);
        assert_eq!(stop(&long, size), Some(2));
        assert_eq!(stop(&quoted, size), Some(2));
    }
}

/// A mark that is never closed costs its own cell, not the rest of the file.
#[test]
fn a_quote_that_is_not_closed_within_the_limit() {
    let text = format!("h,i\n1,\"{}", "x,y\n".repeat(MAX_RECORD_BYTES / 2));
    let mut whole = None;
    for size in [1 << 16, usize::MAX >> 1] {
        let (records, quotes) = read(text.as_bytes().chunks(size));
        assert_eq!((records.len(), &*records[1].1[1]), (MAX_RECORD_BYTES / 2 + 1, "x"));
        assert_eq!(quotes.unclosed.count, 1);
        assert_eq!(*whole.get_or_insert(quotes), quotes);
    }
}

/// Many of them do not cost the square of the file: beyond a budget, marks mean nothing.
#[test]
fn quotes_that_are_never_closed_again_and_again() {
    let text = ",\"\"a\n".repeat(MAX_RECORD_BYTES);
    let (records, quotes) = read(text.as_bytes().chunks(1 << 20));
    assert_eq!(records.len(), MAX_RECORD_BYTES);
    assert!((2..20).contains(&quotes.unclosed.count), "{}", quotes.unclosed.count);
}

proptest! {
    #[test]
    fn cuts_do_not_matter(
        parts in prop::collection::vec(prop::sample::select(vec!["a", "bc", ",", "\n", "\r\n", "\r", "\"", "\"", " "]), 0..40),
        size in 1usize..7,
    ) {
        let text = parts.concat();
        let whole = read([text.as_bytes()].into_iter());
        prop_assert_eq!(read(text.as_bytes().chunks(size)), whole);
    }

    /// Text as RFC 4180 has it gives back the cells it was made of.
    #[test]
    fn well_formed_text_is_read_as_written(
        rows in prop::collection::vec(
            prop::collection::vec(prop::collection::vec(
                prop::sample::select(vec!["a", "b c", ",", "\n", "\r", "\"", "\"\"", "'", ";"]), 0..5), 2..5), 1..6),
    ) {
        let cells: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|parts| parts.concat()).collect()).collect();
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines: Vec<String> = cells.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",")).collect();
        let (read, quotes) = read([lines.join("\r\n").as_bytes()].into_iter());
        let trimmed: Vec<Vec<String>> = cells.iter().map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()).collect();
        prop_assert_eq!(read.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), trimmed);
        prop_assert_eq!(quotes, Quotes::default());
    }

    /// Text as RFC 4180 has it is cut as the `csv` crate cuts it, but that blanks around cells are not part of them.
    #[test]
    fn well_formed_text_is_read_as_the_csv_crate_reads_it(
        rows in prop::collection::vec(
            prop::collection::vec(prop::collection::vec(
                prop::sample::select(vec!["a", "b c", " ", ",", "\n", "\r\n", "\r", "\"", "\"\"", "'", ";", "é"]), 0..5), 2..5), 1..6),
        always in any::<bool>(),
        ends in prop::sample::select(vec![csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')]),
    ) {
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut written =
            csv::WriterBuilder::new().flexible(true).quote_style(style).terminator(ends).from_writer(Vec::new());
        for row in &rows {
            written.write_record(row.iter().map(|parts| parts.concat())).unwrap();
        }
        let text = written.into_inner().unwrap();
        let mut theirs =
            csv::ReaderBuilder::new().flexible(true).has_headers(false).trim(csv::Trim::All).from_reader(&*text);
        let theirs: Vec<Vec<String>> =
            theirs.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
        let (ours, quotes) = read([&*text].into_iter());
        prop_assert_eq!(ours.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), theirs);
        prop_assert_eq!(quotes, Quotes::default());
    }
}
