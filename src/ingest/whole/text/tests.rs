use crate::error::ErrorKind;
use crate::ingest::{ReadOptions, Source, whole};

fn read(bytes: &[u8], encoding: Option<&str>) -> Result<Source, crate::error::Error> {
    let options = ReadOptions { encoding: encoding.map(str::to_owned), ..ReadOptions::default() };
    whole::read("a.csv", bytes, &options).map(|mut sources| sources.remove(0))
}

/// Encoding, the cell in the first row and column `place` (from 0), codes of the notices.
fn told(source: &Source, place: usize) -> (String, String, String) {
    let cell = source.table().unwrap().columns()[place].text_at(0).unwrap_or_default();
    let codes: Vec<&str> = source.notices.iter().map(|notice| notice.code.as_str()).collect();
    (source.form.encoding.to_string(), cell.to_owned(), codes.join(" "))
}

fn utf_16(text: &str, little_endian: bool) -> Vec<u8> {
    let bytes = |unit: u16| if little_endian { unit.to_le_bytes() } else { unit.to_be_bytes() };
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_16_of_either_order_with_and_without_mark() {
    for (little_endian, name) in [(true, "utf-16le"), (false, "utf-16be")] {
        for text in ["\u{feff}Frage\tB\nja, größer\t2\n", "Frage\tB\nja, größer\t2\n"] {
            let source = read(&utf_16(text, little_endian), None).unwrap();
            assert_eq!(told(&source, 0), (name.into(), "ja, größer".into(), String::new()), "{text:?}");
            assert_eq!(source.form.delimiter, Some('\t'));
            assert_eq!(source.columns, 2);
        }
    }
    // Not cut at the end of a chunk, whatever falls there.
    let long = format!("a,b\n{}", "😀é,1\n".repeat(400_000));
    let source = read(&utf_16(&long, true), None).unwrap();
    assert_eq!((source.rows, source.notices.len()), (400_000, 0));
    assert_eq!(source.table().unwrap().columns()[0].text_at(399_999), Some("😀é"));
}

#[test]
fn legacy_encodings_are_assumed_and_told() {
    let source = read(b"Antwort,B\nv\xF6llig zufrieden,1\nm\xE4\xDFig,2\n", None).unwrap();
    assert_eq!(
        told(&source, 0),
        ("windows-1252".into(), "völlig zufrieden".into(), "encoding_assumed".into())
    );
    assert!(
        source.notices[0].text.contains("windows-1252, in which it says \"völlig\""),
        "{:?}",
        source.notices
    );
    let source = read(b"Answer,B\nI don\xD5t know,1\ncaf\x8E,2\n", None).unwrap();
    assert_eq!(told(&source, 0), ("mac-roman".into(), "I don’t know".into(), "encoding_assumed".into()));
}

#[test]
fn single_bad_bytes_are_a_notice() {
    let source =
        read("Antwort,B\nvöllig \u{0}größer,1\n".replace('\0', "\u{fffd}").as_bytes(), None).unwrap();
    assert_eq!(told(&source, 0).2, "");
    let source = read(b"Antwort,B\nv\xC3\xB6llig\xE9 zufrieden,1\n", None).unwrap();
    assert_eq!(told(&source, 0), ("utf-8".into(), "völlig\u{fffd} zufrieden".into(), "invalid_utf8".into()));
    let source = read(b"Universe?\x8C\xE6,B\na,1\n", None).unwrap();
    assert_eq!(told(&source, 0), ("utf-8".into(), "a".into(), "invalid_utf8".into()));
}

#[test]
fn a_person_has_the_last_word() {
    let bytes = b"Antwort,B\nv\xF6llig,1\n";
    let check = |label: &str, name: &str, cell: &str| {
        let source = read(bytes, Some(label)).unwrap();
        let (encoding, text, _) = told(&source, 0);
        assert_eq!((encoding.as_str(), text.as_str()), (name, cell), "{label}");
    };
    check("mac-roman", "mac-roman", "vˆllig");
    check("ISO-8859-1", "windows-1252", "völlig");
    check("windows-1250", "windows-1250", "völlig");
    check("utf-8", "utf-8", "v\u{fffd}llig");
    let error = read(bytes, Some("klingon")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Study);
    assert!(error.to_string().starts_with("a.csv: no encoding is called \"klingon\"."), "{error}");
    // Bytes that are none in that encoding.
    let source = read(b"A,B\n\x81\x20x,1\n", Some("shift_jis")).unwrap();
    assert_eq!(told(&source, 1).2, "undecodable");
}

#[test]
fn utf_32_by_its_mark() {
    let text = "\u{feff}Frage,B\nja 😀 größer,2\n";
    let little: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let big: Vec<u8> = text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
    for (bytes, name) in [(&little, "utf-32le"), (&big, "utf-32be")] {
        let source = read(bytes, None).unwrap();
        assert_eq!(told(&source, 0), (name.into(), "ja 😀 größer".into(), String::new()));
    }
    let cut = read(&little[..little.len() - 2], None).unwrap();
    assert_eq!(told(&cut, 0).2, "undecodable");
}

#[test]
fn pages_of_dos_are_assumed_by_evidence_and_chosen_by_name() {
    let german = b"Antwort,B\nV\x94llig zufrieden,1\nf\x81r mich zu gro\xE1,2\nM\x84\xE1ig gel\x94st,2\n";
    let source = read(german, None).unwrap();
    assert_eq!(told(&source, 0), ("ibm850".into(), "Völlig zufrieden".into(), "encoding_assumed".into()));
    for name in ["cp437", "IBM437", "437", "cp-437"] {
        assert_eq!(told(&read(german, Some(name)).unwrap(), 0).0, "ibm437", "{name}");
    }
}

#[test]
fn an_encoding_that_cannot_be_is_refused_and_a_doubtful_one_told() {
    let refused = |bytes: &[u8], name: &str| {
        let error = read(bytes, Some(name)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Study);
        error.to_string()
    };
    assert!(refused(b"a,b\n1,2\n", "utf-16le").contains("it holds none"));
    assert!(refused(&utf_16("a,b\n1,2\n", true), "utf-8").contains("its bytes are UTF-16"));
    assert!(refused(b"a,b\n1,2\n", "martian").contains("no encoding is called \"martian\""));
    assert!(refused(b"a,b\n1,2\n", "cpx850").contains("no encoding is called"));
    assert_eq!(told(&read("a,b\ngrößer,2\n".as_bytes(), Some("latin1")).unwrap(), 0).2, "encoding_doubted");
    assert_eq!(told(&read(b"a,b\n1,2\n", Some("latin1")).unwrap(), 0).2, "");
}
