//! "How likely are you to recommend us?", from 0 to 10: its net promoter score is what people expect to see.

use super::model::{Measure, MeasureKind};
use super::scales::Scale;
use super::scores::number;
use super::words::{listed, normal, shortened};
use crate::notice::Notice;
use crate::order;
use crate::wordlist::WordList;

/// Parts of the word "recommend" in the languages of the scales, as [`normal`] gives them, and what the score itself
/// is called.
const RECOMMEND: WordList = WordList(
    "recommend|recommand|recomend|recomien|empfehl|empfiehl|empfohlen|raccomand|consigl|aanbevel|\
     aanbeveel|aanraden|conseill|net promoter",
);

/// True where `plain`, a text as [`normal`] gives it, asks for a recommendation, or is headed by the name of its score.
pub(super) fn recommends(plain: &str) -> bool {
    RECOMMEND.iter().any(|part| plain.contains(part)) || plain.split(' ').any(|word| word == "nps")
}

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
    let numbered = |(place, spelling): (usize, &String)| number(spelling).is_none_or(|n| n == place as f64);
    let spellings = || {
        scale
            .levels
            .iter()
            .enumerate()
            .flat_map(|(place, level)| level.spellings.iter().map(move |s| (place, s)))
    };
    scale.levels.len() == 11 && recommends(&normal(text)) && spellings().all(numbered)
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
