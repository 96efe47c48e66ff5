//! The texts of XLSX: runs put together, escapes undone.

use super::super::package::Part;
use super::super::xml::{Broken, Piece};
use std::borrow::Cow;

/// Adds the text of an element with runs of text to `text`, without what tells its pronunciation.
pub fn rich(xml: &mut Part<'_>, name: &str, text: &mut String) -> Result<(), Broken> {
    loop {
        match xml.next()? {
            Piece::Start(tag) if tag.name() == "t" => xml.text("t", text)?,
            Piece::Start(tag) if tag.name() == "rPh" => xml.skip()?,
            Piece::End(end) if end == name => return Ok(()),
            Piece::Eof => return Err(Broken),
            _ => {}
        }
    }
}

/// A text without Excel's escapes for characters that XML cannot hold: `_x000D_`.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut units: Vec<u16> = Vec::new();
    let mut clear = String::with_capacity(text.len());
    let mut rest = text;
    let flush = |units: &mut Vec<u16>, clear: &mut String| {
        clear.extend(
            char::decode_utf16(units.drain(..)).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)),
        );
    };
    while !rest.is_empty() {
        let code = rest.strip_prefix("_x").and_then(|code| code.get(..5)).filter(|code| code.ends_with('_'));
        let digits = code
            .and_then(|code| code.get(..4))
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        if let Some(unit) = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok()) {
            units.push(unit);
            rest = rest.get(7..).unwrap_or_default();
            continue;
        }
        flush(&mut units, &mut clear);
        let next = rest.char_indices().skip(1).find(|&(_, c)| c == '_').map_or(rest.len(), |(at, _)| at);
        let (now, later) = rest.split_at(next);
        clear.push_str(now);
        rest = later;
    }
    flush(&mut units, &mut clear);
    Cow::Owned(clear)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escapes_of_excel() {
        let check = |text: &str, expected: &str| assert_eq!(unescaped(text), expected, "{text}");
        check("a_x000D_\nb", "a\r\nb");
        check("_x005F_x000D_", "_x000D_");
        check("_xD83D__xDCF7_!", "\u{1F4F7}!");
        check("_xD83D_", "\u{FFFD}");
        check("max_x and _x12é4_ _x", "max_x and _x12é4_ _x");
    }
}
