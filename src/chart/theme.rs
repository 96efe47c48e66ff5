//! Colours. Text reaches 4.5 to 1 on its background; nothing is told by colour alone.

use plotters_backend::BackendColor;
use serde::{Deserialize, Serialize};

/// The colour schemes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ThemeName {
    Light,
    Dark,
    /// Black on white, for forced colours and black-and-white printers.
    Print,
    /// The light colours, of what is read page by page.
    Paper,
}

/// The colours of one scheme.
#[derive(Clone, Copy)]
pub struct Theme {
    /// What the chart is meant to stand on; exports paint it, the page has its own.
    pub background: BackendColor,
    /// The inside of open points.
    pub paper: BackendColor,
    /// Text and lines that carry a finding.
    pub ink: BackendColor,
    /// Text that explains.
    pub soft: BackendColor,
    /// Figures and lines that carry none.
    pub calm: BackendColor,
    /// Grid and rules.
    pub line: BackendColor,
    /// The acceptable range.
    pub band: BackendColor,
    /// Marks of group A.
    pub a: BackendColor,
    /// Marks of group B.
    pub b: BackendColor,
    /// Text in the colour of group B, darker where the marks' colour is too light to read.
    pub b_text: BackendColor,
    /// The grounds of a heat map's cells.
    pub heat: Heat,
    /// Answers on the agreeing side, from the middle to the end of the scale.
    pub agree: [BackendColor; 2],
    /// Answers on the other side, likewise.
    pub disagree: [BackendColor; 2],
    /// Answers in the middle.
    pub middle: BackendColor,
}

/// The ground of a cell, and what stands out on it.
#[derive(Clone, Copy)]
pub struct Tone {
    /// Of the whole cell.
    pub ground: BackendColor,
    /// Text on it.
    pub ink: BackendColor,
    /// The folded corner that says in grey, too, who sees it better.
    pub corner: BackendColor,
}

/// The grounds of cells, by who sees it better and by size of gap, from small to large.
#[derive(Clone, Copy)]
pub struct Heat {
    /// A gap within the acceptable one.
    pub within: Tone,
    pub a: [Tone; 3],
    pub b: [Tone; 3],
    /// Where no answer is the better one.
    pub neither: [Tone; 3],
}

impl Theme {
    /// Ink that reads on `ground`, whatever it is: black or white, one of which always reaches 4.5 to 1.
    pub fn ink_on(ground: BackendColor) -> BackendColor {
        let (black, white) = (rgb(0x000000), rgb(0xffffff));
        if contrast(black, ground) >= contrast(white, ground) { black } else { white }
    }
}

/// The colour of step `place` of `count` between two.
pub(super) fn step([from, to]: [BackendColor; 2], place: usize, count: usize) -> BackendColor {
    let part = if count < 2 { 0.5 } else { place as f64 / (count - 1) as f64 };
    let mix = |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * part).round() as u8;
    let (a, b) = (from.rgb, to.rgb);
    BackendColor { alpha: 1.0, rgb: (mix(a.0, b.0), mix(a.1, b.1), mix(a.2, b.2)) }
}

/// WCAG 2.2: the contrast ratio of two colours.
fn contrast(one: BackendColor, other: BackendColor) -> f64 {
    let luminance = |color: BackendColor| {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { libm::pow((v + 0.055) / 1.055, 2.4) }
        };
        0.2126 * part(color.rgb.0) + 0.7152 * part(color.rgb.1) + 0.0722 * part(color.rgb.2)
    };
    let (x, y) = (luminance(one), luminance(other));
    (x.max(y) + 0.05) / (x.min(y) + 0.05)
}

const fn rgb(hex: u32) -> BackendColor {
    BackendColor { alpha: 1.0, rgb: ((hex >> 16) as u8, (hex >> 8) as u8, hex as u8) }
}

const fn tone(ground: u32, ink: u32, corner: u32) -> Tone {
    Tone { ground: rgb(ground), ink: rgb(ink), corner: rgb(corner) }
}

const LIGHT: Heat = Heat {
    within: tone(0xeceef0, 0x5d6166, 0x5d6166),
    a: [
        tone(0xd9e7f5, 0x1a1a1a, 0x0b4f8a),
        tone(0xa3c6e8, 0x1a1a1a, 0x0b4f8a),
        tone(0x0b4f8a, 0xffffff, 0xffffff),
    ],
    b: [
        tone(0xfbe4d2, 0x1a1a1a, 0x9c4104),
        tone(0xf4b98a, 0x1a1a1a, 0x8a3903),
        tone(0xa94606, 0xffffff, 0xffffff),
    ],
    neither: [
        tone(0xe8e2f0, 0x1a1a1a, 0x5b4a78),
        tone(0xc6b8da, 0x1a1a1a, 0x5b4a78),
        tone(0x5b4a78, 0xffffff, 0xffffff),
    ],
};

const DARK: Heat = Heat {
    within: tone(0x24282d, 0xa4a8ad, 0xa4a8ad),
    a: [
        tone(0x172a3d, 0xeceae6, 0x7db8f2),
        tone(0x27517a, 0xeceae6, 0x9ccbf8),
        tone(0x7db8f2, 0x101214, 0x101214),
    ],
    b: [
        tone(0x3a2411, 0xeceae6, 0xf39a55),
        tone(0x7a4314, 0xeceae6, 0xf9b681),
        tone(0xf39a55, 0x101214, 0x101214),
    ],
    neither: [
        tone(0x2c2637, 0xeceae6, 0xb9a8d8),
        tone(0x514565, 0xeceae6, 0xcdbfe6),
        tone(0xb9a8d8, 0x101214, 0x101214),
    ],
};

