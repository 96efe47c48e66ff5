//! What tells how much a question matters: the outcome that all others are set against, and the questions that ask
//! for importance in so many words. Both are proposed by their texts only where these are plain, and stand in the
//! resolved study, where they can be changed.

use super::model::{MeasureKind, Question, Study};
use super::words::{listed, normal, shortened};
use crate::notice::Notice;
use crate::order::{self, Map, Set};
use crate::wordlist::WordList;

/// Beginnings of words for being satisfied, as [`normal`] gives them, in the languages of the scales.
const SATISFIED: WordList = WordList("satisf|zufrieden|gesamtzufrieden|soddisf|tevreden");

/// Beginnings of words for taking all together.
const OVERALL: WordList =
    WordList("overall|gesamt|insgesamt|ensemble|global|general|complessiv|geral|algemeen|algehe");

/// Beginnings of words that ask for importance.
const IMPORTANT: WordList = WordList("importan|wichtig|belangrijk");

/// Beginnings of words that ask how good it is.
const GOOD: WordList = WordList("satisf|performance|rate|rating");

/// Words that say nothing of what a question is about.
const SILENT: &str = "a an and are be being did do does each es following for how i in is ist ihnen it level me my \
    of on our overall please sind that the these this to us very was we were werden wie wird with would you your dass";

/// Settles the outcome and the importance asked. `asked`: the groups that each question was put to.
pub(super) fn settle(study: &mut Study, asked: &[Set<String>], notices: &mut Vec<Notice>) {
    let outside: Vec<String> = study.outside_groups().into_iter().map(str::to_owned).collect();
    let of_outside = |place: usize| {
        asked.get(place).is_some_and(|groups| outside.iter().any(|group| groups.contains(group)))
    };
    let mut unknown = Vec::new();
    match &study.options.outcome {
        None => {
            let open: Vec<&Question> = (study.questions.iter().enumerate())
                .filter(|(place, question)| of_outside(*place) && !question.is_multiple())
                .map(|(_, question)| question)
                .collect();
            // Nothing can go with the only question of its kind.
            if open.len() > 1 {
                study.options.outcome = proposed(&open).map(|question| question.id.clone());
            }
        }
        Some(id) if !id.is_empty() && study.outcome().is_none() => {
            unknown.push(("options.outcome".to_owned(), id.clone()));
        }
        Some(_) => {}
    }
    for (place, question) in study.questions.iter().enumerate() {
        let named = question.importance.as_ref().filter(|id| !id.is_empty());
        let Some(id) = named else { continue };
        if *id == question.id || !study.questions.iter().any(|other| other.id == *id) {
            unknown.push((format!("questions[{place}].importance"), id.clone()));
        }
    }
    for (place, id) in unknown {
        let ids: Vec<&str> = study.questions.iter().map(|question| question.id.as_str()).collect();
        let text = format!(
            "{place}: there is no question \"{}\" of one answer to take; the questions are {}. No importance is taken from it.",
            shortened(&id, 60),
            listed(&ids, 8)
        );
        notices.push(Notice::new("no_importance", None, text).at(place));
    }
    pair(study, &of_outside);
}

/// The likelihood to recommend, else overall satisfaction; the first of several.
fn proposed<'a>(open: &[&'a Question]) -> Option<&'a Question> {
    let scored = |question: &&&Question| {
        question.measure.as_ref().is_some_and(|measure| measure.kind == MeasureKind::Nps)
    };
    let satisfied = |question: &&&Question| {
        let text = normal(&question.text);
        has(&text, SATISFIED) && has(&text, OVERALL)
    };
    let found = open.iter().find(scored).or_else(|| open.iter().find(satisfied));
    found.copied()
}

/// Pairs the questions that ask how important something is with those that ask how good it is, else with those that
/// say it, where the words are the same but for that, in whichever order, and each is the only one of its kind.
fn pair(study: &mut Study, of_outside: &dyn Fn(usize) -> bool) {
    // By topic: places of the questions about importance, of those that rate, and of the others.
    let mut topics: Map<String, [Vec<usize>; 3]> = Map::new();
    for (place, question) in study.questions.iter().enumerate().filter(|(place, _)| of_outside(*place)) {
        let text = normal(&question.text);
        let kind = match (has(&text, IMPORTANT), has(&text, GOOD)) {
            (true, true) if !has(text.get(..14).unwrap_or(&text), IMPORTANT) => continue,
            (true, _) => 0,
            (_, true) => 1,
            _ => 2,
        };
        if question.is_multiple() {
            continue;
        }
        let plain = |word: &&str| {
            !SILENT.split_whitespace().any(|silent| silent == *word)
                && !has(word, IMPORTANT)
                && !has(word, GOOD)
        };
        let mut topic: Vec<&str> =
            text.split(' ').filter(plain).map(|word| word.trim_end_matches('s')).collect();
        order::sort(&mut topic);
        if !topic.is_empty() {
            topics.entry(topic.join(" ")).or_default()[kind].push(place);
        }
    }
    for [important, good, said] in topics.into_values() {
        let asked = if good.is_empty() { said } else { good };
        let ([important], [asked]) = (important.as_slice(), asked.as_slice()) else { continue };
        let id = study.questions.get(*important).map(|question| question.id.clone());
        if let Some(question) = study.questions.get_mut(*asked)
            && question.importance.is_none()
        {
            question.importance = id;
        }
    }
}

/// True where a word of `text` begins with one of `beginnings`.
fn has(text: &str, beginnings: WordList) -> bool {
    text.split(' ').any(|word| beginnings.iter().any(|begin| word.starts_with(begin)))
}
