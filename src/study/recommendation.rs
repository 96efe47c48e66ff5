//! "How likely are you to recommend us?", from 0 to 10: its net promoter score is what people expect to see.

use super::model::{Measure, MeasureKind, Question};
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

/// That scores are compared, and how to compare shares instead. It is read off the study, so that it is told as well
/// where the study came from a file.
pub(super) fn notice(questions: &[Question]) -> Option<Notice> {
    let scored = |question: &&Question| {
        let nps = question.measure.as_ref().is_some_and(|measure| measure.kind == MeasureKind::Nps);
        nps && question.scale.len() == 11 && !question.hidden
    };
    let short: Vec<String> =
        questions.iter().filter(scored).map(|question| shortened(&question.text, 60)).collect();
    if short.is_empty() {
        return None;
    }
    let text = format!(
        "Compared by the net promoter score (9 and 10 minus 0 to 6), because the scale goes from 0 to 10: {}. For a share, choose it at the question on the page, or write \"measure\": {{\"kind\": \"share\"}} in the study.",
        listed(&short, 3)
    );
    Some(Notice::new("net_promoter_score", None, text).times(short.len() as u64))
}
