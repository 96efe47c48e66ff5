//! How often in what time, in any wording: "Less than once a month", "2-4 times a week", "Every day".

use super::answers::Answer;
use super::points::top;
use super::{Family, Level, Scale};
use crate::order;
use crate::study::words::has_phrase;

/// Words of the times from a year to a day, and what the rarest and the commonest are.
const TIMES: [&str; 5] = [
    "year|years|yearly|annually|jahr|jahrlich|jahren|an|lan|ans|annee|annuellement|ano|anualmente|anno|lanno|allanno|annualmente|jaar|jaarlijks",
    "quarter|quarterly|quartal|vierteljahrlich|trimestre|trimestriellement|trimestralmente|kwartaal",
    "month|months|monthly|monat|monate|monaten|monatlich|mois|mensuellement|mes|meses|mensualmente|mese|mesi|mensilmente|mensalmente|maand|maanden|maandelijks",
    "week|weeks|weekly|woche|wochen|wochentlich|semaine|semaines|semana|semanas|semanalmente|settimana|settimane|settimanalmente|weken|wekelijks",
    "day|days|daily|everyday|tag|tage|taglich|jour|jours|quotidiennement|dia|dias|diariamente|diario|giorno|giorni|quotidianamente|dag|dagen|dagelijks",
];
/// Of these [`TIMES`] each says by itself how often.
const ADVERBS: &str = "yearly|annually|quarterly|monthly|weekly|daily|everyday|jahrlich|vierteljahrlich|monatlich|wochentlich|taglich|annuellement|trimestriellement|mensuellement|quotidiennement|anualmente|trimestralmente|mensualmente|semanalmente|diariamente|diario|annualmente|mensilmente|settimanalmente|quotidianamente|mensalmente|jaarlijks|maandelijks|wekelijks|dagelijks";
/// Words of counting, without which "2 years" is a time and no frequency.
const COUNTS: &str = "once|twice|time|times|every|each|mal|einmal|zweimal|mehrmals|jeden|jede|jedes|alle|fois|tous|toutes|chaque|vez|veces|cada|todos|todas|volta|volte|ogni|tutti|tutte|vezes|keer|maal|elke|iedere";
/// Words of never, of seldom without a time, of less, of more, of several, of two, and of almost.
const NEVER: &str = "never|nie|niemals|jamais|nunca|mai|nooit|not at all";
const SELDOM: &str = "rarely|seldom|less often|less frequently|selten|seltener|rarement|moins souvent|raramente|rara vez|con menos frecuencia|menos a menudo|meno spesso|menos vezes|zelden|minder vaak";
const LESS: &str = "less|fewer|seltener|weniger|moins|menos|meno|minder|every other|every two|every 2|alle zwei|alle 2|alle 14|toutes les deux|cada dos|ogni due|a cada duas|elke twee";
const MORE: &str = "more|mehr|ofter|ofters|plus|mas|piu|mais|meer|vaker|at least|mindestens|au moins|al menos|almeno|pelo menos|minstens";
const SEVERAL: &str = "several|few|many|multiple|mehrmals|mehrere|paar|plusieurs|quelques|varias|algunas|qualche|diverse|alcune|algumas|meerdere|enkele|paar";
const TWO: &str = "twice|zweimal|deux|dos|due|duas|twee";
const ALMOST: &str = "almost|nearly|fast|presque|casi|quasi|quase|bijna";

/// The scale, where all answers but those that are none say differently how often.
pub(super) fn recognise(answers: &[Answer<'_>]) -> Option<Scale> {
    let (mut missing, mut ranked) = (Vec::new(), Vec::new());
    for answer in answers {
        match rate(&answer.plain) {
            Some(rate) => ranked.push((rate, answer.text)),
            None if answer.missing => missing.push(answer.text.to_owned()),
            None => return None,
        }
    }
    order::sort(&mut ranked);
    let timed = ranked.iter().filter(|(rate, _)| *rate >= YEAR / 2).count();
    let twice = ranked.windows(2).any(|pair| matches!(pair, [(a, _), (b, _)] if a == b));
    if ranked.len() < 3 || timed < 2 || twice {
        return None;
    }
    let from = ranked.len() - top(ranked.len());
    let level = |(place, (_, text)): (usize, (i32, &str))| Level {
        spellings: vec![text.to_owned()],
        observed: true,
        agree: place >= from,
    };
    Some(Scale { missing, ..Scale::new(Family::Graded, ranked.into_iter().enumerate().map(level).collect()) })
}

/// Once a year; each longer time is as much less.
const YEAR: i32 = 20;

/// How often `plain` says, larger where it says more; `None` where it says nothing of the kind.
fn rate(plain: &str) -> Option<i32> {
    let says = |table: &str| table.split('|').any(|words| has_phrase(plain, words));
    if NEVER
        .split('|')
        .any(|words| plain.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    {
        return Some(0);
    }
    let Some(time) = TIMES.iter().position(|words| says(words)) else {
        return SELDOM.split('|').any(|words| words == plain).then_some(1);
    };
    // "Several days a week", and not "every day".
    let rarest = i32::try_from(time).ok()?;
    let days = rarest < 4 && TIMES.last().is_some_and(|days| says(days));
    if !(says(COUNTS) || says(ADVERBS) || days) {
        return None;
    }
    let numbers = plain.split(' ').filter_map(|word| word.parse::<i32>().ok());
    let count = match numbers.max() {
        Some(count) => count.clamp(1, 7) - 1,
        None if says(TWO) => 1,
        None if says(SEVERAL) => 4,
        None => 0,
    };
    let beside = match (says(LESS), says(MORE)) {
        (true, _) => -8,
        (false, true) => 1,
        (false, false) if says(ALMOST) && !says("or|oder|ou|o|of") => -1,
        (false, false) => 0,
    };
    Some(YEAR * (rarest + 1) + 2 * count + beside)
}
