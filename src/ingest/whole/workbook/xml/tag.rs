//! The start of an element: its name and its attributes.

use super::{local, reference};
use std::borrow::Cow;

/// Attributes of one element that are looked at.
const MAX_ATTRIBUTES: usize = 64;

/// The start of an element.
pub struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
}

/// The attributes of an element.
struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Tag<'a> {
    /// `inside`: what stands between `<` and `>`.
    #[inline(always)]
    pub fn of(inside: &'a str) -> Self {
        let end = inside.bytes().position(is_blank).unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        Tag { name, attributes }
    }

    /// The element's name without its prefix.
    #[inline(always)]
    pub fn name(&self) -> &'a str {
        local(self.name)
    }

    /// The same as it is written.
    pub fn written(&self) -> &'a str {
        self.name
    }

    /// Its attributes, name and value, as they are written.
    #[inline(always)]
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        Attributes { rest: self.attributes }.take(MAX_ATTRIBUTES)
    }

    /// An attribute's value: by its whole name where that has a prefix, else by what stands behind the prefix.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let whole = name.contains(':');
        let fits = |key: &str| if whole { key == name } else { local(key) == name };
        let (_, value) = self.attributes().find(|(key, _)| fits(key))?;
        Some(resolved(value).map_or(Cow::Borrowed(value), Cow::Owned))
    }

    /// The same as a number.
    pub fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.attribute(name)?.trim().parse().ok()
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    #[inline]
    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        loop {
            let rest = self.rest.trim_ascii_start();
            let end = rest.bytes().position(|byte| byte == b'=' || is_blank(byte))?;
            let (name, rest) = rest.split_at(end);
            let rest = rest.trim_ascii_start();
            let Some(value) = rest.strip_prefix('=') else {
                // A name without a value is passed over.
                self.rest = rest;
                continue;
            };
            let value = value.trim_ascii_start();
            let quote = value.bytes().next().filter(|&byte| byte == b'"' || byte == b'\'');
            let Some(quote) = quote else {
                let end = value.bytes().position(is_blank).unwrap_or(value.len());
                self.rest = value.get(end..).unwrap_or_default();
                continue;
            };
            let inside = value.get(1..).unwrap_or_default();
            let end = inside.bytes().position(|byte| byte == quote)?;
            self.rest = inside.get(end + 1..).unwrap_or_default();
            return Some((name, inside.get(..end).unwrap_or_default()));
        }
    }
}

/// A value without its references to characters; `None` where it has none, or others.
fn resolved(value: &str) -> Option<String> {
    let mut rest = value;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once('&') {
        let (name, after) = after.split_once(';')?;
        out.push_str(before);
        out.push(reference(name)?);
        rest = after;
    }
    if out.is_empty() {
        return None;
    }
    out.push_str(rest);
    Some(out)
}

#[inline(always)]
fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
