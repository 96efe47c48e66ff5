//! Scales as survey tools and questionnaires word them, a file a language. To add one: write its levels from
//! the least to the most, other wordings of a level behind `|`, and how many levels from the top agree.
//!
//! Case, accents, apostrophes and punctuation do not matter, so that wordings stand as a questionnaire prints
//! them. `~` behind a word stands for its feminine form too: `satisfait~` (and `satisfaite`), `satisfecho~`
//! (and `satisfecha`). Umlauts may be written out (`ue`) in the file.
//!
//! Where several scales hold the answers of a column, one whose every level was chosen wins, else the first:
//! the commonest stand first.

mod dutch;
mod english;
mod french;
mod german;
mod italian;
mod portuguese;
mod spanish;

use super::Family::{self, Ease, Importance, Likelihood, Satisfaction};

/// A known scale.
#[derive(Debug, PartialEq)]
pub(super) struct Template {
    pub family: Family,
    /// From the least to the most: the wording shown, then others, separated by `|`.
    pub levels: &'static [&'static str],
    /// How many levels, counted from the top, count as agreeing: all above a middle, where there is one ("Somewhat
    /// agree" agrees, on five points and on seven); the positive half of an even number; else two of five or six.
    pub agree: usize,
    /// True where it is the upper half of a scale with two sides: see [`one_sided`].
    pub one_sided: bool,
}

const fn scale(family: Family, agree: usize, levels: &'static [&'static str]) -> Template {
    Template { family, levels, agree, one_sided: false }
}

/// By language. What is worded alike in two languages is taken for the first one's.
const LANGUAGES: [&[Template]; 7] = [
    english::SCALES,
    german::SCALES,
    french::SCALES,
    spanish::SCALES,
    italian::SCALES,
    portuguese::SCALES,
    dutch::SCALES,
];

/// All known scales, language by language.
pub(super) fn templates() -> impl Iterator<Item = &'static Template> {
    LANGUAGES.iter().flat_map(|scales| scales.iter())
}

/// The scales with one side that a scale with two holds: "Not important", "Somewhat important", "Important", "Very
/// important". Of these the upper two agree, for "somewhat" stands below the word itself there.
pub(super) fn one_sided(two: &'static Template) -> Vec<&'static Template> {
    let (&[lowest, low, _, _, some, plain, most], Satisfaction | Likelihood | Importance | Ease) =
        (two.levels, two.family)
    else {
        return Vec::new();
    };
    let half = |bottom: &'static str| {
        let levels: &'static [&'static str] = Vec::leak(vec![bottom, some, plain, most]);
        &*Box::leak(Box::new(Template { family: two.family, levels, agree: 2, one_sided: true }))
    };
    vec![half(low), half(lowest)]
}

/// The wordings of a level, the one shown first; `~` still in them.
pub(super) fn wordings(level: &'static str) -> impl Iterator<Item = &'static str> {
    level.split('|')
}

/// The wording that stands for a level which nobody chose.
pub(super) fn shown(level: &'static str) -> String {
    wordings(level).next().unwrap_or_default().replace('~', "")
}
