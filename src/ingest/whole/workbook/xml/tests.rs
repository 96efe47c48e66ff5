use super::{Piece, Xml};

/// What is read of `text`, and `Broken` where it breaks.
fn told(text: &[u8]) -> Vec<String> {
    let mut xml = Xml::new(text);
    let mut told = Vec::new();
    loop {
        told.push(match xml.next() {
            Ok(Piece::Start(tag)) => format!("<{} {:?}", tag.name(), tag.attribute("k").as_deref()),
            Ok(Piece::End(name)) => format!("{name}>"),
            Ok(Piece::Text(text)) => text.to_owned(),
            Ok(Piece::Character(character)) => character.to_string(),
            Ok(Piece::Other) => continue,
            Ok(Piece::Eof) => return told,
            Err(_) => {
                told.push("Broken".to_owned());
                return told;
            }
        });
    }
}

#[test]
fn entities_of_the_document_are_not_expanded() {
    let laughs = "<!DOCTYPE a [<!-- it's > --><!ENTITY b \"ha>\"><!ENTITY c \"&b;&b;&b;\">]><x:a y:k='1 &lt; 2'>&c;&amp;&#65;<b/></x:a>";
    assert_eq!(told(laughs.as_bytes()), ["<a Some(\"1 < 2\")", "&", "A", "<b None", "b>", "a>"]);
}

#[test]
fn pieces() {
    let check = |text: &str, expected: &[&str]| assert_eq!(told(text.as_bytes()), expected, "{text}");
    check("\u{FEFF}<?xml version='1.0' ?><a\n k = \"x>y\" j='\"'/>", &["\u{FEFF}", "<a Some(\"x>y\")", "a>"]);
    check("<a j=1 k='2'>ü</a >", &["<a Some(\"2\")", "ü", "a>"]);
    check("<a j k='&#xe9;&quot;'/>", &["<a Some(\"é\\\"\")", "a>"]);
    check("<a k='&who; &amp;' k='2'></b>", &["<a Some(\"&who; &amp;\")", "b>"]);
    check("a & b &lt;&#0;&#x110000;&#+5;&x &y;", &["a ", "& b ", "<", "&x "]);
    check("<![CDATA[<a>&amp;]]]]><!-- <b> --><c/>", &["<a>&amp;]]", "<c None", "c>"]);
    check("text", &["text"]);
    check("", &[]);
}

#[test]
fn what_breaks_off_is_broken() {
    for text in [
        "<",
        "<a",
        "<a k='>",
        "</a",
        "<!",
        "<!-- ",
        "<![CDA",
        "<![CDATA[a]]",
        "<!DOCTYPE a [<b>]",
        "<?xml >",
        "<!x>",
    ] {
        assert_eq!(told(text.as_bytes()), ["Broken"], "{text}");
    }
    assert_eq!(told(b"<a/>\xFF<b/>"), ["<a None", "a>", "Broken"]);
    assert_eq!(told(b"<a/>\xC3"), ["<a None", "a>", "Broken"]);
}
