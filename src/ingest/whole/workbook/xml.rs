//! The XML of workbooks, event by event: names without their prefixes, texts without their escapes.

use super::super::archive::Unpacked;
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesEnd, BytesStart, Event};
use std::borrow::Cow;
use std::io::{BufRead, BufReader};

/// Attributes of one element that are looked at.
const MAX_ATTRIBUTES: usize = 64;

/// Where XML comes from: an entry of an archive, or a file in memory.
pub trait Piecewise: BufRead {
    /// A piece ends here.
    fn end_piece(&mut self) {}
}

impl Piecewise for BufReader<Unpacked<'_>> {
    fn end_piece(&mut self) {
        self.get_mut().end_piece();
    }
}

impl Piecewise for &[u8] {}

/// XML that is being read.
pub struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

/// What comes next. Elements without content are a start and an end.
pub enum Piece<'a> {
    Start(Tag<'a>),
    End(EndTag<'a>),
    Text(Cow<'a, str>),
    /// A character that was written as a reference.
    Character(char),
    /// Comments, declarations, instructions, and references to entities that the document itself declares:
    /// those are never expanded.
    Other,
    Eof,
}

/// The start of an element.
pub struct Tag<'a>(BytesStart<'a>);

/// The end of an element.
pub struct EndTag<'a>(BytesEnd<'a>);

/// The XML cannot be read further: it is broken, or it is too much.
#[derive(Debug)]
pub struct Broken;

impl<'z> Xml<BufReader<Unpacked<'z>>> {
    /// Of an entry of an archive.
    pub fn of_part(part: Unpacked<'z>) -> Self {
        Xml::new(BufReader::with_capacity(64 << 10, part))
    }
}

impl<R: Piecewise> Xml<R> {
    /// XML from its beginning.
    pub fn new(source: R) -> Self {
        let mut reader = Reader::from_reader(source);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Xml { reader, buffer: Vec::with_capacity(1024) }
    }

    /// The next piece.
    pub fn next(&mut self) -> Result<Piece<'_>, Broken> {
        self.buffer.clear();
        self.reader.get_mut().end_piece();
        Ok(match self.reader.read_event_into(&mut self.buffer).map_err(|_| Broken)? {
            Event::Start(tag) | Event::Empty(tag) => Piece::Start(Tag(tag)),
            Event::End(tag) => Piece::End(EndTag(tag)),
            Event::Text(text) => Piece::Text(text.into_inner()),
            Event::CData(text) => Piece::Text(text.into_inner()),
            Event::GeneralRef(entity) => match resolve_predefined_entity(&entity) {
                Some(text) => text.chars().next().map_or(Piece::Other, Piece::Character),
                None => entity.resolve_char_ref().ok().flatten().map_or(Piece::Other, Piece::Character),
            },
            Event::Eof => Piece::Eof,
            _ => Piece::Other,
        })
    }

    /// How far the XML was read, in bytes.
    pub fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The text inside an element that has just begun, up to its end; `name`: what the element is called.
    pub fn text(&mut self, name: &str) -> Result<String, Broken> {
        let mut text = String::new();
        loop {
            match self.next()? {
                Piece::Text(piece) => text.push_str(&piece),
                Piece::Character(character) => text.push(character),
                Piece::End(end) if end.name() == name => return Ok(text),
                Piece::Eof => return Err(Broken),
                _ => {}
            }
        }
    }

    /// Passes over an element that has just begun, with all that is in it.
    pub fn skip(&mut self) -> Result<(), Broken> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Piece::Start(_) => depth += 1,
                Piece::End(_) => depth -= 1,
                Piece::Eof => return Err(Broken),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Tag<'_> {
    /// The element's name without its prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// An attribute's value: by its whole name where that has a prefix, else by what stands behind the prefix.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let whole = name.contains(':');
        let fits = |key: &str| if whole { key == name } else { local(key) == name };
        let mut attributes = self.0.attributes();
        let mut attributes = attributes.with_checks(false).flatten().take(MAX_ATTRIBUTES);
        let value = attributes.find(|attribute| fits(attribute.key.0))?.value;
        if !value.contains('&') {
            return Some(value);
        }
        let unescaped = unescape(&value).ok().map(Cow::into_owned);
        Some(unescaped.map_or(value, Cow::Owned))
    }

    /// The same as a number.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attribute(name)?.trim().parse().ok()
    }
}

impl EndTag<'_> {
    /// The element's name without its prefix.
    pub fn name(&self) -> &str {
        local(self.0.name().0)
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

#[cfg(test)]
mod tests {
    use super::{Piece, Xml};

    #[test]
    fn entities_of_the_document_are_not_expanded() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><x:a y:k='1 &lt; 2'>&c;&amp;&#65;<b/></x:a>";
        let mut xml = Xml::new(laughs.as_bytes());
        let mut told = Vec::new();
        loop {
            match xml.next().unwrap() {
                Piece::Start(tag) => {
                    told.push(format!("<{} {:?}", tag.name(), tag.attribute("k").as_deref()));
                }
                Piece::End(tag) => told.push(format!("{}>", tag.name())),
                Piece::Text(text) => told.push(text.into_owned()),
                Piece::Character(character) => told.push(character.to_string()),
                Piece::Other => {}
                Piece::Eof => break,
            }
        }
        assert_eq!(told, ["<a Some(\"1 < 2\")", "&", "A", "<b None", "b>", "a>"]);
    }
}