/// By lightness alone: the sign of the number and the corner say the rest.
const GREYS: [Tone; 3] = [
    tone(0xe2e2e2, 0x000000, 0x000000),
    tone(0xb8b8b8, 0x000000, 0x000000),
    tone(0x484848, 0xffffff, 0xffffff),
];

const PRINT: Heat = Heat { within: tone(0xffffff, 0x333333, 0x333333), a: GREYS, b: GREYS, neither: GREYS };

impl ThemeName {
    /// Whether heads are to name the forms wherever a page begins, and not the points of the first row.
    pub(super) fn is_on_paper(self) -> bool {
        matches!(self, ThemeName::Print | ThemeName::Paper)
    }

    /// The colours of this scheme.
    pub fn theme(self) -> Theme {
        match self {
            ThemeName::Light | ThemeName::Paper => Theme {
                background: rgb(0xffffff),
                paper: rgb(0xffffff),
                ink: rgb(0x1a1a1a),
                soft: rgb(0x5d6166),
                calm: rgb(0x6b7076),
                line: rgb(0xdfe1e4),
                band: rgb(0xe4e6e9),
                a: rgb(0x0b4f8a),
                b: rgb(0xc8570c),
                b_text: rgb(0xb34b08),
                heat: LIGHT,
                agree: [rgb(0x3a968c), rgb(0x0a4a45)],
                disagree: [rgb(0xb072a4), rgb(0x5f1d53)],
                middle: rgb(0x858a90),
            },
            ThemeName::Dark => Theme {
                background: rgb(0x101214),
                paper: rgb(0x101214),
                ink: rgb(0xeceae6),
                soft: rgb(0xa4a8ad),
                calm: rgb(0x8d939a),
                line: rgb(0x33373c),
                band: rgb(0x2b3036),
                a: rgb(0x7db8f2),
                b: rgb(0xf39a55),
                b_text: rgb(0xf39a55),
                heat: DARK,
                agree: [rgb(0x3f7f78), rgb(0x9fe3d8)],
                disagree: [rgb(0x8d5a84), rgb(0xf0bfe4)],
                middle: rgb(0x6f757b),
            },
            ThemeName::Print => Theme {
                background: rgb(0xffffff),
                paper: rgb(0xffffff),
                ink: rgb(0x000000),
                soft: rgb(0x333333),
                calm: rgb(0x555555),
                line: rgb(0xcccccc),
                band: rgb(0xdddddd),
                a: rgb(0x000000),
                b: rgb(0x000000),
                b_text: rgb(0x000000),
                heat: PRINT,
                agree: [rgb(0x7a7a7a), rgb(0x000000)],
                disagree: [rgb(0xe0e0e0), rgb(0xa0a0a0)],
                middle: rgb(0xffffff),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_on_every_ground_of_a_heat_map() {
        for name in [ThemeName::Light, ThemeName::Dark, ThemeName::Print] {
            let heat = name.theme().heat;
            let steps = [heat.a, heat.b, heat.neither];
            for tone in steps.iter().flatten().chain([&heat.within]) {
                assert!(contrast(tone.ink, tone.ground) >= 4.5, "{name:?} {:?}", tone.ground.rgb);
                assert!(contrast(tone.corner, tone.ground) >= 3.0, "{name:?} {:?}", tone.ground.rgb);
            }
            // Also in grey each step stands out from the one before.
            for steps in steps {
                for pair in steps.windows(2) {
                    let apart = contrast(pair[0].ground, pair[1].ground);
                    assert!(apart >= 1.3, "{name:?} {:?}: {apart}", pair[1].ground.rgb);
                }
            }
        }
    }

    #[test]
    fn text_and_marks_stand_out() {
        // Also on the page's own light background, #f6f6f4.
        for name in [ThemeName::Light, ThemeName::Dark, ThemeName::Print] {
            let theme = name.theme();
            let mut grounds = vec![theme.background];
            if name == ThemeName::Light {
                grounds.push(rgb(0xf6f6f4));
            }
            for ground in grounds {
                for text in [theme.ink, theme.soft, theme.calm, theme.a, theme.b_text] {
                    assert!(contrast(text, ground) >= 4.5, "{name:?} {:?}", text.rgb);
                }
                for mark in [theme.a, theme.b, theme.ink, theme.calm] {
                    assert!(contrast(mark, ground) >= 3.0, "{name:?} {:?}", mark.rgb);
                    assert!(contrast(mark, theme.band) >= 3.0, "{name:?} {:?} on the band", mark.rgb);
                }
            }
        }
    }

    #[test]
    fn parts_of_bars_stand_out_and_carry_their_figures() {
        for name in [ThemeName::Light, ThemeName::Dark, ThemeName::Print] {
            let theme = name.theme();
            let sides = [theme.agree, theme.disagree, [theme.middle; 2]];
            for color in sides.into_iter().flat_map(|ends| (0..7).map(move |place| step(ends, place, 7))) {
                assert!(contrast(Theme::ink_on(color), color) >= 4.5, "{name:?} {:?}", color.rgb);
                // On paper each part has an outline.
                if name != ThemeName::Print {
                    assert!(contrast(color, theme.background) >= 3.0, "{name:?} {:?}", color.rgb);
                }
                if name == ThemeName::Light {
                    assert!(contrast(color, rgb(0xf6f6f4)) >= 3.0, "{:?} on the page", color.rgb);
                }
            }
        }
    }
}
