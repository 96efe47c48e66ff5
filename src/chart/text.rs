//! Text in lines: cleaned, wrapped, balanced, never cut inside a word that fits.

use super::measure::TextMeasure;

/// `text` on one line: runs of blanks and control characters become one space, and what no XML may hold goes.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let gap = (c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}') || c.is_control();
        if gap {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !matches!(c, '\u{fffe}' | '\u{ffff}') {
            out.push(c);
        }
    }
    while out.ends_with(' ') {
        out.pop();
    }
    out
}

/// The longest text that a chart sets in full, in lines: beyond it a text ends with an ellipsis after a word.
const MAX_LINES: usize = 12;

/// Lines of `text`, each at most `width` CSS pixels wide, as even as the number of lines allows.
///
/// Breaks at spaces, after hyphens and slashes, and inside a word only where it alone is wider than a line.
pub(crate) fn wrap(measure: &dyn TextMeasure, text: &str, size: f64, bold: bool, width: f64) -> Vec<String> {
    let pieces = pieces(measure, &clean(text), size, bold, width);
    let count = fill(&pieces, width).len();
    if count < 2 {
        return join(&pieces, &fill(&pieces, width));
    }
    // The narrowest measure that needs no more lines: no last line of a single word.
    let (mut low, mut high) = (width / 2.0, width);
    for _ in 0..7 {
        let middle = (low + high) / 2.0;
        if pieces.iter().all(|piece| piece.width <= middle) && fill(&pieces, middle).len() == count {
            high = middle;
        } else {
            low = middle;
        }
    }
    let mut lines = join(&pieces, &fill(&pieces, if count > MAX_LINES { width } else { high }));
    if lines.len() > MAX_LINES {
        lines.truncate(MAX_LINES);
        if let Some(last) = lines.last_mut() {
            while measure.width(&format!("{last}…"), size, bold) > width {
                match last.rfind(' ') {
                    Some(at) => last.truncate(at),
                    None => {
                        last.pop();
                    }
                }
                if last.is_empty() {
                    break;
                }
            }
            last.push('…');
        }
    }
    lines
}

/// What is never broken: its text, its width, and the space before it when it does not begin a line.
struct Piece {
    text: String,
    width: f64,
    space: f64,
}

fn pieces(measure: &dyn TextMeasure, text: &str, size: f64, bold: bool, width: f64) -> Vec<Piece> {
    let space = measure.width(" ", size, bold);
    let mut out = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let whole = measure.width(word, size, bold);
        if whole <= width {
            out.push(Piece { text: word.to_owned(), width: whole, space });
            continue;
        }
        let mut before = space;
        for part in word.split_inclusive(['-', '/', '\u{2013}', '\u{2014}']) {
            for (text, wide) in chop(measure, part, size, bold, width) {
                out.push(Piece { text, width: wide, space: before });
                before = 0.0;
            }
        }
    }
    out
}

/// `part` in pieces that fit, each as long as it can be; never before a mark that stands on the letter before.
fn chop(measure: &dyn TextMeasure, part: &str, size: f64, bold: bool, width: f64) -> Vec<(String, f64)> {
    let mut out = Vec::new();
    let mut current = String::new();
    let mut wide = 0.0;
    for c in part.chars() {
        let advance = measure.width(c.encode_utf8(&mut [0; 4]), size, bold);
        if wide + advance > width && advance > 0.0 && !current.is_empty() {
            out.push((std::mem::take(&mut current), wide));
            wide = 0.0;
        }
        current.push(c);
        wide += advance;
    }
    if !current.is_empty() {
        out.push((current, wide));
    }
    out
}

/// The ranges of pieces that stand on each line.
fn fill(pieces: &[Piece], width: f64) -> Vec<std::ops::Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (i, piece) in pieces.iter().enumerate() {
        if i > start && used + piece.space + piece.width > width {
            lines.push(start..i);
            start = i;
            used = piece.width;
        } else {
            used += piece.width + if i > start { piece.space } else { 0.0 };
        }
    }
    if start < pieces.len() {
        lines.push(start..pieces.len());
    }
    lines
}

fn join(pieces: &[Piece], lines: &[std::ops::Range<usize>]) -> Vec<String> {
    let line = |range: &std::ops::Range<usize>| {
        let mut text = String::new();
        for piece in pieces.get(range.clone()).unwrap_or_default() {
            if !text.is_empty() && piece.space > 0.0 {
                text.push(' ');
            }
            text.push_str(&piece.text);
        }
        text
    };
    lines.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::AdvanceTable;

    #[test]
    fn lines_are_balanced() {
        let lines = wrap(&AdvanceTable, "Feedback from surveys is acted on", 14.0, false, 200.0);
        assert_eq!(lines, ["Feedback from", "surveys is acted on"]);
    }

    #[test]
    fn nothing_is_lost_and_nothing_too_wide() {
        let text =
            "Die Donaudampfschifffahrtsgesellschaft/Kundendienst-Abteilung antwortet überraschend schnell";
        for width in [60.0, 90.0, 140.0, 400.0, 2000.0] {
            let lines = wrap(&AdvanceTable, text, 14.0, false, width);
            let joined: String = lines.concat();
            assert_eq!(joined.replace(' ', ""), text.replace(' ', ""));
            for line in &lines {
                assert!(AdvanceTable.width(line, 14.0, false) <= width + 1e-9, "{line}");
            }
        }
    }

    #[test]
    fn endless_text_ends_with_an_ellipsis() {
        let lines = wrap(&AdvanceTable, &"word ".repeat(2000), 14.0, false, 200.0);
        assert_eq!(lines.len(), MAX_LINES);
        assert!(lines.last().is_some_and(|line| line.ends_with("word…")));
    }

    #[test]
    fn control_characters_become_spaces() {
        assert_eq!(clean(" a\u{1}\r\n\tb\u{ffff} "), "a b");
        assert_eq!(clean("45\u{a0}%"), "45\u{a0}%");
        assert!(wrap(&AdvanceTable, "", 14.0, false, 100.0).is_empty());
    }
}
