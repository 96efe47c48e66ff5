use super::*;
use proptest::prelude::*;

type Read = (Vec<(u64, Vec<String>)>, Option<Place>);

fn read<'a>(chunks: impl Iterator<Item = &'a [u8]>, returns_only: bool) -> Read {
    let mut records = Records::new(b',', returns_only);
    let mut read = Vec::new();
    let mut each = |record: Record<'_>| -> Result<(), ()> {
        let cells = record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        read.push((record.row, cells));
        Ok(())
    };
    for chunk in chunks {
        records.push(chunk, &mut each).unwrap();
    }
    let unclosed = records.finish(&mut each).unwrap();
    (read, unclosed)
}

/// `expected`: the row and the cells, `1 a|b`, a record a line.
fn check(text: &str, expected: &[&str]) {
    let returns_only = text.contains('\r') && !text.contains('\n');
    let (records, _) = read([text.as_bytes()].into_iter(), returns_only);
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
}

#[test]
fn a_quote_that_is_never_closed_is_told() {
    let (records, unclosed) = read([b"a,b\n1,\"2\n3,4\n".as_slice()].into_iter(), false);
    assert_eq!(unclosed, Some(Place { row: 2, column: 1 }));
    assert_eq!(records[1], (2, vec!["1".into(), "2\n3,4".into()]));
    for closed in ["a,\"b\"", "a,\"b\"\n", "a,b", "a,"] {
        assert_eq!(read([closed.as_bytes()].into_iter(), false).1, None, "{closed:?}");
    }
}

#[test]
fn a_record_may_be_as_long_as_the_limit_and_no_longer() {
    let stop = |text: &str, size: usize| {
        let mut records = Records::new(b',', false);
        text.as_bytes().chunks(size).find_map(|chunk| match records.push(chunk, &mut |_| Ok::<(), ()>(())) {
            Err(Stop::TooLong { place, quoted }) => Some((place.row, place.column, quoted)),
            _ => None,
        })
    };
    let fits = format!("h\n{}\nz", "x".repeat(MAX_RECORD_BYTES - 1));
    let long = format!("h\n{}\nz", "x".repeat(MAX_RECORD_BYTES + 1));
    let quoted = format!("h\n1,\"{}", "x\n".repeat(MAX_RECORD_BYTES));
    for size in [1 << 16, 1 << 20, usize::MAX >> 1] {
        assert_eq!(stop(&fits, size), None);
        assert_eq!(stop(&long, size), Some((2, 0, false)));
        assert_eq!(stop(&quoted, size), Some((2, 1, true)));
    }
}

#[test]
fn trimming() {
    let check =
        |cell: &str, expected: &str| assert_eq!(trim(cell.as_bytes()), expected.as_bytes(), "{cell:?}");
    check("Never ", "Never");
    check("\u{a0}\t a b \r\n\u{a0}", "a b");
    check("\u{a0}", "");
    check(" ", "");
    check("x", "x");
    // Letters that share a byte with the no-break space stay whole.
    check("\u{e0}", "\u{e0}");
    check("\u{a9}x\u{420}", "\u{a9}x\u{420}");
}

proptest! {
    #[test]
    fn cuts_do_not_matter(
        parts in prop::collection::vec(prop::sample::select(vec!["a", "bc", ",", "\n", "\r\n", "\r", "\"", " "]), 0..40),
        size in 1usize..7,
    ) {
        let text = parts.concat();
        for returns_only in [false, true] {
            let whole = read([text.as_bytes()].into_iter(), returns_only);
            prop_assert_eq!(read(text.as_bytes().chunks(size), returns_only), whole);
        }
    }
}
