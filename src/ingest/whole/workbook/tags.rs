//! The tags and texts of a page, one after the other, whatever their order: comments, scripts and styles are passed
//! over.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Bytes of one tag; a longer one is none.
const MAX_TAG: usize = 64 << 10;

/// Bytes of a reference to a character: `&thetasym;`.
const MAX_REFERENCE: usize = 12;

/// The names of the characters from 160 to 255, in their order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Names of further characters that occur in texts.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("hellip", '…'),
    ("bull", '•'),
    ("euro", '€'),
    ("trade", '™'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
];

/// What comes next.
pub enum Token<'a> {
    Start(Tag<'a>),
    /// The name of what ends.
    End(&'a str),
    /// Text as it is written, for [`resolved`].
    Text(&'a str),
}

/// The start of an element.
pub struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
}

/// Walks over a page.
pub struct Tags<'a> {
    page: &'a str,
    at: usize,
}

impl<'a> Tags<'a> {
    /// From the beginning of `page`.
    pub fn new(page: &'a str) -> Self {
        Tags { page, at: 0 }
    }

    /// How far the page was walked over, in bytes.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Goes on from `at`, in bytes from the beginning of the page.
    pub fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The next token; `None` at the end of the page.
    pub fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.page.get(self.at..).filter(|rest| !rest.is_empty())?;
            if let Some(comment) = rest.strip_prefix("<!--") {
                self.at += comment.find("-->").map_or(rest.len(), |end| end + 7);
                continue;
            }
            let Some(inside) = rest.strip_prefix('<').filter(|inside| begins_tag(inside)) else {
                // A `<` that begins no tag belongs to the text.
                return Some(Token::Text(self.text(rest)));
            };
            let Some(end) = end_of_tag(inside) else {
                return Some(Token::Text(self.text(rest)));
            };
            self.at += end + 2;
            let tag = inside.get(..end).unwrap_or_default();
            if let Some(name) = tag.strip_prefix('/') {
                return Some(Token::End(name.split_ascii_whitespace().next().unwrap_or_default()));
            }
            let cut = tag.find(|c: char| c.is_ascii_whitespace() || c == '/').unwrap_or(tag.len());
            let (name, attributes) = tag.split_at(cut);
            if name.starts_with(['!', '?']) {
                continue;
            }
            if ["script", "style"].iter().any(|passed| name.eq_ignore_ascii_case(passed)) {
                self.pass(name);
                continue;
            }
            return Some(Token::Start(Tag { name, attributes }));
        }
    }

    /// Text from here up to the next `<`; one that it begins with belongs to it.
    fn text(&mut self, rest: &'a str) -> &'a str {
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest.get(first..).and_then(|later| later.find('<')).map_or(rest.len(), |at| at + first);
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// Passes over everything up to the end of the element that has just begun.
    fn pass(&mut self, name: &str) {
        let rest = self.page.get(self.at..).unwrap_or_default();
        let mut from = 0;
        while let Some(end) = rest.get(from..).and_then(|later| later.find("</")) {
            let at = from + end;
            let ends = rest.get(at + 2..at + 2 + name.len());
            if ends.is_some_and(|ends| ends.eq_ignore_ascii_case(name)) {
                self.at += at;
                return;
            }
            from = at + 2;
        }
        self.at = self.page.len();
    }
}

/// True where a tag stands behind a `<`, not a text that says "less than".
fn begins_tag(inside: &str) -> bool {
    inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// Where the tag's `>` stands; one in quotation marks is part of an attribute.
fn end_of_tag(inside: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in inside.bytes().take(MAX_TAG).enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            // Another tag begins: this one never ends, and need not be looked through again and again.
            (None, b'<') => return None,
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

impl Tag<'_> {
    /// True where the element is called so.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute, with quotation marks or without.
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '=').unwrap_or(rest.len());
            let (key, later) = rest.split_at(end);
            let Some(value) = later.trim_start().strip_prefix('=') else {
                rest = later;
                continue;
            };
            let value = value.trim_start();
            let (value, later) = match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(quote) => {
                    let inside = value.get(1..).unwrap_or_default();
                    inside.split_once(quote).unwrap_or((inside, ""))
                }
                None => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
            };
            if key.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = later;
        }
    }

    /// The same as a number.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.value(name)?.trim().parse().ok()
    }
}

/// `text` with the characters in it that are written as references.
pub fn resolved(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let name = after.bytes().take(MAX_REFERENCE).position(|byte| byte == b';');
        let found = name.and_then(|end| Some((character(after.get(..end)?)?, after.get(end + 1..)?)));
        match found {
            Some((character, later)) => {
                out.push(character);
                rest = later;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character of this name or number.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code =
            hexadecimal.map_or_else(|| number.parse().ok(), |digits| u32::from_str_radix(digits, 16).ok());
        return code.and_then(char::from_u32);
    }
    names().get(name).copied()
}

/// All named characters; a page may hold millions of references to them.
fn names() -> &'static BTreeMap<&'static str, char> {
    static NAMES: OnceLock<BTreeMap<&'static str, char>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let latin = LATIN.split(' ').zip('\u{A0}'..='\u{FF}');
        latin.chain(NAMED.iter().copied()).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(page: &str) -> Vec<String> {
        let mut tags = Tags::new(page);
        std::iter::from_fn(|| tags.next())
            .map(|token| match token {
                Token::Start(tag) => format!("<{} {:?}", tag.name, tag.value("a")),
                Token::End(name) => format!("/{name}"),
                Token::Text(text) => resolved(text).into_owned(),
            })
            .collect()
    }

    #[test]
    fn tags_and_texts_whatever_their_order() {
        let check = |page: &str, expected: &[&str]| assert_eq!(told(page), expected, "{page}");
        check("<td a=1>x</TD >", &["<td Some(\"1\")", "x", "/TD"]);
        check("<td b a = '>' c>", &["<td Some(\">\")"]);
        check("<br/>a &amp; &uuml;&#252;&#xFC; &x; & b", &["<br None", "a & üüü &x; & b"]);
        check("<!-- <td> --><script>if (a < b) '<td>'</script>ü<p>", &["/script", "ü", "<p None"]);
        check("a < b <5 <", &["a ", "< b ", "<5 ", "<"]);
        check("<!DOCTYPE html><?xml?>é<", &["é", "<"]);
        check("<td a=\"open", &["<td a=\"open"]);
        check("<style>p", &[]);
    }

    #[test]
    fn names_of_letters() {
        assert_eq!(LATIN.split(' ').count(), 96);
        assert_eq!(character("yuml"), Some('ÿ'));
        assert_eq!(character("nbsp"), Some('\u{A0}'));
        assert_eq!(character("#x110000"), None);
    }
}
