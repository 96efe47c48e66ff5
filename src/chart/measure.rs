//! How wide a text is.

use super::advance::RUNS;

/// Measures text in the font that will draw it.
pub trait TextMeasure {
    /// The width of `text` on one line, in CSS pixels, at `size_px` CSS pixels.
    fn width(&self, text: &str, size_px: f64, bold: bool) -> f64;
}

/// The fixed advance widths of Liberation Sans, which are those of Arial and Helvetica.
///
/// For files (SVG, PNG): the same bytes whichever machine wrote them. Kerning, which only brings letters
/// closer, is left out; letters outside the table count as generously wide.
#[derive(Debug, Clone, Copy, Default)]
pub struct AdvanceTable;

/// The font's design units in one em.
const UNITS_PER_EM: f64 = 2048.0;

impl TextMeasure for AdvanceTable {
    fn width(&self, text: &str, size_px: f64, bold: bool) -> f64 {
        let units: u32 = text.chars().map(|c| advance(c, bold)).sum();
        f64::from(units) / UNITS_PER_EM * size_px
    }
}

fn advance(c: char, bold: bool) -> u32 {
    let code = u32::from(c);
    let run = RUNS.partition_point(|run| run.first <= code).checked_sub(1).and_then(|i| RUNS.get(i));
    let known = run.and_then(|run| {
        let advances = if bold { run.bold } else { run.regular };
        advances.get((code - run.first) as usize)
    });
    match known {
        Some(&units) if units > 0 => u32::from(units),
        _ => unlisted(code),
    }
}

/// Advances of what the font does not hold, so that a fallback font has room.
fn unlisted(code: u32) -> u32 {
    match code {
        // Combining marks, joiners and variation selectors stand on the letter before.
        0x300..=0x36f | 0x200b..=0x200f | 0xfe00..=0xfe0f => 0,
        // East Asian scripts and pictographs fill the em.
        0x1100..=0x115f | 0x2e80..=0xd7ff | 0xf900..=0xfaff | 0xfe30..=0xffef | 0x1f000.. => 2200,
        _ => 1400,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_arial() {
        // Arial: space 569, A 1366, i 455, digits 1139 of 2048; bold A 1479.
        assert_eq!(AdvanceTable.width("Ai 1", 2048.0, false), 1366.0 + 455.0 + 569.0 + 1139.0);
        assert_eq!(AdvanceTable.width("A", 2048.0, true), 1479.0);
        assert_eq!(AdvanceTable.width("", 12.0, false), 0.0);
    }

    #[test]
    fn minus_is_as_wide_as_plus() {
        let plus = AdvanceTable.width("+9", 12.0, false);
        assert_eq!(AdvanceTable.width("\u{2212}9", 12.0, false), plus);
    }

    #[test]
    fn unlisted_letters_have_room() {
        assert!(AdvanceTable.width("満足", 10.0, false) >= 20.0);
        assert_eq!(AdvanceTable.width("e\u{301}", 10.0, false), AdvanceTable.width("e", 10.0, false));
        assert!(AdvanceTable.width("ع", 10.0, false) > 5.0);
    }

    /// The table against the font file's own `hmtx` and `cmap`, as the shaper reads them.
    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn table_is_the_bundled_font() {
        use resvg::usvg::fontdb::{Database, Query, Weight};
        let mut fonts = Database::new();
        fonts.load_font_data(include_bytes!("../../assets/fonts/LiberationSans-Regular.ttf").to_vec());
        fonts.load_font_data(include_bytes!("../../assets/fonts/LiberationSans-Bold.ttf").to_vec());
        for (bold, weight) in [(false, Weight::NORMAL), (true, Weight::BOLD)] {
            let family = resvg::usvg::fontdb::Family::Name("Liberation Sans");
            let query = Query { families: &[family], weight, ..Query::default() };
            let id = fonts.query(&query).expect("the bundled font");
            assert_eq!(fonts.face(id).expect("face").weight, weight);
            let width = |text: &str| {
                let svg = format!(
                    r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="Liberation Sans" font-size="2048" font-weight="{}" style="font-kerning:none">{text}</text></svg>"#,
                    weight.0
                );
                let options =
                    resvg::usvg::Options { fontdb: std::sync::Arc::new(fonts.clone()), ..Default::default() };
                let tree = resvg::usvg::Tree::from_str(&svg, &options).expect("a drawing");
                tree.root().bounding_box().width()
            };
            // Side bearings cancel between one letter and two.
            for letter in ["H", "m", "5", "é", "Ж", "Ω", "€", "\u{2212}"] {
                let advance = width(&letter.repeat(2)) - width(letter);
                let table = AdvanceTable.width(letter, 2048.0, bold);
                assert!((f64::from(advance) - table).abs() < 2.0, "{letter}: {advance} against {table}");
            }
        }
    }
}
