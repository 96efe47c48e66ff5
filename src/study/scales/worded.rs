//! Scales of the catalogue: which one the answers of a column are on, and which one those of a whole file.

use super::catalogue::{TEMPLATES, Template};
use super::{Level, Scale, is_missing};
use crate::study::words::normal;

/// The scale of the catalogue that holds all `answers` but those that are none.
pub(super) fn recognise(answers: &[&str]) -> Option<Scale> {
    let answers = normalised(answers);
    let fits: Vec<Scale> = TEMPLATES.iter().filter_map(|template| fit(template, &answers)).collect();
    fits.iter().find(|scale| scale.complete()).or(fits.first()).cloned()
}

/// Sets columns of one file at one: a column on which some level stayed unchosen is on the scale that another
/// column of the file shows in full; and one whose levels all lie on a longer scale of the same wording is on
/// that one, provided that somebody chose an agreeing level of it.
pub(in crate::study) fn at_one_in<'a>(scales: impl Iterator<Item = &'a mut Option<Scale>>) {
    let mut scales: Vec<&mut Scale> = scales.flatten().filter(|scale| scale.template.is_some()).collect();
    let mut full: Vec<Scale> = Vec::new();
    for scale in &scales {
        if scale.complete() && !full.iter().any(|known| known.same_as(scale)) {
            full.push((*scale).clone());
        }
    }
    full.sort_by_key(|scale| std::cmp::Reverse(scale.levels.len()));
    for scale in &mut scales {
        let wider = full.iter().filter(|wide| !wide.same_as(scale) && wide.family == scale.family);
        let moved = wider.filter_map(|wide| move_to(scale, wide)).next();
        if let Some(moved) = moved {
            **scale = moved;
        }
    }
}

/// `scale` on the levels of `wide`, where all its observed spellings are spelled just so in `wide`.
fn move_to(scale: &Scale, wide: &Scale) -> Option<Scale> {
    let observed: Vec<&String> =
        scale.levels.iter().filter(|level| level.observed).flat_map(|level| &level.spellings).collect();
    let mut levels = wide.levels.clone();
    for level in &mut levels {
        let here: Vec<String> = level.spellings.iter().filter(|s| observed.contains(s)).cloned().collect();
        level.observed = !here.is_empty();
        if level.observed {
            level.spellings = here;
        }
    }
    let found: usize = levels.iter().filter(|level| level.observed).map(|level| level.spellings.len()).sum();
    let agrees = levels.iter().any(|level| level.observed && level.agree);
    let better = if scale.complete() { wide.levels.len() > scale.levels.len() && agrees } else { true };
    (found == observed.len() && better).then(|| Scale {
        levels,
        missing: scale.missing.clone(),
        ..wide.clone()
    })
}

/// An answer, its normal form, and whether it is none: found out once, for all templates.
struct Answer<'a> {
    text: &'a str,
    plain: String,
    missing: bool,
}

fn normalised<'a>(answers: &[&'a str]) -> Vec<Answer<'a>> {
    answers.iter().map(|&text| Answer { text, plain: normal(text), missing: is_missing(text) }).collect()
}

/// `answers` on `template`; `None` where one is neither a level of it nor missing, or none is a level.
fn fit(template: &'static Template, answers: &[Answer<'_>]) -> Option<Scale> {
    let mut spellings: Vec<Vec<String>> = vec![Vec::new(); template.levels.len()];
    let mut missing = Vec::new();
    for Answer { text, plain, missing: none } in answers {
        match template
            .levels
            .iter()
            .position(|level| names(level).any(|name| name.eq_ignore_ascii_case(plain)))
        {
            Some(place) => spellings.get_mut(place)?.push((*text).to_owned()),
            None if *none => missing.push((*text).to_owned()),
            None => return None,
        }
    }
    // Two levels of the file in one of ours: its scale is finer than this one.
    let distinct = |of: &Vec<String>| {
        of.windows(2).all(|pair| pair.iter().map(|s| normal(s)).is_sorted_by(|a, b| a == b))
    };
    if spellings.iter().all(Vec::is_empty) || !spellings.iter().all(distinct) {
        return None;
    }
    let from = template.levels.len() - template.agree;
    let levels = spellings.into_iter().zip(template.levels).enumerate().map(|(place, (spellings, level))| {
        let observed = !spellings.is_empty();
        let own = || names(level).take(1).map(str::to_owned).collect();
        Level { spellings: if observed { spellings } else { own() }, observed, agree: place >= from }
    });
    Some(Scale { family: template.family, levels: levels.collect(), missing, template: Some(template) })
}

fn names(level: &'static str) -> impl Iterator<Item = &'static str> {
    level.split('|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_in_its_normal_form_and_names_no_level_twice() {
        for template in TEMPLATES {
            let all: Vec<&str> = template.levels.iter().flat_map(|level| names(level)).collect();
            for (place, name) in all.iter().enumerate() {
                assert_eq!(normal(name), name.to_ascii_lowercase(), "{:?}", template.levels);
                let again = all.iter().skip(place + 1).any(|other| other.eq_ignore_ascii_case(name));
                assert!(!again, "{name} twice in {:?}", template.levels);
            }
            assert!(template.agree >= 1 && template.agree < template.levels.len());
        }
    }
}
