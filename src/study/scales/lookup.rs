//! Which levels of which scales of the catalogue a wording stands for: worked out once, then looked up.

use super::catalogue::{self, Template, wordings};
use crate::order::{self, Map};
use crate::study::words::normal;
use crate::wordlist::WordList;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A level of a scale of the catalogue: the scale's place in it, and the level's in the scale.
pub(super) type Place = (usize, usize);

/// No wording is longer than this, in bytes; longer answers need not be looked at.
pub(super) const MAX_WORDING: usize = 100;

struct Index {
    templates: Vec<&'static Template>,
    places: Map<String, Vec<Place>>,
}

/// The levels that `key` stands for, as [`key`] makes it, in the catalogue's order.
pub(super) fn places(key: &str) -> &'static [Place] {
    index().places.get(key).map_or(&[], Vec::as_slice)
}

/// The scale at this place of the catalogue.
pub(super) fn template(place: usize) -> Option<&'static Template> {
    index().templates.get(place).copied()
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut templates: Vec<&'static Template> = Vec::new();
        for template in catalogue::templates() {
            templates.append(&mut catalogue::one_sided(template));
            templates.push(template);
        }
        // Scales share their levels: each level's wordings are worked out once.
        let mut levels: Map<&'static str, Vec<Place>> = Map::new();
        for (place, template) in templates.iter().enumerate() {
            for (level, wordings) in template.levels.iter().enumerate() {
                levels.entry(wordings).or_default().push((place, level));
            }
        }
        let mut places: Map<String, Vec<Place>> = Map::new();
        for (level, at) in levels {
            for key in keys(level) {
                let all = places.entry(key).or_default();
                all.extend(at.iter().filter(|place| !all.contains(place)).copied().collect::<Vec<_>>());
            }
        }
        for all in places.values_mut() {
            order::sort(all);
        }
        Index { templates, places }
    })
}

/// All keys of a level: its wordings, in both genders, umlauts written out or not.
pub(super) fn keys(level: &'static str) -> Vec<String> {
    let mut keys = Vec::new();
    for wording in wordings(level) {
        for form in genders(wording) {
            keys.push(key(&form));
            if form.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']) {
                keys.push(key(&written_out(&form)));
            }
        }
    }
    keys
}

/// The masculine and the feminine of a wording in which `~` stands behind each word that has both.
fn genders(wording: &'static str) -> Vec<Cow<'static, str>> {
    if !wording.contains('~') {
        return vec![Cow::Borrowed(wording)];
    }
    let feminine = wording.replace("o~", "a").replace('~', "e");
    vec![Cow::Owned(wording.replace('~', "")), Cow::Owned(feminine)]
}

fn written_out(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue")
}

/// The form in which wordings are compared: [`normal`], without endings for the other gender.
pub(super) fn key(text: &str) -> String {
    normal(&one_gender(text))
}

/// Endings that give a word its other gender or number.
const ENDINGS: WordList = WordList("a|o|e|as|os|es|s|ne|le|te|ve");

/// `text` without the second gender behind its words: `satisfait(e)`, `satisfecho/a`, `satisfait·e`,
/// `satisfecho/satisfecha`. Words of less than three letters have none, so that `N/A` stands.
fn one_gender(text: &str) -> Cow<'_, str> {
    if !text.contains(['(', '/', '·', '.', '-']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['(', '/', '·', '.', '-']) {
        let (before, marked) = rest.split_at(at);
        out.push_str(before);
        let mut chars = marked.chars();
        let mark = chars.next().unwrap_or(' ');
        let tail = chars.as_str();
        let end = tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len());
        let (word, after) = tail.split_at(end);
        let last = out.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let ending = ENDINGS.iter().any(|ending| word.eq_ignore_ascii_case(ending));
        let twin = || mark == '/' && word.chars().count() > 4 && shares_stem(last, word);
        let closed = mark != '(' || after.starts_with(')');
        if last.chars().count() >= 3 && closed && (ending || twin()) {
            rest = if mark == '(' { after.get(1..).unwrap_or("") } else { after };
        } else {
            out.push(mark);
            rest = tail;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// True where two words differ in their last letters, and in these only.
fn shares_stem(one: &str, other: &str) -> bool {
    if one == other {
        return false;
    }
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    same >= 4 && one.chars().count().abs_diff(same) <= 2 && other.chars().count().abs_diff(same) <= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::Set;
    use catalogue::templates;

    #[test]
    fn no_scale_names_a_level_twice() {
        for template in templates() {
            let mut met: Set<String> = Set::new();
            for level in template.levels {
                let own: Set<String> = keys(level).into_iter().collect();
                assert!(own.iter().all(|key| !key.is_empty() && key.len() <= MAX_WORDING), "{level}");
                let twice: Vec<&String> = own.intersection(&met).collect();
                assert!(twice.is_empty(), "{twice:?} twice in {:?}", template.levels);
                met.extend(own);
            }
            assert!(template.agree >= 1 && template.agree < template.levels.len());
        }
    }

    #[test]
    fn one_gender_is_enough() {
        let check = |text: &str, expected: &str| assert_eq!(key(text), expected, "{text}");
        check("Très satisfait(e)", "tres satisfait");
        check("Très satisfait·e", "tres satisfait");
        check("Très satisfait.e", "tres satisfait");
        check("Muy satisfecho/a", "muy satisfecho");
        check("Muy satisfecho(a)", "muy satisfecho");
        check("Muy satisfecho/satisfecha", "muy satisfecho");
        check("Ni satisfecho/a ni insatisfecho/a", "ni satisfecho ni insatisfecho");
        check("N/A", "n a");
        check("teils/teils", "teils teils");
        check("Not applicable (N/A)", "not applicable n a");
        check("Tevreden/ontevreden", "tevreden ontevreden");
        check("(a", "a");
    }

    #[test]
    fn wordings_are_found_however_they_are_written() {
        for (one, other) in [
            ("Stimme überhaupt nicht zu", "STIMME UEBERHAUPT NICHT ZU"),
            ("Très satisfaite", "tres satisfait"),
            ("Muy satisfecha", "Muy satisfecho/a"),
            ("Tout à fait d'accord", "Tout a\u{300} fait d’accord"),
            ("Né d'accordo né in disaccordo", "Ne d'accordo ne in disaccordo"),
        ] {
            assert!(!places(&key(one)).is_empty(), "{one}");
            assert_eq!(places(&key(one)), places(&key(other)), "{one}");
        }
        assert!(places("").is_empty() && places("north").is_empty());
    }
}
