//! "How likely are you to recommend us?", from 0 to 10: its net promoter score is what people expect to see.

use super::model::{Measure, MeasureKind};
use super::scales::{Family, Scale};
use super::scores::number;
use super::words::{listed, normal, shortened};
use crate::notice::Notice;
use crate::order;

/// Beginnings of the word "recommend" in the languages of the scales, as [`normal`] gives them.
const RECOMMEND: &[&str] = &[
    "recommend",
    "recommand",
    "recomend",
    "recomien",
    "empfehl",
    "empfiehl",
    "empfohlen",
    "weiterempfehl",
    "raccomand",
    "consigl",
    "consiglier",
    "aanbevel",
    "aanbeveel",
    "aanraden",
    "conseill",
];

/// The measure that `text` asks for on the scales of all its files; `None` where it is no such question.
pub(super) fn measure(text: &str, scales: &[(String, &Scale)]) -> Option<Measure> {
    if scales.is_empty() || !scales.iter().all(|(_, scale)| asks(text, scale)) {
        return None;
    }
    let mut values = order::Map::new();
    for label in scales.iter().flat_map(|(_, scale)| scale.levels.iter().enumerate()) {
        let (place, level) = label;
        values.extend(level.spellings.iter().map(|spelling| (spelling.clone(), place as f64)));
    }
    Some(Measure { kind: MeasureKind::Nps, values, ..Measure::share(None) })
}

/// True where `text` asks for a recommendation and `scale` goes from 0 to 10.
pub(super) fn asks(text: &str, scale: &Scale) -> bool {
    let plain = normal(text);
    let recommends = plain.split(' ').any(|word| RECOMMEND.iter().any(|begin| word.starts_with(begin)));
    let numbered = |(place, spelling): (usize, &String)| number(spelling).is_none_or(|n| n == place as f64);
    let spellings = || {
        scale
            .levels
            .iter()
            .enumerate()
            .flat_map(|(place, level)| level.spellings.iter().map(move |s| (place, s)))
    };
    recommends && scale.family == Family::Numbers && scale.levels.len() == 11 && spellings().all(numbered)
}

/// That scores are compared, and how to compare shares instead.
pub(super) fn notice(texts: &[String]) -> Option<Notice> {
    let short: Vec<String> = texts.iter().map(|text| shortened(text, 60)).collect();
    if short.is_empty() {
        return None;
    }
    let text = format!(
        "Compared by the net promoter score (9 and 10 minus 0 to 6), because the scale goes from 0 to 10: {}. For a share, choose it at the question on the page, or write \"measure\": {{\"kind\": \"share\"}} in the study.",
        listed(&short, 3)
    );
    Some(Notice::new("net_promoter_score", None, text).times(texts.len() as u64))
}
