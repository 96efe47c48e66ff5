//! The XML of workbooks, piece by piece: names without their prefixes, texts without their escapes.
//!
//! Why not by a library: they copy each piece and look it over several times, which was most of the time that a
//! workbook took.

mod tag;
mod window;

use super::super::archive::Unpacked;
use std::ops::Range;
pub use tag::Tag;
use window::Window;

/// Bytes of the text of one element. No cell holds as many.
const MAX_TEXT: usize = 6 << 20;

/// XML that is being read.
pub struct Xml<'z> {
    window: Window<'z>,
    /// An element without content has begun and ends next: how long its tag is, and where its name stands in it.
    ending: Option<(usize, Range<usize>)>,
}

/// What comes next. Elements without content are a start and an end.
pub enum Piece<'a> {
    Start(Tag<'a>),
    /// The name of what ends, without its prefix.
    End(&'a str),
    Text(&'a str),
    /// A character that was written as a reference.
    Character(char),
    /// Comments, declarations, instructions, and references to entities that the document itself declares:
    /// those are never expanded.
    Other,
    Eof,
}

/// The XML cannot be read further: it is broken, or it is too much.
#[derive(Debug)]
pub struct Broken;

/// What a piece is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Start,
    Empty,
    End,
    Text,
    Literal,
    Reference,
    Other,
}

impl<'z> Xml<'z> {
    /// Of an entry of an archive.
    pub fn of_part(part: Unpacked<'z>) -> Self {
        Xml { window: Window::over_part(part), ending: None }
    }

    /// Of bytes in memory.
    pub fn new(bytes: &'z [u8]) -> Self {
        Xml { window: Window::over(bytes), ending: None }
    }

    /// The next piece.
    #[inline]
    pub fn next(&mut self) -> Result<Piece<'_>, Broken> {
        if let Some((back, name)) = self.ending.take() {
            return Ok(Piece::End(local(self.window.read(back, name.start, name.end))));
        }
        let (form, length) = loop {
            if let Some(found) = piece(self.window.rest())? {
                break found;
            }
            if !self.window.more()? {
                match self.window.rest() {
                    "" => return Ok(Piece::Eof),
                    rest if rest.starts_with('<') => return Err(Broken),
                    rest => break (Form::Text, rest.len()),
                }
            }
        };
        self.window.pass(length);
        let window = &self.window;
        let inside = |start: usize, end: usize| window.read(length, start, length.saturating_sub(end));
        Ok(match form {
            Form::Start => Piece::Start(Tag::of(inside(1, 1))),
            Form::Empty => {
                let tag = Tag::of(inside(1, 2));
                self.ending = Some((length, 1..1 + tag.written().len()));
                Piece::Start(tag)
            }
            Form::End => Piece::End(local(inside(2, 1).trim_ascii_end())),
            Form::Text => Piece::Text(inside(0, 0)),
            Form::Literal => Piece::Text(inside(LITERAL.len(), 3)),
            Form::Reference => reference(inside(1, 1)).map_or(Piece::Other, Piece::Character),
            Form::Other => Piece::Other,
        })
    }

    /// Something was kept of what was read: as many bytes may stand around it.
    #[inline(always)]
    pub fn earn(&mut self, bytes: u64) {
        self.window.earned += bytes;
    }

    /// How far the XML was read, in bytes.
    pub fn position(&self) -> usize {
        self.window.position()
    }

    /// Adds the text inside an element that has just begun to `text`, up to its end; `name`: what the element is
    /// called.
    pub fn text(&mut self, name: &str, text: &mut String) -> Result<(), Broken> {
        loop {
            match self.next()? {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Character(character) => text.push(character),
                Piece::End(end) if end == name => return Ok(()),
                Piece::Eof => return Err(Broken),
                _ => {}
            }
            if text.len() > MAX_TEXT {
                return Err(Broken);
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

/// How text begins that is written as it is.
const LITERAL: &str = "<![CDATA[";

/// What the text begins with, and how long that is; `None` where its end is not in sight.
#[inline(always)]
fn piece(text: &str) -> Result<Option<(Form, usize)>, Broken> {
    let bytes = text.as_bytes();
    Ok(match bytes {
        [b'<', b'/', ..] => bytes.iter().position(|&byte| byte == b'>').map(|end| (Form::End, end + 1)),
        [b'<', b'?', ..] => text.find("?>").map(|end| (Form::Other, end + 2)),
        [b'<', b'!', ..] => declaration(text)?,
        [b'<', _, ..] => end_of_tag(bytes).map(|end| match bytes.get(end - 1) {
            Some(b'/') => (Form::Empty, end + 1),
            _ => (Form::Start, end + 1),
        }),
        [] | [b'<'] => None,
        [b'&', after @ ..] => {
            let end = after.iter().position(|byte| matches!(byte, b';' | b'&' | b'<'));
            end.map(|end| match after.get(end) {
                Some(b';') => (Form::Reference, end + 2),
                // One that ends nowhere is a letter.
                _ => (Form::Text, end + 1),
            })
        }
        _ => bytes.iter().position(|byte| matches!(byte, b'<' | b'&')).map(|end| (Form::Text, end)),
    })
}

/// Where the `>` of a tag stands; one in quotation marks is part of an attribute.
#[inline(always)]
fn end_of_tag(bytes: &[u8]) -> Option<usize> {
    let mut quote = 0;
    for (at, &byte) in bytes.iter().enumerate().skip(1) {
        if quote != 0 {
            quote = if byte == quote { 0 } else { quote };
        } else if byte == b'>' {
            return Some(at);
        } else if byte == b'"' || byte == b'\'' {
            quote = byte;
        }
    }
    None
}

/// The same as [`piece`] for what begins with `<!`.
fn declaration(text: &str) -> Result<Option<(Form, usize)>, Broken> {
    let closed = |start: &str, end: &str| {
        let found = text.get(start.len()..).and_then(|after| after.find(end));
        found.map(|at| start.len() + at + end.len())
    };
    if text.starts_with("<!--") {
        return Ok(closed("<!--", "-->").map(|end| (Form::Other, end)));
    }
    if text.starts_with(LITERAL) {
        return Ok(closed(LITERAL, "]]>").map(|end| (Form::Literal, end)));
    }
    const DOCTYPE: &str = "<!DOCTYPE";
    let begins =
        |whole: &str| whole.as_bytes().iter().zip(text.as_bytes()).all(|(a, b)| a.eq_ignore_ascii_case(b));
    if text.len() >= DOCTYPE.len() && begins(DOCTYPE) {
        return Ok(end_of_doctype(text).map(|end| (Form::Other, end)));
    }
    let cut = ["<!--", LITERAL, DOCTYPE].into_iter().any(|whole| text.len() < whole.len() && begins(whole));
    if cut { Ok(None) } else { Err(Broken) }
}

/// Where the declaration of the document's kind ends, with the declarations inside it.
fn end_of_doctype(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let rest = text.get(at..)?;
        at += match rest.bytes().next()? {
            b'<' if rest.starts_with("<!--") => rest.find("-->")? + 3,
            b'<' => {
                depth += 1;
                1
            }
            b'>' if depth == 1 => return Some(at + 1),
            b'>' => {
                depth -= 1;
                1
            }
            quote @ (b'"' | b'\'') => rest.bytes().skip(1).position(|byte| byte == quote)? + 2,
            _ => rest.chars().next()?.len_utf8(),
        };
    }
}

/// The character of a reference, by what stands between `&` and `;`; `None` for entities of the document.
fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => {}
    }
    let (digits, radix) = match name.strip_prefix('#')? {
        number if number.starts_with('x') => (number.get(1..)?, 16),
        number => (number, 10),
    };
    // A sign is no digit.
    let plain = digits.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let code = u32::from_str_radix(digits, radix).ok().filter(|&code| plain && code > 0)?;
    char::from_u32(code)
}

/// A name without its prefix.
#[inline(always)]
fn local(name: &str) -> &str {
    match name.bytes().rposition(|byte| byte == b':') {
        Some(at) => name.get(at + 1..).unwrap_or_default(),
        None => name,
    }
}

#[cfg(test)]
mod tests;
