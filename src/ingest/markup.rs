//! HTML in the texts of questions: survey tools export what their editors hold, `How <strong>satisfied</strong>&nbsp;…`.
//!
//! Only what is plainly HTML goes: tags of known names, and entities that are closed with a semicolon. The names of
//! columns stay as the file has them, since a study calls columns by them.

use super::layout::Layout;
use crate::table::single_spaced;

/// Names of tags, in lower case; those after which a new line begins stand for a blank.
const TAGS: &[(&str, bool)] = &[
    ("a", false),
    ("abbr", false),
    ("b", false),
    ("big", false),
    ("blockquote", true),
    ("br", true),
    ("center", true),
    ("div", true),
    ("em", false),
    ("font", false),
    ("h1", true),
    ("h2", true),
    ("h3", true),
    ("h4", true),
    ("h5", true),
    ("h6", true),
    ("hr", true),
    ("i", false),
    ("img", false),
    ("label", false),
    ("li", true),
    ("ol", true),
    ("p", true),
    ("s", false),
    ("small", false),
    ("span", false),
    ("strike", false),
    ("strong", false),
    ("sub", false),
    ("sup", false),
    ("table", true),
    ("tbody", true),
    ("td", true),
    ("th", true),
    ("tr", true),
    ("u", false),
    ("ul", true),
];

/// Named entities.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("euro", '€'),
    ("pound", '£'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("bull", '•'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("aacute", 'á'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("ntilde", 'ñ'),
    ("ccedil", 'ç'),
    ("ocirc", 'ô'),
    ("ugrave", 'ù'),
    ("icirc", 'î'),
    ("iquest", '¿'),
    ("iexcl", '¡'),
    ("atilde", 'ã'),
    ("otilde", 'õ'),
];

/// Takes the markup out of all texts of a layout.
pub fn clean(layout: &mut Layout) {
    for header in &mut layout.headers {
        header.text = plain(&header.text);
    }
    for group in &mut layout.groups {
        group.text = plain(&group.text);
        for (_, label) in &mut group.members {
            *label = plain(label);
        }
    }
}

/// `text` without its markup; the text itself where nothing else would be left.
pub fn plain(text: &str) -> String {
    if !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let plain = single_spaced(&without_entities(&without_tags(text)));
    if plain.is_empty() { text.to_owned() } else { plain }
}

fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        match tag(from) {
            Some((length, breaks)) => {
                plain.push_str(if breaks { " " } else { "" });
                rest = from.get(length..).unwrap_or_default();
            }
            None => {
                plain.push('<');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    plain + rest
}

/// The length of the tag with which `text` begins, and whether a new line begins after it.
fn tag(text: &str) -> Option<(usize, bool)> {
    let inside = text.strip_prefix('<')?;
    let end = inside.find('>')?;
    let content = inside.get(..end)?;
    let name = content.strip_prefix('/').unwrap_or(content);
    let length = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let (name, attributes) = name.split_at(length);
    // `<a>` is a tag, `<b and c>` is not: attributes are `name="value"`.
    let sound =
        matches!(attributes.trim(), "" | "/") || attributes.starts_with(' ') && attributes.contains('=');
    let known = TAGS.iter().find(|(tag, _)| name.eq_ignore_ascii_case(tag));
    known.filter(|_| sound && !content.contains('<')).map(|&(_, breaks)| (end + 2, breaks))
}

fn without_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let (c, length) = entity(from).unwrap_or(('&', 1));
        plain.push(c);
        rest = from.get(length..).unwrap_or_default();
    }
    plain + rest
}

/// The character for which the entity stands with which `text` begins, and the entity's length.
fn entity(text: &str) -> Option<(char, usize)> {
    let (name, _) = text.strip_prefix('&')?.split_once(';')?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let hexadecimal = number.strip_prefix(['x', 'X']);
            let code = hexadecimal
                .map_or_else(|| number.parse().ok(), |digits| u32::from_str_radix(digits, 16).ok());
            let c = char::from_u32(code?)?;
            if c == '\u{A0}' { ' ' } else { Some(c).filter(|c| !c.is_control())? }
        }
        None => ENTITIES.iter().find(|(entity, _)| *entity == name)?.1,
    };
    Some((c, name.len() + 2))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn markup_goes_and_text_stays() {
        let check = |text: &str, expected: &str| assert_eq!(plain(text), expected, "{text:?}");
        check("How <strong>satisfied</strong>&nbsp;are you?", "How satisfied are you?");
        check("<p style=\"color: red\">One</p><p>Two<br/>three</p>", "One Two three");
        check("Phone &amp; email &#8211; gr&ouml;&szlig;er &#x2019;s", "Phone & email – größer ’s");
        check("AT&T, R&D; x < 3 and y > 2", "AT&T, R&D; x < 3 and y > 2");
        check("income <b and c>", "income <b and c>");
        check("<18 years", "<18 years");
        check("<Name>", "<Name>");
        check("<br>", "<br>");
        check("&amp;lt;", "&lt;");
        check("&#0; &#xFFFFFFFFF; &;", "&#0; &#xFFFFFFFFF; &;");
        check("plain", "plain");
    }
}
